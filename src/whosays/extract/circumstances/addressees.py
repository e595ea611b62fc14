"""To whom something was said: "told reporters", "in a letter to the council"."""

from __future__ import annotations

import re
from typing import Final, Literal

from whosays.extract.circumstances.margins import Margin
from whosays.extract.circumstances.nominals import phrase_end
from whosays.extract.text.nouns import lemma
from whosays.extract.text.outlets import find_outlet, outlet_behind
from whosays.records import Phrase, Span

Audience = Literal["press", "outlet", "agency", "audience"]
"""The closed list of values of an attribution's ``addressee``; None for all others."""

_TELLING: Final = re.compile(r"\b(?:told|tells?|telling|informed|informs|informing)\s+(?=\S)")
_PASSIVE: Final = re.compile(r"\b(?:was|were|been|being|be|is|are|am|'s|’s)\s+(?:\w+ly\s+)?$")
_DETERMINED: Final = re.compile(
    r"(?:the|a|an|his|her|their|its|our|my|this|some|several|all|other|many|him|them|us|me|\d+)\b"
)
_SINGLE: Final = frozenset("congress parliament police media".split())
_TO: Final = re.compile(
    r"\b(?:(?:statements?|letters?|e-?mails?|messages?|notes?|memos?|remarks|comments?"
    r"|testimony|reports?|speech|speeches|address|tweet|text|telegram|briefing"
    r"|presentation|interviews?)\s+(?:(?:sent|made|given|addressed|delivered|released|read|issued"
    r"|provided|directed|written)\s+)?(?:late\s+|early\s+|on\s+)?(?:\w+day\s+)?to"
    r"|(?:interviews?|conversations?|phone\s+calls?|meetings?|talks?)\s+(?:\w+day\s+)?with"
    r"|interviews?\s+for"
    r"|(?:spoke|speaking|speaks|talking|talked|wrote|writing|writes|testif(?:ied|ying)|said|says"
    r"|saying|explained|complained|boasted|confided|announced|explaining|appealed|shouted|posed"
    r"|confirmed|admitted|confessed|reported|reporting)\s+"
    r"(?:late\s+|early\s+)?(?:\w+day\s+)?(?:to|before|with(?=\s+reporters))"
    r"|addressing|answering)\s+(?=\S)"
)
_ASKED_BY: Final = re.compile(
    r"\b(?:asked|pressed|questioned|interviewed|quizzed)\s+(?:\w+\s+){0,3}?by\s+(?=\S)"
    r"|\bquestions?\s+(?:\w+\s+){0,2}?(?:from|by)\s+(?=\S)"
)
_ADVERB: Final = re.compile(r"\s+(?!(?:rally|family|ally|assembly|daily|weekly|monthly)$)\w+ly$")
_NOBODY: Final = re.compile(
    r"(?:of|about|be|have|do|a\s+question|questions?|it|what|that|how|the\s+(?:contrary|point|effect|extent"
    r"|camera|question|idea|fact|allegations?|claims?|accusations?|criticism|report|news|proposal"
    r"|charges?|comments?|remarks|attack)"
    r"|the\s+truth|lies?|more|less|allegations?|criticism|claims?|reports?|concerns?|calls?|this"
    r"|conversation|each\s+other|date|day|mind|work|press\s+release)\b"
)
_PRESS: Final = re.compile(
    r"\b(?:reporters?|journalists?|correspondents?|newsmen|press|media|pressmen|interviewers?"
    r"|news\s+conference)\b"
)
_CROWD: Final = re.compile(
    r"\b(?:crowds?|audiences?|supporters|rally|rallies|voters|attendees|delegates|fans|onlookers"
    r"|demonstrators|protesters|gathering|conference|followers|viewers|listeners)\b"
)
_HEARD: Final = re.compile(r"^(?:[^\W\d_]|[\"“‘(]|\d)")


def find_addressee(margin: Margin) -> tuple[Phrase, Span] | None:
    """Return to whom a margin says that something was said.

    Args:
        margin: what stands around an attribution's content.

    Returns:
        The phrase, with a value of `Audience` or None, and its span in the margin's text;
        None where the margin names nobody.
    """
    for at in _places(margin):
        end = phrase_end(margin.low, at)
        end = at + len(_ADVERB.sub("", margin.low[at:end]))
        words = margin.low[at:end]
        if end <= at or not _HEARD.match(words) or _NOBODY.match(words):
            continue
        if not _names_somebody(margin, at, end):
            continue
        if margin.in_source(at) and not margin.of_speaking(at):
            continue
        return _phrase(margin, at, end), (at, end)
    return None


def _places(margin: Margin) -> list[int]:
    """Return where an addressee may begin, the surest first."""
    low = margin.low
    told = [
        match.end()
        for match in _TELLING.finditer(low)
        if margin.touches_cue(match.span())
        and (
            match.group().startswith(("telling", "informing"))
            or not _PASSIVE.search(low[max(0, match.start() - 24) : match.start()])
        )
    ]
    others = [
        match.end()
        for pattern in (_TO, _ASKED_BY)
        for match in pattern.finditer(low)
        if margin.of_speaking(match.start()) and not _passive_own(margin, match)
    ]
    return told + others


def _passive_own(margin: Margin, match: re.Match[str]) -> bool:
    """Return whether "asked by" makes its noun the source itself, not who is spoken to."""
    return any(start <= match.end() < end for start, end in margin.source)


def _names_somebody(margin: Margin, at: int, end: int) -> bool:
    """Return whether words behind "to" are a noun phrase, not the verb of a purpose."""
    if not margin.shouted and margin.text[at].isupper():
        return True
    words = margin.low[at:end]
    if find_outlet(margin.text[at:end], shouted=margin.shouted) is not None:
        return True
    if not margin.low[:at].rstrip().endswith(" to") or _DETERMINED.match(words):
        return True
    return lemma(words.rsplit(maxsplit=1)[-1])[1] or words in _SINGLE


def _phrase(margin: Margin, at: int, end: int) -> Phrase:
    words, low = margin.text[at:end], margin.low[at:end]
    value: Audience | None = None
    outlet = find_outlet(words, shouted=margin.shouted)
    if outlet is not None and (outlet.named or low != "the agency"):
        value = outlet.kind
    elif (house := outlet_behind(words, shouted=margin.shouted)) is not None:
        value = house.kind
    elif _PRESS.search(low):
        value = "press"
    elif _CROWD.search(low):
        value = "audience"
    return Phrase(text=words, span=margin.span(at, end), value=value)
