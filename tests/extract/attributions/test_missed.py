"""What no attribution covers is said, not passed over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.extract.attributions.missed import possibly_missed
from whosays.records import Article, Attribution, Confidences

TABLE = [
    ("The gate was shut. Officials denied it.", ["Officials denied it."], "a reporting word"),
    ("The gate was shut. It rained.", [], "plain narration"),
    ("The “so-called” gate was shut.", [], "a scare quote is too short"),
    ("“We shut the old gate.” Rain fell.", ["“We shut the old gate.”"], "a quote with no speaker"),
    ("The ruled paper lay there.", [], "near miss: ruled, but not out"),
    ("They ruled out a leak.", ["They ruled out a leak."], "a cue of two words"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), TABLE, ids=[row[2] for row in TABLE])
def test_uncovered_sentences(
    text: str, expected: list[str], reason: str, article: Callable[[str], Article]
) -> None:
    """Sentences with quotation marks or reporting words and no attribution."""
    found = possibly_missed(article(text), ())
    assert [text[s:e] for s, e in found] == expected, reason


def test_a_covered_sentence_is_not_missed(article: Callable[[str], Article]) -> None:
    """A cue or a content in the sentence is enough."""
    text = "Officials denied it. Others denied that."
    covering = Attribution(
        id="1", parent_id=None, kind="indirect", confidences=Confidences(source=1, content=1),
        source=((0, 9),), cue=((10, 16),), content=((17, 19),),
    )  # fmt: skip
    assert possibly_missed(article(text), (covering,)) == ((21, 40),)
