"""Who speaks in each attribution: sources become entities of the article.

`find_speakers` reads every source as a phrase, gives names their full form across the
article, resolves pronouns and descriptions where that is certain, and leaves the rest
"unresolved". It is pure text work without a model: data comes from country packages.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from whosays.extract.speakers.antecedents import (
    FEMALE,
    MALE,
    NEUTER,
    PLURAL,
    Antecedents,
    Turn,
    read_genders,
)
from whosays.extract.speakers.bare_counts import BareCounts
from whosays.extract.speakers.cast import Actor, Cast, describe
from whosays.extract.speakers.descriptions import Descriptions
from whosays.extract.speakers.mentions import find_mentions
from whosays.extract.speakers.pointing import Pointing
from whosays.extract.speakers.relatives import before_relative
from whosays.extract.speakers.whole_sources import whole_source
from whosays.extract.speakers.writer import labelled_at, writer_at
from whosays.extract.text.layout import Layout, lay_out
from whosays.extract.text.names import take_inventory
from whosays.extract.text.phrases import Description, Named, Phrase, Pronoun, read_source
from whosays.extract.text.subjects import speaks_of_somebody, subject_before
from whosays.records import (
    Article,
    Attribution,
    Entity,
    Spans,
    Speaker,
    Unnamed,
    UnnamedLink,
    entity_id,
)

UNRESOLVED: Final = Speaker(entity_id=None, name=None, kind="unresolved")
"""The speaker where the report names none, or none that is certain."""

_POINTING: Final = frozenset("the this that these those".split())
_SURE_LINK: Final = 0.7
"""From this confidence on, what is said of a group is said of its part."""
_FIRST_PERSON: Final = frozenset({"i", "me", "my", "mine"})
_FIRST_PLURAL: Final = frozenset({"we", "us", "our", "ours"})


@dataclass(slots=True)
class _Reading:
    """One attribution while it is read."""

    attribution: Attribution
    phrases: tuple[Phrase, ...]
    actors: tuple[Actor, ...] = ()
    sure: float = 0.0
    within: _Reading | None = field(default=None, repr=False)

    @property
    def position(self) -> int:
        """Where the source stands, else the cue or content."""
        spans = self.attribution.source or self.attribution.cue or self.attribution.content
        return min(spans)[0] if spans else 0


def find_speakers(
    article: Article, attributions: tuple[Attribution, ...]
) -> tuple[tuple[Attribution, ...], tuple[Entity, ...]]:
    """Give each attribution its speakers, and the article its entities.

    Args:
        article: the report.
        attributions: its attributions, spans only, in any order.

    Returns:
        The attributions in the order given, with ``speakers`` and
        ``confidences.speaker`` (0 where nobody was found) filled; and the entities that
        speak or are spoken for, by first mention.
    """
    layout = lay_out(article)
    cast = Cast(layout, take_inventory(layout))
    size = len(article.text)
    readings = [
        _Reading(a, read_source(layout.words, whole_source(layout, a, _inside(a.source, size))))
        for a in attributions
    ]
    order = sorted(readings, key=lambda r: (r.position, r.attribution.content, r.attribution.id))
    _find_enclosing(order)
    _read_names(cast, order)
    resolver = _Resolver(layout, cast, attributions)
    resolver.run(order)
    speaking = _speaking(readings)
    _name_governments(speaking)
    mentions = find_mentions(layout, cast, speaking, resolver.antecedents.mentions)
    return _records(article, readings, speaking, mentions)


def _inside(spans: Spans, size: int) -> Spans:
    """Drop what lies outside the text; a span from a damaged record must not raise."""
    cut = ((max(0, start), min(end, size)) for start, end in spans)
    return tuple(sorted(span for span in cut if span[0] < span[1]))


def _find_enclosing(order: list[_Reading]) -> None:
    """Note for each reading the smallest other one in whose content its source stands."""
    pieces = sorted(
        ((start, end, r) for r in order for start, end in r.attribution.content),
        key=lambda piece: (piece[0], -piece[1]),
    )
    starts = [piece[0] for piece in pieces]
    longest = max((end - start for start, end, _ in pieces), default=0)
    for reading in order:
        if not reading.attribution.source:
            continue
        best = None
        at = bisect_left(starts, reading.position + 1) - 1
        while at >= 0 and starts[at] >= reading.position - longest:
            start, end, other = pieces[at]
            around = other is not reading and reading.position < end
            if around and (best is None or end - start < best):
                best, reading.within = end - start, other
            at -= 1


def _read_names(cast: Cast, order: list[_Reading]) -> None:
    """Read the sources with a name first: everything else points back to them."""
    for reading in order:
        if reading.phrases and all(isinstance(p, Named) for p in reading.phrases):
            _set(reading, (cast.named(p) for p in reading.phrases if isinstance(p, Named)))


def _set(reading: _Reading, found: Iterable[tuple[Actor | None, float]]) -> None:
    found = list(found)
    actors = [actor for actor, _ in found if actor is not None]
    reading.actors = tuple(dict.fromkeys(actors))
    reading.sure = min((sure for actor, sure in found if actor is not None), default=0.0)


class _Resolver:
    """Reads the sources of one article in order, what points back after what is named."""

    def __init__(self, layout: Layout, cast: Cast, attributions: tuple[Attribution, ...]) -> None:
        self.layout = layout
        self.cast = cast
        self.antecedents = Antecedents(layout, cast)
        self.descriptions = Descriptions(layout, cast, self.antecedents)
        self.counts = BareCounts(layout, cast, self.antecedents, self.descriptions)
        read_genders(self.antecedents)
        self.pointing = Pointing(layout, cast, self.descriptions, attributions)

    def run(self, order: list[_Reading]) -> None:
        """Read all readings: those of the article's own voice first, then those in quotes."""
        for nested in (False, True):
            for reading in order:
                if (reading.within is not None) == nested:
                    self._read(reading)

    def _read(self, reading: _Reading) -> None:
        if reading.phrases and not reading.actors:
            found: list[tuple[Actor | None, float]] = []
            for phrase in reading.phrases:
                found.extend(self._resolve(phrase, reading))
            _set(reading, found)
            for phrase in reading.phrases:
                self._note(phrase, reading)
        if reading.attribution.source:
            cues = (self.layout.words.text[max(0, a) : b] for a, b in reading.attribution.cue)
            asks = any(cue.lower().startswith("ask") for cue in cues)
            turn = Turn(reading.position, reading.actors, reading.within is not None, asks)
            self.antecedents.take(turn)
            self.descriptions.take(turn)

    def _note(self, phrase: Phrase, reading: _Reading) -> None:
        """Keep the place of a pronoun or description as a mention of whom it stands for."""
        if not isinstance(phrase, Named) and len(reading.phrases) == 1:
            for actor in reading.actors:
                actor.mentions.add(phrase.span)

    def _resolve(self, phrase: Phrase, reading: _Reading) -> Iterator[tuple[Actor | None, float]]:
        if isinstance(phrase, Named):
            yield self.cast.named(phrase)
        elif (counted := self.counts.read(phrase)) is not None:
            for one in counted[0]:
                yield one, counted[1]
        elif isinstance(phrase, Description):
            actor, sure = self.descriptions.resolve(phrase)
            pointing = phrase.determiner in _POINTING
            if actor is None and pointing and not self.descriptions.contested(phrase):
                actors, sure = self.pointing.behind(phrase.head_at + 1)
                actor = actors[0] if len(actors) == 1 else None
            if actor is not None and len(reading.phrases) > 1:
                actor.mentions.add(phrase.span)
            yield actor, sure
        else:
            yield from self._pronoun(phrase, reading)

    def _pronoun(self, phrase: Pronoun, reading: _Reading) -> Iterator[tuple[Actor | None, float]]:
        word, position, outer = phrase.word, phrase.span[0], reading.within
        if word in _FIRST_PERSON | _FIRST_PLURAL:
            yield self._first_person(word, position, outer)
        elif word in MALE | FEMALE | NEUTER:
            yield self._singular(word, position, outer)
        elif word in PLURAL:
            actors, sure = self.antecedents.several(position)
            if not actors:
                actors, sure = self._plural_subject(position), 0.6
            if not actors:
                actors, sure = self._behind(word, position)
            for one in actors:
                yield one, sure
        elif word in ("who", "which", "that", "whose", "whom"):
            yield from self._relative(word, position, reading)

    def _singular(
        self, word: str, position: int, outer: _Reading | None
    ) -> tuple[Actor | None, float]:
        """Return whom "he", "she" or "it" stands for: by rules, else by the learned weights."""
        if word in NEUTER:
            actor, sure = self.antecedents.thing(position)
        elif self.layout.quote_at(position) and speaks_of_somebody(self.layout, position):
            return None, 0.0
        else:
            actor, sure = self._third_person(word, position, outer)
        if actor is None:
            actors, sure = self._behind(word, position)
            fits = len(actors) == 1 and (word in NEUTER or self._agrees(actors[0], word))
            actor = actors[0] if fits else None
        told = word in NEUTER or actor is None or actor.person is None or actor.gender()
        if not told and actor is not None and actor.person is not None:
            # Whoever was "he" once is no "she" further on.
            actor.person.genders.append("m" if word in MALE else "f")
        return actor, sure if actor is not None else 0.0

    def _behind(self, word: str, position: int) -> tuple[tuple[Actor, ...], float]:
        """Return whom a pronoun points back to, by the learned weights."""
        tokens = self.layout.words.between(position, position + len(word))
        return self.pointing.behind(tokens.start + 1)

    def _relative(
        self, word: str, position: int, reading: _Reading
    ) -> Iterator[tuple[Actor | None, float]]:
        """Return whom "who" or "which" stands behind; no named body is a "who"."""
        for antecedent in before_relative(self.layout.words, self.layout, position):
            for found, sure in self._resolve(antecedent, reading):
                body = isinstance(antecedent, Named) and found is not None and found.thing
                yield (None, 0.0) if body and word == "who" else (found, sure)

    def _plural_subject(self, position: int) -> tuple[Actor, ...]:
        """Return the several people who are the subject of this sentence or one just before."""
        for span in subject_before(self.layout, position):
            phrases = read_source(self.layout.words, (span,))
            if len(phrases) == 1 and isinstance(phrases[0], Description) and phrases[0].plural:
                actor, _ = self.descriptions.resolve(phrases[0])
                if actor is not None and actor.many:
                    actor.mentions.add(phrases[0].span)
                    return (actor,)
            if len(phrases) > 1 and all(isinstance(p, Named) for p in phrases):
                found = [self.cast.named(p)[0] for p in phrases if isinstance(p, Named)]
                return tuple(actor for actor in found if actor is not None)
            if phrases and not isinstance(phrases[0], Pronoun):
                return ()
        return ()

    def _third_person(
        self, word: str, position: int, outer: _Reading | None
    ) -> tuple[Actor | None, float]:
        """Return whom "he" or "she" stands for, also inside what somebody else said."""
        speaker = outer.actors[0] if outer is not None and len(outer.actors) == 1 else None
        if self.layout.quote_at(position) is not None:
            return self.antecedents.individual(word, position, speaker)
        # Whose label stands before the words says "I", not "she".
        labelled = labelled_at(self.layout, self.cast.inventory, position)
        own = self.cast.person(labelled) if labelled is not None else None
        found = self.antecedents.individual(word, position, own)
        if found[0] is None and speaker is not None and self._agrees(speaker, word):
            # "Smith said he thought": whoever is reported speaks of himself first.
            return speaker, 0.75
        return found

    def _agrees(self, actor: Actor, word: str) -> bool:
        told = actor.gender()
        return actor.human and (told is None or told == ("m" if word in MALE else "f"))

    def _first_person(
        self, word: str, position: int, outer: _Reading | None
    ) -> tuple[Actor | None, float]:
        """Return whoever says "I" or "we": the speaker of the words around it, or the writer."""
        if outer is None and word in _FIRST_PERSON and self.layout.quote_at(position) is None:
            writer = writer_at(self.layout, self.cast.inventory, position)
            return (self.cast.person(writer), 0.8) if writer is not None else (None, 0.0)
        if outer is None or len(outer.actors) != 1:
            return None, 0.0
        actor = outer.actors[0]
        if word in _FIRST_PLURAL and actor.kind == "person":
            return None, 0.0
        return actor, min(outer.sure, 0.95 if word in _FIRST_PERSON else 0.7)


def _records(
    article: Article, readings: list[_Reading], speaking: list[Actor], mentions: dict[int, Spans]
) -> tuple[tuple[Attribution, ...], tuple[Entity, ...]]:
    """Turn what was read into records."""
    ids = {id(actor): entity_id(article.version_id, mentions[id(actor)][0]) for actor in speaking}
    filled = tuple(_fill(reading, ids) for reading in readings)
    entities = tuple(
        Entity(
            id=ids[id(actor)],
            name=actor.name,
            kind=actor.kind,
            roles=tuple(actor.roles),
            mentions=mentions[id(actor)],
        )
        for actor in sorted(speaking, key=lambda a: mentions[id(a)])
    )
    return filled, entities


def _speaking(readings: list[_Reading]) -> list[Actor]:
    """Return those who speak, are spoken for, or are linked to, each once."""
    found: dict[int, Actor] = {}
    waiting = [actor for reading in readings for actor in reading.actors]
    while waiting:
        actor = waiting.pop(0)
        if id(actor) not in found:
            found[id(actor)] = actor
            waiting += [actor.behalf] if actor.behalf is not None else []
            waiting += [other for other, _, _ in actor.links]
    return list(found.values())


def _name_governments(actors: list[Actor]) -> None:
    """Call a government by the form under which it speaks most often."""
    for actor in actors:
        if actor.forms:
            actor.name = describe(max(actor.forms, key=lambda form: actor.forms[form]))


def _fill(reading: _Reading, ids: dict[int, str]) -> Attribution:
    attribution = reading.attribution
    speakers = tuple(_speaker(actor, ids) for actor in reading.actors) or (UNRESOLVED,)
    sure = round(reading.sure, 3) if reading.actors else 0.0
    return replace(
        attribution,
        speakers=speakers,
        confidences=replace(attribution.confidences, speaker=sure),
    )


def _speaker(actor: Actor, ids: dict[int, str]) -> Speaker:
    unnamed = None
    if actor.kind == "unnamed" and actor.profile is not None:
        links = tuple(
            UnnamedLink(entity_id=ids[id(other)], relation=relation, confidence=round(sure, 3))
            for other, relation, sure in actor.links
        )
        profile = actor.profile
        unnamed = Unnamed(
            count=profile.count,
            side=profile.side or _side_of_linked(actor),
            rank=profile.rank,
            reason=actor.reason,
            links=links,
        )
    return Speaker(
        entity_id=ids[id(actor)],
        name=actor.name,
        kind=actor.kind,
        role=actor.roles[0] if actor.roles else None,
        affiliation=actor.behalf.name if actor.behalf is not None else actor.affiliation,
        on_behalf_of=ids[id(actor.behalf)] if actor.behalf is not None else None,
        unnamed=unnamed,
    )


def _side_of_linked(actor: Actor) -> str | None:
    """Return the side of the group that an unnamed source is surely the same as or a part of."""
    sides = [
        other.profile.side
        for other, _, sure in actor.links
        if sure >= _SURE_LINK and other.profile is not None and other.profile.side
    ]
    return sides[0] if sides else None
