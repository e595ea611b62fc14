"""Competing answers to who did it or why, each with the words that give it.

One statement may offer several ("a warning shot by Kolm or an accident"): they are cut at "or",
and none of them is what the speaker says happened.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from whosays.extract.events.case import Case, Statement
from whosays.extract.events.facet_words import EXPLAINING
from whosays.extract.events.party import Party
from whosays.extract.events.phrases import MARKS, Range, with_complements
from whosays.extract.events.takes import Side
from whosays.records import Basis, Explanation, Likelihood, Span

_LONGEST: Final = 45
_SHORT: Final = 6
"""Tokens of an answer beside which another needs no word that explains."""
_LEADING: Final = frozenset(
    "that is are was were be been either between both possibilities options explanations"
    " : - –".split()
)
_ASKING: Final = frozenset({"who", "intent", "purpose"})
_SAID: Final = frozenset(
    {"accuse", "suggest", "assert", "judge", "claim-responsibility", "confirm", "deny"}
)


@dataclass(frozen=True, slots=True)
class Offered:
    """One explanation that a statement offers.

    Attributes:
        words: its tokens.
        party: who did it by its words, if they tell.
        one_of: it stands beside another in the same words.
    """

    words: Range
    party: Party | None
    one_of: bool


def find_offered(case: Case, statement: Statement, sides: list[Side]) -> list[Offered]:
    """Return the explanations that a statement offers, in order.

    Args:
        case: the report.
        statement: one of its attributions.
        sides: the sides it takes.
    """
    if not sides or statement.attribution.act not in _SAID or not statement.content:
        return []
    answering = [
        side
        for side in sides
        if side.stance == "affirm" and (side.facet in _ASKING or side.blame is not None)
    ]
    if not answering or sides[0].stance != "affirm":
        return []
    clause = _clause(case, statement, answering[0])
    if answering[0].blame is not None and statement.cues(answering[0].blame.at):
        # "blamed the fire on Vesk": the content is in pieces, the answer is all of them.
        whole = (statement.content[0][0], statement.content[-1][1])
        clause = whole if whole[1] - whole[0] <= _LONGEST else clause
    parts = _alternatives(case, clause)
    if parts:
        return [Offered(part, _doer(case, statement, part), True) for part in parts]
    return [Offered(clause, answering[0].party, False)]


def _clause(case: Case, statement: Statement, side: Side) -> Range:
    """Return the sentence of the content that carries the answer."""
    sheet = case.sheet
    at = (
        side.blame.at if side.blame is not None else side.told.at if side.told is not None else None
    )
    for part in statement.content:
        first, last = part
        for start, end in _sentences(case, part):
            carries = at is not None and start <= at < end
            if carries or (at is None and EXPLAINING.search(" ".join(sheet.lows[start:end]))):
                return _trimmed(case, (start, end))
        if at is not None and first <= at < last:
            return _trimmed(case, part)
    first, last = statement.content[0]
    return _trimmed(case, (first, min(last, sheet.bounds(first)[1])))


def _sentences(case: Case, part: Range) -> list[Range]:
    found, first = [], part[0]
    while first < part[1]:
        _, end = case.sheet.bounds(first)
        found.append((first, min(end, part[1])))
        first = max(end, first + 1)
    return found


def _trimmed(case: Case, part: Range) -> Range:
    first, last = part
    lows = case.sheet.lows
    while first < last - 1 and (
        lows[first] in MARKS or lows[first] in ("that", "‘", "'", "’", "but", "and")
    ):
        first += 1
    while last > first + 1 and (lows[last - 1] in MARKS or lows[last - 1] in ("‘", "'")):
        last -= 1
    return first, min(last, first + _LONGEST)


def _alternatives(case: Case, clause: Range) -> list[Range]:
    """Return the parts on both sides of "or", where each is an answer of its own."""
    lows = case.sheet.lows
    first, last = clause
    for i in range(first + 2, last - 1):
        if lows[i] != "or":
            continue
        start = i - 1
        while start > first and lows[start - 1] not in _LEADING:
            start -= 1
        comma = next((k for k in range(i + 1, last) if lows[k] == ","), last)
        left, right = _trimmed(case, (start, i)), _trimmed(case, (i + 1, comma))
        both = _answers(case, left), _answers(case, right)
        short = max(left[1] - left[0], right[1] - right[0]) <= _SHORT
        if all(both) or (any(both) and short):
            return [left, right]
    return []


def _answers(case: Case, part: Range) -> bool:
    words = " ".join(low for low in case.sheet.lows[slice(*part)] if low[0].isalnum())
    if EXPLAINING.search(words):
        return True
    return any(part[0] <= one.at < part[1] and not one.verb for one in case.told)


def _doer(case: Case, statement: Statement, part: Range) -> Party | None:
    """Return who did it by one of several answers: behind "by"."""
    lows = case.sheet.lows
    for i in range(part[0], part[1] - 1):
        if lows[i] == "by":
            end = with_complements(case.sheet, i + 1, part[1])
            party = case.parties.read((i + 1, end), statement.attribution) if end > i + 1 else None
            if party is not None:
                return party
    return None


def explanation_of(case: Case, statement: Statement, offered: Offered) -> Explanation:
    """Return an explanation as the records keep it.

    The speaker's word for how sure is given to each where it stands in the same statement.
    """
    span: Span = case.sheet.words.span(*offered.words)
    likelihood: Likelihood | None = statement.attribution.likelihood
    basis: tuple[Basis, ...] = statement.attribution.basis or ()
    text = case.article.text[span[0] : span[1]]
    return Explanation(text=text, span=span, likelihood=likelihood, basis=basis)
