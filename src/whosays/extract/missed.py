"""Sentences that may report something that no attribution covers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from whosays.extract.quotes import Quote, find_quotes
from whosays.extract.reporting import REPORTING
from whosays.extract.sentences import sentences
from whosays.records import Article, Attribution, Span, Spans

_WORD: Final = re.compile(r"\w+")
LEAST_QUOTED: Final = 3
"""Words a quote must have to count: shorter ones are mostly names and scare quotes."""


def possibly_missed(article: Article, attributions: Sequence[Attribution]) -> Spans:
    """Return the sentences with quotation marks or reporting words that nothing covers.

    A sentence is covered where a cue or a content of an attribution lies in it.
    """
    text = article.text
    covered = sorted(span for a in attributions for spans in (a.cue, a.content) for span in spans)
    blocks = tuple(b.span for b in article.blocks if b.kind != "other")
    quotes = [q for q in find_quotes(text, blocks) if _words(text, q) >= LEAST_QUOTED]
    found: list[Span] = []
    for block in blocks:
        for start, end in sentences(text, block):
            if any(s < end and e > start for s, e in covered):
                continue
            quoted = any(q.start < end and q.end > start for q in quotes)
            if quoted or REPORTING.search(text, start, end):
                found.append((start, end))
    return tuple(found)


def _words(text: str, quote: Quote) -> int:
    return sum(1 for _ in _WORD.finditer(text, quote.start, quote.end))
