"""The records of a gathered dossier: what many reports say of one contested event.

Made by ``resolve`` from readings, shown by ``present``, kept by ``store`` as bytes; it holds the
words it shows, so that no report has to be loaded to show it. Ids are those of the records that
it was made from. Words are those of the reports; unknown is ``None``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

import msgspec

from whosays.records import About, ActKind, Facet, Span, StanceKind, content_id

SCHEME: Final = 1
"""Version of these records; bytes of another one are not read."""

ClaimGroup: TypeAlias = Literal["contested", "explanation", "uncontested"]
MarkRole: TypeAlias = Literal["source", "cue", "content", "change"]
StepKind: TypeAlias = Literal["first", "changed", "softened", "hardened", "withdrawn", "unclear"]
Weight: TypeAlias = Literal["consistent", "inconsistent", "neutral"]
WEIGHTS: Final[tuple[Weight, ...]] = get_args(Weight)
"""What a person may find a passage to be with an explanation."""


def passage_id(version_id: str, span: Span) -> str:
    """Return the id of a passage that gives a basis: version and span, not who read it how."""
    return content_id(version_id, "passage", span)


def side_id(attribution_id: str, about: About | None) -> str:
    """Return the id of a side that an attribution takes; a claim has that of its smallest side.

    Args:
        attribution_id: of the attribution.
        about: what it takes a side on; ``None`` for its own words, on no facet of an event.
    """
    if about is None:
        return content_id("claim", attribution_id)
    on = (about.event_id, about.facet, about.accused, about.topic)
    return content_id("claim", attribution_id, *on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report that was read.

    ``number`` counts them from 1 by the time of printing, those without one last; ``printed`` is
    when this version of it came out, ISO 8601 as the report tells it.
    """

    number: int
    version_id: str
    article_id: str
    title: str | None
    publisher: str | None
    printed: str | None
    path: str | None
    url: str | None
    attribution_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who speaks or is spoken for in the reports.

    ``id`` is that of the entity across reports. ``names`` are all forms with how many reports
    have each; ``about`` is what the report says of an unnamed source. ``telling_count`` counts
    attributions, ``reports`` are the version ids that quote them. ``members`` are the entities of
    single reports that it was joined from: version id and entity id, by which to review it.
    """

    id: str
    name: str
    kind: str
    names: tuple[tuple[str, int], ...]
    roles: tuple[str, ...]
    country: str | None
    about: tuple[str, ...]
    telling_count: int
    reports: tuple[str, ...]
    members: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of a passage and what it is; the span counts in the passage's own text."""

    role: MarkRole
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of a report as they stand there, with marks, so that they can be shown alone.

    ``cut_before`` and ``cut_after`` tell that the paragraph goes on there.
    """

    version_id: str
    place: str
    text: str
    marks: tuple[Mark, ...]
    cut_before: bool
    cut_after: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One attribution with its words.

    ``actors`` are ids, empty where nobody certain was found; ``through`` are the people and bodies
    between them and the reader; ``said`` is the time of saying, ISO 8601, where one is told, and
    ``printed`` that of the report. ``checked`` says that a person checked the reading.
    """

    attribution_id: str
    version_id: str
    actors: tuple[str, ...]
    through: tuple[str, ...]
    printed: str | None
    said: str | None
    act: ActKind | None
    likelihood: str | None
    basis: tuple[str, ...]
    checked: bool
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Where a stance stands: the attribution, when it was printed and said, and its place."""

    version_id: str
    attribution_id: str
    printed: str | None
    said: str | None
    place: str

    @property
    def when(self) -> str | None:
        """The day it was said, else that of printing: ``YYYY-MM-DD``; ``None`` if unknown."""
        said = (self.said or "")[:10]
        return said if len(said) == len("2031-04-12") else (self.printed or "")[:10] or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One actor's stance on one claim with all its tellings, the earliest first.

    ``actor`` is ``None`` for all whose speaker is not resolved together.
    """

    actor: str | None
    stance: StanceKind
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition on one facet of one event, and who takes which side on it.

    ``label`` is the claim in source words, additions in [brackets]; ``facet`` is ``None`` where
    nothing more is known than the words; ``event`` is the kind of event, ``accused`` the actor
    whom it says to have done it.
    """

    id: str
    label: str
    facet: Facet | None
    event: str | None
    accused: str | None
    group: ClaimGroup
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One stance that an actor held from ``since`` until ``last``, both days, and its tellings.

    ``change`` tells how it differs from what the actor held before; ``unclear`` that nobody knows
    which came first, as reports of one day have both or one of them has no day.
    """

    stance: StanceKind
    since: str | None
    last: str | None
    change: StepKind
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What an actor held on a claim over time."""

    actor: str
    claim: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One of the competing answers to who did it or why.

    ``claim`` is the claim that says the same, where there is one. ``proposes`` are those who said
    it first, ``supports`` those who said it later, ``rejects`` those who deny or doubt it.
    """

    id: str
    label: str
    claim: str | None
    proposes: tuple[Cell, ...]
    supports: tuple[Cell, ...]
    rejects: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A passage that gives a basis for something said; ``bears_on`` are ids of explanations.

    These are the ones that the statement takes a side on. ``words`` name the basis, ``said`` is
    what is said on it. Whether it speaks for or against one is for a person to say.
    """

    id: str
    kind: str
    by: str | None
    words: str
    said: str
    telling: Telling
    bears_on: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What a person found a passage to be with an explanation, with who, when and why.

    ``number`` is that of the entry in the log. ``explanation`` and ``label`` are as they were
    then; ``answers`` are the attributions that gave it, as they are now, by which it is known
    again. ``passage`` is the id of a passage or of an attribution, as it is now, with its
    ``words`` and the report they stand in.
    """

    number: int
    weight: Weight
    explanation: str
    label: str
    answers: tuple[str, ...]
    passage: str
    words: str
    article_id: str
    who: str
    decided_at: str
    why: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Two reports that share words: an echo.

    ``ordered`` says that it is known that ``earlier`` came first; ``shown`` that the shared words
    show dependence and do not only leave it possible. ``passages`` are pairs, earlier and later.
    """

    earlier: str
    later: str
    kind: str
    shown: bool
    ordered: bool
    agency: str | None
    explained: str
    passages: tuple[tuple[Passage, Passage], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewording:
    """Words of one utterance that differ between two tellings; ``kind`` names the difference."""

    kind: str
    actor: str | None
    before: Passage
    after: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheredDossier:
    """All that is shown of a dossier.

    ``origins`` tells in words how many origins the reports have; ``checked_count`` counts the
    attributions whose reading a person checked. ``claims`` are contested ones first, then
    explanations, then uncontested; ``sayings`` hold the words of every telling named in it.
    ``weighed`` is what people filled in, in the order of the log; nothing else depends on it.
    """

    reports: tuple[Report, ...]
    attribution_count: int
    checked_count: int
    origins: str
    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]
    positions: tuple[Position, ...]
    explanations: tuple[Explanation, ...]
    evidence: tuple[Evidence, ...]
    echoes: tuple[Repeat, ...]
    rewordings: tuple[Rewording, ...]
    sayings: tuple[Saying, ...]
    weighed: tuple[Weighed, ...] = ()
    scheme: Literal[1] = SCHEME

    def to_bytes(self) -> bytes:
        """Return it as JSON, the same bytes for the same record."""
        return msgspec.json.encode(self)

    @classmethod
    def from_bytes(cls, value: bytes, without: frozenset[str] = frozenset()) -> GatheredDossier:
        """Read what `to_bytes` wrote.

        Args:
            value: the bytes.
            without: fields that are tuples and not wanted: they come out empty, and reading a
                large dossier is quick.

        Raises:
            msgspec.ValidationError: it is of another scheme.
        """
        if not without:
            return msgspec.json.decode(value, type=cls)
        parts = msgspec.json.decode(value, type=dict[str, msgspec.Raw])
        parts |= {name: msgspec.Raw(b"[]") for name in without & parts.keys()}
        return msgspec.json.decode(msgspec.json.encode(parts), type=cls)
