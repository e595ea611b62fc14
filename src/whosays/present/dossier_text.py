"""The other views of a dossier in a terminal: sources, echoes, explanations, changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Literal, TypeAlias

from whosays.gathered import Actor, Cell, GatheredDossier, Passage, Repeat, Rewording
from whosays.present import evidence, matrix, timeline
from whosays.present.dossier_head import (
    CHANGES,
    STANCES,
    Head,
    Named,
    about,
    count,
    quoted_most,
)
from whosays.present.dossier_lines import flow, head_lines, report_lines
from whosays.present.pieces import between
from whosays.present.quoting import one_line, shorten

View: TypeAlias = Literal["matrix", "timeline", "sources", "echoes", "explanations", "changes"]
_LARGE: Final = frozenset(
    {"claims", "positions", "explanations", "evidence", "echoes", "rewordings", "sayings"}
)
_SHOWS: Final[dict[View, frozenset[str]]] = {
    "matrix": frozenset({"claims"}),
    "timeline": frozenset({"claims", "positions", "sayings"}),
    "sources": frozenset(),
    "echoes": frozenset({"echoes"}),
    "explanations": frozenset({"claims", "explanations", "evidence"}),
    "changes": frozenset({"claims", "positions", "rewordings"}),
}
_WORDS: Final = 200
_FORMS: Final = 6  # other names of an actor that are shown


def not_shown(view: View) -> frozenset[str]:
    """Return the fields of `GatheredDossier` that a view does without."""
    return _LARGE - _SHOWS[view]


def lines(view: View, dossier: GatheredDossier, head: Head, width: int = 100) -> Iterator[str]:
    """Yield the lines of a view.

    Args:
        view: which one.
        dossier: what is to be shown.
        head: what was asked for.
        width: columns to keep within.
    """
    if view == "matrix":
        yield from matrix.lines(dossier, head, width)
        return
    if view == "timeline":
        yield from timeline.lines(dossier, head, width)
        return
    yield from head_lines(dossier, head, width)
    yield ""
    named = Named(dossier, ids=head.ids)
    yield from _VIEWS[view](named, width)
    yield ""
    if view == "explanations":
        yield from evidence.lines(named, head.name, width)
        yield ""
    yield from report_lines(dossier, width)


def _sources(named: Named, width: int) -> Iterator[str]:
    """Yield who speaks: the named first, then the unnamed, who are counted report by report."""
    actors = quoted_most(named.dossier.actors)
    for heading, unnamed in (("SOURCES", False), ("UNNAMED (each report's own)", True)):
        found = [actor for actor in actors if (actor.kind == "unnamed") == unnamed]
        yield f"{heading}: {len(found) or 'none found'}"
        for actor in found:
            yield from _source(actor, named, width)
        yield ""


def _source(actor: Actor, named: Named, width: int) -> Iterator[str]:
    facts = [] if actor.kind == "person" else [actor.kind]
    facts += [*actor.roles[:2], *([actor.country] if actor.country else []), *actor.about]
    told = "; ".join(dict.fromkeys(one_line(one) for one in facts))
    numbers = sorted(named.reports[id_].number for id_ in actor.reports)
    where = " ".join(f"[{number}]" for number in numbers)
    line = f"{one_line(actor.name)}{f' ({told})' if told else ''}  "
    line += f"{count(actor.telling_count, 'attribution')} in {where}"
    yield from flow(line, width, 2, 6)
    forms = [form for form, _ in actor.names if form != actor.name][:_FORMS]
    if forms:
        yield from flow(f"also {', '.join(one_line(form) for form in forms)}", width, 6, 6)
    if named.ids:
        members = [f"[{named.reports[v].number}]#{id_[:8]}" for v, id_ in actor.members]
        yield from flow(f"ids {' '.join(members) or 'none: named in review'}", width, 6, 10)


def _echoes(named: Named, width: int) -> Iterator[str]:
    """Yield which reports share words."""
    echoes = named.dossier.echoes
    yield f"ECHOES: {len(echoes) or 'none found'}"
    for echo in echoes:
        yield from _echo(echo, named, width)


def _echo(echo: Repeat, named: Named, width: int) -> Iterator[str]:
    one, other = named.reports[echo.earlier], named.reports[echo.later]
    order = "then" if echo.ordered else "and"
    yield from flow(f"[{one.number}] {order} [{other.number}]  {echo.explained}", width, 2, 6)
    for before, _ in echo.passages[:3]:
        words = shorten(one_line(before.text), _WORDS)
        yield from flow(f"[{one.number}]{before.place}  {words}", width, 6, 10)
    if len(echo.passages) > 3:
        yield f"      and {count(len(echo.passages) - 3, 'passage')} more"


def _explanations(named: Named, width: int) -> Iterator[str]:
    """Yield the competing answers with who proposes, supports and rejects each."""
    dossier = named.dossier
    yield f"EXPLANATIONS: {len(dossier.explanations) or 'none found'}"
    for number, one in enumerate(evidence.explained(named), 1):
        told = about(named.claims[one.claim]) if one.claim else ""
        label = one_line(one.label) + (f" ({told})" if told else "")
        yield from flow(f"{number}. {label}  {one.id[:8]}", width, 2, 5)
        for name in ("proposes", "supports", "rejects"):
            cells: Sequence[Cell] = getattr(one, name)
            told = "; ".join(_who(cell, named, name == "rejects") for cell in cells)
            yield from flow(f"{name}: {told or '.'}", width, 5, 7)
        bears = [e for e in dossier.evidence if one.id in e.bears_on]
        for passage in bears:
            kind = passage.kind.replace("-", " ")
            words = shorten(one_line(passage.words), _WORDS)
            yield from flow(
                f"basis given ({kind}): {words}  {named.place(passage.telling)}", width, 5, 7
            )
        if not bears:
            yield "     basis given: none found"


def _who(cell: Cell, named: Named, with_stance: bool) -> str:
    places = " ".join(dict.fromkeys(named.place(telling) for telling in cell.tellings))
    stance = f"({STANCES[cell.stance]}) " if with_stance else ""
    return f"{named.actor(cell.actor)} {stance}{named.span(cell.tellings)} {places}"


def _changes(named: Named, width: int) -> Iterator[str]:
    """Yield where positions moved and where words changed between tellings."""
    moved = [
        (position, before, step)
        for position in named.dossier.positions
        for before, step in zip(position.steps, position.steps[1:], strict=False)
    ]
    yield f"POSITIONS THAT DIFFER OVER TIME: {len(moved) or 'none found'}"
    for position, before, step in moved:
        claim = one_line(named.claims[position.claim].label)
        first, then = (
            f"{STANCES[s.stance]} {named.day(s.since)} {named.place(s.tellings[0])}"
            for s in (before, step)
        )
        yield from flow(f"{named.actor(position.actor)}: {claim}", width, 2, 6)
        yield from flow(f"{first}, then {then} ({CHANGES[step.change]})", width, 6, 8)
    yield ""
    changes = named.dossier.rewordings
    yield f"CHANGES OF WORDS: {len(changes) or 'none found'}"
    for rewording in changes:
        yield from _rewording(rewording, named, width)


def _rewording(change: Rewording, named: Named, width: int) -> Iterator[str]:
    who = f", {named.actor(change.actor)}" if change.actor else ""
    yield from flow(f"{change.kind}{who}", width, 2, 6)
    for side in (change.before, change.after):
        number = named.reports[side.version_id].number
        yield from flow(f"[{number}]{side.place}  {_marked(side)}", width, 6, 10)


def _marked(passage: Passage) -> str:
    """Return the words around a change, the change itself between ``>>`` and ``<<``."""
    text = "".join(
        ">>" + (piece.words or "nothing") + "<<" if piece.role in ("change", "content") else
        piece.words
        for piece in between(passage)
    )  # fmt: skip
    return one_line(text)


_VIEWS: Final[dict[str, Callable[[Named, int], Iterator[str]]]] = {
    "sources": _sources,
    "echoes": _echoes,
    "explanations": _explanations,
    "changes": _changes,
}
