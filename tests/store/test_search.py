"""Finding words: in what is said, in the reports, and whatever a user types."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store import made
from tests.store.made import Clock

from whosays.errors import UsageError
from whosays.store import Database, add, find

FERRY = """\
Ferries wait
Ana Tarrow said that the ferry waited for a coast guard.
Bo Lindqvar denied that the guard lay off the coast.
The caf\u00e9 at the pier was closed."""
BRIDGE = "A bridge\nDela Ferrant warned that bridges need a signal."


@pytest.fixture
def filled(database: Database, clock: Clock) -> Database:
    """Two dossiers with a report each."""
    add(database, "ferry", made.read(made.article(FERRY, name="f")), clock())
    add(database, "bridge", made.read(made.article(BRIDGE, name="b")), clock())
    return database


FOUND = [
    ("coast guard", 2, 1, "all words, in any order"),
    ('"coast guard"', 1, 1, "side by side"),
    ("waiting", 1, 1, "another form of wait"),
    ("cafe", 0, 1, "an accent does not matter"),
    ("TARROW", 0, 1, "nor do capitals; the source is no part of what is said"),
    ("signal", 1, 1, "in the other dossier"),
    ("guard signal", 0, 0, "no report has both"),
    ("guard OR signal", 0, 0, "OR is a word like others"),
    ("guard -coast", 2, 1, "a minus means nothing"),
    ('guard"', 2, 1, "a quotation mark that stays open"),
    ("guard* (coast) ^the {x:", 0, 0, "x is not there, and the signs do no harm"),
    ("body:guard", 0, 0, "no column can be named: body is a word"),
]


@pytest.mark.parametrize(("query", "said", "told", "reason"), FOUND)
def test_words_are_found(filled: Database, query: str, said: int, told: int, reason: str) -> None:
    """In contents first, then in reports."""
    if query == "cafe" and filled.engine.dialect.name == "postgresql":
        pytest.skip("PostgreSQL does so only with an extension")
    hits = find(filled, query)
    kinds = [hit.attribution_id is not None for hit in hits]
    assert (kinds.count(True), kinds.count(False)) == (said, told), reason
    assert kinds == sorted(kinds, reverse=True)


def test_a_hit_tells_who_speaks_and_where_the_words_are(filled: Database) -> None:
    """Spans hold in the content, or in the report."""
    said, told = find(filled, '"coast guard"')
    assert (said.speakers, said.act, said.dossier) == (("Ana Tarrow",), "assert", "ferry")
    assert said.text == "that the ferry waited for a coast guard"
    # One span for the phrase, or one for each of its words: as the database has it.
    assert " ".join(said.text[slice(*span)] for span in said.spans) == "coast guard"
    assert told.text == FERRY
    found = {told.text[slice(*span)] for span in told.spans}
    assert found in ({"coast guard"}, {"coast", "guard"})


def test_one_dossier_can_be_looked_in(filled: Database) -> None:
    """And there must be such a one."""
    assert not find(filled, "signal", dossier="ferry")
    with pytest.raises(UsageError, match="no such dossier"):
        find(filled, "signal", dossier="tunnel")


def test_no_more_hits_come_than_are_wanted(filled: Database) -> None:
    """Of each kind."""
    assert len(find(filled, "guard", limit=1)) == 2


def test_what_a_report_does_not_say_any_more_is_not_found(filled: Database, clock: Clock) -> None:
    """Only the last version counts."""
    changed = FERRY.replace("The caf\u00e9 at the pier was closed.", "The pier was open.")
    add(filled, "ferry", made.read(made.article(changed, name="f")), clock())
    assert not find(filled, "cafe")
    assert len(find(filled, "pier open")) == 1


@pytest.mark.parametrize("query", ["", "  ", '"', '""', "-- * ( )", "\0"])
def test_there_must_be_a_word(filled: Database, query: str) -> None:
    """Signs alone are refused."""
    with pytest.raises(UsageError, match="no word to look for"):
        find(filled, query)


@pytest.fixture(scope="module")
def searched(empty: object, tmp_path_factory: pytest.TempPathFactory) -> Database:
    """A database for many questions."""
    import shutil
    from pathlib import Path

    from whosays.store import open_store

    path = shutil.copy(str(empty), tmp_path_factory.mktemp("search"))
    database = open_store(Path(path))
    add(database, "ferry", made.read(made.article(FERRY)), made.START)
    return database


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=40))
def test_whatever_is_typed_is_only_words(searched: Database, query: str) -> None:
    """No text is an error of the database; spans are within their texts."""
    try:
        hits = find(searched, query)
    except UsageError:
        return
    for hit in hits:
        assert all(0 <= start < end <= len(hit.text) for start, end in hit.spans)
