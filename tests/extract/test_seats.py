"""Governments, the names they speak under, and what only looks like one."""

from __future__ import annotations

import pytest

from whosays.extract.seats import (
    country_in,
    country_of_adjective,
    country_of_government,
    is_nationals,
)


@pytest.mark.parametrize(
    ("words", "country", "reason"),
    [
        ("Kyiv", "Ukraine", "a capital stands for its government"),
        ("Kiev", "Ukraine", "so does the older spelling"),
        ("the Kremlin", "Russia", "a building stands for the government in it"),
        ("10 Downing Street", "United Kingdom", "an address does"),
        ("The White House", "United States", "the article is no part of the name"),
        ("Washington", "United States", "the capital without its district"),
        ("the U.S.", "United States", "a short form with full stops"),
        ("UK", "United Kingdom", "a short form without"),
        ("Seoul", "South Korea", "common name, not the formal one"),
        ("Syria", "Syria", "a country by its common name"),
        ("The Hague", "Netherlands", "the seat where it is not the capital"),
        ("the Netherlands", "Netherlands", "an article before the country"),
        ("the Czech Republic", "Czech Republic", "two words"),
        ("Brussels", None, "speaks for the European Union rather than for Belgium"),
        ("Victoria", None, "a capital so small that it is a woman or a state"),
        ("Stanley", None, "a surname before it is a capital"),
        ("Kyiv residents", None, "people in a seat are not its government"),
        ("Springfield", None, "a town that governs nothing"),
        ("us", None, "a pronoun in lower case"),
        ("", None, "no words"),
    ],
)
def test_country_of_government(words: str, country: str | None, reason: str) -> None:
    """Countries, capitals and seats stand for governments; other places do not."""
    assert country_of_government(words) == country, reason


@pytest.mark.parametrize(
    ("word", "country", "reason"),
    [
        ("Ukrainian", "Ukraine", "an adjective"),
        ("Ukrainians", "Ukraine", "a plural noun"),
        ("U.S.", "United States", "a short form used as adjective"),
        ("South Korean", "South Korea", "two words"),
        ("Kazakh", "Kazakhstan", "a second form beside the package's own"),
        ("Chinese", "China", "the state, not a territory with the same adjective"),
        ("French", "France", "the state, not an overseas department"),
        ("Georgian", "Georgia", "adjective of a country that is also a state"),
        ("Paris", None, "a capital is no adjective"),
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
    ("words", "country"),
    [
        (("South", "Korean", "Defence", "Ministry"), "South Korea"),
        (("Korean", "Air"), None),
        (("Foreign", "Office"), None),
        (("senior", "Kenyan", "diplomat"), "Kenya"),
        ((), None),
    ],
)
def test_country_in_a_run_of_words(words: tuple[str, ...], country: str | None) -> None:
    """The longest form of a country or its adjective counts, wherever it stands."""
    assert country_in(words) == country
