"""What words are in their sentence: subject, object or owner, as far as their neighbours tell."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from whosays.extract.text.layout import Layout, is_possessive
from whosays.extract.text.nouns import FUNCTION_WORDS
from whosays.extract.text.small_words import POSSESSIVES
from whosays.extract.text.subjects import VERBS

SUBJECT, OBJECT, OBLIQUE, OWNER = range(4)
"""What a mention is in its sentence, as far as its neighbours tell."""

_SUBJECTS: Final = frozenset({"he", "she", "they", "i", "we"})
_OBJECTS: Final = frozenset({"him", "them", "me", "us"})
_PREPOSITIONS: Final = frozenset(
    "of for to in at from by with on about against into over under between among through during "
    "without within behind beyond near off onto via like unlike despite than toward towards "
    "including alongside versus called calling told tell asked".split()
)
_OPENERS: Final = frozenset(
    "but that while as when if because where although though since after before until and or "
    ', “ " ; : — – - …'.split()
)
_ADVERBS: Final = frozenset("also then now never not just still later even only first".split())


def standing(layout: Layout, first: int, last: int) -> tuple[int, bool]:
    """Return what words are in their sentence, and whether they begin it.

    Args:
        layout: the article.
        first: the first token.
        last: the token after the last.
    """
    words = layout.words
    forms = words.forms
    begin, _ = layout.sentence_span(layout.sentence(words.starts[first]))
    before = first - 1
    while before >= 0 and words.starts[before] >= begin and forms[before] in "\"“‘'(,":
        before -= 1
    opens = before < 0 or words.starts[before] < begin
    if last < len(forms) and is_possessive(forms, last):
        return OWNER, opens
    if opens:
        return SUBJECT, True
    low = forms[first - 1].lower()
    if low == "to" and forms[first - 2].lower() == "according":
        return SUBJECT, False
    if low in ("the", "a", "an"):
        low = forms[first - 2].lower() if first > 1 else low
    if low in _PREPOSITIONS:
        return OBLIQUE, False
    after = last
    while after < len(forms) and (forms[after].lower() in _ADVERBS or forms[after].endswith("ly")):
        after += 1
    if after < len(forms) and is_verb(forms[after]):
        return SUBJECT, False
    if low in ("said", "says", "added", "wrote") and forms[first - 2][:1] in "\"”’',":
        return SUBJECT, False
    return (SUBJECT if low in _OPENERS else OBJECT), False


@lru_cache(maxsize=16384)
def is_verb(form: str) -> bool:
    """Return whether a word behind a noun is a verb that it is the subject of, as far as seen."""
    if form in VERBS:
        return True
    return form.endswith("ed") and form.islower() and form not in FUNCTION_WORDS


def pronoun_standing(forms: list[str], at: int, word: str, seen: int) -> int:
    """Return what a pronoun is in its sentence: its own form tells most of it."""
    if word in _SUBJECTS:
        return SUBJECT
    if word in _OBJECTS or word.endswith(("self", "selves")):
        return OBLIQUE if seen == OBLIQUE else OBJECT
    if word in POSSESSIVES and word != "her":
        return OWNER
    after = forms[at + 1] if at + 1 < len(forms) else "."
    if word == "her":
        ends = not after[0].isalpha() or after.lower() in FUNCTION_WORDS
        return (OBLIQUE if seen == OBLIQUE else OBJECT) if ends else OWNER
    return seen
