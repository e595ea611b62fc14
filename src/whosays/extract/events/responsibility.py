"""Where a report says who did it: the doers that tellings name, and the words of blame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from whosays.extract.events.blame_words import BLAME_WORDS
from whosays.extract.events.blames import REACH, UNSURE, Blame, BlameFinder, Form
from whosays.extract.events.organisations import Organisations
from whosays.extract.events.phrases import DETERMINERS, NEGATIONS, Range
from whosays.extract.events.sheet import Sheet
from whosays.extract.events.tellings import Told
from whosays.extract.events.words import TRIGGERS
from whosays.extract.text.seats import country_of_adjective

_HEDGED: Final = frozenset("suspected alleged presumed suspects believed thought".split())
_DISTANT: Final = frozenset("apparently presumably allegedly reportedly supposedly".split())


def find_blames(
    sheet: Sheet, told: Sequence[Told], bodies: Organisations | None = None
) -> list[Blame]:
    """Return where words say who did it, in order.

    Args:
        sheet: the article.
        told: where events are told, in order.
        bodies: the organisations of a text in capitals.
    """
    found = _deeds(sheet, told, bodies)
    finder = BlameFinder(sheet, told, bodies)
    for i, low in enumerate(sheet.lows):
        read = BLAME_WORDS.get(low)
        if read is not None:
            blame = read(finder, i)
            if blame is not None:
                found.append(blame)
    if bodies is not None:
        found += [other for blame in found for other in _beside(sheet, bodies, blame)]
    return sorted(found, key=lambda blame: (blame.at, blame.form))


def _beside(sheet: Sheet, bodies: Organisations, blame: Blame) -> Iterator[Blame]:
    """Yield the blames of those who are named with one: "THE POLICE AND THE ARMY"."""
    if blame.who is None:
        return
    first, last = blame.who
    if blame.accuser and first > blame.at:
        yield from _listed(sheet, bodies, blame, last)
    while first > 0 and sheet.lows[first - 1] in DETERMINERS:
        first -= 1
    if first > 1 and sheet.lows[first - 1] in ("and", "or"):
        other = bodies.ending_at(first - 1)
        if other is not None:
            yield replace(blame, who=other)
    if last < sheet.size - 1 and sheet.lows[last] in ("and", "or") and last < blame.at + REACH:
        other = bodies.starting_at(last + 1)
        if other is not None and (blame.at > other[0] or blame.at < first):
            yield replace(blame, who=other)


def _listed(sheet: Sheet, bodies: Organisations, blame: Blame, last: int) -> Iterator[Blame]:
    """Yield those who follow in a list: "ACCUSED TWO OFFICERS, THE POLICE, AND THE ARMY OF"."""
    _, high = sheet.bounds(blame.at)
    for k in range(last, min(high, last + REACH)):
        if sheet.lows[k] in ("for", "with", "that") or sheet.lows[k] in TRIGGERS:
            return
        if sheet.lows[k - 1] in (",", "and", "of", "the", "members"):
            other = bodies.starting_at(k)
            if other is not None and other[0] == k:
                yield replace(blame, who=other)


def _deeds(sheet: Sheet, told: Sequence[Told], bodies: Organisations | None = None) -> list[Blame]:
    """Return the doers that the tellings themselves name."""
    found = []
    tellings = {one.at for one in told}
    for number, one in enumerate(told):
        negated = one.negated or _negated(sheet, one.agent[0] if one.agent else one.at, one.at)
        unsure = one.unreal or _unsure(sheet, one.first, one.at)
        within = one.agent is not None and any(
            other is not one and other.first <= one.agent[0] and one.agent[1] <= other.last
            for other in told[max(0, number - 2) : number]
        )
        if within:
            continue
        if one.agent is not None and not tellings.intersection(range(*one.agent)):
            hedged = not _HEDGED.isdisjoint(sheet.lows[one.agent[0] : one.agent[1]])
            hedged = hedged or (one.agent[0] > one.at and _hedges(sheet, one.agent[0], one.at))
            form: Form = "suspicion" if hedged else "deed"
            found.append(Blame(one.at, one.agent, number, form, negated, unsure))
        elif not one.verb and bodies is not None and (who := _modifier(bodies, one)) is not None:
            found.append(Blame(one.at, who, number, "deed", negated, unsure))
        elif not one.verb and not one.plural:
            for i in range(*one.core):
                if sheet.is_name(i) and country_of_adjective(sheet.words.forms[i]):
                    who = (i, i + 1)
                    found.append(Blame(one.at, who, number, "deed", negated, unsure, modifier=True))
                    break
    return found


def _hedges(sheet: Sheet, agent: int, at: int) -> bool:
    """Tell "killed, apparently by rebels" from "killed by rebels"."""
    return not _DISTANT.isdisjoint(sheet.lows[max(at, agent - 3) : agent])


def _modifier(bodies: Organisations, one: Told) -> Range | None:
    """Return the armed group that stands as a word in front of an event ("A RED FRONT ATTACK")."""
    found = bodies.within(one.core[0], one.at) if one.core[0] < one.at else None
    return found[0] if found is not None and not found[1].state else None


def _negated(sheet: Sheet, first: int, last: int) -> bool:
    return not NEGATIONS.isdisjoint(sheet.lows[first:last])


def _unsure(sheet: Sheet, first: int, last: int) -> bool:
    return not UNSURE.isdisjoint(sheet.lows[first:last])
