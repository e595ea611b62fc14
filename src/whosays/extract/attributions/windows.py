"""An article's blocks as the windows of wordpieces that the encoder reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from whosays.extract.text.quotes import find_quotes, quote_depths
from whosays.records import Span, Spans

WINDOW: Final = 256
"""Wordpieces a window holds at most, marks included; the same in training and reading."""

CLS: Final = 101
SEP: Final = 102
PARAGRAPH: Final = 1
"""Vocabulary number of the mark between blocks ([unused0])."""

_SENTENCE_END: Final = re.compile(r"[.!?][\"'\u201d\u2019)\]]*\s+")


@dataclass(frozen=True, slots=True)
class Window:
    """What the encoder reads at once.

    Args:
        pieces: int64 ``[n]``, vocabulary numbers, marks included.
        depths: int64 ``[n]``, quote depth of each wordpiece, 0 to 2.
        spans: int64 ``[n, 2]``, code points of each wordpiece; ``(-1, -1)`` for marks.
    """

    pieces: npt.NDArray[np.int64]
    depths: npt.NDArray[np.int64]
    spans: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Wordpieces of a block or of a part of one that fits a window."""

    pieces: list[int]
    spans: list[Span]


def make_windows(
    text: str, blocks: Spans, tokenizer: Tokenizer, size: int = WINDOW
) -> tuple[Window, ...]:
    """Pack whole blocks, in order, into windows of at most ``size`` wordpieces.

    A block that does not fit alone is cut at sentence ends, a sentence that does not fit
    at wordpieces.

    Args:
        text: the article's text.
        blocks: spans of its blocks, in order.
        tokenizer: the encoder's, without padding or truncation.
        size: wordpieces a window, at least 8.
    """
    depths = quote_depths(len(text), find_quotes(text, blocks))
    windows: list[Window] = []
    current: list[_Chunk] = []
    used = 2
    for chunk in _chunks(text, blocks, tokenizer, size - 2):
        extra = len(chunk.pieces) + bool(current)
        if current and used + extra > size:
            windows.append(_window(current, depths))
            current, used = [], 2
            extra = len(chunk.pieces)
        current.append(chunk)
        used += extra
    if current:
        windows.append(_window(current, depths))
    return tuple(windows)


def _window(chunks: list[_Chunk], depths: bytearray) -> Window:
    mark: Span = (-1, -1)
    pieces, spans = [CLS], [mark]
    for number, chunk in enumerate(chunks):
        if number:
            pieces.append(PARAGRAPH)
            spans.append(mark)
        pieces += chunk.pieces
        spans += chunk.spans
    pieces.append(SEP)
    spans.append(mark)
    depth = [min(depths[start], 2) if start >= 0 else 0 for start, _ in spans]
    return Window(
        np.array(pieces, dtype=np.int64),
        np.array(depth, dtype=np.int64),
        np.array(spans, dtype=np.int64),
    )


def _chunks(text: str, blocks: Spans, tokenizer: Tokenizer, room: int) -> Iterator[_Chunk]:
    encodings = tokenizer.encode_batch(
        [text[start:end] for start, end in blocks], add_special_tokens=False
    )
    for (start, end), encoding in zip(blocks, encodings, strict=True):
        pieces = encoding.ids
        spans = [(start + a, start + b) for a, b in encoding.offsets]
        if not pieces:
            continue
        if len(pieces) <= room:
            yield _Chunk(pieces, spans)
            continue
        ends = [start + m.end() for m in _SENTENCE_END.finditer(text[start:end])]
        yield from _cut(pieces, spans, ends, room)


def _cut(pieces: list[int], spans: list[Span], ends: list[int], room: int) -> Iterator[_Chunk]:
    """Cut a long block into chunks of at most ``room`` wordpieces, at sentence ends if it can."""
    starts = np.array([s for s, _ in spans])
    stops = {int(n) for n in np.searchsorted(starts, np.array(ends, dtype=np.int64))}
    low = 0
    while low < len(pieces):
        high = min(low + room, len(pieces))
        if high < len(pieces):
            high = max((n for n in stops if low < n <= high), default=high)
        yield _Chunk(pieces[low:high], spans[low:high])
        low = high
