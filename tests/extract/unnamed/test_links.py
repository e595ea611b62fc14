"""Which unnamed sources a later mention is, or is a part of; never a merge, never a sum."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.extract.text.layout import lay_out
from whosays.extract.text.phrases import Description, read_source
from whosays.extract.unnamed.find import (
    Profile,
    Relation,
    links_back,
    quantity_profile,
    read_profile,
    relation,
)
from whosays.records import Article

MakeArticle = Callable[[str], Article]


def _profile(article: Article) -> Profile:
    words, span = lay_out(article).words, (0, len(article.text))
    phrases = read_source(words, (span,))
    if phrases and isinstance(phrases[0], Description):
        return read_profile(words, phrases[0])
    found = quantity_profile(words, span)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("earlier", "later", "expected", "reason"),
    [
        ("three U.S. officials", "two of the officials", "part", "some of those"),
        ("three U.S. officials", "one of the officials", "part", "one of those"),
        ("several officials", "some of the officials", "part", "a vague part of a vague whole"),
        ("two of the officials", "the two U.S. officials", "same", "the same number again"),
        ("three U.S. officials", "the two officials", "part", "fewer, pointing back"),
        ("two officials", "neither official", "same", "of two, none"),
        ("two officials", "both officials", "same", "of two, each"),
        ("three officials", "the officials", "same", "pointing back without a number"),
        ("three officials", "those officials", "same", "pointing back in another word"),
        ("three officials", "all of the officials", "same", "the whole"),
        ("three officials", "none of the officials", "same", "the whole, denying"),
        ("three U.S. officials", "the American officials", "same", "one side in two words"),
        ("a senior official", "the official", "same", "one, pointing back"),
        ("a senior official", "that official", "same", "one, pointing back in another word"),
        ("a person briefed on the raid", "the person", "same", "one by the same noun"),
        ("a source close to the talks", "the person", "same", "a noun that fits anybody"),
        ("an army spokeswoman", "the spokesperson", "same", "the same office"),
        ("a second official", "the second official", "same", "the same place in a row"),
        ("three officials", "both", None, "two of three are not both"),
        ("two officials", "both", "same", "a bare count"),
        ("three officials", "one of them", "part", "a part in so many words"),
        ("three officials", "the three", "same", "the same bare number"),
        ("three officials", "one", "part", "a bare number, fewer"),
        ("several officials", "one", "part", "one of a vague number"),
        ("several officials", "another", "part", "and one more of them"),
        ("two officials", "the pair", "same", "a noun that is a number"),
        ("three officials", "all of them", "same", "the whole, counted one by one"),
        ("three officials", "none", "same", "the whole, denying"),
        ("five officials", "the other three", "part", "who is left"),
        ("two officials", "the other three", None, "more than there were"),
        ("three officials", "others", None, "others are somebody else"),
        ("two officials", "the other official", "part", "who is left of them"),
        ("three U.S. officials", "the two Kenyan officials", None, "another side"),
        ("three officials", "the two diplomats", None, "another noun"),
        ("two officials", "the three officials", None, "more than there were"),
        ("three officials", "two officials", None, "nothing points back"),
        ("three officials", "another official", None, "somebody else"),
        ("three officials", "two more officials", None, "others than those"),
        ("an official", "a second official", None, "somebody else by number"),
        ("an official", "another official", None, "somebody else in so many words"),
        ("an official", "an official", None, "a new one, without article"),
        ("an official", "one official", None, "a new one, by number"),
        ("a second official", "the first official", None, "another place in the row"),
        ("an official", "the officials", None, "one cannot be several"),
        ("three officials", "the official", None, "nor several one"),
        ("three officials", "the intelligence officials", None, "told more than those were"),
        ("three officials", "the officials involved in the raid", None, "told more behind"),
        ("two officials", "others", None, "others than those"),
        ("a resident", "the official", None, "another noun"),
        ("three candidates", "all of the Lantern candidates", None, "a side not told before"),
        ("a popular governor", "the Oslo governor", None, "told apart by a side"),
        ("an official", "both", None, "one is not both"),
    ],
)
def test_relations(
    article: MakeArticle, earlier: str, later: str, expected: str | None, reason: str
) -> None:
    """A later mention is the same people or a part of them only where its words say so."""
    found = relation(_profile(article(later)), _profile(article(earlier)))
    assert (found[0] if found else None) == expected, reason
    assert found is None or 0.5 <= found[1] < 1.0


_Links = list[tuple[str, Relation, float]]


def _read(article: MakeArticle, sources: list[str]) -> list[_Links]:
    """Read sources in order, each linked to those before it."""
    earlier: list[tuple[Profile, str, _Links]] = []
    for number, text in enumerate(sources):
        profile = _profile(article(text))
        earlier.append((profile, f"{number}", links_back(profile, list(earlier))))
    return [links for _, _, links in earlier]


@pytest.mark.parametrize(
    ("sources", "expected", "reason"),
    [
        (["three U.S. officials", "two of the officials", "the two U.S. officials",
          "neither official"], [("2", "same"), ("1", "same"), ("0", "part")],
         "a chain goes on to the whole group"),
        (["three officials", "two of the officials", "the officials"], [("0", "same")],
         "without a number the whole is meant"),
        (["two officials", "two diplomats", "the officials"], [("0", "same")],
         "the noun picks the group"),
        (["an official", "a second official", "the second official"], [("1", "same")],
         "the number picks the person"),
        (["three officials", "some of the officials", "some of the officials"], [("0", "part")],
         "two parts of one group need not be the same part"),
        (["officials", "officials"], [("0", "same")], "a bare plural said again, perhaps"),
        (["U.S. officials", "Kenyan officials"], [], "bare plurals of two sides"),
        (["aides", "her aides"], [], "whose aides is told of one only"),
        (["three officials", "an official"], [], "a new one"),
        (["the officials"], [], "nobody before"),
    ],
)  # fmt: skip
def test_links(
    article: MakeArticle, sources: list[str], expected: list[tuple[str, str]], reason: str
) -> None:
    """The last source is linked to the nearest it points to, and to what that one is linked to."""
    links = _read(article, sources)[-1]
    assert [(number, kind) for number, kind, _ in links] == expected, reason
    assert all(0.0 < sure < 1.0 for _, _, sure in links)


def test_the_official_is_less_sure_where_several_spoke(article: MakeArticle) -> None:
    """Of several officials who spoke one by one, the last is meant, perhaps."""
    alone = _read(article, ["an official", "the official"])[-1]
    among = _read(article, ["an official", "another official", "the official"])[-1]
    assert [number for number, _, _ in among] == ["1"]
    assert among[0][2] < alone[0][2]


def test_links_say_no_more_than_what_stands_between(article: MakeArticle) -> None:
    """Each hop of a chain makes the link to its far end less sure."""
    links = _read(article, ["three officials", "two of the officials", "the two officials"])[-1]
    sure = [confidence for _, _, confidence in links]
    assert sure == sorted(sure, reverse=True)
