"""Governments, the names they speak under, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.extract.text.seats import (
    country_in,
    country_of_adjective,
    country_of_government,
    gazetteer,
    is_nationals,
    is_regional,
    may_be_a_state,
    region_of_government,
    speaks_of_country,
)


@pytest.mark.parametrize(
    ("words", "country", "reason"),
    [
        ("Kyiv", "Ukraine", "a capital stands for its government"),
        ("Kiev", "Ukraine", "so does the older spelling"),
        ("KYIV", "Ukraine", "and capitals do not matter"),
        ("the Kremlin", "Russia", "a building stands for the government in it"),
        ("10 Downing Street", "United Kingdom", "an address does"),
        ("No. 10", "United Kingdom", "its number does"),
        ("Whitehall", "United Kingdom", "a street of ministries does"),
        ("The White House", "United States", "the article is no part of the name"),
        ("the Élysée", "France", "a palace with its accents"),
        ("La Moneda", "Chile", "a palace of another language"),
        ("Casa Rosada", "Argentina", "another"),
        ("Aso Rock", "Nigeria", "a rock with a palace"),
        ("Washington", "United States", "the capital without its district"),
        ("the U.S.", "United States", "a short form with full stops"),
        ("UK", "United Kingdom", "a short form without"),
        ("the UAE", "United Arab Emirates", "initials"),
        ("the DRC", "Democratic Republic of the Congo", "initials of one Congo"),
        ("Seoul", "South Korea", "common name, not the formal one"),
        ("Bogotá", "Colombia", "an accent"),
        ("Bogota", "Colombia", "the accent left out"),
        ("Nay Pyi Taw", "Myanmar", "a spelling of another package"),
        ("Naypyidaw", "Myanmar", "and of the first"),
        ("Pristina", "Kosovo", "a state that ISO 3166 does not list"),
        ("Syria", "Syria", "a country by its common name"),
        ("the Syrian Arab Republic", "Syria", "a country by its formal name"),
        ("the Islamic Republic of Iran", "Iran", "another formal name"),
        ("the Russian Federation", "Russia", "another"),
        ("The Hague", "Netherlands", "the seat where it is not the capital"),
        ("the Netherlands", "Netherlands", "an article before the country"),
        ("the Czech Republic", "Czech Republic", "two words"),
        ("the Government of Iraq", "Iraq", "a government in full"),
        ("the Interim Government of Libya", "Libya", "an interim one"),
        ("the Turkish Government", "Turkey", "a government by its adjective"),
        ("the Ethiopian Federal Government", "Ethiopia", "with a word between"),
        ("Her Majesty's Government", "United Kingdom", "a government by its queen"),
        ("the Soviet Union", "Soviet Union", "a state that is gone stays itself"),
        ("Taipei", "Taiwan", "a government whatever its standing"),
        ("Brussels", None, "speaks for the European Union rather than for Belgium"),
        ("Jerusalem", None, "claimed by two"),
        ("Sanaa", None, "held by those whom few call the government"),
        ("Ramallah", None, "the seat of an authority"),
        ("Gaza", None, "ruled by a movement"),
        ("the Taliban", None, "a movement, whatever it rules"),
        ("Islamic State", None, "no state"),
        ("the Donetsk People's Republic", None, "self-declared"),
        ("Somaliland", None, "not taken for a state"),
        ("the United Nations", None, "a body of states"),
        ("Turtle Bay", None, "where that body sits"),
        ("Strasbourg", None, "where a parliament of many sits"),
        ("Holyrood", None, "a parliament below a country"),
        ("Sacramento", None, "the capital of a state"),
        ("California", None, "a state"),
        ("the Scottish Government", None, "a government below a country"),
        ("Northern Ireland", None, "no part of the name is meant alone"),
        ("the Welsh Government", None, "another"),
        ("City Hall", None, "a town's"),
        ("Jersey", None, "more often New Jersey"),
        ("Korea", None, "one of two"),
        ("Congo", None, "one of two"),
        ("San Jose", None, "more often a town in California"),
        ("Antarctica", None, "nobody governs it"),
        ("Victoria", None, "a capital so small that it is a woman or a state"),
        ("Stanley", None, "a surname before it is a capital"),
        ("Kyiv residents", None, "people in a seat are not its government"),
        ("the mayor of Kyiv", None, "nor is who governs the town"),
        ("Springfield", None, "a town that governs nothing"),
        ("the Biden Government", None, "a person's, of a country that is not told"),
        ("us", None, "a pronoun in lower case"),
        ("", None, "no words"),
    ],
)
def test_country_of_government(words: str, country: str | None, reason: str) -> None:
    """Countries, capitals and seats stand for governments; other places and powers do not."""
    assert country_of_government(words) == country, reason


@pytest.mark.parametrize(
    ("words", "region", "reason"),
    [
        ("Holyrood", "Scotland", "a parliament by its street"),
        ("Stormont", "Northern Ireland", "another by its hill"),
        ("Sacramento", "California", "the capital of a state"),
        ("California", "California", "the state itself"),
        ("the Generalitat", "Catalonia", "a government by its own name"),
        ("Erbil", "Kurdistan", "the seat of a region"),
        ("Donetsk", "Donetsk", "a region whose rulers are disputed"),
        ("Washington", None, "a government before it is a state"),
        ("Kyiv", None, "a government's seat"),
        ("Springfield", None, "too many of them"),
        ("", None, "no words"),
    ],
)
def test_region_of_government(words: str, region: str | None, reason: str) -> None:
    """What governs less than a country stands for a region, never for the country."""
    assert region_of_government(words) == region, reason
    assert region is None or country_of_government(words) is None


@pytest.mark.parametrize(
    ("word", "country", "reason"),
    [
        ("Ukrainian", "Ukraine", "an adjective"),
        ("Ukrainians", "Ukraine", "a plural noun"),
        ("U.S.", "United States", "a short form used as adjective"),
        ("South Korean", "South Korea", "two words"),
        ("Kazakh", "Kazakhstan", "a second form beside the package's own"),
        ("Azeri", "Azerbaijan", "another second form"),
        ("Chinese", "China", "the state, not a territory with the same adjective"),
        ("French", "France", "the state, not an overseas department"),
        ("Georgian", "Georgia", "adjective of a country that is also a state"),
        ("Soviet", "Soviet Union", "of a state that is gone"),
        ("East German", "East Germany", "of another"),
        ("SALVADORAN", "El Salvador", "in capitals"),
        ("Paris", None, "a capital is no adjective"),
        ("Scottish", None, "of a part of a country"),
        ("Kurdish", None, "of a people without a state"),
        ("Western", None, "of half the world"),
        ("Georgia", None, "before a noun the state is meant as often"),
        ("Martian", None, "ends like one, is none"),
        ("us", None, "a pronoun in lower case"),
    ],
)
def test_country_of_adjective(word: str, country: str | None, reason: str) -> None:
    """Adjectives and nouns of nationality give the country."""
    assert country_of_adjective(word) == country, reason


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Norwegians", True), ("Israelis", True), ("Norwegian", False), ("Paris", False),
     ("U.S.", False), ("Swiss", False), ("Texas", False)],
)  # fmt: skip
def test_plural_nationals(word: str, expected: bool) -> None:
    """Only plural nouns of nationality are people."""
    assert is_nationals(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Western", True), ("Kurdish", True), ("Latin American", True), ("GULF", True),
     ("Kenyan", False), ("senior", False), ("", False)],
)  # fmt: skip
def test_regional_sides(word: str, expected: bool) -> None:
    """Regions, peoples and faiths are sides without a country."""
    assert is_regional(word) is expected


@pytest.mark.parametrize(
    ("words", "country", "reason"),
    [
        ("South Korean Defence Ministry", "South Korea", "the longest form counts"),
        ("senior Kenyan diplomat", "Kenya", "wherever it stands"),
        ("Papua New Guinea Defence", "Papua New Guinea", "not the country in its name"),
        ("Georgia", "Georgia", "alone it may be the country"),
        ("Georgia Bureau", None, "before a noun it is a state as well"),
        ("Korean Air", None, "one of two"),
        ("Foreign Office", None, "no country told"),
        ("Latin American leaders", None, "half a continent"),
        ("New Mexico State Police", None, "a state with a country in its name"),
        ("Northern Ireland Office", None, "a part of another country"),
        ("Islamic State of Iraq", None, "not that country's"),
        ("Islamic Emirate of Afghanistan", None, "nor that one's"),
        ("Free Syrian Army", None, "against that country's government"),
        ("Turkish Republic of Northern Cyprus", None, "of neither"),
        ("African American voters", None, "people of one country, named after a continent"),
        ("", None, "no words"),
    ],
)
def test_country_in_a_run_of_words(words: str, country: str | None, reason: str) -> None:
    """A country counts where it is named; not inside the name of something else."""
    assert country_in(tuple(words.split())) == country, reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia denied it. Tbilisi would not comment.", True),
        ("Georgian troops had left, Georgia said.", True),
        ("Georgia denied it, as did Florida.", False),
    ],
)
def test_two_georgias(text: str, expected: bool) -> None:
    """A name with two readings is the country where its people or its seat are named too."""
    assert may_be_a_state("Georgia")
    assert not may_be_a_state("Kenya")
    assert speaks_of_country(text, "Georgia") is expected


def test_every_country_of_the_packages_speaks_under_its_own_name() -> None:
    """Each name in the gazetteer leads to one country, and that country to itself."""
    places = gazetteer()
    for country in set(places.countries.values()) - {"Jersey"}:
        assert country_of_government(country) in (country, None), country
    assert not set(places.seats) & {"brussels", "jerusalem", "sanaa"}


@given(st.text(max_size=40))
def test_any_words_are_read(words: str) -> None:
    """Whatever stands there, it is a known country or nobody's."""
    known = set(gazetteer().countries.values())
    assert country_of_government(words) in known | {None}
    assert country_in(tuple(words.split())) in known | {None}
    assert country_of_government(words.upper()) in known | {None}
