"""The block that opens a reading, as rows."""

from __future__ import annotations

from dataclasses import replace

from whosays.present.contested_rows import contested_rows
from whosays.records import Contested, Reading, Voice


def test_who_is_not_resolved_stands_in_the_words_of_the_report(ferry_reading: Reading) -> None:
    """With a mark that says so; one without a source is unresolved, and names stand as they are."""
    by_source = {ferry_reading.article.text[slice(*a.source[0])] if a.source else "": a.id
                 for a in ferry_reading.attributions}  # fmt: skip
    claim = Contested(
        key="k", label="the hull was bent outwards", event_id=None, facet=None, accused=None,
        says=(Voice(entity_id="e-navy", attribution_ids=(by_source["Besk’s navy"],)),),
        denies=(Voice(entity_id=None, attribution_ids=(by_source["He"], by_source[""])),),
        doubts=(), other=(), related=(),
    )  # fmt: skip
    (row,) = contested_rows(replace(ferry_reading, contested=(claim,)))
    assert row.disputed
    named = {side.name: [name for name, _ in side.voices] for side in row.sides}
    assert named == {"says": ["Besk’s navy"], "denies": ["He?", "unresolved"]}


def test_of_who_did_it_every_answer_stands(ferry_reading: Reading) -> None:
    """Where there is one answer, of one voice, it stands under its speaker instead."""
    voice = Voice(entity_id="e-navy", attribution_ids=(ferry_reading.attributions[0].id,))
    one = Contested(
        key="k", label="[Besk did it]", event_id="e", facet="who", accused="e-besk",
        says=(voice,), denies=(), doubts=(), other=(), related=(),
    )  # fmt: skip
    another = replace(one, label="[Orlavia did it]", accused="e-orlavia")
    elsewhere = replace(one, label="[the crew did it]", event_id="e2", accused="e-crew")
    rows = contested_rows(replace(ferry_reading, contested=(one, another, elsewhere)))
    assert [row.label for row in rows] == ["[Besk did it]", "[Orlavia did it]"]
    assert not any(row.disputed for row in rows)
