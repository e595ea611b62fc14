"""Adding readings to a dossier: one transaction a report."""

from __future__ import annotations

import hashlib
import unicodedata
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

import msgspec
from sqlalchemy import insert, select

from whosays.errors import UsageError
from whosays.records import Article, Reading, content_id
from whosays.store import rows, schema
from whosays.store.anchoring import anchor_attribution
from whosays.store.database import Database
from whosays.store.moments import stamp

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table

Outcome: TypeAlias = Literal["added", "changed", "reread", "unchanged"]

_LONGEST_NAME: Final = 200
_Row: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What adding one reading did.

    ``outcome`` is ``added`` for a report that is new to the dossier, ``changed`` for another
    text of one that is there, ``reread`` for another reading of the same text, and
    ``unchanged``. ``kept`` counts the attributions of the former version whose words stand in
    the new one too; ``orphans`` are the ids of those whose words do not.
    """

    outcome: Outcome
    article_id: str
    version_id: str
    reading_id: str
    attribution_count: int
    kept: int = 0
    orphans: tuple[str, ...] = ()


class _Member(NamedTuple):
    """A reading of a report in a dossier."""

    reading_id: str
    added_at: str
    version_id: str
    run_id: str


def dossier_name(name: str) -> str:
    """Return the name of a dossier in the one form that it is kept in.

    Raises:
        UsageError: no dossier can have this name.
    """
    plain = unicodedata.normalize("NFC", " ".join(name.split()))
    if not plain or len(plain) > _LONGEST_NAME or not plain.isprintable():
        problem = f"the name of a dossier is a line of 1 to {_LONGEST_NAME} characters"
        raise UsageError(f"{name!r:.80}: {problem}")
    return plain


def reading_id(article: Article, run_id: str) -> str:
    """Return the id of the reading of an article by a run.

    It depends on the text, the run and what the report says of itself, not on where the
    report was found or when it was fetched.
    """
    imprint = (
        article.url, article.title, article.publisher, article.byline,
        article.published_at, article.modified_at, article.language,
    )  # fmt: skip
    return content_id("reading", article.version_id, run_id, imprint)


def add(database: Database, dossier: str, reading: Reading, now: datetime) -> Added:
    """Keep a reading in a dossier, which is made if it is not there.

    All of it is kept, or, where the process ends before that, nothing. Adding the same
    again changes nothing.

    Args:
        database: where to keep it.
        dossier: the name of the dossier.
        reading: what was read from one report.
        now: the moment of adding.

    Returns:
        What was done.

    Raises:
        UsageError: no dossier can have this name.
        StoreError: the database cannot be written.
    """
    name, when = dossier_name(dossier), stamp(now)
    encoded = reading.to_json().encode()
    kept_as = reading_id(reading.article, reading.run.id)
    # Packed before the transaction, which holds up other writers.
    digest, packed = hashlib.sha256(encoded).hexdigest(), zlib.compress(encoded)
    payload_row = {"read_at": when, "json_sha256": digest, "payload": packed}

    def work(connection: Connection) -> Added:
        if not _exists(connection, schema.readings, id=kept_as):
            _insert_reading(connection, kept_as, reading, payload_row)
        return _link(connection, name, kept_as, reading.article, when)

    return database.write(work)


def add_known(
    database: Database, dossier: str, article: Article, run_id: str, now: datetime
) -> Added | None:
    """Add an article that this run has read before, without reading it again.

    Args:
        database: where it may be kept.
        dossier: the name of the dossier.
        article: the report.
        run_id: id of the run that would read it.
        now: the moment of adding.

    Returns:
        What was done; None where there is no reading yet, so that it has to be made.

    Raises:
        UsageError: no dossier can have this name.
        StoreError: the database cannot be read or written.
    """
    name, when = dossier_name(dossier), stamp(now)
    kept_as = reading_id(article, run_id)
    with database.reading() as connection:
        if not _exists(connection, schema.readings, id=kept_as):
            return None
    return database.write(lambda connection: _link(connection, name, kept_as, article, when))


def _exists(connection: Connection, table: Table, **key: str) -> bool:
    """Return whether a table has a row with these values."""
    query = select(next(iter(table.primary_key)))
    for column, value in key.items():
        query = query.where(table.c[column] == value)
    return connection.execute(query.limit(1)).first() is not None


def _link(connection: Connection, dossier: str, kept_as: str, article: Article, when: str) -> Added:
    """Put a kept reading into a dossier, if it is not what stands there already."""
    if not _exists(connection, schema.dossiers, name=dossier):
        connection.execute(insert(schema.dossiers), {"name": dossier, "created_at": when})
    there = _same_article(connection, dossier, article.id)
    same_text = [row for row in there if row.version_id == article.version_id]
    # A run that was used before, and another since, is in force again; the same one is not.
    last = max(same_text, key=lambda row: (row.added_at, row.reading_id), default=None)
    kept_reading = schema.readings.c
    run_id, count = connection.execute(
        select(kept_reading.run_id, kept_reading.attribution_count).where(
            kept_reading.id == kept_as
        )
    ).one()
    member = any(row.reading_id == kept_as for row in same_text)
    outcome: Outcome = "reread" if same_text else "changed" if there else "added"
    if member and last is not None and last.run_id == run_id:
        outcome = "unchanged"
    else:
        row = {"dossier": dossier, "reading_id": kept_as, "added_at": when}
        connection.execute(insert(schema.members), row)
    kept, orphans = _carried(connection, there, article) if outcome == "changed" else (0, ())
    return Added(
        outcome=outcome,
        article_id=article.id,
        version_id=article.version_id,
        reading_id=kept_as,
        attribution_count=count,
        kept=kept,
        orphans=orphans,
    )


def _same_article(connection: Connection, dossier: str, article_id: str) -> list[_Member]:
    """Return the readings of any version of a report in a dossier.

    In two questions: asked in one, SQLite goes through the whole dossier.
    """
    kept, members = schema.readings.c, schema.members.c
    of_article = (
        select(kept.id, kept.version_id, kept.run_id)
        .join(schema.versions, schema.versions.c.id == kept.version_id)
        .where(schema.versions.c.article_id == article_id)
    )
    found = {row.id: row for row in connection.execute(of_article)}
    query = select(members.reading_id, members.added_at).where(
        members.dossier == dossier, members.reading_id.in_(found)
    )
    return [
        _Member(
            row.reading_id,
            row.added_at,
            found[row.reading_id].version_id,
            found[row.reading_id].run_id,
        )
        for row in connection.execute(query)
    ]


def _carried(
    connection: Connection, there: Sequence[_Member], article: Article
) -> tuple[int, tuple[str, ...]]:
    """Return how many attributions of the last version stand in this one, and which do not."""
    last = max(there, key=lambda row: (row.added_at, row.reading_id))
    old = payload(connection, last.reading_id)
    lost = [
        found.id
        for found in old.attributions
        if anchor_attribution(found, old.article.text, article.text, article.version_id) is None
    ]
    return len(old.attributions) - len(lost), tuple(lost)


_DECODER: Final = msgspec.json.Decoder(Reading)


def unpack(packed: bytes) -> Reading:
    """Return a reading from what is kept of it."""
    return _DECODER.decode(zlib.decompress(packed))


def payload(connection: Connection, kept_as: str) -> Reading:
    """Return the reading that is kept under an id."""
    query = select(schema.readings.c.payload).where(schema.readings.c.id == kept_as)
    return unpack(connection.execute(query).scalar_one())


def _insert_reading(
    connection: Connection, kept_as: str, reading: Reading, payload_row: _Row
) -> None:
    """Keep a reading with all that stands in it, and what it stands on: its version and run."""
    article, run = reading.article, reading.run
    new_version = not _exists(connection, schema.versions, id=article.version_id)
    if new_version:
        row = {"id": article.version_id, "article_id": article.id, "sha256": article.sha256}
        connection.execute(insert(schema.versions), row)
    if not _exists(connection, schema.runs, id=run.id):
        models, options = (msgspec.json.encode(part).decode() for part in (run.models, run.options))
        row = {"id": run.id, "version": run.version, "models": models, "options": options}
        connection.execute(insert(schema.runs), row)
    connection.execute(
        insert(schema.readings), {**rows.reading_row(kept_as, reading), **payload_row}
    )
    for table, found in rows.record_rows(kept_as, reading, with_article=new_version):
        if found:
            connection.execute(insert(table), found)
