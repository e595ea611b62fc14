"""Fit the confidence curves and the threshold of an exported model on the set-aside articles.

python -m training.attribution.calibrate --data SHARED/data --model FOLDER
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
from scipy.optimize import minimize

from training.attribution.data import paragraphs, set_aside
from whosays.evaluate.attribution import AttributionScores, evaluate
from whosays.evaluate.documents import GoldDocument, SpanTriple, TokenMap
from whosays.evaluate.pairing import dice
from whosays.evaluate.polnear import read_corpus
from whosays.extract.attributions.confidence import (
    Calibration,
    content_confidence,
    logit,
    settle_all,
    source_confidence,
)
from whosays.extract.attributions.decoding import draft_attributions
from whosays.extract.attributions.drafts import Draft
from whosays.extract.attributions.encoder import Encoder

Windows = tuple[tuple[Draft, ...], ...]
"""The drafts of an article, window by window."""

EQUAL = Calibration((0.0, 0.5, 0.5), (0.0, 1.0), (0.0, 1.0), 0.02, 0.02)
"""Where the fit starts: all features count alike, hardly anything is dropped."""

COST: Final = 0.002
"""F1 end to end that may be given for attributions without a source, which are few.

One threshold for all keeps 28% of them; two people find 37% of each other's."""


def triples(drafts: tuple[Draft, ...]) -> list[SpanTriple]:
    """Return drafts as the scorer takes them."""
    return [SpanTriple(source=d.source, cue=d.cue, content=d.content) for d in drafts]


def score(
    documents: tuple[GoldDocument, ...], drafts: dict[str, Windows], c: Calibration
) -> AttributionScores:
    """Return the scores of settled drafts under a calibration."""
    return evaluate(documents, {name: triples(settle_all(d, c)) for name, d in drafts.items()})


def outcomes(
    documents: tuple[GoldDocument, ...], drafts: dict[str, Windows], c: Calibration
) -> list[tuple[Draft, bool, bool]]:
    """Return every settled draft with whether its content, and whether its source, is right."""
    found = []
    for article in score(documents, drafts, c).articles:
        settled = settle_all(drafts[article.document.name], c)
        partner = {p: g for g, p in article.pairs}
        tokens = TokenMap(article.document.name, article.document.text).tokens
        for number, draft in enumerate(settled):
            content = source = False
            if number in partner:
                gold = article.document.attributions[partner[number]]
                content = dice(tokens(gold.content), tokens(draft.content)) >= 0.5
                source = content and dice(tokens(gold.source), tokens(draft.source)) >= 0.5
            found.append((draft, content, source))
    return found


def logistic(x: np.ndarray, y: np.ndarray) -> tuple[float, ...]:
    """Return bias and weights of a logistic regression with a light ridge."""
    x = np.hstack([np.ones((len(x), 1)), x])

    def loss(w: np.ndarray) -> float:
        z = x @ w
        return float(np.logaddexp(0, z).sum() - z[y].sum() + 0.5 * (w[1:] ** 2).sum())

    return tuple(float(v) for v in minimize(loss, np.zeros(x.shape[1])).x)


def fit(documents: tuple[GoldDocument, ...], drafts: dict[str, Windows]) -> Calibration:
    """Return curves and threshold fitted on marked articles."""
    rows = outcomes(documents, drafts, EQUAL)
    if not any(right for _, right, _ in rows):
        raise SystemExit("nothing is found in the set-aside articles: train on more, or for longer")
    content = logistic(
        np.array([[logit(d.valid), logit(d.content_p)] for d, _, _ in rows]),
        np.array([c for _, c, _ in rows]),
    )
    curves = []
    for sourced in (True, False):
        part = [(d, s) for d, c, s in rows if c and bool(d.source) == sourced]
        curves.append(
            logistic(np.array([[logit(d.source_p)] for d, _ in part]),
                     np.array([s for _, s in part]))
        )  # fmt: skip
    base = Calibration(content, curves[0], curves[1], 0.0, 0.0)

    def f1(sourced: float, sourceless: float) -> float:
        tried = replace(base, threshold=sourced, sourceless_threshold=sourceless)
        return score(documents, drafts, tried).subsets["all"].pairs["end_to_end"].f1

    steps = [round(float(t), 2) for t in np.arange(0.14, 0.6, 0.02)]
    best = max(steps, key=lambda t: f1(t, t))
    least = f1(best, best) - COST
    low = min((t for t in steps if t <= best and f1(best, t) >= least), default=best)
    return replace(base, threshold=best, sourceless_threshold=low)


def reliability(
    rows: list[tuple[Draft, bool, bool]], c: Calibration, bins: int = 10
) -> tuple[float, list[tuple[float, float, int]]]:
    """Return the expected calibration error and, by bin, mean confidence, share right, count."""
    p = np.array([content_confidence(d, c) * source_confidence(d, c) for d, _, _ in rows])
    y = np.array([s for _, _, s in rows])
    curve, error = [], 0.0
    for low in np.linspace(0, 1, bins, endpoint=False):
        inside = (p >= low) & (p < low + 1 / bins + 1e-12 * (low + 1 / bins >= 1))
        if inside.any():
            curve.append((float(p[inside].mean()), float(y[inside].mean()), int(inside.sum())))
            error += abs(p[inside].mean() - y[inside].mean()) * inside.sum() / len(p)
    return float(error), curve


def main() -> None:
    """Fit, write the result into the card, print scores and the reliability curve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    args = parser.parse_args()
    split = args.data / "polnear" / "train"
    aside = set_aside()
    documents = tuple(d for d in read_corpus(split) if d.name in aside)
    encoder = Encoder(args.model, threads=2)
    drafts = {
        d.name: tuple(draft_attributions(encoder, d.text, paragraphs(d.text))) for d in documents
    }
    calibration = fit(documents, drafts)
    path = args.model / "model.json"
    card = json.loads(path.read_text(encoding="utf-8"))
    card["calibration"] = {
        "content": [round(v, 4) for v in calibration.content],
        "source": [round(v, 4) for v in calibration.source],
        "sourceless": [round(v, 4) for v in calibration.sourceless],
        "threshold": calibration.threshold,
        "sourceless_threshold": calibration.sourceless_threshold,
    }
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    scores = score(documents, drafts, calibration)
    error, curve = reliability(outcomes(documents, drafts, calibration), calibration)
    for subset in ("all", "direct", "indirect"):
        part = scores.subsets[subset]
        print(subset, {k: round(100 * v.f1, 1) for k, v in part.pairs.items()},
              f"source given content {100 * part.source_accuracy:.1f}")  # fmt: skip
    print(f"expected calibration error {error:.3f}", calibration)
    for mean, right, count in curve:
        print(f"  said {mean:.2f}  right {right:.2f}  of {count}")


if __name__ == "__main__":
    main()
