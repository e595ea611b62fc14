"""From the characters of a plain text to clean text, blocks and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from whosays.ingest.boilerplate import glued_head, glued_tail, junk
from whosays.ingest.credits import glued_credit, is_credit
from whosays.ingest.lines import paragraphs
from whosays.ingest.mend import mend
from whosays.ingest.plain_metadata import PlainMetadata, read_metadata
from whosays.ingest.structure import Piece, could_be_caption, is_about_itself, kinds
from whosays.ingest.traced import Edit, TracedText
from whosays.records import Block, BlockKind, Span

_TEASERS: Final = 8
_CREDITED_WORDS: Final = 120
_CUTS: Final = 6
_ROUNDS: Final = 6


@dataclass(frozen=True, slots=True)
class PlainText:
    """A plain text as read: ``traced.text`` is the article's, its runs the offset map."""

    traced: TracedText
    blocks: tuple[Block, ...]
    title: str | None
    metadata: PlainMetadata


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph of the text: what of it is kept, and why it is not where it goes whole."""

    span: Span
    group: int
    gone: str | None = None
    credited: bool = False


def read_plain(text: str, *, as_is: bool = False) -> PlainText:
    """Read a plain text: mend it, take out what is no part of the report, name its blocks.

    Args:
        text: the decoded input.
        as_is: leave the text to the letter; junk then becomes blocks of kind ``other``.

    Returns:
        The text with its map to the input, and its blocks: in order, apart, none blank, with
        nothing but white space between them.
    """
    traced = TracedText.of(text)
    if as_is:
        return _read(traced, as_is=True)
    before = mend(traced)
    read = _read(before)
    for _ in range(_ROUNDS):
        if read.traced.text == before.text:
            break
        # What was taken out can make a rule fit that did not before (a line joined to the next).
        before = read.traced
        again = _read(before)
        if again.traced.text != before.text:
            read = again
    return read


def _read(traced: TracedText, *, as_is: bool = False) -> PlainText:
    """Name the blocks of a text and, unless ``as_is``, take out what is no part of the report."""
    whole = [_Part((p.start, p.end), p.group) for p in paragraphs(traced.text)]
    parts = _marked(traced.text, whole)
    pieces = [
        Piece(traced.text[slice(*part.span)], part.group, part.gone, part.credited)
        for part in parts
    ]
    found = kinds(pieces)
    words: dict[BlockKind, list[str]] = {}
    for piece, kind in zip(pieces, found, strict=True):
        words.setdefault(kind, []).append(piece.text)
    about = [piece.text for piece in pieces if not piece.gone and is_about_itself(piece.text)]
    if as_is:
        spans = [part.span for part in whole]
    else:
        found = [kind for part, kind in zip(parts, found, strict=True) if not part.gone]
        traced, spans = _without_junk(traced, parts)
        parts = [part for part in parts if not part.gone]
    blocks = [Block(kind=kind, span=span) for kind, span in zip(found, spans, strict=True)]
    return PlainText(
        traced,
        tuple(_captions_joined(blocks, [part.group for part in parts])),
        " ".join(words["title"][0].split()) if "title" in words else None,
        read_metadata(about, words.get("paragraph", [])),
    )


def trimmed(paragraph: str) -> str:
    """Return ``paragraph`` without junk and photo credits glued to its ends."""
    start, end = _cut(paragraph, _Part((0, len(paragraph)), 0)).span
    return paragraph[start:end]


def _marked(text: str, parts: Sequence[_Part]) -> list[_Part]:
    """Return the parts with glued junk cut off and what is junk marked, until nothing changes."""
    marked = [_cut(text, part) for part in parts]
    seen = False
    for index, part in enumerate(marked):
        words = text[slice(*part.span)]
        gone: str | None = junk(words)
        if gone == "pointer" and not seen:
            gone = None  # "WATCH: ..." on top may well be the title
        if gone is None and seen and is_credit(words):
            gone = "credit"
            above = next(p for p in range(index - 1, -1, -1) if not marked[p].gone)
            apart = part.group - marked[above].group
            # Behind a blank line it may be the credit of a picture that has no caption.
            together = sum(other.group == part.group for other in marked) <= 3
            if (apart == 0 and together) or (
                apart <= 1 and could_be_caption(text[slice(*marked[above].span)])
            ):
                marked[above] = replace(marked[above], credited=True)
        if gone:
            marked[index] = replace(part, gone=gone)
        seen = seen or gone is None
    for index, part in enumerate(marked):
        if part.gone == "heading":
            for teaser in _teasers(text, marked, index):
                marked[teaser] = replace(marked[teaser], gone="teaser")
    if marked and all(part.gone for part in marked):
        return [replace(part, gone=None) for part in marked]  # better junk than no text at all
    return marked


def _cut(text: str, part: _Part) -> _Part:
    """Return ``part`` without junk and credits glued to its ends."""
    start, end = part.span
    credited = part.credited
    for _ in range(_CUTS):
        words = text[start:end]
        if junk(words):
            break
        tail = glued_tail(words)
        head = glued_head(words)
        credit = glued_credit(words) if len(words.split()) <= _CREDITED_WORDS else None
        if tail is not None:
            end = start + len(words[:tail].rstrip())
        elif credit is not None:
            end = start + len(words[:credit].rstrip())
            credited = True
        elif head is not None:
            start += head
        else:
            break
    return (
        part if part.span == (start, end) else replace(part, span=(start, end), credited=credited)
    )


def _teasers(text: str, parts: Sequence[_Part], heading: int) -> Iterator[int]:
    """Yield the headlines of other reports that stand below a heading such as "Related"."""
    below = range(heading + 1, min(len(parts), heading + 1 + _TEASERS))
    together = heading + 1 < len(parts) and parts[heading + 1].group == parts[heading].group
    run: list[int] = []
    for index in below:
        words = text[slice(*parts[index].span)]
        outside = together and parts[index].group != parts[heading].group
        if outside or len(words.split()) > 20 or words[-1:] in '.!:;,"”’)':
            break
        run.append(index)
    ended = not run or run[-1] + 1 >= len(parts)
    if not together and len(run) > 1 and not ended:
        run.pop()  # the last one, right above a paragraph, may be a subhead of the report
    yield from run


def _without_junk(traced: TracedText, parts: Sequence[_Part]) -> tuple[TracedText, list[Span]]:
    """Return the text without what is gone, and the spans of the parts that are left."""
    edits: list[Edit] = []
    spans: list[Span] = []
    at = shift = 0  # the end of what was kept so far; how much shorter the text has become
    removed = False
    for part in parts:
        if part.gone:
            removed = True
            continue
        start, end = part.span
        gap = traced.text[at:start]
        if not spans:
            edits.append(Edit(0, start))
        elif removed or gap.strip():
            edits.append(Edit(at, start, "\n\n"))
        if edits and edits[-1].end == start:
            shift += len(gap) - len(edits[-1].text)
        spans.append((start - shift, end - shift))
        at, removed = end, False
    edits.append(Edit(at, len(traced.text)))
    return traced.edited(edit for edit in edits if edit.start < edit.end or edit.text), spans


def _captions_joined(blocks: Sequence[Block], groups: Sequence[int]) -> Iterator[Block]:
    """Yield the blocks with caption lines that follow each other without a blank line as one."""
    held: Block | None = None
    held_group = -1
    for block, group in zip(blocks, groups, strict=True):
        if held and held.kind == block.kind == "caption" and held_group == group:
            held = replace(held, span=(held.span[0], block.span[1]))
            continue
        if held:
            yield held
        held, held_group = block, group
    if held:
        yield held
