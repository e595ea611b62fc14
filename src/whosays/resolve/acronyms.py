"""Short forms of names, as the reports themselves write them out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from whosays.resolve.name_forms import folded_words

SMALL: Final = frozenset("the a an of and for in on at to de del la las los el y e du des".split())
"""Words that names of bodies are compared without."""

_DOTTED: Final = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_BRACKETS: Final = re.compile(r"[(\[]([A-ZÀ-Þ][^()\[\]\n]{1,80})[)\]]")
_SHORT: Final = re.compile(r"[A-Z][A-Za-z&.-]{1,8}")
_SHORT_BEFORE: Final = re.compile(r"\b([A-Z][A-Z&.-]{1,8})\s*$")
_REACH: Final = 120  # characters before a bracket in which a long form is looked for
_MOST_WORDS: Final = 8
_FEWEST: Final = 0.7  # share of a long form's initials that the short form must have


def written_out(text: str) -> frozenset[tuple[str, tuple[str, ...]]]:
    """Return the short forms that a text writes out beside them.

    Args:
        text: a report's.

    Returns:
        Each short form, folded, with the telling words of its long form. In text that is all
        capitals a long form has no clear beginning; then each whose initials fit is given.
    """
    found = set()
    for match in _BRACKETS.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        if _SHORT.fullmatch(match[1]):
            short, words = _short(match[1]), _named_before(before)
            for size in range(2, len(words) + 1):
                if words[-size][0] == short[0] and _fits(short, words[-size:]):
                    found.add((short, words[-size:]))
        elif named := _SHORT_BEFORE.search(before):
            words = telling(match[1])
            if len(words) > 1 and _fits(_short(named[1]), words):
                found.add((_short(named[1]), words))
    return frozenset(found)


def _named_before(text: str) -> tuple[str, ...]:
    """Return the telling words of the run of capitalised and small words that ends a text."""
    words = text.split()
    at = len(words)
    while at and (words[at - 1][:1].isupper() or words[at - 1] in SMALL):
        at -= 1
        if words[at][-1] in ".,;:!?" and at < len(words) - 1:
            at += 1
            break
    return telling(" ".join(words[at:]))[-_MOST_WORDS:]


def whole_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a body's name without articles and prepositions."""
    plain = _DOTTED.sub(lambda m: m.group().replace(".", ""), name)
    return tuple(word for word in folded_words(plain) if word and word not in SMALL)


def singular(word: str) -> str:
    """Return a folded word without the ending of a plural."""
    cut = len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if cut else word


def telling(name: str) -> tuple[str, ...]:
    """Return the words of a body's name as they are compared: `whole_words` in the singular."""
    return tuple(map(singular, whole_words(name)))


def is_initials(short: str, words: tuple[str, ...]) -> bool:
    """Return whether a short form is the initials of some words, in their order."""
    return len(words) > 1 and len(short) > 1 and short == "".join(word[0] for word in words)


def same_long_form(
    short: str, words: tuple[str, ...], known: Iterable[tuple[str, tuple[str, ...]]]
) -> bool:
    """Return whether a report writes ``short`` out as ``words``, in this or another order."""
    wanted = Counter(words)
    return any(short == form and wanted == Counter(long) for form, long in known)


def _short(written: str) -> str:
    return re.sub(r"\W", "", written).lower()


def _fits(short: str, words: tuple[str, ...]) -> bool:
    """Return whether a short form can stand for words; those of other languages change places."""
    initials = Counter(word[0] for word in words)
    shared = sum((initials & Counter(short)).values())
    return shared >= _FEWEST * len(words) and shared >= min(_FEWEST * len(short), len(short) - 2)
