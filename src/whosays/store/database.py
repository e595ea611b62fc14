"""Opening a database, and the two kinds of transaction: reading and writing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import StaticPool

from whosays.errors import StoreError
from whosays.store import dialects, migrate

_DRIVERS: Final = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg"}
_ATTEMPTS: Final = 5

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Database:
    """An open database; make it with `open_store`.

    Args:
        name: what to call it in messages, without a password.
        engine: SQLAlchemy's engine for it.
    """

    name: str
    engine: Engine

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees the database as it is at one moment.

        Raises:
            StoreError: the database cannot be read.
        """
        options = dialects.reading_options(self.engine.dialect.name)
        with (
            self._told(),
            self.engine.connect().execution_options(**options) as connection,
            connection.begin(),
        ):
            yield connection

    def write(self, work: Callable[[Connection], _Result]) -> _Result:
        """Do ``work`` in one transaction: all of it is kept, or nothing.

        Writers of other processes wait their turn. ``work`` may be called again where the
        database was taken nevertheless, so it must not change anything but the database.

        Raises:
            StoreError: the database cannot be written.
        """
        for attempt in range(_ATTEMPTS):
            try:
                with self._told(), self.engine.connect() as connection:
                    writer = connection.execution_options(whosays_writing=True)
                    with writer.begin():
                        return work(writer)
            except StoreError as error:
                cause = error.__cause__
                again = isinstance(cause, DBAPIError) and dialects.is_busy(cause)
                if not again or attempt == _ATTEMPTS - 1:
                    raise
        raise AssertionError("the loop either returns or raises")

    def settle(self) -> None:
        """Let readers and writers not hold each other up, where that is a lasting setting.

        Raises:
            StoreError: the database cannot be written.
        """
        with self._told():
            dialects.settle(self.engine)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn an error of the driver into one line."""
        try:
            yield
        except DBAPIError as error:
            raise StoreError(self.name, dialects.problem(error)) from error


def open_store(where: str | Path, *, create: bool = False) -> Database:
    """Open a database and bring its tables up to date.

    Args:
        where: an SQLAlchemy URL of SQLite or PostgreSQL, or the path of an SQLite file.
        create: make the file, and the folder that it is in, where they are not there.

    Returns:
        The open database; close it, or use it in ``with``.

    Raises:
        StoreError: it is not there, cannot be opened, is no database of whosays, or was made
            by a newer version.
    """
    url = _url(where)
    name = url.database or url.drivername
    if url.drivername.startswith("postgresql"):
        name = url.render_as_string(hide_password=True)
    memory = url.drivername == "sqlite" and (url.database or ":memory:") == ":memory:"
    if url.drivername == "sqlite" and not memory:
        _check_file(Path(name), create=create)
    dialect = url.get_backend_name()
    sealed = dialect == "sqlite" and not memory and _is_sealed(Path(name))
    if sealed:
        url = dialects.unchanging(Path(name))
    pool = {"poolclass": StaticPool} if memory else {}
    try:
        engine = create_engine(url, connect_args=dialects.connect_arguments(dialect), **pool)
    except ModuleNotFoundError as error:
        problem = "PostgreSQL needs one more package: pip install 'psycopg[binary]'"
        raise StoreError(name, problem) from error
    dialects.prepare(engine)
    database = Database(name, engine)
    try:
        with database.reading() as connection:
            pending = migrate.pending(connection, name)
        if not sealed:
            database.settle()
        if pending:
            database.write(lambda connection: migrate.upgrade(connection, name))
    except BaseException:
        database.close()
        raise
    return database


def _url(where: str | Path) -> URL:
    """Return the URL of a database, with the driver that we use for its kind."""
    if isinstance(where, Path):
        return URL.create("sqlite", database=str(where))
    try:
        url = make_url(where)
        backend = url.get_backend_name()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        said = "the database" if "@" in where else where  # it may hold a password
        problem = "not the address of a database; give one like sqlite:////folder/file.db"
        raise StoreError(said, problem) from error
    if backend not in _DRIVERS:
        raise StoreError(backend, "no such database here; there are sqlite and postgresql")
    url = url.set(drivername=_DRIVERS[backend])
    if backend == "sqlite" and url.database:
        url = url.set(database=str(Path(url.database).expanduser()))
    return url


def _is_sealed(path: Path) -> bool:
    """Tell whether a file lies where nothing can be written, such as an archive, and rests.

    SQLite makes files beside a database even to read it, unless it is told that nobody writes it;
    while another does, there is such a file.
    """
    beside = path.with_name(f"{path.name}-wal")
    return not os.access(path.parent, os.W_OK) and not beside.exists()


def _check_file(path: Path, *, create: bool) -> None:
    """See that the file of an SQLite database is there, or can be made."""
    if path.is_dir():
        raise StoreError(str(path), "is a folder; name a file")
    if path.exists():
        return
    if not create:
        raise StoreError(str(path), "no dossiers yet; make one with: whosays add DOSSIER INPUT...")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(str(path), f"its folder cannot be made: {error.strerror}") from error
