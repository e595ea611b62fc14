"""Whole outputs: messy made-up inputs and all that is read of them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from whosays.ingest import IngestOptions, read_inputs
from whosays.records import Article

GOLDEN = Path(__file__).parent / "golden"


def outline(article: Article) -> dict[str, object]:
    """Return what a golden file holds of an article: what it says of itself, and its blocks."""
    return {
        "title": article.title,
        "publisher": article.publisher,
        "byline": article.byline,
        "published_at": article.published_at,
        "modified_at": article.modified_at,
        "url": article.url,
        "language": article.language,
        "blocks": [
            [block.kind, block.element, article.text[slice(*block.span)]]
            for block in article.blocks
        ],
    }


@pytest.mark.parametrize(
    "path", sorted([*GOLDEN.glob("*.txt"), *GOLDEN.glob("*.html")]), ids=lambda path: path.name
)
def test_whole_output(path: Path) -> None:
    """What is read of a messy input is what was looked at and found right.

    ``WHOSAYS_GOLDEN=write`` writes the files anew; look at the difference before it is kept.
    """
    (article,) = read_inputs([str(path)], IngestOptions())
    assert isinstance(article, Article)
    found = json.dumps(outline(article), ensure_ascii=False, indent=1) + "\n"
    golden = path.with_suffix(path.suffix + ".json")
    if os.environ.get("WHOSAYS_GOLDEN") == "write":
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
