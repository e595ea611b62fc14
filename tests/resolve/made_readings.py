"""Made-up readings: reports with their speakers, without a model."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from whosays.records import (
    Article,
    Attribution,
    Confidences,
    Entity,
    EntityKind,
    Phrase,
    Reading,
    Run,
    Speaker,
    TimePhrase,
    article_id,
    attribution_id,
    content_id,
    entity_id,
)

RUN = Run(id="0" * 16, version="0", models={}, options={})


@dataclass(frozen=True)
class Said:
    """One statement of a made-up report: who, what the report writes, when and where."""

    name: str
    words: str
    kind: EntityKind = "person"
    role: str | None = None
    affiliation: str | None = None
    on: str | None = None
    channel: str | None = None
    place: str | None = None


def reading(
    *statements: Said, outlet: str = "Port Gazette", published: str | None = None, extra: str = ""
) -> Reading:
    """Return a reading of a report in which each statement is a paragraph, source first."""
    pieces = [f"{said.name} said: {said.words}" for said in statements]
    text = "\n\n".join([*pieces, extra] if extra else pieces)
    digest = hashlib.sha256(text.encode()).hexdigest()
    id_ = article_id(url=None, publisher=outlet, title="A", published_at=published or "x", text="")
    version = content_id(id_, digest, outlet)
    article = Article(
        id=id_, version_id=version, path=None, url=None, title=None, publisher=outlet, byline=None,
        published_at=published, modified_at=None, retrieved_at=None, language="en", text=text,
        sha256=digest, raw_sha256=digest, blocks=(),
    )  # fmt: skip
    entities: dict[tuple[str, str], Entity] = {}
    attributions = []
    at = 0
    for said, piece in zip(statements, pieces, strict=True):
        source = (at, at + len(said.name))
        content = (at + len(piece) - len(said.words), at + len(piece))
        key = (said.name, said.kind)
        if key not in entities:
            entities[key] = Entity(
                id=entity_id(version, source),
                name=said.name,
                kind=said.kind,
                roles=(said.role,) if said.role else (),
                mentions=(source,),
            )
        attributions.append(_attribution(version, said, entities[key].id, source, content))
        at += len(piece) + 2
    return Reading(
        run=RUN,
        article=article,
        attributions=tuple(attributions),
        entities=tuple(entities.values()),
    )


def _attribution(
    version: str, said: Said, entity: str, source: tuple[int, int], content: tuple[int, int]
) -> Attribution:
    cue = (source[1] + 1, source[1] + 5)
    kind: Literal["direct", "indirect"] = "direct" if said.words[0] in '“"' else "indirect"
    time = TimePhrase(text=said.on, span=cue, value=said.on, precision="day") if said.on else None
    return Attribution(
        id=attribution_id(version, (source,), (cue,), (content,)),
        parent_id=None,
        kind=kind,
        confidences=Confidences(source=1.0, content=1.0),
        source=(source,),
        cue=(cue,),
        content=(content,),
        speakers=(
            Speaker(
                entity_id=entity,
                name=said.name,
                kind=said.kind,
                role=said.role,
                affiliation=said.affiliation,
            ),
        ),
        time=time,
        channel=Phrase(text=said.channel, span=cue, value=None) if said.channel else None,
        place=Phrase(text=said.place, span=cue, value=None) if said.place else None,
    )


def groups(clusters: Sequence[tuple[str, ...]], names: dict[str, str]) -> set[frozenset[str]]:
    """Return clusters of ids as sets of the names that the ids were given."""
    return {frozenset(names[id_] for id_ in cluster) for cluster in clusters}
