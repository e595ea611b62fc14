"""Reads what attributions are scored on and the predictions to be scored.

A corpus is a PolNeAR split (a folder with ``text/`` and ``attributions/``, the latter in brat
standoff form) or a JSONL file with a document a line.

References:
    Newell, Margolin, Ruths (2018): An Attribution Relations Corpus for Political News.
    LREC 2018. https://aclanthology.org/L18-1524/
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from whosays.errors import DataError
from whosays.evaluate.documents import ROLES, GoldDocument, Role, SpanTriple
from whosays.records import Span, Spans

_SPAN_LINE = re.compile(r"(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)\t")
_BINDING_LINE = re.compile(r"E\d+\t(.*)")

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class _Parts:
    """An attribution in JSON; an absent or null part is empty."""

    source: list[Span] | None = None
    cue: list[Span] | None = None
    content: list[Span] | None = None
    parent_id: str | None = None

    def triple(self) -> SpanTriple:
        return SpanTriple(*(tuple(sorted(p or ())) for p in (self.source, self.cue, self.content)))


@dataclass(frozen=True, slots=True)
class _GoldRow:
    doc: str
    text: str
    attributions: list[_Parts]


@dataclass(frozen=True, slots=True)
class _ArticlePart:
    path: str | None = None


@dataclass(frozen=True, slots=True)
class _PredictionRow:
    attributions: list[_Parts]
    doc: str | None = None
    article: _ArticlePart | None = None


def read_corpus(path: str | Path) -> tuple[GoldDocument, ...]:
    """Read the documents to score on.

    Where an article of a PolNeAR split has several annotators, the first ``.ann`` file in
    alphabetical order is taken.

    Args:
        path: a folder with ``text/`` and ``attributions/``, or a JSONL file whose lines hold
            ``doc``, ``text`` and ``attributions`` (``source``, ``cue`` and ``content``, each a
            list of ``[start, end)`` pairs in code points).

    Returns:
        The documents, in alphabetical order of file name for a folder, in file order else.

    Raises:
        DataError: there is nothing to read there, or it has another form.
    """
    place = Path(path)
    if place.is_dir():
        documents = _read_split(place)
    elif place.is_file():
        documents = tuple(_read_gold_lines(place))
    else:
        raise DataError(f"{place}: no such file or folder; give a PolNeAR split or gold JSONL")
    if not documents:
        raise DataError(f"{place}: holds no documents to score on")
    names = [document.name for document in documents]
    repeated = next((name for name in names if names.count(name) > 1), None)
    if repeated is not None:
        raise DataError(f"{place}: document {repeated} is there twice; keep one")
    return documents


def predictions_from_readings(lines: Iterable[str]) -> dict[str, tuple[SpanTriple, ...]]:
    """Read predictions from what ``whosays read -f jsonl`` prints.

    Nested attributions (those with a ``parent_id``) are left out. Lines of the plain form
    ``{"doc": NAME, "attributions": [...]}`` are read too.

    Args:
        lines: JSON, an article a line; blank lines are passed over.

    Returns:
        The outer attributions by document name: the article's file name without its suffix.

    Raises:
        DataError: a line has another form, names no file, or repeats a document.
    """
    predictions: dict[str, tuple[SpanTriple, ...]] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        row = _decode(line, _PredictionRow, f"predictions, line {number}")
        name = _document_name(row, number)
        if name in predictions:
            raise DataError(f"predictions, line {number}: a second line for {name}; keep one")
        outer = (parts.triple() for parts in row.attributions if not parts.parent_id)
        predictions[name] = tuple(outer)
    return predictions


def _document_name(row: _PredictionRow, number: int) -> str:
    if row.article is not None and row.article.path is not None:
        return Path(row.article.path).stem
    if row.doc is not None:
        return row.doc
    raise DataError(f"predictions, line {number}: names no document; give article.path or doc")


def _decode(line: str | bytes, form: type[_Row], where: str) -> _Row:
    try:
        return msgspec.json.decode(line, type=form)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise DataError(f"{where}: not the JSON expected here: {error}") from error


def _read_gold_lines(path: Path) -> Iterable[GoldDocument]:
    for number, line in enumerate(path.read_bytes().split(b"\n"), start=1):
        if line.strip():
            row = _decode(line, _GoldRow, f"{path}, line {number}")
            yield GoldDocument(row.doc, row.text, tuple(a.triple() for a in row.attributions))


def _read_split(folder: Path) -> tuple[GoldDocument, ...]:
    return tuple(
        GoldDocument(name, read_text(folder / "text" / f"{name}.txt"), read_standoff(paths[0]))
        for name, paths in annotation_files(folder).items()
    )


def annotation_files(folder: Path) -> dict[str, list[Path]]:
    """Return the annotation files of each article of a split, both in alphabetical order."""
    files: dict[str, list[Path]] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        # The file name ends in an underscore and the annotator's initials or number.
        files.setdefault(path.stem.rsplit("_", 1)[0], []).append(path)
    return files


def read_text(path: Path) -> str:
    """Return the text of a file of a split, every character where its offsets have it.

    Raises:
        DataError: it is not there, or not UTF-8.
    """
    # Bytes, not text mode: turning \r\n into \n would shift every offset behind it.
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError as error:
        raise DataError(f"{path}: missing, though it has annotations") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{path}: not UTF-8: {error}") from error


def read_standoff(path: Path) -> tuple[SpanTriple, ...]:
    """Read brat standoff: T lines give spans, E lines bind them into attributions.

    Raises:
        DataError: the file cannot be read, or binds a span that it does not have.
    """
    spans: dict[str, list[Span]] = {}
    bindings: list[str] = []
    for line in read_text(path).split("\n"):
        if match := _SPAN_LINE.match(line):
            spans[match[1]] = [_span(piece) for piece in match[2].split(";")]
        elif match := _BINDING_LINE.match(line):
            bindings.append(match[1])
    triples = (_bind(binding, spans, path) for binding in bindings)
    return tuple(t for t in triples if t.source or t.cue or t.content)


def _span(piece: str) -> Span:
    start, end = piece.split()
    return int(start), int(end)


def _bind(binding: str, spans: Mapping[str, list[Span]], path: Path) -> SpanTriple:
    """Return the attribution of one E line, such as ``Content:T3 Source:T1 Cue:T2``."""
    parts: dict[Role, list[Span]] = {role: [] for role in ROLES}
    for item in binding.split():
        label, _, reference = item.partition(":")
        name = label.rstrip("0123456789").lower()  # a second piece is labelled Content2
        role = next((role for role in ROLES if role == name), None)
        if role is None:
            continue
        if reference not in spans:
            raise DataError(f"{path}: {item} refers to a span that is not in the file")
        parts[role] += spans[reference]
    ordered: dict[Role, Spans] = {role: tuple(sorted(parts[role])) for role in ROLES}
    return SpanTriple(ordered["source"], ordered["cue"], ordered["content"])
