"""How likely two contents say the same: named features, learned weights, and what excludes it.

Contents are compared as they were made to stand alone. Meaning finds candidates; a statement and
its denial, nine dead and eleven, Monday and Friday lie close in meaning and are not the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from whosays.resolve.event_tellings import DAY_WORDS, NEGATIONS, Embed, name_stems
from whosays.resolve.pair_weights import CONTENT_BIAS, CONTENT_WEIGHTS
from whosays.resolve.word_forms import forms_of, stem

FEATURES: Final = (
    "meaning", "meaning squared", "words shared", "words of the shorter", "names agree",
    "names clash", "numbers agree", "numbers clash", "days clash", "negation differs",
)  # fmt: skip
"""Features in the order of their weights; 0 to 1 each."""

_FUTURE: Final = frozenset({"will", "would", "shall", "won't", "won’t", "wouldn't", "wouldn’t"})
_NEGATIVE: Final = frozenset(
    map(stem, "deny denial refuse reject fail false untrue unable lack absence".split())
) | {"not"}

_MARGIN: Final = 1e-6
_PAIRS: Final = 4096
"""Pairs whose meaning is compared at a time."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is said, laid out to be compared.

    Attributes:
        text: the words, made to stand alone.
        stems: stems of its content words, numbers and negations left out.
        names: stems of its names.
        numbers: its numbers.
        days: weekdays and months.
        negated: whether it negates, an even number of times counting as not.
        future: whether it tells of what is to come.
    """

    text: str
    stems: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[str]
    negated: bool
    future: bool


def take_content(text: str) -> Content:
    """Lay out one content; brackets around what was added do not count."""
    plain = text.replace("[", "").replace("]", "")
    forms = forms_of(plain, ((0, len(plain)),))
    turns = sum(f.written.lower() in NEGATIONS or f.stem in _NEGATIVE for f in forms)
    days = frozenset(f.stem for f in forms if f.stem in DAY_WORDS and not f.written.islower())
    return Content(
        text=plain,
        stems=frozenset(
            f.stem
            for f in forms
            if f.is_content and f.value is None and f.stem not in NEGATIONS and f.stem not in days
        ),
        names=name_stems(plain, forms) - days,
        numbers=frozenset(f.stem for f in forms if f.value is not None),
        days=days,
        negated=turns % 2 == 1,
        future=not _FUTURE.isdisjoint(form.written.lower() for form in forms),
    )


def content_features(left: Content, right: Content, meaning: float) -> tuple[float, ...]:
    """Return the features of two contents in the order of ``FEATURES``; symmetric.

    Args:
        left: one.
        right: the other.
        meaning: cosine of their vectors.
    """
    common = len(left.stems & right.stems)
    sizes = len(left.stems), len(right.stems)
    cosine = max(0.0, meaning)
    return (
        cosine,
        cosine * cosine,
        common / math.sqrt(sizes[0] * sizes[1]) if common else 0.0,
        common / min(sizes) if common else 0.0,
        min(len(left.names & right.names), 2) / 2,
        float(clash(left.names, right.names)),
        min(len(left.numbers & right.numbers), 2) / 2,
        float(clash(left.numbers, right.numbers)),
        float(clash(left.days, right.days)),
        float(left.negated != right.negated),
    )


def clash(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether both have some and none is common."""
    return bool(left) and bool(right) and not left & right


def excluded(left: Content, right: Content) -> bool:
    """Tell whether two contents cannot be one whatever they mean.

    Their numbers or days clash, or one negates or tells of what is to come and the other does not.
    """
    return (
        left.negated != right.negated
        or left.future != right.future
        or clash(left.numbers, right.numbers)
        or clash(left.days, right.days)
    )


def content_likelihood(left: Content, right: Content, meaning: float) -> float:
    """Return how likely two contents say the same, 0 to 1, by the learned weights."""
    values = content_features(left, right, meaning)
    odds = CONTENT_BIAS + sum(CONTENT_WEIGHTS[n] * v for n, v in zip(FEATURES, values, strict=True))
    return 1.0 / (1.0 + math.exp(-odds))


def least_shared(likelihood: float) -> float:
    """Return the least share of words without which no two contents are as likely the same.

    Whatever else they have: all that speaks for them and nothing that speaks against.
    """
    weights = dict(CONTENT_WEIGHTS)
    shared, shorter = weights.pop("words shared"), weights.pop("words of the shorter")
    # Of the shorter content's words at least as large a share is common.
    slope = shared + min(0.0, shorter)
    others = CONTENT_BIAS + max(0.0, shorter) + sum(max(0.0, weight) for weight in weights.values())
    odds = math.log(likelihood / (1.0 - likelihood))
    return max(0.0, (odds - others) / slope) if slope > 0 else 0.0


def candidate_pairs(
    contents: Sequence[Content], embed: Embed, least: tuple[float, float], block: int = 512
) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs that share enough words and meaning, first before second, with the cosine.

    Meaning is asked of those contents alone that share enough words with another one.

    Args:
        contents: to compare.
        embed: gives vectors of meaning.
        least: share of the words (cosine of the sets of stems) and cosine of the vectors.
        block: contents that are compared at a time.
    """
    pairs = _sharing(contents, least[0], block)
    needed, row = np.unique(pairs, return_inverse=True)
    row = row.reshape(pairs.shape)
    vectors = embed([contents[number].text for number in needed.tolist()]).astype(np.float64)
    for start in range(0, len(pairs), _PAIRS):
        rows = row[start : start + _PAIRS]
        alike = np.einsum("ij,ij->i", vectors[rows[:, 0]], vectors[rows[:, 1]]).astype(np.float32)
        for at in np.flatnonzero(alike >= np.float32(least[1])).tolist():
            first, second = pairs[start + at].tolist()
            yield first, second, float(alike[at])


def _sharing(contents: Sequence[Content], least: float, block: int) -> npt.NDArray[np.intp]:
    """Return the pairs whose sets of stems have at least this cosine, above 0: ``[n, 2]``."""
    from scipy.sparse import csr_matrix

    column: dict[str, int] = {}
    columns = [
        column.setdefault(stem, len(column)) for content in contents for stem in content.stems
    ]
    size = np.array([len(content.stems) for content in contents], dtype=np.intp)
    shape = (len(contents), max(1, len(column)))
    ends = np.concatenate([[0], np.cumsum(size)])
    bags = csr_matrix((np.ones(len(columns), dtype=np.float32), columns, ends), shape=shape)
    found = [np.zeros((0, 2), dtype=np.intp)]
    for start in range(0, len(contents), block):
        common = (bags[start : start + block] @ bags[start:].T).tocoo()
        first, second = common.row + start, common.col + start
        share = common.data / np.sqrt((size[first] * size[second]).astype(np.float64))
        near = (first < second) & (share >= least - _MARGIN)
        found.append(np.stack([first[near], second[near]], axis=1).astype(np.intp))
    return np.concatenate(found)
