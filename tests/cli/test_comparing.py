"""Echoes that are kept with a dossier."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.store import made

from whosays import store
from whosays.cli.comparing import KeptEchoes
from whosays.records import Article
from whosays.resolve import echoes
from whosays.resolve.echo_records import Echo

NOW = datetime(2031, 7, 1, tzinfo=UTC)
WIRE = (
    "A grain barge struck the lock gate at Oster on Monday evening and sank within the hour. "
    "Divers went down twice before dark and found the hull torn open along nine metres. "
    "The lock keeper said that the barge had come in too fast and too close to the wall."
)
OTHER = "Rain fell on the hills for a third day, and two of the mountain roads were closed by mud."
COMPARED: list[tuple[str, str]] = []


def report(name: str, text: str, day: int) -> Article:
    """Return a report of its own publisher."""
    return replace(
        made.article(f"{text}\n", name=name), publisher=name, published_at=f"2031-05-0{day}"
    )


REPORTS = [
    report("alder", WIRE, 1),
    report("birch", f"Head.\n{WIRE}", 2),
    report("cedar", OTHER, 3),
    report("dogwood", f"{WIRE}\n{OTHER}", 4),
]


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[store.Database]:
    """A database with a dossier of the reports, and comparing that is noted."""
    COMPARED.clear()
    real = echoes.compare

    def noted(first: echoes.EchoText, second: echoes.EchoText) -> Echo | None:
        COMPARED.append((first.article.publisher or "", second.article.publisher or ""))
        return real(first, second)

    monkeypatch.setattr(echoes, "compare", noted)
    with store.open_store(f"sqlite:///{tmp_path / 'w.db'}", create=True) as opened:
        for one in REPORTS:
            store.add(opened, "barge", made.read(one), NOW)
        yield opened


def kept(database: store.Database, code: str = "1") -> KeptEchoes:
    """Return what finds echoes in the dossier."""
    current = store.overview(database, "barge").selection.current
    return KeptEchoes(database, "barge", code, {s.version_id: s.reading_id for s in current})


def test_a_pair_is_compared_once(database: store.Database) -> None:
    """What was kept is not compared again, and comes out as at first."""
    first = kept(database)
    found = first.find(REPORTS)
    assert {frozenset(pair) for pair in COMPARED} == {
        frozenset(("alder", "birch")),
        frozenset(("alder", "dogwood")),
        frozenset(("birch", "dogwood")),
        frozenset(("cedar", "dogwood")),
    }
    first.keep()
    COMPARED.clear()
    assert kept(database).find(REPORTS) == found == echoes.find_echoes(REPORTS)
    assert len(COMPARED) == 4, "those of find_echoes, which remembers nothing"


def test_a_new_report_is_compared_with_its_candidates_alone(database: store.Database) -> None:
    """The pairs of the others are there."""
    before = kept(database)
    before.find(REPORTS[:3])
    before.keep()
    COMPARED.clear()
    after = kept(database)
    found = after.find(REPORTS)
    assert len(COMPARED) == 3
    assert all("dogwood" in pair for pair in COMPARED)
    after.keep()
    assert kept(database).find(reversed(REPORTS)) == found


def test_a_view_of_few_reports_forgets_nothing(database: store.Database) -> None:
    """As of an early day there are fewer pairs; those of the later ones stay kept."""
    whole = kept(database)
    whole.find(REPORTS)
    whole.keep()
    few = kept(database)
    assert len(few.find(REPORTS[:2])) == 1
    few.keep()
    COMPARED.clear()
    kept(database).find(REPORTS)
    assert not COMPARED


def test_what_other_code_found_does_not_count(database: store.Database) -> None:
    """Pairs are compared anew; signatures have a name of their own for that."""
    first = kept(database)
    found = first.find(REPORTS)
    first.keep()
    COMPARED.clear()
    assert kept(database, "2").find(REPORTS) == found
    assert len(COMPARED) == 4


def test_what_a_report_tells_of_itself_is_compared_too(database: store.Database) -> None:
    """The same text with another day of printing: the direction may be another one."""
    first = kept(database)
    first.find(REPORTS[:2])
    first.keep()
    later = replace(REPORTS[0], published_at="2031-05-09")
    (echo,) = kept(database).find([later, REPORTS[1]])
    assert (echo.earlier, echo.later) == (REPORTS[1].version_id, REPORTS[0].version_id)
