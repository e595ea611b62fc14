"""Who stands where on a claim, and how that moved: cells of the matrix and positions over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final

from whosays.gathered import Cell, Position, Saying, Step, StepKind, Telling
from whosays.records import StanceKind

_ORDER: Final[tuple[StanceKind, ...]] = ("affirm", "deny", "doubt", "neutral")


def cells_of(
    sides: Mapping[StanceKind, Iterable[str]], sayings: Mapping[str, Saying]
) -> tuple[Cell, ...]:
    """Return a cell for each actor and stance: by stance, then the earliest first.

    Args:
        sides: attribution ids by stance; those without a saying are left out.
        sayings: by attribution id.
    """
    cells: list[Cell] = []
    for stance in _ORDER:
        by_actor: dict[str | None, list[Telling]] = defaultdict(list)
        for id_ in sorted(sides.get(stance, ())):
            if (saying := sayings.get(id_)) is not None:
                for actor in saying.actors or (None,):
                    by_actor[actor].append(telling_of(saying))
        found = (
            Cell(actor=actor, stance=stance, tellings=tuple(sorted(tellings, key=by_time)))
            for actor, tellings in by_actor.items()
        )
        cells += sorted(found, key=lambda c: (c.actor is None, by_time(c.tellings[0])))
    return tuple(cells)


def telling_of(saying: Saying) -> Telling:
    """Return where a saying stands."""
    return Telling(
        version_id=saying.version_id,
        attribution_id=saying.attribution_id,
        printed=saying.printed,
        said=saying.said,
        place=saying.passage.place,
    )


def by_time(telling: Telling) -> tuple[str, str, str, str]:
    """Return what puts tellings in order: day of saying, time of printing, report, id."""
    unknown = "~"  # behind every digit
    return (
        telling.when or unknown,
        telling.printed or unknown,
        telling.version_id,
        telling.attribution_id,
    )


def positions_of(
    claim: str, cells: Sequence[Cell], retracted: Container[str] = frozenset()
) -> tuple[Position, ...]:
    """Return what each actor held on a claim over time, by actor.

    Tellings of one stance that follow each other are one step. A doubt after a claim or a denial
    is softened, taking back is withdrawn, any other difference is changed. Where one day has
    several stances, which came first is not known.

    Args:
        claim: its id.
        cells: of that claim; the one without an actor gives no position.
        retracted: ids of the attributions that take something back.
    """
    told: dict[str, list[tuple[Telling, StanceKind]]] = defaultdict(list)
    for cell in cells:
        if cell.actor is not None:
            told[cell.actor] += [(telling, cell.stance) for telling in cell.tellings]
    return tuple(
        Position(actor=actor, claim=claim, steps=_steps(told[actor], retracted))
        for actor in sorted(told)
    )


def _steps(told: list[tuple[Telling, StanceKind]], retracted: Container[str]) -> tuple[Step, ...]:
    told = sorted(told, key=lambda one: (one[0].when or "~", _ORDER.index(one[1]), by_time(one[0])))
    steps: list[Step] = []
    for stance, run in groupby(told, key=lambda one: one[1]):
        tellings = tuple(telling for telling, _ in run)
        days = [telling.when for telling in tellings if telling.when]
        before = steps[-1] if steps else None
        back = any(telling.attribution_id in retracted for telling in tellings)
        steps.append(
            Step(
                stance=stance,
                since=days[0] if days else None,
                last=days[-1] if days else None,
                change=_change(before, stance, days[0] if days else None, back),
                tellings=tellings,
            )
        )
    return tuple(steps)


def _change(before: Step | None, stance: StanceKind, since: str | None, back: bool) -> StepKind:
    if before is None:
        return "first"
    if back:
        return "withdrawn"
    if since is None or before.last is None or since == before.last:
        return "unclear"
    return "softened" if stance == "doubt" and before.stance != "neutral" else "changed"
