"""Filling the table of evidence: what a person finds a passage to be with an explanation.

References:
    Heuer (1999), Psychology of Intelligence Analysis, chapter 8: consistent, inconsistent or
    neutral is told of each piece of evidence and each hypothesis. Nothing is added up here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from whosays.errors import UsageError
from whosays.gathered import Weight
from whosays.store import selecting
from whosays.store.anchoring import Quote
from whosays.store.database import Database
from whosays.store.locating import Records
from whosays.store.moments import stamp
from whosays.store.reviewing import append, check_person, next_number, target
from whosays.store.reviews import Review, Target
from whosays.store.writing import payload

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_ANSWERS: Final = 8
"""Statements by which an explanation is known again: any of them will do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """What somebody finds a passage to be with an explanation.

    Args:
        weight: consistent, inconsistent or neutral.
        explanation: id of the explanation, whole.
        label: its words.
        answers: ids of the attributions that give it, the most telling first.
        passage: id of a passage that gives a basis, whole, or of an attribution, of which the
            first digits will do.
        told_in: the version of the report that such a passage stands in; None for an attribution.
        who: who finds it.
        why: the reason.
    """

    weight: Weight
    explanation: str
    label: str
    answers: tuple[str, ...]
    passage: str
    told_in: str | None
    who: str
    why: str | None = None


def weigh(database: Database, dossier: str, weighing: Weighing, now: datetime) -> Review:
    """Add what somebody finds of a piece of evidence to the log of a dossier.

    Args:
        database: where the dossier is.
        dossier: its name.
        weighing: what is found.
        now: the moment of finding it.

    Returns:
        The entry: its targets are the explanation, the passage and the answers, in this order.

    Raises:
        UsageError: no such dossier, passage or attribution.
        StoreError: the database cannot be written.
    """

    def work(connection: Connection) -> Review:
        answers = [target(connection, dossier, id_) for id_ in weighing.answers[:_ANSWERS]]
        entry = Review(
            number=next_number(connection, dossier),
            decision=weighing.weight,
            targets=(_explanation(weighing), _passage(connection, dossier, weighing), *answers),
            who=weighing.who.strip(),
            decided_at=stamp(now),
            why=weighing.why,
        )
        return append(connection, dossier, entry)

    check_person(weighing.who)
    return database.write(work)


def _explanation(weighing: Weighing) -> Target:
    """Return an explanation as a target; it is in no one article."""
    label = Quote(span=(0, len(weighing.label)), exact=weighing.label, prefix="", suffix="")
    return Target(
        id=weighing.explanation,
        kind="explanation",
        article_id="",
        version_id="",
        parts=((label,),),
    )


def _passage(connection: Connection, dossier: str, weighing: Weighing) -> Target:
    """Return the passage as a target."""
    if weighing.told_in is None:
        found = target(connection, dossier, weighing.passage)
        if found.kind != "attribution":
            problem = f"{weighing.passage}: evidence is a passage or an attribution, no"
            raise UsageError(f"{problem} {found.kind}")
        return found
    for one in selecting.select(connection, dossier).current:
        if one.version_id == weighing.told_in:
            records = Records(payload(connection, one.reading_id))
            if (passage := records.target(weighing.passage)) is not None:
                return passage
    raise UsageError(f"{weighing.passage}: no such passage in {dossier}")
