"""The table of evidence against explanations: people fill it, and what they filled stays."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import typer
from tests.resolve.made_dossier import OLVEN, Said, report, reports
from typer.testing import CliRunner, Result

from whosays import store
from whosays.cli import dossier, gathering, reviewing
from whosays.records import Reading, content_id

app = typer.Typer()
for command in (dossier.show, gathering.report, reviewing.review, reviewing.undo, reviewing.log):
    app.command()(command)

NOW = datetime(2021, 7, 1, tzinfo=UTC)
"""Before the decisions, which are taken at the time of the test."""


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database with the made-up dossier."""
    where = f"sqlite:///{tmp_path / 'whosays.db'}"
    monkeypatch.setenv("WHOSAYS_DATABASE", where)
    monkeypatch.chdir(tmp_path)
    keep(where, *reports())
    return where


def keep(where: str, *readings: Reading, after: int = 0) -> None:
    """Add readings, some days after the first."""
    with store.open_store(where, create=True) as opened:
        for reading in readings:
            store.add(opened, "barge", reading, NOW + timedelta(days=after))


def run(*arguments: str, code: int = 0) -> Result:
    """Run a command, and see that it ends with a code."""
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == code, result.output
    return result


def view() -> str:
    """Return the view with the table."""
    return run("show", "barge", "--view", "explanations").stdout


def ids() -> tuple[str, str]:
    """Return the ids of the first explanation and of the one passage, as the view prints them."""
    text = view()
    explanation = re.search(r"1\. \[Morva did it:\].*  ([0-9a-f]{8})$", text, re.MULTILINE)
    passage = re.search(r"^  ([0-9a-f]{8}) .*a log book", text, re.MULTILINE)
    assert explanation
    assert passage
    return explanation[1], passage[1]


def fill(weight: str, *more: str) -> Result:
    """Fill the cell of the first explanation and the log book."""
    explanation, passage = ids()
    given = ("review", "barge", explanation, "--evidence", passage, weight, "--who", "Ann")
    return run(*given, *more)


def cell() -> list[str]:
    """Return the line of the log book, its id left out."""
    line = re.search(r"^  [0-9a-f]{8} +((?:[CIN.] +)+)\S* a log book", view(), re.MULTILINE)
    return line[1].split() if line else []


def test_cells_are_empty_until_a_person_fills_them() -> None:
    """The machine lists the passage, the person says what it is, with who, when and why."""
    assert cell() == [".", "."]
    told = fill("inconsistent", "--why", "written before it sailed").stdout
    assert "Ann  inconsistent\n" in told
    assert "\u27e6a log book\u27e7" in told
    assert cell() == ["I", "."]
    today = datetime.now(UTC).date().isoformat()
    assert f"1 inconsistent: Ann, {today}: written before it sailed" in view()
    assert "1 cell filled by people" in view()


def test_the_view_tells_the_command_that_fills_a_cell() -> None:
    """Copied, it works."""
    line = re.search(r"whosays (review barge .* neutral)", view())
    assert line
    run(*line[1].split(), "--who", "Ann")
    assert cell() == ["N", "."]


def test_of_two_fillings_the_later_counts_and_both_are_in_the_log() -> None:
    """Nothing is overwritten, and an undo gives back what was there."""
    fill("consistent")
    fill("neutral")
    assert cell() == ["N", "."]
    run("undo", "barge", "--who", "Bo")
    assert cell() == ["C", "."]
    run("undo", "barge", "--who", "Bo")
    assert cell() == [".", "."]
    log = run("log", "barge").stdout
    assert [w for w in log.split() if w in {"consistent", "neutral", "takes"}] == [
        "consistent", "neutral", "takes", "takes",
    ]  # fmt: skip


def test_filling_a_cell_changes_nothing_else() -> None:
    """The record is drawn without it: the same state, and nothing gathered anew."""
    first = json.loads(run("show", "barge", "--view", "matrix", "--json").stdout)
    fill("consistent")
    then = json.loads(run("show", "barge", "--view", "matrix", "--json").stdout)
    assert then["state"] == first["state"]
    (weighed,) = then["dossier"].pop("weighed")
    assert (weighed["weight"], weighed["who"]) == ("consistent", "Ann")
    assert first["dossier"].pop("weighed") == []
    assert then == first


def test_the_page_shows_who_filled_what_and_why() -> None:
    """In the cell itself; words of a person are no markup."""
    fill("inconsistent", "--why", "<b>too late</b>")
    page = run("report", "barge", "-o", "-").stdout
    assert '<b class="inconsistent">inconsistent</b> <span class="about">Ann, ' in page
    assert "&lt;b&gt;too late&lt;/b&gt;" in page
    assert "1 cell filled." in page


def test_any_attribution_can_be_evidence() -> None:
    """What the machine does not list a person may bring in; it gets a row."""
    explanation, _ = ids()
    said = reports()[4].attributions[0]
    run("review", "barge", explanation, "--evidence", said.id[:10], "neutral", "--who", "Ann")
    assert re.search(rf"^  {said.id[:8]}  N  \.", view(), re.MULTILINE)
    assert "(named by a person)" in view()
    assert "named by a person" in run("report", "barge", "-o", "-").stdout


def with_basis(readings: tuple[Reading, ...]) -> Reading:
    """Return the reading that has the log book."""
    return next(r for r in readings if any(a.basis for a in r.attributions))


def test_it_stays_when_a_report_is_read_again(database: str) -> None:
    """Even by a run that does not take the log book for a basis: the words are there."""
    fill("inconsistent")
    old = with_basis(reports())
    bare = tuple(replace(a, basis=()) for a in old.attributions)
    other = replace(old.run, id="1" * 16)
    keep(database, replace(old, run=other, attributions=bare), after=1)
    assert cell() == ["I", "."]


def test_it_is_told_when_its_words_are_gone(database: str) -> None:
    """A changed report without the log book leaves an orphan, and no cell."""
    fill("inconsistent")
    old = with_basis(reports())
    article = old.article
    changed = replace(
        article, text=article.text.replace("a log book", "an old map"),
        version_id=content_id(article.id, "changed"), sha256="1" * 64,
        modified_at="2031-06-20",
    )  # fmt: skip
    keep(database, replace(old, article=changed, attributions=()), after=1)
    assert cell() == []
    assert "orphan: decision 1, words gone: a log book" in run("show", "barge").stdout


def test_it_goes_with_its_explanation_when_more_reports_come(database: str) -> None:
    """The id of an explanation may change; the statements that give it stay."""
    fill("inconsistent")
    for number in range(12):
        said = Said(OLVEN, "said", "that Morva sank it", "affirm")
        keep(database, report(said, outlet=f"Outlet {number}", published="2031-06-20"), after=1)
    assert cell() == ["I", "."]
    assert "lost its explanation" not in view()


REFUSED = [
    (["{e}", "--evidence", "{p}", "maybe"], "consistent, inconsistent or neutral, not 'maybe'"),
    (["{e}", "--evidence", "ffff", "neutral"], "ffff: no such record in barge"),
    (["ffff", "--evidence", "{p}", "neutral"], "ffff: no such explanation in barge; ids: whosays"),
    (["{p}", "--evidence", "{p}", "neutral"], "no such explanation"),
    (["{e}", "{p}", "--evidence", "{p}", "neutral"], "fill one cell at a time"),
    (["{e}", "--evidence", "xyz", "neutral"], "'xyz': not an id"),
    (["{e}", "--evidence", "{p}", "neutral", "--accept"], "give one of"),
]


@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_what_cannot_be_filled_is_refused(arguments: list[str], message: str) -> None:
    """In one line that names it; nothing is kept."""
    explanation, passage = ids()
    given = [one.format(e=explanation, p=passage) for one in arguments]
    stderr = run("review", "barge", *given, "--who", "Ann", code=2).stderr
    assert message in stderr
    assert len(stderr.strip().splitlines()) == 1
    assert run("log", "barge").stdout == "no decisions\n"


def test_what_was_not_known_yet_is_not_shown() -> None:
    """As known before, the cell is empty."""
    fill("inconsistent")
    known = ("--view", "explanations", "--known-at")
    assert "1 cell filled" in run("show", "barge", *known, "2031-07-02").stdout
    assert "0 cells filled" in run("show", "barge", *known, "2021-07-02").stdout


def test_ids_are_shown_where_they_are_asked_for() -> None:
    """Each one can be reviewed by."""
    text = run("show", "barge", "--view", "sources", "--ids").stdout
    olven = re.search(r"Olven \(.*\n +ids (.*)", text)
    assert olven
    known = {e.id[:8] for r in reports() for e in r.entities or () if e.name == OLVEN}
    assert set(re.findall(r"#([0-9a-f]{8})", olven[1])) == known
    told = {a.id[:8] for r in reports() for a in r.attributions}
    for name in ("matrix", "timeline", "changes"):
        text = run("show", "barge", "--view", name, "--ids").stdout
        places = set(re.findall(r"\]\S+#([0-9a-f]{8})", text))
        assert places
        assert places <= told
    plain = run("show", "barge", "--view", "matrix").stdout
    assert "#" not in plain
