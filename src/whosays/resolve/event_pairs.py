"""How likely two tellings are of one event: named features, learned weights.

A logistic regression, as in the work on event coreference before large encoders: what the words
and what stands around them mean and share, whether names, numbers, days and negation agree. Every
feature is of the pair alone and symmetric, so that a pair is decided alike in every dossier.

References:
    Bejan and Harabagiu (2010): Unsupervised Event Coreference Resolution with Rich Linguistic
    Features. ACL.
    Barhom et al. (2019): Revisiting Joint Modeling of Cross-document Entity and Event Coreference
    Resolution. ACL. Here there is no parser and no joint step; arguments are the words beside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from whosays.resolve.event_tellings import EventTelling, Matrix
from whosays.resolve.pair_weights import EVENT_BIAS, EVENT_WEIGHTS

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

FEATURES: Final = (
    "same head", "words shared", "words alike", "words alike squared", "words hardly alike",
    "words nearly the same", "clause alike", "sentence alike", "report alike", "left shared",
    "right shared", "sentence shared", "names agree", "names clash", "numbers agree",
    "numbers clash", "days agree", "days clash", "negation differs", "same report",
    "same sentence", "both report", "same head, both report", "same head, sentence shared",
)  # fmt: skip
"""Features in the order of their weights; 0 to 1 each but for the cosines."""

Array = npt.NDArray[np.float32]


def event_features(
    tellings: Sequence[EventTelling], vectors: tuple[Matrix, Matrix, Matrix, Matrix]
) -> Iterator[tuple[str, Array]]:
    """Yield each feature by name, for all pairs: float32 ``[n, n]``, symmetric.

    Args:
        tellings: to compare.
        vectors: what `event_tellings.meanings` gives for them.
    """
    words, clause, sentence, opening = (v @ v.T for v in vectors)
    head = _equal([t.head for t in tellings])
    rest = _shared(tellings, lambda t: t.rest)
    reporting = np.array([t.reporting for t in tellings], dtype=np.float32)
    both = np.outer(reporting, reporting)
    yield "same head", head
    yield "words shared", _shared(tellings, lambda t: t.trigger)
    yield "words alike", words
    yield "words alike squared", words**2
    yield "words hardly alike", np.minimum(words, 0.3)
    yield "words nearly the same", np.maximum(words, 0.7) - 0.7
    yield "clause alike", clause
    yield "sentence alike", sentence
    yield "report alike", opening
    yield "left shared", _shared(tellings, lambda t: t.left)
    yield "right shared", _shared(tellings, lambda t: t.right)
    yield "sentence shared", rest
    for name, of in _NAMED:
        common, clash = _agreement(tellings, of)
        yield f"{name} agree", common
        yield f"{name} clash", clash
    negated = np.array([t.negated for t in tellings], dtype=np.float32)
    yield "negation differs", np.abs(negated[:, None] - negated)
    yield "same report", _equal([t.report for t in tellings])
    yield "same sentence", _equal([(t.report, t.whole) for t in tellings])
    yield "both report", both
    yield "same head, both report", head * both
    yield "same head, sentence shared", head * rest


_NAMED: Final[tuple[tuple[str, Callable[[EventTelling], frozenset[str]]], ...]] = (
    ("names", lambda t: t.names),
    ("numbers", lambda t: t.numbers),
    ("days", lambda t: t.days),
)


def likelihoods(
    tellings: Sequence[EventTelling], vectors: tuple[Matrix, Matrix, Matrix, Matrix]
) -> Array:
    """Return how likely each two tellings are of one event: float32 ``[n, n]``, 0 to 1."""
    odds = np.full((len(tellings), len(tellings)), EVENT_BIAS, dtype=np.float32)
    for name, values in event_features(tellings, vectors):
        odds += np.float32(EVENT_WEIGHTS[name]) * values
    return np.asarray(1.0 / (1.0 + np.exp(-odds)), dtype=np.float32)


def _equal(values: Sequence[object]) -> Array:
    number = {value: k for k, value in enumerate(dict.fromkeys(values))}
    row = np.array([number[value] for value in values])
    same: Array = (row[:, None] == row).astype(np.float32)
    return same


def _bags(
    tellings: Sequence[EventTelling], of: Callable[[EventTelling], frozenset[str]]
) -> csr_matrix:
    from scipy.sparse import csr_matrix

    column: dict[str, int] = {}
    rows, columns = [], []
    for number, telling in enumerate(tellings):
        for word in sorted(of(telling)):
            rows.append(number)
            columns.append(column.setdefault(word, len(column)))
    ones = np.ones(len(rows), dtype=np.float32)
    shape = (len(tellings), max(1, len(column)))
    bags: csr_matrix = csr_matrix((ones, (rows, columns)), shape=shape)
    return bags


def _shared(
    tellings: Sequence[EventTelling], of: Callable[[EventTelling], frozenset[str]]
) -> Array:
    """Return the cosine of two sets of words."""
    bags = _bags(tellings, of)
    size = np.maximum(np.asarray(bags.sum(axis=1)).ravel(), 1.0)
    common = (bags @ bags.T).toarray()
    shared: Array = (common / np.sqrt(np.outer(size, size))).astype(np.float32)
    return shared


def _agreement(
    tellings: Sequence[EventTelling], of: Callable[[EventTelling], frozenset[str]]
) -> tuple[Array, Array]:
    """Return how many are common (two count as 1), and whether both have some and none is."""
    bags = _bags(tellings, of)
    common = (bags @ bags.T).toarray()
    has = np.asarray(bags.sum(axis=1)).ravel() > 0
    clash = np.logical_and.outer(has, has) & (common == 0)
    return np.minimum(common, 2.0).astype(np.float32) / 2, clash.astype(np.float32)
