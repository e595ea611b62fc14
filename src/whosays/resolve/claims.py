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
from whosays.resolve.accused_sides import accused_sides
from whosays.resolve.claim_items import Item, is_pointing, take_items
from whosays.resolve.claim_records import Claim, ClaimDifference, ClaimMember, ClaimResolution
from whosays.resolve.clusters import Links
from whosays.resolve.event_tellings import Embed
from whosays.resolve.events import KnownEvent, known_events
from whosays.resolve.wordings import Wordings, group_wordings

Key: TypeAlias = tuple[str, ...]
Found: TypeAlias = Literal["about", "answer", "words"]

_OF_ONE: Final[frozenset[Facet]] = frozenset({"who", "happened"})
"""Facets on which an event has one claim for each accused or topic, in whatever words."""
_SHORT: Final = 90


def resolve_claims(
    readings: Sequence[Reading],
    known: Mapping[str, str],
    events: Sequence[KnownEvent],
    embed: Embed,
    links: Links | None = None,
) -> ClaimResolution:
    """Group what the reports of one dossier claim.

    Args:
        readings: one of each report, in any order.
        known: id of the known entity for each entity of a report.
        events: events of the world, as `events` resolved them.
        embed: gives vectors of meaning.
        links: what people decided on ids of members.

    Returns:
        Every claim, also those that only one report has; and what differs between wordings.
    """
    items = take_items(readings, known, known_events(events))
    wordings = group_wordings((item.text for item in items if not item.made), embed)
    keys, found = _keys(items, wordings, accused_sides(readings, known))
    group = _decided(items, keys, links or Links())
    first = _first_ids(items, wordings)
    claims: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        claims[group[item.id]].append(item)
    names = {event.id: event.what for event in events}
    made = [_claim(members, (wordings, first, found), names) for members in claims.values()]
    return ClaimResolution(
        claims=tuple(sorted(made, key=lambda claim: claim.id)),
        differences=_differences(wordings, first),
    )


def _keys(
    items: Sequence[Item], wordings: Wordings, sides: Mapping[str, str]
) -> tuple[dict[str, Key], dict[str, Found]]:
    """Return for each item what is the same for all items on its claim, and how it was found."""
    keys: dict[str, Key] = {}
    found: dict[str, Found] = {}
    accused = _accusations(items, sides)
    said: dict[tuple[str, Facet | None], Item] = {
        (item.attribution_id, item.facet): item for item in items if item.stance == "affirm"
    }
    for item in items:
        found[item.id] = "about" if item.facet is not None else "words"
        answered = said.get((item.answers or "", item.facet))
        if item.facet is None and item.stance in ("deny", "doubt") and is_pointing(item.text):
            answer = _answered(item, accused, sides)
            keys[item.id] = answer or ("alone", item.id)
            found[item.id] = "answer" if answer is not None else "words"
        elif answered is not None and item.made and item.facet not in _OF_ONE:
            keys[item.id] = _key(answered, wordings, sides)
        else:
            keys[item.id] = _key(item, wordings, sides)
    return keys, found


def _key(item: Item, wordings: Wordings, sides: Mapping[str, str]) -> Key:
    if item.facet is None:
        return ("words", wordings.group[item.text])
    event = item.event_id or ""
    if item.facet in _OF_ONE or item.topic is not None:
        side = item.accused or ""
        return (item.facet, event, sides.get(side, side), item.topic or "")
    if item.made:
        return (item.facet, event, "", "")
    return (item.facet, event, "words", wordings.group[item.text])


def _accusations(items: Sequence[Item], sides: Mapping[str, str]) -> Counter[tuple[str, str]]:
    """Return how often each side is accused of each event."""
    return Counter(
        (item.event_id, sides.get(item.accused, item.accused))
        for item in items
        if item.facet == "who" and item.accused and item.event_id and item.stance == "affirm"
    )


def _answered(
    item: Item, accused: Counter[tuple[str, str]], sides: Mapping[str, str]
) -> Key | None:
    """Return the key of the accusation that a denial answers: the one most often made.

    ``None`` where nobody accuses the one who denies, or two are made equally often.
    """
    own = {sides.get(speaker, speaker) for speaker in item.speakers}
    made = {pair: count for pair, count in accused.items() if pair[1] in own}
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
    names: Mapping[str, str],
) -> Claim:
    wordings, first, found = laid
    about = next((item for item in items if found[item.id] == "about"), items[0])
    return Claim(
        id=items[0].id,
        event_id=about.event_id,
        facet=about.facet,
        accused=about.accused,
        topic=about.topic,
        label=_label(items, about, names.get(about.event_id or "")),
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


def _label(items: Sequence[Item], about: Item, event: str | None) -> str:
    """Return a claim in source words: the commonest wording of those who affirm it.

    Of a claim on who did it or that it took place, the words made from the event tell more; best
    those that name it by the name that tells most.
    """
    texts = [item.text for item in items if item.stance == "affirm"] or [i.text for i in items]
    if about.facet in _OF_ONE:
        texts = [item.text for item in items if item.made] or texts
        if event is not None:
            named = [text for text in texts if _plain(event) in _plain(text)]
            if about.facet == "happened" and about.topic is None:
                named = [f"[the] {event} [took place]".replace("] [", " ")]
            texts = named or texts
    counts = Counter([text for text in texts if len(text) <= _SHORT] or texts)
    return min(counts, key=lambda text: (text.isupper(), -counts[text], len(text), text))


def _plain(text: str) -> str:
    return text.replace("[", "").replace("]", "")


def _differences(wordings: Wordings, first: Mapping[str, str]) -> tuple[ClaimDifference, ...]:
    found = []
    for (one, other), differ in wordings.differences.items():
        left, right = sorted((first[one], first[other]))
        found.append(ClaimDifference(left=left, right=right, differ=differ))
    return tuple(sorted(found, key=lambda d: (d.left, d.right)))
