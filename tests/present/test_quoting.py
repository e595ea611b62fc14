"""The words of a report as they are shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.present.quoting import one_line, safe, shorten, shown

MARKS = [
    ("He said “go”.", "go", "“go”", "marks outside the span are taken in"),
    ("He said “go,” then left.", "go", "“go,”", "with the comma inside the marks"),
    ("He said “go”, then left.", "“go”", "“go”", "marks inside the span stay alone"),
    ("He said go, “then” left.", "go", "go", "no mark is added where the report has none"),
    ('A "b" c "d" e', " c ", "c", "a closing straight mark before the span is not taken in"),
    ('"No." It fell', "It fell", "It fell", "nor one before a space"),
    ("She said: ''stop'' twice", "stop", "''stop''", "two single marks count as a double one"),
    ("don''t go", "t go", "t go", "but not inside a word"),
    ("He said “go on and on", "go on and on", "“go on and on", "a mark that is never closed"),
    ("“He said ‘it’s done’ to me”", "it’s done", "‘it’s done’", "an apostrophe closes nothing"),
    ("the officials’ words", "words", "words", "a plural’s apostrophe opens nothing"),
    ("„los“ sagte er", "los", "„los“", "low opening marks"),
]


@pytest.mark.parametrize(("text", "content", "expected", "reason"), MARKS)
def test_marks_around_a_piece(text: str, content: str, expected: str, reason: str) -> None:
    """Quotation marks are shown where the report has them and nowhere else."""
    start = text.index(content)
    assert shown(text, ((start, start + len(content)),)) == expected, reason


def test_pieces_are_joined() -> None:
    """Pieces apart are joined by dots, pieces that only white space parts by a space."""
    assert shown("one two three", ((0, 3), (8, 13))) == "one ... three"
    assert shown("one\n\ntwo", ((0, 3), (5, 8))) == "one two"


@pytest.mark.parametrize(
    ("line", "limit", "expected"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two ..."),
        ("one two three", 7, "one two ..."),
        ("one two three", 6, "one ..."),
        ("immeasurable words", 5, "immeasurable ..."),
        ("word", 1, "word ..."),
    ],
)
def test_shorten_cuts_between_words(line: str, limit: int, expected: str) -> None:
    """A line is cut at a word boundary; its first word stays whole."""
    assert shorten(line, limit) == expected


def test_control_characters_do_not_reach_a_terminal() -> None:
    """Escape sequences and characters that reorder text are put out of action."""
    assert one_line("a\x1b[2Jb\u202ec\x00\x9b") == "a\ufffd[2Jb\ufffdc\ufffd\ufffd"


@given(st.text(), st.data())
def test_words_are_verbatim(text: str, data: st.DataObject) -> None:
    """What is shown holds the words of every piece, in their order."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    spans = tuple(zip(cuts[::2], cuts[1::2], strict=False))
    output = shown(text, spans)
    at = 0
    for start, end in spans:
        words = one_line(text[start:end])
        at = output.index(words, at)
    assert len(safe(text)) == len(text)
