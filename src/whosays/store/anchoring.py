"""Finding the words of one version of an article again in another one.

A place is kept as a Web Annotation does it: by the words themselves (TextQuoteSelector) with
what stands before and after them. The position is kept too, but decides nothing: a line put in
before moves every place.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from whosays.records import Attribution, Span, Spans, attribution_id

CONTEXT: Final = 32
"""How many characters before and after the words are kept with them."""

_LEAST_CONTEXT: Final = 8  # short words must stand between as many of the same characters
_LONG: Final = 24  # words this long are not met twice by chance
_MOST_CANDIDATES: Final = 1000  # "a" stands everywhere; such a place is not worth more search


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of an article with what stands around them.

    References:
        Web Annotation Data Model, W3C 2017, sections 4.2.4 and 4.2.5.
    """

    span: Span
    exact: str
    prefix: str
    suffix: str


def quote(text: str, span: Span) -> Quote:
    """Return the words at ``span`` of ``text`` in a form that outlives the text."""
    start, end = span
    return Quote(
        span=span,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def anchor(wanted: Quote, text: str) -> Span | None:
    """Return where the words of ``wanted`` stand in another text.

    Of several places the one wins whose surroundings are most alike. Words are never found by
    likeness: one other letter is another text.

    Args:
        wanted: the words with their surroundings.
        text: the text to look in.

    Returns:
        The span, or None where the words are gone, where two places are equally good, or
        where short words stand between others than before.
    """
    if not wanted.exact:
        return None
    places: list[tuple[int, int]] = []  # how well the surroundings agree, and where
    at = text.find(wanted.exact)
    while at >= 0 and len(places) < _MOST_CANDIDATES:
        places.append((_agreement(wanted, text, at), at))
        at = text.find(wanted.exact, at + 1)
    if not places:
        return None
    best = max(score for score, _ in places)
    around = len(wanted.prefix) + len(wanted.suffix)
    if len(wanted.exact) < _LONG and best < min(_LEAST_CONTEXT, around):
        return None
    starts = [at for score, at in places if score == best]
    return (starts[0], starts[0] + len(wanted.exact)) if len(starts) == 1 else None


def _agreement(wanted: Quote, text: str, at: int) -> int:
    """Return how many characters before and after a place are as they were."""
    end = at + len(wanted.exact)
    before = text[max(0, at - len(wanted.prefix)) : at]
    after = text[end : end + len(wanted.suffix)]
    return _shared(before[::-1], wanted.prefix[::-1]) + _shared(after, wanted.suffix)


def _shared(left: str, right: str) -> int:
    """Return how many characters two texts begin with alike."""
    for count, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return count
    return min(len(left), len(right))


def anchor_all(quotes: tuple[Quote, ...], text: str) -> Spans | None:
    """Return where the pieces of one place stand in another text, all of them or None.

    The pieces must stand in the order in which they stood, and must not overlap.
    """
    found = [anchor(piece, text) for piece in quotes]
    spans = tuple(span for span in found if span is not None)
    if len(spans) != len(found):
        return None
    ordered = [spans[i] for i in sorted(range(len(quotes)), key=lambda i: quotes[i].span)]
    if any(left[1] > right[0] for left, right in pairwise(ordered)):
        return None
    return spans


def anchor_attribution(
    attribution: Attribution, old: str, new: str, version_id: str
) -> tuple[str, tuple[Spans, Spans, Spans]] | None:
    """Find an attribution of one version of an article in another version.

    Args:
        attribution: as it was read in the text ``old``.
        old: the text of the version that it was read in.
        new: the text of the other version.
        version_id: the id of the other version.

    Returns:
        The id that it has there if it is read there, with its source, cue and content spans;
        None where some of its words are gone.
    """
    parts = (attribution.source, attribution.cue, attribution.content)
    moved: list[Spans] = []
    for part in parts:
        spans = anchor_all(tuple(quote(old, span) for span in part), new)
        if spans is None:
            return None
        moved.append(spans)
    source, cue, content = moved
    return attribution_id(version_id, source, cue, content), (source, cue, content)
