"""A statement that one sentence says was given out, and the next one quotes.

"The port issued a statement on Monday. It said the gates were shut." tells the channel of the
second sentence in the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from whosays.extract.circumstances.channel_words import FRAMES, WRITTEN
from whosays.extract.times.find import TimeMention, time_phrase
from whosays.records import Hop, Phrase, Span, TimePhrase

_GIVEN_OUT: Final = re.compile(
    r"\b(?:issued|released|published|put\s+out|gave|held|sent|posted|called|convened|wrote)\s+"
    r"(?:a|an|his|her|its|their|another)\s+(?P<np>(?:[\w’'-]+\s+){0,3}?)(?=[a-z])",
    re.IGNORECASE,
)
_ANNOUNCED: Final = frozenset(
    {"statement", "press-release", "news-conference", "interview", "letter", "briefing"}
)
_SUBJECT_REACH: Final = 80
"""Characters from the start of a sentence within which its subject is named."""
_NEAR: Final = re.compile(r"\s*,?\s*(?:(?:on|late|early|in|at)\s+)*")


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a sentence announces: the channel, its document if it is one, and when."""

    way: Phrase
    hop: Hop | None
    time: TimePhrase | None


def find_announcement(
    text: str, sentence: Span, mentions: Sequence[Span], times: Sequence[TimeMention]
) -> Announcement | None:
    """Return what somebody gives out in a sentence.

    Args:
        text: the article's text.
        sentence: a sentence that reports no words itself.
        mentions: where that somebody is named or pointed to, in the whole article.
        times: those of the sentence.

    Returns:
        None where nothing is given out there, or by somebody else.
    """
    start, end = sentence
    match = _GIVEN_OUT.search(text, start, end)
    if match is None or re.search(r"[,;]", text[start : match.start()]):
        return None
    subject = any(start <= a < match.start() and a - start < _SUBJECT_REACH for a, _ in mentions)
    if not subject:
        return None
    low = text[start:end].lower()
    if len(low) != end - start:
        return None
    for _, value, noun in FRAMES:
        head = noun.match(low, match.end() - start)
        if value not in _ANNOUNCED or head is None or low[head.end() : head.end() + 1].isalnum():
            continue
        span = (match.start("np"), start + head.end())
        words = text[slice(*span)]
        way = Phrase(text=words, span=span, value=value)
        hop = Hop(name=words, kind="document", span=span) if value in WRITTEN else None
        when = next((t for t in times if _NEAR.fullmatch(text, span[1], t.span[0])), None)
        return Announcement(way, hop, time_phrase(when) if when is not None else None)
    return None
