"""What stages draw from a reading or from a dossier and do not want to draw again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables of features and of derived results."""
    op.create_table(
        "features",
        sa.Column("reading_id", sa.String(16), sa.ForeignKey("readings.id"), primary_key=True),
        sa.Column("name", sa.String(100), primary_key=True),
        sa.Column("payload", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "derived",
        sa.Column("dossier", sa.String(200), sa.ForeignKey("dossiers.name"), primary_key=True),
        sa.Column("name", sa.String(100), primary_key=True),
        sa.Column("state", sa.String(64), primary_key=True),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
    )
