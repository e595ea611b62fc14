"""Dates as a report writes them, read only where they are complete and unambiguous."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from email.utils import parsedate_to_datetime
from typing import Final

_MONTHS: Final = (
    "january february march april may june july august september october november december"
).split()
_MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
# Pages glue a second date on ("3 May 20234 May 2023"): a day and month may follow at once.
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)(?!\d(?!\d?\s+[A-Z][a-z]{2}))"
_DATES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}-(?P<number>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
        rf"\b{_MONTH}\s+{_DAY}\s*,?\s+{_YEAR}",
        rf"\b{_DAY}(?:\s+|-|\s+of\s+){_MONTH}(?:\s*,?\s+|-){_YEAR}",
        rf"\b{_YEAR}\s+{_MONTH}\s+{_DAY}\b",
    )
)
_SHORT_DATE: Final = re.compile(rf"\b{_DAY}\s+{_MONTH}\s+(?P<short>\d\d)\b", re.IGNORECASE)
# As agencies and armies file: day, hour and minute in one, "131640 APR 31", "131640Z APR 2031".
_FILED: Final = re.compile(
    rf"\b(?P<day>[0-3]\d)(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?P<zone>Z)?\s+{_MONTH}\s+"
    r"(?:20(?P<later>\d\d)|19(?P<earlier>\d\d)|(?P<short>\d\d))\b",
    re.IGNORECASE,
)
_TIME: Final = re.compile(
    r"(?<![\d:.])(?P<hour>[0-2]?\d)[:.h](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?"
    r"\s*(?P<half>[ap])?\.?(?(half)m\b\.?)\s*(?P<zone>[A-Z]{1,4}\b|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
# Only abbreviations with one meaning in the news: not IST, CST or ET.
_ZONES: Final = {
    "z": "+00:00", "utc": "+00:00", "gmt": "+00:00", "bst": "+01:00", "cet": "+01:00",
    "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "est": "-05:00",
    "edt": "-04:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00",
    "pdt": "-07:00",
}  # fmt: skip


def iso_date(text: str, *, short_years: bool = False) -> str | None:
    """Return the first complete date in ``text`` as ISO 8601, with its time where one follows.

    Args:
        text: words such as "Published May 3, 2023, 4:15 p.m. UTC".
        short_years: read "16 NOV 89" too; 70 to 99 are 19xx, the rest 20xx.

    Returns:
        ``YYYY-MM-DD``, ``YYYY-MM-DDTHH:MM`` (no known zone: local time of who knows where) or
        with ``:SS`` and the offset from UTC; ``None`` without a full date. All-number dates other
        than ISO 8601 are left alone: 3/5/2023 is a day in March or in May.
    """
    hits = [found for pattern in _DATES if (found := pattern.search(text))]
    if short_years and not hits and (found := _SHORT_DATE.search(text)):
        hits = [found]
    for found in sorted(hits, key=lambda hit: hit.start()):
        day = _day(found.groupdict())
        if day is not None:
            return day.isoformat() + _time(text[found.end() : found.end() + 40])
    return None


def filing_date(text: str) -> str | None:
    """Return the time in a line that tells nothing but when it was filed, else ``None``.

    Args:
        text: such as "131640 APR 31", the 13th at 16:40; with a Z in universal time.
    """
    found = _FILED.fullmatch(text.strip())
    if found is None:
        return None
    century = "19" if found["earlier"] else "20"
    year = found["short"] or found["earlier"] or found["later"]
    long_ago = found["short"] is not None and int(year) >= 70
    month = found["month"]
    day = iso_date(f"{int(found['day'])} {month} {'19' if long_ago else century}{year}")
    if day is None or int(found["hour"]) > 23:
        return None
    return f"{day}T{found['hour']}:{found['minute']}" + ("+00:00" if found["zone"] else "")


def _day(parts: dict[str, str]) -> date | None:
    if "short" in parts:
        year = int(parts["short"])
        year += 1900 if year >= 70 else 2000
    else:
        year = int(parts["year"])
    if "number" in parts:
        month = int(parts["number"])
    else:
        start = parts["month"][:3].lower()
        month = next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(start))
    try:
        return date(year, month, int(parts["day"]))
    except ValueError:
        return None


def _time(after: str) -> str:
    """Return ``THH:MM`` and so on for the time that begins right behind a date, else nothing."""
    found = _TIME.search(after)
    if not found or re.search(r"[A-Za-z]{5,}|\n", after[: found.start()]):
        return ""
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    try:
        clock = time(hour, int(found["minute"]), int(found["second"] or 0))
    except ValueError:
        return ""
    zone = found["zone"] or ""
    numeric = zone[:1] in ("+", "-")
    zone = f"{zone[:3]}:{zone[-2:]}" if numeric else _ZONES.get(zone.lower(), "")
    return "T" + clock.isoformat("seconds" if found["second"] else "minutes") + zone


def iso_from_machine(value: object) -> str | None:
    """Return a date out of markup (JSON-LD, ``<meta>``, ``<time>``) as ISO 8601, else ``None``."""
    if not isinstance(value, str) or not 8 <= len(value.strip()) <= 60:
        return None
    stripped = value.strip()
    try:
        if len(stripped) == 10:
            return date.fromisoformat(stripped).isoformat()
        moment = datetime.fromisoformat(stripped)
        return moment.isoformat(timespec="seconds")
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(stripped).isoformat(timespec="seconds")
    except (ValueError, TypeError, IndexError, OverflowError):
        return iso_date(stripped)
