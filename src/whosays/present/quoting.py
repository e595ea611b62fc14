"""The words of a report as they are shown: verbatim, with quotation marks where it has them."""

from __future__ import annotations

import re
from typing import Final

from whosays.records import Spans

_CLOSERS: Final = {
    '"': '"',
    "\u201c": "\u201d",
    "\u201e": "\u201d\u201c",
    "\u00ab": "\u00bb",
    "\u2018": "\u2019",
}
_DOUBLED: Final = "''"  # two single marks in a row stand for one double mark
_AFTER: Final = re.compile(r"[,.?!;:]?(''|[\"\u201d\u201c\u00bb\u2019])")
# Control characters would move a terminal's cursor; bidirectional ones reorder what is read.
_UNSAFE: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    """Return ``text`` with control characters other than white space as U+FFFD.

    Args:
        text: words of a report or of its metadata, from anywhere.

    Returns:
        As many code points as ``text`` has, so that offsets hold in it.
    """
    return _UNSAFE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return ``text`` safe to print, each run of white space as one space."""
    return " ".join(safe(text).split())


def shown(text: str, spans: Spans) -> str:
    """Return the words at ``spans`` with the quotation marks that stand around them.

    Args:
        text: the text of the report.
        spans: pieces in text order.

    Returns:
        One line: the pieces verbatim, joined by `` ... ``, or by a space where only white
        space lies between them. A mark just outside a piece is taken in; none is added.
    """
    pieces: list[tuple[int, int]] = []
    for span in spans:
        start, end = _with_marks(text, *span)
        if pieces and not text[pieces[-1][1] : start].strip():
            pieces[-1] = (pieces[-1][0], max(end, pieces[-1][1]))
        else:
            pieces.append((start, end))
    return " ... ".join(one_line(text[start:end]) for start, end in pieces)


def shorten(line: str, limit: int) -> str:
    """Return ``line`` cut at a word boundary to ``limit`` characters and `` ...``, if longer.

    Args:
        line: words on one line.
        limit: characters, at least 1; the first word is kept whole even if longer.
    """
    if len(line) <= limit:
        return line
    head = line[: limit + 1].rsplit(" ", 1)[0]
    return (head if len(head) <= limit else line.split(" ", 1)[0]) + " ..."


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span with the opening mark before it and the closing mark after it."""
    start -= _mark_before(text, start)
    opened = _unclosed(text[start:end])
    after = _AFTER.match(text, end)
    if opened and after and after[1] in ((_DOUBLED,) if opened == _DOUBLED else _CLOSERS[opened]):
        end = after.end()
    return start, end


def _mark_before(text: str, start: int) -> int:
    """Return the length of the opening quotation mark that ends at ``start``, or 0."""
    if text[max(0, start - 2) : start] == _DOUBLED:
        return 2 if _opens(text, start - 2) else 0
    mark = text[start - 1 : start]
    # A straight mark opens or closes: it opens where no word or stop stands before it.
    return int(mark in _CLOSERS and bool(mark) and (mark != '"' or _opens(text, start - 1)))


def _opens(text: str, at: int) -> bool:
    """Tell whether a straight mark at ``at`` can open: no word or stop stands before it."""
    before = text[at - 1 : at] if at else ""
    return not (before.isalnum() or (before and before in ",.?!;:"))


def _unclosed(piece: str) -> str | None:
    """Return the quotation mark that ``piece`` opens and does not close, or ``None``."""
    opened: str | None = None
    at = 0
    while at < len(piece):
        mark = _DOUBLED if piece.startswith(_DOUBLED, at) else piece[at]
        if opened is None:
            opened = mark if mark == _DOUBLED or mark in _CLOSERS else None
        elif mark == opened == _DOUBLED or (mark in _CLOSERS.get(opened, "")):
            # ‘ is closed by ’, but not by the apostrophe inside a word
            inside = opened == "\u2018" and piece[at + 1 : at + 2].isalnum()
            opened = opened if inside else None
        at += len(mark)
    return opened
