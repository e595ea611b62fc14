"""Where events took place, with the country where the words tell it, and where that lies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.extract.events.groups import group_events
from whosays.extract.events.mentions import find_told
from whosays.extract.events.places import coordinates, place_of
from whosays.extract.events.sheet import lay_event_sheet
from whosays.records import Article

PLACES = [
    ("A bombing in Santiago killed two.", "Santiago [Chile]", "a capital"),
    ("A bombing in Chile killed two.", "Chile", "a country needs no bracket"),
    ("A bombing in Hillah, Iraq, killed two.", "Hillah [Iraq]", "its country behind a comma"),
    ("A bombing in Kell killed two.", "Kell", "no country where none is told"),
    ("A bombing at a fuel depot killed two.", "a fuel depot", "a plain noun of places"),
    ("The bombing of a market in Kell killed two.", "Kell", "a name before a noun"),
    ("A bomb exploded on Monday near the harbour of Kell.", "the harbour of Kell", "over the day"),
    ("The kidnapping in January shocked all.", None, "a time is no place"),
    ("The killing of Ana Holt shocked all.", None, "nor is a victim"),
    ("They died in their sleep in the poisoning.", None, "nor is their sleep"),
]


@pytest.mark.parametrize(("text", "place", "reason"), PLACES)
def test_places(
    article: Callable[[str], Article], text: str, place: str | None, reason: str
) -> None:
    """The phrase of the report, its country in brackets only where words tell it."""
    sheet = lay_event_sheet(article(text))
    groups = group_events(sheet, find_told(sheet), ())
    assert groups, reason
    found = place_of(sheet, groups[0])
    assert found == place, reason


def test_coordinates_need_a_country() -> None:
    """A town lies where its country has one of that name; a name alone lies nowhere."""
    found = coordinates("Santiago [Chile]")
    assert found is not None
    assert abs(found[0] + 33.46) < 0.2
    assert abs(found[1] + 70.65) < 0.2
    assert coordinates("Santiago") is None
    assert coordinates("Kell [Chile]") is None
    assert coordinates("Santiago [Norway]") is None
