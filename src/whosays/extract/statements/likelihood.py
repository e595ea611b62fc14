"""The speaker's own word for how sure: kept as said, with a range only where one is defined.

A range is given for the terms that ICD 203 defines and for numbers that were said. Words like
"could" have none; nor have comparatives and superlatives ("the most likely" of several is not
"likely").

References:
    Office of the Director of National Intelligence (2015): Intelligence Community Directive 203,
    Analytic Standards, section D.6.e(2)(a), the table of terms and ranges.
"""

from __future__ import annotations

import re
from typing import Final

from whosays.extract.text.sentences import sentences
from whosays.records import Attribution, Likelihood, Span, Spans

ICD_203: Final = "ICD 203"
SAID: Final = "said"

_BANDS: Final[tuple[tuple[str, float, float], ...]] = (
    ("almost no chance|remote(?: chance| possibility)?", 0.01, 0.05),
    ("very unlikely|highly improbable", 0.05, 0.20),
    ("unlikely|improbabl[ey]", 0.20, 0.45),
    ("roughly even (?:chance|odds)", 0.45, 0.55),
    ("likely|probabl[ey]", 0.55, 0.80),
    ("very likely|highly probable", 0.80, 0.95),
    ("almost certain(?:ly)?|nearly certain", 0.95, 0.99),
)
_BAND_OF: Final = tuple((re.compile(words), low, high) for words, low, high in _BANDS)

_NUMBER: Final = r"(?:\d{1,3}(?:\.\d+)?)"
_PERCENT: Final = r"(?:\s?%|\s?per\s?cent(?:age)?|-percent)"
_TERM: Final = re.compile(
    r"(?<![\w-])(?:"
    # A number said of a chance, with its bounds.
    rf"(?P<number>(?:(?:more|less|better|greater) than |at least |up to |over |under |about "
    rf"|around )?(?:an? )?"
    rf"(?P<from>{_NUMBER}){_PERCENT}?(?:(?: ?(?:-|\u2013|to"
    rf"|or) ?)(?P<to>{_NUMBER}))?{_PERCENT} (?!of )"
    r"(?:or (?:more|better|greater|less) )?(?!of )(?:\w+ )?(?:chances?|likelihood|probability|odds"
    r"|likely|certain(?:ty|ly)?|sure|confident|confidence))"
    r"|(?P<even>(?:a )?(?:50-50|fifty-fifty|50/50) (?:chance|odds|likelihood|probability))"
    r"|(?P<of>an? (?P<of_few>one|two|three|1|2|3)[ -]in[ -](?P<of_all>two|three|four|five|six|ten"
    r"|\d{1,4}) chance)"
    # Terms of ICD 203, and words near them that are not.
    r"|(?P<near>(?:(?:most|more|less|least|just as|equally|as|not|so|too|how) )"
    r"(?:very )?(?:likely|probabl[ey]|certain)(?: than not)?)"
    r"|(?P<term>almost no chance|remote (?:chance|possibility)|(?:very |highly |extremely |quite )?"
    r"(?:unlikely|likely|improbabl[ey]|probabl[ey])|roughly even (?:chance|odds)|(?:almost"
    r"|nearly) certain(?:ly)?)"
    # Other words for how sure.
    r"|(?P<word>(?:may|might)(?: (?:very )?well)?(?= \w)|could(?! be (?:seen|heard|felt|found"
    r"|reached|read)\b)(?= (?:well |also |still |very well "
    r"|easily |soon |one day |even |potentially )?"
    r"(?:have|be|become|lead|cause|mean|take|face|happen|come|prove|signal|explain|reflect"
    r"|indicate|point|turn|end|spark|trigger|cost|affect"
    r"|damage|hurt|harm|help|undermine|make|give|put|push|force|leave|lose|win|backfire|result"
    r"|bring|go|fall|rise|start|begin|emerge|contain|pose|play)\b)"
    r"|perhaps|maybe|possibly|(?:quite )?possible|conceivabl[ey]|potentially|apparently|presumably"
    r"|seemingly|supposedly"
    r"|undoubtedly|doubtless|no doubt|without (?:a )?doubt|(?:absolutely|quite|not) (?:sure"
    r"|certain)|certain(?:ly)?(?= (?:that|to|be|not)\b)|certainly|definitely|surely"
    r"|(?:seem|appear)(?:s|ed)? to|(?:look|seem|appear)(?:s|ed)? (?:like|as (?:if|though)"
    r"|(?:un)?likely)|(?:high|moderate|low) confidence"
    r"|(?:slim|good|fair|strong|little|no|real|small|every|outside) chances?|chances are|bound to)"
    r")(?!\w)",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(r"[a-z]+|[%0-9]")
# One of these words, or there is nothing to look at more closely.
_HINTS: Final = frozenset(
    "likely unlikely probably probable improbable improbably may might could perhaps maybe possibly"
    " possible conceivable conceivably potentially apparently presumably seemingly supposedly"
    " remote"
    " undoubtedly doubtless doubt sure certain certainly certainty definitely surely seem seems"
    " seemed"
    " appear appears appeared look looks looked confident confidence chance chances bound odds"
    " likelihood probability fifty percent cent % even".split()
)
_SUBORDINATE: Final = re.compile(
    r"\b(?:who|whose|whom|which|if|because|when|while|unless|although|so that|until|before|after"
    r"|where|whether|in case)\b(?![^,]*,)",
    re.IGNORECASE,
)
_IN_NOUN: Final = re.compile(
    r"\b(?:the|an?|his|her|their|its|my|our|all|among|of|of all|other|any|these|those|for|by|with"
    r"|and) $",
    re.IGNORECASE,
)
_AFTER_NOUN_LIKELY: Final = re.compile(
    r" (?!to\b|that\b|be\b|not\b|an?\b|the\b|because\b|by\b|from\b|in\b|on\b|as\b|have\b|had\b"
    r"|was\b|were\b|is\b|been\b|going\b|will\b|would\b|came\b|caused\b|it\b|he\b|she\b|they\b"
    r"|we\b)[a-z]",
    re.IGNORECASE,
)
_MAY_DATE: Final = re.compile(r" ?(?:\d|,)")
_WORD_NUMBER: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}


def find_likelihood(text: str, attribution: Attribution) -> Likelihood | None:
    """Return the speaker's word for how sure of the main proposition, or ``None``.

    Only the first sentence of the content and the cue are read, and no subordinate clause: a word
    further inside is about something else.

    Args:
        text: the article's text.
        attribution: one of its attributions.

    Returns:
        The words as said with their span; ``low`` and ``high`` from 0 to 1 and ``scale`` where
        the term is one of ICD 203 or a number was said.
    """
    for span in (*attribution.cue, *_first_sentence(text, attribution.content)):
        if _HINTS.isdisjoint(_WORDS.findall(text[slice(*span)].lower())):
            continue
        for match in _TERM.finditer(text, *span):
            if not _is_about_something_else(text, span, match):
                return _likelihood(text, match)
    return None


def _first_sentence(text: str, content: Spans) -> Spans:
    """Return the pieces of a content up to the end of its first sentence."""
    found: list[Span] = []
    for start, end in content:
        inside = sentences(text, (start, end))
        found.append((start, inside[0][1] if inside else end))
        if len(inside) > 1 or text[start:end].rstrip("\"'\u201d\u2019 ").endswith((".", "!", "?")):
            break
    return tuple(found)


def _is_about_something_else(text: str, span: Span, match: re.Match[str]) -> bool:
    """Tell whether a word is inside a noun phrase, a date or a subordinate clause."""
    before = text[span[0] : match.start()]
    words = match.group().lower()
    if words.startswith("may"):
        month = match.group()[:3] in ("May", "MAY") and _MAY_DATE.match(text, match.start() + 3)
        if month or re.search(
            r"(?:\b(?:in|on|of|since|last|this|next|until|by|late|early)|\d(?:st|nd|rd|th)?) $",
            before,
            re.IGNORECASE,
        ):
            return True
    if words.endswith("likely") and match.lastgroup == "term" and _is_modifier(text, match):
        return True
    return _SUBORDINATE.search(before) is not None


def _is_modifier(text: str, match: re.Match[str]) -> bool:
    """Tell "the likely winner" and "likely voters" from "is likely"."""
    before = text[max(0, match.start() - 12) : match.start()]
    after = _AFTER_NOUN_LIKELY.match(text, match.end()) is not None
    return after and (_IN_NOUN.search(before) is not None or not before.strip())


def _likelihood(text: str, match: re.Match[str]) -> Likelihood:
    words = match.group().rstrip()
    span = (match.start(), match.start() + len(words))
    low, high, scale = _range(match)
    return Likelihood(text=text[span[0] : span[1]], span=span, low=low, high=high, scale=scale)


def _range(match: re.Match[str]) -> tuple[float | None, float | None, str | None]:
    if match["number"]:
        return _number_range(match)
    if match["even"]:
        return 0.5, 0.5, SAID
    if match["of"]:
        few, all_ = (
            _WORD_NUMBER.get(w.lower()) or int(w) for w in (match["of_few"], match["of_all"])
        )
        return (few / all_, few / all_, SAID) if few <= all_ else (None, None, None)
    if match["term"]:
        term = " ".join(match["term"].lower().split())
        for words, low, high in _BAND_OF:
            if words.fullmatch(term):
                return low, high, ICD_203
    return None, None, None


def _number_range(match: re.Match[str]) -> tuple[float | None, float | None, str | None]:
    low = float(match["from"]) / 100
    high = float(match["to"]) / 100 if match["to"] else low
    if not 0 <= low <= high <= 1:
        return None, None, None
    words = match["number"].lower()
    if re.search(
        r"^(?:more|better|greater) than|^at least|^over|or (?:more|better|greater)\b", words
    ):
        high = 1.0
    elif re.search(r"^less than|^up to|^under|or less\b", words):
        low = 0.0
    return round(low, 4), round(high, 4), SAID
