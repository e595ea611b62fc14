"""Reads ECB+: news on 43 topics with the events marked that several reports tell of.

It is read as those do who publish on it: only the sentences of the list that comes with the
corpus, the marked actions alone, topics 36 to 45 to measure on.

References:
    Cybulska and Vossen (2014): Using a sledgehammer to crack a nut? Lexical diversity and event
    coreference resolution. LREC.
    Cybulska and Vossen (2015): Translating Granularity of Event Slots into Features for Event
    Coreference Resolution. EVENTS workshop (the sentences and the parts; the topics to tune on
    are those of most later papers).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias
from xml.etree import ElementTree as ET

from whosays.errors import DataError
from whosays.records import Span, Spans

Part: TypeAlias = Literal["train", "dev", "test"]

DEV_TOPICS: Final = frozenset({2, 5, 12, 18, 21, 23, 34, 35})
TEST_TOPICS: Final = frozenset(range(36, 46))
SENTENCES_FILE: Final = "ECBplus_coreference_sentences.csv"
_ACTIONS: Final = ("ACTION", "NEG_ACTION")


@dataclass(frozen=True, slots=True)
class MarkedEvent:
    """A place where a report tells of an event.

    ``cluster`` is the same for all places of the corpus that tell of one event; ``sentence`` is
    the stretch of the sentence it stands in, ``spans`` the marked words.
    """

    id: str
    document: str
    spans: Spans
    sentence: Span
    cluster: str


@dataclass(frozen=True, slots=True)
class EventDocument:
    """One report: its words with a blank between them, a sentence a line.

    ``subtopic`` is the topic and which of its two seminal events the report tells of.
    """

    name: str
    topic: int
    subtopic: str
    text: str
    events: tuple[MarkedEvent, ...]


def part_of(topic: int) -> Part:
    """Return the part of the corpus that a topic is in."""
    if topic in TEST_TOPICS:
        return "test"
    return "dev" if topic in DEV_TOPICS else "train"


def read_ecbplus(folder: Path, part: Part) -> tuple[EventDocument, ...]:
    """Read the reports of one part that have sentences in use.

    Args:
        folder: holds ``ECB+/`` and the list of sentences.
        part: which topics.

    Raises:
        DataError: the folder does not hold the corpus, or a file is not in its form.
    """
    listed = _sentences(folder)
    paths = sorted((folder / "ECB+").glob("*/*.xml"), key=lambda path: _order(path.stem))
    if not paths:
        raise DataError(f"{folder}: no reports in ECB+/; name the folder that holds ECB+/")
    return tuple(
        _document(path, listed[path.stem])
        for path in paths
        if path.stem in listed and part_of(_order(path.stem)[0]) == part
    )


def _order(stem: str) -> tuple[int, str, int]:
    """Return topic, subtopic and number of a report: 36_10ecbplus is 36, "ecbplus", 10."""
    topic, _, rest = stem.partition("_")
    number = rest.removesuffix("plus").removesuffix("ecb")
    if not (topic.isdigit() and number.isdigit()):
        raise DataError(f"{stem}.xml: not named like a report of ECB+; leave it out of the folder")
    return int(topic), rest[len(number) :], int(number)


def _sentences(folder: Path) -> dict[str, set[str]]:
    path = folder / SENTENCES_FILE
    if not path.is_file():
        raise DataError(f"{folder}: no {SENTENCES_FILE} there; name the folder of the corpus")
    listed: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            try:
                listed[f"{row['Topic']}_{row['File']}"].add(row["Sentence Number"])
            except KeyError as error:
                raise DataError(f"{path.name}: no column {error}; take it as published") from error
    return dict(listed)


def _document(path: Path, sentences: set[str]) -> EventDocument:
    try:
        root = ET.parse(path).getroot()  # noqa: S314 - a corpus that the user names, as published
    except ET.ParseError as error:
        raise DataError(f"{path.name}: not XML ({error}); take it as published") from error
    pieces: list[str] = []
    words: dict[str, tuple[Span, str]] = {}
    bounds: dict[str, Span] = {}
    at, last = 0, None
    for token in root.iter("token"):
        number, word = token.attrib["sentence"], token.text or ""
        pieces.append("" if last is None else " " if number == last else "\n")
        at += len(pieces[-1])
        words[token.attrib["t_id"]] = ((at, at + len(word)), number)
        pieces.append(word)
        at += len(word)
        bounds[number] = (bounds.get(number, (at - len(word), 0))[0], at)
        last = number
    cluster = _clusters(root, path.stem)
    events = []
    for mark in root.find("Markables") or ():
        anchors = [words[a.attrib["t_id"]] for a in mark.iter("token_anchor")]
        if not mark.tag.startswith(_ACTIONS) or not anchors or anchors[0][1] not in sentences:
            continue
        id_ = f"{path.stem}#{mark.attrib['m_id']}"
        spans = tuple(sorted(span for span, _ in anchors))
        events.append(
            MarkedEvent(id_, path.stem, spans, bounds[anchors[0][1]], cluster.get(id_, id_))
        )
    events.sort(key=lambda event: event.spans)
    topic, subtopic, _ = _order(path.stem)
    return EventDocument(path.stem, topic, f"{topic}{subtopic}", "".join(pieces), tuple(events))


def _clusters(root: ET.Element, stem: str) -> dict[str, str]:
    """Return the cluster of each mention that a relation joins with others."""
    found: dict[str, str] = {}
    for relation in root.find("Relations") or ():
        across = relation.tag == "CROSS_DOC_COREF"
        name = relation.attrib["note"] if across else f"{stem}#r{relation.attrib['r_id']}"
        for source in relation.iter("source"):
            found[f"{stem}#{source.attrib['m_id']}"] = name
    return found
