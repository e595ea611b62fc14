"""Claims reviewed from the terminal: merged, split, and an attribution taken out of one."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import typer
from tests.resolve.made_dossier import reports
from typer.testing import CliRunner, Result

from whosays import store
from whosays.cli import dossier, reviewing
from whosays.records import Reading, attribution_id, content_id

app = typer.Typer()
for command in (dossier.show, reviewing.review, reviewing.undo, reviewing.log):
    app.command()(command)

NOW = datetime(2021, 7, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database with the made-up dossier."""
    where = f"sqlite:///{tmp_path / 'whosays.db'}"
    monkeypatch.setenv("WHOSAYS_DATABASE", where)
    with store.open_store(where, create=True) as opened:
        for reading in reports():
            store.add(opened, "barge", reading, NOW)
    return where


def run(*arguments: str, code: int = 0) -> Result:
    """Run a command, and see that it ends with a code."""
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == code, result.output
    return result


def claims() -> list[dict[str, Any]]:
    """Return the claims of the dossier."""
    text = run("show", "barge", "--view", "matrix", "--json").stdout
    return list(json.loads(text)["dossier"]["claims"])


def members(claim: dict[str, Any]) -> set[str]:
    """Return the attributions on a claim."""
    return {t["attribution_id"] for cell in claim["cells"] for t in cell["tellings"]}


def accusation() -> dict[str, Any]:
    """Return the claim that Morva did it."""
    return next(claim for claim in claims() if claim["label"].startswith("[Morva did it:]"))


def outsider(claim: dict[str, Any]) -> str:
    """Return an attribution on a claim that does not give it its id."""
    found = sorted(members(claim))
    for id_ in found:
        given = ("review", "barge", claim["id"], id_, "--split", "--who", "Ann")
        result = CliRunner().invoke(app, list(given))
        if result.exit_code == 0:
            run("undo", "barge", "--who", "Ann")
            return id_
        assert "gives the claim its id" in result.stderr
    raise AssertionError(found)


def test_the_matrix_prints_the_ids_of_claims() -> None:
    """By which they are reviewed."""
    text = run("show", "barge", "--view", "matrix", "--ids").stdout
    found = re.search(
        r"\[Morva did it:\] sinking of the barge.* #([0-9a-f]{8})$", text, re.MULTILINE
    )
    assert found
    assert accusation()["id"].startswith(found[1])


def test_an_attribution_is_taken_out_of_a_claim_and_back() -> None:
    """The others stay; undone, the record is what it was."""
    before = claims()
    claim = accusation()
    taken = outsider(claim)
    told = run("review", "barge", claim["id"][:8], taken[:8], "--split", "--who", "Ann").stdout
    assert "not one thing" in told
    left = next(one for one in claims() if one["id"] == claim["id"])
    assert members(left) == members(claim) - {taken}
    run("undo", "barge", "--who", "Ann")
    assert claims() == before


def test_a_claim_split_alone_loses_the_one_that_gives_its_id() -> None:
    """Its smallest side is no other claim than itself."""
    claim = accusation()
    run("review", "barge", claim["id"][:6], "--split", "--who", "Ann")
    after = {one["id"]: one for one in claims()}
    assert len(members(after.get(claim["id"], {"cells": []}))) <= 1


def test_two_claims_become_one_and_two_again() -> None:
    """To the letter."""
    claim = accusation()
    taken = outsider(claim)
    run("review", "barge", claim["id"], taken, "--split", "--who", "Ann")
    parted = claims()
    ids = [one["id"] for one in parted if one["label"].startswith("[Morva did it:]")]
    assert len(ids) == 2
    run("review", "barge", ids[0][:8], ids[1][:8], "--merge", "--who", "Ann")
    assert members(accusation()) == members(claim)
    run("undo", "barge", "--who", "Ann")
    assert claims() == parted


def test_it_holds_for_a_changed_report(database: str) -> None:
    """A side on the same facet in the same words is the same side."""
    claim = accusation()
    taken = outsider(claim)
    run("review", "barge", claim["id"], taken, "--split", "--who", "Ann")
    old = next(r for r in reports() if any(a.id == taken for a in r.attributions))
    version = content_id(old.article.id, "changed")
    article = replace(
        old.article, version_id=version, sha256="1" * 64, text=old.article.text + "\n\nMore.",
        modified_at="2031-06-20",
    )  # fmt: skip
    known = {a.id: renamed(a.id, version, old) for a in old.attributions}
    attributions = tuple(replace(a, id=known[a.id]) for a in old.attributions)
    new = replace(old, article=article, attributions=attributions)
    with store.open_store(database) as opened:
        store.add(opened, "barge", new, NOW + timedelta(days=1))
        assert not store.load(opened, "barge").orphans
    assert not [c for c in claims() if known[taken] in members(c) and len(members(c)) > 1]


def renamed(id_: str, version: str, reading: Reading) -> str:
    """Return the id of an attribution in another version of its report, in the same place."""
    found = next(a for a in reading.attributions if a.id == id_)
    return attribution_id(version, found.source, found.cue, found.content)


REFUSED = [
    (["{c}", "--accept"], "no such record in barge; ids: whosays show barge --ids"),
    (["{c}", "{e}", "--merge"], "claim and entity cannot be one thing"),
    (["{c}", "--merge"], "two records or more"),
    (["ffff", "{c}", "--merge"], "ffff: no such record"),
]


@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_what_does_not_fit_a_claim_is_refused(arguments: list[str], message: str) -> None:
    """In one line, and nothing is kept."""
    entity = next(e.id for r in reports() for e in r.entities or ())
    given = [one.format(c=accusation()["id"], e=entity) for one in arguments]
    assert message in run("review", "barge", *given, "--who", "Ann", code=2).stderr
    assert run("log", "barge").stdout == "no decisions\n"
