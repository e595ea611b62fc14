"""Counts how model and rules of acts are weighed, and writes it into the model's card.

    python -m training.statements.weigh --shared SHARED --model FOLDER

What a rule says is counted among the statements of the split ``learn``, on which no rule was
mended. A rule that is right about `SURE` of them or more is not asked after, for there the model
brought nothing and costs time; what no rule reads is always asked after. The temperatures are
fitted on the splits ``held-out`` and ``last``, which the model did not learn from. `WEIGHT` was
found with a model that had not seen a fifth of ``learn``.

References:
    Guo et al. (2017): On calibration of modern neural networks. ICML, for temperatures.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from whosays.evaluate.statement_labels import SampledStatement, StatementLabel, read_statements
from whosays.extract.statements.acts import ActReading
from whosays.extract.statements.find import read_statement
from whosays.extract.statements.learned import NONE, ActModel, Weighing
from whosays.records import StanceKind

HERE = Path(__file__).resolve().parent
WEIGHT = 0.6
SURE = 0.6
DEFAULT = "content:plain"
"""The rule for what no other rule reads: always asked after."""
SEEN = 8
"""Statements that must have shown a rule before it is asked after: what is rare there, as threats
are in news on an election, says little of the rule."""
LEAST = 5
"""Statements that a rule needs to have figures of its own."""
PRIOR, WIDER_PRIOR = 4, 5
"""Statements that the wider figures count as, of a rule and of what it says."""
HEATS = np.arange(0.5, 6.01, 0.05)


@dataclass(frozen=True)
class Read:
    """A labelled statement as the rules read it."""

    statement: SampledStatement
    reading: ActReading
    stance: StanceKind

    @property
    def label(self) -> StatementLabel:
        """What a person said it is."""
        return self.statement.label

    @property
    def act(self) -> str:
        """The act by rule."""
        return self.reading.act or NONE


def read(statement: SampledStatement) -> Read:
    """Return a statement as the rules read it."""
    found = read_statement(statement.text, statement.attribution())
    return Read(statement, found.reading, found.stance)


def shares(labels: Sequence[str], classes: Sequence[str], prior: np.ndarray, weight: float) -> list:
    """Return the log-shares of the classes, drawn towards those of ``prior``."""
    counts = Counter(labels)
    found = [counts[c] + weight * p for c, p in zip(classes, prior, strict=True)]
    return [round(float(x), 3) for x in np.log(np.array(found) / (len(labels) + weight))]


def rows(
    reads: Sequence[Read], classes: Sequence[str], field: str
) -> tuple[dict[str, list[float]], list[float]]:
    """Return the log-shares of a field's labels by rule and by what it says, and among all."""
    gold = [str(getattr(r.label, field)) for r in reads]
    even = np.full(len(classes), 1 / len(classes))
    every = shares(gold, classes, even, 1)
    by: dict[str, list[str]] = defaultdict(list)
    for r, label in zip(reads, gold, strict=True):
        by[getattr(r, field)].append(label)
        by[f"{r.reading.rule} {getattr(r, field)}"].append(label)
    found: dict[str, list[float]] = {}
    for key in sorted(by, key=lambda k: (" " in k, k)):
        rule, _, said = key.rpartition(" ")
        if not rule:
            found[key] = shares(by[key], classes, np.exp(every), WIDER_PRIOR)
        elif len(by[key]) >= LEAST:
            found[key] = shares(by[key], classes, np.exp(found[said]), PRIOR)
    return found, every


def rule_shares(reads: Sequence[Read]) -> dict[str, tuple[float, float]]:
    """Return how often each rule that was seen often enough is right about act and stance."""
    by: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for r in reads:
        by[r.reading.rule].append((r.act == r.label.act, r.stance == r.label.stance))
    found = {}
    for rule, right in sorted(by.items()):
        act, stance = ((sum(x) + 1) / (len(right) + 2) for x in zip(*right, strict=True))
        if len(right) >= SEEN:
            found[rule] = (round(act, 2), round(stance, 2))
    return found


def with_act(
    reads: Sequence[Read], acts: Sequence[str], stances: Sequence[str]
) -> dict[str, list[float]]:
    """Return how much likelier each stance is with each act than among all, as logarithms."""
    pairs = Counter((r.label.act, r.label.stance) for r in reads)
    of_act, of_stance = (Counter(x) for x in zip(*pairs.elements(), strict=True))
    return {
        act: [
            round(
                float(
                    np.log((pairs[act, side] + 0.5) / (of_act[act] + 2))
                    - np.log(of_stance[side] / len(reads))
                ),
                3,
            )
            for side in stances
        ]
        for act in acts
    }


def heat(model: ActModel, reads: Sequence[Read]) -> tuple[float, float]:
    """Return the temperatures at which the labels are likeliest, of act and of stance."""
    scored = [
        (*model.scores(r.statement.text, r.statement.attribution(), r.reading, r.stance), r.label)
        for r in reads
        if model.sureness(r.reading) is None
    ]
    weighing = Weighing.from_card(model.card)
    best = []
    for field, classes, at in (("act", weighing.acts, 0), ("stance", weighing.stances, 1)):
        gold = [list(classes).index(getattr(label, field)) for *_, label in scored]
        table = np.array([row[at] for row in scored])

        def loss(t: float, table: np.ndarray = table, gold: list[int] = gold) -> float:
            z = table / t
            z = z - z.max(1, keepdims=True)
            logs = z - np.log(np.exp(z).sum(1, keepdims=True))
            return -float(logs[np.arange(len(gold)), gold].mean())

        best.append(round(float(min(HEATS, key=loss)), 2))
    return best[0], best[1]


def main() -> None:
    """Count, and write the card."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="the folder of corpora")
    parser.add_argument("--model", type=Path, required=True, help="the folder that learn wrote")
    arguments = parser.parse_args()
    path = arguments.model / "model.json"
    card = json.loads(path.read_text(encoding="utf-8"))
    statements = read_statements(HERE, arguments.shared / "data" / "polnear")
    learned = [read(s) for s in statements if s.split == "learn"]
    of_rule, acts = rows(learned, card["acts"], "act")
    of_rule_stance, stances = rows(learned, card["stances"], "stance")
    right = rule_shares(learned)
    asked = {DEFAULT} | {rule for rule, (act, _) in right.items() if act < SURE}
    card |= {
        "weight": WEIGHT,
        "heat": [1.0, 1.0],
        "asked": sorted(asked),
        "sure": {rule: pair for rule, pair in right.items() if rule not in asked},
        "shares": {"acts": acts, "stances": stances},
        "with_act": with_act(learned, card["acts"], card["stances"]),
        "of_rule": of_rule,
        "of_rule_stance": of_rule_stance,
    }
    path.write_text(json.dumps(card) + "\n", encoding="utf-8")
    unseen = [read(s) for s in statements if s.split in {"held-out", "last"}]
    card["heat"] = heat(ActModel(arguments.model), unseen)
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    asked = sum(r.reading.rule in card["asked"] for r in learned) / len(learned)
    print(
        f"{len(learned)} statements; {len(card['asked'])} rules to ask about: {asked:.0%} of them"
    )
    print("temperatures", card["heat"])


if __name__ == "__main__":
    main()
