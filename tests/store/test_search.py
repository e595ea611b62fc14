"""Finding words: in what is said, in the reports, and whatever a user types."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store import made
from tests.store.made import Clock

from whosays.errors import UsageError
from whosays.store import Database, add, contents, find, terms_of
from whosays.store.search import fused

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


TYPED = [
    ("coast guard", [("coast", False), ("guard", False)], "words"),
    ('"coast guard" lay', [("coast guard", True), ("lay", False)], "a phrase and a word"),
    ('guard"', [("guard", False)], "a mark that stays open makes no phrase"),
    ("- guard (", [("guard", False)], "signs alone are no words"),
]


@pytest.mark.parametrize(("query", "terms", "reason"), TYPED)
def test_what_is_typed_is_words_and_phrases(
    query: str, terms: list[tuple[str, bool]], reason: str
) -> None:
    """Each with whether it stood in quotation marks."""
    assert terms_of(query) == terms, reason


FUSED = [
    ([[1, 2, 3], []], [1, 2, 3], "one order alone stays as it is"),
    ([[1, 2], [3, 4]], [1, 3, 2, 4], "equal ranks: the first order comes first"),
    ([[1, 2, 3], [4, 3]], [3, 1, 4, 2], "what stands in both comes before the first of one"),
    ([[2, 1], [1, 2]], [2, 1], "equal sums: the first order decides"),
    ([], [], "nothing"),
]


@pytest.mark.parametrize(("orders", "expected", "reason"), FUSED)
def test_orders_become_one(orders: list[list[int]], expected: list[int], reason: str) -> None:
    """By reciprocal ranks."""
    assert fused(orders) == expected, reason


def test_what_is_near_in_meaning_is_found_with_the_words(filled: Database) -> None:
    """Both first; each hit tells how it was found, and articles by words alone."""
    bodies = contents(filled, "ferry") | contents(filled, "bridge")
    number = {body: passage for passage, body in bodies.items()}
    lay, waited = "that the guard lay off the coast", "that the ferry waited for a coast guard"
    near = {number["that bridges need a signal"]: 0.9, number[waited]: 0.6}
    hits = find(filled, "guard", near=near)
    assert hits[0].text == waited
    assert {(hit.text, hit.found_by, hit.similarity) for hit in hits} == {
        (waited, "both", 0.6),
        (lay, "words", None),
        ("that bridges need a signal", "meaning", 0.9),
        (FERRY, "words", None),
    }
    assert hits[-1].text == FERRY
    by_meaning = next(hit for hit in hits if hit.found_by == "meaning")
    assert (by_meaning.speakers, by_meaning.act) == (("Dela Ferrant",), "warn")
    assert (by_meaning.spans, by_meaning.dossier) == ((), "bridge")


def test_meaning_stays_in_the_dossier_and_the_limit(filled: Database) -> None:
    """A near content of another dossier, of no report that stands, or beyond the limit, is none."""
    bodies = contents(filled, "ferry")
    near = dict.fromkeys((*contents(filled, "bridge"), *bodies, 10_000), 0.7)
    hits = find(filled, "zeppelin", dossier="ferry", near=near)
    assert [hit.text for hit in hits] == list(bodies.values())
    assert len(find(filled, "zeppelin", near=near, limit=1)) == 1


def test_contents_are_those_of_the_reports_as_they_stand(filled: Database, clock: Clock) -> None:
    """Not those of a former version; a dossier must be there."""
    changed = FERRY.replace("waited for", "met")
    add(filled, "ferry", made.read(made.article(changed, name="f")), clock())
    assert list(contents(filled, "ferry").values()) == [
        "that the ferry met a coast guard",
        "that the guard lay off the coast",
    ]
    with pytest.raises(UsageError, match="no such dossier"):
        contents(filled, "tunnel")


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
