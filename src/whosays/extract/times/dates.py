"""What the rules for dates of the calendar say."""

from __future__ import annotations

from typing import Final

from whosays.extract.times.amounts import (
    day_number,
    named_month,
    named_year,
    ordinal,
    short_year,
    whole_number,
)
from whosays.extract.times.lexicon import DECADE_WORDS, MONTHS, SEASONS, WEEKDAYS, ZONES
from whosays.extract.times.specs import (
    Maker,
    Part,
    Said,
    TimeSpec,
    leaning,
    relation_of,
    shifted_unit,
)
from whosays.extract.times.values import THANKSGIVING


def _iso(said: Said) -> TimeSpec | None:
    year, month, day = int(said.words[0]), int(said.words[2]), int(said.words[4])
    clock = clock_value(said.words[5:], said.codes[5:])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return TimeSpec(year=year, month=month, day=day, clock=clock)


def _numeric(said: Said) -> TimeSpec | None:
    first, second, third = said.words[0], said.words[2], said.words[4]
    if said.codes[0] == "4":
        return _iso(said)
    if len(third) != 2 and said.codes[4] != "4":
        return None
    year = int(third) if said.codes[4] == "4" else short_year(third)
    a, b = int(first), int(second)
    if not (1 <= a <= 31 and 1 <= b <= 31 and min(a, b) <= 12):
        return None
    # Points are how a day-first date is written; strokes are used both ways.
    if said.codes[1] == "." or a > 12 or a == b:
        return TimeSpec(year=year, month=b, day=a) if b <= 12 else None
    return TimeSpec(year=year, month=a, day=b) if b > 12 else TimeSpec(unknown=True)


def _month_day(said: Said) -> TimeSpec | None:
    """Read a day and month: the day is before the month, else the first number after it."""
    at = next(i for i, word in enumerate(said.words) if word in MONTHS)
    order = [*range(at), *range(at + 1, len(said.words))]
    place = next(i for i in order if said.codes[i] in "1o")
    day = day_number(said.words[place])
    if day is None:
        return None
    year = named_year(said.words, said.codes)
    if year is None and place < at and said.codes[-1] == "1":
        # "17 NOV 89"
        year = short_year(said.words[-1]) if len(said.words[-1]) == 2 else None
    weekday = next((WEEKDAYS[w] for w in said.words if w in WEEKDAYS), None)
    return TimeSpec(year=year, month=MONTHS[said.words[at]], day=day, weekday=weekday)


def _day_list(said: Said) -> list[Part] | None:
    month = named_month(said.words)
    first, second = (i for i, code in enumerate(said.codes) if code == "1")
    days = day_number(said.words[first]), day_number(said.words[second])
    if None in days:
        return None
    return [
        (0, first + 1, TimeSpec(month=month, day=days[0])),
        (second, second + 1, TimeSpec(month=month, day=days[1])),
    ]


def _list_day(said: Said) -> list[Part] | None:
    day = day_number(said.words[0])
    return [(0, 1, TimeSpec(day=day, weak=True))] if day else None


def _month_year(said: Said) -> TimeSpec | None:
    year = named_year(said.words, said.codes)
    return TimeSpec(year=year, month=named_month(said.words)) if year else None


def _month_alone(said: Said) -> TimeSpec:
    return TimeSpec(month=named_month(said.words), lean=leaning(relation_of(said.words)))


def _quarter(said: Said) -> TimeSpec | None:
    number = 2 if "second" in said.words else ordinal(said.words)
    if number is None:
        return TimeSpec(year=named_year(said.words, said.codes), unit="Q", shift=0, told=True)
    if number > 4:
        return None
    return TimeSpec(year=named_year(said.words, said.codes), stretch=f"Q{number}")


def _half(said: Said) -> TimeSpec | None:
    number = 2 if "second" in said.words else ordinal(said.words)
    if number not in {1, 2}:
        return None
    return TimeSpec(year=named_year(said.words, said.codes), stretch=f"H{number}")


def _century(said: Said) -> TimeSpec | None:
    number = ordinal(said.words)
    if number is not None and "w" in said.codes:
        number += whole_number(said.words[:2]) or 0
    if said.words[-1] != "century" or number is None or not 1 <= number <= 22:
        return None
    return TimeSpec(era=f"{number - 1:02}XX")


def _decade(said: Said) -> TimeSpec | None:
    word = said.words[-1]
    if word in DECADE_WORDS:
        return TimeSpec(era=f"19{DECADE_WORDS[word]}X")
    if len(word) == 5:
        return TimeSpec(era=f"{word[:3]}X")
    # Two digits may be an age or a temperature: "the 80s" and "'80s" are decades.
    if "'" not in said.codes and "k" not in said.codes:
        return None
    return TimeSpec(era=f"{19 if int(word[0]) >= 3 else 20}{word[0]}X")


def _season(said: Said) -> TimeSpec | None:
    name = next(SEASONS[w] for w in said.words if w in SEASONS)
    relation = relation_of(said.words)
    return TimeSpec(stretch=name, year=named_year(said.words, said.codes), lean=leaning(relation))


def _fiscal(said: Said) -> TimeSpec | None:
    year = named_year(said.words, said.codes)
    if year:
        return TimeSpec(year=year)
    return shifted_unit(relation_of(said.words) or "this", "Y")


def _spelled_year(said: Said) -> TimeSpec | None:
    year = named_year(said.words, said.codes)
    return TimeSpec(year=year) if year else None


def _year_end(said: Said) -> TimeSpec | None:
    return TimeSpec(month=12, day=31) if said.words == ["year", "-", "end"] else None


def _weekday(said: Said) -> TimeSpec:
    relation = relation_of(said.words)
    told = relation == "told-1"
    return TimeSpec(
        weekday=WEEKDAYS[said.words[-1]], lean="past" if told else leaning(relation), told=told
    )


def _festival(said: Said) -> TimeSpec | None:
    if said.words[0] == "new":
        if said.words[1] != "year" or said.words[3] != "s":
            return None
        days = {"eve": (12, 31), "day": (1, 1)}.get(said.words[4])
        return TimeSpec(month=days[0], day=days[1]) if days else None
    if said.words[0] == "christmas":
        return TimeSpec(month=12, day=24 if said.words[-1] == "eve" else 25)
    return TimeSpec(month=11, day=THANKSGIVING) if said.words[0] == "thanksgiving" else None


def _plain_year(said: Said) -> TimeSpec | None:
    if len(said.words) > 1 and said.words[1] != "year":
        return None
    return TimeSpec(year=named_year(said.words, said.codes))


def _week_of(said: Said) -> TimeSpec | None:
    return TimeSpec(unit="W", weak=True) if said.words[1] == "week" else None


def clock_value(words: list[str], codes: str) -> str | None:
    """Return a time of day as in ``T10:35Z``, or ``None`` for figures that are none."""
    numbers = [w for w, code in zip(words, codes, strict=True) if code in "149w"]
    if not numbers:
        return None
    if len(numbers[0]) == 4 and codes[0] in "49":
        hour, minute = int(numbers[0][:2]), int(numbers[0][2:])
    else:
        hour = whole_number(numbers[:1]) or 0
        minute = int(numbers[1]) if len(numbers) > 1 else 0
    half = next((w for w, code in zip(words, codes, strict=True) if code == "J"), "")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    zone = next((ZONES[w] for w, code in zip(words, codes, strict=True) if code == "j"), "")
    return f"T{hour:02}:{minute:02}{zone}" if hour <= 24 and minute < 60 else None


DATE_MAKERS: Final[dict[str, Maker]] = {
    "iso": _iso,
    "numeric": _numeric,
    "day_list": _day_list,
    "list_day": _list_day,
    "month_day": _month_day,
    "day_month": _month_day,
    "month_year": _month_year,
    "year_quarter": _quarter,
    "quarter": _quarter,
    "half_year": _half,
    "century": _century,
    "decade": _decade,
    "season_year": _season,
    "season": _season,
    "month_alone": _month_alone,
    "fiscal_year": _fiscal,
    "spelled_year": _spelled_year,
    "week_of": _week_of,
    "year_end": _year_end,
    "weekday": _weekday,
    "festival": _festival,
    "year": _plain_year,
}
