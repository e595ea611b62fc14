"""A reading laid out for a page: rows of a report's blocks, with cards beside them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Final

from whosays.present.arrange import Entry, Party, entries, is_unsure, parties, ratings
from whosays.present.contested_rows import ContestedRow, contested_rows
from whosays.present.highlight import Stretch, by_block, marks
from whosays.present.imprint import imprint, title
from whosays.present.labels import act_label, details
from whosays.present.places import Places
from whosays.present.quoting import one_line, safe, shown
from whosays.records import Article, Attribution, BlockKind, Reading, words

_NAMES: Final = {"no-speaker": "No speaker", "unresolved": "Unresolved", "outlet": "The outlet"}
_WEB: Final = re.compile(r"https?://[^\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A speaker, or those without one, for the list of speakers and the filter.

    ``first`` is the number of the first attribution, ``count`` how many there are.
    """

    number: int
    name: str
    about: str
    also: str
    first: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One attribution as the page shows it beside its paragraph.

    ``anchor`` is where in the text its content begins, ``inside`` the number of the
    attribution that it stands in.
    """

    number: int
    depth: int
    inside: int | None
    group: Group
    name: str
    about: str
    source: str
    cue: str
    content: str
    kind: str
    places: str
    through: str
    act: str
    stance: str
    details: tuple[str, ...]
    confidence: str
    unsure: bool
    anchor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A block of the report and the cards of the attributions whose content begins in it."""

    number: int
    kind: BlockKind
    place: str
    stretches: tuple[Stretch, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A sentence that may hold an attribution that was not found, and the row it stands in."""

    words: str
    place: str
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """One report as the page shows it; ``missed`` is ``None`` where nobody looked."""

    id: str
    title: str
    path: str
    link: str | None
    imprint: str
    byline: str
    contested: tuple[ContestedRow, ...] | None
    rows: tuple[Row, ...]
    groups: tuple[Group, ...]
    speakers: int
    kinds: tuple[tuple[str, int], ...]
    total: int
    unsure: int
    missed: tuple[Missed, ...] | None
    run: str


def report_view(reading: Reading, number: int) -> ReportView:
    """Return ``reading`` laid out for a page.

    Args:
        reading: one article as read.
        number: of the report on the page, from 1; part of every id in it.
    """
    article, places, forest = reading.article, Places(reading.article), entries(reading)
    flat = tuple(inner for outer in forest for inner in outer.walk())
    together = parties(reading, flat)
    groups = tuple(_group(party, place) for place, party in enumerate(together, 1))
    kinds = Counter(item.kind for item in reading.attributions)
    return ReportView(
        id=f"r{number}",
        title=title(article),
        path=one_line(article.path or article.url or ""),
        link=article.url if article.url and _WEB.fullmatch(article.url) else None,
        imprint=imprint(article),
        byline=one_line(article.byline or ""),
        contested=None if reading.contested is None else contested_rows(reading),
        rows=_rows(reading, forest, places, tuple(zip(together, groups, strict=True))),
        groups=groups,
        speakers=sum(party.kind == "speakers" for party in together),
        kinds=tuple((kind, kinds[kind]) for kind in ("direct", "mixed", "indirect")),
        total=len(flat),
        unsure=sum(is_unsure(item) for item in reading.attributions),
        missed=_missed(reading, places),
        run=f"whosays {reading.run.version}, run {reading.run.id}",
    )


def _group(party: Party, number: int) -> Group:
    """Return a party as the list of speakers shows it."""
    return Group(
        number=number,
        name=_NAMES.get(party.kind, party.name),
        about=", ".join(party.about),
        also=", ".join(f"{form} {where}" for form, where in party.also),
        first=min(entry.number for entry in party.entries),
        count=len(party.entries),
    )


def _rows(
    reading: Reading,
    forest: tuple[Entry, ...],
    places: Places,
    groups: tuple[tuple[Party, Group], ...],
) -> tuple[Row, ...]:
    """Return the blocks of the article with their cards, each in the order of the text."""
    text = safe(reading.article.text)
    blocks = tuple(by_block(text, places, marks(forest, reading.possibly_missed or ())))
    anchors = {
        number: (row, stretch.start)
        for row, stretches in enumerate(blocks)
        for stretch in stretches
        for number in stretch.opening
    }
    cards: dict[int, list[Card]] = defaultdict(list)
    held = ((entry, held_by) for held_by in groups for entry in held_by[0].entries)
    for entry, (party, group) in sorted(held, key=lambda pair: pair[0].number):
        # A content of white space alone has no stretch: its card stands at the first block.
        row, anchor = anchors.get(entry.number, (0, 0))
        cards[row].append(_card(entry, party, group, (reading.article, places, anchor)))
    return tuple(
        Row(
            number=number,
            kind=block.kind,
            place=places.labels[number],
            stretches=stretches,
            cards=tuple(cards[number]),
        )
        for number, (block, stretches) in enumerate(zip(places.blocks, blocks, strict=True))
    )


def _card(entry: Entry, party: Party, group: Group, at: tuple[Article, Places, int]) -> Card:
    """Return the card of one attribution."""
    item, (article, places, anchor) = entry.attribution, at
    source = one_line(words(article.text, item.source))
    unresolved = party.kind == "unresolved"
    name = source if unresolved and source else group.name
    return Card(
        number=entry.number,
        depth=entry.depth,
        inside=entry.parent,
        group=group,
        name=name,
        about="unresolved" if unresolved else group.about,
        source="" if source == name else source,
        cue=one_line(words(article.text, item.cue)),
        content=shown(article.text, item.content),
        kind=item.kind,
        places=places.all(item.content),
        through=_through(item),
        act=act_label(item, article),
        stance=item.stance or "",
        details=details(item, article),
        confidence=_confidence(item),
        unsure=is_unsure(item),
        anchor=anchor,
    )


def _through(item: Attribution) -> str:
    """Return the hops between the speakers and the reader."""
    hops = (one_line(hop.name) for speaker in item.speakers or () for hop in speaker.chain)
    return ", ".join(dict.fromkeys(hops))


def _confidence(item: Attribution) -> str:
    """Return how sure each part is, in words: one for all where they are alike."""
    given = {part: rate for part, rate in ratings(item).items() if rate != "not rated"}
    if len(set(given.values())) == 1:
        return next(iter(given.values()))
    return ", ".join(f"{part} {rate}" for part, rate in given.items())


def _missed(reading: Reading, places: Places) -> tuple[Missed, ...] | None:
    """Return the sentences that may hold an attribution that was not found."""
    if reading.possibly_missed is None:
        return None
    return tuple(
        Missed(
            words=one_line(reading.article.text[start:end]),
            place=places.of((start, end)),
            row=places.index(start),
        )
        for start, end in reading.possibly_missed
    )
