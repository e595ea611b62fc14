"""Noun phrases by their borders: from a place on, up to the word that cannot belong to them."""

from __future__ import annotations

import re
from typing import Final

from whosays.extract.circumstances.margins import CUT
from whosays.records import Span

_DAYS: Final = (
    "mon(?:day)?|tues(?:day)?|wednes(?:day)?|thurs(?:day)?|fri(?:day)?|satur(?:day)?|sun(?:day)?"
    "|today|yesterday|tonight|tomorrow|january|february|march|april|may|june|july|august"
    "|september|october|november|december"
)
_TITLES: Final = ("mr", "mrs", "ms", "dr", "st", "sen", "rep", "gov", "gen", "col", "lt", "maj")
_NO_TITLE: Final = "".join(rf"(?<!\b{title})" for title in _TITLES)
_BORDER: Final = re.compile(
    rf"[,;:—–!?(){CUT}\[\]\"“”]|\s-+\s|(?<!\b\w){_NO_TITLE}\.(?=\s|$|{CUT})|\.\.+"
    r"|\s(?=(?:in|on|at|by|to|from|with|for|as|that|than|this|last|next|late|later|early|earlier"
    r"|again|about|over|under|after|before|while|when|where|who|whom|whose|which|how|why|what"
    r"|whether|if|because|since|until|via|through|during|outside|inside|near|following|ahead|amid"
    r"|despite|without|against|then|also|not|is|are|was|were|has|had|have|will|would|could|should"
    r"|can|may|must|did|does|said|says|saying|told|adding|but|or|yet|so|shortly|recently|only"
    rf"|separately|once|twice|just|now|there|here|earlier|regarding|concerning|{_DAYS})\b)"
    r"|\s(?=(?:and|he|she|they|we|it|i|you)\s)|\s(?=(?:some|\d+|two|three|several)\s\w+\sago\b)"
)
_JOINING: Final = frozenset(
    "committee commission council centre center institute campaign society union office".split()
)
_VERBAL: Final = re.compile(
    r"\s*and\s+(?:\w+ly\s+)?(?:\w+ed|\w+ing|said|says|told|wrote|then|also|later|that|was|has|had"
    r"|is|were|went|gave|made|took|called|he|she|they|it|in|on|at)\b"
)
_LONGEST: Final = 90


def phrase_end(low: str, at: int) -> int:
    """Return where the noun phrase that begins at ``at`` ends, trailing blanks left out.

    Args:
        low: lower-case text.
        at: where its first word begins.

    Returns:
        ``at`` itself where no noun phrase of sensible length begins there.
    """
    start = at
    for _ in range(3):
        match = _BORDER.search(low, start)
        end = match.start() if match else len(low)
        if match is None or not _goes_on(low, at, end):
            break
        # Over the joining word and on, to the next border.
        start = low.find(" ", end + 1)
        if start < 0:
            break
    words = low[at:end].rstrip(" '’‘-")
    return at + len(words) if len(words) <= _LONGEST else at


def _goes_on(low: str, at: int, border: int) -> bool:
    """Return whether a phrase goes on beyond a border: "Committee on Forests", "A and B"."""
    ahead = low[border : border + 30]
    if border <= at:
        return False
    if ahead.startswith(" and "):
        return _VERBAL.match(ahead) is None
    last = low[at:border].rsplit(" ", 1)[-1]
    return last in _JOINING and ahead.startswith((" on ", " for ", " to "))


_DETERMINER: Final = re.compile(
    r"(?:a|an|the|his|her|its|their|our|my|this|that|these|those|another|one|whose)"
    r"\s+(?:following\s+)?(?=\S)"
)


def without_determiner(low: str, span: Span) -> Span:
    """Return a span of a noun phrase without the article or possessive at its head."""
    match = _DETERMINER.match(low, *span)
    return (match.end(), span[1]) if match is not None else span
