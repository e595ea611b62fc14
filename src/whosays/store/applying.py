"""A reading as people have put it right."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace

from whosays.records import Attribution, Entity, Event, Reading, Speaker
from whosays.store.reviews import Effective


def with_reviews(reading: Reading, reviews: Effective) -> Reading:
    """Return a reading with the decisions in force applied to it.

    What was rejected is left out, with what other records say of it; what stood inside a
    rejected attribution moves up. Where a person said who speaks, that is who speaks.

    Args:
        reading: as it was read; it is not changed.
        reviews: what the decisions come to.

    Returns:
        The reading; the very same one where no decision is about it.
    """
    rejected = {id_ for id_, verdict in reviews.verdicts.items() if verdict == "reject"}
    ids = {found.id for found in reading.attributions}
    ids |= {one.id for one in reading.entities or ()} | {one.id for one in reading.events or ()}
    if not ids & (rejected | set(reviews.speakers)):
        return reading
    parents = {found.id: found.parent_id for found in reading.attributions}
    known = {one.name: one for one in reading.entities or ()}

    def corrected(found: Attribution) -> Attribution:
        found = _without(found, rejected)
        name = reviews.speakers.get(found.id)
        return replace(
            found,
            parent_id=_kept_parent(found, parents, rejected),
            speakers=found.speakers if name is None else (_speaker(found, name, known),),
        )

    return replace(
        reading,
        attributions=tuple(corrected(f) for f in reading.attributions if f.id not in rejected),
        entities=_kept_entities(reading, rejected),
        events=_kept_events(reading, rejected),
    )


def _kept_entities(reading: Reading, rejected: Container[str]) -> tuple[Entity, ...] | None:
    """Return the entities that are not rejected."""
    if reading.entities is None:
        return None
    return tuple(one for one in reading.entities if one.id not in rejected)


def _kept_events(reading: Reading, rejected: Container[str]) -> tuple[Event, ...] | None:
    """Return the events that are not rejected, without what rejected records say of them."""
    if reading.events is None:
        return None
    return tuple(
        replace(
            event,
            responsibility=tuple(
                one
                for one in event.responsibility
                if one.attribution_id not in rejected and one.entity_id not in rejected
            ),
        )
        for event in reading.events
        if event.id not in rejected
    )


def _kept_parent(
    found: Attribution, parents: Mapping[str, str | None], rejected: Container[str]
) -> str | None:
    """Return the nearest attribution around one that is not rejected."""
    parent = found.parent_id
    while parent in rejected:
        parent = parents.get(parent or "")
    return parent


def _without(found: Attribution, rejected: Container[str]) -> Attribution:
    """Return an attribution that says nothing of rejected records."""
    about = found.about
    if about is not None:
        about = tuple(
            replace(one, answers=None if one.answers in rejected else one.answers)
            for one in about
            if one.event_id not in rejected
        )
    speakers = found.speakers
    if speakers is not None:
        speakers = tuple(
            Speaker(entity_id=None, name=None, kind="unresolved", chain=one.chain)
            if one.entity_id in rejected
            else one
            for one in speakers
        )
    return replace(found, about=about, speakers=speakers)


def _speaker(found: Attribution, name: str, entities: Mapping[str, Entity]) -> Speaker:
    """Return the speaker that a person named, as one of the report's entities if it is one."""
    chain = found.speakers[0].chain if found.speakers else ()
    known = entities.get(name)
    if known is None:  # a person gave a name; of what kind its bearer is nobody has said
        return Speaker(entity_id=None, name=name, kind="unresolved", chain=chain)
    role = known.roles[0] if known.roles else None
    return Speaker(entity_id=known.id, name=name, kind=known.kind, role=role, chain=chain)
