"""Who did it: sides on who, and on what others said that a statement only points to."""

from __future__ import annotations

from typing import Final

from whosays.extract.events.blames import Blame
from whosays.extract.events.choice import blames_here
from whosays.extract.events.facet_words import (
    DID_NOT,
    FALSE,
    INVENTED,
    NEXT,
    OWN_DOING,
    OWN_MEN,
    PART,
    PURPOSE,
    SELF_PART,
    UNPROVEN,
)
from whosays.extract.events.groups import Group
from whosays.extract.events.party import Party
from whosays.extract.events.phrases import NEGATIONS
from whosays.extract.events.takes import Side, Take, reading_order
from whosays.extract.events.words import TRIGGERS, WEAPONS
from whosays.records import StanceKind

_BARE: Final = frozenset({"it", "this", "that"})
_NEXT_TOKENS: Final = 25
"""Tokens between what was said and the "this" that answers it, at most."""


def who(take: Take, group: Group) -> list[Side]:
    """Who did it: words of blame, a part in it, an agent of the deed."""
    if take.act == "claim-responsibility":
        own = take.case.parties.own_side(take.statement.attribution)
        return [Side(group, "who", take.stance, own)]
    if take.act == "deny" and OWN_DOING.match(take.content):
        asked = take.under_discussion() if " any " in f" {take.content} " else None
        return [Side(asked or group, "who", "deny", take.own(asked or group), copied=True)]
    part = PART.search(take.content) or PART.search(take.cue)
    made = _blamed(take, group)
    if made:
        return made
    if part and take.act in (
        "deny",
        "doubt",
        "cannot-confirm",
        "decline-to-comment",
        "confirm",
    ):
        stance: StanceKind = "affirm" if take.act == "confirm" else take.stance
        asking = stance == "neutral" and (
            " who " in take.content or not SELF_PART.search(take.content)
        )
        return [Side(group, "who", stance, None if asking else take.own(group))]
    if DID_NOT.search(take.content):
        return [Side(group, "who", "deny", take.own(group), copied=True)]
    ours = take.tokens[:1] in (["we"], ["i"], ["our"]) or OWN_MEN.search(take.content)
    if take.act == "deny" and ours and not take.told:
        return [Side(group, "who", "deny", take.own(group))]
    return []


def _blamed(take: Take, group: Group) -> list[Side]:
    """Return a side for each party that the words blame."""
    made: list[Side] = []
    part = PART.search(take.content) is not None
    for blame in take.statement.blames:
        if blame.modifier and take.act not in ("accuse", "deny"):
            continue
        if blame.told is None and blame.accuser and not blames_here(take):
            continue  # accused of something else
        if _is_side_issue(take, blame, part):
            continue
        party = take.case.party(blame, take.statement)
        if party is None and blame.form == "blame" and blame.who is not None:
            made += _cause(take, group, blame)
        if party is None or not party.singled or any(s.party == party for s in made):
            continue
        if any(s.party is not None and s.party.entity_id == party.entity_id for s in made):
            continue
        one = take.case.told[blame.told] if blame.told is not None else None
        made.append(Side(group, "who", _side(take, blame), party, told=one, blame=blame))
    return made


def _cause(take: Take, group: Group, blame: Blame) -> list[Side]:
    """Return what is blamed where that is a thing: "blamed the fire on a drone"."""
    first, last = blame.who or (0, 0)
    for low in take.case.sheet.lows[first:last]:
        if low in WEAPONS or low in TRIGGERS:
            return [Side(group, "means", _side(take, blame), topic=low.rstrip("s"), blame=blame)]
    return []


def _is_side_issue(take: Take, blame: Blame, part: bool) -> bool:
    """Tell whether a deed is only named in passing: doubt of how, denial of what it was."""
    if blame.form != "deed":
        return False
    one = take.case.told[blame.told] if blame.told is not None else None
    if blame.unsure and take.act in (
        "assert",
        "cannot-confirm",
        "predict",
        "warn",
        "threaten",
    ):
        return True
    if one is not None and one.kind == "arrest":
        return True
    doubting = take.act in ("doubt", "question") and not part
    return doubting and any(t.predicate for t in take.told)


def _side(take: Take, blame: Blame) -> StanceKind:
    if take.stance == "affirm" and blame.negated:
        return "deny"
    if take.stance == "deny" and not blame.negated and _in_another_clause(take, blame):
        return "affirm"
    if take.act == "suggest" or take.stance != "neutral":
        return take.stance
    return "neutral"


def _in_another_clause(take: Take, blame: Blame) -> bool:
    """Tell whether all that is denied stands before the clause that blames.

    "It was not the rebels, and soldiers killed them" denies nothing of the soldiers.
    """
    if not take.statement.covers(blame.at) or any(
        not NEGATIONS.isdisjoint(take.case.sheet.lows[first:last])
        or "denied" in take.case.sheet.lows[first:last]
        for first, last in take.statement.cue
    ):
        return False
    lows = take.case.sheet.lows
    first, last = next(r for r in take.statement.content if r[0] <= blame.at < r[1])
    joints = [i for i in range(first, blame.at) if lows[i] in ("and", "but", ";")]
    if not joints or blame.who is None or min(blame.who) < joints[-1] < blame.at < blame.who[0]:
        return False
    return not NEGATIONS.isdisjoint(lows[first : joints[-1]]) and NEGATIONS.isdisjoint(
        lows[joints[-1] : last]
    )


def bare_doubt(take: Take, _: Group) -> list[Side]:
    """A doubt that names nothing is on what the same speaker denies or doubts next.

    "He said he had no proof" is on whom he accused right before.
    """
    if take.act != "doubt" or reading_order(take.statement)[0] < 2:
        return []
    own = take.case.parties.speaker(take.statement.attribution)
    if own is not None and UNPROVEN.search(take.content):
        accused = _accused_before(take, own)
        if accused is not None:
            return [Side(accused.group, "who", "doubt", accused.party, copied=True)]
    for other in sorted(take.case.statements, key=lambda s: s.order):
        speaker = take.case.parties.speaker(other.attribution)
        if own is None or speaker is None or speaker.entity_id != own.entity_id:
            continue
        near = 0 < other.order[0] - take.statement.order[0] < NEXT
        for side in take.sides.get(other.attribution.id, ())[:1] if near else ():
            if side.stance in ("deny", "doubt"):
                return [
                    Side(
                        side.group,
                        side.facet,
                        "doubt",
                        side.party,
                        side.topic,
                        side.told,
                        copied=True,
                    )
                ]
    return []


def _accused_before(take: Take, own: Party) -> Side | None:
    """Return the latest accusation of the same speaker, close by."""
    for other in sorted(take.case.statements, key=lambda s: s.order, reverse=True):
        speaker = take.case.parties.speaker(other.attribution)
        if speaker is None or speaker.entity_id != own.entity_id:
            continue
        if not 0 < take.statement.order[0] - other.order[0] < NEXT:
            continue
        for side in take.sides.get(other.attribution.id, ()):
            if side.facet == "who" and side.stance == "affirm":
                return side
    return None


def invented(take: Take, group: Group) -> list[Side]:
    """Deny that it happened: "called the hack an invention"."""
    named = any(not one.predicate and not one.unreal for one in take.told)
    judged = take.act in ("judge", "condemn", "accuse", "assert") and take.stance == "affirm"
    if judged and take.calls_claim_false():
        take.act = take.stance = "deny"  # "called the charge a fairy tale"
        return answered(take, group)
    if not (judged and named and INVENTED.search(take.content)):
        return []
    made = [Side(group, "happened", "deny", copied=True)]
    if PURPOSE.search(take.content):
        made.append(Side(group, "purpose", "affirm"))
    return made


def answered(take: Take, group: Group) -> list[Side]:
    """A content that only points to a claim takes that claim's facet."""
    if take.act not in (
        "deny",
        "doubt",
        "confirm",
        "cannot-confirm",
        "decline-to-comment",
        "judge",
    ):
        return []
    content = take.content.strip(" .,")
    pointing = take.points_to_claim(content) or not content
    false = take.act == "deny" and FALSE.search(content) and not _has_own_point(take)
    if not (pointing or false):
        return []
    if take.act == "judge" and take.stance != "deny":
        return []
    if take.act == "confirm" and take.told:
        return []  # "stands by its report of the break-in"
    claim = take.claim_of_others(group)
    if claim is None:
        return [Side(group, "happened", take.stance, copied=True)]
    return [
        Side(
            claim.group,
            claim.facet,
            take.stance,
            claim.party,
            claim.topic,
            claim.told,
            copied=True,
        )
    ]


def answers_another(take: Take) -> bool:
    """Tell whether "this" or "it" points to what was said right before, of no event."""
    if take.stance not in ("deny", "doubt") or take.content.strip(" .,") not in _BARE:
        return False
    own = take.statement
    before = [s for s in take.case.statements if s.order < own.order and s.content]
    last = max(before, key=lambda s: s.order, default=None)
    if last is None or take.sides.get(last.attribution.id):
        return False
    at = own.content[0][0] if own.content else own.order[0]
    return 0 <= at - last.content[-1][1] <= _NEXT_TOKENS


def _has_own_point(take: Take) -> bool:
    return any(one.predicate or one.verb for one in take.told)
