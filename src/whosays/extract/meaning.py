"""Vectors of meaning: sentences that say alike lie close together.

They come from all-MiniLM-L6-v2 as it was published, untuned (Reimers and Gurevych 2019,
Sentence-BERT): the mean of the encoder's output over the wordpieces, at length 1. They
find candidates for what says the same; they do not know a statement from its denial.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from whosays.extract.loading import load_model

DIM: Final = 384
"""Numbers in a vector."""

LONGEST: Final = 256
"""Wordpieces that are read, marks included; what is longer is cut there, as in its training."""


class Meaning:
    """The model of meaning, ready to read.

    Args:
        folder: where ``model.json``, ``tokenizer.json`` and ``encoder.onnx`` lie.
        threads: threads of one call; results do not depend on it.

    Raises:
        ModelError: a file is missing or does not fit.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        loaded = load_model(folder, ("encoder.onnx",), threads, ("CPUExecutionProvider",))
        self.card, self._tokenizer, (self._session,) = (
            loaded.card,
            loaded.tokenizer,
            loaded.sessions,
        )
        self._tokenizer.enable_truncation(LONGEST)

    @cached_property
    def name(self) -> str:
        """Name and version of the model, as its card has them."""
        return f"{self.card['name']} {self.card['version']}"

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return a vector of length 1 for each text.

        A text is read alone: its vector does not depend on the others. An empty one is
        read as the marks around it.

        Args:
            texts: any number; a sentence or two each.

        Returns:
            float32 ``[len(texts), 384]``.
        """
        found = np.zeros((len(texts), DIM), dtype=np.float32)
        for row, encoding in enumerate(self._tokenizer.encode_batch(list(texts))):
            pieces = np.array([encoding.ids], dtype=np.int64)
            found[row] = self._session.run(["meaning"], {"pieces": pieces})[0][0]
        return found
