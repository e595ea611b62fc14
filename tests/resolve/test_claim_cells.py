"""Which claims have a row in the matrix, and what runs of steps are one."""

from __future__ import annotations

import pytest
from tests.resolve.made_dossier import MEANS, MORVA, OLVEN, Said, report

from whosays.gathered import GatheredDossier
from whosays.records import Reading
from whosays.resolve.dossier import gather


def shown(*readings: Reading) -> GatheredDossier:
    """Return the dossier of some readings."""
    return gather(readings, MEANS)


SMALL = [
    (Said("Dole", "said", "that seven people were on board"), False, "one report's, uncontested"),
    (Said("Dole", "denied", "that anybody had complained", "deny"), True, "on the event"),
]


@pytest.mark.parametrize(("said", "is_row", "why"), SMALL)
def test_rows(said: Said, is_row: bool, why: str) -> None:
    """A matrix of many reports is not a list of all that one of them says."""
    assert bool(shown(report(said, outlet="A")).claims) is is_row, why


def test_what_two_reports_tell_has_a_row() -> None:
    """In the same words, of other speakers."""
    words = "that seven people were on board the barge"
    dossier = shown(
        report(Said("Dole", "said", words), outlet="A"),
        report(Said("Ruiz", "said", words), outlet="B"),
    )
    (claim,) = dossier.claims
    assert (claim.group, len(claim.cells)) == ("uncontested", 2)


def test_what_only_names_a_thing_has_none() -> None:
    """Two reports on one thing make no claim."""
    words = "the raising of the grain barge"
    dossier = shown(
        report(Said("Dole", "announced", words), outlet="A"),
        report(Said("Ruiz", "announced", words), outlet="B"),
    )
    assert dossier.claims == ()


def test_contested_rows_with_both_sides_come_first() -> None:
    """Then what is only denied, then what explains."""
    dossier = shown(
        report(
            Said(OLVEN, "said", "that Morva had sunk the barge", "affirm"),
            Said(MORVA, "denied", "any part in it", "deny"),
            Said("Ruiz", "said", "that seven people were on board the barge"),
            outlet="A",
        ),
        report(Said("Ruiz", "said", "that seven people were on board the barge"), outlet="B"),
    )
    assert [claim.group for claim in dossier.claims] == ["contested", "uncontested"]


def test_saying_the_same_again_is_no_new_step() -> None:
    """A position lasts from the first to the last time it was told."""
    days = ("2031-06-01", "2031-06-04", "2031-06-09")
    words = ("that Morva had sunk it", "it is sure of Morva's guilt", "once more who did this")
    dossier = shown(
        *(
            report(Said(OLVEN, "said", told, "affirm"), outlet=day, published=day)
            for day, told in zip(days, words, strict=True)
        )
    )
    (step,) = dossier.positions[0].steps
    assert (step.since, step.last, step.change, len(step.tellings)) == (*days[::2], "first", 3)
