"""Made-up reports on one made-up event, read as a person would: for the tests of dossiers."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import eq

import numpy as np
import numpy.typing as npt

from whosays.present.places import Places
from whosays.records import (
    About,
    Article,
    Attribution,
    Basis,
    Block,
    Confidences,
    Contested,
    Entity,
    EntityKind,
    Event,
    Explanation,
    Reading,
    Run,
    Span,
    Speaker,
    StanceKind,
    TimePhrase,
    Unnamed,
    Voice,
    article_id,
    attribution_id,
    content_id,
    entity_id,
    event_id,
)
from whosays.resolve.dossier import Means


def by_words(texts: Sequence[str]) -> npt.NDArray[np.float32]:
    """Return vectors of the words of texts, which tell well enough what says the same."""
    found = np.zeros((len(texts), 384), dtype=np.float32)
    for row, text in enumerate(texts):
        for word in text.lower().split() or [""]:
            found[row, int(hashlib.sha256(word.encode()).hexdigest(), 16) % 384] += 1
    norms: npt.NDArray[np.float32] = np.linalg.norm(found, axis=1, keepdims=True)
    return found / norms


MEANS = Means(place_of=lambda article: Places(article).all, embed=by_words, akin=eq)
"""What made-up dossiers are gathered with: no model."""

RUN = Run(id="0" * 16, version="0", models={}, options={})
_SIDES = {"affirm": "says", "deny": "denies", "doubt": "doubts", "neutral": "other"}


@dataclass(frozen=True)
class Said:
    """One statement: who, how it is told, what, and its stance on who sank the barge."""

    name: str
    cue: str
    words: str
    stance: StanceKind | None = None
    kind: EntityKind = "government"
    on: str | None = None
    explains: str | None = None
    basis: str | None = None
    retracts: bool = False
    unnamed: Unnamed | None = None


def report(
    *said: Said, outlet: str, published: str | None = "2031-06-02", title: str = "Barge sinks"
) -> Reading:
    """Return the reading of a report in which each statement is a paragraph.

    Every stance is on one claim: that Morva did it.
    """
    told = "The sinking of the barge."
    pieces = [title, *(f"{one.name} {one.cue} {one.words}." for one in said), told]
    text = "\n\n".join(pieces)
    digest = hashlib.sha256(text.encode()).hexdigest()
    id_ = article_id(
        url=None, publisher=outlet, title=title, published_at=published or "-", text=text
    )
    version = content_id(id_, digest)
    blocks, at = [], 0
    for number, piece in enumerate(pieces):
        kind = "paragraph" if number else "title"
        blocks.append(Block(kind=kind, span=(at, at + len(piece))))  # type: ignore[arg-type]
        at += len(piece) + 2
    article = Article(
        id=id_, version_id=version, path=f"{outlet}.txt", url=None, title=title, publisher=outlet,
        byline=None, published_at=published, modified_at=None, retrieved_at=None, language="en",
        text=text, sha256=digest, raw_sha256=digest, blocks=tuple(blocks),
    )  # fmt: skip
    mention = (text.index(told) + 4, text.index(told) + len("The sinking of the barge"))
    event = event_id(version, mention)
    attributions: list[Attribution] = []
    entities: dict[str, Entity] = {}
    if any(one.stance for one in said):
        morva = (text.index("Morva"), text.index("Morva") + 5) if "Morva" in text else (0, 5)
        entities["Morva"] = Entity(
            id=entity_id(version, morva), name="Morva", kind="government", roles=(),
            mentions=(morva,),
        )  # fmt: skip
    for one, block in zip(said, blocks[1:-1], strict=True):
        attribution, entity = _attribution(version, one, block.span[0], event)
        attributions.append(attribution)
        entities.setdefault(entity.name, entity)
    known = tuple(entities.values())
    fixed = tuple(_same_entity(a, {e.name: e.id for e in known}) for a in attributions)
    if any(one.stance for one in said):
        fixed = tuple(_accusing(a, entities["Morva"].id) for a in fixed)
    return Reading(
        run=RUN, article=article, attributions=fixed, entities=known,
        events=(Event(id=event, what="sinking of the barge", where=None, time=None,
                      mentions=(mention,), responsibility=(), kind="sinking"),),
        possibly_missed=(), contested=_contested(fixed, event),
    )  # fmt: skip


def _attribution(version: str, one: Said, at: int, event: str) -> tuple[Attribution, Entity]:
    source: Span = (at, at + len(one.name))
    cue: Span = (source[1] + 1, source[1] + 1 + len(one.cue))
    content: Span = (cue[1] + 1, cue[1] + 1 + len(one.words))
    entity = Entity(
        id=entity_id(version, source), name=one.name, kind=one.kind, roles=(), mentions=(source,)
    )
    time = TimePhrase(text=one.on, span=cue, value=one.on, precision="day") if one.on else None
    about: tuple[About, ...] = ()
    if one.stance:
        about = (
            About(
                event_id=event,
                facet="who",
                stance=one.stance,
                claim="[Morva was behind the] sinking of the barge",
                answers=None,
            ),
        )
    start = content[0] + one.words.find(one.explains or "")
    explanations: tuple[Explanation, ...] = ()
    if one.explains:
        explanations = (
            Explanation(text=one.explains, span=(start, start + len(one.explains)),
                        likelihood=None, basis=()),
        )  # fmt: skip
    basis: tuple[Basis, ...] = ()
    if one.basis:
        given = content[0] + one.words.find(one.basis)
        basis = (Basis(kind="document", by=None, span=(given, given + len(one.basis))),)
    attribution = Attribution(
        id=attribution_id(version, (source,), (cue,), (content,)),
        parent_id=None,
        kind="direct" if one.words.startswith("“") else "indirect",
        confidences=Confidences(source=1.0, content=1.0),
        source=(source,),
        cue=(cue,),
        content=(content,),
        speakers=(
            Speaker(
                entity_id=entity.id, name=one.name, kind=one.kind, unnamed=one.unnamed,
                affiliation=one.name if one.kind == "government" else None,
            ),
        ),
        time=time,
        act="retract" if one.retracts else "assert",
        about=about,
        stance=one.stance,
        explanations=explanations,
        basis=basis,
    )  # fmt: skip
    return attribution, entity


def _same_entity(attribution: Attribution, ids: dict[str, str]) -> Attribution:
    speakers = tuple(
        replace(speaker, entity_id=ids[speaker.name or ""])
        for speaker in attribution.speakers or ()
    )
    return replace(attribution, speakers=speakers)


def _accusing(attribution: Attribution, accused: str) -> Attribution:
    about = tuple(replace(one, accused=accused) for one in attribution.about or ())
    return replace(attribution, about=about)


def _contested(attributions: tuple[Attribution, ...], event: str) -> tuple[Contested, ...]:
    sides: dict[str, tuple[Voice, ...]] = {}
    for stance, side in _SIDES.items():
        sides[side] = tuple(
            Voice(entity_id=(a.speakers or ())[0].entity_id, attribution_ids=(a.id,))
            for a in attributions
            if a.about and a.about[0].stance == stance
        )
    if not any(sides.values()):
        return ()
    return (
        Contested(
            key="sinking|who|morva", label="[Morva did it]", event_id=event, facet="who",
            accused=None, related=(), **sides,
        ),
    )  # fmt: skip


OLVEN, MORVA = "Olven", "Morva"


def reports() -> tuple[Reading, ...]:
    """Return five reports: an accusation, its denial, a doubt, a change of mind, an echo."""
    long = (
        "the grain barge went down off the Saltmarsh lighthouse shortly before dawn with seven "
        "people on board, four of whom were taken off by a trawler that had been passing by"
    )
    unnamed = Unnamed(count=2, side="Olven", rank=None, reason=None)
    return (
        report(
            Said(OLVEN, "said", "that Morva had sunk the barge", "affirm",
                 explains="Morva had sunk the barge"),
            Said("Harbour pilots", "told", f"the court that {long}", kind="group"),
            outlet="Olven Daily", published="2031-06-01",
        ),
        report(
            Said(MORVA, "denied", "any part in it", "deny"),
            Said(OLVEN, "said", "again that a log book shows Morva had sunk the barge", "affirm",
                 basis="a log book"),
            outlet="Morva Post", published="2031-06-02",
        ),
        report(
            Said("two officials", "doubted", "that Morva had sunk the barge", "doubt",
                 kind="unnamed", unnamed=unnamed),
            Said("Ester Vane", "suggested", "that an old mine had broken loose", kind="person",
                 explains="an old mine had broken loose"),
            outlet="Third Herald", published="2031-06-03", title="Two doubt it",
        ),
        report(
            Said(OLVEN, "withdrew", "its charge that Morva had sunk the barge", "neutral",
                 retracts=True),
            outlet="Late Gazette", published="2031-06-09", title="Olven withdraws",
        ),
        report(
            Said("Harbour pilots", "told", f"the court that {long}", kind="group"),
            Said(OLVEN, "said", "that Morva had sunk the barge", "affirm", on="2031-06-01"),
            outlet="Copy Courier", published=None, title="From the court",
        ),
    )  # fmt: skip
