"""Which reports repeat which: a decision about each pair, with the words that show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Final, Literal, TypeAlias

from whosays.records import Article, content_id
from whosays.resolve.agencies import agency_name, agency_tags, same_agency
from whosays.resolve.aligning import Passage, Words, shared_passages, split_words
from whosays.resolve.echo_records import (
    AgencyTag,
    Change,
    Echo,
    EchoKind,
    SharedPassage,
    Signature,
)
from whosays.resolve.signatures import candidate_pairs, pair_id, signature

# Set on reports other than those on which echoes are measured. Two reports written independently
# share names with titles, set phrases and lists of names: up to 22 words outside quotation marks
# in 355,000 pairs, but for one pair that had three sentences in common.
_LEAST_PASSAGE: Final = 8  # words that are the same
_LEAST_NARRATED: Final = 25  # words outside quotation marks that show dependence
_LEAST_SENTENCE: Final = 15  # such words in one passage that leave dependence possible
_LEAST_QUOTED: Final = 8  # words in quotation marks that make two reports share a quotation
_ZONES: Final = timedelta(hours=14)  # the furthest zone from UTC
_MOST_OF_IT: Final = 0.5  # share of the words of both from which one is a copy of the other

Direction: TypeAlias = Literal["agency-tag", "published"]


@dataclass(frozen=True, slots=True)
class EchoText:
    """A report made ready for comparing; make it with `prepare`."""

    article: Article
    words: Words
    tags: tuple[AgencyTag, ...]


@dataclass(frozen=True, slots=True)
class _Overlap:
    """What two reports share, the one with the smaller version id first."""

    passages: tuple[Passage, ...]
    narrated: int
    longest: int
    quoted: int
    shares: tuple[float, float]


def prepare(article: Article) -> EchoText:
    """Make a report ready to be compared with many."""
    quotes = tuple(block.span for block in article.blocks if block.kind == "quote")
    return EchoText(article, split_words(article.text, quotes), agency_tags(article))


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What came of comparing reports; with it only new reports need be compared.

    ``signatures`` are by version id. ``pairs`` are by what was compared of the two reports
    (`_fingerprint`), the one with the smaller version id first; ``None`` where there is no echo.
    """

    signatures: Mapping[str, Signature] = field(default_factory=dict)
    pairs: Mapping[tuple[str, str], Echo | None] = field(default_factory=dict)

    @property
    def echoes(self) -> tuple[Echo, ...]:
        """The echoes, in the order of ids."""
        return tuple(sorted((echo for echo in self.pairs.values() if echo), key=lambda e: e.id))


def find_echoes(articles: Iterable[Article]) -> tuple[Echo, ...]:
    """Return every echo among reports, in the order of ids.

    The result is the same for every order of ``articles``, and the same as that of comparing each
    report with its candidates as it is added.
    """
    return compare_all(articles).echoes


def compare_all(articles: Iterable[Article], known: Compared | None = None) -> Compared:
    """Compare each report with its candidates.

    Args:
        articles: one version of each report, in any order.
        known: what came of comparing before, of these reports or of others; it saves work and
            changes nothing.

    Returns:
        What came of these reports and no others.
    """
    known = known or Compared()
    by_id = {article.version_id: article for article in articles}
    signatures = {
        id_: known.signatures.get(id_) or signature(article) for id_, article in by_id.items()
    }
    prints = {id_: _fingerprint(article) for id_, article in by_id.items()}
    ready: dict[str, EchoText] = {}
    pairs: dict[tuple[str, str], Echo | None] = {}
    for pair in sorted(candidate_pairs(signatures.values())):
        key = prints[pair[0]], prints[pair[1]]
        if key not in known.pairs:
            first, second = (
                ready.get(id_) or ready.setdefault(id_, prepare(by_id[id_])) for id_ in pair
            )
            pairs[key] = compare(first, second)
        else:
            pairs[key] = known.pairs[key]
    return Compared(signatures=signatures, pairs=pairs)


def _fingerprint(article: Article) -> str:
    """Return what stands for all that is compared of a report.

    The version id stands for the text. What else a report tells of itself may be read otherwise
    by later code.
    """
    quotes = [block.span for block in article.blocks if block.kind == "quote"]
    told = (article.publisher, article.byline, article.published_at, quotes)
    return content_id("compared", article.id, article.version_id, *told)


def compare(first: EchoText, second: EchoText) -> Echo | None:
    """Return the echo between two reports, ``None`` where they share too little.

    It does not matter which comes first. Two versions of one report are not an echo.

    References:
        Clough et al. (2002), METER: Measuring text reuse, ACL, for greedy string tiling as the
        measure of reuse between agency copy and newspapers. Words inside quotation marks are
        counted apart here, since two reporters at one news conference share those.
    """
    a, b = sorted((first, second), key=lambda text: text.article.version_id)
    if a.article.id == b.article.id or a.article.version_id == b.article.version_id:
        return None
    overlap = _overlap(a, b)
    agency = _agency(a, b)
    decided = _kind(overlap, agency, _same_publisher(a.article, b.article))
    if decided is None:
        return None
    kind, shown = decided
    earlier, later, direction = _ordered(a, b)
    swapped = earlier is b
    shares = overlap.shares[::-1] if swapped else overlap.shares
    tags = tuple((text.article.version_id, tag) for text in (earlier, later) for tag in text.tags)
    passages = tuple(sorted(
        (_record(passage, a.words, b.words, swapped) for passage in overlap.passages),
        key=lambda passage: (passage.earlier, passage.later),
    ))  # fmt: skip
    echo = Echo(
        id=pair_id(a.article.version_id, b.article.version_id),
        earlier=earlier.article.version_id,
        later=later.article.version_id,
        direction=direction,
        kind=kind,
        shown=shown,
        passages=passages,
        earlier_share=shares[0],
        later_share=shares[1],
        agency=agency,
        tags=tags,
        explained="",
    )
    return replace(echo, explained=_explained(echo))


def _overlap(a: EchoText, b: EchoText) -> _Overlap:
    passages = shared_passages(a.words, b.words, _LEAST_PASSAGE)
    shared = sum(passage.shared for passage in passages)
    narrated = sum(passage.narrated for passage in passages)
    return _Overlap(
        passages=passages,
        narrated=narrated,
        longest=max((passage.narrated for passage in passages), default=0),
        quoted=shared - narrated,
        shares=(shared / max(1, len(a.words)), shared / max(1, len(b.words))),
    )


def _kind(
    overlap: _Overlap, agency: str | None, same_publisher: bool
) -> tuple[EchoKind, bool] | None:
    """Return what kind of echo it is and whether dependence is shown."""
    copied = overlap.narrated >= _LEAST_NARRATED
    # A few words may be the whole of a short report.
    whole = min(overlap.shares) >= _MOST_OF_IT and overlap.narrated >= _LEAST_PASSAGE
    if copied or whole:
        if agency:
            return "agency-copy", True
        if whole:
            return "near-copy", True
        # An outlet repeats its own background, questions and notes in unrelated reports.
        return "excerpt", not same_publisher or max(overlap.shares) >= _MOST_OF_IT
    if overlap.quoted >= _LEAST_QUOTED:
        return "shared-quotes", False
    if overlap.longest >= _LEAST_SENTENCE:
        return "excerpt", False
    return None


def _same_publisher(a: Article, b: Article) -> bool:
    return bool(a.publisher and b.publisher) and a.publisher == b.publisher


def _agency(a: EchoText, b: EchoText) -> str | None:
    """Return the agency that the shared words go back to, as far as the tags tell.

    One that both name, at least one of them as its own source; else one that one report is said
    to be of, as long as the other does not say that it is another agency's.
    """
    for tag in sorted((*a.tags, *b.tags), key=lambda tag: (not tag.whole, tag.agency)):
        if _says(a, tag.agency) and _says(b, tag.agency) and tag.whole:
            return tag.agency
    whole = {tag.agency for text in (a, b) for tag in text.tags if tag.whole}
    return min(whole) if len(whole) == 1 else None


def _says(text: EchoText, agency: str) -> bool:
    publisher = text.article.publisher
    return any(same_agency(tag.agency, agency) for tag in text.tags) or (
        publisher is not None and same_agency(agency_name(publisher), agency)
    )


def _ordered(a: EchoText, b: EchoText) -> tuple[EchoText, EchoText, Direction | None]:
    """Return which came first: an agency before who credits it, else by publication."""
    for source, taker in ((a, b), (b, a)):
        publisher = source.article.publisher
        if publisher and not _same_publisher(a.article, b.article):
            credited = any(same_agency(tag.agency, publisher) for tag in taker.tags)
            if credited:
                return source, taker, "agency-tag"
    if precedes(a.article.published_at, b.article.published_at):
        return a, b, "published"
    if precedes(b.article.published_at, a.article.published_at):
        return b, a, "published"
    return a, b, None


def precedes(first: str | None, second: str | None) -> bool:
    """Return whether one time of publication is surely before another.

    Args:
        first: ISO 8601, a date or a time with or without zone; ``None`` is unknown.
        second: the same.

    Returns:
        ``False`` where they may be equal: two reports of one day, unless both tell the hour.
    """
    one, other = _range(first), _range(second)
    if one is None or other is None:
        return False
    # A clock without a zone may be of any zone.
    slack = _ZONES if _clock_zoned(first) != _clock_zoned(second) else timedelta()
    return one[1] + slack < other[0]


def _clock_zoned(written: str | None) -> bool:
    """Return whether a time tells its zone."""
    return datetime.fromisoformat(written or "").tzinfo is not None


def _range(written: str | None) -> tuple[datetime, datetime] | None:
    """Return the first and the last moment that a time may stand for, zone left aside."""
    try:
        moment = datetime.fromisoformat(written or "")
    except ValueError:
        return None
    if moment.tzinfo is not None:
        return moment, moment
    moment = moment.replace(tzinfo=UTC)
    whole_day = len(written or "") <= len("2031-04-12")
    return moment, moment + timedelta(hours=23, minutes=59) * whole_day


def _record(passage: Passage, a: Words, b: Words, swapped: bool) -> SharedPassage:
    sides = a.span(*passage.first), b.span(*passage.second)
    changes = []
    for tile, after in zip(passage.tiles, passage.tiles[1:], strict=False):
        pair = (
            _between(a, tile.first + tile.length, after.first),
            _between(b, tile.second + tile.length, after.second),
        )
        changes.append(Change(earlier=pair[swapped], later=pair[not swapped]))
    return SharedPassage(
        earlier=sides[swapped],
        later=sides[not swapped],
        words=passage.shared,
        quoted=passage.shared - passage.narrated,
        changes=tuple(changes),
    )


def _between(words: Words, start: int, end: int) -> tuple[int, int]:
    """Return the span of words from ``start`` to ``end``; an empty one where there are none."""
    if start < end:
        return words.span(start, end)
    return words.spans[start - 1][1], words.spans[start - 1][1]


_KINDS: Final[dict[EchoKind, str]] = {
    "near-copy": "near-copy",
    "agency-copy": "agency copy",
    "excerpt": "excerpt",
    "shared-quotes": "only quotations shared",
}


def _explained(echo: Echo) -> str:
    words = sum(passage.words for passage in echo.passages)
    quoted = sum(passage.quoted for passage in echo.passages)
    changes = sum(len(passage.changes) for passage in echo.passages)
    names = ("the earlier", "the later") if echo.direction else ("one", "the other")
    told = (
        f"{_KINDS[echo.kind]}: {words} words the same in {_number(len(echo.passages), 'passage')}, "
        f"{echo.earlier_share:.0%} of {names[0]} and {echo.later_share:.0%} of {names[1]}, "
        f"{quoted} in quotation marks, {_number(changes, 'change')} inside"
    )
    for agency, place in sorted({(tag.agency, tag.place) for _, tag in echo.tags}):
        told += f"; {agency} in the {place}"
    told += "" if echo.shown else "; leaves dependence possible, does not show it"
    if echo.direction is None:
        told += "; which came first is not known"
    return told


def _number(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
