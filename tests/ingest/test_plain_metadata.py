"""Tests of what a plain text says of itself."""

from __future__ import annotations

import pytest

from whosays.ingest.plain_metadata import (
    PlainMetadata,
    byline,
    has_dateline,
    is_credits_line,
    is_date_line,
    read_metadata,
)


@pytest.mark.parametrize(
    ("line", "expected", "reason"),
    [
        ("By Ines Okafor", "Ines Okafor", "one name"),
        ("By Ines Okafor and Tom Hale", "Ines Okafor and Tom Hale", "two names"),
        ("BY INES OKAFOR", "INES OKAFOR", "capitals"),
        ("By Ines Okafor, Vela Press", "Ines Okafor, Vela Press", "an agency reads as a name"),
        ("By Ines Okafor in Pell", "Ines Okafor", "a place"),
        ("By Ines Okafor | Harbour Ledger", "Ines Okafor", "an outlet behind a bar"),
        ("By Tuesday the harbour was closed.", None, "a time"),
        ("By Pell standards it was a calm night", None, "a phrase"),
        ("By Ines Okafor, who said nothing more", None, "speech"),
        ("By sea", None, "no name"),
        ("Ines Okafor", None, "a name alone may be anybody's"),
    ],
)
def test_bylines_are_known(line: str, expected: str | None, reason: str) -> None:
    """A line that begins with By and goes on with names is a byline."""
    assert byline(line) == expected, reason


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published: May 3, 2031", True),
        ("Published On 3 May 2031", True),
        ("Updated 3 May 2031 10:00 GMT", True),
        ("May 3, 2031, 12:59 PM UTC / Updated May 3, 2031, 8:39 PM UTC", True),
        ("Wed 3 May 2031 14.21 BST", True),
        ("2031-05-03", True),
        ("Updated 2 hours ago", True),
        ("021915 APR 31", True),
        ("021915Z APR 2031", True),
        ("NEWS | HARBOUR | WEDNESDAY 2 APRIL 2031", True),
        ("News | The lighthouse was sold in 2029 | Wednesday", False),
        ("021915 people had come by APR 31", False),
        ("991915 APR 31", False),
        ("Published in 2029, the book made him rich.", False),
        ("May 3, 2031 was the day the lighthouse fell.", False),
        ("Updated rules were announced on May 3, 2031.", False),
        ("Posted guards said on 3 May 2031 they saw nothing", False),
    ],
)
def test_date_lines_are_known(line: str, expected: bool) -> None:
    """A line of dates is one; a sentence that begins with a date is not."""
    assert is_date_line(line) is expected


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("PELL (Vela) — The ferry sank.", True),
        ("PELL, May 3 (Vela) - The ferry sank.", True),
        ("PELL, 4 APR 89 (RADIO HARBOUR) -- THE FERRY SANK.", True),
        ("PELL (LOMAR), 4 APR 89 (VELA) -- THE FERRY SANK.", True),
        ("PELL, Lomar — The ferry sank.", True),
        ("Pell (Vela) – The ferry sank.", True),
        ("Dunn – who was there – said no.", False),
        ("The ferry sank - nobody knows why.", False),
    ],
)
def test_datelines_are_known(paragraph: str, expected: bool) -> None:
    """A place with an agency, a date or capitals before a dash is a dateline."""
    assert has_dateline(paragraph) is expected


@pytest.mark.parametrize(
    ("lines", "body", "expected", "reason"),
    [
        ([], [], PlainMetadata(), "nothing said, nothing known"),
        (["By Ines Okafor", "Published 2 April 2031"], [],
         PlainMetadata("Ines Okafor", "2031-04-02", None), "lines"),
        (["May 3, 2031, 12:59 PM UTC / Updated May 4, 2031, 8:39 PM UTC"], [],
         PlainMetadata(None, "2031-05-03T12:59+00:00", "2031-05-04T20:39+00:00"), "in one line"),
        (["021915 APR 31"], [], PlainMetadata(None, "2031-04-02T19:15", None), "as agencies file"),
        (["NEWS | HARBOUR | WEDNESDAY 2 APRIL 2031"], [], PlainMetadata(None, "2031-04-02", None),
         "behind the names of sections"),
        (["Updated 4 May 2031"], [], PlainMetadata(None, None, "2031-05-04"), "only updated"),
        ([], ["PELL, 4 APR 89 (RADIO HARBOUR) -- THE FERRY SANK."],
         PlainMetadata(None, "1989-04-04", None), "a dateline with a year"),
        ([], ["PELL (LOMAR), 4 APR 89 (VELA) -- THE FERRY SANK."],
         PlainMetadata(None, "1989-04-04", None), "a dateline with the country of its place"),
        ([], ["Pell (Lomar), where it sank on 4 Apr 89 -- so they say -- is quiet."],
         PlainMetadata(), "a place in a sentence"),
        ([], ["PELL, May 3 (Vela) - The ferry sank."], PlainMetadata(), "a dateline without"),
        ([], ["The ferry sank on May 3, 2031, he said."], PlainMetadata(), "dates of the story"),
    ],
)  # fmt: skip
def test_metadata_are_what_the_text_says(
    lines: list[str], body: list[str], expected: PlainMetadata, reason: str
) -> None:
    """Names and dates are taken from lines that give them, and from nothing else."""
    assert read_metadata(lines, body) == expected, reason


def test_credits_lines_are_known() -> None:
    """The line on who reported and edited is about the report; speech is not."""
    assert is_credits_line("Reporting by Ines Okafor; Editing by Tom Hale")
    assert not is_credits_line("Reporting by journalists was banned. They protested.")
