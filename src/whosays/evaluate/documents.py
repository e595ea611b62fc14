"""Documents to score on: a text, its tokens, and attributions as character spans."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from whosays.errors import DataError
from whosays.records import Attribution, Spans

Role: TypeAlias = Literal["source", "cue", "content"]
Subset: TypeAlias = Literal["all", "direct", "pure", "mixed", "indirect"]
QuoteKind: TypeAlias = Literal["pure", "mixed", "indirect"]

ROLES: Final[tuple[Role, ...]] = ("source", "cue", "content")
SUBSETS: Final[tuple[Subset, ...]] = ("all", "direct", "pure", "mixed", "indirect")

_TOKEN = re.compile(r"\w+|[^\w\s]")
_OPENING = frozenset('"\u201c\u201e\u00ab\u201f')
_CLOSING = frozenset('"\u201d\u00bb')
# Two single marks in a row are one double mark; the stand-in keeps every offset.
_TWO_SINGLES = "''"
_STAND_IN = '"\u200b'
_MARK = "[" + "".join(sorted(_OPENING | _CLOSING)) + "]\u200b?"
_MARK_BEFORE = re.compile(rf"(?:{_MARK})?\Z")
_MARK_AFTER = re.compile(rf"(?:[,.?!;:]?{_MARK})?")


@dataclass(frozen=True, slots=True)
class SpanTriple:
    """One attribution as spans alone: who (source), the signal (cue), what (content).

    Every part is a tuple of ``(start, end)`` pairs in Unicode code points of the text,
    end exclusive; an empty tuple is a part that is not there.
    """

    source: Spans
    cue: Spans
    content: Spans

    def spans(self, role: Role) -> Spans:
        """Return the spans of one part."""
        if role == "source":
            return self.source
        return self.cue if role == "cue" else self.content

    def sort_key(self) -> tuple[Spans, Spans, Spans]:
        """Return what orders attributions by place in the text."""
        return (self.content, self.source, self.cue)


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One text with the attributions that a person marked in it."""

    name: str
    text: str
    attributions: tuple[SpanTriple, ...]


def span_triple(attribution: Attribution) -> SpanTriple:
    """Return the spans of a record, each part in text order."""
    return SpanTriple(
        tuple(sorted(attribution.source)),
        tuple(sorted(attribution.cue)),
        tuple(sorted(attribution.content)),
    )


def outer_triples(attributions: Iterable[Attribution]) -> tuple[SpanTriple, ...]:
    """Return the spans of the attributions that stand inside no other.

    PolNeAR marks no attribution inside another, so nested ones take no part in scores on it.
    """
    return tuple(span_triple(a) for a in attributions if a.parent_id is None)


class TokenMap:
    """The tokens of a text, found by the characters that they cover.

    A token is a run of word characters or one other character that is not a space.

    Args:
        name: what messages call the text.
        text: the text itself.
    """

    __slots__ = ("_ends", "_is_word", "_length", "_name", "_starts")

    def __init__(self, name: str, text: str) -> None:
        spans = [match.span() for match in _TOKEN.finditer(text)]
        self._name = name
        self._length = len(text)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        self._is_word = [text[start].isalnum() or text[start] == "_" for start, _ in spans]

    def tokens(self, spans: Iterable[Sequence[int]]) -> frozenset[int]:
        """Return the numbers of the tokens that overlap ``spans`` by a character or more.

        Raises:
            DataError: a span does not lie within the text.
        """
        found: set[int] = set()
        for start, end in spans:
            if not 0 <= start <= end <= self._length:
                raise DataError(
                    f"{self._name}: span [{start}, {end}] does not lie within the text of "
                    f"{self._length} characters; check that the offsets count code points"
                )
            if start < end:
                first = bisect_right(self._ends, start)
                found.update(range(first, bisect_left(self._starts, end)))
        return frozenset(found)

    def words(self, tokens: frozenset[int]) -> frozenset[int]:
        """Return those of ``tokens`` that are not punctuation."""
        return frozenset(token for token in tokens if self._is_word[token])


def quote_kind(text: str, content: Spans) -> QuoteKind:
    """Tell how much of a content stands within double quotation marks.

    Marks that stand just outside the content (before it; after it or after one of
    ``,.?!;:`` behind it) are taken as part of it, as some tools leave them out.

    Args:
        text: the article's text.
        content: spans of one content in ``text``.

    Returns:
        ``indirect`` without an opening mark and a closing one after it, ``pure`` where every
        word is within marks, ``mixed`` otherwise.
    """
    marked = text.replace(_TWO_SINGLES, _STAND_IN)
    quoting = paired = words_outside = False
    for char in " ".join(_with_marks(marked, start, end) for start, end in sorted(content)):
        if not quoting and char in _OPENING:
            quoting = True
        elif quoting and char in _CLOSING:
            quoting, paired = False, True
        elif not quoting and char.isalnum():
            words_outside = True
    if not paired:
        return "indirect"
    return "mixed" if words_outside else "pure"


def _with_marks(text: str, start: int, end: int) -> str:
    """Return ``text[start:end]`` with the quotation marks that touch it."""
    before = _MARK_BEFORE.search(text, max(0, start - 2), start)
    after = _MARK_AFTER.match(text, end)
    return (before.group() if before else "") + text[start:end] + (after.group() if after else "")


def subsets_of(kind: QuoteKind) -> tuple[Subset, ...]:
    """Return the subsets that an attribution of this kind is counted in."""
    return ("all", "indirect") if kind == "indirect" else ("all", "direct", kind)
