"""Quotation marks as structure: where quotes open, close, nest and run on.

Marks are paired within a block, so that one odd mark can never turn inside and
outside round for the rest of an article (the fault that costs rule-based systems
most; see docs/decisions). A quote left open at the end of a block ends there and
is `Quote.continued` when the next block opens with a mark, as print style has it
for speech that runs over paragraphs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from whosays.records import Span, Spans

_OPENERS: Final = "\u201c\u201e\u201f\u00ab"
_CLOSERS: Final = "\u201d\u00bb"
_SINGLE: Final = "'\u2018\u2019"
_MARK: Final = re.compile(f"''|``|[\"{_OPENERS}{_CLOSERS}{_SINGLE}]")
_BEFORE_OPENING: Final = "([{<\u2014\u2013-/\u2026\u2018\u201c\u201e\u00ab'\"*>:"
_ELIDED: Final = ("em ", "til ", "cause ", "bout ", "tis ", "twas ", "n ", "n' ")

_Side = Literal["open", "close", "either", "none"]


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch between quotation marks, marks included.

    Args:
        start, end: code points of the text, end exclusive.
        depth: 0 for an outer quote, 1 for one inside it, and so on.
        closed: whether its closing mark was found in its block.
        continued: whether the next block goes on with it.
    """

    start: int
    end: int
    depth: int
    closed: bool
    continued: bool = False


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    double: bool
    side: _Side


def find_quotes(text: str, blocks: Spans) -> tuple[Quote, ...]:
    """Return the quotes of ``text``, in order of their start, outer before inner.

    Args:
        text: the text of an article.
        blocks: spans of its blocks (paragraphs, titles, ...), in order; marks are
            paired within each.
    """
    quotes: list[Quote] = []
    for number, (start, end) in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        runs_on = following is not None and _opens(text, following)
        quotes += (
            replace(q, continued=runs_on and not q.closed and q.depth == 0)
            for q in _pair(text, start, end)
        )
    return tuple(sorted(quotes, key=lambda q: (q.start, -q.end)))


def quote_depths(length: int, quotes: tuple[Quote, ...]) -> bytearray:
    """Return for each code point how many quotes it stands in, marks included (0 to 255)."""
    depths = bytearray(length)
    for quote in quotes:
        for i in range(quote.start, quote.end):
            depths[i] = min(depths[i] + 1, 255)
    return depths


def _opens(text: str, block: Span) -> bool:
    head = text[block[0] : block[0] + 2]
    return head[:1] in (*_OPENERS, '"', "\u2018") or head == "''"


def _pair(text: str, start: int, end: int) -> list[Quote]:
    """Pair the marks of one block."""
    marks = _marks(text, start, end)
    last_closer = max(
        (n for n, m in enumerate(marks) if not m.double and m.side in ("close", "either")),
        default=-1,
    )
    pairing = _Pairing(text)
    for number, mark in enumerate(marks):
        pairing.take(mark, closes_later=number < last_closer)
    return pairing.finish(end)


class _Pairing:
    """The marks open so far, and the quotes made of those that were closed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._open: list[_Mark] = []
        self._quotes: list[Quote] = []

    def take(self, mark: _Mark, *, closes_later: bool) -> None:
        """Open or close with the next mark."""
        level = next(
            (n for n, m in enumerate(reversed(self._open), 1) if m.double == mark.double), 0
        )
        opens = mark.side == "open" or (mark.side == "either" and not level)
        if not opens:
            self._close(level, mark.end, closed=True)
            return
        if level and mark.double:  # the double mark open so far was never closed
            at = _trim(self._text, self._open[-1].start, mark.start)
            self._close(level, at, closed=False)
        if mark.double or closes_later:
            self._open.append(mark)

    def finish(self, end: int) -> list[Quote]:
        """Return the quotes; an open double mark runs to ``end``, a single one was no quote."""
        while self._open:
            mark = self._open.pop()
            if mark.double:
                self._quotes.append(Quote(mark.start, end, len(self._open), closed=False))
        return self._quotes

    def _close(self, count: int, at: int, *, closed: bool) -> None:
        """Take ``count`` open marks off; only the lowest of them has its closing mark."""
        for left in range(count, 0, -1):
            mark = self._open.pop()
            quote = Quote(mark.start, at, len(self._open), closed=closed and left == 1)
            self._quotes.append(quote)


def _trim(text: str, low: int, high: int) -> int:
    while high > low + 1 and text[high - 1].isspace():
        high -= 1
    return high


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    """Return the quotation marks of one block; apostrophes, feet and inches left out."""
    marks: list[_Mark] = []
    for found in _MARK.finditer(text, start, end):
        i, j = found.span()
        double = found[0] not in (*_SINGLE,)
        side = _double_side(text, i, j, start, end) if double else _single_side(text, i, start, end)
        if side != "none":
            marks.append(_Mark(i, j, double, side))
    return marks


def _neighbours(text: str, i: int, j: int, start: int, end: int) -> tuple[str, str]:
    return (text[i - 1] if i > start else " ", text[j] if j < end else " ")


def _double_side(text: str, i: int, j: int, start: int, end: int) -> _Side:
    before, after = _neighbours(text, i, j, start, end)
    char = text[i]
    begins_word = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    ends_word = not before.isspace() and not after.isalnum()
    if char in _OPENERS or text.startswith("``", i):
        # A curly mark turned the wrong way by a typing aid closes: word“ .
        return "either" if ends_word and not begins_word and char != "\u00ab" else "open"
    if char in _CLOSERS:
        return "either" if begins_word and not ends_word else "close"
    if before.isdigit() and not after.isalnum() and char == '"':
        return "close"  # inches outside a quote: a closer with nothing to close is dropped
    if begins_word and not ends_word:
        return "open"
    if ends_word and not begins_word:
        return "close"
    return "either"


def _single_side(text: str, i: int, start: int, end: int) -> _Side:
    before, after = _neighbours(text, i, i + 1, start, end)
    char = text[i]
    word_before, word_after = before.isalnum(), after.isalnum()
    if word_before and word_after:
        return "none"  # don't
    if char == "\u2018":
        return "none" if after.isdigit() and not word_before else "open"
    if not word_before and not after.isspace() and before.isspace() | (before in _BEFORE_OPENING):
        if char == "\u2019" or after.isdigit():
            return "none"  # ’90s, ’em
        rest = text[i + 1 : i + 8].lower()
        return "none" if rest.startswith(_ELIDED) else "open"
    if before in "sS" and after.isspace() and text[i + 1 : i + 3].strip()[:1].islower():
        return "none"  # the officials' reply
    return "close"
