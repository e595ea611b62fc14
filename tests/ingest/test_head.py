"""Tests of the lines above a report: menus, slugs and letterheads are never its title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.ingest.head import furniture, head_end, is_body_name, is_navigation, is_slug
from whosays.ingest.plain import read_plain

TITLE = "Lomar accuses Veska of sinking ferry off Pell"
LEAD = (
    "The government of Lomar on Tuesday accused Veska of sinking the ferry Amalia off the port "
    "of Pell, an allegation that Veska rejected."
)
BODY = "Two port officials said that the ferry had been taking on water since Sunday morning."
WIRE = "PELL, Lomar, April 2 (Vela) — Lomar accused Veska of sinking the ferry, officials said."


@pytest.mark.parametrize(
    ("line", "expected", "reason"),
    [
        ("Listen again | News | Weather | Podcasts", True, "items between bars"),
        ("Home > World > Lomar", True, "a trail"),
        ("Home › Coast", True, "two items, one of them a section"),
        ("NEWS | COAST | WEDNESDAY 2 APRIL 2031", True, "a date among the items"),
        ("World / Coast / Lomar", True, "slashes"),
        ("News Sport Weather Letters", True, "sections alone"),
        ("News Pell Sport Weather Money", True, "mostly sections"),
        ("Lomar Accuses Veska Again", False, "a headline in title case"),
        ("World Sport Chief Quits Pell", False, "sections, but fewer than the rest"),
        ("Ferry sinks off Pell | Vela Press", False, "a page's title"),
        ("Lomar | Veska", False, "two names, no section"),
        ("Lomar says: home | away", False, "speech"),
        ("Pell/Lomar ferry lost in fog", False, "a slash without spaces"),
    ],
)
def test_rows_of_sections_are_navigation(line: str, expected: bool, reason: str) -> None:
    """Short items with a sign between, or sections in a row, are a menu."""
    assert is_navigation(line) is expected, reason


@pytest.mark.parametrize(
    ("line", "expected", "reason"),
    [
        ("BC-FERRY-BLAST, 3RD LEAD", True, "a slug with its lead number"),
        ("BC-Lomar-Ferry, 1st Ld", True, "a slug in small letters"),
        ("VELA/LOMAR-FERRY (UPDATE 2)", True, "agency, slug and update"),
        ("LOMAR-FERRY/", False, "broken off"),
        ("URGENT", True, "a priority"),
        ("2nd Ld-Writethru", True, "a lead number alone"),
        ("EDS: ADDS quotes from the harbour master", True, "a note to editors"),
        ("ZCZC VLA0123", True, "the start of a telex"),
        ("021140 APR 31", True, "date and time of a telex"),
        ("URGENT: Ferry sinks off Pell", False, "a headline with a label"),
        ("UPDATE 2-Lomar accuses Veska of sinking ferry", False, "a headline with its update"),
        ("EDITORS: THE LAST OF A DYING TRADE", False, "a headline"),
        ("2031", False, "a number"),
        ("CEASE-FIRE HOLDS IN LOMAR", False, "a hyphen in a headline"),
    ],
)
def test_marks_of_a_wire_are_slugs(line: str, expected: bool, reason: str) -> None:
    """What a wire writes for its desks is told from headlines."""
    assert is_slug(line) is expected, reason


@pytest.mark.parametrize(
    ("line", "expected", "reason"),
    [
        ("MINISTRY OF THE SEA", True, "a body in capitals"),
        ("REPUBLIC OF LOMAR", True, "a state"),
        ("LOMAR COAST GUARD COMMAND", True, "the body's word at the end"),
        ("MINISTRY OF JUSTICE AND HOME AFFAIRS", True, "a plural that is no verb"),
        ("Ministry of Foreign Affairs of the Republic of Lomar", True, "in title case"),
        ("MINISTRY SEIZES FERRY OFF PELL", False, "a verb"),
        ("VESKA ATTACKS LOMAR EMBASSY", False, "a verb before the body's name"),
        ("GOVERNMENT OF LOMAR DENIES CHARGE", False, "speech"),
        ("Ministry of the sea closes Pell harbour", False, "small letters"),
        ("FERRY LOST OFF PELL", False, "no body"),
    ],
)
def test_names_of_bodies(line: str, expected: bool, reason: str) -> None:
    """The line of a letterhead is a name and nothing else."""
    assert is_body_name(line) is expected, reason


@pytest.mark.parametrize(
    ("lines", "title", "reason"),
    [
        (["Vela Wire", "VELA/LOMAR-FERRY (UPDATE 2)", TITLE, "By Ines Okafor", WIRE, BODY], TITLE,
         "a wire's copy"),
        (["URGENT", "EDS: ADDS quotes", "(Vela)", TITLE, WIRE, BODY], TITLE, "marks on top"),
        (["ZCZC VLA0123\nAA VELA ENGLISH SERVICE\n021140 APR 31", TITLE.upper(), WIRE, BODY],
         TITLE.upper(), "a telex"),
        (["Pell Echo\nListen again | News | Weather", TITLE, LEAD, BODY], TITLE, "a menu"),
        (["Pell Echo | The voice of the coast since 1911\nHome > World", TITLE, LEAD, BODY], TITLE,
         "name and motto"),
        (["REPUBLIC OF LOMAR\nMINISTRY OF THE SEA\nPress Service",
          "Statement on the loss of the ferry Amalia\nNo. 18/2031\nPell, 2 April 2031, 10:30",
          "(Unofficial translation)", f"1. {LEAD}", f"2. {BODY}"],
         "Statement on the loss of the ferry Amalia", "a letterhead"),
        (["PELL TODAY\nThe paper with a heart\nWed 2 Apr 2031 21:30",
          TITLE.upper(), "By Ines Okafor", LEAD, BODY], TITLE.upper(), "a motto"),
        (["World\nFerry Amalia lost off Pell\nWed 2 Apr 2031 21:30",
          "Divers still look for the eleven on board", LEAD, BODY], "Ferry Amalia lost off Pell",
         "title and date over a deck are no motto"),
        (["Ferry sinks | Vela Press", LEAD, BODY], "Ferry sinks | Vela Press",
         "a page's title with no other headline below"),
        (["MINISTRY OF THE SEA", LEAD, BODY], "MINISTRY OF THE SEA",
         "a name with no date and no headline below"),
        (["CEASE-FIRE HOLDS IN LOMAR", LEAD, BODY], "CEASE-FIRE HOLDS IN LOMAR", "a hyphen"),
        ([WIRE, BODY, LEAD], None, "no title"),
        (["(Vela)", WIRE, BODY], None, "a tag, and no title"),
        (["LOMAR-FERRY", WIRE, BODY], None, "a slug, and no title"),
    ],
)  # fmt: skip
def test_the_headline_is_the_title(lines: list[str], title: str | None, reason: str) -> None:
    """Whatever stands above it, the headline is the title; nothing is lost."""
    text = "\n\n".join(lines)
    read = read_plain(text)
    assert read.title == title, reason
    assert read.traced.text == text


def test_a_place_and_date_tell_when() -> None:
    """The date of a letter is its date of publication."""
    text = f"MINISTRY OF THE SEA\n\nStatement on the ferry Amalia\nPell, 2 April 2031\n\n{LEAD}"
    assert read_plain(f"{text}\n\n{BODY}").metadata.published_at == "2031-04-02"


def test_nothing_in_the_body_is_furniture() -> None:
    """What looks like a menu below the lead is left alone."""
    texts = [TITLE, LEAD, "Home | World | Coast", "URGENT"]
    assert head_end(texts) == 1
    assert furniture(texts) == frozenset()


@given(st.lists(st.text(max_size=80) | st.sampled_from([TITLE, LEAD, "URGENT", "A | B"])))
def test_furniture_stands_in_the_head(texts: list[str]) -> None:
    """Whatever the lines, only those before the body are judged."""
    assert all(0 <= place < head_end(texts) for place in furniture(texts))
