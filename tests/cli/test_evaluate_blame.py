"""``whosays evaluate blame`` on made-up reports with their key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from whosays.cli import app

REPORTS = """
TST1-MUC3-0001 (MADE UP)

   KELL, 3 MAR 90 -- [TEXT] GUERRILLAS OF THE RED LIBERATION FRONT [RLF] BOMBED A MILL IN KELL AND
KILLED TWO WORKERS.

   POLICE SAID THE RLF WILL BE FOUND.
"""
KEY = """
0.  MESSAGE: ID                     TST1-MUC3-0001 (MADE UP)
1.  MESSAGE: TEMPLATE               1
4.  INCIDENT: TYPE                  BOMBING
10. PERP: ORGANIZATION ID           "RED LIBERATION FRONT" / "RLF"
11. PERP: ORGANIZATION CONFIDENCE   REPORTED AS FACT: "RED LIBERATION FRONT" / "RLF"
12. PHYS TGT: ID                    "MILL"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder laid out as the corpus, with one message."""
    place = tmp_path / "TASK" / "CORPORA" / "tst1"
    place.mkdir(parents=True)
    (place / "tst1-muc3").write_text(REPORTS, encoding="latin-1")
    (place / "key-tst1.v1").write_text(KEY, encoding="latin-1")
    return tmp_path


def test_figures(folder: Path) -> None:
    """The organisation behind the guerrillas is found, and that it is told as a fact."""
    result = CliRunner().invoke(app, ["evaluate", "blame", str(folder), "--part", "tst1", "--json"])
    assert result.exit_code == 0, result.output
    slot = json.loads(result.stdout)["slots"]["confidence, all templates"]
    assert (slot["recall"], slot["precision"]) == (1.0, 1.0)


def test_table(folder: Path) -> None:
    """Without --json the figures are a table."""
    result = CliRunner().invoke(app, ["evaluate", "blame", str(folder), "--part", "tst1"])
    assert "1 reports; templates: 1 in the key" in result.stdout


def test_wrong_use(folder: Path) -> None:
    """An unknown part is wrong use; the parts are named."""
    result = CliRunner().invoke(app, ["evaluate", "blame", str(folder), "--part", "tst3"])
    assert result.exit_code == 2
    assert "tst1" in result.output
