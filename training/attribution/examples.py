"""What the students learn from: PolNeAR's labels mixed with a teacher's, and text without labels.

    python -m training.attribution.examples --data SHARED/data --teacher W.pt --minilm FOLDER \
        --names NAMES.jsonl --out EXAMPLES.pkl

The teacher reads every window once. On PolNeAR's train part its probabilities are mixed half and
half with what people marked: a person overlooks some attributions and the teacher invents some.
On the other text (Wikinews, the development part of MUC-3/4, and government statements of re3d that
may be used freely; never a document that `benchmarks/other_text` lists) they stand alone.
Names come from spaCy (`names.py`).
"""

from __future__ import annotations

import argparse
import csv
import json
import pickle
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from training.attribution.data import (
    Labelled,
    label,
    load,
    load_tokenizer,
    paragraphs,
    set_aside,
)
from training.attribution.model import GIVEN_TAGS, NAME_KINDS, TAGS, load_weights
from training.attribution.train import candidates
from whosays.evaluate.polnear import annotation_files, read_text
from whosays.extract.attributions.windows import Window, make_windows

LISTED = Path(__file__).resolve().parents[2] / "benchmarks" / "other_text"
FREE = ("CENTCOM", "US State Department", "UK Government")
REPORT = re.compile(r"^(DEV-MUC3-\d{4})[^\n]*\n", re.MULTILINE)
LEAST_CUE = 0.1
"""Probability from which a stretch is shown to the second step, as a cue or as none."""


@dataclass(frozen=True)
class Example:
    """A window with soft labels.

    Args:
        window: its wordpieces.
        tags: float16 ``[n, 7]``, probabilities over all attributions.
        cues: int64 ``[k, 2]``, first and last-plus-one wordpiece of each stretch.
        other: int64 ``[k, 2]``, the same stretch as the teacher cuts it.
        given: float16 ``[k, n, 5]``, tag probabilities given that cue; all zero where unknown.
        valid: float32 ``[k]``, the chance that it is a cue.
        names: int8 ``[n]``, name tags (0 none, then B- and I- of `NAME_KINDS`); -100 unknown.
        marked: whether a person's labels are part of it.
    """

    window: Window
    tags: np.ndarray
    cues: np.ndarray
    other: np.ndarray
    given: np.ndarray
    valid: np.ndarray
    names: np.ndarray
    marked: bool = True


def other_texts(data: Path) -> Iterator[tuple[str, str]]:
    """Yield name and text of every document without labels that is learned from."""
    tested = {
        json.loads(p.read_text(encoding="utf-8"))["document"].removeprefix("data/")
        for p in LISTED.glob("*/*.json")
    }
    for path in sorted((data / "wikinews" / "data").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as f:
            for number, row in enumerate(csv.DictReader(f)):
                name = f"wikinews/data/{path.name}#row={number}"
                if not any(t.startswith(name + "/") or t == name for t in tested):
                    yield name, row["text"]
    listed = {t.partition("#")[2] for t in tested if "MUC3" in t}
    for path in sorted((data / "muc/TASK/CORPORA/dev").glob("dev-muc3-*")):
        parts = REPORT.split(path.read_text(encoding="utf-8"))[1:]
        for name, text in zip(parts[::2], parts[1::2], strict=True):
            if name not in listed:
                # Lines of a fixed width; blocks are apart by blank lines.
                yield name, re.sub(r"(?<!\n)\n(?!\s*\n)[ \t]*", " ", text)
    for folder in FREE:
        path = data / "re3d" / folder / "documents.json"
        for line in filter(str.strip, path.read_text(encoding="utf-8").splitlines()):
            row = json.loads(line)
            name = f"re3d/{folder}/documents.json#_id={row['_id']}"
            if not any(t.startswith(name) for t in tested):
                yield name, row["text"]


def name_tags(window: Window, names: list[tuple[int, int, str]] | None) -> np.ndarray:
    """Return the name tag of every wordpiece; -100 where names are not known."""
    tags = np.full(len(window.pieces), -100 if names is None else 0, dtype=np.int8)
    for start, end, kind in names or ():
        inside = (window.spans[:, 0] < end) & (window.spans[:, 1] > start)
        for number, i in enumerate(np.flatnonzero(inside & (window.spans[:, 0] >= 0))):
            tags[i] = 1 + 2 * NAME_KINDS.index(kind) + (number > 0)
    tags[window.spans[:, 0] < 0] = -100
    return tags


class Teacher:
    """A trained model that labels windows."""

    def __init__(self, weights: Path) -> None:
        self.model = load_weights(weights, reach=512).eval()

    @torch.no_grad()
    def teach(self, b: Labelled, *, gold: bool, names: np.ndarray) -> Example:
        """Return the example of one window, mixed with its labels where they are ``gold``."""
        pieces = torch.from_numpy(b.window.pieces)[None]
        depths = torch.from_numpy(b.window.depths)[None]
        mask = torch.ones_like(pieces, dtype=torch.bool)
        hidden, logits = self.model.encode(pieces, depths, mask)
        tags = torch.softmax(logits, -1)[0].numpy()
        found = [c for c in candidates(tags, LEAST_CUE) if b.window.spans[c[0], 0] >= 0]
        marked = [(int(s), int(e)) for s, e in b.cues]
        cues, other = list(marked), []
        for start, end in marked:
            own = [c for c in found if c[0] < end and c[1] > start]
            other.append(own[0] if len(own) == 1 else (start, end))
        extra = [c for c in found if not any(c[0] < e and c[1] > s for s, e in marked)]
        cues, other = cues + extra, other + extra
        given, valid = self._given(hidden, logits, mask, cues)
        if gold:
            valid[: len(marked)] = 1
            valid[len(marked) :] *= 0.5
            given[: len(marked)] = (given[: len(marked)] + np.eye(GIVEN_TAGS)[b.given]) / 2
            tags = (tags + np.eye(TAGS)[b.tags]) / 2
        given[valid < 0.25] = 0
        tags[b.window.spans[:, 0] < 0] = 0
        pairs = (np.array(c, dtype=np.int64).reshape(-1, 2) for c in (cues, other))
        return Example(
            b.window, tags.astype(np.float16), *pairs, given.astype(np.float16), valid, names, gold
        )

    def _given(
        self,
        hidden: torch.Tensor,
        logits: torch.Tensor,
        mask: torch.Tensor,
        cues: list[tuple[int, int]],
    ) -> tuple[np.ndarray, np.ndarray]:
        n = mask.shape[1]
        given = np.zeros((len(cues), n, GIVEN_TAGS), dtype=np.float32)
        if not cues:
            return given, np.zeros(0, dtype=np.float32)
        rows = torch.zeros(len(cues), dtype=torch.long)
        tokens = self.model.tokens(hidden, logits)
        places, out, valid = self.model.given_cues(tokens, hidden, mask, rows, torch.tensor(cues))
        probabilities = torch.softmax(out, -1).numpy()
        for k, row in enumerate(places.numpy()):
            given[k, row] = probabilities[k]
        return given, torch.sigmoid(valid).numpy()


def read_names(path: Path | None) -> dict[str, list[tuple[int, int, str]]]:
    """Return the names of each document, as `names.py` wrote them."""
    if path is None:
        return {}
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["doc"]: [(s, e, kind) for s, e, kind in row["names"]] for row in rows}


def build(args: argparse.Namespace, tokenizer: Tokenizer) -> Iterator[Example]:
    """Yield the examples of all documents, PolNeAR's train part first."""
    teacher, names = Teacher(args.teacher), read_names(args.names)
    split = args.data / "polnear" / "train"
    aside = set_aside()
    for name in sorted(annotation_files(split)):
        if name not in aside:
            for version in load(split, tokenizer, [name])[0]:
                for b in version:
                    tags = name_tags(b.window, names.get(f"polnear/{name}"))
                    yield teacher.teach(b, gold=True, names=tags)
    for name, text in other_texts(args.data):
        for window in make_windows(text, paragraphs(text), tokenizer):
            tags = name_tags(window, names.get(name))
            yield teacher.teach(label(window, ()), gold=False, names=tags)


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """Yield name and text of every document whose names are to be found by `names.py`."""
    split = data / "polnear" / "train"
    for name in sorted(annotation_files(split)):
        yield f"polnear/{name}", read_text(split / "text" / f"{name}.txt")
    for name, text in other_texts(data):
        if "MUC3" not in name:  # upper case, which spaCy's names cannot read
            yield name, text


def main() -> None:
    """Read the arguments and write the examples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, help="weights; without them, write the texts")
    parser.add_argument("--minilm", type=Path)
    parser.add_argument("--names", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    if args.teacher is None:
        with args.out.open("w", encoding="utf-8") as f:
            for name, text in texts(args.data):
                print(json.dumps({"doc": name, "text": text}), file=f)
        return
    found = list(build(args, load_tokenizer(args.minilm / "tokenizer.json")))
    print(f"{len(found)} windows, {sum(len(e.cues) for e in found)} stretches")
    with args.out.open("wb") as f:
        pickle.dump(found, f)


if __name__ == "__main__":
    main()
