"""The network of acts: MiniLM with all its layers, and heads for act and stance."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto
from torch import Tensor, nn

from training.attribution.graph import Graph
from training.attribution.model import DIM, from_minilm

DROPOUT = 0.2


class ActNet(nn.Module):
    """Heads on what the encoder says of the first piece, of the cue and of the content.

    Args:
        minilm: ``model.safetensors`` of MiniLM.
        acts: number of classes of acts.
        stances: number of stances.
    """

    def __init__(self, minilm: Path, acts: int, stances: int) -> None:
        super().__init__()
        self.encoder = from_minilm(minilm)
        self.encoder.word.weight.requires_grad_(True)
        self.acts = nn.Linear(3 * DIM, acts)
        self.stances = nn.Linear(3 * DIM, stances)

    def forward(self, pieces: Tensor, roles: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return logits of acts and of stances; pieces, roles and mask are ``[b, n]``."""
        hidden, _ = self.encoder.encode(pieces, roles, mask)
        parts = [hidden[:, 0]]
        for role in (1, 2):
            there = ((roles == role) & mask).float()[..., None]
            parts.append((hidden * there).sum(1) / there.sum(1))
        pooled = F.dropout(torch.cat(parts, -1), DROPOUT, self.training)
        return self.acts(pooled), self.stances(pooled)


def graph(net: ActNet) -> onnx.ModelProto:
    """Return the network for one statement, unpadded, with int8 weights.

    Inputs are ``pieces`` and ``roles``, int64 ``[1, n]``; outputs float32 ``acts`` and
    ``stances``, log-probabilities ``[1, classes]``.
    """
    g, model = Graph(), net.encoder
    zero = g.constant(np.zeros(1, dtype=np.int64))
    size = g.add("Shape", "pieces", start=1)
    position = g.add("Slice", g.constant(model.position.weight), zero, size)
    role = g.add("Gather", g.constant(model.depth.weight), "roles")
    x = g.add_and_norm(g.add("Add", g.embedding(model.word, "pieces"), position), role, model.norm)
    for layer in model.layers:
        x = g.layer(x, layer)
    one = g.constant(np.array([1], dtype=np.int64))
    parts = [g.add("Squeeze", g.add("Gather", x, zero, axis=1), one)]  # [1, dim]
    for number in (1, 2):
        there = g.add("Equal", "roles", g.constant(np.array([number], dtype=np.int64)))
        there = g.add("Cast", there, to=TensorProto.FLOAT)  # [1, n]
        total = g.add("Squeeze", g.add("MatMul", g.add("Unsqueeze", there, one), x), one)
        parts.append(g.add("Div", total, g.add("ReduceSum", there, one, keepdims=1)))
    pooled = g.add("Concat", *parts, axis=-1)
    outputs = {
        name: (
            g.add("LogSoftmax", g.linear(pooled, head, int8=False), axis=-1),
            TensorProto.FLOAT,
            [1, head.out_features],
        )
        for name, head in (("acts", net.acts), ("stances", net.stances))
    }
    inputs = {name: (TensorProto.INT64, [1, "n"]) for name in ("pieces", "roles")}
    return g.finished("acts", inputs, outputs)
