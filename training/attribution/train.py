"""Train the attribution encoder on PolNeAR; two processes of one thread each on a CPU.

    python -m training.attribution.train --data SHARED/data --minilm FOLDER --out FOLDER

``--minilm`` holds ``model.safetensors`` and ``tokenizer.json`` of all-MiniLM-L6-v2.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import Tensor

from training.attribution.data import (
    B_CUE,
    I_CUE,
    Labelled,
    annotation_files,
    load,
    load_tokenizer,
    set_aside,
)
from training.attribution.model import AttributionModel, from_minilm

QUOTE, LEFT, RIGHT = 1000, 1523, 1524  # vocabulary numbers of " and of the curly marks


def collate(batch: list[Labelled], rng: random.Random) -> dict[str, Tensor]:
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
    b: dict[str, Tensor], tags: Tensor, rng: random.Random, mine: bool
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
    model: AttributionModel, b: dict[str, Tensor], rng: random.Random, mine: bool
) -> dict[str, Tensor]:
    hidden, tags = model.encode(b["pieces"], b["depths"], b["mask"])
    out = {"tag": F.cross_entropy(tags.flatten(0, 1), b["tags"].flatten(), ignore_index=-100)}
    rows, cues, valid, gold = cue_samples(b, tags, rng, mine)
    if gold:
        tokens = model.tokens(hidden, tags)
        given, valid_logit = model.given_cues(tokens, hidden, b["mask"], rows, cues)
        total = F.cross_entropy(
            given[:gold].flatten(0, 1), b["given"].flatten(), ignore_index=-100, reduction="sum"
        )
        out["given"] = total / (30 * gold)
        out["valid"] = F.binary_cross_entropy_with_logits(valid_logit, valid)
    return out


def groups(model: AttributionModel, lr: float, decay: float, head_lr: float) -> list[dict]:
    """Parameter groups: lower layers learn more slowly; heads faster."""
    found, taken = [], set()
    depth = len(model.layers)
    named = dict(model.named_parameters())
    for name in named:
        if name.startswith("layers."):
            rate = lr * decay ** (depth - 1 - int(name.split(".")[1]))
        elif name.split(".")[0] in ("position", "norm"):
            rate = lr * decay**depth
        else:
            rate = head_lr
        if named[name].requires_grad and name not in taken:
            wd = 0.0 if named[name].ndim < 2 else 0.01
            found.append({"params": [named[name]], "lr": rate, "base": rate, "weight_decay": wd})
    return found


def epoch_batches(
    articles: list, size: int, world: int, rng: random.Random
) -> list[list[list[Labelled]]]:
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


def run(rank: int, world: int, args: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    if world > 1:
        dist.init_process_group(
            "gloo",
            init_method=f"file://{args.out}/rendezvous-{args.stamp}",
            rank=rank,
            world_size=world,
        )
    tokenizer = load_tokenizer(args.minilm / "tokenizer.json")
    split = args.data / "polnear" / "train"
    names = sorted(annotation_files(split))
    aside = set_aside(names)
    articles = load(split, tokenizer, [n for n in names if n not in set(aside)])
    torch.manual_seed(args.seed)
    model = from_minilm(args.minilm / "model.safetensors", args.layers)
    if args.init:
        model.load_state_dict(torch.load(args.init))
    torch.manual_seed(args.seed * 1000 + rank)
    params = [p for p in model.parameters() if p.requires_grad]
    opt = torch.optim.AdamW(groups(model, args.lr, args.decay, args.head_lr), betas=(0.9, 0.99))
    shared = random.Random(args.seed)
    mine = random.Random(args.seed * 77 + rank)
    plan = [epoch_batches(articles, args.batch, world, shared) for _ in range(args.epochs)]
    total = sum(map(len, plan))
    average = {k: v.clone() for k, v in model.state_dict().items()}
    step, began, log = 0, time.time(), []
    for epoch, steps in enumerate(plan):
        model.train()
        sums: dict[str, float] = {}
        for batches in steps:
            rate = min(1.0, (step + 1) / args.warmup) * max(0.02, 1 - step / total)
            for g in opt.param_groups:
                g["lr"] = g["base"] * rate
            parts = losses(model, collate(batches[rank], mine), mine, bool(args.init) or step > 250)
            loss = 2 * parts["tag"] + parts.get("given", 0) + 0.3 * parts.get("valid", 0)
            opt.zero_grad(set_to_none=False)
            loss.backward()
            if world > 1:
                flat = torch.cat(
                    [
                        p.grad.flatten() if p.grad is not None else torch.zeros(p.numel())
                        for p in params
                    ]
                )
                dist.all_reduce(flat)
                flat /= world
                at = 0
                for p in params:
                    p.grad = flat[at : at + p.numel()].view_as(p)
                    at += p.numel()
            torch.nn.utils.clip_grad_norm_(params, 1.0)
            opt.step()
            step += 1
            for k, v in parts.items():
                sums[k] = sums.get(k, 0) * 0.98 + float(v.detach()) * 0.02
            if rank == 0:
                keep = min(args.average, (step + 1) / (step + 10))
                with torch.no_grad():
                    for k, v in model.state_dict().items():
                        if k != "word.weight":
                            average[k].lerp_(v, 1 - keep)
                if step % 50 == 0:
                    line = {
                        "epoch": epoch,
                        "step": step,
                        "of": total,
                        "minutes": round((time.time() - began) / 60, 1),
                        **{
                            k: round(v / (1 - 0.98 ** min(step, len(steps))), 4)
                            for k, v in sums.items()
                        },
                    }
                    print(json.dumps(line), flush=True)
                    log.append(line)
        if rank == 0:
            torch.save(average, args.out / f"average-{epoch + 1}.pt")
            torch.save(model.state_dict(), args.out / "last.pt")
    if rank == 0:
        (args.out / "log.json").write_text(json.dumps(log, indent=1))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--init", type=Path, help="weights to go on from")
    parser.add_argument(
        "--layers", type=lambda s: tuple(map(int, s.split(","))), default=(0, 1, 2, 3, 4, 5)
    )
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--batch", type=int, default=4, help="windows a process and step")
    parser.add_argument("--lr", type=float, default=2e-4)
    parser.add_argument("--head-lr", type=float, default=1e-3)
    parser.add_argument("--decay", type=float, default=0.9)
    parser.add_argument("--warmup", type=int, default=150)
    parser.add_argument("--average", type=float, default=0.998)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    args.stamp = int(time.time())
    if args.processes == 1:
        run(0, 1, args)
    else:
        torch.multiprocessing.spawn(run, (args.processes, args), nprocs=args.processes)


if __name__ == "__main__":
    main()
