"""Text that remembers which characters of the input it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

Run: TypeAlias = tuple[int, int, int]
"""``(start in text, start in input, length)`` of characters kept as they were."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``text`` in the place of ``[start, end)`` of the present text."""

    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class TracedText:
    """A text with its runs of characters that stand in the input too.

    For every run ``(a, b, n)``: ``text[a:a+n] == input[b:b+n]``. Runs are in text order, do
    not overlap and are as long as can be; characters in no run were put in or mended.

    References:
        The same need is met in eyecite by ``SpanUpdater``, which diffs two finished texts;
        here the edits themselves are kept, so that the map is exact rather than likely.
    """

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, text: str) -> TracedText:
        """Return ``text`` as its own input."""
        return cls(text, ((0, 0, len(text)),) if text else ())

    def edited(self, edits: Iterable[Edit]) -> TracedText:
        """Return the text after ``edits``, which are in order and do not overlap."""
        pieces: list[str] = []
        runs: list[Run] = []
        kept = _Kept(self.runs)
        at = length = 0
        for edit in [*edits, Edit(len(self.text), len(self.text))]:
            if edit.start < at:
                raise ValueError("edits overlap or are out of order")
            pieces.append(self.text[at : edit.start])
            for start, source, size in kept.between(at, edit.start):
                _append(runs, (length + start - at, source, size))
            length += edit.start - at
            pieces.append(edit.text)
            length += len(edit.text)
            at = edit.end
        return TracedText("".join(pieces), tuple(runs))


class _Kept:
    """Reads the parts of runs that lie in intervals, which must come in rising order."""

    def __init__(self, runs: tuple[Run, ...]) -> None:
        self._runs = runs
        self._next = 0

    def between(self, start: int, end: int) -> Iterator[Run]:
        while self._next < len(self._runs):
            text_start, source, size = self._runs[self._next]
            low, high = max(start, text_start), min(end, text_start + size)
            if low < high:
                yield low, source + low - text_start, high - low
            if text_start + size > end:
                return
            self._next += 1


def _append(runs: list[Run], run: Run) -> None:
    """Add ``run``, joined to the last one where the two touch on both sides."""
    if runs:
        start, source, size = runs[-1]
        if start + size == run[0] and source + size == run[1]:
            runs[-1] = (start, source, size + run[2])
            return
    runs.append(run)
