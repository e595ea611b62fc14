"""Made-up reports with attributions marked in them, for tests of what is read around them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

import pytest

from whosays.extract.circumstances.find import find_circumstances
from whosays.extract.speakers.find import find_speakers
from whosays.extract.times.find import TimeMention
from whosays.records import (
    Article,
    Attribution,
    Block,
    Confidences,
    Entity,
    Span,
    attribution_id,
)

_MARK = re.compile(r"<(/?)([sqc])(\d?)>")
_DAY = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|evening|night))?|yesterday"
    r"|today|last\s+(?:week|month|year)|\d{1,2}\s+May\s+\d{4}|in\s+20\d\d|\w+\s+(?:days|hours)\s+later"
)
_TIME = re.compile(rf"\b(?:(?:late|early)\s+)?(?:{_DAY})\b", re.IGNORECASE)


def _marked_article(marked: str) -> tuple[Article, tuple[Attribution, ...]]:
    """Return the article and attributions of a text with marks.

    Args:
        marked: a text in which ``<s>``, ``<q>`` and ``<c>`` enclose source, cue and content;
            a digit tells attributions apart: ``<s1>``. A line is a paragraph.
    """
    text, at = "", 0
    opened: dict[tuple[str, str], int] = {}
    spans: dict[str, dict[str, list[Span]]] = {}
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        closing, role, number = match.groups()
        if closing:
            span = (opened.pop((role, number)), len(text))
            spans.setdefault(number, {}).setdefault(role, []).append(span)
        else:
            opened[role, number] = len(text)
    text += marked[at:]
    made = [_attribution(spans[number]) for number in sorted(spans)]
    return _article(text), tuple(_nested(a, made) for a in made)


def _attribution(spans: dict[str, list[Span]]) -> Attribution:
    source, cue, content = (tuple(sorted(spans.get(role, ()))) for role in "sqc")
    return Attribution(
        id=attribution_id("v", source, cue, content), parent_id=None, kind="indirect",
        confidences=Confidences(source=1.0, content=1.0), source=source, cue=cue, content=content,
    )  # fmt: skip


def _nested(attribution: Attribution, made: list[Attribution]) -> Attribution:
    """Set the parent: the smallest other attribution in whose content the cue stands."""
    at = min(attribution.cue)[0]
    around = [
        (end - start, other.id)
        for other in made
        for start, end in other.content
        if other is not attribution and start <= at < end
    ]
    return replace(attribution, parent_id=min(around)[1] if around else None)


def _article(text: str) -> Article:
    blocks = tuple(Block(kind="paragraph", span=m.span()) for m in re.finditer(r"[^\n]+", text))
    return Article(
        id="a", version_id="v", path=None, url=None, title=None, publisher=None, byline=None,
        published_at=None, modified_at=None, retrieved_at=None, language="en", text=text,
        sha256="", raw_sha256="", blocks=blocks,
    )  # fmt: skip


def _times_of(article: Article) -> tuple[TimeMention, ...]:
    """Return a few kinds of times, so that these tests do not hang on the reading of times."""
    return tuple(
        TimeMention(span=m.span(), text=m.group(), value=None, precision="day", kind="date")
        for m in _TIME.finditer(article.text)
    )


@pytest.fixture
def marked() -> Callable[[str], tuple[Article, tuple[Attribution, ...]]]:
    """Make an article and its attributions from a text with marks."""
    return _marked_article


@pytest.fixture
def prepared() -> Callable[[str], Prepared]:
    """Make what `find_circumstances` takes from a text with marks."""
    return _prepared


@pytest.fixture
def read() -> Callable[[str], tuple[Attribution, ...]]:
    """Read the circumstances of a text with marks."""
    return lambda text: find_circumstances(*_prepared(text))


Prepared: TypeAlias = tuple[
    Article, tuple[Attribution, ...], tuple[Entity, ...], tuple[TimeMention, ...]
]


def _prepared(text: str) -> Prepared:
    article, attributions = _marked_article(text)
    spoken, entities = find_speakers(article, attributions)
    return article, spoken, entities, _times_of(article)
