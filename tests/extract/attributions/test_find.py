"""Drafts become records: heads stay apart, kinds follow from the quotation marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from whosays.extract.attributions.drafts import Draft
from whosays.extract.attributions.find import heads_apart, kind_of
from whosays.extract.text.quotes import find_quotes, quote_depths
from whosays.records import Article, Block, Spans

HEAD = "Orr says the dam broke"
TEXT = f"{HEAD}\nVALE Rain fell. Orr told us it broke."
BLOCKS = (
    Block(kind="title", span=(0, len(HEAD))),
    Block(kind="paragraph", span=(len(HEAD) + 1, len(TEXT))),
)


def draft(source: str, cue: str, *content: str) -> Draft:
    """Return a draft of the words as they first stand in TEXT."""

    def at(word: str) -> Spans:
        return ((TEXT.index(word), TEXT.index(word) + len(word)),)

    pieces = tuple(span for word in content for span in at(word))
    return Draft(
        source=at(source), cue=at(cue), content=pieces, valid=1.0, source_p=1.0, content_p=1.0
    )


TABLE = [
    (draft("Orr", "says", "the dam broke\nVALE"), ["the dam broke"], "a title ends with its block"),
    (draft("Orr", "says", "the dam broke"), ["the dam broke"], "nothing to cut"),
    (draft("Orr", "told", "broke\nVALE", "it broke"), ["VALE", "it broke"],
     "nor does the body begin in the title"),
    (draft("Orr", "told", "the dam broke"), ["the dam broke"],
     "what would have nothing left is left as it is"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "reason"), TABLE, ids=[row[2] for row in TABLE])
def test_heads_stay_apart(
    before: Draft, after: list[str], reason: str, article: Callable[[str], Article]
) -> None:
    """Contents do not run over the end of a title."""
    headed = replace(article(TEXT), blocks=BLOCKS)
    (found,) = heads_apart(headed, [before])
    assert [TEXT[s:e] for s, e in found.content] == after, reason


KINDS = [
    ("“It broke,”", "direct", "all words within marks"),
    ("it “broke” again", "mixed", "some words within marks"),
    ("it broke again", "indirect", "no marks at all"),
    ("it's the Orrs' dam", "indirect", "apostrophes are no marks"),
]


@pytest.mark.parametrize(("text", "kind", "reason"), KINDS)
def test_kind_follows_from_the_marks(text: str, kind: str, reason: str) -> None:
    """Direct, mixed or indirect is no matter of likelihood."""
    span = (0, len(text))
    depths = quote_depths(len(text), find_quotes(text, (span,)))
    assert kind_of(text, depths, (span,)) == kind, reason
