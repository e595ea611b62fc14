"""The page: its words, its structure, and that nothing of a report can act in it."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as parser

from whosays.present.arrange import entries
from whosays.present.highlight import Mark, by_block
from whosays.present.html import page
from whosays.present.places import Places
from whosays.present.quoting import shown
from whosays.records import Article, Block, Reading, Speaker


def _parse(readings: list[Reading]) -> Any:
    return parser.document_fromstring(page(readings).encode(), parser.HTMLParser(encoding="utf-8"))


def _find(tree: Any, name: str, within: str = "") -> list[Any]:
    """Return the elements of a class, in the order of the page."""
    return list(tree.xpath(f"{within}//*[contains(concat(' ', @class, ' '), ' {name} ')]"))


def test_stripped_of_tags_each_block_is_the_text(ferry_reading: Reading) -> None:
    """Marking changes no character of the report."""
    article = ferry_reading.article
    blocks = [block.text_content() for block in _find(_parse([ferry_reading]), "block")]
    assert blocks == [article.text[slice(*block.span)] for block in article.blocks]


def test_marks_of_an_attribution_hold_its_words(ferry_reading: Reading) -> None:
    """The stretches that belong to a part of an attribution join to the part's words."""
    tree, text = _parse([ferry_reading]), ferry_reading.article.text
    flat = [entry for outer in entries(ferry_reading) for entry in outer.walk()]
    for entry in flat:
        item = entry.attribution
        for letter, spans in (("s", item.source), ("q", item.cue), ("c", item.content)):
            member = f"{letter}{entry.number}"
            found = [m for m in _find(tree, "m") if member in (m.get("data-m") or "").split()]
            words = "".join(mark.text_content() for mark in found)
            assert words == "".join(text[start:end] for start, end in spans)


def test_a_card_for_each_attribution(ferry_reading: Reading) -> None:
    """Cards stand in order, hold cue and content, and link to where the content begins."""
    tree = _parse([ferry_reading])
    cards = _find(tree, "card")
    flat = [entry for outer in entries(ferry_reading) for entry in outer.walk()]
    assert [card.get("data-a") for card in cards] == [str(entry.number) for entry in flat]
    for card, entry in zip(cards, flat, strict=True):
        words = card.text_content()
        assert shown(ferry_reading.article.text, entry.attribution.content) in words
        target = tree.get_element_by_id(card.xpath(".//a")[0].get("href")[1:])
        assert str(entry.number) in target.get("data-n").split()


def test_structure(ferry_reading: Reading, golden: Callable[[str, str], None]) -> None:
    """The whole body of the page of a report read by hand, without style and script."""
    body = re.sub(r"(?s)<(style|script)>.*?</\1>", r"<\1></\1>", page([ferry_reading]))
    golden("ferry.html", re.sub(r"sha256-[^']+", "sha256-...", body))


def test_links_lead_somewhere(ferry_reading: Reading) -> None:
    """Ids are unique over several reports, and every link inside the page has its target."""
    tree = _parse([ferry_reading, ferry_reading])
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = [link for link in tree.xpath("//@href") if link.startswith("#")]
    assert links
    assert {link[1:] for link in links} <= set(ids)
    assert set(tree.xpath("//label/@for")) <= set(ids)


def test_several_reports_have_an_index(ferry_reading: Reading) -> None:
    """The index names every report with its speakers; one report needs none."""
    other = replace(ferry_reading.article, title="Another day", path="other.txt")
    tree = _parse([ferry_reading, replace(ferry_reading, article=other)])
    index = tree.get_element_by_id("index")
    assert [h.text_content() for h in index.xpath(".//h3")] == [
        "Orlavia accuses Besk of sinking ferry off Port Tamsin",
        "Another day",
    ]
    assert index.text_content().count("Ruta Selmane") == 2
    assert not _parse([ferry_reading]).xpath("//*[@id='index']")
    assert len(tree.xpath("//h1")) == len(_parse([ferry_reading]).xpath("//h1")) == 1


def test_nothing_is_loaded_and_nothing_else_may_run(ferry_reading: Reading) -> None:
    """The policy admits the page's own style and script by their hashes, and nothing more."""
    text = page([ferry_reading])
    tree = _parse([ferry_reading])
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (inner,) = re.findall(rf"(?s)<{tag}>(.*?)</{tag}>", text)
        digest = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not tree.xpath("//@src | //@style | //link | //@onclick | //iframe | //object")


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\" ' & {{ 7*7 }}"


def test_a_report_cannot_act(by_hand: Callable[..., Any]) -> None:
    """Mark-up in any field of a report is shown as words."""
    hand = by_hand(("title", HOSTILE), ("paragraph", f"Brand said {HOSTILE} so"))
    speaker = Speaker(entity_id="b", name=HOSTILE, kind="person", role=HOSTILE)
    hand.says("Brand", "said", f"{HOSTILE}#1 | so", speaker)
    reading = hand.reading(missed=(hand.span(HOSTILE),))
    article = replace(
        reading.article, publisher=HOSTILE, byline=HOSTILE, path=HOSTILE, url="javascript:alert(1)"
    )
    hostile = replace(reading, article=article)
    tree = _parse([hostile, hostile])
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img | //@onerror")
    assert not [link for link in tree.xpath("//@href") if not link.startswith("#")]
    assert HOSTILE in _find(tree, "block")[0].text_content()


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://news.example/ferry", True),
        ("http://news.example/ferry", True),
        ("file:///etc/hosts", False),
        ("https://news.example/\nx", False),
    ],
)
def test_only_web_addresses_become_links(ferry_reading: Reading, url: str, linked: bool) -> None:
    """A report's address is a link where it leads to the web."""
    article = replace(ferry_reading.article, path=None, url=url)
    tree = _parse([replace(ferry_reading, article=article)])
    assert [link for link in tree.xpath("//@href") if not link.startswith("#")] == [url] * linked


def test_no_reports() -> None:
    """A page of no reports is a page that says so."""
    assert "No report was read." in page([])


@settings(deadline=None)
@given(st.text(alphabet="ab \n🚢é", min_size=1, max_size=60), st.data())
def test_stretches_join_to_the_text(text: str, data: st.DataObject) -> None:
    """However spans overlap, a block's stretches are its text and hold every mark whole."""
    ends = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=8))
    drawn = [
        Mark(span=(start, end), role="content", number=number, depth=0)
        for number, (start, end) in enumerate(spans, 1)
    ]
    blocks = data.draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=3))
    article = Article(
        id="a", version_id="v", path=None, url=None, title=None, publisher=None, byline=None,
        published_at=None, modified_at=None, retrieved_at=None, language=None, text=text,
        sha256="", raw_sha256="",
        blocks=tuple(Block(kind="paragraph", span=(start, end)) for start, end in blocks),
    )  # fmt: skip
    places = Places(article)
    rows = list(by_block(text, places, drawn))
    for block, stretches in zip(places.blocks, rows, strict=True):
        assert "".join(stretch.words for stretch in stretches) == text[slice(*block.span)]
    opened = [number for row in rows for stretch in row for number in stretch.opening]
    assert len(opened) == len(set(opened))
    for mark in drawn:
        held = "".join(s.words for row in rows for s in row if mark in s.marks)
        assert held.split() == text[slice(*mark.span)].split() or mark.span in _across(places, mark)
        assert (mark.number in opened) == bool(held)


def _across(places: Places, mark: Mark) -> list[tuple[int, int]]:
    """Return the span of a mark over several blocks, where the gap between parts no words."""
    first, last = (places.index(offset) for offset in (mark.span[0], mark.span[1] - 1))
    return [mark.span] if first != last else []
