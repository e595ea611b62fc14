"""The tables: every database that was ever made comes up to date with what is in it."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, insert, inspect
from tests.store import made

from whosays.store import Database, add, dialects, find, load, migrate, open_store
from whosays.store.rows import reading_row
from whosays.store.schema import HEAD, dossiers, members, metadata, readings, runs, versions
from whosays.store.writing import reading_id


@contextmanager
def raw(path: Path) -> Iterator[Connection]:
    """Give a writing connection to a database as it is."""
    arguments = dialects.connect_arguments("sqlite")
    engine = create_engine(f"sqlite:///{path}", connect_args=arguments)
    dialects.prepare(engine)
    writing = engine.connect().execution_options(whosays_writing=True)
    with writing as connection, connection.begin():
        yield connection
    engine.dispose()


def revisions() -> list[str]:
    """Return every revision, the first one first."""
    folder = Path(migrate.__file__).parent / "migrations"
    script = ScriptDirectory(str(folder))
    return [revision.revision for revision in script.walk_revisions()][::-1]


def differences(connection: Connection) -> list[object]:
    """Return how the tables differ from the schema; those of the search index are its own."""

    def ours(_: object, name: str | None, kind: str, *__: object) -> bool:
        return not (kind in {"table", "index"} and str(name).startswith("passages_fts"))

    context = MigrationContext.configure(
        connection, opts={"include_object": ours, "compare_type": True}
    )
    return list(compare_metadata(context, metadata))


def test_the_migrations_are_numbered_and_lead_to_the_schema() -> None:
    """0001, 0002 and so on without a gap, up to the one that the code asks for."""
    found = revisions()
    assert found == [f"{number:04}" for number in range(1, len(found) + 1)]
    assert found[-1] == HEAD


def test_the_migrations_make_the_tables_of_the_schema(database: Database) -> None:
    """Nothing is in the one and not in the other."""
    with database.reading() as connection:
        assert differences(connection) == []


@pytest.mark.parametrize("revision", revisions())
def test_every_database_comes_up_to_date(tmp_path: Path, revision: str) -> None:
    """One made at any revision is opened with the reports that it has, and can take more."""
    path = tmp_path / "old.db"
    reading = made.reading(1)
    kept_as = reading_id(reading.article, reading.run.id)
    encoded = reading.to_json().encode()
    with raw(path) as connection:
        migrate.upgrade(connection, "old", revision)
        article, run = reading.article, reading.run
        connection.execute(insert(dossiers), {"name": "ferry", "created_at": "t"})
        row = {"id": run.id, "version": run.version, "models": "{}", "options": "{}"}
        connection.execute(insert(runs), row)
        row = {"id": article.version_id, "article_id": article.id, "sha256": article.sha256}
        connection.execute(insert(versions), row)
        payload = {
            "read_at": "2031-05-01T12:00:00.000000Z",
            "json_sha256": hashlib.sha256(encoded).hexdigest(),
            "payload": zlib.compress(encoded),
        }
        connection.execute(insert(readings), {**reading_row(kept_as, reading), **payload})
        member = {"dossier": "ferry", "reading_id": kept_as, "added_at": payload["read_at"]}
        connection.execute(insert(members), member)
        tables = inspect(connection).get_table_names()
    assert ("passages" in tables) == (revision >= "0002")
    with open_store(path) as database:
        assert add(database, "ferry", made.reading(2), made.START).outcome == "added"
        assert reading in [one.reading for one in load(database, "ferry").readings]
        with database.reading() as connection:
            assert differences(connection) == []
        if revision < "0002":  # the search knows what was there before it
            hits = find(database, '"Report 1 on the"')
            assert [hit.version_id for hit in hits] == [article.version_id]


def test_a_migration_is_whole_or_not_there(tmp_path: Path) -> None:
    """What goes wrong on the way leaves the database as it was."""
    path = tmp_path / "new.db"

    def stopped() -> None:
        with raw(path) as connection:
            migrate.upgrade(connection, "new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    with raw(path) as connection:
        assert inspect(connection).get_table_names() == []
