"""Events across reports: which events of several reports are one event of the world."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from whosays.records import Reading
from whosays.resolve.clusters import Links
from whosays.resolve.event_closeness import (
    FAR,
    CloseEvents,
    CompareEvents,
    LaidEvents,
    Places,
    Targets,
    compare_events,
)
from whosays.resolve.event_pairs import likelihoods
from whosays.resolve.event_profiles import EventProfile, take_profiles
from whosays.resolve.event_tellings import Embed, EventTelling, meanings
from whosays.resolve.event_traits import Traits
from whosays.resolve.linkage import ClosePairs, average_groups, groups_by_id, groups_of_pairs
from whosays.resolve.pair_weights import EVENT_LEAST
from whosays.resolve.word_forms import forms_of

RAISED: Final = 0.5
"""What the likelihood of two events counts as at least that may well be one."""
NEAR_MAIN: Final = 0.25
"""Mean likelihood from which a group is the event that most reports tell."""
BEST_OF_MAIN: Final = 0.4
"""Mean likelihood of the best matches from which it is, where it names no other target."""
SAME_DAY_OF_MAIN: Final = 0.3
"""The same for a group of which a report tells the day that the main event has in most, and for
one of which nothing is told that could set it apart: "the murder"."""
_MARGIN: Final = 1e-4
"""How far from what decides a sum of what is kept must be to decide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEvent:
    """An event of the world, as several reports tell it.

    ``id`` is the smallest of ``members``, ids of events of single reports, sorted. ``what`` is the
    name that tells most, ``kind`` its commonest kind, ``day`` the commonest day (ISO 8601)
    that reports give for it, ``None`` where none does; ``reports`` are version ids, sorted.
    """

    id: str
    what: str
    kind: str | None
    day: str | None
    members: tuple[str, ...]
    reports: tuple[str, ...]


def group_tellings(tellings: Sequence[EventTelling], embed: Embed) -> dict[str, str]:
    """Return for each telling the smallest id of the tellings of the same event.

    Args:
        tellings: of the reports of one story, in any order; ids differ.
        embed: gives vectors of meaning.
    """
    ordered = sorted(tellings, key=lambda telling: telling.id)
    if not ordered:
        return {}
    group = average_groups(likelihoods(ordered, meanings(ordered, embed)), EVENT_LEAST)
    return {t.id: ordered[number].id for t, number in zip(ordered, group, strict=True)}


def resolve_events(
    readings: Sequence[Reading],
    embed: Embed,
    akin: Callable[[str, str], bool],
    links: Links | None = None,
    compare: CompareEvents = compare_events,
) -> tuple[KnownEvent, ...]:
    """Join the events of the reports of one dossier.

    Args:
        readings: one of each report, in any order; those without events add nothing.
        embed: gives vectors of meaning.
        akin: whether two kinds of event can be one event.
        links: what people decided on ids of events.
        compare: gives the close pairs of events, as `compare_events` does or from memory.

    Returns:
        The events in the order of their ids. Events of days apart or of kinds that are
        not akin are never joined, nor is what its report calls another. A dossier is about one
        event: what may well be it, by kind, day, names and words, is taken for it.
    """
    profiles = sorted(
        (profile for reading in readings for profile in take_profiles(reading)),
        key=lambda profile: profile.event.id,
    )
    if not profiles:
        return ()
    dossier = _Dossier(profiles, (embed, akin, compare), links or Links())
    members = groups_by_id([p.event.id for p in profiles], dossier.decided())
    by_id = {profile.event.id: profile for profile in profiles}
    return tuple(
        _known(id_, [by_id[member] for member in found]) for id_, found in sorted(members.items())
    )


class _Dossier:
    """The events of the reports of one dossier while they are joined, in the order of ids."""

    def __init__(
        self,
        profiles: Sequence[EventProfile],
        means: tuple[Embed, Callable[[str, str], bool], CompareEvents],
        links: Links,
    ) -> None:
        embed, akin, compare = means
        self._profiles = profiles
        self._embed = embed
        self._pairs = compare(profiles, embed)
        self._traits = Traits(profiles, akin, links)
        self._targets = Targets(profiles, embed)

    def decided(self) -> list[int]:
        """Group by closeness, round the event that the dossier is about; people's word first."""
        apart = self._traits.apart
        group = groups_of_pairs(len(self._profiles), self._raised(), EVENT_LEAST, apart)
        group = self._round_main(group)
        for first, second in sorted(self._traits.together):
            low, high = sorted((group[first], group[second]))
            group = [low if one == high else one for one in group]
        return group

    def _raised(self) -> ClosePairs:
        """Return the close pairs, those higher that may well be one; people's word first."""
        first, second = self._pairs.first.astype(np.intp), self._pairs.second.astype(np.intp)
        split = self._traits.apart_pairs(first, second)
        may = ~split & self._pairs.alike & self._traits.may_be_one(first, second)
        close = np.where(may, np.maximum(self._pairs.close, np.float32(RAISED)), self._pairs.close)
        together = self._traits.together
        if together:
            free = np.array(
                [
                    pair not in together
                    for pair in zip(first.tolist(), second.tolist(), strict=True)
                ],
                dtype=np.bool_,
            )
            ones, others = (np.array(side) for side in zip(*sorted(together), strict=True))
            first, second = np.append(first[free], ones), np.append(second[free], others)
            close = np.append(close[free], np.ones(len(ones), dtype=np.float32))
            split = np.append(split[free], np.zeros(len(ones), dtype=np.bool_))
        return ClosePairs(first, second, close, split)

    def _round_main(self, group: list[int]) -> list[int]:
        """Join to the event that most reports tell what seems to be it under other names."""
        members: dict[int, list[int]] = {}
        for k, number in enumerate(group):
            members.setdefault(number, []).append(k)
        main = max(members, key=lambda n: (self._reports(members[n]), len(members[n]), -n))
        if self._reports(members[main]) < 2:
            return group
        core = _Core(self._profiles, members[main], self._pairs)
        joined = list(group)
        for number, found in members.items():
            if number != main and self._is_main(found, core):
                for k in found:
                    joined[k] = main
        smallest: dict[int, int] = {}
        for k, number in enumerate(joined):
            smallest.setdefault(number, k)
        return [smallest[number] for number in joined]

    def _is_main(self, found: Sequence[int], core: _Core) -> bool:
        """Tell whether a group is the main event under other names ("the murder")."""
        rows = np.array(found, dtype=np.intp)
        clashing = int(np.count_nonzero(self._traits.apart(rows, core.members)))
        if 2 * clashing >= len(found) * len(core.members):
            return False
        if self._reaches(rows, core, NEAR_MAIN, best=False):
            return True
        fitting = self._fitting(rows, core)
        same = core.day is not None and any(self._profiles[k].day == core.day for k in found)
        # Of another day, or of none, those that name what was hit decide for those that do not.
        asked = [k for k in found if self._profiles[k].targets] if not same else []
        if 2 * len(set(asked or found) & fitting) < len(asked or found):
            return False
        bare = all(self._profiles[k].bare for k in found)
        least = SAME_DAY_OF_MAIN if same or bare else BEST_OF_MAIN
        return self._reaches(rows, core, least, best=True)

    def _reaches(self, rows: Places, core: _Core, least: float, *, best: bool) -> bool:
        """Tell whether events are close enough to the core: on average, or their best matches.

        What is far is not kept: it is compared again where it would decide.
        """
        low, high = core.best(rows) if best else core.mean(rows)
        if high < least - _MARGIN:
            return False
        if low >= least + _MARGIN:
            return True
        laid = LaidEvents([self._profiles[k] for k in (*rows, *core.members)], self._embed)
        close, _ = laid.block(slice(0, len(rows)), slice(len(rows), len(rows) + len(core.members)))
        return float(close.max(axis=1).mean() if best else close.mean()) >= least

    def _fitting(self, rows: Places, core: _Core) -> set[int]:
        """Return the events that name no target, or one like most of those named in the core."""
        fits = {
            k
            for k in rows.tolist()
            if not self._profiles[k].targets and not self._profiles[k].vague
        }
        naming = np.array([k for k in rows.tolist() if self._profiles[k].targets], dtype=np.intp)
        if len(naming) and len(core.named):
            like = self._targets.alike(naming, core.named).sum(axis=1)
            fits |= set(naming[2 * like >= len(core.named)].tolist())
        return fits

    def _reports(self, members: Sequence[int]) -> int:
        return len({self._profiles[k].report for k in members})


class _Core:
    """The event that most reports tell, and how close others are to it as far as is kept."""

    def __init__(
        self, profiles: Sequence[EventProfile], members: Sequence[int], pairs: CloseEvents
    ) -> None:
        count = len(profiles)
        self.members = np.array(members, dtype=np.intp)
        self.named = np.array([k for k in members if profiles[k].targets], dtype=np.intp)
        days = Counter(day for k in members if (day := profiles[k].day) is not None)
        self.day = min(days, key=lambda d: (-days[d], d), default=None)
        inside = np.zeros(count, dtype=np.bool_)
        inside[self.members] = True
        self._sum, self._known = np.zeros(count), np.zeros(count, dtype=np.intp)
        self._best = np.zeros(count)
        for one, other in ((pairs.first, pairs.second), (pairs.second, pairs.first)):
            near = inside[other]
            self._sum += np.bincount(one[near], pairs.close[near], minlength=count)
            self._known += np.bincount(one[near], minlength=count)
            np.maximum.at(self._best, one[near], pairs.close[near])

    def mean(self, rows: Places) -> tuple[float, float]:
        """Return between what the mean closeness of some events to all of the core lies."""
        size = len(rows) * len(self.members)
        low = float(self._sum[rows].sum()) / size
        return low, low + FAR * (size - int(self._known[rows].sum())) / size

    def best(self, rows: Places) -> tuple[float, float]:
        """Return between what the mean closeness of some events to the nearest of it lies."""
        best = self._best[rows]
        return float(best.mean()), float(np.maximum(best, FAR).mean())


def known_events(events: Iterable[KnownEvent]) -> Mapping[str, str]:
    """Return the id of the known event for the id of each event of a report."""
    return {member: event.id for event in events for member in event.members}


def _known(id_: str, profiles: Sequence[EventProfile]) -> KnownEvent:
    return KnownEvent(
        id=id_,
        what=_telling_name(profiles),
        kind=_commonest(p.event.kind for p in profiles if p.event.kind),
        day=_commonest(p.day.isoformat() for p in profiles if p.day is not None),
        members=tuple(p.event.id for p in profiles),
        reports=tuple(sorted({p.report for p in profiles})),
    )


def _telling_name(profiles: Sequence[EventProfile]) -> str:
    """Return what it is called where it is told most of those whose targets are named most."""
    common = Counter(word for profile in profiles for word in profile.targets)
    best = min(
        profiles,
        key=lambda p: (
            p.event.what.isupper() or "[" in p.event.what,
            -max((common[word] for word in _named_in(p)), default=0),
            -len(p.event.mentions),
            p.event.id,
        ),
    )
    return best.event.what


def _named_in(profile: EventProfile) -> frozenset[str]:
    what = profile.event.what
    return frozenset(f.stem for f in forms_of(what, ((0, len(what)),))) & profile.targets


def _commonest(values: Iterable[str]) -> str | None:
    """Return the commonest value, of several the shortest, then the first in the alphabet."""
    found = list(values)
    return min(set(found), key=lambda v: (-found.count(v), len(v), v), default=None)
