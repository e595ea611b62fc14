"""Organisations in texts in capitals: names, acronyms, their people, and what points to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.extract.events.accused import Parties
from whosays.extract.events.organisations import Organisations
from whosays.extract.events.sheet import Sheet, lay_event_sheet
from whosays.records import Article

Make = Callable[[str], Article]

NAMES = [
    ("THE VESKIAN NATIONAL LIBERATION FRONT [VNLF] SAID SO.",
     [("VESKIAN NATIONAL LIBERATION FRONT", False)], "a noun and its acronym"),
    ("THE KPA [KELL PEOPLE'S ARMY] SAID SO. THE KPA LEFT.",
     [("KELL PEOPLE'S ARMY", False)], "the acronym in front, and again"),
    ("THE ARMY OF NATIONAL LIBERATION (ANL) SAID SO.",
     [("ARMY OF NATIONAL LIBERATION", False)], "of"),
    ("THE REVOLUTIONARY ARMED FORCES OF VESK SAID SO.",
     [("REVOLUTIONARY ARMED FORCES OF VESK", False)], "rebels, though armed forces"),
    ("THE ARMED FORCES AND THE NATIONAL GUARD SAID SO.",
     [("ARMED FORCES", True), ("NATIONAL GUARD", True)], "arms of a state"),
    ("HAMAS AND THE TALIBAN SAID SO.", [("HAMAS", False), ("TALIBAN", False)], "known ones"),
    ('A GANG CALLED "NIGHT OWLS" SAID SO.', [("NIGHT OWLS", False)], "called so"),
    ("GUERRILLA COLUMNS OF THE KELL FRONT SAID SO.", [("KELL FRONT", False)], "no columns"),
    ("AN ILLEGAL ARMED GROUP SAID SO.", [], "a group without a name"),
    ("THE HEAVILY ARMED TERRORIST ORGANIZATION SAID SO.", [], "nor this"),
    ("RAIN FELL ON THE SQUARE AND ON THE BRIDGE.", [], "nothing"),
]  # fmt: skip


def sheet_of(article: Make, text: str) -> Sheet:
    """Return the words of a text in capitals."""
    return lay_event_sheet(article(text))


@pytest.mark.parametrize(("text", "named", "reason"), NAMES)
def test_names(article: Make, text: str, named: list[tuple[str, bool]], reason: str) -> None:
    """Full name and acronym are one organisation; a state's arms are told from armed groups."""
    found = Organisations(sheet_of(article, text)).found
    assert [(one.name, one.state) for one in found] == named, reason


PARTIES = [
    ("MEMBERS OF THE RED FRONT", "RED FRONT", "its members"),
    ("FIVE RED FRONT GUERRILLAS", "RED FRONT", "its guerrillas"),
    ("A GROUP OF RED FRONT TERRORISTS", "RED FRONT", "a group of them"),
    ("THE GUERRILLAS", "RED FRONT", "points back"),
    ("THE TERRORIST GROUP", "RED FRONT", "points back"),
    ("THE RF", "RED FRONT", "its acronym"),
    ("A RIVAL OF THE RED FRONT", None, "somebody else"),
    ("THE BRIDGE", None, "a thing"),
]


@pytest.mark.parametrize(("words", "name", "reason"), PARTIES)
def test_phrases_in_capitals(article: Make, words: str, name: str | None, reason: str) -> None:
    """Whoever belongs to an organisation stands for it; what only names it does not."""
    made = article(f"THE RED FRONT [RF] IS BANNED. POLICE SAID THAT {words} DID IT.")
    sheet = lay_event_sheet(made)
    parties = Parties(made, sheet, (), (), Organisations(sheet))
    start = made.text.index(f"THAT {words} DID") + 5
    party = parties.read(sheet.tokens((start, start + len(words))), None)
    found = party.name if party is not None else None
    if name is None:
        assert found != "RED FRONT", reason
    else:
        assert found == name, reason


def test_a_party_bears_no_arms(article: Make) -> None:
    """They point to those of the group under arms, not to the party named behind it."""
    sheet = sheet_of(article, "THE RED FRONT MET THE GREEN PARTY. THE GUERRILLAS LEFT.")
    start = sheet.lows.index("guerrillas")
    pointed = Organisations(sheet).pointed_at(start - 1, start + 1)
    assert pointed is not None
    assert pointed.name == "RED FRONT"
