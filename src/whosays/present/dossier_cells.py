"""The matrix of a dossier's page: claims by actors, every cell with links to the words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from whosays.gathered import Cell, Claim
from whosays.present.dossier_head import GROUPS, STANCES, Named, about
from whosays.present.quoting import one_line, shorten

COLUMNS: Final = 5
"""Actors who have a column of their own."""
_OTHERS, _UNNAMED, _UNRESOLVED = "others", "unnamed", "unresolved"
_GATHERED: Final = {
    _OTHERS: "Others", _UNNAMED: "Unnamed sources", _UNRESOLVED: "Speaker not resolved",
}  # fmt: skip
_AGAINST_FIRST: Final = ("deny", "doubt", "affirm", "neutral")
_WORDS: Final = 200  # characters of the words inside a cell
_OPENED: Final = 3  # tellings whose words stand inside a cell; the rest are linked
_NAME: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """An actor, or those without a column of their own; ``kind`` tells a government apart."""

    key: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One telling: where it stands, the anchor of its words, and some of them."""

    anchor: str
    day: str
    place: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One actor's stance in a cell; ``name`` is "" in the actor's own column."""

    name: str
    stance: str
    verb: str
    when: str
    opened: tuple[Link, ...]
    more: tuple[Link, ...]

    @property
    def total(self) -> int:
        """How many tellings there are."""
        return len(self.opened) + len(self.more)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One claim with its cells, in the order of the columns."""

    anchor: str
    label: str
    about: str
    cells: tuple[tuple[Voice, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The matrix: columns, and the rows by group in the order of the page."""

    columns: tuple[Column, ...]
    groups: tuple[tuple[str, tuple[Row, ...]], ...]


def claim_anchor(named: Named, claim: str) -> str:
    """Return the id of a claim's section on the page."""
    return f"c{1 + list(named.claims).index(claim)}"


def anchors(named: Named) -> dict[tuple[str, str], str]:
    """Return the id on the page of each attribution under each claim."""
    found: dict[tuple[str, str], str] = {}
    for number, claim in enumerate(named.dossier.claims, 1):
        ids = dict.fromkeys(t.attribution_id for cell in claim.cells for t in cell.tellings)
        for at, id_ in enumerate(ids, 1):
            found[claim.id, id_] = f"c{number}-w{at}"
    return found


def table(named: Named, places: Mapping[tuple[str, str], str]) -> Table:
    """Return the matrix.

    Args:
        named: the dossier.
        places: what `anchors` gives for it.

    Returns:
        Columns for the actors who take a side on most claims that are contested or explain; all
        others share the last ones.
    """
    own = _own_columns(named)
    column = {actor: actor for actor in own}
    used: dict[str, None] = {}
    for claim in named.dossier.claims:
        used |= {_column(named, cell.actor, column): None for cell in claim.cells}
    columns = [Column(key=id_, name=named.actor(id_), kind=named.kind(id_)) for id_ in own]
    columns += [Column(key=k, name=n, kind="") for k, n in _GATHERED.items() if k in used]
    keys = [one.key for one in columns]
    rows: dict[str, list[Row]] = defaultdict(list)
    for number, claim in enumerate(named.dossier.claims, 1):
        cells = _cells(named, claim, column, places)
        rows[claim.group].append(
            Row(
                anchor=f"c{number}",
                label=one_line(claim.label),
                about=about(claim),
                cells=tuple(tuple(cells.get(key, ())) for key in keys),
            )
        )
    groups = tuple((name, tuple(rows[group])) for group, name in GROUPS.items() if rows[group])
    return Table(columns=tuple(columns), groups=groups)


def _own_columns(named: Named) -> list[str]:
    """Return the actors who get a column: named ones, by how many claims they take a side on."""
    on: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for claim in named.dossier.claims:
        # Who did it is what a dossier is asked for first.
        weight = {"contested": 10, "explanation": 5, "uncontested": 1}[claim.group]
        weight *= 3 if claim.facet == "who" else 1
        actors = {cell.actor for cell in claim.cells if cell.actor}
        on.update(dict.fromkeys(actors, weight))
        for cell in claim.cells:
            if cell.actor:
                told[cell.actor] += len(cell.tellings)
    known = [id_ for id_ in on if id_ in named.actors and named.actors[id_].kind != "unnamed"]
    known.sort(key=lambda id_: (-on[id_], -told[id_], named.actor(id_), id_))
    return known[:COLUMNS]


def _column(named: Named, actor: str | None, own: Mapping[str, str]) -> str:
    if actor is None or actor not in named.actors:
        return _UNRESOLVED
    if actor in own:
        return own[actor]
    return _UNNAMED if named.actors[actor].kind == "unnamed" else _OTHERS


def _cells(
    named: Named,
    claim: Claim,
    own: Mapping[str, str],
    places: Mapping[tuple[str, str], str],
) -> dict[str, list[Voice]]:
    found: dict[str, list[Voice]] = defaultdict(list)
    for cell in claim.cells:
        key = _column(named, cell.actor, own)
        shared = key in (_OTHERS, _UNNAMED)
        found[key].append(voice(named, claim, cell, places, with_name=shared))
    for key in (_OTHERS, _UNNAMED):  # of many voices those against a claim are soon out of sight
        found.get(key, []).sort(key=lambda one: _AGAINST_FIRST.index(one.stance))
    return found


def voice(
    named: Named,
    claim: Claim,
    cell: Cell,
    places: Mapping[tuple[str, str], str],
    *,
    with_name: bool = True,
) -> Voice:
    """Return a cell as the page shows it.

    Args:
        named: the dossier.
        claim: the claim that the cell is on.
        cell: one actor's stance on it.
        places: what `anchors` gives for the dossier.
        with_name: whether the actor is named in it.
    """
    tellings = list({telling.attribution_id: telling for telling in cell.tellings}.values())
    links = [
        Link(
            anchor=places[claim.id, telling.attribution_id],
            day=named.day(telling.when),
            place=named.place(telling),
            words=named.words(telling, _WORDS),
        )
        for telling in tellings
    ]
    return Voice(
        name=shorten(named.actor(cell.actor), _NAME) if with_name else "",
        stance=cell.stance,
        verb=STANCES[cell.stance] if cell.stance != "neutral" else "takes no side",
        when=named.span(cell.tellings),
        opened=tuple(links[:_OPENED]),
        more=tuple(links[_OPENED:]),
    )


def linked(
    named: Named, cells: Iterable[Cell], places: Mapping[tuple[str, str], str], claim: str | None
) -> tuple[Voice, ...]:
    """Return the cells of an explanation with links to their words, wherever these stand.

    Args:
        named: the dossier.
        cells: of the explanation.
        places: what `anchors` gives for the dossier, and the words of what is on no claim.
        claim: the claim that says the same, if there is one.
    """
    found = []
    for cell in cells:
        links = [
            Link(
                anchor=_anchor(places, claim, telling.attribution_id),
                day=named.day(telling.when),
                place=named.place(telling),
                words=named.words(telling, _WORDS),
            )
            for telling in {named.place(t): t for t in reversed(cell.tellings)}.values()
        ]
        links.reverse()
        found.append(
            Voice(
                name=named.actor(cell.actor),
                stance=cell.stance,
                verb=STANCES[cell.stance],
                when=named.span(cell.tellings),
                opened=tuple(links),
                more=(),
            )
        )
    return tuple(found)


def _anchor(places: Mapping[tuple[str, str], str], claim: str | None, id_: str) -> str:
    return places.get((claim or "", id_)) or places.get(("", id_), "")


def loose(named: Named, places: Mapping[tuple[str, str], str]) -> Sequence[str]:
    """Return the attributions that explanations point to and that are under no claim of theirs."""
    found: dict[str, None] = {}
    for one in named.dossier.explanations:
        for cell in (*one.proposes, *one.supports, *one.rejects):
            for telling in cell.tellings:
                if (one.claim or "", telling.attribution_id) not in places:
                    found[telling.attribution_id] = None
    return tuple(found)
