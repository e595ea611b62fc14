"""By what way something was said: interview, statement, social network, court filing.

A channel is read where a preposition, the cue or the source itself makes it one ("in a
statement", "tweeted", "the letter said"), never from its noun alone: whoever bought a
network, or wants a debate, does not speak by it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from whosays.extract.circumstances.channel_words import (
    EXTRAS,
    FOLLOWS,
    FRAMES,
    HEAD_VALUES,
    ISSUED,
    NOT_SAID,
    ON_X,
    PLATFORMS,
    POST_ON_X,
    RANK,
    SIEVE,
    SOURCE_HEAD,
    SPOKEN_BY,
    Channel,
)
from whosays.extract.circumstances.margins import Margin
from whosays.extract.circumstances.nominals import without_determiner
from whosays.records import Span


@dataclass(frozen=True, slots=True)
class Way:
    """A channel where it stands in a margin.

    Args:
        value: which one.
        start, end: its noun phrase in the margin's text, without article.
        head: where its noun begins.
        frame: what makes it one: a preposition, the verb, what was issued, or the source.
    """

    value: Channel
    start: int
    end: int
    head: int
    frame: Literal["preposition", "verb", "issued", "source"]

    @property
    def span(self) -> Span:
        """Its span in the margin's text."""
        return self.start, self.end


def find_channels(margin: Margin) -> tuple[Way, ...]:
    """Return the channels that a margin tells, the most telling first.

    Args:
        margin: what stands around an attribution's content.

    Returns:
        Each value once; "an e-mailed statement" is both an e-mail and a statement.
    """
    found = [*_by_verb(margin), *_of_source(margin)]
    if SIEVE.search(margin.low):
        found += [*_by_preposition(margin), *_issued(margin)]
    found += _on_x(margin)
    found.sort(key=lambda way: (RANK[way.value], way.frame == "verb", way.start))
    kept: dict[Channel, Way] = {}
    for way in found:
        kept.setdefault(way.value, way)
    return tuple(kept.values())


def _by_preposition(margin: Margin) -> list[Way]:
    low, found, taken = margin.low, [], list[Span]()
    for pattern, value, _ in FRAMES:
        for match in pattern.finditer(low):
            start, end = match.span("np")
            if any(a < end and start < b for a, b in taken) or not _stands(margin, match):
                continue
            taken.append((start, end))
            found += _ways(margin, value, (start, end), match.start("head"), "preposition")
    return found


def _stands(margin: Margin, match: re.Match[str]) -> bool:
    """Return whether a noun behind a preposition is the channel of this margin's speaking."""
    low, end = margin.low, match.end("np")
    if NOT_SAID.match(low, end):
        return False
    ahead = len(low) - len(low[end:].lstrip())
    ends_phrase = any(start == ahead for start, _ in margin.source + margin.cue)
    if not (ends_phrase or FOLLOWS.match(low, end)):
        return False
    return margin.of_speaking(match.start())


def _ways(
    margin: Margin,
    value: Channel,
    span: Span,
    head: int,
    frame: Literal["preposition", "verb", "issued", "source"],
) -> list[Way]:
    """Return a channel, and the others that the adjectives before its noun tell."""
    low = margin.low
    start, end = without_determiner(low, span)
    ways = [Way(value, start, end, head, frame)]
    for pattern, extra in EXTRAS:
        match = pattern.search(low, start, end)
        if match is not None and extra != value:
            ways.append(Way(extra, start, end, head, frame))
    return ways


def _by_verb(margin: Margin) -> list[Way]:
    found = []
    for start, end in margin.cue:
        for pattern, value in SPOKEN_BY:
            match = pattern.search(margin.low, start, end)
            if match is not None:
                found.append(Way(value, *match.span(), match.start(), "verb"))
    return found


def _issued(margin: Margin) -> list[Way]:
    """Read what the cue itself puts out: "issued a statement", "posted a message"."""
    low = margin.low
    for match in ISSUED.finditer(low):
        if not margin.touches_cue(match.span()):
            continue
        for _, value, nouns in FRAMES:
            head = nouns.match(low, match.end())
            if head is not None and value not in ("phone-call", "website", "meeting", "document"):
                if not FOLLOWS.match(low, head.end()) or NOT_SAID.match(low, head.end()):
                    continue
                span = (match.start("np"), head.end())
                return _ways(margin, value, span, head.start(), "issued")
    return []


def _of_source(margin: Margin) -> list[Way]:
    """Read a source that is a statement, a letter or another way of speaking."""
    for start, end in margin.source[:1]:
        match = SOURCE_HEAD.match(margin.low[start:end].rstrip(" ,"))
        if match is None:
            continue
        head = match["head"]
        if head == "reports":
            continue  # "reports said" tells no channel
        value: Channel = next((v for part, v in HEAD_VALUES if part in head), "document")
        if head == "post" and not re.search(rf"\b(?:{PLATFORMS}|blog)\b", match.group()):
            continue
        if value == "document" and "leaked" in margin.low[start:end]:
            value = "leaked-document"
        span = (start, start + match.end("head"))
        return _ways(margin, value, span, start + match.start("head"), "source")
    return []


def _on_x(margin: Margin) -> list[Way]:
    """Read the network X, whose name is a mere letter: only with "on" and nothing behind it."""
    if margin.shouted or " X" not in margin.text:
        return []
    for pattern in (POST_ON_X, ON_X):
        match = pattern.search(margin.text)
        if match is not None and margin.of_speaking(match.start()):
            return [Way("social-media", *match.span("np"), match.start("np"), "preposition")]
    return []
