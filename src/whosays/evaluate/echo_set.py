"""A set of reports of which it is known what repeats what, made from real ones by fixed rules.

The reports are made anew each time, from corpora given and a seed; none is kept. Originals are cut,
given new heads, put in another order, lightly reworded with quotations kept, taken as excerpts into
other reports, or dressed as agency copy. Near-misses are the other reports, some on the same event
by another outlet, and reports that only have a long quotation in common.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Final, Literal, TypeAlias

from whosays.errors import DataError
from whosays.evaluate.rewording import reword
from whosays.records import Article, Block, article_id, content_id

Fold: TypeAlias = Literal["tune", "measure"]
Pair: TypeAlias = frozenset[str]

RECIPES: Final = (
    "cut", "re-headed", "reordered", "reworded", "quotes-kept", "excerpt", "agency",
    "upper-case", "everything",
)  # fmt: skip
_VARIANTS: Final = 3  # of each original
_RATE: Final = 0.7  # share of the places where a rewording rule applies that are changed
_FEWEST_WORDS: Final = 120  # shorter originals are left out
_HOSTS: Final = 3  # every third original gives text for excerpts to stand in, nothing else
_EXCERPT_WORDS: Final = (60, 150)
_QUOTE_WORDS: Final = (25, 90)
# So many words in a row, of which so many outside quotation marks: real reports that may copy.
_REUSE_WORDS: Final = 20
_REUSE_OWN: Final = 8
_QUOTED: Final = re.compile(r"“([^”]*)”|\"([^\"]*)\"")
_DATE_LINE: Final = re.compile(r"\w+day, \w+ \d{1,2}, \d{4}")
_WIRE: Final = "Orvelle Wire"  # a made-up agency


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report to make an echo set from; ``event`` is the same for reports on one event."""

    name: str
    event: str
    title: str
    paragraphs: tuple[str, ...]
    publisher: str | None
    published: str | None

    @property
    def text(self) -> str:
        """The paragraphs as one text."""
        return "\n\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeArticle:
    """One article of the set: its family is the name of its original, its recipe how it was made.

    ``recipe`` of an original is "original".
    """

    article: Article
    family: str
    event: str
    recipe: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EchoSet:
    """The articles with what is known of them.

    ``quoting`` are pairs of families whose originals share a long quotation put into both.
    ``unclear`` are pairs of families whose originals share a run of words in their own voice as
    they were published: nobody knows whether one copied, so they are not scored.
    """

    articles: tuple[MadeArticle, ...]
    quoting: frozenset[Pair]
    unclear: frozenset[Pair]


def read_reports(folder: str | Path, fold: Fold) -> tuple[Report, ...]:
    """Read the reports of one fold.

    ``tune`` is every second Wikinews article, ``measure`` the others and all of BASIL.

    Args:
        folder: holds ``wikinews/data/*.csv`` and ``basil/articles/*/*.json``.
        fold: which part.

    Raises:
        DataError: there is no such report in it.
    """
    folder = Path(folder)
    wikinews = sorted(_wikinews(folder), key=lambda report: (report.published or "", report.name))
    reports = wikinews[::2] if fold == "tune" else [*wikinews[1::2], *_basil(folder)]
    long_enough = [r for r in reports if len(r.text.split()) >= _FEWEST_WORDS]
    if not long_enough:
        raise DataError(f"{folder}: no reports; it should hold wikinews/ and basil/")
    return tuple(long_enough)


def _wikinews(folder: Path) -> Iterator[Report]:
    for path in sorted(folder.glob("wikinews/data/*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file)):
                lines = [" ".join(line.split()) for line in row["text"].split("\n")]
                name = f"{path.stem}_row{number:03}"
                yield Report(
                    name=name,
                    event=name,
                    title=row["title"],
                    paragraphs=tuple(p for p in lines if p and not _DATE_LINE.fullmatch(p)),
                    publisher="Wikinews",
                    published=row["date"] or None,
                )


def _basil(folder: Path) -> Iterator[Report]:
    for path in sorted(folder.glob("basil/articles/*/*.json")):
        row = json.loads(path.read_text("utf-8"))
        paragraphs = (" ".join(" ".join(sentences).split()) for sentences in row["body-paragraphs"])
        yield Report(
            name=path.stem,
            event=row["triplet-uuid"],
            title=row["title"],
            paragraphs=tuple(p for p in paragraphs if p),
            publisher=row.get("source"),
            published=row.get("date"),
        )


def make_echo_set(reports: Sequence[Report], seed: int = 0) -> EchoSet:
    """Make the set: originals and variants of each.

    Args:
        reports: from `read_reports`.
        seed: another seed makes another set by the same rules.
    """
    rng = Random(f"echoes {seed}")
    ordered = sorted(reports, key=lambda report: report.name)
    single = [r for r in ordered if r.event == r.name]
    hosts = single[::_HOSTS] or ordered[::_HOSTS]
    originals = [report for report in ordered if report not in hosts]
    alike = _unclear(ordered)
    # A host that has words of an original already would make that one an original of the excerpt.
    hosts = [host for host in hosts if not any(host.name in pair for pair in alike)]
    unclear = frozenset(pair for pair in alike if pair <= {report.name for report in originals})
    originals, quoting = _with_quotes(originals, hosts, rng)
    chunks = [chunk for host in hosts for chunk in _chunks(host)]
    rng.shuffle(chunks)
    made: list[MadeArticle] = []
    for number, report in enumerate(originals):
        made.append(_made(report, report, "original"))
        for turn in range(_VARIANTS):
            recipe = RECIPES[(number + turn * len(RECIPES) // _VARIANTS) % len(RECIPES)]
            if recipe == "excerpt" and not chunks:
                recipe = "cut"
            host = chunks.pop() if recipe == "excerpt" else ()
            made.append(_made(_vary(report, recipe, host, rng), report, recipe))
    return EchoSet(articles=tuple(made), quoting=quoting, unclear=unclear)


def _made(report: Report, original: Report, recipe: str) -> MadeArticle:
    return MadeArticle(
        article=_article(report), family=original.name, event=original.event, recipe=recipe
    )


def _article(report: Report) -> Article:
    text = "\n\n".join((report.title, *report.paragraphs))
    digest = hashlib.sha256(text.encode()).hexdigest()
    id_ = article_id(
        url=None,
        publisher=report.publisher,
        title=report.title,
        published_at=report.published,
        text=text,
    )
    blocks = [Block(kind="title", span=(0, len(report.title)))]
    at = len(report.title) + 2
    for paragraph in report.paragraphs:
        blocks.append(Block(kind="paragraph", span=(at, at + len(paragraph))))
        at += len(paragraph) + 2
    return Article(
        id=id_, version_id=content_id(id_, digest), path=None, url=None, title=report.title,
        publisher=report.publisher, byline=None, published_at=report.published, modified_at=None,
        retrieved_at=None, language="en", text=text, sha256=digest, raw_sha256=digest,
        blocks=tuple(blocks),
    )  # fmt: skip


def _vary(report: Report, recipe: str, host: tuple[str, ...], rng: Random) -> Report:
    """Return a later report by another outlet that repeats ``report``."""
    body = list(report.paragraphs)
    if recipe == "excerpt":
        body = [reword(p, rng, _RATE / 2) for p in _excerpt(body, rng)]
        at = rng.randrange(len(host) + 1)
        body = [*host[:at], *body, *host[at:]]
    if recipe in {"cut", "agency", "everything", "upper-case"}:
        body = body[: max(2, round(len(body) * rng.uniform(0.4, 0.8)))]
    if recipe in {"reordered", "everything"}:
        rest = body[1:]
        rng.shuffle(rest)
        body = [body[0], *rest]
    if recipe == "quotes-kept":
        body = [p for p in body if _QUOTED.search(p) or rng.random() < 0.5] or body
    if recipe in {"reworded", "quotes-kept", "everything"}:
        body = [reword(p, rng, _RATE) for p in body]
    title = report.title if recipe in {"cut", "reordered"} else _new_head(report, rng)
    if recipe in {"agency", "everything"}:
        body[0] = f"PORT HALLAM ({_WIRE.split()[0]}) — {body[0]}"
    if recipe == "upper-case":
        title, body = title.upper(), [p.upper() for p in body]
    days = timedelta(days=rng.randrange(3))
    published = report.published and (date.fromisoformat(report.published[:10]) + days).isoformat()
    name = f"{report.name} {recipe}"
    outlet = f"Outlet {rng.randrange(10**6)}"
    return replace(
        report, name=name, title=title, paragraphs=tuple(body), publisher=outlet,
        published=published,
    )  # fmt: skip


def _new_head(report: Report, rng: Random) -> str:
    """Return a head of words of the report that is not its own: the start of some sentence."""
    words = rng.choice(report.paragraphs).split()
    return " ".join(words[: rng.randrange(5, 10)]).strip(",;:") + " and more"


def _excerpt(body: list[str], rng: Random) -> list[str]:
    """Return paragraphs in a row of about the wanted length, or as near as there are."""
    least, most = _EXCERPT_WORDS
    runs = [
        body[i:j]
        for i in range(len(body))
        for j in range(i + 1, len(body) + 1)
        if least <= sum(len(p.split()) for p in body[i:j]) <= most
    ]
    if runs:
        return rng.choice(runs)
    return [max(body, key=lambda p: len(p.split()))]


def _chunks(host: Report) -> list[tuple[str, ...]]:
    """Return pieces of a host of some 100 words or more, no paragraph twice."""
    chunks: list[tuple[str, ...]] = []
    piece: list[str] = []
    for paragraph in host.paragraphs:
        piece.append(paragraph)
        if sum(len(p.split()) for p in piece) >= 100:
            chunks.append(tuple(piece))
            piece = []
    return chunks


def _with_quotes(
    originals: list[Report], hosts: Sequence[Report], rng: Random
) -> tuple[list[Report], frozenset[Pair]]:
    """Put one long quotation of a third report into two, again and again; return which pairs."""
    quotes = [
        words
        for host in hosts
        for match in _QUOTED.finditer(host.text)
        if _QUOTE_WORDS[0] <= len((words := match[1] or match[2] or "").split()) <= _QUOTE_WORDS[1]
    ]
    rng.shuffle(quotes)
    together = [
        pair for pair in combinations(range(len(originals)), 2)
        if originals[pair[0]].event == originals[pair[1]].event
    ]  # fmt: skip
    rng.shuffle(together)
    apart = list(range(len(originals)))
    rng.shuffle(apart)
    pairs = [*together, *zip(apart[::2], apart[1::2], strict=False)]
    used: set[int] = set()
    quoting: set[Pair] = set()
    result = list(originals)
    for first, second in pairs:
        if quotes and not used & {first, second}:
            used |= {first, second}
            quote = quotes.pop().strip().rstrip(",.")
            result[first] = _inserted(result[first], f"“{quote},” the minister said.", rng)
            result[second] = _inserted(result[second], f"In a statement came: “{quote}.”", rng)
            quoting.add(frozenset((result[first].name, result[second].name)))
    return result, frozenset(quoting)


def _inserted(report: Report, paragraph: str, rng: Random) -> Report:
    body = list(report.paragraphs)
    body.insert(rng.randrange(1, len(body) + 1), paragraph)
    return replace(report, paragraphs=tuple(body))


def _unclear(reports: Sequence[Report]) -> frozenset[Pair]:
    """Return the pairs of reports that share a run of words, some outside quotation marks."""
    holders: dict[tuple[str, ...], set[str]] = {}
    for report in reports:
        text = report.text.lower()
        quotes = [match.span() for match in _QUOTED.finditer(text)]
        words = [
            (m.group(), not any(start < m.start() < end for start, end in quotes))
            for m in re.finditer(r"\w+", text)
        ]
        for i in range(len(words) - _REUSE_WORDS + 1):
            run = words[i : i + _REUSE_WORDS]
            if sum(own for _, own in run) >= _REUSE_OWN:
                holders.setdefault(tuple(word for word, _ in run), set()).add(report.name)
    return frozenset(
        frozenset(pair)
        for names in holders.values()
        if len(names) > 1
        for pair in combinations(sorted(names), 2)
    )
