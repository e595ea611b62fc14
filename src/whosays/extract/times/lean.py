"""Whether the verb beside a time speaks of what was or of what will be."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from whosays.extract.times.words import TimeTokens

Lean: TypeAlias = Literal["past", "future"]

_FUTURE: Final = frozenset(
    "will shall ll wo scheduled due plans plan planned planning expected expects upcoming slated "
    "would begins starts opens arrives leaves meets expires payable be supposed ready".split()
)
_PAST: Final = frozenset(
    "was were had did went came took made met held shot left led began became got gave "
    "saw found fell rose sent spoke wrote won lost put set ran brought broke built caught cut "
    "drew drove flew fought hit kept knew paid read sold struck stood thought has have been "
    "since ago late earlier last fled swore threw wore woke hid".split()
)
# Verbs of the report itself say nothing of when the event is.
_REPORTING: Final = frozenset(
    "said told announced reported added noted stated predicted warned vowed promised pledged "
    "called based named unnamed limited united".split()
)
_BACK: Final = 14
_FORTH: Final = 7
# A verb behind a time counts as this much further off than one before it.
_BEHIND: Final = 3
_ABBREVIATED: Final = 3


def lean(tokens: TimeTokens, first: int, last: int) -> Lean | None:
    """Return on which side of the present the nearest verb puts a time, or ``None``.

    Args:
        tokens: the text.
        first: first token of the expression.
        last: token after it.
    """
    if tokens.codes[last] == "'":
        # "Wednesday's ruling" is told of, whatever the verb.
        return None
    if first >= 3 and tokens.low(first - 3, first)[::2] == ["as", "as"]:
        return "future"
    before = _nearest(tokens, range(first - 1, max(-1, first - 1 - _BACK), -1))
    after = _nearest(tokens, range(last, min(len(tokens.words), last + _FORTH)))
    if before and after:
        return before[1] if before[0] <= after[0] + _BEHIND else after[1]
    found = before or after
    return found[1] if found else None


def _nearest(tokens: TimeTokens, places: range) -> tuple[int, Lean] | None:
    for distance, at in enumerate(places):
        if ends_sentence(tokens, at):
            return None
        word = tokens.words[at].lower()
        if side := _side(tokens, at, word, distance):
            return distance, side
    return None


def _side(tokens: TimeTokens, at: int, word: str, distance: int) -> Lean | None:
    if word == "set" and tokens.codes[at + 1] == "&":
        return "future"
    if word in _FUTURE:
        return "future"
    if word in _PAST:
        return "past"
    if word in _REPORTING:
        return "past" if distance <= 1 else None
    if word.endswith("ed") and len(word) > _ABBREVIATED:
        # "To be completed" is still to come.
        return None if at and tokens.words[at - 1].lower() in {"be", "to"} else "past"
    return None


def ends_sentence(tokens: TimeTokens, at: int) -> bool:
    """Return whether a token is the end of a sentence; short words before a point may not be."""
    code = tokens.codes[at]
    if code == "|":
        return True
    if tokens.words[at] in {"?", "!", ";"}:
        return True
    if code != "." or at == 0 or at + 1 >= len(tokens.words):
        return code == "."
    return len(tokens.words[at - 1]) > _ABBREVIATED and not tokens.words[at + 1][0].islower()
