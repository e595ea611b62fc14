"""The text form, whole and in its parts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from whosays.present.text import render
from whosays.present.writing import paint
from whosays.records import Attribution, Block, Confidences, Hop, Reading, Speaker


def test_whole_output(ferry_reading: Reading, golden: Callable[[str, str], None]) -> None:
    """The whole text of a report read by hand."""
    golden("ferry.txt", render(ferry_reading))


def test_whole_output_on_a_narrow_terminal(
    ferry_reading: Reading, golden: Callable[[str, str], None]
) -> None:
    """On a narrow terminal the cue has a line of its own and nothing is lost."""
    golden("ferry-48.txt", render(ferry_reading, width=48, path="reports/ferry.txt"))


@pytest.mark.parametrize("width", [30, 63, 64, 80, 100])
def test_lines_fit(ferry_reading: Reading, width: int) -> None:
    """No line is wider than asked for, bar a word that is wider itself."""
    for line in render(ferry_reading, width=width).splitlines():
        assert len(line) <= width or len(line.split()) == 1


def test_words_are_the_same_in_colour(ferry_reading: Reading) -> None:
    """Colours add nothing and take nothing away; they are there."""
    plain, colour = StringIO(), StringIO()
    paint([ferry_reading], Console(file=plain, width=200))
    paint([ferry_reading], Console(file=colour, force_terminal=True, color_system="standard"))
    assert plain.getvalue() == render(ferry_reading)
    assert "\x1b[" in colour.getvalue()
    stripped = re.sub(r"\x1b\[[\d;]*m", "", colour.getvalue())
    assert stripped.split() == plain.getvalue().split()


def test_nothing_found(by_hand: Callable[..., Any]) -> None:
    """A report without attributions says so, and what was not looked for is not called none."""
    hand = by_hand(("paragraph", "It rained."))
    assert render(hand.reading(missed=None)).splitlines() == [
        "(no title)",
        "publisher not stated | date of publication not stated | machine-read, unchecked",
        "",
        "No attributions found.",
        "",
        "POSSIBLY MISSED  not looked for",
    ]
    assert render(hand.reading(missed=())).endswith("POSSIBLY MISSED  none\n")


@pytest.mark.parametrize(
    ("head", "through", "reason"),
    [
        ("OSLO (Norpress) -- Brandt said it rained.", 0, "the agency of the dateline, told above"),
        ("Norpress wrote that Brandt said it rained.", 2, "an agency in a sentence"),
        ("Reporters (Norpress) met. Brandt said it rained.", 0, "in brackets at the head"),
    ],
)
def test_the_dateline_is_told_once(
    by_hand: Callable[..., Any], head: str, through: int, reason: str
) -> None:
    """The agency of the dateline stands in the head, not with each of what came through it."""
    hand = by_hand(("paragraph", head), ("paragraph", "Brandt added that it snowed."))
    hop = Hop(name="Norpress", kind="agency", span=hand.span("Norpress"))
    speaker = Speaker(entity_id="e", name="Brandt", kind="person", chain=(hop,))
    hand.says("Brandt", "said", "it rained", speaker)
    hand.says("Brandt#1", "added", "it snowed", speaker)
    lines = render(hand.reading(), width=200).splitlines()
    assert sum("| through Norpress" in line for line in lines[2:]) == through, reason
    assert ("through Norpress (dateline)" in lines[1]) == (through == 0), reason


def test_long_contents_are_cut_unless_all_is_asked_for(by_hand: Callable[..., Any]) -> None:
    """A very long content ends in dots at a word; --full shows it whole."""
    words = " ".join(f"word{number}" for number in range(200))
    hand = by_hand(("paragraph", f"Brand said {words}."))
    hand.says("Brand", "said", words, Speaker(entity_id="b", name="Brand", kind="person"))
    cut = " ".join(render(hand.reading()).split())
    assert "word0 word1" in cut
    assert " ...  ¶1".replace("  ", " ") in cut
    assert "word199" not in cut
    assert "word199" in render(hand.reading(), full=True)


def test_escape_sequences_of_a_report_stay_harmless(by_hand: Callable[..., Any]) -> None:
    """No report can move the cursor of the terminal that shows it."""
    hand = by_hand(("paragraph", "Bra\x1b[31mnd said \x1b]0;title\x07 so."))
    speaker = Speaker(entity_id="b", name="Bra\x1b[31mnd", kind="person")
    hand.says("Bra\x1b[31mnd", "said", "\x1b]0;title\x07 so", speaker)
    reading = hand.reading(missed=((0, 20),))
    reading = replace(reading, article=replace(reading.article, title="\x1b[2J", publisher="\x1b"))
    assert "\x1b" not in render(reading, path="\x1b.txt")


WORD = st.text("abcdefgåß“”\"'’🚢", min_size=1, max_size=9)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Draw a report of random words, with attributions at random places of it."""
    words = draw(st.lists(WORD, min_size=3, max_size=60))
    breaks = draw(st.lists(st.sampled_from([" ", " ", " ", "\n\n"]), min_size=60, max_size=60))
    text, starts = "", []
    for word, gap in zip(words, breaks, strict=False):
        starts.append((len(text), len(text) + len(word)))
        text += word + gap
    text = text.rstrip()
    number = st.integers(0, len(words) - 1)

    def spans(least: int, most: int) -> tuple[tuple[int, int], ...]:
        picks = sorted(draw(st.lists(number, min_size=least * 2, max_size=most * 2)))
        pairs = zip(picks[::2], picks[1::2], strict=False)
        return tuple((starts[first][0], starts[last][1]) for first, last in pairs)

    items = []
    for index in range(draw(st.integers(0, 5))):
        speaker = Speaker(entity_id=None, name=draw(st.none() | WORD), kind="person")
        items.append(
            Attribution(
                id=str(index),
                parent_id=draw(st.none() | st.sampled_from([str(n) for n in range(6)])),
                kind="indirect",
                confidences=Confidences(source=draw(st.floats(0, 1)), content=0.5),
                source=spans(0, 1),
                cue=spans(1, 1),
                content=spans(1, 3),
                speakers=draw(st.sampled_from([None, (), (speaker,)])),
            )
        )
    return _reading(text, tuple(items))


def _reading(text: str, items: tuple[Attribution, ...]) -> Reading:
    from whosays.records import Article, Run

    blocks, at = [], 0
    for piece in text.split("\n\n"):
        blocks.append(Block(kind="paragraph", span=(at, at + len(piece))))
        at += len(piece) + 2
    article = Article(
        id="a", version_id="v", path=None, url=None, title=None, publisher=None, byline=None,
        published_at=None, modified_at=None, retrieved_at=None, language="en", text=text,
        sha256="", raw_sha256="", blocks=tuple(blocks),
    )  # fmt: skip
    run = Run(id="r", version="0", models={}, options={})
    return Reading(run=run, article=article, attributions=items, possibly_missed=())


@settings(deadline=None)
@given(readings(), st.integers(24, 120))
def test_every_content_word_is_shown(reading: Reading, width: int) -> None:
    """Every word of every content stands in the text, in its order, at any width."""
    output = " ".join(render(reading, width=width, full=True).split())
    for item in reading.attributions:
        for start, end in item.content:
            assert " ".join(reading.article.text[start:end].split()) in output
