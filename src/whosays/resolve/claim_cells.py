"""Claims and positions of a dossier as they are shown: rows of cells, steps over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from whosays import gathered
from whosays.gathered import ClaimGroup, Saying, StepKind, Telling
from whosays.records import Facet, StanceKind
from whosays.resolve.claim_items import is_statement
from whosays.resolve.claim_records import Change, Claim, Position, Step
from whosays.resolve.events import KnownEvent
from whosays.resolve.standings import by_time, cells_of, telling_of

_GROUPS: Final[dict[ClaimGroup, int]] = {"contested": 0, "explanation": 1, "uncontested": 2}
_FACETS: Final[dict[Facet | None, int]] = {
    "who": 0, "happened": 1, "intent": 2, "purpose": 3, "means": 4, "effect": 5, None: 6,
}  # fmt: skip
_ANSWERS: Final[frozenset[Facet | None]] = frozenset({"who", "intent", "purpose"})
_SHOWN: Final[Mapping[Change | None, StepKind]] = {
    "changed": "changed", "softened": "softened", "hardened": "hardened",
    "withdrawn": "withdrawn",
}  # fmt: skip
_DENYING: Final[frozenset[str]] = frozenset({"deny", "doubt"})
_FULL: Final = 4  # words from which a content is taken for a statement rather than a name
_AGAINST: Final[frozenset[StanceKind]] = frozenset({"deny", "doubt"})


def rows_of(
    claims: Iterable[Claim],
    events: Iterable[KnownEvent],
    sayings: Mapping[str, Saying],
) -> tuple[gathered.Claim, ...]:
    """Return the rows of the matrix: contested first, then explanations, then the others.

    What nobody contests and only one report tells of no event is in that report, not in a matrix
    of many.

    Args:
        claims: as `claims` resolved them.
        events: as `events` resolved them.
        sayings: by attribution id.
    """
    events = tuple(events)
    kinds = {event.id: event.kind for event in events}
    spread = {event.id: len(event.reports) for event in events}
    found = []
    for claim in claims:
        row = _row(claim, kinds.get(claim.event_id or ""), sayings)
        if row.cells and not _is_small(row, claim, sayings):
            found.append((_rank(row, spread.get(claim.event_id or "", 0)), row))
    return tuple(row for _, row in sorted(found, key=lambda one: one[0]))


def _row(claim: Claim, kind: str | None, sayings: Mapping[str, Saying]) -> gathered.Claim:
    sides: dict[StanceKind, list[str]] = defaultdict(list)
    for member in claim.members:
        sides[member.stance].append(member.attribution_id)
    group: ClaimGroup = "uncontested"
    if sides["deny"] or sides["doubt"]:
        group = "contested"
    elif claim.facet in _ANSWERS:
        group = "explanation"
    return gathered.Claim(
        id=claim.id,
        label=claim.label,
        facet=claim.facet,
        event=kind,
        accused=claim.accused,
        group=group,
        cells=cells_of(sides, sayings),
    )


def _is_small(row: gathered.Claim, claim: Claim, sayings: Mapping[str, Saying]) -> bool:
    """Tell whether a row is no claim, or about no event and one report's alone.

    Denied in full words by somebody known it is shown: "that anybody had complained".
    """
    if row.facet == "who" and row.accused is None:
        # To ask who did it is no claim.
        return {cell.stance for cell in row.cells} == {"neutral"}
    if row.facet is not None:
        return False
    stated = sum(is_statement(member.words) for member in claim.members)
    if 2 * stated < len(claim.members) or not is_statement(claim.label):
        return True
    if len(_reports(row)) > 1:
        return False
    if len({cell.stance for cell in row.cells}) > 1 and row.group == "contested":
        return False
    known = any(cell.actor is not None for cell in row.cells)
    denied = any(
        sayings[m.attribution_id].act in _DENYING
        for m in claim.members
        if m.attribution_id in sayings
    )
    return not (known and denied and len(claim.label.split()) >= _FULL)


def _reports(row: gathered.Claim) -> set[str]:
    return {telling.version_id for cell in row.cells for telling in cell.tellings}


def _rank(row: gathered.Claim, spread: int) -> tuple[int, bool, int, int, int, str]:
    """Return what puts rows in order.

    Contested, both sides there, facet, the event that most reports tell, most reports, id.
    """
    stances = {cell.stance for cell in row.cells}
    both = "affirm" in stances and bool(stances & _AGAINST)
    return (
        _GROUPS[row.group], not both, _FACETS[row.facet], -len(_reports(row)), -spread, row.id,
    )  # fmt: skip


def timelines_of(
    positions: Iterable[Position], rows: Iterable[gathered.Claim], sayings: Mapping[str, Saying]
) -> tuple[gathered.Position, ...]:
    """Return what each actor held on each row over time.

    Args:
        positions: as `positions` resolved them.
        rows: of the matrix; positions on other claims are left out.
        sayings: by attribution id.
    """
    order = {row.id: number for number, row in enumerate(rows)}
    found = (
        gathered.Position(
            actor=position.entity_id, claim=position.claim_id,
            steps=_steps(position.steps, sayings),
        )
        for position in positions
        if position.claim_id in order
    )  # fmt: skip
    return tuple(sorted(found, key=lambda p: (order[p.claim], p.actor)))


def _steps(steps: Sequence[Step], sayings: Mapping[str, Saying]) -> tuple[gathered.Step, ...]:
    """Return steps in which an actor held the same: what only repeats is one with it.

    An undated one that differs from what was held last may have come at any time.
    """
    runs: list[list[Step]] = []
    for step in steps:
        same = bool(runs) and step.stance == runs[-1][-1].stance
        repeats = step.change == "repeated" or (step.change is None and same)
        if runs and (repeats and same):
            runs[-1].append(step)
        else:
            runs.append([step])
    return tuple(_step(run, sayings, number) for number, run in enumerate(runs))


def _step(run: Sequence[Step], sayings: Mapping[str, Saying], number: int) -> gathered.Step:
    tellings: list[Telling] = []
    for step in run:
        tellings += (telling_of(sayings[id_]) for id_ in step.tellings if id_ in sayings)
    days = sorted(step.at[:10] for step in run if step.at)
    return gathered.Step(
        stance=run[0].stance,
        since=days[0] if days else None,
        last=days[-1] if days else None,
        change=_SHOWN.get(run[0].change, "unclear") if number else "first",
        tellings=tuple(sorted(tellings, key=by_time)),
    )
