"""What every view of a dossier begins with, and how its parts are named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from whosays.gathered import (
    Actor,
    Cell,
    Claim,
    GatheredDossier,
    Passage,
    Report,
    Telling,
)
from whosays.present.labels import FACETS
from whosays.present.quoting import one_line, shorten, shown

STANCES: Final = {"affirm": "says", "deny": "denies", "doubt": "doubts", "neutral": "other"}
"""How a stance is named to a reader, in the order of the columns."""
GROUPS: Final = {
    "contested": "Contested", "explanation": "Explanations", "uncontested": "Not contested",
}  # fmt: skip
"""How groups of claims are headed, in their order."""
CHANGES: Final = {
    "first": "", "changed": "changed", "softened": "softened", "hardened": "hardened",
    "withdrawn": "withdrawn", "unclear": "order not known",
}  # fmt: skip
"""How a step of a position is named; the first goes without saying."""
UNKNOWN: Final = "not resolved"
_QUOTES: Final = re.compile("[\"\u201c\u201e\u00ab\u2018]|''")
_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What was asked for, and what is not in view.

    Args:
        name: of the dossier.
        as_of: the time of printing asked for, if any.
        known_at: the time of adding asked for, if any.
        later: reports left out since they were printed after ``as_of``.
        undated: reports left out since they do not tell when they were printed.
        orphans: decisions that lost what they were about.
        former: earlier versions of reports, which a later one has replaced.
        ids: whether the ids are shown by which a person reviews.
    """

    name: str
    as_of: str | None = None
    known_at: str | None = None
    later: int = 0
    undated: int = 0
    orphans: int = 0
    former: int = 0
    ids: bool = False


class Named:
    """A gathered dossier with its parts by their ids.

    Args:
        dossier: what is to be shown.
        ids: whether places and names are given with the ids by which a person reviews.
    """

    def __init__(self, dossier: GatheredDossier, *, ids: bool = False) -> None:
        self.dossier = dossier
        self.ids = ids
        self.reports = {report.version_id: report for report in dossier.reports}
        self.actors = {actor.id: actor for actor in dossier.actors}
        self.claims = {claim.id: claim for claim in dossier.claims}
        self.sayings = {saying.attribution_id: saying for saying in dossier.sayings}

    @cached_property
    def _several_years(self) -> bool:
        years = {(report.printed or "")[:4] for report in self.dossier.reports} - {""}
        return len(years) > 1

    def day(self, when: str | None) -> str:
        """Return a day as ``12 Apr``, with the year where the reports span several."""
        if not when:
            return "undated"
        try:
            year, month, day = when[:10].split("-")
            text = f"{int(day)} {_MONTHS[int(month) - 1]}"
        except (ValueError, IndexError):
            return one_line(when)
        return f"{text} {year}" if self._several_years else text

    def actor(self, id_: str | None) -> str:
        """Return the name of an actor."""
        found = self.actors.get(id_ or "")
        return one_line(found.name) if found else UNKNOWN

    def kind(self, id_: str | None) -> str:
        """Return what an actor is, where the name does not tell; "" for a person."""
        found = self.actors.get(id_ or "")
        return "" if found is None or found.kind == "person" else found.kind

    def place(self, telling: Telling) -> str:
        """Return where a telling stands: ``[3]¶2``, the number of the report and the place.

        With ids it is ``[3]¶2#3f9a12cd``, by which the attribution can be reviewed.
        """
        where = f"[{self.reports[telling.version_id].number}]{telling.place.replace(' ', ',')}"
        return where + self.tag(telling.attribution_id)

    def tag(self, id_: str) -> str:
        """Return the first digits of an id as ``#3f9a12cd`` where ids are shown, else ""."""
        return f"#{id_[:8]}" if self.ids else ""

    def span(self, tellings: Sequence[Telling]) -> str:
        """Return from when to when something was told."""
        days = [telling.when for telling in tellings if telling.when]
        if not days:
            return "undated"
        first, last = self.day(min(days)), self.day(max(days))
        return first if first == last else f"{first} to {last}"

    def words(self, telling: Telling, limit: int) -> str:
        """Return the words of a telling, cut to some characters."""
        saying = self.sayings.get(telling.attribution_id)
        return shorten(said(saying.passage), limit) if saying else ""


def said(passage: Passage) -> str:
    """Return the content marked in a passage, with the quotation marks that stand around it."""
    spans = tuple(mark.span for mark in passage.marks if mark.role == "content")
    if len(spans) != 1 or _QUOTES.search(passage.text):
        return shown(passage.text, spans)
    return " ... ".join(one_line(passage.text[start:end]) for start, end in spans)


def count(number: int, thing: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def counts(dossier: GatheredDossier) -> str:
    """Return how many reports were read and how many readings were checked."""
    checked = f"{count(dossier.checked_count, 'reading')} checked"
    read = f"{count(len(dossier.reports), 'report')} read"
    return f"{read}; {count(dossier.attribution_count, 'attribution')}; {checked}"


def asked(head: Head) -> tuple[str, ...]:
    """Return what was asked for and what is left out, a phrase each."""
    told = []
    if head.as_of:
        told.append(f"as of {one_line(head.as_of)}")
    if head.known_at:
        told.append(f"known at {one_line(head.known_at)}")
    if head.later:
        told.append(f"{count(head.later, 'report')} printed later not shown")
    if head.undated:
        told.append(f"{count(head.undated, 'report')} without a date not shown")
    if head.former:
        told.append(f"{count(head.former, 'earlier version')} of reports not shown")
    if head.orphans:
        told.append(f"{count(head.orphans, 'decision')} without the words they were about")
    return tuple(told)


def about(claim: Claim) -> str:
    """Return what kind of claim it is: the kind of event and the facet."""
    facet = FACETS[claim.facet] if claim.facet else ""
    return ", ".join(part for part in (claim.event or "", facet) if part)


def by_stance(claim: Claim) -> dict[str, tuple[Cell, ...]]:
    """Return the cells of a claim by stance, in the order of the columns."""
    return {
        stance: tuple(cell for cell in claim.cells if cell.stance == stance) for stance in STANCES
    }


def title_of(report: Report) -> str:
    """Return what to call a report."""
    return one_line(report.title or report.path or report.url or "(no title)")


def imprint_of(report: Report) -> str:
    """Return who published a report, else its file, and when, as far as that is known."""
    publisher = one_line(report.publisher or "") or _file(report) or "publisher not stated"
    return f"{publisher}, {(report.printed or 'not dated')[:16].replace('T', ' ')}"


def _file(report: Report) -> str:
    """Return the name of the file that a report was read from, without its folders."""
    return one_line((report.path or "").replace("\\", "/").rpartition("/")[2])


def quoted_most(actors: Iterable[Actor]) -> list[Actor]:
    """Return those who speak, those in most reports first."""
    speaking = (actor for actor in actors if actor.telling_count)
    return sorted(speaking, key=lambda a: (-len(a.reports), -a.telling_count, a.name, a.id))
