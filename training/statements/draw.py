"""Draws the attributions of PolNeAR that people label for act, facet, stance and likelihood.

    python training/statements/draw.py ../shared/data/polnear

Two parts. The random part is drawn evenly: 300 attributions from train and dev in proportion to
their size, and `MORE_FROM_DEV` further ones from dev, so that figures on the random part of the
held-out documents rest on more than a handful. The cue part is drawn group by group, by words of
cue and content, rarest group first, so that rare acts are there at all.

Documents are held out whole: all of dev and, as dev has too few denials and doubts, further
documents of train. Those that the attribution encoder was not trained on come first
(``training/attribution/set_aside.txt``); then the ones with most of what is short, until every
group has what it needs or half of all there is. Random attributions of the held-out part are from
dev alone, where documents were not chosen by what they say.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from whosays.evaluate.documents import GoldDocument, SpanTriple
from whosays.evaluate.polnear import read_corpus
from whosays.records import Spans

SEED: Final = 20
RANDOM: Final = 300
MORE_FROM_DEV: Final = 70
HERE: Final = Path(__file__).resolve().parent
SET_ASIDE: Final = HERE.parent / "attribution" / "set_aside.txt"


@dataclass(frozen=True)
class Group:
    """Attributions alike by their words; how many of them each split should get."""

    name: str
    held_out: int
    fit: int
    cue: re.Pattern[str] | None = None
    content: re.Pattern[str] | None = None

    def takes(self, cue: str, content: str) -> bool:
        """Tell whether cue and content have the words of this group."""
        return bool(
            (self.cue and self.cue.search(cue)) or (self.content and self.content.search(content))
        )


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})", re.IGNORECASE)


GROUPS: Final = (
    Group("responsibility", 15, 15, _words("responsib|took credit|taking credit|takes credit")),
    Group(
        "cannot confirm",
        20,
        20,
        _words(
            "(?:could|can|did|would)(?: ?not|n['’]t) (?:confirm|verify|say|know|recall|remember)"
            "|unable to|unaware|not aware|neither confirm|no (?:information|knowledge)"
            "|(?:does|did|do)(?:n['’]t| not) know"
        ),
        _words(
            "(?:don['’]t|do not|doesn['’]t|didn['’]t) (?:know|recall|remember)|(?:not|un)aware"
            "|no (?:idea|knowledge|information)"
        ),
    ),
    Group("threaten", 15, 20, _words("threat"), _words("will sue|sue (?:him|her|them|you)")),
    Group(
        "retract",
        18,
        20,
        _words(
            "retract|withdr[ae]|backtrack|apolog|recant|walk(?:ed|ing)? (?:\\w+ )?back"
            "|took back|regret|revers|disavow|back(?:ed)? (?:away|off"
            "|down)"
        ),
    ),
    Group(
        "confirm",
        20,
        20,
        _words("confirm|verif|acknowledg|admi[ts]|conced|confess|stand by|stood by"),
    ),
    Group(
        "deny",
        55,
        50,
        _words(
            "den(?:y|ies|ied|ying|ials?)\\b|reject|dismiss|refut|rebut|disput|rul(?:ed|es|ing) out"
            "|disagree|pushed back"
        ),
    ),
    Group(
        "denied in content",
        40,
        25,
        None,
        _words(
            "not true|untrue|is(?: a)? lie\\b|false(?:ly|hood)?\\b|nothing to do with|no truth"
            "|never (?:did|said|met|happened)"
            "|didn['’]t do|no evidence|there (?:is|was|were|are) no\\b|there['’]s no\\b"
        ),
    ),
    Group(
        "doubt",
        70,
        45,
        _words("doubt|s[ck]+eptic|question(?!nair)|dubious|unconvinced|unlikely|mistrust|not sure"),
        _words("doubt|unlikely|i['’]m not sure|hard to believe|question whether"),
    ),
    Group("warn", 20, 20, _words("warn|caution|alarm")),
    Group(
        "decline",
        20,
        20,
        _words(
            "declin|refus|no comment|(?:not|n['’]t) (?:immediately )?(?:comment|respond|return"
            "|elaborat|answer|say)"
        ),
    ),
    Group("accuse", 25, 25, _words("accus|alleg|blam|charg")),
    Group(
        "condemn",
        20,
        20,
        _words("condemn|denounc|blast|slam|decr(?:y|ie)|critici|bash|rebuk|attack"),
    ),
    Group("promise", 20, 20, _words("promis|pledg|vow|sw[oe]re?|commit|guarante")),
    Group(
        "demand",
        20,
        20,
        _words("demand|urg|call(?:s|ed|ing)? (?:for|on)|insist(?:s|ed)? (?:on|that)|appeal|order"),
    ),
    Group("predict", 20, 20, _words("predict|expect|forecast|project|anticipat|foresee")),
    Group(
        "suggest",
        20,
        20,
        _words("suggest|speculat|hint|impl(?:y|ie)|suspect"),
        _words("might|perhaps|maybe|possibl[ey]|could have"),
    ),
    Group(
        "likelihood",
        12,
        15,
        None,
        _words(
            "likely|probabl[ey]|almost certain(?:ly)?|per ?cent chance|chances? (?:of|that)"
            "|certain(?:ly)? (?:to|that)"
        ),
    ),
    Group("ask", 20, 20, _words("ask|wonder|inquir|query|queried")),
    Group(
        "judge", 15, 15, _words("prais|describ|call(?:s|ed|ing)?$|support|oppos|endors|hail|mock")
    ),
    Group(
        "future", 10, 15, None, _words("(?:i|we)(?: will|['’]ll| am going to|['’]re going to)\\b")
    ),
)


@dataclass(frozen=True)
class Candidate:
    """One attribution of one document with the groups that take it."""

    document: str
    corpus: str
    triple: SpanTriple
    groups: frozenset[str]


def candidates(corpus: str, documents: tuple[GoldDocument, ...]) -> list[Candidate]:
    """Return every attribution that has a cue and a content."""
    found = []
    for document in documents:
        for triple in document.attributions:
            if triple.cue and triple.content:
                cue, content = (_text(document.text, s) for s in (triple.cue, triple.content))
                groups = frozenset(g.name for g in GROUPS if g.takes(cue, content))
                found.append(Candidate(document.name, corpus, triple, groups))
    return found


def _text(text: str, spans: Spans) -> str:
    return " ".join(text[start:end] for start, end in spans)


def held_out_documents(everything: list[Candidate]) -> frozenset[str]:
    """Return the documents that are set aside whole for the held-out part."""
    total = Counter(name for c in everything for name in c.groups)
    needed = {g.name: min(g.held_out, total[g.name] // 2) for g in GROUPS}
    held = {c.document for c in everything if c.corpus == "dev"}
    have = Counter(name for c in everything if c.document in held for name in c.groups)
    by_document: dict[str, Counter[str]] = {}
    for c in everything:
        if c.document not in held:
            by_document.setdefault(c.document, Counter()).update(c.groups)
    untrained = set(SET_ASIDE.read_text(encoding="utf-8").split())

    def gain(document: str) -> tuple[float, bool, str]:
        counts = by_document[document]
        short = {n: needed[n] - have[n] for n in needed if needed[n] > have[n]}
        # What is shortest for what there is of it counts most.
        worth = sum(min(counts[n], s) / total[n] for n, s in short.items())
        return (worth, document in untrained, document)

    for pool in (untrained & set(by_document), set(by_document)):
        rest = pool - held
        while rest:
            best = max(rest, key=gain)
            if not gain(best)[0]:
                break
            rest.remove(best)
            held.add(best)
            have.update(by_document[best])
    return frozenset(held)


def draw(everything: list[Candidate], held: frozenset[str]) -> dict[Candidate, tuple[str, str]]:
    """Return what is drawn, with its split and how it was drawn."""
    chance = random.Random(SEED)
    drawn: dict[Candidate, tuple[str, str]] = {}
    dev = [c for c in everything if c.corpus == "dev"]
    rest = [c for c in everything if c.document not in held]
    from_dev = round(RANDOM * len(dev) / len(everything))
    for split, pool, number in (
        ("held-out", dev, from_dev + MORE_FROM_DEV), ("fit", rest, RANDOM - from_dev),
    ):  # fmt: skip
        drawn.update((c, (split, "random")) for c in chance.sample(pool, number))
    for split in ("held-out", "fit"):
        pool = [c for c in everything if (c.document in held) == (split == "held-out")]
        chance.shuffle(pool)
        for group in GROUPS:
            number = group.held_out if split == "held-out" else group.fit
            # What another group or the random part brought along counts for this one too.
            already = sum(1 for c in pool if c in drawn and group.name in c.groups)
            new = [c for c in pool if c not in drawn and group.name in c.groups]
            drawn.update((c, (split, "cue")) for c in new[: max(0, number - already)])
    return drawn


def offsets(spans: Spans) -> str:
    """Return spans as ``s-e;s-e``, or ``-`` where there is none."""
    return ";".join(f"{start}-{end}" for start, end in spans) or "-"


def main(corpus: Path) -> None:
    """Write ``sample.tsv`` beside this file and say what is in it."""
    parts = {name: read_corpus(corpus / name) for name in ("train", "dev")}
    everything = [c for name, part in parts.items() for c in candidates(name, part)]
    held = held_out_documents(everything)
    drawn = draw(everything, held)
    rows = sorted(drawn, key=lambda c: (c.document, c.triple.sort_key()))
    random.Random(SEED).shuffle(rows)
    lines = ["id\tdocument\tcorpus\tsplit\tdrawn\tsource\tcue\tcontent"]
    for number, c in enumerate(rows, start=1):
        spans = "\t".join(offsets(s) for s in (c.triple.source, c.triple.cue, c.triple.content))
        split, how = drawn[c]
        lines.append(f"s{number:04}\t{c.document}\t{c.corpus}\t{split}\t{how}\t{spans}")
    (HERE / "sample.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(Counter(drawn.values()), "held-out documents:", len(held))
    for group in GROUPS:
        counts = Counter(drawn[c][0] for c in drawn if group.name in c.groups)
        print(f"{group.name:20} held-out {counts['held-out']:4} fit {counts['fit']:4}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
