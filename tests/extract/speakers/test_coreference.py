"""What mentions of an article are joined to, and the pieces of that."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.speakers.test_find import attribution, plain_article

from whosays.extract.speakers.candidates import find_candidates
from whosays.extract.speakers.coreference import link_mentions
from whosays.extract.speakers.finer_facts import FINER_SIZES, finer_facts
from whosays.extract.speakers.ranking import (
    DESCRIPTION_FACTS,
    PRONOUN_FACTS,
    Family,
    Surroundings,
    offsets,
    shares,
)
from whosays.extract.speakers.ranking_weights import WEIGHTS
from whosays.extract.speakers.writer import writer_at
from whosays.extract.text.layout import lay_out
from whosays.extract.text.names import take_inventory
from whosays.records import Span


def spans_of(text: str, *words: str) -> list[Span]:
    """Return where words stand, each behind the one before it."""
    found, at = [], 0
    for one in words:
        start = text.index(one, at)
        found.append((start, start + len(one)))
        at = start + 1
    return found


LINKS = [
    ("Kari Lund spoke. She left.", ["Kari Lund", "She"], {"She": "Kari Lund"}, "a name before"),
    (
        "Kari Lund met Per Holm. He slept.",
        ["Kari Lund", "Per Holm", "He"],
        {"He": "Per Holm"},
        "gender tells who is meant",
    ),
    (
        "A boat sank near Oslo. The boat was old.",
        ["A boat", "Oslo", "The boat"],
        {"The boat": "A boat"},
        "the same noun",
    ),
    (
        "The crews met. The crews said that they were tired.",
        ["The crews", "The crews", "they"],
        {"they": "The crews"},
        "several by they",
    ),
    (
        "Someone called Per Holm. They hung up.",
        ["Someone", "Per Holm", "They"],
        {"They": "Someone"},
        "they for somebody untold, not for one man",
    ),
    ("Eva Brandt spoke. It rained.", ["Eva Brandt", "It"], {"It": None}, "no thing was named"),
]


@pytest.mark.parametrize(("text", "words", "expected", "reason"), LINKS)
def test_links(text: str, words: list[str], expected: dict[str, str | None], reason: str) -> None:
    """Pronouns and descriptions are joined to what they stand for, names are not."""
    spans = spans_of(text, *words)
    found = link_mentions(plain_article(text), (), spans)
    told = {text[slice(*s)]: text[slice(*f)] if f else None for s, f in found.items()}
    assert {word: told[word] for word in expected} == expected, reason


def test_an_i_is_the_source_of_its_words_also_behind_them() -> None:
    """The first person in a quote is whoever is quoted."""
    text = "“I slept,” Kari Lund said."
    said = attribution(((11, 20),), ((0, 10),))
    found = link_mentions(plain_article(text), (said,), [(1, 2), (11, 20)])
    assert found == {(1, 2): (11, 20)}


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            "The old minister spoke to Per Holm, and he left with three officials.",
            ["The old minister", "Per Holm", "he", "three officials"],
            "names, pronouns, and nouns of people",
        ),
        ("The singer Per Holm left.", ["Per Holm"], "a noun before a name is no mention apart"),
        ("The rain stopped.", [], "a thing that nobody lists"),
        (
            "Per Holm and Eva Brandt left.",
            ["Per Holm and Eva Brandt", "Per Holm", "Eva Brandt"],
            "two names that an and joins",
        ),
    ],
)
def test_candidates(text: str, expected: list[str], reason: str) -> None:
    """The words of a text show its mentions."""
    layout = lay_out(plain_article(text))
    found = find_candidates(layout, take_inventory(layout))
    assert [text[slice(*m.span)] for m in found] == expected, reason


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("I think it rained.\nEva Brandt.\nRain fell.", "Eva Brandt", "a letter is signed"),
        (
            "I think it rained.\nEva Brandt is a baker in Oslo.",
            "Eva Brandt",
            "the last paragraph says who writes",
        ),
        (
            "I think Eva Brandt slept.\nEva Brandt is a baker in Oslo.",
            None,
            "somebody the piece is about is not its writer",
        ),
        ("I think it rained.\nRain fell.", None, "nobody is named"),
    ],
)
def test_writer(text: str, expected: str | None, reason: str) -> None:
    """An I in a text's own voice is its writer, where the text tells him."""
    layout = lay_out(plain_article(text))
    found = writer_at(layout, take_inventory(layout), 0)
    assert (found.text if found else None) == expected, reason


FAMILIES: tuple[Family, ...] = ("individual", "thing", "several")


def test_weights_fit_the_facts() -> None:
    """There is a weight for every fact; shares are parts of one."""
    finer = {family: sum(sizes.values()) for family, sizes in FINER_SIZES.items()}
    sizes: dict[str, int] = {f: PRONOUN_FACTS + finer.get(f, 0) for f in FAMILIES}
    assert {f: len(w) for f, w in WEIGHTS.items()} == sizes | {"description": DESCRIPTION_FACTS}
    assert sum(shares([3.0, -700.0, 900.0])) == pytest.approx(1.0)


@pytest.mark.parametrize("family", list(FINER_SIZES))
def test_finer_facts_keep_to_their_kind(family: Family) -> None:
    """Every finer fact of every pair lies among the weights of its own kind, in their order."""
    text = (
        "Someone told some of its crews in Oslo that this boat itself is what they wanted. “It "
        "has, if they say it, three officials of their own,” Kari Lund said. No crew is late."
    )
    layout = lay_out(plain_article(text))
    mentions = find_candidates(layout, take_inventory(layout))
    around = Surroundings(None, None, None)
    sizes = FINER_SIZES[family]
    starts = offsets(sizes, PRONOUN_FACTS)
    for later in (m for m in mentions if m.form == "pronoun"):
        for place, candidate in enumerate(m for m in mentions if m.last <= later.first):
            found = finer_facts(
                layout.words.forms, family, later, candidate, place=place, around=around
            )
            for fact, (kind, start) in zip(found, starts.items(), strict=True):
                assert start <= fact < start + sizes[kind], kind


WORDS = st.lists(
    st.sampled_from(
        "Kari Lund Per Holm he she it they the The minister I we said . , “ ” \n".split(" ")
    ),
    max_size=40,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(WORDS, st.data())
def test_any_mentions(text: str, data: st.DataObject) -> None:
    """Whatever the mentions: no error, links lead to other given mentions, twice the same."""
    edge = st.integers(0, max(0, len(text)))
    drawn = data.draw(st.lists(st.tuples(edge, edge), max_size=12))
    spans = sorted({(a, b) for a, b in drawn if a < b and text[a:b].strip()})
    article = plain_article(text)
    found = link_mentions(article, (), spans)
    assert all(link is None or (link in spans and link != s) for s, link in found.items())
    assert link_mentions(article, (), reversed(spans)) == found
