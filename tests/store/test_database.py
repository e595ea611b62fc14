"""Opening: what is no database of ours is refused in one line and left as it is."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable
from tests.store import made
from tests.store.made import Clock

from whosays.errors import StoreError
from whosays.store import Database, add, load, open_store
from whosays.store.schema import metadata


def other_program(path: Path) -> None:
    """Make the database of another program."""
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")


def other_alembic(path: Path) -> None:
    """Make the database of another program that migrates with Alembic too."""
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('1975ea83b712')")


def newer(path: Path) -> None:
    """Make a database of a version to come."""
    open_store(path, create=True).close()
    with closing(sqlite3.connect(path)) as connection:  # closed, so that all is in the file
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()


BAD_FILES: list[tuple[Callable[[Path], object], str]] = [
    (lambda path: path.write_text("a report, and no database" * 50), "not a database of whosays"),
    (other_program, "a database of another program"),
    (other_alembic, "a database of another program"),
    (newer, r"made by a newer whosays \(tables 0999"),
    (lambda path: path.mkdir(), "is a folder; name a file"),
]


@pytest.mark.parametrize(("make", "message"), BAD_FILES)
def test_what_is_no_database_of_ours_is_refused(
    tmp_path: Path, make: Callable[[Path], object], message: str
) -> None:
    """The line names the file, says what it is, and the file stays as it was."""
    path = tmp_path / "some.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreError, match=message) as caught:
        open_store(path, create=True)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before


BAD_ADDRESSES = [
    ("mysql://host/name", "there are sqlite and postgresql"),
    ("nonsense", "not the address of a database"),
    ("oddbase://user:secret@host/x", "there are sqlite and postgresql"),
    ("sqlite//user:secret@host/x", "not the address of a database"),
]


@pytest.mark.parametrize(("address", "message"), BAD_ADDRESSES)
def test_what_is_no_address_is_refused(address: str, message: str) -> None:
    """The line does not tell a password."""
    with pytest.raises(StoreError, match=message) as caught:
        open_store(address)
    assert "secret" not in str(caught.value)


def test_a_reader_makes_no_database(tmp_path: Path) -> None:
    """Where there is none a reader says how to make one, and leaves no file behind."""
    with pytest.raises(StoreError, match="no dossiers yet; make one with: whosays add"):
        open_store(tmp_path / "deep" / "some.db")
    assert not list(tmp_path.iterdir())


def test_a_writer_makes_the_folder(tmp_path: Path) -> None:
    """Also one whose name would mean something in an address."""
    path = tmp_path / "a ? b # c % d" / "some.db"
    open_store(path, create=True).close()
    assert path.is_file()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="its folder cannot be made"):
        open_store(tmp_path / "file" / "some.db", create=True)


READ_ONLY = """
import sys
from collections.abc import Callable
from pathlib import Path
from tests.store import made
from whosays.errors import StoreError
from whosays.store import add, open_store
try:
    with open_store(Path(sys.argv[1]), create=True) as database:
        add(database, "ferry", made.reading(1), made.START)
except StoreError as error:
    print(error)
"""


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_that_cannot_be_written_to_is_told(
    path: Path, root: Path, tmp_path: Path, there: bool
) -> None:
    """One line, whether the database is there or would have to be made."""
    result = as_a_stranger(READ_ONLY, root, locked(path if there else None, tmp_path))
    assert "cannot be" in result.stdout, result.stderr
    assert result.stdout.count("\n") == 1


READING = """
import sys
from pathlib import Path
from whosays.store import load, open_store
with open_store(Path(sys.argv[1])) as database:
    print(len(load(database, "ferry").readings))
"""


def test_what_lies_where_nothing_can_be_written_can_be_read(
    path: Path, root: Path, tmp_path: Path, clock: Clock
) -> None:
    """An archived database, of which SQLite cannot make its other files."""
    with open_store(path) as database:
        add(database, "ferry", made.reading(1), clock())
    result = as_a_stranger(READING, root, locked(path, tmp_path))
    assert result.stdout == "1\n", result.stderr


def locked(path: Path | None, tmp_path: Path) -> Path:
    """Move a database to a folder that cannot be written to, with signs in its name."""
    folder = tmp_path / "locked #1?%20"
    folder.mkdir()
    there = folder / "test.db"
    if path:
        path.rename(there)
        there.chmod(0o444)
    folder.chmod(0o555)
    tmp_path.chmod(0o755)
    for parent in tmp_path.parents[:2]:  # pytest's own folders are closed to others
        parent.chmod(0o755)
    return there


def as_a_stranger(code: str, root: Path, path: Path) -> subprocess.CompletedProcess[str]:
    """Run code as somebody who may write no more than the rights of a file tell."""
    drop = "-dac_override,-dac_read_search"
    command = [] if os.getuid() else ["setpriv", f"--bounding-set={drop}", f"--inh-caps={drop}"]
    if command and shutil.which("setpriv") is None:
        pytest.skip("the superuser may write everywhere, and there is no setpriv to be less")
    command += [sys.executable, "-c", code, str(path)]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if "setpriv" in result.stderr:
        pytest.skip("the superuser may not give rights away here")
    return result


def test_a_full_disk_is_told_and_keeps_what_was_there(sqlite: Database, clock: Clock) -> None:
    """The report that found no room is not there, the ones before it are."""
    add(sqlite, "ferry", made.reading(1), clock())
    with sqlite.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        # The limit is the connection's; the pool hands the same one out again.
    with pytest.raises(StoreError, match="no room left on the disk"):
        add(sqlite, "ferry", made.reading(2, sentences=900), clock())
    found = load(sqlite, "ferry")
    assert [one.reading for one in found.readings] == [made.reading(1)]
    with sqlite.reading() as connection:
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"


def test_a_database_that_stays_locked_is_told(
    sqlite: Database, path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A writer waits, tries again, and then says so; readers go on all the while."""
    add(sqlite, "ferry", made.reading(1), clock())
    monkeypatch.setattr("whosays.store.dialects.PATIENCE", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_store(path) as impatient:
        with pytest.raises(StoreError, match="in use by another program for too long"):
            add(impatient, "ferry", made.reading(2), clock())
        assert len(load(impatient, "ferry").readings) == 1
        other.execute("ROLLBACK")
        assert add(impatient, "ferry", made.reading(2), clock()).outcome == "added"
    other.close()


def test_a_damaged_file_is_told(path: Path, clock: Clock) -> None:
    """What lies in the middle of the file is no page of a database any more."""
    with open_store(path) as database:
        for number in range(3):
            add(database, "ferry", made.reading(number), clock())
    content = bytearray(path.read_bytes())
    content[8192:-4096] = b"\xff" * (len(content) - 12288)
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"damaged|not a database"), open_store(path) as database:
        load(database, "ferry")


def test_the_tables_suit_postgresql_too() -> None:
    """No type or option of SQLite alone is in them."""
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy gives it no types
    for table in metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=dialect))
        for index in table.indexes:
            assert "CREATE INDEX" in str(CreateIndex(index).compile(dialect=dialect))
