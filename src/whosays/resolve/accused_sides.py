"""Sides that are blamed under several names: "the army", "soldiers", "Veskian armed forces".

Who is only blamed is often a group without a name of its own, which is an entity of one report
alone. For claims on who did it, groups of one sort are one side, unless the reports of a dossier
tell several of the sort apart ("the Veskian army", "the Tarqueni army").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from whosays.records import Reading
from whosays.resolve.word_forms import stem

_SORTS: Final[Mapping[str, str]] = {
    form: line.split("|")[0]
    for line in (
        "army|military|armed forces|forces|soldiers|soldier|troops|military unit|military units",
        "army|army units|army officers|army members|uniformed men|military men|military officers",
        "army|security forces|military personnel|army personnel",
        "guerrillas|guerrilla|rebels|rebel|insurgents|insurgent|rebel forces|guerrilla forces",
        "guerrillas|guerrilla groups",
        "police|police officers|policemen",
        "gunmen|armed men|unidentified men|unknown men|attackers|assailants",
        "death squads|death squad|paramilitaries|paramilitary groups",
        "separatists|separatist",
        "militants|militant|extremists|terrorists",
    )
    for form in line.split("|")
}
_ARTICLE: Final = re.compile(r"^(?:the|a|an|some|its|their|his|our)\s+")
_PART: Final = re.compile(
    r"^(?:members?|units?|elements?|personnel|men|soldiers|officers|troops|sectors?|agents|leaders)"
    r"\s+(?:of|from|in|within)\s+(?:the\s+)?"
)
_LONGEST_SORT: Final = 3


def accused_sides(readings: Sequence[Reading], known: Mapping[str, str]) -> Mapping[str, str]:
    """Return for each known entity that a claim blames the smallest id of its side.

    Args:
        readings: one of each report, in any order.
        known: id of the known entity for each entity of a report.
    """
    named: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for reading in readings:
        names = {entity.id: entity.name for entity in reading.entities or ()}
        for attribution in reading.attributions:
            for about in attribution.about or ():
                if about.accused is not None and about.accused in names:
                    id_ = known.get(about.accused, about.accused)
                    named[id_].add(sort_of(names[about.accused]))
    return _joined(named)


def sort_of(name: str) -> tuple[str, str]:
    """Return the sort of a group and what tells it from others of the sort, lower-case stems.

    A name that is of no sort known is a sort of its own: ``("seventh day", "")``.
    """
    low = _ARTICLE.sub("", " ".join(name.lower().split()))
    whole = _ARTICLE.sub("", _PART.sub("", low))
    for text in (whole, low):
        words = text.split()
        for length in range(min(_LONGEST_SORT, len(words)), 0, -1):
            sort = _SORTS.get(" ".join(words[-length:]))
            if sort is not None:
                return sort, " ".join(sorted(map(stem, words[:-length])))
    return low, ""


def _joined(named: Mapping[str, set[tuple[str, str]]]) -> dict[str, str]:
    """Join entities of one sort; where several of the sort are told apart, of one kind of it."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for sorts in named.values():
        for sort, telling in sorts:
            if telling:
                kinds[sort].add(telling)
    bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for id_, sorts in named.items():
        for sort, telling in sorts:
            one_only = len(kinds[sort]) <= 1
            bearers[sort, "" if one_only else telling].append(id_)
    side = dict(zip(named, named, strict=True))
    for ids in bearers.values():
        low = min(side[id_] for id_ in ids)
        gone = {side[id_] for id_ in ids}
        side = {id_: low if one in gone else one for id_, one in side.items()}
    return side
