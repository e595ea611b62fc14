"""Web Annotations fit the model, are read as JSON-LD, and select the words they mean."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from tests.present.exports_made import any_reading, decisions, full, made, small_export

from whosays.present import webannotation
from whosays.present.exported import Export
from whosays.present.naming import urn
from whosays.present.webannotation import AROUND, CONTEXT
from whosays.records import Reading, Spans

MOTIVATIONS = [
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
]  # fmt: skip
URI = {"type": "string", "format": "uri", "pattern": r"^(urn:|https?://)[!-~]+$"}
TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"}
OURS: dict[str, Any] = {"^whosays:": {}}


def closed(required: str, **properties: Any) -> dict[str, Any]:
    """Return the schema of an object with these properties, ours, and no other."""
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "patternProperties": OURS,
        "additionalProperties": False,
    }


# The parts of the Web Annotation Data Model in use: sections 3.1, 3.2.1, 3.2.4, 3.3, 4, 4.2.4,
# 4.2.5, 5.1 and 5.2. No property beyond those of the model may stand there, but with our prefix.
QUOTE = closed(
    "type exact", type={"const": "TextQuoteSelector"}, exact={"type": "string"},
    prefix={"type": "string"}, suffix={"type": "string"},
)  # fmt: skip
POSITION = closed(
    "type start end", type={"const": "TextPositionSelector"},
    start={"type": "integer", "minimum": 0}, end={"type": "integer", "minimum": 0},
)  # fmt: skip
RESOURCE = closed(
    "id", id=URI, type={"const": "Text"}, format={"const": "text/plain"},
    language={"type": "string"}, via=URI,
)  # fmt: skip
SPECIFIC = closed(
    "source selector", type={"const": "SpecificResource"}, source=RESOURCE,
    selector={"type": "array", "minItems": 2, "items": {"oneOf": [QUOTE, POSITION]}},
)  # fmt: skip
TEXTUAL = closed(
    "type value purpose", type={"const": "TextualBody"}, value={"type": "string", "minLength": 1},
    format={"const": "text/plain"}, language={"type": "string"}, purpose={"enum": MOTIVATIONS},
)  # fmt: skip
AGENT = closed("type name", id=URI, type={"enum": ["Person", "Software"]}, name={"type": "string"})
ANNOTATION = closed(
    "id type target", id=URI, type={"const": "Annotation"}, created=TIME, creator=AGENT,
    motivation={"enum": MOTIVATIONS},
    body={"type": "array", "items": {"oneOf": [TEXTUAL, SPECIFIC]}},
    target={"oneOf": [URI, {"type": "array", "minItems": 1, "items": SPECIFIC}]},
)  # fmt: skip
PAGE = closed(
    "id type items", id=URI, type={"const": "AnnotationPage"}, startIndex={"const": 0},
    items={"type": "array", "items": ANNOTATION},
)  # fmt: skip
COLLECTION = closed(
    "@context id type total first", id=URI, type={"const": "AnnotationCollection"},
    label={"type": "string"}, total={"type": "integer", "minimum": 0}, first=PAGE,
    **{"@context": {"type": "array", "contains": {"const": CONTEXT}}},
)  # fmt: skip


def collection(export: Export) -> dict[str, Any]:
    """Return an export, checked against the model."""
    found: dict[str, Any] = json.loads(webannotation.render(export))
    jsonschema.Draft202012Validator(COLLECTION).validate(found)
    return found


def items(export: Export) -> list[dict[str, Any]]:
    """Return the annotations of an export."""
    found: list[dict[str, Any]] = collection(export)["first"]["items"]
    return found


def parts(annotation: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the parts of a text that an annotation selects."""
    bodies = [body for body in annotation["body"] if body["type"] == "SpecificResource"]
    yield from (*bodies, *annotation["target"])


def selected(annotation: dict[str, Any], part: str, text: str) -> Spans:
    """Return the spans of one part, and see that both selectors of each lead there."""
    spans = []
    for one in parts(annotation):
        quote, position = one["selector"]
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert text[start - len(quote["prefix"]) :].startswith(around)
        assert len(quote["prefix"]) == min(start, AROUND)
        assert len(quote["suffix"]) == min(len(text) - end, AROUND)
        if one["whosays:part"] == part:
            spans.append((start, end))
    return tuple(spans)


def test_an_annotation_an_attribution_and_a_decision() -> None:
    """Every attribution, followed by what was decided about its reading, and nothing else."""
    export = made()
    found = collection(export)
    annotations = found["first"]["items"]
    assert found["total"] == len(annotations)
    reviews = [one for one in annotations if one["motivation"] == "assessing"]
    assert [one["whosays:attribution"] for one in annotations if one not in reviews] == [
        item.id for reading in export.readings for item in reading.attributions
    ]
    assert [(one["target"], one["creator"]["name"]) for one in reviews] == [
        (urn("attribution", decision.records[0]), decision.who)
        for decision in export.decisions
        if decision.number in (1, 4)
    ]
    assert reviews[0]["body"][0]["value"] == "reading checked: accepted (=seen in the deck)"
    assert reviews[1]["body"][0]["value"] == ("reading checked: speaker corrected to Ilse Brand")
    assert len({one["id"] for one in annotations}) == len(annotations)


def test_selectors_give_the_words() -> None:
    """Source, cue and content of each attribution are where the record has them."""
    reading = full()
    for annotation, item in zip(
        items(Export(readings=(reading,))), reading.attributions, strict=True
    ):
        for part in ("source", "cue", "content"):
            there = selected(annotation, part, reading.article.text)
            assert there == getattr(item, part)


@given(any_reading())
def test_selectors_give_the_words_of_any_text(reading: Reading) -> None:
    """Whatever stands in the text: positions count code points, as the standard does."""
    (annotation,) = items(Export(readings=(reading,)))
    for part in ("source", "cue", "content"):
        there = selected(annotation, part, reading.article.text)
        assert there == getattr(reading.attributions[0], part)


def test_the_text_read_is_selected_and_the_page_named() -> None:
    """Positions hold in the text as it was read, so that is the source; the page is beside it."""
    reading = full()
    (annotation, *_) = items(Export(readings=(reading,)))
    source = annotation["target"][0]["source"]
    assert source["id"] == urn("version", reading.article.version_id)
    assert source["via"] == "https://daily.example/ferry%20lost?x=1"
    away = replace(reading, article=replace(reading.article, url=None, language=None))
    (annotation, *_) = items(Export(readings=(away,)))
    assert set(annotation["target"][0]["source"]) == {"id", "type", "format"}


def test_what_is_not_drawn_is_not_tagged() -> None:
    """No tag for an act or stance that was not drawn; nobody is named where nobody is known."""
    export = Export(readings=(full(),))
    denial, unknown = items(export)[1], items(export)[9]
    tags = [body["value"] for body in denial["body"] if body.get("purpose") == "tagging"]
    assert tags == ["kind:mixed", "act:deny", "stance:deny"]
    assert [b["value"] for b in unknown["body"] if "value" in b] == [
        "unresolved: direct", "kind:direct"
    ]  # fmt: skip


def test_nothing_to_export_is_a_collection_of_nothing() -> None:
    """An empty dossier is a collection still."""
    assert collection(Export(readings=()))["total"] == 0


def test_the_same_again() -> None:
    """The same readings give the same bytes, whatever order their attributions are kept in."""
    export = made()
    turned = tuple(replace(r, attributions=r.attributions[::-1]) for r in export.readings)
    assert webannotation.render(replace(export, readings=turned)) == webannotation.render(export)
    assert decisions(full()) == export.decisions


def test_a_reader_of_json_ld_finds_the_same() -> None:
    """As a graph: every annotation with its bodies, its targets and their positions."""
    rdflib = pytest.importorskip("rdflib", reason="reads JSON-LD; part of the dev group")
    export = made()
    found = collection(export)
    # The part of the standard's context that is in use, written out: nothing is fetched.
    oa, streams = "http://www.w3.org/ns/oa#", "https://www.w3.org/ns/activitystreams#"
    links = {"body": "hasBody", "target": "hasTarget", "source": "hasSource",
             "selector": "hasSelector", "via": "via"}  # fmt: skip
    plain = "exact prefix suffix start end Annotation TextualBody SpecificResource "
    plain += "TextQuoteSelector TextPositionSelector"
    context = {"id": "@id", "type": "@type", "first": {"@id": f"{streams}first"}}
    context |= {"items": {"@id": f"{streams}items", "@container": "@list"}}
    context |= {name: {"@id": oa + term, "@type": "@id"} for name, term in links.items()}
    context |= {name: oa + name for name in plain.split()}
    found["@context"] = [context, found["@context"][1]]
    graph = rdflib.Graph().parse(data=json.dumps(found), format="json-ld")
    name = rdflib.Namespace(oa)
    annotations = set(graph.subjects(rdflib.RDF.type, name.Annotation))
    assert {str(one) for one in annotations} == {one["id"] for one in found["first"]["items"]}
    readings = {urn("attribution", i.id): (r, i) for r in export.readings for i in r.attributions}
    checked = 0
    for node, (reading, item) in readings.items():
        there = set()
        for target in graph.objects(rdflib.URIRef(node), name.hasTarget):
            for selector in graph.objects(target, name.hasSelector):
                if (selector, rdflib.RDF.type, name.TextPositionSelector) in graph:
                    start, end = (graph.value(selector, name[x]).value for x in ("start", "end"))
                    there.add((start, end))
                else:
                    exact = str(graph.value(selector, name.exact))
                    checked += exact in reading.article.text
        assert there == set(item.content)
    assert checked == sum(len(item.content) for _, item in readings.values())


def test_the_example_on_the_page(root: Path) -> None:
    """The annotation that the page shows is the one that comes out."""
    page = (root / "docs" / "reference" / "exports.md").read_text("utf-8")
    shown = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", page, re.DOTALL)]
    assert items(small_export())[0] in shown
