"""What an export is made of, and the names that the exports give."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.present.exports_made import decisions, full

from whosays.present.exported import Decision, Export, instant
from whosays.present.naming import address, urn, uuid_of


@pytest.mark.parametrize(
    ("value", "expected", "reason"),
    [
        ("2031-05-04", "2031-05-04T00:00:00.000Z", "a day is its beginning"),
        ("2031-05", "2031-05-01T00:00:00.000Z", "so is a month"),
        ("2031", "2031-01-01T00:00:00.000Z", "so is a year"),
        ("2031-05-04T10:00:00+02:00", "2031-05-04T08:00:00.000Z", "in UTC"),
        ("2031-05-04T10:00", "2031-05-04T10:00:00.000Z", "UTC where no zone is given"),
        ("2031-05-04T10:00:00.1239Z", "2031-05-04T10:00:00.123Z", "to the millisecond"),
        ("0099-01-02", "0099-01-02T00:00:00.000Z", "four digits of a year, always"),
        ("0001-01-01T00:00:00+10:00", None, "no time before the first one"),
        ("last Monday", None, "not a time"),
        ("", None, "nothing"),
        (None, None, "nothing"),
    ],
)
def test_instants(value: str | None, expected: str | None, reason: str) -> None:
    """Times are brought into the one form that all the exports take."""
    assert instant(value) == expected, reason


def test_what_is_taken_back_checks_nothing() -> None:
    """Only decisions in force that check a reading count, and only the last on a matter."""
    reading = full()
    log = decisions(reading)
    again = Decision(
        number=6, decision="reject", records=log[0].records, who="Bo", decided_at="2031-05-07"
    )
    checked = Export(readings=(reading,), decisions=(again, *log)).checked()
    assert checked == {log[0].records[0]: (again,), log[3].records[0]: (log[3],)}


def test_names_never_change() -> None:
    """A name is the same in every version of whosays: others may have kept it."""
    assert urn("attribution", "00ff") == "urn:uuid:4abceb8a-9ebe-5027-bb7f-cf5dc1c76e6a"
    assert uuid_of("a", "b").version == 5
    assert len({uuid_of("a", "b"), uuid_of("a", "b", ""), uuid_of("ab"), uuid_of("a", ["b"])}) == 4


@pytest.mark.parametrize(
    ("url", "expected", "reason"),
    [
        ("https://a.example/b", "https://a.example/b", "kept as it is"),
        ("https://a.example/b c?d=é|<e>", "https://a.example/b%20c?d=%C3%A9%7C%3Ce%3E", "encoded"),
        ("https://a.example/50%25?x=5%", "https://a.example/50%25?x=5%25", "a stray % too"),
        ("a.example/b", None, "not whole"),
        ("https:///b", None, "no host"),
        ("", None, "nothing"),
        (None, None, "nothing"),
    ],
)
def test_addresses(url: str | None, expected: str | None, reason: str) -> None:
    """Addresses come out as readers of the formats take them."""
    assert address(url) == expected, reason


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_address_is_made_once(rest: str) -> None:
    """Whatever stands in an address, what comes out is one, and stays as it is."""
    made = address("https://a.example/" + rest)
    assert made is not None
    assert re.fullmatch(r"[!-~]+", made)
    assert not re.search(r"[<>\"{}|\\^`\[\]]", made)
    assert address(made) == made
