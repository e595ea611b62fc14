"""The attribution encoder: MiniLM, a tag head, and a light second step given a cue."""

from __future__ import annotations

import math
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

DIM, HEADS, HEAD, LAYERS = 384, 12, 32, 6
DROPOUT = 0.1
INNER = 4 * DIM
GIVEN_DIM, GIVEN_HEADS, GIVEN_LAYERS = 128, 4, 2
DISTANCES = 64
TAGS, GIVEN_TAGS = 7, 5
NAME_KINDS = ("person", "organisation", "place", "people", "time")
NAME_TAGS = 1 + 2 * len(NAME_KINDS)
REACH = 128  # wordpieces around a cue that the second step sees


class Layer(nn.Module):
    """A transformer layer as BERT has it (layer norm after the sum).

    Args:
        dim: of what comes in and goes out.
        heads: of attention, each ``size`` wide.
        inner: width of the feed-forward step.
        size: of a head.
    """

    def __init__(self, dim: int, heads: int, inner: int, size: int = HEAD) -> None:
        super().__init__()
        self.heads, self.p = heads, DROPOUT
        self.qkv = nn.Linear(dim, 3 * heads * size)
        self.out = nn.Linear(heads * size, dim)
        self.norm1 = nn.LayerNorm(dim, eps=1e-12)
        self.up = nn.Linear(dim, inner)
        self.down = nn.Linear(inner, dim)
        self.norm2 = nn.LayerNorm(dim, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return ``x`` ``[b, n, dim]`` after attention within ``mask`` and a feed-forward step."""
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        a = self.out(a.transpose(1, 2).reshape(b, n, -1))
        x = self.norm1(x + F.dropout(a, self.p, self.training))
        a = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(a, self.p, self.training))


class AttributionModel(nn.Module):
    """Encoder output once a window; tags from it, and tags again given each cue.

    Args:
        layers: of the encoder.
        heads: of each of them.
        inner: width of their feed-forward step.
        given_layers: layers of the second step.
        reach: wordpieces around a cue that the second step sees.
    """

    def __init__(
        self,
        layers: int = LAYERS,
        heads: int = HEADS,
        inner: int = INNER,
        given_layers: int = GIVEN_LAYERS,
        reach: int = REACH,
    ) -> None:
        super().__init__()
        vocabulary, positions = 30522, 512
        self.reach = reach
        self.word = nn.Embedding(vocabulary, DIM)
        self.position = nn.Embedding(positions, DIM)
        self.depth = nn.Embedding(3, DIM)
        nn.init.zeros_(self.depth.weight)
        self.norm = nn.LayerNorm(DIM, eps=1e-12)
        self.layers = nn.ModuleList(Layer(DIM, heads, inner) for _ in range(layers))
        self.tag = nn.Linear(DIM, TAGS)
        self.name = nn.Linear(DIM, NAME_TAGS)
        self.token = nn.Linear(DIM + TAGS, GIVEN_DIM)
        self.cue = nn.Linear(DIM, 2 * GIVEN_DIM)
        self.distance = nn.Embedding(DISTANCES, GIVEN_DIM)
        nn.init.normal_(self.distance.weight, std=0.1)
        self.given_norm = nn.LayerNorm(GIVEN_DIM)
        self.given = nn.ModuleList(
            Layer(GIVEN_DIM, GIVEN_HEADS, 2 * GIVEN_DIM) for _ in range(given_layers)
        )
        self.given_tag = nn.Linear(GIVEN_DIM, GIVEN_TAGS)
        self.valid = nn.Linear(GIVEN_DIM, 1)

    def encode(self, pieces: Tensor, depths: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return hidden states ``[b, n, DIM]`` and tag logits ``[b, n, TAGS]``."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.norm(self.word(pieces) + self.position(places)[None] + self.depth(depths))
        x = F.dropout(x, DROPOUT, self.training)
        wide = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, wide)
        return x, self.tag(F.dropout(x, DROPOUT, self.training))

    def tokens(self, hidden: Tensor, tags: Tensor) -> Tensor:
        """Return what the second step sees of each wordpiece ``[b, n, GIVEN_DIM]``."""
        return self.token(torch.cat([hidden, torch.softmax(tags, -1)], -1))

    def given_cues(
        self, tokens: Tensor, hidden: Tensor, mask: Tensor, rows: Tensor, cues: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Mark source and content around each cue.

        Args:
            tokens: what `tokens` returned.
            hidden: what `encode` returned.
            mask: ``[b, n]``, true where there is a wordpiece.
            rows: ``[k]``, the window of each cue.
            cues: ``[k, 2]``, its first and last-plus-one wordpiece.

        Returns:
            Places ``[k, m]`` of the wordpieces around each cue (m at most ``reach``), tag
            logits ``[k, m, GIVEN_TAGS]`` at them, and validity logits ``[k]``.
        """
        n = tokens.shape[1]
        m = min(n, self.reach)
        first = ((cues[:, 0] + cues[:, 1] - self.reach) // 2).clamp(min=0)
        first = torch.minimum(first, (n - m) * torch.ones_like(first))
        places = first[:, None] + torch.arange(m, device=tokens.device)[None]
        start, end = cues[:, :1], cues[:, 1:]
        inside = ((places >= start) & (places < end)).to(hidden.dtype)
        weight = (inside / inside.sum(1, keepdim=True))[:, None]
        mean = (weight @ hidden[rows[:, None], places])[:, 0]
        gate, shift = self.cue(mean).chunk(2, -1)
        distance = torch.where(places < start, places - start, (places - end + 1).clamp(min=0))
        x = tokens[rows[:, None], places] * (1 + torch.tanh(gate))[:, None] + shift[:, None]
        x = self.given_norm(x + self.distance(bucket(distance)))
        wide = mask[rows[:, None], places][:, None, None, :]
        for layer in self.given:
            x = layer(x, wide)
        pooled = (weight @ x)[:, 0]
        return places, self.given_tag(x), self.valid(pooled)[:, 0]


def load_weights(path: Path, reach: int = REACH) -> AttributionModel:
    """Return the model whose weights were saved at ``path``; its shape is read off them.

    Args:
        path: of a file that `train` or `distil` wrote.
        reach: wordpieces around a cue that the second step sees.
    """
    state = torch.load(path)
    layers = len({k.split(".")[1] for k in state if k.startswith("layers.")})
    given = len({k.split(".")[1] for k in state if k.startswith("given.")})
    heads = len(state["layers.0.qkv.bias"]) // (3 * HEAD)
    model = AttributionModel(layers, heads, len(state["layers.0.up.bias"]), given, reach)
    if "name.weight" not in state:  # from before there were names to learn
        state |= {k: v for k, v in model.state_dict().items() if k.startswith("name.")}
    model.load_state_dict(state)
    return model


def bucket(distance: Tensor) -> Tensor:
    """Return the bucket, 0 to 63, of a signed distance: exact to 15, then logarithmic to 256."""
    size = distance.abs()
    far = 16 + (torch.log(size.clamp(min=16).float() / 16) / math.log(16) * 15).long()
    near = torch.where(size < 16, size, far.clamp(max=31))
    return torch.where(distance < 0, near + 32, near)


def from_minilm(
    path: Path, layers: tuple[int, ...] = tuple(range(LAYERS)), reach: int = REACH
) -> AttributionModel:
    """Return the model with the encoder's weights taken from a MiniLM ``model.safetensors``.

    Args:
        path: of that file.
        layers: which of its layers to take, in order.
        reach: wordpieces around a cue that the second step sees.
    """
    model = AttributionModel(layers=len(layers), reach=reach)
    w = {k.removeprefix("bert."): v.float() for k, v in load_file(str(path)).items()}
    with torch.no_grad():
        model.word.weight.copy_(w["embeddings.word_embeddings.weight"])
        model.position.weight.copy_(
            w["embeddings.position_embeddings.weight"]
            + w["embeddings.token_type_embeddings.weight"][0]
        )
        model.norm.weight.copy_(w["embeddings.LayerNorm.weight"])
        model.norm.bias.copy_(w["embeddings.LayerNorm.bias"])
        for layer, number in zip(model.layers, layers, strict=True):
            _copy_layer(layer, w, f"encoder.layer.{number}.")
    model.word.weight.requires_grad_(False)
    return model


def _copy_layer(layer: nn.Module, w: dict[str, Tensor], at: str) -> None:
    for part in ("weight", "bias"):
        qkv = [w[f"{at}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
        getattr(layer.qkv, part).copy_(torch.cat(qkv))
        for mine, theirs in (
            ("out", "attention.output.dense"),
            ("norm1", "attention.output.LayerNorm"),
            ("up", "intermediate.dense"),
            ("down", "output.dense"),
            ("norm2", "output.LayerNorm"),
        ):
            getattr(getattr(layer, mine), part).copy_(w[f"{at}{theirs}.{part}"])
