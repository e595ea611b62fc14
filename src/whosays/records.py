"""The records of whosays: frozen, typed, with content-hash ids.

Words are those of docs/glossary.md. Spans are ``(start, end)`` pairs in Unicode code points of
``Article.text``, end exclusive. A field not yet drawn is ``None``; one found empty is empty.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import msgspec

Span: TypeAlias = tuple[int, int]
Spans: TypeAlias = tuple[Span, ...]

BlockKind: TypeAlias = Literal["title", "deck", "paragraph", "caption", "list", "quote", "other"]
AttributionKind: TypeAlias = Literal["direct", "indirect", "mixed"]
SpeakerKind: TypeAlias = Literal[
    "person", "organisation", "government", "group", "document", "outlet", "unnamed", "unresolved"
]
EntityKind: TypeAlias = Literal[
    "person", "organisation", "government", "group", "document", "outlet", "unnamed"
]
ActKind: TypeAlias = Literal[
    "assert", "suggest", "deny", "accuse", "claim-responsibility", "confirm", "cannot-confirm",
    "doubt", "question", "decline-to-comment", "retract", "condemn", "judge", "warn", "threaten",
    "demand", "promise", "predict",
]  # fmt: skip
Facet: TypeAlias = Literal["happened", "who", "intent", "means", "effect", "purpose"]
StanceKind: TypeAlias = Literal["affirm", "deny", "doubt", "neutral"]
BasisKind: TypeAlias = Literal[
    "witnessed", "video-or-image", "document", "intercept", "official-finding", "inference",
    "hearsay", "said-absent",
]  # fmt: skip
HopKind: TypeAlias = Literal["outlet", "agency", "spokesman", "document", "person", "organisation"]

SCHEMA: Final = 1
"""Version of the JSON that ``read -f jsonl`` prints; see docs/reference/schema.json."""


def content_id(*parts: object) -> str:
    """Return a 16-hex-digit id that depends on ``parts`` alone.

    Args:
        parts: strings, integers, ``None`` and (nested) tuples of them.

    Returns:
        The first 64 bits of the SHA-256 of their JSON form.
    """
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What drew a record: versions and options in force; ``code`` is a hash of the rules."""

    id: str
    version: str
    models: dict[str, str]
    options: dict[str, str | int | float | bool | None]
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of an article's text of one kind.

    ``element`` is the path of the HTML element it was read from, where there was one.
    """

    kind: BlockKind
    span: Span
    element: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One report as read.

    ``id`` stands for the report, ``version_id`` for this very text of it. Times are
    ISO 8601. ``offset_map`` holds ``(start in text, start in input, length)`` of every
    run of characters kept as they were in the decoded input; ``None`` for HTML, whose
    blocks name their elements instead.
    """

    id: str
    version_id: str
    path: str | None
    url: str | None
    title: str | None
    publisher: str | None
    byline: str | None
    published_at: str | None
    modified_at: str | None
    retrieved_at: str | None
    language: str | None
    text: str
    sha256: str
    raw_sha256: str
    blocks: tuple[Block, ...]
    published_source: Literal["given", "input"] | None = None
    offset_map: tuple[tuple[int, int, int], ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidences:
    """How sure each part of an attribution is, 0 to 1; ``None`` where not drawn."""

    source: float
    content: float
    speaker: float | None = None
    act: float | None = None
    stance: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedLink:
    """Another mention that is the same unnamed group, or a part of it."""

    entity_id: str
    relation: Literal["same", "part"]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unnamed:
    """Profile of an unnamed source, each value in the report's own words.

    ``count`` is a number where one was said, else the word ("some"), else ``None``.
    """

    count: int | str | None
    side: str | None
    rank: str | None
    reason: str | None
    links: tuple[UnnamedLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One hop between the reader and the speaker."""

    name: str
    kind: HopKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who is taken to speak in one attribution.

    ``name`` is the fullest form in the article; ``kind`` is ``unresolved`` and the rest
    ``None`` where nobody certain was found. ``affiliation`` of a government is its country.
    """

    entity_id: str | None
    name: str | None
    kind: SpeakerKind
    role: str | None = None
    affiliation: str | None = None
    on_behalf_of: str | None = None
    unnamed: Unnamed | None = None
    chain: tuple[Hop, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words of the article that fill a field, with the value they stand for."""

    text: str
    span: Span
    value: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePhrase:
    """A time as said, its ISO 8601 value and how exact that is."""

    text: str
    span: Span
    value: str | None
    precision: Literal["minute", "hour", "part-of-day", "day", "week", "month", "year"] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """One facet of one event that an attribution takes a side on.

    ``accused`` is the entity of which a claim on ``who`` says that it did it; ``topic`` tells
    claims on one other facet apart ("assassination", "accident"), ``None`` where there is one.
    """

    event_id: str
    facet: Facet
    stance: StanceKind
    claim: str
    answers: str | None
    accused: str | None = None
    topic: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """The speaker's own word for how sure; the range only for a defined term or a number."""

    text: str
    span: Span
    low: float | None
    high: float | None
    scale: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What is given for a statement, and by whom."""

    kind: BasisKind
    by: str | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One answer to who did it or why that an attribution offers."""

    text: str
    span: Span
    likelihood: Likelihood | None
    basis: tuple[Basis, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One place in one article where content is laid at a source's door.

    ``source`` is empty where the report names none; ``cue`` and ``content`` are not.
    ``parent_id`` is the attribution whose content it stands in.
    """

    id: str
    parent_id: str | None
    kind: AttributionKind
    confidences: Confidences
    source: Spans
    cue: Spans
    content: Spans
    speakers: tuple[Speaker, ...] | None = None
    channel: Phrase | None = None
    addressee: Phrase | None = None
    place: Phrase | None = None
    time: TimePhrase | None = None
    act: ActKind | None = None
    about: tuple[About, ...] | None = None
    stance: StanceKind | None = None
    likelihood: Likelihood | None = None
    basis: tuple[Basis, ...] | None = None
    explanations: tuple[Explanation, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something in one article that may speak; ``mentions`` in text order."""

    id: str
    name: str
    kind: EntityKind
    roles: tuple[str, ...]
    mentions: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """Who did it according to whom.

    ``attribution_id`` is ``None`` where the outlet says it in its own voice; ``span`` holds the
    words that name who did it, ``None`` where it is the speaker ("claimed responsibility").
    """

    entity_id: str
    attribution_id: str | None
    sureness: Literal["reported-as-fact", "accused", "suspected", "claimed", "admitted", "possible"]
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that claims are about; ``kind`` is one of a closed list ("attack", "fire")."""

    id: str
    what: str
    where: str | None
    time: TimePhrase | None
    mentions: Spans
    responsibility: tuple[Responsibility, ...]
    kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One speaker's attributions on one side of a claim; ``entity_id`` None: unresolved."""

    entity_id: str | None
    attribution_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """One claim of one article, with those who say, deny and doubt it.

    ``label`` is the claim in source words, additions in [brackets]. ``key`` is the same for the
    same claim in another report on the same event: kind of event, facet, accused side or topic.
    ``other`` take no side (ask, cannot confirm, decline); ``related`` are attributions on near
    claims that are not the same. An empty side means that none was found. ``event_id`` and
    ``facet`` are None for what is denied or doubted without an event.
    """

    key: str
    label: str
    event_id: str | None
    facet: Facet | None
    accused: str | None
    says: tuple[Voice, ...]
    denies: tuple[Voice, ...]
    doubts: tuple[Voice, ...]
    other: tuple[Voice, ...]
    related: tuple[Voice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one run drew from one article: a line of ``read -f jsonl``."""

    schema: Literal[1] = SCHEMA
    run: Run
    article: Article
    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...] | None = None
    events: tuple[Event, ...] | None = None
    possibly_missed: Spans | None = None
    contested: tuple[Contested, ...] | None = None

    def to_json(self) -> str:
        """Return the reading as one line of JSON, every field present."""
        return msgspec.json.encode(self).decode()

    @classmethod
    def from_json(cls, line: str | bytes) -> Reading:
        """Read what `to_json` wrote.

        Raises:
            msgspec.ValidationError: a field is missing or has another type.
        """
        return msgspec.json.decode(line, type=cls)


def reading_schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of what `Reading.to_json` writes: every field required."""
    schema = msgspec.json.schema(Reading)
    for record in schema["$defs"].values():
        # For msgspec a field with a default may be left out; what is written never does so.
        record["required"] = list(record["properties"])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def words(text: str, spans: Spans) -> str:
    """Return the words at ``spans`` of ``text``, pieces joined by `` ... ``."""
    return " ... ".join(text[start:end] for start, end in spans)


def article_id(
    *,
    url: str | None,
    publisher: str | None,
    title: str | None,
    published_at: str | None,
    text: str,
) -> str:
    """Return the id of a report: by its URL, else by publisher, title and date, else by text."""
    if url:
        return content_id("article", "url", url)
    if publisher and title and published_at:
        return content_id("article", "imprint", publisher, title, published_at)
    return content_id("article", "text", text)


def attribution_id(version_id: str, source: Spans, cue: Spans, content: Spans) -> str:
    """Return the id of an attribution: version and spans, not run or confidence."""
    return content_id(version_id, "attribution", source, cue, content)


def event_id(version_id: str, first_mention: Span) -> str:
    """Return the id of an event of one article: that of its first mention."""
    return content_id(version_id, "event", first_mention)


def entity_id(version_id: str, first_mention: Span) -> str:
    """Return the id of an entity of one article: that of its first mention."""
    return content_id(version_id, "entity", first_mention)
