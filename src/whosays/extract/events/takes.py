"""A statement while the sides it takes are read, and what others said before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from whosays.extract.events.blames import Blame
from whosays.extract.events.case import Case, Statement
from whosays.extract.events.facet_words import (
    BARE,
    CLAIM,
    CLAIM_IN,
    DID_NOT,
    DOUBTING,
    FALSE,
    INVENTED,
    IT,
    LONGEST,
    NO_PROOF,
    SINGULAR,
    SUGGESTED,
)
from whosays.extract.events.groups import Group
from whosays.extract.events.party import Party
from whosays.extract.events.tellings import Told
from whosays.records import ActKind, Facet, StanceKind


@dataclass(slots=True, eq=False)
class Side:
    """A side taken on one facet of one event.

    Attributes:
        group: the event.
        facet: the facet.
        stance: the side taken.
        party: who did it, for ``who``.
        topic: what tells this claim from others on the facet ("accident"), if anything.
        told: the telling that carries it.
        blame: the words of blame that carry it.
        copied: the content only points to a claim made elsewhere.
    """

    group: Group
    facet: Facet
    stance: StanceKind
    party: Party | None = None
    topic: str | None = None
    told: Told | None = None
    blame: Blame | None = None
    copied: bool = False


def reading_order(statement: Statement) -> tuple[int, tuple[int, int]]:
    """Return when a statement is read: bare doubts last, as others tell what they are about."""
    if statement.attribution.act not in ("deny", "doubt"):
        return 0, statement.order
    size = sum(last - first for first, last in statement.content)
    return (2 if size <= BARE and not statement.told else 1), statement.order


@dataclass(slots=True, eq=False)
class Take:
    """One statement while it is read.

    Attributes:
        case: the report.
        statement: the statement.
        sides: the sides of the statements read so far, by the attribution's id.
        act, stance: as the statement has them, or as its own first words correct them ("said
            that they doubted").
        content, cue: its words in lower case.
        tokens: the words of the content.
        told: where its content tells of events.
    """

    case: Case
    statement: Statement
    sides: dict[str, list[Side]]
    act: ActKind | None
    stance: StanceKind
    content: str
    cue: str
    tokens: list[str]
    told: list[Told]

    @classmethod
    def of(cls, case: Case, statement: Statement, sides: dict[str, list[Side]]) -> Self:
        """Return a statement ready to be read."""
        lows = case.sheet.lows
        tokens = [low for a, b in statement.content for low in lows[a : min(b, a + LONGEST)]]
        words = [low for low in tokens if low[0].isalnum() or low in ("'s", "’s")]
        cue = " ".join(low for a, b in statement.cue for low in lows[a:b])
        act, stance = statement.attribution.act, statement.attribution.stance or "neutral"
        content = " ".join(words)
        inner = DOUBTING.search(content)
        if DID_NOT.search(content) and act in ("assert", "deny"):
            act = stance = "deny"
        if inner is not None and stance == "affirm":
            act = stance = "doubt" if inner["doubt"] else "deny"
        told = [case.told[n] for n in statement.told]
        return cls(case, statement, sides, act, stance, content, cue, words, told)

    def token(self) -> int:
        """Return the first token of the statement's content, else of its cue."""
        ranges = self.statement.content or self.statement.cue
        return ranges[0][0] if ranges else 0

    def number(self, one: Told) -> int:
        """Return the number of one of its tellings among those of the report."""
        return next(n for n in self.statement.told if self.case.told[n] is one)

    def points_to_claim(self, content: str) -> bool:
        """Tell whether a content is but "the claim", "it" or, of who cannot tell, holds it."""
        if self.act in ("cannot-confirm", "decline-to-comment") and CLAIM_IN.search(content):
            return True
        return bool(
            CLAIM.search(content) or NO_PROOF.search(content) or IT.search(content.strip(" .,"))
        )

    def calls_claim_false(self) -> bool:
        """Tell "called the charge a fairy tale"."""
        content = self.content
        false = INVENTED.search(content) or FALSE.search(content)
        return bool(CLAIM.search(content) and false)

    def own(self, group: Group) -> Party | None:
        """Return on whose behalf a speaker denies.

        Where the report does not tell the speaker's side, it is the only party that is accused:
        nobody else has anything to deny.
        """
        attribution = self.statement.attribution
        own = self.case.parties.own_side(attribution)
        if own is None or self.case.parties.has_side(attribution):
            return own
        accused = {
            side.party.entity_id: side.party
            for id_, sides in self.sides.items()
            if id_ != attribution.id
            for side in sides
            if side.group is group
            and side.facet == "who"
            and side.party
            and side.stance == "affirm"
        }
        plural = not SINGULAR.search(self.content)
        if len(accused) == 1 and plural:
            party = next(iter(accused.values()))
            return Party(party.entity_id, party.name, party.side, None)
        return own

    def claim_of_others(self, group: Group) -> Side | None:
        """Return what others say of an event: who did it first, then the latest."""
        own = self.case.parties.own_side(self.statement.attribution)
        me = self.case.parties.speaker(self.statement.attribution)
        mine = {party.side for party in (own, me) if party is not None}
        accusing = SUGGESTED.search(self.content) is None
        found: list[tuple[bool, bool, tuple[int, int], Side]] = []
        for other in self.case.statements:
            speaker = self.case.parties.own_side(other.attribution)
            if other is self.statement or (speaker is not None and speaker.side in mine):
                continue
            for side in self.sides.get(other.attribution.id, ())[:1]:
                if side.group is group and side.stance == "affirm":
                    before = other.order < self.statement.order
                    found.append((side.facet == "who" and accusing, before, other.order, side))
        return max(found, key=lambda f: f[:3])[3] if found else None

    def under_discussion(self) -> Group | None:
        """Return the event of the statement before, else the event told last."""
        before = [s for s in self.case.statements if s.order < self.statement.order]
        for other in sorted(before, key=lambda s: s.order, reverse=True):
            for side in self.sides.get(other.attribution.id, ())[:1]:
                if side.group.real and not side.group.vague:
                    return side.group
        return self.case.before(self.token())
