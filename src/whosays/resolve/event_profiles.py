"""What is compared of an event of one report: its tellings, its targets and places, its day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from whosays.records import Event, Reading, Span
from whosays.resolve.event_tellings import PARTICLES, EventTelling, Place, take_event_tellings
from whosays.resolve.word_forms import forms_of, stem

_SENTENCE_END: Final = re.compile(r"[.!?][”’\"')\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n+")
_AROUND: Final = 600
"""Characters on either side within which a sentence ends."""
_MOST_TELLINGS: Final = 6
"""Tellings of one event of one report that are compared: the first ones introduce it."""
_NEAR_DAY: Final = 30
"""Characters between an event and its day; a time further off may be another thing's."""
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_TO_TARGET: Final = frozenset("of on against aboard to upon over by with for".split())
_TO_PLACE: Final = frozenset("in at near inside outside from off".split())
_FRESH: Final = frozenset("another second third fourth separate new further other earlier".split())
_EMPTY: Final = frozenset(
    map(
        stem,
        "people person persons man men woman women child children member members group civilian"
        " civilians city town village area region part heart centre center side whole several many"
        " some other others brutal deadly bloody violent alleged recent last night day morning"
        " evening responsible such".split(),
    )
) | frozenset(
    map(
        stem,
        "vile savage horrible heinous hideous appalling despicable cowardly nefarious shameful"
        " terrible terrifying tragic senseless barbaric sinister cruel grave serious fierce huge"
        " massive major large larger largest big bigger biggest great greatest bad worse worst"
        " more most repugnant odious abominable criminal cold-blooded unprecedented absurd"
        " atrocious treacherous ferocious important extensive indiscriminate new similar"
        " multiple double triple mass".split(),
    )
)
"""Words that are in what many events are done to, and those that only judge or measure."""


@dataclass(frozen=True)  # no slots: what is computed once is kept in its dict
class EventProfile:
    """An event of one report, laid out to be compared.

    Attributes:
        event: as extracted.
        report: version id of its report.
        text: of the report.
    """

    event: Event
    report: str
    text: str

    @cached_property
    def day(self) -> date | None:
        """The day that the report gives for it, close by."""
        time = self.event.time
        if time is None:
            return None
        start, end = time.span
        if all(max(start - last, first - end) > _NEAR_DAY for first, last in self.event.mentions):
            return None
        try:
            return date.fromisoformat((time.value or "")[:10])
        except ValueError:
            return None

    @cached_property
    def triggers(self) -> tuple[Span, ...]:
        """The one word of each telling that tells it: "attack" of "drone attack on the port"."""
        return tuple(_trigger(self.text, span) for span in self.event.mentions[:_MOST_TELLINGS])

    @cached_property
    def targets(self) -> frozenset[str]:
        """Stems of what was hit or who, as far as the phrases that tell it name it."""
        return frozenset(self._parts[0])

    @cached_property
    def target_phrase(self) -> str:
        """The words of its targets, in the order of their stems; empty where none is told."""
        words = self._parts[0]
        return " ".join(words[stem] for stem in sorted(words))

    @cached_property
    def places(self) -> frozenset[str]:
        """Stems of where it was, what is a target left out."""
        return self._parts[1]

    @cached_property
    def _parts(self) -> tuple[dict[str, str], frozenset[str]]:
        targets: dict[str, str] = {}
        places = dict(_stems(self.event.where or ""))
        phrases = [self.text[slice(*span)] for span in self.event.mentions[:_MOST_TELLINGS]]
        for phrase in (self.event.what, *phrases):
            hit, where = _complements(phrase)
            targets = hit | targets
            places = where | places
        told = {part for span in self.triggers for part in _stems(self.text[slice(*span)])}
        targets = {s: word for s, word in targets.items() if s not in told}
        return targets, frozenset(places) - targets.keys() - told

    @cached_property
    def fresh(self) -> bool:
        """Whether its report sets it off from others: "a second blast"."""
        start = self.event.mentions[0][0] if self.event.mentions else 0
        before = self.text[max(0, start - 30) : start].split()[-3:]
        after = self.text[start : start + 30].split()[:2]
        return not _FRESH.isdisjoint(word.lower().strip(",.") for word in before + after)

    @cached_property
    def vague(self) -> bool:
        """Whether it is only several nameless things: "attacks"."""
        words = [self.text[slice(*span)].lower() for span in self.triggers]
        several = all(w.endswith("s") and not w.endswith("ss") for w in words)
        return several and not self.targets

    @cached_property
    def bare(self) -> bool:
        """Whether nothing is told of it but what it was: no target, no place, no day."""
        return not self.targets and not self.places and self.day is None and not self.vague


def tellings_of(profiles: Sequence[EventProfile]) -> list[EventTelling]:
    """Return the first tellings of each event, one event after the other."""
    by_report: dict[str, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        by_report[profile.report].append(number)
    found: dict[int, list[EventTelling]] = defaultdict(list)
    for report, numbers in by_report.items():
        text = profiles[numbers[0]].text
        places = [
            (
                number,
                Place(f"{profiles[number].event.id}.{k}", (span,), sentence_around(text, span)),
            )
            for number in numbers
            for k, span in enumerate(profiles[number].triggers)
        ]
        laid = take_event_tellings(report, text, [place for _, place in places])
        for (number, _), telling in zip(places, laid, strict=True):
            found[number].append(telling)
    return [telling for number in range(len(profiles)) for telling in found[number]]


def take_profiles(reading: Reading) -> list[EventProfile]:
    """Return the events of a reading, laid out; those without a place in the text left out."""
    article = reading.article
    return [
        EventProfile(event, article.version_id, article.text)
        for event in reading.events or ()
        if event.mentions
    ]


def sentence_around(text: str, span: Span) -> Span:
    """Return the sentence that a span begins in, by its marks; at most 600 characters a side."""
    low, high = max(0, span[0] - _AROUND), min(len(text), span[1] + _AROUND)
    start, end = low, high
    for match in _SENTENCE_END.finditer(text, low, high):
        if match.end() <= span[0]:
            start = match.end()
        elif match.start() >= span[1]:
            end = match.start() + 1 if text[match.start()] in ".!?" else match.start()
            break
    return start, end


def _trigger(text: str, span: Span) -> Span:
    """Return the last word before the first preposition of a phrase; of a verb, no particle."""
    last: Span | None = None
    for match in _WORD.finditer(text, *span):
        low = match.group().lower()
        if last is not None and (low in _TO_TARGET or low in _TO_PLACE or low in PARTICLES):
            break
        last = match.span()
    return last or span


def _complements(phrase: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the targets and the places in a phrase that tells an event, words by their stems."""
    made = re.match(r"\[[^\]]*\]", phrase)
    targets: dict[str, str] = {}
    places: dict[str, str] = {}
    into, before, last = targets, made is None, ""
    for match in _WORD.finditer(phrase, made.end() if made else 0):
        low = match.group().lower()
        if low in _TO_TARGET or low in _TO_PLACE:
            if before:
                _drop(targets, last)
            into, before = (targets if low in _TO_TARGET else places), False
            continue
        into |= {s: word for s, word in _stems(match.group()).items() if s not in into}
        last = match.group()
    if before:
        _drop(targets, last)
    return targets, places


def _drop(targets: dict[str, str], word: str) -> None:
    """Leave out the word that tells the event itself."""
    for found in _stems(word):
        targets.pop(found, None)


def _stems(words: str) -> dict[str, str]:
    return {
        form.stem: form.written.lower()
        for form in forms_of(words, ((0, len(words)),))
        if form.is_content and form.value is None and form.stem not in _EMPTY
    }
