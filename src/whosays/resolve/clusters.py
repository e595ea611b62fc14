"""Groups of things that pair decisions join, cut where they would hold two that cannot be one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Pair: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """What people decided about ids: pairs that are one, pairs that are not, ids that stand alone.

    An id in ``alone`` is no other thing than itself, except where ``together`` has it in a pair.
    The ids of a pair may stand in any order.
    """

    together: frozenset[Pair] = field(default_factory=frozenset)
    apart: frozenset[Pair] = field(default_factory=frozenset)
    alone: frozenset[str] = field(default_factory=frozenset)

    @property
    def named(self) -> frozenset[str]:
        """Every id that a decision names."""
        return self.alone | {id_ for pair in self.together | self.apart for id_ in pair}


def join(
    count: int,
    edges: Iterable[tuple[float, int, int]],
    clash: Callable[[int, int], bool],
    always: Sequence[tuple[int, int]] = (),
) -> tuple[list[int], list[tuple[int, int]]]:
    """Join items along their edges, the strongest first, unless two that clash would meet.

    So a component is cut at its weakest links, and the result depends on the set of items and
    edges alone where items are numbered in a fixed order, such as that of their ids.

    Args:
        count: items are numbered from 0 to before it.
        edges: score and two items each, in any order; a higher score is a stronger edge.
        clash: whether two items cannot be one; symmetric.
        always: pairs that are joined first, whatever clashes.

    Returns:
        For each item the smallest number of its group; and the edges that joined groups.
    """
    group = list(range(count))
    members: dict[int, list[int]] = {item: [item] for item in range(count)}

    def unite(first: int, second: int) -> None:
        into, gone = sorted((group[first], group[second]))
        if into != gone:
            for item in members[gone]:
                group[item] = into
            members[into] += members.pop(gone)

    for first, second in always:
        unite(first, second)
    used: list[tuple[int, int]] = []
    for _, first, second in sorted(edges, key=lambda e: (-e[0], *sorted(e[1:]))):
        one, other = members[group[first]], members[group[second]]
        if one is not other and not any(clash(a, b) for a in one for b in other):
            unite(first, second)
            used.append((min(first, second), max(first, second)))
    return group, used
