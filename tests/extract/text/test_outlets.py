"""Outlets and agencies by name and by description."""

from __future__ import annotations

import pytest

from whosays.extract.text.outlets import agency_or_outlet, find_outlet, outlet_behind


@pytest.mark.parametrize(
    ("phrase", "expected", "reason"),
    [
        ("Reuters", ("Reuters", "agency"), "listed"),
        ("the Harbour Post", ("Harbour Post", "outlet"), "a telling last word"),
        ("Radio Fjord", ("Radio Fjord", "outlet"), "a telling first word"),
        ("the state news agency Tarvia", ("Tarvia", "agency"), "named behind its description"),
        ("local newspaper Fjordposten", ("Fjordposten", "outlet"), "no article"),
        ("the Tarvia News Agency", ("Tarvia News Agency", "agency"), "by its own words"),
        ("CNN’s Kari Lund", ("CNN", "outlet"), "behind a possessive"),
        ("Fox News on Tuesday", ("Fox News", "outlet"), "no day in the name"),
        ("WQRT", ("WQRT", "outlet"), "a call sign"),
        ("Harbour magazine", ("Harbour magazine", "outlet"), "a plain last word"),
        ("the Journal of Port Law", ("Journal of Port Law", "outlet"), "a journal of a field"),
        ("a local radio station", ("a local radio station", "outlet"), "no name"),
        ("state television", ("state television", "outlet"), "no name, no article"),
        ("his father", None, "a person"),
        ("the Post Office", None, "an office"),
        ("the National Press Club", None, "a club"),
        ("a Telegram from home", None, "a network is no outlet"),
        ("the intelligence agency", None, "no news agency"),
        ("the time", None, "a plain noun"),
        ("ap", None, "an agency has capitals"),
        ("a daily briefing", None, "an adjective"),
        ("the Security Council", None, "a council"),
    ],
)  # fmt: skip
def test_outlets(phrase: str, expected: tuple[str, str] | None, reason: str) -> None:
    """A name or description of an outlet is found at the head of a phrase, nothing else."""
    found = find_outlet(phrase)
    told = (phrase[found.start : found.end], found.kind) if found else None
    assert told == expected, reason


@pytest.mark.parametrize(
    ("phrase", "expected", "reason"),
    [
        ("EFE", ("EFE", "agency"), "listed"),
        ("RADIO EL FARO", ("RADIO EL FARO", "outlet"), "a telling first word"),
        ("THE HARBOUR TIMES", ("HARBOUR TIMES", "outlet"), "a telling last word"),
        ("TIME", None, "a plain noun in capitals"),
        ("MANY TIMES", None, "a count"),
        ("THE POLICE", None, "a body"),
    ],
)
def test_outlets_in_capitals(phrase: str, expected: tuple[str, str] | None, reason: str) -> None:
    """In capitals only lists and telling words count."""
    found = find_outlet(phrase, shouted=True)
    told = (phrase[found.start : found.end], found.kind) if found else None
    assert told == expected, reason


def test_outlet_behind_a_name() -> None:
    """Who is "of" an outlet speaks with it; who is of a town does not."""
    found = outlet_behind("Kari Lund of Norda News")
    assert found is not None
    assert found.kind == "outlet"
    assert outlet_behind("Kari Lund of Bergen") is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [("TASS", "agency"), ("the Associated Press", "agency"), ("ACAN - EFE", "agency"),
     ("Tarvia news agency", "agency"), ("Harbour Post", "outlet")],
)  # fmt: skip
def test_agency_or_outlet(name: str, kind: str) -> None:
    """Agencies are told from outlets by list or by their words, joint ones by their parts."""
    assert agency_or_outlet(name) == kind
