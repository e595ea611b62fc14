"""Sources without a name: what kind of source a description is.

How many, whose side, what rank (`profiles`), why they are not named (`reasons`) and which
of them a later mention points back to (`unnamed_links`) are read beside this.
"""

from __future__ import annotations

from typing import Final

from whosays.extract.text.layout import Words
from whosays.extract.text.nouns import (
    DOCUMENTS,
    GOVERNMENT_NOUNS,
    GROUP_BODIES,
    GROUP_NOUNS,
    INFORMANTS,
    ORGANISATIONS,
    OUTLET_NOUNS,
    PARTY_WORDS,
    person_like,
    same_office,
)
from whosays.extract.text.phrases import Description
from whosays.extract.text.seats import country_of_adjective, is_nationals
from whosays.extract.unnamed.counts import partitive, read_count
from whosays.extract.unnamed.links import (
    Relation,
    links_back,
    relation,
    same_side,
    says_no_more,
)
from whosays.extract.unnamed.profiles import Profile, quantity_profile, read_profile
from whosays.extract.unnamed.reasons import anonymity_reason
from whosays.extract.unnamed.sides import body_before
from whosays.records import EntityKind

__all__ = [
    "Profile", "Relation", "anonymity_reason", "body_spoken_for", "kind_of", "links_back",
    "quantity_profile", "read_profile", "relation", "same_side", "says_no_more",
    "told_by_age_or_past",
]  # fmt: skip

# People without a list of their own: nobody says "two attendee" of a thing.
_MORE_PEOPLE: Final = frozenset(
    "attendee participant caller passenger detainee inmate refugee evacuee foe teenager youth "
    "someone somebody anyone folk guerrilla combatant peasant merchant patient insurgent lender "
    "monk nun cadet conscript recruit retiree trainee mediator patron servant onlooker".split()
)
_MORE_GROUPS: Final = frozenset(
    "guerrilla insurgent combatant peasant occupier terrorist terrorists gang mob foe".split()
)
# One of these, spoken of by the kind they are.
_MORE_OUTLETS: Final = frozenset({"television", "tv", "radio"})
_MORE_BODIES: Final = frozenset(
    {
        "percent",
        "%",
        "majority",
        "minority",
        "leadership",
        "side",
        "camp",
        "public",
        "families",
        "family",
        "household",
        "couple",
    }
)
# A few of a body speak one by one; many or most of it are the body.
_SEVERAL: Final = frozenset("some several others numerous multiple various".split())


def kind_of(words: Words, phrase: Description) -> EntityKind | None:
    """Return what a description names, by its head noun, or None where that tells nothing."""
    head, low = phrase.head, words.forms[phrase.head_at].lower()
    if head in DOCUMENTS:
        return "document"
    if head in OUTLET_NOUNS or (head in _MORE_OUTLETS and phrase.head_at > phrase.first):
        social = head == "media" and words.forms[phrase.head_at - 1].lower() == "social"
        return None if social else "group" if phrase.plural and head != "media" else "outlet"
    before = words.forms[phrase.head_at - 1].lower() if phrase.head_at > phrase.first else ""
    if low == "police" or (low == "guard" and before in ("coast", "national", "border", "home")):
        return "organisation"
    if low == "authorities":
        return "unnamed"
    if not phrase.plural:
        if head in GOVERNMENT_NOUNS:
            return "government"
        if head in ORGANISATIONS:
            return "organisation"
        if head in GROUP_BODIES:
            return "group"
    elif head in _PLURAL_BODIES or head in ORGANISATIONS or head in GOVERNMENT_NOUNS:
        return "group"
    return _kind_of_people(words, phrase)


_PLURAL_BODIES: Final = frozenset({"country", "nation", "capital", "state", "business"})


def _kind_of_people(words: Words, phrase: Description) -> EntityKind | None:
    """Tell people spoken of as a body from those who gave information without a name."""
    head, form = phrase.head, words.forms[phrase.head_at]
    nation = head == "people" and _is_people(words, phrase)
    if nation or head in _MORE_BODIES or _is_share(words, phrase):
        return "group"
    belonging = head in PARTY_WORDS or is_nationals(form) or head in _MORE_GROUPS
    if belonging or (head in GROUP_NOUNS and (phrase.plural or form[0].isupper())):
        if _one_by_one(words, phrase) or (head in INFORMANTS and _points_back(words, phrase)):
            return "unnamed"
        before = words.forms[phrase.head_at - 1].lower() if phrase.head_at else ""
        one_by_one = head == "member" and before in ("crew", "family", "staff", "team")
        known = head in INFORMANTS and head not in _BODIES
        return "unnamed" if known or one_by_one else "group"
    indefinite = phrase.determiner in ("a", "an", "one", "another")
    if person_like(head, strictly=not (phrase.plural or phrase.people or indefinite)):
        known = head in INFORMANTS or head in GROUP_NOUNS or _one_by_one(words, phrase)
        return "unnamed" if known or not phrase.plural else "group"
    if head in _MORE_PEOPLE:
        return "unnamed"
    if phrase.people or (phrase.plural and country_of_adjective(form) is not None):
        counted = not phrase.plural or _one_by_one(words, phrase)
        return "unnamed" if counted else "group"
    return None


def _one_by_one(words: Words, phrase: Description) -> bool:
    """Return whether so many are meant as speak one by one: "two", "some", "a handful"."""
    if not phrase.plural:
        return True
    count = read_count(words, phrase)
    if isinstance(count, int):
        return True
    if count is None:
        return False
    first = count.split()[0]
    few = first in _SEVERAL or count in ("a few", "a handful", "a couple", "a number", "few")
    return few or any(word in count for word in ("dozens", "least", "than")) or first == "some"


def _is_share(words: Words, phrase: Description) -> bool:
    """Return whether so many out of a whole are meant ("one in four voters")."""
    count = read_count(words, phrase)
    return isinstance(count, str) and any(
        part in count for part in (" in ", " out of ", "percent", "%")
    )


def _is_people(words: Words, phrase: Description) -> bool:
    """Return whether "people" is a nation's or a whole's ("the Kenyan people")."""
    before = words.forms[phrase.head_at - 1] if phrase.head_at > phrase.first else ""
    nation = phrase.determiner in ("", "the") and country_of_adjective(before) is not None
    lows = (words.forms[i].lower() for i in range(phrase.first, phrase.head_at))
    return nation or any(low in ("majority", "most") for low in lows)


# Informants who, as a bare plural, are spoken of as a body.
_BODIES: Final = frozenset(
    "supporter opponent rival ally voter protester protestor demonstrator leader member "
    "politician lawmaker legislator "
    "lobbyist senator congressman governor candidate donor volunteer neighbor neighbour blogger "
    "pundit commentator delegate superdelegate contender hopeful".split()
)


def _points_back(words: Words, phrase: Description) -> bool:
    return phrase.determiner in ("neither", "both") or partitive(words, phrase) is not None


def body_spoken_for(words: Words, phrase: Description) -> tuple[int, int] | None:
    """Return the tokens of the body in small letters that a spokesman speaks for, or None.

    Args:
        words: the tokens of the article.
        phrase: the description of a spokesman ("an army spokesman", "a spokeswoman for the
            ministry").

    Returns:
        The first token and the one after the last ("army", "ministry"); None where the words
        tell no body, or name it.
    """
    return body_before(words, phrase) if same_office(phrase.head) == "spokesman" else None


def told_by_age_or_past(words: Words, phrase: Description) -> bool:
    """Return whether a description is one of somebody known ("the 68-year-old former mayor")."""
    return any(
        words.forms[i].lower() in ("former", "ex", "late") or words.forms[i].endswith("-old")
        for i in range(phrase.first, phrase.head_at)
    )
