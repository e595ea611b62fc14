"""Drives one system: a text a line in, its attributions and what they cost a line out.

Input is JSON lines ``{"doc": NAME, "text": TEXT}``. For each, as soon as it is read, one line
``{"doc": NAME, "attributions": [{"source", "cue", "content"}], "cpu_seconds": S, "gave_up": BOOL}``
is written, each part a list of ``[start, end]`` in code points of the text. Only what the system
itself does is timed: neither the loading of its model nor putting its answer in this form.
Nothing but the standard library is imported here, since systems live in several environments.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from typing import TypeVar

Part = list[list[int]]
Found = list[dict[str, Part]]

_In = TypeVar("_In")
_Out = TypeVar("_Out")

# Read by numerical libraries when they are imported, which every driver does after this module.
for _name in ("OMP", "OPENBLAS", "MKL", "BLIS", "VECLIB", "NUMEXPR"):
    os.environ[f"{_name}_{'MAXIMUM' if _name == 'VECLIB' else 'NUM'}_THREADS"] = "1"


class GaveUpError(Exception):
    """The system refuses this text; it then has no attributions of it."""


def drive(
    prepare: Callable[[str, str], _In],
    find: Callable[[_In], _Out],
    spans: Callable[[_In, _Out], Found],
) -> None:
    """Answer every line of standard input.

    Args:
        prepare: turns a document's name and text into what the system reads; not timed.
        find: what is timed.
        spans: turns what was found into spans of the text; not timed.
    """
    for line in sys.stdin:
        row = json.loads(line)
        given = prepare(row["doc"], row["text"])
        gave_up = False
        found: Found = []
        started = time.process_time()
        try:
            answer = find(given)
            seconds = time.process_time() - started
            found = spans(given, answer)
        except GaveUpError:
            seconds = time.process_time() - started
            gave_up = True
        result = {
            "doc": row["doc"],
            "attributions": found,
            "cpu_seconds": seconds,
            "gave_up": gave_up,
        }
        print(json.dumps(result), flush=True)


def text_alone(_name: str, text: str) -> str:
    """Return the text, for systems that read nothing else."""
    return text
