"""Mends what went wrong with the characters of a text before it reached us."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from whosays.ingest.traced import Edit, TracedText

_RUN: Final = re.compile("[\x00-\x7f]+|[^\x00-\x7f]+")
_ENTITY: Final = re.compile(
    r"&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});"
)
_ODD: Final = re.compile(
    "\r\n|[\r\x0b\x0c\x1c-\x1e\u2028\u2029]"  # other ways to end a line
    "|[\x00-\x08\x0e-\x1b\x1f\x7f]"  # controls
    "|[\x80-\x9f]"  # controls that were Windows-1252 characters
    "|[\u00ad\u200b\u2060\ufeff\ufffe\uffff]"  # invisible, inside words
    "|[\ud800-\udfff]"
)
_ROUNDS: Final = 4
_DIFFED: Final = 2000


def mend(traced: TracedText) -> TracedText:
    r"""Return the text with mojibake, entities, controls and line ends mended.

    Mojibake is found and mended by ftfy, line by line; the runs of the result still name the
    characters that were left alone. Line ends become ``\n``. Soft hyphens, zero-width spaces,
    stray byte order marks and control characters go; joiners and direction marks stay, since
    other scripts need them. Mending a mended text changes nothing.
    """
    for _ in range(_ROUNDS):
        mended = traced
        for step in (_mojibake, _entities, _odd_characters):
            edits = list(step(mended.text))
            if edits:
                mended = mended.edited(edits)
        if mended.text == traced.text:
            return mended
        traced = mended
    return traced


def _mojibake(text: str) -> Iterator[Edit]:
    if text.isascii():
        return
    import ftfy
    from ftfy.badness import is_bad

    start = 0
    for line in text.split("\n"):
        if not line.isascii() and is_bad(line):
            fixed = ftfy.fix_encoding(line)
            if fixed != line:
                yield from _edits_between(line, fixed.replace("\n", " "), start)
        start += len(line) + 1


def _edits_between(old: str, new: str, offset: int) -> Iterator[Edit]:
    """Yield the edits that turn ``old``, at ``offset``, into ``new``."""
    old_runs, new_runs = _RUN.findall(old), _RUN.findall(new)
    same_shape = [r.isascii() and r for r in old_runs] == [r.isascii() and r for r in new_runs]
    if same_shape:  # the usual case: only runs of non-ASCII characters changed
        for before, after in zip(old_runs, new_runs, strict=True):
            if before != after:
                yield Edit(offset, offset + len(before), after)
            offset += len(before)
    elif len(old) > _DIFFED:  # diffing is quadratic; one edit is honest, if coarse
        yield Edit(offset, offset + len(old), new)
    else:
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        for tag, low, high, new_low, new_high in matcher.get_opcodes():
            if tag != "equal":
                yield Edit(offset + low, offset + high, new[new_low:new_high])


def _entities(text: str) -> Iterator[Edit]:
    """Yield edits for HTML entities left in plain text, ``&amp;quot;`` included."""
    if "&" not in text:
        return
    for found in _ENTITY.finditer(text):
        plain = found[0]
        while (again := html.unescape(plain)) != plain:
            plain = again
        if plain != found[0] and ";" not in plain:
            yield Edit(found.start(), found.end(), plain)


def _odd_characters(text: str) -> Iterator[Edit]:
    for found in _ODD.finditer(text):
        odd = found[0]
        if odd == "\r\n":
            yield Edit(found.start(), found.start() + 1)
        elif odd in "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029":
            # U+0085 is Windows-1252's dots as often as a line end; dots end fewer lines.
            yield Edit(found.start(), found.end(), "…" if odd == "\x85" else "\n")
        elif "\x80" <= odd <= "\x9f":
            character = odd.encode("latin-1").decode("cp1252", "ignore")
            yield Edit(found.start(), found.end(), character)
        else:
            yield Edit(found.start(), found.end())
