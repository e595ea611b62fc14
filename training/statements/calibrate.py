"""How often each rule is right about act and stance: the confidences of a reading.

    python training/statements/calibrate.py

``blind.tsv`` holds what the rules said of labelled statements that they had not been mended on: the
second drawing as read by the rules from before it was made, the third and fourth as read by those
from before the labels of the third were looked at. Rules that were mended since are right more
often, so that the figures err on the low side.

A rule's share is drawn towards that of its kind ("cue", "content") as if `PRIOR` further statements
had been seen; rules that fewer than `LEAST` statements show have the share of their kind. Prints
the table of ``whosays.extract.statements.sureness``.

References:
    Zadrozny and Elkan (2001): Obtaining calibrated probability estimates from decision trees and
    naive Bayesian classifiers. ICML, section 4, for the m-estimate.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Final

from whosays.evaluate.statement_labels import read_labels

HERE: Final = Path(__file__).resolve().parent
PRIOR: Final = 8
LEAST: Final = 5


def counts() -> dict[str, list[int]]:
    """Return how often each rule and each kind was seen, right in act, right in stance."""
    labels = read_labels(HERE / "labels")
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for line in (HERE / "blind.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        id_, rule, act, stance = line.split("\t")
        right = [1, int(act == labels[id_].act), int(stance == labels[id_].stance)]
        for key in (rule, rule.partition(":")[0]):
            found[key] = [a + b for a, b in zip(found[key], right, strict=True)]
    return found


def main() -> None:
    """Print the table."""
    found = counts()
    for key in sorted(found, key=lambda k: (":" in k, k)):
        number, act, stance = found[key]
        kind = found[key.partition(":")[0]]
        if ":" not in key:
            print(f'    "{key}": ({act / number:.2f}, {stance / number:.2f}),  # of {number}')
        elif number >= LEAST:
            shares = [
                (right + PRIOR * kind[i] / kind[0]) / (number + PRIOR)
                for i, right in ((1, act), (2, stance))
            ]
            print(f'    "{key}": ({shares[0]:.2f}, {shares[1]:.2f}),')


if __name__ == "__main__":
    main()
