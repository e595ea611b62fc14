"""What the decoder hands on: attributions before they are records."""

from __future__ import annotations

from dataclasses import dataclass

from whosays.records import Spans


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution before it is a record: spans, and probabilities from 0 to 1.

    ``valid`` is that of the cue being one; ``source_p`` and ``content_p`` the mean
    probability of the tags in the source (of there being none, where it is empty) and
    in the content.
    """

    source: Spans
    cue: Spans
    content: Spans
    valid: float
    source_p: float
    content_p: float
