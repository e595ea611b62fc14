"""Fit the head for acts and sides on the labelled sample.

    python -m training.statements.train --data SHARED/data --model src/whosays/models/best

Reads the statements of the fit part on the spans that people marked, the encoder's output on them
included, chooses the two ridges by five-fold cross-validation over documents (macro-F1 of the act),
fits on all of it, and writes ``statements.npz`` into the model's folder. Under a minute after the
encoder has read the articles (about five minutes).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from training.attribution.data import paragraphs
from whosays.evaluate.statement_labels import SampledStatement, read_statements
from whosays.evaluate.statements import score_field
from whosays.extract.attributions import pool
from whosays.extract.encoder import Encoder, WindowOutput
from whosays.extract.statement_head import NONE, StatementHead
from whosays.extract.statements import statement_features
from whosays.records import Spans

FOLDS = 5
RIDGES = tuple(product((0.3, 1.0), (3.0, 10.0, 30.0)))
"""Of named features and of the encoder's output."""


@dataclass(frozen=True)
class Example:
    """One labelled statement as the head sees it."""

    document: str
    features: tuple[str, ...]
    pooled: np.ndarray
    act: str
    stance: str


def pieces(output: WindowOutput, spans: Spans) -> np.ndarray:
    """Return the wordpieces of a window that stand in spans."""
    starts, ends = output.window.spans.T
    inside = [(starts < e) & (ends > s) & (starts >= 0) for s, e in spans]
    return np.flatnonzero(np.any(inside, axis=0))


def examples(encoder: Encoder, statements: Sequence[SampledStatement]) -> list[Example]:
    """Read the documents and return their statements."""
    found = []
    for name in sorted({s.document for s in statements}):
        own = [s for s in statements if s.document == name]
        outputs = list(encoder.read(own[0].text, paragraphs(own[0].text)))
        for s in own:
            places = [(o, pieces(o, s.spans.cue), pieces(o, s.spans.content)) for o in outputs]
            o, cue, content = max(places, key=lambda p: (min(len(p[1]), 1), len(p[2])))
            if len(cue) and len(content):
                features = statement_features(s.text, s.attribution())
                pooled = pool(o.hidden, cue, content)
                found.append(Example(name, features, pooled, s.label.act, s.label.stance))
    return found


def regression(x: np.ndarray, y: np.ndarray, classes: int, ridge: np.ndarray) -> np.ndarray:
    """Return the weights ``[features, classes]`` of a multinomial logistic regression.

    Args:
        x: float ``[n, features]``.
        y: int ``[n]``.
        classes: how many there are.
        ridge: float ``[features]``, the penalty of each feature's weights.
    """
    m = x.shape[1]
    target = np.eye(classes)[y]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat.reshape(m, classes)
        z = x @ w
        z -= z.max(1, keepdims=True)
        log = z - np.log(np.exp(z).sum(1, keepdims=True))
        gradient = x.T @ (np.exp(log) - target) + ridge[:, None] * w
        total = -(target * log).sum() + 0.5 * (ridge[:, None] * w * w).sum()
        return float(total), gradient.ravel()

    start = np.zeros(m * classes)
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 100}).x.reshape(
        m, classes
    )


def fit(rows: Sequence[Example], ridges: tuple[float, float]) -> StatementHead:
    """Fit both regressions."""
    seen = sorted({f for e in rows for f in e.features})
    pooled = np.array([e.pooled for e in rows])
    centre = pooled.mean(0)
    # All of the encoder's output together weighs about as much as ten named features.
    scale = np.sqrt(10 / pooled.shape[1]) / (pooled.std(0) + 1e-6)
    acts, stances = sorted({e.act for e in rows}), sorted({e.stance for e in rows})
    width = 1 + len(seen) + pooled.shape[1]
    head = StatementHead(
        {f: i for i, f in enumerate(seen)}, centre.astype(np.float32), scale.astype(np.float32),
        tuple(acts), np.zeros((width, len(acts)), np.float32),
        tuple(stances), np.zeros((width, len(stances)), np.float32),
    )  # fmt: skip
    x = np.array([head.row(e.features, e.pooled) for e in rows], dtype=np.float64)
    ridge = np.concatenate([[0.01], np.full(len(seen), ridges[0]),
                            np.full(pooled.shape[1], ridges[1])])  # fmt: skip
    for weights, names, labels in (
        (head.act_weights, acts, [e.act for e in rows]),
        (head.stance_weights, stances, [e.stance for e in rows]),
    ):
        y = np.array([names.index(label) for label in labels])
        weights[:] = regression(x, y, len(names), ridge)
    return head


def cross_validated(
    rows: Sequence[Example], ridges: tuple[float, float]
) -> tuple[float, float, float, float]:
    """Return macro-F1 of act and stance of a head that has not seen the document, and accuracy."""
    documents = sorted({e.document for e in rows})
    acts, stances = [], []
    for fold in range(FOLDS):
        held = set(documents[fold::FOLDS])
        head = fit([e for e in rows if e.document not in held], ridges)
        for e in rows:
            if e.document in held:
                drawn = head.draw(e.features, e.pooled)
                acts.append((e.act, drawn.act or NONE))
                stances.append((e.stance, drawn.stance))
    act, stance = score_field(acts, (NONE, "")), score_field(stances)
    return act.macro_f1, stance.macro_f1, act.accuracy, stance.accuracy


def main() -> None:
    """Fit, print what cross-validation says, write the head."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    args = parser.parse_args()
    here = Path(__file__).parent
    statements = read_statements(here, args.data / "polnear")
    rows = examples(Encoder(args.model), [s for s in statements if s.split == "fit"])
    print(f"{len(rows)} statements to fit on")
    scores = {ridges: cross_validated(rows, ridges) for ridges in RIDGES}
    for ridges, (act, stance, *accuracy) in scores.items():
        right = " ".join(f"{100 * v:.1f}" for v in accuracy)
        print(f"ridges {ridges}: macro-F1 act {100 * act:.1f}, stance {100 * stance:.1f}; {right}")
    best = max(RIDGES, key=lambda r: scores[r][0] + scores[r][1])
    print("taken:", best)
    (args.model / "statements.npz").write_bytes(fit(rows, best).to_bytes())


if __name__ == "__main__":
    main()
