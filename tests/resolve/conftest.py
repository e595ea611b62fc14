"""What the tests of resolution share: made-up articles."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from whosays.records import Article, Block, article_id, content_id


def _article(
    text: str,
    *,
    title: str | None = None,
    publisher: str | None = None,
    published_at: str | None = None,
    byline: str | None = None,
) -> Article:
    whole = f"{title}\n\n{text}" if title else text
    digest = hashlib.sha256(whole.encode()).hexdigest()
    id_ = article_id(
        url=None, publisher=publisher, title=title, published_at=published_at, text=whole
    )
    blocks = [Block(kind="title", span=(0, len(title)))] if title else []
    at = len(title) + 2 if title else 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(kind="paragraph", span=(at, at + len(paragraph))))
        at += len(paragraph) + 2
    return Article(
        id=id_, version_id=content_id(id_, digest), path=None, url=None, title=title,
        publisher=publisher, byline=byline, published_at=published_at, modified_at=None,
        retrieved_at=None, language="en", text=whole, sha256=digest, raw_sha256=digest,
        blocks=tuple(blocks),
    )  # fmt: skip


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    """Make an article of paragraphs apart by empty lines: text, title, publisher and so on."""
    return _article
