"""Groups that are cut where two clash."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whosays.resolve.clusters import join

_EDGES = st.lists(
    st.tuples(st.integers(1, 5).map(float), st.integers(0, 6), st.integers(0, 6)), max_size=14
)
_CLASHES = st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)).map(lambda p: tuple(sorted(p))))


def test_weakest_link_is_cut() -> None:
    """Of a chain between two that clash the weakest edge goes."""
    edges = [(3.0, 0, 1), (1.0, 1, 2), (2.0, 2, 3)]
    group, used = join(4, edges, lambda a, b: {a, b} == {0, 3})
    assert group == [0, 0, 2, 2]
    assert used == [(0, 1), (2, 3)]


def test_decided_pairs_go_first() -> None:
    """A person's decision joins what clashes."""
    group, _ = join(2, [], lambda _a, _b: True, always=[(1, 0)])
    assert group == [0, 0]


@given(_EDGES, _CLASHES, st.randoms())
def test_order_of_edges_does_not_matter(
    edges: list[tuple[float, int, int]], clashes: set[tuple[int, int]], rng: object
) -> None:
    """The groups are a function of the set of edges, and hold no two that clash."""
    edges = [edge for edge in edges if edge[1] != edge[2]]
    bad = {pair for pair in clashes if pair[0] != pair[1]}

    def clash(a: int, b: int) -> bool:
        return tuple(sorted((a, b))) in bad

    group, _ = join(7, edges, clash)
    shuffled = [(s, b, a) for s, a, b in edges]
    rng.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert join(7, shuffled, clash)[0] == group
    assert not any(group[a] == group[b] for a, b in bad)
