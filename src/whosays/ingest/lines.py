"""Lines and paragraphs of plain text, however its lines were broken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_LINE: Final = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_END: Final = re.compile(r"[.!?…:;\"”’')\]]\s*$")
BULLET: Final = re.compile(r"(?:[•▪◦‣●■►\-–*]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)(?=\S)")
QUOTED: Final = re.compile(r">+\s?(?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its span without the white space around it, and its indent.

    Lines of one ``group`` have no blank line between them.
    """

    start: int
    end: int
    indent: int
    group: int

    @property
    def length(self) -> int:
        """Characters from the left margin to the last one that shows."""
        return self.indent + self.end - self.start


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, as one span of the text."""

    start: int
    end: int
    group: int


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of ``text`` that are not blank, in order."""
    group = -1
    last = 0
    for found in _LINE.finditer(text):
        words = found[0].strip()
        if not words:
            continue
        indent = len(found[0]) - len(found[0].lstrip())
        start = found.start() + indent
        gap = text[last:start]
        if group < 0 or _breaks(gap) > 1:
            group += 1
        last = start + len(words)
        yield Line(start, last, indent, group)


def _breaks(gap: str) -> int:
    """Return how many lines end in white space ``gap``; CR and LF together are one end."""
    return len(re.findall(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", gap))


def paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of ``text``.

    Three layouts are told apart by the text as a whole: lines broken at a fixed width (joined up
    to a blank line, an early break or a bullet), a line a paragraph, and blank lines between.
    A line that plainly goes on in the next one (no end of sentence, then a small letter) is
    joined to it in any layout. No blank line is ever crossed.
    """
    rows = list(lines(text))
    width = _wrap_width(rows)
    found: list[Paragraph] = []
    for index, row in enumerate(rows):
        before = rows[index - 1] if index else None
        if before is not None and before.group == row.group and _joined(text, before, row, width):
            found[-1] = Paragraph(found[-1].start, row.end, row.group)
        else:
            found.append(Paragraph(row.start, row.end, row.group))
    return found


def _wrap_width(rows: Sequence[Line]) -> int | None:
    """Return the width at which the lines were broken, or ``None`` where they were not."""
    inner = sorted(row.length for row, after in pairwise(rows) if row.group == after.group)
    if len(inner) < 3:
        return None
    width = inner[int(0.95 * (len(inner) - 1))]
    full = sum(0.72 * width <= length <= width + 8 for length in inner)
    longer = sum(row.length > width + 8 for row in rows)
    if 40 <= width <= 120 and full >= 0.6 * len(inner) and longer <= 0.1 * len(rows):
        return width
    return None


def _joined(text: str, before: Line, row: Line, width: int | None) -> bool:
    """Return whether ``row`` goes on with the paragraph of the line ``before`` it."""
    first = text[row.start : row.end].split(maxsplit=1)[0]
    if BULLET.match(text, row.start, row.end) or QUOTED.match(text, row.start, row.end):
        return False
    ended = _END.search(text[before.start : before.end]) is not None
    if not ended and first[:1].islower() and before.length >= 30:
        return True
    if width is None:
        return False
    slack = width - (before.length + 1 + len(first))
    if slack > 0.35 * width or (ended and slack > 0.15 * width):
        return False
    return not (ended and row.indent >= before.indent + 2)
