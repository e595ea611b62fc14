"""What is in view: as it had been published, and as it had been added."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.store import made

from whosays.errors import UsageError
from whosays.store import Database, add, load, overview

FIRST = "A head\nAna Tarrow said that the bridge was safe."
SECOND = FIRST + "\nBo Lindqvar denied that it was safe at all."


def put(database: Database, text: str, name: str, added: str, **fields: str | None) -> str:
    """Add a report at a time of day and return its version id."""
    reading = made.read(made.article(text, name=name, **fields))
    add(database, "ferry", reading, datetime.fromisoformat(added).replace(tzinfo=UTC))
    return reading.article.version_id


@pytest.fixture
def versions(database: Database) -> dict[str, str]:
    """Three reports: one that was changed, one printed at an hour, one without a date."""
    return {
        "a1": put(database, FIRST, "a", "2031-05-02T08:00", published_at="2031-05-01"),
        "b": put(database, FIRST, "b", "2031-05-02T09:00", published_at="2031-05-03T10:00+02:00"),
        "c": put(database, FIRST, "c", "2031-05-02T10:00"),
        "a2": put(
            database, SECOND, "a", "2031-05-06T08:00", published_at="2031-05-01",
            modified_at="2031-05-04T12:00",
        ),
    }  # fmt: skip


VIEWS = [
    (None, None, {"a2", "b", "c"}, {"a1"}, "everything as it stands"),
    ("2031-05-09", None, {"a2", "b"}, {"a1"}, "what has no date was not surely printed by then"),
    ("2031-05-04T12:00", None, {"a2", "b"}, {"a1"}, "the change was out at noon"),
    ("2031-05-04T11:59", None, {"a1", "b"}, set(), "a minute before it was not"),
    ("2031-05-03T08:00", None, {"a1", "b"}, set(), "ten o'clock two hours east"),
    ("2031-05-03T07:59", None, {"a1"}, set(), "not yet"),
    ("2031-05-01", None, {"a1"}, set(), "a day takes itself in"),
    ("2031-05-01T23:00", None, set(), set(), "printed that day, perhaps in its last hour"),
    (None, "2031-05-05", {"a1", "b", "c"}, set(), "the change was not added yet"),
    (None, "2031-05-02T09:00", {"a1", "b"}, set(), "added at that very moment"),
    (None, "2031-05-02T07:59", set(), set(), "nothing had been added"),
    ("2031-05-04T12:00", "2031-05-05", {"a1", "b"}, set(), "out, but not known"),
    ("2031", "2031", {"a2", "b"}, {"a1"}, "a year is a time too"),
]


@pytest.mark.parametrize(("as_of", "known_at", "current", "former", "reason"), VIEWS)
def test_a_view_holds_what_was_out_and_known(
    database: Database,
    versions: dict[str, str],
    as_of: str | None,
    known_at: str | None,
    current: set[str],
    former: set[str],
    reason: str,
) -> None:
    """Of every report its last version then, and the versions before it."""
    found = load(database, "ferry", as_of=as_of, known_at=known_at)
    names = {id_: name for name, id_ in versions.items()}
    assert {names[one.kept.version_id] for one in found.readings} == current, reason
    assert {names[one.kept.version_id] for one in found.former} == former, reason


def test_what_is_left_out_is_told(database: Database, versions: dict[str, str]) -> None:
    """A view as of a time says how many came later and which have no date."""
    found = overview(database, "ferry", as_of="2031-05-02").selection
    assert found.later == 1
    assert [one.version_id for one in found.undated] == [versions["c"]]


def test_the_four_times_are_four_things(database: Database) -> None:
    """Printed, changed, added and read each have their own field."""
    text = "A head\nAna Tarrow said that the bridge was safe."
    article = made.article(text, name="a", published_at="2031-05-01", modified_at="2031-05-02")
    for run, day in ((made.RUN, 3), (made.OTHER_RUN, 4)):
        add(database, "ferry", made.read(article, run), datetime(2031, 5, day, tzinfo=UTC))
    kept = load(database, "ferry").readings[0].kept
    assert str(kept.printed_at)[:10] == "2031-05-01"
    assert str(kept.modified_at)[:10] == "2031-05-02"
    assert kept.added_at[:10] == "2031-05-03"
    assert kept.read_at[:10] == "2031-05-04"


def test_an_older_text_that_is_added_later_stays_behind(database: Database) -> None:
    """The order of versions is that of their coming out, where the report tells it."""
    new = put(
        database,
        SECOND,
        "a",
        "2031-05-06T08:00",
        published_at="2031-05-01",
        modified_at="2031-05-04",
    )
    put(database, FIRST, "a", "2031-05-07T08:00", published_at="2031-05-01")
    assert [one.kept.version_id for one in load(database, "ferry").readings] == [new]


def test_reports_stand_by_printing_time(database: Database, versions: dict[str, str]) -> None:
    """Those without a time come last."""
    order = [one.kept.version_id for one in load(database, "ferry").readings]
    assert order == [versions[name] for name in ("b", "a2", "c")]


@pytest.mark.parametrize("field", ["as_of", "known_at"])
def test_what_is_no_time_is_refused(
    database: Database, versions: dict[str, str], field: str
) -> None:
    """The message says what a time looks like."""
    assert versions
    with pytest.raises(UsageError, match="must be a date like"):
        load(database, "ferry", **{field: "last week"})


def test_there_must_be_such_a_dossier(database: Database, versions: dict[str, str]) -> None:
    """The message tells which there are."""
    assert versions
    with pytest.raises(UsageError, match="no such dossier; there are: ferry"):
        load(database, "fairy")


def test_the_state_is_that_of_what_is_in_view(database: Database, versions: dict[str, str]) -> None:
    """Two views of the same have one state, quick or whole; another view has another."""
    assert versions
    assert load(database, "ferry").state == overview(database, "ferry").state
    early = load(database, "ferry", as_of="2031-05-02").state
    assert early == overview(database, "ferry", as_of="2031-05-01T23:59:59.999999").state
    assert early != load(database, "ferry").state
