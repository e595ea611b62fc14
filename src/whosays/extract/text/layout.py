"""The words, sentences, paragraphs and quoted stretches of an article, by position."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from whosays.extract.text.datelines import find_dateline
from whosays.extract.text.given_names import GIVEN_NAMES
from whosays.extract.text.nouns import (
    FUNCTION_WORDS,
    KNOWN_ORGANISATIONS,
    OUTLETS,
    TITLES,
    is_listed,
    lemma,
)
from whosays.extract.text.quotes import find_quotes
from whosays.extract.text.seats import (
    country_of_adjective,
    country_of_government,
    is_nationals,
)
from whosays.extract.text.small_words import RELATIVES
from whosays.records import Article, Span, Spans

UPPER: Final = "".join(c for c in map(chr, range(0x41, 0x2000)) if c.isupper())
"""Upper-case letters of the Latin, Greek and Cyrillic scripts, for character classes."""

_TOKEN: Final = re.compile(
    rf"(?:[{UPPER}]\.){{2,}}(?:[{UPPER}]\b)?"  # U.S.  Ph.D
    rf"|\b(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Govs?|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Cmdr|Rev|Hon|Prof|Jr|Sr"
    rf"|St|Messrs|Pres|Sec|Supt|Det|Cpl|Brig|Amb|No|Inc|Corp|Co|[{UPPER}])\."
    r"|\d{1,3}(?:,\d{3})+\b"
    r"|['’](?:[sS]|ll|d|re|ve|m)\b"
    r"|[^\W_]+(?:(?:[-&.]|['’](?!(?:[sS]|ll|d|re|ve|m)\b))(?=[^\W_])[^\W_]+)*"
    r"|[^\w\s]|_"
)
# A full stop ends no sentence after these.
_ABBREVIATION: Final = re.compile(
    rf"(?:\b(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Govs?|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Cmdr|Rev|Hon|Prof|St"
    rf"|Messrs|Pres|No|vs|[{UPPER}]|Jan|Feb|Aug|Sept|Oct|Nov|Dec))\.$"
)
_SENTENCE_BREAK: Final = re.compile(rf"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[—–-]*[{UPPER}\d])|\n+")
_MOSTLY: Final = 0.7
_WHO: Final = frozenset(word.upper() for word in RELATIVES)


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a text.

    In blocks in capitals or title case, ``forms`` has common words in lower case.

    Args:
        text: the text.
        starts, ends: where each token begins and ends.
        forms: the tokens.
        openers: the tokens that begin a block; a line may break within one.
    """

    text: str
    starts: list[int]
    ends: list[int]
    forms: list[str]
    openers: frozenset[int]

    def between(self, start: int, end: int) -> range:
        """Return the numbers of the tokens that lie in ``text[start:end]``, also in part."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def span(self, first: int, last: int) -> Span:
        """Return the span from token ``first`` up to but without token ``last``."""
        return self.starts[first], self.ends[last - 1]

    def phrase(self, first: int, last: int) -> str:
        """Return the text of tokens ``first`` to ``last`` (exclusive), white space made plain."""
        if first >= last:
            return ""
        return " ".join(self.text[self.starts[first] : self.ends[last - 1]].split())


@dataclass(frozen=True, slots=True)
class Layout:
    """An article cut into what the rules for speakers look at.

    Args:
        words: its tokens.
        paragraphs: start of each block, ascending.
        sentences: start of each sentence, ascending.
        quotes: outer quoted stretches, ascending, marks included.
        headlines: blocks in title case or capitals, where a capital tells nothing.
        shouted: the whole text is in capitals.
        datelines: where and when the report was written, as its head says.
    """

    words: Words
    paragraphs: list[int]
    sentences: list[int]
    quotes: Spans
    headlines: Spans
    shouted: bool
    datelines: Spans = ()

    def paragraph(self, position: int) -> int:
        """Return the number of the paragraph at ``position``."""
        return bisect_right(self.paragraphs, position) - 1

    def sentence(self, position: int) -> int:
        """Return the number of the sentence at ``position``."""
        return bisect_right(self.sentences, position) - 1

    def sentence_span(self, number: int) -> Span:
        """Return where sentence ``number`` begins and ends (white space after it included)."""
        after = number + 1
        end = self.sentences[after] if after < len(self.sentences) else len(self.words.text)
        return self.sentences[number], end

    def quote_at(self, position: int) -> Span | None:
        """Return the outer quote that ``position`` stands in, or None."""
        number = bisect_right(self.quotes, (position, len(self.words.text) + 1)) - 1
        if number >= 0 and self.quotes[number][0] <= position < self.quotes[number][1]:
            return self.quotes[number]
        return None

    def in_dateline(self, position: int) -> bool:
        """Return whether ``position`` stands in the dateline of the report."""
        return any(start <= position < end for start, end in self.datelines)

    def in_headline(self, position: int) -> bool:
        """Return whether ``position`` stands in a block where capitals tell nothing."""
        number = bisect_right(self.headlines, (position, len(self.words.text) + 1)) - 1
        return number >= 0 and position < self.headlines[number][1]


def is_possessive(forms: list[str], i: int) -> bool:
    """Return whether token ``i`` is the mark of a possessive: "'s", or "'" behind an s."""
    if forms[i] in ("'s", "’s", "'S", "’S"):
        return True
    return forms[i] in ("'", "’") and i > 0 and forms[i - 1].endswith("s")


def lay_out(article: Article) -> Layout:
    """Return the layout of an article.

    Args:
        article: its text and its blocks; an article without blocks is cut at line ends.
    """
    text = article.text
    blocks = _blocks(article)
    words = _tokenise(text, blocks)
    headlines = [b for b in blocks if _loud(words, b)]
    covered = sum(end - start for start, end in headlines)
    shouted = covered > _MOSTLY * max(1, sum(end - start for start, end in blocks))
    acronyms = frozenset(_IN_BRACKETS.findall(text)) if headlines else frozenset()
    surnames = {low for block in headlines for low in _quieten(words, block, acronyms)}
    for i in _acronyms(words, headlines):
        words.forms[i] = ".".join(words.forms[i])
    for i in range(len(words.forms)) if surnames else ():
        if words.forms[i].lower() in surnames and text[words.starts[i]].isupper():
            words.forms[i] = words.forms[i].title()
    sentences = {0} | {start for start, _ in blocks}
    for match in _SENTENCE_BREAK.finditer(text):
        before = text[max(0, match.start() - 6) : match.start()]
        if "\n" in match.group() or not _ABBREVIATION.search(before):
            sentences.add(match.end())
    outer = tuple((q.start, q.end) for q in find_quotes(text, blocks) if q.depth == 0)
    return Layout(
        words=words,
        paragraphs=sorted({0} | {start for start, _ in blocks}),
        sentences=sorted(sentences),
        quotes=outer,
        headlines=tuple(headlines),
        shouted=shouted,
        datelines=tuple(m.span() for block in blocks[:3] if (m := find_dateline(text, block))),
    )


def _acronyms(words: Words, headlines: Sequence[Span]) -> list[int]:
    """Return where a "WHO" stands among small letters: it is no "who"."""
    here = [i for i, form in enumerate(words.forms) if form in _WHO]
    return [i for i in here if not any(s <= words.starts[i] < e for s, e in headlines)]


def _blocks(article: Article) -> Spans:
    if article.blocks:
        return tuple(sorted(block.span for block in article.blocks))
    return tuple(m.span() for m in re.finditer(r"[^\n]+", article.text))


def _tokenise(text: str, blocks: Spans) -> Words:
    starts, ends, forms = [], [], []
    for match in _TOKEN.finditer(text):
        starts.append(match.start())
        ends.append(match.end())
        forms.append(match.group())
    openers = frozenset(bisect_left(starts, start) for start, _ in blocks)
    return Words(text, starts, ends, forms, openers)


def _loud(words: Words, block: Span) -> bool:
    """Return whether a block is in title case or capitals: next to no other word is small."""
    longer = [f for i in words.between(*block) if len(f := words.forms[i]) > 2 and f[0].isalpha()]
    small = sum(form.islower() and form not in FUNCTION_WORDS for form in longer)
    capital = sum(form[0].isupper() for form in longer)
    return capital >= 3 and small * 10 <= capital


def _quieten(words: Words, block: Span, acronyms: frozenset[str]) -> set[str]:
    """Put common words of a loud block in lower case, and the others in title case.

    Args:
        words: the tokens, changed here.
        block: the block.
        acronyms: words that stand alone in brackets somewhere, behind what they stand for.

    Returns:
        The short words (lower case) that stand where a surname does, behind a title or a given
        name, and so are no acronyms wherever else they stand.
    """
    forms, surnames = words.forms, set()
    for i in words.between(*block):
        form = forms[i]
        low = form.lower()
        if low in FUNCTION_WORDS or low in ("'s", "’s"):
            forms[i] = low
        elif form.isupper():
            forms[i] = _quiet(form, low)
            if len(form) <= _SHORT and forms[i] == form and form not in acronyms:
                if _is_surname(forms, i):
                    surnames.add(low)
                elif _is_common(low):
                    forms[i] = low
    return surnames


def _quiet(form: str, low: str) -> str:
    """Return a word in capitals as a text with small letters would print it.

    Verbs and nouns of people and bodies are common words; of the rest, short ones are taken
    for acronyms, unless they are given names.
    """
    if country_of_adjective(form) is not None and not is_nationals(form):
        return form.title() if len(form) > _SHORT and "." not in form else form
    if (
        low in _VERBS
        or is_listed(lemma(low)[0])
        or (_VERBAL.search(low) and low not in GIVEN_NAMES)
    ):
        return low
    if (len(form) > _SHORT and "." not in form) or low in GIVEN_NAMES:
        return form.title()
    return form


def _is_surname(forms: list[str], i: int) -> bool:
    """Return whether a short word stands behind a title or a given name, as a surname does."""
    low, before = forms[i].lower(), forms[i - 1].lower().rstrip(".") if i else ""
    if not low.isalpha() or len(low) < _LEAST or _VOWEL.search(low) is None:
        return False
    named = before.isalpha() and before not in FUNCTION_WORDS and i > 1
    titled = named and forms[i - 2].lower().rstrip(".") in TITLES
    return before in GIVEN_NAMES or before in TITLES or titled


def _is_common(low: str) -> bool:
    """Return whether a short word that nobody spells out can be an English word ("aid", "bomb")."""
    known = low in OUTLETS or low in KNOWN_ORGANISATIONS or country_of_government(low) is not None
    return not known and _ENGLISH.fullmatch(low) is not None


_SHORT: Final = 4
"""Letters up to which a word in capitals is more often an acronym than a name."""
_LEAST: Final = 3
_VERBAL: Final = re.compile(r"[a-z]{3,}(?:ed|ing)$")
# Verbs that often stand behind a name and would look like a part of it: past forms without an
# ending, and what is said or felt.
_VERBS: Final = frozenset(
    "says adds feels thinks believes claims states notes warns announces denies accuses "
    "confirms wants knows hopes fears insists stresses demands led met ran saw got won put "
    "set cut hit sat fled held kept left made gave took came went lost sent fell paid felt "
    "knew died".split()
)
_VOWEL: Final = re.compile(r"[aeiouy]")
_ENGLISH: Final = re.compile(
    r"(?:[bcdfghjklmnpqrstvwxz]{0,2}[aeiouy]{1,2})+(?:[bcdfghklmnprstvwxz]|ck|ct|ft|ld|lf|lk|ll|lm|lp"
    r"|lt|mb|mp|nd|ng|nk|nt|rd|rk|rm|rn|rs|rt|ff|ss|sh|sk|st|th|ch|ts|ps|ks|ds|gs|ms|ns|ws)?"
)
_IN_BRACKETS: Final = re.compile(r"[(\[]([A-Z]{2,4})[)\]]")
