"""Sources that were cut short, made whole: "Judge" of "Judge Lund", "Lund's" of "Lund's lawyer"."""

from __future__ import annotations

from typing import Final

from whosays.extract.text.layout import Layout, Words, is_possessive
from whosays.extract.text.nouns import COURTESY, TITLES, lemma, person_like
from whosays.extract.text.runs import find_runs
from whosays.extract.text.small_words import AFTER_HEAD, MARKS, RELATIVES
from whosays.records import Attribution, Spans

_REACH: Final = 6
"""Tokens behind an owner among which the noun stands that the owner belongs to."""


def whole_source(layout: Layout, attribution: Attribution, source: Spans) -> Spans:
    """Return the spans of a source, its last one as long as its name or noun phrase is.

    Args:
        layout: the article.
        attribution: whose source it is.
        source: its spans within the article, ascending.

    Returns:
        The same where nothing was cut. A title alone goes on to the name right behind it; an
        owner behind "according to" goes on to the person whom he owns; what somebody is, between
        commas, begins with the name before it.
    """
    if not source or layout.in_headline(source[-1][0]):
        return source
    words, (start, end) = layout.words, source[-1]
    tokens = words.between(start, end)
    if not tokens or tokens.stop >= len(words.forms):
        return source
    first = _name_before(words, tokens) if len(source) == 1 else None
    if first is not None:
        return ((words.starts[first], end),)
    last = _name_end(words, tokens) or _owned_end(words, tokens, attribution)
    return source if last is None else (*source[:-1], (start, words.ends[last - 1]))


def _name_before(words: Words, tokens: range) -> int | None:
    """Return the first token of the name that a source stands behind, between commas, or None.

    "Jane Doe, Lund's adviser," was cut to what she is.
    """
    first, last = tokens.start, tokens.stop
    while first > 1 and words.forms[first - 1].lower().rstrip(".") in COURTESY:
        first -= 1  # "Mr." of the owner
    closed = words.forms[last - 1] == "," or words.forms[last] == ","
    if not closed or first < _LEAST or words.forms[first - 1] != ",":
        return None
    if not any(is_possessive(words.forms, i) for i in range(first, min(first + 4, last))):
        return None
    runs = find_runs(words, max(0, first - 1 - _REACH), first - 1)
    run = next((r for r in runs if r.last == first - 1), None)
    named = run is not None and run.last - run.core > 1 and run.kind in ("person", "unknown")
    return run.first if named and run is not None else None


_LEAST: Final = 3
"""Tokens that a name of two words and a comma make."""


def _name_end(words: Words, tokens: range) -> int | None:
    """Return the token after the name that a bare title leads to, or None."""
    at = tokens.stop - 1
    if len(tokens) > 1 or words.forms[at].lower().rstrip(".") not in TITLES:
        return None
    run = next(find_runs(words, at, min(len(words.forms), at + _REACH)), None)
    whole = run is not None and run.first == at and run.core < run.last
    return run.last if whole and run is not None and run.title_first == at else None


def _owned_end(words: Words, tokens: range, attribution: Attribution) -> int | None:
    """Return the token after the person whom an owner behind a cue has, or None."""
    if not is_possessive(words.forms, tokens.stop - 1) or not attribution.cue:
        return None
    if max(attribution.cue)[0] > words.starts[tokens.start]:
        return None  # "Lund's claim": what is owned is the cue
    end = min(tokens.stop + _REACH, len(words.forms))
    at = next((i for i in range(tokens.stop, end) if _ends_noun(words, i)), end)
    if at == tokens.stop or not person_like(lemma(words.forms[at - 1].lower())[0]):
        return None
    if at < len(words.forms) and words.forms[at] == ",":
        run = next(find_runs(words, at + 1, min(len(words.forms), at + 1 + _REACH)), None)
        named = run is not None and run.first == at + 1 and run.kind in ("person", "unknown")
        if run is not None and named and words.forms[run.last : run.last + 1] == [","]:
            return run.last
    return at


def _ends_noun(words: Words, i: int) -> bool:
    low = words.forms[i].lower()
    return low in MARKS or low in AFTER_HEAD or low in RELATIVES
