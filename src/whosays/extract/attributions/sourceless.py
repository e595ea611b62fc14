"""Subjects that say nothing: of a passive, and of a verb of seeming.

"The minister was asked", "the vote is expected", "the ferry seems to have sunk": the model
likes to take what stands before a cue for its source, but nobody is named who asks, expects
or says so. Of the cues that these patterns fit, PolNeAR's annotators give four in five no
source.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from whosays.extract.attributions.drafts import Draft

SURE: Final = 0.8
"""How sure it is that there is no source where a pattern fits, 0 to 1."""

_BETWEEN: Final = r"\W*(?:\w+\W+){0,2}?"
_PASSIVE: Final = re.compile(
    _BETWEEN + r"(?P<verb>is|was|were|are|be|been|being)\W+(?:(?:not|also|\w+ly)\W+){0,2}"
    r"(?:told|informed|notified|advised|assured|warned|briefed|ordered|instructed|said|alleged|"
    r"claimed|reported|believed|thought|understood|expected|rumou?red|accused|suspected|asked|"
    r"questioned|known|seen|considered|supposed)\b",
    re.IGNORECASE,
)
_SEEMS: Final = re.compile(
    _BETWEEN + r"(?P<verb>seem|appear)(?:s|ed|ing)?\b"
    r"(?!\W+(?:to\s+(?:me|us|him|her|them)|before|in|on|at|with|beside|alongside|for)\b)",
    re.IGNORECASE,
)
# "Minister accused of lying": without an object it is no active verb.
_HEADLINE: Final = re.compile(
    r"\W*(?P<verb>(?:accused|suspected|convicted|acquitted)(?=\s+of\b)|charged(?=\s+with\b))",
    re.IGNORECASE,
)
_REACH: Final = 20
"""Code points after the cue's end in which a pattern may end: a cue may come out short."""


def without_mere_subject(text: str, draft: Draft) -> Draft:
    """Return the draft without its source where that is the subject of such a verb.

    Args:
        text: the article's text.
        draft: an attribution; a source that stands after its cue ("by the police") is left.
    """
    if not draft.source or draft.source[-1][1] > draft.cue[0][0]:
        return draft
    end, (start, stop) = draft.source[-1][1], (draft.cue[0][0], draft.cue[-1][1])
    patterns = (_PASSIVE, _SEEMS, _HEADLINE)
    found = next((m for p in patterns if (m := p.match(text, end, stop + _REACH))), None)
    if found is None or found.end() < start or found.start("verb") >= stop:
        return draft
    return replace(draft, source=(), source_p=SURE)
