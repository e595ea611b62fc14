"""Who an "I" in a report's own voice is: by a label before it, a signature or a credit."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import Final

from whosays.extract.text.layout import Layout
from whosays.extract.text.names import Inventory, Person
from whosays.extract.text.nouns import FUNCTION_WORDS, TITLES, is_listed, lemma
from whosays.extract.text.runs import core_words, find_runs, run_titles
from whosays.extract.text.small_words import MARKS
from whosays.records import Span

_LETTER: Final = 8
"""Paragraphs that a letter runs to at most before its signature."""
_CREDIT: Final = 3
"""Paragraphs at the end of a text among which its writer is introduced."""
_IS: Final = frozenset({"is", "was", "has", "writes", "teaches", "served"})


def writer_at(layout: Layout, inventory: Inventory, position: int) -> Person | None:
    """Return who wrote the words at a position, where the text says so.

    Words in a transcript stand behind the label of their speaker. A letter ends with a paragraph
    that is a name; an opinion piece ends with a paragraph that says who somebody is whom it names
    nowhere else.

    Args:
        layout: the article.
        inventory: its names.
        position: where an "I" stands, outside quotes.
    """
    if _label_before(layout.words.text, position) is not None:
        return labelled_at(layout, inventory, position)
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


def labelled_at(layout: Layout, inventory: Inventory, position: int) -> Person | None:
    """Return the person whose label stands before the words at a position, or None.

    Args:
        layout: the article.
        inventory: its names.
        position: in the text.
    """
    label = _label_before(layout.words.text, position)
    return _labelled(layout, inventory, label) if label is not None else None


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


# Labels of transcripts: "((Jane Doe))" at the head of a paragraph, and "[DOE]" there, behind a
# dash or behind another such label, as monitoring services print it.
_LABEL: Final = re.compile(
    r"(?:(?:^|\n)[ \t]*\(\(\s*(?P<round>[^()\n]{1,40}?)\s*\)\)"
    r"|(?:^|\n\s*|(?<=\])\s*|--\s*)\[(?P<square>[^\[\]]{2,60})\])"
)
# What monitoring services print in square brackets that is nobody.
_NO_LABEL: Final = frozenset(
    """text speech report continued recording begin end words word passage indistinct statement
    interview excerpt excerpts editorial commentary communique sentence name no as heard live
    received recorded summary article by video sic quote date place title news conference
    message letter address program dialogue in progress signed dated dispatch""".split()
)
_ENDS: Final = frozenset({"end recording", "end"})


def _label_before(text: str, position: int) -> Span | None:
    """Return the last speaker's label before a position, or None."""
    labels = _labels(text)
    at = bisect_right(labels, position, key=lambda label: label[0])
    return labels[at - 1][1] if at else None


@lru_cache(maxsize=4)
def _labels(text: str) -> tuple[tuple[int, Span | None], ...]:
    """Return where each label of a text ends, and its span; None where its words end."""
    if "((" not in text and "[" not in text:
        return ()
    found: list[tuple[int, Span | None]] = []
    for match in _LABEL.finditer(text):
        group = "round" if match["round"] else "square"
        label = " ".join(match[group].lower().split())
        if label in _ENDS:
            found.append((match.end(), None))
        elif not _NO_LABEL.issuperset(label.split()):
            found.append((match.end(), match.span(group)))
    return tuple(found)


def _labelled(layout: Layout, inventory: Inventory, label: Span) -> Person | None:
    """Return the person whose label stands before words, or None where it names nobody."""
    words, tokens = layout.words, layout.words.between(*label)
    runs = find_runs(words, tokens.start, tokens.stop)
    run = next((r for r in runs if r.last == tokens.stop), None)
    if run is None or run.core == run.last or run.kind not in ("person", "unknown"):
        return None
    if not all(f.lower().rstrip(".") in TITLES for f in words.forms[tokens.start : run.first]):
        return None
    name = core_words(words, run)
    found = inventory.resolve(name, run_titles(words, run), words.starts[run.core])[0]
    if found is None and _is_plain(name):
        found = Person(name, [words.span(run.core, run.last)])
        inventory.add(found)
    return found


def _is_plain(name: tuple[str, ...]) -> bool:
    """Return whether the words of a label can be somebody's name: no "REPORTER", no "WN"."""
    lows = [word.lower() for word in name]
    common = any(low in FUNCTION_WORDS or is_listed(lemma(low)[0]) for low in lows)
    return not common and all(low.isalpha() and len(low) > 2 for low in lows)
