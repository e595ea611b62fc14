"""``export -f prov``: what drew which record from which text, and who decided about it, as PROV-O.

Reports are entities, a reading of one is an activity of whosays with its models and options,
and what it drew are entities. Decisions are activities of people. Who speaks in a report is not
provenance of the record and is not told here: no statement is laid at anybody's door.

References:
    PROV-O: The PROV Ontology, W3C Recommendation 2013. The context is written out, so that
    nothing has to be fetched to read the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from whosays.present.exported import Decision, Export, Times, called, in_order, instant, who_speaks
from whosays.present.naming import TERMS, address, urn
from whosays.present.quoting import one_line, shorten
from whosays.records import Article, Attribution, Reading, Run, words

Json = dict[str, Any]

_LINKS: Final = (
    "hadMember", "specializationOf", "used", "wasAssociatedWith",
    "wasAttributedTo", "wasDerivedFrom", "wasGeneratedBy", "wasInformedBy",
)  # fmt: skip
_TIMES: Final = ("endedAtTime", "generatedAtTime")

CONTEXT: Final[Json] = {
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "whosays": TERMS,
    "id": "@id",
    "type": "@type",
    "graph": "@graph",
    "label": "rdfs:label",
    "comment": "rdfs:comment",
    "source": {"@id": "dcterms:source", "@type": "@id"},
    "undoes": {"@id": "whosays:undoes", "@type": "@id"},
    **{name: {"@id": f"prov:{name}", "@type": "@id"} for name in _LINKS},
    **{name: {"@id": f"prov:{name}", "@type": "xsd:dateTime"} for name in _TIMES},
}
"""The JSON-LD context: the names of PROV-O as they are, ours with a prefix."""

_LABEL: Final = 100  # characters of the words in a label


def render(export: Export) -> str:
    """Return the provenance of readings and decisions.

    Args:
        export: the readings as they were drawn, without the decisions applied to them, and
            the whole log.

    Returns:
        Indented JSON-LD that ends with a newline; no thing is described twice.
    """
    nodes: dict[str, Json] = {}
    for reading in export.readings:
        for node in _reading(reading, export.times.get(reading.article.version_id)):
            nodes.setdefault(node["id"], node)
    for node in _decisions(export.decisions, export.dossier, frozenset(nodes)):
        nodes.setdefault(node["id"], node)
    document = {"@context": CONTEXT, "graph": list(nodes.values())}
    return msgspec.json.format(msgspec.json.encode(document), indent=1).decode() + "\n"


def _reading(reading: Reading, times: Times | None) -> Iterator[Json]:
    """Yield what describes one reading: the report, the run, and what was drawn."""
    article, run = reading.article, reading.run
    version, activity = urn("version", article.version_id), _activity(reading)
    yield from _article(article)
    yield from _run(run)
    act: Json = {"id": activity, "type": "prov:Activity"}
    act["label"] = f"reading of {one_line(called(article))}"
    act["used"] = [version, *(_model(name, value) for name, value in sorted(run.models.items()))]
    act["wasAssociatedWith"] = urn("run", run.id)
    drawn = [*_drawn(reading)]
    made: Json = {"id": urn("reading", run.id, article.version_id)}
    made |= {"type": ["prov:Entity", "prov:Collection"], "label": f"what the {act['label']} drew"}
    made |= {"wasGeneratedBy": activity, "wasDerivedFrom": version}
    made |= {"wasAttributedTo": urn("run", run.id), "hadMember": [node["id"] for node in drawn]}
    # When the reading was kept is known; how long it took is not.
    if times and (at := instant(times.read_at)):
        act["endedAtTime"] = made["generatedAtTime"] = at
    yield act
    yield made
    for node in drawn:
        yield node | {"wasGeneratedBy": activity, "wasDerivedFrom": version}


def _activity(reading: Reading) -> str:
    return urn("activity", reading.run.id, reading.article.version_id)


def _article(article: Article) -> Iterator[Json]:
    """Yield a report and this text of it."""
    report: Json = {"id": urn("article", article.id), "type": "prov:Entity"}
    report["label"] = one_line(called(article))
    if url := address(article.url):
        report["source"] = url
    yield report
    text: Json = {"id": urn("version", article.version_id), "type": "prov:Entity"}
    text |= {"label": f"text of {report['label']}", "specializationOf": report["id"]}
    yield text | {"whosays:textSha256": article.sha256, "whosays:inputSha256": article.raw_sha256}


def _model(name: str, version: str) -> str:
    return urn("model", name, version)


def _run(run: Run) -> Iterator[Json]:
    """Yield what read: whosays in its version and with its options, and its models."""
    options = msgspec.json.encode(run.options, order="sorted").decode()
    agent: Json = {"id": urn("run", run.id), "type": ["prov:Agent", "prov:SoftwareAgent"]}
    agent |= {"label": f"whosays {run.version}", "whosays:run": run.id}
    yield agent | {"whosays:version": run.version, "whosays:options": options}
    for name, version in sorted(run.models.items()):
        yield {"id": _model(name, version), "type": "prov:Entity", "label": f"{name} {version}"}


def _drawn(reading: Reading) -> Iterator[Json]:
    """Yield the records that a reading drew."""
    for item in in_order(reading):
        yield _record("attribution", item.id, _told(item, reading.article.text))
    for entity in reading.entities or ():
        yield _record("entity", entity.id, one_line(entity.name))
    for event in reading.events or ():
        yield _record("event", event.id, one_line(event.what))


def _told(item: Attribution, text: str) -> str:
    """Return an attribution in short."""
    said = shorten(one_line(words(text, item.content)), _LABEL)
    return f"{one_line(who_speaks(item))}: {said}"


def _record(kind: str, id_: str, label: str) -> Json:
    """Return a record that was drawn; a decision finds it by its id."""
    return {
        "id": urn(kind, id_),
        "type": "prov:Entity",
        "label": shorten(label, 2 * _LABEL),
        f"whosays:{kind}": id_,
    }


def _decisions(
    decisions: Iterable[Decision], dossier: str | None, known: frozenset[str]
) -> Iterator[Json]:
    """Yield what describes the decisions, each of them with who took it."""
    for decision in sorted(decisions, key=lambda decision: decision.number):
        person = urn("person", dossier, decision.who)
        yield {
            "id": person,
            "type": ["prov:Agent", "prov:Person"],
            "label": one_line(decision.who),
            "foaf:name": one_line(decision.who),
        }
        act: Json = {"id": urn("deciding", dossier, decision.number), "type": "prov:Activity"}
        act["label"] = f"deciding {decision.number}: {decision.decision}"
        act["wasAssociatedWith"] = person
        about = [_about(id_, known) for id_ in decision.records]
        if decision.undoes is not None:
            act["wasInformedBy"] = urn("deciding", dossier, decision.undoes)
        if about:
            act["used"] = about
        made = _decision(decision, dossier, about) | {"wasAttributedTo": person}
        made["wasGeneratedBy"] = act["id"]
        if at := instant(decision.decided_at):
            act["endedAtTime"] = made["generatedAtTime"] = at
        yield from (act, made)


def _about(id_: str, known: frozenset[str]) -> str:
    """Return the name of a record of any kind; a record that is gone goes by its id alone."""
    names = [urn(kind, id_) for kind in ("attribution", "entity", "event", "article", "version")]
    return next((name for name in names if name in known), urn("record", id_))


def _decision(decision: Decision, dossier: str | None, about: list[str]) -> Json:
    """Return a decision as a thing: taken back or not, it stays what was decided."""
    made: Json = {"id": urn("decision", dossier, decision.number), "type": "prov:Entity"}
    made["label"] = f"decision {decision.number}: {decision.decision}"
    made |= {"whosays:decision": decision.decision, "whosays:inForce": decision.in_force}
    if about:
        made["wasDerivedFrom"] = about
    if decision.speaker:
        made["whosays:speaker"] = one_line(decision.speaker)
    if decision.undoes is not None:
        made["undoes"] = urn("decision", dossier, decision.undoes)
    if decision.why:
        made["comment"] = one_line(decision.why)
    return made
