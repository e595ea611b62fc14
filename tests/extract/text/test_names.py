"""Names: runs of capitalised words cut from their titles, and the people behind them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.extract.text.layout import lay_out
from whosays.extract.text.names import Inventory, same_name, take_inventory
from whosays.extract.text.runs import core_words, find_runs
from whosays.records import Article

MakeArticle = Callable[[str], Article]


def _runs(article: Article) -> list[tuple[str, str, str]]:
    words = lay_out(article).words
    return [
        (
            words.phrase(run.title_first, run.core),
            words.phrase(run.core, run.last),
            run.kind,
        )
        for run in find_runs(words, 0, len(words.forms))
    ]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("the envoy met Jane Doe there", [("", "Jane Doe", "unknown")], "a name alone"),
        ("and Mr. Olsen left", [("Mr.", "Olsen", "person")], "a courtesy title is no name"),
        (
            "then Norwegian President Kari Berg spoke",
            [("President", "Kari Berg", "person")],
            "nation and title stand before the name",
        ),
        (
            "when Secretary of State Ann Lee spoke",
            [("Secretary of State", "Ann Lee", "person")],
            "an office with its object",
        ),
        ("and Jan van der Meer agreed", [("", "Jan van der Meer", "unknown")], "particles"),
        ("and Omar al-Rashid agreed", [("", "Omar al-Rashid", "unknown")], "an Arabic article"),
        ("while Mary-Ann O’Dell spoke", [("", "Mary-Ann O’Dell", "unknown")], "hyphen, apostrophe"),
        ("and J. T. Stone Jr. spoke", [("", "J. T. Stone Jr.", "unknown")], "initials and suffix"),
        (
            "and Robert “Bob” Hill spoke",
            [("", "Robert “Bob” Hill", "unknown")],
            "a nickname in quotation marks",
        ),
        ("the Defence Ministry denied", [("", "Defence Ministry", "organisation")], "a body"),
        (
            "the Ministry of Health denied",
            [("", "Ministry of Health", "organisation")],
            "a body with its object",
        ),
        ("the FBI denied", [("", "FBI", "organisation")], "an acronym"),
        ("the Global Courier denied", [("", "Global Courier", "outlet")], "a telling last word"),
        ("off the Vik Islands", [("", "Vik Islands", "place")], "land in the sea"),
        ("off Mount Vik", [("", "Mount Vik", "place")], "a mountain"),
        ("then Ms. Lake left", [("Ms.", "Lake", "person")], "a surname like a place"),
        ("the Sea Institute denied", [("", "Sea Institute", "organisation")], "a body of the sea"),
        ("in Oslo’s view Lund’s aides", [("", "Oslo", "government"), ("", "Lund", "unknown")],
         "a possessive ends a run"),
        ("those Norwegians and Republicans", [("", "Norwegians", "group"),
                                              ("", "Republicans", "group")], "people as a body"),
        ("on Monday Lund spoke", [("", "Lund", "unknown")], "a day is no name"),
        ("She’ll see that Lund wins", [("", "Lund", "unknown")], "nor is a contracted pronoun"),
        ("the Russian-backed forces", [], "a capital within an adjective"),
    ],
)  # fmt: skip
def test_runs(
    article: MakeArticle, text: str, expected: list[tuple[str, str, str]], reason: str
) -> None:
    """A run is cut into title and name, and its own words tell what it can be."""
    assert _runs(article(text)) == expected, reason


@pytest.mark.parametrize(
    ("one", "other", "same", "reason"),
    [
        ("Donald J. Ray", "Donald Ray", True, "a middle initial may be missing"),
        ("Ann Marie Lee", "Ann M. Lee", True, "an initial agrees with the word"),
        ("J. Lee", "John Lee", True, "also at the front"),
        ("Jörg Müller", "Jorg Muller", True, "accents do not part people"),
        ("Ann Lee Jr.", "Ann Lee", True, "nor does a suffix that is left out"),
        ("Jan van der Meer", "Jan Meer", True, "nor a particle"),
        ("Ann Lee", "Amy Lee", False, "first names differ"),
        ("Ann B. Lee", "Ann C. Lee", False, "middle initials differ"),
        ("Ann Lee", "Ann Leeds", False, "surnames differ"),
    ],
)
def test_same_name(one: str, other: str, same: bool, reason: str) -> None:
    """Two forms are one name where nothing in them differs."""
    assert same_name(tuple(one.split()), tuple(other.split())) is same, reason
    assert same_name(tuple(other.split()), tuple(one.split())) is same, reason


def _inventory(article: Article) -> Inventory:
    return take_inventory(lay_out(article))


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("Lund spoke.\nLater, Kari Lund left.", "Kari Lund", "the full form may come later"),
        ("Kari Lund left.\nThen Lund spoke.", "Kari Lund", "or earlier"),
        ("Then Lund spoke.", None, "or never"),
        (
            "Kari Lund left.\nThe house of Lund Holdings stood there.",
            "Kari Lund",
            "a firm of the same name is not a person",
        ),
        (
            "In Vik, Kari Lund and Per Lund met for the first time. Then Lund spoke.",
            None,
            "two of one surname, both near",
        ),
        (
            "Kari Lund left.\nThen Lund spoke.\nBy her side stood Per Lund. He smiled.",
            "Kari Lund",
            "the only one named so far",
        ),
    ],
)
def test_bare_surname(article: MakeArticle, text: str, expected: str | None, reason: str) -> None:
    """A bare surname is the person of that name where there is no doubt."""
    inventory = _inventory(article(text))
    position = text.index("Lund spoke") if "Lund spoke" in text else text.index("Lund Holdings")
    person, sure = inventory.resolve(("Lund",), frozenset(), position)
    assert (person.text if person else None) == expected, reason
    assert (sure > 0) is (expected is not None)


def test_titles_tell_two_of_one_surname_apart(article: MakeArticle) -> None:
    """Mrs. Lund is the woman, Mr. Lund the man, and a senator is whoever holds the office."""
    text = "Senator Kari Lund met Per Lund in Vik. Mr. Lund smiled. Mrs. Lund did not."
    inventory = _inventory(article(text + "\nThen Ms. Kari Lund and Mr. Per Lund sang."))
    at = len(text)
    for title, expected in (("mrs", "Kari Lund"), ("mr", "Per Lund"), ("senator", "Kari Lund")):
        person, _ = inventory.resolve(("Lund",), frozenset({title}), at)
        assert person is not None
        assert person.text == expected


def test_longest_form_is_the_name(article: MakeArticle) -> None:
    """The fullest form names a person; words of a headline behind the name do not."""
    text = "As Ann Lee Joins sang, Per B. Holm left.\nLater Ann Lee left.\nThen Per Holm left."
    inventory = _inventory(article(text))
    assert [person.text for person in inventory.persons] == ["Ann Lee", "Per B. Holm"]


def test_core_words_leave_marks_out(article: MakeArticle) -> None:
    """A name's words are words, whatever stands between them."""
    layout = lay_out(article("and Robert “Bob” Hill, Jr. spoke"))
    run = next(find_runs(layout.words, 0, len(layout.words.forms)))
    assert core_words(layout.words, run) == ("Robert", "Bob", "Hill", "Jr.")
