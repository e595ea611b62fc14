"""The words, sentences, paragraphs and quoted stretches of an article, by position."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Final

from whosays.extract.text.nouns import FUNCTION_WORDS, is_listed, lemma
from whosays.extract.text.quotes import find_quotes
from whosays.records import Article, Span, Spans

UPPER: Final = "".join(c for c in map(chr, range(0x41, 0x2000)) if c.isupper())
"""Upper-case letters of the Latin, Greek and Cyrillic scripts, for character classes."""

_TOKEN: Final = re.compile(
    rf"(?:[{UPPER}]\.){{2,}}(?:[{UPPER}]\b)?"  # U.S.  Ph.D
    rf"|\b(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Govs?|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Cmdr|Rev|Hon|Prof|Jr|Sr"
    rf"|St|Messrs|Pres|Sec|Supt|Det|Cpl|Brig|Amb|No|Inc|Corp|Co|[{UPPER}])\."
    r"|\d{1,3}(?:,\d{3})+\b"
    r"|['’](?:s|ll|d|re|ve|m)\b"
    r"|[^\W_]+(?:(?:[-&.]|['’](?!(?:s|ll|d|re|ve|m)\b))(?=[^\W_])[^\W_]+)*"
    r"|[^\w\s]|_"
)
# A full stop ends no sentence after these.
_ABBREVIATION: Final = re.compile(
    rf"(?:\b(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Govs?|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Cmdr|Rev|Hon|Prof|St"
    rf"|Messrs|Pres|No|vs|[{UPPER}]|Jan|Feb|Aug|Sept|Oct|Nov|Dec))\.$"
)
_SENTENCE_BREAK: Final = re.compile(rf"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[—–-]*[{UPPER}\d])|\n+")
_MOSTLY: Final = 0.7


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a text.

    In blocks in capitals or title case, ``forms`` has common words in lower case.

    Args:
        text: the text.
        starts, ends: where each token begins and ends.
        forms: the tokens.
    """

    text: str
    starts: list[int]
    ends: list[int]
    forms: list[str]

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
    """

    words: Words
    paragraphs: list[int]
    sentences: list[int]
    quotes: Spans
    headlines: Spans
    shouted: bool

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

    def in_headline(self, position: int) -> bool:
        """Return whether ``position`` stands in a block where capitals tell nothing."""
        number = bisect_right(self.headlines, (position, len(self.words.text) + 1)) - 1
        return number >= 0 and position < self.headlines[number][1]


def is_possessive(forms: list[str], i: int) -> bool:
    """Return whether token ``i`` is the mark of a possessive: "'s", or "'" behind an s."""
    if forms[i] in ("'s", "’s"):
        return True
    return forms[i] in ("'", "’") and i > 0 and forms[i - 1].endswith("s")


def lay_out(article: Article) -> Layout:
    """Return the layout of an article.

    Args:
        article: its text and its blocks; an article without blocks is cut at line ends.
    """
    text = article.text
    blocks = _blocks(article)
    words = _tokenise(text)
    headlines = [b for b in blocks if _loud(words, b)]
    covered = sum(end - start for start, end in headlines)
    shouted = covered > _MOSTLY * max(1, sum(end - start for start, end in blocks))
    for block in headlines:
        _quieten(words, block)
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
    )


def _blocks(article: Article) -> Spans:
    if article.blocks:
        return tuple(sorted(block.span for block in article.blocks))
    return tuple(m.span() for m in re.finditer(r"[^\n]+", article.text))


def _tokenise(text: str) -> Words:
    starts, ends, forms = [], [], []
    for match in _TOKEN.finditer(text):
        starts.append(match.start())
        ends.append(match.end())
        forms.append(match.group())
    return Words(text, starts, ends, forms)


def _loud(words: Words, block: Span) -> bool:
    """Return whether a block is in title case or capitals: next to no other word is small."""
    longer = [f for i in words.between(*block) if len(f := words.forms[i]) > 2 and f[0].isalpha()]
    small = sum(form.islower() and form not in FUNCTION_WORDS for form in longer)
    capital = sum(form[0].isupper() for form in longer)
    return capital >= 3 and small * 10 <= capital


def _quieten(words: Words, block: Span) -> None:
    """Put common words of a loud block in lower case, and the others in title case."""
    for i in words.between(*block):
        form = words.forms[i]
        low = form.lower()
        if low in FUNCTION_WORDS or (form.isupper() and is_listed(lemma(low)[0])):
            words.forms[i] = low
        elif form.isupper() and len(form) > 4 and "." not in form:
            words.forms[i] = form.title()
