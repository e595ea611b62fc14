"""Contents made to end where their quotes end.

The encoder marks words; that a quote is one thing is known from its marks. A content
that holds most of a quote gets all of it, marks included, and speech that runs over
paragraphs goes on as one attribution with content in pieces.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from whosays.extract.attributions.drafts import Draft
from whosays.extract.text.quotes import Quote
from whosays.records import Span, Spans


def complete_quotes(
    text: str, drafts: Sequence[Draft], quotes: Sequence[Quote]
) -> tuple[Draft, ...]:
    """Extend contents over quotes that they hold more than half of, and over what continues them.

    A quote that two attributions share is left as it is: the report may hand a sentence
    back and forth inside one pair of marks.

    Args:
        text: the article's text.
        drafts: its attributions, contents not overlapping.
        quotes: its quotes, as `find_quotes` gives them.
    """
    contents = [list(d.content) for d in drafts]
    pieces = sorted((start, end, n) for n, c in enumerate(contents) for start, end in c)
    starts = [start for start, _, _ in pieces]
    owner: int | None = None
    continues = False
    for quote in (q for q in quotes if q.depth == 0):
        shares: Counter[int] = Counter()
        at = bisect_left(starts, quote.end)
        while at and pieces[at - 1][1] > quote.start:  # pieces do not overlap
            at -= 1
            start, end, n = pieces[at]
            shares[n] += min(end, quote.end) - max(start, quote.start)
        if len(shares) == 1 and 2 * shares.total() > quote.end - quote.start:
            (owner,) = shares
            contents[owner].append((quote.start, quote.end))
        elif not shares and continues and owner is not None:
            contents[owner].append((quote.start, quote.end))
        else:
            owner = None
        continues = quote.continued
    return tuple(replace(d, content=joined(text, c)) for d, c in zip(drafts, contents, strict=True))


def joined(text: str, spans: Sequence[Span]) -> Spans:
    """Return ``spans`` in order, those joined that overlap or have only blanks between."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
