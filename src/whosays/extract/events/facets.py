"""Which event a statement is about, which facet of it, and which side it takes there.

A stance on one facet never counts on another: who denies having had a part in it does not deny
that it happened. The side a statement takes comes from its act (see ``stances``); here it is
placed. Rules go from the narrowest facet to the widest.
"""

from __future__ import annotations

from whosays.extract.events.blame_facets import (
    answered,
    answers_another,
    bare_doubt,
    invented,
    who,
)
from whosays.extract.events.case import Case
from whosays.extract.events.choice import event_of
from whosays.extract.events.facet_words import (
    ABLE,
    CLASSIFYING,
    EFFECT,
    EXPLAINING,
    INTENT,
    PURPOSE,
    QUIET,
    UNTOUCHED,
)
from whosays.extract.events.groups import Group
from whosays.extract.events.takes import Side, Take, reading_order
from whosays.extract.events.tellings import Told
from whosays.extract.events.words import CASUALTIES, HEDGES, WEAPONS
from whosays.records import StanceKind


def find_sides(case: Case) -> dict[str, list[Side]]:
    """Return the sides that each statement takes, by the attribution's id.

    Those that accuse or assert are read first: a denial that names nothing denies what they said.
    """
    sides: dict[str, list[Side]] = {}
    for statement in sorted(case.statements, key=reading_order):
        sides[statement.attribution.id] = _sides_of(Take.of(case, statement, sides))
    return sides


def _sides_of(take: Take) -> list[Side]:
    """Return the sides of one statement, its main one first."""
    group = event_of(take)
    if group is None or answers_another(take):
        return []
    for rule in (
        bare_doubt,
        invented,
        who,
        answered,
        _means,
        _intent,
        _purpose,
        _effect,
        _happened,
    ):
        made = rule(take, group)
        if made:
            return _with_more(take, made)
    return []


def _means(take: Take, group: Group) -> list[Side]:
    """How: doubt or denial that a weapon was used, or could be."""
    words = take.tokens
    if take.act in ("doubt", "deny", "question", "cannot-confirm") and (
        not WEAPONS.isdisjoint(words) and ABLE.search(take.content)
    ):
        predicate = any(one.predicate for one in take.told)
        if not predicate:
            weapon = next(word for word in words if word in WEAPONS)
            return [Side(group, "means", take.stance, topic=weapon.rstrip("s"))]
    return []


def _intent(take: Take, group: Group) -> list[Side]:
    """What it was meant as: "it was an accident", "not an attempt on his life"."""
    against = take.act in ("doubt", "deny", "question", "cannot-confirm", "suggest")
    made = [
        Side(group, "intent", _predicate_side(take, one), topic=_topic(take, one), told=one)
        for one in take.told
        if take.case.of.get(take.number(one)) is group
        and (one.predicate or (against and one.name in CLASSIFYING and one.name != group.name))
    ]
    if made:
        return made
    match = INTENT.search(take.content)
    if match is None:
        return []
    denied = match["deliberate"] and match["deliberate"].endswith("accident")
    topic = "accident" if match["accident"] or denied else "deliberate"
    stance: StanceKind = "deny" if denied and take.stance == "affirm" else take.stance
    return [Side(group, "intent", stance, topic=topic)]


def _predicate_side(take: Take, one: Told) -> StanceKind:
    return "deny" if one.negated and take.stance == "affirm" else take.stance


def _topic(take: Take, one: Told) -> str:
    """Return what an event is said to have been: its noun, "terrorist" before "attack"."""
    words = take.case.sheet.lows[one.core[0] : one.core[1]]
    if any(word.startswith("terror") for word in words):
        return "terrorism"
    if "assassination" in words or one.name == "assassination":
        return "assassination"
    return " ".join(word for word in words if word not in HEDGES and word[0].isalnum())


def _purpose(take: Take, group: Group) -> list[Side]:
    """What for: "a pretext", "to justify an offensive"."""
    denied = [
        Side(group, "happened", "deny", told=one, copied=True)
        for one in take.told[:1]
        if one.negated and not one.predicate and take.stance == "affirm"
    ]
    explained = EXPLAINING.search(take.content) and take.stance in ("affirm", "neutral")
    if not (explained or PURPOSE.search(take.content)) or take.act in (
        "threaten",
        "promise",
    ):
        return []
    return [*denied, Side(group, "purpose", take.stance)]


def _effect(take: Take, group: Group) -> list[Side]:
    """What came of it, unless death is the event itself."""
    match = EFFECT.search(take.content) or UNTOUCHED.search(take.content)
    deadly = group.kind in ("killing", "massacre", "death")
    if match is None or (deadly and match.group() in CASUALTIES) or take.act in QUIET:
        return []
    if take.told and any(t.verb and t.kind for t in take.told) and take.act != "deny":
        return []
    return [Side(group, "effect", take.stance)]


def _happened(take: Take, group: Group) -> list[Side]:
    """That it took place, and how it went."""
    real = [one for one in take.told if not one.unreal]
    stance = take.stance
    if take.told and all(one.negated for one in take.told) and stance == "affirm":
        stance = "deny"
    if take.act in ("promise", "threaten", "predict") and not any(t.definite for t in real):
        return []
    if take.told and not real and stance == "affirm" and _is_conditional(take):
        stance = "neutral"
    planned = "planned" if take.told and not real and stance == "affirm" else None
    one = take.told[0] if take.told else None
    unsaid = one is None and take.act == "doubt"
    return [Side(group, "happened", stance, topic=planned, told=one, copied=unsaid)]


def _is_conditional(take: Take) -> bool:
    """Tell whether the event stands behind "if" or "whether", so that no side is taken on it."""
    lows = take.case.sheet.lows
    return any(
        not {"if", "whether"}.isdisjoint(lows[max(0, t.first - 5) : t.at]) for t in take.told
    )


def _with_more(take: Take, made: list[Side]) -> list[Side]:
    """Add what the same words also assert: what it was meant as, and that it happened."""
    main = made[0]
    if main.stance != "affirm" or main.copied:
        return made
    made = list(made)
    if main.facet == "who":
        made += _attempt(take, main.group)
    asserted = take.act in ("accuse", "assert", "claim-responsibility", "confirm", "condemn")
    real = [t for t in take.told if not t.unreal and not t.negated and not t.predicate]
    real = [t for t in real if take.case.of.get(take.number(t)) is main.group]
    if asserted and real and main.facet in ("who", "intent"):
        made.append(Side(main.group, "happened", "affirm", told=real[0]))
    return made


def _attempt(take: Take, group: Group) -> list[Side]:
    """Return what an accused deed was meant as, where its words tell intent."""
    for one in take.told:
        if take.case.of.get(take.number(one)) is not group or one.unreal or one.negated:
            continue
        if one.name == "assassination":
            return [Side(group, "intent", "affirm", topic="assassination", told=one)]
    match = INTENT.search(take.content)
    if match is not None and match["deliberate"] and not match["deliberate"].endswith("accident"):
        return [Side(group, "intent", "affirm", topic="deliberate")]
    return []
