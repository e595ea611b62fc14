"""Who speaks in each attribution, as somebody known across reports."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whosays.gathered import Actor
from whosays.records import Attribution, Reading, Speaker, Unnamed, content_id
from whosays.resolve.entities import EntityResolution, KnownEntity
from whosays.resolve.name_forms import fold


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who speaks in one attribution: ids of actors, and those who speak for them."""

    actors: tuple[str, ...]
    through: tuple[str, ...]


class Cast:
    """The actors of a dossier.

    Args:
        readings: one of each report.
        resolution: their entities across reports.
    """

    def __init__(self, readings: Sequence[Reading], resolution: EntityResolution) -> None:
        self.known = resolution.known_ids()
        self._entities = {entity.id: entity for entity in resolution.entities}
        self._named: dict[str, str] = {}
        by_name: dict[str, set[str]] = defaultdict(set)
        for entity in resolution.entities:
            if entity.kind != "unnamed":
                for name, _ in entity.names:
                    by_name[fold(name)].add(entity.id)
        # A person's correction gives a name alone: it means an entity only if one bears it.
        self._by_name = {name: min(ids) for name, ids in by_name.items() if len(ids) == 1}
        self._spoken = {
            attribution.id: self._of(attribution)
            for reading in readings
            for attribution in reading.attributions
        }
        self._stands_in = {
            entity.id: reading.article.version_id
            for reading in readings
            for entity in reading.entities or ()
        }
        self._tellings: Counter[str] = Counter()
        self._reports: dict[str, set[str]] = defaultdict(set)
        self._unnamed: dict[str, Unnamed] = {}
        for reading in readings:
            self._count(reading)

    def of(self, attribution_id: str) -> Spoken:
        """Return who speaks in an attribution."""
        return self._spoken[attribution_id]

    def actors(self, also: Iterable[str] = ()) -> tuple[Actor, ...]:
        """Return all who speak, by id.

        Args:
            also: ids of entities that are wanted though nobody quotes them.
        """
        wanted = {*self._tellings, *(id_ for id_ in also if id_ in self._entities)}
        return tuple(self._actor(id_) for id_ in sorted(wanted))

    def _of(self, attribution: Attribution) -> Spoken:
        speakers = attribution.speakers or ()
        actors: list[str] = []
        through: list[str] = []
        for speaker in speakers:
            id_ = self._speaks_for(speaker)
            if id_ is None:
                continue
            actors.append(id_)
            if speaker.on_behalf_of and speaker.name:
                through.append(speaker.name)
            through += [hop.name for hop in speaker.chain]
        return Spoken(tuple(dict.fromkeys(actors)), tuple(dict.fromkeys(through)))

    def _speaks_for(self, speaker: Speaker) -> str | None:
        """Return whose position it is: a spokesman gives that of those he is said to speak for."""
        id_ = speaker.on_behalf_of or speaker.entity_id
        if id_ is not None:
            return self.known.get(id_, id_)
        if not speaker.name:
            return None
        name = fold(speaker.name)
        made = content_id("named", name)
        self._named.setdefault(made, speaker.name)
        return self._by_name.get(name, made)

    def _count(self, reading: Reading) -> None:
        for attribution in reading.attributions:
            for id_ in self._spoken[attribution.id].actors:
                self._tellings[id_] += 1
                self._reports[id_].add(reading.article.version_id)
            for speaker in attribution.speakers or ():
                if speaker.unnamed is not None and speaker.entity_id:
                    known = self.known.get(speaker.entity_id, speaker.entity_id)
                    self._unnamed.setdefault(known, speaker.unnamed)

    def _actor(self, id_: str) -> Actor:
        entity = self._entities.get(id_)
        return Actor(
            id=id_,
            name=entity.name if entity else self._named.get(id_, "?"),
            kind=entity.kind if entity else "named in review",
            names=entity.names if entity else (),
            roles=entity.roles if entity else (),
            country=entity.country if entity else None,
            about=_about(entity, self._unnamed.get(id_)),
            telling_count=self._tellings[id_],
            reports=tuple(sorted(self._reports[id_])),
            members=tuple(
                (self._stands_in[member], member)
                for member in (entity.members if entity else ())
                if member in self._stands_in
            ),
        )


def _about(entity: KnownEntity | None, unnamed: Unnamed | None) -> tuple[str, ...]:
    """Return what the reports say of an unnamed source beside how they call it."""
    if entity is None or unnamed is None:
        return ()
    facts = [f"count: {unnamed.count}" if unnamed.count not in (None, 1) else ""]
    facts += [unnamed.side or "", unnamed.rank or ""]
    facts.append(f"reason: {unnamed.reason}" if unnamed.reason else "reason not stated")
    return tuple(fact for fact in facts if fact)
