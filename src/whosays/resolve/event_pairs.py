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

_BLOCK: Final = 256
"""Rows that are compared at a time: a matrix of all pairs of a large dossier takes gigabytes."""


def event_features(
    tellings: Sequence[EventTelling], vectors: tuple[Matrix, Matrix, Matrix, Matrix]
) -> Iterator[tuple[str, Array]]:
    """Yield each feature by name, for all pairs: float32 ``[n, n]``, symmetric.

    Args:
        tellings: to compare.
        vectors: what `event_tellings.meanings` gives for them.
    """
    every = slice(0, len(tellings))
    return ComparedTellings(tellings, vectors).features(every, every)


def likelihoods(
    tellings: Sequence[EventTelling], vectors: tuple[Matrix, Matrix, Matrix, Matrix]
) -> Array:
    """Return how likely each two tellings are of one event: float32 ``[n, n]``, 0 to 1."""
    compared, count = ComparedTellings(tellings, vectors), len(tellings)
    found = np.empty((count, count), dtype=np.float32)
    for start in range(0, count, _BLOCK):
        rows = slice(start, min(start + _BLOCK, count))
        found[rows] = compared.likelihoods(rows, slice(0, count))
    return found


class ComparedTellings:
    """Tellings laid out so that any block of their pairs can be compared.

    A pair comes out the same in every block: what vectors of half precision give is exact in
    double precision, in whatever order it is summed, and all else is done to each pair by itself.

    Args:
        tellings: to compare.
        vectors: what `event_tellings.meanings` gives for them.
    """

    def __init__(
        self, tellings: Sequence[EventTelling], vectors: tuple[Matrix, Matrix, Matrix, Matrix]
    ) -> None:
        self._vectors = [_Vectors(made) for made in vectors]
        self._head = _numbers([t.head for t in tellings])
        self._report = _numbers([t.report for t in tellings])
        self._sentence = _numbers([(t.report, t.whole) for t in tellings])
        self._reporting = np.array([t.reporting for t in tellings], dtype=np.float32)
        self._negated = np.array([t.negated for t in tellings], dtype=np.float32)
        self._bags = {name: _Bags([of(t) for t in tellings]) for name, of in _WORDS.items()}

    def likelihoods(self, rows: slice, columns: slice) -> Array:
        """Return how likely the pairs of a block are of one event: float32, 0 to 1."""
        shape = len(self._head[rows]), len(self._head[columns])
        odds = np.full(shape, EVENT_BIAS, dtype=np.float32)
        for name, values in self.features(rows, columns):
            odds += np.float32(EVENT_WEIGHTS[name]) * values
        return np.asarray(1.0 / (1.0 + np.exp(-odds)), dtype=np.float32)

    def features(self, rows: slice, columns: slice) -> Iterator[tuple[str, Array]]:
        """Yield each feature by name for the pairs of a block."""
        words, clause, sentence, opening = (one.cosines(rows, columns) for one in self._vectors)
        head = _equal(self._head, rows, columns)
        rest = self._bags["sentence"].shared(rows, columns)
        both: Array = self._reporting[rows, None] * self._reporting[columns]
        yield "same head", head
        yield "words shared", self._bags["words"].shared(rows, columns)
        yield "words alike", words
        yield "words alike squared", words**2
        yield "words hardly alike", np.minimum(words, 0.3)
        yield "words nearly the same", np.maximum(words, 0.7) - np.float32(0.7)
        yield "clause alike", clause
        yield "sentence alike", sentence
        yield "report alike", opening
        yield "left shared", self._bags["left"].shared(rows, columns)
        yield "right shared", self._bags["right"].shared(rows, columns)
        yield "sentence shared", rest
        for name in ("names", "numbers", "days"):
            common, clash = self._bags[name].agreement(rows, columns)
            yield f"{name} agree", common
            yield f"{name} clash", clash
        yield "negation differs", np.abs(self._negated[rows, None] - self._negated[columns])
        yield "same report", _equal(self._report, rows, columns)
        yield "same sentence", _equal(self._sentence, rows, columns)
        yield "both report", both
        yield "same head, both report", head * both
        yield "same head, sentence shared", head * rest


_WORDS: Final[dict[str, Callable[[EventTelling], frozenset[str]]]] = {
    "words": lambda t: t.trigger,
    "left": lambda t: t.left,
    "right": lambda t: t.right,
    "sentence": lambda t: t.rest,
    "names": lambda t: t.names,
    "numbers": lambda t: t.numbers,
    "days": lambda t: t.days,
}


class _Vectors:
    """Vectors of tellings, those that are the same held and compared once."""

    def __init__(self, vectors: Matrix) -> None:
        first: dict[bytes, int] = {}
        self._row = np.array(
            [first.setdefault(vector.tobytes(), len(first)) for vector in vectors], dtype=np.intp
        )
        of = np.zeros(len(first), dtype=np.intp)
        of[self._row] = np.arange(len(vectors))
        self._own = vectors[of].astype(np.float64)

    def cosines(self, rows: slice, columns: slice) -> Array:
        """Return the cosines of a block of pairs."""
        row_of, row = np.unique(self._row[rows], return_inverse=True)
        column_of, column = np.unique(self._row[columns], return_inverse=True)
        exact = (self._own[row_of] @ self._own[column_of].T).astype(np.float32)
        found: Array = exact[np.ix_(row, column)]
        return found


class _Bags:
    """Sets of words of tellings."""

    def __init__(self, bags: Sequence[frozenset[str]]) -> None:
        self._bags = _matrix(bags)
        self._size = np.asarray(self._bags.sum(axis=1)).ravel()

    def shared(self, rows: slice, columns: slice) -> Array:
        """Return the cosines of the sets of a block of pairs."""
        size = np.maximum(self._size, 1.0)
        shared: Array = self._common(rows, columns)
        shared /= np.sqrt(np.outer(size[rows], size[columns]))
        return shared

    def agreement(self, rows: slice, columns: slice) -> tuple[Array, Array]:
        """Return how many are common (two count as 1), and whether both have some and none is."""
        common = self._common(rows, columns)
        some = self._size > 0
        clash: Array = (some[rows, None] & some[columns] & (common == 0)).astype(np.float32)
        agree: Array = (np.minimum(common, 2.0) / 2.0).astype(np.float32)
        return agree, clash

    def _common(self, rows: slice, columns: slice) -> Array:
        return np.asarray((self._bags[rows] @ self._bags[columns].T).toarray(), dtype=np.float32)


def _matrix(bags: Sequence[frozenset[str]]) -> csr_matrix:
    from scipy.sparse import csr_matrix

    column: dict[str, int] = {}
    rows, columns = [], []
    for number, bag in enumerate(bags):
        for word in sorted(bag):
            rows.append(number)
            columns.append(column.setdefault(word, len(column)))
    ones = np.ones(len(rows), dtype=np.float32)
    shape = (len(bags), max(1, len(column)))
    made: csr_matrix = csr_matrix((ones, (rows, columns)), shape=shape)
    return made


def _numbers(values: Sequence[object]) -> npt.NDArray[np.intp]:
    number = {value: k for k, value in enumerate(dict.fromkeys(values))}
    return np.array([number[value] for value in values], dtype=np.intp)


def _equal(numbers: npt.NDArray[np.intp], rows: slice, columns: slice) -> Array:
    same: Array = (numbers[rows, None] == numbers[columns]).astype(np.float32)
    return same
