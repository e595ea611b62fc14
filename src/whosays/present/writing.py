"""Readings written to a file, a folder or a stream that the caller gives."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO, TypeAlias

from whosays.errors import UsageError
from whosays.present import brat, html, jsonl
from whosays.present.text import WIDTH, lines, render
from whosays.records import Reading

if TYPE_CHECKING:
    from rich.console import Console

StreamForm: TypeAlias = Literal["text", "json", "jsonl", "html"]


def check_output(form: str, out: Path | None) -> None:
    """Refuse an output that cannot be written, before anything is read.

    Args:
        form: one of `StreamForm`, or ``brat``.
        out: a file, for brat a folder; ``None`` for standard output.

    Raises:
        UsageError: ``out`` is not there, of the wrong kind, or in no folder.
    """
    if form == "brat":
        if out is None:
            raise UsageError("-f brat: writes a folder; name it with -o FOLDER")
        if out.exists() and not out.is_dir():
            raise UsageError(f"-o {out}: is a file; brat needs a folder")
    elif out is not None and out.is_dir():
        raise UsageError(f"-o {out}: is a folder; name a file in it")
    if out is not None and not (parent := out.absolute().parent).is_dir():
        raise UsageError(f"-o {out}: there is no folder {parent}; make it first")


def stream(
    readings: Iterable[Reading], form: StreamForm, *, many: bool = False, full: bool = False
) -> Iterator[str]:
    """Yield pieces of the output, for each reading as soon as it is there where that can be.

    Args:
        readings: articles as read, in the order in which they are to stand.
        form: ``json`` and ``html`` need all readings before they begin.
        many: head each report with its path; for ``text``.
        full: never cut long contents; for ``text``.
    """
    if form == "html":
        yield html.page(list(readings))
    elif form == "json":
        yield jsonl.render_array(readings)
    elif form == "jsonl":
        yield from map(jsonl.render, readings)
    else:
        for number, reading in enumerate(readings):
            yield "\n\n" if number else ""
            yield render(reading, full=full, path=_path(reading) if many else None)


def paint(
    readings: Iterable[Reading], console: Console, *, many: bool = False, full: bool = False
) -> None:
    """Print the text form of ``readings`` with colours, as wide as ``console`` allows.

    Args:
        readings: articles as read.
        console: a terminal; the text is never wider than in a pipe.
        many: head each report with its path.
        full: never cut long contents.
    """
    from whosays.present.terminal import painted  # rich is slow to import and seldom needed

    width = min(WIDTH, console.width)
    for number, reading in enumerate(readings):
        path = _path(reading) if many else None
        console.print("\n\n" if number else "", end="")
        shapes = lines(reading, width=width, full=full, path=path)
        console.print(painted(shapes), end="", soft_wrap=True)  # they are wrapped already


def write_brat(readings: Iterable[Reading], folder: Path) -> None:
    """Write the files of a brat folder, each of them whole or not at all.

    Args:
        readings: articles as read; where there is none, nothing is written.
        folder: made if it is not there.
    """
    folder.mkdir(exist_ok=True)
    for name, text in brat.files(readings):
        with writing(folder / name) as file:
            file.write(text)


def write_pieces(pieces: Iterator[str], out: Path | TextIO) -> None:
    """Write ``pieces`` one by one; a file appears under its name only when it is whole.

    Args:
        pieces: text; where there is none at all, an older file stays as it was.
        out: an open stream, which is flushed after each piece, or the path of a file.
    """
    first = next(pieces, None)
    if first is None:
        return
    if not isinstance(out, Path):
        for piece in chain((first,), pieces):
            out.write(piece)
            out.flush()
        return
    with writing(out) as file:
        file.writelines(chain((first,), pieces))


@contextmanager
def writing(out: Path) -> Iterator[TextIO]:
    """Open a file for writing that takes the place of ``out`` when all went well.

    Args:
        out: the path of a file. What a link points to is replaced, not the link; a pipe or a
            device is written to as it is.
    """
    place = out.resolve()
    if place.exists() and not place.is_file():
        with place.open("w", encoding="utf-8", errors="replace", newline="") as file:
            yield file
        return
    draft = place.with_name(f".{place.name[:100]}.{os.getpid()}.part")
    try:
        # One "?" for what is no character keeps the offsets behind it.
        with draft.open("w", encoding="utf-8", errors="replace", newline="") as file:
            yield file
        if place.exists():
            draft.chmod(place.stat().st_mode & 0o7777)
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)


def _path(reading: Reading) -> str:
    """Return what the user called the article."""
    return reading.article.path or reading.article.url or "-"
