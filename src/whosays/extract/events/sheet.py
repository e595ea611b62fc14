"""An article as a row of words with its sentences: what the rules for events look at."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from whosays.extract.text.layout import Words, lay_out
from whosays.extract.text.nouns import FUNCTION_WORDS
from whosays.records import Article, Span, Spans

_TOKEN: Final = re.compile(
    r"(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)+|[^\W_]+(?:(?:[-&]|['’](?!(?:s|ll|d|re|ve|m)\b))[^\W_]+)*"
    r"|['’](?:s|ll|d|re|ve|m)\b|[^\w\s]"
)
ABBREVIATIONS: Final = frozenset(
    "mr mrs ms dr gen col lt sgt capt maj adm cmdr rev hon prof st sen rep gov no vs jan feb mar"
    " apr jun jul aug sep sept oct nov dec".split()
)
_ENDS: Final = frozenset(".!?…")
_CLOSERS: Final = frozenset("\"'”’)]")
_SAMPLE: Final = 1000
_SHOUTED: Final = 0.6


@dataclass(frozen=True)
class Sheet:
    """The words of an article.

    Attributes:
        words: the tokens with their offsets.
        lows: the tokens in lower case.
        firsts: the first token of each sentence, ascending.
        paragraphs: the first token of each block, ascending.
        shouted: capitals tell nothing, as in an agency's upper-case text.
    """

    words: Words
    lows: list[str]
    firsts: list[int]
    paragraphs: list[int]
    shouted: bool

    @cached_property
    def size(self) -> int:
        """How many tokens there are."""
        return len(self.lows)

    def sentence(self, token: int) -> int:
        """Return the number of the sentence that a token stands in."""
        return bisect_right(self.firsts, token) - 1

    def paragraph(self, token: int) -> int:
        """Return the number of the block that a token stands in."""
        return bisect_right(self.paragraphs, token) - 1

    def bounds(self, token: int) -> tuple[int, int]:
        """Return the first token of a token's sentence and the one behind its last."""
        number = self.sentence(token)
        after = number + 1
        return self.firsts[number], self.firsts[after] if after < len(self.firsts) else self.size

    def token_at(self, position: int) -> int:
        """Return the first token that ends behind a position of the text."""
        return bisect_right(self.words.ends, position)

    def tokens(self, span: Span) -> tuple[int, int]:
        """Return the range of tokens within a span of the text."""
        first = bisect_right(self.words.ends, span[0])
        return first, max(first, bisect_left(self.words.starts, span[1]))

    def text(self, first: int, last: int) -> str:
        """Return the words of a range of tokens, white space made plain."""
        return self.words.phrase(first, last)

    def is_name(self, token: int) -> bool:
        """Return whether a token has the capital of a name, or may be one in capitals."""
        form = self.words.forms[token]
        if not form[0].isupper():
            return False
        if token in self._openers:
            return self.lows[token] not in FUNCTION_WORDS
        return True

    @cached_property
    def _openers(self) -> frozenset[int]:
        return frozenset(self.firsts)


def lay_event_sheet(article: Article) -> Sheet:
    """Return the words of an article, blocks of kind ``other`` left out."""
    blocks = _blocks(article)
    letters = [c for c in article.text[:_SAMPLE] if c.isalpha()]
    if sum(map(str.isupper, letters)) > _SHOUTED * max(1, len(letters)):
        # Rare, so what the speakers' rules do with capitals may cost its time again.
        words, shouted = lay_out(article).words, True
    else:
        words, shouted = _tokenised(article.text, blocks), False
    lows = [form.lower() for form in words.forms]
    paragraphs = sorted({min(bisect_left(words.starts, start), len(lows)) for start, _ in blocks})
    paragraphs = paragraphs or [0]
    return Sheet(words, lows, _sentence_starts(words, lows, paragraphs), paragraphs, shouted)


def _blocks(article: Article) -> Spans:
    if article.blocks:
        return tuple(sorted(b.span for b in article.blocks if b.kind != "other"))
    return tuple(m.span() for m in re.finditer(r"[^\n]+", article.text))


def _tokenised(text: str, blocks: Spans) -> Words:
    starts, ends, forms = [], [], []
    for block in blocks:
        for match in _TOKEN.finditer(text, *block):
            start, end = match.span()
            starts.append(start)
            ends.append(end)
            forms.append(match.group())
    openers = frozenset(bisect_left(starts, start) for start, _ in blocks)
    return Words(text, starts, ends, forms, openers)


def _sentence_starts(words: Words, lows: list[str], paragraphs: list[int]) -> list[int]:
    found = {start for start in paragraphs if start < len(lows)}
    found.add(0)
    for i, form in enumerate(words.forms):
        if form not in _ENDS:
            continue
        before = lows[i - 1] if i else ""
        if form == "." and (before in ABBREVIATIONS or _is_initial(words.forms[i - 1], i)):
            continue
        after = i + 1
        while after < len(lows) and words.forms[after] in _CLOSERS and not _spaced(words, after):
            after += 1
        if after < len(lows) and _spaced(words, after) and not words.forms[after][0].islower():
            found.add(after)
    return sorted(found)


def _is_initial(form: str, i: int) -> bool:
    return i > 0 and len(form) == 1 and form.isupper()


def _spaced(words: Words, i: int) -> bool:
    return words.starts[i] > words.ends[i - 1]
