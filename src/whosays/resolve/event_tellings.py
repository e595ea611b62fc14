"""Places where reports tell of an event, laid out to be compared with each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from whosays.records import Span, Spans
from whosays.resolve.word_forms import Form, forms_of, stem

Embed: TypeAlias = Callable[[Sequence[str]], npt.NDArray[np.float32]]
"""Gives a vector of length 1 for each text: float32 ``[n, 384]``."""

Matrix: TypeAlias = npt.NDArray[np.float32]

_NEAR: Final = 7
"""Words on either side that count as beside a telling."""
_CLAUSE: Final = 6
"""Written words on either side that are read for the meaning of a telling."""
_OPENING: Final = 80
"""Words of a report that are read for what it is about."""
_NEGATED_WITHIN: Final = 4

PARTICLES: Final = frozenset(
    "up down out off over in into on away back through along apart around".split()
)
"""Words that go with a verb and change what it tells: "blew up"."""
_LIGHT: Final = frozenset(
    map(stem, "be have do will would can could may might should must to not get".split())
)
NEGATIONS: Final = frozenset("not no none nobody nothing never without neither nor".split())
"""Words that turn what is said around."""
DAY_WORDS: Final = frozenset(
    map(
        stem,
        "monday tuesday wednesday thursday friday saturday sunday january february march april may"
        " june july august september october november december".split(),
    )
)
_EVENT_WORDS: Final = frozenset(
    map(
        stem,
        "say tell report announce state add claim ask call confirm deny admit warn note write"
        " describe comment reveal".split(),
    )
)
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?\n\"“”‘’`'(]\s*)$")
_URL: Final = re.compile(r"https?\s*:")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a report tells of an event: the words that tell it, and the sentence they stand in."""

    id: str
    spans: Spans
    sentence: Span


@dataclass(frozen=True, slots=True)
class EventTelling:
    """One telling of an event.

    Attributes:
        id: of its place.
        report: of the report.
        head: stem of the word that tells it.
        trigger: stems of all words that tell it.
        left: stems of content words before it, within seven words.
        right: likewise behind it.
        rest: stems of content words of its sentence but for itself.
        names: stems of names in the rest of the sentence.
        numbers: values beside it.
        days: weekdays and months of the sentence.
        negated: whether a negation stands within four words before it.
        reporting: whether it is itself a word of saying.
        words: the words that tell it, to be read for meaning.
        clause: the words around it.
        whole: its sentence.
        opening: how the report begins.
    """

    id: str
    report: str
    head: str
    trigger: frozenset[str]
    left: frozenset[str]
    right: frozenset[str]
    rest: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[str]
    negated: bool
    reporting: bool
    words: str
    clause: str
    whole: str
    opening: str


def name_stems(text: str, forms: Iterable[Form]) -> frozenset[str]:
    """Return the stems of the words of a text that are names, going by capitals within sentences.

    A text in capitals has none that can be told.
    """
    if text.isupper():
        return frozenset()
    return frozenset(
        form.stem
        for form in forms
        if form.written[0].isupper()
        and form.is_content
        and not _SENTENCE_START.search(text[max(0, form.span[0] - 3) : form.span[0]])
    )


def take_event_tellings(
    report: str, text: str, places: Sequence[Place]
) -> tuple[EventTelling, ...]:
    """Lay out the tellings of one report, in the order given.

    Args:
        report: its id.
        text: its text.
        places: where it tells of events; every span within ``text``.
    """
    forms = forms_of(text, ((0, len(text)),))
    starts = [form.span[0] for form in forms]
    names = name_stems(text, forms)
    opening = opening_of(text)
    return tuple(_telling(report, text, place, (forms, starts, names, opening)) for place in places)


def opening_of(text: str) -> str:
    """Return how a report begins, without the address that some begin with."""
    lines = text.split("\n", 1)
    body = lines[1] if len(lines) > 1 and _URL.match(lines[0]) else text
    return " ".join(body[: 12 * _OPENING].split()[:_OPENING])


def _telling(
    report: str,
    text: str,
    place: Place,
    laid: tuple[tuple[Form, ...], list[int], frozenset[str], str],
) -> EventTelling:
    forms, starts, names, opening = laid
    low, high = (bisect_left(starts, at) for at in place.sentence)
    inside = {
        k
        for start, end in place.spans
        for k in range(bisect_left(starts, start), bisect_left(starts, end))
    }
    first, last = (min(inside), max(inside)) if inside else (low, low)
    rest = [forms[k] for k in range(low, high) if k not in inside]
    near = [forms[k] for k in range(max(low, first - _NEAR), min(high, last + _NEAR + 1))
            if k not in inside]  # fmt: skip
    head = _head([forms[k] for k in sorted(inside)]) or text[place.spans[0][0] : place.spans[0][1]]
    before = forms[max(low, first - _NEGATED_WITHIN) : first]
    return EventTelling(
        id=place.id,
        report=report,
        head=head,
        trigger=_content(forms[k] for k in inside) or frozenset([head]),
        left=_content(forms[max(low, first - _NEAR) : first]),
        right=_content(forms[last + 1 : min(high, last + _NEAR + 1)]),
        rest=_content(rest),
        names=frozenset(f.stem for f in rest if f.stem in names and f.written[0].isupper()),
        numbers=frozenset(f.stem for f in near if f.value is not None),
        days=frozenset(f.stem for f in rest if f.stem in DAY_WORDS and f.written[0].isupper()),
        negated=any(f.written.lower() in NEGATIONS for f in before),
        reporting=head in _EVENT_WORDS,
        words=" ".join(text[start:end] for start, end in place.spans),
        clause=_clause(text, place),
        whole=text[slice(*place.sentence)],
        opening=opening,
    )


def _content(forms: Iterable[Form]) -> frozenset[str]:
    return frozenset(form.stem for form in forms if form.is_content)


def _head(forms: Sequence[Form]) -> str | None:
    """Return the stem of the word that tells: the last, of "took over" the first."""
    stems = [form.stem for form in forms if form.stem[0].isalnum()]
    while len(stems) > 1 and stems[0] in _LIGHT:
        stems = stems[1:]
    while len(stems) > 1 and stems[-1] in PARTICLES:
        stems = stems[:-1]
    return stems[-1] if stems else None


def _clause(text: str, place: Place) -> str:
    first, last = place.spans[0][0], place.spans[-1][1]
    before = text[place.sentence[0] : first].split()[-_CLAUSE:]
    after = text[last : place.sentence[1]].split()[:_CLAUSE]
    return " ".join([*before, text[first:last], *after])


def meanings(
    tellings: Sequence[EventTelling], embed: Embed
) -> tuple[Matrix, Matrix, Matrix, Matrix]:
    """Return the vectors of words, clauses, sentences and openings, float32 ``[n, 384]`` each.

    No text is handed to ``embed`` twice.
    """
    texts = sorted({t for one in tellings for t in (one.words, one.clause, one.whole, one.opening)})
    vectors = embed(texts)
    row = {text: number for number, text in enumerate(texts)}

    def of(chosen: Iterable[str]) -> Matrix:
        return vectors[[row[text] for text in chosen]]

    return (
        of(one.words for one in tellings),
        of(one.clause for one in tellings),
        of(one.whole for one in tellings),
        of(one.opening for one in tellings),
    )
