"""What a report says of itself: its title, who published it and when."""

from __future__ import annotations

from whosays.present.quoting import one_line
from whosays.records import Article


def title(article: Article) -> str:
    """Return the title on one line, or words that say that there is none."""
    return one_line(article.title or "") or "(no title)"


def imprint(article: Article) -> str:
    """Return who published the article and when, as far as it is known, and how it was read."""
    publisher = one_line(article.publisher or "") or "publisher not stated"
    published = "date of publication not stated"
    if article.published_at:
        given = " (given)" if article.published_source == "given" else ""
        published = f"published {one_line(article.published_at)}{given}"
    return f"{publisher} | {published} | machine-read, unchecked"
