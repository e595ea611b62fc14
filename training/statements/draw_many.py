"""Draws thousands of attributions to learn acts from, and a last part to judge what was learned.

    python -m training.statements.draw_many learn ../shared/data
    python -m training.statements.draw_many judge ../shared/data
    python -m training.statements.draw_many more ../shared/data

Writes ``sample_NAME.tsv`` beside this file. ``learn`` and ``more``: PolNeAR train documents that
are not held out, and reports of three other corpora as whosays reads them; most at random, others
by group so that rare acts are there. ``judge``: attributions of PolNeAR dev that no other drawing
has, and of the reports that benchmarks/other_text/ lists, none of which is drawn to learn from.
Of ``more``, 400 rows are kept apart (``fresh``); their documents may be ones that others are of.
Nothing is drawn twice; no report of MUC's test parts is drawn to learn from.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from training.statements.draw import GROUPS, HERE, SEED, candidates, offsets
from training.statements.draw_again import DRAWINGS, Drawable, groups_of, take
from whosays.evaluate.documents import SpanTriple
from whosays.evaluate.polnear import read_corpus
from whosays.evaluate.statement_texts import StatementTexts
from whosays.ingest import IngestOptions, read_inputs
from whosays.pipeline import load_reader
from whosays.records import Article

LISTS: Final = HERE.parent.parent / "benchmarks" / "other_text"


@dataclass(frozen=True)
class Many:
    """How much one drawing takes, of PolNeAR and of the others: at random, and of each group."""

    seed: int
    first: int
    part: str
    split: str
    at_random: tuple[int, int]
    by_group: tuple[int, int]
    reports: int
    """Reports of each other corpus that are read."""
    fresh: range = range(0)
    """Numbers of rows that are kept apart to judge by: nothing is learned from them."""


MANY: Final = {
    "learn": Many(5, 10001, "train", "learn", (1500, 350), (70, 24), 300),
    "judge": Many(6, 6001, "dev", "judge", (150, 120), (7, 4), 200),
    "more": Many(7, 20001, "train", "learn", (1500, 1000), (20, 12), 300, range(21201, 21601)),
}


def _labelled(name: str) -> list[list[str]]:
    names = ["sample.tsv", *(drawing.file for drawing in DRAWINGS.values())]
    names += [f"sample_{other}.tsv" for other in list(MANY)[: list(MANY).index(name)]]
    lines = ((HERE / name).read_text(encoding="utf-8").splitlines()[1:] for name in names)
    return [line.split("\t") for found in lines for line in found]


def listed() -> frozenset[tuple[str, str]]:
    """Return the corpora and documents that benchmarks/other_text/ has lists of."""
    found = set()
    for path in LISTS.glob("*/*.json"):
        name = json.loads(path.read_text(encoding="utf-8"))["document"].removeprefix("data/")
        corpus, _, rest = name.partition("/")
        if corpus == "jesuits":
            found.add((corpus, Path(rest).stem))
        elif corpus == "wikinews" and (at := re.search(r"(\d{4})\.csv#row=(\d+)", rest)):
            found.add((corpus, f"{at[1]}-{at[2]}"))
        elif corpus == "muc" and "#" in rest:
            found.add(("jesuits", rest.partition("#")[2]))
    return frozenset(found)


def _groups(text: str, triple: SpanTriple) -> frozenset[str]:
    return groups_of(
        *(" ".join(text[s:e] for s, e in spans) for spans in (triple.cue, triple.content))
    )


def _polnear(corpus: Path, part: str, rows: list[list[str]]) -> list[Drawable]:
    held = {r[1] for r in rows if r[3] == "held-out"} if part == "train" else set()
    done = {(r[1], r[6], r[7]) for r in rows}
    documents = read_corpus(corpus / part)
    texts = {d.name: d.text for d in documents}
    return [
        Drawable(part, c.document, c.triple, _groups(texts[c.document], c.triple))
        for c in candidates(part, documents)
        if c.document not in held
        and (c.document, offsets(c.triple.cue), offsets(c.triple.content)) not in done
    ]


def _reports(shared: Path) -> list[tuple[str, str]]:
    """Return the corpora and documents of the others, each corpus in a fixed order."""
    jesuits = sorted(path.stem for path in (shared / "jesuits").glob("DEV-*.txt"))
    texts = StatementTexts(shared / "polnear")
    corpora = {
        "jesuits": jesuits,
        **{name: texts.documents(name) for name in ("timebank", "wikinews")},
    }
    return [(corpus, document) for corpus, found in corpora.items() for document in found]


def _read(shared: Path, wanted: list[tuple[str, str]], rows: list[list[str]]) -> list[Drawable]:
    """Return the attributions that whosays reads in reports, less those that have a label."""
    reader = load_reader()
    texts = StatementTexts(shared / "polnear")
    done = {(r[1], r[6], r[7]) for r in rows}
    found = []
    for corpus, document in wanted:
        text = texts.text(corpus, document)
        for a in reader.read(_article(text)).attributions:
            triple = SpanTriple(a.source, a.cue, a.content)
            known = (document, offsets(a.cue), offsets(a.content)) in done
            if a.parent_id is None and a.cue and a.content and not known:
                found.append(Drawable(corpus, document, triple, _groups(text, triple)))
    return found


def _article(text: str) -> Article:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.txt")
        path.write_bytes(text.encode())
        (article,) = read_inputs([str(path)], IngestOptions(as_is=True))
    if not isinstance(article, Article):
        raise article
    return article


def _some(
    reports: list[tuple[str, str]], number: int, chance: random.Random
) -> list[tuple[str, str]]:
    chosen: list[tuple[str, str]] = []
    for corpus in sorted({corpus for corpus, _ in reports}):
        mine = [report for report in reports if report[0] == corpus]
        chosen += chance.sample(mine, min(number, len(mine)))
    return chosen


def _drawn(many: Many, pools: list[list[Drawable]], chance: random.Random) -> dict[Drawable, str]:
    """Return what is drawn from PolNeAR and from the others, with how it was drawn."""
    taken: dict[Drawable, str] = {}
    names = [*(group.name for group in GROUPS), "unknown cue", "wider doubt", "wider deny"]
    for pool, at_random, least in zip(pools, many.at_random, many.by_group, strict=True):
        taken.update(dict.fromkeys(chance.sample(pool, min(at_random, len(pool))), "random"))
        chance.shuffle(pool)
        take(pool, dict.fromkeys(names, least), taken)
    return taken


def main(name: str, shared: Path) -> None:
    """Write one sample and say what is in it."""
    many, apart = MANY[name], listed()
    rows = _labelled(name)
    chance = random.Random(SEED + many.seed)
    mine = [r for r in _reports(shared) if (r in apart) == (many.split == "judge")]
    pools = [
        _polnear(shared / "polnear", many.part, rows),
        _read(shared, _some(mine, many.reports, chance), rows),
    ]
    taken = _drawn(many, pools, chance)
    chosen = sorted(taken, key=lambda d: (d.corpus, d.document, d.triple.sort_key()))
    chance.shuffle(chosen)
    lines = ["id\tdocument\tcorpus\tsplit\tdrawn\tsource\tcue\tcontent"]
    for place, d in enumerate(chosen, start=many.first):
        spans = "\t".join(offsets(s) for s in (d.triple.source, d.triple.cue, d.triple.content))
        split = "fresh" if place in many.fresh else many.split
        lines.append(f"s{place:04}\t{d.document}\t{d.corpus}\t{split}\t{taken[d]}\t{spans}")
    (HERE / f"sample_{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(name, len(chosen), Counter((d.corpus, taken[d]) for d in chosen))
    print(Counter(name for d in chosen for name in d.groups))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
