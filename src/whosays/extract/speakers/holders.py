"""Which people in view have the role that "the minister" or "the officer" names."""

from __future__ import annotations

from typing import Final

from whosays.extract.speakers.cast import Actor, Cast
from whosays.extract.text.nouns import gender_of_noun
from whosays.extract.text.phrases import Description
from whosays.extract.text.roles import office
from whosays.extract.text.runs import find_runs
from whosays.extract.text.seats import country_of_adjective

# Whoever has one of these ranks can be called an officer.
_RANKS: Final = frozenset(
    "general colonel major captain lieutenant commander admiral sergeant inspector".split()
)


def holders(cast: Cast, phrase: Description, position: int) -> list[Actor]:
    """Return the people named before with a role that a description names.

    Args:
        cast: the people of the article.
        phrase: the description ("the minister", "the Kenyan officer").
        position: where it stands.
    """
    words = cast.layout.words
    modifiers = find_runs(words, phrase.first, phrase.head_at)
    head = office(words.forms[phrase.head_at - 1], phrase.head)
    former = any(words.forms[i].lower() == "former" for i in range(phrase.first, phrase.head_at))
    wanted = {f.lower() for run in modifiers for f in words.forms[run.first : run.last]}
    gender = gender_of_noun(words.forms[phrase.head_at].lower())
    found = []
    for person in cast.inventory.persons:
        if person.full[0][0] >= position and not person.titles:
            continue
        actor = cast.person(person)
        ranked = head == "officer" and not _RANKS.isdisjoint(actor.heads)
        if not (ranked or head in actor.heads):
            continue
        if gender and actor.gender() not in (None, gender):
            continue
        told = {w.lower() for role in actor.roles for w in role.split() if w[0].isupper()}
        if wanted and told and not _share(wanted, told):
            continue
        if former and not any("former" in role.lower().split() for role in actor.roles):
            continue
        found.append(actor)
    return found


def _share(wanted: set[str], told: set[str]) -> bool:
    """Return whether two sets of words have a word or a country in common."""
    if wanted & told:
        return True
    countries = {country_of_adjective(w) for w in wanted} - {None}
    return bool(countries & {country_of_adjective(w) for w in told})
