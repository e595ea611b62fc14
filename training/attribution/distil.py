"""Train a smaller attribution encoder on what `examples` made, starting from a larger one.

    python -m training.attribution.distil --init W.pt --examples EXAMPLES.pkl --out FOLDER \
        [--layers 0,2,5] [--heads 8] [--inner 768] [--given-layers 1]

Layers are taken over as they are; in each, the heads and the units of the feed-forward step that
matter most to the loss are kept (first-order Taylor criterion; Molchanov et al. 2017, Pruning
Convolutional Neural Networks for Resource Efficient Inference, section 2.2).
"""

from __future__ import annotations

import argparse
import pickle
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from training.attribution.examples import Example
from training.attribution.model import (
    GIVEN_LAYERS,
    HEAD,
    HEADS,
    INNER,
    LAYERS,
    AttributionModel,
    load_weights,
)
from training.attribution.train import LEFT, QUOTE, RIGHT, Trainer, arguments, meet, start

MOST_CUES = 10
"""Stretches of one window that are learned from in a step."""


def collate(batch: Sequence[Example], rng: random.Random) -> dict[str, Tensor]:
    """Pad windows to the longest; in some, curly quotation marks become straight."""
    n = max(len(e.tags) for e in batch)
    pieces = np.zeros((len(batch), n), dtype=np.int64)
    depths, mask = np.zeros_like(pieces), np.zeros((len(batch), n), dtype=bool)
    tags = np.zeros((len(batch), n, batch[0].tags.shape[1]), dtype=np.float32)
    names = np.full_like(pieces, -100)
    rows, cues, given, valid = [], [], [], []
    for i, e in enumerate(batch):
        k = len(e.tags)
        pieces[i, :k], depths[i, :k], mask[i, :k] = e.window.pieces, e.window.depths, True
        tags[i, :k], names[i, :k] = e.tags, e.names
        if rng.random() < 0.15:
            pieces[i][(pieces[i] == LEFT) | (pieces[i] == RIGHT)] = QUOTE
        for c in rng.sample(range(len(e.cues)), min(MOST_CUES, len(e.cues))):
            rows.append(i)
            cues.append(e.other[c] if rng.random() < 0.4 else e.cues[c])
            given.append(np.pad(e.given[c].astype(np.float32), ((0, n - k), (0, 0))))
            valid.append(e.valid[c])
    return {
        "pieces": torch.from_numpy(pieces),
        "depths": torch.from_numpy(depths),
        "mask": torch.from_numpy(mask),
        "tags": torch.from_numpy(tags),
        "names": torch.from_numpy(names),
        "rows": torch.tensor(rows, dtype=torch.long),
        "cues": torch.from_numpy(np.array(cues, dtype=np.int64).reshape(-1, 2)),
        "given": torch.from_numpy(np.array(given, dtype=np.float32).reshape(len(rows), n, -1)),
        "valid": torch.tensor(np.array(valid, dtype=np.float32)),
    }


def soft(logits: Tensor, wanted: Tensor) -> Tensor:
    """Return the summed cross-entropy with soft labels; rows of zeros count nothing."""
    return -(wanted * torch.log_softmax(logits, -1)).sum()


def losses(
    model: AttributionModel, batch: Sequence[Example], rng: random.Random, _: bool = True
) -> dict[str, Tensor]:
    """Return the losses of one batch: tags, names, tags given each cue, cue or none."""
    b = collate(batch, rng)
    hidden, tags = model.encode(b["pieces"], b["depths"], b["mask"])
    out = {"tag": soft(tags, b["tags"]) / b["tags"].sum().clamp(min=1)}
    if (b["names"] >= 0).any():
        names = model.name(F.dropout(hidden, 0.1, model.training))
        out["name"] = F.cross_entropy(names.flatten(0, 1), b["names"].flatten(), ignore_index=-100)
    if len(b["rows"]):
        tokens = model.tokens(hidden, tags)
        places, given, valid = model.given_cues(tokens, hidden, b["mask"], b["rows"], b["cues"])
        wanted = b["given"].gather(1, places[..., None].expand(-1, -1, b["given"].shape[-1]))
        known = (b["given"].flatten(1).sum(1) > 0).sum().clamp(min=1)
        out["given"] = soft(given, wanted) / (30 * known)  # about as large as the tag loss
        out["valid"] = F.binary_cross_entropy_with_logits(valid, b["valid"])
    return out


def prune(model: AttributionModel, heads: int, inner: int, examples: Sequence[Example]) -> None:
    """Keep in each layer the heads and feed-forward units that the loss would miss most."""
    model.eval()
    units = [torch.zeros(layer.down.in_features) for layer in model.layers]
    columns = [torch.zeros(layer.out.in_features) for layer in model.layers]
    rng = random.Random(0)
    for at in range(0, len(examples), 4):
        model.zero_grad()
        sum(losses(model, examples[at : at + 4], rng).values()).backward()
        for layer, unit, column in zip(model.layers, units, columns, strict=True):
            # Output weights times their gradient, summed, is activation times its gradient.
            unit.add_((layer.down.weight.grad * layer.down.weight).sum(0).abs())
            column.add_((layer.out.weight.grad * layer.out.weight).sum(0).abs())
    model.zero_grad()
    for layer, unit, column in zip(model.layers, units, columns, strict=True):
        best = unit.topk(inner).indices.sort().values
        layer.up, layer.down = cut(layer.up, rows=best), cut(layer.down, columns=best)
        kept = column.view(-1, HEAD).sum(1).topk(heads).indices.sort().values
        best = (kept[:, None] * HEAD + torch.arange(HEAD)).flatten()
        width = layer.out.in_features
        layer.out = cut(layer.out, columns=best)
        layer.qkv = cut(layer.qkv, rows=torch.cat([best, best + width, best + 2 * width]))
        layer.heads = heads


def cut(
    layer: torch.nn.Linear, rows: Tensor | None = None, columns: Tensor | None = None
) -> torch.nn.Linear:
    """Return a linear layer with some of its outputs (``rows``) or inputs (``columns``)."""
    weight, bias = layer.weight.data, layer.bias.data
    if rows is not None:
        weight, bias = weight[rows], bias[rows]
    if columns is not None:
        weight = weight[:, columns]
    made = torch.nn.Linear(weight.shape[1], weight.shape[0])
    made.weight.data.copy_(weight)
    made.bias.data.copy_(bias)
    return made


def student(args: argparse.Namespace, examples: Sequence[Example]) -> AttributionModel:
    """Return the smaller model before it has learned anything of its own."""
    model = load_weights(args.init, args.reach)
    model.layers = torch.nn.ModuleList(model.layers[n] for n in args.layers)
    model.given = model.given[: args.given_layers]
    model.word.weight.requires_grad_(False)
    if (args.heads, args.inner) != (model.layers[0].heads, model.layers[0].up.out_features):
        prune(model, args.heads, args.inner, random.Random(0).sample(list(examples), 120))
    return model


def run(rank: int, world: int, args: argparse.Namespace) -> None:
    """Train in one of ``world`` processes."""
    meet(rank, world, args)
    with args.examples.open("rb") as f:
        examples: list[Example] = pickle.load(f)  # noqa: S301 - written by `examples`
    torch.manual_seed(args.seed)
    model = student(args, examples)
    other = [e for e in examples if not e.marked]
    random.Random(args.seed).shuffle(other)
    # An epoch sees every window that a person marked and one in `args.thin` of the others.
    groups = [[[e] for e in other[at : at + args.thin]] for at in range(0, len(other), args.thin)]
    marked = [[[e]] for e in examples if e.marked]
    Trainer(rank, world, args, model, losses).train(marked + groups)


def main() -> None:
    """Read the arguments and start the processes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--init", type=Path, required=True, help="weights of the larger model")
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument(
        "--layers", type=lambda s: tuple(map(int, s.split(","))), default=tuple(range(LAYERS))
    )
    parser.add_argument("--thin", type=int, default=3, help="windows without labels for one seen")
    parser.add_argument("--heads", type=int, default=HEADS)
    parser.add_argument("--inner", type=int, default=INNER)
    parser.add_argument("--given-layers", type=int, default=GIVEN_LAYERS)
    arguments(parser)
    start(run, parser.parse_args())


if __name__ == "__main__":
    main()
