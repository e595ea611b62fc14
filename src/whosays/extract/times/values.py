"""Dates as ISO 8601 and TIMEX3 write them, and sums with them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

Precision: TypeAlias = Literal["minute", "hour", "part-of-day", "day", "week", "month", "year"]

THANKSGIVING: Final = 99
"""Stands for the day of Thanksgiving of the United States, whose number goes by the year."""

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_QUARTER: Final = re.compile(r"(\d{4})-Q([1-4])")
# Shapes of values, with the coarsest unit that each is sure to lie within.
_PRECISIONS: Final[tuple[tuple[re.Pattern[str], Precision], ...]] = (
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d"), "minute"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d"), "hour"),
    (re.compile(r"\d{4}-\d\d-\d\dT[A-Z]"), "part-of-day"),
    (re.compile(r"\d{4}-\d\d-\d\d"), "day"),
    (re.compile(r"\d{4}-W\d\d"), "week"),
    (re.compile(r"\d{4}-\d\d"), "month"),
    (re.compile(r"\d{4}"), "year"),
)


def precision_of(value: str | None) -> Precision | None:
    """Return how exact a date or time is.

    Args:
        value: as TIMEX3 writes it.

    Returns:
        The smallest unit that it is sure to lie within: ``year`` for a season or quarter,
        ``week`` for a weekend; ``None`` for a decade, a duration or no value.
    """
    for shape, precision in _PRECISIONS:
        if value and shape.match(value):
            return precision
    return None


def week(day: date) -> str:
    """Return the ISO week that a day is in, as in ``2023-W18``."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def day_in_week(day: date, by: int, weekday: int) -> date:
    """Return a day of the week (Monday is 1), ``by`` weeks from the week of ``day``."""
    return day - timedelta(days=day.isoweekday() - weekday) + timedelta(weeks=by)


def month(day: date, by: int) -> str:
    """Return the month ``by`` months from that of ``day``, as in ``2023-05``.

    Raises:
        OverflowError: it lies outside the years 1 to 9999.
    """
    count = day.year * 12 + day.month - 1 + by
    return f"{_year(count // 12)}-{count % 12 + 1:02}"


def _year(number: int) -> str:
    if not 1 <= number <= 9999:
        raise OverflowError
    return f"{number:04}"


def shifted(day: date, by: int, unit: str) -> str | None:
    """Return the day, week, month, quarter, year, decade (X) or century (C) ``by`` units on.

    Args:
        day: the day of reference.
        by: how many units, negative for the past.
        unit: D, W, E (weekend), M, Q, Y, X or C.

    Returns:
        Its value, or ``None`` for another unit or outside the years 1 to 9999.
    """
    try:
        if unit == "D":
            return (day + timedelta(days=by)).isoformat()
        if unit in {"W", "E"}:
            return week(day + timedelta(weeks=by)) + ("-WE" if unit == "E" else "")
        if unit == "M":
            return month(day, by)
        if unit == "Q":
            count = day.year * 4 + (day.month - 1) // 3 + by
            return f"{_year(count // 4)}-Q{count % 4 + 1}"
        if unit == "Y":
            return _year(day.year + by)
        if unit in {"X", "C"}:
            size = 3 if unit == "X" else 2
            return (_year(day.year + by * 10 ** (4 - size)))[:size] + "X" * (4 - size)
    except OverflowError:
        return None
    return None


def moved(value: str, by: int, unit: str) -> str | None:
    """Return the time ``by`` units from a time told of, as exact as the unit says.

    Args:
        value: a date as TIMEX3 writes it; a quarter moved by years stays a quarter.
        by: how many units, negative for the past.
        unit: as in `shifted`.

    Returns:
        Its value, or ``None`` where ``value`` is coarser than the unit.
    """
    quarter = _QUARTER.match(value)
    if quarter and unit in {"Y", "Q"}:
        start = date(int(quarter[1]), int(quarter[2]) * 3, 1)
        return shifted(start, by * 4 if unit == "Y" else by, "Q")
    if (start_day := day_of(value)) is not None:
        return shifted(start_day, by, unit)
    match = re.match(r"(\d{4})(?:-W(\d\d)|-(\d\d))?", value)
    if match is None:
        return None
    year, number, month_number = match.groups()
    try:
        if number:
            start_day = date.fromisocalendar(int(year), int(number), 4)
            return shifted(start_day, by, unit) if unit != "D" else None
        start_day = date(int(year), int(month_number or 1), 1)
    except ValueError:
        return None
    known = {"M", "Y", "X", "C"} if month_number else {"Y", "X", "C"}
    return shifted(start_day, by, unit) if unit in known else None


def day_of(value: str | None) -> date | None:
    """Return the day that a value names or lies in, or ``None`` where it is less exact."""
    match = _DAY.match(value) if value else None
    if match is None:
        return None
    try:
        return date.fromisoformat(match.group())
    except ValueError:
        return None


def same_or_before(day: date, weekday: int) -> date:
    """Return the latest such day of the week (Monday is 1), ``day`` itself included."""
    return day - timedelta(days=(day.isoweekday() - weekday) % 7)


def same_or_after(day: date, weekday: int) -> date:
    """Return the first such day of the week (Monday is 1), ``day`` itself included."""
    return day + timedelta(days=(weekday - day.isoweekday()) % 7)


def dated(year: int, month_number: int, day: int) -> date | None:
    """Return a day of the calendar, or ``None`` where there is none.

    Args:
        year: 1 to 9999.
        month_number: 1 to 12.
        day: 1 to 31, or `THANKSGIVING`.
    """
    if day == THANKSGIVING:
        # The fourth Thursday of November.
        return same_or_after(date(year, 11, 22), 4)
    try:
        return date(year, month_number, day)
    except ValueError:
        return None
