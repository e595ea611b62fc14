"""Whose words "I", "we" and "you" are, and what they are joined to.

Who says "I" is told by the quotation that it stands in, not by an indirect saying around it: in
"Kari Lund said that I slept" it is whoever writes, in "“I said that I slept,” Kari Lund said" it is
Kari Lund both times.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from whosays.extract.speakers.candidates import (
    FIRST,
    FIRST_PLURAL,
    SECOND,
    Candidate,
    Referent,
)
from whosays.extract.speakers.sayings import Saying, Sayings
from whosays.extract.text.layout import Layout
from whosays.records import Span

GROUPS: Final = (FIRST, FIRST_PLURAL, SECOND)
"""Words that only who speaks to whom tells the meaning of."""
SPOKEN: Final = FIRST | FIRST_PLURAL | SECOND
_BACK: Final = 80
"""Mentions back to which the same word of the same voice is looked for."""
_AHEAD: Final = 20
"""Mentions ahead to which it is, where there is none before."""
_SAME_QUOTE, _SAME_VOICE, _NARRATOR, _SOURCE, _BODY = 0.92, 0.88, 0.8, 0.9, 0.6
"""How sure such a link is taken to be."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who utters some words, as far as told.

    Args:
        quote: the quotation they stand in, None where whoever writes utters them.
        source: the span of who is quoted, None where it is not told.
        speaker: what that span stands for, None where that has not been read.
    """

    quote: Span | None = None
    source: Span | None = None
    speaker: Referent | None = None

    def same(self, other: Voice) -> float:
        """Return how sure it is that both are one voice, 0 where nothing tells it."""
        if self.quote is not None and self.quote == other.quote:
            return _SAME_QUOTE
        if self.speaker is not None and self.speaker is other.speaker:
            return _SAME_VOICE
        if self.source is not None and self.source == other.source:
            return _SAME_VOICE
        narrated = (self.quote, self.source, other.quote, other.source) == (None,) * 4
        return _NARRATOR if narrated else 0.0


class Voices:
    """Tells whose words are whose in one article.

    Args:
        layout: the article.
        sayings: its attributions.
        seen: the mentions read so far; grows while reading.
    """

    def __init__(self, layout: Layout, sayings: Sayings, seen: Sequence[Candidate]) -> None:
        self._layout = layout
        self._sayings = sayings
        self._seen = seen

    def of(self, mention: Candidate) -> Voice:
        """Return whose words a mention is one of."""
        saying = self._saying(mention)
        source = saying.source if saying is not None else None
        speaker = self.person_at(source) if source is not None else None
        quote = mention.quote
        if quote is None and saying is not None:
            quote = saying.content  # a speech without quotation marks behind its speaker's name
        return Voice(quote, source, speaker.referent if speaker is not None else None)

    def _saying(self, mention: Candidate) -> Saying | None:
        """Return the saying whose very words hold a mention; a quote may go on another."""
        for saying in self._sayings.enclosing(mention.span[0]):
            if saying.quoted or self._labelled(saying):
                return saying
        if mention.quote is None:
            return None
        earlier = self._sayings.before(mention.quote[0])
        if earlier is None or not earlier.quoted:
            return None
        layout = self._layout
        far = layout.sentence(mention.quote[0]) - layout.sentence(earlier.content[1])
        return earlier if far <= 1 else None

    def _labelled(self, saying: Saying) -> bool:
        """Return whether a name with a colon leads what is said, as in a transcript."""
        text, source = self._layout.words.text, saying.source
        return source is not None and text[source[1] : saying.content[0]].strip() == ":"

    def join(self, mention: Candidate, at: int) -> tuple[Candidate | None, float]:
        """Return what "I", "we" or "you" is joined to, and how sure that is.

        The same word of the same voice before it comes first, then who is quoted, then the same
        word behind it.

        Args:
            mention: the word.
            at: how many of the mentions seen stand before it.
        """
        words = next(group for group in GROUPS if mention.word in group)
        voice = self.of(mention)
        near = range(at - 1, max(-1, at - 1 - _BACK), -1)
        found = self._same(words, voice, near)
        if found[0] is None and voice.source is not None:
            found = self._source(words, voice)
        if found[0] is None:
            found = self._same(words, voice, range(at + 1, min(len(self._seen), at + _AHEAD)))
        return found

    def _same(
        self, words: frozenset[str], voice: Voice, places: Iterable[int]
    ) -> tuple[Candidate | None, float]:
        """Return the mention by one of some words that is surest to be of the same voice."""
        best: tuple[Candidate | None, float] = (None, 0.0)
        for place in places:
            candidate = self._seen[place]
            if candidate.word in words:
                sure = voice.same(self.of(candidate))
                if sure > best[1]:
                    best = candidate, sure
        return best

    def _source(self, words: frozenset[str], voice: Voice) -> tuple[Candidate | None, float]:
        """Return who is quoted for an "I", the body that he is said to be of for a "we"."""
        if voice.source is None or words is SECOND:
            return None, 0.0
        if words is FIRST:
            found = self.person_at(voice.source)
            return (found, _SOURCE) if found is not None else (None, 0.0)
        told = voice.speaker.mentions if voice.speaker is not None else []
        for source in (voice.source, *(m.span for m in told)):
            found = self._body_at(source)
            if found is not None:
                return found, _BODY
        return None, 0.0

    def person_at(self, source: Span) -> Candidate | None:
        """Return the mention of a person in a source, the one that covers most of it."""
        best, most = None, 0
        for mention in self._seen:
            shared = min(mention.span[1], source[1]) - max(mention.span[0], source[0])
            human = mention.referent.sort in ("person", "unknown", "other")
            pronoun = mention.form == "pronoun" and (best is not None or mention.gender is None)
            if shared > most and human and not pronoun:
                best, most = mention, shared
        return best

    def _body_at(self, source: Span) -> Candidate | None:
        """Return the body or country that a speaker is said to be of: "Panama coach Ann Lee"."""
        within = [m for m in self._seen if m.span[0] < source[1] and source[0] < m.span[1]]
        whole = (
            min((m.span[0] for m in within), default=source[0]),
            max((m.span[1] for m in within), default=source[1]),
        )
        for mention in self._seen:
            if mention.span[0] < whole[0] or mention.span[1] > whole[1]:
                continue
            if mention.referent.many:
                return mention
            body = mention.sort in ("body", "place") or (mention.form == "name" and mention.inside)
            if body and mention.person is None:
                return mention
        return None
