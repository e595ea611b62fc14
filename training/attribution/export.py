"""Write a trained model as ONNX: the encoder int8, the light second step float32.

python -m training.attribution.export --weights W.pt --minilm FOLDER --out FOLDER --name NAME
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import onnx

from training.attribution.graph import encoder_graph, given_graph
from training.attribution.model import REACH, load_weights
from whosays.extract.attributions.windows import WINDOW


def main() -> None:
    """Read the arguments and write the model's folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--version", default="1")
    parser.add_argument("--reach", type=int, default=REACH, help="wordpieces seen around a cue")
    parser.add_argument("--cue", type=float, default=0.2, help="least probability of a cue, 0 to 1")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    model = load_weights(args.weights, args.reach).eval()
    onnx.save(encoder_graph(model), args.out / "encoder.onnx")
    onnx.save(given_graph(model), args.out / "given.onnx")
    shutil.copy(args.minilm / "tokenizer.json", args.out / "tokenizer.json")
    card = {
        "name": args.name,
        "version": args.version,
        "window": WINDOW,
        "cue_threshold": args.cue,
    }
    (args.out / "model.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
