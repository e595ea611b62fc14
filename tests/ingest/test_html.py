"""Tests of pages: the report found, everything else left out, nothing that hangs."""

from __future__ import annotations

import time

import pytest

from whosays.ingest.html import NoArticleError, looks_like_html, read_html
from whosays.records import BlockKind

LEAD = (
    "The government of Lomar on Tuesday accused Veska of sinking the ferry Amalia, an allegation "
    "that Veska rejected."
)
BODY = "Two port officials said that the ferry had been taking on water since Sunday morning."
P = f"<p>{LEAD}</p><p>{BODY}</p>"


def outline(markup: str) -> list[tuple[BlockKind, str]]:
    """Return kind and words of the blocks of a page."""
    page = read_html(markup)
    return [(block.kind, page.text[slice(*block.span)]) for block in page.blocks]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("<!DOCTYPE html><p>x", True, "a document type"),
        ("\n <!-- saved --> <html lang=en>", True, "a comment first"),
        ('<?xml version="1.0"?><html>', True, "XHTML"),
        ("<div><p>One</p><p>Two</p></div>", True, "a fragment full of tags"),
        ("<tweet id='1'><tweet/>. He said no.", False, "tags that are not HTML's"),
        ("He wrote <b>no</b> in the margin.", False, "a text with a tag in it"),
        ("<3 from Pell", False, "a heart"),
        ("", False, "nothing"),
    ],
)
def test_pages_are_known_by_content(text: str, expected: bool, reason: str) -> None:
    """HTML is HTML whatever the file is called, and text with a tag in it is text."""
    assert looks_like_html(text) is expected, reason


@pytest.mark.parametrize(
    ("around", "reason"),
    [
        ("<nav><ul><li><a href=/>Home</a></ul></nav>{}", "navigation"),
        ("<div id=cookie-consent><p>We and our partners care about what you read here.</p></div>{}",
         "a cookie bar"),
        ("{}<aside><p>A cat that came back from the sea after nine years.</p></aside>", "aside"),
        ("{}<footer><p>All the news of the strait since the year 1871, every day.</p></footer>",
         "a footer"),
        ("{}<div class='related-articles'><p>The long quarrel over the strait of Pell.</p></div>",
         "related reports"),
        ("{}<div class=share-buttons><a href=#>Send it</a></div>", "share buttons"),
        ("{}<div class='c-newsletterSignup newsletter'><p>Letters from Pell, each day.</p></div>",
         "a newsletter box"),
        ("{}<section id=comments><p>I was there, and it was nothing like this.</p></section>",
         "comments"),
        ("{}<p hidden>Nobody is meant to see this sentence in the page.</p>", "hidden"),
        ("{}<p style='display: none'>Nobody is meant to see this sentence.</p>", "hidden by style"),
        ("{}<p aria-hidden=true>Nobody is meant to hear this sentence.</p>", "hidden from readers"),
        ("{}<script>var said = 'The minister lied to us all.';</script>", "a script"),
        ("{}<noscript><p>Turn on what your browser needs for this.</p></noscript>", "noscript"),
        ("{}<form><p>Enter the address that we should write to.</p></form>", "a form"),
        ("{}<p><a href=/2>The long quarrel over the strait of Pell</a></p>", "a bare link"),
        ("{}<p>Advertisement</p>", "a label"),
        ("{}<p>Sign up for our newsletter</p>", "wording of a box"),
    ],
)  # fmt: skip
def test_what_is_not_the_report_is_left_out(around: str, reason: str) -> None:
    """Furniture of a page never gets into the text."""
    page = f"<html><body>{around.format(f'<article>{P}</article>')}</body></html>"
    assert outline(page) == [("paragraph", LEAD), ("paragraph", BODY)], reason
    inside = f"<html><body><article>{around.format(P)}</article></body></html>"
    assert outline(inside) == [("paragraph", LEAD), ("paragraph", BODY)], f"{reason}, inside"


@pytest.mark.parametrize(
    ("markup", "expected", "reason"),
    [
        (f"<article><h1>Ferry sinks</h1>{P}</article>", "title", "h1"),
        (f"<div><h1>Ferry sinks</h1></div><div><div>{P}</div></div>", "title", "h1 apart"),
        (f"<h1>Ferry sinks</h1><div class=article-deck>Ferry sinks</div>{P}", "title", "before"),
        (f"<article>{P}<figure><img><figcaption>Ferry sinks</figcaption></figure></article>",
         "caption", "figcaption"),
        (f"<article>{P}<p class=wp-caption-text>Ferry sinks</p></article>", "caption", "a class"),
        (f"<article>{P}<blockquote><p>Ferry sinks</p></blockquote></article>", "quote", "quote"),
        (f"<article>{P}<ul><li>Ferry sinks</li></ul></article>", "list", "li"),
        (f"<article>{P}<h2>Ferry sinks</h2><p>{BODY[::-1]}</p></article>", "other", "subhead"),
    ],
)  # fmt: skip
def test_elements_give_their_kind(markup: str, expected: BlockKind, reason: str) -> None:
    """Headings, captions, quotes and lists are blocks of their kind."""
    assert (expected, "Ferry sinks") in outline(f"<html><body>{markup}</body></html>"), reason


def test_a_deck_is_known_by_class_or_place() -> None:
    """What a page marks as standfirst, or sets as h2 right below the headline, is the deck."""
    deck = "Divers still look for the crew off Pell."
    for markup in (
        f"<p class='article__standfirst'>{deck}</p>",
        f"<div data-testid=subtitle>{deck}</div>",
        f"<h2>{deck}</h2>",
    ):
        page = f"<html><body><article><h1>Ferry sinks</h1>{markup}{P}</article></body></html>"
        assert outline(page)[:2] == [("title", "Ferry sinks"), ("deck", deck)]


def test_old_pages_in_one_form_and_breaks_are_read() -> None:
    """Pages without paragraphs, all in a form, still give their paragraphs."""
    page = f"<html><body><form><div>{LEAD}<br><br>{BODY}<br>It sank.</div></form></body></html>"
    assert outline(page) == [("paragraph", LEAD), ("paragraph", f"{BODY}\nIt sank.")]


def test_layout_classes_do_not_swallow_the_report() -> None:
    """A wrapper called has-sidebar or with-comments that holds the report stays."""
    many = "".join(f"<p>{LEAD} {number}.</p>" for number in range(4))
    page = f"<html><body><div class='with-sidebar has-comments social'>{many}</div></body></html>"
    assert len(outline(page)) == 4


def test_a_body_in_pieces_is_put_together() -> None:
    """A lead in a container of its own is not lost."""
    page = (
        f"<html><body><div><div><div><p>{LEAD}</p></div><div class=ad>x</div><div>"
        + "".join(f"<p>{BODY} {number}.</p>" for number in range(30))
        + "</div></div></div></body></html>"
    )
    assert outline(page)[0] == ("paragraph", LEAD)


def test_blocks_name_their_elements() -> None:
    """A block's element is its XPath in the page."""
    page = read_html(f"<html><body><article><h1>Ferry sinks</h1>{P}</article></body></html>")
    assert [block.element for block in page.blocks] == [
        "/html/body/article/h1",
        "/html/body/article/p[1]",
        "/html/body/article/p[2]",
    ]


def test_characters_of_a_page_are_mended() -> None:
    """Entities, broken encodings and odd spaces come out as the author wrote them."""
    page = f"<html><body>{P}<p>He said &ldquo;no&rdquo; &amp; left.\n Itâ€™s\u200b so, he said.</p>"
    assert outline(page)[-1] == ("paragraph", "He said “no” & left. It’s so, he said.")


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("<html><body></body></html>", "no article text"),
        ("<html><body><script>x</script></body></html>", "no article text"),
        ("<html><body><nav><a href=/>Home</a></nav></body></html>", "no article text"),
        ("<html><body>" + "<div>" * 100_000 + P, "nested too deeply"),
        ("<html><body>" + "<b>" * 5_000 + P, "nested too deeply"),
        ("<html><body><p " + " ".join(f"a{i}" for i in range(50_000)) + ">" + P, "attributes"),
    ],
)
def test_pages_without_a_report_are_refused(markup: str, message: str) -> None:
    """The message says what to do, and nothing takes long."""
    began = time.monotonic()
    with pytest.raises(NoArticleError, match=message):
        read_html(markup)
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<html><body>" + "<div>" * 500 + P + "</div>" * 500, "deep, but not too deep"),
        (f"<html><body><p title='{'x' * 2_000_000}'>{LEAD}</p><p>{BODY}</p>", "a huge attribute"),
        (f'<!DOCTYPE html [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;">]><html><body>{P}',
         "entities of its own"),
        (f"<html><head><script type='application/ld+json'>{'[' * 100_000}</script></head>{P}",
         "deep JSON"),
        (f"<html><body>{P}<p>" + "<i></i>" * 20_000, "many empty elements"),
        (f"<html><body><p>\x00{LEAD}</p><p>{BODY}&#xD800;&#0;</p>", "characters that cannot be"),
        (f"<html><body><article>{P}", "unclosed elements"),
    ],
)  # fmt: skip
def test_hostile_pages_are_read_all_the_same(markup: str, reason: str) -> None:
    """Odd or hostile markup around a report does not keep it from being read, or hang."""
    began = time.monotonic()
    page = read_html(markup)
    assert LEAD in page.text, reason
    page.text.encode()
    assert time.monotonic() - began < 10
