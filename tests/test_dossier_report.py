"""``show`` and ``report`` of a gathered dossier, from a database."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import typer
from tests.resolve.made_dossier import reports
from typer.testing import CliRunner, Result

from whosays import store
from whosays.cli import dossier, gathering, reviewing

app = typer.Typer()
for command in (dossier.show, gathering.report, reviewing.review, reviewing.undo):
    app.command()(command)

NOW = datetime(2031, 7, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database with the made-up dossier."""
    where = f"sqlite:///{tmp_path / 'whosays.db'}"
    monkeypatch.setenv("WHOSAYS_DATABASE", where)
    monkeypatch.chdir(tmp_path)
    with store.open_store(where, create=True) as opened:
        for reading in reports():
            store.add(opened, "barge", reading, NOW)
    return where


def run(*arguments: str, code: int = 0) -> Result:
    """Run a command, and see that it ends with a code."""
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == code, result.output
    return result


def test_the_matrix_of_a_dossier() -> None:
    """A row with both sides, under a head that says what was read."""
    text = run("show", "barge", "--view", "matrix").stdout
    assert text.startswith("barge: 5 reports read; 9 attributions; 0 readings checked")
    assert "[Morva did it:] sinking" in text


def test_what_was_gathered_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time nothing is put together; after a decision it is."""
    first = run("show", "barge", "--view", "matrix").stdout
    calls: list[str] = []
    gather = gathering._gather

    def counted(loaded: store.Dossier, *means: Any) -> object:
        calls.append(loaded.name)
        return gather(loaded, *means)

    monkeypatch.setattr(gathering, "_gather", counted)
    assert run("show", "barge", "--view", "matrix").stdout == first
    assert not calls
    id_ = reports()[0].attributions[0].id
    run("review", "barge", id_, "--accept", "--who", "Tester")
    assert "1 reading checked" in run("show", "barge", "--view", "matrix").stdout
    run("undo", "barge", "--who", "Tester")
    assert run("show", "barge", "--view", "matrix").stdout == first
    assert calls == ["barge"]  # undone, it is in the state that was kept at first


def test_a_merge_and_its_undoing_leave_the_record_as_it_was() -> None:
    """Two who were taken for one are two again, to the letter."""
    first = run("show", "barge", "--view", "matrix", "--json").stdout
    ids = {e.name: e.id for r in reports() for e in r.entities or ()}
    run("review", "barge", ids["Olven"], ids["Harbour pilots"], "--merge", "--who", "Tester")
    assert (
        json.loads(run("show", "barge", "--view", "matrix", "--json").stdout)["dossier"]
        != (json.loads(first)["dossier"])
    )
    run("undo", "barge", "--who", "Tester")
    assert run("show", "barge", "--view", "matrix", "--json").stdout == first


def test_adding_one_by_one_equals_adding_at_once(tmp_path: Path) -> None:
    """Whatever was looked at, and kept, in between."""
    at_once = json.loads(run("show", "barge", "--view", "matrix", "--json").stdout)
    other = f"sqlite:///{tmp_path / 'other.db'}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WHOSAYS_DATABASE", other)
        for reading in reversed(reports()):
            with store.open_store(other, create=True) as opened:
                store.add(opened, "barge", reading, NOW)
            found = json.loads(run("show", "barge", "--view", "matrix", "--json").stdout)
    assert found["dossier"] == at_once["dossier"]


def test_what_was_rejected_is_in_no_cell() -> None:
    """The accusations go, the denial stays."""
    ids = [a.id for r in reports() for a in r.attributions if a.stance == "affirm"]
    run("review", "barge", *ids, "--reject", "--who", "Tester")
    found = json.loads(run("show", "barge", "--view", "matrix", "--json").stdout)
    claim = found["dossier"]["claims"][0]
    assert claim["facet"] == "who"
    assert "affirm" not in {cell["stance"] for cell in claim["cells"]}


def test_a_view_as_of_a_day_has_only_what_was_out() -> None:
    """What was printed later, and what has no date, is counted and not shown."""
    text = run("show", "barge", "--view", "timeline", "--as-of", "2031-06-02").stdout
    assert "2 reports printed later not shown" in text
    assert "1 report without a date not shown" in text
    assert "Late Gazette" not in text
    assert "withdrawn" not in text


@pytest.mark.parametrize("view", ["timeline", "sources", "echoes", "explanations", "changes"])
def test_a_view_from_what_is_kept_is_that_of_the_first_time(view: str) -> None:
    """Reading only the parts that a view shows leaves nothing out."""
    first = run("show", "barge", "--view", view).stdout
    assert run("show", "barge", "--view", view).stdout == first


def test_the_report_is_one_page(tmp_path: Path) -> None:
    """Its path is printed; the page has the claim."""
    result = run("report", "barge", "-o", "page.html")
    page = tmp_path / "page.html"
    assert result.stdout.strip() == str(page.resolve())
    assert "[Morva did it:] sinking of the barge" in page.read_text("utf-8")
    assert "<!DOCTYPE html>" in run("report", "barge", "-o", "-").stdout


def test_wrong_use() -> None:
    """A dossier or a folder that is not there, and a time that is none."""
    assert "no such dossier" in run("report", "none", "-o", "p.html", code=2).stderr
    assert "no folder" in run("report", "barge", "-o", "none/p.html", code=2).stderr
    assert run("show", "barge", "--view", "matrix", "--as-of", "soon", code=2).stderr
    assert not Path("p.html").exists()
