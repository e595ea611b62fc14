"""Full text search; fills the index from the readings that are there."""

from __future__ import annotations

import zlib

import sqlalchemy as sa
from alembic import op

from whosays.records import Reading
from whosays.store.search import INDEX, passages_of

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of passages and its index."""
    passages = op.create_table(
        "passages",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("version_id", sa.String(16), sa.ForeignKey("versions.id"), nullable=False),
        sa.Column("reading_id", sa.String(16), sa.ForeignKey("readings.id")),
        sa.Column("attribution_id", sa.String(16)),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("passages_version_id", "passages", ["version_id"])
    connection = op.get_bind()
    for statement in INDEX[connection.dialect.name]:
        op.execute(statement)
    versions: set[str] = set()
    kept = connection.execute(sa.text("SELECT id, payload FROM readings ORDER BY id")).all()
    for id_, payload in kept:
        reading = Reading.from_json(zlib.decompress(payload))
        version = reading.article.version_id
        rows = passages_of(id_, reading, with_article=version not in versions)
        versions.add(version)
        if rows:
            connection.execute(sa.insert(passages), rows)
