"""A dossier as it stands: its reports in view, and what people decided about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from whosays.records import Reading
from whosays.store import reviewing, selecting
from whosays.store.database import Database
from whosays.store.locating import Orphan, Records, locate
from whosays.store.reviews import Effective, Review, effective
from whosays.store.schema import readings
from whosays.store.selecting import Selected, Selection
from whosays.store.writing import unpack

if TYPE_CHECKING:
    from sqlalchemy import Connection

_BATCH: Final = 500  # SQLite takes no more than some thousand values in a question


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReading:
    """One reading with when it came out, was added and was read: see `Selected`."""

    kept: Selected
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A dossier as it stood.

    Args:
        name: its name.
        as_of: the time by which the reports had been published, as asked; None for all.
        known_at: the time by which they had been added, as asked; None for all.
        readings: the readings in view, by printing time, those without one last.
        former: readings of earlier versions of the same reports.
        undated: reports left out since they do not say when they were printed.
        later: how many reports were left out since they were printed after ``as_of``.
        log: the decisions by ``known_at``, all of them.
        reviews: what they come to, by the ids of the readings in view.
        orphans: the decisions that have lost what they were about.
        state: 64 hex digits, the same for the same readings and decisions in view.
    """

    name: str
    as_of: str | None
    known_at: str | None
    readings: tuple[StoredReading, ...]
    former: tuple[StoredReading, ...]
    undated: tuple[Selected, ...]
    later: int
    log: tuple[Review, ...]
    reviews: Effective
    orphans: tuple[Orphan, ...]
    state: str


def load(
    database: Database,
    dossier: str,
    *,
    as_of: str | None = None,
    known_at: str | None = None,
) -> Dossier:
    """Load a dossier with everything that was read.

    Args:
        database: where it is.
        dossier: its name.
        as_of: only what had been published by this time; a date means its end.
        known_at: only what had been added, read and decided by this time.

    Raises:
        UsageError: there is no such dossier, or a time is none.
        StoreError: the database cannot be read.
    """
    with database.reading() as connection:
        selection = selecting.select(connection, dossier, as_of=as_of, known_at=known_at)
        until = selecting.asked(known_at, "--known-at")
        log = reviewing.entries(connection, dossier, until)
        current = _readings(connection, selection.current)
        former = _readings(connection, selection.former)
    by_article = {one.kept.article_id: Records(one.reading) for one in current}
    located, orphans = locate(log, by_article.get)
    reviews = effective(log, located)
    return Dossier(
        name=dossier,
        as_of=as_of,
        known_at=known_at,
        readings=current,
        former=former,
        undated=selection.undated,
        later=selection.later,
        log=log,
        reviews=reviews,
        orphans=orphans,
        state=selection.state((reviews.parts(), len(orphans))),
    )


def _readings(connection: Connection, wanted: Sequence[Selected]) -> tuple[StoredReading, ...]:
    """Return readings with what was read, in the order in which they are wanted."""
    packed: dict[str, bytes] = {}
    ids = [one.reading_id for one in wanted]
    for start in range(0, len(ids), _BATCH):
        batch = readings.c.id.in_(ids[start : start + _BATCH])
        for row in connection.execute(select(readings.c.id, readings.c.payload).where(batch)):
            packed[row[0]] = row[1]
    return tuple(StoredReading(kept=one, reading=unpack(packed[one.reading_id])) for one in wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A dossier without what was read: quick to load, however many reports there are."""

    name: str
    selection: Selection
    log: tuple[Review, ...]
    orphans: tuple[Orphan, ...]
    reviews: Effective
    state: str


def overview(
    database: Database,
    dossier: str,
    *,
    as_of: str | None = None,
    known_at: str | None = None,
) -> Overview:
    """Load what a dossier holds, without the readings; ``state`` is that of `load`.

    Args:
        database: where it is.
        dossier: its name.
        as_of: as in `load`.
        known_at: as in `load`.

    Raises:
        UsageError: there is no such dossier, or a time is none.
        StoreError: the database cannot be read.
    """
    with database.reading() as connection:
        selection = selecting.select(connection, dossier, as_of=as_of, known_at=known_at)
        until = selecting.asked(known_at, "--known-at")
        log = reviewing.entries(connection, dossier, until)
        wanted = {target.article_id for review in log for target in review.targets}
        some = [one for one in selection.current if one.article_id in wanted]
        current = {one.kept.article_id: Records(one.reading) for one in _readings(connection, some)}
    located, orphans = locate(log, current.get)
    reviews = effective(log, located)
    return Overview(
        name=dossier,
        selection=selection,
        log=log,
        orphans=orphans,
        reviews=reviews,
        state=selection.state((reviews.parts(), len(orphans))),
    )


def dossiers(database: Database) -> tuple[str, ...]:
    """Return the names of all dossiers, in order.

    Raises:
        StoreError: the database cannot be read.
    """
    with database.reading() as connection:
        return tuple(selecting.names(connection))
