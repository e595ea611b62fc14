"""Dossiers put together: the same for any order, with every telling and its words."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.resolve.made_dossier import MEANS, MORVA, OLVEN, Said, report, reports

from whosays.gathered import Claim, GatheredDossier
from whosays.records import Reading
from whosays.resolve.clusters import Links
from whosays.resolve.dossier import Decisions, gather


def gathered(
    readings: tuple[Reading, ...] | None = None, decisions: Decisions | None = None
) -> GatheredDossier:
    """Return the dossier of some readings, else of the made-up ones."""
    return gather(reports() if readings is None else readings, MEANS, decisions)


def name(dossier: GatheredDossier, actor: str | None) -> str | None:
    """Return the name of an actor."""
    return {one.id: one.name for one in dossier.actors}.get(actor or "")


def sides(dossier: GatheredDossier, claim: Claim) -> dict[tuple[str | None, str], int]:
    """Return how many tellings each actor has on each side of a claim."""
    return {(name(dossier, c.actor), c.stance): len(c.tellings) for c in claim.cells}


def test_one_claim_of_many_reports_has_all_its_voices() -> None:
    """The accusation, its denial, the doubt and the withdrawal are one row."""
    dossier = gathered()
    claim = dossier.claims[0]
    assert (claim.label, claim.group, claim.event) == (
        "[Morva did it:] sinking of the barge",
        "contested",
        "sinking",
    )
    assert sides(dossier, claim) == {
        (OLVEN, "affirm"): 3,
        (MORVA, "deny"): 1,
        ("two officials", "doubt"): 1,
        (OLVEN, "neutral"): 1,
    }


def test_a_telling_says_when_and_where() -> None:
    """Printed and said are two times; the day is that of saying where one is told."""
    dossier = gathered()
    tellings = dossier.claims[0].cells[0].tellings
    assert [(t.printed, t.said, t.when, t.place) for t in tellings] == [
        ("2031-06-01", None, "2031-06-01", "¶1"),
        (None, "2031-06-01", "2031-06-01", "¶2"),
        ("2031-06-02", None, "2031-06-02", "¶2"),
    ]


@settings(max_examples=25, deadline=None)
@given(st.permutations(reports()))
def test_the_order_of_adding_makes_no_difference(order: list[Reading]) -> None:
    """Byte for byte the same."""
    assert gathered(tuple(order)).to_bytes() == gathered().to_bytes()


def test_words_of_a_passage_are_those_of_the_report() -> None:
    """Every mark lies on the words of the attribution."""
    readings = reports()
    texts = {reading.article.version_id: reading.article.text for reading in readings}
    attributions = {a.id: a for reading in readings for a in reading.attributions}
    dossier = gathered(readings)
    assert dossier.sayings
    for saying in dossier.sayings:
        text, found = texts[saying.version_id], attributions[saying.attribution_id]
        assert saying.passage.text in text
        for role in ("source", "cue", "content"):
            marked = [m.span for m in saying.passage.marks if m.role == role]
            words = [saying.passage.text[slice(*span)] for span in marked]
            assert words == [text[slice(*span)] for span in getattr(found, role)]


def test_positions_move_and_are_withdrawn() -> None:
    """Who accused and then took it back held two stances, one after the other."""
    dossier = gathered()
    by_name = {name(dossier, p.actor): p for p in dossier.positions}
    steps = [(s.stance, s.since, s.last, s.change) for s in by_name[OLVEN].steps]
    assert steps == [
        ("affirm", "2031-06-01", "2031-06-01", "first"),  # retold on the second
        ("neutral", "2031-06-09", "2031-06-09", "withdrawn"),
    ]
    assert [s.change for s in by_name[MORVA].steps] == ["first"]


def test_which_of_two_stances_on_one_day_came_first_is_not_known() -> None:
    """Two reports of one day that have both give no change."""
    dossier = gathered((
        report(Said(OLVEN, "said", "that Morva sank it", "affirm"), outlet="A"),
        report(Said(OLVEN, "doubted", "that Morva sank it", "doubt"), outlet="B"),
    ))  # fmt: skip
    assert [s.change for s in dossier.positions[0].steps] == ["first", "unclear"]


def test_a_doubt_after_a_claim_is_a_change() -> None:
    """And so is a claim after a doubt: a doubt is on the other side."""
    first = report(
        Said(OLVEN, "said", "that Morva sank it", "affirm"), outlet="A", published="2031-06-01"
    )
    second = report(
        Said(OLVEN, "doubted", "that Morva sank it", "doubt"), outlet="B", published="2031-06-05"
    )
    third = report(
        Said(OLVEN, "said", "once more that Morva sank it", "affirm"), outlet="C",
        published="2031-06-08",
    )  # fmt: skip
    steps = gathered((first, second, third)).positions[0].steps
    assert [s.change for s in steps] == ["first", "changed", "changed"]


def test_explanations_compete() -> None:
    """Each with who proposes it, who says it later and who rejects it."""
    dossier = gathered()
    one, other = dossier.explanations
    assert (one.label, other.label) == (
        "[Morva did it:] sinking of the barge",
        "an old mine had broken loose",
    )
    assert [name(dossier, c.actor) for c in one.proposes] == [OLVEN]
    assert [name(dossier, c.actor) for c in one.rejects] == [MORVA, "two officials"]
    assert [name(dossier, c.actor) for c in other.proposes] == ["Ester Vane"]
    assert (other.supports, other.rejects, other.claim) == ((), (), None)


def test_a_basis_bears_on_the_explanation_it_is_given_for() -> None:
    """The log book is told of beside the accusation; nothing says what it proves."""
    dossier = gathered()
    (found,) = dossier.evidence
    assert (found.words, found.kind) == ("a log book", "document")
    assert found.bears_on == (dossier.explanations[0].id,)


def test_echoes_and_origins_are_counted() -> None:
    """Two reports share the pilots' words; how many origins there are is an interval."""
    dossier = gathered()
    (echo,) = dossier.echoes
    assert not echo.ordered
    assert dossier.origins.startswith("5 reports, ")
    assert "grain barge went down" in echo.passages[0][0].text


def test_checked_readings_are_counted() -> None:
    """A person's check is told of the telling and in the head."""
    id_ = reports()[0].attributions[0].id
    dossier = gathered(decisions=Decisions(checked=frozenset({id_, "gone"})))
    assert dossier.checked_count == 1
    assert [s.attribution_id for s in dossier.sayings if s.checked] == [id_]


def test_two_who_were_split_are_two_and_a_split_taken_back_leaves_no_trace() -> None:
    """Decisions on entities reach the matrix."""
    readings = reports()
    ids = sorted(e.id for r in readings for e in r.entities or () if e.name == OLVEN)
    apart = Links(apart=frozenset((ids[0], other) for other in ids[1:]))
    parted = gathered(decisions=Decisions(links=apart))
    assert sum(actor.name == OLVEN for actor in parted.actors) == 2
    assert gathered(decisions=Decisions(links=Links())).to_bytes() == gathered().to_bytes()


def test_a_speaker_whom_a_person_named_is_an_actor() -> None:
    """A name from a review has a column though it is no entity of the report."""
    readings = reports()
    first = readings[0].attributions[0]
    speaker = replace(
        (first.speakers or ())[0], entity_id=None, name="Ada Brine", kind="unresolved"
    )
    changed = replace(
        readings[0],
        attributions=(replace(first, speakers=(speaker,)), *readings[0].attributions[1:]),
    )
    dossier = gathered((changed, *readings[1:]))
    assert "Ada Brine" in {actor.name for actor in dossier.actors}


def test_nothing_read_gives_nothing() -> None:
    """No reports, and reports whose claims were not drawn, have no claims."""
    bare = tuple(
        replace(r, attributions=tuple(replace(a, about=None, act=None) for a in r.attributions))
        for r in reports()
    )
    assert gathered(()).claims == gathered(bare).claims == ()
    assert len(gathered(bare).reports) == 5


def test_what_was_written_is_read_again() -> None:
    """The same record, or the same without what is not wanted."""
    dossier = gathered()
    value = dossier.to_bytes()
    assert GatheredDossier.from_bytes(value) == dossier
    lean = GatheredDossier.from_bytes(value, frozenset({"sayings", "echoes"}))
    assert lean == replace(dossier, sayings=(), echoes=())
