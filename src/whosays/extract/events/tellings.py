"""A telling: one place where an event is told, with the phrases that hang on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from whosays.extract.events.phrases import (
    ARTICLES,
    Range,
)
from whosays.extract.events.sheet import Sheet
from whosays.extract.text.nouns import WEEKDAYS_MONTHS

BE: Final = frozenset("is are was were be been being am get got gets getting".split())
WITHIN: Final = frozenset({"in", "near", "outside", "inside", "aboard", "over", "off", "at"})
NO_PLACE: Final = frozenset("which that whom it them this these least all first once".split())
_TIMES: Final = frozenset(
    "morning evening night afternoon noon midnight dawn dusk year years month months week"
    " weeks day days hour hours minutes time moment recent past early late order"
    " connection response return addition fact case cases retaliation revenge total".split()
)


@dataclass(frozen=True, slots=True)
class Told:
    """One place where an event is told.

    Attributes:
        kind: kind of event, "" for a generic word.
        at: the token that tells it.
        first, last: the whole phrase, with determiner and complements.
        core: the phrase without determiner and complements; for a verb the verb alone.
        verb: told by a verb.
        name: the noun of the event.
        definite: points back ("the attack").
        plural: several events at once.
        fresh: words say that it is another one.
        unreal: planned, feared, or possible.
        negated: said not to be.
        predicate: says what something was ("was an accident").
        agent: who did it, where the phrase says so.
        target: on what or whom.
        place: phrase behind "in", "near" and the like.
        aside: only a word before another noun tells it ("stolen passwords").
    """

    kind: str
    at: int
    first: int
    last: int
    core: Range
    verb: bool
    name: str
    definite: bool = False
    plural: bool = False
    fresh: bool = False
    unreal: bool = False
    negated: bool = False
    predicate: bool = False
    agent: Range | None = None
    target: Range | None = None
    place: Range | None = None
    aside: bool = False


def is_time(sheet: Sheet, first: int, last: int) -> bool:
    """Tell whether a range of tokens names a time rather than a thing or place."""
    words = sheet.lows[first:last]
    return any(w in _TIMES or w in WEEKDAYS_MONTHS or w[0].isdigit() for w in words)


def is_place_phrase(sheet: Sheet, part: Range) -> bool:
    """Tell whether a phrase behind "in" or "at" may be a place: no time, no bare pronoun."""
    first, last = part
    while first < last and sheet.lows[first] in ARTICLES:
        first += 1
    return first < last and not is_time(sheet, first, last)


def with_name(sheet: Sheet, i: int, high: int) -> int:
    """Return the end of a phrase with the name behind its comma: "the mayor, Ann Holt"."""
    if i + 2 >= high or sheet.lows[i] != "," or not sheet.is_name(i + 1) or sheet.is_name(i - 1):
        return i
    k = i + 1
    while k < high and sheet.is_name(k) and k - i < 5:
        k += 1
    return k
