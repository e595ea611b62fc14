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

from whosays.extract.attributions.drafts import Draft
from whosays.extract.attributions.encoder import Encoder, GivenCues
from whosays.extract.attributions.sourceless import without_mere_subject
from whosays.extract.attributions.whole_quotes import joined
from whosays.extract.attributions.windows import Window
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
            drafts = read_given(text, output.window, cues, encoder.given_cues(output, cues))
            yield tuple(without_mere_subject(text, draft) for draft in drafts)


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
    text: str, window: Window, cues: Sequence[tuple[int, int]], given: GivenCues
) -> list[Draft]:
    """Decode the second step's output for one window; cues without content are dropped.

    Args:
        text: the article's text.
        window: the window that was read.
        cues: first and last-plus-one wordpiece of each cue.
        given: the second step's output for them.
    """
    marks = window.spans[given.places, 0] < 0  # never part of a span
    scores = np.where(marks[:, :, None] & (np.arange(5) > 0), np.float32(-1e9), given.tags)
    best = viterbi(scores)
    picked = np.take_along_axis(scores, best[:, :, None], 2)[:, :, 0]
    is_content, is_source = best >= CONTENT, (best == SOURCE) | (best == SOURCE + 1)
    content_p, source_p = _mean_chance(picked, is_content), _mean_chance(picked, is_source)
    drafts = []
    for k in np.flatnonzero(is_content.any(1)).tolist():
        places, (start, end) = given.places[k], cues[k]
        if not is_source[k].any():
            some = np.exp(scores[k, :, SOURCE]) + np.exp(scores[k, :, SOURCE + 1])
            source_p[k] = 1 - some.max()
        cue = (int(window.spans[start, 0]), int(window.spans[end - 1, 1]))
        drafts.append(
            Draft(
                source=_spans(text, window, places[is_source[k]]),
                cue=(_whole_words(text, cue),),
                content=_spans(text, window, places[is_content[k]]),
                valid=float(given.valid[k]),
                source_p=float(source_p[k]),
                content_p=float(content_p[k]),
            )
        )
    return drafts


def _mean_chance(
    picked: npt.NDArray[np.float32], here: npt.NDArray[np.bool_]
) -> npt.NDArray[np.float64]:
    """Return the geometric mean of the chances of the tags ``here``, row by row."""
    mean: npt.NDArray[np.float64] = np.where(here, picked, 0).sum(1) / np.maximum(here.sum(1), 1)
    return np.exp(mean)


def viterbi(scores: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
    """Return the best tag sequences in which an I- tag follows its B- or I- tag.

    Args:
        scores: ``[k, n, t]`` log-probabilities; tag 0 is none, then B- and I- of each role.

    Returns:
        int64 ``[k, n]``.
    """
    best: npt.NDArray[np.int64] = scores.argmax(2)
    # Mostly the best tags follow one another as they may, and nothing can be better than those.
    before = np.concatenate([np.zeros_like(best[:, :1]), best[:, :-1]], 1)
    inside = (best > 0) & (best % 2 == 0)
    broken = np.flatnonzero((inside & (before != best) & (before != best - 1)).any(1))
    if len(broken):
        best[broken] = _paths(scores[broken])
    return best


def _paths(scores: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
    """Return the best allowed sequences, step by step (Viterbi 1967)."""
    k, n, t = scores.shape
    steps = np.ascontiguousarray(scores.transpose(1, 2, 0))  # [n, t, k]
    steps[0, 2::2] = -1e9
    best = np.empty_like(steps)  # the best score of any path that ends here in this tag
    best[0] = steps[0]
    before = np.empty((t, k), dtype=scores.dtype)
    for i in range(1, n):
        # Only I- tags mind what came before; all others follow the best tag so far.
        before[:] = best[i - 1].max(0)
        np.maximum(best[i - 1, 1::2], best[i - 1, 2::2], out=before[2::2])
        np.add(before, steps[i], out=best[i])
    follows = np.empty((n, t, k), dtype=np.int64)  # the tag before, for each tag
    follows[:] = best.argmax(1)[:, None]
    begins = best[:, 1::2] >= best[:, 2::2]
    inside = np.arange(2, t, 2)[None, :, None]
    follows[:, 2::2] = np.where(begins, inside - 1, inside)
    tags = np.empty((n, k), dtype=np.int64)
    tags[-1] = best[-1].argmax(0)
    every = np.arange(k)
    for i in range(n - 1, 0, -1):
        tags[i - 1] = follows[i - 1, tags[i], every]
    return tags.T


def _spans(text: str, window: Window, pieces: npt.NDArray[np.int64]) -> Spans:
    """Return the spans of one role, whole words, pieces apart by blanks alone joined."""
    if not len(pieces):
        return ()
    breaks = np.flatnonzero(pieces[1:] - pieces[:-1] > 1)
    firsts = pieces[np.concatenate([[0], breaks + 1])]
    lasts = pieces[np.concatenate([breaks, [len(pieces) - 1]])]
    starts, ends = window.spans[firsts, 0].tolist(), window.spans[lasts, 1].tolist()
    return joined(text, [_whole_words(text, span) for span in zip(starts, ends, strict=True)])


def _whole_words(text: str, span: Span) -> Span:
    start, end = span
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end
