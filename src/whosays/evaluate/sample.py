"""A random sample of attributions for a person to check, as a table that any spreadsheet opens."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from whosays.records import Attribution, Reading, words

Stratum: TypeAlias = Literal["act", "kind", "publisher", "report", "speaker", "none"]

QUESTIONS: Final = ("words_right", "speaker_right", "act_right", "stance_right")
"""The columns that a person fills: y, n, or nothing where it cannot be told."""

COLUMNS: Final = (
    "id", "stratum", "stratum_size", "report", "publisher", "published", "passage", "source",
    "cue", "words", "kind", "speaker", "act", "stance", *QUESTIONS, "note", "spans",
    "text_sha256", "run", "seed",
)  # fmt: skip
"""The columns of the table, in order."""

_AROUND: Final = 240  # characters of the report shown on both sides
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One attribution of a sample.

    ``stratum_size`` counts all attributions that it was drawn from, itself included.
    """

    stratum: str
    stratum_size: int
    reading: Reading
    attribution: Attribution


def draw(readings: Iterable[Reading], size: int, *, by: Stratum, seed: int) -> tuple[Drawn, ...]:
    """Draw attributions at random, the same ones each time.

    Every stratum gives equally many, as far as it has them, so that what is rare is checked
    too; `checked.score` weighs them by the sizes of their strata. Which are drawn within a
    stratum depends on their ids and the seed alone, so a dossier that grew gives mostly the
    same sample again.

    Args:
        readings: what to draw from; one reading of each report.
        size: how many to draw, at least 1; all where there are no more.
        by: what the strata are; ``none`` for a single one.
        seed: any whole number.

    Returns:
        The sample, mixed, so that a checker who stops early has still checked at random.
    """
    strata: dict[str, list[tuple[str, Reading, Attribution]]] = {}
    for reading in readings:
        for found in reading.attributions:
            rank = hashlib.sha256(f"{seed} {found.id}".encode()).hexdigest()
            strata.setdefault(_STRATA[by](reading, found), []).append((rank, reading, found))
    shares = _shares({name: len(members) for name, members in strata.items()}, size)
    drawn = []
    for name, members in strata.items():
        members.sort(key=lambda member: (member[0], member[2].id))
        for rank, reading, found in members[: shares[name]]:
            row = Drawn(stratum=name, stratum_size=len(members), reading=reading, attribution=found)
            drawn.append((rank, found.id, row))
    return tuple(row for _, _, row in sorted(drawn, key=lambda item: item[:2]))


_STRATA: Final[Mapping[Stratum, Callable[[Reading, Attribution], str]]] = {
    "act": lambda _, found: found.act or "none",
    "kind": lambda _, found: found.kind,
    "publisher": lambda reading, _: reading.article.publisher or "not stated",
    "report": lambda reading, _: reading.article.id,
    "speaker": lambda _, found: found.speakers[0].kind if found.speakers else "none",
    "none": lambda *_: "all",
}


def _shares(sizes: Mapping[str, int], wanted: int) -> dict[str, int]:
    """Return how many to draw of each stratum: equally many, as far as there are so many."""
    shares = dict.fromkeys(sizes, 0)
    left = min(wanted, sum(sizes.values()))
    while left:
        open_ones = sorted(name for name in sizes if shares[name] < sizes[name])
        each = max(1, left // len(open_ones))
        for name in open_ones:
            more = min(each, sizes[name] - shares[name], left)
            shares[name] += more
            left -= more
    return shares


def table(drawn: Iterable[Drawn], seed: int) -> Iterator[str]:
    """Yield the lines of the table, with empty cells where a person is to answer.

    It begins with a byte order mark, by which spreadsheets know UTF-8. A cell that a
    spreadsheet would take for a formula has an apostrophe before it: the words of a report
    are never run.
    """
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, lineterminator="\n")
    buffer.write("\ufeff")
    writer.writeheader()
    for row in drawn:
        yield _taken(buffer)
        writer.writerow({key: _cell(value) for key, value in _row(row, seed).items()})
    yield _taken(buffer)


def _taken(buffer: io.StringIO) -> str:
    """Return what was written since the last time."""
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def _cell(value: object) -> str:
    """Return a value as the text of a cell."""
    text = " ".join(str(value).split()) if value is not None else ""
    return "'" + text if text.startswith(_FORMULA) else text


def _row(drawn: Drawn, seed: int) -> dict[str, object]:
    """Return the cells of one attribution."""
    article, found = drawn.reading.article, drawn.attribution
    speakers = [speaker.name or speaker.kind for speaker in found.speakers or ()]
    return {
        "id": found.id,
        "stratum": drawn.stratum,
        "stratum_size": drawn.stratum_size,
        "report": article.path or article.url or article.title,
        "publisher": article.publisher,
        "published": article.published_at,
        "passage": _passage(article.text, found),
        "source": words(article.text, found.source),
        "cue": words(article.text, found.cue),
        "words": words(article.text, found.content),
        "kind": found.kind,
        "speaker": "; ".join(speakers),
        "act": found.act,
        "stance": found.stance,
        # As in the exports: of 12:17 a spreadsheet makes a time of day.
        "spans": " ".join(f"{start}..{end}" for start, end in found.content),
        "text_sha256": article.sha256,
        "run": drawn.reading.run.id,
        "seed": seed,
    }


def _passage(text: str, found: Attribution) -> str:
    """Return what stands around an attribution, its content between double square brackets."""
    spans = sorted((*found.source, *found.cue, *found.content))
    at = max(0, spans[0][0] - _AROUND)
    pieces = []
    for start, end in sorted(found.content):
        pieces += [text[at:start], "\u27e6", text[start:end], "\u27e7"]
        at = end
    return "".join((*pieces, text[at : max(at, max(end for _, end in spans) + _AROUND)]))
