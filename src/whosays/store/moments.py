"""Moments as they are compared: one text form in UTC, the latest that a time may mean."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, datetime, time
from typing import Final

_MONTH: Final = re.compile(r"(\d{4})(?:-(\d{2}))?")
_WHOLE_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}|\d{8}|\d{4}-?W\d{2}-?\d")
_FORM: Final = "%Y-%m-%dT%H:%M:%S.%fZ"


def moment(value: str | None) -> str | None:
    """Return the last moment that an ISO 8601 time may mean, in a form that sorts by time.

    What was published "on 4 May" had been published for certain only when that day was over,
    and what is asked for "as of 4 May" takes the whole day in. Both mean its last moment, so a
    report is never shown before it was out. A time without a zone is taken as UTC.

    Args:
        value: a year, a month, a day, or a time in ISO 8601.

    Returns:
        ``YYYY-MM-DDTHH:MM:SS.ffffffZ``, or None where ``value`` is none of those.
    """
    if not value:
        return None
    text = value.strip()
    try:
        if coarse := _MONTH.fullmatch(text):
            year, month = int(coarse[1]), int(coarse[2] or 12)
            return _form(datetime(year, month, monthrange(year, month)[1], tzinfo=UTC), True)
        found = datetime.fromisoformat(text)
    except (ValueError, IndexError):
        return None
    return _form(found, bool(_WHOLE_DAY.fullmatch(text)))


def stamp(now: datetime) -> str:
    """Return a moment of the clock in the form that `moment` returns.

    Args:
        now: the moment; a naive one is taken as UTC.
    """
    return _form(now, False)


def _form(value: datetime, whole_day: bool) -> str:
    """Write one moment, in UTC."""
    if whole_day:
        value = datetime.combine(value.date(), time.max)
    if value.tzinfo is None:
        value = value.replace(tzinfo=UTC)
    try:
        value = value.astimezone(UTC)
    except OverflowError:  # the first or last hours that there are
        value = value.replace(tzinfo=UTC)
    return value.strftime(_FORM).rjust(len("2000-01-01T00:00:00.000000Z"), "0")
