"""Sheets to label the sample by, and the labels made from them.

    python -m training.statements.sheets print ../shared/data/polnear FOLDER [SAMPLE]
    python -m training.statements.sheets keep ../shared/data/polnear FILE LABELS [SAMPLE]

``print`` writes a sample (``sample`` unless named, as in ``sample_learn``) as batches of 100 to
FOLDER, which must lie outside of the repository: the sheets hold the corpus's text. They show
neither split nor how a row was drawn. ``keep`` reads the lines that a person wrote for one batch,
``id  act  facet  stance  likelihood  note`` between tabs, where likelihood is the speaker's own
words (or ``-``), and writes the same with offsets in place of the words, so that no text is kept;
LABELS is a file under ``training/statements/labels/``. Lines noted ``unmarked``, on spans that are
no attribution, are left out.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final, NamedTuple, get_args

from whosays.evaluate.statement_texts import StatementTexts
from whosays.extract.text.sentences import sentences
from whosays.records import ActKind, Facet, Span, Spans, StanceKind

BATCH: Final = 100
HERE: Final = Path(__file__).resolve().parent
REPOSITORY: Final = HERE.parent.parent
NONE: Final = "-"
UNMARKED: Final = "unmarked"
ACTS: Final = (*get_args(ActKind), "none")
FACETS: Final = (*get_args(Facet), NONE)
STANCES: Final = get_args(StanceKind)
MARKS: Final = (("source", "S"), ("cue", "Q"), ("content", "C"))


class Row(NamedTuple):
    """One line of the sample."""

    id: str
    document: str
    corpus: str
    split: str
    drawn: str
    source: Spans
    cue: Spans
    content: Spans


def spans(field: str) -> Spans:
    """Read ``s-e;s-e``; ``-`` is none."""
    if field == NONE:
        return ()
    pairs = (piece.split("-") for piece in field.split(";"))
    return tuple((int(start), int(end)) for start, end in pairs)


def sample(name: str = "sample") -> tuple[Row, ...]:
    """Read a sample that was drawn."""
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    fields = (line.split("\t") for line in lines)
    return tuple(Row(*f[:5], spans(f[5]), spans(f[6]), spans(f[7])) for f in fields)  # type: ignore[call-arg]  # five strings and three spans, as written by draw.py


def all_sentences(text: str) -> Spans:
    """Return the sentences of a text whose paragraphs are its lines."""
    found: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        found += sentences(text, (start, start + len(line)))
        start += len(line)
    return tuple(found)


def sheet_entry(row: Row, text: str) -> str:
    """Return the lines for one attribution: before, the marked sentences, after."""
    parts = [span for name, _ in MARKS for span in getattr(row, name)]
    first, last = min(s for s, _ in parts), max(e for _, e in parts)
    every = all_sentences(text)
    here = [i for i, (start, end) in enumerate(every) if start < last and end > first]
    start, end = every[here[0]][0], every[here[-1]][1]
    near = [every[i] if 0 <= i < len(every) else (0, 0) for i in (here[0] - 1, here[-1] + 1)]
    before, after = (" ".join(text[slice(*span)].split()) for span in near)
    sentence = _marked(row, text, min(start, first), max(end, last))
    return f"## {row.id}\nbefore: {before}\n  >>>>: {sentence}\nafter:  {after}\n"


def _marked(row: Row, text: str, start: int, end: int) -> str:
    """Return a stretch of text with each part between marks that name it."""
    inserts: list[tuple[int, int, str]] = []
    for name, letter in MARKS:
        for s, e in getattr(row, name):
            inserts += [(s, 1, f"⟦{letter}:"), (e, 0, "⟧")]
    shown, done = "", start
    for at, _, mark in sorted(inserts):
        shown += text[done:at] + mark
        done = at
    return " ".join((shown + text[done:end]).split())


def write_sheets(corpus: Path, folder: Path, name: str = "sample") -> None:
    """Write the whole sample as batches to label."""
    if folder.resolve().is_relative_to(REPOSITORY):
        raise SystemExit(f"{folder}: the sheets hold the corpus's text; choose a folder elsewhere")
    folder.mkdir(parents=True, exist_ok=True)
    rows, texts = sample(name), StatementTexts(corpus)
    for number, first in enumerate(range(0, len(rows), BATCH), start=1):
        entries = (
            sheet_entry(r, texts.text(r.corpus, r.document)) for r in rows[first : first + BATCH]
        )
        (folder / f"batch{number:02}.txt").write_text("\n".join(entries), encoding="utf-8")


def keep(corpus: Path, written: Path, kept: Path, name: str = "sample") -> None:
    """Check the labels of one batch and keep them with offsets in place of words."""
    rows, texts = {row.id: row for row in sample(name)}, StatementTexts(corpus)
    lines, problems, seen = ["id\tact\tfacet\tstance\tlikelihood\tnote"], [], set()
    for number, line in enumerate(written.read_text(encoding="utf-8").splitlines(), start=1):
        fields = [field.strip() for field in line.split("\t")]
        if not line.strip() or fields[0] == "id":
            continue
        fields += [NONE] * (6 - len(fields))
        id_, act, facet, stance, likelihood, note = fields[:6]
        if id_ not in rows or id_ in seen:
            problems.append(f"line {number}: {id_} is not in the sample, or is there twice")
            continue
        seen.add(id_)
        if note.startswith(UNMARKED):
            continue
        for value, known in ((act, ACTS), (facet, FACETS), (stance, STANCES)):
            if value not in known:
                problems.append(f"line {number}, {id_}: {value!r} is none of {', '.join(known)}")
        text = texts.text(rows[id_].corpus, rows[id_].document)
        at = likelihood_span(rows[id_], text, likelihood)
        if at is None:
            problems.append(f"line {number}, {id_}: {likelihood!r} is not in what was said")
        lines.append("\t".join((id_, act, facet, stance, at or NONE, note or NONE)))
    if problems:
        raise SystemExit("\n".join(problems))
    kept.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{kept}: {len(seen)} labels")


def likelihood_span(row: Row, text: str, likelihood: str) -> str | None:
    """Return where the speaker's word for how sure stands, as ``s-e``.

    Looked for in the content first, then in the cue and in what lies between them.

    Returns:
        ``-`` where there is no such word, ``None`` where it is not found.
    """
    if likelihood in (NONE, ""):
        return NONE
    parts = (*row.content, *row.cue)
    around = (min(s for s, _ in parts), max(e for _, e in parts))
    for start, end in (*parts, around):
        at = text.lower().find(likelihood.lower(), start, end)
        if at >= 0:
            return f"{at}-{at + len(likelihood)}"
    return None


if __name__ == "__main__":
    what, data, *rest = sys.argv[1:]
    if what == "print":
        write_sheets(Path(data), Path(rest[0]), *rest[1:])
    else:
        keep(Path(data), Path(rest[0]), Path(rest[1]), *rest[2:])
