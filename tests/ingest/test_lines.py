"""Tests of lines and paragraphs."""

from __future__ import annotations

import pytest

from whosays.ingest.lines import lines, paragraphs

WRAPPED = (
    "The government said on Tuesday that the harbour\n"
    "would stay closed until the divers had finished,\n"
    "which might take as long as a week or even more\n"
    "if the wind goes on as it has since last Sunday.\n"
)


def split(text: str) -> list[str]:
    """Return the paragraphs of ``text`` as words."""
    return [text[found.start : found.end] for found in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("", [], "nothing"),
        (" \n\t\n", [], "white space"),
        ("One.\nTwo.", ["One.", "Two."], "a line a paragraph"),
        ("One.\n\nTwo.", ["One.", "Two."], "a blank line"),
        ("One.\r\n\r\nTwo.\rThree.", ["One.", "Two.", "Three."], "every kind of line end"),
        (WRAPPED, [WRAPPED.strip()], "wrapped lines are one paragraph"),
        (f"{WRAPPED}\n{WRAPPED}", [WRAPPED.strip()] * 2, "a blank line parts wrapped ones"),
        (WRAPPED.upper(), [WRAPPED.upper().strip()], "capitals too"),
        (f"   {WRAPPED}   {WRAPPED}", [WRAPPED.strip()] * 2, "an indent parts wrapped ones"),
        ("He told them that the ships and their crews\nwould have to wait.",
         ["He told them that the ships and their crews\nwould have to wait."],
         "a line that goes on with a small letter"),
        ("He left in a hurry, as witnesses told us.\nit rained",
         ["He left in a hurry, as witnesses told us.", "it rained"], "but not after its end"),
        ("Dunn: no comment\nveska", ["Dunn: no comment", "veska"], "nor after a short line"),
        (f"{WRAPPED}- an item\n- another\n", [WRAPPED.strip(), "- an item", "- another"],
         "bullets begin anew"),
        (f"By Ana Ruiz\n{WRAPPED}", ["By Ana Ruiz", WRAPPED.strip()], "a short line breaks off"),
    ],
)  # fmt: skip
def test_paragraphs_are_found_in_every_layout(text: str, expected: list[str], reason: str) -> None:
    """Lines are joined only where they were broken by a width."""
    assert split(text) == expected, reason


def test_lines_know_their_group_and_indent() -> None:
    """Blank lines count the groups; a span has no white space at its ends."""
    found = list(lines("  a b \n c\n\n\td"))
    assert [(line.start, line.end, line.indent, line.group) for line in found] == [
        (2, 5, 2, 0),
        (8, 9, 1, 0),
        (12, 13, 1, 1),
    ]
