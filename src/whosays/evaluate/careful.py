"""Scores one reading against a careful reader's list of the attributions in that article.

The list is a JSON file of offsets alone, so that it can be kept where the article's text can not::

    {"document": NAME, "sha256": HEX, "attributions": [
      {"source": [[s, e]], "cue": [[s, e]], "content": [[s, e]],
       "quoted": true, "nested": false, "optional": false}]}

Offsets count code points of the article's file as decoded from UTF-8; ``sha256`` is of the file's
bytes. ``quoted`` says that the content holds words in quotation marks, ``nested`` that it stands
inside another attribution, ``optional`` (false where absent) that careful readers may differ on it.
A found attribution is right where content dice and source dice are both 0.5 or more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
from scipy.optimize import linear_sum_assignment

from whosays.errors import DataError
from whosays.evaluate.attribution import LEAST_DICE
from whosays.evaluate.documents import SpanTriple, TokenMap, span_triple
from whosays.evaluate.pairing import TokenTriple, dice
from whosays.evaluate.scores_report import triple_words
from whosays.records import Reading, Span, Spans


@dataclass(frozen=True, slots=True)
class CarefulAttribution:
    """One attribution that a careful reader marked."""

    source: Spans
    cue: Spans
    content: Spans
    quoted: bool
    nested: bool
    optional: bool = False

    @property
    def triple(self) -> SpanTriple:
        """The spans alone."""
        return SpanTriple(self.source, self.cue, self.content)

    @property
    def expected(self) -> bool:
        """Whether a reading that leaves it out has missed it."""
        return not (self.nested or self.optional)


@dataclass(frozen=True, slots=True)
class CarefulGold:
    """A careful reader's list for the file with this hash."""

    document: str
    sha256: str
    attributions: tuple[CarefulAttribution, ...]


@dataclass(frozen=True, slots=True)
class CarefulScore:
    """How one reading compares with a careful reader's list.

    ``expected`` counts the outer attributions that are not optional, ``right`` those of them that
    were found; ``quoted_expected`` and ``quoted_right`` the quoted ones among them. ``missed`` are
    the expected ones not found. ``beyond`` are outer attributions found that match nothing on the
    list, nested and optional ones included; ``beyond_nested`` the same for nested ones.
    """

    expected: int
    right: int
    quoted_expected: int
    quoted_right: int
    missed: tuple[CarefulAttribution, ...]
    beyond: tuple[SpanTriple, ...]
    beyond_nested: tuple[SpanTriple, ...]


def read_careful_gold(path: str | Path) -> CarefulGold:
    """Read a careful reader's list.

    Raises:
        DataError: the file is not there or has another form.
    """
    try:
        return msgspec.json.decode(Path(path).read_bytes(), type=CarefulGold)
    except OSError as error:
        raise DataError(f"{path}: cannot be read: {error.strerror}") from error
    except (msgspec.DecodeError, UnicodeError) as error:
        raise DataError(f"{path}: not a list of marked attributions: {error}") from error


def score_reading(gold: CarefulGold, reading: Reading, raw: bytes) -> CarefulScore:
    """Score a reading, cleaned or not, of the file that the list was made from.

    Args:
        gold: the careful reader's list.
        reading: of that file; its spans are carried back to the file by its offset map.
        raw: the bytes of the file.

    Raises:
        DataError: file, list and reading do not belong together.
    """
    digest = hashlib.sha256(raw).hexdigest()
    if not digest == gold.sha256 == reading.article.raw_sha256:
        raise DataError(
            f"{gold.document}: the list is of {gold.sha256[:12]}, the file {digest[:12]}, the "
            f"reading of {reading.article.raw_sha256[:12]}; all three must be one file"
        )
    runs = reading.article.offset_map
    if runs is None:
        if reading.article.sha256 != digest:
            raise DataError(f"{gold.document}: the reading has no offset map; read it with --as-is")
        runs = ((0, 0, len(reading.article.text)),)
    outer: list[SpanTriple] = []
    nested: list[SpanTriple] = []
    for attribution in reading.attributions:
        triple = span_triple(attribution)
        mapped = SpanTriple(
            _to_input(triple.source, runs),
            _to_input(triple.cue, runs),
            _to_input(triple.content, runs),
        )
        (nested if attribution.parent_id else outer).append(mapped)
    return score_against_careful(gold, raw.decode("utf-8"), outer, nested)


def _to_input(spans: Spans, runs: Sequence[tuple[int, int, int]]) -> Spans:
    """Carry spans of the cleaned text back to the input.

    Args:
        spans: spans of the cleaned text.
        runs: ``(start in text, start in input, length)`` of each run kept as it was.

    Returns:
        The pieces of the input that the spans were read from. Where characters were put in the
        place of others, as when mojibake was mended, the replaced ones belong to the piece; where
        input was only left out, the pieces stay apart.
    """
    carried: list[Span] = []
    for start, end in spans:
        previous_end: int | None = None  # end of the previous run, in the cleaned text
        for at_text, at_input, length in runs:
            low, high = max(start, at_text), min(end, at_text + length)
            if low >= high:
                continue
            piece = (low - at_text + at_input, high - at_text + at_input)
            if previous_end is not None and previous_end < low:
                piece = (carried.pop()[0], piece[1])
            carried.append(piece)
            previous_end = high
    return tuple(carried)


def score_against_careful(
    gold: CarefulGold, text: str, outer: Sequence[SpanTriple], nested: Sequence[SpanTriple] = ()
) -> CarefulScore:
    """Score found attributions, as spans of the very text that the list was made from.

    Found and marked attributions are matched one to one so that most expected ones are right.

    Args:
        gold: the careful reader's list.
        text: the file's text.
        outer: attributions found that stand inside no other.
        nested: attributions found inside others; they may match whatever the list holds.

    Raises:
        DataError: a span lies outside the text.
    """
    tokens = TokenMap(gold.document, text)
    marked = gold.attributions
    found = [*outer, *nested]
    matches = _match(
        [TokenTriple.of(tokens, a.triple) for a in marked],
        [TokenTriple.of(tokens, triple) for triple in found],
        [a.expected for a in marked],
    )
    expected = [i for i, a in enumerate(marked) if a.expected]
    right = [i for i in expected if i in matches]
    used = set(matches.values())
    unused = [j for j in range(len(found)) if j not in used]
    return CarefulScore(
        len(expected),
        len(right),
        sum(marked[i].quoted for i in expected),
        sum(marked[i].quoted for i in right),
        tuple(marked[i] for i in expected if i not in matches),
        tuple(found[j] for j in unused if j < len(outer)),
        tuple(found[j] for j in unused if j >= len(outer)),
    )


def _match(
    marked: Sequence[TokenTriple], found: Sequence[TokenTriple], expected: Sequence[bool]
) -> dict[int, int]:
    """Return which found attribution is the right one for which marked one."""
    if not marked or not found:
        return {}
    # Most expected ones first, then most others, then the largest overlap (at most 2 a match).
    other_weight = 2 * len(marked) + 1
    expected_weight = (other_weight + 2) * len(marked) + 1
    weight = np.zeros((len(marked), len(found)))
    for i, a in enumerate(marked):
        for j, b in enumerate(found):
            content, source = dice(a.content, b.content), dice(a.source, b.source)
            if min(content, source) >= LEAST_DICE:
                base = expected_weight if expected[i] else other_weight
                weight[i, j] = base + content + source
    rows, columns = linear_sum_assignment(weight, maximize=True)
    return {int(i): int(j) for i, j in zip(rows, columns, strict=True) if weight[i, j] > 0}


def careful_score_text(score: CarefulScore, text: str) -> str:
    """Return the score as plain text, with the words of what was missed or is beyond the list."""
    lines = [
        f"right           {score.right} of {score.expected}",
        f"right, quoted   {score.quoted_right} of {score.quoted_expected}",
        f"beyond          {len(score.beyond)}, nested {len(score.beyond_nested)}",
    ]
    lines += [f"missed          {triple_words(text, a.triple)}" for a in score.missed]
    lines += [f"beyond          {triple_words(text, triple)}" for triple in score.beyond]
    lines += [f"beyond, nested  {triple_words(text, triple)}" for triple in score.beyond_nested]
    return "\n".join(lines) + "\n"
