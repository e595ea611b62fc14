"""What each attribution of a dossier claims: one item for each facet of each event it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from whosays.records import About, Attribution, Facet, Reading, StanceKind, content_id, words
from whosays.resolve.word_forms import forms_of, stem

_NOT_CLAIMS: Final = frozenset(
    "question decline-to-comment demand promise threaten cannot-confirm condemn".split()
)
"""Acts whose content, where it is about no event, claims nothing."""
_MOST_WORDS: Final = 60
_FEWEST_STEMS: Final = 3
_LONGEST_POINTING: Final = 8
_QUOTES: Final = '“”"„«»'
_OPENER: Final = re.compile(r"^(?:that|and|but|so|,|\.|:|;|-|–|—|\.\.\.|…|\*|•)+\s+", re.IGNORECASE)
_HE: Final = re.compile(r"^(he|she|i)\b(?!')", re.IGNORECASE)
_POINTING: Final = frozenset(
    map(
        stem,
        "role part involvement responsibility charge charges accusation accusations allegation"
        " allegations claim claims it this report reports blame complicity link connection"
        " wrongdoing guilt having been involved taking such baseless strongly against".split(),
    )
)
"""What a denial without an object of its own is made of: "any role", "the charges"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A side that one attribution takes.

    ``event_id`` and ``accused`` are of known things where they are known. ``speakers`` are known
    entities that speak or are spoken for. ``made`` says that its words were made from the event
    and do not stand in the report. ``answers`` is the attribution that it responds to.
    """

    id: str
    attribution_id: str
    version_id: str
    speakers: frozenset[str]
    stance: StanceKind
    text: str
    event_id: str | None
    facet: Facet | None
    accused: str | None
    topic: str | None
    made: bool
    answers: str | None


def take_items(
    readings: Sequence[Reading], known: Mapping[str, str], events: Mapping[str, str]
) -> list[Item]:
    """Return the items of all readings, by id.

    Args:
        readings: one of each report.
        known: id of the known entity for each entity of a report.
        events: id of the known event for each event of a report.
    """
    found = {
        item.id: item
        for reading in readings
        for attribution in reading.attributions
        for item in _items(reading, attribution, known, events)
    }
    return [found[id_] for id_ in sorted(found)]


def speakers_of(attribution: Attribution, known: Mapping[str, str]) -> frozenset[str]:
    """Return the known entities that speak in an attribution or are spoken for."""
    ids = {
        id_
        for speaker in attribution.speakers or ()
        for id_ in (speaker.entity_id, speaker.on_behalf_of)
        if id_ is not None
    }
    return frozenset(known.get(id_, id_) for id_ in ids)


def _items(
    reading: Reading,
    attribution: Attribution,
    known: Mapping[str, str],
    events: Mapping[str, str],
) -> Iterator[Item]:
    version = reading.article.version_id
    speakers = speakers_of(attribution, known)
    for about in attribution.about or ():
        accused = known.get(about.accused, about.accused) if about.accused else None
        yield Item(
            id=_item_id(attribution, about),
            attribution_id=attribution.id,
            version_id=version,
            speakers=speakers,
            stance=about.stance,
            text=about.claim,
            event_id=events.get(about.event_id, about.event_id),
            facet=about.facet,
            accused=accused,
            topic=about.topic,
            made=_is_made(about.claim),
            answers=about.answers,
        )
    if _claims_more(attribution, reading):
        yield Item(
            id=content_id("claim", attribution.id),
            attribution_id=attribution.id,
            version_id=version,
            speakers=speakers,
            stance=attribution.stance if attribution.stance and not attribution.about else "affirm",
            text=standing_alone(reading.article.text, attribution),
            event_id=None,
            facet=None,
            accused=None,
            topic=None,
            made=False,
            answers=None,
        )


def _claims_more(attribution: Attribution, reading: Reading) -> bool:
    """Tell whether the words claim something of their own.

    So do those about no event, and those that affirm an event and tell more than that it took
    place: "a patrol boat had seen something before the blast".
    """
    if attribution.act is None or attribution.act in _NOT_CLAIMS:
        return False
    stems = _stems(standing_alone(reading.article.text, attribution))
    if not attribution.about:
        if attribution.stance in ("deny", "doubt"):
            return True
        return attribution.stance != "neutral" and len(stems) >= _FEWEST_STEMS
    if any(a.facet != "happened" or a.stance != "affirm" or a.topic for a in attribution.about):
        return False
    named = {event.id: event.what for event in reading.events or ()}
    told = {s for about in attribution.about for s in _stems(named.get(about.event_id, ""))}
    return len(stems - told) >= _FEWEST_STEMS


def _item_id(attribution: Attribution, about: About) -> str:
    return content_id(
        "claim", attribution.id, about.event_id, about.facet, about.accused, about.topic
    )


def _is_made(claim: str) -> bool:
    """Tell "[Tarquen was behind the] blast": the brackets tell more than the report's words."""
    inside = sum(len(part) for part in re.findall(r"\[([^\]]*)\]", claim))
    return claim.startswith("[") and 2 * inside >= len(claim) - inside - 2 * claim.count("[")


def _stems(text: str) -> frozenset[str]:
    return frozenset(f.stem for f in forms_of(text, ((0, len(text)),)) if f.is_content)


def is_pointing(text: str) -> bool:
    """Tell whether a content only points to what others said: "any role", "the charges"."""
    forms = [f for f in forms_of(text, ((0, len(text)),)) if f.stem[0].isalnum()]
    content = [form for form in forms if form.is_content]
    return len(forms) <= _LONGEST_POINTING and all(form.stem in _POINTING for form in content)


def standing_alone(text: str, attribution: Attribution) -> str:
    """Return a content to be read without its report: the speaker's name for "he" or "I"."""
    content = " ".join(words(text, attribution.content).split())
    for mark in _QUOTES:
        content = content.replace(mark, "")
    content = _OPENER.sub("", content.strip()).strip(" ,;:.")
    first = (attribution.speakers or (None,))[0]
    if first is not None and first.name and first.kind not in ("unresolved", "document"):
        content = _HE.sub(f"[{first.name}]", content, count=1)
    parts = content.split()
    return content if len(parts) <= _MOST_WORDS else " ".join(parts[:_MOST_WORDS])
