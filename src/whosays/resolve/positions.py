"""Positions: who took which side on a claim, when, and how that changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, Literal

from whosays.records import ActKind, Attribution, Reading, StanceKind
from whosays.resolve.claim_records import Change, Claim, ClaimMember, Position, Step

_LIKELY: Final = re.compile(
    r"\b(?:likely|probabl\w*|believe\w*|think\w*|thought|appear\w*|seem\w*|suspect\w*|apparent\w*"
    r"|grounds|indicat\w*|expect\w*)\b",
    re.IGNORECASE,
)
_POSSIBLY: Final = re.compile(
    r"\b(?:could|may|might|possibl\w*|perhaps|maybe|conceivabl\w*|unlikely|suggest\w*|hypothes\w*)\b",
    re.IGNORECASE,
)
_MOST_LIKELY: Final = re.compile(
    r"\b(?:no doubt|certain\w*|definite\w*|undoubted\w*)\b", re.IGNORECASE
)
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_HALF: Final = 0.5
_ALMOST_CERTAIN: Final = 0.9
_SIDES: Final[Mapping[StanceKind, int]] = {"affirm": 1, "doubt": -1, "deny": -1, "neutral": 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """What is known beside the readings.

    Attributes:
        holders: ids of those who take the side, by attribution id.
        printed: when each version came out, ISO 8601, by version id.
    """

    holders: Mapping[str, Sequence[str]] = field(default_factory=dict)
    printed: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Said:
    """One telling of one side, with what is needed to place it in time."""

    member: ClaimMember
    attribution: Attribution
    said: str | None
    published: str | None


def resolve_positions(
    readings: Sequence[Reading],
    claims: Iterable[Claim],
    known: Mapping[str, str],
    utterances: Mapping[str, str] | None = None,
    laid: Laid | None = None,
) -> tuple[Position, ...]:
    """Return who holds what position on each claim, since when.

    Args:
        readings: one of each report, in any order.
        claims: of the same readings.
        known: id of the known entity for each entity of a report.
        utterances: id of the utterance for each attribution; where it is not given each
            attribution is taken for a speaking of its own.
        laid: who takes the side in each attribution and when its report was printed, where that is
            known better than from the reading.

    Returns:
        Positions by claim and entity. A step of one who speaks on behalf of another is a step of
        both. Where nobody certain speaks there is no position.
    """
    laid = laid or Laid()
    by_id = {
        a.id: (a, laid.printed.get(reading.article.version_id, reading.article.published_at))
        for reading in readings
        for a in reading.attributions
    }
    told: dict[tuple[str, str], list[tuple[_Said, str | None]]] = defaultdict(list)
    for claim in claims:
        for member in claim.members:
            attribution, published = by_id[member.attribution_id]
            said = attribution.time.value if attribution.time is not None else None
            one = _Said(member, attribution, said if _day(said) else None, published)
            holders = laid.holders.get(attribution.id)
            for holder, through in (
                _holders(attribution, known)
                if holders is None
                else [(one, None) for one in holders]
            ):
                told[claim.id, holder].append((one, through))
    return tuple(
        Position(entity_id=holder, claim_id=claim, steps=_steps(found, utterances or {}))
        for (claim, holder), found in sorted(told.items())
    )


def _holders(attribution: Attribution, known: Mapping[str, str]) -> list[tuple[str, str | None]]:
    """Return who takes the side: speakers, and those on whose behalf they speak."""
    found: dict[str, str | None] = {}
    for speaker in attribution.speakers or ():
        if speaker.entity_id is None:
            continue
        own = known.get(speaker.entity_id, speaker.entity_id)
        found[own] = None
        if speaker.on_behalf_of is not None:
            found.setdefault(known.get(speaker.on_behalf_of, speaker.on_behalf_of), own)
    return list(found.items())


def _steps(
    told: Sequence[tuple[_Said, str | None]], utterances: Mapping[str, str]
) -> tuple[Step, ...]:
    grouped: dict[tuple[str, int, bool], list[tuple[_Said, str | None]]] = defaultdict(list)
    for one, through in told:
        utterance = utterances.get(one.attribution.id, one.attribution.id)
        # What takes back or denies is no other telling of what was said, however alike the words.
        side, back = _SIDES[one.member.stance], one.attribution.act == "retract"
        grouped[utterance, side, back].append((one, through))
    steps = sorted(
        (_step(utterance, found) for (utterance, _, _), found in grouped.items()),
        key=lambda s: (s.at is None, _moment(s.at) or ("", ""), s.utterance),
    )
    finished: list[Step] = []
    for number, step in enumerate(steps):
        day = _day(step.at)
        earlier = [s for s in steps[:number] if s.at is not None and _day(s.at) != day]
        beside = [s for s in steps[:number] if s.at is not None and _day(s.at) == day]
        finished.append(_with_change(step, earlier, beside))
    return tuple(finished)


def _step(utterance: str, told: Sequence[tuple[_Said, str | None]]) -> Step:
    """Make one step of all tellings of an utterance; the fullest stance is the utterance's.

    Tellings that drop a hedge or a doubt are changes of wording, not of position: the most
    cautious telling counts.
    """
    ordered = sorted(
        told, key=lambda pair: (_moment(pair[0].published) or ("~", ""), pair[0].attribution.id)
    )
    said = sorted({one.said for one, _ in told if one.said is not None}, key=lambda v: (v[:10], v))
    published = [one.published for one, _ in ordered if _day(one.published) is not None]
    at = said[0] if said else published[0] if published else None
    dated: Literal["said", "published"] | None = "said" if said else "published" if at else None
    main = min(ordered, key=lambda pair: (_sureness(pair[0].attribution), pair[0].attribution.id))[
        0
    ]
    stances = [one.member.stance for one, _ in ordered]
    stance = max(sorted(set(stances)), key=stances.count)
    return Step(
        utterance=utterance,
        tellings=tuple(dict.fromkeys(one.attribution.id for one, _ in ordered)),
        at=at,
        dated=dated,
        stance=stance,
        act=main.attribution.act,
        sureness=_sureness(main.attribution),
        through=next((through for _, through in ordered if through is not None), None)
        if all(through is not None for _, through in ordered)
        else None,
        change=None,
    )


def _with_change(step: Step, earlier: Sequence[Step], beside: Sequence[Step]) -> Step:
    change: Change | None = None
    if step.at is not None:
        change = _change(step, earlier, beside)
    return Step(
        utterance=step.utterance, tellings=step.tellings, at=step.at, dated=step.dated,
        stance=step.stance, act=step.act, sureness=step.sureness, through=step.through,
        change=change,
    )  # fmt: skip


def _change(step: Step, earlier: Sequence[Step], beside: Sequence[Step]) -> Change:
    """Compare a step with the last of an earlier day.

    Of several steps of one day nobody knows the order: where they differ it is ``unclear``.
    """
    if step.act == "retract":
        return "withdrawn"
    if beside:
        same = all((s.stance, s.sureness) == (step.stance, step.sureness) for s in beside)
        if same or not earlier:
            return "repeated" if same else "unclear"
    if not earlier:
        return "first"
    last = earlier[-1]
    if _SIDES[last.stance] != _SIDES[step.stance]:
        return "changed"
    before, now = _strength(last), _strength(step)
    return "repeated" if before == now else "softened" if now < before else "hardened"


def _strength(step: Step) -> tuple[int, int]:
    return (0 if step.stance == "doubt" else 1), step.sureness


def _sureness(attribution: Attribution) -> int:
    """Return 3 for a flat statement, 2 for "likely", 1 for "possibly"."""
    likelihood = attribution.likelihood
    act: ActKind | None = attribution.act
    if likelihood is not None:
        if likelihood.low is not None and likelihood.high is not None:
            middle = (likelihood.low + likelihood.high) / 2
            return 3 if middle > _ALMOST_CERTAIN else 2 if middle > _HALF else 1
        if _MOST_LIKELY.search(likelihood.text):
            return 3
        if _POSSIBLY.search(likelihood.text):
            return 1
        if _LIKELY.search(likelihood.text):
            return 2
    return 1 if act == "suggest" else 3


def _day(value: str | None) -> str | None:
    """Return the day of an ISO 8601 value, ``None`` where it is coarser or none."""
    found = _DAY.match(value or "")
    return found.group() if found else None


def _moment(value: str | None) -> tuple[str, str] | None:
    """Return what orders values: the day as said, then the rest in UTC where it has a zone."""
    day = _day(value)
    if day is None or value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return day, value[10:]
    return day, (moment.astimezone(UTC) if moment.tzinfo else moment).isoformat()
