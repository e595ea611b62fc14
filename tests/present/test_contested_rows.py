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
