"""Where a report tells of an event: every noun and verb that names one, with what hangs on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from whosays.extract.events.nouns import read_noun
from whosays.extract.events.phrases import (
    DETERMINERS,
    MARKS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    STOPS,
    Range,
    is_auxiliary,
)
from whosays.extract.events.sheet import Sheet
from whosays.extract.events.tellings import BE, Told
from whosays.extract.events.verbs import read_verb
from whosays.extract.events.words import (
    CASUALTIES,
    CHARGES,
    PHRASAL,
    PLACED,
    PLACING,
    SIGNS,
    TRIGGERS,
    WEAPONS,
    Trigger,
    is_no_event,
)
from whosays.extract.text.small_words import is_number

COMPANY: Final = 2
"""Words of violence that a text needs for a loose word to tell an event."""
_COMPANY: Final = WEAPONS | CASUALTIES | SIGNS
_PHRASAL_HEADS: Final = frozenset(first for first, _ in PHRASAL)
_TELLING: Final = frozenset(TRIGGERS) | _COMPANY | _PHRASAL_HEADS | PLACING
_OBJECT: Final = 5
"""Words within which the weapon of "planted a powerful bomb" stands."""


def find_told(sheet: Sheet) -> list[Told]:
    """Return every place where an event is told, in order."""
    found, company = _triggered(sheet)
    told = []
    for i, trigger in found:
        if trigger.loose and company < COMPANY:
            continue
        one = _read(sheet, i, trigger)
        if one is not None and (one.kind or one.definite or one.predicate):
            told.append(one)
    return _coordinated(sheet, _apart(told))


def _triggered(sheet: Sheet) -> tuple[list[tuple[int, Trigger]], int]:
    """Return the words that may tell an event, and how many words of violence there are."""
    found: list[tuple[int, Trigger]] = []
    company = 0
    size = sheet.size
    for i, low in enumerate(sheet.lows):
        if low in _TELLING:
            trigger = TRIGGERS.get(low)
            if trigger is not None:
                found.append((i, trigger))
                company += not trigger.loose
            if low in _PHRASAL_HEADS and i + 1 < size:
                kind, name = PHRASAL.get((low, sheet.lows[i + 1]), ("", ""))
                if kind:
                    both = Trigger(kind, False, "transitive", True, True, False, True, name)
                    found = [*found[:-1], (i, both)] if trigger is not None else [*found, (i, both)]
            company += low in _COMPANY
            if low in PLACING and _places(sheet, i):
                found = [*found[:-1], (i, PLACED)] if trigger else [*found, (i, PLACED)]
        elif "-" in low and (trigger := TRIGGERS.get(low.rpartition("-")[2])) is not None:
            found.append((i, trigger))
    return found, company


def _places(sheet: Sheet, i: int) -> bool:
    """Tell whether a weapon is the object of a verb, or its subject in a passive."""
    for k in range(i + 1, min(sheet.size, i + _OBJECT)):
        if sheet.lows[k] in CHARGES:
            return True
        if sheet.lows[k] in MARKS or sheet.lows[k] in STOPS:
            return False
    return False


def _coordinated(sheet: Sheet, told: list[Told]) -> list[Told]:
    """Let what stands beside a predicate be one too: "a crime and an attempt on his life"."""
    for k in range(1, len(told)):
        before, one = told[k - 1], told[k]
        between = sheet.lows[before.last : one.first]
        if (
            before.predicate
            and not (one.definite or one.verb)
            and between in (["and"], ["or"], [","])
        ):
            told[k] = replace(one, predicate=True, negated=before.negated)
    return told


def _apart(told: list[Told]) -> list[Told]:
    """Drop a trigger that is only a modifier of the next ("murder plot", "bombing campaign")."""
    kept: list[Told] = []
    for one in told:
        if kept and not kept[-1].verb and not one.verb and one.core[0] <= kept[-1].at < one.at:
            before = kept.pop()
            one = replace(one, kind=one.kind or before.kind)  # noqa: PLW2901 - a kind for "plot"
        kept.append(one)
    return kept


def _read(sheet: Sheet, i: int, trigger: Trigger) -> Told | None:
    low, high = sheet.bounds(i)
    before = sheet.lows[i - 1] if i > low else ""
    after = sheet.lows[i + 1] if i + 1 < high else ""
    if is_no_event(before, sheet.lows[i], after):
        return None
    if _is_adjective(sheet, i, low) or _is_weapon(sheet, i, trigger, before):
        return None
    if trigger.verb is None or (trigger.noun and _is_noun(sheet, i, trigger, (low, high))):
        return read_noun(sheet, i, trigger, (low, high))
    return read_verb(sheet, i, trigger, (low, high))


def _is_adjective(sheet: Sheet, i: int, low: int) -> bool:
    """Tell whether an -ing form stands in front of a noun ("two attacking drones")."""
    before = sheet.lows[i - 1] if i > low else ""
    counted = before in DETERMINERS or (bool(before) and is_number(before))
    after = sheet.lows[i + 1] if i + 1 < sheet.size else "."
    noun = after not in STOPS and after not in MARKS and after not in DETERMINERS
    return _is_verb_only(sheet.lows[i]) and counted and noun


def _is_weapon(sheet: Sheet, i: int, trigger: Trigger, before: str) -> bool:
    """Tell "a bomb" and "the oil rig", things, from "they bomb" and "to rig"."""
    if trigger.noun or trigger.participle or sheet.lows[i].endswith("ing"):
        return False
    acting = before in ("to", "we", "they", "i", "you", "not", "who") or is_auxiliary(before)
    return not acting and (
        sheet.lows[i] in WEAPONS or before in DETERMINERS or before in POSSESSIVES
    )


def _is_verb_only(low: str) -> bool:
    trigger = TRIGGERS.get(low)
    return low.endswith("ing") and trigger is not None and not trigger.noun


def _is_noun(sheet: Sheet, i: int, trigger: Trigger, bounds: Range) -> bool:
    """Tell a noun from a verb of the same form by the words beside it."""
    lows, low = sheet.lows, sheet.lows[i]
    before = lows[i - 1] if i > bounds[0] else ""
    after = lows[i + 1] if i + 1 < bounds[1] else "."
    opens = after in DETERMINERS or after in ("him", "her", "them", "us", "it") or is_number(after)
    opens = opens or (i + 1 < bounds[1] and sheet.is_name(i + 1) and not sheet.shouted)
    if before in POSSESSIVES or (before in DETERMINERS and before not in ("this", "that")):
        return True
    if low.endswith("ing"):
        being = before in BE or before in NEGATIONS
        leads = being or before in PREPOSITIONS or before in MARKS or before in ("", "and", "while")
        nouns = leads and after not in PREPOSITIONS and after not in MARKS and after not in STOPS
        return not (leads and (opens or being or (nouns and before in ("of", "for", "from", "by"))))
    if low.endswith("s") and trigger.plural:
        return not (opens and (sheet.is_name(i - 1) if i else False) and after != "the")
    auxiliary = is_auxiliary(before) and before not in BE
    return not (before in ("to", "we", "they", "i", "you", "not") or auxiliary)
