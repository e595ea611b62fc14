"""Quotation marks are paired by structure, block by block."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.extract.text.quotes import find_quotes, quote_depths
from whosays.records import Spans

TABLE = [
    ("He said “we won” today.", ["“we won”"], "curly pair"),
    ('He said "we won" today.', ['"we won"'], "straight pair"),
    ("He said ''we won'' today.", ["''we won''"], "two single marks count as a double one"),
    ("He said ``we won'' today.", ["``we won''"], "typewriter style opens with backquotes"),
    ("“I said ‘no’ to them,” she said.", ["“I said ‘no’ to them,”", "‘no’"], "nested"),
    ('"I said \'no\' to it," she said.', ['"I said \'no\' to it,"', "'no'"], "nested, straight"),
    ("The ministers’ reply was late.", [], "a plural’s apostrophe opens nothing"),
    ("Don’t say it’s over, it isn't.", [], "contractions are no marks"),
    ("In the ’90s and the '80s they left.", [], "elided years are no marks"),
    ("A 6'2\" man stood there.", [], "feet and inches are no marks"),
    ("“We go on.", ["“We go on."], "an unclosed quote ends with its block"),
    ("“One, she said. “Two,” he said.", ["“One, she said.", "“Two,”"],
     "a second opening mark ends the first quote"),
    ("Words. ” More words “here” end.", ["“here”"], "a closing mark with nothing open is dropped"),
    ("It was a ‘pause’, not an end.", ["‘pause’"], "British single marks"),
    ("‘The officials’ statement stands,’ he said.", ["‘The officials’ statement stands,’"],
     "a possessive inside single marks closes nothing"),
    ('("Never," he said)', ['"Never,"'], "after a bracket"),
    ('He said—"never"—and left.', ['"never"'], "between dashes"),
    ("«Nous» and „so“ and “this”", ["«Nous»", "„so“", "“this”"], "marks of other languages"),
    ("rock 'n' roll", [], "an elided word is no quote"),
    ('"A," he said. "B."', ['"A,"', '"B."'], "a split quote is two stretches"),
    ("", [], "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), TABLE, ids=[row[2] for row in TABLE])
def test_marks_of_one_block(text: str, expected: list[str], reason: str) -> None:
    """The quotes of one block are these and no others."""
    quotes = find_quotes(text, ((0, len(text)),))
    assert [text[q.start : q.end] for q in quotes] == expected, reason


def test_a_quote_runs_on_where_the_next_block_opens_with_a_mark() -> None:
    """Speech over paragraphs leaves its first quote open and opens each next one."""
    text = "“We held.\n\n“We will hold,” she said.\n\nThe end."
    quotes = find_quotes(text, ((0, 9), (11, 36), (38, 46)))
    assert [(q.closed, q.continued) for q in quotes] == [(False, True), (True, False)]


def test_an_unclosed_quote_is_not_continued_by_plain_words() -> None:
    """Without a mark at the next block's head, the quote just ends."""
    text = "“We held.\n\nThe end."
    (quote,) = find_quotes(text, ((0, 9), (11, 19)))
    assert not quote.closed
    assert not quote.continued


def test_an_odd_mark_does_no_harm_beyond_its_block() -> None:
    """Inside and outside are not swapped for the rest of the article."""
    text = 'A stray " mark.\nHe said "yes" twice.'
    blocks: Spans = ((0, 15), (16, 36))
    assert [text[q.start : q.end] for q in find_quotes(text, blocks) if q.start > 15] == ['"yes"']


@given(st.text(alphabet="ab .,\n\"'“”‘’`«»—s", max_size=80))
def test_quotes_nest_and_stay_inside(text: str) -> None:
    """Whatever the marks, quotes lie in the block, are not empty, and nest properly."""
    quotes = find_quotes(text, ((0, len(text)),))
    for q in quotes:
        assert 0 <= q.start < q.end <= len(text)
    for a in quotes:
        for b in quotes:
            if a.start < b.start < a.end:
                assert b.end <= a.end, "two quotes cross"
    depths = quote_depths(len(text), quotes)
    assert len(depths) == len(text)
