"""Labelled statements: a sample of attributions, and what people said each of them is.

Neither holds text. ``sample*.tsv`` name documents and offsets, ``labels/*.tsv`` one label a line;
the texts are those of the corpora that the offsets count in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias, cast, get_args

from whosays.errors import DataError
from whosays.evaluate.documents import SpanTriple
from whosays.evaluate.polnear import read_text
from whosays.evaluate.statement_texts import StatementTexts
from whosays.records import ActKind, Attribution, Confidences, Facet, Spans, StanceKind

NONE: Final = "none"
ACTS: Final = (*get_args(ActKind), NONE)
STANCES: Final = get_args(StanceKind)
FACETS: Final = (*get_args(Facet), "-")

Split: TypeAlias = Literal["fit", "held-out", "develop", "check", "last", "learn", "judge", "fresh"]
"""What a statement is for; training/statements/ says which drawing has which."""


@dataclass(frozen=True, slots=True)
class StatementLabel:
    """What a person said one attribution is.

    Attributes:
        id: its number in the sample.
        act: an act, or ``none``.
        facet: the facet, or ``-``.
        stance: the side.
        likelihood: where the speaker's word for how sure stands, if there is one.
    """

    id: str
    act: str
    facet: str
    stance: str
    likelihood: Spans


@dataclass(frozen=True, slots=True)
class SampledStatement:
    """One attribution of the sample with its text and, once labelled, its label."""

    id: str
    document: str
    split: Split
    drawn: Literal["random", "cue"]
    text: str
    spans: SpanTriple
    label: StatementLabel

    def attribution(self) -> Attribution:
        """Return the attribution as a record with the marked spans and nothing drawn."""
        return Attribution(
            id=self.id,
            parent_id=None,
            kind="indirect",
            confidences=Confidences(source=1.0, content=1.0),
            source=self.spans.source,
            cue=self.spans.cue,
            content=self.spans.content,
        )


def read_labels(path: Path) -> dict[str, StatementLabel]:
    """Read label files.

    Args:
        path: a folder with ``*.tsv``, or one such file.

    Raises:
        DataError: a line has another form, an unknown value, or labels something twice.
    """
    files = sorted(path.glob("*.tsv")) if path.is_dir() else [path]
    labels: dict[str, StatementLabel] = {}
    for file in files:
        for number, line in enumerate(read_text(file).splitlines()[1:], start=2):
            label = _label(line, f"{file}, line {number}")
            if label.id in labels:
                raise DataError(f"{file}, line {number}: {label.id} has two labels; keep one")
            labels[label.id] = label
    if not labels:
        raise DataError(f"{path}: holds no labels")
    return labels


def _label(line: str, where: str) -> StatementLabel:
    fields = line.split("\t")
    if len(fields) < 5:
        raise DataError(f"{where}: has {len(fields)} fields; id, act, facet, stance, likelihood")
    id_, act, facet, stance, likelihood = fields[:5]
    for value, known in ((act, ACTS), (facet, FACETS), (stance, STANCES)):
        if value not in known:
            raise DataError(f"{where}: {value!r} is none of {', '.join(known)}")
    return StatementLabel(id_, act, facet, stance, _spans(likelihood, where))


def _spans(field: str, where: str) -> Spans:
    if field == "-":
        return ()
    try:
        pairs = [tuple(map(int, piece.split("-"))) for piece in field.split(";")]
        return tuple((start, end) for start, end in pairs)
    except ValueError as error:
        raise DataError(f"{where}: {field!r} is not of the form 5-9;12-17") from error


def read_statements(folder: Path, corpus: Path) -> tuple[SampledStatement, ...]:
    """Read the labelled part of a sample with its texts.

    Args:
        folder: holds ``sample*.tsv`` and ``labels/``.
        corpus: PolNeAR, with ``train/text`` and ``dev/text``. Statements of corpora that are not
            beside it are left out.

    Raises:
        DataError: something is missing or has another form.
    """
    labels = read_labels(folder / "labels")
    texts = StatementTexts(corpus)
    files = sorted(folder.glob("sample*.tsv")) or [folder / "sample.tsv"]
    lines = (
        (f"{file}, line {number}", line.split("\t"))
        for file in files
        for number, line in enumerate(read_text(file).splitlines()[1:], start=2)
    )
    read = (_statement(where, fields, labels, texts) for where, fields in lines)
    return tuple(statement for statement in read if statement is not None)


def _statement(
    where: str, fields: list[str], labels: Mapping[str, StatementLabel], texts: StatementTexts
) -> SampledStatement | None:
    """Return the statement of one line, if it has a label and its text is there."""
    if len(fields) != 8 or fields[3] not in get_args(Split):
        raise DataError(f"{where}: not of the form that the sample has")
    id_, document, part, split, drawn, *parts = fields
    if id_ not in labels or not texts.has(part):
        return None
    return SampledStatement(
        id=id_,
        document=document,
        split=cast("Split", split),
        drawn="random" if drawn == "random" else "cue",
        text=texts.text(part, document),
        spans=SpanTriple(*(_spans(p, where) for p in parts)),
        label=labels[id_],
    )
