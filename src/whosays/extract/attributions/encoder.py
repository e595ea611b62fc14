"""The attribution encoder: one pass of one small model over each window.

Everything that reads meaning out of an article reads this module's output. The model
runs one window a call, unpadded: int8 scales are computed over a whole call, so windows
read together would change one another's labels.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime as ort
from tokenizers import Tokenizer

from whosays.errors import ModelError
from whosays.extract.attributions.confidence import Calibration
from whosays.extract.attributions.windows import Window, make_windows
from whosays.records import Spans

Floats = npt.NDArray[np.float32]

FILES = ("model.json", "tokenizer.json", "encoder.onnx", "given.onnx")


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
        folder: where its files lie (see ``FILES``).
        threads: threads of one call; results do not depend on it.

    Raises:
        ModelError: a file is missing or does not fit.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            raise ModelError(f"{folder}: no {missing[0]} there; name a folder with a whosays model")
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        providers = [
            name
            for name in ("CUDAExecutionProvider", "CPUExecutionProvider")
            if name in ort.get_available_providers()
        ]
        try:
            self.card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
            self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._encoder, self._given = (
                ort.InferenceSession(str(folder / name), options, providers=providers)
                for name in ("encoder.onnx", "given.onnx")
            )
        except Exception as error:  # onnxruntime and tokenizers raise types of their own
            reason = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise ModelError(f"{folder}: the model cannot be loaded ({reason})") from error
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

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
