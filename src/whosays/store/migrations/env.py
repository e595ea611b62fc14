"""Run by Alembic: migrates over the connection that `whosays.store.migrate` hands in."""

from __future__ import annotations

from alembic import context

# Imported by anything but Alembic, the module does nothing.
if getattr(context, "config", None) is not None:
    context.configure(connection=context.config.attributes["connection"])
    # No transaction here: the caller's holds everything, so a migration is whole or not there.
    context.run_migrations()
