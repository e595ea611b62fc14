"""Gathering a dossier with what was kept of it."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from tests.resolve.made_dossier import by_words, reports

from whosays import store
from whosays.cli import gathering, meanings
from whosays.errors import StoreError

NOW = datetime(2031, 7, 1, tzinfo=UTC)


class ByWords:
    """A model whose vectors go by words."""

    @staticmethod
    def embed(texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return vectors by words."""
        return by_words(texts)


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[store.Database]:
    """A database with a dossier."""
    monkeypatch.setattr(meanings, "load_model", ByWords)
    with store.open_store(f"sqlite:///{tmp_path / 'w.db'}", create=True) as opened:
        for one in reports():
            store.add(opened, "barge", one, NOW)
        yield opened


def test_what_is_kept_is_what_was_gathered(
    database: store.Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second time nothing is gathered; garbage is looked for again afterwards."""
    first = gathering.gathered(database, "barge")
    assert gc.isenabled()
    monkeypatch.setattr(gathering, "_gather", None)
    assert gathering.gathered(database, "barge") == first


def test_what_may_only_be_read_can_be_shown(
    database: store.Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The view is that of a database that can be written; one line tells that nothing was kept."""

    def refuse(*_: object, **__: object) -> None:
        raise StoreError("w.db", "cannot be written to")

    with monkeypatch.context() as refusing:
        for name in ("keep_derived", "keep_features"):
            refusing.setattr(store, name, refuse)
        found = gathering.gathered(database, "barge")
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "takes as long" in told
    assert "cannot be written to" in told
    assert gathering.gathered(database, "barge") == found
