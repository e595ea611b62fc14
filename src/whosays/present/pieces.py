"""A passage cut into pieces that are marked alike, for a page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from whosays.gathered import MarkRole, Passage
from whosays.present.quoting import safe

_BESIDE: Final = 90  # characters shown on either side of a change


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words under one mark, the innermost; ``role`` is "" where there is none.

    A ``gap`` has no words: it is where the other telling has some and this one none.
    """

    words: str
    role: MarkRole | str
    gap: bool = False


_INNERMOST: Final[tuple[MarkRole, ...]] = ("change", "cue", "source", "content")


def pieces(passage: Passage) -> tuple[Piece, ...]:
    """Return a passage in pieces that join to its text, with ``…`` where the paragraph goes on."""
    return _pieces(passage, 0, len(passage.text))


def between(passage: Passage) -> tuple[Piece, ...]:
    """Return a passage in pieces, cut close around its marks."""
    start = min((mark.span[0] for mark in passage.marks), default=0)
    end = max((mark.span[1] for mark in passage.marks), default=0)
    low = passage.text.find(" ", max(0, start - _BESIDE), start) + 1 if start > _BESIDE else 0
    high = passage.text.rfind(" ", end, end + _BESIDE)
    whole = end + _BESIDE >= len(passage.text) or high < 0
    return _pieces(passage, low, len(passage.text) if whole else high)


def _pieces(passage: Passage, low: int, high: int) -> tuple[Piece, ...]:
    text = safe(passage.text)
    cuts = {low, high}
    for mark in passage.marks:
        cuts.update(min(max(at, low), high) for at in mark.span)
    empty = {mark.span[0] for mark in passage.marks if mark.span[0] == mark.span[1]}
    found: list[Piece] = []
    if low > 0 or passage.cut_before:
        found.append(Piece(words="… ", role=""))
    for start, end in pairwise(sorted(cuts)):
        if start in empty:
            found.append(Piece(words="", role="change", gap=True))
        found.append(Piece(words=text[start:end], role=_role(passage, start, end)))
    if high in empty:
        found.append(Piece(words="", role="change", gap=True))
    if high < len(text) or passage.cut_after:
        found.append(Piece(words=" …", role=""))
    return tuple(found)


def _role(passage: Passage, start: int, end: int) -> MarkRole | str:
    roles = {m.role for m in passage.marks if m.span[0] <= start and end <= m.span[1]}
    return next((role for role in _INNERMOST if role in roles), "")
