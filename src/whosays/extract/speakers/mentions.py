"""Every place in an article where those who speak are named."""

from __future__ import annotations

import re
from typing import Final

from whosays.extract.speakers.antecedents import Mention
from whosays.extract.speakers.cast import Actor, Cast
from whosays.extract.text.layout import Layout
from whosays.extract.text.runs import core_words, find_runs, run_titles
from whosays.records import Span, Spans

# In front of a country or seat these make it a place, not its government.
_LOCATIVE: Final = re.compile(
    r"\b(?:in|at|into|inside|near|over|across|outside|toward|towards|around|within|through|on)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def find_mentions(
    layout: Layout, cast: Cast, actors: list[Actor], named: list[Mention]
) -> dict[int, Spans]:
    """Return for each actor (by ``id``) the places where it is named or pointed to.

    Args:
        layout: the article.
        cast: its people.
        actors: those whose mentions are wanted.
        named: the names outside headlines, with their people.

    Returns:
        Spans in order, none overlapping another of the same actor; at least one each.
    """
    found: dict[int, set[Span]] = {id(actor): set(actor.mentions) for actor in actors}
    persons = {id(actor.person): actor for actor in actors if actor.person is not None}
    for span, person in _person_places(layout, cast, named):
        if person in persons:
            found[id(persons[person])].add(span)
    for actor in actors:
        if actor.person is None and actor.kind not in ("unnamed", "document"):
            found[id(actor)] |= _name_places(layout.words.text, actor)
    return {key: _apart(spans) for key, spans in found.items()}


def _person_places(layout: Layout, cast: Cast, named: list[Mention]) -> list[tuple[Span, int]]:
    """Return where people are named, with the ``id`` of each; headlines are read here only."""
    places = [((m.start, m.end), id(m.person)) for m in named if m.person is not None]
    words, inventory = layout.words, cast.inventory
    for block in () if layout.shouted else layout.headlines:
        tokens = words.between(*block)
        for run in find_runs(words, tokens.start, tokens.stop):
            if run.core == run.last or run.kind not in ("person", "unknown", "government"):
                continue
            name = core_words(words, run)
            person, _ = inventory.resolve(name, run_titles(words, run), words.starts[run.core])
            if person is not None:
                places.append((words.span(run.core, run.last), id(person)))
    return places


def _name_places(text: str, actor: Actor) -> set[Span]:
    """Return where a body or government is named, by any form under which it speaks."""
    forms = set(actor.forms) | {actor.name}
    if actor.kind == "government" and actor.affiliation and actor.forms:
        forms.add(actor.affiliation)
    bare = {re.escape(f.removeprefix("the ").removeprefix("The ")) for f in forms}
    pattern = "|".join(sorted(bare, key=len, reverse=True))
    spans = set()
    for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text):
        before = text[max(0, match.start() - 14) : match.start()]
        placed = actor.kind == "government" and _LOCATIVE.search(before)
        if not placed:
            spans.add(match.span())
    return spans


def _apart(spans: set[Span]) -> Spans:
    """Return spans in order, of overlapping ones the first and longest."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)
