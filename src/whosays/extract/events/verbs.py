"""Events told by verbs: "rebels bombed the port", "the port was bombed by rebels"."""

from __future__ import annotations

from typing import Final

from whosays.extract.events.armed_groups import ARMED_FIRST_WORDS
from whosays.extract.events.phrases import (
    DETERMINERS,
    MARKS,
    NEAR_DAYS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    Range,
    before_verb,
    is_auxiliary,
    phrase_end,
    subject_before,
    with_complements,
)
from whosays.extract.events.sheet import Sheet
from whosays.extract.events.tellings import BE, NO_PLACE, WITHIN, Told, is_time, with_name
from whosays.extract.events.words import (
    PHRASAL,
    Trigger,
)
from whosays.extract.text.small_words import is_number

_ENDING: Final = frozenset("; : . that which who when while but".split())
_MODALS: Final = frozenset("would will could may might should must can".split())
_BY: Final = 18
"""Words within which "by" may follow its verb, over a day and a place."""
_UNDONE: Final = frozenset(
    "plans plan planned planning threatened threatening vowed intends intend wants"
    " prepare prepares preparing going pledged failed refused ready able expected likely"
    " conspired plotted plotting want attempts".split()
)


def read_verb(sheet: Sheet, i: int, trigger: Trigger, bounds: Range) -> Told | None:
    """Return what a verb tells, or ``None`` where it is none.

    Args:
        sheet: the article.
        i: the verb.
        trigger: what its form tells.
        bounds: the tokens of its sentence.
    """
    low, high = bounds
    width = 2 if i + 1 < high and (sheet.lows[i], sheet.lows[i + 1]) in PHRASAL else 1
    group = before_verb(sheet, i, low)
    passive = trigger.participle and not BE.isdisjoint(sheet.lows[group:i])
    if trigger.participle and not passive and trigger.verb == "transitive":
        ahead = _noun_ahead(sheet, i, width, bounds)
        if ahead is not None:  # "the stolen files"
            parts = (group, width, None, ahead)
            return _told_verb(sheet, i, trigger, bounds, parts, aside=True)
        before = sheet.lows[i - 1] if i > low else "."
        passive = sheet.lows[i + width : i + width + 1] == ["by"] and before not in MARKS
    subject = _subject(sheet, i, group, low)
    if trigger.verb == "intransitive" and not passive and not _has_object(sheet, i, high):
        return _told_verb(sheet, i, trigger, bounds, (group, width, None, subject))
    target = None if passive else _object(sheet, i + width, high)
    headline = trigger.participle and sheet.lows[i + width : i + width + 1] != ["that"]
    if target is None and (passive or headline):  # "Dozens killed in Pell"
        by = _by(sheet, i + width, high)
        return _told_verb(sheet, i, trigger, bounds, (group, width, by, subject))
    if target is None and not trigger.finite:
        return None
    return _told_verb(sheet, i, trigger, bounds, (group, width, subject, target))


def _has_object(sheet: Sheet, i: int, high: int) -> bool:
    """Tell "rebels burned six buses" from "six buses burned for hours"."""
    if i + 2 >= high:
        return False
    after = sheet.lows[i + 1]
    opens = after in DETERMINERS or is_number(after)
    return opens and not is_time(sheet, i + 1, phrase_end(sheet, i + 1, high))


def _noun_ahead(sheet: Sheet, i: int, width: int, bounds: Range) -> Range | None:
    """Return the noun phrase that a participle belongs to as an adjective, if it is one."""
    before = sheet.lows[i - 1] if i > bounds[0] else ""
    led = before in DETERMINERS or before in POSSESSIVES or before in PREPOSITIONS
    after = sheet.lows[i + width] if i + width < bounds[1] else "."
    if not led or after in DETERMINERS:
        return None
    end = phrase_end(sheet, i + width, bounds[1])
    return (i + width, end) if end > i + width else None


def _subject(sheet: Sheet, i: int, group: int, low: int) -> Range | None:
    """Return the subject of a verb; ", killing seven" and "a pretext to rig it" have none."""
    lows = sheet.lows
    if group > low and lows[i].endswith("ing") and lows[group - 1] in (",", "and"):
        return None
    if lows[group:i] == ["to"]:
        return None
    subject = subject_before(sheet, group, low)
    first = lows[subject[0]] if subject is not None else ""
    if subject is not None and first.endswith("ing") and not sheet.is_name(subject[0]) and (
        first not in ARMED_FIRST_WORDS
    ):  # fmt: skip
        return (subject[0] + 1, subject[1]) if subject[1] > subject[0] + 1 else None
    return subject


def _object(sheet: Sheet, i: int, high: int) -> Range | None:
    if i < high - 1 and sheet.lows[i] in NEAR_DAYS:
        i += 1  # "kidnapped today two engineers"
    end = with_name(sheet, with_complements(sheet, i, high), high)
    if end > i:
        return i, end
    return (i, i + 1) if i < high and sheet.lows[i] in ("him", "her", "them") else None


def _by(sheet: Sheet, i: int, high: int) -> Range | None:
    """Return the phrase behind "by" that follows a passive, over what stands between."""
    for k in range(i, min(high - 1, i + _BY)):
        word = sheet.lows[k]
        if word in _ENDING or is_auxiliary(word):
            return None
        if word == "by":
            end = with_complements(sheet, k + 1, high)
            return (k + 1, end) if end > k + 1 else None
    return None


def _told_verb(
    sheet: Sheet,
    i: int,
    trigger: Trigger,
    bounds: Range,
    parts: tuple[int, int, Range | None, Range | None],
    *,
    aside: bool = False,
) -> Told:
    group, width, agent, target = parts
    low, high = bounds
    words = sheet.lows[group:i]
    ends = [i + width, *(part[1] for part in (agent, target) if part is not None)]
    starts = [i, *(part[0] for part in (agent, target) if part is not None)]
    place = _place_after(sheet, max(ends), high)
    opener = sheet.lows[low : low + 1]
    return Told(
        kind=trigger.kind,
        at=i,
        first=min(starts),
        last=max(ends),
        core=(i, i + width),
        verb=True,
        name=trigger.name,
        unreal=any(word in _MODALS or word in _UNDONE for word in words)
        or (opener == ["if"] and "," not in sheet.lows[low:i])
        or (
            words[-1:] == ["to"]
            and not {"tried", "tries", "attempted", "trying", "sought"} & set(words)
        ),
        negated=any(word in NEGATIONS for word in words)
        or any(part is not None and _is_nobody(sheet, part) for part in (agent, target)),
        agent=agent,
        target=target,
        place=place,
        aside=aside,
    )


def _is_nobody(sheet: Sheet, part: Range) -> bool:
    """Tell whether a phrase begins with "no" or is "nobody"."""
    return sheet.lows[part[0]] in NEGATIONS


def _place_after(sheet: Sheet, i: int, high: int) -> Range | None:
    """Return the phrase behind "in", "at" or "near" close behind a verb and its object."""
    for k in range(i, min(high - 1, i + 6)):
        word = sheet.lows[k]
        if word in MARKS or word in ("that", "who", "which", "and", "when"):
            return None
        if word in WITHIN and sheet.lows[k + 1] not in NO_PLACE:
            end = with_complements(sheet, k + 1, high)
            if end > k + 1 and not is_time(sheet, k + 1, end):
                return (k + 1, end)
    return None
