"""Scores of what pronouns and descriptions are joined to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.evaluate.coreference import (
    LinkScore,
    links_text,
    nearest,
    pointing_kind,
    score_links,
)
from whosays.evaluate.gum import CoreferenceDocument, GoldMention
from whosays.records import Span

TEXT = "Per Holm met the mayor of Oslo. He said the mayor slept. She left."


def span(words: str, nth: int = 0) -> Span:
    """Return where words stand in the text."""
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return at, at + len(words)


HOLM, MAYOR, OSLO = span("Per Holm"), span("the mayor of Oslo"), span("Oslo")
HE, AGAIN, SHE = span("He"), span("the mayor", 1), span("She")
DOCUMENT = CoreferenceDocument(
    "report",
    TEXT,
    tuple(
        GoldMention(s, c)
        for s, c in ((HOLM, 1), (MAYOR, 2), (OSLO, 3), (HE, 1), (AGAIN, 2), (SHE, 2))
    ),
)


@pytest.mark.parametrize(
    ("words", "kind", "reason"),
    [
        ("He", "pronoun", "a pronoun"),
        ("that", "pronoun", "a demonstrative alone"),
        ("Oslo", None, "a name"),
        ("the mayor of Oslo", "description", "the head is before the preposition"),
        ("the U.S. officials", "description", "names may stand before the head"),
        ("the United Nations", None, "a name with an article"),
        ("the Ministry of defence", None, "a name that goes on in small letters"),
        ("a mayor", None, "not definite"),
        ("", None, "nothing"),
    ],
)
def test_kinds(words: str, kind: str | None, reason: str) -> None:
    """A pronoun or a definite description is told by its form."""
    assert pointing_kind(words, (0, len(words))) == kind, reason


def test_scores_count_right_wrong_and_open() -> None:
    """Right is whatever stands in the cluster, also a later mention of it."""
    links = {HE: HOLM, AGAIN: OSLO, SHE: AGAIN}
    pronouns, descriptions = score_links([DOCUMENT], lambda _: links)
    assert (pronouns.mentions, pronouns.answered, pronouns.right) == (2, 2, 2)
    assert (descriptions.mentions, descriptions.answered, descriptions.right) == (1, 1, 0)
    assert [m.mention for m in descriptions.misses] == [AGAIN]


def test_the_first_description_of_a_cluster_does_not_count() -> None:
    """What has nothing before it to point to is no question."""
    _, descriptions = score_links([DOCUMENT], lambda _: {MAYOR: HOLM})
    assert (descriptions.mentions, descriptions.answered) == (1, 0)
    assert descriptions.accuracy is None
    assert descriptions.abstained == 1.0


def test_nearest_takes_the_last_fitting_mention() -> None:
    """The baseline takes the nearest name, or the nearest with the same last word."""
    by_span = {m.span: m for m in DOCUMENT.mentions}
    assert nearest(DOCUMENT, by_span[HE]) == by_span[OSLO]
    assert nearest(DOCUMENT, by_span[HOLM]) is None


def test_report_shows_both_kinds() -> None:
    """The table has a line a kind and the baseline."""
    text = links_text([LinkScore("pronoun", 4, 2, 1, 3), LinkScore("description", 0, 0, 0, 0)])
    assert "pronouns              4      50.0%   50.0%         75.0%" in text
    assert "descriptions          0          -       -             -" in text


@given(st.dictionaries(st.sampled_from([HE, AGAIN, SHE]), st.sampled_from([HOLM, MAYOR, None])))
def test_counts_stay_in_order(links: dict[Span, Span | None]) -> None:
    """Right ones are answered, answered ones are mentions, misses are the difference."""
    for score in score_links([DOCUMENT], lambda _: links):
        assert 0 <= score.right <= score.answered <= score.mentions
        assert len(score.misses) == score.answered - score.right
