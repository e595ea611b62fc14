"""What one rule of the grammar says, before it is known from when it is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpec:
    """What the words of one expression say; a field that they leave open is ``None``.

    Args:
        year: a year, month, day of month and day of the week (Monday is 1).
        month: see year.
        day: see year.
        weekday: see year.
        clock: a time of day as in ``T10:35Z``.
        part: a part of the day as in ``TMO``.
        stretch: a part of a year: a season, quarter or half (``FA``, ``Q3``, ``H1``).
        era: a decade or century, with X for digits left open (``198X``, ``19XX``).
        shift: how many units away from the day of reference.
        unit: letter of the unit of ``shift``.
        told: the shift is from the time told of last, not from the day of reference.
        lean: ``past`` or ``future`` where the words say on which side it lies.
        span: an ISO 8601 duration, X for a number left open.
        every: what a repeated time repeats, as TIMEX3 has it.
        reference: ``PRESENT_REF`` and the like.
        comparing: said of what figures are compared with ("a year earlier").
        weak: words that are a time only beside a day ("morning").
        unknown: a date that cannot be read for sure ("3/5/23").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    clock: str | None = None
    part: str | None = None
    stretch: str | None = None
    era: str | None = None
    shift: int | None = None
    unit: str | None = None
    told: bool = False
    lean: str | None = None
    span: str | None = None
    every: str | None = None
    reference: str | None = None
    comparing: bool = False
    weak: bool = False
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """The words that a rule matched, in lower case, and the class of each, a character a word."""

    words: list[str]
    codes: str


Part: TypeAlias = tuple[int, int, TimeSpec]
"""First and last token (exclusive) within a match, and what they say."""

Maker: TypeAlias = Callable[[Said], "list[Part] | TimeSpec | None"]

# "Told": beside the time told of last, by so many units.
_RELATIONS: Final = {
    "last": "past",
    "past": "past",
    "latest": "past",
    "previous": "told-1",
    "preceding": "told-1",
    "next": "future",
    "coming": "future",
    "upcoming": "future",
    "following": "told+1",
    "that": "told",
    "same": "told",
    "this": "this",
    "current": "this",
}


def relation_of(words: list[str]) -> str | None:
    """Return how a word such as "last" or "following" places a time, or ``None``."""
    return next((_RELATIONS[w] for w in words if w in _RELATIONS), None)


def leaning(relation: str | None) -> str | None:
    """Return a relation to the day of writing; ``None`` for one to the time told of."""
    return relation if relation in {"past", "future", "this"} else None


def shifted_unit(relation: str, unit: str) -> TimeSpec:
    """Return a unit beside the present one ("last week"), or beside the one told of."""
    told = relation.startswith("told")
    by = {"past": -1, "future": 1, "told-1": -1, "told+1": 1}.get(relation, 0)
    return TimeSpec(shift=by, unit=unit, told=told)


def with_time(spec: TimeSpec, value: str) -> TimeSpec:
    """Return what is said with a time of day: a clock time (``T12:00``) or a part (``TMO``)."""
    return replace(spec, clock=value) if value[1].isdigit() else replace(spec, part=value)
