"""Spellings of one name, and names that only look alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.resolve.acronyms import is_initials, written_out
from whosays.resolve.name_forms import fold, likeness, person_words, spelling_key


@pytest.mark.parametrize(
    ("first", "second", "expected", "reason"),
    [
        ("Tarelsky", "Tarelskyy", "spelling", "two romanisations of one ending"),
        ("Tarelsky", "Tarelskiy", "spelling", "a third"),
        ("Tarelskij", "Tarelskyi", "spelling", "a fourth and a fifth"),
        ("Morozow", "Morozov", "spelling", "German w"),
        ("Korsakoff", "Korsakov", "spelling", "old French ff"),
        ("Yelisin", "Elisin", "spelling", "a first e with and without its glide"),
        ("Schulgin", "Shulgin", "spelling", "German sch"),
        ("Khadani", "Hadani", "spelling", "kh and h"),
        ("Jiménez", "Jimenez", "same", "marks say nothing"),
        ("Volodymyr", "Vladimir", "given", "one given name in two languages"),
        ("Bill", "William", "given", "a short form"),
        ("Tojarra", "Tojara", "spelling", "a doubled letter"),
        ("Lukarenko", "Lukarenka", "misprint", "one letter off"),
        ("Qadafi", "Gadafi", "misprint", "letters that stand for one foreign sound"),
        ("J", "John", "initial", "an initial"),
        ("Tarelsky", "Tarelskaya", None, "the wife's name is another name"),
        ("Smith", "Schmidt", None, "too short for a misprint"),
        ("Hart", "Hurt", None, "too short for a misprint"),
        ("Bill", "Robert", None, "short forms of different names"),
        ("Ochoa", "Acosta", None, "nothing alike"),
    ],
)
def test_likeness(first: str, second: str, expected: str | None, reason: str) -> None:
    """Words are likened by spelling, language or one letter, in either order."""
    assert likeness(fold(first), fold(second)) == expected, reason
    assert likeness(fold(second), fold(first)) == expected, reason


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Harbour Post Editor Ann Lee", ("ann", "lee")),
        ("MSGR Aurelio Ribas Y Luna", ("aurelio", "ribas", "luna")),
        ("Ruiz’s", ("ruiz",)),
        ("Peter King Jr.", ("peter", "king")),
        ("General", ("general",)),
        ("J. van der Aar", ("j", "aar")),
    ],
)
def test_person_words(name: str, expected: tuple[str, ...]) -> None:
    """Titles before a name, particles and suffixes are no part of what is compared."""
    assert person_words(name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Free Harbour Union (FHU) said", {("fhu", ("free", "harbour", "union"))}),
        ("NOW THE FREE HARBOUR UNION (FHU) SAID", {("fhu", ("free", "harbour", "union"))}),
        ("UHL [Free Harbour Union]", set()),
        ("FUH [Harbour Union Free]", {("fuh", ("harbour", "union", "free"))}),
        ("Ann Lee (Labour) spoke", set()),
        ("the river (Tarn) rose", set()),
    ],
)
def test_written_out(text: str, expected: set[tuple[str, tuple[str, ...]]]) -> None:
    """A short form is taken from brackets where its letters fit the words, in any order."""
    assert written_out(text) == expected


def test_initials() -> None:
    """Initials stand in the order of the words."""
    assert is_initials("fhu", ("free", "harbour", "union"))
    assert not is_initials("uhf", ("free", "harbour", "union"))


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14))
def test_key_is_deterministic_and_short(word: str) -> None:
    """A key never raises, and is at most as long as the word but for x."""
    assert len(spelling_key(word)) <= len(word) + word.count("x")


@given(
    st.text(alphabet="abcdehiklmnorstuvyz", min_size=1, max_size=10),
    st.text(alphabet="abcdehiklmnorstuvyz", min_size=1, max_size=10),
)
def test_likeness_is_symmetric(first: str, second: str) -> None:
    """The order of two words does not matter."""
    assert likeness(first, second) == likeness(second, first)
