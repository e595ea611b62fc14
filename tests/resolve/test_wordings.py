"""Contents that say the same, and those that a number, a day or a negation keeps apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.resources import files
from itertools import combinations
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.extract.meaning import Meaning
from whosays.resolve.content_pairs import (
    FEATURES,
    candidate_pairs,
    content_features,
    content_likelihood,
    excluded,
    least_shared,
    take_content,
)
from whosays.resolve.pair_weights import CONTENT_LEAST, CONTENT_WEIGHTS
from whosays.resolve.wordings import group_wordings

Embed = Callable[[Sequence[str]], npt.NDArray[np.float32]]


@pytest.fixture(scope="module")
def embed() -> Embed:
    """Vectors of the shipped model of meaning."""
    return Meaning(Path(str(files("whosays"))) / "models" / "meaning").embed


PAIRS = [
    # left, right, one, differences, why
    ("the dam was blown up by saboteurs", "saboteurs blew the dam up", True, (), "reworded"),
    ("“the dam was blown up by saboteurs”", "[the] dam was blown up by saboteurs", True, (),
     "marks and brackets"),
    ("the dam was blown up by saboteurs", "the dam was not blown up by saboteurs", False,
     ("negation",), "a denial"),
    ("the flood killed nine villagers near Osk", "the flood killed 11 villagers near Osk", False,
     ("numbers",), "another toll"),
    ("the flood killed nine villagers near Osk", "the flood near Osk killed 9 villagers", True, (),
     "a number in words"),
    ("the gates of the dam opened on Monday", "the gates of the dam opened on Friday", False,
     ("days",), "another day"),
    ("divers search the lake for the wreck", "divers will search the lake for the wreck", False,
     ("future",), "still to come"),
    ("the gates of the dam may have failed by accident",
     "the gates of the dam failed by accident", True, (), "a hedge is a change of wording"),
    ("the dam was blown up by saboteurs", "farmers in the valley want lower taxes", False, (),
     "nothing in common"),
    ("we will see", "you will see", False, (), "too short to tell"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "one", "differ", "why"), PAIRS)
def test_pairs_of_contents(
    embed: Embed, left: str, right: str, one: bool, differ: tuple[str, ...], why: str
) -> None:
    """What says the same is one; what differs in one thing is kept apart and the thing named."""
    found = group_wordings([left, right], embed)
    assert (found.group[left] == found.group[right]) == one, why
    assert tuple(d for differences in found.differences.values() for d in differences) == differ


def test_order_does_not_matter(embed: Embed) -> None:
    """Texts in any order, told any number of times, give the same groups."""
    texts = sorted({text for pair in PAIRS for text in pair[:2]})
    once = group_wordings(texts, embed)
    for seed in range(4):
        mixed = Random(seed).choices(texts, k=5) + Random(seed).sample(texts, len(texts))
        assert group_wordings(mixed, embed) == once
    assert group_wordings([], embed).group == {}


def test_two_kept_apart_are_not_joined_by_a_third(embed: Embed) -> None:
    """A wording without a number joins one of two tolls at most."""
    texts = [
        "the flood killed nine villagers near Osk",
        "the flood killed 11 villagers near Osk",
        "the flood killed villagers near Osk",
    ]
    group = group_wordings(texts, embed).group
    assert group[texts[0]] != group[texts[1]]


_TEXT = st.lists(
    st.sampled_from(
        "not never nine 11 Monday Friday will dam Osk Lemm killed denied burst".split()
    ),
    max_size=8,
).map(" ".join)


@given(_TEXT, _TEXT, st.floats(-1, 1))
def test_pairs_are_symmetric(left: str, right: str, meaning: float) -> None:
    """Left and right may change places; every feature lies between 0 and 1."""
    one, other = take_content(left), take_content(right)
    features = content_features(one, other, meaning)
    assert features == content_features(other, one, meaning)
    assert all(0 <= value <= 1 + 1e-9 for value in features)
    assert excluded(one, other) == excluded(other, one)
    assert not excluded(one, one)
    assert 0 < content_likelihood(one, other, meaning) < 1


def test_features_are_those_that_have_weights() -> None:
    """Every feature has a weight and every weight a feature."""
    assert tuple(CONTENT_WEIGHTS) == FEATURES


@given(st.lists(_TEXT, max_size=12, unique=True), st.integers(1, 5))
def test_candidates_are_all_that_may_be_the_same(texts: list[str], block: int) -> None:
    """Whatever blocks are compared: no pair that is likely the same is left out."""
    contents = [take_content(text) for text in texts]

    def embed(asked: Sequence[str]) -> npt.NDArray[np.float32]:
        return np.full((len(asked), 4), 0.5, dtype=np.float32)

    least = least_shared(CONTENT_LEAST)
    found = {pair[:2] for pair in candidate_pairs(contents, embed, (least, 0.5), block)}
    likely = {
        (first, second)
        for first, second in combinations(range(len(texts)), 2)
        if content_likelihood(contents[first], contents[second], 1.0) >= CONTENT_LEAST
    }
    assert likely <= found


def test_candidates_are_alike_in_meaning() -> None:
    """Many words in common are not enough."""
    contents = [take_content("the dam burst near Osk"), take_content("near Osk the dam burst")]

    def embed(asked: Sequence[str]) -> npt.NDArray[np.float32]:
        return np.eye(len(asked), 4, dtype=np.float32)

    assert list(candidate_pairs(contents, embed, (0.3, 0.5))) == []
    assert list(candidate_pairs(contents, embed, (0.3, 0.0))) == [(0, 1, 0.0)]
