"""``read -f text``: who says what in one report, for a person to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from whosays.present.arrange import (
    Entry,
    Party,
    describe,
    entries,
    is_unsure,
    parties,
    ratings,
)
from whosays.present.contested_rows import contested_rows
from whosays.present.imprint import imprint, title
from whosays.present.labels import act_label, details
from whosays.present.places import Places
from whosays.present.quoting import one_line, shorten, shown
from whosays.records import Attribution, Hop, Reading, words

Role: TypeAlias = Literal[
    "plain", "title", "meta", "heading", "speaker", "about", "cue", "act", "content", "place",
    "unsure",
]  # fmt: skip

WIDTH: Final = 100
"""Columns of the text where no terminal says otherwise."""
CONTENT_LIMIT: Final = 600
"""Characters of one content, about seven lines, that are shown unless all are asked for."""
_NARROW: Final = 64  # below this many columns the cue gets a line of its own
_INDENT: Final = 2
_CUE_COLUMNS: Final = 20
_NAMES: Final = {"no-speaker": "NO SPEAKER", "unresolved": "UNRESOLVED", "outlet": "OUTLET"}


class Piece(NamedTuple):
    """Words on a line and what they are, for a terminal to style."""

    words: str
    role: Role


Line: TypeAlias = tuple[Piece, ...]


class _Word(NamedTuple):
    """A word to be placed, with the number of spaces before it on the same line."""

    text: str
    role: Role
    gap: int = 1


def render(
    reading: Reading, *, width: int = WIDTH, full: bool = False, path: str | None = None
) -> str:
    """Return ``reading`` as text that ends with a newline; see `lines` for the arguments."""
    shapes = lines(reading, width=width, full=full, path=path)
    return "".join("".join(piece.words for piece in line) + "\n" for line in shapes)


def lines(
    reading: Reading, *, width: int = WIDTH, full: bool = False, path: str | None = None
) -> Iterator[Line]:
    """Yield the lines of ``reading`` as text, with the role of each stretch of words.

    Args:
        reading: one article as read.
        width: columns to wrap at; a single longer word stands out.
        full: show contents of more than `CONTENT_LIMIT` characters whole.
        path: what to name the report by above its title, where several are shown.

    Yields:
        Lines without their newline. A ``?`` in the margin marks an unsure attribution.
    """
    layout = _Layout(reading, max(width, 24), full)
    if path is not None:
        yield (Piece(f"== {one_line(path)} ==", "heading"),)
    yield from layout.flow([*_split(title(reading.article), "title")], 0, 2)
    head = imprint(reading.article)
    if layout.dateline is not None:
        head += f" | through {one_line(layout.dateline.name)} (dateline)"
    yield from layout.flow([*_split(head, "meta")], 0, 2)
    yield from layout.contested(reading)
    found = parties(reading, entries(reading))
    if not found:
        yield ()
        yield (Piece("No attributions found.", "plain"),)
    before: str | None = None
    for party in found:
        if party.kind != before:
            yield ()
        before = party.kind
        yield from layout.party(party)
    yield ()
    yield from layout.missed(reading)


def _split(text: str, role: Role) -> Iterator[_Word]:
    """Yield the words of ``text``, all of one role."""
    return (_Word(word, role) for word in text.split())


def _dateline(reading: Reading) -> Hop | None:
    """Return the hop in brackets at the head of the report with which every chain begins."""
    speakers = [s for item in reading.attributions for s in item.speakers or () if s.chain]
    first = {speaker.chain[0] for speaker in speakers}
    hop = next(iter(first)) if len(first) == 1 else None
    if hop is None or hop.kind not in ("agency", "outlet"):
        return None
    start, end = hop.span
    text, heads = reading.article.text, reading.article.blocks[:3]
    bracketed = text[:start].rstrip()[-1:] == "(" and text[end:].lstrip()[:1] == ")"
    return hop if bracketed and any(a <= start < b for a, b in (h.span for h in heads)) else None


class _Layout:
    """Lines for the attributions of one article at one width.

    Attributes:
        dateline: the agency of the dateline, which every attribution came through; it is told
            once in the head.
    """

    def __init__(self, reading: Reading, width: int, full: bool) -> None:
        article = reading.article
        self.dateline = _dateline(reading)
        self._article = article
        self._places = Places(article)
        self._width = width
        self._limit = None if full else CONTENT_LIMIT

    def contested(self, reading: Reading) -> Iterator[Line]:
        """Yield the claims on which sides are taken, and by whom."""
        if reading.contested is None:
            return
        yield ()
        rows = contested_rows(reading)
        if not rows:
            yield Piece("CONTESTED", "heading"), Piece("  none found", "plain")
            return
        yield (Piece("CONTESTED", "heading"),)
        for row in rows:
            yield from self.flow([*_split(row.label, "speaker")], _INDENT, _INDENT * 2)
            for side in row.sides:
                role: Role = "act" if side.name in ("denies", "doubts") else "plain"
                yield from self.flow([*_split(str(side), role)], _INDENT * 2, _INDENT * 4)

    def party(self, party: Party) -> Iterator[Line]:
        """Yield the party's name and under it what it says."""
        if party.kind == "speakers":
            heading = [*_split(party.name, "speaker"), *_about(party)]
            yield from self.flow(heading, 0, 4)
        else:
            yield (Piece(_NAMES[party.kind], "heading"),)
        for entry in party.entries:
            yield from self._entry(entry, named=party.kind == "unresolved")

    def missed(self, reading: Reading) -> Iterator[Line]:
        """Yield the sentences that may hold an attribution that was not found."""
        heading = Piece("POSSIBLY MISSED", "heading")
        if not reading.possibly_missed:
            none = "not looked for" if reading.possibly_missed is None else "none"
            yield heading, Piece(f"  {none}", "plain")
            return
        yield (heading,)
        for span in reading.possibly_missed:
            sentence = one_line(self._article.text[span[0] : span[1]])
            tokens = [*_split(sentence, "content"), _Word(self._places.of(span), "place", 2)]
            yield from self.flow(tokens, _INDENT, _INDENT * 2)

    def _entry(self, entry: Entry, *, named: bool) -> Iterator[Line]:
        """Yield one attribution: its cue, its words and place, and those inside it."""
        item = entry.attribution
        indent = _INDENT * (entry.depth + 1)
        lead = [*_split(self._words(item.cue), "cue")]
        if label := act_label(item, self._article):
            lead += _split(f"[{label}]", "act")
        if named or entry.depth:
            lead = [*self._speaker(item), *lead]
        column = indent + (_CUE_COLUMNS if self._width >= _NARROW else _INDENT)
        margin = Piece("? ".ljust(indent), "unsure") if is_unsure(item) else None
        length = sum(len(word.text) + word.gap for word in lead) - 1
        tail = self._content(item)
        if indent + length + 2 <= column:
            lead.append(tail.pop(0)._replace(gap=column - indent - length))
            shapes = self.flow([*lead, *tail], indent, column)
        else:
            shapes = (
                line
                for tokens, first in ((lead, indent), (tail, column))
                for line in self.flow(tokens, first, max(first, indent + 2))
            )
        for number, line in enumerate(shapes):
            yield (margin, *line[1:]) if margin and number == 0 else line
        for child in entry.children:
            yield from self._entry(child, named=True)

    def _speaker(self, item: Attribution) -> Iterator[_Word]:
        """Yield the words for who speaks, where no heading says it."""
        source = self._words(item.source)
        told = [speaker for speaker in item.speakers or () if speaker.name]
        name = " and ".join(describe([speaker], {})[0] for speaker in told)
        if name and source and name.casefold() not in source.casefold():
            yield from _split(name, "speaker")
            yield from _split(f"({source})", "about")
        else:
            yield from _split(source or name or "no speaker:", "speaker")

    def _content(self, item: Attribution) -> list[_Word]:
        """Return the words of the content, their place and how they came to the reader."""
        content = shown(self._article.text, item.content)
        if self._limit is not None:
            content = shorten(content, self._limit)
        tokens = [*_split(content, "content")]
        tokens.append(_Word(self._places.all(item.content), "place", 2))
        hops = [
            hop.name
            for speaker in item.speakers or ()
            for hop in speaker.chain
            if hop != self.dateline
        ]
        if hops:
            through = ", ".join(dict.fromkeys(one_line(hop) for hop in hops))
            tokens += [_Word("| through", "about"), *_split(through, "about")]
        for phrase in details(item, self._article):
            tokens += [_Word("|", "about"), *_split(phrase, "about")]
        if ratings(item)["speaker"] == "unsure":
            tokens.append(_Word("| speaker?", "unsure"))
        return tokens

    def _words(self, spans: tuple[tuple[int, int], ...]) -> str:
        """Return words of the article on one line."""
        return one_line(words(self._article.text, spans))

    def flow(self, tokens: list[_Word], first: int, hanging: int) -> Iterator[Line]:
        """Yield ``tokens`` as lines: the first indented by ``first``, the rest by ``hanging``."""
        line: list[Piece] = [Piece(" " * first, "plain")]
        used, fresh = first, True
        for word in tokens:
            gap = 0 if fresh else word.gap
            if not fresh and used + gap + len(word.text) > self._width:
                yield tuple(line)
                line, used, gap = [Piece(" " * hanging, "plain")], hanging, 0
            line.append(Piece(" " * gap + word.text, word.role))
            used, fresh = used + gap + len(word.text), False
        yield tuple(line)


def _about(party: Party) -> Iterator[_Word]:
    """Yield what is known of a party, in brackets, and its other names with their places."""
    phrases = [", ".join(party.about)] if party.about else []
    if party.also:
        phrases.append("also " + ", ".join(f"{form} {where}" for form, where in party.also))
    if phrases:
        yield from _split(f"({'; '.join(phrases)})", "about")
