"""Bringing the tables of a database up to date."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from whosays.errors import StoreError
from whosays.store.schema import HEAD

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection


def pending(connection: Connection, name: str) -> bool:
    """Return whether the tables must be made or changed before the database can be used.

    Args:
        connection: to the database, in a transaction.
        name: what to call it in messages.

    Raises:
        StoreError: it belongs to another program or to a newer version of whosays.
    """
    tables = inspect(connection).get_table_names()
    if "alembic_version" not in tables:
        if tables:
            raise StoreError(name, "a database of another program; name another file")
        return True
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if found is None or found == HEAD:
        return found is None
    if "dossiers" not in tables:
        raise StoreError(name, "a database of another program; name another file")
    if str(found) > HEAD:
        problem = f"made by a newer whosays (tables {found}, this one knows {HEAD}); install that"
        raise StoreError(name, problem)
    return True


def upgrade(connection: Connection, name: str, revision: str = HEAD) -> None:
    """Bring the tables to a revision, within the transaction of ``connection``.

    Two processes may come here one after the other; the second finds nothing left to do.

    Raises:
        StoreError: as `pending`.
    """
    from alembic import command

    if pending(connection, name):
        command.upgrade(settings(connection), revision)


def settings(connection: Connection) -> Config:
    """Return Alembic's settings for the migrations in this package."""
    from alembic.config import Config

    config = Config()
    folder = str(files("whosays.store") / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
