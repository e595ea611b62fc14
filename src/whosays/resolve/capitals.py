"""Names out of reports in capitals, as they are written elsewhere."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from whosays.resolve.name_forms import COURTESY, TITLES

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\.?")
_LOWER: Final = frozenset(
    "the a an of and or in on at by for from to with who which that its their his her is was"
    " de del la las los el y e da das dos do di van von der al one some several two three four"
    " five six seven eight nine ten".split()
)
_SHORT_WORDS: Final = frozenset(
    "army navy air high food land poll news king lord city town camp team club unit left wing base"
    " men man work radio state court joint peace union post daily front group party main bar aid"
    " law act home life time free new old red blue poor rich south east west north head army's"
    " el la los las san legal youth press force staff chief".split()
)
_LONGEST_SHORT: Final = 4
_LONGEST_NAME: Final = 6
_VOWEL: Final = re.compile(r"[AEIOUYÀ-ÖØ-Ý]")
_ROMAN: Final = re.compile(r"[IVX]{2,4}\.?")
_PREFIXED: Final = re.compile(r"^(?:[DOL]['’]|MC)(?=[^\W\d_]{3})", re.IGNORECASE)


def ordinary_capitals(name: str, person: bool, short_forms: Container[str] = ()) -> str:
    """Return a name that stands in capitals in ordinary ones, as far as that can be told.

    What may be a short form stays in capitals, and so does a short word alone that is no person's.

    Args:
        name: of one line.
        person: whether it is a person's, of which no word is a short form.
        short_forms: those known, lower-case.
    """
    words = _WORD.findall(name)
    capital = [word for word in words if len(word.rstrip(".")) > 1 and word.isupper()]
    if person and len(words) > 1 and words[0].isupper():
        title = words[0].rstrip(".").lower()
        if title in TITLES or title in COURTESY:
            name = name.replace(words[0], words[0].capitalize(), 1)
    if not capital or any(not w.isupper() and w.lower() != w for w in words):
        return name
    if len(words) == 1 and not person and len(words[0]) <= _LONGEST_NAME:
        return name
    first = next((m.start() for m in _WORD.finditer(name) if m.group().isupper()), 0)

    def ordinary(match: re.Match[str]) -> str:
        word = match.group()
        if word == "A" and match.start() != first:
            return "a"
        if not word.isupper() or len(word.rstrip(".")) < 2 or _ROMAN.fullmatch(word):
            return word
        low = word.lower()
        if low in _LOWER and (match.start() != first or low in ("the", "a", "an")):
            return low
        plain = low.removesuffix("'s").removesuffix("’s")
        is_short = len(plain) <= _LONGEST_SHORT and plain not in _SHORT_WORDS
        if not person and (plain in short_forms or is_short or not _VOWEL.search(word)):
            return word[: len(plain)] + low[len(plain) :]
        return _capital(low)

    return _WORD.sub(ordinary, name)


def _capital(word: str) -> str:
    found = _PREFIXED.match(word)
    if found is None:
        return word[:1].upper() + word[1:]
    return word[: found.end()].capitalize() + word[found.end() :].capitalize()
