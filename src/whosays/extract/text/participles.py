"""Participle clauses after a noun, which are no part of what somebody is called."""

from __future__ import annotations

from typing import Final

from whosays.extract.text.layout import Words
from whosays.extract.text.nouns import (
    DOCUMENTS,
    ORGANISATIONS,
    OUTLET_NOUNS,
    TITLES,
    lemma,
    person_like,
)
from whosays.extract.text.small_words import DETERMINERS

_IRREGULAR_PARTICIPLES: Final = frozenset(
    "seen shown written sent given taken drawn held kept made read put found".split()
)
_AFTER_PARTICIPLE: Final = frozenset(
    "by on in to with at for from the a an their his her its that along".split()
)


def is_participle(words: Words, i: int, last: int) -> bool:
    """Return whether token ``i`` begins a participle clause after a noun ("a note posted on")."""
    form, before = words.forms[i], words.forms[i - 1].lower()
    if form in _IRREGULAR_PARTICIPLES and i + 1 < last and is_listed_noun(before):
        return words.forms[i + 1].lower() in _AFTER_PARTICIPLE  # "records seen by the paper"
    if not form.islower() or not form.endswith(("ed", "ing")) or before in DETERMINERS:
        return False
    if form.endswith("ed") and (lemma(before)[1] or is_listed_noun(words.forms[i - 1])):
        return True  # "students polled", "a poll released Monday"
    if i + 1 == last:
        return False
    return words.forms[i + 1].lower() in _AFTER_PARTICIPLE and before not in TITLES


def is_listed_noun(form: str) -> bool:
    """Return whether a word is a listed noun of people, bodies or papers."""
    noun = lemma(form.lower())[0]
    return noun in DOCUMENTS | ORGANISATIONS | OUTLET_NOUNS or person_like(noun, strictly=True)
