"""The CSV export is read by a reader of CSV; no cell is run; the codebook tells of every column."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.present.exports_made import any_reading, full, made, small_export

from whosays.present import export_csv
from whosays.present.csv_columns import COLUMNS, NONE_FOUND
from whosays.present.export_csv import LONGEST, guarded, plain
from whosays.present.exported import Export
from whosays.present.quoting import one_line
from whosays.records import Attribution, Reading, words


def read(export: Export) -> list[dict[str, str]]:
    """Read the export as the codebook says."""
    data = "".join(export_csv.render(export)).encode("utf-8")
    text = data.decode("utf-8-sig")
    return [
        {name: plain(cell) for name, cell in row.items()}
        for row in csv.DictReader(io.StringIO(text, newline=""), strict=True)
    ]


def spans(cell: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of a cell."""
    return tuple((int(a), int(b)) for a, b in re.findall(r"(\d+)\.\.(\d+)", cell))


def test_a_row_an_attribution() -> None:
    """All attributions of all reports, in text order, with what was drawn."""
    export = made()
    rows = read(export)
    assert [row["attribution_id"] for row in rows] == [
        item.id for reading in export.readings for item in reading.attributions
    ]
    assert list(rows[0]) == [column.name for column in COLUMNS]
    denial = rows[1]
    expected = {
        "dossier": "ferry", "publisher": "Daily, Example", "place": "D", "act": "deny",
        "content": "the charge ... a fairy tale", "speakers": "Besk’s navy", "kind": "mixed",
        "claims": "Besk sank the ferry | [it] was sunk", "claim_facets": "who | happened",
        "claim_stances": "deny | doubt", "claim_answers": f"{rows[0]['attribution_id']} | ",
        "likelihood_low": "0.2", "basis": "said-absent | inference", "said_at": "2031-05-02",
        "basis_by": " | Besk’s navy", "explanations": "boilers", "reading_checked": "accepted",
        "checked_by": "Ana", "checked_why": "=seen in the deck",
    }  # fmt: skip
    assert {name: denial[name] for name in expected} == expected
    assert rows[3]["on_behalf_of"] == "Besk’s navy", "a name rather than an id, where it is known"
    assert rows[3]["chain"] == "Norpress (agency)"
    assert rows[6]["parent_id"] == rows[5]["attribution_id"]
    assert (rows[5]["unnamed_count"], rows[5]["unnamed_side"]) == ("2", "not stated")


def test_not_looked_for_is_not_none_found() -> None:
    """A field that was not drawn is empty; one that was drawn and is empty says so."""
    rows = read(Export(readings=(full(),)))
    assert rows[0]["basis"] == rows[0]["claims"] == NONE_FOUND
    assert rows[2]["basis"] == rows[2]["claims"] == ""
    assert rows[2]["reading_checked"] == "", "nobody has checked it"


def test_every_field_of_an_attribution_has_a_column() -> None:
    """Nothing that is drawn is left out of the table."""
    covered = {
        "id": "attribution_id", "confidences": "sure_source", "place": "said_in",
        "time": "said_on", "about": "claims",
    }  # fmt: skip
    names = {column.name for column in COLUMNS}
    assert {covered.get(field.name, field.name) for field in fields(Attribution)} <= names


def test_the_codebook_tells_of_every_column(root: Path) -> None:
    """A row for each column and none beyond, here and on the page."""
    rows = re.findall(r"(?m)^\| `(\w+)` \| (.+?) \| (.+?) \|$", export_csv.codebook())
    assert [name for name, _, _ in rows] == [column.name for column in COLUMNS]
    assert len({name for name, _, _ in rows}) == len(rows)
    page = (root / "docs" / "reference" / "exports.md").read_text("utf-8")
    assert export_csv.codebook_table() in page


def test_values_are_those_of_the_codebook() -> None:
    """Where the codebook lists values, a cell holds no other; numbers are numbers."""
    for row in read(made()):
        for column in COLUMNS:
            cell = row[column.name]
            told = set(cell.split(" | ")) - {"", NONE_FOUND}
            if column.values:
                assert told <= set(column.values), column.name
            if column.form == "number" and cell:
                assert 0 <= float(cell) <= 1


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("=1+1", "'=1+1", "a formula"),
        ("+1", "'+1", "a formula"),
        ("-1", "'-1", "a formula"),
        ("@SUM(A1)", "'@SUM(A1)", "a formula"),
        (" =1", "' =1", "white space before it is skipped"),
        ("\t=1", "'\t=1", "a tab moves to the next cell"),
        ("\r=1", "'\r=1", "so does a line end"),
        ("＝1", "'＝1", "full-width signs count"),
        ("|cmd", "'|cmd", "a call of another program"),
        ("'=1", "''=1", "an apostrophe of its own, so that one can be taken off"),
        ("1234567890123456", "'1234567890123456", "an id would be rounded"),
        ("12345678e0123456", "'12345678e0123456", "or be infinite"),
        ("0012", "'0012", "or lose its zeros"),
        ("2031", "2031", "a year is no harm"),
        ("0", "0", "nor is nought"),
        ("1=2", "1=2", "a sign within"),
        ("“=1”", "“=1”", "in quotation marks"),
        ("", "", "nothing"),
    ],
)
def test_no_cell_is_a_formula(text: str, expected: str, reason: str) -> None:
    """What a spreadsheet could misread has an apostrophe before it."""
    assert guarded(text) == expected, reason
    assert plain(expected) == text


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_the_guard_comes_off_without_loss(text: str) -> None:
    """One apostrophe on, one off; and what is guarded begins with no sign."""
    cell = guarded(text)
    assert plain(cell) == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", " "))


def test_a_cell_is_no_longer_than_a_spreadsheet_takes() -> None:
    """A longer one is cut and says so."""
    assert guarded("a" * LONGEST) == "a" * LONGEST
    assert len(guarded("a" * (LONGEST + 1))) == len(guarded("=" * (LONGEST + 1))) == LONGEST
    assert guarded("a" * (LONGEST + 1)).endswith("a ...")


def test_names_from_reports_are_never_run() -> None:
    """Whatever a report calls its speakers, no cell begins as a formula does."""
    reading = full()
    item = reading.attributions[0]
    assert item.speakers
    speaker = replace(item.speakers[0], name="=HYPERLINK(A1)", role="@x", affiliation="-2")
    item = replace(item, speakers=(speaker,))
    article = replace(reading.article, title="+evil", byline="\t=1", publisher="\n@1")
    bad = Export(readings=(replace(reading, attributions=(item,), article=article),))
    text = "".join(export_csv.render(bad)).removeprefix("\ufeff")
    for row in csv.reader(io.StringIO(text, newline="")):
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert "'=HYPERLINK(A1)" in text


@given(any_reading())
def test_spans_lead_back_to_the_words(reading: Reading) -> None:
    """The offsets of a row are those of its words, whatever stands in the text."""
    (row,) = read(Export(readings=(reading,)))
    for name in ("source", "cue", "content"):
        there = spans(row[f"{name}_spans"])
        assert there == getattr(reading.attributions[0], name)
        assert row[name] == one_line(words(reading.article.text, there))


def test_the_same_again() -> None:
    """The same readings give the same bytes, whatever order their attributions are kept in."""
    export = made()
    turned = [replace(r, attributions=r.attributions[::-1]) for r in export.readings]
    again = "".join(export_csv.render(replace(export, readings=tuple(turned))))
    assert again == "".join(export_csv.render(export))


def test_the_example_on_the_page(root: Path) -> None:
    """The rows that the page shows are what comes out."""
    page = (root / "docs" / "reference" / "exports.md").read_text("utf-8")
    found = re.search(r"```csv\n(.*?)```", page, re.DOTALL)
    assert found
    shown = list(csv.DictReader(io.StringIO(found[1])))
    (row,) = read(small_export())
    assert shown == [{name: row[name] for name in shown[0]}]
