"""The attributions of an article by place, as far as pointing back goes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from whosays.extract.text.layout import Layout
from whosays.records import Attribution, Span


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution, as far as pointing back goes: who speaks where, and what is said."""

    source: Span | None
    content: Span
    quoted: bool


@dataclass(slots=True)
class Sayings:
    """The attributions of an article by place."""

    all: list[Saying]
    _starts: list[int] = field(default_factory=list)
    _sources: list[Saying] = field(default_factory=list)
    _source_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.all.sort(key=lambda s: s.content)
        self._starts = [s.content[0] for s in self.all]
        self._sources = sorted(
            (s for s in self.all if s.source is not None), key=lambda s: s.source or s.content
        )
        self._source_starts = [s.source[0] for s in self._sources if s.source is not None]

    def enclosing(self, position: int) -> Iterator[Saying]:
        """Yield the sayings near a position in whose content it stands, innermost first."""
        at = bisect_right(self._starts, position) - 1
        for number in range(at, max(-1, at - 8), -1):
            if position < self.all[number].content[1]:
                yield self.all[number]

    def around(self, position: int) -> Saying | None:
        """Return the innermost saying in whose content a position stands, of those near it."""
        return next(self.enclosing(position), None)

    def before(self, position: int) -> Saying | None:
        """Return the saying whose content begins last before a position, or None."""
        at = bisect_right(self._starts, position) - 1
        return self.all[at] if at >= 0 else None

    def of_source(self, span: Span) -> Saying | None:
        """Return the saying whose source lies in or around a span, or None."""
        at = bisect_left(self._source_starts, span[1]) - 1
        for number in range(at, max(-1, at - 3), -1):
            source = self._sources[number].source
            if source is not None and span[0] < source[1] and source[0] < span[1]:
                return self._sources[number]
        return None


def find_sayings(layout: Layout, attributions: Iterable[Attribution]) -> Sayings:
    """Return attributions as far as pointing back goes; each piece of content is one."""
    found = []
    for attribution in attributions:
        source = min(attribution.source) if attribution.source else None
        for piece in attribution.content:
            quoted = layout.quote_at(piece[0]) is not None
            found.append(Saying(source, piece, quoted))
    return Sayings(found)
