"""The table of evidence against explanations, whose cells are empty until a person fills them.

References:
    Heuer (1999), Psychology of Intelligence Analysis, chapter 8. He adds up what is inconsistent
    with each hypothesis; that is a judgement on the world, so nothing is added up here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from shlex import quote
from typing import Final

from whosays.gathered import Evidence, Explanation, Weighed
from whosays.present.dossier_head import Named, count
from whosays.present.dossier_lines import flow
from whosays.present.quoting import one_line, shorten

COLUMNS: Final = 6
"""Explanations beside which evidence is laid, beyond those that somebody weighed."""
_MORE: Final = 12  # passages shown in a terminal that no explanation is told of beside
_WORDS: Final = 160
_SIGNS: Final = {"consistent": "C", "inconsistent": "I", "neutral": "N"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What a person filled into a cell: ``day`` is ``YYYY-MM-DD``, ``number`` of the log."""

    weight: str
    who: str
    day: str
    why: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One passage beside one explanation.

    ``bears`` says that the statement that gives the passage takes a side on it; ``filled`` is
    ``None`` until a person fills it.
    """

    bears: bool
    filled: Filled | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One passage; ``report`` is the number of its report, ``None`` for one not in view."""

    id: str
    kind: str
    words: str
    said: str
    report: int | None
    place: str
    cells: tuple[Cell, ...]

    @property
    def where(self) -> str:
        """Where it stands: ``[3]¶2``."""
        if self.report is None:
            return "report not in view"
        return f"[{self.report}]{self.place.replace(' ', ',')}"

    @property
    def has_part(self) -> bool:
        """Whether an explanation is told of beside it, or somebody weighed it."""
        return any(cell.bears or cell.filled for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows by explanations; ``columns`` are numbers and explanations, numbered from 1.

    ``lost`` are the entries whose explanation is not drawn any more; ``left_out`` counts the
    passages without a row.
    """

    columns: tuple[tuple[int, Explanation], ...]
    rows: tuple[Row, ...]
    lost: tuple[Weighed, ...]
    left_out: int

    @property
    def filled(self) -> int:
        """How many cells people filled."""
        return sum(cell.filled is not None for row in self.rows for cell in row.cells)


def explained(named: Named) -> list[Explanation]:
    """Return the explanations that somebody offers or rejects, in the order of their numbers."""
    return [e for e in named.dossier.explanations if e.proposes or e.supports or e.rejects]


def table(named: Named, most: int = 60) -> Table:
    """Return the table of a dossier: what is told of an explanation or was weighed comes first.

    Args:
        named: the dossier.
        most: rows of passages that are neither; for others there are as many as there are.
    """
    explanations = explained(named)
    members = {one.id: _answers(one) for one in explanations}
    labels = {one.id: one.label for one in explanations}
    cells: dict[tuple[str, str], Filled] = {}
    last: dict[str, Weighed] = {}
    lost = []
    for one in named.dossier.weighed:
        explanation = _found_again(one, members, labels)
        if explanation is None:
            lost.append(one)
        else:
            cells[one.passage, explanation] = _filled(one)
            last[one.passage] = one
    weighed = {explanation for _, explanation in cells}
    columns = tuple(
        (number, one)
        for number, one in enumerate(explanations, 1)
        if number <= COLUMNS or one.id in weighed
    )
    listed = {one.id for one in named.dossier.evidence}
    rows = [_row(named, one, columns, cells) for one in named.dossier.evidence]
    rows += [_added(named, one, columns, cells) for id_, one in last.items() if id_ not in listed]
    rows.sort(key=lambda row: not row.has_part)
    shown = rows[: sum(row.has_part for row in rows) + most]
    return Table(
        columns=columns, rows=tuple(shown), lost=tuple(lost), left_out=len(rows) - len(shown)
    )


def _answers(explanation: Explanation) -> frozenset[str]:
    sides = (*explanation.proposes, *explanation.supports, *explanation.rejects)
    return frozenset(telling.attribution_id for cell in sides for telling in cell.tellings)


def _found_again(
    weighed: Weighed, members: Mapping[str, frozenset[str]], labels: Mapping[str, str]
) -> str | None:
    """Return the explanation that was weighed: by id, else by the statements that give it.

    Of several that share as many of them the one of the same words; ``None`` where it is not
    certain.
    """
    if weighed.explanation in members:
        return weighed.explanation
    shared = {id_: len(ids & {*weighed.answers}) for id_, ids in members.items()}
    most = max(shared.values(), default=0)
    best = [id_ for id_, number in shared.items() if number == most and most]
    if len(best) > 1:
        best = [id_ for id_ in best if labels[id_] == weighed.label]
    return best[0] if len(best) == 1 else None


def _filled(one: Weighed) -> Filled:
    return Filled(
        weight=one.weight,
        who=one_line(one.who),
        day=one.decided_at[:10],
        why=one_line(one.why or ""),
        number=one.number,
    )


def _row(
    named: Named,
    one: Evidence,
    columns: Sequence[tuple[int, Explanation]],
    cells: Mapping[tuple[str, str], Filled],
) -> Row:
    return Row(
        id=one.id,
        kind=one.kind.replace("-", " "),
        words=one_line(one.words),
        said=shorten(one_line(one.said), _WORDS),
        report=named.reports[one.telling.version_id].number,
        place=one.telling.place,
        cells=tuple(
            Cell(bears=e.id in one.bears_on, filled=cells.get((one.id, e.id))) for _, e in columns
        ),
    )


def _added(
    named: Named,
    one: Weighed,
    columns: Sequence[tuple[int, Explanation]],
    cells: Mapping[tuple[str, str], Filled],
) -> Row:
    """Return a row that a person made by weighing what the machine does not list."""
    saying = named.sayings.get(one.passage)
    numbers = {report.article_id: report.number for report in named.dossier.reports}
    return Row(
        id=one.passage,
        kind="named by a person",
        words=shorten(one_line(one.words), _WORDS),
        said="",
        report=numbers.get(one.article_id),
        place=saying.passage.place if saying else "",
        cells=tuple(Cell(bears=False, filled=cells.get((one.passage, e.id))) for _, e in columns),
    )


def lines(named: Named, dossier: str, width: int) -> Iterator[str]:
    """Yield the table for a terminal, with the ids to fill it by.

    Args:
        named: the dossier.
        dossier: its name.
        width: columns to keep within.
    """
    found = table(named, _MORE)
    filled = f"{count(found.filled, 'cell')} filled by people"
    passages = count(len(found.rows) + found.left_out, "passage")
    yield from flow(f"EVIDENCE AGAINST EXPLANATIONS: {passages}, {filled}", width)
    if found.rows:
        head = "".join(f"{number:>3}" for number, _ in found.columns)
        yield f"  {'passage':8}{head}"
    for row in found.rows:
        yield from _row_lines(row, found, width)
    if found.left_out:
        more = f"and {count(found.left_out, 'passage')} more that give a basis; see the report"
        yield from flow(more, width, 2)
    for one in found.lost:
        label = shorten(one_line(one.label), _WORDS)
        yield from flow(f"decision {one.number} lost its explanation: {label}", width, 2, 6)
    if found.columns:
        yield from _hint(found, dossier, width)


def _row_lines(row: Row, found: Table, width: int) -> Iterator[str]:
    signs = "".join(f"{_SIGNS[c.filled.weight] if c.filled else '.':>3}" for c in row.cells)
    lead = f"{row.id[:8]}{signs}  "
    said = f": {row.said}" if row.said else ""
    hanging = 2 + len(lead)
    text = f"{row.where} {row.words} ({row.kind}){said}"
    first, *rest = flow(text, width, hanging, hanging)
    yield f"  {lead}{first.lstrip()}"
    yield from rest
    for (number, _), cell in zip(found.columns, row.cells, strict=True):
        if cell.filled is not None:
            one = cell.filled
            why = f": {one.why}" if one.why else ""
            told = f"{number} {one.weight}: {one.who}, {one.day}{why}"
            yield from flow(told, width, hanging, hanging + 2)


def _hint(found: Table, dossier: str, width: int) -> Iterator[str]:
    explanation = found.columns[0][1].id[:8]
    passage = found.rows[0].id[:8] if found.rows else "ATTRIBUTION"
    yield from flow(
        "C consistent, I inconsistent, N neutral, . not filled. Whether a passage speaks for or "
        "against is for a person to say; an attribution will do as a passage too. To fill a cell:",
        width,
        hanging=0,
    )
    command = f"whosays review {quote(one_line(dossier))} {explanation}"
    yield from flow(f"{command} --evidence {passage} neutral", width, 2, 4)
