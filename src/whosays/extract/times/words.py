"""The words that time expressions are made of, and their classes.

A text is laid out as a string with one character a token, the class of that token, so that a
grammar over classes is a regular expression over that string (see ``time_grammar``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from whosays.extract.times.lexicon import (
    DAY_WORDS,
    DAYPARTS,
    DECADE_WORDS,
    FESTIVALS,
    MULTIPLIERS,
    NUMBERS,
    ORDINALS,
    REPEATS,
    UNITS,
    ZONES,
)
from whosays.records import Span, Spans

# What each class is called in the grammar. "May", "March", "August" and abbreviations are months
# only where the words around them say so, as are "fall" and "spring" seasons.
CLASSES: Final = {
    "month": "M",
    "maymonth": "m",
    "shortmonth": "b",
    "weekday": "D",
    "shortday": "d",
    "weekdays": "E",
    "unit": "U",
    "second": "s",
    "weekend": "W",
    "quarter": "Q",
    "season": "S",
    "fallseason": "f",
    "part": "P",
    "parts": "X",
    "last": "l",
    "next": "x",
    "this": "t",
    "that": "T",
    "the": "k",
    "each": "e",
    "early": "r",
    "earlier": "R",
    "ago": "g",
    "after": "B",
    "dayword": "Y",
    "overnight": "V",
    "ref": "Z",
    "future": "u",
    "fiscal": "G",
    "ampm": "J",
    "zone": "j",
    "oclock": "A",
    "old": "O",
    "of": "F",
    "in": "i",
    "at": "@",
    "prep": "p",
    "and": "&",
    "a": "a",
    "vague": "v",
    "couple": "c",
    "half": "h",
    "word": "w",
    "nineteen": "n",
    "mult": "H",
    "about": "~",
    "decadeword": "5",
    "festival": "%",
    "repeat": "K",
    "new": "+",
    "local": "L",
    "tee": "^",
    "may": "2",
    "since": "q",
    "eve": "!",
    "near": "y",
    "num": "1",
    "year4": "4",
    "bignum": "9",
    "ordinal": "o",
    "decade": "6",
    "boundary": "|",
    "other": "_",
}
_OTHER: Final = CLASSES["other"]

_BOUNDARY: Final = CLASSES["boundary"]
_TOKEN: Final = re.compile(
    r"[^\W\d_]{2,}"
    r"|\d+(?:(?:,\d{3})+(?!\d)|(?:s|st|nd|rd|th|S|ST|ND|RD|TH)\b)?"
    r"|[AaPp]\.\s?[Mm]\.?(?![A-Za-z])|[Oo]['’][Cc][Ll][Oo][Cc][Kk]\b"
    r"|[^\W\d_]|\n[^\S\n]*\n|[^\w\s]|_"
)
_PUNCTUATION: Final = {
    "’": "'",
    "'": "'",
    "-": "-",
    "–": "-",
    "—": "-",
    "_": "-",
    ",": ",",
    ".": ".",
    "/": "/",
    ":": ":",
    "(": "(",
    "[": "(",
    ")": ")",
    "]": ")",
}


def _forms(words: Iterable[str], cases: str) -> Iterator[str]:
    """Yield words in the cases that they are known in: l lower, t title, u upper."""
    for word in words:
        if "l" in cases:
            yield word
        if "t" in cases:
            yield word.capitalize()
        if "u" in cases:
            yield word.upper()


def _singular(words: Iterable[str]) -> str:
    return " ".join(word for word in words if not word.endswith("s"))


def _plural(words: Iterable[str]) -> str:
    return " ".join(word for word in words if word.endswith("s"))


_LISTS: Final = (
    # Class, words, cases. A later line overrides an earlier one.
    ("about", "nearly almost about roughly approximately barely some", "ltu"),
    ("prep", "by from through on around between for within over under", "ltu"),
    ("since", "since until till during throughout", "ltu"),
    ("after", "after before", "ltu"),
    ("in", "in", "ltu"),
    ("at", "at", "ltu"),
    ("of", "of", "ltu"),
    ("and", "and or to", "ltu"),
    ("the", "the", "ltu"),
    ("a", "a an", "ltu"),
    ("last", "last past previous preceding latest", "ltu"),
    ("next", "next coming following upcoming", "ltu"),
    ("this", "this current", "ltu"),
    ("that", "that same", "ltu"),
    ("each", "each every per", "ltu"),
    ("early", "early late mid middle beginning end start", "ltu"),
    ("earlier", "earlier later sometime", "ltu"),
    ("ago", "ago", "ltu"),
    ("fiscal", "fiscal", "ltu"),
    ("old", "old aged age", "ltu"),
    ("near", "near foreseeable distant immediate", "ltu"),
    ("vague", "few several many", "ltu"),
    ("couple", "couple", "ltu"),
    ("half", "half", "ltu"),
    ("new", "new", "ltu"),
    ("eve", "eve", "ltu"),
    ("local", "local hrs", "lu"),
    ("tee", "t", "u"),
    ("word", " ".join(NUMBERS), "ltu"),
    ("nineteen", "nineteen", "ltu"),
    ("mult", " ".join(MULTIPLIERS), "ltu"),
    ("ordinal", " ".join(ORDINALS), "ltu"),
    ("unit", " ".join(UNITS), "ltu"),
    ("second", "second", "ltu"),
    ("weekend", "weekend weekends", "ltu"),
    ("quarter", "quarter quarters", "ltu"),
    ("month", "january february april june july september october november december", "ltu"),
    ("maymonth", "march august", "tu"),
    ("may", "may", "tu"),
    ("shortmonth", "jan feb mar apr jun jul aug sept sep oct nov dec", "tu"),
    ("weekday", "monday tuesday wednesday thursday friday saturday sunday", "ltu"),
    ("weekdays", "mondays tuesdays wednesdays thursdays fridays saturdays sundays", "ltu"),
    ("shortday", "mon tue tues wed thu thur thurs fri sat sun", "tu"),
    ("season", "summer autumn winter", "ltu"),
    ("fallseason", "fall spring", "ltu"),
    ("part", _singular(DAYPARTS), "ltu"),
    ("parts", _plural(DAYPARTS), "ltu"),
    ("dayword", " ".join(DAY_WORDS), "ltu"),
    ("overnight", "overnight", "ltu"),
    ("ref", "now nowadays currently presently recently", "ltu"),
    ("future", "future", "ltu"),
    ("repeat", " ".join(REPEATS), "ltu"),
    ("decadeword", " ".join(DECADE_WORDS), "ltu"),
    ("festival", " ".join(FESTIVALS), "ltu"),
    ("zone", " ".join(ZONES), "u"),
    ("oclock", "o'clock o’clock", "ltu"),
    ("ampm", "am pm a.m. p.m. a.m p.m", "lu"),
)  # fmt: skip


class _Classes(dict[str, str]):
    """Classes by word as written; a word that is not listed is classed by its characters."""

    def __missing__(self, word: str) -> str:
        first = word[0]
        if first.isalpha():
            return _OTHER
        if first.isdigit():
            return _number_class(word)
        if first == "\n":
            return _BOUNDARY
        return _PUNCTUATION.get(first, "*")


def _number_class(word: str) -> str:
    if word[-1] in "sS":
        return CLASSES["decade" if len(word) in {3, 5} and word[-2] == "0" else "bignum"]
    if word[-1].isalpha():
        return CLASSES["ordinal"]
    if not word.isdecimal() or len(word) > 4:
        return CLASSES["bignum"]
    if len(word) <= 2:
        return CLASSES["num"]
    # Years of the calendar from 1000 to 2199; 0735 and 950 are none.
    return CLASSES["year4" if len(word) == 4 and 1000 <= int(word) < 2200 else "bignum"]


def _classes() -> _Classes:
    known = _Classes()
    for name, words, cases in _LISTS:
        known.update(dict.fromkeys(_forms(words.split(), cases), CLASSES[name]))
    return known


_CLASS_OF: Final = _classes()


@dataclass(frozen=True, slots=True)
class TimeTokens:
    """The tokens of a text.

    Args:
        words: each token as written.
        starts: where each begins, in code points of the text.
        codes: the class of each, a character a token.
    """

    words: list[str]
    starts: list[int]
    codes: str

    def low(self, first: int, last: int) -> list[str]:
        """Return tokens ``first`` to ``last`` (exclusive) in lower case."""
        return [word.lower() for word in self.words[first:last]]

    def span(self, first: int, last: int) -> Span:
        """Return where tokens ``first`` to ``last`` (exclusive) stand in the text."""
        return self.starts[first], self.starts[last - 1] + len(self.words[last - 1])


def lay_out_times(text: str, spans: Spans) -> TimeTokens:
    """Return the tokens of a text with their classes.

    Args:
        text: any text.
        spans: the stretches of it to read, in order, kept apart as paragraphs; blank lines part
            them too.
    """
    words: list[str] = []
    starts: list[int] = []
    reached = 0
    for start, end in spans:
        found = list(_TOKEN.finditer(text, max(start, reached), end))
        words += [m[0] for m in found]
        starts += [m.start() for m in found]
        words.append("\n")
        starts.append(end)
        reached = max(reached, end)
    return TimeTokens(words, starts, "".join([_CLASS_OF[word] for word in words]))
