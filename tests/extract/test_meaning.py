"""Vectors of meaning."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from whosays.errors import ModelError
from whosays.extract.meaning import DIM, Meaning


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    """Return the shipped model."""
    return Meaning(Path(str(files("whosays"))) / "models" / "meaning")


def test_what_says_alike_lies_closer(meaning: Meaning) -> None:
    """A retelling is nearer than another matter in the same words."""
    told, retold, other = meaning.embed(
        [
            "The harbour master denied that the crane had been unsafe.",
            "According to the harbour master, nothing was wrong with the crane.",
            "The price of barley in the harbour towns rose for the third month.",
        ]
    )
    assert told @ retold > told @ other + 0.2


def test_a_vector_does_not_depend_on_its_neighbours(meaning: Meaning) -> None:
    """Each text is read alone, the empty one too; all have length 1."""
    texts = ["The ferry sank.", "", "word " * 2000]
    together = meaning.embed(texts)
    assert together.shape == (3, DIM)
    assert np.allclose((together**2).sum(1), 1, atol=1e-5)
    for text, row in zip(texts, together, strict=True):
        assert (meaning.embed([text])[0] == row).all()
    assert meaning.embed([]).shape == (0, DIM)


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    """One line that says what is missing."""
    with pytest.raises(ModelError, match=r"no model\.json there"):
        Meaning(tmp_path)
