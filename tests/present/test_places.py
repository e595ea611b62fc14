"""Where in a report something stands."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from whosays.present.places import Places, whole
from whosays.records import Article, Block, Reading


def test_labels(ferry_reading: Reading) -> None:
    """Body paragraphs are counted over paragraphs, lists and quotes; captions are not."""
    labels = Places(ferry_reading.article).labels
    assert labels == ("T", "D", "¶1", "¶2", "C", "¶3", "¶4", "¶5", "¶6", "¶7")


def test_several_captions_are_numbered(ferry_reading: Reading) -> None:
    """Where there are two captions, one cannot be meant by C alone."""
    article = ferry_reading.article
    blocks = tuple(
        replace(block, kind="caption") if block.kind == "list" else block
        for block in article.blocks
    )
    labels = Places(replace(article, blocks=blocks)).labels
    assert labels == ("T", "D", "¶1", "¶2", "C1", "¶3", "¶4", "C2", "¶5", "¶6")


def test_spans(ferry_reading: Reading) -> None:
    """A span over two blocks names both; equal places are named once."""
    places = Places(ferry_reading.article)
    first, second = places.blocks[2].span, places.blocks[3].span
    assert places.of((first[0], second[1])) == "¶1-¶2"
    assert places.of((first[1] - 1, first[1])) == "¶1"
    assert places.all(((first[0], first[0] + 1), (first[0] + 3, first[0] + 4), second)) == "¶1 ¶2"


def test_text_outside_blocks_has_a_place(ferry_reading: Reading) -> None:
    """What no block holds is still shown, as other; an empty article has no places."""
    article = replace(ferry_reading.article, text="one two three")
    gaps = replace(article, blocks=(Block(kind="paragraph", span=(4, 7)),))
    assert Places(gaps).labels == ("other", "¶1", "other")
    assert Places(replace(article, text="", blocks=())).of((0, 0)) == ""


def _article(text: str, blocks: tuple[Block, ...]) -> Article:
    return Article(
        id="a", version_id="v", path=None, url=None, title=None, publisher=None, byline=None,
        published_at=None, modified_at=None, retrieved_at=None, language=None, text=text,
        sha256="", raw_sha256="", blocks=blocks,
    )  # fmt: skip


@given(st.text(), st.data())
def test_blocks_hold_every_word(text: str, data: st.DataObject) -> None:
    """However blocks overlap or leave gaps, every word is in one block and in one only."""
    ends = st.integers(0, len(text))
    made = st.builds(lambda a, b: Block(kind="paragraph", span=(min(a, b), max(a, b))), ends, ends)
    blocks = whole(_article(text, tuple(data.draw(st.lists(made, max_size=5)))))
    at, outside = 0, ""
    for block in blocks:
        assert block.span[0] >= at
        outside += text[at : block.span[0]]
        at = block.span[1]
    assert not (outside + text[at:]).strip()
