"""Events of one article, what each attribution says of them, and who is held to have done them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, Literal, TypeAlias

from whosays.extract.events.blames import Blame
from whosays.extract.events.case import Case, Statement, find_case
from whosays.extract.events.claim_words import claim_of
from whosays.extract.events.explanations import Offered, explanation_of, find_offered
from whosays.extract.events.facets import find_sides
from whosays.extract.events.groups import Group
from whosays.extract.events.party import Party
from whosays.extract.events.places import place_of
from whosays.extract.events.takes import Side
from whosays.extract.events.tellings import Told
from whosays.extract.times.find import TimeMention, time_phrase
from whosays.records import (
    About,
    Article,
    Attribution,
    Entity,
    Event,
    Responsibility,
    Span,
    TimePhrase,
    event_id,
)

Sureness: TypeAlias = Literal[
    "reported-as-fact", "accused", "suspected", "claimed", "admitted", "possible"
]

_ADMITS: Final = ("admit", "confess", "acknowledg", "conced")
_STRIKES: Final = frozenset(
    "strike airstrike shelling bombardment invasion offensive incursion raid onslaught".split()
)
_SURENESS_OF_FORM: Final[dict[str, Sureness]] = {
    "deed": "reported-as-fact", "blame": "accused", "suspicion": "suspected", "claim": "claimed",
}  # fmt: skip
_CUE_GAP: Final = 2


def find_events(
    article: Article,
    attributions: tuple[Attribution, ...],
    entities: tuple[Entity, ...],
    times: tuple[TimeMention, ...],
) -> tuple[tuple[Attribution, ...], tuple[Entity, ...], tuple[Event, ...]]:
    """Place each attribution on the events of its article.

    Args:
        article: the report.
        attributions: with speakers, act and stance.
        entities: those who speak.
        times: the times that the article mentions.

    Returns:
        The attributions in the order given, with ``about``, ``explanations`` and ``stance`` (that
        on the first of ``about``, where there is one); the entities, those who are only blamed
        behind those who speak; and the events, by first mention. An event that is only feared,
        planned or nameless ("attacks") is left out unless an attribution is about it.
    """
    case = find_case(article, attributions, entities, times)
    if case is None:
        empty = tuple(replace(a, about=(), explanations=()) for a in attributions)
        return empty, entities, ()
    sides = find_sides(case)
    by_id = {s.attribution.id: s for s in case.statements}
    offered = {id_: find_offered(case, s, sides[id_]) for id_, s in by_id.items()}
    blamed = _responsibilities(case, sides, offered)
    used = {id(side.group) for found in sides.values() for side in found} | set(blamed)
    kept = [g for g in case.groups if id(g) in used or (g.real and not g.vague)]
    ids = {id(g): event_id(article.version_id, _span(case, g.told[0])) for g in kept}
    answers = _answers(case, sides)
    spoken = [time for a in attributions if (time := a.time) is not None]
    filled = tuple(
        _filled(case, by_id[a.id], sides[a.id], offered[a.id], (ids, answers)) for a in attributions
    )
    free = _free(case, times, spoken)
    events = tuple(
        _event(case, group, ids[id(group)], blamed.get(id(group), []), free) for group in kept
    )
    return filled, case.parties.finished(), events


def _span(case: Case, one: Told) -> Span:
    """Return the words of a telling: its noun with complements, or its verb."""
    if one.verb:
        return case.sheet.words.span(*one.core)
    return case.sheet.words.span(one.core[0], one.last)


def _filled(
    case: Case,
    statement: Statement,
    sides: list[Side],
    offered: list[Offered],
    known: tuple[dict[int, str], dict[int, str]],
) -> Attribution:
    ids, answers = known
    about = tuple(
        About(
            event_id=ids[id(side.group)],
            facet=side.facet,
            stance=side.stance,
            claim=claim_of(case, statement, side),
            answers=answers.get(id(side)),
            accused=side.party.entity_id if side.party is not None else None,
            topic=side.topic,
        )
        for side in sides
    )
    attribution = statement.attribution
    return replace(
        attribution,
        about=about,
        explanations=tuple(explanation_of(case, statement, one) for one in offered),
        stance=about[0].stance if about else attribution.stance,
    )


def _answers(case: Case, sides: dict[str, list[Side]]) -> dict[int, str]:
    """Return for each side (by ``id``) that denies, doubts or leaves open what it answers.

    It is the earliest statement of another party that affirms the same claim.
    """
    affirming: list[tuple[tuple[int, int], Statement, Side]] = [
        (statement.order, statement, side)
        for statement in case.statements
        for side in sides[statement.attribution.id]
        if side.stance == "affirm"
    ]
    affirming.sort(key=lambda entry: entry[0])
    found: dict[int, str] = {}
    for statement in case.statements:
        own = case.parties.own_side(statement.attribution)
        for side in sides[statement.attribution.id]:
            asked = statement.attribution.act in (
                "cannot-confirm",
                "decline-to-comment",
                "question",
            )
            if side.stance == "affirm" or (side.stance == "neutral" and not asked):
                continue
            for _, other, claim in affirming:
                speaker = case.parties.own_side(other.attribution)
                same = own is not None and speaker is not None and own.side == speaker.side
                if not same and other is not statement and _same_claim(side, claim):
                    found[id(side)] = other.attribution.id
                    break
    return found


def _same_claim(side: Side, claim: Side) -> bool:
    if side.group is not claim.group or side.facet != claim.facet:
        return False
    if side.facet == "who":
        return side.party is None or claim.party is None or side.party.side == claim.party.side
    return side.topic == claim.topic


def _responsibilities(
    case: Case, sides: dict[str, list[Side]], offered: dict[str, list[Offered]]
) -> dict[int, list[Responsibility]]:
    """Return who did each event (by ``id`` of its group) according to whom."""
    found: dict[int, list[Responsibility]] = {}

    def add(group: Group, party: Party, by: str | None, sureness: Sureness) -> None:
        one = Responsibility(
            entity_id=party.entity_id, attribution_id=by, sureness=sureness, span=party.span
        )
        known = found.setdefault(id(group), [])
        if all((k.entity_id, k.attribution_id) != (one.entity_id, by) for k in known):
            known.append(one)

    for statement in case.statements:
        id_ = statement.attribution.id
        told = _told_by(case, statement, sides[id_], offered[id_])
        for group, party, sureness in (*told, *_others(case, statement)):
            add(group, party, id_, sureness)
    for blame in _outlet_blames(case):
        of, who = _group_of(case, blame), case.party(blame, None)
        if of is not None and who is not None:
            add(of, who, None, _outlet_sureness(blame))
    return found


def _told_by(
    case: Case, statement: Statement, sides: Sequence[Side], offered: Sequence[Offered]
) -> Iterator[tuple[Group, Party, Sureness]]:
    """Yield whom a statement holds responsible, and whom it offers as one of several."""
    for side in sides:
        if side.facet == "who" and side.stance == "affirm" and side.party is not None:
            yield side.group, side.party, _sureness(case, statement, side)
    for one in offered:
        if one.one_of and one.party is not None:
            yield sides[0].group, one.party, "possible"


def _others(case: Case, statement: Statement) -> Iterator[tuple[Group, Party, Sureness]]:
    """Yield whom a statement names beside the one it is about, "gunmen" and the like among them."""
    attribution = statement.attribution
    taken = attribution.stance == "affirm" or (
        # In capitals many acts go unread; those that are read as no telling stay out.
        case.sheet.shouted and attribution.stance == "neutral" and attribution.act is None
    )
    if not taken:
        return
    for blame in statement.blames:
        group = _group_of(case, blame)
        party = case.party(blame, statement) if not (blame.negated or blame.modifier) else None
        if group is None or party is None or (party.singled and not case.sheet.shouted):
            continue
        form = _SURENESS_OF_FORM[blame.form]
        sure: Sureness = "accused" if form == "reported-as-fact" else form
        yield group, party, "possible" if blame.unsure else sure


def _group_of(case: Case, blame: Blame) -> Group | None:
    if blame.told is not None:
        return case.of.get(blame.told)
    return case.before(blame.at)


def _sureness(case: Case, statement: Statement, side: Side) -> Sureness:
    attribution = statement.attribution
    own = case.parties.own_side(attribution)
    is_own = own is not None and side.party is not None and own.side == side.party.side
    words = " ".join(
        low
        for first, last in [*statement.cue, *statement.content[:1]]
        for low in case.sheet.lows[first : min(last, first + 20)]
    )
    if attribution.act == "claim-responsibility" or (is_own and attribution.act == "confirm"):
        return "admitted" if any(word in words for word in _ADMITS) else "claimed"
    blame = side.blame
    if blame is not None and blame.form == "claim" and not blame.unsure:
        return "claimed"  # "police said the group claimed responsibility"
    if attribution.act == "suggest" or (blame is not None and blame.unsure):
        return "possible"
    if blame is not None and blame.form == "suspicion":
        return "suspected"
    return "accused"


def _outlet_blames(case: Case) -> list[Blame]:
    """Return the blames that stand in no attribution: the outlet's own voice."""
    spans = sorted(
        part for s in case.statements for part in (*s.content, *s.cue, *s.children)
    )  # fmt: skip
    reach, covered = -1, []
    for first, last in spans:
        covered.append((first, max(reach, last)))
        reach = max(reach, last)
    found = []
    for blame in case.blames:
        k = bisect_left(covered, (blame.at + 1,)) - 1
        if k >= 0 and blame.at < covered[k][1]:
            continue
        # In capitals fewer statements are found, so "X blamed Y" may stand in none.
        another = blame.accuser and not case.sheet.shouted
        if blame.negated or another or (blame.modifier and not _is_strike(case, blame)):
            continue
        found.append(blame)
    return found


def _is_strike(case: Case, blame: Blame) -> bool:
    """Tell "a Veskian airstrike on Kell" (theirs) from "the Veskian massacre" (there)."""
    one = case.told[blame.told] if blame.told is not None else None
    return one is not None and one.name in _STRIKES and not one.unreal


def _outlet_sureness(blame: Blame) -> Sureness:
    if blame.unsure:
        return "possible"
    return _SURENESS_OF_FORM[blame.form]


def _free(
    case: Case, times: Sequence[TimeMention], spoken: Sequence[TimePhrase]
) -> list[TimeMention]:
    """Return the times that may be an event's: none of speaking, no lengths of time."""
    taken = {time.span for time in spoken}
    cues = {case.sheet.words.ends[last - 1] for s in case.statements for _, last in s.cue}
    return [
        time
        for time in times
        if time.kind in ("date", "time")
        and time.span not in taken
        and not any(time.span[0] - gap in cues for gap in range(_CUE_GAP))
    ]


def _event(
    case: Case,
    group: Group,
    id_: str,
    blamed: Sequence[Responsibility],
    times: Sequence[TimeMention],
) -> Event:
    spans = sorted({_span(case, one) for one in group.told})
    return Event(
        id=id_,
        what=case.what(group),
        where=place_of(case.sheet, group),
        time=_time(case, group, times),
        mentions=tuple(spans),
        responsibility=tuple(blamed),
        kind=group.kind or None,
    )


def _time(case: Case, group: Group, times: Sequence[TimeMention]) -> TimePhrase | None:
    """Return the time that stands nearest to a telling, in its own sentence.

    A time with a value goes before one without, a time within the phrase before one beside it.
    """
    best: tuple[tuple[bool, int, int], TimeMention] | None = None
    starts = [time.span[0] for time in times]
    for number, one in enumerate(group.told):
        if one.unreal or one.negated:
            continue
        low, high = case.sheet.bounds(one.at)
        start, end = case.sheet.words.span(low, high)
        own = case.sheet.words.span(one.first, one.last)
        for time in times[bisect_left(starts, start) : bisect_left(starts, end)]:
            gap = max(0, time.span[0] - own[1], own[0] - time.span[1])
            if gap > 60 or _crosses(case, min(own[1], time.span[1]), max(own[0], time.span[0])):
                continue
            rank = (time.value is None, gap // 12, number)
            if best is None or rank < best[0]:
                best = (rank, time)
    return time_phrase(best[1]) if best is not None else None


def _crosses(case: Case, start: int, end: int) -> bool:
    """Tell whether another clause begins between two places."""
    between = case.article.text[start:end].lower().split()
    return any(
        word in ("that", "who", "which", "after", "before", "since", "ahead") for word in between
    )
