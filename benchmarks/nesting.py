"""Attributions inside the content of others: who is said to have said what.

    python benchmarks/nesting.py [--model MODEL] [--half 0|1] [--misses]

The cases in benchmarks/nesting/cases.jsonl are sentences made for this: what is nested in
them was marked after PolNeAR's guidelines, read as if the content were all that stands
there. A second voice counts: somebody, named or not, or the speaker at another time, is
said to have said it or to hold it to be so. What the speaker thinks, wants or stresses in
the very words reported is no second voice, nor is a reporting word that reports nothing;
near-misses hold those alone. PolNeAR would mark what others intend and what nobody in
particular expects as well; such ones are optional and count neither way.

A nested attribution is found where content dice and source dice are both 0.5 or more, and
right where the attribution that it stands in is the right one too.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from whosays.evaluate.attribution import LEAST_DICE
from whosays.evaluate.documents import SpanTriple, TokenMap, span_triple
from whosays.evaluate.pairing import TokenTriple, dice
from whosays.extract.attributions.find import kind_of
from whosays.extract.text.quotes import find_quotes, quote_depths
from whosays.pipeline import load_reader
from whosays.records import Article, Block, Span, article_id, content_id, words

CASES = Path(__file__).with_name("nesting") / "cases.jsonl"


@dataclass(frozen=True, slots=True)
class Marked:
    """An attribution of a case, marked or found; ``parent`` numbers one of the same case."""

    spans: SpanTriple
    tokens: TokenTriple
    parent: int | None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """A made-up text and all that is attributed in it."""

    id: str
    text: str
    note: str
    marked: tuple[Marked, ...]

    def depth(self, number: int) -> int:
        """Return 1 for an outer attribution, 2 for one inside it, and so on."""
        parent = self.marked[number].parent
        return 1 if parent is None else 1 + self.depth(parent)

    def outermost(self, number: int) -> Marked:
        """Return the outer attribution that an attribution stands in."""
        parent = self.marked[number].parent
        return self.marked[number] if parent is None else self.outermost(parent)

    @property
    def blocks(self) -> tuple[Span, ...]:
        """A block a line."""
        spans, at = [], 0
        for line in self.text.split("\n"):
            spans.append((at, at + len(line)))
            at += len(line) + 1
        return tuple(spans)

    @property
    def near_miss(self) -> bool:
        """Whether nothing must be found inside."""
        return all(m.parent is None or m.optional for m in self.marked)


def place(case: str, text: str, piece: str | dict[str, Any]) -> Span:
    """Return the span of some words of a text: the first such, or the ``n``-th."""
    wanted, n = (piece, 1) if isinstance(piece, str) else (piece["words"], piece["n"])
    at = -1
    for _ in range(n):
        at = text.find(wanted, at + 1)
        if at < 0:
            raise SystemExit(f"{case}: {wanted!r} does not stand there {n} times")
    return at, at + len(wanted)


def read_cases(path: Path = CASES) -> list[Case]:
    """Return the cases of a file, checked: every child lies in its parent's content."""
    cases = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        id_, text = row["id"], row["text"]
        tokens = TokenMap(id_, text)
        marked = []
        for a in row["attributions"]:
            spans = SpanTriple(
                tuple(place(id_, text, p) for p in [a["source"]] if p),
                tuple(place(id_, text, p) for p in [a["cue"]] if p),
                tuple(place(id_, text, p) for p in a["content"]),
            )
            triple = TokenTriple.of(tokens, spans)
            marked.append(Marked(spans, triple, a["parent"], a.get("optional", False)))
        for m in marked:
            if m.parent is not None:
                around = marked[m.parent].tokens.content
                if not m.tokens.source | m.tokens.cue | m.tokens.content <= around:
                    raise SystemExit(f"{id_}: {words(text, m.spans.cue)!r} is not in its parent")
        cases.append(Case(id_, text, row["note"], tuple(marked)))
    return cases


def article_of(case: Case) -> Article:
    """Return a case as an article, a paragraph a line."""
    id_ = article_id(url=None, publisher=None, title=None, published_at=None, text=case.text)
    return Article(
        id=id_, version_id=content_id(id_, case.text), path=None, url=None, title=None,
        publisher=None, byline=None, published_at=None, modified_at=None, retrieved_at=None,
        language="en", text=case.text, sha256="", raw_sha256="",
        blocks=tuple(Block(kind="paragraph", span=span) for span in case.blocks),
    )  # fmt: skip


def pair(marked: Sequence[Marked], found: Sequence[Marked]) -> dict[int, int]:
    """Return which found attribution is which marked one: one to one, contents alike.

    Those with the right source come first, then those whose cues share a word, then the
    larger overlap.
    """
    if not marked or not found:
        return {}
    weight = np.zeros((len(marked), len(found)))
    for i, a in enumerate(marked):
        for j, b in enumerate(found):
            alike = dice(a.tokens.content, b.tokens.content)
            if alike >= LEAST_DICE:
                source = dice(a.tokens.source, b.tokens.source)
                cue = bool(a.tokens.cue & b.tokens.cue)
                weight[i, j] = 4 + 4 * (source >= LEAST_DICE) + 2 * cue + (alike + source) / 10
    rows, columns = linear_sum_assignment(weight, maximize=True)
    return {int(i): int(j) for i, j in zip(rows, columns, strict=True) if weight[i, j]}


@dataclass(slots=True)
class Tallies:
    """What was counted, by the name of a row."""

    rows: dict[str, Counter[str]]
    misses: list[str]

    def add(self, names: Sequence[str], **counts: int) -> None:
        """Add to several rows."""
        for name in names:
            self.rows.setdefault(name, Counter()).update(counts)

    def miss(self, case: Case, what: str, m: Marked) -> None:
        """Put down something missed or too much."""
        who, cue, said = (words(case.text, part) for part in (
            m.spans.source, m.spans.cue, m.spans.content))  # fmt: skip
        self.misses.append(f"{case.id:9} {what:8} [{who}] {cue} [{said}]")


def score(case: Case, found: Sequence[Marked], tallies: Tallies) -> None:
    """Compare what was found in a case with what is marked there."""
    of_marked = pair(case.marked, found)
    of_found = {j: i for i, j in of_marked.items()}
    depths = quote_depths(len(case.text), find_quotes(case.text, case.blocks))
    for i, m in enumerate(case.marked):
        j = of_marked.get(i)
        there = j is not None and dice(m.tokens.source, found[j].tokens.source) >= LEAST_DICE
        if m.parent is None:
            tallies.add(["outer"], expected=1, right=there)
            if not there:
                tallies.miss(case, "outer", m)
        elif not m.optional:
            kind = kind_of(case.text, depths, case.outermost(i).spans.content)
            depth = case.depth(i)
            names = ["all", f"depth {depth}" if depth < 3 else "depth 3+", f"in {kind}"]
            over = None if j is None else found[j].parent
            right = there and over is not None and of_found.get(over) == m.parent
            tallies.add(names, expected=1, found=there, right=right)
            if not right:
                tallies.miss(case, "parent" if there else "missed", m)
    score_beyond(case, found, of_found, tallies)


def score_beyond(
    case: Case, found: Sequence[Marked], of_found: Mapping[int, int], tallies: Tallies
) -> None:
    """Count the nested attributions that were found, and those that no case asks for."""
    alone = True
    for j, f in enumerate(found):
        m = case.marked[of_found[j]] if j in of_found else None
        if f.parent is None or (m and m.optional):
            continue
        alone = False
        tallies.add(["all"], predicted=1)
        nested = m is not None and m.parent is not None
        if not (m and nested and dice(m.tokens.source, f.tokens.source) >= LEAST_DICE):
            tallies.miss(case, "beyond", f)
    if case.near_miss:
        tallies.add(["near-misses"], cases=1, alone=alone)


def as_found(case: Case, reading: Sequence[Any]) -> list[Marked]:
    """Return a reading's attributions with numbers for parents."""
    tokens = TokenMap(case.id, case.text)
    number = {a.id: n for n, a in enumerate(reading)}
    triples = [span_triple(a) for a in reading]
    return [
        Marked(t, TokenTriple.of(tokens, t), None if a.parent_id is None else number[a.parent_id])
        for a, t in zip(reading, triples, strict=True)
    ]


def percent(part: int, whole: int) -> str:
    """Return a share as a percentage."""
    return f"{100 * part / whole:5.1f}" if whole else "    -"


def report(tallies: Tallies) -> None:
    """Print the figures."""
    n = tallies.rows.get("all", Counter())
    outer, near = tallies.rows["outer"], tallies.rows.get("near-misses", Counter())
    print(f"outer     recall {percent(outer['right'], outer['expected'])}  ({outer['expected']})")
    precision = percent(n["right"], n["predicted"])
    f1 = percent(2 * n["right"], n["predicted"] + n["expected"])
    print(f"nested    precision {precision}  recall {percent(n['right'], n['expected'])}  F1 {f1}"
          f"  ({n['expected']} marked, {n['predicted']} found)")  # fmt: skip
    print(f"parent right, given found {percent(n['right'], n['found'])}")
    print(f"near-misses left alone    {percent(near['alone'], near['cases'])}  ({near['cases']})")
    for name in ("depth 2", "depth 3+", "in direct", "in mixed", "in indirect"):
        row = tallies.rows.get(name, Counter())
        print(f"{name:12} recall {percent(row['right'], row['expected'])}  ({row['expected']})")


def main() -> None:
    """Read every case and print how well its nested attributions come out."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model")
    parser.add_argument("--half", type=int, choices=(0, 1), help="every other case alone")
    parser.add_argument("--misses", action="store_true", help="list what was missed or too much")
    args = parser.parse_args()
    reader = load_reader(args.model)
    tallies = Tallies({}, [])
    for case in read_cases()[args.half :: 1 if args.half is None else 2]:
        found = as_found(case, reader.read(article_of(case)).attributions)
        score(case, found, tallies)
    report(tallies)
    if args.misses:
        print("\n" + "\n".join(tallies.misses))


if __name__ == "__main__":
    main()
