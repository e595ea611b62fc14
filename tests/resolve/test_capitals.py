"""Names out of reports in capitals."""

from __future__ import annotations

import pytest

from whosays.resolve.capitals import ordinary_capitals

SHORTS = frozenset({"covren"})
NAMES = [
    ("ILSE MARADEN", True, "Ilse Maraden", "a person's name"),
    ("PAVLO D'ARVIN", True, "Pavlo D'Arvin", "a prefix with an apostrophe"),
    ("ANNA O'DOLE MCTAREN", True, "Anna O'Dole McTaren", "two prefixes"),
    ("OTTO II", True, "Otto II", "a number stays"),
    ("GEN Ilse Maraden", True, "Gen Ilse Maraden", "a title in capitals"),
    ("GEN. ILSE MARADEN", True, "Gen. Ilse Maraden", "a title and a name in capitals"),
    ("Ilse Maraden", True, "Ilse Maraden", "ordinary already"),
    ("the VESKIAN DEFENSE MINISTRY", False, "the Veskian Defense Ministry", "a body"),
    ("the HLF GENERAL COMMAND", False, "the HLF General Command", "no vowel: a short form"),
    ("the UMA AUTHORITIES", False, "the UMA Authorities", "may be a short form"),
    ("COVREN LEADERS", False, "COVREN Leaders", "a short form that a report writes out"),
    ("LEADERS OF THE ARMY'S HIGH COMMAND", False, "Leaders of the Army's High Command", "words"),
    ("the UMA'S RECTOR", False, "the UMA's Rector", "a possessive of a short form"),
    ("EL ARROYO'S COUNCIL", False, "El Arroyo's Council", "an article that begins a name"),
    ("WITNESSES", False, "Witnesses", "too long for a short form"),
    ("COVREN", False, "COVREN", "a word alone may be one"),
    ("the HLF", False, "the HLF", "a short form alone"),
    ("the Veskian HLF", False, "the Veskian HLF", "not in capitals"),
]


@pytest.mark.parametrize(("name", "person", "expected", "why"), NAMES)
def test_names_in_capitals(name: str, person: bool, expected: str, why: str) -> None:
    """Ordinary capitals where it can be told, and else as it stands."""
    assert ordinary_capitals(name, person, SHORTS) == expected, why
