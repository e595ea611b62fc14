"""Several processes at once, and processes that are killed."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from tests.store import made

from whosays.store import Database, add, load, open_store
from whosays.store.schema import attributions, members, readings

WORKER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tests.store import made
from whosays.store import add, open_store
path, start, stop = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
numbers = range(start, stop) if start < stop else range(start, stop, -1)
with open_store(Path(path), create=True) as database:
    print("ready", flush=True)
    for number in numbers:
        print(add(database, "ferry", made.reading(number), made.START).outcome, flush=True)
"""


def worker(root: Path, path: Path, start: int, stop: int) -> subprocess.Popen[str]:
    """Start a process that adds the made-up reports of some numbers."""
    command = [sys.executable, "-c", WORKER, str(path), str(start), str(stop)]
    return subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True)


def check_whole(database: Database) -> int:
    """See that the database is sound and every report in it whole; return how many there are."""
    with database.reading() as connection:
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        told = connection.execute(select(readings.c.id, readings.c.attribution_count)).all()
        for id_, count in told:
            query = select(func.count()).where(attributions.c.reading_id == id_)
            assert connection.scalar(query) == count
        linked = connection.scalar(select(func.count()).select_from(members))
        assert linked == len(told)
        connection.execute(
            text("SELECT count(*) FROM passages_fts WHERE passages_fts MATCH 'said'")
        )
    return len(told)


def test_two_processes_add_to_one_dossier(root: Path, tmp_path: Path) -> None:
    """Both make the database, take overlapping reports from two ends, and none is lost."""
    path = tmp_path / "new" / "shared.db"
    workers = [worker(root, path, 0, 20), worker(root, path, 19, -1)]
    outcomes = [process.communicate(timeout=300)[0].split() for process in workers]
    assert [process.returncode for process in workers] == [0, 0]
    flat = [one for words in outcomes for one in words[1:]]
    assert sorted(set(flat)) == ["added", "unchanged"]
    assert (flat.count("added"), flat.count("unchanged")) == (20, 20)
    with open_store(path) as database:
        assert check_whole(database) == 20
        texts = {one.reading.article.text for one in load(database, "ferry").readings}
    assert texts == {made.report(number).text for number in range(20)}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_killed_process_leaves_whole_reports(root: Path, path: Path, seed: int) -> None:
    """Killed in the midst of adding: what is there is whole, and the next add goes on."""
    process = worker(root, path, 0, 100_000)
    assert process.stdout
    try:
        lines = random.Random(seed).randint(2, 12)
        for _ in range(lines):
            process.stdout.readline()
        time.sleep(random.Random(seed).random() * 0.05)  # somewhere within the next report
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
    with open_store(path) as database:
        there = check_whole(database)
        assert there >= lines - 1  # what was told to be kept is kept
        outcomes = [
            add(database, "ferry", made.reading(number), made.START).outcome
            for number in range(there + 2)
        ]
        assert outcomes == ["unchanged"] * there + ["added"] * 2
        assert check_whole(database) == there + 2


def test_a_process_killed_while_it_makes_the_tables_does_no_harm(
    root: Path, tmp_path: Path
) -> None:
    """At whatever moment: the next one makes them."""
    for number, delay in enumerate((0.3, 0.6, 0.9, 1.2, 1.6)):
        path = tmp_path / f"{number}.db"
        process = worker(root, path, 0, 1000)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert process.stdout
        process.stdout.close()
        with open_store(path, create=True) as database:
            there = check_whole(database)
            assert add(database, "ferry", made.reading(there), made.START).outcome == "added"
