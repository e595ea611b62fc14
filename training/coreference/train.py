"""Make src/whosays/extract/speakers/ranking_weights.py from GUM without its held-out news.

    python -m training.coreference.train GUM --texts TEXTS
    whosays read --as-is -f jsonl TEXTS > READINGS
    python -m training.coreference.train GUM --readings READINGS

Each pronoun or description of a marked cluster is an example; its candidates are the mentions
before it, and those of its own cluster are right. Weights maximise the share of the right ones
together (softmax over candidates, L2). Who says what in the texts, which the weights also look at,
comes from the readings.

There are two rounds. In the first, mentions before the example are joined as the corpus joins them;
in the second, those of pronouns are learned from that and from what the weights of the first join,
errors with it, as an article is read later (Ross, Gordon, Bagnell 2011: dataset aggregation).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from whosays.errors import DataError
from whosays.evaluate.gum import HELD_OUT, CoreferenceDocument, read_conll
from whosays.extract.speakers.candidates import Candidate, Referent, find_candidates
from whosays.extract.speakers.coreference import Tracer, Weights, read_mentions
from whosays.extract.speakers.finer_facts import FINER_SIZES
from whosays.extract.speakers.ranking import (
    DESCRIPTION_FACTS,
    PRONOUN_FACTS,
    Family,
    Surroundings,
    nothing_facts,
)
from whosays.extract.speakers.sayings import Sayings, find_sayings
from whosays.extract.text.layout import Layout, lay_out
from whosays.extract.text.names import take_inventory
from whosays.records import Reading

TARGET = (
    Path(__file__).parents[2] / "src" / "whosays" / "extract" / "speakers" / "ranking_weights.py"
)
FAMILIES: tuple[Family, ...] = ("individual", "thing", "several", "description")
SIZES: dict[Family, int] = {
    "individual": PRONOUN_FACTS,
    "thing": PRONOUN_FACTS + sum(FINER_SIZES["thing"].values()),
    "several": PRONOUN_FACTS + sum(FINER_SIZES["several"].values()),
    "description": DESCRIPTION_FACTS,
}
GENRE_WEIGHTS = {"news": 4.0, "voyage": 2.0, "bio": 2.0, "interview": 2.0, "speech": 2.0}
"""How much more an example from news or what is like it weighs than one from another genre."""
L2: dict[Family, float] = {"individual": 5.0, "thing": 6.0, "several": 6.0, "description": 2.0}
HEAD = '''"""Weights of the facts in ``ranking``, learned from GUM without its held-out news.

Made by ``training/coreference/train.py``; not edited by hand.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, tuple[float, ...]]] = {
'''


@dataclass
class Example:
    """One mention: the facts of each candidate, which are right, and its weight."""

    facts: list[list[int]]
    right: list[bool]
    weight: float


class Observer(Tracer):
    """Keeps what has to be decided about each mention, with what the corpus says of it.

    Args:
        layout: the document.
        sayings: its attributions.
        weight: of its examples.
        weights: what joins the mentions read before; as the corpus joins them where None.
    """

    def __init__(
        self, layout: Layout, sayings: Sayings, weight: float, weights: Weights | None
    ) -> None:
        super().__init__(layout, sayings)
        self.weight = weight
        self.examples: dict[Family, list[Example]] = defaultdict(list)
        self._own = weights is not None
        self._weights = weights or self._weights
        self._gold: dict[int, Referent] = {}

    def observe(self, mentions: Sequence[Candidate], clusters: Sequence[int]) -> None:
        """Read the mentions of one document with their clusters."""
        self._cluster = {id(m): c for m, c in zip(mentions, clusters, strict=True)}
        self.trace(mentions)

    def _join(self, mention: Candidate, around: Surroundings) -> Referent:
        if self._own:
            return super()._join(mention, around)
        cluster = self._cluster[id(mention)]
        right = self._gold.get(cluster)
        if mention.form != "name":
            self._antecedent(mention, around)
        return self._gold.setdefault(cluster, right or self._new())

    def choose(
        self,
        mention: Candidate,
        family: Family,
        candidates: Sequence[Candidate],
        around: Surroundings,
    ) -> tuple[Candidate | None, float]:
        """Keep the example; what is chosen matters only where the weights join."""
        cluster = self._cluster[id(mention)]
        facts = self.facts(mention, family, candidates, around)
        right = [self._cluster[id(c)] == cluster for c in candidates]
        if family == "description":
            heads = sum(mention.word in c.referent.heads for c in candidates)
            facts.append(nothing_facts(mention, heads))
            right.append(not any(right) and cluster not in self._gold)
        if any(right) and len(right) > 1:
            self.examples[family].append(Example(facts, right, self.weight))
        return super().choose(mention, family, candidates, around) if self._own else (None, 0.0)


def observed(
    document: CoreferenceDocument, reading: Reading, found_too: bool, weights: Weights | None
) -> dict[Family, list[Example]]:
    """Return the examples of one document.

    Args:
        document: its mentions and clusters.
        reading: its attributions.
        found_too: add the mentions that the text itself shows and that are in no cluster, as
            they stand between the others when an article is read.
        weights: what joins the mentions read before; as the corpus joins them where None.
    """
    layout = lay_out(reading.article)
    inventory = take_inventory(layout)
    mentions = read_mentions(layout, inventory, (m.span for m in document.mentions))
    cluster = {m.span: m.cluster for m in document.mentions}
    if found_too:
        ends = {m.last for m in mentions} | {m.first for m in mentions if m.form == "pronoun"}
        for number, extra in enumerate(find_candidates(layout, inventory)):
            if extra.last not in ends and extra.form != "pronoun" and not extra.parts:
                mentions.append(extra)
                cluster[extra.span] = -1 - number
        mentions.sort(key=lambda m: (m.first, -m.last))
    weight = GENRE_WEIGHTS.get(document.name.split("_")[1], 1.0)
    sayings = find_sayings(layout, reading.attributions)
    observer = Observer(layout, sayings, weight, weights)
    observer.observe(mentions, [cluster[m.span] for m in mentions])
    return observer.examples


def fit(examples: Sequence[Example], size: int, l2: float) -> NDArray[np.float64]:
    """Return the weights that make the right candidates of the examples most likely."""
    rows = [facts for e in examples for facts in e.facts]
    flat = np.concatenate([np.asarray(r) for r in rows])
    row_of = np.repeat(np.arange(len(rows)), [len(r) for r in rows])
    starts = np.cumsum([0, *(len(e.facts) for e in examples)])[:-1]
    group = np.repeat(np.arange(len(examples)), [len(e.facts) for e in examples])
    right = np.array([r for e in examples for r in e.right])
    weight = np.array([e.weight for e in examples])

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        totals = np.bincount(row_of, weights=w[flat], minlength=len(rows))
        totals -= np.maximum.reduceat(totals, starts)[group]
        powers = np.exp(totals)
        whole = np.add.reduceat(powers, starts)
        good = np.add.reduceat(np.where(right, powers, 0.0), starts)
        good = np.maximum(good, 1e-12)
        value = float((weight * np.log(whole / good)).sum() + l2 * (w @ w))
        slope = powers * (weight / whole)[group]
        slope -= np.where(right, powers, 0.0) * (weight / good)[group]
        return value, np.bincount(flat, weights=slope[row_of], minlength=size) + 2 * l2 * w

    found = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": 400})
    return np.asarray(found.x)


def marked(gum: Path) -> Iterator[CoreferenceDocument]:
    """Yield the documents to learn from: no held-out news, no words left out, none damaged."""
    for path in sorted(gum.rglob("*.conll")):
        if path.stem in HELD_OUT or "_reddit_" in path.name:
            continue
        try:
            yield read_conll(path)
        except DataError as error:
            print(error)


def write_texts(gum: Path, folder: Path) -> None:
    """Write the text of each document to learn from."""
    folder.mkdir(parents=True, exist_ok=True)
    for document in marked(gum):
        (folder / f"{document.name}.txt").write_text(document.text, encoding="utf-8")


def documents(gum: Path, readings: Path) -> Iterator[tuple[CoreferenceDocument, Reading]]:
    """Yield the documents to learn from with their readings; held-out news is left out."""
    texts = {}
    with readings.open(encoding="utf-8") as lines:
        for line in lines:
            reading = Reading.from_json(line)
            texts[Path(reading.article.path or "").stem] = reading
    for document in marked(gum):
        if document.name in texts:
            yield document, texts[document.name]


def weights_of(pairs: Sequence[tuple[CoreferenceDocument, Reading]]) -> dict[Family, list[float]]:
    """Learn the weights of every family, in two rounds."""
    examples: dict[Family, list[Example]] = defaultdict(list)
    for document, reading in pairs:
        for found_too in (False, True):
            for family, found in observed(document, reading, found_too, None).items():
                examples[family] += found
    made: dict[str, list[float]] = {f: learned(f, examples[f]) for f in FAMILIES}
    for document, reading in pairs:
        for family, found in observed(document, reading, False, made).items():
            examples[family] += found
    return {f: made[f] if f == "description" else learned(f, examples[f]) for f in FAMILIES}


def learned(family: Family, examples: Sequence[Example]) -> list[float]:
    """Learn the weights of one family."""
    print(family, len(examples))
    return [round(float(x), 3) for x in fit(examples, SIZES[family], L2[family])]


def write(made: dict[Family, list[float]]) -> None:
    """Write the weights as a module."""
    lines = [HEAD]
    for family, weights in made.items():
        lines.append(f'    "{family}": (\n')
        rows = (weights[at : at + 10] for at in range(0, len(weights), 10))
        lines += ["        " + " ".join(f"{w:g}," for w in row) + "\n" for row in rows]
        lines.append("    ),\n")
    TARGET.write_text("".join(lines) + "}  # fmt: skip\n", encoding="utf-8")


def main() -> None:
    """Learn the weights and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gum", type=Path)
    parser.add_argument("--texts", type=Path, help="write the texts here")
    parser.add_argument("--readings", type=Path, help="learn, with these readings of them")
    options = parser.parse_args()
    if options.texts:
        write_texts(options.gum, options.texts)
    if options.readings:
        write(weights_of(list(documents(options.gum, options.readings))))


if __name__ == "__main__":
    main()
