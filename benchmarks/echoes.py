"""Measures echoes: precision and recall over several seeds, and the cost of adding reports.

Run `.venv/bin/python benchmarks/echoes.py [FOLDER]`; FOLDER holds wikinews/ and basil/ and is
`data` in the folder that WHOSAYS_SHARED names by default. Takes some minutes.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from random import Random

from whosays.evaluate.echo_set import make_echo_set, read_reports
from whosays.evaluate.echoes import evaluate_echoes
from whosays.records import Article
from whosays.resolve.echoes import compare, find_echoes, prepare
from whosays.resolve.signatures import signature

SEEDS = range(2)
ORDERS = 3
AROUND = 10  # reports added around the 10th and the 1,000th


def quality(folder: Path) -> None:
    """Print precision and recall on the part that no threshold saw."""
    reports = read_reports(folder, "measure")
    print(
        f"{'seed':>4} {'articles':>9} {'precision':>10} {'recall':>7} {'pairs P':>8} {'pairs R':>8}"
    )
    for seed in SEEDS:
        made = make_echo_set(reports, seed)
        scores = evaluate_echoes(made, find_echoes)
        print(
            f"{seed:4} {len(made.articles):9} {100 * scores.articles.precision:10.1f} "
            f"{100 * scores.articles.recall:7.1f} {100 * scores.pairs.precision:8.1f} "
            f"{100 * scores.pairs.recall:8.1f}"
        )


def adding(articles: Sequence[Article]) -> tuple[list[float], int]:
    """Return the CPU seconds that each report takes to be compared with those before it.

    The index holds what a store does: keys of signatures, and texts.
    """
    index: dict[int, list[Article]] = defaultdict(list)
    seconds: list[float] = []
    compared = 0
    for article in articles:
        started = time.process_time()
        new = signature(article)
        near = {other.version_id: other for key in new.keys for other in index.get(key, ())}
        ready = prepare(article)
        for _, other in sorted(near.items()):
            compare(ready, prepare(other))
        compared += len(near)
        for key in new.keys:
            index[key].append(article)
        seconds.append(time.process_time() - started)
    return seconds, compared


def growth(name: str, articles: Sequence[Article], last: int) -> None:
    """Print what the 10th and the last report cost, over several orders."""
    early: list[float] = []
    late: list[float] = []
    compared = 0
    for order in range(ORDERS):
        shuffled = list(articles)
        Random(order).shuffle(shuffled)
        seconds, count = adding(shuffled[:last])
        early += seconds[10 - AROUND // 2 : 10 + AROUND // 2]
        late += seconds[-2 * AROUND :]
        compared += count
    a, b = statistics.mean(early), statistics.mean(late)
    print(
        f"{name}: {1000 * a:.1f} ms CPU around the 10th, {1000 * b:.1f} ms for the last "
        f"{2 * AROUND} of {last}; {compared / ORDERS / last:.2f} comparisons a report"
    )


def main() -> None:
    """Print every figure."""
    shared = os.environ.get("WHOSAYS_SHARED", "../shared")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(shared) / "data"
    quality(folder)
    reports = [*read_reports(folder, "tune"), *read_reports(folder, "measure")]
    everything = make_echo_set(reports).articles
    made = [m.article for m in everything]
    alone = [m.article for m in everything if m.recipe == "original"]
    words = sum(len(article.text.split()) for article in made[:200])
    for name, stage in (("signature", signature), ("preparing", prepare)):
        started = time.process_time()
        for article in made[:200]:
            stage(article)
        print(f"{name}: {1e6 * (time.process_time() - started) / words:.1f} ms per 1,000 words")
    growth("without echoes", alone, len(alone))
    growth("with three echoes of each report", made, 1000)


if __name__ == "__main__":
    main()
