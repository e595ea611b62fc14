"""What each attribution of a dossier claims: one item for each facet of each event it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from whosays.gathered import side_id
from whosays.records import (
    About,
    ActKind,
    Attribution,
    Facet,
    Reading,
    StanceKind,
    words,
)
from whosays.resolve.accused_sides import Sides
from whosays.resolve.content_pairs import take_content
from whosays.resolve.word_forms import forms_of, is_past, stem

_NOT_CLAIMS: Final = frozenset(
    "question decline-to-comment demand promise threaten cannot-confirm condemn".split()
)
"""Acts whose content, where it is about no event, claims nothing."""
_OWNS_UP: Final = frozenset({"claim-responsibility", "confirm"})
_MOST_WORDS: Final = 60
_FEWEST_STEMS: Final = 3
_MORE: Final = 2
_TAKES_PLACE: Final = frozenset(
    map(
        stem,
        "report reports reported incident event take place happen occur occurred kind sort any"
        " such ever whatsoever existence time day night morning local alleged".split(),
    )
)
"""Content words that add nothing to an event: "that any such attack had taken place"."""
_LONGEST_POINTING: Final = 8
_QUOTES: Final = '“”"„«»'
_OPENER: Final = re.compile(r"^(?:that|and|but|so|,|\.|:|;|-|–|—|\.\.\.|…|\*|•)+\s+", re.IGNORECASE)
_HE: Final = re.compile(r"^(he|she|i)\b(?!')", re.IGNORECASE)
_POINTING: Final = frozenset(
    map(
        stem,
        "role part involvement responsibility charge charges accusation accusations allegation"
        " allegations claim claims it this report reports blame complicity link connection"
        " wrongdoing guilt having been involved taking such strongly against absurd baseless false"
        " groundless nonsense ridiculous unfounded untrue".split(),
    )
)
"""What a denial without an object of its own is made of: "any role", "the charges"."""
_CHARGES: Final = frozenset(
    map(
        stem,
        "charge charges accusation accusations allegation allegations claim claims blame"
        " finding findings suggestion suggestions insinuation version".split(),
    )
)
"""What points to what others claim, whoever they are: "the accusation"."""
_CHARGE_THAT: Final = re.compile(
    r"\b(?:charges?|accusations?|allegations?|claims?|assertions?|suggestions?|reports?)\s+that\b",
    re.IGNORECASE,
)
_AS: Final = re.compile(r"\s+(?:as|to be)\s+|\s*[“\"‘'«]")
_AUXILIARIES: Final = frozenset(
    "is are was were am be been has have had will would can could may might must shall should do"
    " does did isn't aren't wasn't weren't hasn't haven't won't can't couldn't don't doesn't"
    " didn't isn’t aren’t wasn’t weren’t won’t can’t couldn’t don’t doesn’t didn’t".split()
)
_BEFORE_NOUN: Final = frozenset(
    "the a an this that these those its his her their our my some any no of in on by for to from"
    " with and".split()
)
_SHORTEST_PAST: Final = 4
_DENIES: Final = frozenset(
    map(
        stem,
        "deny denial reject rejection refuse refute rebut dismiss dispute contradict disown doubt"
        " question contest repudiate disagree disbelieve sceptical skeptical unconvinced".split(),
    )
)
"""Cues that turn the content round: what stands behind them is the claim that is denied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A side that one attribution takes.

    ``event_id`` and ``accused`` are of known things where they are known. ``speakers`` are known
    entities that speak or are spoken for. ``side`` is whom it accuses, the same for "the army" and
    "soldiers". ``made`` says that its words were made from the event and do not stand in the
    report. ``answers`` is the attribution that it responds to. ``at`` is where its words begin.
    """

    id: str
    attribution_id: str
    version_id: str
    speakers: frozenset[str]
    stance: StanceKind
    text: str
    event_id: str | None
    facet: Facet | None
    side: str | None
    accused: str | None
    topic: str | None
    made: bool
    answers: str | None
    at: int
    act: ActKind | None


def take_items(
    readings: Sequence[Reading],
    known: Mapping[str, str],
    events: Mapping[str, str],
    sides: Sides,
) -> list[Item]:
    """Return the items of all readings, by id.

    Args:
        readings: one of each report.
        known: id of the known entity for each entity of a report.
        events: id of the known event for each event of a report.
        sides: those that are accused.
    """
    found = {
        item.id: item
        for reading in readings
        for attribution in reading.attributions
        for item in _items(reading, attribution, (known, events, sides))
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
    laid: tuple[Mapping[str, str], Mapping[str, str], Sides],
) -> Iterator[Item]:
    known, events, sides = laid
    version = reading.article.version_id
    speakers = speakers_of(attribution, known)
    own = standing_alone(reading.article.text, attribution)
    at = min(attribution.content or attribution.cue or ((0, 0),))[0]
    loose: list[About] = []
    for about in attribution.about or ():
        if about.facet == "happened" and about.topic is None:
            if _is_presupposed(about, attribution, events):
                continue
            if _says_more(about, own, reading):
                loose.append(about)
                continue
        elif _blames_itself(about, attribution, (known, speakers)) or _is_open(about, own):
            loose.append(about)
            continue
        yield Item(
            id=side_id(attribution.id, about),
            attribution_id=attribution.id,
            version_id=version,
            speakers=speakers,
            stance=about.stance,
            text=about.claim,
            event_id=events.get(about.event_id, about.event_id),
            facet=about.facet,
            at=at,
            side=sides.of(attribution.id, about.accused, known),
            accused=known.get(about.accused, about.accused) if about.accused else None,
            topic=about.topic,
            made=_is_made(about.claim),
            answers=about.answers,
            act=attribution.act,
        )
    if loose or (not attribution.about and _claims_something(attribution, own)):
        first = loose[0] if loose else None
        yield Item(
            id=side_id(attribution.id, None),
            attribution_id=attribution.id,
            version_id=version,
            speakers=speakers,
            stance=_stance(attribution, first, reading.article.text, own),
            text=own,
            event_id=None,
            facet=None,
            at=at,
            side=None,
            accused=None,
            topic=None,
            made=False,
            answers=None,  # that of an event is to another claim
            act=attribution.act,
        )


def _blames_itself(
    about: About, attribution: Attribution, laid: tuple[Mapping[str, str], frozenset[str]]
) -> bool:
    """Tell whether a side is said to accuse itself, which nobody does but those who own up."""
    known, speakers = laid
    accused = known.get(about.accused or "", about.accused)
    return (
        about.facet == "who"
        and about.stance in ("affirm", "neutral")
        and accused in speakers
        and attribution.act not in _OWNS_UP
    )


def _is_open(about: About, own: str) -> bool:
    """Tell whether what is denied of an event is told by others alone: "the suggestion"."""
    denied = about.facet != "who" and about.stance in ("deny", "doubt")
    return denied and _is_made(about.claim) and points_to_charge(own)


def _is_presupposed(about: About, attribution: Attribution, events: Mapping[str, str]) -> bool:
    """Tell whether it goes without saying that it took place: who did it is told, or why."""
    event = events.get(about.event_id, about.event_id)
    return about.stance == "affirm" and any(
        other.facet != "happened" and events.get(other.event_id, other.event_id) == event
        for other in attribution.about or ()
    )


def _says_more(about: About, own: str, reading: Reading) -> bool:
    """Tell whether words on an event say something else than that it took place.

    "A patrol boat had seen something before the blast" says more; "this" and "the findings" point
    to what somebody else said.
    """
    if is_pointing(own):
        return True
    named = next((e.what for e in reading.events or () if e.id == about.event_id), "")
    more = _stems(own) - _stems(named) - _TAKES_PLACE
    # Of what is denied a single word more is what is denied: "that the door caused the blast".
    return len(more) >= (_MORE if about.stance == "affirm" else 1)


def _stance(attribution: Attribution, about: About | None, text: str, own: str) -> StanceKind:
    """Return the stance on the content's own words.

    Who *said* that no boat was out denies something, but not these words, nor does one who is
    quoted as saying so; who *denied* that one was does.
    """
    stance = about.stance if about is not None else attribution.stance or "affirm"
    quoted = attribution.kind == "direct"
    if (
        stance in ("deny", "doubt")
        and not is_pointing(own)
        and (quoted or take_content(own).negated)
    ):
        cue = words(text, attribution.cue)
        if _DENIES.isdisjoint(form.stem for form in forms_of(cue, ((0, len(cue)),))):
            return "affirm"
    return stance


def _claims_something(attribution: Attribution, own: str) -> bool:
    """Tell whether words about no event claim something."""
    if attribution.act is None or attribution.act in _NOT_CLAIMS:
        return False
    if attribution.stance in ("deny", "doubt"):
        return True
    return attribution.stance != "neutral" and len(_stems(own)) >= _FEWEST_STEMS


def _is_made(claim: str) -> bool:
    """Tell "[Tarquen was behind the] blast": the brackets tell more than the report's words."""
    inside = sum(len(part) for part in re.findall(r"\[([^\]]*)\]", claim))
    return claim.startswith("[") and 2 * inside >= len(claim) - inside - 2 * claim.count("[")


def _stems(text: str) -> frozenset[str]:
    return frozenset(f.stem for f in forms_of(text, ((0, len(text)),)) if f.is_content)


def is_pointing(text: str) -> bool:
    """Tell whether a content only points to what others said: "any role", "the charges".

    What they are called does not count: "the findings as 'a fairy tale'".
    """
    found = _AS.search(text)
    text = text[: found.start()] if found and found.start() else text
    forms = [f for f in forms_of(text, ((0, len(text)),)) if f.stem[0].isalnum()]
    content = [form for form in forms if form.is_content]
    return len(forms) <= _LONGEST_POINTING and all(
        form.stem in _POINTING or form.stem in _CHARGES for form in content
    )


def tells_charge(text: str) -> bool:
    """Tell whether a content names somebody's charge and tells it: "the claim that a boat ..."."""
    return _CHARGE_THAT.search(text) is not None


def is_statement(text: str) -> bool:
    """Tell whether words make a statement, with a verb, and not only name a thing."""
    before = ""
    tokens = text.lower().split()
    for token, after in zip(tokens, [*tokens[1:], ""], strict=True):
        word = token.strip(".,;:!?“”\"'()[]")
        regular = word.endswith("ed") and len(word) > _SHORTEST_PAST and before not in _BEFORE_NOUN
        if word in _AUXILIARIES or ((regular or is_past(word)) and after != "by"):
            return True
        before = word
    return False


def points_to_charge(text: str) -> bool:
    """Tell whether a pointing content names a charge of somebody's: "the accusation"."""
    forms = forms_of(text, ((0, len(text)),))
    return is_pointing(text) and any(form.stem in _CHARGES for form in forms)


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
