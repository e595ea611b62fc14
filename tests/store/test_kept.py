"""What other stages keep: by reading, and by the state of a dossier."""

from __future__ import annotations

from tests.store import made
from tests.store.made import Clock

from whosays.store import (
    Database,
    Judgement,
    add,
    keep_derived,
    keep_features,
    load,
    load_derived,
    load_features,
    overview,
    review,
)


def test_features_are_kept_by_reading(database: Database, clock: Clock) -> None:
    """What is there stays; what is not there is absent."""
    ids = [add(database, "ferry", made.reading(n), clock()).reading_id for n in range(3)]
    keep_features(database, "hash-1", {ids[0]: b"a", ids[1]: b"b"})
    keep_features(database, "hash-1", {ids[0]: b"other"})
    keep_features(database, "hash-2", {ids[2]: b"c"})
    assert load_features(database, "hash-1", ids) == {ids[0]: b"a", ids[1]: b"b"}
    assert load_features(database, "hash-2", ids) == {ids[2]: b"c"}


def test_features_of_very_many_readings_can_be_asked_for(database: Database) -> None:
    """More than a question to the database takes at once."""
    assert load_features(database, "hash-1", (str(n) for n in range(50_000))) == {}


def test_a_result_belongs_to_a_state(database: Database, clock: Clock) -> None:
    """Another report or another decision, and it is drawn anew."""
    reading = made.reading(1)
    add(database, "ferry", reading, clock())
    first = load(database, "ferry").state
    keep_derived(database, "ferry", "matrix-1", state=first, value=b"one", now=clock())
    assert load_derived(database, "ferry", "matrix-1", first) == b"one"
    assert load_derived(database, "ferry", "matrix-2", first) is None
    judgement = Judgement(decision="accept", ids=(reading.attributions[0].id,), who="Ann")
    review(database, "ferry", judgement, clock())
    second = overview(database, "ferry").state
    add(database, "ferry", made.reading(2), clock())
    third = overview(database, "ferry").state
    assert len({first, second, third}) == 3
    assert load_derived(database, "ferry", "matrix-1", second) is None


def test_a_result_can_be_drawn_again(database: Database, clock: Clock) -> None:
    """The later one counts."""
    add(database, "ferry", made.reading(1), clock())
    for value in (b"one", b"two"):
        keep_derived(database, "ferry", "matrix-1", state="s", value=value, now=clock())
    assert load_derived(database, "ferry", "matrix-1", "s") == b"two"


def test_old_results_go(database: Database, clock: Clock) -> None:
    """The oldest of many states is let go, the newest stays."""
    add(database, "ferry", made.reading(1), clock())
    for number in range(20):
        keep_derived(database, "ferry", "m", state=str(number), value=b"x", now=clock())
    kept = [n for n in range(20) if load_derived(database, "ferry", "m", str(n)) is not None]
    assert kept == list(range(4, 20))
