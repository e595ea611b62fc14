"""Who speaks, whatever the text: no error, true offsets, no matter in which order."""

from __future__ import annotations

import re
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.extract.speakers.find import find_speakers
from whosays.records import (
    Article,
    Attribution,
    Block,
    Confidences,
    Span,
    SpeakerKind,
    attribution_id,
)


def plain_article(text: str) -> Article:
    """Return an article of one paragraph a line."""
    blocks = tuple(Block(kind="paragraph", span=m.span()) for m in re.finditer(r"[^\n]+", text))
    return Article(
        id="a", version_id="v", path=None, url=None, title=None, publisher=None, byline=None,
        published_at=None, modified_at=None, retrieved_at=None, language="en", text=text,
        sha256="", raw_sha256="", blocks=blocks,
    )  # fmt: skip


def attribution(source: tuple[Span, ...], content: tuple[Span, ...] = ()) -> Attribution:
    """Return an attribution of which only source and content are told."""
    return Attribution(
        id=attribution_id("v", source, (), content), parent_id=None, kind="indirect",
        confidences=Confidences(source=1.0, content=1.0), source=source, cue=(), content=content,
    )  # fmt: skip


WORDS = st.sampled_from(
    "Kari Lund Per Holm Mr. Ms. President minister officials two of the The three He she they "
    "it who said , . ; : “ ” \" ' ’s Kyiv Kremlin U.S. Reuters report statement and for a an "
    "al-Rashid van der \n \n Ministry FBI I we 58 percent ( ) — former émigré 🙂 \u00a0 of".split(
        " "
    )
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=60).map(" ".join))


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, tuple[Attribution, ...]]:
    """Draw a text with attributions at any spans, also outside the text."""
    text = draw(TEXTS)
    edge = st.integers(-2, len(text) + 2)
    spans = st.lists(st.tuples(edge, edge), max_size=2).map(tuple)
    made = draw(st.lists(st.builds(attribution, spans, spans), max_size=8))
    return text, tuple({a.id: a for a in made}.values())


@settings(max_examples=300, deadline=None)
@given(articles())
def test_any_text_and_spans(drawn: tuple[str, tuple[Attribution, ...]]) -> None:
    """Whatever the input: no error, every speaker told, offsets true, ids one to one."""
    text, given_attributions = drawn
    filled, entities = find_speakers(plain_article(text), given_attributions)
    assert [a.id for a in filled] == [a.id for a in given_attributions]
    ids = {e.id for e in entities}
    assert len(ids) == len(entities)
    for one in filled:
        assert one.speakers
        assert one.confidences.speaker is not None
        assert 0.0 <= one.confidences.speaker <= 1.0
        for speaker in one.speakers:
            assert speaker.kind in get_args(SpeakerKind)
            assert (speaker.entity_id in ids) is (speaker.kind != "unresolved")
            assert speaker.on_behalf_of is None or speaker.on_behalf_of in ids
    for entity in entities:
        assert entity.mentions
        assert all(0 <= start < end <= len(text) for start, end in entity.mentions)
        ends = [end for _, end in entity.mentions]
        starts = [start for start, _ in entity.mentions]
        assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


@settings(max_examples=150, deadline=None)
@given(articles(), st.randoms(use_true_random=False))
def test_order_does_not_matter(drawn: tuple[str, tuple[Attribution, ...]], chance: object) -> None:
    """The order in which attributions are given changes nothing, nor does reading twice."""
    text, given_attributions = drawn
    article = plain_article(text)
    shuffled = list(given_attributions)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    filled, entities = find_speakers(article, given_attributions)
    again, same_entities = find_speakers(article, tuple(shuffled))
    assert {a.id: a for a in again} == {a.id: a for a in filled}
    assert same_entities == entities
    assert find_speakers(article, filled) == (filled, entities)
