"""Tests of photo credits."""

from __future__ import annotations

import pytest

from whosays.ingest.credits import glued_credit, is_credit


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz / Vela Press",
        "Ana Ruiz/AFP",
        "Ana Ruiz / AFP via Getty Images",
        "ANA RUIZ/REUTERS",
        "AFP via Getty Images",
        "Getty Images",
        "Photo: Ana Ruiz",
        "Photograph: Ana Ruiz/Vela Press",
        "Image source, Getty Images",
        "Credit: Vela Press",
        "(AP Photo/Ana Ruiz)",
        "[Ana Ruiz/Vela]",
        "Ana Ruiz for The Pell Post",
    ],
)
def test_a_credit_alone_on_a_line_is_known(line: str) -> None:
    """Name and agency in the usual ways of writing them."""
    assert is_credit(line)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Analysis / Opinion", "a menu, which is not a credit"),
        ("Video from Pell shows smoke over the harbour", "a sentence"),
        ("Image of a president in trouble", "a headline"),
        ("Prayers for Pell", "a headline"),
        ("Ana Ruiz, who lives in Pell", "no agency"),
        ("Photo: rescue workers search the harbour at night", "a caption after the label"),
        ("The ministry and/or the navy", "and/or"),
    ],
)
def test_other_lines_are_no_credits(line: str, reason: str) -> None:
    """Headlines and captions are not taken for credits."""
    assert not is_credit(line), reason


@pytest.mark.parametrize(
    ("paragraph", "kept", "reason"),
    [
        (
            "Divers near the alleged wreck.Ana Ruiz / Vela Press",
            "Divers near the alleged wreck.",
            "glued",
        ),
        ("Divers off Pell. Ana Ruiz/AFP", "Divers off Pell.", "after a space"),
        (
            "Divers off Pell on TuesdayAna Ruiz/AFP",
            "Divers off Pell on Tuesday",
            "after a small letter",
        ),
        ("Divers off Pell.AP", "Divers off Pell.", "an agency alone"),
        ("Divers off Pell. (AP Photo/Ana Ruiz)", "Divers off Pell.", "in brackets"),
        ("Divers off Pell. Photograph: Ana Ruiz/Vela", "Divers off Pell.", "with a label"),
        (
            "Divers, he said.”Tom Hale via Getty Images",
            "Divers, he said.”",
            "behind a quotation mark",
        ),
        ("He met Gen. Tom Hale / Ana Ruiz", None, "Gen. ends no sentence"),
        ("She works on LinkedIn/Facebook", None, "a word with a capital inside"),
        ("It sank on 3/4 of the way.", None, "numbers"),
        ("He spoke to AFP.", None, "an agency in a sentence"),
    ],
)
def test_a_credit_at_the_end_is_found(paragraph: str, kept: str | None, reason: str) -> None:
    """A credit that lost its line break is cut off the caption."""
    place = glued_credit(paragraph)
    assert (None if place is None else paragraph[:place].rstrip()) == kept, reason
