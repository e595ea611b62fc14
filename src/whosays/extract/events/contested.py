"""What is contested in one report: each claim with who says, denies and doubts it.

A pure function of the records, so that it can be made again after a reader's corrections. Labels
are made of the report's words and what stands in [brackets]; an empty side means "none found".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from whosays.extract.text.seats import country_of_government
from whosays.records import (
    About,
    Attribution,
    Contested,
    Entity,
    Event,
    Facet,
    StanceKind,
    Voice,
)

_ORDER: Final[dict[Facet, int]] = {
    "who": 0, "happened": 1, "intent": 2, "purpose": 3, "means": 4, "effect": 5,
}  # fmt: skip
_SHORT: Final = 90


@dataclass(slots=True)
class _Row:
    """One claim while its sides are gathered."""

    event: Event
    facet: Facet
    accused: str | None
    topic: str | None
    sides: dict[StanceKind, list[Attribution]] = field(default_factory=dict)
    claims: list[str] = field(default_factory=list)
    first: int = 0

    def on(self, stance: StanceKind) -> list[Attribution]:
        return self.sides.get(stance, [])

    @property
    def disputed(self) -> bool:
        return bool(self.on("deny") or self.on("doubt"))


def claim_key(event: Event, facet: Facet, side: str | None) -> str:
    """Return what is the same for one claim in all reports on an event.

    Args:
        event: the event; its kind goes into the key, not its id, which is of one report.
        facet: the facet.
        side: whom a claim on ``who`` accuses (see `side_of`), else the claim's topic.
    """
    return "|".join((event.kind or "event", facet, (side or "").lower()))


def side_of(entity: Entity) -> str:
    """Return what a blamed entity is called across reports: a government by its country."""
    country = country_of_government(entity.name) if entity.kind == "government" else None
    if country is not None:
        return country
    words = entity.name.lower().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


def contested(
    attributions: Sequence[Attribution], events: Sequence[Event], entities: Sequence[Entity]
) -> tuple[Contested, ...]:
    """Return the claims of one report, contested ones first.

    Args:
        attributions: with what they are about.
        events: the events of the report.
        entities: its entities, those who are blamed included.

    Returns:
        Every claim on who did it, what happened and what it was meant as, and of the others
        those that somebody says and another denies or doubts.
    """
    names = {entity.id: entity for entity in entities}
    rows = _rows(attributions, {event.id: event for event in events}, names)
    kept = [row for row in rows if _is_row(row)]
    near = [row for row in rows if not _is_row(row)]
    kept.sort(
        key=lambda row: (not row.disputed, not row.on("affirm"), _ORDER[row.facet], row.first)
    )
    for row in kept:
        if row.facet == "who":  # "unable to say who did it" is on every answer
            row.sides.setdefault("neutral", []).extend(
                a
                for other in near
                if other.event is row.event and other.facet == "who" and other.accused is None
                for a in other.on("neutral")
            )
    return tuple(_record(row, names, _related(row, kept, near)) for row in kept)


def _rows(
    attributions: Sequence[Attribution], events: dict[str, Event], names: dict[str, Entity]
) -> list[_Row]:
    rows: dict[tuple[str, Facet, str | None], _Row] = {}
    ordered = sorted(attributions, key=lambda a: min(a.content or a.cue or a.source or ((0, 0),)))
    for number, attribution in enumerate(ordered):
        for about in attribution.about or ():
            event = events.get(about.event_id)
            if event is None:
                continue
            key = (event.id, about.facet, _tells(about, names))
            row = rows.setdefault(
                key, _Row(event, about.facet, about.accused, about.topic, first=number)
            )
            if attribution not in row.sides.setdefault(about.stance, []):
                row.sides[about.stance].append(attribution)
            row.claims.append(about.claim)
    return list(rows.values())


def _tells(about: About, names: dict[str, Entity]) -> str | None:
    """Return what tells claims on one facet of one event apart."""
    if about.facet == "who":
        entity = names.get(about.accused or "")
        return side_of(entity) if entity is not None else about.accused
    if about.facet == "happened":
        return about.topic
    return about.topic or (about.claim if about.facet in ("effect", "purpose") else None)


def _is_row(row: _Row) -> bool:
    sided = bool(row.on("affirm") or row.disputed)
    if row.facet in ("who", "happened", "intent"):
        return sided
    return bool(row.on("affirm")) and row.disputed


def _related(row: _Row, kept: Sequence[_Row], near: Sequence[_Row]) -> list[Attribution]:
    """Return attributions on near claims that are not this one.

    For what happened: doubt and denial of how and to what effect. For who and what for: other
    answers to the same question.
    """
    found: list[Attribution] = []
    own = {a.id for stance in row.sides for a in row.on(stance)}
    for other in near:
        if other.event is row.event:
            if row.facet == "happened" and other.facet in ("means", "effect"):
                found += [*other.on("deny"), *other.on("doubt")]
            elif row.facet in ("who", "intent") and other.facet == "purpose":
                found += other.on("affirm")
    for other in kept:
        if other is not row and other.event is row.event and other.facet == row.facet:
            found += other.on("affirm")
    return [a for a in found if a.id not in own]


def _record(row: _Row, names: dict[str, Entity], related: Iterable[Attribution]) -> Contested:
    entity = names.get(row.accused or "")
    side = side_of(entity) if entity is not None else row.topic  # "planned": not what took place
    return Contested(
        key=claim_key(row.event, row.facet, side),
        label=_label(row, entity),
        event_id=row.event.id,
        facet=row.facet,
        accused=row.accused,
        says=voices_of(row.on("affirm")),
        denies=voices_of(row.on("deny")),
        doubts=voices_of(row.on("doubt")),
        other=voices_of(row.on("neutral")),
        related=voices_of(related),
    )


def voices_of(attributions: Iterable[Attribution]) -> tuple[Voice, ...]:
    """Gather attributions by who speaks in them, in order of first appearance."""
    found: dict[str | None, list[str]] = {}
    for attribution in attributions:
        speakers = [s.entity_id for s in attribution.speakers or ()] or [None]
        for id_ in dict.fromkeys(speakers):
            if attribution.id not in found.setdefault(id_, []):
                found[id_].append(attribution.id)
    return tuple(Voice(entity_id=id_, attribution_ids=tuple(ids)) for id_, ids in found.items())


def _label(row: _Row, accused: Entity | None) -> str:
    """Return a claim in few words."""
    if row.facet == "who":
        name = (_country(accused) or accused.name) if accused is not None else "somebody"
        return f"[{name} did it]"
    short = [claim for claim in row.claims if len(claim) <= _SHORT]
    made = [claim for claim in short if claim.startswith("[")]
    if row.facet == "happened" and row.topic is None:
        return f"[the] {row.event.what} [took place]".replace("] [", " ")
    if made or short:
        return min(made or short, key=len)
    made_up = f"[{row.facet} of the] {row.event.what}" + (f" [{row.topic}]" if row.topic else "")
    return made_up.replace("] [", " ")


def _country(entity: Entity) -> str | None:
    return country_of_government(entity.name) if entity.kind == "government" else None
