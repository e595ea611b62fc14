"""Brat standoff, and that it is read as it was meant."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from whosays.present import brat
from whosays.records import Reading, Speaker


def test_whole_output(ferry_reading: Reading, golden: Callable[[str, str], None]) -> None:
    """The whole .ann file of a report read by hand."""
    golden("ferry.ann", brat.render(ferry_reading))


def test_spans_hold_their_words(ferry_reading: Reading) -> None:
    """Every T line has the words that stand at its offsets."""
    found = re.findall(r"(?m)^T\d+\t\S+ ([\d ;]+)\t(.*)$", brat.render(ferry_reading))
    assert len(found) == 43
    for offsets, words in found:
        pieces = [tuple(map(int, piece.split())) for piece in offsets.split(";")]
        text = ferry_reading.article.text
        assert " ".join(text[start:end] for start, end in pieces) == words


def test_spans_are_cut_at_line_ends(by_hand: Callable[..., Any]) -> None:
    """A content over two paragraphs comes in two pieces, without the white space between."""
    hand = by_hand(("paragraph", "Brand said: “One."), ("paragraph", "“Two.”"))
    speaker = Speaker(entity_id="b", name="Brand", kind="person")
    hand.says("Brand", "said", "“One.\n\n“Two.”", speaker)
    assert "T3\tContent 12 17;19 25\t“One. “Two.”\n" in brat.render(hand.reading())


@pytest.mark.parametrize(
    ("path", "url", "expected", "reason"),
    [
        ("a/b/report.txt", None, "report", "the file's own name"),
        ("report", None, "report", "without a suffix"),
        ("-", None, "article-A", "standard input has no name"),
        (None, "https://news.example/2031/ferry.html?x=1", "ferry", "the last part of an address"),
        (None, "https://news.example/", "news.example", "else the host"),
        ("../..", None, "article-A", "no name that leads out of the folder"),
        ("a b/ké\x00y?.txt", None, "ké-y", "no characters that a file system refuses"),
    ],
)
def test_file_names(
    ferry_reading: Reading, path: str | None, url: str | None, expected: str, reason: str
) -> None:
    """Files are called as the article's own file or address."""
    article = replace(ferry_reading.article, id="A", path=path, url=url)
    names = [name for name, _ in brat.files([replace(ferry_reading, article=article)])]
    assert names == ["annotation.conf", f"{expected}.txt", f"{expected}.ann"], reason


def test_equal_names_are_told_apart(ferry_reading: Reading) -> None:
    """Two reports of the same name do not overwrite each other, whatever the case."""
    upper = replace(ferry_reading, article=replace(ferry_reading.article, path="x/FERRY.txt"))
    names = [name for name, _ in brat.files([ferry_reading, upper, ferry_reading])]
    assert names[1::2] == ["ferry.txt", "FERRY-2.txt", "ferry-3.txt"]
