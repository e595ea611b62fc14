"""The words of one attribution, made plain so that rules on them stay short.

Lower case, straight apostrophes, contractions written out ("didn't" is "did not"), quotation
marks and double blanks gone. Rules that need no offsets read these; what needs offsets reads the
article itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from whosays.records import Attribution, Spans

Person: TypeAlias = Literal["first", "second", "third", "other"]

LONGEST: Final = 320
"""Characters of a content that are looked at: the act of a long quote shows at its beginning."""

JOINED: Final = 120
"""Characters of a content that are looked at together with the cue before it."""

_STRAIGHT: Final = str.maketrans({
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "`": "'", "\u201c": None, "\u201d": None,
    '"': None,
    "\u00ab": None, "\u00bb": None, "\u201e": None, "\u00a0": " ", "\n": " ", "\t": " ", "\r": " ",
    "\u2014": ",", "\u2015": ",", "\u2013": "-",
})  # fmt: skip
_CONTRACTED: Final = re.compile(
    r"\b(?:(ca|wo|sha)n't|can(not)\b|(\w+)n't\b|(i|we|you|he|she|it|they|who|that|there)'(ll|re|ve"
    r"|d|m)\b"
    r"|(it|that|he|she|there|what|let)'s\b)"
)
_FULL_STEM: Final = {"ca": "can", "wo": "will", "sha": "shall"}
_FULL_END: Final = {"ll": "will", "re": "are", "ve": "have", "d": "would", "m": "am"}
_BLANKS: Final = re.compile(r" {2,}")
_QUOTE_MARK: Final = re.compile(r"(?<!\w)'+|'+(?!\w)|''")
# A full stop that ends a sentence: not after one letter (initials, "U.S.") or a title.
_SENTENCE_END: Final = re.compile(
    r"[.!?](?= |$)(?<![ .]\w[.])(?<!\bm[rs][.])(?<!\bmrs[.])(?<!\b[ds][rt][.])(?<!\bsen[.])"
    r"(?<!\brep[.])(?<!\bgov[.])(?<!\bgen[.])(?<!\bno[.])"
)
_OPENER: Final = re.compile(
    r"^(?:[ ,:;.-]|(?:that|and|but|so|well|look|listen|now|also|however|then|again|indeed|of course"
    r"|frankly|clearly|obviously|honestly|in fact|in other words|let (?:me|us) be (?:very )?clear"
    r"(?: on [\w ]+)?|as for \w+|at this (?:point|time)|the (?:truth|fact) is(?: that)?|i mean"
    r"|i will tell you(?: (?:what|this|something))?|believe me|i (?:will|would|must|have to"
    r"|can) (?:just )?say(?: this)?|to be (?:honest|fair|clear"
    r"|sure))\b)+"
)
_CONDITION: Final = re.compile(
    r"^(?:(?:even )?if|unless|when|once|while|although|though|as)\b[^,]*, "
)
_BEFORE_CUE: Final = re.compile(
    r"(?:\b(?:did|does|do|has|have|had|was|were|is|are|could|can|would|will|should|may|might|must"
    r"|not|never|neither|nor|no longer|yet to|refus(?:ed|es|ing) to|declin(?:ed|es|ing) to"
    r"|fail(?:ed|s|ing) to|unable to|without|also|repeatedly|immediately|publicly|\w{1,7}n.t|cannot"
    r"|nobody|no one|no group)\s+)+$",
    re.IGNORECASE,
)
_NOBODY: Final = re.compile(
    r"(?:neither|none|nobody|no one|no \w+|few(?! (?:days|hours|weeks|years|of the))"
    r"|hardly an\w+)\b",
    re.IGNORECASE,
)
_FIRST: Final = re.compile(r"\b(?:i|we|my|our|us)\b")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one attribution, plain.

    Attributes:
        cue: its cue, with the auxiliaries and negations that stand right before it.
        content: its content up to `LONGEST` characters.
        head: the first sentence of the content, openers such as "that" and a leading
            condition ("if ...,") left out.
        joint: cue and head in a row where the content comes behind the cue, else the cue alone.
        question: the content's first sentence ends in a question mark.
        direct: the content is a quote at least in part.
        source: its source.
    """

    cue: str
    content: str
    head: str
    joint: str
    question: bool
    direct: bool
    source: str

    @property
    def person(self) -> Person:
        """Who the subject of the content is: the speaker, the one spoken to, or another."""
        first = self.head.split(" ", 1)[0]
        if first in ("i", "we", "my", "our"):
            return "first"
        if first in ("you", "your"):
            return "second"
        return "third" if first in ("he", "she", "it", "they") else "other"


def plain(words: str) -> str:
    """Return words in lower case with contractions written out and quotation marks gone."""
    lowered = words.translate(_STRAIGHT).lower()
    if "'" in lowered or "cannot" in lowered:
        lowered = _CONTRACTED.sub(_written_out, lowered)
        lowered = _QUOTE_MARK.sub("", lowered)
    return _BLANKS.sub(" ", lowered).strip()


def _written_out(match: re.Match[str]) -> str:
    stem, cannot, regular, pronoun, end, before_s = match.groups()
    if cannot:
        return "can not"
    if stem or regular:
        return f"{_FULL_STEM.get(stem, stem or regular)} not"
    if before_s:
        return f"{before_s} us" if before_s == "let" else f"{before_s} is"
    return f"{pronoun} {_FULL_END[end]}"


def wording(text: str, attribution: Attribution) -> Wording:
    """Return the words of an attribution of the article with this text."""
    content = plain(_pieces(text, attribution.content, LONGEST))
    cue = plain(_cue(text, attribution))
    first = _sentence(content, 0)
    head = _OPENER.sub("", first)
    if not head and len(first) < len(content):  # all of it an opener: "Let me be clear."
        first = _sentence(content, len(first))
        head = _OPENER.sub("", first)
    head = _CONDITION.sub("", head, count=1)
    behind = bool(attribution.cue) and attribution.cue[0][0] < attribution.content[0][0]
    raw = text[attribution.content[0][0] : attribution.content[-1][1]]
    return Wording(
        cue=cue,
        content=content,
        head=head,
        joint=f"{cue} {first[:JOINED].lstrip(' ,:')}" if behind else cue,
        question=first.endswith("?"),
        direct=any(mark in raw for mark in '"\u201c\u201d') or "''" in raw,
        source=plain(_pieces(text, attribution.source, 200)),
    )


def _sentence(content: str, start: int) -> str:
    """Return the sentence of a plain content that begins at ``start``."""
    end = _SENTENCE_END.search(content, start)
    return content[start : end.end()] if end else content[start:]


def _pieces(text: str, spans: Spans, longest: int) -> str:
    """Return the words at spans, cut behind a number of characters."""
    found, left = [], longest
    for start, end in spans:
        found.append(text[start : min(end, start + left)])
        left -= end - start
        if left <= 0:
            break
    return " ".join(found)


def _cue(text: str, attribution: Attribution) -> str:
    """Return the cue with what negates it right before it."""
    if not attribution.cue:
        return ""
    start = attribution.cue[0][0]
    before = _BEFORE_CUE.search(text, max(0, start - 40), start)
    cue = (before.group() if before else "") + _pieces(text, attribution.cue, 200)
    # "Neither of them could say": it is the source that negates.
    source = attribution.source[0] if attribution.source else None
    if source and source[0] < start and _NOBODY.match(text, *source):
        return cue if cue.startswith("nobody") else f"nobody {cue}"
    return cue


def speaks_of_self(words: str) -> bool:
    """Tell whether plain words name the speaker or their side."""
    return _FIRST.search(words) is not None
