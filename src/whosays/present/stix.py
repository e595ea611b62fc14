"""``export -f stix``: a STIX 2.1 bundle of reports, who is in them, their words and their stances.

- Every report is a ``report``; it refers to all that was drawn from it.
- An outlet and everybody who speaks is an ``identity``. Speakers hold within one report: that
  two of them are one is not told here.
- What was said is a ``note`` that holds the very words and refers to who said them and to the
  report; so is each claim that somebody takes a side on.
- A side that is taken is an ``opinion`` on what is answered, else on the claim. Its author is
  the speaker. A denial and a doubt are both ``disagree``, told apart by their label.
- A person's decision is a ``note`` on the note it checks, and never an ``opinion``: it is about
  the reading and says nothing of the world.

References:
    STIX Version 2.1, OASIS Standard 2021, sections 2.9 (identifiers: UUIDv5 outside of the
    namespace of observables), 3.2 (common properties), 4.5, 4.14, 4.15, 4.16.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from whosays.present.exported import VERDICTS, Decision, Export, called, in_order, instant
from whosays.present.imprint import imprint, title
from whosays.present.labels import details
from whosays.present.naming import address, uuid_of
from whosays.present.quoting import one_line
from whosays.records import (
    About,
    Article,
    Attribution,
    Reading,
    Speaker,
    SpeakerKind,
    StanceKind,
    words,
)

Json = dict[str, Any]

NAMED_SINCE: Final = "2026-01-01T00:00:00.000Z"
"""When identities that are nothing but a name were laid down: they are the same in every bundle."""

UNDATED: Final = "1970-01-01T00:00:00.000Z"
"""Stands for a time that nobody knows, since STIX wants one; a label says so."""

_SIDES: Final[dict[StanceKind, str]] = {
    "affirm": "agree", "deny": "disagree", "doubt": "disagree", "neutral": "neutral",
}  # fmt: skip
_CLASSES: Final[dict[SpeakerKind, str]] = {
    "person": "individual", "organisation": "organization", "government": "organization",
    "group": "group", "outlet": "organization",
}  # fmt: skip


def render(export: Export) -> str:
    """Return readings as a STIX bundle.

    Args:
        export: the readings, as they are to stand in it. Of the decisions only those in force
            that check an attribution of these readings are given.

    Returns:
        Indented JSON that ends with a newline. The ids of objects are hashes of what they
        stand for; an object that a later reading or decision changed has a later ``modified``.
    """
    objects: dict[str, Json] = {}
    tool = _object("identity", ("tool",), NAMED_SINCE, NAMED_SINCE)
    tool |= {"name": "whosays", "identity_class": "system"}
    tool["description"] = "Reads reports and keeps who says what; says nothing of what is true."
    for made in (tool, *(one for r in export.readings for one in _Bundled(export, r).objects())):
        made.setdefault("created_by_ref", tool["id"])
        objects.setdefault(made["id"], made)
    del tool["created_by_ref"]
    key = [(id_, made["modified"]) for id_, made in objects.items()]
    bundle = {"type": "bundle", "id": f"bundle--{uuid_of('bundle', *map(list, key))}"}
    whole = bundle | {"objects": list(objects.values())}
    return msgspec.json.format(msgspec.json.encode(whole), indent=1).decode() + "\n"


def _object(kind: str, key: tuple[object, ...], created: str, modified: str) -> Json:
    """Return what every object has."""
    return {
        "type": kind,
        "spec_version": "2.1",
        "id": f"{kind}--{uuid_of(f'stix {kind}', *key)}",
        "created": created,
        "modified": max(created, modified),
    }


class _Bundled:
    """The objects of one report.

    Args:
        export: what is exported.
        reading: the reading of the report.
    """

    def __init__(self, export: Export, reading: Reading) -> None:
        article = reading.article
        self.reading, self.article, self.dossier = reading, article, export.dossier
        self.key = article.version_id
        times = export.times.get(self.key)
        known = [instant(article.published_at), instant(article.modified_at)]
        self.published = next(filter(None, known), None)
        dated = self.published or instant(article.retrieved_at) or UNDATED
        self.created = (instant(times.added_at) if times else None) or dated
        self.modified = (instant(times.read_at) if times else None) or dated
        # A later entry of the log, such as one that takes another back, changes the object too.
        self.changed: dict[str, str] = {}
        for decision in export.decisions:
            for id_ in decision.records:
                at = instant(decision.decided_at) or ""
                self.changed[id_] = max(at, self.changed.get(id_, ""))
        self.checked = export.checked()
        self.report = self._made("report", "report")
        self.notes = {
            item.id: self._made("note", item.id, record=item.id) for item in in_order(reading)
        }

    def _made(self, kind: str, *key: object, record: str = "") -> Json:
        """Return what every object of this report has; ``record`` is what it may change with."""
        later = self.changed.get(record, "") if record else ""
        made = _object(kind, (self.key, *key), self.created, max(self.modified, later))
        if kind in ("note", "report") and self.article.language:
            made["lang"] = self.article.language
        return made

    def objects(self) -> Iterator[Json]:
        """Yield the report and all that it refers to, each after what it refers to most."""
        found = [*self._outlet()]
        for item in in_order(self.reading):
            found += self._attribution(item)
        once = {made["id"]: made for made in found}
        yield from once.values()
        yield self._report(list(once))

    def _outlet(self) -> Iterator[Json]:
        """Yield who published the report, where it tells."""
        if self.article.publisher:
            name = one_line(self.article.publisher)
            made = _object("identity", ("outlet", name), NAMED_SINCE, NAMED_SINCE)
            yield made | {"name": name, "identity_class": "organization", "labels": ["outlet"]}

    def _report(self, refs: list[str]) -> Json:
        """Return the report."""
        made = self.report | {"name": title(self.article)}
        made["description"] = imprint(self.article)
        made["published"] = self.published or self.created
        if not self.published:
            made["labels"] = ["publication-date-unknown"]
        made["external_references"] = [_reference(self.article, "")]
        # STIX wants one at least; a report in which nobody speaks refers to the reader of it.
        made["object_refs"] = refs or [f"identity--{uuid_of('stix identity', 'tool')}"]
        return made

    def _attribution(self, item: Attribution) -> Iterator[Json]:
        """Yield who speaks, the words, the sides taken and what a person decided about it."""
        people = [self._identity(one) for one in item.speakers or () if one.name]
        yield from people
        note = self.notes[item.id]
        note["abstract"] = self._abstract(item)
        note["content"] = words(self.article.text, item.content)
        labels = {"kind": item.kind, "act": item.act, "stance": item.stance}
        note["labels"] = [f"{what}:{value}" for what, value in labels.items() if value]
        note["external_references"] = [_reference(self.article, item.id, item)]
        parent = self.notes.get(item.parent_id or "")
        note["object_refs"] = [*(p["id"] for p in people), self.report["id"]]
        note["object_refs"] += [parent["id"]] if parent else []
        yield note
        for about in item.about or ():
            yield from self._side(item, about)
        for decision in self.checked.get(item.id, ()):
            yield self._review(item, decision)

    def _abstract(self, item: Attribution) -> str:
        """Return a line that says who does what by these words, and how."""
        names = " and ".join(one_line(s.name or "unresolved") for s in item.speakers or ())
        line = f"{names or 'unresolved'}: {item.act or item.kind}"
        return "; ".join((line, *details(item, self.article)))

    def _identity(self, speaker: Speaker) -> Json:
        """Return somebody who speaks."""
        key = speaker.entity_id or f"named {speaker.name}"
        made = self._made("identity", key) | {"name": one_line(speaker.name or "")}
        made["identity_class"] = _CLASSES.get(speaker.kind, "unknown")
        made["labels"] = [f"kind:{speaker.kind}"]
        known = {entity.id: entity for entity in self.reading.entities or ()}
        entity = known.get(speaker.entity_id or "")
        roles = entity.roles if entity else tuple(filter(None, (speaker.role,)))
        if roles:
            made["roles"] = [one_line(role) for role in roles]
        return made

    def _side(self, item: Attribution, about: About) -> Iterator[Json]:
        """Yield the claim that a side is taken on, where nothing else is answered, and the side."""
        answered = self.notes.get(about.answers or "")
        if answered is None:
            answered = self._made("note", "claim", about.event_id, about.facet, about.claim)
            answered |= {"abstract": f"claim ({about.facet})", "content": about.claim}
            answered |= {"labels": ["claim", f"facet:{about.facet}"]}
            yield answered | {"object_refs": [self.report["id"]]}
        key = (item.id, about.event_id, about.facet, about.stance, about.claim, about.answers)
        made = self._made("opinion", *key, record=item.id)
        made |= {"opinion": _SIDES[about.stance], "object_refs": [answered["id"]]}
        made["labels"] = [f"stance:{about.stance}", f"facet:{about.facet}"]
        made["explanation"] = words(self.article.text, item.content)
        names = [one_line(speaker.name) for speaker in item.speakers or () if speaker.name]
        made["authors"] = list(dict.fromkeys(names)) or ["unresolved"]
        yield made | {"external_references": [_reference(self.article, item.id, item)]}

    def _review(self, item: Attribution, decision: Decision) -> Json:
        """Return what a person decided about how the words were read."""
        at = instant(decision.decided_at) or self.modified
        key = ("review", self.dossier, decision.number, item.id)
        made = _object("note", key, at, at)
        outcome = VERDICTS[decision.decision]
        line = f"The reading was checked: {outcome}"
        line += f" to {one_line(decision.speaker)}." if decision.speaker else "."
        if decision.why:
            line += f" {one_line(decision.why)}"
        made |= {
            "abstract": "reading checked",
            "content": line,
            "authors": [one_line(decision.who)],
        }
        made["labels"] = ["reading-checked", outcome.replace(" ", "-")]
        return made | {"object_refs": [self.notes[item.id]["id"]]}


def _reference(article: Article, id_: str, item: Attribution | None = None) -> Json:
    """Return where outside of the bundle the words stand."""
    made: Json = {"source_name": one_line(article.publisher or called(article))}
    if item:
        places = ", ".join(f"{start} to {end}" for start, end in item.content)
        made["description"] = (
            f"whosays attribution {id_}; code points {places} of the text with the SHA-256 "
            f"{article.sha256}"
        )
    else:
        made["description"] = f"text with the SHA-256 {article.sha256}"
    if url := address(article.url):
        made["url"] = url
        made["hashes"] = {"SHA-256": article.raw_sha256}
    made["external_id"] = id_ or article.version_id
    return made
