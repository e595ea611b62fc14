"""The text form with colours, for a terminal on a light or a dark ground."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.text import Text

from whosays.present.text import Line, Role

STYLES: Final[dict[Role, str]] = {
    "plain": "",
    "title": "bold",
    "meta": "dim",
    "heading": "bold",
    "speaker": "bold cyan",
    "about": "dim",
    "cue": "italic magenta",
    "act": "bold red",
    "content": "",
    "place": "dim",
    "unsure": "bold yellow",
}
"""The style of each role: only the terminal's own colours, which suit its ground."""


def painted(lines: Iterable[Line]) -> Text:
    """Return ``lines`` with their styles, each ended by a newline; the words are the same."""
    text = Text(end="")
    for line in lines:
        for piece in line:
            text.append(piece.words, STYLES[piece.role])
        text.append("\n")
    return text
