"""Drafts become records: heads stay apart, kinds follow from the quotation marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from whosays.extract.attributions.drafts import Draft
from whosays.extract.attributions.find import heads_apart, kind_of, tidied
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


def report(text: str) -> Article:
    """Return an article of one paragraph."""
    return replace(
        Article(
            id="a", version_id="v", path=None, url=None, title=None, publisher=None, byline=None,
            published_at=None, modified_at=None, retrieved_at=None, language="en", text=text,
            sha256="", raw_sha256="", blocks=(),
        ),
        blocks=(Block(kind="paragraph", span=(0, len(text))),),
    )  # fmt: skip


def spans(text: str, *words: str) -> Spans:
    """Return where words first stand."""
    return tuple((text.index(w), text.index(w) + len(w)) for w in words)


def test_a_dateline_is_no_part_of_what_is_said() -> None:
    """Place and agency stand in front of the first sentence, not in it."""
    text = "HOLVIK, Sept 9 (Norlight) - The dam broke, medics said."
    given = Draft(
        spans(text, "medics"), spans(text, "said"),
        spans(text, "HOLVIK, Sept 9 (Norlight) - The dam broke"), 1.0, 1.0, 1.0,
    )  # fmt: skip
    (found,) = tidied(report(text), [given])
    assert found.content == spans(text, "The dam broke")


SOURCES = [
    ("The Red Cross came. Near Orr, Ms Vale said it broke.", ("The Red Cross", "Ms Vale"),
     ("Ms Vale",), "half in the sentence before"),
    ("Ms Vale, in tears, of Orr said it broke.", ("Ms Vale", "of Orr"), ("Ms Vale", "of Orr"),
     "both in one sentence"),
    ("Mr. J. Vale, in tears, of Orr said it broke.", ("Mr. J. Vale", "of Orr"),
     ("Mr. J. Vale", "of Orr"), "a full stop that ends nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pieces", "kept", "reason"), SOURCES)
def test_a_source_stands_in_one_sentence(
    text: str, pieces: tuple[str, ...], kept: tuple[str, ...], reason: str
) -> None:
    """Of pieces in several sentences those are kept that stand where the cue does."""
    given = Draft(spans(text, *pieces), spans(text, "said"), spans(text, "it broke"), 1.0, 1.0, 1.0)
    (found,) = tidied(report(text), [given])
    assert found.source == spans(text, *kept), reason
