"""Make src/whosays/resolve/pair_weights.py from ECB+.

    python -m training.claims.train ECBPLUS [--check]

Tellings: each two marked events of one story in the topics to train on are an example, right
where they are marked as one event. Contents: each two sentences in use of different reports on
one topic are an example, right where at least half of the events marked in both together are
common (dice). Weights minimise the logistic loss with an L2 penalty on standardised features.
Thresholds are tried on the topics to tune on; the best is printed and written. With --check
nothing is written.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from whosays.evaluate.cluster_scores import score_clusters
from whosays.evaluate.ecbplus import EventDocument, MarkedEvent, read_ecbplus
from whosays.extract.meaning import Meaning
from whosays.resolve import content_pairs, event_pairs
from whosays.resolve.event_tellings import EventTelling, Place, meanings, take_event_tellings
from whosays.resolve.linkage import average_groups
from whosays.resolve.stories import stories

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "src" / "whosays" / "resolve" / "pair_weights.py"
L2 = 20.0
SAME_CONTENT = 0.5
PRECISION = 2 / 3
CANDIDATES = 0.35
"""Least cosine of sentences that are taken as examples: those that candidates are drawn from."""
HEAD = '''"""Weights of the features in ``event_pairs`` and ``content_pairs``, learned from ECB+.

Made by ``training/claims/train.py`` from the topics to train on, thresholds from those to tune on;
not edited by hand.
"""

from __future__ import annotations

from typing import Final

'''


class Cached:
    """A model of meaning that reads no text twice."""

    def __init__(self, model: Meaning) -> None:
        self._model = model
        self._known: dict[str, NDArray[np.float32]] = {}

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of the texts."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        for text, vector in zip(new, self._model.embed(new), strict=True):
            self._known[text] = vector
        return np.stack([self._known[text] for text in texts])


def fit(rows: NDArray[np.float64], right: NDArray[np.float64]) -> tuple[NDArray[np.float64], float]:
    """Return weights and bias for features as they are, fitted on standardised ones."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = (rows - mean) / spread

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        odds = scaled @ w[:-1] + w[-1]
        slope = 1 / (1 + np.exp(-odds)) - right
        value = float((np.logaddexp(0, odds) - right * odds).sum() + L2 * (w[:-1] @ w[:-1]))
        return value, np.append(scaled.T @ slope + 2 * L2 * w[:-1], slope.sum())

    found = minimize(loss, np.zeros(rows.shape[1] + 1), jac=True, method="L-BFGS-B",
                     options={"maxiter": 500}).x  # fmt: skip
    weights = found[:-1] / spread
    return weights, float(found[-1] - weights @ mean)


def grouped(documents: Sequence[EventDocument], embed: Cached) -> Iterator[list[EventDocument]]:
    """Yield the reports of each story that is found within a topic."""
    topics: dict[int, list[EventDocument]] = defaultdict(list)
    for document in documents:
        topics[document.topic].append(document)
    for found in topics.values():
        story = stories({d.name: d.text for d in found}, embed)
        for name in sorted(set(story.values())):
            yield [d for d in found if story[d.name] == name]


def laid_out(documents: Sequence[EventDocument]) -> tuple[list[EventTelling], list[MarkedEvent]]:
    """Return the tellings of reports with what is marked of each, by id."""
    tellings: list[EventTelling] = []
    marked: list[MarkedEvent] = []
    for document in documents:
        places = [Place(e.id, e.spans, e.sentence) for e in document.events]
        tellings += take_event_tellings(document.name, document.text, places)
        marked += document.events
    order = sorted(range(len(marked)), key=lambda k: marked[k].id)
    return [tellings[k] for k in order], [marked[k] for k in order]


Story = tuple[list[MarkedEvent], NDArray[np.float32]]


def telling_stories(documents: Sequence[EventDocument], embed: Cached) -> list[Story]:
    """Return the marked events of each story with the features of their pairs ``[n, n, k]``."""
    found = []
    for reports in grouped(documents, embed):
        tellings, marked = laid_out(reports)
        if not tellings:
            continue
        values = dict(event_pairs.event_features(tellings, meanings(tellings, embed)))
        found.append((marked, np.stack([values[n] for n in event_pairs.FEATURES], axis=2)))
    return found


def telling_examples(found: Sequence[Story]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the features of all pairs, and whether they are of one event."""
    rows, right = [], []
    for marked, features in found:
        cluster = np.array([e.cluster for e in marked])
        upper = np.triu_indices(len(marked), 1)
        rows.append(features[upper])
        right.append((cluster[:, None] == cluster)[upper])
    return np.concatenate(rows).astype(np.float64), np.concatenate(right).astype(np.float64)


def best_threshold(found: Sequence[Story], weights: NDArray[np.float64], bias: float) -> float:
    """Return the least mean likelihood at which groups join, by CoNLL F1."""
    best = (0.0, 0.0)
    for least in np.arange(0.2, 0.71, 0.02):
        gold, clusters = {}, {}
        for number, (marked, features) in enumerate(found):
            likely = 1 / (1 + np.exp(-(features @ weights + bias)))
            group = average_groups(likely.astype(np.float32), float(least))
            for event, joined in zip(marked, group, strict=True):
                gold[event.id], clusters[event.id] = event.cluster, (number, joined)
        best = max(best, (score_clusters(gold, clusters).conll, round(float(least), 2)))
    print(f"tellings: CoNLL F1 {100 * best[0]:.1f} on the topics to tune on, least {best[1]}")
    return best[1]


def content_examples(
    documents: Sequence[EventDocument], embed: Cached
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the features of pairs of sentences, and whether they tell mostly the same events."""
    topics: dict[int, list[tuple[str, str, set[str]]]] = defaultdict(list)
    for document in documents:
        sentences: dict[str, set[str]] = defaultdict(set)
        for event in document.events:
            sentences[document.text[slice(*event.sentence)]].add(event.cluster)
        topics[document.topic] += [(document.name, s, c) for s, c in sorted(sentences.items())]
    rows, right = [], []
    for told in topics.values():
        contents = [content_pairs.take_content(text) for _, text, _ in told]
        vectors = embed([text for _, text, _ in told])
        for one, other in combinations(range(len(told)), 2):
            meaning = float(vectors[one] @ vectors[other])
            if told[one][0] == told[other][0] or meaning < CANDIDATES:
                continue
            first, second = told[one][2], told[other][2]
            dice = 2 * len(first & second) / (len(first) + len(second))
            rows.append(content_pairs.content_features(contents[one], contents[other], meaning))
            right.append(dice >= SAME_CONTENT)
    return np.array(rows), np.array(right, dtype=np.float64)


def best_cut(
    rows: NDArray[np.float64], right: NDArray[np.float64], odds: NDArray[np.float64]
) -> float:
    """Return the least likelihood that is right two times of three, and print it beside a cosine's.

    Precision goes before recall, as two claims made one are worse than one claim shown twice; that
    two sentences tell half the same events is a strict test, which wordings with some other detail
    fail.
    """

    def best(values: NDArray[np.float64]) -> tuple[float, float, float]:
        for least in np.arange(0.1, 0.96, 0.01):
            yes = values >= least
            hits = float((yes & (right > 0)).sum())
            precision, recall = hits / max(1, yes.sum()), hits / right.sum()
            if precision >= PRECISION:
                return float(least), precision, recall
        raise SystemExit(f"no threshold gives a precision of {PRECISION}")

    learned, cosine = best(1 / (1 + np.exp(-odds))), best(rows[:, 0])
    for name, (least, precision, recall) in (("learned", learned), ("cosine", cosine)):
        print(
            f"contents, {name}: precision {100 * precision:.1f}, recall {100 * recall:.1f} at"
            f" {least:.2f}; {int(right.sum())} of {len(right)} pairs right"
        )
    return round(learned[0], 2)


def written(name: str, features: Sequence[str], fitted: tuple[NDArray[np.float64], float],
            least: float) -> str:  # fmt: skip
    """Return the lines of one set of weights."""
    weights, bias = fitted
    lines = [f"{name}_WEIGHTS: Final[dict[str, float]] = {{"]
    lines += [f'    "{f}": {w:.4g},' for f, w in zip(features, weights, strict=True)]
    lines += ["}", f"{name}_BIAS: Final = {bias:.4g}", f"{name}_LEAST: Final = {least:g}", ""]
    return "\n".join(lines)


def main() -> None:
    """Fit both sets of weights and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ecbplus", type=Path)
    parser.add_argument("--check", action="store_true", help="write nothing")
    options = parser.parse_args()
    embed = Cached(Meaning(ROOT / "src" / "whosays" / "models" / "meaning", threads=2))
    train, dev = (read_ecbplus(options.ecbplus, part) for part in ("train", "dev"))
    tellings = fit(*telling_examples(telling_stories(train, embed)))
    least = best_threshold(telling_stories(dev, embed), *tellings)
    contents = fit(*content_examples(train, embed))
    rows, right = content_examples(dev, embed)
    cut = best_cut(rows, right, rows @ contents[0] + contents[1])
    text = HEAD + written("EVENT", event_pairs.FEATURES, tellings, least)
    text += "\n" + written("CONTENT", content_pairs.FEATURES, contents, cut)
    print(text[len(HEAD) :])
    if not options.check:
        TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
