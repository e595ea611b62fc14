"""What the tests of the exports export: readings by hand with decisions, and any made by chance."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st
from tests.present.conftest import Hand, article, ferry

from whosays.present.exported import Decision, Export, Times
from whosays.records import (
    About,
    Basis,
    Entity,
    Event,
    Explanation,
    Likelihood,
    Phrase,
    Reading,
    Run,
    Speaker,
    TimePhrase,
)

ADDED = Times(added_at="2031-05-05T09:00:00.000000Z", read_at="2031-05-05T09:30:00.000000Z")


def full() -> Reading:
    """Return the ferry report with every field drawn somewhere."""
    reading = ferry()
    accuses, denies, *rest = reading.attributions
    text = reading.article.text
    at = text.index("a fairy tale")
    likelihood = Likelihood(text="a fairy", span=(at, at + 7), low=0.2, high=0.55, scale="made up")
    sank = About(
        event_id="ev-sinking", facet="who", stance="deny", claim="Besk sank the ferry",
        answers=accuses.id,
    )  # fmt: skip
    was_sunk = replace(sank, facet="happened", stance="doubt", claim="[it] was sunk", answers=None)
    basis = Basis(kind="said-absent", by=None, span=(at, at + 12))
    denies = replace(
        denies,
        act="deny",
        stance="deny",
        about=(sank, was_sunk),
        channel=Phrase(text="fairy", span=(at + 2, at + 7), value="statement"),
        addressee=Phrase(text="tale", span=(at + 8, at + 12), value=None),
        place=Phrase(text="tale", span=(at + 8, at + 12), value=None),
        time=TimePhrase(text="tale", span=(at + 8, at + 12), value="2031-05-02", precision="day"),
        likelihood=likelihood,
        basis=(basis, replace(basis, kind="inference", by="Besk’s navy")),
        explanations=(Explanation(text="boilers", span=(at, at + 4), likelihood=None, basis=()),),
    )
    accuses = replace(accuses, act="accuse", stance="affirm", about=(), basis=(), explanations=())
    event = Event(
        id="ev-sinking", what="the sinking", where=None, time=None, mentions=((16, 30),),
        responsibility=(),
    )  # fmt: skip
    return replace(
        reading,
        run=replace(reading.run, models={"attribution": "m-1"}),
        article=replace(
            reading.article, url="https://daily.example/ferry lost?x=1", publisher="Daily, Example"
        ),
        attributions=(accuses, denies, *rest),
        events=(event,),
    )


def decisions(reading: Reading) -> tuple[Decision, ...]:
    """Return a log on a reading: accepted; rejected, and that taken back; the speaker named."""
    ids = [item.id for item in reading.attributions]
    at = "2031-05-06T1{}:00:00.000000Z"
    return (
        Decision(number=1, decision="accept", records=(ids[1],), who="Ana", decided_at=at.format(0),
                 why="=seen in the deck"),
        Decision(number=2, decision="reject", records=(ids[2],), who="Bo", decided_at=at.format(1),
                 in_force=False),
        Decision(number=3, decision="undo", records=(ids[2],), who="Bo", decided_at=at.format(2),
                 undoes=2, in_force=False),
        Decision(number=4, decision="speaker", records=(ids[4],), who="Ana", speaker="Ilse Brand",
                 decided_at=at.format(3)),
        Decision(number=5, decision="merge", records=("gone", "e-navy"), who="Ana",
                 decided_at=at.format(4)),
    )  # fmt: skip


def made() -> Export:
    """Return a dossier of two reports: the ferry with all fields, and a small one, undated."""
    reading = full()
    times = {reading.article.version_id: ADDED}
    return Export(
        readings=(reading, small()),
        dossier="ferry",
        decisions=decisions(reading),
        times=times,
    )


def small() -> Reading:
    """Return the report of the page on exports, with one attribution."""
    hand = Hand(
        replace(
            article(("title", "Quay closed"), ("paragraph", "The quay is safe, Mayor Brand said.")),
            id="00000000000000a1",
            version_id="00000000000000b2",
            path="quay.txt",
            url="https://daily.example/quay",
            publisher="The Daily Example",
        )
    )
    brand = Speaker(entity_id="00000000000000c3", name="Mayor Brand", kind="person", role="Mayor")
    hand.says("Mayor Brand", "said", "The quay is safe", brand)
    safe = About(
        event_id="00000000000000d4", facet="effect", stance="affirm", claim="the quay is safe",
        answers=None,
    )  # fmt: skip
    item = replace(hand.attributions[0], id="e5a0c3d17f2b9684", act="assert", stance="affirm")
    hand.attributions[0] = replace(item, about=(safe,), basis=())
    mayor = Entity(
        id="00000000000000c3", name="Mayor Brand", kind="person", roles=("Mayor",),
        mentions=(hand.span("Mayor Brand"),),
    )  # fmt: skip
    run = Run(id="00000000000000f6", version="1.0", models={"attribution": "best 1"}, options={})
    return replace(hand.reading(entities=(mayor,)), run=run)


def small_export() -> Export:
    """Return the dossier of the page on exports."""
    accepted = Decision(
        number=1, decision="accept", records=("e5a0c3d17f2b9684",), who="Ana",
        decided_at="2031-05-06T10:00:00.000000Z",
    )  # fmt: skip
    return Export(
        readings=(small(),),
        dossier="quay",
        decisions=(accepted,),
        times={"00000000000000b2": ADDED},
    )


@st.composite
def any_reading(draw: st.DrawFn) -> Reading:
    """Draw a reading whose spans stand anywhere in any text."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))

    def spans(least: int) -> tuple[tuple[int, int], ...]:
        ends = draw(
            st.lists(st.integers(0, len(text)), min_size=2 * least, max_size=6, unique=True)
        )
        ends = sorted(ends)[: len(ends) // 2 * 2]
        return tuple(zip(ends[::2], ends[1::2], strict=True))

    reading = small()
    item = replace(
        reading.attributions[0], source=spans(0), cue=spans(0), content=spans(0) or ((0, 1),)
    )
    return replace(
        reading, article=replace(reading.article, text=text, blocks=()), attributions=(item,)
    )
