"""Measures `whosays find`: how many of the first five hits bear on the question.

Run with `.venv/bin/python benchmarks/find.py SHARED [HOME]`: SHARED is the folder of the corpora; a
dossier of 200 reports of Wikinews and one of the example reports are made in HOME, where they
are not there yet (minutes), else in a folder that goes again. The questions, and which
attributions bear on them, are in `find.tsv`, judged by one person from the first hits of all three
ways; a hit that nobody judged, since reading changed, is counted as not bearing, and told.
"""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from whosays import store
from whosays.cli.finding import LEAST, nearest

REPORTS = 200
FIRST = 5
FLOORS = (0.3, 0.4, 0.45, 0.5, 0.55)
NO_WORD = "zzqx"  # stands in no report, so that nothing is found by words
ABSENT = (
    "recipe for apple pie", "the orchestra cancelled its concert", "wild boar damage the vineyards",
    "wolves were reintroduced in the mountains", "the football club dismissed its coach",
    "interest rates will be raised by the central bank", "the bridge toll should be abolished",
    "teachers demand smaller classes", "a new species of orchid was discovered",
    "the satellite lost contact with mission control", "the film festival jury was biased",
    "farmers protest against milk prices", "the lottery winner has not come forward",
    "the museum returned the stolen painting", "how deep is the new tunnel",
    "the referee made a wrong decision", "solar panels on school roofs",
    "the judge recused himself",
    "the dam is about to burst", "passengers were stuck in a lift", "the novel was plagiarised",
    "the airline lost the luggage", "poisoned water in the reservoir",
    "hackers stole patient records",
)  # fmt: skip
"""Questions that no report answers, written after the floor's candidates were chosen."""

Judged = Mapping[str, Mapping[str, bool]]


def fill(home: Path, shared: Path) -> None:
    """Make the two dossiers where they are not there."""
    if (home / "whosays.db").exists():
        return
    csv.field_size_limit(10**9)
    reports = home / "reports"
    reports.mkdir(parents=True)
    rows: list[dict[str, str]] = []
    for year in (2019, 2020):
        path = shared / "data" / "wikinews" / "data" / f"wikinews_{year}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows += csv.DictReader(file)
    for at, row in enumerate(rows[:REPORTS]):
        body = re.sub(r"\n\s*\n+", "\n\n", row["text"].strip())
        text = f"{row['title']}\n\n{body}\n"
        (reports / f"{row['date']}_{at:03}.txt").write_text(text, encoding="utf-8")
    examples = Path(store.__file__).parent.parent / "examples"
    made_up = sorted(str(path) for path in examples.glob("2031-*"))
    for name, inputs in (("wiki", [str(reports)]), ("vessen", made_up)):
        command = [sys.executable, "-c", "from whosays.cli import main; main()", "add", name]
        environment = {**os.environ, "WHOSAYS_HOME": str(home)}
        environment.pop("WHOSAYS_DATABASE", None)
        subprocess.run([*command, *inputs], env=environment, stdout=subprocess.DEVNULL, check=True)


def judged() -> Judged:
    """Return which attributions bear on which question."""
    found: dict[str, dict[str, bool]] = {}
    with Path(__file__).with_suffix(".tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            found.setdefault(row["question"], {})[row["attribution"]] = row["relevant"] == "1"
    return found


class Score:
    """What one way of searching came to over the questions that have an answer."""

    def __init__(self) -> None:
        self.questions = self.answered = self.bearing = self.shown = self.unjudged = 0

    def add(self, hits: tuple[store.Hit, ...], labels: Mapping[str, bool]) -> None:
        """Count the hits of one question."""
        ids = [hit.attribution_id[:10] for hit in hits if hit.attribution_id][:FIRST]
        good = sum(labels.get(id_, False) for id_ in ids)
        self.questions += 1
        self.answered += good > 0
        self.bearing += good
        self.shown += len(ids)
        self.unjudged += sum(id_ not in labels for id_ in ids)

    def line(self, name: str) -> str:
        """Return the figures of this way."""
        at_five = self.bearing / (FIRST * self.questions)
        of_shown = f"{self.bearing}/{self.shown}"
        answered = f"{self.answered}/{self.questions}"
        return f"{name:16}{at_five:8.2f}{of_shown:>14}{answered:>12}{self.unjudged:10}"


def measure(database: store.Database) -> None:
    """Print the figures."""
    names = store.dossiers(database)
    scores: dict[str, Score] = {}
    labels_of = {q: labels for q, labels in judged().items() if any(labels.values())}
    print(f"{'':16}{'P@5':>8}{'bear/shown':>14}{'answered':>12}{'unjudged':>10}")
    for question, labels in labels_of.items():
        near = nearest(database, question, names, min(FLOORS))
        words = store.find(database, question, limit=FIRST)
        scores.setdefault("words", Score()).add(words, labels)
        for floor in FLOORS:
            here = {one: at for one, at in near.items() if at >= floor}
            for way, asked in (("meaning", f"{NO_WORD} {question}"), ("both", question)):
                hits = store.find(database, asked, limit=FIRST, near=here)
                scores.setdefault(f"{way} {floor}", Score()).add(hits, labels)
    for name in sorted(scores):
        print(scores[name].line(name))
    nothing = [q for q, labels in judged().items() if q not in labels_of] + list(ABSENT)
    best = [max(nearest(database, q, names, 0).values(), default=0.0) for q in nothing]
    for floor in FLOORS:
        quiet = sum(at < floor for at in best)
        print(f"questions without an answer that get none at {floor}: {quiet} of {len(best)}")
    print(f"in use: {LEAST}")


def main() -> None:
    """Make the dossiers and print the figures."""
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(sys.argv[2] if len(sys.argv) == 3 else temporary)
        fill(home, Path(sys.argv[1]))
        with store.open_store(home / "whosays.db") as database:
            measure(database)


if __name__ == "__main__":
    main()
