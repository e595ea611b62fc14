"""Scores clusters against those that a person made: MUC, B-cubed, CEAF-e and their mean.

All are of whole corpora, single mentions counted, as the reference scorer of CoNLL-2012 does.

References:
    Vilain et al. (1995): A Model-Theoretic Coreference Scoring Scheme. MUC-6.
    Bagga and Baldwin (1998): Algorithms for Scoring Coreference Chains. LREC workshop.
    Luo (2005): On Coreference Resolution Performance Metrics. EMNLP (CEAF, similarity phi 4).
    Pradhan et al. (2014): Scoring Coreference Partitions of Predicted Mentions. ACL.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class ClusterScores:
    """The three measures of CoNLL-2012 on the same mentions."""

    mentions: int
    gold_clusters: int
    found_clusters: int
    muc: Score
    b_cubed: Score
    ceaf_e: Score

    @property
    def conll(self) -> float:
        """The mean of the three F1, 0 to 1."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3


def score_clusters(gold: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> ClusterScores:
    """Score clusters of the same mentions.

    Args:
        gold: the cluster of each mention by its id.
        found: the cluster found for each.

    Raises:
        ValueError: the mentions are not the same.
    """
    if gold.keys() != found.keys():
        raise ValueError("gold and found clusters are of different mentions")
    key, response = _sets(gold), _sets(found)
    common = Counter((gold[m], found[m]) for m in gold)
    return ClusterScores(
        mentions=len(gold),
        gold_clusters=len(key),
        found_clusters=len(response),
        muc=Score(_links(response, common, 1), _links(key, common, 0)),
        b_cubed=Score(
            _shares({r: len(s) for r, s in response.items()}, common, 1, len(gold)),
            _shares({k: len(s) for k, s in key.items()}, common, 0, len(gold)),
        ),
        ceaf_e=_ceaf_e(key, response, common),
    )


def _sets(cluster_of: Mapping[str, Hashable]) -> dict[Hashable, set[str]]:
    sets: dict[Hashable, set[str]] = defaultdict(set)
    for mention, cluster in cluster_of.items():
        sets[cluster].add(mention)
    return sets


def _links(
    sets: Mapping[Hashable, set[str]], common: Counter[tuple[Hashable, Hashable]], side: int
) -> float:
    """Return the share of the links needed to hold each set together that the others have."""
    parts = Counter(pair[side] for pair in common)
    links = sum(len(s) - 1 for s in sets.values())
    return sum(len(s) - parts[name] for name, s in sets.items()) / links if links else 0.0


def _shares(
    sizes: Mapping[Hashable, int],
    common: Counter[tuple[Hashable, Hashable]],
    side: int,
    mentions: int,
) -> float:
    total = sum(count * count / sizes[pair[side]] for pair, count in common.items())
    return total / mentions if mentions else 0.0


def _ceaf_e(
    key: Mapping[Hashable, set[str]],
    response: Mapping[Hashable, set[str]],
    common: Counter[tuple[Hashable, Hashable]],
) -> Score:
    """Return CEAF with phi 4: the best one-to-one match of clusters by their dice."""
    from scipy.optimize import linear_sum_assignment

    rows = {name: row for row, name in enumerate(key)}
    columns = {name: column for column, name in enumerate(response)}
    alike = np.zeros((len(key), len(response)))
    for (gold, found), count in common.items():
        dice = 2 * count / (len(key[gold]) + len(response[found]))
        alike[rows[gold], columns[found]] = dice
    chosen = linear_sum_assignment(alike, maximize=True)
    total = float(alike[chosen].sum())
    return Score(total / len(response) if response else 0.0, total / len(key) if key else 0.0)
