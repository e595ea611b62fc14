"""Shared words are found wherever they stand, each once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.resolve.aligning import quoted_spans, shared_passages, shared_tiles, split_words

TILES = [
    ("the mill on the hill burned", "the mill on the hill burned", [6], "the same"),
    (
        "a b c d e f g h k l m n",
        "k l m n x a b c d e f g h",
        [8, 4],
        "moved stretches are found, the longer first",
    ),
    ("the mill on fire", "the mill on", [], "three words are nobody's"),
    ("THE MILL ON THE HILL", "the mill on the hill", [5], "upper case is the same"),
    ("it isn’t over yet today", "it isn't over yet today", [5], "apostrophes are the same"),
    ("a b c d a b c d", "a b c d", [4], "each word is shared once"),
]


@pytest.mark.parametrize(("first", "second", "lengths", "reason"), TILES)
def test_tiles(first: str, second: str, lengths: list[int], reason: str) -> None:
    """Stretches of four words or more are shared."""
    tiles = shared_tiles(split_words(first), split_words(second))
    assert sorted((t.length for t in tiles), reverse=True) == lengths, reason


WORDS = st.lists(st.sampled_from("a b c d e".split()), max_size=40).map(" ".join)


@given(WORDS, WORDS)
def test_tiles_are_words_of_both_and_apart(one: str, other: str) -> None:
    """A tile has the same words on both sides, and no word is in two tiles."""
    first, second = split_words(one), split_words(other)
    seen: tuple[set[int], set[int]] = set(), set()
    for tile in shared_tiles(first, second):
        a = range(tile.first, tile.first + tile.length)
        b = range(tile.second, tile.second + tile.length)
        assert [first.forms[i] for i in a] == [second.forms[j] for j in b]
        assert not seen[0] & set(a)
        assert not seen[1] & set(b)
        seen[0].update(a)
        seen[1].update(b)


def test_a_passage_goes_over_changed_words() -> None:
    """A changed word does not end a passage; what is in quotation marks is not narrated."""
    first = split_words('Late on Monday the old mill burned and "nobody was in it" at the time')
    second = split_words('Late on Monday the great mill burned and "nobody was in it" at the time')
    (passage,) = shared_passages(first, second, 8)
    assert (passage.first, passage.second) == ((0, 15), (0, 15))
    assert (passage.shared, passage.narrated) == (14, 10)


QUOTES = [
    ('He said "no" twice.', ['"no"'], "straight marks"),
    ("He said “no” twice.", ["“no”"], "curly marks"),
    ("HE SAID ''NO'' TWICE.", ["''NO''"], "two single marks"),
    ("“It goes on\nand on”", ["“It goes on"], "a paragraph ends what it leaves open"),
    ("The crews’ boats and the mayor's car", [], "apostrophes open nothing"),
    ("It's ‘quite over’ now", ["‘quite over’"], "single curly marks"),
    ("It 'won't be over' soon", ["'won't be over'"], "single straight marks"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), QUOTES)
def test_quotations(text: str, expected: list[str], reason: str) -> None:
    """Stretches in quotation marks, marks included."""
    assert [text[start:end] for start, end in quoted_spans(text)] == expected, reason
