"""Words are found again where they stand, and never somewhere else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store import made

from whosays.store.anchoring import anchor, anchor_all, anchor_attribution, quote

OLD = "The port was closed. The guard said that the pilot left. The mayor said that it rained."

PLACES = [
    ("the pilot left", OLD, "the pilot left", "the same text"),
    ("the pilot left", "New line. " + OLD, "the pilot left", "a line was put before it"),
    ("the pilot left", OLD.replace("pilot", "crew"), None, "a word of it was changed"),
    ("the pilot left", OLD.replace("left.", "left!"), "the pilot left", "what follows was changed"),
    ("guard said", OLD.replace("The mayor said", "She said"), "guard said", "another was changed"),
    ("said", "Nobody said anything at all here.", None, "a short word elsewhere is another one"),
    ("", OLD, None, "no words have no place"),
]


@pytest.mark.parametrize(("words", "new", "expected", "reason"), PLACES)
def test_words_are_found_in_a_changed_text(
    words: str, new: str, expected: str | None, reason: str
) -> None:
    """They are found where all of them stand, else nowhere."""
    start = OLD.index(words)
    span = anchor(quote(OLD, (start, start + len(words))), new)
    assert (None if span is None else new[slice(*span)]) == expected, reason


def test_surroundings_tell_two_places_apart() -> None:
    """Of two places with the same words, the one between the same words is taken."""
    second = OLD.rindex("said")
    new = "The clerk said nothing. " + OLD
    assert anchor(quote(OLD, (second, second + 4)), new) == (
        new.rindex("said"),
        new.rindex("said") + 4,
    )


def test_two_places_as_good_as_each_other_are_none() -> None:
    """A guess between two places is not taken."""
    words = "the pilot left the harbour"
    wanted = quote(f"({words})", (1, 1 + len(words)))
    assert anchor(wanted, f"[{words}]") == (1, 1 + len(words))
    assert anchor(wanted, f"[{words}] [{words}]") is None
    assert anchor(wanted, f"[{words}] ({words})") is not None


def test_pieces_must_keep_their_order() -> None:
    """A place in several pieces is lost when they changed places."""
    first, second = "the first long piece of it", "another piece that follows"
    old, new = f"{first} and {second}", f"{second} and {first}"
    spans = ((0, len(first)), (len(first) + 5, len(old)))
    assert anchor_all(tuple(quote(old, span) for span in spans), old) == spans
    assert anchor_all(tuple(quote(old, span) for span in spans), new) is None


@settings(deadline=None)
@given(st.text(max_size=200), st.data())
def test_every_place_is_found_in_its_own_text_or_not_at_all(text: str, data: st.DataObject) -> None:
    """In the text it comes from a place is found where it is; only twins may be given up."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = anchor(quote(text, (start, end)), text)
    assert found in {(start, end), None}


@settings(deadline=None)
@given(st.integers(0, 50), st.integers(0, 2**16))
def test_a_new_paragraph_moves_every_attribution(number: int, salt: int) -> None:
    """With a paragraph put in before, each attribution has the id it is read with there."""
    old = made.read(made.report(number, sentences=8))
    lines = old.article.text.split("\n")
    lines.insert(1 + salt % 8, f"An editor of the Daily added this line, number {salt}.")
    new = made.read(made.article("\n".join(lines), name=f"report-{number}"))
    ids = [found.id for found in new.attributions]
    for before, after in zip(old.attributions, ids, strict=True):
        moved = anchor_attribution(
            before, old.article.text, new.article.text, new.article.version_id
        )
        assert moved is not None
        assert moved[0] == after
