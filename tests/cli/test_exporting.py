"""``whosays export``: every format from a real dossier, with what people decided about it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import typer
from tests.store import made
from typer.testing import CliRunner, Result

from whosays import store
from whosays.cli import exporting
from whosays.records import Reading

TEXT = "Ferries wait\n\nAna Tarrow said that the ferry waited. Bo Lindqvar denied that it did."

app = typer.Typer()
app.command()(exporting.export)


@pytest.fixture(autouse=True)
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Reading, ...]:
    """A dossier of two reports, one of them dated: an attribution accepted, one rejected."""
    monkeypatch.setenv("WHOSAYS_HOME", str(tmp_path))
    monkeypatch.delenv("WHOSAYS_DATABASE", raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    clock = made.Clock()
    texts = {"a": ("2031-05-01", TEXT), "b": (None, TEXT.replace("ferry", "tug"))}
    readings = tuple(
        made.read(made.article(text, name=name, published_at=day, path=f"{name}.txt"))
        for name, (day, text) in texts.items()
    )
    with store.open_store(tmp_path / "whosays.db", create=True) as database:
        for reading in readings:
            store.add(database, "ferry", reading, clock())
        first, second = (item.id for item in readings[0].attributions)
        for decision, id_ in (("accept", first), ("reject", second)):
            judgement = store.Judgement(decision=decision, ids=(id_,), who="Eno")  # type: ignore[arg-type]  # both are decisions
            store.review(database, "ferry", judgement, clock())
        other = store.Judgement(decision="reject", ids=(readings[1].attributions[0].id,), who="Eno")
        store.review(database, "ferry", other, clock())
        store.undo(database, "ferry", None, who="Eno", now=clock())
    return readings


def run(*arguments: str, code: int = 0) -> Result:
    """Run the command, and see that it ends with a code."""
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == code, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def rows(*arguments: str) -> list[dict[str, str]]:
    """Return the rows of the csv."""
    text = run("ferry", "-f", "csv", *arguments).stdout.removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_what_was_decided_is_applied() -> None:
    """What was rejected is left out, what was accepted says so, what was undone counts nothing."""
    found = rows()
    assert [(row["speakers"], row["reading_checked"]) for row in found] == [
        ("Ana Tarrow", "accepted"), ("Ana Tarrow", ""), ("Bo Lindqvar", "")
    ]  # fmt: skip
    assert {row["dossier"] for row in found} == {"ferry"}


def test_as_read_leaves_everything() -> None:
    """With the decisions beside it."""
    found = rows("--as-read")
    assert [row["reading_checked"] for row in found] == ["accepted", "rejected", "", ""]


def test_as_of_a_day(dossier: tuple[Reading, ...]) -> None:
    """Only what had been published; what is left out is counted where the export is not."""
    result = run("ferry", "-f", "jsonl", "--as-of", "2031-05-02")
    (line,) = result.stdout.splitlines()
    assert Reading.from_json(line).article == dossier[0].article
    assert "not exported: 1 report without a date" in result.stderr
    nothing = run("ferry", "-f", "csv", "--as-of", "2031-04-30", "-o", "out.csv", code=2)
    assert "no reports in view" in nothing.stderr
    assert not Path("out.csv").exists()


@pytest.mark.parametrize("form", ["jsonl", "csv", "codebook", "webannotation", "prov", "stix"])
def test_the_same_again(form: str) -> None:
    """Every format gives the same bytes again, on a stream and in a file."""
    first = run("ferry", "-f", form).stdout_bytes
    assert first
    run("ferry", "-f", form, "-o", "out")
    assert Path("out").read_bytes() == first


def test_the_codebook_lies_beside_the_table() -> None:
    """And tells the same as it does alone."""
    run("ferry", "-f", "csv", "-o", "ferry.csv")
    told = Path("ferry.codebook.md").read_text("utf-8")
    assert told == run("ferry", "-f", "codebook").stdout


def test_a_brat_folder() -> None:
    """A .txt and a .ann file a report; a folder has to be named."""
    run("ferry", "-f", "brat", "-o", "marked")
    names = {path.name for path in Path("marked").iterdir()}
    assert names == {"annotation.conf", "a.txt", "a.ann", "b.txt", "b.ann"}
    assert "name it with -o" in run("ferry", "-f", "brat", code=2).stderr


def test_prov_tells_of_both(dossier: tuple[Reading, ...]) -> None:
    """What was drawn, rejected or not, when it was kept, and all four decisions."""
    graph = json.loads(run("ferry", "-f", "prov").stdout)["graph"]
    drawn = {node["whosays:attribution"] for node in graph if "whosays:attribution" in node}
    assert drawn == {item.id for reading in dossier for item in reading.attributions}
    decisions = [node for node in graph if "whosays:decision" in node]
    assert [(node["whosays:decision"], node["whosays:inForce"]) for node in decisions] == [
        ("accept", True), ("reject", True), ("reject", False), ("undo", False)
    ]  # fmt: skip
    assert decisions[3]["wasDerivedFrom"] == decisions[2]["wasDerivedFrom"]
    kept = [node["endedAtTime"] for node in graph if node.get("label", "").startswith("reading of")]
    assert kept == ["2031-05-01T12:01:00.000Z", "2031-05-01T12:02:00.000Z"]


def test_stix_leaves_out_what_was_rejected() -> None:
    """Three notes of words, and one on the reading that was accepted."""
    objects = json.loads(run("ferry", "-f", "stix").stdout)["objects"]
    notes = [one for one in objects if one["type"] == "note"]
    checked = [one for one in notes if "reading-checked" in one["labels"]]
    assert (len(notes), len(checked)) == (4, 1)


def test_wrong_use() -> None:
    """No such dossier; no such format; no format."""
    assert "nowhere" in run("nowhere", "-f", "csv", code=2).stderr
    run("ferry", "-f", "xml", code=2)
    run("ferry", code=2)
