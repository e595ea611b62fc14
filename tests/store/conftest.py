"""What the tests of the store share: a database of their own, and a clock."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

ROOT = Path(__file__).resolve().parent.parent.parent
if str(ROOT) not in sys.path:  # for tests.store.made, which is no test
    sys.path.insert(0, str(ROOT))

from tests.store.made import Clock  # noqa: E402 - found through the path above

from whosays.store import Database, open_store  # noqa: E402 - as above


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database, made once, to be copied: making the tables takes a while."""
    path = tmp_path_factory.mktemp("store") / "empty.db"
    open_store(path, create=True).close()
    return path


@pytest.fixture
def clock() -> Clock:
    """A clock that the test passes in."""
    return Clock()


@pytest.fixture
def path(tmp_path: Path, empty: Path) -> Path:
    """Where the database of the test is; it has its tables."""
    return Path(shutil.copy(empty, tmp_path / "test.db"))


@pytest.fixture
def sqlite(path: Path) -> Iterator[Database]:
    """An empty SQLite database, for what is a matter of files."""
    with open_store(path) as opened:
        yield opened


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """An empty database: SQLite, or the PostgreSQL one that WHOSAYS_TEST_POSTGRESQL names.

    That one is emptied before each test.
    """
    server = os.environ.get("WHOSAYS_TEST_POSTGRESQL")
    if server:
        with create_engine(server).begin() as connection:
            connection.exec_driver_sql("DROP SCHEMA public CASCADE")
            connection.exec_driver_sql("CREATE SCHEMA public")
    with open_store(server or path, create=True) as opened:
        yield opened
