"""The commands of dossiers, with a stand-in for the reader: what is printed, and the codes."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
import typer
from tests.store import made
from typer.testing import CliRunner, Result

from whosays.cli import dossier, finding, replay, reviewing
from whosays.records import Article, Reading, Run

TEXT = """\
Ferries wait in the harbour

Ana Tarrow said that the ferry waited for a coast guard. Nobody else was there to be asked.

Bo Lindqvar denied that the guard lay off the coast. The pier was closed on the same evening."""


class StandIn:
    """Reads by the rule of the made-up readings."""

    run: Run = made.RUN
    reads = 0

    def read(self, article: Article) -> Reading:
        """Return the reading of an article."""
        StandIn.reads += 1
        return made.read(article, self.run)


app = typer.Typer()
for command in (
    dossier.add, dossier.show, finding.find, reviewing.review, reviewing.undo, reviewing.log,
    reviewing.sample, reviewing.evaluate_sample, replay.replay,
):  # fmt: skip
    app.command()(command)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two reports, a home without a database, and the stand-in reader."""
    monkeypatch.setattr("whosays.pipeline.load_reader", lambda *_: StandIn())
    monkeypatch.setattr(StandIn, "run", made.RUN)
    monkeypatch.setenv("WHOSAYS_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("WHOSAYS_DATABASE", raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text(TEXT, "utf-8")
    (reports / "b.txt").write_text(TEXT.replace("ferry", "convoy"), "utf-8")
    return reports


def run(*arguments: str, code: int = 0) -> Result:
    """Run a command, and see that it ends with a code."""
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == code, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def shown(view: str = "attributions") -> list[Reading]:
    """Return the readings of the dossier, as show prints them."""
    output = run("show", "ferry", "--view", view, "--json").stdout
    return [Reading.from_json(json.dumps(one)) for one in json.loads(output)]


def names() -> list[str | None]:
    """Return who speaks in the first report."""
    return [(found.speakers or ())[0].name for found in shown()[0].attributions]


def test_reports_are_added_once() -> None:
    """Each on its line; the second time nothing is even read."""
    first = run("add", "ferry", "reports").stdout.splitlines()
    reads = StandIn.reads
    second = run("add", "ferry", "reports").stdout.splitlines()
    assert [line.split()[0] for line in first] == ["added", "added", "ferry:"]
    assert first[-1] == "ferry: 2 reports; 2 added"
    assert second[-1] == "ferry: 2 reports; 2 unchanged"
    assert StandIn.reads == reads


def test_an_input_that_fails_does_not_keep_the_others_out() -> None:
    """It is named, the code is 1, and the rest is there."""
    result = run("add", "ferry", "reports/a.txt", "reports/none.txt", code=1)
    assert "none.txt" in result.stderr
    assert "ferry: 1 report; 1 added" in result.stdout


def test_show_says_what_there_is(folder: Path) -> None:
    """The reports with their dates, what is left out and why."""
    run("add", "ferry", "reports/a.txt", "--published", "2031-05-01")
    run("add", "ferry", "reports/b.txt")
    assert folder.is_dir()
    whole = run("show", "ferry").stdout
    early = run("show", "ferry", "--as-of", "2031-05-01").stdout
    before = run("show", "ferry", "--as-of", "2031-04-30").stdout
    assert "ferry: 2 reports; 4 attributions; 0 readings checked" in whole
    assert "ferry: 1 report; 2 attributions" in early
    assert "not shown: 1 report without a date:" in early
    assert "not shown: 1 report printed later" in before


def test_show_prints_the_ids_to_review_by() -> None:
    """Who says what, under each report."""
    run("add", "ferry", "reports/a.txt")
    (reading,) = shown()
    output = run("show", "ferry", "--view", "attributions").stdout
    for found in reading.attributions:
        assert found.id[:8] in output
    assert "Ana Tarrow  assert  that the ferry waited for a coast guard" in output


def test_find_prints_where_the_words_stand() -> None:
    """What is said first, then the reports; none is no failure."""
    run("add", "ferry", "reports/a.txt")
    output = run("find", '"coast guard"').stdout
    assert output.index("SAID") < output.index("Ana Tarrow assert") < output.index("IN REPORTS")
    assert run("find", '"zeppelin"').stdout.startswith("none found in 1 report read")
    assert len(json.loads(run("find", "guard", "--json", "--words-only").stdout)) == 3
    assert "no word to look for" in run("find", "--", "--", code=2).stderr


def test_decisions_are_taken_shown_and_taken_back() -> None:
    """The log has them all; what is in force shows in the dossier."""
    run("add", "ferry", "reports/a.txt")
    first, second = (found.id for found in shown()[0].attributions)
    run("review", "ferry", first[:8], "--speaker", "Dela Ferrant", "--why", "so", "--who", "Ann")
    assert names() == [
        "Dela Ferrant",
        "Bo Lindqvar",
    ]
    run("review", "ferry", second, "--reject", "--who", "Ann")
    assert [found.id for found in shown()[0].attributions] == [first]
    assert "1 reading checked" in run("show", "ferry").stdout
    run("undo", "ferry", "--who", "Bo")
    run("undo", "ferry", "1", "--who", "Bo")
    assert names() == [
        "Ana Tarrow",
        "Bo Lindqvar",
    ]
    lines = run("log", "ferry").stdout
    assert [line.split()[0] for line in lines.splitlines() if "UTC" in line] == ["1", "2", "3", "4"]
    assert lines.count("[taken back]") == 2
    assert "why: so" in lines
    entries = [json.loads(line) for line in run("log", "ferry", "--json").stdout.splitlines()]
    assert [entry["decision"] for entry in entries] == ["speaker", "reject", "undo", "undo"]


def test_a_review_tells_how_to_take_it_back_and_an_undo_what_it_changed() -> None:
    """An id may be given as a view prints it, with its place and #."""
    run("add", "ferry", "reports/a.txt")
    first = shown()[0].attributions[0].id
    told = run(
        "review", "ferry", f"[1]\u00b62#{first[:8].upper()}", "--accept", "--who", "A"
    ).stdout
    assert told.splitlines()[-1].strip() == "to take it back: whosays undo ferry 1"
    told = run("undo", "ferry", "1", "--who", "B").stdout
    assert "not in force any more:\n   1  " in told
    assert "that the ferry waited" in told
    assert "in force again:\n   1  " in run("undo", "ferry", "2", "--who", "B").stdout
    assert "not in force any more:\n   1  " in run("undo", "ferry", "3", "--who", "B").stdout


@pytest.mark.parametrize("options", [[], ["--accept", "--reject"], ["--merge", "--split"]])
def test_a_review_is_one_decision(options: list[str]) -> None:
    """None and two are refused."""
    run("add", "ferry", "reports/a.txt")
    assert "give one of --accept" in run("review", "ferry", "abcd", *options, code=2).stderr


def test_decisions_whose_words_are_gone_are_told(folder: Path) -> None:
    """When the change is added, and whenever the dossier is shown."""
    page = folder / "a.html"

    def write(words: str) -> None:
        paragraphs = "".join(f"<p>{part}</p>" for part in words.split("\n\n")[1:])
        page.write_text(
            "<html><head><link rel='canonical' href='https://daily.example/a'></head><body>"
            f"<article><h1>Ferries wait in the harbour</h1>{paragraphs}</article></body></html>"
        )

    write(TEXT)
    run("add", "ferry", str(page))
    first, second = (found.id for found in shown()[0].attributions)
    run("review", "ferry", first, "--accept", "--who", "Ann")
    run("review", "ferry", second, "--accept", "--who", "Ann")
    write(TEXT.replace("a coast guard", "a pilot"))
    output = run("add", "ferry", str(page)).stdout
    assert output.startswith("changed")
    assert "(1 of 2 earlier ones stand; the words of the others are gone)" in output
    told = "orphan: decision 1, words gone: that the ferry waited for a coast guard"
    assert told in output
    assert told in run("show", "ferry").stdout
    assert "1 reading checked" in run("show", "ferry").stdout


def test_a_sample_is_drawn_filled_and_scored(tmp_path: Path) -> None:
    """From the dossier to a figure; a filled table is not written over."""
    run("add", "ferry", "reports")
    table = tmp_path / "checked.csv"
    told = run("sample", "ferry", "3", "-o", str(table)).stdout
    assert "3 of 4 attributions in" in told
    assert f"whosays evaluate sample {table}" in told
    assert "Nothing is judged yet." in run("evaluate-sample", str(table)).stdout
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["words_right"] = "y"
    with table.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    missing = run("evaluate-sample", str(tmp_path / "none.csv"), code=2).stderr
    assert missing == f"whosays: {tmp_path}/none.csv: no such file or directory\n"
    output = run("evaluate-sample", str(table)).stdout
    assert "words    100.0%  95% interval" in output
    assert "(3 of 3 judged)" in output
    figures = json.loads(run("evaluate-sample", str(table), "--json").stdout)
    assert figures["overall"][0]["right"] == 3
    assert "name another file" in run("sample", "ferry", "3", "-o", str(table), code=2).stderr
    assert len(run("sample", "ferry", "2", "--by", "none").stdout.splitlines()) == 3


def test_replay_says_what_differs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing: code 0; another run: still 0; another record: code 1."""
    run("add", "ferry", "reports")
    same = "ferry: 2 reports read again; 2 the same byte for byte, 0 otherwise\n"
    assert run("replay", "ferry").stdout == same
    monkeypatch.setattr(StandIn, "run", made.OTHER_RUN)
    output = run("replay", "ferry").stdout
    assert "2 the same but for the run, 0 otherwise" in output
    assert "Kept readings were made by another version and another model; add" in output

    def fewer(_: StandIn, article: Article) -> Reading:
        reading = made.read(article)
        return replace(reading, attributions=reading.attributions[1:])

    monkeypatch.setattr(StandIn, "read", fewer)
    output = run("replay", "ferry", code=1).stdout
    assert output.count("lost    attributions") == 2
    assert "2 otherwise" in output


def test_what_is_wrong_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No database, no dossier, no database file."""
    assert "no dossiers yet" in run("show", "ferry", code=2).stderr
    run("add", "ferry", "reports")
    assert "no such dossier; there are: ferry" in run("show", "fairy", code=2).stderr
    (tmp_path / "notes.txt").write_text("no database " * 100)
    monkeypatch.setenv("WHOSAYS_DATABASE", f"sqlite:///{tmp_path}/notes.txt")
    result = run("add", "ferry", "reports", code=2)
    assert "not a database of whosays" in result.stderr
    assert result.stderr.count("\n") == 1


def test_what_a_report_holds_does_not_reach_the_terminal_raw(folder: Path) -> None:
    """A control character is shown as such, in every command."""
    (folder / "a.txt").write_text(TEXT.replace("a coast", "a \x1b[31mcoast"), "utf-8")
    run("add", "ferry", "reports/a.txt", "--as-is")
    for arguments in (
        ["show", "ferry", "--view", "attributions"],
        ["find", "coast", "--words-only"],
    ):
        assert "\x1b" not in run(*arguments).stdout
