"""Attributions inside the content of others come out with their parent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.extract.attributions.encoder import Encoder
from whosays.extract.attributions.find import find_attributions
from whosays.records import Article, Attribution, words


def tree(article: Article, encoder: Encoder) -> list[str]:
    """Return every attribution as "source: content", indented by its depth."""
    text = article.text
    found = find_attributions(article, encoder)
    by_id = {a.id: a for a in found}

    def depth(a: Attribution) -> int:
        return 0 if a.parent_id is None else 1 + depth(by_id[a.parent_id])

    return [
        "  " * depth(a) + f"{words(text, a.source)}: {words(text, a.content)}" for a in found
    ]  # fmt: skip


TABLE = [
    (
        "The mayor said the guard told them that it was over.",
        ["The mayor: the guard told them that it was over",
         "  the guard: them that it was over"],
        "a report of a report",
    ),
    (
        "The mayor said the guard told his wife the clerk denied it all to her.",
        ["The mayor: the guard told his wife the clerk denied it all to her",
         "  the guard: his wife the clerk denied it all to her",
         "    the clerk: it all to her"],
        "three deep",
    ),
    (
        "The mayor said the bridge will open again on Monday.",
        ["The mayor: the bridge will open again on Monday"],
        "nothing reports inside",
    ),
    (
        "The mayor said he denied it.",
        ["The mayor: he denied it"],
        "too short to be read again",
    ),
    (
        "The mayor said “I think that the bridge will hold.”",
        ["The mayor: “I think that the bridge will hold.”"],
        "a speaker’s own opinion is no second voice",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), TABLE, ids=[row[2] for row in TABLE])
def test_nested(
    text: str,
    expected: list[str],
    reason: str,
    article: Callable[[str], Article],
    encoder: Encoder,
) -> None:
    """The tree of attributions of one sentence."""
    got = [line.replace(" .", ".").rstrip(".") for line in tree(article(text), encoder)]
    assert got == expected, reason


def test_children_lie_in_the_content_of_their_parent(
    article: Callable[[str], Article], encoder: Encoder
) -> None:
    """A parent's content holds all of its children."""
    text = TABLE[1][0]
    found = find_attributions(article(text), encoder)
    by_id = {a.id: a for a in found}
    for a in found:
        if a.parent_id is not None:
            (low, high) = by_id[a.parent_id].content[0]
            assert all(low <= s and e <= high for part in (a.source, a.cue, a.content)
                       for s, e in part)  # fmt: skip
