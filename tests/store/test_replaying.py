"""Reading again: the same byte for byte, or what differs."""

from __future__ import annotations

from dataclasses import replace

from tests.store import made
from tests.store.made import Clock

from whosays.records import Reading
from whosays.store import Database, add, differences, replay


def again(old: Reading) -> Reading:
    """Read an article once more, by the same run."""
    return made.read(old.article)


def test_the_same_reader_reads_the_same(database: Database, clock: Clock) -> None:
    """Every report, byte for byte."""
    for number in range(3):
        add(database, "ferry", made.reading(number), clock())
    found = list(replay(database, "ferry", again))
    assert [(one.same, one.same_run, one.differences) for one in found] == [(True, True, ())] * 3


def test_another_version_may_still_read_the_same(database: Database, clock: Clock) -> None:
    """Then the run differs and nothing else."""
    add(database, "ferry", made.reading(1), clock())
    (found,) = replay(database, "ferry", lambda old: made.read(old.article, made.OTHER_RUN))
    assert (found.same, found.same_run, found.differences) == (False, False, ())
    assert found.run_changes == ("version", "models")


def test_other_rules_of_one_version_are_told(database: Database, clock: Clock) -> None:
    """A reading that an edited rule would draw again is not called the same run's."""
    add(database, "ferry", made.read(made.report(1), replace(made.RUN, code="0" * 16)), clock())
    other = replace(made.RUN, id="f" * 16, code="1" * 16)
    (found,) = replay(database, "ferry", lambda old: made.read(old.article, other))
    assert (found.same, found.same_run, found.differences) == (False, False, ())
    assert found.run_changes == ("code",)


def test_what_differs_is_told_record_by_record() -> None:
    """Lost, gained, and changed with the fields, what they were and are."""
    old = made.reading(1, sentences=3)
    first, second, third = old.attributions
    act = "deny" if first.act != "deny" else "assert"
    newcomer = replace(second, id="0123456789abcdef")
    new = replace(
        old, attributions=(replace(first, act=act), third, newcomer), events=None,  # type: ignore[arg-type]  # an act
        possibly_missed=((0, 5),),
    )  # fmt: skip
    found = [(d.change, d.kind, d.id, d.fields) for d in differences(old, new)]
    assert found == [
        ("changed", "attributions", first.id, (("act", f'"{first.act}"', f'"{act}"'),)),
        ("lost", "attributions", second.id, ()),
        ("gained", "attributions", newcomer.id, ()),
        ("changed", "events", None, (("events", "[]", "null"),)),
        ("changed", "possibly_missed", None, (("possibly_missed", "[]", "[[0,5]]"),)),
    ]


def test_another_order_is_a_difference() -> None:
    """Two readings that are not the same byte for byte never differ in nothing."""
    old = made.reading(1, sentences=3)
    new = replace(old, attributions=old.attributions[::-1])
    assert [(d.change, d.kind) for d in differences(old, new)] == [("changed", "attributions")]
