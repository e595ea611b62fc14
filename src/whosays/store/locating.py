"""Where the records that people decided about are in the readings at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from whosays.gathered import WEIGHTS, passage_id, side_id
from whosays.records import About, Article, Attribution, Reading, Spans, attribution_id
from whosays.store.anchoring import Quote, anchor_all, quote
from whosays.store.reviews import Review, Target, TargetKind, in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class Orphan:
    """A decision that has lost what it was about.

    ``reason`` is ``words gone`` where the report was changed and does not hold the words any
    more (or not in one certain place), and ``not read any more`` where it holds them and no
    such record was drawn from them.
    """

    review: Review
    target: Target
    reason: Literal["words gone", "not read any more"]


class Records:
    """The records of one reading, by id and by place.

    Args:
        reading: what was read.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def attributions(self) -> frozenset[str]:
        """The ids of the attributions."""
        return frozenset(found.id for found in self.reading.attributions)

    @cached_property
    def sides(self) -> Mapping[str, tuple[Attribution, About | None]]:
        """Return the sides that attributions take, by the ids that `side_id` gives."""
        return {
            side_id(found.id, about): (found, about)
            for found in self.reading.attributions
            for about in (None, *(found.about or ()))
        }

    def groups(self, kind: TargetKind) -> Mapping[str, Spans]:
        """Return the mentions of every entity or every event, by id."""
        if kind == "entity":
            return {one.id: one.mentions for one in self.reading.entities or ()}
        return {one.id: one.mentions for one in self.reading.events or ()}

    def target(self, id_: str) -> Target | None:
        """Return what is needed to find one of the records again; None where there is none."""
        article = self.reading.article
        found = _parts(self, id_)
        if found is None:
            return None
        kind, spans = found
        about = self.sides[id_][1] if kind == "claim" else None
        parts = tuple(tuple(quote(article.text, span) for span in part) for part in spans)
        return Target(
            id=id_,
            kind=kind,
            article_id=article.id,
            version_id=article.version_id,
            parts=parts,
            facet=about.facet if about else None,
            topic=about.topic if about else None,
        )


def _parts(records: Records, id_: str) -> tuple[TargetKind, tuple[Spans, ...]] | None:
    """Return the kind of a record and the words it stands on."""
    article = records.reading.article
    if id_ in {article.id, article.version_id}:
        return "article", ()
    for found in records.reading.attributions:
        if found.id == id_:
            return "attribution", (found.source, found.cue, found.content)
    kinds: tuple[TargetKind, ...] = ("entity", "event")
    for kind in kinds:
        mentions = records.groups(kind).get(id_)
        if mentions is not None:
            return kind, (mentions,)
    if id_ in records.sides:
        said, _ = records.sides[id_]
        return "claim", (said.source, said.cue, said.content)
    spans = (basis.span for a in records.reading.attributions for basis in a.basis or ())
    for span in spans:
        if passage_id(article.version_id, span) == id_:
            return "passage", ((span,),)
    return None


def locate(
    log: Iterable[Review], records_of: Callable[[str], Records | None]
) -> tuple[dict[Target, str], tuple[Orphan, ...]]:
    """Find what the decisions in force are about in the readings at hand.

    A record that was read again in the same words keeps its id. In another version of the
    report the words are looked for; an entity or event is found by any of its mentions.

    Args:
        log: the decisions.
        records_of: gives the records of a report by the id of the article; None for one that
            is not in view, whose decisions then neither count nor are lost.

    Returns:
        The id of every target that is there, and the orphans.
    """
    located: dict[Target, str] = {}
    orphans: list[Orphan] = []
    for review in in_force(log):
        for target in review.targets:
            records = records_of(target.article_id)
            if records is None:
                continue
            found, reason = _find(target, records)
            if found is not None:
                located[target] = found
            elif review.decision not in WEIGHTS or target is review.targets[1]:
                # An explanation is known by any of the statements that give it.
                orphans.append(Orphan(review=review, target=target, reason=reason))
    return located, tuple(orphans)


def _find(
    target: Target, records: Records
) -> tuple[str | None, Literal["words gone", "not read any more"]]:
    """Return the id that a target has in a reading, or None and why."""
    article = records.reading.article
    if target.kind == "article":
        return target.article_id, "not read any more"
    if target.kind in {"attribution", "claim"}:
        moved = [_moved(part, target, article) for part in target.parts]
        spans = [part for part in moved if part is not None]
        if len(spans) != len(moved):
            return None, "words gone"
        id_ = attribution_id(article.version_id, spans[0], spans[1], spans[2])
        if target.kind == "claim":
            return _side(id_, target, records), "not read any more"
        return (id_ if id_ in records.attributions else None), "not read any more"
    if target.kind == "passage":  # a person weighed the words, whatever is read in them
        place = _moved(target.parts[0], target, article)
        return (passage_id(article.version_id, place[0]) if place else None), "words gone"
    groups = records.groups(target.kind)
    if target.id in groups:
        return target.id, "not read any more"
    owners = {mention: id_ for id_, mentions in groups.items() for mention in mentions}
    any_words = False
    for mention in target.parts[0]:
        place = _moved((mention,), target, article)
        any_words = any_words or place is not None
        if place is not None and (owner := owners.get(place[0])) is not None:
            return owner, "not read any more"
    return None, ("not read any more" if any_words else "words gone")


def _side(attribution: str, target: Target, records: Records) -> str | None:
    """Return the side that an attribution takes on the facet of a target, if it is one."""
    if target.id in records.sides:
        return target.id
    found = [
        id_
        for id_, (taken_by, about) in records.sides.items()
        if taken_by.id == attribution
        and (about.facet if about else None, about.topic if about else None)
        == (target.facet, target.topic)
    ]
    return found[0] if len(found) == 1 else None


def _moved(part: tuple[Quote, ...], target: Target, article: Article) -> Spans | None:
    """Return where words stand in an article: where they stood, if it is the same text."""
    if target.version_id == article.version_id:
        return tuple(piece.span for piece in part)
    return anchor_all(part, article.text)
