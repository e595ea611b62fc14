"""The provenance is read by readers of PROV-O, and leads from every record to text and run."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.present.exports_made import made, small_export

from whosays.present import prov
from whosays.present.exported import Export
from whosays.present.naming import urn

Nodes = dict[str, dict[str, Any]]


def nodes(export: Export) -> Nodes:
    """Return what is described, by its name; nothing twice."""
    found = json.loads(prov.render(export))["graph"]
    by_id = {node["id"]: node for node in found}
    assert len(by_id) == len(found)
    return by_id


def is_a(node: dict[str, Any], kind: str) -> bool:
    """Tell whether a thing is said to be of a kind."""
    return f"prov:{kind}" in (node["type"] if isinstance(node["type"], list) else [node["type"]])


def listed(value: str | list[str]) -> list[str]:
    """Return one or more names as a list."""
    return [value] if isinstance(value, str) else value


# PROV-O: what each property goes from, and what it leads to.
ENDS = {
    "used": ("Activity", "Entity"), "wasAssociatedWith": ("Activity", "Agent"),
    "wasAttributedTo": ("Entity", "Agent"), "wasDerivedFrom": ("Entity", "Entity"),
    "wasGeneratedBy": ("Entity", "Activity"), "wasInformedBy": ("Activity", "Activity"),
    "specializationOf": ("Entity", "Entity"), "hadMember": ("Collection", "Entity"),
}  # fmt: skip


def test_properties_lead_from_and_to_what_the_ontology_says() -> None:
    """Every property has the domain and the range of PROV-O, and its ends are described."""
    found = nodes(made())
    lost = {urn("record", "gone")}  # what a decision was about that is not there any more
    used = set()
    for node in found.values():
        for name, (begin, end) in ENDS.items():
            for target in listed(node.get(name, [])):
                used.add(name)
                assert is_a(node, begin), name
                assert target in lost or is_a(found[target], end), name
    assert used == set(ENDS)
    terms = {key for node in found.values() for key in node if ":" not in key}
    assert terms - {"id", "type"} <= set(prov.CONTEXT)


def test_from_every_record_to_its_text_and_its_run() -> None:
    """An attribution was drawn by a reading of one text by one version with its models."""
    export = made()
    found = nodes(export)
    for reading in export.readings:
        article, run = reading.article, reading.run
        for item in reading.attributions:
            record = found[urn("attribution", item.id)]
            text = found[record["wasDerivedFrom"]]
            assert text["whosays:textSha256"] == article.sha256
            assert text["specializationOf"] == urn("article", article.id)
            act = found[record["wasGeneratedBy"]]
            assert act["used"][0] == text["id"]
            assert [found[model]["label"] for model in act["used"][1:]] == [
                f"{name} {version}" for name, version in run.models.items()
            ]
            agent = found[act["wasAssociatedWith"]]
            assert (agent["whosays:run"], agent["whosays:version"]) == (run.id, run.version)
            assert json.loads(agent["whosays:options"]) == run.options


def test_the_whole_log_is_told() -> None:
    """Every decision, in force or not, with who took it, when, and what it is about."""
    export = made()
    found = nodes(export)
    for decision in export.decisions:
        told = found[urn("decision", "ferry", decision.number)]
        assert told["whosays:decision"] == decision.decision
        assert told["whosays:inForce"] is decision.in_force
        assert found[told["wasAttributedTo"]]["foaf:name"] == decision.who
        assert told["generatedAtTime"] == decision.decided_at[:19] + ".000Z"
        assert len(told["wasDerivedFrom"]) == len(decision.records)
        assert told.get("comment") == decision.why
        assert told.get("whosays:speaker") == decision.speaker
    undo = found[urn("decision", "ferry", 3)]
    assert undo["undoes"] == urn("decision", "ferry", 2)
    merge = found[urn("decision", "ferry", 5)]
    assert merge["wasDerivedFrom"] == [urn("record", "gone"), urn("entity", "e-navy")]


def test_nobody_in_a_report_is_made_an_agent() -> None:
    """Agents are who read and who decided: a statement is laid at nobody's door."""
    agents = [node["label"] for node in nodes(made()).values() if is_a(node, "Agent")]
    assert sorted(agents) == ["Ana", "Bo", "whosays 0.0-by-hand", "whosays 1.0"]


def test_times_that_are_not_known_are_not_told() -> None:
    """A reading from elsewhere has no time; one of a dossier has that of its keeping."""
    export = made()
    found = nodes(export)
    kept, other = (
        found[urn("activity", reading.run.id, reading.article.version_id)]
        for reading in export.readings
    )
    assert kept["endedAtTime"] == "2031-05-05T09:30:00.000Z"
    assert "endedAtTime" not in other


def test_the_same_again() -> None:
    """The same readings and log give the same bytes, in whatever order they are kept."""
    export = made()
    turned = tuple(replace(r, attributions=r.attributions[::-1]) for r in export.readings)
    again = replace(export, readings=turned, decisions=export.decisions[::-1])
    assert prov.render(again) == prov.render(export)


def test_a_reader_of_rdf_finds_the_same() -> None:
    """As a graph, in the namespace of PROV-O, with times that are times."""
    rdflib = pytest.importorskip("rdflib", reason="reads JSON-LD; part of the dev group")
    export = made()
    found = nodes(export)
    graph = rdflib.Graph().parse(data=prov.render(export), format="json-ld")
    for name in ENDS:
        links = {(str(s), str(o)) for s, o in graph.subject_objects(rdflib.PROV[name])}
        assert links == {
            (node["id"], target) for node in found.values() for target in listed(node.get(name, []))
        }
    for _, at in graph.subject_objects(rdflib.PROV.endedAtTime):
        assert at.datatype == rdflib.XSD.dateTime
        assert at.value is not None


def test_a_reader_of_prov_finds_the_same() -> None:
    """The library of PROV takes it for a document of its own."""
    rdflib = pytest.importorskip("rdflib", reason="reads JSON-LD; part of the dev group")
    model = pytest.importorskip("prov.model", reason="reads PROV; part of the dev group")
    found = nodes(made())
    graph = rdflib.Graph().parse(data=prov.render(made()), format="json-ld")
    document = model.ProvDocument.deserialize(
        content=graph.serialize(format="turtle"), format="rdf", rdf_format="turtle"
    )
    kinds = {"Entity": model.ProvEntity, "Activity": model.ProvActivity, "Agent": model.ProvAgent}
    for kind, of in kinds.items():
        read = {str(record.identifier.uri) for record in document.get_records(of)}
        assert read >= {node["id"] for node in found.values() if is_a(node, kind)}
    generated = sum("wasGeneratedBy" in node for node in found.values())
    assert len(list(document.get_records(model.ProvGeneration))) == generated


def test_the_example_on_the_page(root: Path) -> None:
    """What the page shows is what comes out."""
    page = (root / "docs" / "reference" / "exports.md").read_text("utf-8")
    shown = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", page, re.DOTALL)]
    found = nodes(small_export())
    assert found[urn("activity", "00000000000000f6", "00000000000000b2")] in shown
    assert found[urn("decision", "quay", 1)] in shown
