"""Positions over time in a terminal: under each claim who took which side when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from whosays.gathered import GatheredDossier, Position, Step
from whosays.present.dossier_head import CHANGES, GROUPS, STANCES, Head, Named, about, count
from whosays.present.dossier_lines import flow, head_lines, report_lines
from whosays.present.quoting import one_line

_WORDS = 150  # characters of what was said
_PLACES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One step of one actor on a claim, for a timeline.

    ``words`` are those of its first telling; ``before`` names the stance that the actor held
    before, "" where it is the first.
    """

    actor: str
    step: Step
    before: str
    words: str
    places: tuple[str, ...]


def entries(positions: list[Position], named: Named) -> list[Entry]:
    """Return the steps of all actors on one claim, by day, those without one last."""
    found: list[Entry] = []
    for position in positions:
        before = ""
        for step in position.steps:
            places = dict.fromkeys(named.place(telling) for telling in step.tellings)
            found.append(
                Entry(
                    actor=position.actor,
                    step=step,
                    before=before,
                    words=named.words(step.tellings[0], _WORDS),
                    places=tuple(places),
                )
            )
            before = STANCES[step.stance]
    order = list(STANCES)
    return sorted(
        found,
        key=lambda e: (e.step.since or "~", order.index(e.step.stance), named.actor(e.actor)),
    )


def by_claim(dossier: GatheredDossier) -> dict[str, list[Position]]:
    """Return the positions by the claim that they are on."""
    found: dict[str, list[Position]] = defaultdict(list)
    for position in dossier.positions:
        found[position.claim].append(position)
    return found


def change(entry: Entry) -> str:
    """Return how a step differs from the one before it, "" for a first one."""
    named = CHANGES[entry.step.change]
    return f"{named}: {entry.before} before" if named and entry.before else named


def lines(dossier: GatheredDossier, head: Head, width: int = 100) -> Iterator[str]:
    """Yield the lines of the timeline: claims in the order of the matrix, steps by day.

    A day is that of saying where a report tells it, else that of printing.

    Args:
        dossier: what is to be shown.
        head: what was asked for.
        width: columns to keep within.
    """
    named, positions = Named(dossier, ids=head.ids), by_claim(dossier)
    yield from head_lines(dossier, head, width)
    if not positions:
        yield ""
        yield f"No positions found in {count(len(dossier.reports), 'report')} read."
    for group, heading in GROUPS.items():
        claims = [c for c in dossier.claims if c.group == group and positions.get(c.id)]
        if claims:
            yield ""
            yield heading.upper()
        for number, claim in enumerate(claims):
            if number:
                yield ""
            told = about(claim)
            label = one_line(claim.label) + (f" ({told})" if told else "")
            label = f"{label} {named.tag(claim.id)}".rstrip()
            yield from flow(label, width)
            for entry in entries(positions[claim.id], named):
                yield from _entry_lines(entry, named, width)
    yield ""
    yield from report_lines(dossier, width)


def _entry_lines(entry: Entry, named: Named, width: int) -> Iterator[str]:
    step = entry.step
    day = step.since or "undated"
    shown = len(entry.places) if named.ids else _PLACES
    where = " ".join(entry.places[:shown])
    where += f" +{len(entry.places) - shown}" if len(entry.places) > shown else ""
    until = f" until {step.last}" if step.last and step.last != step.since else ""
    line = f"{day:10}  {STANCES[step.stance]:7} {named.actor(entry.actor)}{until}  {where}"
    if told := change(entry):
        line += f"  ({told})"
    yield from flow(line, width, 2, 22)
    if entry.words:
        yield from flow(entry.words, width, 22, 22)
