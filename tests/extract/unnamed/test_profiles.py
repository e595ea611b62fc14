"""How many unnamed people, whose side, what rank: read in the report's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.extract.text.layout import lay_out
from whosays.extract.text.phrases import Description, read_source
from whosays.extract.unnamed.find import quantity_profile, read_profile
from whosays.records import Article

MakeArticle = Callable[[str], Article]


def _describe(article: Article) -> Description:
    (phrase,) = read_source(lay_out(article).words, ((0, len(article.text)),))
    assert isinstance(phrase, Description)
    return phrase


@pytest.mark.parametrize(
    ("text", "count", "reason"),
    [
        ("three officials", 3, "a number in words"),
        ("12 officials", 12, "a number in figures"),
        ("twenty-one delegates", 21, "a number with a hyphen"),
        ("1,200 workers", 1200, "a comma within a number"),
        ("a dozen aides", 12, "a dozen is a number"),
        ("two dozen aides", 24, "two of them are another"),
        ("half a dozen diplomats", 6, "half of it as well"),
        ("two hundred miners", 200, "a number of hundreds"),
        ("a pair of lawyers", 2, "a noun that is a number"),
        ("an official", 1, "one by article"),
        ("another official", 1, "one more is one"),
        ("a second official", 1, "an ordinal counts one"),
        ("one of the officials", 1, "the number of the part"),
        ("two of the five officials", 2, "the part, not the whole"),
        ("all three candidates", 3, "all of so many"),
        ("Lund's two aides", 2, "behind the owner"),
        ("the two U.S. officials", 2, "before the side"),
        ("at least two aides", "at least two", "a bound is no number"),
        ("more than 40 witnesses", "more than 40", "nor is this one"),
        ("as many as 30 witnesses", "as many as 30", "nor this"),
        ("about 200 protesters", "about 200", "an estimate stays one"),
        ("some 80 members of the union", "some 80", "some in front of a figure estimates"),
        ("an estimated 40 witnesses", "an estimated 40", "so does the word"),
        ("more than 13 million people", "more than 13 million", "a bound on millions"),
        ("dozens of aides", "dozens", "dozens are not a number"),
        ("tens of thousands of protesters", "tens of thousands", "nor are these"),
        ("some officials", "some", "a vague word"),
        ("several officials", "several", "a vague word"),
        ("a handful of officials", "a handful", "a vague noun"),
        ("a number of officials", "a number", "a vague noun"),
        ("a few officials", "a few", "with its article"),
        ("numerous sources", "numerous", "a vague adjective"),
        ("neither official", "neither", "a word for none of two"),
        ("both officials", "both", "a word for two"),
        ("58 percent of voters", "58 percent", "a share"),
        ("one in four voters", "one in four", "a share in small numbers"),
        ("officials", None, "no number said"),
        ("the officials", None, "nor here"),
        ("her most trusted aides", None, "a superlative does not count"),
        ("2016 delegates", None, "a year is no number of people"),
        ("a 2008 campaign veteran", 1, "one, of a year"),
        ("a 68-year-old fisherman", 1, "an age is no number of people"),
        ("the No. 2 official", 1, "nor is a place in a list"),
        ("² workers", None, "a raised figure is no number"),
    ],
)
def test_counts(article: MakeArticle, text: str, count: int | str | None, reason: str) -> None:
    """A plain number is a number; a bound, an estimate or a vague word stays as said."""
    made = article(text)
    assert read_profile(lay_out(made).words, _describe(made)).count == count, reason


@pytest.mark.parametrize(
    ("text", "side", "rank", "reason"),
    [
        ("three U.S. officials", "U.S.", "officials", "a nation before the noun"),
        ("a senior Kenyan diplomat", "Kenyan", "senior Kenyan diplomat", "rank around it"),
        ("two South Korean officers", "South Korean", "officers", "a nation in two words"),
        ("Western officials", "Western", "officials", "a region"),
        ("Kurdish commanders", "Kurdish", "commanders", "a people without a state"),
        ("Justice Ministry officials", "Justice Ministry", "officials", "a body with a name"),
        ("a top Lantern campaign aide", "Lantern campaign", "top Lantern campaign aide",
         "a name with the body it begins"),
        ("rebel commanders", "rebel", "rebel commanders", "a camp"),
        ("opposition activists", "opposition", "opposition activists", "the other camp"),
        ("Police sources", "Police", "Police sources", "a capital by its place only"),
        ("a foreign ministry official", "foreign ministry", "foreign ministry official",
         "a body in small letters"),
        ("senior administration officials", "administration", "senior administration officials",
         "a government in small letters"),
        ("a former law enforcement official", "law enforcement",
         "former law enforcement official", "a body of two words"),
        ("Lund's aides", "Lund", "aides", "the owner is the side"),
        ("aides to Lund", "Lund", "aides", "tied to him by a preposition"),
        ("officials in Oslo", "Oslo", "officials", "the seat of officials"),
        ("officials in the Lund administration", "Lund administration", "officials",
         "a government by its head"),
        ("an official of the socialist government", "socialist government", "official",
         "a government behind the noun"),
        ("an official at the ministry", "ministry", "official", "a body behind the noun"),
        ("Former Lantern advisers", "Lantern", "Former Lantern advisers",
         "a quality with a capital by its place"),
        ("some military analysts", None, "military analysts", "their subject, not their side"),
        ("Nuclear experts", None, "Nuclear experts", "a subject with a capital"),
        ("a resident of Moscow", None, "resident of Moscow", "a home is no side"),
        ("Moscow residents", None, "Moscow residents", "nor before the noun"),
        ("California observers", None, "California observers", "nor a state of theirs"),
        ("an analyst in London", None, "analyst in London", "nor a desk"),
        ("a diplomat in Kabul", None, "diplomat in Kabul", "least of all a diplomat's"),
        ("Lund's critics", None, "Lund's critics", "against him, not on his side"),
        ("opponents of the government", None, "opponents of the government", "nor are these"),
        ("people with knowledge of the FBI inquiry", None,
         "people with knowledge of the FBI inquiry", "what they know is no side"),
        ("people briefed on the talks", None, "people briefed on the talks", "closeness is rank"),
        ("a source close to the negotiations", None, "source close to the negotiations",
         "closeness in other words"),
        ("two of the officials", None, "officials", "the part has no side of its own"),
        ("THREE SALVADORAN OFFICERS", "SALVADORAN", "OFFICERS", "capitals tell nothing there"),
        ("BRAZILIAN MILITARY OFFICIALS TODAY", "BRAZILIAN", "MILITARY OFFICIALS",
         "a nation that looks like a common noun"),
        ("HIGH RANKING SOURCES", None, "HIGH RANKING SOURCES", "a rank in capitals"),
    ],
)  # fmt: skip
def test_sides_and_ranks(
    article: MakeArticle, text: str, side: str | None, rank: str, reason: str
) -> None:
    """A nation, a body, a camp or an owner is a side; a place or a subject is none."""
    made = article(text)
    words = lay_out(made).words
    (phrase, *_) = (p for p in read_source(words, ((0, len(text)),)))
    assert isinstance(phrase, Description)
    profile = read_profile(words, phrase)
    assert (profile.side, profile.rank) == (side, rank), reason


@pytest.mark.parametrize(
    ("text", "source", "rank", "reason"),
    [
        ("A person who was briefed on the raid said so.", "A person",
         "person who was briefed on the raid", "a clause behind the source"),
        ("People who saw it said so.", "People", "People who saw it", "what they saw"),
        ("Two aides who attended the meeting denied it.", "Two aides",
         "aides who attended the meeting", "where they were"),
        ("An aide, who asked not to be named, denied it.", "An aide", "aide",
         "a wish to stay unnamed is no rank"),
        ("A person who said he was there denied it.", "A person", "person",
         "what somebody says is no rank"),
        ("An aide who later resigned denied it.", "An aide", "aide", "nor is what he did"),
    ],
)  # fmt: skip
def test_closeness_behind_the_source(
    article: MakeArticle, text: str, source: str, rank: str, reason: str
) -> None:
    """How close somebody is to the matter may stand in a clause that is no part of the source."""
    words = lay_out(article(text)).words
    (phrase,) = read_source(words, ((0, len(source)),))
    assert isinstance(phrase, Description)
    assert read_profile(words, phrase).rank == rank, reason


@pytest.mark.parametrize(
    ("text", "country", "reason"),
    [
        ("two U.S. officials", "United States", "a short form"),
        ("Kenyan officials", "Kenya", "an adjective"),
        ("officials in Kyiv", "Ukraine", "officials of a capital"),
        ("White House officials", "United States", "officials of a seat"),
        ("Soviet officials", "Soviet Union", "a state that is gone is no other one"),
        ("Western officials", None, "a region is no country"),
        ("Latin American diplomats", None, "nor is half a continent"),
        ("CENTRAL AMERICAN MINISTERS HERE", None, "nor in capitals"),
        ("a resident of Moscow", None, "a resident is no government's"),
        ("Moscow residents", None, "nor here"),
        ("diplomats in Kabul", None, "diplomats abroad"),
        ("New Mexico officials", None, "a state with a country in its name"),
        ("Georgia officials", None, "a state, or the country without its adjective"),
        ("Georgian officials", "Georgia", "the country by its adjective"),
        ("Scottish officials", None, "a government below a country"),
        ("rebel officials", None, "a camp"),
    ],
)
def test_countries(article: MakeArticle, text: str, country: str | None, reason: str) -> None:
    """A side is a country's only where the words are its name, adjective or seat."""
    made = article(text)
    assert read_profile(lay_out(made).words, _describe(made)).country == country, reason


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("both", ("both", True, False, False), "two that are known"),
        ("one", (1, False, False, False), "one of those known"),
        ("another", (1, False, False, True), "one more"),
        ("one of them", (1, False, True, False), "a part in so many words"),
        ("some of them", ("some", True, True, False), "a vague part"),
        ("the two", (2, True, False, False), "pointing back"),
        ("a second", (1, False, False, True), "one more by number"),
        ("others", ("others", True, False, True), "others than those"),
        ("many in the ruling party", ("many", True, False, False), "with a place behind it"),
        ("one official", None, "a noun makes it a description"),
        ("he", None, "a pronoun that does not count"),
        ("the", None, "nothing at all"),
    ],
)
def test_counts_without_a_noun(
    article: MakeArticle, text: str, expected: tuple[object, ...] | None, reason: str
) -> None:
    """A source that only counts has a profile with no noun."""
    found = quantity_profile(lay_out(article(text)).words, (0, len(text)))
    read = (found.count, found.plural, found.part, found.other) if found else None
    assert read == expected, reason
