"""Which side a speaker takes on what is said, given the act."""

from __future__ import annotations

import re
from typing import Final

from whosays.extract.statements.act_words import AGAINST
from whosays.extract.statements.acts import ActReading
from whosays.extract.statements.wording import Wording
from whosays.records import ActKind, StanceKind

STANCE_OF: Final[dict[ActKind, StanceKind]] = {
    "deny": "deny",
    "doubt": "doubt",
    "question": "neutral",
    "cannot-confirm": "neutral",
    "decline-to-comment": "neutral",
    "demand": "neutral",
    "retract": "neutral",
}
"""The stance that goes with an act; with the others it is most often "affirm"."""
_UNLIKELY: Final = re.compile(
    r"\b(?:is|are|was|were|it is|s|seems?|looks?|appears?|be|as|remains?) (?:\w+ly |very |still "
    r"|also )*"
    r"(?:unlikely|doubtful|improbable|not likely)\b|\b(?:not|never) (?:\w+ )?(?:sure|certain"
    r"|convinced)\b"
)
_WRONG: Final = re.compile(
    r"\b(?:wrong|mistaken?|false|untrue|incorrect|misspoke|inaccurate|inexcusable|inappropriate"
    r"|recant(?:s|ed|ing)?|should (?:not )?have)\b"
)
_OPPOSED: Final = re.compile(
    r"^(?:i|we|he|she|they|it)(?: \w+ly)? (?:oppose|opposes|opposed|object|objects|objected"
    r"|am against"
    r"|are against|is against|was against|were against|will not support|would not support"
    r"|can not support"
    r"|could not support|do not support|does not support|did not support)\b"
)


def read_stance(words: Wording, reading: ActReading) -> StanceKind:
    """Return the side the speaker takes on the proposition of the content, read positively.

    Args:
        words: the attribution's plain words.
        reading: its act.
    """
    if reading.act is None or reading.rule in (
        "cue:left-open",
        "content:left-open",
        "cue:not-denied",
    ):
        return "neutral"
    if reading.act == "retract":
        return "deny" if _WRONG.search(words.joint) or _WRONG.search(words.content) else "neutral"
    if (fixed := STANCE_OF.get(reading.act)) is not None:
        return fixed
    if reading.act == "judge":
        return _stance_of_judge(words, reading)
    if reading.rule in ("cue:not-predict", "cue:not-seems"):
        return "deny"
    seems = reading.word.startswith(("seem", "appear", "look"))
    if _UNLIKELY.search(words.head) or " unlikely" in (words.content if seems else words.cue):
        return "doubt"
    return "affirm"


def _stance_of_judge(words: Wording, reading: ActReading) -> StanceKind:
    """To oppose or to refuse is to be against what the content names."""
    if reading.rule in ("cue:rejected-offer", "cue:opposed", "content:not-support"):
        return "deny"
    negated = reading.rule == "cue:not-judge"
    if reading.rule == "cue:dismissed-as":
        return "affirm" if reading.word.startswith("dismiss") else "deny"
    against = reading.word in AGAINST
    if not words.direct and reading.rule.startswith("cue:"):
        return "deny" if against != negated else "affirm"
    return "deny" if _OPPOSED.search(words.head) else "affirm"
