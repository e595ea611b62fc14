"""``whosays add`` and ``show``: dossiers, kept between runs."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whosays.cli.work import Failures, Least, Model, Work, ending, options, progress, settings

if TYPE_CHECKING:
    from whosays.config import Config
    from whosays.records import Article, Reading
    from whosays.store import Added, Database, Dossier, Effective, Overview, Selected

Name = Annotated[str, typer.Argument(metavar="DOSSIER", show_default=False)]
AsOf = Annotated[
    str | None, typer.Option(metavar="TIME", help="Only what had been published by then.")
]
KnownAt = Annotated[
    str | None, typer.Option(metavar="TIME", help="Only what had been added by then.")
]

ADD_HELP: Final = """\
Reads reports and keeps them in a dossier, which is made if it is not there.

INPUT is a file (plain text or HTML), a folder, a web address, or - for standard input.
A report that is there already is not read again. One whose text has changed becomes a
new version: what was said of its words goes with them, and what lost its words is named.
Stopped at any moment, what was kept is whole; give the same command again to go on.

\b
Examples:
  whosays add ferry reports/
  whosays add ferry https://daily.example/ferry-stopped
"""

SHOW_HELP: Final = """\
Shows what is in a dossier.

\b
Views (--view):
  matrix        a row a claim, contested first: who says, denies and doubts it
  timeline      under each claim who took which side when
  sources       who speaks, under which names, in which reports
  echoes        which reports repeat which, and how many origins there are
  explanations  the answers to who did it and why, with who proposes, supports
                and rejects each
  changes       positions and words that changed
  reports       a line a report, by the time of printing, with its id
  attributions  under each report who says what, each with its id, for review

\b
Examples:
  whosays show ferry --view matrix
  whosays show ferry --view timeline --as-of 2031-05-04
"""


@contextmanager
def opened(config: Config | None = None, *, create: bool = False) -> Iterator[Database]:
    """Open the database of the settings, and close it at the end."""
    from whosays.store import open_store

    found = config or settings({})
    where = found.database or found.home / "whosays.db"
    with open_store(where, create=create) as database:
        yield database


def now() -> datetime:
    """Return the moment of this command."""
    return datetime.now(UTC)


def flat(text: object) -> str:
    """Return words of a report or a person safe to print, on one line."""
    from whosays.present.quoting import one_line

    return one_line(str(text))


class _Reading(Work):
    """Inputs to be read into a dossier; what it has already is linked rather than read."""

    def __init__(self, work: Sequence[str], config: Config, least: float, *, as_is: bool) -> None:
        super().__init__(work, options(config, as_is), config, least)
        self.database: Database | None = None
        self.dossier = ""
        self.done: list[tuple[Article, Added]] = []

    def _read(self, article: Article, failures: Failures) -> Reading | None:
        """Return the reading of an article that has to be read."""
        from whosays.store import add_known

        if self.database is not None:
            run = self._reader.run.id
            known = add_known(self.database, self.dossier, article, run, now())
            if known is not None:
                self.done.append((article, known))
                _say(article, known)
                return None
        return super()._read(article, failures)


def add(  # noqa: PLR0913, PLR0917 - one parameter an option of the command
    dossier: Name,
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT...", show_default=False)],
    as_is: Annotated[
        bool, typer.Option("--as-is", help="No cleaning: offsets hold in the input itself.")
    ] = False,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="When the reports were published, ISO 8601."),
    ] = None,
    max_chars: Annotated[
        int | None,
        typer.Option(metavar="N", help="Most characters of text an article. [1000000]"),
    ] = None,
    min_confidence: Least = 0.0,
    model: Model = None,
    json_errors: Annotated[
        bool, typer.Option("--json-errors", help="Failures on standard error as JSON lines.")
    ] = False,
) -> None:
    """Read reports and keep them in a dossier."""
    failures = Failures(json_errors)
    with ending(failures):
        from whosays.store import add as keep
        from whosays.store import dossier_name, overview

        name = dossier_name(dossier)
        flags = {"model": model, "max_chars": max_chars, "published": published}
        config = settings(flags)
        with opened(config, create=True) as database:
            work = _Reading(inputs, config, min_confidence, as_is=as_is)
            work.database, work.dossier = database, name
            with progress(shown=True) as status:
                for reading in work.readings(failures, status):
                    added = keep(database, name, reading, now())
                    work.done.append((reading.article, added))
                    _say(reading.article, added)
            if work.done:
                _say_total(name, work.done, overview(database, name))
    raise typer.Exit(failures.code)


def _say(article: Article, added: Added) -> None:
    """Print what adding one report did."""
    line = f"{added.outcome:10}{added.attribution_count:4} attributions  {flat(called(article))}"
    if added.outcome == "changed":
        total = added.kept + len(added.orphans)
        line += f"  ({added.kept} of {total} earlier ones stand; the words of the others are gone)"
    print(line, flush=True)


def called(article: Article | Selected) -> str:
    """Return what a user calls a report."""
    return article.path or article.url or article.title or "-"


def _say_total(name: str, done: list[tuple[Article, Added]], now_there: Overview) -> None:
    """Print what adding came to, and which decisions lost their words by it."""
    counts = Counter(added.outcome for _, added in done)
    told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(counts.items()))
    print(f"{flat(name)}: {number(len(now_there.selection.current), 'report')}; {told}")
    for orphan in now_there.orphans:
        _say_orphan(orphan.review.number, orphan.reason, orphan.target.words)


def _say_orphan(number: int, reason: str, words: str) -> None:
    """Print one decision that has lost what it was about."""
    print(f"orphan: decision {number}, {reason}: {short(words, 60)}")


def number(count: int, thing: str) -> str:
    """Return a count with its noun."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def short(text: str, limit: int = 80) -> str:
    """Return words on one line that is not too long."""
    from whosays.present.quoting import one_line, shorten

    return shorten(one_line(text), limit)


class View(StrEnum):
    """What ``show`` prints."""

    MATRIX = "matrix"
    TIMELINE = "timeline"
    SOURCES = "sources"
    ECHOES = "echoes"
    EXPLANATIONS = "explanations"
    CHANGES = "changes"
    REPORTS = "reports"
    ATTRIBUTIONS = "attributions"


def show(  # noqa: PLR0917 - one parameter an option of the command
    dossier: Name,
    view: Annotated[View, typer.Option(metavar="VIEW", help="See above.")] = View.REPORTS,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    ids: Annotated[bool, typer.Option("--ids", help="Print the ids to review by.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Show what is in a dossier."""
    failures = Failures(as_json=False)
    with ending(failures), opened() as database:
        from whosays import store

        name = store.dossier_name(dossier)
        if view not in (View.REPORTS, View.ATTRIBUTIONS):
            from whosays.cli.gathering import print_view

            times = (as_of, known_at)
            print_view(database, name, view.value, times, as_json=as_json, ids=ids)
        elif as_json:
            _print_json(database, name, view, as_of, known_at)
        elif view is View.REPORTS:
            found = store.overview(database, name, as_of=as_of, known_at=known_at)
            _print_head(name, found.selection.current, found.selection.former, found.reviews)
            for one in found.selection.current:
                print(_report_line(one))
            _print_tail(found)
        else:
            loaded = store.load(database, name, as_of=as_of, known_at=known_at)
            current, former = (
                [one.kept for one in part] for part in (loaded.readings, loaded.former)
            )
            _print_head(name, current, former, loaded.reviews)
            _print_attributions(loaded)
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def _print_json(
    database: Database, dossier: str, view: View, as_of: str | None, known_at: str | None
) -> None:
    """Print what a view shows as JSON."""
    import msgspec

    from whosays import store

    if view is View.REPORTS:
        found = store.overview(database, dossier, as_of=as_of, known_at=known_at)
        value: object = {
            "dossier": found.name,
            "state": found.state,
            "reports": found.selection.current,
            "former": found.selection.former,
            "undated": found.selection.undated,
            "later": found.selection.later,
            "orphans": found.orphans,
        }
    else:
        loaded = store.load(database, dossier, as_of=as_of, known_at=known_at)
        value = [store.with_reviews(one.reading, loaded.reviews) for one in loaded.readings]
    print(msgspec.json.encode(value).decode())


def _print_head(
    name: str, reports: Sequence[Selected], former: Sequence[Selected], reviews: Effective
) -> None:
    """Print what a dossier holds."""
    attributions = number(sum(one.attribution_count for one in reports), "attribution")
    versions = f", {number(len(former), 'earlier version')}" if former else ""
    checked = number(len(reviews.verdicts), "reading")
    head = f"{flat(name)}: {number(len(reports), 'report')}{versions}; {attributions}"
    print(f"{head}; {checked} checked\n")


def _report_line(one: Selected) -> str:
    """Return one report on one line."""
    when = flat(one.published_at or "not dated")[:16]
    outlet = short(one.publisher or "publisher not stated", 24)
    title = short(one.title or called(one), 50)
    return f"{one.article_id[:8]}  {when:16}  {outlet:24}  {one.attribution_count:4}  {title}"


def _print_tail(found: Overview) -> None:
    """Print what is not in view, and why, and what has lost its words."""
    selection = found.selection
    if selection.later:
        print(f"\nnot shown: {number(selection.later, 'report')} printed later")
    if selection.undated:
        print(f"\nnot shown: {number(len(selection.undated), 'report')} without a date:")
        for one in selection.undated:
            print(_report_line(one))
    if found.orphans:
        print()
    for orphan in found.orphans:
        _say_orphan(orphan.review.number, orphan.reason, orphan.target.words)


def _print_attributions(dossier: Dossier) -> None:
    """Print who says what, with the ids to review by."""
    from whosays.records import words
    from whosays.store import with_reviews

    for one in dossier.readings:
        print(_report_line(one.kept))
        reading = with_reviews(one.reading, dossier.reviews)
        for found in reading.attributions:
            speakers = ", ".join(s.name or s.kind for s in found.speakers or ()) or "unresolved"
            mark = "reading checked" if found.id in dossier.reviews.verdicts else ""
            content = short(words(reading.article.text, found.content), 100)
            line = f"  {found.id[:8]}  {flat(speakers)}  {found.act or ''}  {content}  {mark}"
            print(line.rstrip())
        print()
