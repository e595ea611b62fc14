"""Sources without a name: what kind they are, how many, whose side, what rank, and why.

Every value is in the report's own words. Two mentions of unnamed people are never
merged: where the words say that one is the other or a part of it ("two of the
officials", "neither official"), they are linked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from whosays.extract.layout import Layout, Words
from whosays.extract.nouns import (
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
from whosays.extract.phrases import Description
from whosays.extract.runs import find_runs
from whosays.extract.seats import country_of_adjective, is_nationals
from whosays.extract.small_words import NUMBERS, POSSESSIVES
from whosays.records import EntityKind, Span

_VAGUE: Final = frozenset("some several many few most dozens hundreds thousands scores".split())
_EXACT_ONE: Final = frozenset("a an one another the this that his her its their".split())
_POSTMODIFIERS: Final = frozenset(
    "briefed close familiar involved knowledgeable aware near".split()
)
_SIDE_LINKS: Final = frozenset("of from in at with for within inside".split())

_ANONYMITY: Final = re.compile(
    r"(?:on|under)\s+(?:the\s+)?condition\s+(?:of\s+anonymity|(?:that\s+)?(?:he|she|they|it)\s+not\s+"
    r"be\s+(?:named|identified|quoted))"
    r"|(?:asked|requested|insisted|spoke|speaking|talked)\s+(?:not\s+to\s+be|anonymously|for\s+"
    r"anonymity|anonymity)\s*(?:named|identified|quoted)?"
    r"|declined\s+to\s+be\s+(?:named|identified|quoted)"
    r"|(?:was|were|is|are)\s+not\s+(?:authori[sz]ed|allowed|permitted)\s+to\s+(?:speak|discuss|"
    r"comment|talk)",
    re.IGNORECASE,
)
_WHY: Final = re.compile(
    r"[^.;“”\"]{0,90}?\b(?:because(?:\s+of)?|since|citing|due\s+to|out\s+of|for\s+fear|to\s+(?="
    r"(?:discuss|describe|avoid|speak|protect|preserve|share|talk|detail)))\b\s*(?P<why>[^.,;“”\"\n]{3,200})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Profile:
    """An unnamed source as its words describe it.

    Args:
        count: the number that was said, the word for it, or None.
        side: whose side, as said ("U.S.", "Justice Department"), or None.
        rank: what they are, as said ("senior officials", "people briefed on the matter").
        head: the head noun, plain singular ("official").
        plural: more than one.
        part: "two of the officials": they are some of those.
        definite: the words point back ("the officials", "neither official").
    """

    count: int | str | None
    side: str | None
    rank: str | None
    head: str
    plural: bool
    part: bool
    definite: bool


def kind_of(words: Words, phrase: Description) -> EntityKind | None:
    """Return what a description names, by its head noun, or None where that tells nothing."""
    head, low = phrase.head, words.forms[phrase.head_at].lower()
    if head in DOCUMENTS:
        return "document"
    if head in OUTLET_NOUNS:
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


_PLURAL_BODIES: Final = frozenset({"country", "nation", "capital", "state"})


def _kind_of_people(words: Words, phrase: Description) -> EntityKind | None:
    """Tell people spoken of as a body from those who gave information without a name."""
    head, form = phrase.head, words.forms[phrase.head_at]
    counted = isinstance(_count(words, phrase), int)
    belonging = head in PARTY_WORDS or is_nationals(form)
    if belonging or (head in GROUP_NOUNS and (phrase.plural or form[0].isupper())):
        if counted or not phrase.plural or (head in INFORMANTS and _points_back(words, phrase)):
            return "unnamed"
        before = words.forms[phrase.head_at - 1].lower() if phrase.head_at else ""
        one_by_one = head == "member" and before in ("crew", "family", "staff", "team")
        known = head in INFORMANTS and head not in _BODIES
        return "unnamed" if known or one_by_one else "group"
    if person_like(head, strictly=not phrase.plural and not phrase.people):
        known = head in INFORMANTS or head in GROUP_NOUNS
        return "unnamed" if known or not phrase.plural else "group"
    if phrase.people or (phrase.plural and country_of_adjective(form) is not None):
        return "group" if phrase.plural else "unnamed"
    return None


# Informants who, as a bare plural, are spoken of as a body.
_BODIES: Final = frozenset(
    "supporter critic opponent rival ally voter resident protester protestor demonstrator activist "
    "student worker parent farmer survivor leader member politician lawmaker legislator "
    "lobbyist senator congressman governor candidate donor volunteer neighbor neighbour blogger "
    "pundit commentator delegate superdelegate contender hopeful".split()
)


def _points_back(words: Words, phrase: Description) -> bool:
    return phrase.determiner in ("neither", "both") or _partitive(words, phrase) is not None


def _partitive(words: Words, phrase: Description) -> int | None:
    """Return the token of "of" in "two of the officials", or None."""
    for i in range(phrase.first + 1, phrase.head_at):
        if words.forms[i] == "of" and words.forms[i + 1].lower() in (
            "the", "those", "these", "them", *POSSESSIVES,
        ):  # fmt: skip
            return i
    return None


def _count(words: Words, phrase: Description) -> int | str | None:
    """Return how many, as a number where one was said, else the word, else None."""
    lows = [words.forms[i].lower() for i in range(phrase.first, phrase.head_at + 1)]
    of = _partitive(words, phrase)
    reach = of - phrase.first if of is not None else len(lows)
    for i, low in enumerate(lows[:reach]):
        if low in NUMBERS or low.replace(",", "").isdecimal():
            if i + 1 < len(lows) and lows[i + 1] in ("percent", "%", "-", "per"):
                return words.phrase(phrase.first, phrase.first + i + 2)
            if i >= 2 and lows[i - 1] in ("than", "least", "most"):
                return " ".join(lows[i - 2 : i + 1])
            return NUMBERS.get(low) or int(low.replace(",", ""))
        if low == "dozen":
            return (
                12
                if i and lows[i - 1] in ("a", "one")
                else words.phrase(phrase.first, phrase.first + i + 1)
            )
        if low in _VAGUE or low in ("neither", "both", "none", "each"):
            return low
        if low in ("couple", "handful", "number") and "of" in lows[i:]:
            return " ".join(lows[: i + 1])
    if not phrase.plural and lows and (lows[0] in _EXACT_ONE or phrase.possessor):
        return 1
    return None


def read_profile(words: Words, phrase: Description) -> Profile:
    """Read the profile of an unnamed source off its words."""
    count = _count(words, phrase)
    of = _partitive(words, phrase)
    first = of + 1 if of is not None else phrase.first
    side, rest = _side(words, phrase, first)
    rank = words.phrase(rest, _rank_end(words, phrase)) or None
    definite = (
        phrase.determiner in ("the", "those", "these", "both", "neither", "each")
        or of is not None
        or words.forms[phrase.first].lower() in ("the", "those", "these")
    )
    head = same_office(phrase.head)
    return Profile(count, side, rank, head, phrase.plural, of is not None, definite)


_SKIP: Final = frozenset(
    "a an the this that these those his her its their some any no every each both neither either "
    "all many most several few one other another more than at least about nearly fewer less "
    "half dozen dozens couple handful number of hundreds thousands scores two three four five six "
    "seven eight nine ten eleven twelve such same".split()
)


def _side(words: Words, phrase: Description, first: int) -> tuple[str | None, int]:
    """Return whose side the words tell, and the token where the rank begins."""
    forms, i = words.forms, first
    while i < phrase.head_at and (forms[i].lower() in _SKIP or forms[i][0].isdigit()):
        i += 1
    if phrase.possessor is not None and phrase.possessor[1] >= i:
        start = max(i, phrase.possessor[0])
        return words.phrase(start, phrase.possessor[1]) or None, phrase.possessor[1] + 1
    runs = [r for r in find_runs(words, i, phrase.head_at) if r.last <= phrase.head_at]
    for run in runs:
        if run.first == i:
            return words.phrase(run.first, run.last), run.last
        # "senior Ukrainian officials": the adjective stays with the rank
        return words.phrase(run.first, run.last), i
    tail = phrase.head_at + 1
    if tail + 1 < phrase.last and forms[tail] in _SIDE_LINKS:
        for run in find_runs(words, tail + 1, phrase.last):
            return words.phrase(run.first, run.last), i
    return None, i


def _rank_end(words: Words, phrase: Description) -> int:
    tail = phrase.head_at + 1
    if tail < phrase.last and words.forms[tail].lower() in (*_POSTMODIFIERS, "of", "with", "on"):
        return phrase.last
    return tail


def anonymity_reason(layout: Layout, near: Span) -> str | None:
    """Return why a source is not named, where the text around ``near`` says so.

    Args:
        layout: the article.
        near: the source; its sentence and the next one are read.
    """
    number = layout.sentence(near[0])
    start, end = layout.sentence_span(number)
    if number + 1 < len(layout.sentences):
        after = layout.sentence_span(number + 1)
        if layout.paragraph(after[0]) == layout.paragraph(start):
            end = after[1]
    text = layout.words.text[start:end]
    found = _ANONYMITY.search(text)
    if found is None:
        return None
    if "uthori" in found.group() or "llowed" in found.group() or "ermitted" in found.group():
        rest = re.match(r"[^.;,“”\"\n]{0,120}", text[found.end() :])
        return " ".join((found.group() + (rest.group() if rest else "")).split())
    why = _WHY.match(text, found.end())
    return " ".join(why.group("why").split()).rstrip(" ,") if why else None


Relation = Literal["same", "part"]


def relation(later: Profile, earlier: Profile) -> tuple[Relation, float] | None:
    """Return how a later unnamed source stands to an earlier one, or None where not at all.

    Args:
        later: the profile of the one that may point back.
        earlier: the profile of the one before it.

    Returns:
        "same" or "part" (the later is some of the earlier) with a confidence from 0 to 1.
    """
    if later.head != earlier.head or not earlier.plural:
        return None
    if not same_side(earlier, later):
        return None
    if later.part:
        return "part", 0.9
    if not later.definite:
        return None
    many, few = earlier.count, later.count
    if few in ("neither", "both"):
        if many == 2:
            return "same", 0.85
        return ("part", 0.7) if many not in (None, 1) else None
    if isinstance(few, int) and isinstance(many, int):
        if few == many:
            return "same", 0.85
        return ("part", 0.7) if few < many else None
    if few is None or (later.plural and few == many):
        return "same", 0.8
    return None


def same_side(earlier: Profile, later: Profile) -> bool:
    """Return whether two profiles can be of one side: one is not told, or both agree."""
    return not (later.side and earlier.side and later.side.lower() != earlier.side.lower())


def says_no_more(profile: Profile) -> bool:
    """Return whether an unnamed source is a bare plural ("officials"), often said again."""
    return profile.plural and profile.count is None and not profile.definite


def told_by_age_or_past(words: Words, phrase: Description) -> bool:
    """Return whether a description is one of somebody known ("the 68-year-old former mayor")."""
    return any(
        words.forms[i].lower() in ("former", "ex", "late") or words.forms[i].endswith("-old")
        for i in range(phrase.first, phrase.head_at)
    )
