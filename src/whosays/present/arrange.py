"""Who speaks, in the order of the report: attributions put under their parents and parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from whosays.present.places import Places
from whosays.present.quoting import one_line
from whosays.records import Attribution, Entity, Reading, Speaker, Unnamed, words

PartyKind: TypeAlias = Literal["speakers", "no-speaker", "unresolved", "outlet"]

UNSURE_BELOW: Final = 0.5
"""A part of an attribution with a lower confidence than this is marked as unsure."""
SURE_FROM: Final = 0.8
"""A part of an attribution with at least this confidence is called sure."""
_NUMBERS: Final = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
)  # fmt: skip
_FORM_LIMIT: Final = 40  # characters: a longer other form is a description, not a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An attribution where it is shown.

    ``number`` counts from 1 in text order, each one before those inside it; ``depth`` is 0
    for those inside no other.
    """

    attribution: Attribution
    number: int
    depth: int
    parent: int | None
    children: tuple[Entry, ...]

    def walk(self) -> Iterator[Entry]:
        """Yield this entry and all inside it, in order of their numbers."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Those who speak together, with what is laid at their door.

    ``entries`` are only those that stand inside no other attribution; ``also`` the other
    words that the report uses for the party, each with its places.
    """

    kind: PartyKind
    name: str
    about: tuple[str, ...]
    entries: tuple[Entry, ...]
    also: tuple[tuple[str, str], ...]


def entries(reading: Reading) -> tuple[Entry, ...]:
    """Return the attributions of ``reading`` as a forest, in text order.

    Args:
        reading: one whose parent ids may be missing or run in a circle: such
            attributions are shown as if they stood inside no other.
    """
    known = {item.id: item for item in reading.attributions}
    inside: dict[str | None, list[Attribution]] = {}
    for item in sorted(reading.attributions, key=start_of):
        inside.setdefault(item.parent_id if _rooted(item, known) else None, []).append(item)
    numbers = iter(range(1, len(reading.attributions) + 1))

    def grow(parent: Attribution | None, number: int | None, depth: int) -> Iterator[Entry]:
        for item in inside.get(parent.id if parent else None, ()):
            own = next(numbers)
            children = tuple(grow(item, own, depth + 1))
            yield Entry(attribution=item, number=own, depth=depth, parent=number, children=children)

    return tuple(grow(None, None, 0))


def _rooted(item: Attribution, known: dict[str, Attribution]) -> bool:
    """Tell whether the chain of parents of ``item`` ends, and ends in a known attribution."""
    seen = set()
    while item.parent_id is not None:
        if item.id in seen or item.parent_id not in known:
            return False
        seen.add(item.id)
        item = known[item.parent_id]
    return True


def start_of(attribution: Attribution) -> tuple[int, int]:
    """Return where ``attribution`` begins and, for those that share a source, its cue."""
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    first = min(start for start, _ in spans)
    return first, attribution.cue[0][0] if attribution.cue else first


def parties(reading: Reading, forest: tuple[Entry, ...]) -> tuple[Party, ...]:
    """Return who speaks in ``reading``, by first appearance.

    Args:
        reading: one article as read.
        forest: what `entries` returned for it.

    Returns:
        The speakers first; then, where there are such attributions, one party each for
        those without a speaker, with an unresolved one, and in the outlet's own voice.
    """
    groups: dict[tuple[PartyKind, tuple[str, ...]], list[Entry]] = {}
    for entry in forest:
        groups.setdefault(party_key(entry.attribution), []).append(entry)
    order = ("speakers", "no-speaker", "unresolved", "outlet")
    found = sorted(groups.items(), key=lambda group: order.index(group[0][0]))
    places = Places(reading.article)
    return tuple(_party(kind, tuple(group), reading, places) for (kind, _), group in found)


def party_key(attribution: Attribution) -> tuple[PartyKind, tuple[str, ...]]:
    """Return what attributions of the same party share.

    Returns:
        The kind of the party and, for speakers, the entity id (else the name) of each;
        one unresolved speaker makes the party unresolved.
    """
    speakers = attribution.speakers or ()
    if not attribution.source and all(_unresolved(speaker) for speaker in speakers):
        return "no-speaker", ()
    if not speakers or any(_unresolved(speaker) for speaker in speakers):
        return "unresolved", ()
    if not attribution.source and all(speaker.kind == "outlet" for speaker in speakers):
        return "outlet", ()
    return "speakers", tuple(speaker.entity_id or f"={speaker.name}" for speaker in speakers)


def _unresolved(speaker: Speaker) -> bool:
    """Tell whether nobody certain was found; an unnamed source without words is nobody too."""
    return speaker.kind == "unresolved" or speaker.name is None


def _party(kind: PartyKind, group: tuple[Entry, ...], reading: Reading, places: Places) -> Party:
    """Return the party of the entries of one group."""
    if kind != "speakers":
        return Party(kind=kind, name="", about=(), entries=group, also=())
    told = [entry.attribution.speakers or () for entry in group]  # the same ones in each
    known = {entity.id: entity for entity in reading.entities or ()}
    same = [describe(together, known) for together in zip(*told, strict=True)]
    alone = len(same) == 1
    # Two who speak together carry what is known of each beside the name.
    name = same[0][0] if alone else " and ".join(_named(*described) for described in same)
    also = _also(group, name, reading, places) if alone else ()
    return Party(kind=kind, name=name, about=same[0][1] if alone else (), entries=group, also=also)


def _named(name: str, about: tuple[str, ...]) -> str:
    """Return a name with what is known of it in brackets."""
    return f"{name} ({', '.join(about)})" if about else name


def describe(speakers: Iterable[Speaker], known: dict[str, Entity]) -> tuple[str, tuple[str, ...]]:
    """Return the name of one speaker and what the report says of them.

    Args:
        speakers: the same speaker in one or more attributions; at least one.
        known: the entities of the article by id, for those spoken for.

    Returns:
        The name, and phrases such as ``government`` or ``reason not stated``. A person's
        kind goes without saying.
    """
    told = tuple(speakers)
    name = one_line(told[0].name or "")
    about: list[str] = [] if told[0].kind == "person" else [told[0].kind]
    patrons = (known.get(speaker.on_behalf_of or "") for speaker in told)
    spoken_for = dict.fromkeys(one_line(patron.name) for patron in patrons if patron)
    facts = [*_profile(name, told[0].unnamed)]
    facts += [one_line(speaker.role or "") for speaker in told]
    facts += [one_line(speaker.affiliation or "") for speaker in told]
    for fact in facts:
        if fact and not _said(fact, (name, *about, *spoken_for)):
            about.append(fact)
    about += [f"for {patron}" for patron in spoken_for]
    if told[0].unnamed:
        reason = one_line(told[0].unnamed.reason or "")
        about.append(f"reason: {reason}" if reason else "reason not stated")
    return name, tuple(about)


def _profile(name: str, profile: Unnamed | None) -> Iterator[str]:
    """Yield the count, rank and side of an unnamed speaker, without what the name says."""
    if profile is None:
        return
    count = profile.count
    forms = [str(count)] + ([_NUMBERS[count]] if isinstance(count, int) and 0 < count < 13 else [])
    # one is what "a", "an" and a singular say; only a larger count needs saying
    if count not in (None, 1) and not any(_said(form, (name,)) for form in forms):
        yield f"count: {one_line(forms[0])}"
    yield one_line(profile.rank or "")
    yield one_line(profile.side or "")


def _said(phrase: str, texts: Iterable[str]) -> bool:
    """Tell whether ``phrase`` stands in one of ``texts``, whatever its case or article.

    A single word is said by one that begins alike too, as Ukraine is by Ukrainian.
    """
    wanted = _bare(phrase)
    alike = wanted[: max(4, len(wanted) - 2)] if " " not in wanted else f"{wanted} "
    return any(f" {alike}" in f" {_bare(text)} " for text in texts)


def _bare(phrase: str) -> str:
    """Return ``phrase`` in lower case without an article before it."""
    return one_line(phrase).casefold().removeprefix("the ")


def _also(
    group: tuple[Entry, ...], name: str, reading: Reading, places: Places
) -> tuple[tuple[str, str], ...]:
    """Return the other forms in which the report names the party, with their places."""
    found: dict[str, tuple[str, list[str]]] = {}  # "It" and "it" are one form
    for entry in group:
        source = entry.attribution.source
        form = one_line(words(reading.article.text, source)).strip(" ,;:")
        if not form or len(form) > _FORM_LIMIT or f" {_bare(name)} " in f" {_bare(form)} ":
            continue
        place = places.of(source[0])
        _, known = found.setdefault(form.casefold(), (form, []))
        if place not in known:
            known.append(place)
    return tuple((form, " ".join(where)) for form, where in found.values())


def sureness(value: float | None) -> str:
    """Return the word for a confidence from 0 to 1: sure, fairly sure, unsure or not rated."""
    if value is None:
        return "not rated"
    if value >= SURE_FROM:
        return "sure"
    return "fairly sure" if value >= UNSURE_BELOW else "unsure"


def ratings(attribution: Attribution) -> dict[str, str]:
    """Return the words for how sure source, content and speaker of ``attribution`` are.

    That nobody was resolved is a finding of its own: such a speaker is not rated.
    """
    rated = attribution.confidences
    nobody = party_key(attribution)[0] in ("unresolved", "no-speaker")
    return {
        "source": sureness(rated.source),
        "words": sureness(rated.content),
        "speaker": sureness(None if nobody else rated.speaker),
    }


def is_unsure(attribution: Attribution) -> bool:
    """Tell whether a part of ``attribution`` that was drawn is below `UNSURE_BELOW`."""
    return "unsure" in ratings(attribution).values()
