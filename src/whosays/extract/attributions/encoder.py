"""The attribution encoder: one pass of one small model over each window.

Everything that reads meaning out of an article reads this module's output. The model
runs one window a call, unpadded: int8 scales are computed over a whole call, so windows
read together would change one another's labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime as ort

from whosays.extract.attributions.confidence import Calibration
from whosays.extract.attributions.windows import Window, make_windows
from whosays.extract.loading import load_model
from whosays.records import Spans

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class WindowOutput:
    """What the encoder says of one window of ``n`` wordpieces.

    Args:
        window: the window read.
        hidden: float32 ``[n, dim]``, the encoder's output.
        tags: float32 ``[n, 7]``, probabilities of none, B- and I-source, -cue, -content.
        tokens: float32 ``[n, 128]``, what the second step reads of each wordpiece.
    """

    window: Window
    hidden: Floats
    tags: Floats
    tokens: Floats


@dataclass(frozen=True, slots=True)
class GivenCues:
    """What the second step says of the ``m`` wordpieces around each of ``k`` cues.

    Args:
        places: int64 ``[k, m]``, which wordpieces of the window those are.
        tags: float32 ``[k, m, 5]``, log-probabilities of none, B- and I-source, B- and
            I-content of that cue.
        valid: float32 ``[k]``, the probability that it is a cue at all.
    """

    places: npt.NDArray[np.int64]
    tags: Floats
    valid: Floats


class Encoder:
    """A trained attribution model, ready to read.

    Args:
        folder: where ``model.json``, ``tokenizer.json``, ``encoder.onnx`` and ``given.onnx`` lie.
        threads: threads of one call; results do not depend on it.

    Raises:
        ModelError: a file is missing or does not fit.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        wanted = ("CUDAExecutionProvider", "CPUExecutionProvider")
        providers = [name for name in wanted if name in ort.get_available_providers()]
        loaded = load_model(folder, ("encoder.onnx", "given.onnx"), threads, providers)
        self.card, self.tokenizer = loaded.card, loaded.tokenizer
        self._encoder, self._given = loaded.sessions

    @cached_property
    def calibration(self) -> Calibration:
        """How raw probabilities become confidences."""
        return Calibration.from_card(self.card)

    @property
    def provider(self) -> str:
        """What the model runs on, as onnxruntime names it."""
        return str(self._encoder.get_providers()[0])

    @cached_property
    def name(self) -> str:
        """Name and version of the model, as its card has them."""
        return f"{self.card['name']} {self.card['version']}"

    def read(self, text: str, blocks: Spans) -> Iterator[WindowOutput]:
        """Read a text window by window.

        Args:
            text: an article's text.
            blocks: spans of the blocks to read, in order.
        """
        for window in make_windows(text, blocks, self.tokenizer, self.card["window"]):
            hidden, tags, tokens = self._encoder.run(
                ["hidden", "tags", "tokens"],
                {"pieces": window.pieces[None], "depths": window.depths[None]},
            )
            yield WindowOutput(window, hidden[0], tags[0], tokens[0])

    def given_cues(self, output: WindowOutput, cues: Sequence[tuple[int, int]]) -> GivenCues:
        """Run the second step: what is source and content of each cue.

        Args:
            output: of one window with ``n`` wordpieces.
            cues: ``k`` pairs of first and last-plus-one wordpiece.
        """
        places, tags, valid = self._given.run(
            None,
            {
                "tokens": output.tokens[None],
                "hidden": output.hidden[None],
                "cues": np.array(cues, dtype=np.int64).reshape(-1, 2),
            },
        )
        return GivenCues(places, tags, valid)
