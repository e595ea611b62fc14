"""When the times of an article are, from its date and from the times told before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

from whosays.extract.times.lean import ends_sentence, lean
from whosays.extract.times.parts import TimePart
from whosays.extract.times.specs import TimeSpec
from whosays.extract.times.values import (
    dated,
    day_in_week,
    day_of,
    moved,
    same_or_after,
    same_or_before,
    shifted,
    week,
)
from whosays.extract.times.words import TimeTokens

TimeKind: TypeAlias = Literal["date", "time", "duration", "set"]

# A dateline stands this near to the beginning of its paragraph, in tokens.
_DATELINE: Final = 10
_DATELINE_WITHIN: Final = 120
# A report is printed at most this long after its dateline.
_PRINTED_AFTER: Final = timedelta(days=7)


# A day that is further off than this has its year beside it, whatever the verb.
_FAR: Final = timedelta(days=240)
_FAR_MONTHS: Final = 9
# Words before a day or month that look ahead.
_AHEAD: Final = frozenset({"by", "until", "till", "through"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """The kind and value of one part; ``value`` is ``None`` where it cannot be told."""

    part: TimePart
    kind: TimeKind
    value: str | None


def resolved_parts(
    tokens: TimeTokens, parts: Sequence[TimePart], published: date | None
) -> list[Resolved]:
    """Return when each part is.

    Args:
        tokens: the text.
        parts: its times, in order.
        published: the day of publication, if it is known.
    """
    teller = _Teller(tokens, _written(tokens, parts, published))
    found = [teller.tell(part) for part in parts]
    return [_on_its_day(tokens, found, i) for i in range(len(found))]


def _written(tokens: TimeTokens, parts: Sequence[TimePart], published: date | None) -> date | None:
    """Return the day a report was written on: that of its dateline, else of publication."""
    for part in parts:
        if part.first > _DATELINE_WITHIN:
            break
        spec = part.spec
        if not (spec.month and spec.day) or not _is_dateline(tokens, part):
            continue
        if published is None:
            return dated(spec.year, spec.month, spec.day) if spec.year else None
        years = [spec.year] if spec.year else [published.year, published.year - 1]
        for year in years:
            day = dated(year, spec.month, spec.day)
            if day and timedelta(0) <= published - day <= _PRINTED_AFTER:
                return day
    return published


def _is_dateline(tokens: TimeTokens, part: TimePart) -> bool:
    """Return whether a date stands as in "HARBOUR TOWN, May 3 (Agency) -"."""
    codes = tokens.codes
    start = codes.rfind("|", 0, part.first) + 1
    if part.first - start > _DATELINE or codes[part.last] not in "(-":
        return False
    before = [w for w in tokens.words[start : part.first] if w.isalpha()]
    return bool(before) and codes[part.first - 1] in ",-)" and before[0][0].isupper()


def _on_its_day(tokens: TimeTokens, found: Sequence[Resolved], at: int) -> Resolved:
    """Put a time of day on the day of its sentence, else on the last told in its paragraph."""
    own = found[at]
    if own.kind != "time" or own.value is None or own.value[0] != "T":
        return own
    day = _day_beside(tokens, found, at)
    value = f"{day}{own.value}" if day else None
    return Resolved(own.part, "time", value)


def _day_beside(tokens: TimeTokens, found: Sequence[Resolved], at: int) -> date | None:
    first = found[at].part.first
    paragraph = tokens.codes.rfind("|", 0, max(0, tokens.codes.rfind("|", 0, first)))
    before = after = None
    for other in reversed(found[:at]):
        if other.part.first <= paragraph:
            break
        if day := day_of(other.value):
            before = (other, day)
            break
    for other in found[at + 1 :]:
        between = range(found[at].part.last, other.part.first)
        if any(ends_sentence(tokens, i) for i in between):
            break
        if day := day_of(other.value):
            after = (other, day)
            break
    if before and after:
        back = any(ends_sentence(tokens, i) for i in range(before[0].part.last, first))
        nearer = first - before[0].part.last <= after[0].part.first - found[at].part.last
        return before[1] if nearer and not back else after[1]
    chosen = after or before
    return chosen[1] if chosen else None


class _Teller:
    """Tells when parts are, in order, remembering the last date told."""

    def __init__(self, tokens: TimeTokens, written: date | None) -> None:
        self._tokens = tokens
        self._written = written
        self._told: str | None = None
        self._quarter: str | None = None

    def tell(self, part: TimePart) -> Resolved:
        """Return the kind and value of the next part."""
        spec = part.spec
        if spec.reference:
            return Resolved(part, "date", spec.reference)
        if spec.every:
            return Resolved(part, "set", spec.every)
        if spec.span:
            return Resolved(part, "duration", spec.span)
        value = self._date(part)
        self._remember(spec, value)
        clock = spec.clock or spec.part
        if clock is None:
            return Resolved(part, "date", value)
        if spec.unknown:
            # Which half of the day is not said: the day alone, if there is one.
            return Resolved(part, "date" if value else "time", value)
        if value is None and not _names_day(spec):
            return Resolved(part, "time", clock)
        return Resolved(part, "time", f"{value}{clock}" if day_of(value) else None)

    def _remember(self, spec: TimeSpec, value: str | None) -> None:
        if value is None or spec.era:
            return
        # What a figure is compared with is not what the report goes on to tell of.
        if spec.unit == "Y" and (spec.shift or 0) < 0:
            return
        self._told = value[:10]
        if "-Q" in value and not spec.told:
            self._quarter = value

    def _date(self, part: TimePart) -> str | None:
        spec = part.spec
        if spec.era:
            return spec.era
        if spec.unit == "W" and spec.month and spec.day:
            day = self._month_day(part)
            return week(day) if day else None
        if spec.shift is not None and spec.unit:
            return self._shifted(part)
        if spec.month and spec.day:
            day = self._month_day(part)
            return day.isoformat() if day else None
        if spec.month:
            return self._month(part)
        if spec.stretch:
            return self._stretch(part)
        if spec.weekday:
            day = self._weekday(part)
            return day.isoformat() if day else None
        return f"{spec.year:04}" if spec.year else None

    def _shifted(self, part: TimePart) -> str | None:
        """Return a time so many units from the day of writing or from the time told of."""
        spec = part.spec
        by, unit = spec.shift or 0, spec.unit or ""
        if unit == "Q" and spec.told:
            return _of_year(self._quarter, spec.year)
        if unit == "E" and by == 0:
            return self._weekend(part)
        if unit == "Y" and by == -1 and self._quarter and spec.comparing:
            return moved(self._quarter, by, unit)
        if spec.lean == "this" and lean(self._tokens, part.first, part.last) == "future":
            by += 1
        if spec.told:
            value = moved(self._told, by, unit) if self._told else None
        else:
            value = shifted(self._written, by, unit) if self._written else None
        return _within(value, spec) if value else None

    def _weekend(self, part: TimePart) -> str | None:
        """Return the last weekend, or the one that comes where the verb says so."""
        written = self._written
        if written is None:
            return None
        said = self._tokens.codes[part.first] == "t"
        coming = said or lean(self._tokens, part.first, part.last) == "future"
        return shifted(written, 0 if coming or written.isoweekday() > 5 else -1, "E")

    def _month_day(self, part: TimePart) -> date | None:
        spec = part.spec
        month, number = spec.month or 1, spec.day or 1
        if spec.year:
            return dated(spec.year, month, number)
        if self._written is None:
            return None
        around = [dated(self._written.year + k, month, number) for k in (-1, 0, 1)]
        return self._nearest(part, [day for day in around if day])

    def _nearest(self, part: TimePart, days: list[date]) -> date | None:
        """Return the day meant: the last on the side that the words lean to, else the nearest."""
        written = self._written
        if written is None or not days:
            return None
        side = part.spec.lean or self._side(part)
        past = [day for day in days if written - _FAR <= day <= written]
        coming = [day for day in days if written <= day <= written + _FAR]
        if side == "past" and past:
            return past[-1]
        if side == "future" and coming:
            return coming[0]
        return min(days, key=lambda day: abs(day - written))

    def _side(self, part: TimePart) -> str | None:
        """Return the side that the words beside a day or month lean to."""
        if part.first and self._tokens.words[part.first - 1].lower() in _AHEAD:
            return "future"
        return lean(self._tokens, part.first, part.last)

    def _month(self, part: TimePart) -> str | None:
        spec, written = part.spec, self._written
        month = spec.month or 1
        if spec.year:
            return f"{spec.year:04}-{month:02}"
        if written is None:
            return None
        side = spec.lean or self._side(part)
        year = written.year
        if spec.lean == "past" and month >= written.month:
            year -= 1
        elif spec.lean == "future" and month <= written.month:
            year += 1
        elif spec.lean == "this":
            pass
        else:
            back = (written.month - month) % 12
            if side == "future":
                coming = -back % 12 <= _FAR_MONTHS
            else:
                coming = back > (11 if side == "past" else _FAR_MONTHS)
            year += (month < written.month) if coming else -(month > written.month)
        return f"{year:04}-{month:02}"

    def _stretch(self, part: TimePart) -> str | None:
        """Return a season or quarter: that of the year named, else the last that has begun."""
        spec, written = part.spec, self._written
        if spec.year:
            return f"{spec.year:04}-{spec.stretch}"
        if written is None:
            return None
        begins = _BEGINS[spec.stretch or ""]
        year = written.year - (written.month < begins)
        if spec.lean == "past" and year == written.year and written.month < begins + 3:
            year -= 1
        if spec.lean == "future":
            year = written.year + (written.month >= begins)
        if spec.lean == "this":
            year = written.year
        return f"{year:04}-{spec.stretch}"

    def _weekday(self, part: TimePart) -> date | None:
        """Return the latest such day up to that of writing, or the coming one."""
        spec, written = part.spec, self._written
        weekday = spec.weekday or 1
        if written is None:
            return None
        if spec.told and (told := day_of(self._told)):
            return same_or_before(told - timedelta(days=1), weekday)
        if spec.lean == "past":
            return same_or_before(written - timedelta(days=1), weekday)
        if spec.lean == "future":
            return same_or_after(written + timedelta(days=1), weekday)
        if lean(self._tokens, part.first, part.last) == "future":
            return same_or_after(written, weekday)
        if spec.lean == "this":
            return day_in_week(written, 0, weekday)
        return same_or_before(written, weekday)


# The month that each part of a year begins in.
_BEGINS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10,
                  "H1": 1, "H2": 7}  # fmt: skip


def _of_year(quarter: str | None, year: int | None) -> str | None:
    """Return the quarter told of, in the year named if there is one."""
    return f"{year:04}{quarter[4:]}" if quarter and year else quarter


def _within(value: str, spec: TimeSpec) -> str | None:
    """Return the day of a week, or the day, month or season of a year, that is said with it."""
    if spec.unit == "W" and spec.weekday:
        start = date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
        return day_in_week(start, 0, spec.weekday).isoformat()
    if spec.unit == "Y" and spec.stretch:
        return f"{value[:4]}-{spec.stretch}"
    if spec.unit == "Y" and spec.month and spec.day:
        day = dated(int(value[:4]), spec.month, spec.day)
        return day.isoformat() if day else None
    if spec.unit == "Y" and spec.month:
        return f"{value[:4]}-{spec.month:02}"
    return value


def _names_day(spec: TimeSpec) -> bool:
    return bool(spec.weekday or spec.day or spec.shift is not None)
