"""Groups of things by how close they are on average."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

_FAR: Final = 1e6
"""Distance of two that cannot be one: no average with it is short enough to join."""


Numbers: TypeAlias = npt.NDArray[np.intp]
Flags: TypeAlias = npt.NDArray[np.bool_]
Apart: TypeAlias = Callable[[Numbers, Numbers], Flags]
"""Tells for the pairs of a block which never come into one group, symmetric."""


@dataclass(frozen=True, slots=True)
class ClosePairs:
    """Pairs of things with how close they are, above 0 to 1, each once; all others are far.

    ``split`` says which of them never come into one group all the same.
    """

    first: Numbers
    second: Numbers
    close: npt.NDArray[np.floating[Any]]
    split: Flags


def average_groups(
    closeness: npt.NDArray[np.float32], least: float, apart: Iterable[tuple[int, int]] = ()
) -> list[int]:
    """Join the closest two groups again and again while they are close enough on average.

    The result depends on the set of things alone where they are numbered in a fixed order, such
    as that of their ids: ties go to the earliest.

    Args:
        closeness: of each two, 0 to 1, symmetric, ``[n, n]``.
        least: groups join while the mean closeness of their members is above this.
        apart: pairs that never come into one group.

    Returns:
        For each thing the smallest number of its group.
    """
    half = (closeness.astype(np.float64) + closeness.T) / 2.0
    first, second = np.nonzero(np.triu(half, 1))
    split = np.zeros(half.shape, dtype=np.bool_)
    for one, other in apart:
        split[one, other] = split[other, one] = True
    pairs = ClosePairs(first, second, half[first, second], split[first, second])
    return groups_of_pairs(len(half), pairs, least, lambda a, b: split[np.ix_(a, b)])


def groups_of_pairs(count: int, pairs: ClosePairs, least: float, apart: Apart) -> list[int]:
    """Join things as `average_groups` does, of which most are far from each other.

    Things that no chain of close pairs connects are not compared, so that the largest matrix is
    that of the largest such component.

    Args:
        count: of the things.
        pairs: those that are not far.
        least: groups join while the mean closeness of their members is above this.
        apart: which pairs never come into one group.

    Returns:
        For each thing the smallest number of its group.
    """
    group = list(range(count))
    place = np.zeros(count, dtype=np.intp)
    for members, inside in _components(count, pairs):
        place[members] = np.arange(len(members))
        distance = np.ones((len(members), len(members)))
        one, other = place[pairs.first[inside]], place[pairs.second[inside]]
        distance[one, other] = distance[other, one] = 1.0 - pairs.close[inside].astype(np.float64)
        distance[apart(members, members)] = _FAR
        smallest: dict[int, int] = {}
        for member, label in zip(members.tolist(), _linked(distance, 1.0 - least), strict=True):
            group[member] = smallest.setdefault(label, member)
    return group


def _components(count: int, pairs: ClosePairs) -> Iterator[tuple[Numbers, Numbers]]:
    """Yield the things of each component of two or more, and the numbers of the pairs in it."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    may = ~pairs.split
    ones = np.ones(np.count_nonzero(may), dtype=np.int8)
    graph = csr_matrix((ones, (pairs.first[may], pairs.second[may])), shape=(count, count))
    total, component = connected_components(graph, directed=False)
    members = np.argsort(component, kind="stable")
    starts = np.searchsorted(component[members], np.arange(total + 1))
    own = component[pairs.first]
    inside = np.flatnonzero(own == component[pairs.second])
    inside = inside[np.argsort(own[inside], kind="stable")]
    bounds = np.searchsorted(own[inside], np.arange(total + 1))
    for number in np.flatnonzero(np.diff(starts) > 1).tolist():
        yield (
            members[starts[number] : starts[number + 1]],
            inside[bounds[number] : bounds[number + 1]],
        )


def _linked(distance: npt.NDArray[np.float64], most: float) -> list[int]:
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    np.maximum(distance, 0.0, out=distance)
    tree = linkage(squareform(distance, checks=False), "average")
    return [int(label) for label in fcluster(tree, most, "distance")]


def ward_groups(alike: npt.NDArray[np.float32], most: float) -> list[int]:
    """Join things so that groups stay tight; for reports, by how alike they are.

    Args:
        alike: of each two, 0 to 1, ``[n, n]``.
        most: groups further apart than this (Ward's distance over ``1 - alike``) stay apart.

    Returns:
        For each thing the smallest number of its group.
    """
    from scipy.cluster.hierarchy import fcluster, linkage

    if len(alike) < 2:
        return list(range(len(alike)))
    distance = np.clip(1.0 - (alike + alike.T) / 2.0, 0.0, 1.0)
    upper = distance[np.triu_indices(len(distance), 1)].astype(np.float64)
    labels = fcluster(linkage(upper, "ward"), most, "distance")
    smallest: dict[int, int] = {}
    return [smallest.setdefault(int(label), k) for k, label in enumerate(labels)]


def groups_by_id(ids: Sequence[str], group: Sequence[int]) -> dict[str, tuple[str, ...]]:
    """Return the members of each group, sorted, by the smallest id in it.

    Args:
        ids: of the things.
        group: the number of the group of each.
    """
    members: dict[int, list[str]] = {}
    for id_, number in zip(ids, group, strict=True):
        members.setdefault(number, []).append(id_)
    return {min(found): tuple(sorted(found)) for found in members.values()}
