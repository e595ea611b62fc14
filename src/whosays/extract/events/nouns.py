"""Events told by nouns: "the drone attack on the port by rebels"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from whosays.extract.events.phrases import (
    DETERMINERS,
    MARKS,
    NEGATIONS,
    POINTERS,
    POSSESSIVES,
    STOPS,
    Range,
    phrase_start,
    with_complements,
)
from whosays.extract.events.sheet import Sheet
from whosays.extract.events.tellings import BE, NO_PLACE, WITHIN, Told, is_time
from whosays.extract.events.words import (
    HYPOTHETICAL,
    NEWNESS,
    TRIGGERS,
    Trigger,
)
from whosays.extract.text.nouns import WEEKDAYS_MONTHS
from whosays.extract.text.small_words import is_number

_ON: Final = frozenset({"on", "against", "targeting", "upon"})
_OPENING: Final = _ON | WITHIN | {"of", "by", "at"}
_PHRASES: Final = 4
"""Phrases behind a noun that are looked at."""
_ATTEMPTS: Final = frozenset("attempt attempts bid plot plots".split())
_EXPECTED: Final = frozenset(
    "possible potential future expected feared threatened imminent any".split()
)
# Nouns that take the name of an event in front of them and name no event.
_HEADS: Final = frozenset(
    "victim victims suspect suspects site scene investigation inquiry probe case cases"
    " charge charges campaign warning warnings risk threat threats survivor survivors"
    " squad squads team teams helicopter helicopters plane planes dog dogs ad ads hose"
    " hoses engine engines crew crews station brigade department officials official chief"
    " marshal alarm alarms safety drill drills claim claims allegation allegations"
    " accusation accusations scandal trial trials law laws count counts rate rates"
    " statistics prevention cell cells weapon weapons leader leaders plotter plotters"
    " organizer organizers movement movements march marches group groups camp camps"
    " shelter shelters zone line lines fund funds insurance penalty row toll certificate"
    " sentence notes note letter letters report reports scene pact damage footage video"
    " videos evidence sirens siren alert alerts".split()
)


def read_noun(sheet: Sheet, i: int, trigger: Trigger, bounds: Range) -> Told | None:
    """Return what a noun tells, or ``None`` where it stands in front of another noun.

    Args:
        sheet: the article.
        i: the noun.
        trigger: what its form tells.
        bounds: the tokens of its sentence.
    """
    low, high = bounds
    lows = sheet.lows
    if not trigger.kind and sheet.is_name(i) and not sheet.shouted:
        return None  # "the Safe Harbours Act"
    first, head_at = phrase_start(sheet, i, low), i
    if i + 1 < high and lows[i + 1] in _ATTEMPTS:
        head_at = i + 1
    elif i + 1 < high and _goes_on(sheet, i + 1, high):
        return None  # "attack helicopter", "fire hose", "death camp"
    lead = first
    agent: Range | None = None
    owner = next((k for k in range(i - 1, first, -1) if lows[k] in POSSESSIVES), None)
    if owner is not None:
        agent, lead = (first, owner), owner + 1
    head = lows[first]
    while lead < i and (lows[lead] in DETERMINERS or is_number(lows[lead])):
        lead += 1
    words = lows[first:i]
    before = lows[first - 1] if first > low else ""
    copula = before in BE or before in ("'s", "’s", "as", "not") or before in NEGATIONS
    there = "there" in lows[max(low, first - 4) : first]
    told = Told(
        kind=trigger.kind,
        at=i,
        first=first,
        last=head_at + 1,
        core=(lead, head_at + 1),
        verb=False,
        name=trigger.name,
        definite=head in POINTERS or before in POINTERS,
        plural=trigger.plural,
        fresh=any(word in NEWNESS for word in words),
        unreal=_is_unreal(sheet, first, low)
        or any(w in _EXPECTED for w in words)
        or (head in ("a", "an") and _would_follow(sheet, i + 1, high)),
        negated=head == "no" or before in NEGATIONS,
        predicate=copula
        and not there
        and head not in POINTERS
        and head != "no"
        and not trigger.plural,
        agent=agent,
    )
    return _complemented(sheet, told, high)


def _is_unreal(sheet: Sheet, first: int, low: int) -> bool:
    """Tell whether words close in front make an event one that did not happen yet."""
    start = max(low, first - 3)
    return any(word in HYPOTHETICAL for word in sheet.lows[start:first])


def _would_follow(sheet: Sheet, i: int, high: int) -> bool:
    """Tell "an attack on the port would be": nothing that happened."""
    for k in range(i, min(high, i + 14)):
        if sheet.lows[k] in ("would", "could", "might"):
            return True
        if sheet.lows[k] in ("was", "were", "had", "has", "that", "who", "which", "."):
            return False
    return False


def _goes_on(sheet: Sheet, i: int, high: int) -> bool:
    """Tell whether the noun phrase has its head further right."""
    low, form = sheet.lows[i], sheet.words.forms[i]
    if low in STOPS or low in DETERMINERS or low in MARKS or low in POSSESSIVES or low in "'‘’-–&":
        return False
    if low in TRIGGERS or low in WEEKDAYS_MONTHS or is_number(low):
        return False
    if not form.islower():
        return False  # a new phrase: "the attack Ruiz ordered", or no telling in capitals
    if sheet.words.starts[i] == sheet.words.ends[i - 1]:
        return True
    after = sheet.lows[i + 1] if i + 1 < high else "."
    verbal = low.endswith(("ed", "ing", "ly")) or (low.endswith("s") and after in DETERMINERS)
    return not verbal and low in _HEADS


def _is_blamed(lows: list[str], first: int) -> bool:
    return any(
        word.startswith(("blam", "pinned", "pinning")) for word in lows[max(0, first - 1) : first]
    )


def _complemented(sheet: Sheet, told: Told, high: int) -> Told:
    """Return what is told with the phrases behind it: on whom, where, by whom."""
    lows, i = sheet.lows, told.last
    for _ in range(_PHRASES):
        i = _after_day(lows, i)
        if i + 1 >= high or lows[i] not in _OPENING or lows[i + 1] in NO_PLACE:
            break
        if lows[i] == "on" and (not told.kind or _is_blamed(lows, told.first)):
            break  # "blamed the fire on Vesk"
        end = with_complements(sheet, i + 1, high)
        if end <= i + 1 or (lows[i] == "of" and is_time(sheet, i + 1, end)):
            break
        told = _with_phrase(told, lows[i], (i + 1, end))
        i = end
    return told


def _after_day(lows: list[str], i: int) -> int:
    """Return the token behind "Monday" or "on Monday", which part no phrase from its noun."""
    if i < len(lows) and lows[i] in WEEKDAYS_MONTHS:
        return i + 1
    on = i + 1 < len(lows) and lows[i] == "on" and lows[i + 1] in WEEKDAYS_MONTHS
    return i + 2 if on else i


def _with_phrase(told: Told, word: str, part: Range) -> Told:
    """Return a telling with one phrase more, by the word in front of it; the first one counts."""
    told = replace(told, last=part[1])
    if word == "by":
        return told if told.agent is not None else replace(told, agent=part)
    if word == "of" or word in _ON or (word == "at" and told.target is None):
        return told if told.target is not None else replace(told, target=part)
    return told if told.place is not None else replace(told, place=part)
