"""What the decoder hands on: attributions before they are records."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from whosays.records import Spans


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution before it is a record: spans, and probabilities from 0 to 1.

    ``valid`` is that of the cue being one; ``source_p`` and ``content_p`` the mean
    probability of the tags in the source (of there being none, where it is empty) and
    in the content. ``pooled``, float32 ``[2 * dim]``, is what the encoder made of the cue
    and of the content, for whoever reads what is done with the words; it tells nothing
    about which draft this is.
    """

    source: Spans
    cue: Spans
    content: Spans
    valid: float
    source_p: float
    content_p: float
    pooled: npt.NDArray[np.float32] | None = field(default=None, compare=False, repr=False)
