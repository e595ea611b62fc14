"""Pairs marked and predicted attributions of one article by the tokens that they share."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.optimize import linear_sum_assignment

from whosays.evaluate.documents import Role, SpanTriple, TokenMap

# Shared content tokens are counted in ones; dice is at most 1, so that these only break ties.
_CONTENT_TIE: Final = 1e-3
_SOURCE_TIE: Final = 1e-5


@dataclass(frozen=True, slots=True)
class TokenTriple:
    """One attribution as sets of token numbers."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]

    @classmethod
    def of(cls, tokens: TokenMap, triple: SpanTriple) -> TokenTriple:
        """Return the tokens that the spans of ``triple`` overlap.

        Raises:
            DataError: a span lies outside the text.
        """
        return cls(
            tokens.tokens(triple.source), tokens.tokens(triple.cue), tokens.tokens(triple.content)
        )

    def part(self, role: Role) -> frozenset[int]:
        """Return the tokens of one part."""
        if role == "source":
            return self.source
        return self.cue if role == "cue" else self.content


def dice(a: AbstractSet[int], b: AbstractSet[int]) -> float:
    """Return ``2 |a & b| / (|a| + |b|)``, 0 to 1; 1 for two empty sets."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def pair_up(
    gold: Sequence[TokenTriple], predicted: Sequence[TokenTriple]
) -> tuple[tuple[int, int], ...]:
    """Pair attributions one to one so that they share the most content tokens.

    Ties go to the larger content dice, then to the larger source dice.

    Returns:
        ``(gold index, predicted index)`` of every pair that shares a content token.
    """
    if not gold or not predicted:
        return ()
    shared = np.array([[len(g.content & p.content) for p in predicted] for g in gold])
    weight = shared.astype(float)
    for i, j in np.argwhere(shared):
        weight[i, j] += _CONTENT_TIE * dice(gold[i].content, predicted[j].content)
        weight[i, j] += _SOURCE_TIE * dice(gold[i].source, predicted[j].source)
    rows, columns = linear_sum_assignment(weight, maximize=True)
    return tuple((int(i), int(j)) for i, j in zip(rows, columns, strict=True) if shared[i, j])
