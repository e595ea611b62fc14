"""How likely two contents say the same: named features, learned weights, and what excludes it.

Contents are compared as they were made to stand alone. Meaning finds candidates; a statement and
its denial, nine dead and eleven, Monday and Friday lie close in meaning and are not the same.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from whosays.resolve.event_tellings import DAY_WORDS, NEGATIONS, name_stems
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


def candidate_pairs(
    vectors: npt.NDArray[np.float32], least: float, block: int = 1024
) -> list[tuple[int, int, float]]:
    """Return the pairs whose vectors' cosine is at least ``least``: first before second, cosine.

    Args:
        vectors: of length 1, ``[n, 384]``.
        least: 0 to 1.
        block: rows that are compared at a time.
    """
    found: list[tuple[int, int, float]] = []
    for start in range(0, len(vectors), block):
        rows = vectors[start : start + block]
        alike = rows @ vectors[start:].T
        first, second = np.nonzero(np.triu(alike >= least, 1))
        for one, other in zip(first.tolist(), second.tolist(), strict=True):
            found.append((start + one, start + other, float(alike[one, other])))
    return found
