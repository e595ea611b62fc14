"""Which event a statement is about: by its tellings, its words of blame, words in common, place."""

from __future__ import annotations

from whosays.extract.events.facet_words import (
    ANSWERING,
    BARE,
    DEEDS,
    DID_NOT,
    EFFECT,
    EXPLAINING,
    FALSE,
    OWN_MEN,
    PART,
    POINTING,
    PURPOSE,
    QUIET,
    SAME,
    UNTOUCHED,
)
from whosays.extract.events.groups import Group
from whosays.extract.events.takes import Take
from whosays.extract.events.words import TRIGGERS, WEAPONS


def event_of(take: Take) -> Group | None:
    """Return the event a statement is about, or ``None``."""
    case, statement = take.case, take.statement
    content = take.content
    if POINTING.search(content) and (PURPOSE.search(content) or EXPLAINING.search(content)):
        return case.before(take.token())
    for blame in statement.blames:
        group = case.of.get(blame.told) if blame.told is not None else None
        if group is not None and not blame.modifier and case.party(blame, statement) is not None:
            return group
    own = [(case.of[n], case.told[n]) for n in statement.told if n in case.of]
    real = [pair for pair in own if pair[0].real and not pair[0].vague]
    if real:
        return real[0][0]
    if own and all(one.aside for _, one in own):
        return _by_words(take) or take.under_discussion() or own[0][0]
    if own:
        return own[0][0]
    if take.act in QUIET and not take.calls_claim_false():
        return None
    return _by_words(take) or _by_place(take)


def _by_words(take: Take) -> Group | None:
    """Return the event whose targets, places or means the content names."""
    answering = take.act in ANSWERING or bool(EFFECT.search(take.content))
    if not answering and take.act != "assert":
        return None
    words = set(take.tokens)
    words |= {word[:-1] for word in words if word.endswith("s")}
    kinds = {TRIGGERS[word].kind for word in words if word in TRIGGERS}
    best: tuple[float, Group] | None = None
    for group in take.case.groups:
        if not group.real or group.vague:
            continue
        common = words & group.words
        weight = sum(0.5 if word in WEAPONS else 1.0 for word in common)
        weight += group.kind in kinds
        # A weapon is enough to tell what a doubt is about: "that a drone could fly so far".
        doubted = 0.5 if common & WEAPONS else 1.0
        least = doubted if take.act == "doubt" else SAME
        if weight >= least and (best is None or weight > best[0]):
            best = (weight, group)
    return best[1] if best is not None else None


def _by_place(take: Take) -> Group | None:
    """Return the event told last before, for words that can only answer or blame."""
    content = take.content
    pointing = PART.search(content) or take.points_to_claim(content)
    false = (take.act == "deny" and FALSE.search(content)) or take.calls_claim_false()
    blamed = take.act in ("accuse", "suggest") and blames_here(take)
    owned = take.act == "claim-responsibility"
    doubted = take.act == "doubt" and (len(take.tokens) <= BARE or bool(pointing))
    first = "we" if DID_NOT.search(content) else (take.tokens or [""])[0]
    bound = take.act == "deny" and (first in ("we", "i", "our") or OWN_MEN.search(content))
    effect = take.act == "assert" and UNTOUCHED.search(content)
    closing = take.act in ("cannot-confirm", "decline-to-comment") and pointing
    if (pointing and take.act in ANSWERING) or false or blamed or owned or doubted or bound:
        return take.under_discussion() if doubted else take.case.before(take.token())
    return take.case.before(take.token()) if effect or closing else None


def blames_here(take: Take) -> bool:
    """Tell "blamed Vesk" from "accused Vesk of lying": of what is said, or it is of this."""
    words = take.tokens
    armed = not WEAPONS.isdisjoint(words) or not DEEDS.isdisjoint(words)
    lows = take.case.sheet.lows
    return any(armed or not lows[blame.at].startswith("accus") for blame in take.statement.blames)
