"""Claims across the reports of a made-up dossier, and positions on them over time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from whosays.extract.events.words import akin
from whosays.extract.meaning import Meaning
from whosays.records import (
    About,
    ActKind,
    Article,
    Attribution,
    Confidences,
    Entity,
    Event,
    Likelihood,
    Reading,
    Run,
    Speaker,
    StanceKind,
    TimePhrase,
    attribution_id,
    entity_id,
    event_id,
)
from whosays.resolve.accused_sides import sort_of
from whosays.resolve.claim_items import is_pointing, standing_alone
from whosays.resolve.claim_records import Claim, ClaimResolution, Position
from whosays.resolve.claims import resolve_claims
from whosays.resolve.clusters import Links
from whosays.resolve.events import resolve_events
from whosays.resolve.positions import resolve_positions

Embed = Callable[[Sequence[str]], npt.NDArray[np.float32]]
RUN = Run(id="r", version="0", models={}, options={})


@pytest.fixture(scope="module")
def embed() -> Embed:
    """Vectors of the shipped model of meaning."""
    return Meaning(Path(str(files("whosays"))) / "models" / "meaning").embed


@dataclass(frozen=True)
class Said:
    """One attribution: who, the words, act and stance; whom it accuses of the event, if so."""

    speaker: str
    words: str
    act: ActKind = "assert"
    stance: StanceKind = "affirm"
    facet: str | None = None
    accused: str | None = None
    topic: str | None = None
    claim: str | None = None
    time: str | None = None
    hedge: str | None = None
    behalf: str | None = None


def make_reading(
    make_article: Callable[..., Article],
    published: str | None,
    event: str | None,
    said: Sequence[Said],
) -> Reading:
    """Make a reading of a report that is made of the words of its attributions."""
    names = list(dict.fromkeys(n for s in said for n in (s.speaker, s.accused, s.behalf) if n))
    text = " ".join([f"{s.speaker} spoke: {s.words}." for s in said])
    text += " " + " ".join(f"{n}." for n in names) + (f" There was the {event}." if event else "")
    article = make_article(text, publisher=f"Outlet {text[:30]}", title="T", published_at=published)
    version = article.version_id

    def span(words: str) -> tuple[int, int]:
        at = article.text.index(words)
        return at, at + len(words)

    ids = {name: entity_id(version, span(f"{name}.")) for name in names}
    events: tuple[Event, ...] = ()
    if event:
        events = (
            Event(
                id=event_id(version, span(f"the {event}")), what=event, where=None, time=None,
                mentions=(span(event),), responsibility=(), kind="attack",
            ),
        )  # fmt: skip
    made = []
    for one in said:
        content = (span(one.words),)
        about: tuple[About, ...] = ()
        if one.facet is not None:
            claim = one.claim or one.words
            if one.facet == "who" and one.claim is None:
                claim = f"[{one.accused} was behind the] {event}"
            about = (
                About(
                    event_id=events[0].id, facet=one.facet, stance=one.stance, claim=claim,  # type: ignore[arg-type]
                    answers=None, accused=ids.get(one.accused or ""), topic=one.topic,
                ),
            )  # fmt: skip
        speaker = Speaker(
            entity_id=ids[one.speaker], name=one.speaker, kind="organisation",
            on_behalf_of=ids.get(one.behalf or ""),
        )  # fmt: skip
        made.append(
            Attribution(
                id=attribution_id(version, (), (), content), parent_id=None, kind="indirect",
                confidences=Confidences(source=1, content=1), source=(), cue=(), content=content,
                speakers=(speaker,), act=one.act, stance=one.stance, about=about,
                time=TimePhrase(text="", span=(0, 0), value=one.time, precision="day")
                if one.time else None,
                likelihood=Likelihood(text=one.hedge, span=(0, 0), low=None, high=None, scale=None)
                if one.hedge else None,
            )
        )  # fmt: skip
    entities = tuple(
        Entity(id=ids[n], name=n, kind="organisation", roles=(), mentions=(span(f"{n}."),))
        for n in names
    )
    return Reading(
        run=RUN, article=article, attributions=tuple(made), entities=entities, events=events
    )


@dataclass(frozen=True)
class Dossier:
    """Readings with what across reports is taken for one."""

    readings: list[Reading]
    embed: Embed

    @property
    def known(self) -> dict[str, str]:
        """Entities of one name are one."""
        return {e.id: e.name for r in self.readings for e in r.entities or ()}

    def claims(self, links: Links | None = None) -> ClaimResolution:
        """Return the claims."""
        events = resolve_events(self.readings, self.embed, akin)
        return resolve_claims(self.readings, self.known, events, self.embed, links)

    def find(self, **fields: Any) -> Claim:
        """Return the only claim with these fields."""
        found = [
            c for c in self.claims().claims if all(getattr(c, k) == v for k, v in fields.items())
        ]
        assert len(found) == 1, [c.label for c in found]
        return found[0]

    def positions(self, **fields: Any) -> dict[str, Position]:
        """Return the positions on the only claim with these fields, by entity."""
        claim = self.find(**fields)
        return {p.entity_id: p for p in resolve_positions(self.readings, [claim], self.known)}

    def sides(self, claim: Claim) -> dict[str, set[str]]:
        """Return who takes which side."""
        by_id = {a.id: a for r in self.readings for a in r.attributions}
        found: dict[str, set[str]] = {}
        for member in claim.members:
            speakers = by_id[member.attribution_id].speakers or ()
            found.setdefault(member.stance, set()).update(s.name or "?" for s in speakers)
        return found


EVENT = "attack on the bridge at Osk"
REPORTS: list[tuple[str, str | None, list[Said]]] = [
    (
        "2031-05-04",
        EVENT,
        [
            Said("Vesk", "Tarq had the bridge blown up", "accuse", facet="who", accused="Tarq"),
            Said("The coast guard", "nine people drowned when the bridge at Osk fell"),
            Said("Police", "two men had been seen under the bridge with a boat"),
        ],
    ),
    (
        "2031-05-05",
        None,
        [
            Said("Tarq", "any involvement", "deny", "deny", behalf=None),
            Said("Lodd", "the charges", "deny", "deny"),
            Said("The coast guard", "11 people drowned when the bridge at Osk fell"),
        ],
    ),
    (
        "2031-05-06",
        "strike on the bridge",
        [
            Said("Halm", "it doubted that Tarq was behind it", "doubt", "doubt", "who", "Tarq"),
            Said("Oduya", "not one of ours was there", "deny", "deny", "who", "Tarq",
                 behalf="Tarq"),
            Said("Vesk", "rebels may have helped", "suggest", facet="who", accused="rebels",
                 hedge="may"),
            Said("The police", "a boat and two men had been seen under the bridge"),
        ],
    ),
    (
        "2031-05-09",
        EVENT,
        [
            Said("Vesk", "it could have been Tarq", "suggest", facet="who", accused="Tarq",
                 hedge="could"),
            Said("Tarq", "the guerrillas did it", "accuse", facet="who", accused="the guerrillas"),
        ],
    ),
]  # fmt: skip


@pytest.fixture(scope="module")
def dossier(make_article: Callable[..., Article], embed: Embed) -> Dossier:
    """Four reports on the attack on a bridge."""
    return Dossier([make_reading(make_article, *report) for report in REPORTS], embed)


def test_an_accusation_gathers_its_denials(dossier: Dossier) -> None:
    """Who accuses, who denies and who doubts stand on one claim, whatever the event is called."""
    claim = dossier.find(facet="who", accused="Tarq")
    assert dossier.sides(claim) == {
        "affirm": {"Vesk"},
        "deny": {"Tarq", "Oduya"},
        "doubt": {"Halm"},
    }
    assert claim.disputed
    assert claim.label == "[Tarq did it:] attack on the bridge at Osk"


def test_a_denial_of_any_involvement_finds_the_accusation(dossier: Dossier) -> None:
    """A report that tells the denial alone is put to the accusation of another report."""
    claim = dossier.find(facet="who", accused="Tarq")
    (found,) = [m for m in claim.members if m.found == "answer"]
    assert (found.words, found.stance) == ("any involvement", "deny")


def test_a_denial_by_one_whom_nobody_accuses_finds_none(dossier: Dossier) -> None:
    """Unknown is a value: such a denial stands alone, not on the nearest accusation."""
    claim = dossier.find(label="the charges")
    assert (claim.facet, len(claim.members)) == (None, 1)


def test_groups_without_a_name_are_one_side(dossier: Dossier) -> None:
    """Rebels and the guerrillas are accused of one thing."""
    claims = [c for c in dossier.claims().claims if c.facet == "who" and c.accused != "Tarq"]
    assert [dossier.sides(c) for c in claims] == [{"affirm": {"Vesk", "Tarq"}}]


def test_other_contents_are_claims_by_their_words(dossier: Dossier) -> None:
    """What two reports tell in other words is one claim; another toll is another, and said so."""
    seen = dossier.find(label="a boat and two men had been seen under the bridge")
    assert dossier.sides(seen) == {"affirm": {"Police", "The police"}}
    resolution = dossier.claims()
    words = {m.wording: m.words for c in resolution.claims for m in c.members}
    (tolls,) = [d for d in resolution.differences if d.differ == ("numbers",)]
    assert {words[tolls.left][:9], words[tolls.right][:9]} == {"nine peop", "11 people"}


def test_order_of_reports_does_not_matter(dossier: Dossier) -> None:
    """Whatever order reports come in, claims and positions are the same to the letter."""
    once = dossier.claims()
    positions = resolve_positions(dossier.readings, once.claims, dossier.known)
    for seed in range(6):
        mixed = Random(seed).sample(dossier.readings, len(dossier.readings))
        again = replace(dossier, readings=mixed)
        assert again.claims() == once
        assert resolve_positions(mixed, once.claims, dossier.known) == positions
    for claim in once.claims:
        assert claim.id == min(member.id for member in claim.members)


def test_every_side_is_on_one_claim(dossier: Dossier) -> None:
    """No member is lost and none stands on two claims."""
    members = [m.id for c in dossier.claims().claims for m in c.members]
    assert len(members) == len(set(members))
    told = {a.id for r in dossier.readings for a in r.attributions}
    assert {m.attribution_id for c in dossier.claims().claims for m in c.members} == told


def test_people_have_the_last_word(dossier: Dossier) -> None:
    """A split and a merge are kept; without them all is as before."""
    before = dossier.claims()
    claim = dossier.find(facet="who", accused="Tarq")
    first, last = claim.members[0].id, claim.members[-1].id
    split = dossier.claims(Links(apart=frozenset({(last, first)})))
    of = {m.id: c.id for c in split.claims for m in c.members}
    assert of[last] == last != of[first]
    merged = dossier.claims(
        Links(apart=frozenset({(last, first)}), together=frozenset({(first, last)}))
    )
    assert {m.id: c.id for c in merged.claims for m in c.members}[last] == of[first]
    assert dossier.claims(Links()) == before


def test_positions_over_time(dossier: Dossier) -> None:
    """Vesk accuses and softens; Tarq denies, and again through its spokesman; Halm doubts."""
    positions = dossier.positions(facet="who", accused="Tarq")
    told = {
        name: [(s.at, s.dated, s.stance, s.sureness, s.change, s.through) for s in p.steps]
        for name, p in positions.items()
    }
    assert told == {
        "Vesk": [
            ("2031-05-04", "published", "affirm", 3, "first", None),
            ("2031-05-09", "published", "affirm", 1, "softened", None),
        ],
        "Tarq": [
            ("2031-05-05", "published", "deny", 3, "first", None),
            ("2031-05-06", "published", "deny", 3, "repeated", "Oduya"),
        ],
        "Oduya": [("2031-05-06", "published", "deny", 3, "first", None)],
        "Halm": [("2031-05-06", "published", "doubt", 3, "first", None)],
    }
    assert positions["Vesk"].stance == "affirm"


CHANGES = [
    # act, stance and hedge of the earlier and of the later, then what changed
    (("assert", "affirm", None), ("assert", "affirm", None), "repeated", "the same again"),
    (("assert", "affirm", None), ("assert", "affirm", "likely"), "softened", "a hedge is new"),
    (("assert", "affirm", "perhaps"), ("assert", "affirm", "probably"), "hardened", "surer"),
    (("deny", "deny", None), ("doubt", "doubt", None), "softened", "from denial to doubt"),
    (("doubt", "doubt", None), ("deny", "deny", None), "hardened", "from doubt to denial"),
    (("deny", "deny", None), ("confirm", "affirm", None), "changed", "from denial to admission"),
    (("assert", "affirm", None), ("cannot-confirm", "neutral", None), "changed", "no side now"),
    (("assert", "affirm", None), ("retract", "neutral", None), "withdrawn", "taken back"),
]


@pytest.mark.parametrize(("earlier", "later", "change", "why"), CHANGES)
def test_changes(
    make_article: Callable[..., Article],
    embed: Embed,
    earlier: Any,
    later: Any,
    change: str,
    why: str,
) -> None:
    """A later step is compared with the last of an earlier day."""
    readings = [
        make_reading(
            make_article,
            day,
            EVENT,
            [Said("Vesk", f"words {day}", act, stance, "who", "Tarq", hedge=hedge)],
        )
        for day, (act, stance, hedge) in (("2031-05-04", earlier), ("2031-05-07", later))
    ]
    steps = Dossier(readings, embed).positions(facet="who", accused="Tarq")["Vesk"].steps
    assert [s.change for s in steps] == ["first", change], why


def test_time_of_saying_goes_before_printing(
    make_article: Callable[..., Article], embed: Embed
) -> None:
    """A report printed first may tell what was said last; undated steps stand at the end."""
    readings = [
        make_reading(make_article, published, EVENT, [
            Said("Vesk", f"words {number}", facet="who", accused="Tarq", time=said, hedge=hedge)
        ])
        for number, (published, said, hedge) in enumerate([
            ("2031-05-04", "2031-05-04", "may"), ("2031-05-09", "2031-05-03", None),
            (None, None, None),
        ])
    ]  # fmt: skip
    steps = Dossier(readings, embed).positions(facet="who", accused="Tarq")["Vesk"].steps
    assert [(s.at, s.dated, s.change) for s in steps] == [
        ("2031-05-03", "said", "first"),
        ("2031-05-04", "said", "softened"),
        (None, None, None),
    ]


def test_tellings_of_one_utterance_are_one_step(
    make_article: Callable[..., Article], embed: Embed
) -> None:
    """What two reports retell was said once; a telling that drops the hedge hardens nothing."""
    readings = [
        make_reading(make_article, day, EVENT, [
            Said("Vesk", f"words {day}", facet="who", accused="Tarq", hedge=hedge)
        ])
        for day, hedge in (("2031-05-04", "probably"), ("2031-05-06", None))
    ]  # fmt: skip
    dossier = Dossier(readings, embed)
    claim = dossier.find(facet="who", accused="Tarq")
    utterances = {a.id: "u" for r in readings for a in r.attributions}
    (position,) = resolve_positions(readings, [claim], dossier.known, utterances)
    (step,) = position.steps
    assert (step.utterance, step.at, step.sureness, step.change) == ("u", "2031-05-04", 2, "first")
    assert len(step.tellings) == 2


POINTING = [
    ("any involvement", True, "no object of its own"),
    ("the charges against it", True, "a charge that stands elsewhere"),
    ("that the bridge had been mined", False, "a content of its own"),
    ("any role in the flood", False, "an event is named"),
]


@pytest.mark.parametrize(("text", "pointing", "why"), POINTING)
def test_pointing_contents(text: str, pointing: bool, why: str) -> None:
    """Only words that point to another statement are a denial without an object."""
    assert is_pointing(text) == pointing, why


SORTS = [
    ("the army", ("army", "")),
    ("Members of the Veskian Armed Forces", ("army", "veskian")),
    ("soldiers", ("army", "")),
    ("THE GUERRILLAS", ("guerrillas", "")),
    ("the Seventh Day", ("seventh day", "")),
]


@pytest.mark.parametrize(("name", "sort"), SORTS)
def test_sorts_of_groups(name: str, sort: tuple[str, str]) -> None:
    """Groups are told by their sort and by what tells them apart within it."""
    assert sort_of(name) == sort


def test_contents_stand_alone(make_article: Callable[..., Article]) -> None:
    """A pronoun at the head gives way to the speaker's name in brackets; marks fall away."""
    said = [Said("Halina Dole", "“I saw smoke over the bridge,”")]
    reading = make_reading(make_article, "2031-05-04", None, said)
    text = standing_alone(reading.article.text, reading.attributions[0])
    assert text == "[Halina Dole] saw smoke over the bridge"
