"""Echoes are decided pair by pair, by the words that both reports have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.records import Article
from whosays.resolve.echo_records import Echo
from whosays.resolve.echoes import compare, compare_all, find_echoes, precedes, prepare
from whosays.resolve.signatures import candidates_of, signature

FIRE = [
    (
        "A mill on the river Sarn burned to the ground late on Monday, and four of its night "
        "workers are missing, the fire brigade of Port Hallam said."
    ),
    (
        "Crews from three towns fought the flames until dawn. The roof fell in shortly after "
        "two in the morning, which made it impossible to search the upper floors."
    ),
    (
        "Neighbours said that they had heard two loud bangs a few minutes apart before the "
        "first smoke was seen over the loading yard."
    ),
    (
        "“We have asked for an inspection of the dust filters every spring since I began to "
        "work here, and every spring we were told that there was no money for it,” said "
        "Ottilie Kranz, who keeps the books of the workers' club."
    ),
    (
        "The owner, Sarn Grain, declined to comment. It bought the mill nine years ago and "
        "has since shut two others further up the valley."
    ),
]
OTHER = [
    (
        "Four people were unaccounted for on Tuesday after fire destroyed a flour mill in the"
        " Sarn valley, according to rescuers."
    ),
    ("It took firefighters more than six hours to put it out. One of them was treated for burns."),
    ("A union that speaks for millers demanded that the company open its maintenance books."),
    "Police would not say whether they think that somebody set it alight.",
]
QUOTE = FIRE[3]


def _text(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def _echo(first: Article, second: Article) -> Echo | None:
    echoes = find_echoes([first, second])
    assert len(echoes) <= 1
    return echoes[0] if echoes else None


KINDS = [
    (_text(*FIRE), _text(*FIRE[:4]), ("near-copy", True), "cut at the end"),
    (_text(*FIRE), _text(*reversed(FIRE)), ("near-copy", True), "in another order"),
    (_text(*FIRE), _text(*FIRE).upper(), ("near-copy", True), "in upper case"),
    (
        _text(*FIRE),
        _text(*OTHER, FIRE[1]),
        ("excerpt", True),
        "a paragraph of the report in another",
    ),
    (
        _text(*FIRE),
        _text("PORT HALLAM (Orvelle) — " + FIRE[0], *FIRE[1:4]),
        ("agency-copy", True),
        "an agency stands in the dateline",
    ),
    (_text(*FIRE), _text(*OTHER), None, "the same event in other words"),
    (_text(*FIRE), _text(*OTHER, QUOTE), ("shared-quotes", False), "only a quotation in common"),
    (
        _text(*FIRE),
        _text(*OTHER, "A few minutes apart, two loud bangs were heard, the fire brigade said."),
        None,
        "set phrases in common",
    ),
    (
        _text(*FIRE),
        _text(*OTHER, FIRE[2]),
        ("excerpt", False),
        "one sentence in common leaves it possible",
    ),
]


@pytest.mark.parametrize(("first", "second", "expected", "reason"), KINDS)
def test_kinds(
    make_article: Callable[..., Article],
    first: str,
    second: str,
    expected: tuple[str, bool] | None,
    reason: str,
) -> None:
    """The kind follows from the words in common, and from who has them in quotation marks."""
    echo = _echo(make_article(first, title="A"), make_article(second, title="B"))
    assert (echo and (echo.kind, echo.shown)) == expected, reason


def test_an_echo_shows_its_words(make_article: Callable[..., Article]) -> None:
    """Passages and changes are spans of both texts, and the explanation counts them."""
    body = _text(*FIRE)
    first = make_article(body, published_at="2031-03-04")
    second = make_article(
        body.replace("three towns", "five villages"), published_at="2031-03-05", publisher="Post"
    )
    echo = _echo(first, second)
    assert echo is not None
    assert (echo.earlier, echo.later) == (first.version_id, second.version_id)
    (passage,) = echo.passages
    (change,) = passage.changes
    assert first.text[slice(*change.earlier)] == "three towns"
    assert second.text[slice(*change.later)] == "five villages"
    assert echo.earlier_share == pytest.approx(1 - 2 / 134, abs=0.01)
    assert echo.explained.startswith("near-copy: ")
    assert "1 change inside" in echo.explained


def test_an_outlet_that_repeats_its_own_background_shows_nothing(
    make_article: Callable[..., Article],
) -> None:
    """A passage in two reports of one publisher leaves dependence possible."""
    one = make_article(_text(*FIRE), publisher="Hallam Post")
    two = make_article(_text(*OTHER, *OTHER, FIRE[1]), publisher="Hallam Post")
    echo = _echo(one, two)
    assert echo is not None
    assert (echo.kind, echo.shown) == ("excerpt", False)


def test_versions_of_one_report_are_no_echo(make_article: Callable[..., Article]) -> None:
    """A changed report is not an echo of itself."""
    first = make_article(_text(*FIRE))
    second = replace(make_article(_text(*FIRE[:4])), id=first.id)
    assert _echo(first, second) is None


DIRECTIONS = [
    ({"published_at": "2031-03-04"}, {"published_at": "2031-03-05"}, "published", "by day"),
    ({"published_at": "2031-03-04"}, {"published_at": "2031-03-04"}, None, "one day"),
    ({"published_at": "2031-03-04"}, {}, None, "one date is not known"),
    ({}, {}, None, "no date is known"),
]


@pytest.mark.parametrize(("one", "two", "direction", "reason"), DIRECTIONS)
def test_direction(
    make_article: Callable[..., Article],
    one: dict[str, str],
    two: dict[str, str],
    direction: str | None,
    reason: str,
) -> None:
    """Which came first is told by publication alone, else it is unknown."""
    first = make_article(_text(*FIRE), publisher="One", **one)
    second = make_article(_text(*FIRE[:4]), publisher="Two", **two)
    echo = _echo(first, second)
    assert echo is not None
    assert echo.direction == direction, reason
    if direction:
        assert echo.earlier == first.version_id
    else:
        assert echo.earlier < echo.later


def test_an_agency_comes_before_who_credits_it(make_article: Callable[..., Article]) -> None:
    """An agency's own report is the earlier, even where it bears a later date."""
    copy = make_article(
        _text("PORT HALLAM (Orvelle) — " + FIRE[0], *FIRE[1:]),
        publisher="Post",
        published_at="2031-03-04",
    )
    wire = make_article(_text(*FIRE), publisher="Orvelle Wire", published_at="2031-03-05")
    echo = _echo(copy, wire)
    assert echo is not None
    assert (echo.kind, echo.agency, echo.direction) == ("agency-copy", "Orvelle", "agency-tag")
    assert echo.earlier == wire.version_id
    assert "Orvelle in the dateline" in echo.explained


@pytest.mark.parametrize(
    ("first", "second", "expected", "reason"),
    [
        ("2031-03-04T10:00:00+00:00", "2031-03-04T12:00:00+00:00", True, "by the hour"),
        ("2031-03-04T10:00:00+00:00", "2031-03-04T10:30:00+02:00", False, "zones count"),
        ("2031-03-04T10:00:00", "2031-03-04T11:00:00+02:00", False, "a clock without a zone"),
        ("2031-03-04T10:00:00", "2031-03-06T11:00:00+02:00", True, "far enough for any zone"),
        ("2031-03-04", "2031-03-04T23:00:00", False, "the day has not ended"),
        ("2031-03-04", "soon", False, "no time"),
        (None, "2031-03-04", False, "unknown"),
    ],
)
def test_precedes(first: str | None, second: str | None, expected: bool, reason: str) -> None:
    """One time is before another only where that is sure."""
    assert precedes(first, second) is expected, reason
    if expected:
        assert not precedes(second, first)


PARTS = st.lists(st.sampled_from([*FIRE, *OTHER]), min_size=1, max_size=6)


@cache
def _made(make_article: Callable[..., Article], text: str, day: int) -> Article:
    return make_article(text, title=text[:20], published_at=f"2031-03-{day:02}")


@settings(max_examples=40, deadline=None)
@given(reports=st.lists(PARTS, min_size=2, max_size=6), seed=st.integers(0, 99))
def test_order_does_not_matter(
    make_article: Callable[..., Article], reports: list[list[str]], seed: int
) -> None:
    """Any order gives the same echoes, and so does adding one report after another."""
    articles = list(
        {a.version_id: a for n, r in enumerate(reports) for a in [
            _made(make_article, _text(*r), 1 + n % 3)
        ]}.values()
    )  # fmt: skip
    whole = find_echoes(articles)
    Random(seed).shuffle(articles)
    assert find_echoes(articles) == whole
    known: dict[str, Article] = {}
    added: set[Echo] = set()
    for article in articles:
        near = candidates_of(signature(article), [signature(a) for a in known.values()])
        found = (compare(prepare(article), prepare(known[i])) for i in near)
        added.update(echo for echo in found if echo)
        known[article.version_id] = article
    assert added == set(whole)


@settings(max_examples=40, deadline=None)
@given(reports=st.lists(PARTS, min_size=2, max_size=6), split=st.integers(0, 6))
def test_what_is_known_changes_nothing(
    make_article: Callable[..., Article], reports: list[list[str]], split: int
) -> None:
    """Nor what is known of reports that are not asked about."""
    articles = [_made(make_article, _text(*r), 1 + n % 3) for n, r in enumerate(reports)]
    first = compare_all(articles[:split])
    assert compare_all(articles, first) == compare_all(articles)
    assert compare_all(articles[:split], compare_all(articles)) == first


@settings(max_examples=40, deadline=None)
@given(one=PARTS, two=PARTS)
def test_spans_hold_shared_words(
    make_article: Callable[..., Article], one: list[str], two: list[str]
) -> None:
    """Outside its changes, a passage has the same words on both sides, to the letter's case."""
    first = make_article(_text(*one), publisher="One")
    second = make_article(_text(*two), publisher="Two", title="Head")
    echo = compare(prepare(first), prepare(second))
    if echo is None:
        return
    texts = {a.version_id: a.text for a in (first, second)}
    for passage in echo.passages:
        sides = []
        for version_id, span, changed in (
            (echo.earlier, passage.earlier, [c.earlier for c in passage.changes]),
            (echo.later, passage.later, [c.later for c in passage.changes]),
        ):
            text, at, words = texts[version_id], span[0], []
            for start, end in changed:
                words += prepare_words(text[at:start])
                at = end
            sides.append(words + prepare_words(text[at : span[1]]))
        assert sides[0] == sides[1]
        assert len(sides[0]) == passage.words


def prepare_words(text: str) -> list[str]:
    """Return the words of a piece of text in lower case."""
    from whosays.resolve.aligning import split_words

    return list(split_words(text).forms)


def test_signatures_are_functions_of_the_text(make_article: Callable[..., Article]) -> None:
    """Keys do not depend on title fields or dates, fit 64 bits, and are in order."""
    one = signature(make_article(_text(*FIRE), publisher="One"))
    two = signature(make_article(_text(*FIRE), published_at="2031-03-04"))
    assert one.keys == two.keys
    assert list(one.keys) == sorted(set(one.keys))
    assert all(-(2**63) <= key < 2**63 for key in one.keys)
    copy = signature(make_article(_text(*FIRE[1:]), publisher="Two"))
    other = signature(make_article(_text(*OTHER)))
    assert candidates_of(one, [copy, other]) == (copy.version_id,)
    # Known keys: another scheme must have another name, since stored keys would not be found.
    assert one.scheme == "sentences-words3-minhash16x3-affine32-1"
    assert signature(make_article("The old mill burned late on Monday.")).keys[:2] == (
        -8419652840519330835,
        -7026748118265620416,
    )
