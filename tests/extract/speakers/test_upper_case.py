"""Reports printed in capitals: who speaks in them, on made-up lines and on real reports."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from whosays.evaluate.speaker_names import same_speaker
from whosays.extract.attributions.find import find_attributions
from whosays.extract.speakers.find import find_speakers
from whosays.ingest.inputs import IngestOptions, read_raw
from whosays.ingest.sources import Raw
from whosays.pipeline import DEFAULT_MODEL, load_reader
from whosays.records import Spans, Speaker

Reads = Callable[[str], Any]

LEAD = "THE ARMY SAID TODAY THAT TROOPS LEFT THE VALLEY NEAR SAN TELMO.\n"
LINES = [
    ("COMMANDER BAYO RUDE LED. [[RUDE]] SAID SO.", ("person", "BAYO RUDE"), "a short surname"),
    ("THE LUNA FRONT (LUFO) CAME. [[LUFO]] SAID SO.", ("organisation", "LUFO"), "in brackets"),
    ("[[THE FRONT'S RADIO LIBRE]] SAID SO.", ("outlet", "RADIO LIBRE"), "an owner before it"),
    ("[[REPORTS RELEASED IN SAN TELMO]] SAY SO.", ("document", None), "papers with a participle"),
    ("[[KENYAN GUERRILLAS]] SAY SO.", ("group", None), "a nation keeps its capital"),
    ("[[RECENT RUMORS]] SAY SO.", ("unresolved", None), "two words in capitals are no name"),
    ("ANA VILLA FEELS IT. [[ANA VILLA]] SAID SO.", ("person", "ANA VILLA"), "a verb behind"),
    ("[[THE LUNA FRONT KIDNAPPED HOLMAN]] X.", ("unresolved", None), "a verb between two names"),
    ("GENERAL RAFAEL\nMORENO LED. [[GEN. MORENO]] SAID SO.", ("person", "MORENO"), "two blocks"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected", "reason"), LINES)
def test_made_up_lines(
    spoken: Reads, marked: str, expected: tuple[str, str | None], reason: str
) -> None:
    """In capitals, verbs and common nouns are no names, and short surnames no acronyms."""
    speaker = spoken(LEAD + marked).speakers[0][0]
    name = speaker.name if expected[1] is not None else None
    told = (speaker.kind, name.upper() if name else None)
    assert told == expected, reason


def _reports(folder: Path) -> dict[str, str]:
    """Return the reports of the development part by name, without their first line."""
    found = {}
    for path in sorted(folder.glob("dev-muc3-*")):
        for part in re.split(r"\n(?=DEV-MUC3-\d)", path.read_text(encoding="latin-1")):
            head = re.match(r"\s*(DEV-MUC3-\d+)[^\n]*\n", part)
            if head is not None:
                found[head[1]] = part[head.end() :].strip()
    return found


def _is_right(speaker: Speaker, kinds: str, names: str) -> bool:
    named = any(same_speaker(name, speaker.name or "") for name in names.split("|"))
    return speaker.kind in kinds.split("|") and named


def test_real_reports(shared: Path, root: Path) -> None:
    """Of the sources that a careful reader could answer, nine in ten answers are right."""
    rows = [
        line.split("\t")
        for line in (root / "tests/data/muc_sources.tsv").read_text().splitlines()
        if not line.startswith("#")
    ]
    reports = _reports(shared / "data" / "muc" / "TASK" / "CORPORA" / "dev")
    encoder = load_reader(DEFAULT_MODEL)._encoder  # spans alone are wanted
    spoken: dict[str, dict[Spans, Speaker]] = {}
    for name in sorted({row[0] for row in rows}):
        article = read_raw(Raw(name=name, data=reports[name].encode()), IngestOptions())
        found, _ = find_speakers(article, find_attributions(article, encoder))
        spoken[name] = {a.source: a.speakers[0] for a in found if a.speakers and a.source}
    right = answered = asked = 0
    for name, start, end, kinds, names in rows:
        if kinds == "?":
            continue
        ends = int(start), int(end)
        given = [s for spans, s in spoken[name].items() if (spans[0][0], spans[-1][1]) == ends]
        asked += bool(given)
        answered += any(speaker.kind != "unresolved" for speaker in given)
        right += any(_is_right(speaker, kinds, names) for speaker in given)
    assert asked >= 50
    assert right >= 0.9 * answered
    assert answered >= 0.8 * asked
