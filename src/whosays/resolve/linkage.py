"""Groups of things by how close they are on average."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

_FAR: Final = 1e6
"""Distance of two that cannot be one: no average with it is short enough to join."""


def average_groups(
    closeness: npt.NDArray[np.float32],
    least: float,
    apart: Iterable[tuple[int, int]] = (),
    floor: float = 0.0,
) -> list[int]:
    """Join the closest two groups again and again while they are close enough on average.

    The result depends on the set of things alone where they are numbered in a fixed order, such
    as that of their ids: ties go to the earliest.

    Args:
        closeness: of each two, 0 to 1, symmetric, ``[n, n]``.
        least: groups join while the mean closeness of their members is above this.
        apart: pairs that never come into one group.
        floor: pairs below this count as 0 and things that no chain of other pairs connects are
            not compared: faster where most pairs are far.

    Returns:
        For each thing the smallest number of its group.
    """
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    count = len(closeness)
    far = np.where(closeness < floor, 0.0, closeness).astype(np.float64)
    distance: npt.NDArray[np.float64] = 1.0 - (far + far.T) / 2.0
    for first, second in apart:
        distance[first, second] = distance[second, first] = _FAR
    _, component = connected_components(csr_matrix(distance < 1.0), directed=False)
    group = list(range(count))
    for number in np.flatnonzero(np.bincount(component, minlength=1) > 1):
        members = np.flatnonzero(component == number)
        labels = _linked(distance[np.ix_(members, members)], 1.0 - least)
        smallest: dict[int, int] = {}
        for member, label in zip(members.tolist(), labels, strict=True):
            group[member] = smallest.setdefault(label, member)
    return group


def _linked(distance: npt.NDArray[np.float64], most: float) -> list[int]:
    from scipy.cluster.hierarchy import fcluster, linkage

    upper = distance[np.triu_indices(len(distance), 1)].astype(np.float64)
    tree = linkage(np.maximum(upper, 0.0), "average")
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
