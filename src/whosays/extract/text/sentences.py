"""Where sentences end, without a model: full stops that are not abbreviations."""

from __future__ import annotations

import re
from typing import Final

from whosays.records import Span, Spans

_END: Final = re.compile(r"[.!?\u2026]+[\"'\u201d\u2019)\]]*(?=\s)")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Sen|Rep|Gov|Pres|St|Ft|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|etc|Inc|Ltd|Co|Corp|Bros|approx|al)"
    r"|\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
_BEGINS: Final = re.compile(r"\s+[\"'\u201c\u2018(\[]*[A-Z0-9\u00c0-\u00de\u0400-\u042f]")


def sentences(text: str, block: Span) -> Spans:
    """Return the spans of the sentences of one block, in order, blanks trimmed.

    Args:
        text: an article's text.
        block: span of one block of it.
    """
    found: list[Span] = []
    start = block[0]
    for mark in _END.finditer(text, block[0], block[1]):
        head = text[max(start, mark.end() - 12) : mark.start() + 1]
        following = _BEGINS.match(text, mark.end())
        if following is None or (text[mark.start()] == "." and _ABBREVIATION.search(head)):
            continue
        _add(found, text, start, mark.end())
        start = mark.end()
    _add(found, text, start, block[1])
    return tuple(found)


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if piece.strip():
        found.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
