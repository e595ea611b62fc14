"""Where bytes come from: files, folders, standard input, and the web."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from whosays.errors import InputError

STDIN: Final = "-"
TEXT_SUFFIXES: Final = frozenset({".txt", ".text", ".md", ".markdown"})
HTML_SUFFIXES: Final = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_NOT_ARTICLES: Final = {
    ".json": "JSON", ".jsonl": "JSON Lines", ".ndjson": "JSON Lines", ".csv": "a CSV table",
    ".tsv": "a TSV table", ".xml": "XML", ".rss": "a feed", ".atom": "a feed",
    ".warc": "a WARC file",
    ".ann": "brat annotation", ".eml": "an e-mail message", ".mbox": "a mail box",
    ".mht": "a web archive", ".mhtml": "a web archive", ".yaml": "YAML", ".yml": "YAML",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one input and how they came.

    ``name`` is what messages call it; ``path`` or ``url`` is for the Article; ``charset`` and
    ``is_html`` are what HTTP or the file name says, ``is_html`` being ``None`` where neither does.
    """

    name: str
    data: bytes
    path: str | None = None
    url: str | None = None
    charset: str | None = None
    is_html: bool | None = None
    retrieved_at: str | None = None


def printable(name: str) -> str:
    """Return ``name`` such that any terminal can print it, broken bytes of it written out."""
    whole = name.encode(errors="backslashreplace").decode()
    return "".join(c if c.isprintable() else "\ufffd" for c in whole)


def read_stdin(max_bytes: int) -> Raw:
    """Read standard input up to one byte more than ``max_bytes``."""
    if sys.stdin is None or sys.stdin.closed:
        raise InputError(STDIN, "standard input is closed; pipe a text into whosays or name a file")
    data = sys.stdin.buffer.read(max_bytes + 1)
    return Raw(STDIN, data, path=STDIN)


def read_file(path: Path, name: str, max_bytes: int) -> Raw:
    """Read a file up to one byte more than ``max_bytes``.

    Raises:
        InputError: it is not there, not readable or of a format that holds no article.
    """
    shown = printable(name)
    format_name = _NOT_ARTICLES.get(path.suffix.lower())
    try:
        if format_name and path.is_file():
            raise InputError(
                shown, f"is {format_name}, not an article; give its text as plain text or HTML"
            )
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except OSError as error:
        raise InputError(shown, _reason(error)) from error
    is_html = True if path.suffix.lower() in HTML_SUFFIXES else None
    return Raw(shown, data, path=shown, is_html=is_html)


def files_in(folder: Path, name: str) -> Iterator[Path | InputError]:
    """Yield the text and HTML files in a folder and the folders below it, sorted by path.

    Hidden files and folders and files of other kinds are passed over; links to folders are not
    followed. A folder that cannot be looked into is an error of its own.
    """
    seen = False
    problems: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for file in sorted(names):
            path = Path(parent, file)
            if not file.startswith(".") and _is_taken(path):
                seen = True
                yield path
        for problem in problems:
            seen = True
            yield InputError(printable(str(problem.filename)), _reason(problem))
        problems.clear()
    for problem in problems:
        seen = True
        yield InputError(printable(str(problem.filename)), _reason(problem))
    if not seen:
        yield InputError(
            printable(name), "has no text or HTML files in it (.txt, .md, .html, .htm); name a file"
        )


def _is_taken(path: Path) -> bool:
    """Return whether a file found in a folder is read: by suffix, or HTML without a suffix."""
    from whosays.ingest.html import looks_like_html

    suffix = path.suffix.lower()
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        if suffix in TEXT_SUFFIXES or suffix in HTML_SUFFIXES:
            return True
        if suffix:
            return False
        with path.open("rb") as file:
            return looks_like_html(file.read(4096).decode("utf-8", "replace"))
    except OSError:
        return suffix in TEXT_SUFFIXES or suffix in HTML_SUFFIXES


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder; check the path (a web page begins with https://)"
    if isinstance(error, PermissionError):
        return "may not be read; check its permissions"
    if isinstance(error, IsADirectoryError):
        return "is a folder; name a file in it"
    return f"could not be read ({error.strerror or type(error).__name__}); check the path"
