"""The records of dossiers, and what people decided about them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from whosays.store.dialects import APPEND_ONLY

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    _make_readings()
    _make_records()
    op.create_table(
        "reviews",
        sa.Column("dossier", sa.String(200), sa.ForeignKey("dossiers.name"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("decision", sa.String(16), nullable=False),
        sa.Column("targets", sa.Text, nullable=False),
        sa.Column("speaker", sa.Text),
        sa.Column("undoes", sa.Integer),
        sa.Column("why", sa.Text),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("decided_at", sa.String(32), nullable=False),
    )
    for statement in APPEND_ONLY[op.get_bind().dialect.name]:
        op.execute(statement.format(table="reviews"))


def _make_readings() -> None:
    """Make the tables of dossiers and of the readings in them."""
    op.create_table(
        "dossiers",
        sa.Column("name", sa.String(200), primary_key=True),
        sa.Column("created_at", sa.String(32), nullable=False),
    )
    op.create_table(
        "runs",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("models", sa.Text, nullable=False),
        sa.Column("options", sa.Text, nullable=False),
    )
    op.create_table(
        "versions",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
    )
    op.create_index("versions_article_id", "versions", ["article_id"])
    op.create_table(
        "readings",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("version_id", sa.String(16), sa.ForeignKey("versions.id"), nullable=False),
        sa.Column("run_id", sa.String(16), sa.ForeignKey("runs.id"), nullable=False),
        sa.Column("read_at", sa.String(32), nullable=False),
        sa.Column("path", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("publisher", sa.Text),
        sa.Column("published_at", sa.Text),
        sa.Column("printed_at", sa.String(32)),
        sa.Column("modified_at", sa.String(32)),
        sa.Column("attribution_count", sa.Integer, nullable=False),
        sa.Column("json_sha256", sa.String(64), nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
    )
    op.create_index("readings_version_id", "readings", ["version_id"])
    op.create_table(
        "members",
        sa.Column("dossier", sa.String(200), sa.ForeignKey("dossiers.name"), primary_key=True),
        sa.Column("reading_id", sa.String(16), sa.ForeignKey("readings.id"), primary_key=True),
        sa.Column("added_at", sa.String(32), primary_key=True),
    )


def _make_records() -> None:
    """Make the tables of what stands in a reading."""
    op.create_table(
        "attributions",
        sa.Column("reading_id", sa.String(16), sa.ForeignKey("readings.id"), primary_key=True),
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("parent_id", sa.String(16)),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("act", sa.String(32)),
        sa.Column("stance", sa.String(16)),
        sa.Column("said_at", sa.Text),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("cue", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
    )
    op.create_table(
        "speakers",
        sa.Column("reading_id", sa.String(16), primary_key=True),
        sa.Column("attribution_id", sa.String(16), primary_key=True),
        sa.Column("ordinal", sa.Integer, primary_key=True),
        sa.Column("entity_id", sa.String(16)),
        sa.Column("name", sa.Text),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("affiliation", sa.Text),
        sa.ForeignKeyConstraint(
            ("reading_id", "attribution_id"), ("attributions.reading_id", "attributions.id")
        ),
    )
    op.create_index("speakers_name", "speakers", ["name"])
    op.create_table(
        "entities",
        sa.Column("reading_id", sa.String(16), sa.ForeignKey("readings.id"), primary_key=True),
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("mentions", sa.Text, nullable=False),
    )
    op.create_index("entities_name", "entities", ["name"])
    op.create_table(
        "events",
        sa.Column("reading_id", sa.String(16), sa.ForeignKey("readings.id"), primary_key=True),
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("place", sa.Text),
        sa.Column("happened_at", sa.Text),
        sa.Column("mentions", sa.Text, nullable=False),
    )
