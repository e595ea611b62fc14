"""Datelines: "HOLVIK, Sept 9 (Norlight) -" at the head of a report."""

from __future__ import annotations

import re
from typing import Final

from whosays.records import Span

_DATELINE: Final = re.compile(
    r"\s*(?P<place>[A-Z][A-Z.,'’ /-]{2,40}?[A-Z.])"
    r"(?:\s+\([A-Z ]{3,20}\)(?=,))?"
    r"(?P<date>,?\s+(?:\d{1,2}\s+)?[A-Z][A-Za-z]{2,8}\.?(?:\s+\d{1,2})?(?:,?\s+\d{2,4})?)?"
    r"\s*(?:\(\s*(?P<agency>[^()\n]{2,40})\s*\))?"
    r"\s*(?:—|–|--|-(?=\s))\s*(?:\[[^\]\n]{2,20}\]\s*)*"
)


def find_dateline(text: str, block: Span) -> re.Match[str] | None:
    """Return the dateline at the head of a block; in capitals only one with a date or agency.

    Args:
        text: the article's text.
        block: span of one of its first blocks.

    Returns:
        A match with the groups ``place``, ``date`` and ``agency``, the last two perhaps None.
    """
    match = _DATELINE.match(text, *block)
    if match is None or match["date"] or match["agency"]:
        return match
    return match if not text[match.end() : match.end() + 30].isupper() else None
