"""How close each two events of a dossier are, kept sparse: most pairs of events are far apart.

A pair depends on its two events alone, so that what was found of it before still holds when a
report is added.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from whosays.records import content_id
from whosays.resolve.event_pairs import ComparedTellings
from whosays.resolve.event_profiles import EventProfile, tellings_of
from whosays.resolve.event_tellings import Embed, meanings

Closeness: TypeAlias = npt.NDArray[np.float32]
Flags: TypeAlias = npt.NDArray[np.bool_]
Places: TypeAlias = npt.NDArray[np.intp]

FAR: Final = 0.10
"""Closeness below which a pair is not kept and counts as none when events are joined. From it on
two that may be one are taken for one, as a dossier is about one event: that is less than between
any two tellings."""
OTHER_TARGET: Final = 0.4
"""What the likelihood is multiplied by where both name targets that are not alike, or its report
sets one off from others ("a second attack") and the other's does not."""
ALIKE_TARGETS: Final = 0.4
"""Cosine from which targets are alike: "the ship", "the ferry"."""
_BLOCK: Final = 64
"""Events that are compared with all others at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseEvents:
    """What came of comparing events; with it only new events need be compared.

    Attributes:
        prints: of every event that was compared, what stands for all that is compared of it.
        first: number of one event of each close pair, int32.
        second: that of the other.
        close: how close they are, from `FAR`.
        alike: whether their targets may be one and neither is set off from the other.
    """

    prints: tuple[str, ...]
    first: npt.NDArray[np.int32]
    second: npt.NDArray[np.int32]
    close: Closeness
    alike: Flags


CompareEvents: TypeAlias = Callable[[Sequence[EventProfile], Embed], CloseEvents]


def nothing_close() -> CloseEvents:
    """Return what is known where nothing was compared."""
    none = np.zeros(0, dtype=np.int32)
    return CloseEvents(
        prints=(),
        first=none,
        second=none,
        close=none.astype(np.float32),
        alike=none.astype(np.bool_),
    )


def compare_events(
    profiles: Sequence[EventProfile], embed: Embed, known: CloseEvents | None = None
) -> CloseEvents:
    """Return the close pairs of events.

    Args:
        profiles: of the events, in a fixed order.
        embed: gives vectors of meaning.
        known: what came of comparing before, these events or others; it saves work and changes
            nothing.

    Returns:
        What came of these events and no others, numbered as in ``profiles``; the smaller number
        first, in their order.
    """
    known = known or nothing_close()
    prints = tuple(print_of(profile) for profile in profiles)
    kept = _renumbered(known, {one: at for at, one in enumerate(prints)})
    before = set(known.prints)
    is_new = np.array([one not in before for one in prints], dtype=np.bool_)
    found = [kept, *_compared(profiles, embed, is_new)] if is_new.any() else [kept]
    first, second, close, alike = (np.concatenate(parts) for parts in zip(*found, strict=True))
    order = np.lexsort((second, first))
    return CloseEvents(
        prints=prints,
        first=first[order].astype(np.int32),
        second=second[order].astype(np.int32),
        close=close[order],
        alike=alike[order],
    )


def print_of(profile: EventProfile) -> str:
    """Return what stands for all that is compared of an event."""
    event = profile.event
    return content_id("event", profile.report, event.id, event.mentions, event.what, event.where)


_Found: TypeAlias = tuple[Places, Places, Closeness, Flags]


def _renumbered(known: CloseEvents, place: Mapping[str, int]) -> _Found:
    """Return the known pairs of which both events are there, by their numbers now."""
    to = np.array([place.get(one, -1) for one in known.prints], dtype=np.intp)
    if not len(to):
        none = np.zeros(0, dtype=np.intp)
        return none, none, known.close, known.alike
    first, second = to[known.first], to[known.second]
    there = (first >= 0) & (second >= 0)
    low, high = np.minimum(first, second)[there], np.maximum(first, second)[there]
    return low, high, known.close[there], known.alike[there]


def _compared(profiles: Sequence[EventProfile], embed: Embed, is_new: Flags) -> list[_Found]:
    """Compare each new event with those before it, where those that are known come first."""
    order = np.concatenate([np.flatnonzero(~is_new), np.flatnonzero(is_new)])
    laid = LaidEvents([profiles[at] for at in order.tolist()], embed)
    found = []
    for start in range(int(np.count_nonzero(~is_new)), len(order), _BLOCK):
        end = min(start + _BLOCK, len(order))
        close, alike = laid.block(slice(start, end), slice(0, end))
        row, column = np.nonzero(close >= FAR)
        earlier = column < row + start
        row, column = row[earlier], column[earlier]
        one, other = order[row + start], order[column]
        found.append(
            (np.minimum(one, other), np.maximum(one, other), close[row, column], alike[row, column])
        )
    return found


class LaidEvents:
    """Events laid out so that any block of their pairs can be compared.

    Args:
        profiles: of the events.
        embed: gives vectors of meaning.
    """

    def __init__(self, profiles: Sequence[EventProfile], embed: Embed) -> None:
        self._profiles = profiles
        self._embed = embed
        self._counts = np.array([len(profile.triggers) for profile in profiles], dtype=np.intp)
        self._ends = np.concatenate([[0], np.cumsum(self._counts)])
        self._fresh = np.array([profile.fresh for profile in profiles], dtype=np.bool_)
        self._targets = Targets(profiles, embed)

    @cached_property
    def _compared(self) -> ComparedTellings:
        laid = tellings_of(self._profiles)
        return ComparedTellings(laid, meanings(laid, self._embed))

    def block(self, rows: slice, columns: slice) -> tuple[Closeness, Flags]:
        """Return how close the pairs of a block are, and whether they are alike.

        The closeness is the mean of the best match of each telling of either, less where the two
        are not alike.
        """
        starts = [self._ends[part.start : part.stop] - self._ends[part.start] for part in
                  (rows, columns)]  # fmt: skip
        likely = self._compared.likelihoods(self._tellings(rows), self._tellings(columns))
        best = np.maximum.reduceat(likely, starts[1], axis=1)
        ahead = np.add.reduceat(best, starts[0], axis=0) / self._size(rows)[:, None]
        best = np.maximum.reduceat(likely, starts[0], axis=0)
        back = np.add.reduceat(best, starts[1], axis=1) / self._size(columns)
        close = np.asarray((ahead + back) / 2, dtype=np.float32)
        numbers = np.arange(len(self._profiles))
        alike = self._targets.alike(numbers[rows], numbers[columns])
        alike &= self._fresh[rows, None] == self._fresh[columns]
        close[~alike] *= np.float32(OTHER_TARGET)
        return close, alike

    def _tellings(self, events: slice) -> slice:
        return slice(int(self._ends[events.start]), int(self._ends[events.stop]))

    def _size(self, events: slice) -> Closeness:
        return self._counts[events].astype(np.float32)


class Targets:
    """Whether the targets of events may be one: a word or the meaning is shared.

    Those that name no target may be anything.

    Args:
        profiles: of the events.
        embed: gives vectors of meaning.
    """

    def __init__(self, profiles: Sequence[EventProfile], embed: Embed) -> None:
        from scipy.sparse import csr_matrix

        phrases = sorted({profile.target_phrase for profile in profiles})
        row = {phrase: number for number, phrase in enumerate(phrases)}
        self._vectors = embed(phrases).astype(np.float64)
        self._row = np.array([row[profile.target_phrase] for profile in profiles], dtype=np.intp)
        self._none = np.array([not profile.targets for profile in profiles], dtype=np.bool_)
        column: dict[str, int] = {}
        pairs = [
            (number, column.setdefault(word, len(column)))
            for number, profile in enumerate(profiles)
            for word in sorted(profile.targets)
        ]
        rows, columns = zip(*pairs, strict=True) if pairs else ((), ())
        shape = (len(profiles), max(1, len(column)))
        self._words = csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=shape)

    def alike(self, rows: Places, columns: Places) -> Flags:
        """Return for a block of pairs whether their targets may be one."""
        left, right = self._vectors[self._row[rows]], self._vectors[self._row[columns]]
        found: Flags = (left @ right.T).astype(np.float32) >= np.float32(ALIKE_TARGETS)
        found |= (self._words[rows] @ self._words[columns].T).toarray() > 0
        found |= self._none[rows, None] | self._none[columns]
        return found
