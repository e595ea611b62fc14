"""Draws further attributions to label: fresh text, weighted to rare acts and unknown cues.

    python -m training.statements.draw_again second ../shared/data READINGS
    python -m training.statements.draw_again third ../shared/data READINGS
    python -m training.statements.draw_again fourth ../shared/data READINGS
    python -m training.statements.draw_again fifth ../shared/data

READINGS is a pickle of ``(corpus, document, text, attribution)`` as whosays reads the texts of
jesuits, timebank and wikinews: they have no marked attributions, so what is found there is labelled
(and left out where its spans make no sense).

PolNeAR's part comes from train documents that are not held out. Nothing that has a label is drawn
again; the random rows of the second drawing come from documents that no labelled row is of.
``develop`` is what rules may be mended on, ``check`` is what says whether that was true in general.
The second drawing was split so, documents whole, two of five for checking; after that figure was
taken it was looked at as well, and so was the third after it had served for checking: both are
``develop`` now. The fourth is ``check``. Each later drawing is of documents that no row of the
earlier ones but the first is of; the fourth is mostly of plain cues ("said"), where rules are
weakest.

The fifth is of dev, whose documents no rule was ever written from: attributions without a label,
100 at random and others for the rare sides. It is ``last``: labelled by somebody who knows no rule
and scored once, when the rules were done, since the held-out part had been scored too often.

"Unknown cue" means a cue without any word of `act_words` as that was on the day: a drawing is
not repeated word for word once the lists have grown.
"""

from __future__ import annotations

import pickle
import random
import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from training.statements.draw import GROUPS, HERE, SEED, candidates, offsets
from whosays.evaluate.documents import SpanTriple
from whosays.evaluate.polnear import read_corpus
from whosays.extract.statements.act_words import PLAIN, WORD_ACTS
from whosays.records import Attribution

WIDER: Final = {
    "doubt": (
        "wary|suspicio|disbel|incredul|hard to|uncertain|ambivalen|leery|remains to be|cast|no"
        " evidence|convinc|buy|hesita"
    ),
    "deny": "contradict|debunk|brush|wav|shrug|push|not|never",
    "threaten": "sue|lawsuit|consequence|retaliat|reserve",
    "retract": "sorry|misspoke|chang|drop|delet|clarif|correct|reconsider",
}
"""Words of cues beyond those of the first drawing."""


@dataclass(frozen=True)
class Drawing:
    """How much one drawing takes: at random, by group from PolNeAR, by group from the others."""

    file: str
    seed: int
    first: int
    at_random: int
    polnear: dict[str, int]
    others: dict[str, int]
    part: str = "train"
    split: str = "develop"


DRAWINGS: Final = {
    "second": Drawing(
        "sample_again.tsv",
        SEED + 1,
        2001,
        90,
        {
            "responsibility": 9, "threaten": 9, "retract": 9, "cannot confirm": 28, "deny": 30,
            "denied in content": 22, "doubt": 48, "decline": 12, "warn": 18, "confirm": 22,
            "ask": 22, "accuse": 20, "promise": 14, "predict": 12, "condemn": 18, "suggest": 20,
            "demand": 14, "likelihood": 8, "future": 8, "judge": 12, "wider doubt": 14,
            "wider deny": 12, "wider threaten": 5, "wider retract": 8, "unknown cue": 30,
        },
        {
            "responsibility": 12, "threaten": 8, "retract": 3, "cannot confirm": 6, "deny": 12,
            "denied in content": 5, "doubt": 8, "decline": 4, "warn": 8, "confirm": 7,
            "accuse": 12, "promise": 5, "condemn": 6, "predict": 4, "ask": 3, "demand": 4,
            "unknown cue": 8,
        },
    ),
    "third": Drawing(
        "sample_third.tsv",
        SEED + 2,
        3001,
        60,
        {
            "responsibility": 4, "threaten": 4, "retract": 6, "cannot confirm": 10, "deny": 14,
            "denied in content": 20, "doubt": 22, "decline": 6, "warn": 8, "confirm": 8,
            "ask": 8, "suggest": 8, "promise": 4, "demand": 4, "predict": 4, "judge": 6,
            "likelihood": 4, "wider doubt": 8, "wider deny": 8, "wider retract": 5,
            "wider threaten": 4, "unknown cue": 12,
        },
        {
            "responsibility": 4, "threaten": 4, "retract": 2, "cannot confirm": 4, "deny": 8,
            "denied in content": 4, "doubt": 6, "warn": 4, "accuse": 4, "promise": 3,
            "unknown cue": 4,
        },
    ),
    "fourth": Drawing(
        "sample_fourth.tsv",
        SEED + 3,
        4001,
        0,
        {
            "plain cue": 60, "denied in content": 18, "doubt": 14, "ask": 6, "condemn": 6,
            "suggest": 6, "warn": 4, "cannot confirm": 6, "decline": 5, "deny": 5,
        },
        {},
        split="check",
    ),
    "fifth": Drawing(
        "sample_fifth.tsv",
        SEED + 4,
        5001,
        100,
        {
            "doubt": 40, "deny": 40, "denied in content": 20, "cannot confirm": 8, "decline": 8,
            "retract": 6, "threaten": 6, "confirm": 8, "warn": 8, "condemn": 8, "promise": 8,
            "predict": 8, "demand": 8, "suggest": 8, "ask": 8, "judge": 8, "accuse": 8,
        },
        {},
        part="dev",
        split="last",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Drawable:
    """One attribution that may be drawn, with the groups that take it."""

    corpus: str
    document: str
    triple: SpanTriple
    groups: frozenset[str]


def groups_of(cue: str, content: str) -> frozenset[str]:
    """Return the groups that take an attribution by the words of its cue and content."""
    found = {g.name for g in GROUPS if g.takes(cue, content)}
    lowered = cue.lower()
    found |= {f"wider {n}" for n, p in WIDER.items() if re.search(rf"\b(?:{p})", lowered)}
    words = re.findall("[a-z]+", lowered)
    if words and not any(w in PLAIN or w in WORD_ACTS for w in words):
        found.add("unknown cue")
    if words and all(w in PLAIN for w in words):
        found.add("plain cue")
    return frozenset(found)


def _polnear(corpus: Path, rows: list[list[str]], part: str) -> list[Drawable]:
    held = {r[1] for r in rows if r[3] == "held-out" and part == "train"}
    done = {(r[1], r[6], r[7]) for r in rows}
    documents = read_corpus(corpus / part)
    texts = {d.name: d.text for d in documents}
    found = []
    for c in candidates(part, documents):
        if c.document in held:
            continue
        if (c.document, offsets(c.triple.cue), offsets(c.triple.content)) in done:
            continue
        cue, content = (
            " ".join(texts[c.document][s:e] for s, e in spans)
            for spans in (c.triple.cue, c.triple.content)
        )
        found.append(Drawable(part, c.document, c.triple, groups_of(cue, content)))
    return found


def _others(readings: Sequence[tuple[str, str, str, Attribution]]) -> list[Drawable]:
    found = []
    for corpus, document, text, a in readings:
        if a.cue and a.content and a.parent_id is None:
            cue, content = (" ".join(text[s:e] for s, e in x) for x in (a.cue, a.content))
            triple = SpanTriple(a.source, a.cue, a.content)
            found.append(Drawable(corpus, document, triple, groups_of(cue, content)))
    return found


def take(pool: list[Drawable], quotas: dict[str, int], taken: dict[Drawable, str]) -> None:
    """Take from a pool until each group has its number, those that are taken counted."""
    mine = set(pool)
    for name, number in quotas.items():
        already = sum(1 for d in taken if d in mine and name in d.groups)
        new = [d for d in pool if d not in taken and name in d.groups]
        taken.update((d, "cue") for d in new[: max(0, number - already)])


def _drawn_before(drawing: Drawing) -> list[list[str]]:
    earlier = ["sample.tsv"]
    for other in DRAWINGS.values():
        if other.file == drawing.file:
            break
        earlier.append(other.file)
    files = [HERE / name for name in earlier]
    return [r.split("\t") for p in files for r in p.read_text(encoding="utf-8").splitlines()[1:]]


def main(name: str, shared: Path, readings: Path | None = None) -> None:
    """Write the sample of one drawing beside this file and say what is in it."""
    drawing = DRAWINGS[name]
    chance = random.Random(drawing.seed)
    rows = _drawn_before(drawing)
    developed = {r[1] for r in rows if r[3] == "develop"}
    pool = [
        d for d in _polnear(shared / "polnear", rows, drawing.part) if d.document not in developed
    ]
    labelled = {r[1] for r in rows} if name == "second" else set()
    fresh = [d for d in pool if d.document not in labelled]
    taken = dict.fromkeys(chance.sample(fresh, drawing.at_random), "random")
    chance.shuffle(pool)
    take(pool, drawing.polnear, taken)
    read = pickle.loads(readings.read_bytes()) if readings else []  # noqa: S301 - written by ourselves
    others = _others(read)
    others = [d for d in others if d.document not in developed]
    chance.shuffle(others)
    take(others, drawing.others, taken)
    chosen = sorted(taken, key=lambda d: (d.document, d.triple.sort_key()))
    chance.shuffle(chosen)
    lines = ["id\tdocument\tcorpus\tsplit\tdrawn\tsource\tcue\tcontent"]
    for number, d in enumerate(chosen, start=drawing.first):
        spans = "\t".join(offsets(s) for s in (d.triple.source, d.triple.cue, d.triple.content))
        lines.append(
            f"s{number:04}\t{d.document}\t{d.corpus}\t{drawing.split}\t{taken[d]}\t{spans}"
        )
    (HERE / drawing.file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(chosen), Counter((d.corpus, taken[d]) for d in chosen))
    print(Counter(name for d in chosen for name in d.groups))


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:]))
