"""The model report: speakers, acts and all else that a careful reader finds in it.

The lists hold offsets, names and labels; the report itself is no part of this project, and the
tests are skipped where it is absent.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from whosays.ingest import IngestOptions, read_inputs
from whosays.pipeline import load_reader
from whosays.records import Article, Attribution, Reading, Speaker

GOLDEN = Path(__file__).parent / "golden"
SHARED = Path(os.environ.get("WHOSAYS_SHARED") or Path(__file__).parents[2] / "shared")
REPORT = SHARED / "cases" / "kremlin" / "article.txt"

pytestmark = pytest.mark.skipif(not REPORT.is_file(), reason="the model report is not here")


@dataclass(frozen=True)
class Pair:
    """What a careful reader says of one attribution, and the attribution as read."""

    row: dict[str, Any]
    found: Attribution | None


@cache
def reading() -> Reading:
    """The report as read, published on 3 May 2023."""
    (article,) = read_inputs([str(REPORT)], IngestOptions(published="2023-05-03"))
    assert isinstance(article, Article)
    return load_reader().read(article)


def to_input(offset: int) -> int:
    """Return the offset in the file of one in the text."""
    for start, origin, length in reading().article.offset_map or ((0, 0, 10**9),):
        if start <= offset < start + length:
            return origin + offset - start
    return -1


def overlap(spans: Iterable[tuple[int, int]], others: list[list[int]]) -> bool:
    """Tell whether spans of the text and spans of the file have something in common."""
    return any(to_input(s) < o[1] and to_input(e - 1) >= o[0] for s, e in spans for o in others)


@cache
def pairs(name: str) -> tuple[Pair, ...]:
    """Return the counted rows of a list with what was found at their cues."""
    rows = json.loads((GOLDEN / name).read_text(encoding="utf-8"))["attributions"]
    return tuple(
        Pair(row, next((a for a in reading().attributions if overlap(a.cue, row["cue"])), None))
        for row in rows
        if row["counted"]
    )


def bare(name: str | None) -> str | None:
    """Return a name without case and article."""
    return name.casefold().removeprefix("the ") if name else None


def is_right(speaker: Speaker, wanted: dict[str, Any]) -> bool:
    """Tell whether a speaker is the one a careful reader names."""
    if wanted["kind"] == ["unresolved"] or speaker.kind not in wanted["kind"]:
        return speaker.kind in wanted["kind"]
    if "unnamed" in wanted and speaker.kind == "unnamed":
        assert speaker.unnamed is not None
        return speaker.unnamed.count in wanted["unnamed"]["count"]
    return bare(speaker.name) in [bare(name) for name in wanted["name"]]


def missed_speakers() -> list[int]:
    """Return the numbers of the rows whose speakers are wrong."""
    wrong = []
    for pair in pairs("model_report_speakers.json"):
        speakers = pair.found.speakers or () if pair.found else ()
        wanted = pair.row["speakers"]
        good = all(any(is_right(s, w) for s in speakers) for w in wanted)
        if not (pair.found and good and len(speakers) <= max(1, len(wanted))):
            wrong.append(pair.row["index"])
    return wrong


def test_speakers_are_right() -> None:
    """At least nine in ten of the careful reader's speakers, by kind and name."""
    total = len(pairs("model_report_speakers.json"))
    assert len(missed_speakers()) <= total // 10, missed_speakers()


def test_unnamed_sources_have_count_and_side() -> None:
    """Each group of unnamed people is told by number and side."""
    for pair in pairs("model_report_speakers.json"):
        wanted = pair.row["speakers"][0].get("unnamed") if pair.row["speakers"] else None
        speakers = pair.found.speakers or () if pair.found else ()
        if wanted is None or not speakers or speakers[0].unnamed is None:
            continue
        profile = speakers[0].unnamed
        assert profile.count in wanted["count"], pair.row
        sides = [bare(side) for side in wanted["side"]]
        assert bare(profile.side) in sides or None in sides, (pair.row, profile)


def test_parts_of_a_group_are_linked_to_it() -> None:
    """Two of the officials, the two and neither of them are parts of the three."""
    by_row = {p.row["index"]: p for p in pairs("model_report_speakers.json")}
    whole = by_row[9].found
    assert whole is not None
    assert whole.speakers
    for index in (10, 33, 34):
        part = by_row[index].found
        assert part is not None
        assert part.speakers
        assert part.speakers[0].unnamed
        links = part.speakers[0].unnamed.links
        assert whole.speakers[0].entity_id in [link.entity_id for link in links], index


def test_channels_are_found_where_they_stand() -> None:
    """Website, statement, agency, network, e-mail and news conference, with their spans."""
    missing = []
    for pair in pairs("model_report_speakers.json"):
        wanted = pair.row["channel"]
        if wanted and not wanted.get("optional") and pair.found is not None:
            channel = pair.found.channel
            if channel is None or not overlap([channel.span], wanted["spans"]):
                missing.append((pair.row["index"], wanted["kind"], channel))
    assert len(missing) <= 1, missing


def test_acts_are_right() -> None:
    """At least 34 in 40 acts, and of denials and doubts all."""
    rows = pairs("model_report_statements.json")
    wrong = {
        p.row["index"]: (p.row["act"], p.found and p.found.act)
        for p in rows
        if p.found is None or p.found.act not in p.row["act"]
    }
    assert len(wrong) <= len(rows) * 6 // 40, wrong
    for p in rows:
        if p.row["act"] in (["deny"], ["doubt"]):
            assert p.row["index"] not in wrong, wrong[p.row["index"]]
