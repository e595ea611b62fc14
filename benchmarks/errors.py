"""What is still read wrongly, by kind, with counts: misses on a marked corpus.

    whosays read --as-is -f jsonl CORPUS/text > readings.jsonl
    python benchmarks/errors.py CORPUS readings.jsonl [--people SPLIT ...]

Each marked attribution that was not found end to end is put into the first kind that fits; recall
is given by kind of attribution too; `--people` names parts of PolNeAR in which several people
marked some articles, and shows how much of what one marked the other did.
docs/reference/errors.md holds the last outcome.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path

from peers.human_agreement import annotators

from whosays.evaluate import predictions_from_readings, read_corpus
from whosays.evaluate.documents import GoldDocument, SpanTriple, TokenMap
from whosays.evaluate.pairing import dice

LEAST = 0.5
SAY = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add(?:s|ed|ing)?|according)\b", re.IGNORECASE
)
QUOTED = re.compile(r"[\"“”]|''|``")


def traits(document: GoldDocument, gold: SpanTriple) -> Iterator[str]:
    """Yield what kind of attribution this is."""
    cue = " ".join(document.text[s:e] for s, e in gold.cue)
    content = " ".join(document.text[s:e] for s, e in gold.content)
    yield "all"
    yield "cue: say, tell, add, according to" if SAY.search(cue) else "cue: any other"
    yield "cue: more than one word" if len(cue.split()) > 1 else "cue: one word"
    yield "quoted in part or whole" if QUOTED.search(content) else "not quoted"
    if not gold.source:
        yield "no source"
    if len(content.split()) <= 3:
        yield "content of three words or fewer"
    if len(gold.content) > 1:
        yield "content in pieces"


def fault(tokens: TokenMap, gold: SpanTriple, found: Sequence[SpanTriple]) -> str | None:
    """Return why a marked attribution was not found, or None where it was."""
    content, source = tokens.tokens(gold.content), tokens.tokens(gold.source)
    near = [(dice(content, tokens.tokens(f.content)), f) for f in found]
    right = [f for overlap, f in near if overlap >= LEAST]
    for f in right:
        theirs = tokens.tokens(f.source)
        if dice(source, theirs) >= LEAST or not (len(source) or len(theirs)):
            return None
    if right:
        theirs = tokens.tokens(right[0].source)
        if not len(source):
            return "source: one found where none is marked"
        if not len(theirs):
            return "source: none found"
        overlap = dice(source, theirs)
        return "source: another extent" if overlap > 0 else "source: somebody else"
    best, nearest = max(near, key=lambda pair: pair[0], default=(0.0, None))
    if best == 0 or nearest is None:
        return "content: not found at all"
    theirs = tokens.tokens(nearest.content)
    if len(theirs) > len(content):
        return "content: inside one that is too long"
    return "content: cut short or split"


@dataclass
class Count:
    """Faults, and what was marked and found, by trait."""

    faults: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    hit: Counter[str] = field(default_factory=Counter)

    def add(self, document: GoldDocument, found: Sequence[SpanTriple]) -> None:
        """Count what is marked in one article, and what of it was found."""
        tokens = TokenMap(document.name, document.text)
        for gold in document.attributions:
            why = fault(tokens, gold, found)
            if why:
                self.faults[why] += 1
            for trait in traits(document, gold):
                self.total[trait] += 1
                self.hit[trait] += why is None

    def recall(self, trait: str) -> str:
        """Return the share found, in hundredths, or a dash where nothing is marked."""
        return f"{100 * self.hit[trait] / self.total[trait]:.1f}" if self.total[trait] else "-"


def between_people(splits: Sequence[Path]) -> Count:
    """Count what one annotator of an article marked and another one marked too."""
    count = Count()
    for split in splits:
        for versions in annotators(split).values():
            for one, other in permutations(versions, 2):
                count.add(one, other.attributions)
    return count


def main() -> None:
    """Print faults and recall by kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("readings", type=Path)
    parser.add_argument("--people", type=Path, nargs="*", default=[], metavar="SPLIT")
    args = parser.parse_args()
    predictions = predictions_from_readings(args.readings.read_text("utf-8").splitlines())
    ours, people = Count(), between_people(args.people)
    for document in read_corpus(args.corpus):
        ours.add(document, predictions.get(document.name, ()))
    print("| fault | attributions |\n| --- | --: |")
    for why, n in ours.faults.most_common():
        print(f"| {why} | {n} |")
    print("\n| attributions | marked | recall | between two people |\n| --- | --: | --: | --: |")
    for trait, n in ours.total.most_common():
        print(f"| {trait} | {n:,} | {ours.recall(trait)} | {people.recall(trait)} |")


if __name__ == "__main__":
    main()
