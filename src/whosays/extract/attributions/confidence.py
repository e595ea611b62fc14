"""How sure an attribution is, and which of several that collide stands.

Two logistic curves, fitted on the set-aside articles (training/attribution/calibrate.py),
turn the model's raw probabilities into the chance that the content is right (content
dice at least 0.5 with what a person marked) and that, given a right content, the source
is. An attribution is kept where both together pass the threshold that gave the best F1
there.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from whosays.extract.attributions.drafts import Draft
from whosays.records import Span, Spans


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of the two curves: bias, then one for each feature.

    ``content``: logits of validity and of mean content probability. ``source``: logit of
    mean source probability, then the same again for sourceless ones with a bias.
    ``threshold``: least confidence of the whole, 0 to 1; ``sourceless_threshold``: the same
    where there is no source. Those are rare, and people agree least on them.
    """

    content: tuple[float, float, float]
    source: tuple[float, float]
    sourceless: tuple[float, float]
    threshold: float
    sourceless_threshold: float

    @classmethod
    def from_card(cls, card: Mapping[str, Any]) -> Calibration:
        """Read the ``calibration`` part of a model's card."""
        part = card["calibration"]
        return cls(
            tuple(part["content"]), tuple(part["source"]), tuple(part["sourceless"]),
            part["threshold"], part["sourceless_threshold"],
        )  # fmt: skip


def content_confidence(draft: Draft, calibration: Calibration) -> float:
    """Return the chance, 0 to 1, that the content is right."""
    bias, valid, content = calibration.content
    return _sigmoid(bias + valid * logit(draft.valid) + content * logit(draft.content_p))


def source_confidence(draft: Draft, calibration: Calibration) -> float:
    """Return the chance, 0 to 1, that the source is right if the content is."""
    bias, weight = calibration.source if draft.source else calibration.sourceless
    return _sigmoid(bias + weight * logit(draft.source_p))


def settle_all(windows: Iterable[Sequence[Draft]], calibration: Calibration) -> tuple[Draft, ...]:
    """Settle the drafts of each window; those of different windows never collide."""
    return tuple(draft for drafts in windows for draft in settle(drafts, calibration))


def settle(drafts: Sequence[Draft], calibration: Calibration) -> tuple[Draft, ...]:
    """Keep the drafts of a window that are sure enough; of two that collide, the surer.

    Two collide where their cues overlap, or where more than half of the shorter content
    is the other's too. What is left of a smaller overlap goes to the surer one. The cost
    grows with the square of the number of drafts.
    """
    rated = [
        (content_confidence(d, calibration) * source_confidence(d, calibration), d) for d in drafts
    ]
    rated.sort(key=lambda pair: (-pair[0], pair[1].cue, pair[1].content, pair[1].source))
    kept: list[Draft] = []
    for sure, draft in rated:
        least = calibration.threshold if draft.source else calibration.sourceless_threshold
        if sure >= least and not any(_collide(draft, k) for k in kept):
            taken = tuple(span for k in kept for span in k.content)
            content = _without(draft.content, taken)
            if content:
                kept.append(replace(draft, content=content))
    return tuple(sorted(kept, key=lambda d: (d.cue, d.content)))


def _collide(a: Draft, b: Draft) -> bool:
    if shared(a.cue, b.cue):
        return True
    return 2 * shared(a.content, b.content) > min(_size(a.content), _size(b.content))


def _size(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _without(spans: Spans, taken: Spans) -> Spans:
    """Return ``spans`` less what ``taken`` covers."""
    left: list[Span] = list(spans)
    for start, end in taken:
        left = [
            piece
            for s, e in left
            for piece in ((s, min(e, start)), (max(s, end), e))
            if piece[0] < piece[1]
        ]
    return tuple(sorted(set(left)))


def shared(a: Spans, b: Spans) -> int:
    """Return how many code points two span tuples have in common."""
    return sum(max(0, min(e, f) - max(s, t)) for s, e in a for t, f in b)


def logit(p: float) -> float:
    """Return the log odds of ``p``, cut at 1e-6 from 0 and 1."""
    p = min(max(p, 1e-6), 1 - 1e-6)
    return math.log(p / (1 - p))


def _sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))
