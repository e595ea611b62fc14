"""Write the untuned all-MiniLM-L6-v2 as an int8 ONNX graph.

    python -m training.meaning.export --minilm FOLDER --out src/whosays/models/meaning

``--minilm`` holds its ``model.safetensors`` and ``tokenizer.json`` (training/attribution/build.sh
fetches them). Nothing is trained. The printed figures compare it with float32 on made-up sentences.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto

from training.attribution.data import load_tokenizer
from training.attribution.graph import Graph
from training.attribution.model import DIM, AttributionModel, from_minilm
from whosays.extract.meaning import Meaning

SENTENCES = (
    "The harbour master denied that the crane had been unsafe.",
    "According to the harbour master, nothing was wrong with the crane.",
    "Two officials said on Tuesday that the ferry had been hit by a drone.",
    "The ferry sank after a fire in the engine room, the company said.",
    "Prices of barley rose for the third month in a row.",
)


def graph(model: AttributionModel) -> onnx.ModelProto:
    """Return the model that reads ``pieces``, int64 ``[1, n]``, into ``meaning`` ``[1, dim]``."""
    g = Graph()
    zero = g.constant(np.zeros(1, dtype=np.int64))
    size = g.add("Shape", "pieces", start=1)
    position = g.add("Slice", g.constant(model.position.weight), zero, size)
    position = g.add("Unsqueeze", position, zero)
    x = g.add_and_norm(g.embedding(model.word, "pieces"), position, model.norm)
    for layer in model.layers:
        x = g.layer(x, layer)
    mean = g.add("ReduceMean", x, g.constant(np.ones(1, dtype=np.int64)), keepdims=0)
    meaning = g.add("LpNormalization", mean, axis=-1, p=2)
    inputs = {"pieces": (TensorProto.INT64, [1, "n"])}
    return g.finished("meaning", inputs, {"meaning": (meaning, TensorProto.FLOAT, [1, DIM])})


def main() -> None:
    """Read the arguments, write the folder and print how close it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    model = from_minilm(args.minilm / "model.safetensors").eval()
    onnx.save(graph(model), args.out / "encoder.onnx")
    shutil.copyfile(args.minilm / "tokenizer.json", args.out / "tokenizer.json")
    card = {"name": "meaning", "version": "1"}
    (args.out / "model.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    tokenizer, ours = load_tokenizer(args.minilm / "tokenizer.json"), Meaning(args.out)
    made = ours.embed(SENTENCES)
    wanted = []
    for sentence in SENTENCES:
        pieces = torch.tensor([tokenizer.encode(sentence).ids])
        with torch.no_grad():
            hidden, _ = model.encode(pieces, torch.zeros_like(pieces), torch.ones_like(pieces) > 0)
        wanted.append(torch.nn.functional.normalize(hidden.mean(1), dim=-1)[0].numpy())
    exact = np.array(wanted)
    print("cosine with float32, least:", round(float((made * exact).sum(1).min()), 4))
    print("largest change of a cosine between two:",
          round(float(np.abs(made @ made.T - exact @ exact.T).max()), 4))  # fmt: skip


if __name__ == "__main__":
    main()
