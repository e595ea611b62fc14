"""The tables. They change only by a numbered migration; a test holds the two together."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

HEAD: Final = "0003"
"""The migration that leads to these tables."""

metadata = MetaData()

# No index by the id of a record alone: ids are hashes, so that every report would change a page
# for each of its records. They are looked for within a dossier, where the key (reading, id) serves.

dossiers = Table(
    "dossiers",
    metadata,
    Column("name", String(200), primary_key=True),
    Column("created_at", String(32), nullable=False),
)
runs = Table(
    "runs",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("version", Text, nullable=False),
    Column("models", Text, nullable=False),  # JSON
    Column("options", Text, nullable=False),  # JSON
)
versions = Table(
    "versions",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("article_id", String(16), nullable=False),
    Column("sha256", String(64), nullable=False),
    Index("versions_article_id", "article_id"),
)
readings = Table(
    "readings",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("version_id", String(16), ForeignKey("versions.id"), nullable=False),
    Column("run_id", String(16), ForeignKey("runs.id"), nullable=False),
    Column("read_at", String(32), nullable=False),
    Column("path", Text),
    Column("url", Text),
    Column("title", Text),
    Column("publisher", Text),
    Column("published_at", Text),  # as the report has it
    Column("printed_at", String(32)),  # the last moment that it may mean; None where unknown
    Column("modified_at", String(32)),  # the same of its modification
    Column("attribution_count", Integer, nullable=False),
    Column("json_sha256", String(64), nullable=False),
    Column("payload", LargeBinary, nullable=False),  # zlib of the reading's JSON
    Index("readings_version_id", "version_id"),
)
members = Table(
    "members",
    metadata,
    Column("dossier", String(200), ForeignKey("dossiers.name"), primary_key=True),
    Column("reading_id", String(16), ForeignKey("readings.id"), primary_key=True),
    Column("added_at", String(32), primary_key=True),
)
attributions = Table(
    "attributions",
    metadata,
    Column("reading_id", String(16), ForeignKey("readings.id"), primary_key=True),
    Column("id", String(16), primary_key=True),
    Column("ordinal", Integer, nullable=False),
    Column("parent_id", String(16)),
    Column("kind", String(16), nullable=False),
    Column("act", String(32)),
    Column("stance", String(16)),
    Column("said_at", Text),  # the value of its time, as the reading has it
    Column("source", Text, nullable=False),  # spans, JSON
    Column("cue", Text, nullable=False),
    Column("content", Text, nullable=False),
)
speakers = Table(
    "speakers",
    metadata,
    Column("reading_id", String(16), primary_key=True),
    Column("attribution_id", String(16), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("entity_id", String(16)),
    Column("name", Text),
    Column("kind", String(16), nullable=False),
    Column("affiliation", Text),
    ForeignKeyConstraint(
        ("reading_id", "attribution_id"), ("attributions.reading_id", "attributions.id")
    ),
    Index("speakers_name", "name"),
)
entities = Table(
    "entities",
    metadata,
    Column("reading_id", String(16), ForeignKey("readings.id"), primary_key=True),
    Column("id", String(16), primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("mentions", Text, nullable=False),  # spans, JSON
    Index("entities_name", "name"),
)
events = Table(
    "events",
    metadata,
    Column("reading_id", String(16), ForeignKey("readings.id"), primary_key=True),
    Column("id", String(16), primary_key=True),
    Column("what", Text, nullable=False),
    Column("place", Text),
    Column("happened_at", Text),  # the value of its time, as the reading has it
    Column("mentions", Text, nullable=False),  # spans, JSON
)
reviews = Table(
    "reviews",
    metadata,
    Column("dossier", String(200), ForeignKey("dossiers.name"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("decision", String(16), nullable=False),
    Column("targets", Text, nullable=False),  # JSON, with the quotes that were seen
    Column("speaker", Text),
    Column("undoes", Integer),
    Column("why", Text),
    Column("who", Text, nullable=False),
    Column("decided_at", String(32), nullable=False),
)
passages = Table(
    "passages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version_id", String(16), ForeignKey("versions.id"), nullable=False),
    Column("reading_id", String(16), ForeignKey("readings.id")),  # None: the article itself
    Column("attribution_id", String(16)),
    Column("body", Text, nullable=False),
    Index("passages_version_id", "version_id"),
)
features = Table(
    "features",
    metadata,
    Column("reading_id", String(16), ForeignKey("readings.id"), primary_key=True),
    Column("name", String(100), primary_key=True),
    Column("payload", LargeBinary, nullable=False),
)
derived = Table(
    "derived",
    metadata,
    Column("dossier", String(200), ForeignKey("dossiers.name"), primary_key=True),
    Column("name", String(100), primary_key=True),
    Column("state", String(64), primary_key=True),
    Column("made_at", String(32), nullable=False),
    Column("payload", LargeBinary, nullable=False),
)
