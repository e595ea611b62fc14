"""Who stands where on a claim: the cells of the matrix."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from whosays.gathered import Cell, Saying, Telling
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
