"""Heads that state what the report only attributes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.records import Article, Attribution, Confidences
from whosays.resolve.headlines import dropped_attributions


def _said(article: Article, source: str, cue: str, content: str) -> Attribution:
    def span(words: str) -> tuple[tuple[int, int], ...]:
        at = article.text.index(words, article.text.index("\n\n"))
        return ((at, at + len(words)),)

    return Attribution(
        id=content, parent_id=None, kind="indirect", confidences=Confidences(source=1, content=1),
        source=span(source), cue=span(cue), content=span(content),
    )  # fmt: skip


BODY = "Police said that miners had set the grain mill alight. The fire lasted until dawn."
SAID = ("Police", "said", "that miners had set the grain mill alight")
HEADS = [
    ("Miners set grain mill alight", BODY, 1, "the head states what the police said"),
    ("MINERS SET GRAIN MILL ALIGHT", BODY, 1, "upper case"),
    ("Miners set grain mill alight, police say", BODY, 0, "the head says who says so"),
    ("Police: miners set grain mill alight", BODY, 0, "a colon says who says so"),
    ("Miners ‘set grain mill alight’", BODY, 0, "quotation marks lay it at a door"),
    ("Did miners set the grain mill alight?", BODY, 0, "a question states nothing"),
    ("Miners may have set grain mill alight", BODY, 0, "a hedge"),
    ("Fire in grain mill lasts until dawn", BODY, 0, "something else"),
    ("Mill alight", BODY, 0, "too few words to tell"),
    (
        "Miners set grain mill alight",
        BODY + " The miners set the grain mill alight at noon.",
        0,
        "the body says it in its own voice",
    ),
]


@pytest.mark.parametrize(("head", "body", "count", "reason"), HEADS)
def test_head_and_body(
    make_article: Callable[..., Article], head: str, body: str, count: int, reason: str
) -> None:
    """Within one report: the head against what the body attributes."""
    article = make_article(body, title=head)
    by = (_said(article, *SAID),)
    found = dropped_attributions(article, by, article, by)
    assert len(found) == count, reason
    for change in found:
        assert change.kind == "attribution-dropped"
        assert [article.text[s:e] for s, e in change.before] == list(SAID)
        assert [article.text[s:e] for s, e in change.after] == [head]


def test_head_of_another_report(make_article: Callable[..., Article]) -> None:
    """Between two reports: the later head against what the earlier report attributes."""
    told = make_article(BODY, title="Mill burns down in Port Hallam")
    head = make_article("The yard is closed.", title="Miners set grain mill alight")
    by = (_said(told, *SAID),)
    (change,) = dropped_attributions(told, by, head, ())
    assert head.text[slice(*change.after[0])] == "Miners set grain mill alight"
    assert dropped_attributions(head, (), told, by) == ()
