"""Names that a clause gives to somebody: "a man who goes by Shorty", "nicknamed the Cook"."""

from __future__ import annotations

import re
from typing import Final

from whosays.extract.text.layout import Words
from whosays.extract.text.runs import Run, find_runs

_GIVES: Final = re.compile(
    r"\b(?:goes|went|going)\s+by(?:\s+the\s+(?:name|nickname|alias)(?:\s+of)?)?"
    r"|\b(?:identif(?:ied|ies|ying)|call(?:ed|s|ing)|styl(?:ed|es|ing)|introduc(?:ed|es|ing))"
    r"\s+(?:(?:him|her|it)self|themselves)"
    r"(?:\s+(?:only|simply))?(?:\s+as)?"
    r"|\b(?:gave|gives|giving)\s+(?:only\s+)?(?:his|her)\s+(?:first\s+|last\s+)?name\s+(?:only\s+)?as"
    r"|\b(?:using|under)\s+(?:the|a|his|her)\s+(?:pseudonym|alias|pen\s+name|name)(?:\s+of)?"
    r"|\b(?:known|identified|named|nicknamed|dubbed|called)(?:\s+only)?"
    r"(?:\s+(?:to\s+\w+\s+)?as|\s+by\s+(?:his|her|the)\s+(?:first\s+|last\s+)?name,?)?",
    re.IGNORECASE,
)
_MARKS: Final = frozenset("\"“”‘’'")


def name_given(words: Words, first: int, last: int) -> Run | None:
    """Return the name that words behind a noun give to whom it describes, or None.

    Args:
        words: the tokens of the article.
        first: the first token of a source.
        last: the token after it, its clauses included.
    """
    if last - first < _LEAST:
        return None
    start, end = words.span(first, last)
    match = _GIVES.search(words.text, start, end)
    if match is None or match.start() == start:
        return None
    at = next((i for i in range(first, last) if words.starts[i] >= match.end()), last)
    while at < last and words.forms[at] in _MARKS:
        at += 1
    run = next(find_runs(words, at, last), None)
    named = run is not None and run.first == at and run.core < run.last
    return run if named and run is not None and run.kind in ("person", "unknown") else None


_LEAST: Final = 4
"""Words that a noun, a verb and a name make at least."""
