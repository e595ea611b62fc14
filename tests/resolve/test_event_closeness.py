"""How close events are: a pair by itself, whatever else is compared and was before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from operator import eq

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.resolve.made_dossier import by_words

from whosays.records import Event, content_id, event_id
from whosays.resolve import event_closeness
from whosays.resolve.clusters import Links
from whosays.resolve.event_closeness import CloseEvents, LaidEvents, compare_events, print_of
from whosays.resolve.event_profiles import EventProfile, tellings_of
from whosays.resolve.event_traits import Traits

_SENTENCES = (
    ("A fire burned the mill in Osk.", "fire", "fire"),
    ("The fire at the mill killed two men.", "fire at the mill", "fire"),
    ("Nobody slept after the second blast at the lock.", "blast at the lock", "blast"),
    ("The blast sank a barge.", "blast", "blast"),
    ("Two trains collided near Lemm.", "collided", "collision"),
    ("The lock gate fell after a blast on 3 May.", "blast", "blast"),
)


def half(texts: Sequence[str]) -> npt.NDArray[np.float32]:
    """Return vectors with half the precision, as those of a model are kept."""
    return by_words(texts).astype(np.float16).astype(np.float32)


def events(reports: Sequence[Sequence[int]]) -> list[EventProfile]:
    """Return the events of reports made of some of the sentences."""
    found = []
    for number, chosen in enumerate(reports):
        text = " ".join(_SENTENCES[k][0] for k in chosen)
        version = content_id("version", number, text)
        at = 0
        for k in chosen:
            sentence, words, kind = _SENTENCES[k]
            start = text.index(words, at)
            span = (start, start + len(words))
            event = Event(
                id=event_id(version, span), what=words, where=None, time=None, mentions=(span,),
                responsibility=(), kind=kind,
            )  # fmt: skip
            found.append(EventProfile(event, version, text))
            at += len(sentence) + 1
    return sorted(found, key=lambda profile: profile.event.id)


def pairs(found: CloseEvents) -> set[tuple[str, str, float, bool]]:
    """Return the close pairs by what stands for their events."""
    rows = zip(
        found.first.tolist(), found.second.tolist(), found.close.tolist(), found.alike.tolist(),
        strict=True,
    )  # fmt: skip
    return {
        (found.prints[one], found.prints[other], close, alike) for one, other, close, alike in rows
    }


REPORTS = st.lists(
    st.lists(st.sampled_from(range(len(_SENTENCES))), min_size=1, max_size=3, unique=True),
    min_size=1,
    max_size=6,
)


@settings(max_examples=40, deadline=None)
@given(REPORTS, st.integers(0, 6), st.integers(1, 4))
def test_what_is_known_changes_nothing(reports: list[list[int]], split: int, block: int) -> None:
    """To the bit: events added to others, taken away again, and all compared at once."""
    before, every = events(reports[:split]), events(reports)
    usual = event_closeness._BLOCK
    try:
        event_closeness._BLOCK = block  # type: ignore[misc]  # blocks must not matter either
        first = compare_events(before, half)
        added = compare_events(every, half, first)
        less = compare_events(before, half, added)
    finally:
        event_closeness._BLOCK = usual  # type: ignore[misc]
    whole = compare_events(every, half)
    assert pairs(added) == pairs(whole)
    assert added.prints == whole.prints
    assert (added.first.tolist(), added.second.tolist()) == (
        whole.first.tolist(),
        whole.second.tolist(),
    )
    assert pairs(less) == pairs(first)


def test_far_pairs_are_not_kept() -> None:
    """Only the pairs from the least closeness on, with what the whole matrix has for them."""
    every = events([[0, 2], [1, 3], [4], [5]])
    found = compare_events(every, half)
    count = len(every)
    close, _ = LaidEvents(every, half).block(slice(0, count), slice(0, count))
    near = {(a, b) for a, b in combinations(range(count), 2) if close[a, b] >= event_closeness.FAR}
    assert near
    assert len(near) < count * (count - 1) / 2
    assert set(zip(found.first.tolist(), found.second.tolist(), strict=True)) == near
    assert [close[a, b] for a, b in sorted(near)] == found.close.tolist()


def test_an_event_that_was_read_otherwise_is_compared_again() -> None:
    """What stands for an event goes by its words, mentions and place, not by its id alone."""
    one = events([[1]])[0]
    for changed in (
        replace(one.event, what="fire"),
        replace(one.event, where="Osk"),
        replace(one.event, mentions=(*one.event.mentions, (0, 3))),
    ):
        assert print_of(replace(one, event=changed)) != print_of(one)
    assert print_of(replace(one, event=replace(one.event, kind="blaze"))) == print_of(one)


def test_tellings_stand_in_the_order_of_events() -> None:
    """Also where the events of a report are not beside one another."""
    every = events([[0, 2], [3], [4, 1]])
    assert [telling.id.split(".")[0] for telling in tellings_of(every)] == [
        profile.event.id for profile in every
    ]


def test_a_block_of_pairs_is_told_as_each_pair_is() -> None:
    """Kinds, reports and people's word part the same pairs, asked as a block or one by one."""
    every = events([[0, 2, 3], [1, 5], [4]])
    ids = [profile.event.id for profile in every]
    links = Links(
        together=frozenset({(ids[0], ids[1])}),
        apart=frozenset({(ids[3], ids[2])}),
        alone=frozenset({ids[4]}),
    )
    traits = Traits(every, eq, links)
    numbers = np.arange(len(every))
    whole = traits.apart(numbers, numbers)
    first, second = np.triu_indices(len(every), 1)
    assert traits.apart_pairs(first, second).tolist() == whole[first, second].tolist()
    assert (whole == whole.T).all()
    assert not whole.diagonal().any()
    assert not whole[0, 1]
    assert whole[2, 3]
    assert whole[4, [0, 1, 2, 3, 5]].all()
