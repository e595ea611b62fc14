"""Tests of dates: complete and unambiguous, or none."""

from __future__ import annotations

import pytest

from whosays.ingest.dates import iso_date, iso_from_machine


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("Published May 3, 2031", "2031-05-03", "month first"),
        ("3 May 2031", "2031-05-03", "day first"),
        ("Wed 3 May 2031 14.21 BST", "2031-05-03T14:21+01:00", "a time with dots and a zone"),
        ("May 3, 2031, 4:15 p.m. UTC", "2031-05-03T16:15+00:00", "afternoon"),
        ("May 3, 2031, 12:05 AM EDT", "2031-05-03T00:05-04:00", "midnight"),
        ("2031-05-03", "2031-05-03", "ISO 8601"),
        ("3rd of May 2031", "2031-05-03", "an ordinal"),
        ("3-May-2031", "2031-05-03", "with hyphens"),
        ("Published On 3 May 20314 May 2031", "2031-05-03", "a second date glued on"),
        ("May 3, 2031 10:00 IST", "2031-05-03T10:00", "a zone of several meanings is left out"),
        ("3/5/2031", None, "March or May"),
        ("May 3", None, "no year"),
        ("May 2031", None, "no day"),
        ("31 February 2031", None, "no such day"),
        ("4 days ago", None, "relative to an unknown moment"),
        ("16 NOV 89", None, "a short year is read only where asked for"),
    ],
)
def test_dates_are_read_where_sure(text: str, expected: str | None, reason: str) -> None:
    """A full date gives ISO 8601; what is missing is never made up."""
    assert iso_date(text) == expected, reason


def test_short_years_are_read_where_asked_for() -> None:
    """Datelines of agencies write the year in two digits."""
    assert iso_date("16 NOV 89", short_years=True) == "1989-11-16"
    assert iso_date("16 NOV 31", short_years=True) == "2031-11-16"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031-04-02T08:10:00Z", "2031-04-02T08:10:00+00:00"),
        ("2031-04-02T08:10:00.123+02:00", "2031-04-02T08:10:00+02:00"),
        ("2031-04-02", "2031-04-02"),
        ("Wed, 02 Apr 2031 08:10:00 GMT", "2031-04-02T08:10:00+00:00"),
        ("April 2, 2031", "2031-04-02"),
        ("yesterday", None),
        ("2031", None),
        ("", None),
        (20310402, None),
        (None, None),
    ],
)
def test_dates_of_markup_are_read(value: object, expected: str | None) -> None:
    """Machine-readable dates come out in one form, anything else as unknown."""
    assert iso_from_machine(value) == expected
