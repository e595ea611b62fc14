"""``whosays find``: words and meaning together, with the shipped model of meaning."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
import typer
from tests.store import made
from typer.testing import CliRunner, Result

from whosays import store
from whosays.cli import finding, meanings
from whosays.errors import StoreError

WRECK = """\
Tug lost at Orrel
Ana Tarrow said that the vessel sank after it struck a rock.
Bo Lindqvar said that nobody aboard was hurt.
Dela Ferrant warned that the river bank had been flooded."""
STRIKE = """\
Yard stands still
Eno Quist said that the strikers would not return to the yard.
Ana Tarrow denied that the vessel was lost on a rock."""
ROCK = "that the vessel sank after it struck a rock"
LOST = "that the vessel was lost on a rock"
UNHURT = "that nobody aboard was hurt"

app = typer.Typer()
app.command()(finding.find)


@pytest.fixture(autouse=True)
def dossiers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two dossiers with a report each."""
    monkeypatch.setenv("WHOSAYS_HOME", str(tmp_path))
    monkeypatch.delenv("WHOSAYS_DATABASE", raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    clock = made.Clock()
    with store.open_store(tmp_path / "whosays.db", create=True) as database:
        for name, text, day in (("tug", WRECK, "2031-05-01"), ("yard", STRIKE, "2031-05-02")):
            article = made.article(text, name=name, published_at=day)
            store.add(database, name, made.read(article), clock())


def run(*arguments: str, code: int = 0) -> Result:
    """Run the command, and see that it ends with a code."""
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == code, result.output
    return result


def said(*arguments: str) -> list[tuple[str, str]]:
    """Return the contents found, each with how."""
    hits = json.loads(run(*arguments, "--json").stdout)
    return [(hit["text"], hit["found_by"]) for hit in hits if hit["attribution_id"]]


FOUND = [
    (
        "shipwreck hitting reefs",
        [(ROCK, "meaning"), (LOST, "meaning")],
        "a paraphrase that shares no word; a denial of the same is near too",
    ),
    ("no passengers injured", [(UNHURT, "meaning")], "a denial of harm in other words"),
    ("loan from a bank", [], "a word that is shared in another sense is not near enough"),
    ("captain likes music", [], "a matter that is near to nothing"),
    ("flooded", [("that the river bank had been flooded", "both")], "a word, and its meaning"),
    ("after", [(ROCK, "words")], "a word that says too little to be near to anything"),
    ('"nobody aboard"', [(UNHURT, "words")], "a phrase is looked for as it stands"),
    ('"no passengers injured"', [], "so its paraphrase is none"),
]


@pytest.mark.parametrize(("query", "expected", "reason"), FOUND)
def test_what_means_the_like_is_found(
    query: str, expected: list[tuple[str, str]], reason: str
) -> None:
    """Above the floor, beside what has the words."""
    assert said(query) == expected, reason


def test_meaning_can_be_left_out() -> None:
    """Then only what has all the words is found, and no model is loaded."""
    assert [how for _, how in said("vessel rock")] == ["both", "both"]
    assert said("vessel rock", "--words-only") == [(LOST, "words"), (ROCK, "words")]
    assert said("shipwreck hitting reefs", "--words-only") == []


def test_one_dossier_can_be_looked_in() -> None:
    """By meaning too; there must be such a one, and that is seen before vectors are made."""
    assert said("--in", "yard", "shipwreck hitting a rock") == [(LOST, "meaning")]
    assert "no such dossier" in run("--in", "tunnel", "rock", code=2).stderr
    assert len(said("vessel rock", "--limit", "1")) == 1


def test_hits_are_printed_best_first() -> None:
    """Who said it, in which report, its words, and how it was found: the whole output."""
    expected = Path(__file__).parent.parent / "golden" / "find" / "vessel_rock.txt"
    assert run("vessel", "on", "rock").stdout == expected.read_text("utf-8")


NOTHING = [
    (
        ["zeppelin"],
        "none found in 2 reports read (2 dossiers), by words, nor in what is said by meaning\n",
        "all dossiers",
    ),
    (
        ["--in", "tug", "zeppelin", "--words-only"],
        "none found in 1 report read (dossier tug), by words; meaning was left out\n",
        "one, as asked",
    ),
    (
        ['"zeppelin"'],
        "none found in 2 reports read (2 dossiers), by words; meaning was left out\n",
        "a phrase is exact",
    ),
]


@pytest.mark.parametrize(("arguments", "expected", "reason"), NOTHING)
def test_nothing_says_what_was_searched(arguments: list[str], expected: str, reason: str) -> None:
    """How many reports were read, of which dossier, and how."""
    assert run(*arguments).stdout == expected, reason


def test_vectors_are_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the first search; the second reads the question alone, in every dossier."""
    read: list[str] = []
    real = meanings.load_model()

    class Counted:
        """The model, with a note of what it reads."""

        @staticmethod
        def embed(texts: list[str]) -> object:
            """Return what the model does."""
            read.extend(texts)
            return real.embed(texts)

    monkeypatch.setattr(meanings, "load_model", Counted)
    first = run("no passengers injured").stdout
    assert len(read) == 1 + 5
    assert run("no passengers injured").stdout == first
    assert len(read) == 1 + 5 + 1


def test_what_cannot_be_kept_is_searched_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that may only be read gives the same hits, and one line a dossier."""

    def refuse(_: meanings.KeptMeaning) -> None:
        raise StoreError("w.db", "the database can only be read")

    monkeypatch.setattr(meanings.KeptMeaning, "keep", refuse)
    monkeypatch.setattr(finding, "_BATCH", 1)
    result = run("no passengers injured")
    assert UNHURT in result.stdout
    assert result.stderr.count("vectors of meaning are not kept") == 2


class Terminal(io.StringIO):
    """Standard output that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


MARKED = [
    (None, ["vessel", "rock"], "that the \x1b[1mvessel\x1b[0m sank after", "words are bold"),
    ("1", ["vessel", "rock"], ROCK, "not where colours are not wanted"),
    (None, ["shipwreck hitting reefs"], ROCK, "what is found by meaning has no words to mark"),
]


@pytest.mark.parametrize(("no_colour", "query", "expected", "reason"), MARKED)
def test_words_are_marked_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
    no_colour: str | None,
    query: list[str],
    expected: str,
    reason: str,
) -> None:
    """And nowhere else."""
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_colour:
        monkeypatch.setenv("NO_COLOR", no_colour)
    with pytest.raises(typer.Exit):
        finding.find(query)
    assert expected in screen.getvalue(), reason
