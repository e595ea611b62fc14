"""Words of a report cut out so that they can be shown alone, with their marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from whosays.gathered import Mark, MarkRole, Passage
from whosays.records import Article, Attribution, Span, Spans

PlaceOf: TypeAlias = Callable[[Article], Callable[[Spans], str]]
"""Gives for an article what names the places of spans of it, such as ``T`` or ``¶3``."""

_AROUND: Final = 160
"""Characters of the paragraph shown on either side of the marked words."""
_LONGEST: Final = 1600
"""Characters of a passage: words that take more are cut, and the page says so."""
_FAR: Final = 400
"""Characters between a source and its cue from which the source is not shown with it."""


class Passages:
    """Cuts passages out of one article.

    Args:
        article: the report.
        place_of: names the places of its spans.
    """

    def __init__(self, article: Article, place_of: Callable[[Spans], str]) -> None:
        self._article = article
        self._place_of = place_of
        self._blocks = sorted(block.span for block in article.blocks) or [(0, len(article.text))]
        self._starts = [start for start, _ in self._blocks]

    def place(self, spans: Spans) -> str:
        """Return the places of spans."""
        return self._place_of(spans)

    def of_attribution(self, attribution: Attribution) -> Passage:
        """Return the words around an attribution, with source, cue and content marked."""
        anchor = attribution.cue or attribution.content
        near = [s for s in attribution.source if _gap(s, anchor) <= _FAR]
        marked: list[tuple[MarkRole, Span]] = [("source", span) for span in near]
        marked += [("cue", span) for span in attribution.cue]
        marked += [("content", span) for span in attribution.content]
        return self._cut(marked, self._place_of(attribution.content or attribution.cue))

    def of_spans(self, spans: Spans, role: MarkRole = "change") -> Passage:
        """Return the words around some spans, which may be empty, marked with one role."""
        return self._cut([(role, span) for span in spans], self._place_of(spans))

    def of_shared(self, span: Span, changes: Iterable[Span]) -> Passage:
        """Return a passage that another report shares, with what differs there marked."""
        marked: list[tuple[MarkRole, Span]] = [("content", span)]
        marked += [("change", change) for change in changes]
        return self._cut(marked, self._place_of((span,)), around=0)

    def _cut(
        self, marked: Iterable[tuple[MarkRole, Span]], place: str, around: int = _AROUND
    ) -> Passage:
        marked = sorted(marked, key=lambda mark: mark[1])
        first = min(span[0] for _, span in marked)
        last = max(span[1] for _, span in marked)
        low, high = self._bounds(first, last)
        start = self._at_word(max(low, first - around), low, 1)
        end = self._at_word(min(high, last + around), high, -1)
        end = min(end, start + _LONGEST)
        marks = tuple(
            Mark(role=role, span=(s - start, min(e, end) - start))
            for role, (s, e) in marked
            if s < end
        )
        return Passage(
            version_id=self._article.version_id,
            place=place,
            text=self._article.text[start:end],
            marks=marks,
            cut_before=start > low,
            cut_after=end < high,
        )

    def _bounds(self, first: int, last: int) -> Span:
        """Return where the paragraph of the first character begins and that of the last ends."""
        low = self._blocks[max(0, bisect_right(self._starts, first) - 1)]
        high = self._blocks[max(0, bisect_right(self._starts, max(first, last - 1)) - 1)]
        return min(low[0], first), max(high[1], last)

    def _at_word(self, at: int, limit: int, step: int) -> int:
        """Move a cut inward to where a word begins or ends, unless it is at the limit."""
        text = self._article.text
        if at == limit:
            return at
        moved = at
        while abs(moved - at) < 30 and 0 < moved < len(text):
            before, here = text[moved - 1].isspace(), text[moved].isspace()
            if (before and not here) if step > 0 else (here and not before):
                return moved
            moved += step
        return at


def _gap(span: Span, others: Spans) -> int:
    return min((max(0, o[0] - span[1], span[0] - o[1]) for o in others), default=0)
