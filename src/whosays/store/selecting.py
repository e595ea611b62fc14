"""Which readings of a dossier are in view: as of a time, and as known at a time.

A report may have several versions, and a version several readings. In view is, of every report,
its last version, in its last reading.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import select as select_rows

from whosays.errors import UsageError
from whosays.store.moments import moment
from whosays.store.schema import dossiers, members, readings, versions

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Selected:
    """One reading in a dossier, without what was read.

    ``printed_at`` is the last moment at which the version may have come out, None where the
    report does not tell; ``added_at`` when the version came into the dossier; ``read_at``
    when this reading of it did.
    """

    reading_id: str
    version_id: str
    article_id: str
    run_id: str
    title: str | None
    publisher: str | None
    path: str | None
    url: str | None
    published_at: str | None
    printed_at: str | None
    modified_at: str | None
    added_at: str
    read_at: str
    attribution_count: int

    @property
    def issued(self) -> str | None:
        """When this text came out, as far as the report tells: changed, else printed."""
        return max(filter(None, (self.printed_at, self.modified_at)), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What of a dossier is in view.

    Args:
        current: the readings that stand, by printing time; those without one come last.
        former: readings of earlier versions of the same reports.
        undated: left out since the report does not say when it was printed; filled only
            where a view as of a time was asked for.
        later: how many reports came out after that time.
    """

    current: tuple[Selected, ...]
    former: tuple[Selected, ...]
    undated: tuple[Selected, ...]
    later: int

    def state(self, decisions: Iterable[object] = ()) -> str:
        """Return a hash of what is in view: 64 hex digits.

        Args:
            decisions: what else the results depend on, such as the reviews in force.
        """
        digest = hashlib.sha256()
        for part in (self.current, self.former):
            for one in part:
                digest.update(f"{one.reading_id} {one.added_at} {one.read_at}\n".encode())
            digest.update(b"--\n")
        for decision in decisions:
            digest.update(f"{decision!r}\n".encode())
        return digest.hexdigest()


def names(connection: Connection) -> list[str]:
    """Return the names of all dossiers, in order."""
    return list(connection.scalars(select_rows(dossiers.c.name).order_by(dossiers.c.name)))


def check_name(connection: Connection, dossier: str) -> None:
    """See that there is such a dossier.

    Raises:
        UsageError: there is none.
    """
    query = select_rows(dossiers.c.name).where(dossiers.c.name == dossier)
    if connection.scalar(query) is None:
        known = ", ".join(names(connection)[:20]) or "none"
        raise UsageError(f"{dossier!r:.80}: no such dossier; there are: {known}")


def asked(value: str | None, option: str) -> str | None:
    """Return the moment that a user asked for.

    Raises:
        UsageError: it is not a time.
    """
    found = moment(value)
    if value is not None and found is None:
        raise UsageError(
            f"{option}: must be a date like 2031-05-04 or 2031-05-04T09:30+02:00, not {value!r:.80}"
        )
    return found


def select(
    connection: Connection,
    dossier: str,
    *,
    as_of: str | None = None,
    known_at: str | None = None,
) -> Selection:
    """Return which readings of a dossier are in view.

    Args:
        connection: to the database.
        dossier: the name.
        as_of: only what had been published by this time; a date means its end.
        known_at: only what had been added by this time.

    Raises:
        UsageError: there is no such dossier, or a time is none.
    """
    until = asked(as_of, "--as-of")
    added_until = asked(known_at, "--known-at")
    check_name(connection, dossier)
    rows = _rows(connection, dossier)
    if added_until is not None:
        rows = [row for row in rows if row.read_at <= added_until]
    articles: dict[str, list[Selected]] = {}
    for row in _last_readings(rows):
        articles.setdefault(row.article_id, []).append(row)
    chains = [_dated(chain) for chain in articles.values()]
    current: list[Selected] = []
    former: list[Selected] = []
    undated: list[Selected] = []
    later = 0
    for chain in chains:
        seen = [v for v in chain if until is None or (v.printed_at and v.printed_at <= until)]
        if seen:
            current.append(seen[-1])
            former += seen[:-1]
        elif all(version.printed_at is None for version in chain):
            undated.append(chain[-1])
        else:
            later += 1
    return Selection(
        current=_ordered(current),
        former=_ordered(former),
        undated=_ordered(undated),
        later=later,
    )


def _rows(connection: Connection, dossier: str) -> list[Selected]:
    """Return all readings ever added to a dossier; ``added_at`` is still that of the reading."""
    kept = readings.c
    query = (
        select_rows(
            kept.id, kept.version_id, versions.c.article_id, kept.run_id, kept.title,
            kept.publisher, kept.path, kept.url, kept.published_at, kept.printed_at,
            kept.modified_at, members.c.added_at, kept.attribution_count,
        )
        .select_from(members)
        .join(readings, kept.id == members.c.reading_id)
        .join(versions, versions.c.id == kept.version_id)
        .where(members.c.dossier == dossier)
    )  # fmt: skip
    return [
        Selected(
            reading_id=row[0], version_id=row[1], article_id=row[2], run_id=row[3], title=row[4],
            publisher=row[5], path=row[6], url=row[7], published_at=row[8], printed_at=row[9],
            modified_at=row[10], added_at=row[11], read_at=row[11], attribution_count=row[12],
        )
        for row in connection.execute(query)
    ]  # fmt: skip


def _last_readings(rows: Iterable[Selected]) -> list[Selected]:
    """Return of each version its last reading, with when the version was first added."""
    by_version: dict[str, list[Selected]] = {}
    for row in rows:
        by_version.setdefault(row.version_id, []).append(row)
    return [
        replace(
            max(group, key=lambda row: (row.read_at, row.reading_id)),
            added_at=min(row.added_at for row in group),
        )
        for group in by_version.values()
    ]


def _dated(chain: list[Selected]) -> list[Selected]:
    """Return the versions of one report in order, each with when it came out.

    The first came out when the report says that it was published. A later one came out when
    the report says that it was changed, or published again; where it says neither, it takes
    the time of the first, for nothing better is known.
    """
    chain = sorted(chain, key=lambda v: (v.issued or "", v.added_at, v.version_id))
    return [chain[0], *(replace(version, printed_at=version.issued) for version in chain[1:])]


def _ordered(rows: list[Selected]) -> tuple[Selected, ...]:
    """Return readings in an order that does not depend on how they were added."""
    return tuple(
        sorted(rows, key=lambda row: (row.printed_at or "~", row.article_id, row.version_id))
    )
