"""Attributions inside the content of others: who is said to have said it.

The encoder is trained on articles in which only outer attributions are marked, so it
reads over what stands inside a content. Where a reporting word stands in one, the
content is read again by itself, as if it were all that the report said; what is found
there is a child. Contents of children are read again likewise.
"""

from __future__ import annotations

import re
from typing import Final

from whosays.extract.attributions import draft_attributions
from whosays.extract.confidence import settle_all
from whosays.extract.drafts import Draft
from whosays.extract.encoder import Encoder
from whosays.extract.reporting import REPORTING
from whosays.records import Spans, words

DEEPEST: Final = 3
"""Levels of nesting that are read; deeper ones are hardly ever meant by a writer."""

LEAST_WORDS: Final = 5
"""Words that a content must have to be read again."""

_SELF: Final = re.compile(r"\W*(?:I|we|us|me)\W*", re.IGNORECASE)
_OPINION: Final = re.compile(
    r"(?:\W|\w+n['\u2019]t|do|did|have|always|never|still|really|just|am|are|was|were|not)*"
    r"\b(?:think|thinks|thought|believe[ds]?|guess|hope[ds]?|kn[oe]w|feel|felt|mean|suppose|"
    r"expect|wish|see|saw|hear|heard|sure|glad|sorry|afraid|certain|confident)\b.*",
    re.IGNORECASE | re.DOTALL,
)


def nested_drafts(encoder: Encoder, text: str, parent: Draft, depth: int = 1) -> tuple[Draft, ...]:
    """Return the attributions that stand directly in the content of ``parent``.

    Args:
        encoder: the loaded model.
        text: the article's text.
        parent: an attribution of it.
        depth: how deep the children stand, 1 for those of an outer attribution.
    """
    if depth > DEEPEST or not _worth_reading(text, parent.content):
        return ()
    found = settle_all(draft_attributions(encoder, text, parent.content), encoder.calibration)
    return tuple(d for d in found if not _own_opinion(text, d) and d.content != parent.content)


def _worth_reading(text: str, content: Spans) -> bool:
    return any(
        len(text[start:end].split()) >= LEAST_WORDS and REPORTING.search(text, start, end)
        for start, end in content
    )


def _own_opinion(text: str, draft: Draft) -> bool:
    """Tell "I think" and its like: the speaker's own mind, no second voice."""
    return bool(
        _SELF.fullmatch(words(text, draft.source)) and _OPINION.fullmatch(words(text, draft.cue))
    )
