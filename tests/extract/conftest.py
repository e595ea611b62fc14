"""What the tests of extraction share: made-up articles and a stand-in for the encoder."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, cast

import numpy as np
import pytest

from whosays.extract.attributions.confidence import Calibration
from whosays.extract.attributions.encoder import Encoder, GivenCues, WindowOutput
from whosays.extract.attributions.windows import Window
from whosays.records import Article, Block, Spans, article_id, content_id

CUES = {"said", "told", "denied", "think"}


class RuleEncoder:
    """The first cue word of a block has the two words before as source, the rest as content.

    So of "The mayor said the guard told them that it ended" it sees the outer attribution
    alone, as the trained encoder does.
    """

    card: ClassVar[dict[str, object]] = {
        "name": "rule",
        "version": "1",
        "cue_threshold": 0.5,
        "window": 256,
    }
    calibration = Calibration((0.0, 0.5, 0.5), (0.0, 1.0), (0.0, 1.0), 0.3, 0.3)

    def read(self, text: str, blocks: Spans) -> Iterator[WindowOutput]:
        """Yield a window a block, a wordpiece a word."""
        for start, end in blocks:
            spans = [m.span() for m in re.compile(r"\S+").finditer(text, start, end)]
            n = len(spans)
            tags = np.zeros((n, 7), dtype=np.float32)
            for i, (s, e) in enumerate(spans):
                if text[s:e].strip(".,“”") in CUES:
                    tags[i, 3] = 0.9
                    break
            blank = np.zeros(n, dtype=np.int64)
            none = np.zeros((n, 1), dtype=np.float32)
            yield WindowOutput(
                Window(blank, blank, np.array(spans).reshape(-1, 2)), none, tags, none
            )

    def given_cues(self, output: WindowOutput, cues: Sequence[tuple[int, int]]) -> GivenCues:
        """Mark the words before and after each cue."""
        n = len(output.tags)
        given = np.full((len(cues), n, 5), -5.0, dtype=np.float32)
        for k, (start, end) in enumerate(cues):
            row = np.zeros(n, dtype=np.int64)
            row[max(0, start - 2) : start] = 2
            row[max(0, start - 2)] = 1
            row[end:] = 4
            row[end : end + 1] = 3
            given[k, np.arange(n), row] = -0.03
        places = np.tile(np.arange(n), (len(cues), 1))
        return GivenCues(places, given, np.full(len(cues), 0.95, dtype=np.float32))


@pytest.fixture
def encoder() -> Encoder:
    """The stand-in; it has all that extraction asks of an encoder."""
    return cast("Encoder", RuleEncoder())


@pytest.fixture
def article() -> Callable[[str], Article]:
    """Make an article of one paragraph a line."""
    return _article


def _article(text: str) -> Article:
    """Return an article of one paragraph a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(kind="paragraph", span=(at, at + len(line))))
        at += len(line) + 1
    id_ = article_id(url=None, publisher=None, title=None, published_at=None, text=text)
    return Article(
        id=id_, version_id=content_id(id_, text), path=None, url=None, title=None, publisher=None,
        byline=None, published_at=None, modified_at=None, retrieved_at=None, language="en",
        text=text, sha256="", raw_sha256="", blocks=tuple(blocks),
    )  # fmt: skip
