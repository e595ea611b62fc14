"""What decisions come to: of two the later counts, and undoing leaves no trace in the record."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store import made
from tests.store.made import Clock

from whosays.errors import StoreError, UsageError
from whosays.store import (
    Database,
    Judgement,
    Review,
    Target,
    add,
    load,
    log,
    review,
    undo,
    with_reviews,
)
from whosays.store.reviewing import Ruling
from whosays.store.reviews import effective, in_force

TEXT = """\
On the ferry
Ana Tarrow said that the bridge was safe.
Bo Lindqvar denied that it was safe.
Dela Ferrant warned that Eno Quist said that it was not."""


def target(id_: str) -> Target:
    """Return a target without words."""
    return Target(id=id_, kind="entity", article_id="a", version_id="v")


def entry(number: int, decision: str, *ids: str, **more: object) -> Review:
    """Return an entry of a log."""
    made_entry = Review(
        number=number,
        decision="accept",
        targets=tuple(target(id_) for id_ in ids),
        who="a",
        decided_at="t",
    )
    return replace(made_entry, decision=decision, **more)  # type: ignore[arg-type]  # by name


LOCATED = {target(id_): id_ for id_ in "abcd"}

LOGS = [
    ([("accept", "a"), ("reject", "a")], {"a": "reject"}, (), (), (), "the later verdict counts"),
    ([("merge", "ba")], {}, ["ab"], (), (), "a pair has the smaller first"),
    ([("merge", "abc")], {}, ["ab", "ac", "bc"], (), (), "each with each"),
    ([("merge", "ab"), ("split", "ab")], {}, (), ["ab"], (), "split after merged"),
    ([("split", "ab"), ("merge", "ab")], {}, ["ab"], (), (), "merged after split"),
    ([("merge", "abc"), ("split", "a")], {}, ["bc"], (), "a", "one leaves, the others stay"),
    ([("split", "a"), ("merge", "ab")], {}, ["ab"], (), "a", "alone but for that one"),
    ([("split", "ab"), ("split", "a")], {}, (), ["ab"], "a", "both say the same"),
    ([("merge", "ax")], {}, (), (), (), "what is not there is merged with nothing"),
    ([("merge", "abx")], {}, ["ab"], (), (), "the others of it are"),
]


@pytest.mark.parametrize(("decisions", "verdicts", "together", "apart", "alone", "reason"), LOGS)
def test_of_two_decisions_the_later_counts(
    decisions: list[tuple[str, str]],
    verdicts: dict[str, str],
    together: list[str],
    apart: list[str],
    alone: str,
    reason: str,
) -> None:
    """Each on its own matter."""
    entries = [entry(n, decision, *ids) for n, (decision, ids) in enumerate(decisions, 1)]
    found = effective(entries, LOCATED)
    assert dict(found.verdicts) == verdicts, reason
    assert {"".join(pair) for pair in found.together} == set(together), reason
    assert {"".join(pair) for pair in found.apart} == set(apart), reason
    assert found.alone == set(alone), reason


UNDOINGS = [
    ([None, 1], [], "taken back"),
    ([None, None, 1], [2], "the other stands"),
    ([None, 1, 2], [1], "the undoing was taken back"),
    ([None, 1, 2, 3], [], "and that too"),
    ([None, 1, 1], [], "twice is once"),
]


@pytest.mark.parametrize(("undoes", "standing", "reason"), UNDOINGS)
def test_what_is_taken_back_is_not_in_force(
    undoes: list[int | None], standing: list[int], reason: str
) -> None:
    """Undoing is an entry, and can be undone."""
    entries = [
        entry(n, "undo" if undone else "accept", *("" if undone else "a"), undoes=undone)
        for n, undone in enumerate(undoes, 1)
    ]
    assert [one.number for one in in_force(entries)] == standing, reason


decisions = st.one_of(
    st.tuples(st.sampled_from(("accept", "reject", "speaker")), st.sampled_from("abcd")),
    st.tuples(st.just("merge"), st.sampled_from(("ab", "bc", "abc", "cd"))),
    st.tuples(st.just("split"), st.sampled_from(("a", "b", "ab", "cd"))),
)


@settings(deadline=None)
@given(st.lists(decisions, max_size=8), decisions, st.lists(decisions, max_size=3))
def test_a_decision_and_its_undoing_leave_the_record_as_it_was(
    before: list[tuple[str, str]], extra: tuple[str, str], after: list[tuple[str, str]]
) -> None:
    """Whatever was decided before and after: with and without it the record is the same."""
    rest = [*before, *after]
    plain = [entry(n, d, *ids, speaker="X") for n, (d, ids) in enumerate(rest, 1)]
    numbered = [*before, extra, *after]
    longer = [entry(n, d, *ids, speaker="X") for n, (d, ids) in enumerate(numbered, 1)]
    longer.append(entry(len(longer) + 1, "undo", undoes=len(before) + 1))
    assert effective(longer, LOCATED) == effective(plain, LOCATED)


@pytest.fixture
def ids(database: Database, clock: Clock) -> list[str]:
    """A dossier of one report; the ids of its three attributions."""
    reading = made.read(made.article(TEXT, name="a"))
    add(database, "ferry", reading, clock())
    return [found.id for found in reading.attributions]


def decide(
    database: Database, clock: Clock, decision: Ruling, *ids: str, speaker: str | None = None
) -> Review:
    """Decide something in the dossier."""
    judgement = Judgement(decision=decision, ids=ids, who="Ann", why="so", speaker=speaker)
    return review(database, "ferry", judgement, clock())


def test_a_decision_is_kept_with_its_words(
    database: Database, clock: Clock, ids: list[str]
) -> None:
    """The log tells what was seen, who decided, when and why."""
    decide(database, clock, "accept", ids[0][:6])
    (kept,) = log(database, "ferry")
    assert (kept.number, kept.decision, kept.who, kept.why) == (1, "accept", "Ann", "so")
    assert kept.targets[0].id == ids[0]
    assert kept.targets[0].words == "that the bridge was safe"
    assert dict(load(database, "ferry").reviews.verdicts) == {ids[0]: "accept"}


def test_a_merge_and_its_undo_leave_the_dossier_as_it_was(
    database: Database, clock: Clock, ids: list[str]
) -> None:
    """The state is the same again, and the log longer by two."""
    before = load(database, "ferry")
    decide(database, clock, "merge", *ids[:2])
    merged = load(database, "ferry")
    undo(database, "ferry", None, who="Ann", now=clock())
    after = load(database, "ferry")
    assert merged.reviews.together == {tuple(sorted(ids[:2]))}
    assert merged.state != before.state
    assert replace(after, log=()) == before
    assert [one.decision for one in after.log] == ["merge", "undo"]


def test_what_was_decided_later_is_not_known_earlier(
    database: Database, clock: Clock, ids: list[str]
) -> None:
    """A view as known at a time has the decisions of that time."""
    decide(database, clock, "reject", ids[0])
    then = clock()
    decide(database, clock, "accept", ids[0])
    known = load(database, "ferry", known_at=then.isoformat())
    assert dict(known.reviews.verdicts) == {ids[0]: "reject"}


def test_decisions_stay_when_a_report_is_read_again(
    database: Database, clock: Clock, ids: list[str]
) -> None:
    """Another run that finds the same spans finds the decision on them."""
    decide(database, clock, "speaker", ids[1], speaker="Dela Ferrant")
    decide(database, clock, "accept", ids[2])
    again = made.read(made.article(TEXT, name="a"), made.OTHER_RUN)
    fewer = replace(again, attributions=again.attributions[:2])
    add(database, "ferry", fewer, clock())
    found = load(database, "ferry")
    assert dict(found.reviews.speakers) == {ids[1]: "Dela Ferrant"}
    assert [(o.review.number, o.reason) for o in found.orphans] == [(2, "not read any more")]


def test_decisions_go_with_their_words_into_a_new_version(
    database: Database, clock: Clock, ids: list[str]
) -> None:
    """What lost its words is an orphan and shown as such; the rest has its new id."""
    entities = load(database, "ferry").readings[0].reading.entities or ()
    decide(database, clock, "accept", ids[0])
    decide(database, clock, "reject", ids[1])
    decide(database, clock, "merge", entities[0].id, entities[1].id)
    text = TEXT.replace("On the ferry", "On the ferry\nA new line before it all.")
    new = made.read(made.article(text.replace("denied that it was", "denied it was"), name="a"))
    add(database, "ferry", new, clock())
    found = load(database, "ferry")
    names = {one.id: one.name for one in new.entities or ()}
    assert dict(found.reviews.verdicts) == {new.attributions[0].id: "accept"}
    assert [(o.review.number, o.reason) for o in found.orphans] == [(2, "words gone")]
    assert [{names[id_] for id_ in pair} for pair in found.reviews.together] == [
        {entities[0].name, entities[1].name}
    ]


def test_what_is_not_in_view_is_no_orphan(database: Database, clock: Clock, ids: list[str]) -> None:
    """A decision on a report that was not out yet neither counts nor is lost."""
    later = made.read(made.article(TEXT, name="b", published_at="2031-06-01"))
    add(database, "ferry", later, clock())
    decide(database, clock, "accept", later.attributions[0].id)
    assert ids
    early = load(database, "ferry", as_of="2031-05-01")
    assert not early.reviews.verdicts
    assert not early.orphans


REFUSED = [
    ("accept", ["zzzz"], None, "not an id"),
    ("accept", ["abc"], None, "not an id"),
    ("accept", ["0000000000000000"], None, "no such record"),
    ("speaker", [0], " ", "give the name"),
    ("speaker", ["entity"], "X", "only an attribution has one"),
    ("merge", [0], None, "two records or more"),
    ("merge", [0, 0], None, "two records or more"),
    ("merge", [0, "entity"], None, "cannot be one thing"),
    ("accept", ["article"], None, "name an attribution"),
]


@pytest.mark.parametrize(("decision", "which", "speaker", "message"), REFUSED)
def test_a_decision_must_fit_its_records(
    database: Database,
    clock: Clock,
    ids: list[str],
    decision: Ruling,
    which: list[int | str],
    speaker: str | None,
    message: str,
) -> None:
    """What does not is refused with a reason, and nothing is kept."""
    reading = load(database, "ferry").readings[0].reading
    named = {"entity": (reading.entities or ())[0].id, "article": reading.article.id}
    wanted = [ids[w] if isinstance(w, int) else named.get(w, w) for w in which]
    with pytest.raises(UsageError, match=message):
        decide(database, clock, decision, *wanted, speaker=speaker)
    assert not log(database, "ferry")


def test_an_undo_must_have_something_to_undo(
    database: Database, clock: Clock, ids: list[str]
) -> None:
    """Nothing, what is not there, and what is taken back already are refused."""
    with pytest.raises(UsageError, match="no decision to take back"):
        undo(database, "ferry", None, who="Ann", now=clock())
    decide(database, clock, "accept", ids[0])
    with pytest.raises(UsageError, match="no such entry"):
        undo(database, "ferry", 7, who="Ann", now=clock())
    undo(database, "ferry", 1, who="Ann", now=clock())
    with pytest.raises(UsageError, match="taken back already, by 2"):
        undo(database, "ferry", 1, who="Ann", now=clock())
    undo(database, "ferry", 2, who="Ann", now=clock())
    assert dict(load(database, "ferry").reviews.verdicts) == {ids[0]: "accept"}


@pytest.mark.parametrize("statement", ["UPDATE reviews SET who = 'x'", "DELETE FROM reviews"])
def test_the_log_cannot_be_changed(
    database: Database, clock: Clock, ids: list[str], statement: str
) -> None:
    """The database itself refuses it."""
    decide(database, clock, "accept", ids[0])
    with pytest.raises(StoreError, match="only ever added to"):
        database.write(lambda connection: connection.exec_driver_sql(statement))
    assert len(log(database, "ferry")) == 1


def test_decisions_are_applied_to_a_reading(
    database: Database, clock: Clock, ids: list[str]
) -> None:
    """What is rejected goes, what stood in it moves up, and the speaker is the one given."""
    reading = load(database, "ferry").readings[0].reading
    nested = replace(reading.attributions[2], parent_id=ids[1])
    reading = replace(reading, attributions=(*reading.attributions[:2], nested))
    decide(database, clock, "reject", ids[1])
    decide(database, clock, "speaker", ids[0], speaker="Dela Ferrant")
    decide(database, clock, "speaker", ids[2], speaker="Somebody Else")
    found = with_reviews(reading, load(database, "ferry").reviews)
    speakers = [(a.speakers or ())[0] for a in found.attributions]
    known = {one.name: one.id for one in reading.entities or ()}
    assert [a.id for a in found.attributions] == [ids[0], ids[2]]
    assert found.attributions[1].parent_id is None
    assert (speakers[0].entity_id, speakers[0].kind) == (known["Dela Ferrant"], "person")
    assert (speakers[1].entity_id, speakers[1].name) == (None, "Somebody Else")


def test_a_reading_without_decisions_is_the_same(
    database: Database, clock: Clock, ids: list[str]
) -> None:
    """It is not even copied."""
    decide(database, clock, "accept", ids[0])
    found = load(database, "ferry")
    assert with_reviews(found.readings[0].reading, found.reviews) is found.readings[0].reading
