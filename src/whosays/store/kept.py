"""What other stages drew from readings and from dossiers, kept so that it is not drawn again.

Both kinds are bytes under a name; the stage that draws them knows what they mean and puts its
version into the name.
"""

from __future__ import annotations

import zlib
from datetime import datetime
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, insert, select

from whosays.store.database import Database
from whosays.store.moments import stamp
from whosays.store.schema import derived, features

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

_STATES: Final = 16  # how many results are kept of each name: several moments are looked at
_BATCH: Final = 500  # SQLite takes no more than some thousand values in a question


def keep_features(database: Database, name: str, values: Mapping[str, bytes]) -> None:
    """Keep what was drawn from each of some readings; what is there already stays.

    Args:
        database: where to keep it.
        name: what was drawn and by which version of what, such as ``minhash-128-1``.
        values: by the id of the reading.

    Raises:
        StoreError: the database cannot be written.
    """

    def work(connection: Connection) -> None:
        there = _features(connection, name, values)
        rows = [
            {"reading_id": id_, "name": name, "payload": value}
            for id_, value in values.items()
            if id_ not in there
        ]
        if rows:
            connection.execute(insert(features), rows)

    database.write(work)


def load_features(database: Database, name: str, readings: Iterable[str]) -> dict[str, bytes]:
    """Return what is kept under ``name``, by the id of the reading; what is not there is absent.

    Raises:
        StoreError: the database cannot be read.
    """
    with database.reading() as connection:
        return _features(connection, name, readings)


def _features(connection: Connection, name: str, readings: Iterable[str]) -> dict[str, bytes]:
    """Return the features of some readings."""
    ids = sorted(set(readings))
    found: dict[str, bytes] = {}
    for start in range(0, len(ids), _BATCH):
        query = select(features.c.reading_id, features.c.payload).where(
            features.c.name == name, features.c.reading_id.in_(ids[start : start + _BATCH])
        )
        found.update((row[0], row[1]) for row in connection.execute(query))
    return found


def keep_derived(
    database: Database,
    dossier: str,
    name: str,
    *,
    state: str,
    value: bytes,
    now: datetime,
    level: int = -1,
) -> None:
    """Keep a result drawn from a dossier in one state; the oldest of many states go.

    Args:
        database: where to keep it.
        dossier: the name of the dossier.
        name: what was drawn and by which version of what.
        state: the state that it was drawn from: ``Dossier.state``.
        value: the result.
        now: the moment of drawing.
        level: how hard to compress it, as `zlib` counts; 0 for what does not get smaller but is
            wanted fast.

    Raises:
        StoreError: the database cannot be written.
    """
    packed = zlib.compress(value, level)

    def work(connection: Connection) -> None:
        here = (derived.c.dossier == dossier) & (derived.c.name == name)
        connection.execute(delete(derived).where(here, derived.c.state == state))
        row = {"dossier": dossier, "name": name, "state": state, "made_at": stamp(now)}
        connection.execute(insert(derived), {**row, "payload": packed})
        by_age = select(derived.c.state).where(here).order_by(derived.c.made_at.desc())
        old = list(connection.scalars(by_age.offset(_STATES)))
        if old:
            connection.execute(delete(derived).where(here, derived.c.state.in_(old)))

    database.write(work)


def load_derived(database: Database, dossier: str, name: str, state: str) -> bytes | None:
    """Return a result that was drawn from a dossier in this very state; None if none is kept.

    Raises:
        StoreError: the database cannot be read.
    """
    query = select(derived.c.payload).where(
        derived.c.dossier == dossier, derived.c.name == name, derived.c.state == state
    )
    with database.reading() as connection:
        packed = connection.scalar(query)
    return None if packed is None else zlib.decompress(packed)
