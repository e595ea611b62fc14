"""Utterances across reports: one speaking in the world with all its tellings.

Several outlets tell the same words in another translation, cut elsewhere, or in their own words.
Tellings are compared in pairs by named features (`utterance_pairs.WEIGHTS`) and joined, the
strongest pairs first, unless two would meet that were said on two days. The outcome depends on the
set of readings and decisions alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final, TypeAlias

from whosays.records import Reading
from whosays.resolve.clusters import Links, join
from whosays.resolve.utterance_pairs import ComparedTellings, Feature, compare_tellings
from whosays.resolve.utterance_tellings import Telling, take_tellings

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vector: TypeAlias = npt.NDArray[np.float32]

_GRAM: Final = 4  # quoted words in a row that find tellings whose speakers are not known
_MOST_ALIKE: Final = 200  # tellings with one row of words; more of them say nothing
_TOPIC_REPORTS: Final = 5  # words of fewer reports are not what the reports are about,
_TOPIC_SHARE: Final = 0.1  # nor are those of a smaller share of them
_MOST_BEARERS: Final = 64  # a word in more tellings of one speaker finds too many pairs
_LEAST_ALIKE: Final = 0.55  # cosine that makes two tellings of one speaker worth comparing


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceLink:
    """How two tellings compare, by attribution ids, the smaller first.

    ``decided`` says that a person decided that they are one; there are no features then.
    """

    left: str
    right: str
    score: float
    features: tuple[Feature, ...]
    decided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One act of speaking in the world.

    ``id`` is the smallest of ``tellings``, which are ids of attributions. ``speaker`` is the known
    entity that most of them give, ``None`` where none gives a certain one. ``reports`` are version
    ids. ``said_on`` is the day that the tellings give, ISO 8601, ``None`` where none does.
    ``links`` hold it together: enough of them, not all that there are.
    """

    id: str
    speaker: str | None
    tellings: tuple[str, ...]
    reports: tuple[str, ...]
    said_on: str | None
    links: tuple[UtteranceLink, ...]


def resolve_utterances(
    readings: Sequence[Reading],
    known: Mapping[str, str],
    embed: Callable[[Sequence[str]], Vector] | None = None,
    links: Links | None = None,
) -> tuple[Utterance, ...]:
    """Join the tellings of one utterance.

    Args:
        readings: one of each report, in any order.
        known: id of the known entity for each entity of a report, as `entities` resolved them.
        embed: gives a vector of meaning of length 1 for each text; without it paraphrases are
            found by their words alone.
        links: what people decided about attribution ids; it goes before any score.

    Returns:
        Every attribution with content in one utterance, by id.
    """
    links = links or Links()
    tellings = sorted((t for r in readings for t in take_tellings(r, known)), key=lambda t: t.id)
    compared = _compare(tellings, embed)
    place = {telling.id: at for at, telling in enumerate(tellings)}

    def placed(pairs: Iterable[tuple[str, str]]) -> list[tuple[int, int]]:
        found = (sorted((place[a], place[b])) for a, b in pairs if a in place and b in place)
        return [(a, b) for a, b in found]

    together = placed(sorted(links.together))
    apart = {*placed(links.apart)} - {*together}
    alone = {place[id_] for id_ in links.alone if id_ in place}

    def clash(first: int, second: int) -> bool:
        pair = (min(first, second), max(first, second))
        if pair in together:
            return False
        if pair in apart or not alone.isdisjoint(pair):
            return True
        one, other = tellings[first].said_on, tellings[second].said_on
        return one is not None and other is not None and one != other

    edges = [(found.score, *pair) for pair, found in compared.items() if found.same]
    edges = [edge for edge in edges if not clash(*edge[1:])]
    group, used = join(len(tellings), edges, clash, together)
    why = defaultdict(list)
    for pair in used:
        why[group[pair[0]]].append(_link(tellings, pair, compared[pair]))
    for pair in together:
        why[group[pair[0]]].append(_link(tellings, pair, None))
    members = defaultdict(list)
    for at, into in enumerate(group):
        members[into].append(tellings[at])
    return tuple(_utterance(members[into], why[into]) for into in sorted(members))


def _compare(
    tellings: Sequence[Telling], embed: Callable[[Sequence[str]], Vector] | None
) -> dict[tuple[int, int], ComparedTellings]:
    """Compare the pairs that can be one: of one speaker or name, or with a row of quoted words."""
    near = _of_one_speaker(tellings)
    places = sorted({at for group in near for at in group})
    row_of = {at: row for row, at in enumerate(places)}
    vectors = embed([tellings[at].text for at in places]) if embed and places else None
    common = _common(tellings)
    compared = {}
    for group in near:
        for pair in _worth_comparing(group, tellings, vectors, row_of):
            if pair not in compared:
                alike = None
                if vectors is not None:
                    alike = float(vectors[row_of[pair[0]]] @ vectors[row_of[pair[1]]])
                compared[pair] = compare_tellings(
                    tellings[pair[0]], tellings[pair[1]], alike, common, only_same=True
                )
    for pair in _with_one_row(tellings):
        if pair not in compared:
            compared[pair] = compare_tellings(
                tellings[pair[0]], tellings[pair[1]], common=common, only_same=True
            )
    return compared


def _common(tellings: Sequence[Telling]) -> frozenset[str]:
    """Return the stems that many reports have in what they tell: the matter of them all."""
    pairs = {(stem, telling.report) for telling in tellings for stem in telling.content}
    counts = Counter(stem for stem, _ in pairs)
    least = max(_TOPIC_REPORTS, _TOPIC_SHARE * len({telling.report for telling in tellings}))
    return frozenset(stem for stem, count in counts.items() if count >= least)


def _of_one_speaker(tellings: Sequence[Telling]) -> list[list[int]]:
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, telling in enumerate(tellings):
        if telling.named:
            for id_ in telling.speakers:
                groups["entity", id_].append(at)
            for name in telling.surnames:
                groups["name", name].append(at)
    return [groups[key] for key in sorted(groups) if len(groups[key]) > 1]


def _worth_comparing(
    group: Sequence[int],
    tellings: Sequence[Telling],
    vectors: Vector | None,
    row_of: Mapping[int, int],
) -> set[tuple[int, int]]:
    """Return the pairs that share a row of words, two content words or half, or a meaning."""
    shared: Counter[tuple[int, int]] = Counter()
    places: dict[str, list[int]] = defaultdict(list)
    rows: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at in group:
        telling = tellings[at]
        for stem in telling.content:
            places[stem].append(at)
        for row in set(zip(telling.stems, telling.stems[1:], telling.stems[2:], strict=False)):
            rows[row].append(at)
    for bearers in places.values():
        if len(bearers) <= _MOST_BEARERS:
            shared.update(combinations(bearers, 2))
    found = {
        pair
        for pair, count in shared.items()
        if count > 1 or 2 * count >= min(len(tellings[at].content) for at in pair)
    }
    for bearers in rows.values():
        if len(bearers) <= _MOST_BEARERS:
            found.update(combinations(bearers, 2))
    if vectors is not None:
        import numpy as np

        near = vectors[[row_of[at] for at in group]]
        for one, other in zip(*np.nonzero(np.triu(near @ near.T, 1) >= _LEAST_ALIKE), strict=True):
            found.add((group[one], group[other]))
    return found


def _with_one_row(tellings: Sequence[Telling]) -> set[tuple[int, int]]:
    """Return the pairs with some quoted words in a row in common, whoever speaks."""
    rows: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, telling in enumerate(tellings):
        stems = telling.stems
        for start in range(len(stems) - _GRAM + 1):
            if all(telling.quoted[start : start + _GRAM]):
                places = rows[stems[start : start + _GRAM]]
                if not places or places[-1] != at:
                    places.append(at)
    near = (places for places in rows.values() if 1 < len(places) <= _MOST_ALIKE)
    return {pair for places in near for pair in combinations(places, 2)}


def _link(
    tellings: Sequence[Telling], pair: tuple[int, int], found: ComparedTellings | None
) -> UtteranceLink:
    left, right = tellings[pair[0]].id, tellings[pair[1]].id
    return UtteranceLink(
        left=left,
        right=right,
        score=round(found.score, 3) if found else 0.0,
        features=found.features if found else (),
        decided=found is None,
    )


def _utterance(tellings: Sequence[Telling], links: Sequence[UtteranceLink]) -> Utterance:
    speakers = Counter(id_ for t in tellings if t.named for id_ in t.speakers)
    days = {telling.said_on for telling in tellings} - {None}
    return Utterance(
        id=tellings[0].id,
        speaker=min(speakers, key=lambda id_: (-speakers[id_], id_)) if speakers else None,
        tellings=tuple(telling.id for telling in tellings),
        reports=tuple(sorted({telling.report for telling in tellings})),
        said_on=days.pop() if len(days) == 1 else None,
        links=tuple(sorted(links, key=lambda link: (link.left, link.right))),
    )
