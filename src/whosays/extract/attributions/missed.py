"""Sentences that may report something that no attribution covers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from whosays.extract.text.quotes import Quote, find_quotes
from whosays.extract.text.reporting import REPORTING
from whosays.extract.text.sentences import sentences
from whosays.records import Article, Attribution, Span, Spans

_WORD: Final = re.compile(r"\w+")
LEAST_QUOTED: Final = 3
"""Words a quote must have to count: shorter ones are mostly names and scare quotes."""


def possibly_missed(article: Article, attributions: Sequence[Attribution]) -> Spans:
    """Return the sentences with quotation marks or reporting words that nothing covers.

    A sentence is covered where a cue or a content of an attribution lies in it.
    """
    text = article.text
    blocks = tuple(b.span for b in article.blocks if b.kind != "other")
    covered = _Coverage(span for a in attributions for part in (a.cue, a.content) for span in part)
    quoted = _Coverage(
        (q.start, q.end) for q in find_quotes(text, blocks) if _words(text, q) >= LEAST_QUOTED
    )
    return tuple(
        sentence
        for block in blocks
        for sentence in sentences(text, block)
        if not covered.touches(sentence)
        and (quoted.touches(sentence) or REPORTING.search(text, *sentence))
    )


class _Coverage:
    """Spans that can be asked whether one of them touches another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))

    def touches(self, span: Span) -> bool:
        before = bisect_left(self._starts, span[1])
        return before > 0 and self._furthest[before - 1] > span[0]


def _words(text: str, quote: Quote) -> int:
    return sum(1 for _ in _WORD.finditer(text, quote.start, quote.end))
