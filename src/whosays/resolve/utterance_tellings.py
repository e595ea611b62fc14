"""What is compared of a telling: its words, which of them are quoted, and when it was said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from whosays.records import Attribution, Phrase, Reading, Span, Spans
from whosays.resolve.aligning import quoted_spans
from whosays.resolve.name_forms import folded_words
from whosays.resolve.word_forms import Form, forms_of, stem

_NEGATIONS: Final = frozenset("not never no nobody nothing none neither nor".split())
_LONGEST: Final = 600
"""Characters of a telling that its meaning is read from."""


@dataclass(frozen=True)  # no slots: what is computed once is kept in its dict
class Telling:
    """One attribution of one report, laid out for comparing.

    ``speakers`` are ids of the known entities that speak or are spoken for, ``named`` whether one
    of them is certain; ``surnames`` are the last words of certain speakers' names, folded.
    ``speaker_words`` are stems of the speakers' names, which tell nothing when tellings are
    compared. ``quoted`` says of each of ``forms`` whether it stands in quotation marks. Days are
    ISO 8601, ``None`` where not known to the day.
    """

    id: str
    report: str
    speakers: frozenset[str]
    surnames: frozenset[str]
    named: bool
    speaker_words: frozenset[str]
    forms: tuple[Form, ...]
    quoted: tuple[bool, ...]
    text: str
    said_on: str | None
    published: str | None
    channel: str | None
    place: str | None

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of all words, marks left out."""
        return tuple(form.stem for form in self.forms)

    @cached_property
    def every_stem(self) -> frozenset[str]:
        """The stems of all words, each once."""
        return frozenset(self.stems)

    @cached_property
    def quotes(self) -> bool:
        """Whether any of its words stands in quotation marks."""
        return any(self.quoted)

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of the words that say something, the speaker's name left out."""
        stems = {form.stem for form in self.forms if form.is_content}
        return frozenset(stems - self.speaker_words)

    @cached_property
    def numbers(self) -> frozenset[float]:
        """The numbers said, years among them."""
        return frozenset(form.value for form in self.forms if form.value is not None)

    @cached_property
    def negations(self) -> int:
        """How many words deny."""
        return sum(form.stem in _NEGATIONS for form in self.forms)


def take_tellings(reading: Reading, known: Mapping[str, str]) -> tuple[Telling, ...]:
    """Return the tellings of a report, in the order of its attributions.

    Args:
        reading: what was drawn from the report.
        known: id of the known entity for each entity of a report.
    """
    quotes = quoted_spans(reading.article.text)
    return tuple(
        _telling(reading, attribution, known, quotes)
        for attribution in reading.attributions
        if attribution.content
    )


def _telling(
    reading: Reading, attribution: Attribution, known: Mapping[str, str], quotes: Spans
) -> Telling:
    text = reading.article.text
    forms = tuple(f for f in forms_of(text, attribution.content) if f.written[0].isalnum())
    speakers = [s for s in attribution.speakers or () if s.entity_id]
    certain = [s for s in speakers if s.kind not in {"unnamed", "unresolved"}]
    names = [folded_words(s.name) for s in speakers if s.name]
    ids = {s.entity_id for s in speakers} | {s.on_behalf_of for s in speakers}
    time = attribution.time
    day = time.value[:10] if time and time.value and len(time.value) >= 10 else None
    return Telling(
        id=attribution.id,
        report=reading.article.version_id,
        speakers=frozenset(known.get(i, i) for i in ids if i),
        surnames=frozenset(words[-1] for s in certain if (words := folded_words(s.name or ""))),
        named=bool(certain),
        speaker_words=frozenset(stem(word) for name in names for word in name),
        forms=forms,
        quoted=_inside([form.span for form in forms], quotes),
        text=" ".join(" ".join(text[s:e] for s, e in attribution.content).split())[:_LONGEST],
        said_on=day,
        published=(reading.article.published_at or "")[:10] or None,
        channel=_phrase(attribution.channel),
        place=_phrase(attribution.place),
    )


def _phrase(phrase: Phrase | None) -> str | None:
    return " ".join(folded_words(phrase.text)) if phrase else None


def _inside(spans: Sequence[Span], quotes: Spans) -> tuple[bool, ...]:
    """Return of each span, in order, whether it stands in a quotation."""
    found = []
    at = 0
    for start, end in spans:
        while at < len(quotes) and quotes[at][1] < end:
            at += 1
        found.append(at < len(quotes) and quotes[at][0] <= start)
    return tuple(found)
