"""Agencies are read where reports credit them, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.records import Article
from whosays.resolve.agencies import agency_name, agency_tags, same_agency

FILL = "The mill burned down on Monday, and nobody was hurt, the fire brigade said. " * 8
TAGS = [
    ("PORT HALLAM (Reuters) - A mill burned.", [("Reuters", "dateline")], "dateline"),
    ("PORT HALLAM, March 3 (Orvelle) — A mill burned.", [("Orvelle", "dateline")], "unknown name"),
    ("PORT HALLAM, 14 JAN 31 (ACAN-EFE) -- [TEXT] A MILL", [("ACAN-EFE", "dateline")], "wire"),
    ("The mayor (Labour) - and others - came.", [], "no place stands before the brackets"),
    ("Ada Brine (Labour) - the mayor - came.", [], "a party behind a name"),
    ("Port Hallam (dpa) - A mill burned.", [("dpa", "dateline")], "a known agency"),
    ("The mill burned (and how) on Monday.", [], "brackets alone are no dateline"),
    ("By Ada Brine, Associated Press\n\nA mill burned.", [("AP", "byline")], "byline"),
    ("Associated Press\n\nA mill burned.", [("AP", "byline")], "agency alone on a line"),
    ("She told Reuters that the mill burned.", [], "somebody whom they told is no credit"),
    (FILL + "\n\n- AFP", [("AFP", "credit")], "dash and agency at the end"),
    (FILL + "\n\n(AP)", [("AP", "credit")], "brackets at the end"),
    (FILL + "\n\nSource: Xinhua", [("Xinhua", "credit")], "source line"),
    (FILL + "\n\nThe AP contributed to this report.", [("AP", "contribution")], "a part"),
    (
        FILL + "\n\nAssociated Press writer Ada Brine contributed to this report.",
        [("AP", "contribution")],
        "a part, by a writer",
    ),
    (
        FILL + "\n\nWith files from The Canadian Press",
        [("Canadian Press", "contribution")],
        "files",
    ),
    (FILL + "\n\nThe mayor contributed to this festival.", [], "not to a report"),
    (FILL + "\n\nHe works for AFP", [], "an agency at the end is no credit by itself"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), TAGS)
def test_tags(
    make_article: Callable[..., Article], text: str, expected: list[tuple[str, str]], reason: str
) -> None:
    """Datelines, bylines, credits and contributions are tags, with their place in the text."""
    tags = agency_tags(make_article(text))
    assert [(tag.agency, tag.place) for tag in tags] == expected, reason
    assert all(agency_name(text[slice(*tag.span)]) == tag.agency for tag in tags if tag.span)


def test_publisher_and_byline_fields(make_article: Callable[..., Article]) -> None:
    """An agency that publishes, or that stands in the byline field, has no span."""
    article = make_article("A mill burned.", publisher="Agence France-Presse", byline="AP")
    tags = agency_tags(article)
    assert [(t.agency, t.place, t.span) for t in tags] == [
        ("AFP", "publisher", None),
        ("AP", "byline", None),
    ]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Orvelle Wire", "Orvelle", True),
        ("the Associated Press", "AP", True),
        ("A.P.", "AP", True),
        ("EFE", "ACAN-EFE", False),
        ("TASS", "ITAR-TASS", False),
        ("Orvelle", "Hallam", False),
        ("The Wire", "The Press", False),
    ],
)
def test_same_agency(first: str, second: str, same: bool) -> None:
    """Ways of writing one agency are one; two agencies are two."""
    assert same_agency(first, second) is same
