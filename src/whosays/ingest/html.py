"""From the markup of a page to the report's text and blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from whosays.ingest.boilerplate import junk
from whosays.ingest.credits import is_credit
from whosays.ingest.elements import Chunk, chunks
from whosays.ingest.html_metadata import HtmlMetadata, read_html_metadata
from whosays.ingest.mend import mend
from whosays.ingest.plain import trimmed
from whosays.ingest.plain_metadata import read_metadata
from whosays.ingest.structure import is_about_itself
from whosays.ingest.traced import TracedText
from whosays.records import Block, BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_START: Final = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}", re.DOTALL
)
_ROOT: Final = re.compile(r"<(?:!doctype\s+html|html|head|body|meta|title)\b", re.IGNORECASE)
_TAG: Final = re.compile(
    r"</?(?:p|div|h[1-6]|article|section|main|figure|ul|ol|li|table|blockquote|header|span|a|br)"
    r"(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
# In the words of class names and ids (see `Chunk.classes`).
_DECK_CLASS: Final = re.compile(
    r"\b(?:dek|deck|standfirst|sub ?titles?|sub ?head(?:line|ing)?|summary|article intro|strapline"
    r"|tagline|excerpt|description)\b"
)
_SUBHEAD: Final = ("h2", "h3", "h4", "h5", "h6")
_LONG_TAG: Final = re.compile(r"<[A-Za-z][^<>]{9000,}")
_VALUE: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_ATTRIBUTES: Final = 3000
_FEW: Final = 12


class NoArticleError(Exception):
    """The page holds no article text; the argument says what to do."""


@dataclass(frozen=True, slots=True)
class HtmlText:
    """A page as read: text put together from its blocks, which name their elements."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None
    metadata: HtmlMetadata


def looks_like_html(text: str) -> bool:
    """Return whether ``text`` is a page: it begins like one, or is full of block tags."""
    start = _START.match(text)
    at = start.end() if start else 0
    if _ROOT.match(text, at):
        return True
    head = text[at : at + 4000]
    if not head.startswith("<"):
        return False
    return len(_TAG.findall(head)) >= 3 and "</" in text


def read_html(markup: str) -> HtmlText:
    """Read a page: find the report in it, and title, deck, captions, lists and quotes as blocks.

    Args:
        markup: the decoded page.

    Returns:
        Its text, blocks parted by a blank line, and what it says of itself.

    Raises:
        NoArticleError: it has no report in it, or is nested too deeply to be read.

    References:
        The body is found by the text density of paragraphs, as in Readability and trafilatura.
        trafilatura itself is not used for the text: it drops captions and decks and does not say
        which element a paragraph came from.
    """
    root = _parse(markup)
    metadata = read_html_metadata(root)
    found = _cleaned(_in_body(list(chunks(root))))
    kinds = _kinds(found, root.findtext(".//title") or "")
    kept = list(zip(found, kinds, strict=True))
    if metadata.title and "title" not in kinds:
        heading = Chunk(metadata.title, "/html/head/title", "title", "title")
        kept.insert(0, (heading, "title"))
    if not any(kind in ("paragraph", "list", "quote", "deck") for _, kind in kept):
        raise NoArticleError(
            "has no article text in it; if the page needs JavaScript or a login, save it as text "
            "from a browser and give that file"
        )
    title = next((chunk.text for chunk, kind in kept if kind == "title"), None)
    text, blocks = _put_together(kept)
    return HtmlText(text, blocks, title, _with_visible(metadata, kept))


def _with_visible(metadata: HtmlMetadata, kept: Sequence[tuple[Chunk, BlockKind]]) -> HtmlMetadata:
    """Return the metadata with what only the visible text says: byline, dates, dateline."""
    about = [chunk.text for chunk, kind in kept if kind == "other" and is_about_itself(chunk.text)]
    body = [chunk.text for chunk, kind in kept if kind == "paragraph"]
    said = read_metadata(about, body)
    return replace(
        metadata,
        byline=metadata.byline or said.byline,
        published_at=metadata.published_at or said.published_at,
        modified_at=metadata.modified_at or said.modified_at,
    )


def _parse(markup: str) -> _Element:
    """Parse ``markup``; entities of its own are never expanded, nothing is ever loaded."""
    from lxml import etree

    if any(len(_VALUE.sub("", tag[0]).split()) > _ATTRIBUTES for tag in _LONG_TAG.finditer(markup)):
        # The parser compares every attribute with every other.
        raise NoArticleError(
            "has an element with thousands of attributes; give its text as plain text"
        )
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    if any(entry.level_name == "FATAL" for entry in parser.error_log):
        # The parser stops there, and what follows would be lost without a word.
        raise NoArticleError(
            "is HTML nested too deeply to be read; give its text as a plain text file"
        )
    if root is None:
        raise NoArticleError("is HTML without any text; check that the page was saved whole")
    return root


def _in_body(found: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks of the report: from its headline to the last one in its body."""
    body = _body_path(found)
    inside = [i for i, chunk in enumerate(found) if _is_under(chunk.path, body)]
    if not inside:
        return []
    headings = [i for i, chunk in enumerate(found) if chunk.tag == "h1" and i <= inside[-1]]
    before = [i for i in headings if i < inside[0]]
    first = before[-1] if before else inside[0]
    above = [
        i for i in range(first, inside[0])
        if i == first or _is_lead_in(found[i]) or _is_under(found[i].path, _parent(body))
    ]  # fmt: skip
    return [found[i] for i in (above if before else [])] + [found[i] for i in inside]


def _is_lead_in(chunk: Chunk) -> bool:
    """Return whether ``chunk``, between headline and body, is a deck, a byline or a caption."""
    return (
        bool(_DECK_CLASS.search(chunk.classes))
        or chunk.tag in ("h2", "figcaption", "p")
        or is_about_itself(chunk.text)
    )


def _parent(path: str) -> str:
    return path.rsplit("/", 1)[0]


def _is_under(path: str, ancestor: str) -> bool:
    return path == ancestor or path.startswith(ancestor + "/")


def _body_path(found: Sequence[Chunk]) -> str:
    """Return the path of the element that holds the report.

    It is the element with most paragraph text right below it, then the ``article`` or ``main``
    around it; where there is none, its ancestors for as long as they add text: bodies are often
    cut in pieces by advertisements. Of many articles on a page (live pages), all are the report
    where no one of them has most of the text.
    """
    good = [c for c in found if _is_prose(c)] or [
        c for c in found if c.tag != "h1" and not junk(c.text)
    ]
    weights: dict[str, int] = {}
    for chunk in good:
        parent = _parent(chunk.path) if chunk.tag in ("p", "blockquote", "li") else chunk.path
        weights[parent] = weights.get(parent, 0) + len(chunk.text)
    if not weights:
        return "/html"
    path = max(weights, key=lambda key: weights[key])
    total = sum(weights.values())
    for around in (_around(path, "article"), _around(path, "main")):
        if around and _weight(weights, around) >= 0.5 * total:
            return around
    held, steps, above = _weight(weights, path), 0, path
    while above.count("/") > 2:
        above = _parent(above)
        more = _weight(weights, above)
        # Near by, any text more is taken for the report; farther out, only much of it.
        if more >= (1.05 if steps > 3 else 1.0) * held and more > held:
            path, held, steps = above, more, steps + 1
    return path


def _around(path: str, tag: str) -> str | None:
    """Return the path of the outermost element ``tag`` that ``path`` is or stands in."""
    found = re.match(rf"(?:.*?)/{tag}(?:\[\d+\])?(?=/|$)", path)
    return found[0] if found else None


def _weight(weights: dict[str, int], ancestor: str) -> int:
    return sum(size for path, size in weights.items() if _is_under(path, ancestor))


def _is_prose(chunk: Chunk) -> bool:
    """Return whether ``chunk`` is a sentence or more of running text, not links or junk."""
    if len(chunk.text) < 60 or chunk.linked > 0.5 * len(chunk.text):
        return False
    return re.search(r"[.!?…][\"”’')]*\s*$", chunk.text) is not None and not junk(chunk.text)


def _cleaned(found: Iterable[Chunk]) -> list[Chunk]:
    """Return the chunks mended, without junk, credits, teasers and repeats."""
    kept: list[Chunk] = []
    for chunk in found:
        text = mend(TracedText.of(chunk.text)).text
        text = "\n".join(filter(None, map(str.strip, text.split("\n"))))
        text = trimmed(text).strip()
        if not text or not any(map(str.isalnum, text)) or junk(text):
            continue
        if chunk.kind != "title" and is_credit(text):
            continue
        if chunk.linked > 0.8 * len(chunk.text) and _is_teaser(chunk, text):
            continue
        if kept and kept[-1].text == text:
            continue
        kept.append(chunk.with_text(text))
    return kept


def _is_teaser(chunk: Chunk, text: str) -> bool:
    """Return whether a chunk that is nearly all link leads to another page."""
    return chunk.kind not in ("title", "quote") and (
        len(text.split()) <= 25 or chunk.kind == "list" or chunk.tag in _SUBHEAD
    )


def _kinds(found: Sequence[Chunk], head_title: str) -> list[BlockKind]:
    """Return the kind of every chunk; the first ``h1`` is the title, subheads are ``other``."""
    kinds: list[BlockKind] = []
    has_title = has_body = False
    no_heading = all(chunk.kind != "title" for chunk in found)
    for place, chunk in enumerate(found):
        kind: BlockKind = chunk.kind
        if no_heading and place < _FEW and not has_title and _heads(chunk.text, head_title):
            kind = "title"
        if kind == "title":
            kind = "other" if has_title else "title"
            has_title = True
        elif kind == "paragraph" and is_about_itself(chunk.text):
            kind = "other"
        elif kind in ("paragraph", "other") and not has_body and _is_deck(found, place):
            kind = "deck"
        elif chunk.tag in _SUBHEAD:
            kind = "other"
        has_body = has_body or kind in ("paragraph", "list", "deck")
        kinds.append(kind)
    return kinds


def _heads(text: str, head_title: str) -> bool:
    """Return whether ``text`` is what the page's title says, apart from the name of the site."""
    whole = " ".join(head_title.split())
    if not whole.startswith(text) or len(text.split()) < 3:
        return False
    return re.match(r"$|\s+[-–—|:»]\s", whole[len(text) :]) is not None


def _is_deck(found: Sequence[Chunk], place: int) -> bool:
    chunk = found[place]
    if len(chunk.text.split()) > 80:
        return False
    if _DECK_CLASS.search(chunk.classes):
        return True
    return (
        chunk.tag == "h2"
        and place > 0
        and found[place - 1].tag == "h1"
        and len(chunk.text.split()) >= _FEW // 2
    )


def _put_together(kept: Sequence[tuple[Chunk, BlockKind]]) -> tuple[str, tuple[Block, ...]]:
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for chunk, kind in kept:
        blocks.append(Block(kind=kind, span=(at, at + len(chunk.text)), element=chunk.path))
        pieces.append(chunk.text)
        at += len(chunk.text) + 2
    return "\n\n".join(pieces), tuple(blocks)
