"""Reading reports and answer keys in the form of MUC, on made-up ones and on the corpus."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from whosays.errors import DataError
from whosays.evaluate.muc import BlamedFill, read_muc

SHARED = Path(os.environ.get("WHOSAYS_SHARED") or Path(__file__).parents[3] / "shared")

REPORTS = """
DEV-MUC3-0001 (MADE UP)

   KELL, 3 MAR 90 -- [TEXT] THE RED FRONT BOMBED A MILL.

   IT WAS EMPTY.


DEV-MUC3-0101 (MADE UP)

   HOLM, 4 MAR 90 -- [TEXT] RAIN FELL.
"""
KEY = """
0.  MESSAGE: ID                     DEV-MUC3-0001 (MADE UP)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  - 03 MAR 90
3.  INCIDENT: LOCATION              VESK: KELL (CITY)
4.  INCIDENT: TYPE                  BOMBING
10. PERP: ORGANIZATION ID           "RED FRONT" /
                                    "RF"
                                    ? "BLUE LEAGUE"
11. PERP: ORGANIZATION CONFIDENCE   REPORTED AS FACT / CLAIMED OR ADMITTED: "RED FRONT" / "RF"
                                    POSSIBLE: "BLUE LEAGUE"
12. PHYS TGT: ID                    "MILL"

0.  MESSAGE: ID                     DEV-MUC3-0001 (MADE UP)
1.  MESSAGE: TEMPLATE               2 (OPTIONAL)
4.  INCIDENT: TYPE                  ATTACK
10. PERP: ORGANIZATION ID           -
11. PERP: ORGANIZATION CONFIDENCE   -

0.  MESSAGE: ID                     DEV-MUC3-0101 (MADE UP)
1.  MESSAGE: TEMPLATE               *
10. PERP: ORGANIZATION ID           *
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder laid out as the corpus, with two messages."""
    place = tmp_path / "TASK" / "CORPORA" / "dev"
    place.mkdir(parents=True)
    (place / "dev-muc3-0001-0200").write_text(REPORTS, encoding="latin-1")
    (place / "key-dev-0001.muc4").write_text(KEY, encoding="latin-1")
    return tmp_path


def test_a_message_with_its_templates(folder: Path) -> None:
    """Text ends before the next head; alternatives, options and lines that go on are told apart."""
    first, second = read_muc(folder, "dev")
    assert (first.name, second.name) == ("DEV-MUC3-0001", "DEV-MUC3-0101")
    assert first.text.startswith("KELL, 3 MAR 90")
    assert first.text.endswith("IT WAS EMPTY.")
    assert second.templates == ()
    one, two = first.templates
    assert (one.types, one.optional, two.optional) == (("BOMBING",), False, True)
    assert one.blamed == (
        BlamedFill(("RED FRONT", "RF"), ("REPORTED AS FACT", "CLAIMED OR ADMITTED"), False),
        BlamedFill(("BLUE LEAGUE",), ("POSSIBLE",), True),
    )
    assert one.targets == ("MILL",)
    assert two.blamed == ()


def test_halves_of_dev_go_by_hundreds(folder: Path) -> None:
    """Odd hundreds are dev-a, even ones dev-b."""
    assert [m.name for m in read_muc(folder, "dev-a")] == ["DEV-MUC3-0001"]
    assert [m.name for m in read_muc(folder, "dev-b")] == ["DEV-MUC3-0101"]


def test_a_folder_without_messages(tmp_path: Path) -> None:
    """It is said which folder is wanted."""
    with pytest.raises(DataError, match="MUC"):
        read_muc(tmp_path, "tst1")


@pytest.mark.skipif(not (SHARED / "data" / "muc").is_dir(), reason="the corpus is not here")
def test_the_corpus() -> None:
    """Every message of dev has its key, and every organisation but a few its confidence."""
    messages = read_muc(SHARED / "data" / "muc", "dev")
    fills = [f for m in messages for t in m.templates for f in t.blamed]
    assert len(messages) == 1300
    assert sum(not fill.confidences for fill in fills) <= 3 < len(fills)
