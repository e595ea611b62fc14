"""Contents that say the same in much the same words, and those that differ in one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np

from whosays.resolve.claim_records import Difference
from whosays.resolve.content_pairs import (
    Content,
    candidate_pairs,
    clash,
    content_likelihood,
    excluded,
    least_shared,
    take_content,
)
from whosays.resolve.event_tellings import Embed
from whosays.resolve.linkage import average_groups
from whosays.resolve.pair_weights import CONTENT_LEAST

CANDIDATE: Final = 0.5
"""Cosine from which two contents are compared."""
_FEW_WORDS: Final = 3
"""Content words below which only the very same words are the same."""


@dataclass(frozen=True, slots=True)
class Wordings:
    """Groups of texts.

    ``group`` gives for each text the first, in the order of the alphabet, of its group;
    ``differences`` pairs of groups that are close but for something, the smaller first.
    """

    group: Mapping[str, str]
    differences: Mapping[tuple[str, str], tuple[Difference, ...]]


def group_wordings(texts: Iterable[str], embed: Embed) -> Wordings:
    """Group texts that say the same.

    The outcome depends on the set of texts alone.

    Args:
        texts: contents made to stand alone; many may be the same.
        embed: gives vectors of meaning.
    """
    ordered = sorted(set(texts))
    if not ordered:
        return Wordings({}, {})
    contents = [take_content(text) for text in ordered]
    close: dict[tuple[int, int], float] = {}
    apart: set[tuple[int, int]] = set()
    folded: dict[tuple[str, ...], int] = {}
    for number, content in enumerate(contents):
        first = folded.setdefault(_folded(content.text), number)
        if first != number:
            close[first, number] = 1.0
    # One too short is not told from others by a few words in common.
    told = [k for k, content in enumerate(contents) if len(content.stems) >= _FEW_WORDS]
    least = least_shared(CONTENT_LEAST), CANDIDATE
    for left, right, meaning in candidate_pairs([contents[k] for k in told], embed, least):
        first, second = told[left], told[right]
        one, other = contents[first], contents[second]
        if (first, second) in close:
            continue
        likely = content_likelihood(one, other, meaning)
        if likely < CONTENT_LEAST:
            continue
        close[first, second] = likely
        if excluded(one, other):
            apart.add((first, second))
    group = _grouped(len(ordered), close, apart)
    differences: dict[tuple[str, str], tuple[Difference, ...]] = {}
    for first, second in sorted(apart):
        sides = sorted((ordered[group[first]], ordered[group[second]]))
        found = _differences(contents[first], contents[second])
        known = differences.get((sides[0], sides[1]), found)
        differences[sides[0], sides[1]] = min(found, known, key=lambda d: (len(d), d))
    return Wordings(
        {text: ordered[number] for text, number in zip(ordered, group, strict=True)}, differences
    )


def _grouped(
    count: int, close: Mapping[tuple[int, int], float], apart: set[tuple[int, int]]
) -> list[int]:
    """Group within each component of close pairs, so that no matrix is larger than one."""
    linked: dict[int, set[int]] = defaultdict(set)
    for first, second in close:
        linked[first].add(second)
        linked[second].add(first)
    group = list(range(count))
    seen: set[int] = set()
    for start in range(count):
        if start in seen or start not in linked:
            continue
        component, waiting = {start}, [start]
        while waiting:
            new = linked[waiting.pop()] - component
            component |= new
            waiting += new
        seen |= component
        members = sorted(component)
        matrix = np.zeros((len(members), len(members)), dtype=np.float32)
        split = []
        for one, other in combinations(range(len(members)), 2):
            pair = (members[one], members[other])
            matrix[one, other] = matrix[other, one] = close.get(pair, 0.0)
            if pair in apart:
                split.append((one, other))
        for member, number in zip(
            members, average_groups(matrix, CONTENT_LEAST, split), strict=True
        ):
            group[member] = members[number]
    return group


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.strip("“”\"'‘’.,;:!?…") for word in text.casefold().split())


def _differences(one: Content, other: Content) -> tuple[Difference, ...]:
    found: list[Difference] = []
    if one.negated != other.negated:
        found.append("negation")
    if clash(one.numbers, other.numbers):
        found.append("numbers")
    if clash(one.days, other.days):
        found.append("days")
    if one.future != other.future:
        found.append("future")
    return tuple(found)
