"""Scores readings against texts in which a person marked every attribution.

Importing this package imports numpy and scipy, which takes a while: commands import it only when
they score.
"""

from __future__ import annotations

from whosays.evaluate.attribution import (
    AttributionScores,
    Interval,
    Rates,
    SubsetScores,
    bootstrap,
    evaluate,
)
from whosays.evaluate.careful import (
    CarefulGold,
    CarefulScore,
    careful_score_text,
    read_careful_gold,
    score_against_careful,
    score_reading,
)
from whosays.evaluate.documents import GoldDocument, SpanTriple, outer_triples, span_triple
from whosays.evaluate.polnear import predictions_from_readings, read_corpus
from whosays.evaluate.scores_report import scores_json, scores_text, worst, worst_text

__all__ = [
    "AttributionScores",
    "CarefulGold",
    "CarefulScore",
    "GoldDocument",
    "Interval",
    "Rates",
    "SpanTriple",
    "SubsetScores",
    "bootstrap",
    "careful_score_text",
    "evaluate",
    "outer_triples",
    "predictions_from_readings",
    "read_careful_gold",
    "read_corpus",
    "score_against_careful",
    "score_reading",
    "scores_json",
    "scores_text",
    "span_triple",
    "worst",
    "worst_text",
]
