"""Full text search over articles and over what is said in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text

from whosays.errors import UsageError
from whosays.records import Reading, Spans, words
from whosays.store import selecting
from whosays.store.database import Database

if TYPE_CHECKING:
    from sqlalchemy import Connection

INDEX: Final[dict[str, tuple[str, ...]]] = {
    "sqlite": (
        # The words themselves stay in passages; the index points there.
        """CREATE VIRTUAL TABLE passages_fts USING fts5(body, content='passages',
        content_rowid='id', tokenize='porter unicode61 remove_diacritics 2')""",
        """CREATE TRIGGER passages_index AFTER INSERT ON passages BEGIN
        INSERT INTO passages_fts(rowid, body) VALUES (new.id, new.body); END""",
    ),
    "postgresql": (
        "CREATE INDEX passages_fts ON passages USING gin (to_tsvector('english', body))",
    ),
}
"""The statements that make the index, as migration 0002 runs them."""

# Two characters that no text may hold (Unicode noncharacters) mark what was found.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"

_RANKED: Final[dict[str, str]] = {
    "sqlite": (
        "SELECT passages.id, passages.version_id, passages.reading_id, passages.attribution_id "
        "FROM passages_fts JOIN passages ON passages.id = passages_fts.rowid "
        "WHERE passages_fts MATCH :query ORDER BY bm25(passages_fts), passages.id"
    ),
    "postgresql": (
        "SELECT id, version_id, reading_id, attribution_id "
        "FROM passages, websearch_to_tsquery('english', :query) AS query "
        "WHERE to_tsvector('english', body) @@ query "
        "ORDER BY ts_rank_cd(to_tsvector('english', body), query) DESC, id"
    ),
}
_MARKED: Final[dict[str, str]] = {
    "sqlite": (
        "SELECT highlight(passages_fts, 0, :open, :close) "
        "FROM passages_fts WHERE passages_fts MATCH :query AND rowid = :id"
    ),
    "postgresql": (
        "SELECT ts_headline('english', body, websearch_to_tsquery('english', :query), "
        "'HighlightAll=true, StartSel=' || :open || ', StopSel=' || :close) "
        "FROM passages WHERE id = :id"
    ),
}
_TERMS: Final = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place where the words were found.

    ``attribution_id`` is that of the attribution in whose content they stand; None for the
    text of the article. ``text`` is that content or that text, and ``spans`` are the words
    found in it (offsets in ``text``; for an article those are offsets in the article).
    """

    dossier: str
    version_id: str
    reading_id: str
    attribution_id: str | None
    title: str | None
    publisher: str | None
    path: str | None
    published_at: str | None
    speakers: tuple[str, ...]
    act: str | None
    text: str
    spans: Spans


def passages_of(reading_id: str, reading: Reading, *, with_article: bool) -> list[dict[str, Any]]:
    """Return the rows of ``passages`` for a reading.

    Args:
        reading_id: the id that the reading is kept under.
        reading: what was read.
        with_article: also the article's own text; once a version is enough.
    """
    article = reading.article
    version = {"version_id": article.version_id}
    rows: list[dict[str, Any]] = []
    if with_article:
        rows.append({**version, "reading_id": None, "attribution_id": None, "body": article.text})
    for found in reading.attributions:
        body = words(article.text, found.content)
        rows.append({**version, "reading_id": reading_id, "attribution_id": found.id, "body": body})
    for row in rows:  # a NUL would end the text in some databases; a space keeps the offsets
        row["body"] = row["body"].replace("\0", " ")
    return rows


def find(
    database: Database, query: str, *, dossier: str | None = None, limit: int = 20
) -> tuple[Hit, ...]:
    """Look for words in the reports as they stand now, best first.

    All words must be there, in any order and in any form of their stem. Words in double
    quotation marks must stand side by side. No other sign has a meaning.

    Args:
        database: where to look.
        query: the words, as a user types them.
        dossier: look in this one only.
        limit: the most hits, at least 1, of attributions and of articles each.

    Returns:
        What was found in what people are told to have said, then in the articles.

    Raises:
        UsageError: there is no word in ``query``, or no such dossier.
        StoreError: the database cannot be read.
    """
    with database.reading() as connection:
        current = _current(connection, dossier)
        dialect = connection.dialect.name
        asked = {"query": _quoted(query, dialect)}
        said: list[Hit] = []
        told: list[Hit] = []
        for passage, version_id, reading_id, attribution_id in connection.execute(
            text(_RANKED[dialect]), asked
        ):
            into = told if attribution_id is None else said
            standing = current.get(reading_id or version_id, ())
            if len(into) >= limit or not standing:
                continue
            wanted = {**asked, "id": passage, "open": _OPEN, "close": _CLOSE}
            marked = connection.scalar(text(_MARKED[dialect]), wanted)
            into += [_hit(name, one, attribution_id, marked or "") for name, one in standing]
            if min(len(said), len(told)) >= limit:
                break
        found = (*said[:limit], *told[:limit])
        return tuple(_with_speakers(connection, found))


def _current(
    connection: Connection, dossier: str | None
) -> dict[str, list[tuple[str, selecting.Selected]]]:
    """Return the readings that stand now, by their ids and by those of their versions."""
    names = [dossier] if dossier is not None else selecting.names(connection)
    current: dict[str, list[tuple[str, selecting.Selected]]] = {}
    for name in names:
        for selected in selecting.select(connection, name).current:
            for key in (selected.reading_id, selected.version_id):
                current.setdefault(key, []).append((name, selected))
    return current


def _quoted(query: str, dialect: str) -> str:
    """Return what a user typed in the language of the index, with nothing in force but phrases.

    Raises:
        UsageError: there is no word in it.
    """
    terms = [phrase or word for phrase, word in _TERMS.findall(query.replace("\0", " "))]
    terms = [term.replace('"', " ") for term in terms]
    terms = [term for term in terms if any(character.isalnum() for character in term)]
    if not terms:
        raise UsageError(f"{query!r:.80}: no word to look for; give one or more")
    if dialect == "postgresql":  # a leading minus, or `or`, would count outside of a phrase
        return " ".join(f'"{term}"' for term in terms)
    return " AND ".join(f'"{term}"' for term in terms)


def _hit(
    dossier: str, selected: selecting.Selected, attribution_id: str | None, marked: str
) -> Hit:
    """Return a hit without its speakers, its marks as spans."""
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for piece in re.split(f"({_OPEN}[^{_CLOSE}]*{_CLOSE})", marked):
        bare = piece.strip(_OPEN + _CLOSE)
        if piece != bare:
            spans.append((at, at + len(bare)))
        plain.append(bare)
        at += len(bare)
    return Hit(
        dossier=dossier,
        version_id=selected.version_id,
        reading_id=selected.reading_id,
        attribution_id=attribution_id,
        title=selected.title,
        publisher=selected.publisher,
        path=selected.path,
        published_at=selected.published_at,
        speakers=(),
        act=None,
        text="".join(plain),
        spans=tuple(spans),
    )


_SPEAKERS: Final = text(
    "SELECT attributions.act, speakers.name FROM attributions "
    "LEFT JOIN speakers ON speakers.reading_id = attributions.reading_id "
    "AND speakers.attribution_id = attributions.id "
    "WHERE attributions.reading_id = :reading AND attributions.id = :id ORDER BY speakers.ordinal"
)


def _with_speakers(connection: Connection, hits: Sequence[Hit]) -> list[Hit]:
    """Fill in who speaks and how."""
    filled = []
    for hit in hits:
        if hit.attribution_id is None:
            filled.append(hit)
            continue
        key = {"reading": hit.reading_id, "id": hit.attribution_id}
        rows = connection.execute(_SPEAKERS, key).all()
        names = tuple(name for _, name in rows if name)
        filled.append(replace(hit, speakers=names, act=rows[0][0] if rows else None))
    return filled
