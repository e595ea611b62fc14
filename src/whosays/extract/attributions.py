"""From the encoder's output to attributions: cues, then source and content of each.

A cue is the anchor, as in BBC Citron; unlike there, source and content of a cue are
marked by a second pass that knows the cue, so that one source can serve several cues
and content may come in pieces.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from whosays.extract.drafts import Draft
from whosays.extract.encoder import Encoder
from whosays.extract.windows import Window
from whosays.records import Span, Spans

B_CUE: Final = 3
I_CUE: Final = 4
SOURCE: Final = 1
CONTENT: Final = 3


def draft_attributions(encoder: Encoder, text: str, blocks: Spans) -> Iterator[tuple[Draft, ...]]:
    """Yield what the model sees in ``text``, window by window, in order of the cues.

    Windows do not overlap, so neither do drafts of different ones.

    Args:
        encoder: the loaded model; its card holds the least probability of a cue.
        text: an article's text.
        blocks: spans of its blocks, in order.
    """
    low = float(encoder.card["cue_threshold"])
    for output in encoder.read(text, blocks):
        cues = cue_candidates(output.tags, output.window, low)
        if cues:
            given, valid = encoder.given_cues(output, cues)
            yield tuple(read_given(text, output.window, cues, given, valid))


def cue_candidates(
    tags: npt.NDArray[np.float32], window: Window, low: float
) -> list[tuple[int, int]]:
    """Return stretches of wordpieces that may be cues.

    Args:
        tags: ``[n, 7]`` probabilities.
        window: the window they belong to.
        low: least probability of a cue's first wordpiece, 0 to 1.
    """
    begin = tags[:, B_CUE]
    inside = tags[:, I_CUE]
    words = window.spans[:, 0] >= 0
    found = []
    i, n = 0, len(tags)
    starts = (begin + inside >= low) & words
    while i < n:
        if not starts[i]:
            i += 1
            continue
        j = i + 1
        while j < n and words[j] and inside[j] >= 0.5:
            j += 1
        found.append((i, j))
        while j < n and begin[j] < low and inside[j] >= low:
            j += 1  # an unsure rest is neither part of this cue nor a cue by itself
        i = j
    return found


def read_given(
    text: str,
    window: Window,
    cues: Sequence[tuple[int, int]],
    given: npt.NDArray[np.float32],
    valid: npt.NDArray[np.float32],
) -> list[Draft]:
    """Decode the second step's output for one window; cues without content are dropped.

    Args:
        text: the article's text.
        window: the window that was read.
        cues: first and last-plus-one wordpiece of each cue.
        given: ``[k, n, 5]`` log-probabilities.
        valid: ``[k]`` probabilities.
    """
    given[:, window.spans[:, 0] < 0, 1:] = -1e9  # marks are never part of a span
    tags = viterbi(given)
    drafts = []
    for k, (start, end) in enumerate(cues):
        row = tags[k]
        content = _spans(text, window, row, CONTENT)
        if not content:
            continue
        picked = given[k, np.arange(len(row)), row]
        is_source = (row == SOURCE) | (row == SOURCE + 1)
        is_content = row >= CONTENT
        if is_source.any():
            source_p = float(np.exp(picked[is_source].mean()))
        else:
            some = np.exp(given[k, :, SOURCE]) + np.exp(given[k, :, SOURCE + 1])
            source_p = float(1 - some.max())
        cue = (int(window.spans[start, 0]), int(window.spans[end - 1, 1]))
        drafts.append(
            Draft(
                _spans(text, window, row, SOURCE),
                (_whole_words(text, cue),),
                content,
                float(valid[k]),
                source_p,
                float(np.exp(picked[is_content].mean())),
            )
        )
    return drafts


def viterbi(scores: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
    """Return the best tag sequences in which an I- tag follows its B- or I- tag.

    Args:
        scores: ``[k, n, t]`` log-probabilities; tag 0 is none, then B- and I- of each role.

    Returns:
        int64 ``[k, n]``.
    """
    k, n, t = scores.shape
    allowed = np.zeros((t, t), dtype=np.float32)  # from, to
    for inside in range(2, t, 2):
        allowed[:, inside] = -1e9
        allowed[[inside - 1, inside], inside] = 0
    best = scores[:, 0].copy()
    best[:, 2::2] = -1e9
    back = np.zeros((n, k, t), dtype=np.int64)
    for i in range(1, n):
        # Only I- tags mind what came before; all others follow the best tag so far.
        step = best[:, :, None] + allowed
        back[i] = step.argmax(1)
        best = np.take_along_axis(step, back[i][:, None], 1)[:, 0] + scores[:, i]
    tags = np.zeros((k, n), dtype=np.int64)
    tags[:, -1] = best.argmax(1)
    for i in range(n - 1, 0, -1):
        tags[:, i - 1] = np.take_along_axis(back[i], tags[:, i][:, None], 1)[:, 0]
    return tags


def _spans(text: str, window: Window, row: npt.NDArray[np.int64], begin: int) -> Spans:
    """Return the spans of one role, whole words, pieces apart by blanks alone joined."""
    found: list[Span] = []
    for i in np.flatnonzero((row == begin) | (row == begin + 1)):
        start, end = _whole_words(text, (int(window.spans[i, 0]), int(window.spans[i, 1])))
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _whole_words(text: str, span: Span) -> Span:
    start, end = span
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end
