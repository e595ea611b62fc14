"""Whether two names are of one speaker, as a person comparing two lists would say."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_EMPTY: Final = frozenset(
    "the a an of for and mr mrs ms dr sen rep gov president senator representative governor "
    "former jr sr s u".split()
)


def name_words(name: str) -> tuple[str, ...]:
    """Return the telling words of a name: lower case, no accents, plurals without their s."""
    split = unicodedata.normalize("NFKD", name.replace("_", " ").lower())
    plain = "".join(c for c in split if not unicodedata.combining(c))
    words = (w for w in _WORD.findall(plain) if w not in _EMPTY)
    return tuple(w[:-1] if w.endswith("s") and len(w) > 4 else w for w in words)


def same_speaker(wanted: str, found: str) -> bool:
    """Return whether a found name can be that of a wanted speaker.

    For names of people the last word of one is in the other; names of bodies and groups share
    a word and neither has two words that the other lacks.

    Args:
        wanted: one name, also with underscores for blanks.
        found: the other.
    """
    left, right = name_words(wanted), name_words(found)
    if not left or not right:
        return False
    cut = len(left[-1]) > 4 and right[-1].startswith(left[-1])  # a marked name may be cut short
    if left[-1] == right[-1] or (cut and left[0] == right[0]):
        first = left[0] == right[0] or len(left) == 1 or len(right) == 1
        return first or left[0][0] == right[0][0] or _within(left, right)
    return _within(left, right)


def _within(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether all words of one name stand in the other."""
    short, long = sorted((set(left), set(right)), key=len)
    return short <= long
