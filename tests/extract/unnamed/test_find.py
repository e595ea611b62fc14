"""Sources without a name: what kind of source a description is, and whom a spokesman has."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from whosays.extract.text.layout import lay_out
from whosays.extract.text.phrases import Description, read_source
from whosays.extract.unnamed.find import (
    body_spoken_for,
    kind_of,
    quantity_profile,
    read_profile,
)
from whosays.records import Article

MakeArticle = Callable[[str], Article]


def _describe(article: Article) -> Description:
    (phrase,) = read_source(lay_out(article).words, ((0, len(article.text)),))
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
        ("residents", "unnamed", "people asked one by one"),
        ("witnesses", "unnamed", "so are those who saw it"),
        ("aid workers", "unnamed", "so are those at work there"),
        ("critics", "unnamed", "nobody knows who"),
        ("activists", "unnamed", "they report from the ground"),
        ("someone familiar with the talks", "unnamed", "a pronoun with what it knows"),
        ("an attendee", "unnamed", "one of a kind that has no list"),
        ("several senators", "unnamed", "a few of a body, without names"),
        ("some Democrats", "unnamed", "a few of a party"),
        ("a handful of voters", "unnamed", "a few of the voters"),
        ("at least two lawmakers", "unnamed", "a bound counts people"),
        ("dozens of protesters", "unnamed", "counted, though by the dozen"),
        ("many Republicans", "group", "followers of a party"),
        ("most voters", "group", "a body by its greater part"),
        ("protesters", "group", "a body of people"),
        ("Norwegian war hawks", "group", "a body with its nation"),
        ("the guerrillas", "group", "an armed body"),
        ("58 percent of voters polled in May", "group", "a share of a body"),
        ("one in four voters", "group", "a share in small numbers"),
        ("the Kenyan people", "group", "a nation"),
        ("border-town shopkeepers", "unnamed", "a listed noun behind others"),
        ("the opposition", "group", "a body in the singular"),
        ("the union leadership", "group", "those who lead a body"),
        ("a leaked report", "document", "a paper"),
        ("a poll released Monday", "document", "a paper with a participle behind it"),
        ("a batch of leaked documents", "document", "the head stands behind the quantity"),
        ("the ministry", "organisation", "a body by its noun"),
        ("an outside group", "organisation", "a preposition used as adjective"),
        ("the national broadcaster", "outlet", "an outlet by its noun"),
        ("state television", "outlet", "what speaks through a set"),
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
    ("text", "body", "reason"),
    [
        ("an army spokesman", "army", "a body before the noun"),
        ("a police spokeswoman", "police", "the noun in another form"),
        ("a Kenyan army spokesman", "Kenyan army", "a nation's body"),
        ("a foreign ministry spokesman", "foreign ministry", "a body in two words"),
        ("a spokesman for the ministry", "ministry", "a body behind the noun"),
        ("a spokesperson for the coalition", "coalition", "a body of several"),
        ("a spokesman", None, "nobody knows whose"),
        ("a senior spokesman", None, "a rank is no body"),
        ("a spokesman for Brightwater", None, "a body with a name is read as a name"),
        ("an army officer", None, "in the army, but not speaking for it"),
        ("a ministry official", None, "nor does an official"),
    ],
)
def test_bodies_spoken_for(article: MakeArticle, text: str, body: str | None, reason: str) -> None:
    """A spokesman without a name speaks for the body that his words tell."""
    words = lay_out(made := article(text)).words
    found = body_spoken_for(words, _describe(made))
    assert (words.phrase(*found) if found else None) == body, reason


_PARTS = ["two", "of", "the", "senior", "Kenyan", "officials", "rebel", "at", "least", "some",
          "a", "dozen", "close", "to", "talks", "who", "said", "40", "2016", ",", "No.", "'s",
          "MILITARY", "in", "Oslo", "source", "half", "million", "percent",
          "another", "them", "both"]  # fmt: skip


# The fixture is a function without a state.
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sampled_from(_PARTS), min_size=1, max_size=9))
def test_any_words_give_a_profile_of_their_own_words(
    article: MakeArticle, parts: list[str]
) -> None:
    """Whatever a source holds, its profile is read without fail, in words of the source."""
    text = " ".join(parts)
    words = lay_out(article(text)).words
    bare = quantity_profile(words, (0, len(text)))
    assert bare is None or (bare.head == "" and bare.count is not None)
    for phrase in read_source(words, ((0, len(text)),)):
        if not isinstance(phrase, Description):
            continue
        profile = read_profile(words, phrase)
        assert profile.position == phrase.span[0]
        assert profile.side is None or profile.side in text
        assert not isinstance(profile.count, int) or profile.count >= 0
