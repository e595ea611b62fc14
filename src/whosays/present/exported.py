"""What an export is made of: readings, what people decided about them, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final, TypeAlias

from whosays.records import Article, Attribution, Reading

VERDICTS: Final = {"accept": "accepted", "reject": "rejected", "speaker": "speaker corrected"}
"""The decisions that check one reading, and how the outcome is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """An entry of the log of what people decided about how something was read.

    Args:
        number: counts the entries of a dossier from 1.
        decision: ``accept``, ``reject``, ``speaker``, ``merge``, ``split`` or ``undo``.
        records: the ids of the records it is about, as they are in the readings exported;
            those it was made on where they are not there any more. An undoing is about the
            records of what it takes back.
        who: who decided.
        decided_at: when, ISO 8601.
        why: the reason, where one was given.
        speaker: the name that a decision ``speaker`` gives.
        undoes: the number of the entry that an undoing takes back.
        in_force: it has not been taken back; never so for an undoing.
    """

    number: int
    decision: str
    records: tuple[str, ...]
    who: str
    decided_at: str
    why: str | None = None
    speaker: str | None = None
    undoes: int | None = None
    in_force: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """When a version of a report was first kept, and when this reading of it was."""

    added_at: str
    read_at: str


Checked: TypeAlias = Mapping[str, tuple[Decision, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What is to be exported.

    Args:
        readings: one for each report, in the order in which they are to stand.
        dossier: the name of the dossier they are from; ``None`` for readings from elsewhere.
        decisions: the whole log of the dossier.
        times: by the id of the version; may leave versions out.
    """

    readings: tuple[Reading, ...]
    dossier: str | None = None
    decisions: tuple[Decision, ...] = ()
    times: Mapping[str, Times] = field(default_factory=lambda: MappingProxyType({}))

    def checked(self) -> Checked:
        """Return, by record id, the decisions in force that check its reading.

        Of several of one kind the last one counts; they stand in the order of the log.
        """
        found: dict[str, dict[str, Decision]] = {}
        for decision in sorted(self.decisions, key=lambda decision: decision.number):
            if not decision.in_force or decision.decision not in VERDICTS:
                continue
            matter = "speaker" if decision.decision == "speaker" else "verdict"
            for record in decision.records:
                found.setdefault(record, {})[matter] = decision
        return {
            record: tuple(sorted(kept.values(), key=lambda decision: decision.number))
            for record, kept in found.items()
        }


def called(article: Article) -> str:
    """Return what a user calls an article: its file, else its address, title or id."""
    return article.path or article.url or article.title or article.id


def in_order(reading: Reading) -> Iterator[Attribution]:
    """Yield the attributions of a reading in text order, whatever order they are kept in."""
    yield from sorted(reading.attributions, key=_place)


def _place(item: Attribution) -> tuple[int, tuple[tuple[int, int], ...], str]:
    """Return what attributions are ordered by: their first span, their spans, their id."""
    spans = (*item.source, *item.cue, *item.content)
    return min((start for start, _ in spans), default=0), spans, item.id


def who_speaks(item: Attribution) -> str:
    """Return the names of those who speak, or ``unresolved``."""
    names = [speaker.name or "unresolved" for speaker in item.speakers or ()]
    return " and ".join(dict.fromkeys(names)) or "unresolved"


def instant(value: str | None) -> str | None:
    """Return the first moment that an ISO 8601 time may mean, in UTC to the millisecond.

    Args:
        value: a year, a month, a day or a time; one without a zone is taken as UTC.

    Returns:
        ``YYYY-MM-DDTHH:MM:SS.mmmZ``, or None where ``value`` is none of those.
    """
    if not value:
        return None
    text = value.strip()
    if text[:4].isdigit() and len(text) in (4, 7):  # a year or a month
        text = f"{text}-01-01" if len(text) == 4 else f"{text}-01"
    try:
        found = datetime.fromisoformat(text)
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return f"{found:%Y-%m-%dT%H:%M:%S}.{found.microsecond // 1000:03}Z".rjust(24, "0")
