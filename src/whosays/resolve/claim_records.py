"""What is recorded of claims and positions across reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from whosays.records import ActKind, Facet, StanceKind

Difference: TypeAlias = Literal["negation", "numbers", "days", "future"]
Change: TypeAlias = Literal[
    "first", "repeated", "softened", "hardened", "changed", "withdrawn", "unclear"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMember:
    """A side that one attribution takes on a claim.

    ``id`` depends on the attribution and what it is about alone. ``words`` is what is claimed,
    made to stand alone, additions in [brackets]. ``wording`` is the smallest id of the members of
    the dossier that say the same in much the same words, whichever claim they are on. ``found``
    says how it came to the claim: as extracted (``about``), as a denial without an object of its
    own ("denied any role") whose accusation stands elsewhere (``answer``), or by words alone.
    """

    id: str
    attribution_id: str
    version_id: str
    stance: StanceKind
    words: str
    wording: str
    found: Literal["about", "answer", "words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition that reports of a dossier take sides on.

    ``id`` is the smallest of its members'. ``event_id`` is of a known event; ``facet`` is ``None``
    where nothing more is known than the words. ``accused`` is the known entity that a claim on
    ``who`` blames, ``topic`` tells claims on one other facet apart. ``label`` is the claim in
    source words.
    """

    id: str
    event_id: str | None
    facet: Facet | None
    accused: str | None
    topic: str | None
    label: str
    members: tuple[ClaimMember, ...]

    @property
    def disputed(self) -> bool:
        """Whether somebody denies or doubts it."""
        return any(member.stance in ("deny", "doubt") for member in self.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDifference:
    """Two wordings that say the same but for a negation, numbers, days, or what is still to come.

    ``left`` and ``right`` are ids of wordings, the smaller first.
    """

    left: str
    right: str
    differ: tuple[Difference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimResolution:
    """Claims in the order of their ids, and what differs between wordings that are close."""

    claims: tuple[Claim, ...]
    differences: tuple[ClaimDifference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One time that an entity took a side on a claim.

    ``utterance`` is the id of the utterance where one is known, else of the attribution;
    ``tellings`` are the attributions that show it, the earliest published first. ``at`` is ISO
    8601, when it was said, else first published (``dated``), ``None`` where neither is known; then
    ``change`` is ``None`` too. ``sureness`` is 3 for a flat statement, 2 for "likely", 1 for
    "possibly", by the speaker's words. ``through`` is the known entity that spoke on its behalf.
    """

    utterance: str
    tellings: tuple[str, ...]
    at: str | None
    dated: Literal["said", "published"] | None
    stance: StanceKind
    act: ActKind | None
    sureness: int
    through: str | None
    change: Change | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """An entity's stance on a claim over time; steps by time, undated ones last."""

    entity_id: str
    claim_id: str
    steps: tuple[Step, ...]

    @property
    def stance(self) -> StanceKind:
        """The stance last taken, as far as steps are dated."""
        dated = [step for step in self.steps if step.at is not None]
        return (dated or list(self.steps))[-1].stance
