"""Times of an article: where they are said, and when they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from whosays.extract.times.parts import time_parts
from whosays.extract.times.resolution import TimeKind, resolved_parts
from whosays.extract.times.values import Precision, precision_of
from whosays.extract.times.words import lay_out_times
from whosays.records import Article, Span, Spans, TimePhrase

_FIRST_YEAR: Final = 1000
_LAST_YEAR: Final = 8999


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time as an article says it.

    Args:
        span: where it stands in ``Article.text``.
        text: its words.
        value: what it stands for, as TIMEX3 writes it (ISO 8601 for dates and durations);
            ``None`` where the article does not tell, as for "Wednesday" without a date of
            publication.
        precision: how exact a date or time is.
        kind: a date, a time of day, a length of time, or a time that comes again.
    """

    span: Span
    text: str
    value: str | None
    precision: Precision | None
    kind: TimeKind


def find_times(article: Article) -> tuple[TimeMention, ...]:
    """Return the times that an article tells of, in order, none inside another.

    Args:
        article: times that depend on a date are told from its dateline, else from
            ``published_at``.
    """
    spans = tuple(sorted(block.span for block in article.blocks))
    text = article.text
    return _find(text, spans or ((0, len(text)),), published_day(article.published_at))


def published_day(published_at: str | None) -> date | None:
    """Return the day of an ISO 8601 date or time, or ``None`` where it names none.

    Args:
        published_at: its day counts, in the zone that it is written in; a year before 1000 or
            after 8999 is taken for a mistake.
    """
    try:
        day = date.fromisoformat(published_at[:10]) if published_at else None
    except ValueError:
        return None
    return day if day and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def time_phrase(mention: TimeMention) -> TimePhrase:
    """Return a mention as the records keep it: only ISO 8601 values of dates and durations."""
    value = mention.value
    if value and (value.endswith("_REF") or "X" in value):
        value = None
    return TimePhrase(
        text=mention.text, span=mention.span, value=value, precision=mention.precision
    )


def times_in_text(text: str, published_at: str | None) -> tuple[TimeMention, ...]:
    """Return the times of a text that is not an article: no blocks, paragraphs by blank lines.

    Args:
        text: any text.
        published_at: the ISO 8601 day it was published on, or ``None``.
    """
    return _find(text, ((0, len(text)),), published_day(published_at))


def _find(text: str, spans: Spans, published: date | None) -> tuple[TimeMention, ...]:
    tokens = lay_out_times(text, spans)
    mentions = []
    for found in resolved_parts(tokens, time_parts(tokens), published):
        start, end = tokens.span(found.part.first, found.part.last)
        mentions.append(
            TimeMention(
                span=(start, end),
                text=text[start:end],
                value=found.value,
                precision=precision_of(found.value),
                kind=found.kind,
            )
        )
    return tuple(mentions)
