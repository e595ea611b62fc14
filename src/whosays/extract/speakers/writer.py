"""Who an "I" in a report's own voice is: whoever signs the letter or is introduced at its end."""

from __future__ import annotations

from typing import Final

from whosays.extract.text.layout import Layout
from whosays.extract.text.names import Inventory, Person
from whosays.extract.text.runs import core_words, find_runs, run_titles
from whosays.extract.text.small_words import MARKS

_LETTER: Final = 8
"""Paragraphs that a letter runs to at most before its signature."""
_CREDIT: Final = 3
"""Paragraphs at the end of a text among which its writer is introduced."""
_IS: Final = frozenset({"is", "was", "has", "writes", "teaches", "served"})


def writer_at(layout: Layout, inventory: Inventory, position: int) -> Person | None:
    """Return who wrote the words at a position, where the text says so.

    A letter ends with a paragraph that is a name; an opinion piece ends with a paragraph that
    says who somebody is whom it names nowhere else.

    Args:
        layout: the article.
        inventory: its names.
        position: where an "I" stands, outside quotes.
    """
    here = layout.paragraph(position)
    for number in range(here + 1, min(len(layout.paragraphs), here + 1 + _LETTER)):
        signer = _named_at(layout, inventory, number, alone=True)
        if signer is not None:
            return signer
    for number in range(
        len(layout.paragraphs) - 1, max(here, len(layout.paragraphs) - 1 - _CREDIT), -1
    ):
        person = _named_at(layout, inventory, number, alone=False)
        if person is not None and all(s >= layout.paragraphs[number] for s, _ in person.full):
            return person
    return None


def _named_at(layout: Layout, inventory: Inventory, number: int, *, alone: bool) -> Person | None:
    """Return the person whose name a paragraph is, or with whose name it begins."""
    words = layout.words
    start = layout.paragraphs[number]
    after = number + 1
    end = layout.paragraphs[after] if after < len(layout.paragraphs) else len(words.text)
    tokens = words.between(start, end)
    forms = words.forms[tokens.start : tokens.stop]
    if alone and len([f for f in forms if f not in MARKS]) > 5:
        return None
    run = next(find_runs(words, tokens.start, min(tokens.stop, tokens.start + 8)), None)
    if run is None or run.first != tokens.start or run.last - run.core < 2:
        return None
    rest = words.forms[run.last : tokens.stop]
    if alone and any(f not in MARKS for f in rest):
        return None
    if not alone and (not rest or rest[0].lower() not in _IS):
        return None
    name = core_words(words, run)
    found = inventory.resolve(name, run_titles(words, run), words.starts[run.core])[0]
    return found if found is not None and found.evident else None
