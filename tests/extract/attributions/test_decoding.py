"""From tag probabilities to spans."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from whosays.extract.attributions.decoding import cue_candidates, read_given, viterbi
from whosays.extract.attributions.encoder import GivenCues
from whosays.extract.attributions.windows import Window

TEXT = "The mayor said on Monday that it ended."
SPANS = [(-1, -1), (0, 3), (4, 9), (10, 14), (15, 17), (18, 21), (21, 24), (25, 29), (30, 32),
         (33, 38), (38, 39), (-1, -1)]  # fmt: skip


def window() -> Window:
    """Return the window of TEXT; Monday is two wordpieces."""
    n = len(SPANS)
    return Window(np.arange(n), np.zeros(n, dtype=np.int64), np.array(SPANS))


def given_tags(row: list[int]) -> GivenCues:
    """Return what the second step says of one cue where it favours ``row``."""
    scores = np.full((1, len(row), 5), -4.0, dtype=np.float32)
    scores[0, np.arange(len(row)), row] = -0.05
    return GivenCues(np.arange(len(row))[None], scores, np.array([0.9], dtype=np.float32))


def test_viterbi_gives_the_best_of_all_allowed_tags() -> None:
    """Whether or not the best tags one by one may follow one another."""
    scores = np.random.default_rng(7).normal(size=(40, 4, 5)).astype(np.float32)

    def allowed(tags: tuple[int, ...]) -> bool:
        pairs = zip((0, *tags), tags, strict=False)
        return all(t == 0 or t % 2 or before in (t, t - 1) for before, t in pairs)

    every = [tags for tags in product(range(5), repeat=4) if allowed(tags)]
    for row, found in zip(scores, viterbi(scores), strict=True):
        totals = [float(row[np.arange(4), tags].sum()) for tags in every]
        assert tuple(found) == every[int(np.argmax(totals))]


def test_viterbi_never_starts_with_an_inside_tag() -> None:
    """An I- tag follows its own B- or I- tag, else the next best is taken."""
    scores = np.log(np.array([[[0.3, 0.2, 0.5], [0.1, 0.1, 0.8], [0.9, 0.05, 0.05]]]))
    assert viterbi(scores.astype(np.float32)).tolist() == [[1, 2, 0]]


@given(
    st.lists(
        st.lists(st.floats(-9, 0), min_size=5, max_size=5), min_size=1, max_size=12
    )
)  # fmt: skip
def test_viterbi_is_as_good_as_trying_every_allowed_step(rows: list[list[float]]) -> None:
    """The path obeys the rule, and no single tag can be bettered within it."""
    scores = np.array([rows], dtype=np.float32)
    path = viterbi(scores)[0]

    def allowed(tags: np.ndarray) -> bool:
        before = [0, *tags[:-1]]
        return all(
            t not in (2, 4) or b in (t - 1, t) for b, t in zip(before, tags, strict=True)
        )  # fmt: skip

    def total(tags: np.ndarray) -> float:
        return float(scores[0, np.arange(len(tags)), tags].sum())

    assert allowed(path)
    for i in range(len(path)):
        for tag in range(5):
            other = path.copy()
            other[i] = tag
            assert not allowed(other) or total(other) <= total(path) + 1e-4


def test_read_given_makes_whole_words_and_pieces() -> None:
    """Source, cue and content come out as spans of whole words, marks never in them."""
    row = [0, 1, 2, 0, 0, 0, 3, 3, 4, 4, 0, 0]  # content begins in the middle of Monday
    (draft,) = read_given(TEXT, window(), [(3, 4)], given_tags(row))
    assert draft.source == ((0, 9),)
    assert draft.cue == ((10, 14),)
    assert draft.content == ((18, 38),), "pieces that only blanks keep apart are one"
    assert 0.9 < draft.content_p < 1.0


def test_a_cue_without_content_is_no_attribution() -> None:
    """A cue that lays nothing at anyone's door is dropped."""
    row = [0, 1, 2] + [0] * 9
    assert read_given(TEXT, window(), [(3, 4)], given_tags(row)) == []


def test_source_probability_of_a_sourceless_one_is_that_of_no_source() -> None:
    """Where no source was marked, the figure is how sure it is that there is none."""
    row = [0, 0, 0, 0, 0, 0, 0, 3, 4, 4, 0, 0]
    (draft,) = read_given(TEXT, window(), [(3, 4)], given_tags(row))
    assert draft.source == ()
    assert draft.source_p > 0.9


def test_cue_candidates_hold_together_while_inside_is_likely() -> None:
    """A cue starts at the threshold and goes on while I-cue is at least even; marks never do."""
    tags = np.zeros((len(SPANS), 7), dtype=np.float32)
    tags[0, 3] = tags[3, 3] = tags[8, 3] = 0.4
    tags[4, 4] = 0.6
    tags[5, 4] = 0.3
    assert cue_candidates(tags, window(), 0.25) == [(3, 5), (8, 9)]
