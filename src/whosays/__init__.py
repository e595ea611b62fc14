"""whosays: who says what, on what evidence, in reports on contested events.

    import whosays

    reader = whosays.load_reader()
    for article in whosays.read_inputs(["report.txt"]):
        if isinstance(article, whosays.InputError):
            print(article)
            continue
        for attribution in reader.read(article).attributions:
            print(whosays.words(article.text, attribution.content))

Names are loaded when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from whosays.errors import InputError, WhosaysError
    from whosays.ingest import IngestOptions, read_inputs
    from whosays.pipeline import Reader, load_reader
    from whosays.records import Article, Attribution, Reading, words

__all__ = [
    "Article",
    "Attribution",
    "IngestOptions",
    "InputError",
    "Reader",
    "Reading",
    "WhosaysError",
    "load_reader",
    "read_inputs",
    "words",
]

_HOMES: Final = {
    "errors": ("InputError", "WhosaysError"),
    "ingest": ("IngestOptions", "read_inputs"),
    "pipeline": ("Reader", "load_reader"),
    "records": ("Article", "Attribution", "Reading", "words"),
}


def __getattr__(name: str) -> object:
    """Load a public name from the module it lives in."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"whosays.{home}"), name)
    raise AttributeError(f"module 'whosays' has no attribute {name!r}")
