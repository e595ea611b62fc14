"""Subjects of sentences, as far as plain words tell them."""

from __future__ import annotations

from typing import Final

from whosays.extract.text.layout import Layout
from whosays.extract.text.nouns import person_like
from whosays.records import Span

VERBS: Final = frozenset(
    "is are was were be been has have had does do did will would can could may might must shall "
    "should said says say told tells added adds argues argued claims claimed wrote writes tweeted "
    "posted insisted insists denied denies warned warns noted notes called calls went came made "
    "took gave got became began thinks thought believes believed wants wanted knows knew".split()
)
"""Verb forms that commonly stand right behind a subject."""
_OWN: Final = frozenset("my our his her their a an the this that your".split())


def subject_before(layout: Layout, position: int) -> tuple[Span, ...]:
    """Return the words that may be the subject of this sentence and of the two before it.

    Args:
        layout: the article.
        position: where a pronoun stands; only words before it are taken.
    """
    words, found = layout.words, []
    number = layout.sentence(position)
    for near in range(number, max(-1, number - 3), -1):
        start, end = layout.sentence_span(near)
        if layout.quote_at(start) is not None:
            continue
        tokens = words.between(start, min(end, position))
        stop = next(
            (
                i
                for i in tokens
                if (low := words.forms[i].lower()) in VERBS
                or (i > tokens.start and low.endswith("ed") and words.forms[i].islower())
            ),
            None,
        )
        if stop is not None and 0 < stop - tokens.start <= 8:
            found.append(words.span(tokens.start, stop))
    return tuple(found)


def speaks_of_somebody(layout: Layout, position: int) -> bool:
    """Return whether words before a pronoun in its sentence name somebody by a plain noun.

    In a quote, "he" after "my nephew" is the nephew and nobody named in the report.
    """
    start, _ = layout.sentence_span(layout.sentence(position))
    forms = layout.words.forms
    return any(
        forms[i].islower() and forms[i - 1].lower() in _OWN and person_like(forms[i], strictly=True)
        for i in layout.words.between(start, position)
        if i
    )
