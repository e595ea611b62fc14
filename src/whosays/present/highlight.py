"""A report's text cut into stretches that are marked alike, for pages that highlight it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal, TypeAlias

from whosays.present.arrange import Entry
from whosays.present.places import Places
from whosays.records import Span, Spans

MarkRole: TypeAlias = Literal["source", "cue", "content", "missed"]

_LETTERS: Final[dict[MarkRole, str]] = {"source": "s", "cue": "q", "content": "c", "missed": "m"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span of the text with a part in an attribution; ``number`` is 0 for a missed sentence."""

    span: Span
    role: MarkRole
    number: int
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words under the same marks.

    ``marks`` are innermost first, sources and cues before contents; ``opening`` the
    numbers of the attributions whose content begins here.
    """

    start: int
    words: str
    marks: tuple[Mark, ...]
    opening: tuple[int, ...]

    @property
    def styles(self) -> str:
        """The style classes: each role once, and how deep the contents lie."""
        roles = list(dict.fromkeys(mark.role for mark in self.marks))
        contents = sum(mark.role == "content" for mark in self.marks)
        return " ".join([*roles, *(["deep"] if contents > 1 else [])])

    @property
    def members(self) -> str:
        """The marks as ``s3 c1``: a letter for the role and the number of the attribution."""
        return " ".join(f"{_LETTERS[mark.role]}{mark.number}" for mark in self.marks if mark.number)


def marks(forest: Iterable[Entry], missed: Spans) -> list[Mark]:
    """Return the marks of all attributions of ``forest`` and of the ``missed`` sentences."""
    found = [Mark(span=span, role="missed", number=0, depth=0) for span in missed]
    for entry in (inner for outer in forest for inner in outer.walk()):
        item = entry.attribution
        parts: tuple[tuple[MarkRole, Spans], ...] = (
            ("source", item.source),
            ("cue", item.cue),
            ("content", item.content),
        )
        found += [
            Mark(span=span, role=role, number=entry.number, depth=entry.depth)
            for role, spans in parts
            for span in spans
        ]
    return found


def by_block(text: str, places: Places, found: Iterable[Mark]) -> Iterator[tuple[Stretch, ...]]:
    """Yield for each block of `Places.blocks` its stretches, which join to the block's text.

    Args:
        text: the text of the article, or one with as many code points.
        places: the places of the article.
        found: marks; what of them lies outside every block is left out.
    """
    inside: dict[int, list[Mark]] = defaultdict(list)
    for mark in found:
        start, end = mark.span
        for number in range(places.index(start), places.index(max(start, end - 1)) + 1):
            inside[number].append(mark)
    opened: set[int] = set()
    for number, block in enumerate(places.blocks):
        stretches = tuple(_stretches(text, block.span, inside[number], opened))
        opened.update(number for stretch in stretches for number in stretch.opening)
        yield stretches


def _stretches(text: str, span: Span, found: list[Mark], opened: set[int]) -> Iterator[Stretch]:
    """Yield the stretches of one block, by a sweep over the ends of its marks."""
    starts: dict[int, list[Mark]] = defaultdict(list)
    ends: dict[int, list[Mark]] = defaultdict(list)
    for mark in found:
        start, end = max(span[0], mark.span[0]), min(span[1], mark.span[1])
        if start < end:
            starts[start].append(mark)
            ends[end].append(mark)
    active: dict[Mark, None] = {}
    told = set(opened)
    cuts = sorted({*span, *starts, *ends})
    for start, end in pairwise(cuts):
        for mark in ends[start]:
            active.pop(mark, None)
        active |= dict.fromkeys(starts[start])
        opening = [mark.number for mark in starts[start] if mark.role == "content"]
        opening = [number for number in opening if number not in told]
        told.update(opening)
        yield Stretch(
            start=start,
            words=text[start:end],
            marks=tuple(sorted(active, key=_innermost)),
            opening=tuple(opening),
        )


def _innermost(mark: Mark) -> tuple[bool, bool, int, int]:
    """Return what puts the mark first that a reader means who points at the words."""
    return mark.role == "missed", mark.role == "content", -mark.depth, mark.number
