"""Scores as plain text and as JSON, and the articles that went worst."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from whosays.evaluate.attribution import (
    PAIR_METRICS,
    ArticleScores,
    AttributionScores,
    Interval,
    Rates,
    pair_hits,
)
from whosays.evaluate.documents import ROLES, SUBSETS, GoldDocument, SpanTriple, Subset, TokenMap
from whosays.evaluate.pairing import TokenTriple
from whosays.records import Spans, words

Problem: TypeAlias = Literal["missed", "spurious", "content", "source"]

PROBLEMS: Final[Mapping[Problem, str]] = {
    "missed": "marked, nothing found",
    "spurious": "found, nothing marked",
    "content": "content overlaps too little",
    "source": "content found, source wrong",
}
"""What can be wrong with an attribution, with the words that reports use."""

_LABEL_WIDTH: Final = 16
_CUT: Final = 160  # characters of a content that a list shows


@dataclass(frozen=True, slots=True)
class Mistake:
    """One attribution that is not right end to end; at least one side is there."""

    problem: Problem
    gold: SpanTriple | None
    predicted: SpanTriple | None


@dataclass(frozen=True, slots=True)
class WorstArticle:
    """An article with what went wrong in it, in text order.

    ``f1`` is its end-to-end F1, 0 to 1; ``right`` counts attributions right end to end.
    """

    document: GoldDocument
    f1: float
    gold: int
    predicted: int
    right: int
    mistakes: tuple[Mistake, ...]


def worst(scores: AttributionScores, count: int = 10) -> tuple[WorstArticle, ...]:
    """Return the articles with the lowest end-to-end F1, worst first.

    Articles without a mistake are never among them; of two with the same F1, the one with more
    mistakes comes first, then the first by name.

    Args:
        scores: what `whosays.evaluate.attribution.evaluate` returned.
        count: how many articles at most, 0 or more.
    """
    articles = [article for article in map(_went_wrong, scores.articles) if article.mistakes]
    articles.sort(key=lambda a: (a.f1, -len(a.mistakes), a.document.name))
    return tuple(articles[: max(count, 0)])


def _went_wrong(article: ArticleScores) -> WorstArticle:
    document, counts = article.document, article.counts["all"]
    tokens = TokenMap(document.name, document.text)
    gold, predicted = document.attributions, article.predictions
    mistakes = []
    for i, j in article.pairs:
        hits = pair_hits(
            tokens, TokenTriple.of(tokens, gold[i]), TokenTriple.of(tokens, predicted[j])
        )
        if not hits["end_to_end"]:
            problem: Problem = "source" if hits["half"] else "content"
            mistakes.append(Mistake(problem, gold[i], predicted[j]))
    paired_gold = {i for i, _ in article.pairs}
    paired_predicted = {j for _, j in article.pairs}
    mistakes += [
        Mistake("missed", triple, None) for i, triple in enumerate(gold) if i not in paired_gold
    ]
    mistakes += [
        Mistake("spurious", None, triple)
        for j, triple in enumerate(predicted)
        if j not in paired_predicted
    ]
    right = int(counts.hits["end_to_end"])
    attributions = counts.gold + counts.predicted
    f1 = 2 * right / attributions if attributions else 0.0
    mistakes.sort(key=_place)
    return WorstArticle(document, f1, counts.gold, counts.predicted, right, tuple(mistakes))


def _place(mistake: Mistake) -> tuple[int, int]:
    spans = [
        span
        for triple in (mistake.gold, mistake.predicted)
        if triple is not None
        for role in ROLES
        for span in triple.spans(role)
    ]
    return min(spans, default=(0, 0))


def worst_text(articles: Sequence[WorstArticle]) -> str:
    """Return the articles and what went wrong in each as plain text.

    Each mistake is a line of source, cue and content; where both sides are there, the marked
    attribution stands above the found one.
    """
    lines: list[str] = []
    for article in articles:
        lines.append(
            f"{article.document.name}: end to end F1 {100 * article.f1:.1f}, {article.right} right "
            f"of {article.gold} marked and {article.predicted} found"
        )
        for mistake in article.mistakes:
            lines.append(f"  {PROBLEMS[mistake.problem]}")
            for label, triple in (("marked", mistake.gold), ("found", mistake.predicted)):
                if triple is not None:
                    lines.append(f"    {label:6} {triple_words(article.document.text, triple)}")
        lines.append("")
    return "\n".join(lines)


def triple_words(text: str, triple: SpanTriple) -> str:
    """Return the words of an attribution on one line: ``source | cue | content``."""
    return " | ".join(_shown(text, spans) for spans in (triple.source, triple.cue, triple.content))


def _shown(text: str, spans: Spans) -> str:
    shown = " ".join(words(text, spans).split())
    return shown if len(shown) <= _CUT else f"{shown[: _CUT - 4]} ..."


def scores_text(
    scores: AttributionScores, intervals: Mapping[Subset, Interval] | None = None
) -> str:
    """Return the figures as a table of plain text, in percent, a column group a subset.

    Args:
        scores: what `whosays.evaluate.attribution.evaluate` returned.
        intervals: what `whosays.evaluate.attribution.bootstrap` returned, or ``None`` to leave
            the line of intervals out.
    """
    lines = [
        " " * _LABEL_WIDTH + "".join(f"{subset:^21}" for subset in SUBSETS),
        " " * _LABEL_WIDTH + "      P      R     F1 " * len(SUBSETS),
    ]
    figures = scores.subsets
    lines += [
        _rates_line(f"token {role}", [figures[s].tokens[role] for s in SUBSETS]) for role in ROLES
    ]
    lines += [
        _rates_line(label, [figures[s].pairs[metric] for s in SUBSETS])
        for metric, label in PAIR_METRICS.items()
    ]

    def line(label: str, cell: Callable[[Subset], str]) -> None:
        cells = "".join(f"{cell(subset):>20} " for subset in SUBSETS)
        lines.append(f"{label:{_LABEL_WIDTH}}{cells}")

    line("source acc", lambda s: f"{100 * figures[s].source_accuracy:.1f}")
    line("gold / pred", lambda s: f"{figures[s].gold} / {figures[s].predicted}")
    if intervals is not None:
        bounds = {s: (100 * interval.low, 100 * interval.high) for s, interval in intervals.items()}
        line("e2e F1 95%", lambda s: f"{bounds[s][0]:.1f} - {bounds[s][1]:.1f}")
    return "\n".join(lines) + "\n"


def _rates_line(label: str, by_subset: Sequence[Rates]) -> str:
    cells = []
    for rates in by_subset:
        figures = (rates.precision, rates.recall, rates.f1)
        cells.append(" ".join(f"{100 * figure:6.1f}" for figure in figures) + " ")
    return f"{label:{_LABEL_WIDTH}}{''.join(cells)}"


def scores_json(
    scores: AttributionScores, intervals: Mapping[Subset, Interval] | None = None
) -> dict[str, object]:
    """Return every figure, 0 to 1, as plain dicts and lists for JSON.

    ``measures`` holds, by subset, the counts ``gold`` and ``pred``, ``source acc``, and precision,
    recall and F1 (``p``, ``r``, ``f1``) under the labels of the text form; ``e2e_f1_95`` the
    interval ``[low, high]`` of the end-to-end F1 by subset, or null.
    """
    measures: dict[str, object] = {}
    for subset in SUBSETS:
        figures = scores.subsets[subset]
        row: dict[str, object] = {"gold": figures.gold, "pred": figures.predicted}
        row |= {f"token {role}": _rates_json(figures.tokens[role]) for role in ROLES}
        row |= {label: _rates_json(figures.pairs[m]) for m, label in PAIR_METRICS.items()}
        row["source acc"] = figures.source_accuracy
        measures[subset] = row
    bounds = None if intervals is None else {s: [i.low, i.high] for s, i in intervals.items()}
    return {"measures": measures, "e2e_f1_95": bounds}


def _rates_json(rates: Rates) -> dict[str, float]:
    return {"p": rates.precision, "r": rates.recall, "f1": rates.f1}
