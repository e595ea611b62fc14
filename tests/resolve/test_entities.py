"""Entities across reports: who is one, and who only looks so."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.resolve.made_readings import Said, reading

from whosays.records import Reading
from whosays.resolve.clusters import Links
from whosays.resolve.entities import resolve_entities

_COUNTRIES = {"Tarquinia": "Tarquinia", "Tarquinian": "Tarquinia", "Orvelle": "Orvelle",
              "Orvellan": "Orvelle", "Tarquin": "Tarquinia"}  # fmt: skip


def country_of(words: str) -> str | None:
    """Return the made-up country that some words name."""
    return next((_COUNTRIES[w] for w in words.split() if w in _COUNTRIES), None)


def _reports(*statements: Said | tuple[Said, ...], extra: str = "") -> list[Reading]:
    """Return a report for each statement, or for each few of them."""
    return [
        reading(*(s if isinstance(s, tuple) else (s,)), outlet=f"Outlet {number}", extra=extra)
        for number, s in enumerate(statements)
    ]


def _sizes(reports: list[Reading], links: Links | None = None) -> list[int]:
    found = resolve_entities(reports, links, country_of)
    return sorted((len(entity.members) for entity in found.entities), reverse=True)


def _p(name: str, role: str | None = None, affiliation: str | None = None) -> Said:
    return Said(name, "we know nothing of it", role=role, affiliation=affiliation)


def _o(name: str, affiliation: str | None = None) -> Said:
    return Said(name, "it will pass", kind="organisation", affiliation=affiliation)


def _g(name: str, country: str | None) -> Said:
    return Said(name, "it was not us", kind="government", affiliation=country)


@pytest.mark.parametrize(
    ("statements", "expected", "reason"),
    [
        ((_p("Oleh Tarelsky"), _p("Oleg Tarelskyy"), _p("Oleh Tarelskiy")), [3], "spellings"),
        ((_p("Ana Ruiz"), _p("Ana Ruiz Vega")), [2], "the second surname left out"),
        ((_p("Ana Maria Ruiz"), _p("Ana Ruiz")), [2], "the middle name left out"),
        ((_p("Bill Harl"), _p("William Harl")), [2], "a short form of the given name"),
        ((_p("J. Harl"), _p("John Harl")), [2], "an initial"),
        ((_p("General Ines Bode"), _p("INES BODE")), [2], "a title, and capitals"),
        ((_p("John Smith"), _p("Jane Smith")), [1, 1], "conflicting given names"),
        ((_p("John Smith"), _p("Jane Smith"), _p("Smith")), [1, 1, 1], "a surname that fits two"),
        ((_p("John Smith"), _p("Smith")), [1, 1], "a surname alone says too little"),
        ((_p("John Smith", "mayor"), _p("Smith", "mayor")), [2], "a surname and the role"),
        (
            (_p("John Smith", "mayor"), _p("Jane Smith", "judge"), _p("Smith", "mayor")),
            [2, 1],
            "the role tells which of two",
        ),
        ((_p("Smith", "mayor"), _p("Smith", "Mayor")), [2], "one surname, one role"),
        (
            (_p("John Smith", "minister", "Tarquinia"), _p("John Smith", "striker", "Orvelle")),
            [1, 1],
            "one name, other roles and other countries",
        ),
        (
            (_p("Ana Sol"), _p("Eva Sol"), _p("Ana Eva Sol")),
            [3],
            "two given names of one person, as a third report has both",
        ),
        ((_p("Kim Harl Un"), _p("Kim Harl Ok")), [1, 1], "surname first"),
        ((_p("Oleh Tarelsky"), _p("Olena Tarelska")), [1, 1], "the wife"),
        ((_g("the Citadel", "Orvelle"), _g("Orvelle", "Orvelle")), [2], "a seat and its country"),
        ((_g("Orvelle", "Orvelle"), _g("Tarquin", "Tarquinia")), [1, 1], "two countries"),
        ((_o("Free Harbour Union"), _o("FHU")), [2], "initials"),
        ((_o("the Union of Free Harbours"), _o("Free Harbour Union")), [2], "words turned round"),
        (
            (_o("the Tarquinian army", "Tarquinia"), _o("the army")),
            [2],
            "no other country's army speaks",
        ),
        (
            (_o("the Tarquinian army"), _o("the Orvellan army"), _o("the army")),
            [1, 1, 1],
            "the army of which of two countries?",
        ),
        ((_o("Harl Electoral Court"), _o("Harl Court")), [1, 1], "a word more is another body"),
        (
            (Said("The Port Gazette", "x y", kind="outlet"), Said("Port Gazette", "x y", "outlet")),
            [2],
            "an outlet with its article",
        ),
        (
            (Said("two officials", "x", "unnamed"), Said("two officials", "x", "unnamed")),
            [1, 1],
            "unnamed sources are never joined",
        ),
        (
            (Said("the report", "x", "document"), Said("the report", "x", "document")),
            [1, 1],
            "a description fits many documents",
        ),
        (
            (Said("Resolution 17", "x", "document"), Said("Resolution 17", "x", "document")),
            [2],
            "a number is a name",
        ),
        (
            (_o("ANSEL RUIZ"), _p("Ansel Ruiz Vega")),
            [2],
            "in capitals a person was taken for a body",
        ),
    ],
)
def test_who_is_one(statements: tuple[Said, ...], expected: list[int], reason: str) -> None:
    """Entities of several reports are joined or kept apart."""
    assert _sizes(_reports(*statements)) == expected, reason


@pytest.mark.parametrize(
    ("statements", "expected", "reason"),
    [
        ((_g("Sorvia", "Sorvia"), _o("Sorvia")), [2], "a country that speaks is its government"),
        ((_g("SORVIA", "SORVIA"), _g("Sorvia", "Sorvia")), [2], "capitals"),
        ((_g("Sorvia", "Sorvia"), _o("the Sorvian coast guard"), _o("Sorvia's coast guard")),
         [2, 1], "an adjective of a country that speaks"),
        ((_g("Sorvia", "Sorvia"), _o("the Sorvian navy"), _o("the Orvellan navy")), [1, 1, 1],
         "navies of two countries"),
        ((_o("the Orvellan Defence Ministry"), _o("the Orvellan Harbour Ministry")), [1, 1],
         "two ministries of one country"),
        ((_p("Ana Ruiz"), _p("Ana Ruiz ministry")), [1, 1], "her ministry is not she"),
    ],
)  # fmt: skip
def test_countries_and_what_is_somebodys(
    statements: tuple[Said, ...], expected: list[int], reason: str
) -> None:
    """Countries are known from the governments that speak; bodies of a person are bodies."""
    assert _sizes(_reports(*statements)) == expected, reason


def test_a_name_in_capitals_is_shown_in_ordinary_ones() -> None:
    """The forms stay as the reports have them."""
    (found,) = resolve_entities(_reports(_p("INES BODE"))).entities
    assert (found.name, found.names) == ("Ines Bode", (("INES BODE", 1),))


def test_full_name_in_the_text() -> None:
    """A surname joins the full name that stands in its own report."""
    apart = _reports(_p("Ines Bode"), _p("Bode"))
    assert _sizes(apart) == [1, 1]
    beside = [apart[0], reading(_p("Bode"), outlet="Z", extra="Everyone knew Ines Bode by sight.")]
    assert _sizes(beside) == [2]


def test_short_form_of_another_language() -> None:
    """A report that writes a short form out joins it everywhere."""
    reports = _reports(_o("FLH"), _o("Harbour Liberation Front"))
    assert _sizes(reports) == [1, 1]
    note = reading(_p("Ada Brine"), extra="It was the Harbour Liberation Front [HLF] and")
    assert _sizes([*reports, note]) == [1, 1, 1]
    told = reading(_p("Ada Brine"), extra="Men of the FLH [Harbour Liberation Front] came.")
    assert _sizes([*reports, told]) == [2, 1]


def test_score_is_explained() -> None:
    """A link names its features, and they sum to its score."""
    found = resolve_entities(_reports(_p("John Smith", "mayor"), _p("Smith", "mayor")))
    [entity] = found.entities
    [link] = entity.links
    assert dict(link.features).keys() == {"a single name out of the full one", "role agrees"}
    assert link.score == sum(weight for _, weight in link.features)
    assert entity.name == "John Smith"
    assert entity.id == min(entity.members)
    assert found.known_ids() == dict.fromkeys(entity.members, entity.id)


def test_what_may_be_one_is_shown() -> None:
    """Two that share a name and lack evidence are offered to a person."""
    found = resolve_entities(_reports(_p("John Smith"), _p("Smith")))
    [maybe] = found.maybe
    assert {maybe.left, maybe.right} == {entity.id for entity in found.entities}
    assert resolve_entities(_reports(_p("John Smith"), _p("Jane Smith"))).maybe == ()


def test_decisions_and_undo() -> None:
    """Merging, splitting and leaving alone are followed; without them all is as before."""
    reports = _reports(_p("John Smith"), _p("Jane Smith"), _p("John Smith"))
    before = resolve_entities(reports)
    ids = [r.entities[0].id for r in reports if r.entities]
    merged = resolve_entities(reports, Links(together=frozenset({(ids[1], ids[0])})))
    assert sorted(len(e.members) for e in merged.entities) == [3]
    assert any(link.decided for link in merged.entities[0].links)
    split = resolve_entities(reports, Links(apart=frozenset({(ids[0], ids[2])})))
    assert sorted(len(e.members) for e in split.entities) == [1, 1, 1]
    alone = resolve_entities(reports, Links(alone=frozenset({ids[2]})))
    assert sorted(len(e.members) for e in alone.entities) == [1, 1, 1]
    assert resolve_entities(reports, Links()) == before


_NAMES = ["John Smith", "Jane Smith", "Smith", "J. Smith", "Oleh Tarelsky", "Oleg Tarelskyy",
          "Tarelskiy", "Ana Ruiz", "Ana Ruiz Vega", "Ruiz"]  # fmt: skip
_PEOPLE = st.builds(
    _p,
    st.sampled_from(_NAMES),
    st.sampled_from([None, "mayor", "judge", "Orvellan minister"]),
    st.sampled_from([None, "Tarquinia", "Orvelle"]),
)
_BODIES = st.builds(
    _o,
    st.sampled_from(["the army", "the Orvellan army", "FHU", "Free Harbour Union", "the court"]),
    st.sampled_from([None, "Tarquinia", "Orvelle"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(_PEOPLE, _BODIES), min_size=1, max_size=9), st.randoms())
def test_order_of_adding_does_not_matter(statements: list[Said], rng: object) -> None:
    """The same reports in another order give the same record, down to the links."""
    reports = _reports(*statements)
    shuffled = list(reports)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert resolve_entities(shuffled, None, country_of) == resolve_entities(
        reports, None, country_of
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(_PEOPLE, min_size=2, max_size=9), st.data())
def test_decisions_hold(statements: list[Said], data: st.DataObject) -> None:
    """Whatever the scores, a pair told apart is in two entities and a merged one in one."""
    reports = _reports(*statements)
    ids = sorted({e.id for r in reports for e in r.entities or ()})
    if len(ids) < 2:
        return
    pair = data.draw(st.sampled_from(list(pairwise(ids))))
    known = resolve_entities(reports, Links(apart=frozenset({pair}))).known_ids()
    assert known[pair[0]] != known[pair[1]]
    known = resolve_entities(reports, Links(together=frozenset({pair}))).known_ids()
    assert known[pair[0]] == known[pair[1]]
    assert known.keys() == set(ids)
