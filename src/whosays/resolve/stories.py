"""Which reports tell one story: reports on one topic parted by the event that they are on."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from typing import Final

import numpy as np

from whosays.resolve.event_tellings import Embed, opening_of
from whosays.resolve.linkage import ward_groups
from whosays.resolve.word_forms import forms_of

MEANING_SHARE: Final = 0.2
"""How much the meaning of the openings counts beside the words of the whole reports."""
MOST: Final = 1.2
"""Ward's distance up to which groups of reports are one story; tuned on ECB+'s train and dev."""


def stories(reports: Mapping[str, str], embed: Embed) -> dict[str, str]:
    """Return for each report the smallest id of those that tell the same story.

    Args:
        reports: text by id; they share a topic, or the words of one mean little.
        embed: gives vectors of meaning.
    """
    from scipy.sparse import csr_matrix

    ids = sorted(reports)
    if not ids:
        return {}
    bags = [_words(reports[id_]) for id_ in ids]
    spread = Counter(word for bag in bags for word in bag)
    column = {word: k for k, word in enumerate(sorted(spread))}
    rows, columns, values = [], [], []
    for row, bag in enumerate(bags):
        weights = {w: (1 + math.log(n)) * math.log((len(ids) + 1) / (spread[w] + 0.5))
                   for w, n in bag.items()}  # fmt: skip
        norm = math.sqrt(sum(x * x for x in weights.values())) or 1.0
        rows += [row] * len(weights)
        columns += [column[w] for w in weights]
        values += [x / norm for x in weights.values()]
    words = csr_matrix((values, (rows, columns)), shape=(len(ids), max(1, len(column))))
    opening = embed([opening_of(reports[id_]) for id_ in ids])
    alike = (1 - MEANING_SHARE) * (words @ words.T).toarray() + MEANING_SHARE * (
        opening @ opening.T
    )
    group = ward_groups(np.asarray(alike, dtype=np.float32), MOST)
    return {id_: ids[number] for id_, number in zip(ids, group, strict=True)}


def _words(text: str) -> Counter[str]:
    return Counter(form.stem for form in forms_of(text, ((0, len(text)),)) if form.is_content)
