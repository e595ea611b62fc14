"""Tests of what a page states of itself."""

from __future__ import annotations

import json

import pytest

from whosays.ingest.html import read_html
from whosays.ingest.html_metadata import HtmlMetadata

P = (
    "<p>The government of Lomar on Tuesday accused Veska of sinking the ferry Amalia.</p>"
    "<p>Veska said that it had no ships in the strait on that day.</p>"
)


def stated(head: str, body: str = P) -> HtmlMetadata:
    """Return the metadata of a page."""
    return read_html(f"<html lang=en-GB><head>{head}</head><body>{body}</body></html>").metadata


def ld(data: object) -> str:
    """Return a JSON-LD script."""
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_json_ld_is_read() -> None:
    """The article node of JSON-LD gives everything it states."""
    found = stated(
        ld({"@graph": [{"@type": "WebSite", "name": "x"}, {
            "@type": ["NewsArticle"], "headline": "Ferry &amp; crew lost",
            "author": [{"@type": "Person", "name": "Ines Okafor"}, {"name": "Tom Hale"}],
            "publisher": {"name": "Harbour Ledger"}, "datePublished": "2031-04-02T08:10:00Z",
            "dateModified": "2031-04-03",
        }]})
        + '<link rel=canonical href="https://ledger.example/ferry">'
    )  # fmt: skip
    assert found == HtmlMetadata(
        title="Ferry & crew lost",
        publisher="Harbour Ledger",
        byline="Ines Okafor, Tom Hale",
        published_at="2031-04-02T08:10:00+00:00",
        modified_at="2031-04-03",
        language="en-GB",
        canonical_url="https://ledger.example/ferry",
    )


def test_meta_elements_are_read() -> None:
    """OpenGraph and other meta elements count where there is no JSON-LD."""
    found = stated(
        "<meta property=og:title content='Ferry lost'>"
        "<meta property=og:site_name content='Harbour Ledger'>"
        "<meta name=author content='By Tom Hale'>"
        "<meta property=article:published_time content='2031-04-02'>"
        "<meta property=og:url content='https://ledger.example/a'>"
    )
    assert (found.title, found.publisher, found.byline) == (
        "Ferry lost",
        "Harbour Ledger",
        "Tom Hale",
    )
    assert (found.published_at, found.canonical_url) == ("2031-04-02", "https://ledger.example/a")


def test_visible_lines_count_last() -> None:
    """A byline and a date line in the page itself are used where the markup is silent."""
    found = stated("", f"<article><p>By Ines Okafor</p><p>Published 2 April 2031</p>{P}</article>")
    assert (found.byline, found.published_at) == ("Ines Okafor", "2031-04-02")


def test_nothing_is_made_up() -> None:
    """A page that states nothing has nothing: no publisher, no date, no author."""
    found = stated("", f"{P}<p>It last sank on 3 May 2029, said one of the officials.</p>")
    assert found == HtmlMetadata(language="en-GB")


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>',
        ld([[[["x"]]]]),
        ld({"@type": "NewsArticle", "headline": 5, "author": {"name": {}}, "datePublished": []}),
        ld({"@type": None, "@graph": None}),
        ld("text"),
        "<link rel=canonical href='javascript:alert(1)'>",
        "<link rel=canonical href='//ledger.example/x'>",
        "<link rel=canonical href='https://[bad'>",
        "<meta name=author content='https://ledger.example/ines'>",
        "<meta name=pubdate content='yesterday'>",
    ],
)
def test_broken_metadata_are_unknown(head: str) -> None:
    """What cannot be understood is unknown, and the page is read."""
    assert stated(head) == HtmlMetadata(language="en-GB")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Ferry lost - Ledger</title><meta property=og:site_name content='Ledger'>",
         "Ferry lost"),
        ("<title>Ferry lost off Pell | Harbour Ledger</title>", "Ferry lost off Pell"),
        ("<title>Ferry lost - and found</title>", "Ferry lost - and found"),
    ],
)  # fmt: skip
def test_the_name_of_the_site_is_no_part_of_the_title(head: str, title: str) -> None:
    """A title loses the site's name where that is known to be it."""
    assert stated(head).title == title
