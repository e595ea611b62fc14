"""Write a trained model as ONNX: the encoder int8, the light second step float32.

python -m training.attribution.export --weights W.pt --minilm FOLDER --out FOLDER
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from training.attribution.model import AttributionModel
from whosays.extract.windows import WINDOW


class EncodeOnce(nn.Module):
    """The first step for one window: hidden states, tag probabilities, second-step tokens."""

    def __init__(self, model: AttributionModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor, depths: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Read one window, unpadded."""
        mask = torch.ones_like(pieces, dtype=torch.bool)
        hidden, tags = self.model.encode(pieces, depths, mask)
        return hidden, torch.softmax(tags, -1), self.model.tokens(hidden, tags)


class GivenCues(nn.Module):
    """The second step for the cues of one window."""

    def __init__(self, model: AttributionModel) -> None:
        super().__init__()
        self.model = model

    def forward(
        self, tokens: Tensor, hidden: Tensor, cues: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Mark source and content around every cue, and say whether it is one."""
        rows = torch.zeros_like(cues[:, 0])
        mask = torch.ones_like(tokens[:, :, 0], dtype=torch.bool)
        places, given, valid = self.model.given_cues(tokens, hidden, mask, rows, cues)
        return places, torch.log_softmax(given, -1), torch.sigmoid(valid)


def export(model: AttributionModel, folder: Path) -> None:
    """Write ``encoder.onnx`` (int8 weights, one scale a channel) and ``given.onnx``."""
    model.eval()
    n = torch.export.Dim("n", min=4, max=512)
    k = torch.export.Dim("k", min=1, max=512)
    pieces, depths = torch.randint(1000, 9000, (1, 37)), torch.zeros(1, 37, dtype=torch.long)
    with tempfile.TemporaryDirectory() as scratch, torch.no_grad():
        raw, ready = f"{scratch}/raw.onnx", f"{scratch}/ready.onnx"
        torch.onnx.export(
            EncodeOnce(model), (pieces, depths), raw, dynamo=True, opset_version=18,
            input_names=["pieces", "depths"], output_names=["hidden", "tags", "tokens"],
            dynamic_shapes=({1: n}, {1: n}), external_data=False, verbose=False,
        )  # fmt: skip
        quant_pre_process(raw, ready, skip_symbolic_shape=True)
        quantize_dynamic(
            ready, str(folder / "encoder.onnx"), weight_type=QuantType.QInt8, per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        )  # fmt: skip
        hidden, _, tokens = EncodeOnce(model)(pieces, depths)
        torch.onnx.export(
            GivenCues(model), (tokens, hidden, torch.tensor([[3, 5], [9, 10], [11, 12]])),
            str(folder / "given.onnx"), dynamo=True, opset_version=18,
            input_names=["tokens", "hidden", "cues"], output_names=["places", "given", "valid"],
            dynamic_shapes=({1: n}, {1: n}, {0: k}), external_data=False, verbose=False,
        )  # fmt: skip


def main() -> None:
    """Read the arguments and write the model's folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", default="1")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    state = torch.load(args.weights)
    model = AttributionModel(layers=len({k.split(".")[1] for k in state if k[:7] == "layers."}))
    model.load_state_dict(state)
    export(model, args.out)
    shutil.copy(args.minilm / "tokenizer.json", args.out / "tokenizer.json")
    card = {"name": "attribution", "version": args.version, "window": WINDOW, "cue_threshold": 0.2}
    (args.out / "model.json").write_text(json.dumps(card, indent=1) + "\n")


if __name__ == "__main__":
    main()
