"""``read -f brat``: brat standoff in the layout of PolNeAR, a .txt and a .ann file an article.

References:
    Newell et al. (2018), "An Attribution Relations Corpus for Political News", LREC: one
    event an attribution, its trigger at the cue. This differs in three points: a relation
    ``Inside`` where one attribution stands inside another, an attribute ``Kind``, and a note
    that names the speakers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import PurePath
from typing import Final

from whosays.present.arrange import start_of
from whosays.present.quoting import one_line
from whosays.records import Attribution, Reading, Span, Spans

CONFIGURATION: Final = """\
[entities]
Source
Cue
Content

[relations]
Inside\tArg1:<EVENT>, Arg2:<EVENT>

[events]
Attribution\tContent+:Content, Cue+:Cue, Source+:Source
Attribution-no-source\tContent+:Content, Cue+:Cue

[attributes]
Kind\tArg:<EVENT>, Value:direct|indirect|mixed
"""
"""The ``annotation.conf`` that brat needs beside the files."""

_WEB: Final = re.compile(r"\A\w+://")
_UNSAFE: Final = re.compile(r"[^\w.-]+")
_LINE: Final = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def files(readings: Iterable[Reading]) -> Iterator[tuple[str, str]]:
    """Yield the files of a brat folder: names without a folder, and their text.

    Args:
        readings: articles as read. The files are called as theirs, without the suffix; a
            second article of the same name gets ``-2`` and so on.
    """
    yield "annotation.conf", CONFIGURATION
    taken: set[str] = set()
    for reading in readings:
        name = _free(_stem(reading), taken)
        taken.add(name.casefold())  # some file systems take no note of case
        yield f"{name}.txt", reading.article.text
        yield f"{name}.ann", render(reading)


def _stem(reading: Reading) -> str:
    """Return the name of an article's files: that of its own file, else from its address."""
    article = reading.article
    if article.path and article.path != "-":
        name = PurePath(article.path).stem
    else:
        host, *folders = _WEB.sub("", article.url or "").split("?")[0].rstrip("/").split("/")
        name = PurePath(folders[-1]).stem if folders else host
    name = _UNSAFE.sub("-", name).strip(".-")[:100]
    return name or f"article-{article.id}"


def _free(name: str, taken: set[str]) -> str:
    """Return ``name``, or with the first number that makes it a new one."""
    names = (name, *(f"{name}-{number}" for number in range(2, len(taken) + 3)))
    return next(free for free in names if free.casefold() not in taken)


def render(reading: Reading) -> str:
    """Return the annotations of ``reading`` as the text of a .ann file.

    Args:
        reading: one article as read; its text goes into the .txt file unchanged.

    Returns:
        For each attribution ``T`` lines for source, cue, content and trigger, the ``E`` line
        that binds them, an ``A`` line with its kind and a ``#`` line with its speakers; then
        an ``R`` line for each attribution inside another. Spans over several lines of the
        text are cut at the line ends, as brat wants them.
    """
    ordered = sorted(reading.attributions, key=start_of)
    events = {item.id: f"E{number}" for number, item in enumerate(ordered, 1)}
    marks, relations = count(1), count(1)
    written = [_event(item, events[item.id], marks, reading.article.text) for item in ordered]
    lines = [line for block in written for line in block]
    for item in ordered:
        if item.parent_id in events:
            ends = f"Arg1:{events[item.id]} Arg2:{events[item.parent_id]}"
            lines.append(f"R{next(relations)}\tInside {ends}")
    return "".join(f"{line}\n" for line in lines)


def _event(item: Attribution, event: str, marks: count[int], text: str) -> Iterator[str]:
    """Yield the lines of one attribution."""
    trigger = "Attribution" if item.source else "Attribution-no-source"
    parts = (("Source", item.source), ("Cue", item.cue), ("Content", item.content))
    bound = []
    for label, spans in (*parts, (trigger, item.cue)):
        if pieces := tuple(piece for span in spans for piece in _by_line(text, span)):
            mark = f"T{next(marks)}"
            bound.append(f"{label}:{mark}")
            yield f"{mark}\t{label} {_offsets(pieces)}\t{_words(text, pieces)}"
    *arguments, head = bound
    yield f"{event}\t{' '.join([head, *reversed(arguments)])}"
    yield f"A{event[1:]}\tKind {event} {item.kind}"
    names = [speaker.name or "unresolved" for speaker in item.speakers or ()]
    if names:
        yield f"#{event[1:]}\tAnnotatorNotes {event}\tspeaker: {one_line('; '.join(names))}"


def _by_line(text: str, span: Span) -> Iterator[Span]:
    """Yield the parts of ``span`` that stand on one line each, without white space around."""
    for line in _LINE.finditer(text, *span):
        words = line[0].strip()
        if words:
            start = line.start() + line[0].index(words)
            yield start, start + len(words)


def _offsets(pieces: Spans) -> str:
    """Return spans as brat writes them."""
    return ";".join(f"{start} {end}" for start, end in pieces)


def _words(text: str, pieces: Spans) -> str:
    """Return the words of a ``T`` line: pieces joined by a space, a tab as a space."""
    return " ".join(text[start:end] for start, end in pieces).replace("\t", " ")
