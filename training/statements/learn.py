"""Trains the model of acts on labelled statements and writes it as ONNX.

    python -m training.statements.learn --shared SHARED --minilm FOLDER --out FOLDER --weights W.pt

Learns from the statements of the splits `LEARNED`; those of `SHOWN` are scored after each epoch and
nothing is chosen by them. Where the rules were mended on statements, the model may learn from
these all the same: it does not see what the rules say. ``training.statements.weigh`` comes next.

References:
    Devlin et al. (2019): BERT, for fine-tuning; Wang et al. (2020): MiniLM.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import onnx
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.statements.net import ActNet, graph
from whosays.evaluate.statement_labels import STANCES, SampledStatement, read_statements
from whosays.evaluate.statements import score_field
from whosays.extract.statements.learned import Longest, pieces_of

HERE = Path(__file__).resolve().parent
LEARNED = ("learn", "fit", "develop", "check")
SHOWN = ("held-out", "last")
EPOCHS, BATCH, WARMUP = 5, 24, 100
ENCODER_RATE, HEAD_RATE = 1e-4, 1e-3
LONGEST = Longest(source=12, cue=16, content=56, before=14)
"""More than a reading gives: what is learned from more is told from less as well."""
SMOOTHING = 0.05
STANCE_WEIGHT = 0.5


@dataclass(frozen=True)
class Example:
    """A statement as the network takes it."""

    pieces: list[int]
    roles: list[int]
    act: str
    stance: str


def example(tokenizer: Tokenizer, statement: SampledStatement) -> Example:
    """Return what the network reads of a statement, with its label."""
    pieces, roles = pieces_of(tokenizer, statement.text, statement.attribution(), LONGEST)
    return Example(pieces, roles, statement.label.act, statement.label.stance)


def batches(examples: list[Example], *, shuffled: bool) -> Iterator[list[Example]]:
    """Yield batches; shuffled ones are of about the same length, in any order."""
    if not shuffled:
        yield from (examples[i : i + BATCH] for i in range(0, len(examples), BATCH))
        return
    order = random.sample(examples, len(examples))
    pool = 20 * BATCH
    found = []
    for start in range(0, len(order), pool):
        near = sorted(order[start : start + pool], key=lambda e: len(e.pieces))
        found += [near[i : i + BATCH] for i in range(0, len(near), BATCH)]
    random.shuffle(found)
    yield from found


def tensors(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """Return pieces, roles and mask of a batch, ``[b, n]``."""
    width = max(len(e.pieces) for e in batch)
    pieces = torch.zeros(len(batch), width, dtype=torch.long)
    roles, mask = torch.zeros_like(pieces), torch.zeros(len(batch), width, dtype=torch.bool)
    for row, e in enumerate(batch):
        pieces[row, : len(e.pieces)] = torch.tensor(e.pieces)
        roles[row, : len(e.pieces)] = torch.tensor(e.roles)
        mask[row, : len(e.pieces)] = True
    return pieces, roles, mask


def loss_of(net: ActNet, batch: Sequence[Example], acts: Sequence[str]) -> Tensor:
    """Return the loss of a batch."""
    of_acts, of_stances = net(*tensors(batch))
    gold = torch.tensor([acts.index(e.act) for e in batch])
    sides = torch.tensor([STANCES.index(e.stance) for e in batch])  # type: ignore[arg-type]  # a stance, as read
    return F.cross_entropy(of_acts, gold, label_smoothing=SMOOTHING) + (
        STANCE_WEIGHT * F.cross_entropy(of_stances, sides)
    )


def scores(net: ActNet, examples: list[Example], acts: Sequence[str]) -> str:
    """Return macro-F1 and accuracy of act and stance, in percent."""
    net.eval()
    pairs: tuple[list[tuple[str, str]], list[tuple[str, str]]] = ([], [])
    with torch.no_grad():
        for batch in batches(examples, shuffled=False):
            of_acts, of_stances = net(*tensors(batch))
            for row, e in enumerate(batch):
                pairs[0].append((e.act, acts[int(of_acts[row].argmax())]))
                pairs[1].append((e.stance, STANCES[int(of_stances[row].argmax())]))
    act, stance = score_field(pairs[0], ("none",)), score_field(pairs[1])
    return (
        f"act {100 * act.macro_f1:.1f} ({100 * act.accuracy:.1f})"
        f" stance {100 * stance.macro_f1:.1f} ({100 * stance.accuracy:.1f})"
    )


def train(net: ActNet, learned: list[Example], shown: list[Example], acts: Sequence[str]) -> None:
    """Train a network, printing the scores of what is not learned from after each epoch."""
    heads = [*net.acts.parameters(), *net.stances.parameters()]
    rates = (ENCODER_RATE, HEAD_RATE)
    optimizer = torch.optim.AdamW(
        [
            {"params": [*net.encoder.parameters()], "lr": rates[0]},
            {"params": heads, "lr": rates[1]},
        ],
        weight_decay=0.01,
    )
    steps, step, start = EPOCHS * (len(learned) // BATCH + 1), 0, time.time()
    for epoch in range(1, EPOCHS + 1):
        net.train()
        for batch in batches(learned, shuffled=True):
            share = min(1.0, step / WARMUP) * max(0.0, 1 - step / steps)
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * share
            step += 1
            optimizer.zero_grad()
            loss_of(net, batch, acts).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
        print(f"epoch {epoch}, {time.time() - start:.0f} s: {scores(net, shown, acts)}", flush=True)


def main() -> None:
    """Read the arguments, train, and write the network."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="the folder of corpora")
    parser.add_argument("--minilm", type=Path, required=True, help="its model and tokenizer")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="to keep them in, float32")
    parser.add_argument("--version", default="1")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    random.seed(arguments.seed)
    torch.set_num_threads(2)
    tokenizer = Tokenizer.from_file(str(arguments.minilm / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    statements = read_statements(HERE, arguments.shared / "data" / "polnear")
    learned = [example(tokenizer, s) for s in statements if s.split in LEARNED]
    shown = [example(tokenizer, s) for s in statements if s.split in SHOWN]
    acts = sorted({e.act for e in learned})
    print(f"{len(learned)} statements to learn from, {len(shown)} to show")
    net = ActNet(arguments.minilm / "model.safetensors", len(acts), len(STANCES))
    train(net, learned, shown, acts)
    torch.save(net.state_dict(), arguments.weights)
    arguments.out.mkdir(parents=True, exist_ok=True)
    onnx.save(graph(net.eval()), arguments.out / "acts.onnx")
    shutil.copy(arguments.minilm / "tokenizer.json", arguments.out / "tokenizer.json")
    card = {"name": "acts", "version": arguments.version, "acts": acts, "stances": list(STANCES)}
    (arguments.out / "model.json").write_text(json.dumps(card) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
