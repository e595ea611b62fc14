"""The matrix in a terminal: a row a claim, with who says, denies and doubts it.

Cells hold who, since when and where it stands. There are no scores, and nothing says which side
is right: ``.`` is nothing found in the reports read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap
from typing import Final

from whosays.gathered import Cell, Claim, GatheredDossier
from whosays.present.dossier_head import (
    GROUPS,
    STANCES,
    Head,
    Named,
    about,
    by_stance,
    count,
)
from whosays.present.dossier_lines import head_lines, report_lines
from whosays.present.quoting import one_line, shorten

_SHARES: Final = (26, 23, 19, 17, 15)  # of 100 columns: the claim, then the four stances
_NARROW: Final = 96  # below this many columns each side gets lines of its own
_LONGEST_NAME: Final = 48
_PLACES: Final = 2  # places named in a cell; the rest are counted
_ACTORS: Final = 6  # actors named in a cell; the rest are counted


def lines(dossier: GatheredDossier, head: Head, width: int = 100) -> Iterator[str]:
    """Yield the lines of the matrix.

    Args:
        dossier: what is to be shown.
        head: what was asked for.
        width: columns to keep within, at least 40.
    """
    named = Named(dossier, ids=head.ids)
    yield from head_lines(dossier, head, width)
    if not dossier.claims:
        yield ""
        yield f"No claims found in {count(len(dossier.reports), 'report')} read."
    widths = () if head.ids else _widths(max(width, 40))  # ids are not to be broken
    for group, heading in GROUPS.items():
        claims = [claim for claim in dossier.claims if claim.group == group]
        if claims:
            yield ""
            yield _heading(heading.upper(), widths)
        for number, claim in enumerate(claims):
            if number:
                yield ""
            yield from _wide(claim, named, widths) if widths else _stacked(claim, named, width)
    yield ""
    yield from report_lines(dossier, width)


def _widths(width: int) -> tuple[int, ...]:
    """Return the columns of each part, with the gap behind it; none where it is too narrow."""
    if width < _NARROW:
        return ()
    return tuple(width * share // sum(_SHARES) for share in _SHARES)


def _heading(heading: str, widths: Sequence[int]) -> str:
    if not widths:
        return heading
    parts = (heading, *STANCES.values())
    return "".join(part.ljust(wide) for part, wide in zip(parts, widths, strict=True)).rstrip()


def _wide(claim: Claim, named: Named, widths: Sequence[int]) -> Iterator[str]:
    """Yield a claim as a row of columns."""
    label = f"{one_line(claim.label)} {named.tag(claim.id)}".rstrip()
    columns = [_wrapped(label, widths[0] - 2, "")]
    if told := about(claim):
        columns[0] += [f"  {line}" for line in _wrapped(told, widths[0] - 4, "")]
    for cells, wide in zip(by_stance(claim).values(), widths[1:], strict=True):
        column: list[str] = []
        for text in _entries(cells, named):
            column += _wrapped(text, wide - 2, "  ")
        columns.append(column or ["."])
    for row in zip_longest(*columns, fillvalue=""):
        yield "".join(part.ljust(wide) for part, wide in zip(row, widths, strict=True)).rstrip()


def _stacked(claim: Claim, named: Named, width: int) -> Iterator[str]:
    """Yield a claim with each side on lines of its own."""
    told = about(claim)
    label = one_line(claim.label) + (f" ({told})" if told else "")
    yield from _wrapped(f"{label} {named.tag(claim.id)}".rstrip(), width, "")
    for stance, cells in by_stance(claim).items():
        text = "; ".join(_entries(cells, named)) or "."
        yield from _wrapped(f"  {STANCES[stance]}: {text}", width, "    ")


def _entries(cells: Sequence[Cell], named: Named) -> list[str]:
    """Return a phrase for each actor of a cell."""
    found = [_entry(cell, named) for cell in (cells if named.ids else cells[:_ACTORS])]
    if len(cells) > len(found):
        found.append(f"and {len(cells) - _ACTORS} more")
    return found


def _entry(cell: Cell, named: Named) -> str:
    """Return who, when and where."""
    places = list(dict.fromkeys(named.place(telling) for telling in cell.tellings))
    shown = len(places) if named.ids else _PLACES  # who wants ids wants all of them
    where = " ".join(places[:shown])
    if len(places) > shown:
        where += f" +{len(places) - shown}"
    name = shorten(named.actor(cell.actor), _LONGEST_NAME)
    return f"{name}, {named.span(cell.tellings)} {where}"


def _wrapped(text: str, width: int, hanging: str) -> list[str]:
    return wrap(text, width, subsequent_indent=hanging, break_on_hyphens=False) or [""]
