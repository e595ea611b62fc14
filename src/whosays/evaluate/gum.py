"""Reads GUM's coreference files as texts with mentions in clusters.

The files hold tokens alone. The text made of them has blanks where English puts them, quotation
marks that open and close by turns, and title and date of a report on lines of their own.

References:
    Zhu, Pradhan, Zeldes (2021): OntoGUM: Evaluating Contextualized SOTA Coreference Resolution on
    12 More Genres. ACL-IJCNLP 2021. https://aclanthology.org/2021.acl-short.59/
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from whosays.errors import DataError
from whosays.records import Span

HELD_OUT: Final = (
    "GUM_news_asylum",
    "GUM_news_clock",
    "GUM_news_election",
    "GUM_news_flag",
    "GUM_news_hackers",
    "GUM_news_homeopathic",
    "GUM_news_iodine",
    "GUM_news_nasa",
    "GUM_news_sensitive",
    "GUM_news_taxes",
    "GUM_news_warhol",
    "GUM_news_warming",
)
"""News documents for measuring alone: those of GUM's dev and test parts, and of the other twenty
the eight whose names have the smallest SHA-256. Chosen before anything was tuned."""

_CLUSTER: Final = re.compile(r"\((\d+)\)|\((\d+)|(\d+)\)")
_DATE: Final = re.compile(r"[A-Z][a-z]+day , [A-Z][a-z]+ \d{1,2} , \d{4}\Z")
_DATE_TOKENS: Final = 6  # Sunday , May 1 , 2022
_HEAD: Final = 40
"""Tokens within which the date of a report stands."""

_NO_BLANK_BEFORE: Final = frozenset(", . ; : ! ? ) ] % ” ’ … n't 's 'm 'd 're 've 'll".split()) | {
    "’" + end for end in ("s", "m", "d", "re", "ve", "ll")
}
_NO_BLANK_AFTER: Final = frozenset("( [ $ £ € “ ‘ #".split())
_JOINING: Final = frozenset("-/")


@dataclass(frozen=True, slots=True)
class GoldMention:
    """Words that stand for something, and the number of the cluster of all that stand for it."""

    span: Span
    cluster: int


@dataclass(frozen=True, slots=True)
class CoreferenceDocument:
    """One text with its mentions, by start and then longest first."""

    name: str
    text: str
    mentions: tuple[GoldMention, ...]


def read_gum(folder: str | Path, genre: str = "") -> tuple[CoreferenceDocument, ...]:
    """Read the documents of GUM whose words are there.

    Args:
        folder: the corpus, or the folder with its ``.conll`` files.
        genre: take only documents of this genre ("news"); all of them where empty.

    Returns:
        The documents by name; those whose words the corpus does not give are left out.

    Raises:
        DataError: there are no such documents, or a file has another form.
    """
    pattern = f"*_{genre}_*.conll" if genre else "*.conll"
    paths = sorted(Path(folder).rglob(pattern), key=lambda path: path.name)
    documents = [read_conll(path) for path in paths if "_reddit_" not in path.name]
    if not documents:
        raise DataError(f"{folder}: holds no file {pattern}; name a folder with GUM's coreference")
    return tuple(documents)


def read_conll(path: Path) -> CoreferenceDocument:
    """Read one file: a token a line with its number and the brackets of its mentions.

    Raises:
        DataError: a bracket closes that was never opened, or opens and never closes.
    """
    tokens: list[str] = []
    marks: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) >= 3:
            tokens.append(fields[1])
            marks.append(fields[2])
    text, spans = _write(tokens)
    mentions = (
        GoldMention((spans[first][0], spans[last][1]), cluster)
        for first, last, cluster in _mentions(marks, path)
    )
    order = sorted(mentions, key=lambda m: (m.span[0], -m.span[1], m.cluster))
    return CoreferenceDocument(path.stem, text, tuple(order))


def _mentions(marks: Iterable[str], path: Path) -> Iterator[tuple[int, int, int]]:
    """Yield first token, last token and cluster of each mention."""
    opened: dict[str, list[int]] = {}
    for at, mark in enumerate(marks):
        for found in _CLUSTER.finditer(mark):
            alone, opening, closing = found.groups()
            if alone:
                yield at, at, int(alone)
            elif opening:
                opened.setdefault(opening, []).append(at)
            elif opened.get(closing):
                yield opened[closing].pop(), at, int(closing)
            else:
                raise DataError(f"{path}: token {at} closes mention {closing}, which is not open")
    left = next((cluster for cluster, starts in opened.items() if starts), None)
    if left is not None:
        raise DataError(f"{path}: mention {left} is never closed")


def _write(tokens: Sequence[str]) -> tuple[str, list[Span]]:
    """Write tokens as running text; return it with the span of each token."""
    breaks = _breaks(tokens)
    pieces: list[str] = []
    spans: list[Span] = []
    length, glued, opened = 0, True, False
    for at, token in enumerate(tokens):
        written = token
        if token in ('"', "''", "``"):
            opened = not opened
            written = "“" if opened else "”"
        joins = token in _JOINING and 0 < at < len(tokens) - 1
        gap = "" if glued or joins or written in _NO_BLANK_BEFORE else " "
        if at in breaks and at:
            gap, opened = "\n", written == "“"
        pieces += (gap, written)
        spans.append((length + len(gap), length + len(gap) + len(written)))
        length += len(gap) + len(written)
        glued = joins or written in _NO_BLANK_AFTER
    return "".join(pieces), spans


def _breaks(tokens: Sequence[str]) -> frozenset[int]:
    """Return the tokens that begin a line: the date of a report and what follows it."""
    for at in range(min(_HEAD, len(tokens) - _DATE_TOKENS)):
        if _DATE.match(" ".join(tokens[at : at + _DATE_TOKENS])):
            return frozenset((at, at + _DATE_TOKENS))
    return frozenset()
