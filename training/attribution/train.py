"""Train the attribution encoder on PolNeAR; two processes of one thread each on a CPU.

    python -m training.attribution.train --data SHARED/data --minilm FOLDER --out FOLDER

``--minilm`` holds ``model.safetensors`` and ``tokenizer.json`` of all-MiniLM-L6-v2.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import Tensor

from training.attribution.data import (
    B_CUE,
    I_CUE,
    Labelled,
    load,
    load_tokenizer,
    set_aside,
)
from training.attribution.model import REACH, AttributionModel, from_minilm
from whosays.evaluate.polnear import annotation_files

Objective: TypeAlias = Callable[
    [AttributionModel, Sequence[Any], random.Random, bool], dict[str, Tensor]
]
WEIGHTS = {"tag": 2.0, "given": 1.0, "valid": 0.3, "name": 0.5}
QUOTE, LEFT, RIGHT = 1000, 1523, 1524  # vocabulary numbers of " and of the curly marks


def collate(batch: Sequence[Labelled], rng: random.Random) -> dict[str, Tensor]:
    """Pad windows to the longest; in some, curly quotation marks become straight."""
    n = max(len(b.tags) for b in batch)
    pieces = np.zeros((len(batch), n), dtype=np.int64)
    depths, mask = np.zeros_like(pieces), np.zeros((len(batch), n), dtype=bool)
    tags = np.full_like(pieces, -100)
    rows, cues, given = [], [], []
    for i, b in enumerate(batch):
        k = len(b.tags)
        pieces[i, :k], depths[i, :k], mask[i, :k] = b.window.pieces, b.window.depths, True
        tags[i, :k] = np.where(b.window.spans[:, 0] < 0, -100, b.tags)
        if rng.random() < 0.15:
            pieces[i][(pieces[i] == LEFT) | (pieces[i] == RIGHT)] = QUOTE
        for cue, row in zip(b.cues, b.given, strict=True):
            rows.append(i)
            cues.append(cue)
            given.append(np.pad(row, (0, n - k), constant_values=-100))
    return {
        "pieces": torch.from_numpy(pieces),
        "depths": torch.from_numpy(depths),
        "mask": torch.from_numpy(mask),
        "tags": torch.from_numpy(tags),
        "rows": torch.tensor(rows, dtype=torch.long),
        "cues": torch.from_numpy(np.array(cues, dtype=np.int64).reshape(-1, 2)),
        "given": torch.from_numpy(np.array(given, dtype=np.int64).reshape(-1, n)),
    }


def candidates(probs: np.ndarray, low: float) -> list[tuple[int, int]]:
    """Return runs of wordpieces that may be cues: ``probs`` float ``[n, 7]``."""
    begin, inside = probs[:, B_CUE], probs[:, I_CUE]
    found, i = [], 0
    while i < len(probs):
        if begin[i] + inside[i] >= low:
            j = i + 1
            while j < len(probs) and inside[j] >= 0.5:
                j += 1
            found.append((i, j))
            i = j
        else:
            i += 1
    return found


def cue_samples(
    b: dict[str, Tensor], tags: Tensor, rng: random.Random, *, mine: bool
) -> tuple[Tensor, Tensor, Tensor, int]:
    """Return rows, cues and validity: gold cues (some as predicted), then cues that are none."""
    rows, cues = b["rows"].tolist(), b["cues"].tolist()
    gold = len(rows)
    if mine:
        probs = torch.softmax(tags.detach(), -1).numpy()
        for i in range(len(probs)):
            own = [n for n in range(gold) if rows[n] == i]
            wrong = []
            for start, end in candidates(probs[i] * b["mask"][i].numpy()[:, None], 0.1):
                hit = [n for n in own if cues[n][0] < end and cues[n][1] > start]
                if not hit:
                    wrong.append([start, end])
                elif len(hit) == 1 and rng.random() < 0.4:
                    cues[hit[0]] = [start, end]
            for cue in rng.sample(wrong, min(4, len(wrong))):
                rows.append(i)
                cues.append(cue)
    valid = torch.zeros(len(rows))
    valid[:gold] = 1
    return torch.tensor(rows), torch.tensor(cues).view(-1, 2), valid, gold


def losses(
    model: AttributionModel, batch: Sequence[Labelled], rng: random.Random, mine: bool
) -> dict[str, Tensor]:
    """Return the losses of one batch: tags over all, tags given each cue, cue or none.

    Args:
        model: in training mode.
        batch: windows with their labels.
        rng: for the choice of cues and quotation marks.
        mine: whether to learn from the model's own wrong cues too; not before it has any
            sense of cues.
    """
    b = collate(batch, rng)
    hidden, tags = model.encode(b["pieces"], b["depths"], b["mask"])
    out = {"tag": F.cross_entropy(tags.flatten(0, 1), b["tags"].flatten(), ignore_index=-100)}
    rows, cues, valid, gold = cue_samples(b, tags, rng, mine=mine)
    if gold:
        tokens = model.tokens(hidden, tags)
        places, given, valid_logit = model.given_cues(tokens, hidden, b["mask"], rows, cues)
        wanted = b["given"].gather(1, places[:gold])
        total = F.cross_entropy(
            given[:gold].flatten(0, 1), wanted.flatten(), ignore_index=-100, reduction="sum"
        )
        out["given"] = total / (30 * gold)  # about as large as the tag loss
        out["valid"] = F.binary_cross_entropy_with_logits(valid_logit, valid)
    return out


def groups(
    model: AttributionModel, lr: float, decay: float, head_lr: float
) -> list[dict[str, object]]:
    """Return parameter groups: lower layers learn more slowly, heads faster."""
    found: list[dict[str, object]] = []
    depth = len(model.layers)
    for name, value in model.named_parameters():
        if not value.requires_grad:
            continue
        if name.startswith("layers."):
            rate = lr * decay ** (depth - 1 - int(name.split(".")[1]))
        elif name.split(".")[0] in ("position", "norm"):
            rate = lr * decay**depth
        else:
            rate = head_lr
        weight_decay = 0.0 if value.ndim < 2 else 0.01
        found.append({"params": [value], "lr": rate, "base": rate, "weight_decay": weight_decay})
    return found


def epoch_batches(
    articles: Sequence[Sequence[Sequence[Any]]], size: int, world: int, rng: random.Random
) -> list[list[list[Any]]]:
    """Steps of an epoch: for each, ``world`` batches of ``size`` windows of like length."""
    windows = [w for versions in articles for w in rng.choice(versions)]
    rng.shuffle(windows)
    chunk = size * world * 25
    batches = []
    for i in range(0, len(windows), chunk):
        part = sorted(windows[i : i + chunk], key=lambda w: len(w.tags))
        batches += [part[j : j + size * world] for j in range(0, len(part), size * world)]
    batches = [b for b in batches if len(b) == size * world]
    rng.shuffle(batches)
    return [[b[r::world] for r in range(world)] for b in batches]


class Trainer:
    """One process of a training run: its model, optimiser, and share of the batches.

    Args:
        rank: which of the processes this is.
        world: how many there are.
        args: the command's; see `arguments`.
        model: the same in every process.
        objective: the weighted losses of a batch, given the model, the batch, a source of
            chance, and whether the model has a sense of cues by now.
    """

    def __init__(
        self,
        rank: int,
        world: int,
        args: argparse.Namespace,
        model: AttributionModel,
        objective: Objective,
    ) -> None:
        self.rank, self.world, self.args = rank, world, args
        self.model, self.objective = model, objective
        torch.manual_seed(args.seed * 1000 + rank)
        self.params = [p for p in self.model.parameters() if p.requires_grad]
        self.optimiser = torch.optim.AdamW(
            groups(self.model, args.lr, args.decay, args.head_lr), betas=(0.9, 0.99)
        )
        self.rng = random.Random(args.seed * 77 + rank)
        self.average = {k: v.clone() for k, v in self.model.state_dict().items()}
        self.step, self.total, self.began = 0, 0, time.time()
        self.means: dict[str, float] = {}

    def train(self, articles: Sequence[Sequence[Sequence[Any]]]) -> None:
        """Go over the articles ``epochs`` times; the first process keeps the weights."""
        shared = random.Random(self.args.seed)
        plan = [
            epoch_batches(articles, self.args.batch, self.world, shared)
            for _ in range(self.args.epochs)
        ]
        self.total = sum(map(len, plan))
        self.model.train()
        for epoch, steps in enumerate(plan, 1):
            for batches in steps:
                self.learn(batches[self.rank])
                if self.rank == 0:
                    self.keep_average()
                    if self.step % 50 == 0:
                        self.report(epoch)
            if self.rank == 0:
                torch.save(self.average, self.args.out / f"average-{epoch}.pt")

    def learn(self, batch: Sequence[Any]) -> None:
        """Take one step; gradients are averaged over the processes."""
        rate = min(1.0, (self.step + 1) / self.args.warmup) * max(0.02, 1 - self.step / self.total)
        for group in self.optimiser.param_groups:
            group["lr"] = group["base"] * rate
        parts = self.objective(self.model, batch, self.rng, self.step > 250)
        self.optimiser.zero_grad(set_to_none=False)
        sum(WEIGHTS[name] * part for name, part in parts.items()).backward()
        if self.world > 1:
            self.share_gradients()
        torch.nn.utils.clip_grad_norm_(self.params, 1.0)
        self.optimiser.step()
        self.step += 1
        for k, v in parts.items():
            self.means[k] = self.means.get(k, float(v.detach())) * 0.98 + float(v.detach()) * 0.02

    def share_gradients(self) -> None:
        """Replace each gradient with its mean over the processes."""
        flat = torch.cat(
            [
                p.grad.flatten() if p.grad is not None else torch.zeros(p.numel())
                for p in self.params
            ]
        )
        dist.all_reduce(flat)
        flat /= self.world
        at = 0
        for p in self.params:
            p.grad = flat[at : at + p.numel()].view_as(p)
            at += p.numel()

    def keep_average(self) -> None:
        """Move the running average of the weights, which is what is kept, towards them."""
        keep = min(self.args.average, (self.step + 1) / (self.step + 10))
        with torch.no_grad():
            for k, v in self.model.state_dict().items():
                if k != "word.weight":  # never trained
                    self.average[k].lerp_(v, 1 - keep)

    def report(self, epoch: int) -> None:
        """Print how far the run is."""
        line = {"epoch": epoch, "step": self.step, "of": self.total,
                "minutes": round((time.time() - self.began) / 60, 1),
                **{k: round(v, 4) for k, v in self.means.items()}}  # fmt: skip
        print(json.dumps(line), flush=True)


def run(rank: int, world: int, args: argparse.Namespace) -> None:
    """Train in one of ``world`` processes."""
    meet(rank, world, args)
    tokenizer = load_tokenizer(args.minilm / "tokenizer.json")
    split = args.data / "polnear" / "train"
    aside = set_aside()
    names = [n for n in sorted(annotation_files(split)) if n not in aside]
    torch.manual_seed(args.seed)
    model = from_minilm(args.minilm / "model.safetensors", reach=args.reach)
    Trainer(rank, world, args, model, losses).train(load(split, tokenizer, names))


def meet(rank: int, world: int, args: argparse.Namespace) -> None:
    """Join the other processes; one thread each."""
    torch.set_num_threads(1)
    if world > 1:
        meeting = f"file://{args.out.resolve()}/rendezvous-{args.stamp}"
        dist.init_process_group("gloo", init_method=meeting, rank=rank, world_size=world)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what every training run takes."""
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--reach", type=int, default=REACH, help="wordpieces seen around a cue")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--batch", type=int, default=4, help="windows a process and step")
    parser.add_argument("--lr", type=float, default=2e-4)
    parser.add_argument("--head-lr", type=float, default=1e-3)
    parser.add_argument("--decay", type=float, default=0.9)
    parser.add_argument("--warmup", type=int, default=150)
    parser.add_argument("--average", type=float, default=0.998)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)


def start(work: Callable[[int, int, argparse.Namespace], None], args: argparse.Namespace) -> None:
    """Run ``work(rank, world, args)`` in every process."""
    args.out.mkdir(parents=True, exist_ok=True)
    args.stamp = int(time.time())
    if args.processes == 1:
        work(0, 1, args)
    else:
        torch.multiprocessing.spawn(work, (args.processes, args), nprocs=args.processes)


def main() -> None:
    """Read the arguments and start the processes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    arguments(parser)
    start(run, parser.parse_args())


if __name__ == "__main__":
    main()
