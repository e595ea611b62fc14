"""Scores of extracted attributions against attributions that a person marked.

Tokens are runs of word characters or single other characters; a span covers every token that it
overlaps. ``dice(A, B) = 2 |A & B| / (|A| + |B|)`` over token sets, 1 for two empty sets.

Token level: per role, the tokens that any attribution puts into that role.

Attribution level: in each article, marked (gold) and predicted attributions are paired one to one
so that the summed number of shared content tokens is largest (ties: content dice, then source
dice); pairs that share no content token are dropped. The figures of a pair are in
`PAIR_METRICS`. Precision is their sum over the predicted attributions, recall over the gold ones.

Subsets: ``direct`` contents hold a pair of double quotation marks, ``indirect`` ones do not;
``pure`` and ``mixed`` divide the direct ones by whether every word is within marks. A paired
prediction belongs to the subset of its gold attribution, an unpaired one to that of its own
content. The pairing is made once, over everything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import numpy as np

from whosays.errors import DataError
from whosays.evaluate.documents import (
    ROLES,
    SUBSETS,
    GoldDocument,
    Role,
    SpanTriple,
    Subset,
    TokenMap,
    quote_kind,
    subsets_of,
)
from whosays.evaluate.pairing import TokenTriple, dice, pair_up

PairMetric: TypeAlias = Literal["exact", "words", "soft", "half", "end_to_end", "loose"]

PAIR_METRICS: Final[Mapping[PairMetric, str]] = {
    "exact": "content exact",  # content token sets are equal
    "words": "content words",  # the same, punctuation left out
    "soft": "content soft",  # content dice, 0 to 1
    "half": "content >=.5",  # content dice is 0.5 or more
    "end_to_end": "end to end",  # content dice and source dice are both 0.5 or more
    "loose": "e2e, any word",  # content dice 0.5 or more; sources share a word or are both empty
}
"""Figures of a pair, with the label that reports give them."""

LEAST_DICE: Final = 0.5
"""Overlap from which on a content or a source counts as found."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision, recall and their harmonic mean, each 0 to 1; 0 where nothing was counted."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Interval:
    """Bounds of a bootstrap interval, on the scale of the figure itself."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Tally:
    """Something counted on the gold side and on the predicted side, with the hits on each."""

    gold: float = 0
    predicted: float = 0
    gold_hits: float = 0
    predicted_hits: float = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.gold_hits + other.gold_hits,
            self.predicted_hits + other.predicted_hits,
        )

    def rates(self) -> Rates:
        """Return precision, recall and F1 of the tally."""
        precision = self.predicted_hits / self.predicted if self.predicted else 0.0
        recall = self.gold_hits / self.gold if self.gold else 0.0
        total = precision + recall
        return Rates(precision, recall, 2 * precision * recall / total if total else 0.0)


@dataclass(frozen=True, slots=True)
class SubsetCounts:
    """Counts of one subset; they add up over articles."""

    gold: int
    predicted: int
    tokens: Mapping[Role, Tally]
    hits: Mapping[PairMetric, float]

    def __add__(self, other: SubsetCounts) -> SubsetCounts:
        return SubsetCounts(
            self.gold + other.gold,
            self.predicted + other.predicted,
            {role: self.tokens[role] + other.tokens[role] for role in ROLES},
            {metric: self.hits[metric] + other.hits[metric] for metric in PAIR_METRICS},
        )


_NOTHING = SubsetCounts(0, 0, {role: Tally() for role in ROLES}, dict.fromkeys(PAIR_METRICS, 0.0))


@dataclass(frozen=True, slots=True)
class SubsetScores:
    """Figures of one subset.

    ``source_accuracy`` is the share of found contents (dice 0.5 or more) whose source is right,
    0 where no content was found.
    """

    gold: int
    predicted: int
    tokens: Mapping[Role, Rates]
    pairs: Mapping[PairMetric, Rates]
    source_accuracy: float


@dataclass(frozen=True, slots=True)
class ArticleScores:
    """Counts of one article, and which gold attribution was paired with which prediction."""

    document: GoldDocument
    predictions: tuple[SpanTriple, ...]
    counts: Mapping[Subset, SubsetCounts]
    pairs: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class AttributionScores:
    """Figures over all articles, by subset, and the counts of each article."""

    subsets: Mapping[Subset, SubsetScores]
    articles: tuple[ArticleScores, ...]


def evaluate(
    documents: Sequence[GoldDocument], predictions: Mapping[str, Sequence[SpanTriple]]
) -> AttributionScores:
    """Score predicted attributions against marked ones.

    Args:
        documents: the marked articles; see `whosays.evaluate.polnear.read_corpus`.
        predictions: predicted outer attributions by document name; an article that is not there
            has none.

    Returns:
        Figures over all ``documents``. The order of attributions does not matter.

    Raises:
        DataError: a prediction is about an unknown document, or a span lies outside its text.
    """
    unknown = sorted(set(predictions) - {document.name for document in documents})
    if unknown:
        raise DataError(
            f"{unknown[0]}: predictions for a document that is not in the corpus "
            f"({len(unknown)} such); score them on the corpus that they were made from"
        )
    articles = tuple(_score_article(d, predictions.get(d.name, ())) for d in documents)
    return AttributionScores(
        {subset: _figures([a.counts[subset] for a in articles]) for subset in SUBSETS}, articles
    )


def bootstrap(
    scores: AttributionScores, rounds: int = 1000, seed: int = 0
) -> dict[Subset, Interval]:
    """Return the 95% interval of the end-to-end F1 of each subset, articles resampled.

    Args:
        scores: what `evaluate` returned.
        rounds: how many times articles are drawn with replacement, 1 or more.
        seed: of the random numbers; the same seed gives the same interval.

    Raises:
        DataError: there are no articles, or fewer than one round is asked for.
    """
    if not scores.articles or rounds < 1:
        raise DataError(
            f"bootstrap: {len(scores.articles)} articles, {rounds} rounds; needs 1 or more of each"
        )
    table = np.array([[_bootstrap_row(a.counts[s]) for s in SUBSETS] for a in scores.articles])
    generator = np.random.default_rng(seed)
    draws = np.empty((rounds, len(SUBSETS)))
    for number in range(rounds):
        chosen = generator.integers(len(table), size=len(table))
        hits, attributions = table[chosen].sum(axis=0).T
        # F1 of one-to-one pairs: 2 hits / (predicted + gold).
        draws[number] = 2 * hits / np.maximum(attributions, 1)
    low, high = np.percentile(draws, [2.5, 97.5], axis=0)
    return {subset: Interval(float(low[i]), float(high[i])) for i, subset in enumerate(SUBSETS)}


def _bootstrap_row(counts: SubsetCounts) -> tuple[float, float]:
    return counts.hits["end_to_end"], float(counts.gold + counts.predicted)


def pair_hits(
    tokens: TokenMap, gold: TokenTriple, predicted: TokenTriple
) -> dict[PairMetric, float]:
    """Return every figure of one pair, 0 to 1."""
    soft = dice(gold.content, predicted.content)
    half = soft >= LEAST_DICE
    nobody = not (gold.source or predicted.source)
    share_word = bool(tokens.words(gold.source) & tokens.words(predicted.source))
    return {
        "exact": float(gold.content == predicted.content),
        "words": float(tokens.words(gold.content) == tokens.words(predicted.content)),
        "soft": soft,
        "half": float(half),
        "end_to_end": float(half and dice(gold.source, predicted.source) >= LEAST_DICE),
        "loose": float(half and (share_word or nobody)),
    }


_Side: TypeAlias = tuple[Sequence[TokenTriple], Sequence[tuple[Subset, ...]]]
"""Attributions of one side with the subsets that each belongs to."""


def _score_article(document: GoldDocument, predicted: Sequence[SpanTriple]) -> ArticleScores:
    """Count one article; attributions are put in text order so that their order is no matter."""
    tokens = TokenMap(document.name, document.text)
    gold = sorted(document.attributions, key=SpanTriple.sort_key)
    guesses = sorted(predicted, key=SpanTriple.sort_key)
    gold_tokens = [TokenTriple.of(tokens, triple) for triple in gold]
    guess_tokens = [TokenTriple.of(tokens, triple) for triple in guesses]
    pairs = pair_up(gold_tokens, guess_tokens)
    gold_subsets = [subsets_of(quote_kind(document.text, t.content)) for t in gold]
    guess_subsets = [subsets_of(quote_kind(document.text, t.content)) for t in guesses]
    hits: list[_Hits] = []
    for i, j in pairs:
        guess_subsets[j] = gold_subsets[i]
        hits.append((pair_hits(tokens, gold_tokens[i], guess_tokens[j]), gold_subsets[i]))
    sides = (gold_tokens, gold_subsets), (guess_tokens, guess_subsets)
    counts = {subset: _count(subset, *sides, hits) for subset in SUBSETS}
    in_order = GoldDocument(document.name, document.text, tuple(gold))
    return ArticleScores(in_order, tuple(guesses), counts, pairs)


_Hits: TypeAlias = tuple[dict[PairMetric, float], tuple[Subset, ...]]


def _count(subset: Subset, gold: _Side, guesses: _Side, hits: Sequence[_Hits]) -> SubsetCounts:
    """Count one subset of one article; ``hits`` holds the figures of every pair."""
    return SubsetCounts(
        sum(subset in member for member in gold[1]),
        sum(subset in member for member in guesses[1]),
        {role: _token_tally(role, subset, gold, guesses) for role in ROLES},
        {
            metric: sum(figures[metric] for figures, member in hits if subset in member)
            for metric in PAIR_METRICS
        },
    )


def _token_tally(role: Role, subset: Subset, gold: _Side, guesses: _Side) -> Tally:
    """Count the tokens of one role: those of the subset, and which the whole other side has."""
    in_gold, in_guesses = _union(role, subset, gold), _union(role, subset, guesses)
    return Tally(
        len(in_gold),
        len(in_guesses),
        len(in_gold & _union(role, "all", guesses)),
        len(in_guesses & _union(role, "all", gold)),
    )


def _union(role: Role, subset: Subset, side: _Side) -> frozenset[int]:
    members = (
        triple.part(role) for triple, subsets in zip(*side, strict=True) if subset in subsets
    )
    return frozenset().union(*members)


def _figures(counts: Sequence[SubsetCounts]) -> SubsetScores:
    """Return the figures of one subset from the counts of all articles."""
    total = sum(counts, start=_NOTHING)
    found = total.hits["half"]
    return SubsetScores(
        total.gold,
        total.predicted,
        {role: total.tokens[role].rates() for role in ROLES},
        {
            metric: Tally(total.gold, total.predicted, hits, hits).rates()
            for metric, hits in total.hits.items()
        },
        total.hits["end_to_end"] / found if found else 0.0,
    )
