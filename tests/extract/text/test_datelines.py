"""Datelines at the head of a report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.extract.text.datelines import find_dateline
from whosays.extract.text.layout import lay_out
from whosays.extract.text.names import take_inventory
from whosays.records import Article

LINES = [
    ("HOLVIK, Sept 9 (Norlight) - The opposition left.", ("HOLVIK", "Norlight"), "all of it"),
    ("HOLVIK (Norlight) -- The opposition left.", ("HOLVIK", "Norlight"), "no date"),
    ("HOLVIK — The opposition left.", ("HOLVIK", None), "the place alone"),
    ("HOLVIK - THE OPPOSITION LEFT THE HALL.", None, "capitals, and nothing but a place"),
    ("Holvik, where it rained, is quiet - so they say.", None, "a sentence"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), LINES)
def test_datelines(text: str, expected: tuple[str, str | None] | None, reason: str) -> None:
    """Place, date and agency in front of a dash."""
    match = find_dateline(text, (0, len(text)))
    found = None if match is None else (match["place"], match["agency"])
    assert found == expected, reason


def test_a_dateline_names_nobody_who_speaks(article: Callable[[str], Article]) -> None:
    """Its place is where the report was written, no "it" of the report."""
    layout = lay_out(article("HOLVIK, Sept 9 (Norlight) - Ana Orr left Drun. It had rained."))
    names = [layout.words.phrase(r.first, r.last) for r in take_inventory(layout).runs]
    assert names[0] == "Ana Orr"
