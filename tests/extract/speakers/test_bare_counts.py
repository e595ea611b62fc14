"""Sources that only count: "both", "one of them", "the other two", "the two men"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Reads = Callable[[str], Any]

LINKED = [
    ("[[Two Kenyan officials]] spoke. [[Both]] left.", [("same", "two Kenyan officials")], "both"),
    (
        "[[Two Kenyan officials]] spoke. [[Neither]] left.",
        [("same", "two Kenyan officials")],
        "of two, none",
    ),
    (
        "[[Three Kenyan officials]] spoke. [[One of them]] left.",
        [("part", "three Kenyan officials")],
        "one of three",
    ),
    (
        "[[Three Kenyan officials]] spoke. [[The two]] left.",
        [("part", "three Kenyan officials")],
        "fewer than there were",
    ),
    (
        "[[Three officials]] spoke. [[All three]] left.",
        [("same", "three officials")],
        "the same number",
    ),
    (
        "[[Two officials]] spoke. [[The pair]] left.",
        [("same", "two officials")],
        "a noun that is a number",
    ),
    (
        "[[Three officials]] spoke. [[The other two]] left.",
        [("part", "three officials")],
        "who is left",
    ),
    (
        "[[Three officials]] spoke. [[None of them]] left.",
        [("same", "three officials")],
        "all of them, denying",
    ),
    (
        "[[Five officials]] spoke. [[Some of them]] left.",
        [("part", "five officials")],
        "a vague part",
    ),
    (
        "[[Several officials]] spoke. [[One]] left.",
        [("part", "several officials")],
        "one of a vague number",
    ),
    ("[[Three officials]] spoke. [[Others]] left.", [], "others are somebody else"),
    ("[[Three officials]] spoke. [[Several]] left.", [], "several may be anybody"),
    ("[[An official]] spoke. [[Some of them]] left.", [], "one person is no group"),
]


@pytest.mark.parametrize(("marked", "expected", "reason"), LINKED)
def test_a_count_is_linked_and_never_merged(
    spoken: Reads, marked: str, expected: list[tuple[str, str]], reason: str
) -> None:
    """A count is a source of its own that tells which group it is or is some of."""
    found = spoken(marked)
    assert found.speakers[1][0].kind == "unnamed", reason
    assert found.speakers[1][0].entity_id != found.speakers[0][0].entity_id
    assert found.links(1) == expected, reason


def test_what_is_left_is_part_of_all_not_of_the_rest(spoken: Reads) -> None:
    """Of five, two and the other three are both some; the three are not some of the two."""
    found = spoken("[[Five officials]] spoke. [[Two]] left. [[The other three]] slept.")
    counts = [some[0].unnamed.count for some in found.speakers]
    assert counts == [5, 2, 3]
    assert found.links(1) == [("part", "five officials")]
    assert found.links(2) == [("part", "five officials")]


NAMED = [
    ("[[Kari Lund and Per Holm]] met. [[Both]] left.", "Kari Lund + Per Holm", "who spoke last"),
    ("Kari Lund met Per Holm. [[Both]] left.", "Kari Lund + Per Holm", "the two in view"),
    ("Kari Lund met Per Holm. [[The two]] left.", "Kari Lund + Per Holm", "by number"),
    ("Nils Vik met Per Holm. [[The two men]] left.", "Nils Vik + Per Holm", "by a noun"),
    ("Nils Vik met Per Holm. [[Both men]] left.", "Nils Vik + Per Holm", "by a noun and both"),
    ("[[Norway and Kenya]] met. [[Both sides]] left.", "Norway + Kenya", "sides that are states"),
    ("Norway met Kenya. [[The two countries]] left.", "Norway + Kenya", "states in view"),
    ("Kari Lund, Per Holm and Nils Vik met. [[Both]] left.", "-", "both of three is nobody"),
    ("Kari Lund met Per Holm. [[One]] left.", "-", "one of two, not told which"),
    ("Rain fell. [[Both]] left.", "-", "nobody in view"),
    ("Rain fell. [[All three]] left.", "-", "nobody in view by number"),
    (
        "Kari Lund met Per Holm. [[Two guards]] spoke. [[Both guards]] left.",
        "both guards",
        "those of that noun come first",
    ),
]


@pytest.mark.parametrize(("marked", "expected", "reason"), NAMED)
def test_a_count_of_the_named(spoken: Reads, marked: str, expected: str, reason: str) -> None:
    """Where just so many named ones are in view, the count is those; else it stays open."""
    assert spoken(marked).told[-1] == expected, reason


ALONE = [
    ("[[Some]] left.", ("unnamed", "some"), "people whom nobody has spoken of"),
    ("[[Most of us]] left.", ("unnamed", "most of us"), "some of those who speak"),
    ("[[Many others, especially the young,]] left.", ("unnamed", "many others"), "cut at a comma"),
    (
        "[[Those who saw it]] left.",
        ("unnamed", "those who saw it"),
        "a clause that tells how close they were",
    ),
    ("[[Those polled]] left.", ("group", "those polled"), "those who were asked are a body"),
    (
        "[[None of the scholars I met this week]] left.",
        ("unnamed", "none of the scholars I met this week"),
        "a clause without its pronoun",
    ),
    (
        "[[More than a dozen guards]] left.",
        ("unnamed", "more than a dozen guards"),
        "a bound before a dozen",
    ),
    (
        "[[Two outside fund groups]] left.",
        ("group", "two outside fund groups"),
        "a small word between number and noun",
    ),
    ("There I met a carpenter [[who]] left.", ("unnamed", "a carpenter"), "not the I before it"),
]


@pytest.mark.parametrize(("marked", "expected", "reason"), ALONE)
def test_counts_without_a_group_before(
    spoken: Reads, marked: str, expected: tuple[str, str], reason: str
) -> None:
    """A count that points to nobody is kept as the report words it."""
    speaker = spoken(marked).speakers[0][0]
    assert (speaker.kind, speaker.name) == expected, reason
