"""Events across reports: which events of several reports are one event of the world."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from whosays.records import Reading
from whosays.resolve.clusters import Links
from whosays.resolve.event_pairs import likelihoods
from whosays.resolve.event_profiles import EventProfile, take_profiles
from whosays.resolve.event_tellings import Embed, EventTelling, meanings
from whosays.resolve.linkage import average_groups, groups_by_id
from whosays.resolve.pair_weights import EVENT_LEAST
from whosays.resolve.word_forms import forms_of

Closeness: TypeAlias = npt.NDArray[np.float32]

RAISED: Final = 0.5
"""What the likelihood of two events counts as at least that may well be one."""
ONE_STORY: Final = 0.10
"""Mean likelihood from which two events that may be one are taken for one, as a dossier is about
one event: less than between any two tellings."""
OTHER_TARGET: Final = 0.4
"""What the likelihood is multiplied by where both name targets that are not alike, or its report
sets one off from others ("a second attack") and the other's does not."""
NEAR_MAIN: Final = 0.25
"""Mean likelihood from which a group is the event that most reports tell."""
BEST_OF_MAIN: Final = 0.4
"""Mean likelihood of the best matches from which it is, where it names no other target."""
SAME_DAY_OF_MAIN: Final = 0.3
"""The same for a group of which a report tells the day that the main event has in most, and for
one of which nothing is told that could set it apart: "the murder"."""
ALIKE_TARGETS: Final = 0.4
"""Cosine from which targets are alike: "the ship", "the ferry"."""


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
) -> tuple[KnownEvent, ...]:
    """Join the events of the reports of one dossier.

    Args:
        readings: one of each report, in any order; those without events add nothing.
        embed: gives vectors of meaning.
        akin: whether two kinds of event can be one event.
        links: what people decided on ids of events.

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
    dossier = _Dossier(profiles, embed, akin)
    members = groups_by_id(dossier.ids, dossier.decided(links or Links()))
    by_id = {profile.event.id: profile for profile in profiles}
    return tuple(
        _known(id_, [by_id[member] for member in found]) for id_, found in sorted(members.items())
    )


class _Dossier:
    """The events of the reports of one dossier while they are compared, in the order of ids."""

    def __init__(
        self, profiles: Sequence[EventProfile], embed: Embed, akin: Callable[[str, str], bool]
    ) -> None:
        self._profiles = profiles
        self._akin = akin
        self._affine = _affinity(profiles, embed)
        self._close = _closeness(profiles, embed)
        fresh = np.array([profile.fresh for profile in profiles])
        self._alike = self._affine & (fresh[:, None] == fresh)
        self._close[~self._alike] *= np.float32(OTHER_TARGET)
        self.ids = [profile.event.id for profile in profiles]

    def decided(self, links: Links) -> list[int]:
        """Group by closeness, round the event that the dossier is about; people's word first."""
        number = {id_: k for k, id_ in enumerate(self.ids)}
        together = _numbered(links.together, number)
        split = _numbered(links.apart, number)
        alone = {number[id_] for id_ in links.alone if id_ in number}
        split |= {(min(k, o), max(k, o)) for k in alone for o in number.values() if o != k}
        apart = (self._apart() | split) - together
        close = self._raised(apart)
        for first, second in together:
            close[first, second] = close[second, first] = 1.0
        group = average_groups(close, EVENT_LEAST, sorted(apart), floor=ONE_STORY)
        group = self._round_main(group, apart)
        for first, second in sorted(together):
            low, high = sorted((group[first], group[second]))
            group = [low if one == high else one for one in group]
        return group

    def _apart(self) -> set[tuple[int, int]]:
        found = set()
        for (first, one), (second, other) in combinations(enumerate(self._profiles), 2):
            set_off = one.report == other.report and (one.fresh or other.fresh)
            if set_off or _cannot(one, other, self._akin):
                found.add((first, second))
        return found

    def _raised(self, apart: set[tuple[int, int]]) -> Closeness:
        close = self._close.copy()
        for first, second in np.argwhere(np.triu(close >= ONE_STORY, 1)).tolist():
            if (first, second) not in apart and self._may_be_one(first, second):
                raised = max(close[first, second], np.float32(RAISED))
                close[first, second] = close[second, first] = raised
        return close

    def _may_be_one(self, first: int, second: int) -> bool:
        """Tell whether two events that seem somewhat alike may be one.

        They have targets that are alike; or one names none, the kinds are the same, and nothing
        tells them apart.
        """
        one, other = self._profiles[first], self._profiles[second]
        if (one.targets and other.targets) or not self._alike[first, second]:
            return bool(self._alike[first, second])
        if one.vague or other.vague or one.event.kind != other.event.kind:
            return False
        return not (one.places and other.places and not one.places & other.places)

    def _round_main(self, group: list[int], apart: set[tuple[int, int]]) -> list[int]:
        """Join to the event that most reports tell what seems to be it under other names."""
        members: dict[int, list[int]] = {}
        for k, number in enumerate(group):
            members.setdefault(number, []).append(k)
        main = max(members, key=lambda n: (self._reports(members[n]), len(members[n]), -n))
        core = members[main]
        if self._reports(core) < 2:
            return group
        joined = list(group)
        for number, found in members.items():
            if number != main and self._is_main(found, core, apart):
                for k in found:
                    joined[k] = main
        return [min(k for k, n in enumerate(joined) if n == number) for number in joined]

    def _is_main(
        self, found: Sequence[int], core: Sequence[int], apart: set[tuple[int, int]]
    ) -> bool:
        """Tell whether a group is the main event under other names ("the murder")."""
        clashing = sum((min(k, c), max(k, c)) in apart for k in found for c in core)
        if 2 * clashing >= len(found) * len(core):
            return False
        close = self._close[np.ix_(found, core)]
        if float(close.mean()) >= NEAR_MAIN:
            return True
        named = [c for c in core if self._profiles[c].targets]
        fitting = [k for k in found if self._fits(k, named)]
        days = Counter(day for k in core if (day := self._profiles[k].day) is not None)
        day = min(days, key=lambda d: (-days[d], d), default=None)
        same = day is not None and any(self._profiles[k].day == day for k in found)
        # Of another day, or of none, those that name what was hit decide for those that do not.
        asked = [k for k in found if self._profiles[k].targets] if not same else []
        fits = 2 * len(set(asked or found) & set(fitting)) >= len(asked or found)
        bare = all(self._profiles[k].bare for k in found)
        least = SAME_DAY_OF_MAIN if same or bare else BEST_OF_MAIN
        return fits and float(close.max(axis=1).mean()) >= least

    def _fits(self, one: int, named: Sequence[int]) -> bool:
        """Tell whether an event names no target, or one like most of those named."""
        profile = self._profiles[one]
        if not profile.targets:
            return not profile.vague
        return 2 * sum(bool(self._affine[one, other]) for other in named) >= len(named) > 0

    def _reports(self, members: Sequence[int]) -> int:
        return len({self._profiles[k].report for k in members})


def known_events(events: Iterable[KnownEvent]) -> Mapping[str, str]:
    """Return the id of the known event for the id of each event of a report."""
    return {member: event.id for event in events for member in event.members}


def _closeness(profiles: Sequence[EventProfile], embed: Embed) -> Closeness:
    """Return how likely each two events are one: the mean of the best match of each telling."""
    tellings = [telling for profile in profiles for telling in profile.tellings()]
    counts = [len(profile.triggers) for profile in profiles]
    likely = likelihoods(tellings, meanings(tellings, embed))
    starts = [sum(counts[:number]) for number in range(len(counts))]
    # Best match of each telling in each event, then the mean over the tellings of an event.
    best = np.maximum.reduceat(likely, starts, axis=1)
    mean = np.add.reduceat(best, starts, axis=0) / np.array(counts, dtype=np.float32)[:, None]
    return np.asarray((mean + mean.T) / 2, dtype=np.float32)


def _affinity(profiles: Sequence[EventProfile], embed: Embed) -> npt.NDArray[np.bool_]:
    """Tell of each two events whether their targets may be one: a word or the meaning is shared.

    Those that name no target may be anything.
    """
    phrases = sorted({profile.target_phrase for profile in profiles})
    row = {phrase: number for number, phrase in enumerate(phrases)}
    vectors = embed(phrases)[[row[profile.target_phrase] for profile in profiles]]
    affine = np.asarray(vectors @ vectors.T >= ALIKE_TARGETS)
    bearers: dict[str, list[int]] = {}
    for number, profile in enumerate(profiles):
        for word in profile.targets:
            bearers.setdefault(word, []).append(number)
        if not profile.targets:
            affine[number, :] = affine[:, number] = True
    for numbers in bearers.values():
        affine[np.ix_(numbers, numbers)] = True
    return affine


def _numbered(pairs: Iterable[tuple[str, str]], number: Mapping[str, int]) -> set[tuple[int, int]]:
    known = [sorted((number[a], number[b])) for a, b in pairs if a in number and b in number]
    return {(low, high) for low, high in known}


def _cannot(one: EventProfile, other: EventProfile, akin: Callable[[str, str], bool]) -> bool:
    kinds = one.event.kind, other.event.kind
    if kinds[0] and kinds[1] and not akin(kinds[0], kinds[1]):
        return True
    return one.day is not None and other.day is not None and abs((one.day - other.day).days) > 1


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
