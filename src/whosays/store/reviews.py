"""What people decided about how something was read: a log, and what it comes to.

Decisions are only ever added. Taking one back is a decision too, so that the log tells
everything, and what is in force is worked out from it anew each time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, cast, get_args

from whosays.gathered import WEIGHTS, Weighed, Weight
from whosays.records import Facet
from whosays.store.anchoring import Quote

Decision: TypeAlias = Literal[
    "accept", "reject", "speaker", "merge", "split", "undo",
    "consistent", "inconsistent", "neutral",
]  # fmt: skip
TargetKind: TypeAlias = Literal[
    "article", "attribution", "claim", "entity", "event", "explanation", "passage"
]
Pair: TypeAlias = tuple[str, str]

DECISIONS: Final[tuple[Decision, ...]] = get_args(Decision)
_SAID: Final = ("attribution", "claim")  # their words are the content


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a decision is about, in a form that outlives a new reading and a new version.

    ``parts`` holds the words it stands on: source, cue and content of an attribution, all
    mentions of an entity or an event as one part, nothing for an article. An explanation is
    drawn from a dossier: it is in no article, and its words are its label. A claim is known by
    one side on it that an attribution takes, on ``facet`` and ``topic`` of an event.
    """

    id: str
    kind: TargetKind
    article_id: str
    version_id: str
    parts: tuple[tuple[Quote, ...], ...] = ()
    facet: Facet | None = None
    topic: str | None = None

    @property
    def words(self) -> str:
        """The words that the decision was made on, for a person to find them."""
        part = self.parts[-1] if self.kind in _SAID else (self.parts or ((),))[0][:1]
        return " ... ".join(quote.exact for quote in part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One entry of the log of a dossier; ``number`` counts them from 1.

    ``speaker`` is the name that a decision of that kind gives; ``undoes`` is the number of
    the entry that is taken back. ``decided_at`` is as `moments.moment` writes it.
    """

    number: int
    decision: Decision
    targets: tuple[Target, ...]
    who: str
    decided_at: str
    why: str | None = None
    speaker: str | None = None
    undoes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Effective:
    """What the decisions in force come to.

    ``verdicts`` and ``speakers`` are by record id. ``together`` and ``apart`` hold pairs of
    record ids, the smaller first: the same thing in the world, or not. What is in ``alone``
    is no other thing than itself, except where ``together`` has it in a pair. ``weighed`` holds
    what people filled into the table of evidence, in the order of the log.
    """

    verdicts: Mapping[str, Literal["accept", "reject"]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    speakers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    together: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()
    alone: frozenset[str] = frozenset()
    weighed: tuple[Weighed, ...] = ()

    def parts(self) -> tuple[object, ...]:
        """Return what a dossier is drawn with in a fixed order, for comparing and hashing.

        What evidence was found to be is not in it: it is shown beside what is drawn, so that
        filling a cell costs nothing.
        """
        return (
            sorted(self.verdicts.items()),
            sorted(self.speakers.items()),
            sorted(self.together),
            sorted(self.apart),
            sorted(self.alone),
        )


def in_force(log: Iterable[Review]) -> tuple[Review, ...]:
    """Return the decisions of a log that are not taken back, in order, without the undoing.

    Args:
        log: entries in any order; one can only take back an earlier one, and taking back an
            undoing puts in force again what it had taken back.
    """
    undone: set[int] = set()
    kept: list[Review] = []
    for review in sorted(log, key=lambda review: review.number, reverse=True):
        if review.number in undone:
            continue
        if review.decision == "undo":
            undone.add(review.undoes or 0)
        else:
            kept.append(review)
    return tuple(reversed(kept))


def effective(log: Iterable[Review], located: Mapping[Target, str]) -> Effective:
    """Return what a log comes to: of two decisions on the same matter the later one counts.

    Args:
        log: the entries, in any order.
        located: the id that each target has in the readings at hand; a target without one
            counts for nothing.
    """
    verdicts: dict[str, Literal["accept", "reject"]] = {}
    speakers: dict[str, str] = {}
    joins: dict[Pair, bool] = {}
    alone: set[str] = set()
    weighed: list[Weighed] = []
    for review in in_force(log):
        if review.decision in WEIGHTS:
            weighed += _weighed(review, located)
            continue
        ids = [located[target] for target in review.targets if target in located]
        if review.decision == "accept":
            verdicts.update(dict.fromkeys(ids, "accept"))
        elif review.decision == "reject":
            verdicts.update(dict.fromkeys(ids, "reject"))
        elif review.decision == "speaker" and review.speaker:
            speakers.update(dict.fromkeys(ids, review.speaker))
        elif review.decision == "split" and len(review.targets) == 1:
            alone.update(ids)
            joins = {pair: kept for pair, kept in joins.items() if not kept or not {*ids} & {*pair}}
        else:
            joins.update(dict.fromkeys(_pairs(ids), review.decision == "merge"))
    return Effective(
        verdicts=MappingProxyType(verdicts),
        speakers=MappingProxyType(speakers),
        together=frozenset(pair for pair, kept in joins.items() if kept),
        apart=frozenset(pair for pair, kept in joins.items() if not kept),
        alone=frozenset(alone),
        weighed=tuple(weighed),
    )


def _weighed(review: Review, located: Mapping[Target, str]) -> Iterable[Weighed]:
    """Yield what was found of a passage, if that is there: explanation, passage, then answers."""
    explanation, passage, *answers = review.targets
    if passage in located:
        yield Weighed(
            number=review.number,
            weight=cast("Weight", review.decision),
            explanation=explanation.id,
            label=explanation.words,
            answers=tuple(located[target] for target in answers if target in located),
            passage=located[passage],
            words=passage.words,
            article_id=passage.article_id,
            who=review.who,
            decided_at=review.decided_at,
            why=review.why,
        )


def _pairs(ids: Iterable[str]) -> list[Pair]:
    """Return every pair of ids, the smaller first."""
    return list(combinations(sorted(set(ids)), 2))
