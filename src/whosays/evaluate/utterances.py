"""Scores whether tellings of one utterance by several outlets are joined, on labelled pairs.

The labels are of passages of BASIL (`tests/data/basil_utterances.tsv`): pairs of quotations or of
machine-read statements in reports of one event by two outlets, each pair the ``same`` utterance,
some ``other``, or ``unclear`` (not scored). Reports are read and joined by those who call.

References:
    Fan et al. (2019): In Plain Sight: Media Bias Through the Lens of Factual Reporting. EMNLP.
    https://aclanthology.org/D19-1664/
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

import msgspec

from whosays.errors import DataError
from whosays.evaluate.basil import read_basil
from whosays.records import Article, Attribution, Block, Spans, article_id, content_id

Label: TypeAlias = Literal["same", "other", "unclear"]
_LABELS: Final[dict[str, Label]] = {"same": "same", "other": "other", "unclear": "unclear"}
_LEAST_COVERED: Final = 0.5  # share of a passage's characters that an attribution must cover


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of one document that tell something said."""

    document: str
    spans: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class UtterancePair:
    """Two passages of one event's reports with their label; ``subset`` is how they were drawn."""

    subset: str
    speaker: str
    left: Passage
    right: Passage
    label: Label

    @property
    def event(self) -> str:
        """The event of both reports, as BASIL names it."""
        return self.left.document.rsplit("_", 1)[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairTally:
    """Pairs that are the same, that were joined, and both; unclear ones count in none."""

    same: int
    joined: int
    right: int
    scored: int

    @property
    def precision(self) -> float:
        """Share of the joined pairs that are the same, 0 to 1; 1 where none was joined."""
        return self.right / self.joined if self.joined else 1.0

    @property
    def recall(self) -> float:
        """Share of the same pairs that were joined, 0 to 1; 1 where there are none."""
        return self.right / self.same if self.same else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceScores:
    """Scores over all pairs, by subset, and over all but those with a passage that was not read.

    ``macro`` is the mean F1 over the groups of one event and speaker that have a pair of the same
    utterance, so that one much-quoted text does not decide. ``unread`` are the passages that no
    attribution covers. ``wrong`` are pairs joined wrongly, ``missed`` those not joined.
    """

    overall: PairTally
    subsets: dict[str, PairTally]
    read: PairTally
    macro: float
    unread: int
    passages: int
    wrong: tuple[UtterancePair, ...]
    missed: tuple[UtterancePair, ...]


class _Body(msgspec.Struct):
    title: str = ""
    source: str = ""
    date: str = ""


def read_pairs(path: str | Path) -> tuple[UtterancePair, ...]:
    """Read labelled pairs.

    Raises:
        DataError: a line has not seven fields, or an unknown label.
    """
    found = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "set\t")) or not line:
            continue
        fields = line.split("\t")
        if len(fields) != 7 or fields[6] not in _LABELS:
            raise DataError(f"{path}: not a labelled pair: {line[:80]!r}")
        found.append(
            UtterancePair(
                subset=fields[0],
                speaker=fields[1],
                left=Passage(document=fields[2], spans=_spans(fields[3])),
                right=Passage(document=fields[4], spans=_spans(fields[5])),
                label=_LABELS[fields[6]],
            )
        )
    return tuple(found)


def _spans(written: str) -> Spans:
    pieces = (piece.split("-") for piece in written.split(","))
    return tuple((int(start), int(end)) for start, end in pieces)


def basil_articles(folder: str | Path, names: Iterable[str]) -> dict[str, Article]:
    """Return BASIL's reports of the names given, with title, outlet and day of publication.

    Args:
        folder: holds ``articles`` and ``annotations``.
        names: of documents that `read_basil` gives.

    Raises:
        DataError: there is no such document.
    """
    documents = {document.name: document for document in read_basil(folder)}
    found = {}
    for name in sorted(set(names)):
        if name not in documents:
            raise DataError(f"{folder}: no document {name}")
        [path] = Path(folder).glob(f"articles/*/{name}.json")
        body = msgspec.json.decode(path.read_bytes(), type=_Body)
        found[name] = _article(documents[name].text, body, name)
    return found


def _article(text: str, body: _Body, name: str) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    id_ = article_id(
        url=None, publisher=body.source, title=body.title, published_at=body.date, text=text
    )
    blocks = []
    at = 0
    for part in text.split("\n\n"):
        kind: Literal["title", "paragraph"] = "title" if at == 0 and body.title else "paragraph"
        blocks.append(Block(kind=kind, span=(at, at + len(part))))
        at += len(part) + 2
    return Article(
        id=id_, version_id=content_id(id_, digest), path=name, url=None, title=body.title or None,
        publisher=body.source or None, byline=None, published_at=body.date or None,
        modified_at=None, retrieved_at=None, language="en", text=text, sha256=digest,
        raw_sha256=digest, blocks=tuple(blocks),
    )  # fmt: skip


def covering(spans: Spans, attributions: Sequence[Attribution]) -> str | None:
    """Return the id of the attribution whose content has most of a passage.

    Of equals the smaller one, so that a nested one goes before what it stands in; ``None`` where
    none has half of it.
    """
    wanted = sum(end - start for start, end in spans)
    best: tuple[int, int, str] | None = None
    for attribution in attributions:
        shared = sum(
            max(0, min(e, end) - max(s, start))
            for s, e in attribution.content
            for start, end in spans
        )
        size = sum(e - s for s, e in attribution.content)
        ranked = (shared, -size, attribution.id)
        if shared >= _LEAST_COVERED * wanted and (best is None or ranked > best):
            best = ranked
    return best[2] if best else None


def score_utterances(
    pairs: Sequence[UtterancePair],
    attributions: Mapping[str, Sequence[Attribution]],
    utterance_of: Mapping[str, str],
) -> UtteranceScores:
    """Score labelled pairs.

    Args:
        pairs: what `read_pairs` gave.
        attributions: those of each document, by its name.
        utterance_of: the utterance's id for the id of each attribution; two passages are joined
            where theirs are in one, or where one attribution tells both.
    """
    passages = {p for pair in pairs for p in (pair.left, pair.right)}
    told = {p: covering(p.spans, attributions.get(p.document, ())) for p in passages}

    def joined(pair: UtterancePair) -> bool:
        left, right = told[pair.left], told[pair.right]
        if left is None or right is None:
            return False
        return utterance_of.get(left, left) == utterance_of.get(right, right)

    outcome = [(pair, joined(pair)) for pair in pairs if pair.label != "unclear"]
    subsets: dict[str, list[tuple[UtterancePair, bool]]] = defaultdict(list)
    groups: dict[tuple[str, str], list[tuple[UtterancePair, bool]]] = defaultdict(list)
    for item in outcome:
        subsets[item[0].subset].append(item)
        groups[item[0].event, item[0].speaker].append(item)
    tallies = [_tally(group) for group in groups.values()]
    f1s = [tally.f1 for tally in tallies if tally.same]
    return UtteranceScores(
        overall=_tally(outcome),
        subsets={name: _tally(items) for name, items in sorted(subsets.items())},
        read=_tally([i for i in outcome if told[i[0].left] and told[i[0].right]]),
        macro=sum(f1s) / len(f1s) if f1s else 0.0,
        unread=sum(found is None for found in told.values()),
        passages=len(passages),
        wrong=tuple(pair for pair, found in outcome if found and pair.label == "other"),
        missed=tuple(pair for pair, found in outcome if not found and pair.label == "same"),
    )


def _tally(outcome: Sequence[tuple[UtterancePair, bool]]) -> PairTally:
    return PairTally(
        same=sum(pair.label == "same" for pair, _ in outcome),
        joined=sum(found for _, found in outcome),
        right=sum(found and pair.label == "same" for pair, found in outcome),
        scored=len(outcome),
    )


def utterance_scores_text(scores: UtteranceScores) -> str:
    """Return the scores as plain text."""
    lines = [
        f"{'pairs':24}{'precision':>10}{'recall':>8}{'F1':>7}{'scored':>8}{'same':>6}{'joined':>8}"
    ]
    for name, tally in (
        ("all", scores.overall),
        *scores.subsets.items(),
        ("both passages read", scores.read),
    ):
        lines.append(
            f"{name:24}{100 * tally.precision:10.1f}{100 * tally.recall:8.1f}{100 * tally.f1:7.1f}"
            f"{tally.scored:8}{tally.same:6}{tally.joined:8}"
        )
    lines.append(f"mean F1 over event and speaker: {100 * scores.macro:.1f}")
    lines.append(f"passages that no attribution covers: {scores.unread} of {scores.passages}")
    return "\n".join(lines) + "\n"
