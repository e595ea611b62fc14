"""The STIX bundle is read by a reader of STIX, and keeps the reading apart from the world."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from tests.present.exports_made import any_reading, full, made, small, small_export

from whosays.present import stix
from whosays.present.exported import Export, Times
from whosays.records import Reading, words

OBSERVABLES = UUID("00abedb4-aa42-466c-9c01-fed23315a9b7")
"""The namespace that STIX keeps for the ids of observables alone."""


def bundle(export: Export) -> list[dict[str, Any]]:
    """Return the objects of a bundle."""
    found = json.loads(stix.render(export))
    assert found["type"] == "bundle"
    objects: list[dict[str, Any]] = found["objects"]
    return objects


def of(objects: list[dict[str, Any]], kind: str, label: str = "") -> list[dict[str, Any]]:
    """Return the objects of a type, and with a label if one is given."""
    return [
        one for one in objects
        if one["type"] == kind and (not label or label in one.get("labels", []))
    ]  # fmt: skip


def references(one: dict[str, Any]) -> Iterator[str]:
    """Yield the ids that an object refers to."""
    yield from one.get("object_refs", [])
    if "created_by_ref" in one:
        yield one["created_by_ref"]


def test_a_reader_of_stix_takes_it() -> None:
    """The library of STIX reads every object, strictly, and writes the same again."""
    stix2 = pytest.importorskip("stix2", reason="reads STIX; part of the dev group")
    text = stix.render(made())
    read = stix2.parse(text, allow_custom=False, version="2.1")
    assert [one.id for one in read.objects] == [one["id"] for one in json.loads(text)["objects"]]
    again = [json.loads(one.serialize()) for one in read.objects]
    for one in of(again, "report"):  # the library leaves out milliseconds of nought here
        one["published"] = one["published"].replace("00Z", "00.000Z")
    assert again == json.loads(text)["objects"]


def test_ids_are_of_version_5_and_all_references_resolve() -> None:
    """No id twice, none drawn at random, none that leads nowhere."""
    objects = bundle(made())
    ids = [one["id"] for one in objects]
    assert len(set(ids)) == len(ids)
    for one in objects:
        kind, _, name = one["id"].partition("--")
        assert kind == one["type"]
        assert UUID(name).version == 5
        assert set(references(one)) <= set(ids)
        assert one["created"] <= one["modified"]


def test_notes_hold_the_very_words() -> None:
    """A note an attribution, with who says it, where it stands, and the report."""
    reading = full()
    objects = bundle(Export(readings=(reading,)))
    names = {one["id"]: one["name"] for one in of(objects, "identity")}
    (report,) = of(objects, "report")
    notes = {n["external_references"][0]["external_id"]: n for n in of(objects, "note")
             if "external_references" in n}  # fmt: skip
    assert set(notes) == {item.id for item in reading.attributions}
    for item in reading.attributions:
        note = notes[item.id]
        assert note["content"] == words(reading.article.text, item.content)
        said = [names[ref] for ref in note["object_refs"] if ref in names]
        assert said == [speaker.name for speaker in item.speakers or () if speaker.name]
        assert report["id"] in note["object_refs"]
        assert note["id"] in report["object_refs"]
        where = note["external_references"][0]["description"]
        there = tuple((int(a), int(b)) for a, b in re.findall(r"(\d+) to (\d+)", where))
        assert there == item.content
        assert reading.article.sha256 in where


@given(any_reading())
def test_positions_lead_back_to_the_words_of_any_text(reading: Reading) -> None:
    """The offsets of a note give its words, whatever stands in the text."""
    note = next(n for n in of(bundle(Export(readings=(reading,))), "note")
                if "claim" not in n["labels"])  # fmt: skip
    where = note["external_references"][0]["description"]
    there = tuple((int(a), int(b)) for a, b in re.findall(r"(\d+) to (\d+)", where))
    assert note["content"] == words(reading.article.text, there)


def test_a_side_is_an_opinion_of_the_speaker() -> None:
    """On what is answered, else on the claim; a denial and a doubt are told apart."""
    reading = full()
    objects = bundle(Export(readings=(reading,)))
    by_id = {one["id"]: one for one in objects}
    denial, doubt = of(objects, "opinion")
    assert denial["opinion"] == doubt["opinion"] == "disagree"
    assert (denial["labels"], doubt["labels"]) == (
        ["stance:deny", "facet:who"], ["stance:doubt", "facet:happened"]
    )  # fmt: skip
    assert denial["authors"] == doubt["authors"] == ["Besk’s navy"]
    (answered,) = denial["object_refs"]
    assert by_id[answered]["content"] == "Besk of sinking ferry off Port Tamsin"
    (claim,) = doubt["object_refs"]
    assert by_id[claim]["content"] == "[it] was sunk"
    assert by_id[claim]["labels"] == ["claim", "facet:happened"]


def test_what_answers_nothing_in_view_is_on_its_claim() -> None:
    """Where the attribution that is answered was rejected, the claim is there still."""
    reading = full()
    alone = replace(reading, attributions=reading.attributions[1:2])
    objects = bundle(Export(readings=(alone,)))
    claims = [one["content"] for one in of(objects, "note", "claim")]
    assert claims == ["Besk sank the ferry", "[it] was sunk"]


def test_a_checked_reading_is_no_opinion() -> None:
    """A person's decision is about the reading: a note on the note, by that person."""
    export = made()
    objects = bundle(export)
    accepted, corrected = of(objects, "note", "reading-checked")
    assert accepted["content"] == "The reading was checked: accepted. =seen in the deck"
    assert corrected["content"] == "The reading was checked: speaker corrected to Ilse Brand."
    assert accepted["authors"] == ["Ana"]
    assert {name for one in of(objects, "opinion") for name in one["authors"]} == {
        "Besk’s navy", "Mayor Brand"
    }  # fmt: skip


def test_what_a_decision_changes_is_modified_then() -> None:
    """The same id with another content would be lost on a reader; the time tells."""
    export = made()
    notes = {n["external_references"][0]["external_id"]: n for n in of(bundle(export), "note")
             if "external_references" in n}  # fmt: skip
    first, accepted, undone, *_ = export.readings[0].attributions
    assert notes[first.id]["created"] == "2031-05-05T09:00:00.000Z"
    assert notes[first.id]["modified"] == "2031-05-05T09:30:00.000Z"
    assert notes[accepted.id]["modified"] == "2031-05-06T10:00:00.000Z"
    assert notes[undone.id]["modified"] == "2031-05-06T12:00:00.000Z", "rejected, and taken back"


def test_a_date_that_nobody_knows_is_said_to_be_none() -> None:
    """STIX wants a date; where the report has none the label says so."""
    (dated,) = of(bundle(Export(readings=(full(),))), "report")
    (undated,) = of(bundle(Export(readings=(small(),))), "report")
    assert dated["published"] == "2031-05-04T00:00:00.000Z"
    assert "labels" not in dated
    assert undated["published"] == stix.UNDATED
    assert undated["labels"] == ["publication-date-unknown"]
    assert "date of publication not stated" in undated["description"]
    times = {small().article.version_id: Times(added_at="2031-06-01", read_at="2031-06-02")}
    (kept,) = of(bundle(Export(readings=(small(),), times=times)), "report")
    assert kept["published"] == "2031-06-01T00:00:00.000Z"
    assert kept["labels"] == ["publication-date-unknown"]


def test_a_report_in_which_nobody_speaks_is_a_report() -> None:
    """STIX wants a report to refer to something; the reader of it is there."""
    silent = replace(small(), attributions=())
    nameless = replace(silent, article=replace(silent.article, publisher=None, path=None, url=None))
    objects = bundle(Export(readings=(nameless,)))
    assert [one["type"] for one in objects] == ["identity", "report"]
    assert objects[1]["object_refs"] == [objects[0]["id"]]
    assert "url" not in objects[1]["external_references"][0]


def test_speakers_of_two_reports_are_not_joined() -> None:
    """The same name in two reports may be two people; the outlet is one."""
    other = replace(small(), article=replace(small().article, version_id="00000000000000b3"))
    objects = bundle(Export(readings=(small(), other)))
    assert sorted(one["name"] for one in of(objects, "identity")) == [
        "Mayor Brand", "Mayor Brand", "The Daily Example", "whosays"
    ]  # fmt: skip


def test_the_same_again() -> None:
    """The same readings give the same bytes, whatever order their attributions are kept in."""
    export = made()
    turned = tuple(replace(r, attributions=r.attributions[::-1]) for r in export.readings)
    assert stix.render(replace(export, readings=turned)) == stix.render(export)


def test_the_example_on_the_page(root: Path) -> None:
    """What the page shows is what comes out."""
    page = (root / "docs" / "reference" / "exports.md").read_text("utf-8")
    shown = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", page, re.DOTALL)]
    objects = bundle(small_export())
    assert next(one for one in of(objects, "note") if "external_references" in one) in shown
    assert of(objects, "opinion")[0] in shown
