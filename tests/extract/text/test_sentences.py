"""Sentences end at full stops that are not part of an abbreviation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.extract.text.sentences import sentences

TABLE = [
    ("It rained. They left.", ["It rained.", "They left."], "two sentences"),
    ("Mr. Orr left. Dr. Vale stayed.", ["Mr. Orr left.", "Dr. Vale stayed."], "titles"),
    ("The U.S. said no. It ended.", ["The U.S. said no.", "It ended."], "initials of a country"),
    ("J. K. Orr left.", ["J. K. Orr left."], "initials of a name"),
    ("“We left.” They stayed.", ["“We left.”", "They stayed."], "a mark after the full stop"),
    ("Why? Because! So be it.", ["Why?", "Because!", "So be it."], "other ends"),
    ("It cost 3.5 million. Yes.", ["It cost 3.5 million.", "Yes."], "a decimal point"),
    ("It fell in Nov. 3 rose in May.", ["It fell in Nov. 3 rose in May."], "a month’s name"),
    ("he left. then he came.", ["he left. then he came."], "small letters begin no sentence"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), TABLE, ids=[row[2] for row in TABLE])
def test_sentences_of_a_block(text: str, expected: list[str], reason: str) -> None:
    """One block and its sentences."""
    assert [text[s:e] for s, e in sentences(text, (0, len(text)))] == expected, reason


@given(st.text(alphabet="ab AB.?!“” \n", max_size=60))
def test_sentences_cover_all_words_once(text: str) -> None:
    """Sentences are in order, do not overlap, and leave out blanks alone."""
    found = sentences(text, (0, len(text)))
    at = 0
    for start, end in found:
        assert at <= start < end
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
