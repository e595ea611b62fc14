"""Sources that count people without a noun for them: "both", "one of them", "those who saw it"."""

from __future__ import annotations

from whosays.extract.text.layout import Words
from whosays.extract.text.phrase_kinds import Pronoun
from whosays.extract.text.small_words import AFTER_HEAD, RELATIVES, bare_count


def read_count_alone(words: Words, first: int, last: int, whole: int) -> Pronoun | None:
    """Read a source that counts people and has no noun for them, or None.

    Args:
        words: the tokens of the article.
        first: the first token of the source.
        last: the token after it, relative clauses left out.
        whole: the token after it with them.
    """
    start = first
    if first and words.forms[first - 1].lower() in ("both", "all", "neither"):
        start = first - 1  # cut off as if it led to "both A and B"
    lows = [form.lower() for form in words.forms[start:whole]]
    low, after = (*lows[first - start : first - start + 2], "")[:2]
    if low == "those" and (after in RELATIVES or after in AFTER_HEAD or after.endswith("ed")):
        return Pronoun(words.span(first, whole), low)  # "those who saw it", "those polled"
    if low in ("some", "many", "others", "most") and after in ("in", "at", "within", "inside"):
        return Pronoun(words.span(first, last), low)  # "some in her own party"
    last = next((i for i in range(first + 1, last) if words.forms[i] == ","), last)
    for begin in {start, first}:
        cut = bare_count([form.lower() for form in words.forms[begin:last]])
        if cut is not None:
            return Pronoun(words.span(begin, last), cut[0])
    return None
