"""Search over articles and over what is said in them: full text, and the order with meaning.

What lies near a question in meaning is found above, where the model is; here the two orders become
one by reciprocal rank fusion (Cormack, Clarke and Buettcher 2009, SIGIR, section 2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Literal

from sqlalchemy import text

from whosays.errors import UsageError
from whosays.records import Reading, Spans, words
from whosays.store import selecting
from whosays.store.database import Database

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

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
_CONTENTS: Final = text(
    "SELECT passages.id, passages.reading_id, passages.body FROM members "
    "JOIN readings ON readings.id = members.reading_id "
    "JOIN passages ON passages.version_id = readings.version_id "
    "AND passages.reading_id = readings.id "
    "WHERE members.dossier = :dossier AND passages.attribution_id IS NOT NULL"
)
_PASSAGE: Final = text(
    "SELECT version_id, reading_id, attribution_id, body FROM passages WHERE id = :id"
)
_FUSING: Final = 60  # k of the paper: the higher, the less the first ranks outweigh the others
_TERMS: Final = re.compile(r'"([^"]*)"|(\S+)')

FoundBy = Literal["words", "meaning", "both"]
"""What brought a hit up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place where the words, or what means the like, were found.

    ``attribution_id`` is that of the attribution in whose content they stand; None for the
    text of the article. ``text`` is that content or that text, and ``spans`` are the words
    found in it (offsets in ``text``; for an article those are offsets in the article): none
    where it was found by its meaning alone. ``similarity`` is that of the content to the
    question, None where its meaning did not find it.
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
    found_by: FoundBy = "words"
    similarity: float | None = None


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


def contents(database: Database, dossier: str) -> dict[int, str]:
    """Return what people are told to have said in the reports as they stand now.

    Args:
        database: where to look.
        dossier: the name of the dossier.

    Returns:
        The words of each content, in the order of the reports, by the number of its passage: the
        number that `find` takes.

    Raises:
        UsageError: there is no such dossier.
        StoreError: the database cannot be read.
    """
    with database.reading() as connection:
        current = selecting.select(connection, dossier).current
        order = {selected.reading_id: at for at, selected in enumerate(current)}
        rows = connection.execute(_CONTENTS, {"dossier": dossier}).all()
    standing = [row for row in rows if row[1] in order]
    return {row[0]: row[2] for row in sorted(standing, key=lambda row: (order[row[1]], row[0]))}


def find(
    database: Database,
    query: str,
    *,
    dossier: str | None = None,
    limit: int = 20,
    near: Mapping[int, float] | None = None,
) -> tuple[Hit, ...]:
    """Look for words in the reports as they stand now, best first.

    All words must be there, in any order and in any form of their stem. Words in double
    quotation marks must stand side by side. No other sign has a meaning.

    What is near in meaning comes in by reciprocal rank fusion: a passage has
    1 / (60 + its rank) from each of the two orders that it stands in, and the sums decide; of
    two that are equal the one with the words comes first.

    Args:
        database: where to look.
        query: the words, as a user types them.
        dossier: look in this one only.
        limit: the most hits, at least 1, of attributions and of articles each.
        near: contents that mean the like, nearest first: the similarity of each by its number
            in `contents`.

    Returns:
        What was found in what people are told to have said, then in the articles.

    Raises:
        UsageError: there is no word in ``query``, or no such dossier.
        StoreError: the database cannot be read.
    """
    with database.reading() as connection:
        search = _Search(connection, query, dossier, near or {})
        said = islice(search.hits(search.said()), limit)
        told = islice(search.hits(search.told()), limit)
        return tuple(_with_speakers(connection, [*said, *told]))


class _Search:
    """One question to one state of the database.

    Raises:
        UsageError: there is no word in ``query``, or no such dossier.
    """

    def __init__(
        self, connection: Connection, query: str, dossier: str | None, near: Mapping[int, float]
    ) -> None:
        self._connection = connection
        self._dialect = connection.dialect.name
        self._current = _current(connection, dossier)
        self._query = _quoted(query, self._dialect)
        self._near = near
        rows = connection.execute(text(_RANKED[self._dialect]), {"query": self._query}).all()
        self._worded = {row.id: row for row in rows if self._standing(row)}

    def said(self) -> list[int]:
        """Return the passages that are contents, best first."""
        words = [id_ for id_, row in self._worded.items() if row.attribution_id is not None]
        return fused([words, list(self._near)])

    def told(self) -> list[int]:
        """Return the passages that are articles, best first."""
        return [id_ for id_, row in self._worded.items() if row.attribution_id is None]

    def hits(self, passages: Iterable[int]) -> Iterator[Hit]:
        """Give the hits of some passages, one for each dossier that they stand in."""
        for id_ in passages:
            row = self._worded.get(id_)
            if row is not None:
                wanted = {"query": self._query, "id": id_, "open": _OPEN, "close": _CLOSE}
                body = self._connection.scalar(text(_MARKED[self._dialect]), wanted)
            else:
                row = self._connection.execute(_PASSAGE, {"id": id_}).one_or_none()
                body = row.body if row is not None else None
            if row is None or body is None:  # gone since it was compared
                continue
            for name, selected in self._standing(row):
                made = _hit(name, selected, row.attribution_id, body)
                yield replace(made, found_by=self._how(id_), similarity=self._near.get(id_))

    def _how(self, id_: int) -> FoundBy:
        if id_ not in self._near:
            return "words"
        return "both" if id_ in self._worded else "meaning"

    def _standing(self, row: Row[Any]) -> Sequence[tuple[str, selecting.Selected]]:
        """Return the readings that stand and hold a passage, with their dossiers."""
        return self._current.get(row.reading_id or row.version_id, ())


def fused(orders: Iterable[Sequence[int]]) -> list[int]:
    """Return what stands in any of some orders in one, by reciprocal rank fusion.

    Args:
        orders: each best first, nothing in it twice.
    """
    scores: dict[int, float] = {}
    for order in orders:
        for rank, one in enumerate(order, start=1):
            scores[one] = scores.get(one, 0.0) + 1 / (_FUSING + rank)
    return sorted(scores, key=lambda one: -scores[one])  # stable: of equals the earlier order's


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


def terms_of(query: str) -> list[tuple[str, bool]]:
    """Return the words that a user typed, each with whether it stood in quotation marks.

    Raises:
        UsageError: there is no word in it.
    """
    found = _TERMS.findall(query.replace("\0", " "))
    terms = [((phrase or word).replace('"', " ").strip(), bool(phrase)) for phrase, word in found]
    terms = [term for term in terms if any(character.isalnum() for character in term[0])]
    if not terms:
        raise UsageError(f"{query!r:.80}: no word to look for; give one or more")
    return terms


def _quoted(query: str, dialect: str) -> str:
    """Return what a user typed in the language of the index, with nothing in force but phrases.

    Raises:
        UsageError: there is no word in it.
    """
    terms = [term for term, _ in terms_of(query)]
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
