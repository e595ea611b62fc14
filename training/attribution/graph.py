"""Encoder and second step as ONNX graphs of onnxruntime's own fused operators.

PyTorch's exporter writes attention, GELU and layer norm as a dozen plain operators each, which
onnxruntime fuses only in part. Here a layer is eight operators. Matrix products have int8 weights
with a scale a channel, and activations are quantised as they come, a scale a call (onnxruntime's
DynamicQuantizeMatMul); all else is float32.
"""

from __future__ import annotations

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.attribution.model import DIM, AttributionModel, Layer, bucket

MICROSOFT = "com.microsoft"
SEVEN_BITS = 63
"""Largest weight of a product. Processors with AVX2 but no VNNI add pairs of products in 16 bits,
which overflow with 127 (measured on the set-aside articles: 0.9% of tags change against float32,
0.7% with 63)."""


def quantised(
    weight: NDArray[np.float32], most: int
) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return ``weight`` ``[in, out]`` as whole numbers of at most ``most``, and columns' scales."""
    scale = np.abs(weight).max(0) / most
    scale[scale == 0] = 1
    return np.round(weight / scale).clip(-most, most).astype(np.int8), scale.astype(np.float32)


class Graph:
    """An ONNX graph while it is written; values are the names of its edges."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, value: NDArray[np.generic] | torch.Tensor) -> str:
        """Add a constant."""
        if isinstance(value, torch.Tensor):
            value = value.detach().numpy()
        name = f"constant_{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, operator: str, *inputs: str, outputs: int = 1, **attributes: object) -> str:
        """Add an operator and return its output, or its outputs with blanks between."""
        names = [f"value_{len(self.nodes)}_{i}" for i in range(outputs)]
        domain = MICROSOFT if operator in FUSED else ""
        self.nodes.append(
            helper.make_node(operator, list(inputs), names, domain=domain, **attributes)
        )
        return " ".join(names)

    def linear(self, x: str, layer: torch.nn.Linear, *, int8: bool = True) -> str:
        """Add a matrix product and bias."""
        weight = layer.weight.detach().numpy().T
        if not int8:
            product = self.add("MatMul", x, self.constant(weight))
            return self.add("Add", product, self.constant(layer.bias))
        values, scales = map(self.constant, quantised(weight, SEVEN_BITS))
        return self.add("DynamicQuantizeMatMul", x, values, scales, "", self.constant(layer.bias))

    def embedding(self, table: torch.nn.Embedding, rows: str) -> str:
        """Add a look-up in a table of int8 rows, a scale a row."""
        values, scales = quantised(table.weight.detach().numpy().T, 127)
        picked = self.add("Gather", self.constant(values.T), rows)
        scale = self.add("Gather", self.constant(scales[:, None]), rows)
        return self.add("Mul", self.add("Cast", picked, to=TensorProto.FLOAT), scale)

    def layer(self, x: str, layer: Layer, *, int8: bool = True) -> str:
        """Add a transformer layer."""
        qkv = self.linear(x, layer.qkv, int8=int8)
        q, k, v = self.add("Split", qkv, outputs=3, axis=-1, num_outputs=3).split()
        a = self.add("MultiHeadAttention", q, k, v, num_heads=layer.heads)
        x = self.add_and_norm(x, self.linear(a, layer.out, int8=int8), layer.norm1)
        a = self.add("FastGelu", self.linear(x, layer.up, int8=int8))
        return self.add_and_norm(x, self.linear(a, layer.down, int8=int8), layer.norm2)

    def add_and_norm(self, x: str, y: str, norm: torch.nn.LayerNorm) -> str:
        """Add the norm of a sum."""
        weight, bias = self.constant(norm.weight), self.constant(norm.bias)
        return self.add("SkipLayerNormalization", x, y, weight, bias, epsilon=norm.eps)

    def finished(
        self,
        name: str,
        inputs: dict[str, tuple[int, list[str | int]]],
        outputs: dict[str, tuple[str, int, list[str | int]]],
    ) -> onnx.ModelProto:
        """Return the checked model.

        Args:
            name: of the graph.
            inputs: type and shape of each.
            outputs: the value that each is, its type and shape.
        """
        for output, (value, _, _) in outputs.items():
            self.nodes.append(helper.make_node("Identity", [value], [output]))
        made = helper.make_model(
            helper.make_graph(
                self.nodes,
                name,
                [helper.make_tensor_value_info(n, *how) for n, how in inputs.items()],
                [helper.make_tensor_value_info(n, *how) for n, (_, *how) in outputs.items()],
                self.constants,
            ),
            opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(MICROSOFT, 1)],
            producer_name="whosays",
        )
        made.ir_version = 10  # what onnxruntime 1.20 reads
        onnx.checker.check_model(made)
        return made


FUSED = {"DynamicQuantizeMatMul", "MultiHeadAttention", "FastGelu", "SkipLayerNormalization"}


def encoder_graph(model: AttributionModel) -> onnx.ModelProto:
    """Return the first step for one window, unpadded.

    Inputs are ``pieces`` and ``depths``, int64 ``[1, n]``; outputs float32 ``hidden``
    ``[1, n, dim]``, ``tags`` ``[1, n, 7]`` (probabilities), ``tokens`` ``[1, n, 128]`` and
    ``names`` ``[1, n, 11]`` (probabilities).
    """
    g = Graph()
    zero = g.constant(np.zeros(1, dtype=np.int64))
    size = g.add("Shape", "pieces", start=1)
    position = g.add("Slice", g.constant(model.position.weight), zero, size)
    depth = g.add("Gather", g.constant(model.depth.weight), "depths")
    x = g.add_and_norm(g.add("Add", g.embedding(model.word, "pieces"), position), depth, model.norm)
    for layer in model.layers:
        x = g.layer(x, layer)
    tags = g.add("Softmax", g.linear(x, model.tag, int8=False), axis=-1)
    names = g.add("Softmax", g.linear(x, model.name, int8=False), axis=-1)
    tokens = g.linear(g.add("Concat", x, tags, axis=-1), model.token, int8=False)
    outputs = {"hidden": (x, DIM), "tags": (tags, model.tag.out_features),
               "tokens": (tokens, model.token.out_features),
               "names": (names, model.name.out_features)}  # fmt: skip
    inputs = {name: (TensorProto.INT64, [1, "n"]) for name in ("pieces", "depths")}
    return g.finished("encoder", inputs, {
        name: (value, TensorProto.FLOAT, [1, "n", size]) for name, (value, size) in outputs.items()
    })  # fmt: skip


def given_graph(model: AttributionModel) -> onnx.ModelProto:
    """Return the second step for the cues of one window; see `AttributionModel.given_cues`.

    Inputs are ``tokens`` ``[1, n, 128]`` and ``hidden`` ``[1, n, dim]`` as the first step gives
    them, and ``cues``, int64 ``[k, 2]``; outputs int64 ``places`` ``[k, m]``, float32 ``given``
    ``[k, m, 5]`` (log-probabilities) and ``valid`` ``[k]`` (probabilities).
    """
    g = Graph()

    def whole(*numbers: int) -> str:
        return g.constant(np.array(numbers, dtype=np.int64))

    size = g.add("Shape", "tokens", start=1, end=2)
    m = g.add("Min", size, whole(model.reach))
    start = g.add("Slice", "cues", whole(0), whole(1), whole(1))  # [k, 1]
    end = g.add("Slice", "cues", whole(1), whole(2), whole(1))
    middle = g.add("Sub", g.add("Add", start, end), whole(model.reach))
    # Halved before it is cut at 0, so that rounding towards 0 makes no difference.
    first = g.add("Max", g.add("Div", middle, whole(2)), whole(0))
    first = g.add("Min", first, g.add("Sub", size, m))
    nothing, one = (g.constant(np.array(v, dtype=np.int64)) for v in (0, 1))
    steps = g.add("Range", nothing, g.add("Squeeze", m), one)
    places = g.add("Add", first, steps)  # [k, m]
    mean = _mean_of_cues(g, start, end)
    gate, shift = g.add(
        "Split", g.linear(mean, model.cue, int8=False), outputs=2, axis=-1, num_outputs=2
    ).split()
    gate = g.add("Add", g.add("Tanh", gate), g.constant(np.ones(1, dtype=np.float32)))
    x = g.add("Gather", g.add("Squeeze", "tokens", whole(0)), places)
    x = g.add("Add", g.add("Mul", x, g.add("Unsqueeze", gate, whole(1))),
              g.add("Unsqueeze", shift, whole(1)))  # fmt: skip
    distance = g.add("Gather", _distances(g, model), _offsets(g, places, start, end))
    x = g.add_and_norm(x, distance, model.given_norm)
    for layer in model.given:
        x = g.layer(x, layer, int8=False)
    given = g.add("LogSoftmax", g.linear(x, model.given_tag, int8=False), axis=-1)
    before = g.add("Less", places, start)
    inside = g.add("And", g.add("Not", before), g.add("Less", places, end))
    weight = g.add("Cast", inside, to=TensorProto.FLOAT)
    weight = g.add("Div", weight, g.add("Cast", g.add("Sub", end, start), to=TensorProto.FLOAT))
    pooled = g.add("Squeeze", g.add("MatMul", g.add("Unsqueeze", weight, whole(1)), x), whole(1))
    valid = g.add("Squeeze", g.add("Sigmoid", g.linear(pooled, model.valid, int8=False)), whole(1))
    inputs = {
        "tokens": (TensorProto.FLOAT, [1, "n", model.token.out_features]),
        "hidden": (TensorProto.FLOAT, [1, "n", DIM]),
        "cues": (TensorProto.INT64, ["k", 2]),
    }
    return g.finished("given", inputs, {
        "places": (places, TensorProto.INT64, ["k", "m"]),
        "given": (given, TensorProto.FLOAT, ["k", "m", model.given_tag.out_features]),
        "valid": (valid, TensorProto.FLOAT, ["k"]),
    })  # fmt: skip


def _mean_of_cues(g: Graph, start: str, end: str) -> str:
    """Add the mean ``[k, dim]`` of the hidden states of each cue."""
    one = g.constant(np.array([1], dtype=np.int64))
    nothing = g.constant(np.array([0], dtype=np.int64))
    hidden = g.add("Squeeze", "hidden", nothing)
    total = g.add("CumSum", hidden, g.constant(np.array(0, dtype=np.int64)))
    zeros = g.constant(np.zeros((1, DIM), dtype=np.float32))
    total = g.add("Concat", zeros, total, axis=0)  # sum of all before each place
    parts = [g.add("Gather", total, g.add("Squeeze", at, one)) for at in (end, start)]
    length = g.add("Cast", g.add("Sub", end, start), to=TensorProto.FLOAT)
    return g.add("Div", g.add("Sub", *parts), length)


def _distances(g: Graph, model: AttributionModel) -> str:
    """Add the table ``[1023, 128]`` of distance embeddings, from -511 to 511."""
    with torch.no_grad():
        return g.constant(model.distance(bucket(torch.arange(-511, 512))))


def _offsets(g: Graph, places: str, start: str, end: str) -> str:
    """Add the row of each place in the table of distances: 511 and how far it is from the cue."""
    one = g.constant(np.array([1], dtype=np.int64))
    zero = g.constant(np.array([0], dtype=np.int64))
    after = g.add("Max", g.add("Add", g.add("Sub", places, end), one), zero)
    before = g.add("Min", g.add("Sub", places, start), zero)
    return g.add("Add", g.add("Add", after, before), g.constant(np.array([511], dtype=np.int64)))
