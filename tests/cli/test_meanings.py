"""Vectors of meaning that are kept with a dossier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from tests.resolve.made_dossier import by_words, reports

from whosays import store
from whosays.cli import meanings
from whosays.cli.meanings import KeptMeaning

NOW = datetime(2031, 7, 1, tzinfo=UTC)
READ: list[str] = []


class Counted:
    """A model that notes what it reads."""

    @staticmethod
    def embed(texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return vectors by words."""
        READ.extend(texts)
        return by_words(texts)


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[store.Database]:
    """A database with a dossier, and a model that counts."""
    READ.clear()
    monkeypatch.setattr(meanings, "load_model", Counted)
    with store.open_store(f"sqlite:///{tmp_path / 'w.db'}", create=True) as opened:
        store.add(opened, "barge", reports()[0], NOW)
        yield opened


def test_a_text_is_read_once(database: store.Database) -> None:
    """What was kept is not read again, and comes out as at first."""
    first = KeptMeaning(database, "barge")
    before = first.embed(["a barge sank", "nobody knows why", "a barge sank"])
    first.keep()
    second = KeptMeaning(database, "barge")
    after = second.embed(["nobody knows why", "it was raised", "a barge sank"])
    assert READ == ["a barge sank", "nobody knows why", "it was raised"]
    assert np.array_equal(before[:2], after[[2, 0]])
    assert before.shape == (3, 384)


def test_many_texts_are_kept_in_several_pieces(
    database: store.Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is added is written without all that was there."""
    monkeypatch.setattr(meanings, "_CHUNK", 3)
    for count in (2, 4, 6, 6, 11):
        kept = KeptMeaning(database, "barge")
        kept.embed([f"text {number}" for number in range(count)])
        kept.keep()
    assert len(READ) == len(set(READ)) == 11
    again = KeptMeaning(database, "barge")
    again.embed([f"text {number}" for number in range(11)])
    assert len(READ) == 11


def test_what_has_no_vector_is_told(database: store.Database) -> None:
    """Each text once, in order; a model that is there is not loaded again."""
    model = Counted()
    kept = KeptMeaning(database, "barge", model)  # type: ignore[arg-type]  # all that is asked of it
    kept.embed(["a barge sank"])
    assert kept.new(["why", "a barge sank", "where", "why"]) == ["why", "where"]
    assert not kept.new([])


def test_what_was_kept_compressed_is_still_read(database: store.Database) -> None:
    """Vectors were compressed once; those of that time count."""
    kept = KeptMeaning(database, "barge")
    before = kept.embed(["a barge sank"])
    kept.keep()
    name = f"vectors {meanings.model_name()} 0"
    value = store.load_derived(database, "barge", name, "texts")
    assert value is not None
    store.keep_derived(database, "barge", name, state="texts", value=value, now=NOW, level=9)
    again = KeptMeaning(database, "barge")
    assert not again.new(["a barge sank"])
    assert np.array_equal(before, again.embed(["a barge sank"]))


def test_what_is_drawn_does_not_depend_on_what_was_kept(database: store.Database) -> None:
    """Vectors are rounded before they are used the first time too."""
    kept = KeptMeaning(database, "barge")
    first = kept.embed(["a barge sank off the light"])
    kept.keep()
    assert np.array_equal(
        first, KeptMeaning(database, "barge").embed(["a barge sank off the light"])
    )
    assert first.dtype == np.float32
