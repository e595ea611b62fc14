"""Drafts to records: kinds from the quotation marks, ids, parents, confidences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from whosays.extract.attributions.confidence import (
    content_confidence,
    settle_all,
    source_confidence,
)
from whosays.extract.attributions.decoding import draft_attributions
from whosays.extract.attributions.drafts import Draft
from whosays.extract.attributions.encoder import Encoder
from whosays.extract.attributions.nesting import nested_drafts
from whosays.extract.attributions.whole_quotes import complete_quotes
from whosays.extract.text.datelines import find_dateline
from whosays.extract.text.quotes import find_quotes, quote_depths
from whosays.records import (
    Article,
    Attribution,
    AttributionKind,
    Confidences,
    Span,
    Spans,
    attribution_id,
)

_WORD: Final = re.compile(r"\w+")
_ENDED: Final = re.compile(r"[a-z\d\"”][.!?][\"'”’)]*\s+[\"'“‘(]*[A-Z]")


def find_attributions(article: Article, encoder: Encoder) -> tuple[Attribution, ...]:
    """Return all attributions of an article, outer and nested, in order of their cues.

    Args:
        article: a report; its blocks are read in order.
        encoder: the loaded model.
    """
    text = article.text
    blocks = tuple(b.span for b in article.blocks)
    quotes = find_quotes(text, blocks)
    depths = quote_depths(len(text), quotes)
    found: dict[str, Attribution] = {}
    settled = settle_all(draft_attributions(encoder, text, blocks), encoder.calibration)
    outer = complete_quotes(text, tidied(article, heads_apart(article, settled)), quotes)
    for draft, parent_id in _with_children(encoder, article, outer, None, 1):
        id_ = attribution_id(article.version_id, draft.source, draft.cue, draft.content)
        found.setdefault(
            id_,
            Attribution(
                id=id_,
                parent_id=parent_id,
                kind=kind_of(text, depths, draft.content),
                confidences=Confidences(
                    source=round(source_confidence(draft, encoder.calibration), 3),
                    content=round(content_confidence(draft, encoder.calibration), 3),
                ),
                source=draft.source,
                cue=draft.cue,
                content=draft.content,
            ),
        )
    return tuple(sorted(found.values(), key=lambda a: (a.cue, a.content)))


def _with_children(
    encoder: Encoder, article: Article, drafts: tuple[Draft, ...], parent: str | None, depth: int
) -> Iterator[tuple[Draft, str | None]]:
    for draft in drafts:
        yield draft, parent
        children = nested_drafts(encoder, article.text, draft, depth)
        id_ = attribution_id(article.version_id, draft.source, draft.cue, draft.content)
        yield from _with_children(encoder, article, children, id_, depth + 1)


def heads_apart(article: Article, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Keep attributions from running over the end of a title or deck.

    A head is a sentence by itself, mostly without a full stop, so what follows it can look
    like its rest. What lies on the other side than the cue is dropped; a draft that has its
    whole content there is left as it is.
    """
    heads = [b.span for b in article.blocks if b.kind in ("title", "deck")]
    found = []
    for draft in drafts:
        own = next((h for h in heads if h[0] <= draft.cue[0][0] < h[1]), None)
        if own is not None:
            content = _cut(draft.content, [own])
            source = _cut(draft.source, [own])
        else:
            after = max((h[1] for h in heads if h[1] <= draft.cue[0][0]), default=0)
            content = _cut(draft.content, [(after, len(article.text))])
            source = draft.source
        content = trimmed(article.text, content)
        found.append(replace(draft, content=content, source=source) if content else draft)
    return tuple(found)


def tidied(article: Article, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Take the dateline out of contents, and out of sources what stands in another sentence.

    "HOLVIK (Norlight) - The opposition left, medics said" says nothing of Norlight, and nobody
    is named half in one sentence and half in the next.
    """
    text = article.text
    heads = [m for b in article.blocks[:3] if (m := find_dateline(text, b.span)) is not None]
    found = []
    for draft in drafts:
        content, source = draft.content, draft.source
        for head in heads:
            if any(s < head.end() and e > head.start() for s, e in content):
                apart = [(0, head.start()), (head.end(), len(text))]
                content = trimmed(text, _cut(content, apart)) or content
        if len(source) > 1:
            source = _of_one_sentence(text, source, draft.cue[0][0])
        changed = content != draft.content or source != draft.source
        found.append(replace(draft, content=content, source=source) if changed else draft)
    return tuple(found)


def _of_one_sentence(text: str, source: Spans, cue: int) -> Spans:
    """Keep the pieces of a source that stand in one sentence with the piece nearest the cue."""
    nearest = min(range(len(source)), key=lambda k: abs(source[k][0] - cue))
    first = last = nearest
    while first > 0 and not _ENDED.search(text, source[first - 1][1] - 1, source[first][0] + 1):
        first -= 1
    while last + 1 < len(source) and not _ENDED.search(
        text, source[last][1] - 1, source[last + 1][0] + 1
    ):
        last += 1
    return source[first : last + 1]


def trimmed(text: str, spans: Spans) -> Spans:
    """Return ``spans`` without the blanks at their ends; those of blanks alone are dropped."""
    found = []
    for start, end in spans:
        body = text[start:end]
        if body.strip():
            found.append((end - len(body.lstrip()), start + len(body.rstrip())))
    return tuple(found)


def _cut(spans: Spans, ranges: Sequence[Span]) -> Spans:
    return tuple(
        (max(s, low), min(e, high))
        for s, e in spans
        for low, high in ranges
        if s < high and e > low
    )


def kind_of(text: str, depths: bytearray, content: Spans) -> AttributionKind:
    """Return direct where every word of the content is quoted, indirect where none is.

    Args:
        text: the article's text.
        depths: how many quotes each of its code points stands in.
        content: spans of the content.
    """
    quoted = plain = False
    for start, end in content:
        for word in _WORD.finditer(text, start, end):
            if depths[word.start()]:
                quoted = True
            else:
                plain = True
    if quoted:
        return "mixed" if plain else "direct"
    return "indirect"
