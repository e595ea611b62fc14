"""The words of two texts side by side: what both have, in any order, and what stands between."""

from __future__ import annotations

import heapq
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from whosays.records import Span, Spans

SEED: Final = 4
"""The fewest words in a row that count as shared."""
_WIDEST_GAP: Final = 8  # words changed between two shared stretches of one passage, on either side
_MOST_PLACES: Final = 16  # a stretch that one text repeats more often says nothing about the other

_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
_APOSTROPHE: Final = str.maketrans("’", "'")
# Straight double marks open and close by turns; a paragraph end closes what was left open, as in
# quotations that go on over paragraphs with an opening mark each.
_QUOTED: Final = re.compile(
    r"""“[^”\n]*(?:”|$) | «[^»\n]*(?:»|$) | "[^"\n]*(?:"|$)
      | ''(?!')(?:(?!'')[^\n])*(?:''|$)
      | (?<!\w)‘(?=\w)(?:[^’\n]|’(?=\w))*’(?!\w)
      | (?<![\w'])'(?=\w)(?:[^'\n]|(?<=\w)'(?=\w))*'(?![\w'])""",
    re.VERBOSE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """A text as words.

    ``forms`` are the words in lower case, ``spans`` where they stand, ``quoted`` whether inside
    quotation marks; all three are as long.
    """

    text: str
    forms: tuple[str, ...]
    spans: Spans
    quoted: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, start: int, end: int) -> Span:
        """Return the characters from word ``start`` to before word ``end`` (not empty)."""
        return self.spans[start][0], self.spans[end - 1][1]


@dataclass(frozen=True, slots=True, order=True)
class Tile:
    """``length`` words in a row: at ``first`` in one text, at ``second`` in another."""

    first: int
    second: int
    length: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that both texts have, but for words changed between its tiles.

    ``first`` and ``second`` are ranges of words, ``shared`` counts the words in tiles and
    ``narrated`` those of them that neither text has in quotation marks.
    """

    first: tuple[int, int]
    second: tuple[int, int]
    tiles: tuple[Tile, ...]
    shared: int
    narrated: int


def quoted_spans(text: str) -> Spans:
    """Return the stretches of ``text`` in quotation marks, marks included, in order."""
    return tuple(match.span() for match in _QUOTED.finditer(text))


def split_words(text: str, quotes: Spans = ()) -> Words:
    """Return the words of a text.

    Args:
        text: any text.
        quotes: stretches known to be quotations, such as a block quote without marks; those in
            quotation marks are found without it.
    """
    forms: list[str] = []
    spans: list[Span] = []
    quoted: list[bool] = []
    inside = sorted((*quoted_spans(text), *quotes))
    at = 0
    reach = -1  # the furthest end of the quotations that began so far
    for match in _WORD.finditer(text):
        start, end = match.span()
        while at < len(inside) and inside[at][0] <= start:
            reach = max(reach, inside[at][1])
            at += 1
        forms.append(match.group().lower().translate(_APOSTROPHE))
        spans.append((start, end))
        quoted.append(end <= reach)
    return Words(text, tuple(forms), tuple(spans), tuple(quoted))


def shared_tiles(first: Words, second: Words) -> tuple[Tile, ...]:
    """Return the word stretches that two texts share, each word in one stretch at most.

    Longer stretches take their words first, wherever they stand, so that moved paragraphs are
    found; of equals, the one that stands first in ``first``, then in ``second``.

    References:
        Wise (1993), String similarity via greedy string tiling and running Karp-Rabin matching.
        Seeds come from a table of word n-grams here, and the longest match from a heap.
    """
    matches = [(-length, i, j) for i, j, length in _maximal_matches(first.forms, second.forms)]
    heapq.heapify(matches)
    taken = bytearray(len(first)), bytearray(len(second))
    tiles: list[Tile] = []
    while matches:
        negative, i, j = heapq.heappop(matches)
        free = _longest_free(i, j, -negative, taken)
        if free is None:
            continue
        if free[2] < -negative:
            heapq.heappush(matches, (-free[2], free[0], free[1]))
            continue
        taken[0][i : i - negative] = taken[1][j : j - negative] = b"\1" * -negative
        tiles.append(Tile(i, j, -negative))
    return tuple(sorted(tiles))


def _maximal_matches(a: tuple[str, ...], b: tuple[str, ...]) -> list[tuple[int, int, int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    wanted = {b[j : j + SEED] for j in range(len(b) - SEED + 1)}
    for i in range(len(a) - SEED + 1):
        if (gram := a[i : i + SEED]) in wanted:
            places[gram].append(i)
    found: list[tuple[int, int, int]] = []
    reached: dict[int, int] = {}  # diagonal -> end in b of the last match on it
    for j in range(len(b) - SEED + 1):
        starts = places.get(b[j : j + SEED], ())
        if len(starts) > _MOST_PLACES:
            continue
        for i in starts:
            if reached.get(i - j, -1) <= j:
                found.append(match := _extended(a, b, i, j))
                reached[i - j] = match[1] + match[2] - SEED + 1
    return found


def _extended(a: tuple[str, ...], b: tuple[str, ...], i: int, j: int) -> tuple[int, int, int]:
    """Return the longest match around a seed; it may begin before, at seeds passed over."""
    end_a, end_b = i + SEED, j + SEED
    while end_a < len(a) and end_b < len(b) and a[end_a] == b[end_b]:
        end_a, end_b = end_a + 1, end_b + 1
    while i and j and a[i - 1] == b[j - 1]:
        i, j = i - 1, j - 1
    return i, j, end_a - i


def _longest_free(
    i: int, j: int, length: int, taken: tuple[bytearray, bytearray]
) -> tuple[int, int, int] | None:
    """Return the longest part of a match with no word taken, if it is long enough."""
    if not any(taken[0][i : i + length]) and not any(taken[1][j : j + length]):
        return i, j, length
    best = start = 0
    at = 0
    for offset in range(length + 1):
        if offset == length or taken[0][i + offset] or taken[1][j + offset]:
            if offset - start > best:
                best, at = offset - start, start
            start = offset + 1
    return (i + at, j + at, best) if best >= SEED else None


def shared_passages(first: Words, second: Words, least: int) -> tuple[Passage, ...]:
    """Return the passages that two texts share, in the order of ``first``.

    Args:
        first: one text.
        second: the other.
        least: the fewest shared words of a passage, `SEED` or more.
    """
    groups: list[list[Tile]] = []
    for tile in shared_tiles(first, second):
        if groups and _goes_on(groups[-1][-1], tile):
            groups[-1].append(tile)
        else:
            groups.append([tile])
    passages = (_passage(group, first, second) for group in groups)
    return tuple(passage for passage in passages if passage.shared >= least)


def _goes_on(last: Tile, tile: Tile) -> bool:
    gap = tile.first - last.first - last.length
    other = tile.second - last.second - last.length
    return 0 <= gap <= _WIDEST_GAP and 0 <= other <= _WIDEST_GAP


def _passage(tiles: list[Tile], first: Words, second: Words) -> Passage:
    start, last = tiles[0], tiles[-1]
    narrated = sum(
        not (first.quoted[tile.first + k] or second.quoted[tile.second + k])
        for tile in tiles
        for k in range(tile.length)
    )
    return Passage(
        first=(start.first, last.first + last.length),
        second=(start.second, last.second + last.length),
        tiles=tuple(tiles),
        shared=sum(tile.length for tile in tiles),
        narrated=narrated,
    )
