"""The rows that a reading is kept in, beside its JSON, so that it can be asked for its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from whosays.records import Reading
from whosays.store import schema
from whosays.store.moments import moment
from whosays.store.search import passages_of

if TYPE_CHECKING:
    from sqlalchemy import Table

Row: TypeAlias = dict[str, Any]


def reading_row(kept_as: str, reading: Reading) -> Row:
    """Return the row of a reading, without its payload and the moment of reading."""
    article = reading.article
    row = {
        "id": kept_as,
        "version_id": article.version_id,
        "run_id": reading.run.id,
        "path": article.path,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "published_at": article.published_at,
        "printed_at": moment(article.published_at),
        "modified_at": moment(article.modified_at),
        "attribution_count": len(reading.attributions),
    }
    return _storable(row)


def _storable(row: Row) -> Row:
    """Return a row whose text holds no NUL, which PostgreSQL does not take."""
    return {
        key: value.replace("\0", " ") if isinstance(value, str) else value
        for key, value in row.items()
    }


def record_rows(
    kept_as: str, reading: Reading, *, with_article: bool
) -> tuple[tuple[Table, list[Row]], ...]:
    """Return the rows of what stands in a reading, by table, in the order to add them in.

    Args:
        kept_as: the id that the reading is kept under.
        reading: what was read.
        with_article: the version is new, so that its text belongs into the search too.
    """
    found = (
        (schema.attributions, _once(_attribution_rows(reading), "id")),
        (schema.speakers, _once(_speaker_rows(reading), "attribution_id", "ordinal")),
        (schema.entities, _once(_entity_rows(reading), "id")),
        (schema.events, _once(_event_rows(reading), "id")),
        (schema.passages, passages_of(kept_as, reading, with_article=with_article)),
    )
    return tuple(
        (table, [_storable({"reading_id": kept_as, **row}) for row in rows])
        for table, rows in found
    )


def _once(rows: list[Row], *key: str) -> list[Row]:
    """Return rows with each key once: should a stage draw a record twice, the first is kept."""
    first: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        first.setdefault(tuple(row[column] for column in key), row)
    return list(first.values())


def _json(value: object) -> str:
    """Write spans as JSON."""
    return msgspec.json.encode(value).decode()


def _attribution_rows(reading: Reading) -> list[Row]:
    return [
        {
            "id": found.id,
            "ordinal": ordinal,
            "parent_id": found.parent_id,
            "kind": found.kind,
            "act": found.act,
            "stance": found.stance,
            "said_at": found.time.value if found.time else None,
            "source": _json(found.source),
            "cue": _json(found.cue),
            "content": _json(found.content),
        }
        for ordinal, found in enumerate(reading.attributions)
    ]


def _speaker_rows(reading: Reading) -> list[Row]:
    return [
        {
            "attribution_id": found.id,
            "ordinal": ordinal,
            "entity_id": speaker.entity_id,
            "name": speaker.name,
            "kind": speaker.kind,
            "affiliation": speaker.affiliation,
        }
        for found in reading.attributions
        for ordinal, speaker in enumerate(found.speakers or ())
    ]


def _entity_rows(reading: Reading) -> list[Row]:
    return [
        {"id": e.id, "name": e.name, "kind": e.kind, "mentions": _json(e.mentions)}
        for e in reading.entities or ()
    ]


def _event_rows(reading: Reading) -> list[Row]:
    return [
        {
            "id": event.id,
            "what": event.what,
            "place": event.where,
            "happened_at": event.time.value if event.time else None,
            "mentions": _json(event.mentions),
        }
        for event in reading.events or ()
    ]
