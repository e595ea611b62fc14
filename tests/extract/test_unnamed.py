"""Sources without a name: their kind, how many, whose side, what rank, why, and which."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.extract.layout import lay_out
from whosays.extract.phrases import Description, read_source
from whosays.extract.unnamed import anonymity_reason, kind_of, read_profile, relation
from whosays.records import Article

MakeArticle = Callable[[str], Article]


def _describe(article: Article) -> Description:
    words = lay_out(article).words
    (phrase,) = read_source(words, ((0, len(article.text)),))
    assert isinstance(phrase, Description)
    return phrase


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        ("three U.S. officials", "unnamed", "counted informants"),
        ("some analysts", "unnamed", "informants by a vague word"),
        ("a senior diplomat", "unnamed", "one informant"),
        ("several people briefed on the matter", "unnamed", "people told by what they know"),
        ("sources", "unnamed", "the barest of all"),
        ("Authorities", "unnamed", "a capital by its place only"),
        ("two residents", "unnamed", "counted, so individuals"),
        ("one of the protesters", "unnamed", "one of a body"),
        ("residents", "group", "a body of people"),
        ("Norwegian war hawks", "group", "a body with its nation"),
        ("many Republicans", "group", "followers of a party"),
        ("58 percent of voters polled in May", "group", "a share of a body"),
        ("border-town shopkeepers", "unnamed", "a listed noun behind others"),
        ("the opposition", "group", "a body in the singular"),
        ("a leaked report", "document", "a paper"),
        ("a poll released Monday", "document", "a paper with a participle behind it"),
        ("a batch of leaked documents", "document", "the head stands behind the quantity"),
        ("the ministry", "organisation", "a body by its noun"),
        ("an outside group", "organisation", "a preposition used as adjective"),
        ("the national broadcaster", "outlet", "an outlet by its noun"),
        ("the government", "government", "a government by its noun"),
        ("police", "organisation", "a plural word for one body"),
        ("a steward", "unnamed", "one of a trade"),
        ("two nurses", "unnamed", "two of a trade"),
        ("crew members", "unnamed", "members of a crew, one by one"),
        ("party members", "group", "members of a party are a body"),
        ("the coast guard", "organisation", "a guard that is a body"),
        ("a prison guard", "unnamed", "a guard who is a man"),
        ("the manifest", "document", "a ship's paper"),
        ("the river", None, "the ending tells nothing"),
        ("the aftermath of the storm", None, "no speaker at all"),
        ("social media", None, "a place to speak, not an outlet"),
    ],
)
def test_kinds(article: MakeArticle, text: str, kind: str | None, reason: str) -> None:
    """The head noun and its number tell what a description is; else nothing does."""
    made = article(text)
    assert kind_of(lay_out(made).words, _describe(made)) == kind, reason


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("three U.S. officials", (3, "U.S.", "officials"), "number, side and rank"),
        ("a senior Kenyan diplomat", (1, "Kenyan", "senior Kenyan diplomat"), "one by article"),
        ("two of the officials", (2, None, "officials"), "the number of the part"),
        ("neither official", ("neither", None, "official"), "a word for none of two"),
        ("some military analysts", ("some", None, "military analysts"), "a vague word"),
        ("officials", (None, None, "officials"), "no number said"),
        ("a dozen aides", (12, None, "aides"), "a dozen is a number"),
        ("dozens of aides", ("dozens", None, "aides"), "dozens are not"),
        ("more than 40 witnesses", ("more than 40", None, "witnesses"), "a bound is no number"),
        ("² workers", (None, None, "workers"), "a raised figure is no number"),
        ("1,200 workers", (1200, None, "workers"), "a comma within a number"),
        ("Lund's aides", (None, "Lund", "aides"), "the owner is the side"),
        ("officials in Oslo", (None, "Oslo", "officials"), "a place behind is the side"),
        (
            "people briefed on the talks",
            (None, None, "people briefed on the talks"),
            "what they know is their rank",
        ),
    ],
)
def test_profiles(
    article: MakeArticle, text: str, expected: tuple[object, ...], reason: str
) -> None:
    """Count, side and rank are read in the report's own words."""
    made = article(text)
    profile = read_profile(lay_out(made).words, _describe(made))
    assert (profile.count, profile.side, profile.rank) == expected, reason


@pytest.mark.parametrize(
    ("earlier", "later", "expected", "reason"),
    [
        ("three U.S. officials", "two of the officials", "part", "some of those"),
        ("two of the officials", "the two U.S. officials", "same", "the same number again"),
        ("three U.S. officials", "the two officials", "part", "fewer, pointing back"),
        ("two officials", "neither official", "same", "of two, none"),
        ("three officials", "the officials", "same", "pointing back without a number"),
        ("three U.S. officials", "the two Kenyan officials", None, "another side"),
        ("three officials", "the two diplomats", None, "another noun"),
        ("two officials", "the three officials", None, "more than there were"),
        ("three officials", "two officials", None, "nothing points back"),
        ("an official", "the officials", None, "one cannot be several"),
    ],
)
def test_relations(
    article: MakeArticle, earlier: str, later: str, expected: str | None, reason: str
) -> None:
    """A later mention is the same people or a part of them only where its words say so."""
    profiles = [
        read_profile(lay_out(made).words, _describe(made))
        for made in (article(earlier), article(later))
    ]
    found = relation(profiles[1], profiles[0])
    assert (found[0] if found else None) == expected, reason
    assert found is None or 0.5 <= found[1] < 1.0


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            "An aide, who spoke on condition of anonymity because the talks are secret, agreed.",
            "the talks are secret",
            "a clause with because",
        ),
        (
            "An aide agreed. The aide asked not to be named to discuss a private matter.",
            "discuss a private matter",
            "told in the sentence after",
        ),
        (
            "An aide, who was not authorized to speak publicly, agreed.",
            "was not authorized to speak publicly",
            "a rule that forbids it",
        ),
        ("An aide agreed on condition of anonymity.", None, "anonymous, no reason said"),
        ("An aide agreed because the talks are secret.", None, "a reason for something else"),
        (
            "An aide agreed.\nA guard spoke on condition of anonymity because he feared his boss.",
            None,
            "somebody else's reason, a paragraph on",
        ),
    ],
)
def test_reasons(article: MakeArticle, text: str, expected: str | None, reason: str) -> None:
    """Why a source is not named is taken from the words beside it, or is unknown."""
    assert anonymity_reason(lay_out(article(text)), (0, 7)) == expected, reason
