"""Scores times against those that people marked.

References:
    TempEval-3, task A (UzZaman et al., SemEval 2013): a found time that overlaps a marked one
    counts for the relaxed figure, one of the same extent for the strict one, one that overlaps
    and has the same value for the value figure. The figures of one kind set the marked times of
    the kind against the found ones of it, where TempEval-3 scores all kinds together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from whosays.evaluate.timebank import MarkedKind, MarkedTime, TimedDocument
from whosays.records import Span


class FoundTime(Protocol):
    """A time that a reader found."""

    @property
    def span(self) -> Span:
        """Where it stands in the text, in code points."""

    @property
    def value(self) -> str | None:
        """What it stands for, as TIMEX3 writes it."""

    @property
    def kind(self) -> MarkedKind:
        """Which kind of time it is."""


TimeFinder: TypeAlias = Callable[[str, str], Sequence[FoundTime]]
"""Returns the times of a text; the second argument is the day it was published."""

GROUPS: Final[dict[str, frozenset[MarkedKind]]] = {
    "dates and times": frozenset({"date", "time"}),
    "date": frozenset({"date"}),
    "time": frozenset({"time"}),
    "duration": frozenset({"duration"}),
    "set": frozenset({"set"}),
    "all": frozenset({"date", "time", "duration", "set"}),
}


@dataclass(frozen=True, slots=True)
class TimeCounts:
    """How many times of one group were marked and found, and how many of these agree."""

    marked: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def __add__(self, other: TimeCounts) -> TimeCounts:
        """Return the counts of two texts together."""
        return TimeCounts(
            self.marked + other.marked,
            self.found + other.found,
            self.strict + other.strict,
            self.relaxed + other.relaxed,
            self.value + other.value,
        )

    def precision(self, hits: int) -> float:
        """Return ``hits`` as a share of what was found, 0 to 1."""
        return hits / self.found if self.found else 0.0

    def recall(self, hits: int) -> float:
        """Return ``hits`` as a share of what was marked, 0 to 1."""
        return hits / self.marked if self.marked else 0.0

    def f1(self, hits: int) -> float:
        """Return the harmonic mean of precision and recall, 0 to 1."""
        return 2 * hits / (self.marked + self.found) if self.marked + self.found else 0.0


@dataclass(frozen=True, slots=True)
class WrongTime:
    """A marked or found time that has no match of the same value; ``None`` on the side it lacks."""

    document: str
    words: str
    marked: str | None
    found: str | None


@dataclass(frozen=True, slots=True)
class TimeScores:
    """Counts by group, and the dates and times that are wrong.

    Args:
        documents: how many texts were scored.
        groups: counts by the names of `GROUPS`.
        wrong: misses, false finds and wrong values among dates and times, in text order.
    """

    documents: int
    groups: dict[str, TimeCounts]
    wrong: tuple[WrongTime, ...]


def evaluate_times(
    documents: Sequence[TimedDocument], finder: TimeFinder, *, upper: bool = False
) -> TimeScores:
    """Score a finder of times.

    Args:
        documents: texts with the times marked in them.
        finder: gets each text and its day of creation.
        upper: give it the texts in capitals, as wire services wrote.
    """
    groups = dict.fromkeys(GROUPS, TimeCounts())
    wrong: list[WrongTime] = []
    for document in documents:
        text = _in_capitals(document.text) if upper else document.text
        found = finder(text, document.created)
        for name, kinds in GROUPS.items():
            ours = [time for time in found if time.kind in kinds]
            marked = [time for time in document.times if time.kind in kinds]
            pairs = _pairs(marked, ours)
            groups[name] += _counts(marked, ours, pairs)
            if name == "dates and times":
                wrong += _wrong(document.name, text, marked, ours, pairs)
    return TimeScores(len(documents), groups, tuple(wrong))


def _in_capitals(text: str) -> str:
    """Return a text in capitals, letters without a single capital as they are."""
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def normal_value(value: str | None) -> str | None:
    """Return a value with what differs between annotators but means the same made one.

    Trailing parts left open are dropped (``1998-10-XX``, ``1968-XX``), weeks have two digits
    (``W8``), decades and centuries have an X a digit left open (``197``, ``19``), and of a time of
    day only hour and minute count (``T10``, ``T10:35:00``, ``T10:35-05:00``).
    """
    if value is None:
        return None
    value = re.sub(r"(?:-XX)+$", "", value)
    value = re.sub(r"-W(\d)(?!\d)", r"-W0\1", value)
    if re.fullmatch(r"\d{2,3}", value):
        value += "X" * (4 - len(value))
    value = re.sub(r"(T\d\d)$", r"\1:00", value)
    return re.sub(r"(T\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?$", r"\1", value)


def _agree(marked: MarkedTime, found: FoundTime) -> bool:
    return normal_value(marked.value) == normal_value(found.value)


def _pairs(marked: Sequence[MarkedTime], found: Sequence[FoundTime]) -> dict[int, int]:
    """Pair marked and found times that overlap, one to one, those of the same value first."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for i, time in enumerate(marked):
        over = [
            k
            for k, other in enumerate(found)
            if k not in taken and other.span[0] < time.span[1] and time.span[0] < other.span[1]
        ]
        if over:
            pairs[i] = next((k for k in over if _agree(time, found[k])), over[0])
            taken.add(pairs[i])
    return pairs


def _counts(
    marked: Sequence[MarkedTime], found: Sequence[FoundTime], pairs: dict[int, int]
) -> TimeCounts:
    return TimeCounts(
        marked=len(marked),
        found=len(found),
        strict=sum(marked[i].span == found[k].span for i, k in pairs.items()),
        relaxed=len(pairs),
        value=sum(_agree(marked[i], found[k]) for i, k in pairs.items()),
    )


def _wrong(
    name: str,
    text: str,
    marked: Sequence[MarkedTime],
    found: Sequence[FoundTime],
    pairs: dict[int, int],
) -> list[WrongTime]:
    rows: list[tuple[Span, WrongTime]] = []
    for i, time in enumerate(marked):
        other = found[pairs[i]] if i in pairs else None
        if other is None or not _agree(time, other):
            value = (other.value or "no value") if other else None
            rows.append((time.span, WrongTime(name, _words(text, time.span), time.value, value)))
    for k in sorted(set(range(len(found))) - set(pairs.values())):
        span = found[k].span
        value = found[k].value or "no value"
        rows.append((span, WrongTime(name, _words(text, span), None, value)))
    return [row for _, row in sorted(rows, key=lambda row: row[0])]


def _words(text: str, span: Span) -> str:
    return " ".join(text[span[0] : span[1]].split())


def time_scores_text(scores: TimeScores, wrong: int = 0) -> str:
    """Return the figures as a table, percentages with one decimal.

    Args:
        scores: what `evaluate_times` returned.
        wrong: how many of the wrong dates and times to list below.
    """
    lines = [
        f"{scores.documents} documents; times in their heads are metadata and not scored",
        "",
        (
            f"{'':16}{'marked':>7}{'found':>7}{'strict F1':>11}{'relaxed F1':>12}{'value F1':>10}"
            f"{'value P':>9}{'value R':>9}"
        ),
    ]
    for name, counts in scores.groups.items():
        figures = (counts.f1(counts.strict), counts.f1(counts.relaxed), counts.f1(counts.value),
                   counts.precision(counts.value), counts.recall(counts.value))  # fmt: skip
        shown = "".join(
            f"{100 * figure:>{width}.1f}"
            for figure, width in zip(figures, (11, 12, 10, 9, 9), strict=True)
        )
        lines.append(f"{name:16}{counts.marked:>7}{counts.found:>7}{shown}")
    if wrong and scores.wrong:
        lines += ["", "Wrong dates and times: document | words | marked | found", ""]
        lines += [
            f"{row.document} | {row.words} | {row.marked or '-'} | {row.found or '-'}"
            for row in scores.wrong[:wrong]
        ]
    return "\n".join(lines) + "\n"


def time_scores_json(scores: TimeScores) -> dict[str, object]:
    """Return the figures as JSON-ready values, shares 0 to 1."""
    return {
        "documents": scores.documents,
        "groups": {
            name: {
                "marked": counts.marked,
                "found": counts.found,
                "strict_f1": counts.f1(counts.strict),
                "relaxed_f1": counts.f1(counts.relaxed),
                "value_f1": counts.f1(counts.value),
                "value_precision": counts.precision(counts.value),
                "value_recall": counts.recall(counts.value),
            }
            for name, counts in scores.groups.items()
        },
    }
