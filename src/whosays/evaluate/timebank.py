"""Reads TimeML documents: news in which people marked every time.

References:
    TimeBank 1.2 and AQUAINT TimeML, as cleaned for TempEval-3 (UzZaman et al., 2013).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Final, Literal, TypeAlias

from whosays.errors import DataError
from whosays.records import Span

TimePart: TypeAlias = Literal["held-out", "tune", "all"]
MarkedKind: TypeAlias = Literal["date", "time", "duration", "set"]

TIME_PARTS: Final[tuple[TimePart, ...]] = ("held-out", "tune", "all")
_KINDS: Final[Mapping[str, MarkedKind]] = {
    "DATE": "date",
    "TIME": "time",
    "DURATION": "duration",
    "SET": "set",
}
_BODY: Final = re.compile(r"<TEXT>(.*)</TEXT>", re.DOTALL)
_CREATED: Final = re.compile(r"<DCT>\s*<TIMEX3\b([^>]*)>")
_TAG: Final = re.compile(r"<(/?)(\w+)([^>]*)>")
_ATTRIBUTE: Final = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class MarkedTime:
    """One time that a person marked.

    Args:
        span: where it stands in the text, in code points.
        value: as TIMEX3 writes it.
        kind: DATE, TIME, DURATION or SET, in lower case.
    """

    span: Span
    value: str
    kind: MarkedKind


@dataclass(frozen=True, slots=True)
class TimedDocument:
    """A text with its day of creation (ISO 8601) and the times marked in it, in order."""

    name: str
    text: str
    created: str
    times: tuple[MarkedTime, ...]


def is_held_out(name: str) -> bool:
    """Return whether a document is of the fifth that no rule was tuned on.

    Args:
        name: the name of its file without ``.tml``; the SHA-256 of it decides.
    """
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 5 == 0


def read_timebank(folder: Path, part: TimePart = "held-out") -> tuple[TimedDocument, ...]:
    """Read the TimeML documents of a folder.

    Only what stands between ``<TEXT>`` and ``</TEXT>`` is text: the times in the head (date of
    creation, title, slug lines) are metadata and not scored.

    Args:
        folder: looked through at any depth for ``*.tml``.
        part: the held-out fifth, the rest, or all.

    Raises:
        DataError: there is no such document, or one has no text or date of creation.
    """
    paths = sorted(folder.rglob("*.tml"), key=lambda path: path.name)
    if not paths:
        raise DataError(f"{folder}: has no *.tml files; name the folder of the TimeML documents")
    chosen = [p for p in paths if part == "all" or is_held_out(p.stem) == (part == "held-out")]
    return tuple(_read(path) for path in chosen)


def _read(path: Path) -> TimedDocument:
    markup = path.read_text(encoding="utf-8", errors="replace")
    body, created = _BODY.search(markup), _CREATED.search(markup)
    if body is None or created is None:
        raise DataError(f"{path}: has no <TEXT> or no <DCT>; give TimeML documents")
    text, times = _marked(body.group(1), path)
    value = dict(_ATTRIBUTE.findall(created.group(1))).get("value", "")
    return TimedDocument(path.stem, text, value, times)


def _marked(body: str, path: Path) -> tuple[str, tuple[MarkedTime, ...]]:
    """Return the text without tags, and where the TIMEX3 tags stood."""
    pieces: list[str] = []
    opened: list[tuple[int, dict[str, str]]] = []
    times: list[MarkedTime] = []
    length = reached = 0
    for tag in _TAG.finditer(body):
        pieces.append(unescape(body[reached : tag.start()]))
        length += len(pieces[-1])
        reached = tag.end()
        if tag.group(2) != "TIMEX3":
            continue
        if not tag.group(1):
            opened.append((length, dict(_ATTRIBUTE.findall(tag.group(3)))))
        elif opened:
            start, said = opened.pop()
            times.append(_time((start, length), said, path))
    pieces.append(unescape(body[reached:]))
    return "".join(pieces), tuple(sorted(times, key=lambda time: time.span))


def _time(span: Span, said: Mapping[str, str], path: Path) -> MarkedTime:
    kind = _KINDS.get(said.get("type", ""))
    if kind is None or "value" not in said:
        raise DataError(f"{path}: a TIMEX3 has no type or value; give TimeML 1.2 documents")
    return MarkedTime(span, said["value"], kind)
