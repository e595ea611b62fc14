"""Dossiers shown: the views of a terminal and the page."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser
from typing import get_args

import pytest
from tests.resolve.made_dossier import MEANS, MORVA, OLVEN, Said, report, reports

from whosays.gathered import GatheredDossier
from whosays.present import dossier_page, dossier_text, matrix
from whosays.present.dossier_head import Head
from whosays.present.dossier_text import View
from whosays.present.pieces import between, pieces
from whosays.records import Reading
from whosays.resolve.dossier import Decisions, gather

HEAD = Head(name="barge")


def dossier(readings: Sequence[Reading] | None = None) -> GatheredDossier:
    """Return the made-up dossier with one reading checked."""
    found = reports() if readings is None else readings
    checked = frozenset(found[0].attributions[0].id for _ in range(1)) if found else frozenset()
    return gather(found, MEANS, Decisions(checked=checked))


def shown(view: View, width: int = 100, head: Head = HEAD) -> str:
    """Return a view as one text."""
    return "\n".join(dossier_text.lines(view, dossier(), head, width))


@pytest.mark.parametrize("view", get_args(View))
def test_every_view_says_how_much_was_read_and_checked(view: View) -> None:
    """And that it is no judgement; and it names the reports that its numbers mean."""
    text = shown(view)
    assert text.startswith("barge: 5 reports read; 9 attributions; 1 reading checked\n")
    assert "not what is true" in text
    assert "[1] Olven Daily, 2031-06-01  Barge sinks" in text
    assert "[5] Copy Courier, not dated  From the court" in text


@pytest.mark.parametrize("view", get_args(View))
@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_lines_keep_within_the_width(view: View, width: int) -> None:
    """However wide the terminal is."""
    assert max(len(line) for line in shown(view, width).splitlines()) <= width


def test_the_matrix_has_a_row_a_claim() -> None:
    """Who, when and where in the column of the side; no scores."""
    rows = shown("matrix", 140).splitlines()
    head = next(line for line in rows if line.startswith("CONTESTED"))
    assert head.split() == ["CONTESTED", "says", "denies", "doubts", "other"]
    row = rows[rows.index(head) + 1]
    cells = [row[head.index(name) :].split("  ")[0] for name in ("says", "denies", "doubts")]
    assert cells == ["Olven, 1 Jun to 2 Jun [1]¶1", "Morva, 2 Jun [2]¶1", "two officials, 3 Jun"]
    assert not re.search(r"\d%|0\.\d", shown("matrix"))


def test_nothing_found_is_a_dot() -> None:
    """A side that nobody took."""
    only = gather(
        (report(Said(OLVEN, "said", "that Morva sank it", "affirm"), outlet="A"),),
        MEANS,
    )
    (row,) = [line for line in matrix.lines(only, HEAD) if line.startswith("[Morva did it:]")]
    assert row.split("[1]¶1")[1].split() == [".", ".", "."]
    narrow = "\n".join(matrix.lines(only, HEAD, 50))
    assert "  denies: .\n  doubts: .\n  other: .\n" in narrow


def test_no_claims_are_told() -> None:
    """A dossier without any says so, on the page too."""
    bare = dossier(
        [
            replace(r, attributions=tuple(replace(a, about=None, act=None) for a in r.attributions))
            for r in reports()
        ]
    )
    assert "No claims found in 5 reports read." in "\n".join(matrix.lines(bare, HEAD))
    assert "No claims found in the 5 reports read." in dossier_page.page(bare, HEAD, "1")
    assert "0 reports read" in dossier_page.page(dossier([]), HEAD, "1")


def test_the_timeline_tells_how_positions_moved() -> None:
    """By day, with the words; what was taken back says what was held before."""
    text = shown("timeline")
    assert text.index("2031-06-01  says    Olven") < text.index("2031-06-02  denies  Morva")
    assert "(withdrawn: says before)" in text
    assert "that Morva had sunk the barge" in text


def test_sources_do_not_add_up_the_unnamed() -> None:
    """They stand apart, with what the report says of them."""
    text = shown("sources")
    named, unnamed = text.split("UNNAMED")
    assert "Olven (government; Olven)  4 attributions in [1] [2] [4] [5]" in named
    assert "two officials (unnamed; count: 2; Olven; reason not stated)" in unnamed


def test_changes_echoes_and_explanations() -> None:
    """Each with the reports that it stands in."""
    assert "Olven: [Morva did it:] sinking of the barge" in shown("changes")
    assert "then other 9 Jun [4]¶1 (withdrawn)" in shown("changes")
    assert re.search(r"\[1\] and \[5\]|\[5\] and \[1\]", shown("echoes"))
    explained = shown("explanations")
    assert "1. [Morva did it:] sinking of the barge" in explained
    assert "rejects: Morva (denies) 2 Jun [2]¶1; two officials (doubts) 3 Jun [3]¶1" in explained
    assert "basis given (document): a log book  [2]¶2" in explained


def test_what_is_not_in_view_is_told() -> None:
    """As of when, and what was left out for it."""
    head = Head(name="barge", as_of="2031-06-05", later=2, undated=1, orphans=1, former=1)
    for text in (shown("matrix", head=head), dossier_page.page(dossier(), head, "1")):
        assert "as of 2031-06-05" in text
        assert "2 reports printed later not shown" in text
        assert "1 report without a date not shown" in text
        assert "1 earlier version of reports not shown" in text


class _Page(HTMLParser):
    """Collects the ids, the links and the text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take one element in."""
        self.tags.add(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")


def test_every_link_of_the_page_leads_to_words_on_it() -> None:
    """Ids are there once, and nothing is loaded from anywhere."""
    text = dossier_page.page(dossier(), HEAD, "1.0")
    page = _Page(text)
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert not page.tags & {"script", "img", "link", "iframe", "object", "form"}
    assert not re.search(r"(src|srcset)=|url\(|@import|https?://", text)


def test_every_cell_of_the_page_opens_its_words() -> None:
    """The words stand in the cell and, with their context, where its link leads."""
    text = dossier_page.page(dossier(), HEAD, "1.0")
    cells = re.findall(r"<td data-who.*?</td>", text, re.DOTALL)
    assert len(cells) == 5
    for cell in cells:
        for anchor in re.findall(r'href="#([^"]+)"', cell):
            telling = text[text.index(f'id="{anchor}"') :].split("</li>")[0]
            assert '<span class="m content">' in telling
    assert "<b>reading checked</b>" in text


def test_the_style_is_what_the_policy_of_the_page_allows() -> None:
    """Its hash stands in the policy, and nothing else is allowed."""
    text = dossier_page.page(dossier(), HEAD, "1.0")
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in text


def test_words_of_reports_are_no_markup() -> None:
    """Whatever a report, its outlet or a dossier is called."""
    evil = "<script>alert(1)</script>"
    readings = (
        report(Said(f"{OLVEN} {evil}", "said", f"that Morva {evil} sank it", "affirm"),
               outlet=evil, title=f"A {evil}"),
    )  # fmt: skip
    text = dossier_page.page(dossier(readings), Head(name=evil), "1.0")
    assert "<script" not in text
    assert "&lt;script&gt;" in text


def test_only_web_addresses_are_links() -> None:
    """An address of another kind is shown and not followed."""
    first, second, *_ = reports()
    readings = [
        replace(first, article=replace(first.article, url="https://daily.example/a", path=None)),
        replace(second, article=replace(second.article, url="javascript:alert(1)", path=None)),
    ]
    page = _Page(dossier_page.page(dossier(readings), HEAD, "1.0"))
    assert "https://daily.example/a" in page.links
    assert not [link for link in page.links if link.startswith("javascript")]


def test_a_passage_in_pieces_is_its_text() -> None:
    """Whole, and cut close around its marks."""
    for saying in dossier().sayings:
        passage = saying.passage
        joined = "".join(p.words for p in pieces(passage) if p.words not in ("… ", " …"))
        assert joined == passage.text
        near = "".join(p.words for p in between(passage)).removeprefix("… ").removesuffix(" …")
        assert near in passage.text


def test_no_page_judges() -> None:
    """The machine's own words never call a claim true, false or confirmed."""
    own = dossier_page.page(dossier(), HEAD, "1.0").split("</style>")[1]
    own = own.replace("it never says what is true", "")
    assert not re.search(r"\b(true|false|lie|confirmed|verified|proven|debunked)\b", own.lower())
    assert MORVA in own
