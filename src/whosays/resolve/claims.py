"""Claims across reports: contents that take a side on one and the same proposition.

What is about a facet of a known event is grouped by event, facet and whom it accuses or what else
tells claims on one facet apart; all other contents by their words (see `wordings`). A denial
without an object of its own ("denied any role") is put to the accusation that it answers. The
outcome depends on the set of readings and decisions alone: adding reports one by one equals adding
them at once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, Literal, TypeAlias

from whosays.records import Facet, Reading
from whosays.resolve.accused_sides import Sides, accused_sides, plain_names
from whosays.resolve.claim_items import (
    Item,
    is_pointing,
    is_statement,
    points_to_charge,
    take_items,
    tells_charge,
)
from whosays.resolve.claim_records import Claim, ClaimDifference, ClaimMember, ClaimResolution
from whosays.resolve.clusters import Links
from whosays.resolve.entity_profiles import CountryOf
from whosays.resolve.event_tellings import Embed
from whosays.resolve.events import KnownEvent, known_events
from whosays.resolve.wordings import Wordings, group_wordings

Key: TypeAlias = tuple[str, ...]
Found: TypeAlias = Literal["about", "answer", "words"]

_OF_ONE: Final[frozenset[Facet]] = frozenset({"who", "happened"})
"""Facets on which an event has one claim for each accused or topic, in whatever words."""
_SHORT: Final = 90
_NEAR: Final = 300
"""Characters within which "this" points to what was told before."""
_SHORTEST_NAME: Final = 3
_RESPONDS: Final = frozenset({"deny", "doubt", "cannot-confirm", "retract"})


def resolve_claims(  # noqa: PLR0917 - what other stages found, part by part
    readings: Sequence[Reading],
    known: Mapping[str, str],
    events: Sequence[KnownEvent],
    embed: Embed,
    links: Links | None = None,
    country_of: CountryOf | None = None,
) -> ClaimResolution:
    """Group what the reports of one dossier claim.

    Args:
        readings: one of each report, in any order.
        known: id of the known entity for each entity of a report.
        events: events of the world, as `events` resolved them.
        embed: gives vectors of meaning.
        links: what people decided on ids of members.
        country_of: gives the country that words in title case name.

    Returns:
        Every claim, also those that only one report has; and what differs between wordings.
    """
    sides = accused_sides(readings, known, country_of)
    items = take_items(readings, known, known_events(events), sides)
    wordings = group_wordings((item.text for item in items if not item.made), embed)
    names = plain_names(readings, known)
    keys, found = _keys(items, wordings, sides, names)
    group = _decided(items, keys, links or Links())
    first = _first_ids(items, wordings)
    claims: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        claims[group[item.id]].append(item)
    what = {event.id: event.what for event in events}
    called = {**names, **sides.names}
    made = [
        _claim(members, (wordings, first, found), (what, called)) for members in claims.values()
    ]
    return ClaimResolution(
        claims=tuple(sorted(made, key=lambda claim: claim.id)),
        differences=_differences(wordings, first),
    )


def _keys(
    items: Sequence[Item], wordings: Wordings, sides: Sides, names: Mapping[str, str]
) -> tuple[dict[str, Key], dict[str, Found]]:
    """Return for each item what is the same for all items on its claim, and how it was found."""
    keys: dict[str, Key] = {}
    found: dict[str, Found] = {}
    accused = _Accusations(items, sides, names)
    said: dict[tuple[str, Facet | None], Item] = {
        (item.attribution_id, item.facet): item for item in items if item.stance == "affirm"
    }
    for item in items:
        keys[item.id] = _key(item, wordings)
        found[item.id] = "about" if item.facet is not None else "words"
        answered = said.get((item.answers or "", item.facet))
        if answered is not None and item.made and item.facet not in _OF_ONE:
            keys[item.id] = _key(answered, wordings)
        if not _is_open(item) and not accused.is_bare(item):
            continue
        answer = accused.answered(item)
        if answer is None and tells_charge(item.text):
            continue
        if answer is None and item.facet is None and item.act in _RESPONDS:
            told = _told_before(item, items)
            answer = _key(told, wordings) if told is not None else None
        if answer is not None:
            keys[item.id], found[item.id] = answer, "answer"
        elif item.facet is None:
            keys[item.id] = ("alone", item.id)
    return keys, found


def _told_before(item: Item, items: Sequence[Item]) -> Item | None:
    """Return what somebody else says right before "denied this"; ``None`` where nobody does."""
    before = [
        one
        for one in items
        if one.version_id == item.version_id
        and item.at - _NEAR <= one.at < item.at
        and not one.speakers & item.speakers
        and not is_pointing(one.text)
    ]
    last = max((one.at for one in before), default=0)
    told = [one for one in before if one.at == last and one.stance == "affirm"]
    return min(told, key=lambda one: (one.facet != "who", one.id), default=None)


def _is_open(item: Item) -> bool:
    """Tell whether an item's object is what others say: "denied any role", "the claim that ..."."""
    if item.facet is not None or item.stance == "affirm":
        return False
    return is_pointing(item.text) or tells_charge(item.text)


def _key(item: Item, wordings: Wordings) -> Key:
    if item.facet is None:
        return ("words", wordings.group[item.text])
    event = item.event_id or ""
    if item.facet in _OF_ONE or item.topic is not None:
        return (item.facet, event, item.side or "", item.topic or "")
    if item.made:
        return (item.facet, event, "", "")
    return (item.facet, event, "words", wordings.group[item.text])


class _Accusations:
    """How often each side is accused of each event, in each report and in all.

    Args:
        items: all of the dossier.
        sides: those that are accused.
        names: of known entities.
    """

    def __init__(self, items: Sequence[Item], sides: Sides, names: Mapping[str, str]) -> None:
        self._sides = sides
        self._names = names
        self._all: Counter[tuple[str, str]] = Counter()
        self._in: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self._by: dict[tuple[str, str], set[str]] = defaultdict(set)
        for item in items:
            if item.facet == "who" and item.side and item.event_id and item.stance == "affirm":
                self._all[item.event_id, item.side] += 1
                self._in[item.version_id][item.event_id, item.side] += 1
                self._by[item.event_id, item.side] |= item.speakers

    def is_bare(self, item: Item) -> bool:
        """Tell whether somebody denies what is said of them and nobody is found to say it."""
        return (
            item.facet == "who"
            and item.stance == "deny"
            and item.made
            and not self._all[item.event_id or "", item.side or ""]
            and (item.accused is None or item.accused in item.speakers)
        )

    def answered(self, item: Item) -> Key | None:
        """Return the key of the accusation that an item answers.

        That against the one who speaks, the one most often made; of words that tell a charge
        ("the claim of Vesk that a Tarqueni boat ..."), that of whom or against whom they name; of
        words that only name one ("the accusation"), the only one in the report. ``None`` where
        there is none or two are made equally often.
        """
        if item.stance == "neutral":
            return None
        if tells_charge(item.text):
            return self._most(self._told_in(item.text))
        own = {
            side
            for speaker in item.speakers
            for side in self._sides.own(speaker, self._names.get(speaker))
        }
        made = {pair: count for pair, count in self._all.items() if pair[1] in own}
        if not made and item.facet is None and points_to_charge(item.text):
            made = dict(self._in[item.version_id]) if len(self._in[item.version_id]) == 1 else {}
        return self._most(made)

    def _told_in(self, text: str) -> dict[tuple[str, str], int]:
        """Return the accusations whose accused or accusers a content names."""
        low = " " + " ".join(text.lower().split())
        return {
            pair: count
            for pair, count in self._all.items()
            if any(
                len(name) > _SHORTEST_NAME and f" {name.lower()}" in low
                for id_ in (pair[1], *self._by[pair])
                if (name := self._sides.names.get(id_) or self._names.get(id_))
            )
        }

    @staticmethod
    def _most(made: Mapping[tuple[str, str], int]) -> Key | None:
        most = max(made.values(), default=0)
        best = [pair for pair, count in made.items() if count == most]
        return ("who", *best[0], "") if len(best) == 1 else None


def _decided(items: Sequence[Item], keys: Mapping[str, Key], links: Links) -> dict[str, str]:
    """Return the claim of each item by the smallest id in it; people's word goes before keys.

    Of two on one claim that are apart the larger id leaves it, and stands alone unless it is
    together with others.
    """
    leaving = links.alone | {
        max(pair)
        for pair in links.apart
        if keys.get(pair[0]) is not None and keys.get(pair[0]) == keys.get(pair[1])
    }
    members: dict[Key, list[str]] = defaultdict(list)
    for item in items:
        members[("apart", item.id) if item.id in leaving else keys[item.id]].append(item.id)
    group = {id_: ids[0] for ids in members.values() for id_ in ids}
    for first, second in sorted(links.together):
        if first in group and second in group:
            low, high = sorted((group[first], group[second]))
            group = {id_: low if one == high else one for id_, one in group.items()}
    return group


def _first_ids(items: Sequence[Item], wordings: Wordings) -> dict[str, str]:
    """Return for each group of wordings the smallest id of the items in it."""
    found: dict[str, str] = {}
    for item in items:
        if not item.made:
            found.setdefault(wordings.group[item.text], item.id)
    return found


def _claim(
    items: Sequence[Item],
    laid: tuple[Wordings, Mapping[str, str], Mapping[str, Found]],
    called: tuple[Mapping[str, str], Mapping[str, str]],
) -> Claim:
    wordings, first, found = laid
    events, names = called
    about = next((item for item in items if found[item.id] == "about"), items[0])
    return Claim(
        id=items[0].id,
        event_id=about.event_id,
        facet=about.facet,
        accused=_accused(items, about),
        topic=about.topic,
        label=_label(items, about, events.get(about.event_id or ""), names.get(about.side or "")),
        members=tuple(
            ClaimMember(
                id=item.id,
                attribution_id=item.attribution_id,
                version_id=item.version_id,
                stance=item.stance,
                words=item.text,
                wording=item.id if item.made else first[wordings.group[item.text]],
                found=found[item.id],
            )
            for item in items
        ),
    )


def _accused(items: Sequence[Item], about: Item) -> str | None:
    """Return the entity that a claim accuses most; none that it accuses under a sort's name."""
    counts = Counter(item.accused for item in items if item.accused and item.accused == item.side)
    usual = min(counts, key=lambda id_: (-counts[id_], id_), default=None)
    return usual if usual is not None or about.side != about.accused else about.accused


def _label(items: Sequence[Item], about: Item, event: str | None, side: str | None) -> str:
    """Return a claim in source words: the commonest wording of those who affirm it.

    Of a claim on who did it or that it took place, the side and the event tell more than any one
    wording, under the names that tell most.
    """
    if about.facet == "who" and event is not None:
        return f"[{side or 'somebody'} did it:] {event}".replace("] [", " ")
    if about.facet == "happened" and about.topic is None and event is not None:
        return f"[the] {event} [took place]".replace("] [", " ")
    texts = [item.text for item in items if item.stance == "affirm"] or [i.text for i in items]
    if about.facet in _OF_ONE:
        texts = [item.text for item in items if item.made] or texts
    texts = [text for text in texts if is_statement(text)] or texts
    counts = Counter([text for text in texts if len(text) <= _SHORT] or texts)
    return min(counts, key=lambda text: (text.isupper(), -counts[text], len(text), text))


def _differences(wordings: Wordings, first: Mapping[str, str]) -> tuple[ClaimDifference, ...]:
    found = []
    for (one, other), differ in wordings.differences.items():
        left, right = sorted((first[one], first[other]))
        found.append(ClaimDifference(left=left, right=right, differ=differ))
    return tuple(sorted(found, key=lambda d: (d.left, d.right)))
