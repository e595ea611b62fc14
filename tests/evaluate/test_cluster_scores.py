"""Cluster scores: known examples worked out by hand, and what holds for any clusters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.evaluate.cluster_scores import ClusterScores, score_clusters


def _score(gold: str, found: str) -> ClusterScores:
    """Score clusters written as "abc de": a letter a mention."""

    def clusters(text: str) -> dict[str, int]:
        return {letter: k for k, group in enumerate(text.split()) for letter in group}

    return score_clusters(clusters(gold), clusters(found))


CASES = [
    # gold, found, MUC P R, B3 P R, CEAFe P R, why
    ("abc de", "abc de", (1, 1), (1, 1), (1, 1), "the same clusters"),
    # the best match for CEAFe is 3 of the one cluster of 5: dice 6/8
    ("abc de", "abcde", (3 / 4, 1), (13 / 25, 1), (6 / 8, 6 / 16), "all in one"),
    # one single with the three, one with the two: dice 2/4 and 2/3
    ("abc de", "a b c d e", (0, 0), (1, 2 / 5), (7 / 30, 7 / 12), "each alone"),
    (
        "abcde fg hijkl", "abcde fghijkl", (0.9, 1), (16 / 21, 1), (None, None),
        "the first example of Bagga and Baldwin (1998): two chains of 5 and 2 joined",
    ),
    (
        "abcde fg hijkl", "abcdehijkl fg", (0.9, 1), (7 / 12, 1), (None, None),
        "their second: the same link error between two of 5 costs B3 more and MUC the same",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("gold", "found", "muc", "b_cubed", "ceaf_e", "why"), CASES, ids=[c[5] for c in CASES]
)
def test_known_examples(
    gold: str,
    found: str,
    muc: tuple[float, float],
    b_cubed: tuple[float, float],
    ceaf_e: tuple[float | None, float | None],
    why: str,
) -> None:
    """The three measures give what their papers define."""
    scores = _score(gold, found)
    assert (scores.muc.precision, scores.muc.recall) == pytest.approx(muc), why
    assert (scores.b_cubed.precision, scores.b_cubed.recall) == pytest.approx(b_cubed), why
    if ceaf_e[0] is not None:
        assert (scores.ceaf_e.precision, scores.ceaf_e.recall) == pytest.approx(ceaf_e), why


def test_clusters_of_other_mentions_are_refused() -> None:
    """Scores of other mentions would mean nothing."""
    with pytest.raises(ValueError, match="different mentions"):
        score_clusters({"a": 1}, {"b": 1})


_PARTITION = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=12)


@given(_PARTITION)
def test_swapping_gold_and_found_swaps_precision_and_recall(pairs: list[tuple[int, int]]) -> None:
    """Every measure is symmetric in this way, lies between 0 and 1, and is 1 on itself."""
    gold = {str(k): pair[0] for k, pair in enumerate(pairs)}
    found = {str(k): pair[1] for k, pair in enumerate(pairs)}
    one, other = score_clusters(gold, found), score_clusters(found, gold)
    for first, second in (
        (one.muc, other.muc),
        (one.b_cubed, other.b_cubed),
        (one.ceaf_e, other.ceaf_e),
    ):
        assert first.precision == pytest.approx(second.recall)
        assert 0 <= first.f1 <= 1 + 1e-9
    same = score_clusters(gold, gold)
    assert same.b_cubed.f1 == pytest.approx(1)
    assert same.ceaf_e.f1 == pytest.approx(1)
