"""Contents made to stand alone: names for pronouns, what was added in [brackets].

A claim is phrased positively. Where the words themselves deny ("we did not"), the claim is made
from the event and the one who is meant, all of it in brackets but what the report says.
"""

from __future__ import annotations

from typing import Final

from whosays.extract.events.case import Case, Statement
from whosays.extract.events.facet_words import DOUBTING, FACET_WORDS
from whosays.extract.events.phrases import MARKS, NEGATIONS, Range
from whosays.extract.events.takes import Side
from whosays.extract.events.tellings import Told
from whosays.extract.text.nouns import WEEKDAYS_MONTHS

LONGEST: Final = 40
"""Tokens of the longest claim."""
_SELF: Final = {"i": "", "we": "", "my": "’s", "our": "’s", "me": "", "us": ""}
_HE: Final = frozenset({"he", "she", "it", "they"})
_OPENERS: Final = frozenset("that and but so well also however , . : ; - — – “ ” \" ' ‘".split())
_COPULAS: Final = frozenset("is was 's ’s could may might looks seems would happened took".split())
_DATING: Final = frozenset("on in at earlier later today yesterday early late also last".split())
_GENERIC: Final = frozenset("incident accident event tragedy affair".split())


def claim_of(case: Case, statement: Statement, side: Side) -> str:
    """Return the claim that a side is taken on, to be read without the report."""
    made = _made(case, side)
    predicate = side.facet == "intent" and side.told is not None and side.told.predicate
    if side.copied or predicate or not statement.content:
        return made
    first, last = _clause(case, statement, side)
    if first >= last:
        return made
    lows = case.sheet.lows[first:last]
    if side.stance in ("deny", "doubt") and not NEGATIONS.isdisjoint(lows):
        return made
    if side.facet == "who" and (side.blame is None or statement.cues(side.blame.at)):
        return made
    return _standing_alone(case, statement, side, (first, last))


def _made(case: Case, side: Side) -> str:
    """Return a claim made from the event alone."""
    what = case.what(side.group)
    if side.facet == "who":
        name = side.party.name if side.party is not None else "somebody"
        return joined(f"[{name} was behind the] {what}")
    if side.facet == "intent":
        if side.told is not None and not side.told.verb and side.told.predicate:
            article = side.told.first + 1 == side.told.core[0] and (
                case.sheet.lows[side.told.first] in ("a", "an")
            )
            words = case.sheet.text(side.told.core[0] - article, side.told.last)
            return f"[the {_plain(what)} was] {words}"
        return f"[the {_plain(what)} was {side.topic or 'meant'}]"
    if side.facet == "happened":
        return joined(f"[the] {what} [took place]")
    return joined(f"[{side.facet} of the] {what}")


def joined(words: str) -> str:
    """Return words with brackets that stand side by side made one."""
    return words.replace("] [", " ")


def _plain(words: str) -> str:
    """Return words without brackets, to stand inside others."""
    return words.replace("[", "").replace("]", "")


def _clause(case: Case, statement: Statement, side: Side) -> Range:
    """Return the sentence of the content that carries the side, openers and marks cut off."""
    at = (
        side.told.at if side.told is not None else side.blame.at if side.blame is not None else None
    )
    if at is None:
        at = _carrier(case, statement, side)
    part = next((r for r in statement.content if at is not None and r[0] <= at < r[1]), None)
    first, last = part or statement.content[0]
    low, high = case.sheet.bounds(at if part is not None and at is not None else first)
    first, last = max(first, low), min(last, high)
    lows = case.sheet.lows
    while first < last and lows[first] in _OPENERS:
        first += 1
    for k in range(first + 1, min(first + 5, last - 1)):
        dated = all(w in WEEKDAYS_MONTHS or w in _DATING or w[0].isdigit() for w in lows[first:k])
        if lows[k] == "that" and dated:  # "on Friday that ..."
            first = k + 1
            break
    if side.stance in ("deny", "doubt") and DOUBTING.search(" ".join(lows[first : first + 8])):
        that = next(
            (k for k in range(first, min(first + 8, last - 1)) if lows[k] == "that"), first - 1
        )
        first = that + 1  # "they doubted that ..."
    while last > first and lows[last - 1] in MARKS:
        last -= 1
    return first, min(last, first + LONGEST)


def _carrier(case: Case, statement: Statement, side: Side) -> int | None:
    """Return the first token of the sentence whose words show a facet, if one does."""
    patterns = FACET_WORDS.get(side.facet, ())
    for part in statement.content if patterns else ():
        first = part[0]
        while first < part[1]:
            _, end = case.sheet.bounds(first)
            lows = case.sheet.lows[first : min(end, part[1])]
            words = " ".join(low for low in lows if low[0].isalnum())
            if any(pattern.search(words) for pattern in patterns):
                return first
            first = max(end, first + 1)
    return None


def _standing_alone(case: Case, statement: Statement, side: Side, part: Range) -> str:
    """Return the words of a clause with names in brackets for what points elsewhere."""
    sheet, attribution = case.sheet, statement.attribution
    pieces: list[str] = []
    i, (first, last) = part[0], part
    own = case.parties.own_side(attribution)
    speaker = case.parties.speaker(attribution)
    named = any(not one.definite or one.target for one in _told_within(case, statement, part))
    while i < last:
        low = sheet.lows[i]
        taken = 1
        piece = sheet.text(i, i + 1)
        if low in _SELF and (own is not None and speaker is not None):
            who = own if low in ("we", "our", "us") else speaker
            piece = f"[{who.name}{_SELF[low]}]"
        elif low in ("his", "her", "its", "their") and _is_side(case, i, part) and own is not None:
            piece, taken = f"[{own.name}]", 2
        elif low in _HE and i == first:
            piece = _third(case, statement, side, i)
        elif low in _GENERIC and not named:
            piece = f"{piece} [{_plain(case.what(side.group))}]"
            named = True
        pieces.append((" " if _spaced(case, i, first) else "") + piece)
        i += taken
    return _balanced("".join(pieces).strip())


def _told_within(case: Case, statement: Statement, part: Range) -> list[Told]:
    return [
        case.told[n]
        for n in statement.told
        if part[0] <= case.told[n].at < part[1] and case.told[n].kind and not case.told[n].predicate
    ]


def _is_side(case: Case, i: int, part: Range) -> bool:
    return i + 1 < part[1] and case.sheet.lows[i + 1] in ("country", "government", "side", "nation")


def _third(case: Case, statement: Statement, side: Side, i: int) -> str:
    """Return whom "he" or "it" at the head of a clause stands for, where that is plain."""
    sheet = case.sheet
    low = sheet.lows[i]
    if low == "it" and side.facet in ("intent", "purpose", "happened") and _is_copula(case, i + 1):
        return f"[the {_plain(case.what(side.group))}]"
    speaker = case.parties.speaker(statement.attribution)
    entity = case.parties.entity(speaker.entity_id) if speaker is not None else None
    person = entity is not None and entity.kind in ("person", "unnamed")
    fits = (low in ("he", "she")) == person if low != "they" else True
    if entity is not None and fits and statement.attribution.kind != "direct":
        return f"[{entity.name}]"
    return sheet.text(i, i + 1)


def _is_copula(case: Case, i: int) -> bool:
    return i < case.sheet.size and case.sheet.lows[i] in _COPULAS


def _spaced(case: Case, i: int, first: int) -> bool:
    words = case.sheet.words
    return i > first and words.starts[i] > words.ends[i - 1]


def _balanced(text: str) -> str:
    """Drop a quotation mark that lost its other half."""
    for opening, closing in (("“", "”"), ("‘", "’")):
        if opening in text and closing not in text:
            text = text.replace(opening, "")
        if closing in text and opening not in text and closing == "”":
            text = text.replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    return text.strip()
