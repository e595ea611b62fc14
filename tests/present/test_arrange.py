"""Who speaks, in the order of the report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from whosays.present.arrange import describe, entries, is_unsure, parties, party_key, sureness
from whosays.records import Reading, Speaker, Unnamed


def test_speakers_by_first_appearance(ferry_reading: Reading) -> None:
    """Speakers stand in the order of the report, those without one after them."""
    found = parties(ferry_reading, entries(ferry_reading))
    assert [(party.kind, party.name.split(" (")[0]) for party in found] == [
        ("speakers", "Orlavia"),
        ("speakers", "Besk’s navy"),
        ("speakers", "Ruta Selmane"),
        ("speakers", "villagers"),
        ("speakers", "Two harbour officials"),
        ("speakers", "Ilse Brand"),
        ("no-speaker", ""),
        ("unresolved", ""),
    ]


def test_order_of_records_is_no_matter(ferry_reading: Reading) -> None:
    """The same attributions in another order are arranged alike."""
    backwards = replace(ferry_reading, attributions=ferry_reading.attributions[::-1])
    assert entries(backwards) == entries(ferry_reading)


def test_nesting(ferry_reading: Reading) -> None:
    """An attribution inside another is its child and numbered right after it."""
    flat = [entry for outer in entries(ferry_reading) for entry in outer.walk()]
    assert [entry.number for entry in flat] == list(range(1, len(flat) + 1))
    inner = [(entry.number, entry.parent) for entry in flat if entry.depth]
    assert inner == [(7, 6)]


@pytest.mark.parametrize("parent", ["nowhere", "itself", "child"])
def test_bad_parents_lose_nothing(ferry_reading: Reading, parent: str) -> None:
    """A parent that is not there, or a circle of them, costs no attribution."""
    told, divers = ferry_reading.attributions[5:7]
    of = {"nowhere": "nowhere", "itself": told.id, "child": divers.id}[parent]
    items = tuple(
        replace(item, parent_id=of) if item is told else item for item in ferry_reading.attributions
    )
    forest = entries(replace(ferry_reading, attributions=items))
    numbers = [entry.number for outer in forest for entry in outer.walk()]
    assert numbers == list(range(1, len(items) + 1))


def _unnamed(name: str, count: int | str | None, **facts: str) -> Speaker:
    profile = Unnamed(
        count=count, side=facts.get("side"), rank=facts.get("rank"), reason=facts.get("reason")
    )
    return Speaker(entity_id="e", name=name, kind="unnamed", unnamed=profile)


@pytest.mark.parametrize(
    ("speaker", "expected", "reason"),
    [
        (Speaker(entity_id="e", name="Ilse Brand", kind="person"), (), "a person goes unsaid"),
        (
            Speaker(entity_id="e", name="Besk", kind="government", affiliation="Besk"),
            ("government",),
            "an affiliation that is the name goes unsaid",
        ),
        (
            Speaker(entity_id="e", name="the Citadel", kind="government", affiliation="Besk"),
            ("government", "Besk"),
            "a government named by its seat is told by its country",
        ),
        (
            Speaker(
                entity_id="e",
                name="Ilse Brand",
                kind="person",
                role="Orlavian minister",
                affiliation="Orlavia",
            ),
            ("Orlavian minister",),
            "an affiliation that the role says goes unsaid",
        ),
        (
            Speaker(
                entity_id="e",
                name="Ilse Brand",
                kind="person",
                role="minister",
                affiliation="the Besk Bank",
            ),
            ("minister", "the Besk Bank"),
            "else it is said",
        ),
        (_unnamed("two officials", 2), ("unnamed", "reason not stated"), "the name has the count"),
        (_unnamed("12 officials", 12), ("unnamed", "reason not stated"), "in digits too"),
        (_unnamed("officials", 3), ("unnamed", "count: 3", "reason not stated"), "else it is said"),
        (_unnamed("an official", 1), ("unnamed", "reason not stated"), "one is what an says"),
        (
            _unnamed("officials", "several", rank="senior", side="Besk", reason="not allowed to"),
            ("unnamed", "count: several", "senior", "Besk", "reason: not allowed to"),
            "the whole profile",
        ),
    ],
)
def test_description(speaker: Speaker, expected: tuple[str, ...], reason: str) -> None:
    """A speaker is described by what the name does not say."""
    assert describe([speaker], {})[1] == expected, reason


@pytest.mark.parametrize(
    ("value", "word"),
    [(None, "not rated"), (0.0, "unsure"), (0.49, "unsure"), (0.5, "fairly sure"),
     (0.79, "fairly sure"), (0.8, "sure"), (1.0, "sure")],
)  # fmt: skip
def test_words_for_confidence(value: float | None, word: str) -> None:
    """Decimals become words; what was not rated is never called unsure."""
    assert sureness(value) == word


def test_any_unsure_part_counts(ferry_reading: Reading) -> None:
    """An attribution is unsure when its words are, or when its speaker is."""
    assert [is_unsure(item) for item in ferry_reading.attributions].count(True) == 2


def test_nobody_resolved_is_not_unsure(ferry_reading: Reading) -> None:
    """An unresolved speaker is a finding: its low confidence is no doubt about a name."""
    item = next(item for item in ferry_reading.attributions if item.kind == "direct")
    low = replace(item, confidences=replace(item.confidences, speaker=0.0))
    nobody = Speaker(entity_id=None, name=None, kind="unresolved")
    assert is_unsure(low)
    assert not is_unsure(replace(low, speakers=(nobody,)))
    assert is_unsure(
        replace(low, speakers=(nobody,), confidences=replace(low.confidences, content=0.1))
    )


def test_no_source_is_no_speaker(ferry_reading: Reading) -> None:
    """Where the report names nobody there is no speaker, rather than one not resolved."""
    nobody = Speaker(entity_id=None, name=None, kind="unresolved")
    item = ferry_reading.attributions[0]
    assert party_key(replace(item, speakers=(nobody,)))[0] == "unresolved"
    assert party_key(replace(item, source=(), speakers=(nobody,)))[0] == "no-speaker"
    assert party_key(replace(item, source=(), speakers=None))[0] == "no-speaker"
    assert party_key(replace(item, source=()))[0] == "speakers"


def test_other_names(by_hand: Callable[..., Any]) -> None:
    """Other short names are told with all their places, whatever their case."""
    hand = by_hand(
        ("paragraph", "The ministry said A. It said B, it said C."), ("list", "It said D.")
    )
    ministry = Speaker(entity_id="m", name="Ministry of Ferries", kind="organisation")
    for source, cue, content in (
        ("The ministry", "said", "A"), ("It", "said#1", "B"), ("it", "said#2", "C"),
        ("It#1", "said#3", "D"),
    ):  # fmt: skip
        hand.says(source, cue, content, ministry)
    reading = hand.reading()
    (party,) = parties(reading, entries(reading))
    assert party.also == (("The ministry", "¶1"), ("It", "¶1 ¶2"))


def test_no_attributions(by_hand: Callable[..., Any]) -> None:
    """An article without attributions has nobody who speaks."""
    reading = by_hand(
        ("paragraph", "It rained."),
    ).reading()
    assert parties(reading, entries(reading)) == ()
