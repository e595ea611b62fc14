"""Loads a model's folder: its card, its tokenizer and its graphs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onnxruntime as ort
from tokenizers import Tokenizer

from whosays.errors import ModelError


@dataclass(frozen=True, slots=True)
class LoadedModel:
    """What a model's folder holds: its card, its tokenizer, and a session for each graph."""

    card: dict[str, Any]
    tokenizer: Tokenizer
    sessions: tuple[ort.InferenceSession, ...]


def load_model(
    folder: Path, graphs: Sequence[str], threads: int, providers: Sequence[str]
) -> LoadedModel:
    """Load ``model.json``, ``tokenizer.json`` and the graphs of a folder.

    The tokenizer neither pads nor truncates.

    Args:
        folder: where the files lie.
        graphs: names of the ONNX files.
        threads: threads of one call; results do not depend on it.
        providers: of onnxruntime, the wanted ones first.

    Raises:
        ModelError: a file is missing or does not fit.
    """
    files = ("model.json", "tokenizer.json", *graphs)
    missing = [name for name in files if not (folder / name).is_file()]
    if missing:
        raise ModelError(f"{folder}: no {missing[0]} there; name a folder with such a model")
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        sessions = tuple(
            ort.InferenceSession(str(folder / name), options, providers=list(providers))
            for name in graphs
        )
    except Exception as error:  # onnxruntime and tokenizers raise types of their own
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ModelError(f"{folder}: the model cannot be loaded ({reason})") from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return LoadedModel(card, tokenizer, sessions)
