"""Whose words "I", "we" and "you" are."""

from __future__ import annotations

import re

import pytest
from tests.extract.speakers.test_find import attribution, plain_article

from whosays.extract.speakers.coreference import link_mentions
from whosays.records import Attribution, Span

# In a text, {} stands around the mentions; then who says what by place, and what each of the marked
# "I", "we" and "you" is joined to, in order.
VOICES: list[tuple[str, list[tuple[str, str]], list[str | None], str]] = [
    (
        "“{I} slept,” {Kari Lund} said. It rained. “{I} woke,” {Lund} said.",
        [("Kari Lund", "“I slept,”"), ("Lund", "“I woke,”")],
        ["Kari Lund", "I"],
        "one speaker in two quotes, by full name and by half of it",
    ),
    (
        "“{I} slept,” {Kari Lund} said. “{I} woke,” {Per Holm} said.",
        [("Kari Lund", "“I slept,”"), ("Per Holm", "“I woke,”")],
        ["Kari Lund", "Per Holm"],
        "the I of another quote is somebody else",
    ),
    (
        "{I} left early. {Kari Lund} said that {I} had slept.",
        [("Kari Lund", "that I had slept")],
        ["I", "I"],
        "an indirect saying keeps the I of whoever writes; the first is joined ahead",
    ),
    (
        "“Last week {I} slept,” {Kari Lund} said. {I} doubted it.",
        [("Kari Lund", "“Last week I slept,”")],
        ["Kari Lund", None],
        "whoever writes is not who is quoted",
    ),
    (
        "{Kari Lund}: {I} slept.",
        [("Kari Lund", "I slept.")],
        ["Kari Lund"],
        "a name with a colon says what follows",
    ),
    (
        "{{Bergen} coach Kari Lund} spoke. “{We} won,” {Lund} said.",
        [("Lund", "“We won,”")],
        ["Bergen"],
        "the body that the speaker was said to be of earlier",
    ),
    ("“{We} won,” somebody shouted.", [("somebody", "“We won,”")], [None], "nothing tells who"),
    (
        "{You} know it. “{You} know it,” {Per Holm} said.",
        [("Per Holm", "“You know it,”")],
        [None, None],
        "a you in a quote is not the reader",
    ),
]


def unmarked(marked: str) -> tuple[str, list[Span]]:
    """Return a text without its braces, with the spans that they stood around."""
    text, opened, spans = "", [], []
    for letter in marked:
        if letter == "{":
            opened.append(len(text))
        elif letter == "}":
            spans.append((opened.pop(), len(text)))
        else:
            text += letter
    return text, sorted(spans)


def sayings_of(text: str, said: list[tuple[str, str]]) -> tuple[Attribution, ...]:
    """Return attributions by the words of source and content, the content nearest first."""
    found = []
    for source, content in said:
        start = text.index(content)
        places = [m.start() for m in re.finditer(re.escape(source), text)]
        at = min(places, key=lambda p: abs(p - start))
        found.append(attribution(((at, at + len(source)),), ((start, start + len(content)),)))
    return tuple(found)


@pytest.mark.parametrize(("marked", "said", "expected", "reason"), VOICES)
def test_voices(
    marked: str, said: list[tuple[str, str]], expected: list[str | None], reason: str
) -> None:
    """Such a word is joined to the same word of the same voice, to who is quoted, or to nothing."""
    text, spans = unmarked(marked)
    found = link_mentions(plain_article(text), sayings_of(text, said), spans)
    spoken = [span for span in spans if text[slice(*span)] in ("I", "We", "You")]
    told = [text[slice(*to)] if (to := found[span]) else None for span in spoken]
    assert told == expected, reason
