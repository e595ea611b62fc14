"""Blocks are packed whole into windows; every wordpiece knows its place."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from whosays.extract.attributions.windows import CLS, PARAGRAPH, SEP, make_windows
from whosays.records import Spans

MODEL = Path(__file__).parents[3] / "src" / "whosays" / "models" / "best"


@cache
def tokenizer() -> Tokenizer:
    """Return the shipped tokenizer, as the encoder sets it."""
    loaded = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    loaded.no_padding()
    loaded.no_truncation()
    return loaded


def lines(text: str) -> Spans:
    """Return the spans of the lines of ``text`` that hold something."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return tuple(found)


def test_short_blocks_share_a_window_with_a_mark_between() -> None:
    """Two short paragraphs are read together; the marks have no place in the text."""
    text = "One two.\nThree."
    (window,) = make_windows(text, lines(text), tokenizer())
    assert window.pieces[0] == CLS
    assert window.pieces[-1] == SEP
    assert list(window.pieces).count(PARAGRAPH) == 1
    assert [text[s:e] for s, e in window.spans if s >= 0] == ["One", "two", ".", "Three", "."]


def test_a_block_that_does_not_fit_starts_a_new_window() -> None:
    """Blocks are not cut where they need not be."""
    text = "a b c d e\nf g h i j"
    windows = make_windows(text, lines(text), tokenizer(), size=10)
    assert [len(w.pieces) for w in windows] == [7, 7]


def test_a_long_block_is_cut_at_sentence_ends() -> None:
    """A block longer than a window is read sentence by sentence, as far as that goes."""
    text = "One two three. Four five six. Seven eight."
    windows = make_windows(text, lines(text), tokenizer(), size=12)
    heads = [text[w.spans[1][0] :].split(maxsplit=1)[0] for w in windows]
    assert heads == ["One", "Seven"]


@pytest.mark.parametrize("text", ["", " \n ", "\u200b"])
def test_nothing_to_read_makes_no_window(text: str) -> None:
    """Blank text has no windows, not an empty one."""
    assert make_windows(text, lines(text), tokenizer()) == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.integers(8, 40))
def test_every_wordpiece_stands_once_and_in_order(text: str, size: int) -> None:
    """Windows hold at most ``size`` pieces; together they cover the text once, in order."""
    windows = make_windows(text, lines(text), tokenizer(), size=size)
    spans = [tuple(s) for w in windows for s in w.spans if s[0] >= 0]
    assert all(len(w.pieces) <= size for w in windows)
    assert spans == sorted(spans)
    assert all(0 <= s <= e <= len(text) for s, e in spans)
    whole = tokenizer().encode_batch([text[s:e] for s, e in lines(text)], add_special_tokens=False)
    assert len(spans) == sum(len(e.ids) for e in whole)
