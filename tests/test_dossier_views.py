"""A dossier from reports to its views and its page, with the shipped model."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from whosays.extract.events.words import akin
from whosays.ingest import IngestOptions, read_inputs
from whosays.pipeline import load_meaning, load_reader
from whosays.records import Article
from whosays.resolve.dossier import Means, gather

EXAMPLES = Path(__file__).parents[1] / "src" / "whosays" / "examples"
SOME = sorted(EXAMPLES.glob("*.txt"))[:3]


def run(home: Path, *arguments: str) -> str:
    """Run the command with a store of its own and return what it prints."""
    command = [str(Path(sys.executable).parent / "whosays"), *arguments]
    environ = {**os.environ, "WHOSAYS_HOME": str(home), "NO_COLOR": "1"}
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environ, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a dossier of three of the example reports."""
    folder = tmp_path_factory.mktemp("store")
    run(folder, "add", "ferry", *map(str, SOME))
    return folder


@pytest.mark.parametrize(
    ("view", "holds"),
    [
        ("matrix", ["3 reports read", "says", "denies", "doubts", "Tarquen"]),
        ("timeline", ["3 reports read", "Tarquen"]),
        ("sources", ["3 reports read", "Halina Torusk"]),
        ("echoes", ["3 reports read", "origin"]),
        ("explanations", ["3 reports read"]),
        ("changes", ["3 reports read"]),
        ("reports", ["Blast aboard ferry"]),
    ],
)
def test_every_view_says_what_was_read(home: Path, view: str, holds: list[str]) -> None:
    """Each view prints, and says how many reports it stands on."""
    printed = run(home, "show", "ferry", "--view", view)
    for words in holds:
        assert words in printed, view


def test_the_page_needs_nothing_beside_it(home: Path, tmp_path: Path) -> None:
    """The page holds the claims, and fetches nothing."""
    page = tmp_path / "ferry.html"
    run(home, "report", "ferry", "-o", str(page))
    text = page.read_text(encoding="utf-8")
    assert "Tarquen" in text
    assert "default-src &#39;none&#39;" in text or "default-src 'none'" in text
    for outside in ('src="http', "@import", 'rel="stylesheet"'):
        assert outside not in text


def test_the_order_of_adding_changes_nothing() -> None:
    """A dossier is a function of the set of its readings."""
    reader = load_reader("fast")
    articles = read_inputs(list(map(str, SOME)), IngestOptions())
    readings = [reader.read(a) for a in articles if isinstance(a, Article)]
    means = Means(place_of=lambda _: str, embed=load_meaning().embed, akin=akin)
    first = gather(tuple(readings), means)
    random.Random(3).shuffle(readings)
    assert gather(tuple(readings), means) == first
