"""PolNeAR articles as windows with role labels.

Labels are per wordpiece: one tag sequence for all attributions together, and one for
each attribution given its cue.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from whosays.evaluate.documents import SpanTriple
from whosays.evaluate.polnear import annotation_files, read_standoff, read_text
from whosays.extract.attributions.windows import Window, make_windows
from whosays.records import Spans

LINE = re.compile(r"[^\n]*\S")

# Tags of a wordpiece over all attributions, and given one cue.
NONE, B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT = range(7)
GIVEN_B_SOURCE, GIVEN_I_SOURCE, GIVEN_B_CONTENT, GIVEN_I_CONTENT = range(1, 5)


@dataclass(frozen=True)
class Labelled:
    """A window with its labels.

    ``cues`` int64 ``[k, 2]`` are first and last-plus-one wordpiece of each cue, ``given``
    int64 ``[k, n]`` the tags given that cue, ``tags`` int64 ``[n]`` those over all.
    """

    window: Window
    tags: np.ndarray
    cues: np.ndarray
    given: np.ndarray


def load_tokenizer(path: Path) -> Tokenizer:
    """Return the encoder's tokenizer with neither padding nor truncation."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def paragraphs(text: str) -> Spans:
    """Return the spans of the lines that hold something."""
    found = []
    for m in LINE.finditer(text):
        start = m.start() + len(m[0]) - len(m[0].lstrip())
        found.append((start, m.end()))
    return tuple(found)


def set_aside() -> frozenset[str]:
    """Return the names of the 84 train articles kept for tuning, stopping and calibration."""
    path = Path(__file__).with_name("set_aside.txt")
    return frozenset(path.read_text(encoding="utf-8").split())


def label(window: Window, attributions: Sequence[SpanTriple]) -> Labelled:
    """Lay attributions over a window; parts outside it are left out."""
    n = len(window.pieces)
    starts, ends = window.spans[:, 0], window.spans[:, 1]
    tags = np.zeros(n, dtype=np.int64)
    cues, given = [], []

    def paint(target: np.ndarray, spans: Spans, first: int, empty_only: bool) -> None:
        for start, end in spans:
            inside = np.flatnonzero((starts < end) & (ends > start) & (starts >= 0))
            for number, i in enumerate(inside):
                if not empty_only or target[i] == 0:
                    target[i] = first if number == 0 else first + 1

    for a in attributions:
        paint(tags, a.source, B_SOURCE, True)
        paint(tags, a.content, B_CONTENT, True)
    for a in attributions:
        paint(tags, a.cue, B_CUE, False)
        inside = [
            i for s, e in a.cue for i in np.flatnonzero((starts < e) & (ends > s) & (starts >= 0))
        ]
        if not inside:
            continue
        row = np.zeros(n, dtype=np.int64)
        paint(row, a.source, GIVEN_B_SOURCE, False)
        paint(row, a.content, GIVEN_B_CONTENT, True)
        if (row >= GIVEN_B_CONTENT).any():
            cues.append((inside[0], inside[-1] + 1))
            given.append(row)
    return Labelled(
        window,
        tags,
        np.array(cues, dtype=np.int64).reshape(-1, 2),
        np.array(given, dtype=np.int64).reshape(-1, n),
    )


def load(split: Path, tokenizer: Tokenizer, names: list[str]) -> list[list[list[Labelled]]]:
    """Return for each article, for each of its annotators, its labelled windows."""
    files = annotation_files(split)
    articles = []
    for name in names:
        text = read_text(split / "text" / f"{name}.txt")
        windows = make_windows(text, paragraphs(text), tokenizer)
        articles.append([[label(w, a) for w in windows] for a in map(read_standoff, files[name])])
    return articles
