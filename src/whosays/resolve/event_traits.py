"""What tells two events apart whatever their words mean: kinds, days, reports, people's word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

import numpy as np

from whosays.resolve.clusters import Links
from whosays.resolve.event_closeness import Flags, Places
from whosays.resolve.event_profiles import EventProfile

_NO_DAY: Final = -1


class Traits:
    """Which of the events of a dossier cannot be one, and which may well be.

    Args:
        profiles: of the events.
        akin: whether two kinds of event can be one event.
        links: what people decided on ids of events.
    """

    def __init__(
        self, profiles: Sequence[EventProfile], akin: Callable[[str, str], bool], links: Links
    ) -> None:
        number = {profile.event.id: k for k, profile in enumerate(profiles)}
        self.together = _numbered(links.together, number)
        self._split = _numbered(links.apart, number) - self.together
        self._alone = np.zeros(len(profiles), dtype=np.bool_)
        self._alone[[number[id_] for id_ in links.alone if id_ in number]] = True
        kinds = {kind: k for k, kind in enumerate(dict.fromkeys(p.event.kind for p in profiles))}
        self._kind = np.array([kinds[p.event.kind] for p in profiles], dtype=np.intp)
        self._unlike = np.array(
            [[_unlike(a, b, akin) for b in kinds] for a in kinds], dtype=np.bool_
        )
        self._day = np.array(
            [p.day.toordinal() if p.day is not None else _NO_DAY for p in profiles], dtype=np.int64
        )
        reports = {report: k for k, report in enumerate(sorted({p.report for p in profiles}))}
        self._report = np.array([reports[p.report] for p in profiles], dtype=np.intp)
        self._fresh = np.array([p.fresh for p in profiles], dtype=np.bool_)
        self._vague = np.array([p.vague for p in profiles], dtype=np.bool_)
        self._named = np.array([bool(p.targets) for p in profiles], dtype=np.bool_)
        self._places = [p.places for p in profiles]

    def apart(self, rows: Places, columns: Places) -> Flags:
        """Return for each pair of a block whether the two cannot be one; nothing is with itself.

        Those of kinds that are not akin or of days apart cannot, nor can what its report calls
        another; but what people decided goes before that.
        """
        found = self._told_apart(rows[:, None], columns[None, :])
        for pairs, value in ((self._split, True), (self.together, False)):
            for first, second in pairs:
                for one, other in ((first, second), (second, first)):
                    found[np.ix_(rows == one, columns == other)] = value
        return found

    def apart_pairs(self, first: Places, second: Places) -> Flags:
        """Return for each pair whether the two cannot be one; see `apart`."""
        found = self._told_apart(first, second)
        for pairs, value in ((self._split, True), (self.together, False)):
            for one, other in pairs:
                found[(first == one) & (second == other)] = value
        return found

    def _told_apart(self, one: Places, other: Places) -> Flags:
        days = self._day[one], self._day[other]
        found: Flags = self._unlike[self._kind[one], self._kind[other]]
        found |= (days[0] != _NO_DAY) & (days[1] != _NO_DAY) & (np.abs(days[0] - days[1]) > 1)
        found |= (self._report[one] == self._report[other]) & (
            self._fresh[one] | self._fresh[other]
        )
        found |= self._alone[one] | self._alone[other]
        found &= one != other
        return found

    def may_be_one(self, first: Places, second: Places) -> Flags:
        """Return for pairs with targets that are alike whether they may well be one.

        Both name targets; or the kinds are the same, neither is only several nameless things, and
        no place tells them apart.
        """
        found: Flags = self._named[first] & self._named[second]
        same = ~found & (self._kind[first] == self._kind[second])
        same &= ~(self._vague[first] | self._vague[second])
        for at in np.flatnonzero(same).tolist():
            one, other = self._places[first[at]], self._places[second[at]]
            same[at] = not one or not other or not one.isdisjoint(other)
        found |= same
        return found


def _unlike(kind: str | None, other: str | None, akin: Callable[[str, str], bool]) -> bool:
    return bool(kind and other) and not akin(kind or "", other or "")


def _numbered(pairs: Iterable[tuple[str, str]], number: Mapping[str, int]) -> set[tuple[int, int]]:
    known = [sorted((number[a], number[b])) for a, b in pairs if a in number and b in number]
    return {(low, high) for low, high in known}
