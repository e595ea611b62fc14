"""Whole made-up reports: events, what is said of them, who denies what, and explanations."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.extract.circumstances.find import find_circumstances
from whosays.extract.events.contested import contested
from whosays.extract.events.find import find_events
from whosays.extract.speakers.find import find_speakers
from whosays.extract.statements.find import find_statements
from whosays.extract.times.find import find_times
from whosays.records import (
    About,
    Article,
    Attribution,
    Block,
    Confidences,
    Contested,
    Entity,
    Event,
    Span,
    attribution_id,
)

REPORTS = Path(__file__).with_name("event_reports")
_MARK = re.compile(r"\{([SQC])(\d+) (.*?)\}", re.DOTALL)


class Read(NamedTuple):
    """A report with what was drawn from it; statements by the number of their marks."""

    article: Article
    by: dict[int, Attribution]
    entities: dict[str, Entity]
    events: tuple[Event, ...]
    rows: tuple[Contested, ...]

    def about(self, number: int) -> About:
        """The first side of a statement."""
        return (self.by[number].about or ())[0]

    def name(self, id_: str | None) -> str | None:
        """The name of an entity."""
        return self.entities[id_].name if id_ is not None else None

    def number(self, id_: str | None) -> int | None:
        """The number of the statement with an id."""
        return next((n for n, a in self.by.items() if a.id == id_), None)


def marked(text: str) -> tuple[Article, dict[int, Attribution]]:
    """A report without its marks (``{S1 source}``, ``{Q1 cue}``, ``{C1 content}``), and these.

    A statement without a source has that of the one before.
    """
    plain, done = "", 0
    parts: dict[int, dict[str, list[Span]]] = {}
    for match in _MARK.finditer(text):
        plain += text[done : match.start()]
        span = (len(plain), len(plain) + len(match[3]))
        plain += match[3]
        done = match.end()
        parts.setdefault(int(match[2]), {"S": [], "Q": [], "C": []})[match[1]].append(span)
    plain += text[done:]
    blocks = tuple(Block(kind="paragraph", span=m.span()) for m in re.finditer(r"[^\n]+", plain))
    article = Article(
        id="a", version_id="v", path=None, url=None, title=None, publisher=None, byline=None,
        published_at="2031-03-14", modified_at=None, retrieved_at=None, language="en", text=plain,
        sha256="", raw_sha256="", blocks=blocks, published_source="given",
    )  # fmt: skip
    made: dict[int, Attribution] = {}
    source: tuple[Span, ...] = ()
    for number, found in sorted(parts.items()):
        source = tuple(found["S"]) or source
        cue, content = tuple(found["Q"]), tuple(found["C"])
        made[number] = Attribution(
            id=attribution_id("v", source, cue, content),
            parent_id=None,
            kind="direct" if content and plain[content[0][0]] in "“\"'" else "indirect",
            confidences=Confidences(source=1.0, content=1.0),
            source=source,
            cue=cue,
            content=content,
        )
    return article, made


def read(text: str) -> Read:
    """Read a marked report with the stages that stand before events."""
    article, made = marked(text)
    attributions, entities = find_speakers(article, tuple(made.values()))
    times = find_times(article)
    attributions = find_circumstances(article, attributions, entities, times)
    attributions = find_statements(article, attributions)
    attributions, entities, events = find_events(article, attributions, entities, times)
    return Read(
        article,
        dict(zip(made, attributions, strict=True)),
        {entity.id: entity for entity in entities},
        events,
        contested(attributions, events, entities),
    )


def report(name: str) -> Read:
    """Read one of the kept reports."""
    return read((REPORTS / f"{name}.txt").read_text("utf-8"))


def sides(found: Read, number: int) -> list[tuple[str, str, str | None]]:
    """Facet, stance and accused or topic of a statement's sides."""
    return [
        (a.facet, a.stance, found.name(a.accused) or a.topic) for a in found.by[number].about or ()
    ]


FERRY = [
    (1, ("happened", "affirm", None), None, "how it began"),
    (2, ("who", "affirm", "Norrlund Lines"), None, "blamed"),
    (3, ("who", "deny", "Norrlund Lines"), 2, "a denial of a part in it"),
    (5, ("intent", "affirm", "accident"), None, "a short circuit"),
    (6, ("intent", "affirm", "arson"), None, "what it may have been"),
    (7, ("intent", "doubt", "arson"), 6, "no evidence of that"),
    (8, ("intent", "deny", "arson"), 6, "the suggestion, not the blame"),
    (9, ("intent", "deny", "attack"), None, "what it was not"),
    (10, ("effect", "affirm", None), None, "what came of it"),
]
POISON = [
    (1, ("who", "affirm", "Marenia"), None, "accused of a deed"),
    (2, ("happened", "affirm", None), None, "nobody is blamed by the doctors"),
    (4, ("who", "deny", "Marenia"), 1, "the accusation"),
    (5, ("who", "deny", "Marenia"), 1, "a minister speaks for the only one accused"),
    (7, ("who", "doubt", "Marenia"), 1, "said that they doubted"),
    (8, ("means", "doubt", "nerve"), None, "doubt of how is no doubt of who"),
    (9, ("happened", "neutral", None), None, "neither confirmed nor denied: an arrest"),
    (10, ("who", "deny", "the waiter"), None, "a lawyer speaks for his client"),
    (11, ("intent", "affirm", "food poisoning"), None, "what it may have been"),
]
HACK = [
    (1, ("happened", "affirm", None), None, "hackers are nobody in particular"),
    (2, ("who", "affirm", "Reform Alliance"), None, "blamed"),
    (3, ("who", "deny", "Reform Alliance"), 2, "the charge"),
    (4, ("happened", "deny", None), 1, "called an invention"),
    (5, ("happened", "deny", None), 1, "never"),
    (6, ("happened", "deny", None), 1, "nobody did"),
    (7, ("who", "affirm", "Grey Lantern"), None, "owned up"),
    (8, ("who", "neutral", "Grey Lantern"), 7, "could not confirm takes no side"),
    (9, ("means", "doubt", "password"), None, "doubt of how"),
    (10, ("happened", "neutral", None), 1, "declined"),
    (11, ("happened", "affirm", None), None, "stood by it"),
]
MASSACRE = [
    (1, ("happened", "affirm", None), None, "survivors blame nobody"),
    (2, ("who", "affirm", "the Northern Front"), None, "one side"),
    (3, ("who", "affirm", "a government militia"), None, "the other"),
    (6, ("who", "deny", "the defence ministry"), None, "its soldiers were not there"),
    (7, ("happened", "affirm", None), None, "who condemns it takes it as done"),
    (10, ("purpose", "affirm", None), None, "revenge"),
    (11, ("who", "neutral", None), 2, "cannot say who"),
]


@pytest.mark.parametrize(
    ("name", "number", "side", "answers", "reason"),
    [
        (name, *row)
        for name, rows in (
            ("ferry-fire", FERRY), ("poisoned-official", POISON),
            ("election-hack", HACK), ("massacre", MASSACRE),
        )
        for row in rows
    ],
)  # fmt: skip
def test_the_first_side_of_each_statement(
    name: str, number: int, side: tuple[str, str, str | None], answers: int | None, reason: str
) -> None:
    """Event, facet, stance, whom it accuses, and the statement it answers."""
    found = report(name)
    assert sides(found, number)[:1] == [side], reason
    assert found.number(found.about(number).answers) == answers, reason
    assert found.by[number].stance == side[1], "the stance is that on the first side"


@pytest.mark.parametrize(
    ("name", "numbers"),
    [("ferry-fire", (4,)), ("massacre", (8,)), ("poisoned-official", (3,))],
)
def test_statements_on_no_event_have_no_side(name: str, numbers: tuple[int, ...]) -> None:
    """An inspection passed, an inquiry demanded, a patient's state: no side on the event."""
    found = report(name)
    for number in numbers:
        assert found.by[number].about == ()


EVENTS = [
    ("ferry-fire", "fire", "fire aboard ferry Larna", "ferry Larna", "2031-03-11"),
    ("ferry-fire", "fire", "similar fire in 2019", "Hask", "2019"),
    ("poisoned-official", "poisoning", "poisoning", None, "2031-03-10"),
    ("election-hack", "hack", "break-in", None, None),
    ("massacre", "killing", "killings", "Pell", "2031-03-12"),
    ("massacre", "massacre", "massacre", "Vost", "1999"),
]


@pytest.mark.parametrize(("name", "kind", "what", "where", "day"), EVENTS)
def test_events(name: str, kind: str, what: str, where: str | None, day: str | None) -> None:
    """What, where and when, each event once however often it is told."""
    found = report(name)
    (event,) = [e for e in found.events if e.where == where and e.kind == kind]
    if event.kind != "killing":  # "massacre" is as good
        assert what in event.what
    if day is not None:
        assert event.time is not None
        assert event.time.value == day


BLAMED = [
    ("ferry-fire", {("Norrlund Lines", 2, "accused")}),
    ("poisoned-official", {("Marenia", 1, "accused")}),
    ("election-hack", {
        ("hackers", 1, "accused"), ("Reform Alliance", 2, "accused"),
        ("Grey Lantern", 7, "claimed")}),
    ("massacre", {
        ("the Northern Front", 2, "accused"), ("a government militia", 3, "accused"),
        ("Fourth Brigade", 4, "accused")}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "blamed"), BLAMED)
def test_who_is_blamed_and_by_whom(name: str, blamed: set[tuple[str, int, str]]) -> None:
    """Each blame once, with the statement that lays it and how surely; denials lay none."""
    found = report(name)
    said = {
        (found.name(r.entity_id), found.number(r.attribution_id), r.sureness)
        for r in found.events[0].responsibility
    }
    assert said == blamed


def test_two_explanations_of_one_speaker() -> None:
    """Two answers beside "or" are two explanations of one who proposes them."""
    found = report("ferry-fire")
    assert [e.text for e in found.by[5].explanations or ()] == ["a short circuit", "a cigarette"]
    assert [e.text for e in found.by[10].explanations or ()] == []


def test_explanations_keep_the_speakers_word_for_how_sure() -> None:
    """A word like "may" stands beside the answer; no range is made of it."""
    found = report("massacre")
    (explanation,) = found.by[10].explanations or ()
    assert explanation.likelihood is not None
    assert explanation.likelihood.text == "may"
    assert explanation.likelihood.low is None
    assert found.article.text[slice(*explanation.span)] == explanation.text


def test_the_contested_block() -> None:
    """Contested claims first, each with its sides; nobody who denies is an empty side."""
    found = report("poisoned-official")
    row = found.rows[0]
    assert row.label == "[Marenia did it]"
    assert row.key == "poisoning|who|marenia"
    assert [found.name(v.entity_id) for v in row.says] == ["Tolvia"]
    assert [found.name(v.entity_id) for v in row.denies] == ["Marenia", "Jon Aske"]
    assert [found.name(v.entity_id) for v in row.doubts] == ["two Western diplomats"]
    happened = next(r for r in found.rows if r.facet == "happened" and r.says)
    assert happened.denies == ()
    assert [found.name(v.entity_id) for v in happened.related] == ["Lena Holt"], "doubt of how"


FACETS = [
    ("{S1 Vesk} {Q1 denied} {C1 any involvement}.", "who", "deny", "a part in it"),
    (
        "{S1 Vesk} {Q1 said} {C1 it had nothing to do with the bombing}.",
        "who",
        "deny",
        "nothing to do",
    ),
    ("{C1 “We did not bomb Kell,”} {S1 Vesk} {Q1 said}.", "who", "deny", "we did not"),
    (
        "{C1 “It was not an assassination attempt,”} {S1 Ana Holt} {Q1 said}.",
        "intent",
        "deny",
        "what it was",
    ),
    (
        "{S1 Ana Holt} {Q1 said} {C1 the bombing was an accident}.",
        "intent",
        "affirm",
        "an accident",
    ),
    (
        "{S1 Ana Holt} {Q1 doubted} {C1 that a drone could have reached Kell}.",
        "means",
        "doubt",
        "able",
    ),
    (
        "{S1 Ana Holt} {Q1 suggested} {C1 it was a pretext for a new war}.",
        "purpose",
        "affirm",
        "what for",
    ),
    (
        "{S1 Ana Holt} {Q1 said} {C1 nobody was hurt in the bombing}.",
        "effect",
        "affirm",
        "what came of it",
    ),
    ("{S1 Ana Holt} {Q1 said} {C1 the bombing began at noon}.", "happened", "affirm", "the course"),
    ("{S1 Ana Holt} {Q1 denied} {C1 that a bombing took place}.", "happened", "deny", "took place"),
    (
        "{S1 Ana Holt} {Q1 could not say} {C1 who was behind the bombing}.",
        "who",
        "neutral",
        "no side",
    ),
    (
        "{S1 The Red Front} {Q1 claimed responsibility} {C1 for the bombing}.",
        "who",
        "affirm",
        "owned up",
    ),
    ("{S1 Ana Holt} {Q1 condemned} {C1 the bombing}.", "happened", "affirm", "taken as done"),
    ("{S1 Ana Holt} {Q1 called} {C1 the charge a fairy tale}.", "who", "deny", "the charge of who"),
]


@pytest.mark.parametrize(("text", "facet", "stance", "reason"), FACETS)
def test_facets(text: str, facet: str, stance: str, reason: str) -> None:
    """The facet that words are about, in a report on a bombing that Osterland blames on Vesk."""
    opening = "A bombing of Kell with drones killed two on Monday.\n"
    blame = "{S90 Osterland} {Q90 blamed} {C90 the bombing on Vesk}.\n"
    found = read(opening + blame + text)
    about = found.about(1)
    assert (about.facet, about.stance) == (facet, stance), reason


CLAIMS = [
    (
        "{S1 Chile} {Q1 denied} {C1 any involvement}.",
        "[Chile was behind the] bombing of Kell",
        "the cue alone",
    ),
    (
        "{S1 Chile's president, Ana Holt,} {Q1 denied} {C1 her country was behind the bombing}.",
        "[Chile] was behind the bombing",
        "a country for her country",
    ),
    (
        "{C1 “It was a terrorist attack,”} {S1 Ana Holt} {Q1 said}.",
        "[the bombing of Kell was] a terrorist attack",
        "an event for it",
    ),
    (
        "{C1 “We did not bomb Kell,”} {S1 Chile} {Q1 said}.",
        "[Chile was behind the] bombing of Kell",
        "phrased positively",
    ),
]


@pytest.mark.parametrize(("text", "claim", "reason"), CLAIMS)
def test_claims_stand_alone(text: str, claim: str, reason: str) -> None:
    """Names for pronouns, additions in brackets, no denial within."""
    opening = "A bombing of Kell killed two on Monday.\n"
    opening += "{S90 Peru} {Q90 blamed} {C90 Chile for the bombing}.\n"
    found = read(opening + text)
    assert found.about(1).claim == claim, reason


UPPER = (
    "THREE SOLDIERS WERE KILLED IN A BOMBING IN KELL ON 3 MARCH.\n"
    "{S1 THE MINISTRY} {Q1 REPORTED} {C1 THAT THE BOMBING WAS CARRIED OUT BY THE RED FRONT}.\n"
    "{S2 THE RED FRONT} {Q2 DENIED} {C2 ANY INVOLVEMENT IN THE BOMBING}."
)


def test_upper_case_wire() -> None:
    """An agency's text in capitals is read like any other."""
    found = read(UPPER)
    assert sides(found, 1)[0][:2] == ("who", "affirm")
    assert sides(found, 2)[0][:2] == ("who", "deny")
    assert found.about(2).answers == found.by[1].id
    (row,) = [r for r in found.rows if r.facet == "who"]
    assert row.says
    assert row.denies


def test_the_outlets_own_voice() -> None:
    """What no attribution covers is the outlet's: reported as fact, or as hedged as it says."""
    found = read("The Red Front bombed a market in Kell. Suspected rebels bombed a bridge in Holm.")
    said = [
        (found.name(r.entity_id), r.sureness, r.attribution_id)
        for e in found.events
        for r in e.responsibility
    ]
    assert said == [
        ("Red Front", "reported-as-fact", None),
        ("rebels", "suspected", None),
    ]


NO_EVENTS = [
    ("{S1 Ana Holt} {Q1 attacked} {C1 her rival's tax plan}.", "words, no violence"),
    ("{S1 Ana Holt} {Q1 denied} {C1 that she would stand again}.", "a denial of something else"),
    ("{S1 The bank} {Q1 said} {C1 prices rose by 2 per cent}.", "no event"),
]


@pytest.mark.parametrize(("text", "reason"), NO_EVENTS)
def test_reports_on_no_event(text: str, reason: str) -> None:
    """Without an event nobody takes a side: empty, not a guess."""
    found = read(text)
    assert found.events == (), reason
    assert found.by[1].about == (), reason
    assert found.by[1].explanations == (), reason
    assert found.rows == (), reason


def _bare(claim: str) -> list[str]:
    """The words of a claim outside brackets."""
    return re.findall(r"\w+", re.sub(r"\[[^\]]*\]", " ", claim).lower())


@pytest.mark.parametrize("name", ["ferry-fire", "poisoned-official", "election-hack", "massacre"])
def test_what_is_not_in_brackets_is_the_reports(name: str) -> None:
    """No claim without the words: outside brackets a claim or label holds only the report's."""
    found = report(name)
    words = set(re.findall(r"\w+", found.article.text.lower()))
    claims = [a.claim for at in found.by.values() for a in at.about or ()]
    for text in [*claims, *(row.label for row in found.rows), *(e.what for e in found.events)]:
        assert set(_bare(text)) <= words, text


@pytest.mark.parametrize("name", ["ferry-fire", "poisoned-official", "election-hack", "massacre"])
def test_reading_again_changes_nothing(name: str) -> None:
    """The stage is idempotent, and the order of the attributions does not matter."""
    article, made = marked((REPORTS / f"{name}.txt").read_text("utf-8"))
    attributions, entities = find_speakers(article, tuple(made.values()))
    times = find_times(article)
    attributions = find_statements(
        article, find_circumstances(article, attributions, entities, times)
    )
    once = find_events(article, attributions, entities, times)
    assert find_events(article, attributions, entities, times) == once
    backwards = find_events(article, attributions[::-1], entities, times)
    assert backwards[0][::-1] == once[0]
    assert backwards[2] == once[2]


_SOUP = st.lists(
    st.sampled_from(
        ["a", "'", "“", "”", ".", ",", "\n", "bombing", "blamed", "on", "Vesk", "it", "was"]
    ),
    max_size=40,
).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(_SOUP, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=4))
def test_no_text_or_span_breaks_it(text: str, spans: list[tuple[int, int]]) -> None:
    """Any text with any spans is read; every span drawn lies in the text."""
    article, _ = marked(text)
    size = len(article.text)
    inside = [(min(a, b), max(a, b)) for a, b in spans if max(a, b) <= size and a != b]
    attributions = tuple(
        Attribution(
            id=f"a{n}",
            parent_id=None,
            kind="indirect",
            confidences=Confidences(source=1, content=1),
            source=(),
            cue=(span,),
            content=(span,),
            act="deny",
            stance="deny",
        )
        for n, span in enumerate(inside)
    )
    filled, entities, events = find_events(article, attributions, (), find_times(article))
    assert [replace(a, about=None, explanations=None, stance="deny") for a in filled] == list(
        attributions
    )
    ids = {event.id for event in events}
    for event in events:
        assert all(0 <= start < end <= size for start, end in event.mentions)
        assert {r.entity_id for r in event.responsibility} <= {e.id for e in entities}
    assert {a.event_id for at in filled for a in at.about or ()} <= ids
