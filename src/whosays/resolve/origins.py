"""How many origins: an interval between what is shown and what is possible."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import Final

from whosays.records import Span, content_id
from whosays.resolve.agencies import agency_key
from whosays.resolve.echo_records import AgencyTag, Echo, OriginGroup, Origins

_NO_DAY: Final = date.min
_NEXT_DAY: Final = timedelta(days=1)
_SAME_WORDS: Final = 40  # characters of a report that two others share with it: a short sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Somebody who tells something in one report.

    ``speaker`` is the entity across reports, ``None`` where the report keeps the source unnamed;
    ``side`` then is whose side the report says that the source is on, where it says so.
    """

    version_id: str
    speaker: str | None
    side: str | None = None

    @property
    def id(self) -> str:
        """Id of the source: report, speaker and side."""
        return content_id("telling", self.version_id, self.speaker, self.side)


class _Groups:
    """Members joined two by two; the order of joining does not matter."""

    def __init__(self, members: Iterable[str]) -> None:
        self._parent = {member: member for member in members}

    def root(self, member: str) -> str:
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, first: str, second: str) -> None:
        if first in self._parent and second in self._parent:
            low, high = sorted((self.root(first), self.root(second)))
            self._parent[high] = low

    def groups(self) -> tuple[OriginGroup, ...]:
        members: dict[str, list[str]] = defaultdict(list)
        for member in sorted(self._parent):
            members[self.root(member)].append(member)
        return tuple(OriginGroup(id=root, members=tuple(m)) for root, m in sorted(members.items()))


def report_origins(
    version_ids: Iterable[str],
    echoes: Iterable[Echo],
    tags: Mapping[str, Sequence[AgencyTag]] | None = None,
    published: Mapping[str, str | None] | None = None,
) -> Origins:
    """Count the origins of reports.

    Shown echoes join for both bounds. Shared quotations, short shared passages and credits to
    one agency join for the lower bound alone. A report that takes different passages from several
    others does not make those one (`_through`).

    Args:
        version_ids: one version of each report.
        echoes: those among them; others are passed over.
        tags: agency tags by version id, for reports that share no words but one agency.
        published: time of publication by version id, ISO 8601; reports that credit one agency
            and came out more than a day apart have no origin in common for that.

    Returns:
        The same for any order of the arguments.
    """
    members = frozenset(version_ids)
    inside = [e for e in echoes if e.earlier in members and e.later in members]
    shown, possible = _Groups(members), _Groups(members)
    kept, doubtful = _joining(inside)
    for echo in kept:
        shown.join(echo.earlier, echo.later)
        possible.join(echo.earlier, echo.later)
    loose = [(e.earlier, e.later) for e in (*doubtful, *(e for e in inside if not e.shown))]
    loose += _one_agency(members, tags or {}, published or {})
    for first, second in loose:
        possible.join(first, second)
    return _origins("reports", members, shown, possible, loose)


def telling_origins(tellings: Iterable[Source], echoes: Iterable[Echo]) -> Origins:
    """Count the origins of something that is told in several reports.

    A named speaker is one origin wherever quoted. The unnamed sources of one report are at most
    one, and those of a report that repeats another are that one's. Unnamed sources of different
    reports may be the same people unless the reports put them on different sides.

    Args:
        tellings: who tells it, report by report.
        echoes: those among the reports.
    """
    sources = sorted({source.id: source for source in tellings}.values(), key=lambda s: s.id)
    ids = [source.id for source in sources]
    shown, possible = _Groups(ids), _Groups(ids)
    repeated = {frozenset((e.earlier, e.later)) for e in _joining(list(echoes))[0]}
    loose: list[tuple[str, str]] = []
    for first, second in combinations(sources, 2):
        if first.speaker or second.speaker:
            same = first.speaker == second.speaker
        else:
            reports = frozenset((first.version_id, second.version_id))
            same = len(reports) == 1 or reports in repeated
            if not same and (first.side == second.side or None in (first.side, second.side)):
                loose.append((first.id, second.id))
        if same:
            shown.join(first.id, second.id)
            possible.join(first.id, second.id)
    for one, other in loose:
        possible.join(one, other)
    return _origins("tellings", frozenset(ids), shown, possible, loose)


def _origins(
    what: str,
    members: frozenset[str],
    shown: _Groups,
    possible: _Groups,
    loose: Iterable[tuple[str, str]],
) -> Origins:
    """Put the groups together with the members in doubt.

    Of the shown groups that may be one, the largest (then that of the smallest id) is an origin
    whatever the doubts come to; the members by which the others may hang on something are in doubt.
    """
    groups = shown.groups()
    sure: dict[str, OriginGroup] = {}
    for group in sorted(groups, key=lambda g: (-len(g.members), g.id)):
        sure.setdefault(possible.root(group.id), group)
    anchors = {group.id for group in sure.values()}
    doubtful = {
        member
        for pair in loose
        if shown.root(pair[0]) != shown.root(pair[1])
        for member in pair
        if shown.root(member) not in anchors
    }
    return Origins(
        what=what,
        counted=len(members),
        shown=groups,
        possible=possible.groups(),
        cannot_tell=tuple(sorted(doubtful)),
    )


def _one_agency(
    members: frozenset[str],
    tags: Mapping[str, Sequence[AgencyTag]],
    published: Mapping[str, str | None],
) -> list[tuple[str, str]]:
    """Return pairs of reports that credit one agency and came out within a day of each other.

    One whose day is not known may be of any day, but of one only: it is tied to a single other.
    """
    by_agency: dict[tuple[str, ...], list[tuple[date, str]]] = defaultdict(list)
    for version_id in members:
        day = _day(published.get(version_id))
        for agency in {agency_key(tag.agency) for tag in tags.get(version_id, ())}:
            by_agency[agency].append((day or _NO_DAY, version_id))
    pairs: list[tuple[str, str]] = []
    for _, holders in sorted(by_agency.items()):
        for (day, first), (other, second) in pairwise(sorted(holders)):
            if _NO_DAY in {day, other} or other - day <= _NEXT_DAY:
                pairs.append((first, second))
    return pairs


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat((written or "")[:10])
    except ValueError:
        return None


def _joining(echoes: Sequence[Echo]) -> tuple[list[Echo], list[Echo]]:
    """Return the shown echoes that join reports, and those that only may.

    An excerpt joins unless the report that shares it is a digest: one that shares other passages
    with another report, which itself has nothing to do with the first.
    """
    shown = sorted((echo for echo in echoes if echo.shown), key=lambda echo: echo.id)
    tied = {frozenset((echo.earlier, echo.later)) for echo in shown}
    around: dict[str, list[Echo]] = defaultdict(list)
    for echo in shown:
        around[echo.earlier].append(echo)
        around[echo.later].append(echo)
    cut: dict[str, bool] = {}  # id of the echo -> whether dependence through it stays possible
    for middle in sorted(around):
        for echo, possible in _through(middle, around[middle], tied):
            cut[echo.id] = cut.get(echo.id, True) and possible
    kept = [echo for echo in shown if echo.id not in cut]
    return kept, [echo for echo in shown if cut.get(echo.id)]


def _through(
    middle: str, echoes: Sequence[Echo], tied: set[frozenset[str]]
) -> list[tuple[Echo, bool]]:
    """Return the echoes of one report that do not join through it, and whether they may.

    The others that it shares the same words with, or that are echoes of one another, are one group;
    the group with which it shares the most words is its own, excerpts of the rest are cut. A report
    that is known to be the source of all of them cuts none.
    """
    others = {_other(echo, middle): echo for echo in echoes}
    groups = _Groups(others)
    for first, second in combinations(sorted(others), 2):
        if frozenset((first, second)) in tied or _overlaps(
            _spans(others[first], middle), _spans(others[second], middle)
        ):
            groups.join(first, second)
    parts = groups.groups()
    if len(parts) < 2:
        return []
    if all(echo.direction and echo.earlier == middle for echo in echoes):
        return []
    own = max(parts, key=lambda part: (_words(part, others), part.id))
    known = all(echo.direction and echo.later == middle for echo in echoes)
    return [
        (others[member], not known)
        for part in parts
        if part is not own
        for member in part.members
        if others[member].kind == "excerpt"
    ]


def _other(echo: Echo, version_id: str) -> str:
    return echo.later if echo.earlier == version_id else echo.earlier


def _words(part: OriginGroup, others: Mapping[str, Echo]) -> int:
    return max(sum(p.words for p in others[member].passages) for member in part.members)


def _spans(echo: Echo, version_id: str) -> tuple[Span, ...]:
    first = echo.earlier == version_id
    return tuple(passage.earlier if first else passage.later for passage in echo.passages)


def _overlaps(first: Sequence[Span], second: Sequence[Span]) -> bool:
    """Return whether two sets of spans have a sentence's worth of characters in common."""
    common = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in first for b in second)
    return common >= _SAME_WORDS
