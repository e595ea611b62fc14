"""Reads real texts that are not ours to ship; the outputs are checked, never kept."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from whosays.ingest import IngestOptions, read_inputs
from whosays.ingest.plain import read_plain
from whosays.records import Article


def texts(shared: Path) -> Iterator[tuple[str, str]]:
    """Yield names and texts of a sample of every corpus."""
    data = shared / "data"
    for folder, many in (("polnear/dev/text", 84), ("jesuits", 101)):
        for path in sorted((data / folder).glob("*.txt"))[:many]:
            yield str(path), path.read_text(encoding="utf-8", errors="replace")
    for path in sorted((data / "re3d").glob("*/documents.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield str(path), json.loads(line)["text"]
    csv.field_size_limit(10**7)
    with (data / "wikinews/data/wikinews_2020.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["url"], row["text"]
    for path in random.Random(0).sample(sorted((data / "basil/articles").glob("*/*.json")), 60):
        found = json.loads(path.read_text(encoding="utf-8"))
        body = "\n\n".join(" ".join(part) for part in found["body-paragraphs"])
        yield str(path), f"{found['title']}\n\n{body}"


def test_real_texts_keep_their_words(shared: Path) -> None:
    """Corpora were cleaned by their makers: hardly anything may be taken out of them."""
    total = kept = 0
    for name, text in texts(shared):
        read = read_plain(text)
        for start, source, size in read.traced.runs:
            assert read.traced.text[start : start + size] == text[source : source + size], name
        assert read_plain(read.traced.text).traced.text == read.traced.text, name
        total += len(text.split())
        kept += len(read.traced.text.split())
    assert total > 100_000
    assert kept >= 0.995 * total


def test_wrapped_reports_are_one_block_a_paragraph(shared: Path) -> None:
    """Hard-wrapped reports in capitals give the paragraphs that their blank lines show."""
    for path in sorted((shared / "data/jesuits").glob("*.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")
        groups = [part for part in text.split("\n\n") if part.strip()]
        assert len(groups) <= len(read_plain(text).blocks) <= 1.35 * len(groups) + 2, path


def test_the_model_report_is_read(shared: Path) -> None:
    """Title, deck and caption are found, the notice, the promotion and the credit are gone."""
    (article,) = read_inputs(
        [str(shared / "cases/kremlin/article.txt")], IngestOptions(published="2023-05-03")
    )
    assert isinstance(article, Article)
    kinds = [block.kind for block in article.blocks]
    assert kinds[:3] == ["title", "deck", "paragraph"]
    assert kinds.count("caption") == 1
    assert set(kinds) == {"title", "deck", "paragraph", "caption"}
    lost = sum(len(line) for line in _lines(shared)) - sum(
        article.text[slice(*block.span)].count("") - 1 for block in article.blocks
    )
    assert 100 < lost < 200, "a notice, a promotion and a credit, and nothing else"


def _lines(shared: Path) -> list[str]:
    text = (shared / "cases/kremlin/article.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("as_is", [False, True])
def test_english_reports_are_never_refused(shared: Path, as_is: bool) -> None:
    """Every report of the corpora is English and read, in capitals or not."""
    folders = [str(shared / "data/polnear/dev/text"), str(shared / "data/jesuits")]
    found = list(read_inputs(folders, IngestOptions(as_is=as_is)))
    assert len(found) == 185
    assert [item for item in found if not isinstance(item, Article)] == []
