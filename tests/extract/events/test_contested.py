"""The contested block: claims with who says, denies and doubts them, from the records alone."""

from __future__ import annotations

import random

from whosays.extract.events.contested import claim_key, contested, side_of
from whosays.records import (
    About,
    Attribution,
    Confidences,
    Entity,
    EntityKind,
    Event,
    Facet,
    Speaker,
    StanceKind,
)

EVENT = Event(
    id="ev", what="bombing of Kell", where="Kell", time=None, mentions=((0, 1),),
    responsibility=(), kind="attack",
)  # fmt: skip
OTHER = Event(
    id="ev2", what="fire in Holm", where="Holm", time=None, mentions=((5, 6),),
    responsibility=(), kind="fire",
)  # fmt: skip
PARTIES: tuple[tuple[str, str, EntityKind], ...] = (
    ("cl", "Santiago", "government"),
    ("pe", "Peru", "government"),
    ("rf", "the Red Front", "group"),
    ("ana", "Ana Holt", "person"),
)
ENTITIES = tuple(
    Entity(id=id_, name=name, kind=kind, roles=(), mentions=((0, 1),))
    for id_, name, kind in PARTIES
)


def said(
    number: int,
    by: str | None,
    facet: Facet,
    stance: StanceKind,
    *,
    accused: str | None = None,
    topic: str | None = None,
    event: str = "ev",
) -> Attribution:
    """An attribution that takes one side."""
    about = About(
        event_id=event, facet=facet, stance=stance, claim=f"claim {number}", answers=None,
        accused=accused, topic=topic,
    )  # fmt: skip
    return Attribution(
        id=f"a{number}", parent_id=None, kind="indirect",
        confidences=Confidences(source=1, content=1), source=(), cue=(), content=((number * 10,
        number * 10 + 5),),
        speakers=(Speaker(entity_id=by, name=by, kind="person"),), about=(about,), stance=stance,
    )  # fmt: skip


def test_sides_of_one_claim_stand_together() -> None:
    """Says, denies and doubts of one claim are one row, by speaker, in text order."""
    (row,) = contested(
        (
            said(1, "pe", "who", "affirm", accused="cl"),
            said(2, "cl", "who", "deny", accused="cl"),
            said(3, "ana", "who", "doubt", accused="cl"),
            said(4, "pe", "who", "affirm", accused="cl"),
        ),
        (EVENT,),
        ENTITIES,
    )
    assert row.label == "[Chile did it]"
    assert [(v.entity_id, v.attribution_ids) for v in row.says] == [("pe", ("a1", "a4"))]
    assert [v.entity_id for v in row.denies] == ["cl"]
    assert [v.entity_id for v in row.doubts] == ["ana"]
    assert row.key == "attack|who|chile"


def test_two_accused_are_two_claims() -> None:
    """Who says that one party did it says nothing of another; each is related to the other."""
    rows = contested(
        (
            said(1, "pe", "who", "affirm", accused="cl"),
            said(2, "cl", "who", "affirm", accused="rf"),
            said(3, "rf", "who", "deny", accused="rf"),
        ),
        (EVENT,),
        ENTITIES,
    )
    assert [row.label for row in rows] == ["[the Red Front did it]", "[Chile did it]"]
    assert rows[0].related[0].attribution_ids == ("a1",)
    assert not rows[1].denies, "none found"


def test_a_denial_of_who_is_no_denial_of_what_happened() -> None:
    """A stance on one facet never counts on another."""
    rows = contested(
        (
            said(1, "pe", "who", "affirm", accused="cl"),
            said(2, "pe", "happened", "affirm"),
            said(3, "cl", "who", "deny", accused="cl"),
            said(4, "ana", "means", "doubt", topic="drone"),
        ),
        (EVENT,),
        ENTITIES,
    )
    happened = next(row for row in rows if row.facet == "happened")
    assert happened.label == "[the] bombing of Kell [took place]"
    assert not happened.denies
    assert not happened.doubts
    assert [v.entity_id for v in happened.related] == ["ana"], "doubt of how stands beside it"
    assert all(row.facet != "means" for row in rows)


def test_contested_rows_come_first() -> None:
    """A claim that somebody denies goes before one that nobody does, whatever the order."""
    rows = contested(
        (
            said(1, "pe", "happened", "affirm", event="ev2"),
            said(2, "pe", "who", "affirm", accused="cl"),
            said(3, "cl", "who", "deny", accused="cl"),
        ),
        (EVENT, OTHER),
        ENTITIES,
    )
    assert [bool(row.denies or row.doubts) for row in rows] == [True, False]


def test_who_cannot_tell_stands_beside_every_answer() -> None:
    """Who cannot say who did it takes no side on any party."""
    (row,) = contested(
        (said(1, "pe", "who", "affirm", accused="cl"), said(2, "ana", "who", "neutral")),
        (EVENT,),
        ENTITIES,
    )
    assert [v.entity_id for v in row.other] == ["ana"]
    assert not row.doubts


def test_the_order_of_the_attributions_does_not_matter() -> None:
    """Rows are a function of the set of attributions."""
    made = [
        said(1, "pe", "who", "affirm", accused="cl"),
        said(2, "cl", "who", "deny", accused="cl"),
        said(3, None, "intent", "affirm", topic="accident"),
        said(4, "ana", "intent", "deny", topic="accident"),
        said(5, "ana", "happened", "affirm"),
    ]
    expected = contested(made, (EVENT,), ENTITIES)
    for seed in range(5):
        random.Random(seed).shuffle(made)
        assert contested(made, (EVENT,), ENTITIES) == expected


def test_keys_join_reports() -> None:
    """A government is one side under its capital and its country; a topic parts intents."""
    by_name = {entity.id: entity for entity in ENTITIES}
    assert side_of(by_name["cl"]) == "Chile"
    assert side_of(by_name["rf"]) == "red front"
    assert claim_key(EVENT, "intent", "accident") == "attack|intent|accident"
    assert claim_key(EVENT, "happened", None) == "attack|happened|"


def test_nothing_said_of_events_is_no_row() -> None:
    """No attribution on an event, no row; an event that is not there is passed over."""
    assert contested((), (EVENT,), ENTITIES) == ()
    assert contested((said(1, "pe", "who", "affirm", accused="cl"),), (), ENTITIES) == ()
