"""Any history of adding, deciding and taking back comes to what the decisions in force come to."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.store import made
from tests.store.made import Clock

from whosays.store import (
    Database,
    Dossier,
    Effective,
    Judgement,
    Weighing,
    add,
    load,
    log,
    open_store,
    review,
    undo,
    weigh,
)
from whosays.store.reviewing import Ruling

READINGS = [made.reading(number, sentences=2) for number in range(4)]
"""Four small reports; every one has two attributions and one entity or two."""

SAID = [found.id for reading in READINGS for found in reading.attributions]
NAMED = [one.id for reading in READINGS for one in reading.entities or ()]
OF = {id_: n for n, r in enumerate(READINGS) for id_ in
      (*(a.id for a in r.attributions), *(e.id for e in r.entities or ()))}  # fmt: skip


@dataclass(frozen=True)
class Decided:
    """One thing that a person decided: a ruling, or the weight of an attribution."""

    decision: str
    ids: tuple[str, ...]


rulings = st.one_of(
    st.builds(Decided, st.sampled_from(("accept", "reject")), st.tuples(st.sampled_from(SAID))),
    st.builds(Decided, st.just("speaker"), st.tuples(st.sampled_from(SAID))),
    st.builds(
        Decided,
        st.sampled_from(("merge", "split")),
        st.lists(st.sampled_from(NAMED), min_size=2, max_size=3, unique=True).map(tuple),
    ),
    st.builds(Decided, st.just("split"), st.tuples(st.sampled_from(NAMED))),
    st.builds(
        Decided,
        st.sampled_from(("consistent", "inconsistent", "neutral")),
        st.tuples(st.sampled_from(SAID)),
    ),
)


def decide(database: Database, decided: Decided, clock: Clock) -> None:
    """Take a decision."""
    if decided.decision in {"consistent", "inconsistent", "neutral"}:
        weighing = Weighing(
            weight=decided.decision,  # type: ignore[arg-type]  # one of the three
            explanation="e" * 16, label="it was so", answers=(), passage=decided.ids[0],
            told_in=None, who="Ann",
        )  # fmt: skip
        weigh(database, "ferry", weighing, clock())
        return
    decision: Ruling = decided.decision  # type: ignore[assignment]  # one of the others
    speaker = "Dela Ferrant" if decision == "speaker" else None
    judgement = Judgement(decision=decision, ids=decided.ids, who="Ann", speaker=speaker)
    review(database, "ferry", judgement, clock())


def told(reviews: Effective) -> tuple[object, ...]:
    """Return what decisions come to, without when and under which number they were taken."""
    weighed = [(one.weight, one.explanation, one.passage) for one in reviews.weighed]
    return (*reviews.parts(), weighed)


class History(RuleBasedStateMachine):
    """Adds the reports in any order, again and again, and decides and undoes in between."""

    @initialize()
    def begin(self) -> None:
        """Begin with an empty database and the first report."""
        self.folder = Path(tempfile.mkdtemp())
        self.clock = Clock()
        self.database = open_store(Path(shutil.copy(EMPTY, self.folder / "a.db")))
        self.added: set[int] = set()
        self.decided: dict[int, Decided] = {}  # by the number in the log
        self.undoes: dict[int, int] = {}
        self.give(0)

    @rule(number=st.integers(0, len(READINGS) - 1))
    def give(self, number: int) -> None:
        """Add a report, perhaps one that is there."""
        outcome = add(self.database, "ferry", READINGS[number], self.clock()).outcome
        assert outcome == ("unchanged" if number in self.added else "added")
        self.added.add(number)

    @rule(decided=rulings)
    def decide(self, decided: Decided) -> None:
        """Decide on records of the reports that are there."""
        if all(OF[id_] in self.added for id_ in decided.ids):
            decide(self.database, decided, self.clock)
            self.decided[self._count()] = decided

    @precondition(lambda self: self._open())
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        """Take back any entry that stands, an undoing too."""
        number = data.draw(st.sampled_from(self._open()))
        undo(self.database, "ferry", number, who="Bo", now=self.clock())
        self.undoes[self._count()] = number

    @rule(decided=rulings)
    def decide_and_take_back(self, decided: Decided) -> None:
        """At once: the dossier is what it was before."""
        if all(OF[id_] in self.added for id_ in decided.ids):
            before = load(self.database, "ferry")
            self.decide(decided)
            number = self._count()
            undo(self.database, "ferry", None, who="Bo", now=self.clock())
            self.undoes[self._count()] = number
            after = load(self.database, "ferry")
            assert (after.state, after.reviews) == (before.state, before.reviews)

    @invariant()
    def it_is_what_a_short_history_comes_to(self) -> None:
        """All reports in one order, then only the decisions in force: nothing else is left."""
        if not hasattr(self, "database"):
            return
        found = load(self.database, "ferry")
        assert len(found.log) == len(self.decided) + len(self.undoes)
        assert told(found.reviews) == told(self._short().reviews)
        expected = {READINGS[number].article.version_id for number in self.added}
        assert {one.kept.version_id for one in found.readings} == expected
        assert not found.orphans

    def _short(self) -> Dossier:
        """Return the dossier with the same reports and the decisions in force alone."""
        where = self.folder / "b.db"
        shutil.copy(EMPTY, where)
        clock = Clock()
        with open_store(where) as database:
            for number in sorted(self.added, reverse=True):
                add(database, "ferry", READINGS[number], clock())
            for number in self._standing():
                decide(database, self.decided[number], clock)
            return load(database, "ferry")

    def _standing(self) -> list[int]:
        """Return the numbers of the decisions in force, worked out here once more."""

        def stands(number: int) -> bool:
            return not any(stands(by) for by, of in self.undoes.items() if of == number)

        return [number for number in sorted(self.decided) if stands(number)]

    def _open(self) -> list[int]:
        """Return the numbers of the entries that can be taken back."""
        if not hasattr(self, "database"):
            return []

        def stands(number: int) -> bool:
            return not any(stands(by) for by, of in self.undoes.items() if of == number)

        return [number for number in sorted({*self.decided, *self.undoes}) if stands(number)]

    def _count(self) -> int:
        return len(log(self.database, "ferry"))

    def teardown(self) -> None:
        """Close the database and delete it."""
        if hasattr(self, "database"):
            self.database.close()
            shutil.rmtree(self.folder)


EMPTY = Path(tempfile.mkdtemp()) / "empty.db"
TestHistory = History.TestCase
TestHistory.settings = settings(
    max_examples=12,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def setup_module() -> None:
    """Make an empty database to copy: making the tables takes a while."""
    open_store(EMPTY, create=True).close()


def teardown_module() -> None:
    """Delete it."""
    shutil.rmtree(EMPTY.parent)
