"""Events across reports: what is one event of the world and what only resembles it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.extract.events.words import akin
from whosays.extract.meaning import Meaning
from whosays.records import Article, Event, Reading, Run, TimePhrase, event_id
from whosays.resolve.clusters import Links
from whosays.resolve.event_pairs import FEATURES, event_features, likelihoods
from whosays.resolve.event_profiles import sentence_around, take_profiles
from whosays.resolve.event_tellings import (
    EventTelling,
    Place,
    meanings,
    take_event_tellings,
)
from whosays.resolve.events import group_tellings, known_events, resolve_events
from whosays.resolve.linkage import average_groups
from whosays.resolve.pair_weights import EVENT_WEIGHTS
from whosays.resolve.stories import stories

Told = tuple[str, str, str | None]
"""Words of an event, its kind, its day."""
RUN = Run(id="r", version="0", models={}, options={})

REPORTS: list[tuple[str, list[Told]]] = [
    (
        (
            "A drone struck the governor's palace in Osk on 3 May, killing two guards. The drone"
            " strike on the palace came at dawn. Days before, a fire at an oil depot in Lemm had"
            " burned for hours."
        ),
        [
            ("drone strike on the palace", "attack", None),
            ("fire at an oil depot in Lemm", "fire", None),
        ],
    ),
    (
        "Vesk blamed its neighbour for the attack on the governor's palace on 3 May.",
        [("attack on the governor's palace", "attack", "3 May")],
    ),
    (
        (
            "THE STRIKE ON THE PALACE WAS A CRIME, THE MINISTRY SAID. THE OIL DEPOT FIRE AT LEMM"
            " WAS AN ACCIDENT."
        ),
        [("STRIKE ON THE PALACE", "attack", None), ("OIL DEPOT FIRE AT LEMM", "fire", None)],
    ),
    (
        "A train was derailed near Harrow on 7 May. The attack on the train hurt nobody.",
        [("attack on the train", "attack", None)],
    ),
    (
        (
            "On 9 May drones struck the governor's palace again. It was the second attack on the"
            " palace."
        ),
        [("second attack on the palace", "attack", None)],
    ),
]


@pytest.fixture(scope="module")
def embed() -> Callable[[Sequence[str]], npt.NDArray[np.float32]]:
    """Vectors of the shipped model of meaning."""
    return Meaning(Path(str(files("whosays"))) / "models" / "meaning").embed


def _reading(
    number: int, make_article: Callable[..., Article], text: str, told: list[Told]
) -> Reading:
    article = make_article(text, title=f"Report {number}", publisher=f"Outlet {number}")
    events = []
    for words, kind, day in told:
        at = article.text.index(words)
        span = (at, at + len(words))
        time = None
        if day is not None:
            start = article.text.index(day)
            time = TimePhrase(
                text=day,
                span=(start, start + len(day)),
                value=f"2031-05-0{day[0]}",
                precision="day",
            )
        id_ = event_id(article.version_id, span)
        events.append(
            Event(
                id=id_, what=words, where=None, time=time, mentions=(span,), responsibility=(),
                kind=kind,
            )
        )  # fmt: skip
    return Reading(run=RUN, article=article, attributions=(), events=tuple(events))


@pytest.fixture(scope="module")
def readings(make_article: Callable[..., Article]) -> list[Reading]:
    """Five reports on the attack on a palace, a fire, another attack and a later one."""
    return [_reading(k, make_article, text, told) for k, (text, told) in enumerate(REPORTS)]


Embed = Callable[[Sequence[str]], npt.NDArray[np.float32]]


def _groups(readings: Sequence[Reading], embed: Embed, links: Links | None = None) -> set[str]:
    """Return the groups of events, each as its words in order."""
    what = {e.id: e.what for r in readings for e in r.events or ()}
    found = resolve_events(readings, embed, akin, links)
    return {" + ".join(sorted(what[m] for m in event.members)) for event in found}


def test_one_event_under_several_names_is_one(readings: list[Reading], embed: Embed) -> None:
    """A strike and an attack on one palace are one, a fire, a train, a "second attack" others."""
    assert _groups(readings, embed) == {
        "STRIKE ON THE PALACE + attack on the governor's palace + drone strike on the palace",
        "OIL DEPOT FIRE AT LEMM + fire at an oil depot in Lemm",
        "attack on the train",
        "second attack on the palace",
    }


def test_events_of_days_apart_are_never_one(
    make_article: Callable[..., Article], embed: Embed
) -> None:
    """The same words on 3 and on 7 May are two events; on 3 and 4 May, a night, one."""
    text = "The attack on the mill in Osk on {} May hurt two men."
    told = "attack on the mill"
    days = [
        _reading(k, make_article, text.format(day), [(told, "attack", f"{day} May")])
        for k, day in enumerate((3, 4, 7))
    ]
    assert len(resolve_events(days[:2], embed, akin)) == 1
    assert len(resolve_events([days[0], days[2]], embed, akin)) == 2


def test_order_of_reports_does_not_matter(readings: list[Reading], embed: Embed) -> None:
    """Whatever order reports come in, the events are the same to the letter."""
    once = resolve_events(readings, embed, akin)
    for seed in range(6):
        mixed = Random(seed).sample(readings, len(readings))
        assert resolve_events(mixed, embed, akin) == once
    assert set(known_events(once)) == {e.id for r in readings for e in r.events or ()}
    for event in once:
        assert event.id == min(event.members)


def test_people_have_the_last_word(readings: list[Reading], embed: Embed) -> None:
    """What a person joined is one and what a person parted is not; without it all is as before."""
    by_what = {e.what: e.id for r in readings for e in r.events or ()}
    train, strike = by_what["attack on the train"], by_what["STRIKE ON THE PALACE"]
    before = resolve_events(readings, embed, akin)
    joined = resolve_events(readings, embed, akin, Links(together=frozenset({(strike, train)})))
    of = known_events(joined)
    assert of[train] == of[strike]
    alone = resolve_events(readings, embed, akin, Links(alone=frozenset({strike})))
    assert [e.members for e in alone if strike in e.members] == [(strike,)]
    assert resolve_events(readings, embed, akin, Links()) == before


PROFILES = [
    # words, targets, places, why
    ("attack on the governor's palace", {"governor", "palac"}, set(), "of and on name a target"),
    ("fire at an oil depot in Lemm", set(), {"oil", "depot", "lemm"}, "at and in name a place"),
    ("the ministers' murder", {"minister"}, set(), "a possessive names a target"),
    ("attack", set(), set(), "a bare word names nothing"),
    ("brutal killing of people", set(), set(), "empty words tell nothing"),
]


@pytest.mark.parametrize(("words", "targets", "places", "why"), PROFILES)
def test_targets_and_places_are_told_apart(
    make_article: Callable[..., Article], words: str, targets: set[str], places: set[str], why: str
) -> None:
    """Whom it hit and where it was are read from the words that tell it."""
    reading = _reading(0, make_article, f"They spoke of the {words}.", [(words, "attack", None)])
    (profile,) = take_profiles(reading)
    assert (set(profile.targets), set(profile.places)) == (targets, places), why


PAIRS = [
    # left, right, one event, why
    ("Gunmen *killed* the mayor of Osk.", "The *murder* of Osk's mayor shocked the town.", True,
     "another word for the same"),
    ("Gunmen *killed* the mayor of Osk.", "A landslide *buried* a village near Lemm.", False,
     "nothing in common"),
    ("The court *freed* two bankers.", "The court did not *free* two bankers.", None,
     "a negation lowers it"),
]  # fmt: skip


def _likely(embed: Embed, *starred: str) -> npt.NDArray[np.float32]:
    tellings: list[EventTelling] = []
    for k, sentence in enumerate(starred):
        start = sentence.index("*")
        text = sentence.replace("*", "")
        end = sentence.rindex("*") - 1
        place = Place(str(k), ((start, end),), (0, len(text)))
        tellings += take_event_tellings(f"report {k}", text, [place])
    return likelihoods(tellings, meanings(tellings, embed))


@pytest.mark.parametrize(("left", "right", "one", "why"), PAIRS)
def test_pairs_of_tellings(embed: Embed, left: str, right: str, one: bool | None, why: str) -> None:
    """What tells of one event scores higher than what does not, alike in both directions."""
    likely = _likely(embed, left, right)
    assert likely[0, 1] == pytest.approx(likely[1, 0], abs=1e-6)
    if one is None:
        same = _likely(embed, left, left.replace("two", "both"))
        assert likely[0, 1] < same[0, 1], why
    else:
        assert bool(likely[0, 1] > 0.3) == one, why


def test_features_are_those_that_have_weights(embed: Embed) -> None:
    """Every feature has a weight and every weight a feature."""
    telling = take_event_tellings("r", "They fled.", [Place("a", ((5, 9),), (0, 10))])
    names = [name for name, _ in event_features(telling, meanings(telling, embed))]
    assert tuple(names) == FEATURES == tuple(EVENT_WEIGHTS)


def test_tellings_are_grouped_by_their_smallest_id(embed: Embed) -> None:
    """A group bears the smallest id in it, whatever order tellings come in."""
    texts = ["Two ships collided off Osk.", "Off Osk two ships collided.", "A singer died in Lemm."]
    words = ["collided", "collided", "died"]
    tellings = [
        one
        for k, (text, word) in enumerate(zip(texts, words, strict=True))
        for one in take_event_tellings(
            f"r{k}",
            text,
            [Place(f"t{k}", ((text.index(word), text.index(word) + len(word)),), (0, len(text)))],
        )
    ]
    expected = {"t0": "t0", "t1": "t0", "t2": "t2"}
    assert group_tellings(tellings, embed) == expected
    assert group_tellings(tellings[::-1], embed) == expected
    assert group_tellings([], embed) == {}


def test_stories_part_reports_by_their_event(embed: Embed) -> None:
    """Reports on two trials stay apart though both are on trials."""
    reports = {
        "a": "The trial of a baker from Osk began on Monday. The baker is charged with arson.",
        "b": "An Osk baker went on trial, charged with arson. The baker denied the arson charge.",
        "c": "Jurors in Lemm acquitted a surgeon. The surgeon had been tried over a death.",
        "d": "The surgeon was acquitted by jurors in Lemm over a death.",
    }
    assert stories(reports, embed) == {"a": "a", "b": "a", "c": "c", "d": "c"}
    assert stories({}, embed) == {}


SENTENCES = [
    ("He left. The raid failed. It rained.", "raid", "The raid failed.", "full stops"),
    ("“It is over.” The raid failed", "raid", "The raid failed", "a quotation mark behind"),
    ("The raid by Gen. ivo failed.", "raid", "The raid by Gen. ivo failed.", "no capital follows"),
    ("Head\n\nThe raid failed", "raid", "The raid failed", "an empty line"),
]


@pytest.mark.parametrize(("text", "word", "sentence", "why"), SENTENCES)
def test_sentence_around(text: str, word: str, sentence: str, why: str) -> None:
    """The sentence of a telling is found by its marks."""
    at = text.index(word)
    assert text[slice(*sentence_around(text, (at, at + len(word))))] == sentence, why


@given(st.integers(1, 9), st.randoms(use_true_random=False))
def test_groups_by_mean_keep_what_is_apart_apart(count: int, random: Random) -> None:
    """No two that are apart meet, and each group bears its smallest number."""
    close = np.zeros((count, count), dtype=np.float32)
    for one in range(count):
        for other in range(one):
            close[one, other] = close[other, one] = random.random()
    apart = [(a, b) for a, b in pairwise(range(count)) if random.random() < 0.5]
    group = average_groups(close, 0.4, apart)
    assert all(group[a] != group[b] for a, b in apart)
    assert all(group[number] == number and number <= k for k, number in enumerate(group))
