"""Finds the parts of time expressions and joins those that make one time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from whosays.extract.times.dates import DATE_MAKERS
from whosays.extract.times.grammar import GRAMMAR
from whosays.extract.times.offsets import OFFSET_MAKERS
from whosays.extract.times.specs import Maker, Said, TimeSpec
from whosays.extract.times.words import TimeTokens


@dataclass(frozen=True, slots=True)
class TimePart:
    """Words that say a time: tokens ``first`` to ``last`` (exclusive) and what they say."""

    first: int
    last: int
    spec: TimeSpec


_MAKERS: Final[dict[str, Maker]] = DATE_MAKERS | OFFSET_MAKERS
# What may stand between two parts of one time, in classes of words.
_BESIDE: Final = frozenset({"", ","})
_AT: Final = frozenset({"", ",", "@", ",@", "@k", "ik", "-"})
_ON: Final = frozenset({"", ",", "p", ",p", "F", "Fk"})
_OF: Final = frozenset({"", ",", "F", "Fk"})
_LISTED: Final = frozenset({"&", "-", "p", "&p"})
_AGES: Final = frozenset({"amount", "unit_alone"})
_AGE: Final = re.compile("-?O")
# Before words that are a time only in some places: "at dawn", "in the evening", "by 3:45".
_LICENCE: Final = re.compile(r"(?:@|[ipqF]k|@~|r|rFk?|[pq&(])\Z")
_DAYTIME_LICENCE: Final = re.compile(r"(?:@|[ipq]k|r|r-)\Z")
_PREFIX: Final = re.compile(r"(?:k?[rR](?:-|Fk?)?)\Z")
_LONGEST: Final = 4
# Days that are names of events, and papers with a day in their name.
_NAMED_DAYS: Final = frozenset("bloody black palm super ash holy maundy cyber".split())
_SUNDAY_PAPERS: Final = frozenset("Times Telegraph Mirror Express Independent Herald Mail".split())
_NAMED_TODAY: Final = frozenset({"USA", "Russia", "RUSSIA"})
# What four digits behind these number is no year.
_NUMBERED: Final = frozenset(
    "$ £ € # no number flight room highway route resolution decree order law article".split()
)
_COUNTED: Final = frozenset("people men women children km kg square metric".split())
_THIS_AGE: Final = (1900, 2100)


def time_parts(tokens: TimeTokens) -> list[TimePart]:
    """Return the time expressions of a text in order, joined and without the doubtful ones."""
    joined: list[TimePart] = []
    for part in _found(tokens):
        if joined and (spec := _joined(joined[-1], part, tokens.codes)) is not None:
            joined.append(TimePart(joined.pop().first, part.last, spec))
        else:
            joined.append(part)
    _share_months(joined, tokens.codes)
    _share_halves(joined, tokens.codes)
    kept: list[TimePart] = []
    for part in joined:
        if not part.spec.weak or _licensed(part, tokens):
            kept.append(_widened(part, tokens.codes, kept[-1].last if kept else 0))
    return kept


def _found(tokens: TimeTokens) -> Iterator[TimePart]:
    codes = tokens.codes
    at = 0
    while match := GRAMMAR.search(codes, at):
        first, last = match.span()
        rule = match.lastgroup or ""
        if _is_other(tokens, rule, first, last):
            at = last
            continue
        made = _MAKERS[rule](Said(tokens.low(first, last), codes[first:last]))
        if made is None:
            at = first + 1
        elif isinstance(made, TimeSpec):
            yield TimePart(first, last, made)
            at = last
        else:
            yield from (TimePart(first + a, first + b, spec) for a, b, spec in made)
            at = first + made[-1][1]


def _is_other(tokens: TimeTokens, rule: str, first: int, last: int) -> bool:
    """Return whether words of the form of a time are an age, a name or a count."""
    before = tokens.words[first - 1] if first else "\n"
    after = tokens.words[last]
    if rule in _AGES:
        aged = _AGE.match(tokens.codes, last) is not None or tokens.codes[first - 1] == "O"
        return aged or (tokens.codes[last - 1] == "Q" and after == "of")
    if rule == "weekday" and first + 1 == last:
        return before.lower() in _NAMED_DAYS or after in _SUNDAY_PAPERS
    if rule in {"ref", "day_word"}:
        # "News Now", "Republic Today": within a sentence only a name has the capital.
        named = tokens.words[first] in {"Now", "Today"} and before.istitle()
        return named or before in _NAMED_TODAY
    if rule == "year" and first + 1 == last:
        return before.lower() in _NUMBERED or _is_count(tokens, first, after)
    return False


def _is_count(tokens: TimeTokens, at: int, after: str) -> bool:
    """Return whether four digits count things: "some 2000 people", "1500 tents"."""
    before = tokens.codes[at - 1] if at else "|"
    if before == "~" or not _THIS_AGE[0] <= int(tokens.words[at]) <= _THIS_AGE[1]:
        return before not in "iq" or after.isalpha()
    counted = after in _COUNTED or (after.islower() and after.endswith("s") and len(after) > 3)
    return before in "_|-,*" and counted


def _time_alone(spec: TimeSpec) -> bool:
    """Return whether only a time of day is said."""
    return bool(spec.clock or spec.part) and not _has_day(spec)


def _has_day(spec: TimeSpec) -> bool:
    return bool(spec.weekday or (spec.day and spec.month) or spec.unit == "D")


def _joined(before: TimePart, after: TimePart, codes: str) -> TimeSpec | None:
    """Return what two neighbours say together, or ``None`` where they are two times."""
    if after.first - before.last > 2:
        return None
    gap = codes[before.last : after.first]
    a, b = before.spec, after.spec
    return _with_clock(a, b, gap) or _with_larger(a, b, gap)


def _with_clock(a: TimeSpec, b: TimeSpec, gap: str) -> TimeSpec | None:
    """Join a day and a time of day, either first."""
    if _has_day(a) and not a.clock and _time_alone(b) and gap in _AT:
        return replace(a, clock=b.clock, part=b.part or a.part, unknown=b.unknown)
    if _time_alone(a) and _has_day(b) and not b.clock and gap in _ON:
        return replace(b, clock=a.clock, part=a.part or b.part, unknown=a.unknown)
    return None


def _with_larger(a: TimeSpec, b: TimeSpec, gap: str) -> TimeSpec | None:
    """Join a day and its week, a month or season and its year."""
    by_year = b.unit == "Y" and b.shift is not None and b.span is None
    year_alone = b.year is not None and not (b.month or b.stretch)
    if a.weekday and not a.day and not a.unit and b.unit == "W" and b.shift is not None:
        return replace(a, shift=b.shift, unit="W", told=b.told) if gap in _OF else None
    if a.unit == "W" and a.shift is not None and b.weekday and not b.day and not gap:
        return replace(b, shift=a.shift, unit="W", told=a.told)
    if a.unit == "Y" and a.shift is not None and b.stretch and not b.year and gap == "'_":
        return replace(b, shift=a.shift, unit="Y", told=a.told)
    if (a.month or a.stretch) and a.year is None and not a.unit and gap in _OF:
        if by_year:
            return replace(a, shift=b.shift, unit="Y", told=b.told)
        if year_alone and (gap or a.stretch):
            return replace(a, year=b.year)
    if a.weak and a.unit == "W" and b.month and b.day and not gap:
        return replace(b, unit="W", weekday=None)
    return None


def _share_months(parts: list[TimePart], codes: str) -> None:
    """Give "3" of "3 and 4 May 1998" its month and year, and "12 March" of a list its year."""
    for i in range(len(parts) - 2, -1, -1):
        a, b = parts[i], parts[i + 1]
        if codes[a.last : b.first] not in _LISTED or not b.spec.month or a.spec.unit:
            continue
        if a.spec.day and a.spec.month is None:
            spec = replace(a.spec, month=b.spec.month, year=b.spec.year, weak=False)
            parts[i] = TimePart(a.first, a.last, spec)
        elif a.spec.month and a.spec.year is None and b.spec.year:
            parts[i] = TimePart(a.first, a.last, replace(a.spec, year=b.spec.year))


def _share_halves(parts: list[TimePart], codes: str) -> None:
    """Give "2:27" of "between 2:27 and 2:43 p.m." the half of the day of the other."""
    for i in range(len(parts) - 1):
        a, b = parts[i], parts[i + 1]
        clock = a.spec.clock
        if not clock or not a.spec.unknown or not b.spec.clock:
            continue
        if codes[a.last : b.first] in _LISTED and "J" in codes[b.first : b.last]:
            hour = int(clock[1:3]) % 12 + (12 if int(b.spec.clock[1:3]) >= 12 else 0)
            spec = replace(a.spec, clock=f"T{hour:02}{clock[3:]}", unknown=False)
            parts[i] = TimePart(a.first, a.last, spec)


def _licensed(part: TimePart, tokens: TimeTokens) -> bool:
    """Return whether the words before a doubtful time of day make it one."""
    codes = tokens.codes
    before = codes[max(0, part.first - _LONGEST) : part.first]
    if not (part.spec.clock or part.spec.part):
        return False
    if codes[part.first] in "49":
        # Wire text in capitals: "AT 2230".
        return tokens.words[part.first - 1] == "AT"
    licence = _LICENCE if ":" in codes[part.first : part.last] else _DAYTIME_LICENCE
    return licence.search(before) is not None


def _widened(part: TimePart, codes: str, reached: int) -> TimePart:
    """Return the part with "early", "late", "the end of" and the like before it."""
    spec = part.spec
    if spec.span or spec.every or spec.reference:
        return part
    found = _PREFIX.search(codes, max(reached, part.first - _LONGEST), part.first)
    return TimePart(found.start(), part.last, spec) if found else part
