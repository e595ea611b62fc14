"""Tests of the offset map."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.ingest.traced import Edit, TracedText


@pytest.mark.parametrize(
    ("text", "edits", "expected", "runs", "reason"),
    [
        ("abc", [], "abc", ((0, 0, 3),), "no edit leaves one run"),
        ("", [], "", (), "an empty text has no runs"),
        ("abcdef", [Edit(2, 4)], "abef", ((0, 0, 2), (2, 4, 2)), "a cut parts the run"),
        ("abcdef", [Edit(2, 4, "XYZ")], "abXYZef", ((0, 0, 2), (5, 4, 2)), "new text has no run"),
        ("abc", [Edit(0, 3)], "", (), "everything cut"),
        ("abc", [Edit(1, 1, "-")], "a-bc", ((0, 0, 1), (2, 1, 2)), "an insertion"),
    ],
)
def test_an_edit_keeps_the_map_exact(
    text: str, edits: list[Edit], expected: str, runs: tuple[tuple[int, int, int], ...], reason: str
) -> None:
    """The text after edits is right, and its runs name where the kept characters stood."""
    traced = TracedText.of(text).edited(edits)
    assert (traced.text, traced.runs) == (expected, runs), reason


def test_edits_out_of_order_are_refused() -> None:
    """Edits that overlap would give a map that lies, so they are an error."""
    with pytest.raises(ValueError, match="overlap"):
        TracedText.of("abcdef").edited([Edit(3, 5), Edit(1, 2)])


@given(
    st.text(max_size=60),
    st.lists(
        st.lists(st.tuples(st.integers(0, 60), st.integers(0, 6), st.text(max_size=3)), max_size=5),
        max_size=4,
    ),
)
def test_runs_always_point_at_equal_characters(
    text: str, rounds: list[list[tuple[int, int, str]]]
) -> None:
    """However often a text is edited, every run is the same characters in text and input."""
    traced = TracedText.of(text)
    for wished in rounds:
        edits: list[Edit] = []
        at = 0
        for start, size, new in sorted(wished):
            low = max(at, min(start, len(traced.text)))
            high = min(low + size, len(traced.text))
            edits.append(Edit(low, high, new))
            at = high
        traced = traced.edited(edits)
    end = 0
    for start, source, size in traced.runs:
        assert start >= end
        assert size > 0
        assert traced.text[start : start + size] == text[source : source + size]
        end = start + size
