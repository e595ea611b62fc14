"""What SQLite and PostgreSQL do each in its own way: connecting, locking, and their errors."""

from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from sqlalchemy import URL, event, text
from sqlalchemy.exc import DBAPIError

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor

PATIENCE: Final = 30.0
"""How many seconds a writer waits for another one."""

_LOCK: Final = 0x77686F73  # any fixed number; all writers of a PostgreSQL database take this lock

APPEND_ONLY: Final[dict[str, tuple[str, ...]]] = {
    "sqlite": tuple(
        f"CREATE TRIGGER {{table}}_no_{verb} BEFORE {verb} ON {{table}} "
        "BEGIN SELECT RAISE(ABORT, '{table} are only ever added to'); END"
        for verb in ("UPDATE", "DELETE")
    ),
    "postgresql": (
        """CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '{table} are only ever added to'; END $$""",
        """CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}
        FOR EACH ROW EXECUTE FUNCTION {table}_append_only()""",
    ),
}
"""The statements that keep a table from being changed otherwise than by adding to it."""


def prepare(engine: Engine) -> None:
    """Make every connection of ``engine`` behave as the store needs it to.

    On SQLite transactions begin where the code says so (Python's driver would begin them
    later, and keep changes of the tables out of them), and writers take their turn at once.
    """
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _connect_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "begin", _begin_postgresql)


def connect_arguments(dialect: str) -> dict[str, object]:
    """Return what the driver of a dialect is to be called with."""
    return {"timeout": PATIENCE, "isolation_level": None} if dialect == "sqlite" else {}


def unchanging(path: Path) -> URL:
    """Return the address of an SQLite file that is only read and that nobody writes."""
    query = {"mode": "ro", "immutable": "1", "uri": "true"}
    return URL.create("sqlite", database=f"file:{quote(str(path.absolute()))}", query=query)


def reading_options(dialect: str) -> dict[str, str]:
    """Return what a transaction needs that reads: it sees the database at one moment.

    SQLite does so by itself.
    """
    return {"isolation_level": "REPEATABLE READ"} if dialect == "postgresql" else {}


def _connect_sqlite(connection: DBAPIConnection, _record: object) -> None:
    """Set up one connection."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def settle(engine: Engine) -> None:
    """Give a database that is known to be ours what it keeps for good: WAL, on SQLite.

    SQLite does not wait here when another process does the same at the same moment; we do.

    Raises:
        DBAPIError: it cannot be written.
    """
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode")
        mode = cursor.fetchone()
        if mode is not None and mode[0] not in {"wal", "memory"}:
            _set_wal(cursor)
    finally:
        connection.close()


def _set_wal(cursor: DBAPICursor) -> None:
    """Switch to WAL, waiting for others."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise DBAPIError("PRAGMA journal_mode = WAL", None, error) from error
            time.sleep(0.05)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    """Begin: a writer reserves the database at once, so that it never has to turn back."""
    writing = connection.get_execution_options().get("whosays_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    """Begin: writers take their turn, as on SQLite."""
    if connection.get_execution_options().get("whosays_writing", False):
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


_PROBLEMS: Final = (
    ("file is not a database", "not a database of whosays; name another file"),
    ("file is encrypted", "not a database of whosays; name another file"),
    ("database is locked", "in use by another program for too long; try again"),
    ("readonly database", "cannot be written to; check the permissions of the file and its folder"),
    ("unable to open", "cannot be opened; check that its folder is there and can be written to"),
    ("disk is full", "no room left on the disk; nothing of the last report was kept"),
    ("disk i/o error", "the disk does not answer as it should; check it and its free room"),
    ("malformed", "the file is damaged; restore it from a copy"),
    ("no such table", "not a database of whosays, or a damaged one; name another file"),
    ("does not exist", "not there on the server; make it with createdb"),
    ("authentication failed", "the server does not let this user in; check name and password"),
    ("could not connect", "the server does not answer; check the address"),
    ("connection failed", "the server does not answer; check the address"),
    ("connection refused", "the server does not answer; check the address"),
    ("only ever added to", "reviews are only ever added to"),
)


def problem(error: DBAPIError) -> str:
    """Return what is wrong, and what to do, for an error of either driver."""
    said = str(error.orig)
    for sign, told in _PROBLEMS:
        if sign in said.lower():
            return told
    return f"the database refused: {' '.join(said.split())}"


def is_busy(error: DBAPIError) -> bool:
    """Return whether trying again may help."""
    said = str(error.orig).lower()
    return "database is locked" in said or "deadlock detected" in said
