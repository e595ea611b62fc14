"""What the rules for times beside another time, lengths of time and times of day say."""

from __future__ import annotations

from typing import Final

from whosays.extract.times.amounts import (
    UNKNOWN_NUMBER,
    amount_of,
    duration,
    in_smaller,
    named_month,
    whole_number,
)
from whosays.extract.times.dates import clock_value
from whosays.extract.times.lexicon import (
    DAY_WORDS,
    DAYPARTS,
    REFERENCES,
    REPEATS,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from whosays.extract.times.specs import (
    Maker,
    Part,
    Said,
    TimeSpec,
    relation_of,
    shifted_unit,
    with_time,
)


def _unit_said(said: Said) -> TimeSpec | None:
    relation = relation_of(said.words)
    size, letter = UNITS[said.words[-1]]
    if relation is None or said.words[-1].endswith("s"):
        # "These days", "past years", "the next months": some of them, not one.
        return TimeSpec(span=duration(UNKNOWN_NUMBER, letter))
    if letter[0] == "T" or (letter == "D" and relation in {"this", "past"}):
        return TimeSpec(span=duration(size, letter)) if relation != "this" else None
    # "The past year" and "the next week" are stretches up to now and from now.
    if said.words[-2] in {"past", "coming"} or (said.codes[0] == "k" and said.words[-2] == "next"):
        if letter == "D" and said.words[-2] == "next":
            return TimeSpec(shift=1, unit="D", told=True)
        return TimeSpec(span=duration(size, letter))
    if size > 1:
        return TimeSpec(
            shift=0 if relation == "this" else None,
            unit="X" if size == 10 else "C",
            span=None if relation == "this" else duration(size, letter),
        )
    return shifted_unit(relation, letter)


def _unit_running(said: Said) -> TimeSpec | None:
    """Return the unit that is under way: "the end of the year", "earlier in the week"."""
    size, letter = UNITS[said.words[-1]]
    return TimeSpec(shift=0, unit=letter) if size == 1 and letter in "DWMY" else None


def _amount_near(said: Said) -> TimeSpec | None:
    found = amount_of(said.words, said.codes)
    if found is None:
        return None
    value = duration(*found)
    return TimeSpec(every=value) if said.codes[0] == "e" else TimeSpec(span=value)


def _amount_from(said: Said) -> list[Part] | TimeSpec | None:
    found = amount_of(said.words, said.codes)
    if found is None or found[1] == "E":
        return None
    number, letter = found
    on = said.words[-2:] == ["from", "now"]
    if said.codes[-1] == "Z" and not on:
        # "Two weeks by now": the length alone.
        return [(0, len(said.words) - 2, TimeSpec(span=duration(number, letter)))]
    ago = "ago" in said.words
    if number < 0 and ago:
        # "A few years ago": no more is known than the side.
        return TimeSpec(reference="PAST_REF")
    if number < 0 or letter[0] == "T":
        return TimeSpec(span=duration(number, letter))
    if number != int(number):
        number, letter = in_smaller(number, letter)
    back = ago or said.words[-1] == "earlier"
    by = -int(number) if back else int(number)
    return TimeSpec(shift=by, unit=letter, told=not (ago or on), comparing=back)


def _unit_from(said: Said) -> TimeSpec | None:
    unit = next(w for w in said.words if w in UNITS)
    size, letter = UNITS[unit]
    if letter[0] == "T" or size != 1:
        return None
    by = 1 if said.words[-1] in {"after", "later"} else -1
    return TimeSpec(shift=by, unit=letter, told="ago" not in said.words, comparing=by < 0)


def _each(said: Said) -> TimeSpec | None:
    part = next((DAYPARTS[w] for w in said.words if w in DAYPARTS), "")
    weekday = next((WEEKDAYS[w] for w in said.words if w in WEEKDAYS), None)
    if weekday:
        return TimeSpec(every=f"XXXX-WXX-{weekday}{part}")
    if part:
        return TimeSpec(every=f"XXXX-XX-XX{part}")
    if month := named_month(said.words):
        return TimeSpec(every=f"XXXX-{month:02}")
    if season := next((SEASONS[w] for w in said.words if w in SEASONS), None):
        return TimeSpec(every=f"XXXX-{season}")
    number = whole_number(said.words) or (2 if said.words[1] in {"second", "other"} else 1)
    size, letter = UNITS[said.words[-1]]
    return TimeSpec(every=duration(number * size, letter))


def _part_said(said: Said) -> TimeSpec:
    relation = relation_of(said.words) or "this"
    part = DAYPARTS[said.words[-1]]
    return with_time(shifted_unit(relation, "D"), part)


def _amount_alone(said: Said) -> TimeSpec | None:
    if said.words[-1] == "second":
        number = whole_number(said.words[:1]) or 0
        return TimeSpec(span=f"PT{number}S") if number > 1 else None
    found = amount_of(said.words, said.codes)
    return TimeSpec(span=duration(*found)) if found else None


def _unit_alone(said: Said) -> TimeSpec | None:
    word = said.words[-1]
    _, letter = UNITS[word]
    if word == "weekend":
        return TimeSpec(shift=0, unit="E")
    if word == "quarter":
        return TimeSpec(shift=0, unit="Q", told=True)
    # "Years", "weeks": some of them. One alone ("year") says nothing.
    if word.endswith("s") and word != "seconds":
        return TimeSpec(span=duration(UNKNOWN_NUMBER, letter))
    return None


def _day_word(said: Said) -> TimeSpec:
    part = "TNI" if said.words[0] in {"tonight", "tonite"} else None
    return TimeSpec(shift=DAY_WORDS[said.words[0]], unit="D", part=part)


def _overnight(_: Said) -> TimeSpec:
    # The night that led to the day of writing, as "last night"; the coming one if the verb says so.
    return TimeSpec(shift=-1, unit="D", part="TNI", lean="this")


def _clock(said: Said) -> TimeSpec | None:
    # Two figures after the colon, or it is a score or a verse.
    if ":" in said.codes and len(said.words[2]) != 2:
        return None
    if said.codes[0] in "94" and len(said.words[0]) != 4:
        return None
    value = clock_value(said.words, said.codes)
    if value is None:
        return None
    # "3:45" may be a score, and "three o'clock" says neither morning nor evening.
    sure = any(code in "JjL" for code in said.codes)
    hour = said.words[0]
    whole_day = said.codes[0] in "94" or hour[0] == "0" or int(value[1:3]) > 12
    return TimeSpec(clock=value, weak=not sure, unknown=not (sure or whole_day))


def _hour_part(said: Said) -> TimeSpec | None:
    hour = whole_number(said.words[:1])
    part = DAYPARTS[said.words[-1]]
    if hour is None or not 1 <= hour <= 12:
        return None
    afternoon = part in {"TAF", "TEV"} or (part == "TNI" and hour >= 6)
    return TimeSpec(clock=f"T{hour % 12 + (12 if afternoon else 0):02}:00")


def _part(said: Said) -> TimeSpec:
    value = DAYPARTS[said.words[-1]]
    return with_time(TimeSpec(weak=True), value)


def _repeat(said: Said) -> TimeSpec:
    return TimeSpec(every=REPEATS[said.words[0]])


def _ref(said: Said) -> TimeSpec | None:
    value = REFERENCES.get(said.words[-1])
    return TimeSpec(reference=value) if value else None


OFFSET_MAKERS: Final[dict[str, Maker]] = {
    "amount_near": _amount_near,
    "amount_from": _amount_from,
    "unit_from": _unit_from,
    "unit_said": _unit_said,
    "unit_running": _unit_running,
    "each_unit": _each,
    "part_said": _part_said,
    "amount": _amount_alone,
    "unit_alone": _unit_alone,
    "day_word": _day_word,
    "overnight": _overnight,
    "clock": _clock,
    "hour_part": _hour_part,
    "part": _part,
    "repeat": _repeat,
    "ref": _ref,
}
