"""Adding: one transaction a report, the same again changes nothing, order does not matter."""

from __future__ import annotations

import random
import shutil
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.store import made
from tests.store.made import START, Clock

from whosays.errors import UsageError
from whosays.records import Reading
from whosays.store import Database, add, add_known, load, open_store, overview
from whosays.store.schema import metadata

TEXT = "On the ferry\nAna Tarrow said that the bridge was safe.\nBo Lindqvar denied that it was."


def contents(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table, without the numbers that rows get as they come."""
    with database.reading() as connection:
        return {
            table.name: sorted(
                (tuple(row) for row in connection.execute(select(*columns))), key=repr
            )
            for table in metadata.sorted_tables
            if (columns := [c for c in table.c if (table.name, c.name) != ("passages", "id")])
        }


def test_what_was_added_is_there(database: Database, clock: Clock) -> None:
    """A reading comes back as it went in, with the moment of adding."""
    reading = made.read(made.article(TEXT))
    added = add(database, "ferry", reading, clock())
    found = load(database, "ferry")
    assert added.outcome == "added"
    assert added.attribution_count == 2
    assert [one.reading for one in found.readings] == [reading]
    assert found.readings[0].kept.added_at == "2031-05-01T12:01:00.000000Z"


def test_every_record_has_its_run_spans_and_text_hash(database: Database, clock: Clock) -> None:
    """From a row of an attribution one comes to its words and to what drew it."""
    reading = made.read(made.article(TEXT))
    add(database, "ferry", reading, clock())
    rows = contents(database)
    assert [row[1:4] for row in rows["runs"]] == [("1", '{"m":"m-1"}', '{"x":0.5}')]
    assert [row[2] for row in rows["versions"]] == [reading.article.sha256]
    first = reading.attributions[0]
    row = next(row for row in rows["attributions"] if row[1] == first.id)
    assert row[-3:] == ("[[13,23]]", "[[24,28]]", "[[29,53]]")
    payload = next(value for value in rows["readings"][0] if isinstance(value, bytes))
    assert zlib.decompress(payload).decode() == reading.to_json()


def test_the_same_again_changes_nothing(database: Database, clock: Clock) -> None:
    """Not a row is added or changed, whichever way the report comes."""
    reading = made.read(made.article(TEXT))
    add(database, "ferry", reading, clock())
    before = contents(database)
    elsewhere = replace(reading.article, path="/a/copy.txt", retrieved_at="2031-05-09T01:00")
    outcomes = [
        add(database, "ferry", reading, clock()).outcome,
        add(database, "ferry", replace(reading, article=elsewhere), clock()).outcome,
    ]
    known = add_known(database, "ferry", elsewhere, reading.run.id, clock())
    assert [*outcomes, known and known.outcome] == ["unchanged"] * 3
    assert contents(database) == before


def test_what_no_run_has_read_is_not_known(database: Database, clock: Clock) -> None:
    """A new report, another text or another run has to be read."""
    reading = made.read(made.article(TEXT, name="a"))
    add(database, "ferry", reading, clock())
    changed = made.article(TEXT + " Yes.", name="a")
    assert add_known(database, "ferry", changed, reading.run.id, clock()) is None
    assert add_known(database, "ferry", reading.article, made.OTHER_RUN.id, clock()) is None


def test_a_second_dossier_takes_a_known_reading_over(database: Database, clock: Clock) -> None:
    """What is kept once is put into a second dossier without being read."""
    reading = made.read(made.article(TEXT))
    add(database, "ferry", reading, clock())
    known = add_known(database, "bridges", reading.article, reading.run.id, clock())
    assert known is not None
    assert known.outcome == "added"
    assert load(database, "bridges").readings[0].reading == reading


def test_a_changed_report_is_a_new_version(database: Database, clock: Clock) -> None:
    """It takes the place of the former text, tells what went with it, and keeps it."""
    old = made.read(made.article(TEXT, name="a"))
    new = made.read(
        made.article("Update\n" + TEXT.replace("denied that it", "said that it"), name="a")
    )
    add(database, "ferry", old, clock())
    added = add(database, "ferry", new, clock())
    found = load(database, "ferry")
    assert (added.outcome, added.kept, added.orphans) == ("changed", 1, (old.attributions[1].id,))
    assert [one.reading for one in found.readings] == [new]
    assert [one.reading for one in found.former] == [old]


def test_another_reading_of_the_same_text_takes_its_place(database: Database, clock: Clock) -> None:
    """The last run counts; going back to an earlier one is possible, and is a change too."""
    first = made.read(made.article(TEXT))
    second = made.read(made.article(TEXT), made.OTHER_RUN)
    outcomes = [add(database, "ferry", r, clock()).outcome for r in (first, second, second, first)]
    assert outcomes == ["added", "reread", "unchanged", "reread"]
    assert [one.reading.run for one in load(database, "ferry").readings] == [made.RUN]
    kept = load(database, "ferry", known_at="2031-05-01T12:02").readings
    assert [one.reading.run for one in kept] == [made.OTHER_RUN]


NAMES = [
    ("ferry", "ferry", "as it is"),
    ("  two   words ", "two words", "blanks are single"),
    ("cafe\u0301", "caf\u00e9", "accents are composed"),
    ("", None, "there must be something"),
    ("a\x07b", None, "no control characters"),
    ("x" * 201, None, "no longer than its column"),
]


@pytest.mark.parametrize(("name", "expected", "reason"), NAMES)
def test_the_name_of_a_dossier_has_one_form(
    database: Database, clock: Clock, name: str, expected: str | None, reason: str
) -> None:
    """Two ways of writing a name are one dossier."""
    reading = made.read(made.article(TEXT))
    if expected is None:
        with pytest.raises(UsageError):
            add(database, name, reading, clock())
    else:
        add(database, name, reading, clock())
        assert overview(database, expected).selection.current, reason


def test_a_nul_in_a_report_does_no_harm(database: Database, clock: Clock) -> None:
    """Rows hold a space in its place, the reading holds the character."""
    reading = made.read(made.article("A\0B\nAna Tarrow said that it\0s over."))
    add(database, "ferry", reading, clock())
    assert load(database, "ferry").readings[0].reading == reading
    assert not [
        row for rows in contents(database).values() for row in rows if "\\x00" in repr(row[-1])[:0]
    ]
    titles = [row[6] for row in contents(database)["readings"]]
    assert titles == ["A B"]


def test_a_record_that_stands_twice_in_a_reading_is_kept_once(
    database: Database, clock: Clock
) -> None:
    """A fault of a stage does not keep a report out."""
    reading = made.read(made.article(TEXT))
    twice = replace(reading, attributions=(*reading.attributions, reading.attributions[0]))
    add(database, "ferry", twice, clock())
    assert len(contents(database)["attributions"]) == 2


POOL: list[Reading] = [made.reading(number, sentences=3) for number in range(5)]
for number, one in enumerate(POOL[:2]):  # two of them were changed afterwards
    later = one.article.text + "\nEno Quist denied that more was known."
    published = one.article.published_at
    changed = made.article(
        later, name=f"report-{number}", published_at=published, modified_at="2031-04-01"
    )
    POOL.append(made.read(changed))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(range(len(POOL))), min_size=1, max_size=9), st.randoms())
def test_the_order_of_adding_does_not_change_the_records(
    empty: Path, picks: Sequence[int], chance: random.Random
) -> None:
    """The same reports in any order, some twice: the same rows and the same dossier."""
    shuffled = list(picks)
    chance.shuffle(shuffled)
    states = []
    rows = []
    for order in (picks, shuffled):
        with TemporaryDirectory() as folder:
            path = Path(shutil.copy(empty, folder))
            with open_store(path) as database:
                for pick in order:
                    add(database, "ferry", POOL[pick], START)
                states.append(load(database, "ferry"))
                rows.append(contents(database))
    assert rows[0] == rows[1]
    assert states[0] == states[1]
