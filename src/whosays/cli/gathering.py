"""``whosays report``, and the gathering of a dossier that it and ``show`` begin with."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer

from whosays.cli.dossier import AsOf, KnownAt, Name, now, number, opened
from whosays.cli.work import Failures, ending, progress
from whosays.errors import StoreError

if TYPE_CHECKING:
    from whosays.gathered import GatheredDossier
    from whosays.present.dossier_head import Head
    from whosays.present.dossier_text import View
    from whosays.records import Article, Reading
    from whosays.resolve.echo_records import Echo
    from whosays.resolve.event_closeness import CompareEvents
    from whosays.resolve.event_tellings import Embed
    from whosays.store import Database, Dossier, Selected

REPORT_HELP: Final = """\
Writes a dossier as one page that needs nothing beside it.

Who says, denies and doubts what, the claims over time with their words, the competing
explanations, which reports repeat which, and how words changed on their way. Nothing is
fetched; the page has no script, and prints.

\b
Examples:
  whosays report ferry -o ferry.html
  whosays report ferry --as-of 2031-05-04 -o ferry-may.html
"""

_WIDTH: Final = 100  # columns where no terminal says otherwise
_WIDEST: Final = 160
_ASKED: Final = ("events/words.py", "text/seats.py")  # what gathering asks for kinds and countries


@dataclass(frozen=True, slots=True)
class Gathered:
    """A gathered dossier with what was asked for and the state that it was drawn from."""

    dossier: GatheredDossier
    head: Head
    state: str


def gathered(
    database: Database,
    name: str,
    as_of: str | None = None,
    known_at: str | None = None,
    without: frozenset[str] = frozenset(),
) -> Gathered:
    """Return a dossier gathered, from what is kept if nothing has changed since.

    Args:
        database: where it is.
        name: of the dossier.
        as_of: only what had been published by then.
        known_at: only what had been added by then.
        without: fields that are not wanted; see `GatheredDossier.from_bytes`.

    Raises:
        UsageError: there is no such dossier, or a time is none.
        StoreError: the database cannot be read.
    """
    from whosays import store
    from whosays.cli.close_events import KeptCloseEvents
    from whosays.cli.comparing import KeptEchoes
    from whosays.cli.meanings import KeptMeaning
    from whosays.gathered import GatheredDossier
    from whosays.present.dossier_head import Head

    seen = store.overview(database, name, as_of=as_of, known_at=known_at)
    head = Head(
        name=name,
        as_of=as_of,
        known_at=known_at,
        later=seen.selection.later,
        undated=len(seen.selection.undated),
        orphans=len(seen.orphans),
        former=len(seen.selection.former),
    )
    kind = _kind()
    kept = store.load_derived(database, name, kind, seen.state)
    weighed = seen.reviews.weighed
    if kept is not None:
        there = GatheredDossier.from_bytes(kept, without)
        return Gathered(replace(there, weighed=weighed), head, seen.state)
    with progress(shown=True) as status, _no_garbage():
        loaded = store.load(database, name, as_of=as_of, known_at=known_at)
        if status:
            status.update(f"gathering {number(len(loaded.readings), 'report')}")
        meaning = KeptMeaning(database, name)
        versions = {one.kept.version_id: one.kept.reading_id for one in loaded.readings}
        echoes = KeptEchoes(database, name, kind, versions)
        events = KeptCloseEvents(database, name, kind)
        found = _gather(loaded, meaning.embed, (echoes.find, events.compare))
    try:
        meaning.keep()
        echoes.keep()
        events.keep()
        value = found.to_bytes()
        store.keep_derived(database, name, kind, state=loaded.state, value=value, now=now())
    except StoreError as error:  # what may only be read can be shown all the same
        print(f"whosays: the next view takes as long: {error}", file=sys.stderr)
    return Gathered(replace(found, weighed=weighed), head, loaded.state)


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Look for no garbage for a while: there are a million records and next to no cycles.

    Python would look through all of them again and again, an eighth of the time of gathering.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _kind() -> str:
    """Return what the result is kept under: another one for other code that draws it."""
    from whosays.cli.meanings import model_name
    from whosays.gathered import SCHEME
    from whosays.records import content_id

    resolve, extract = files("whosays.resolve"), files("whosays.extract")
    code = sorted((p.name, p.read_text("utf-8")) for p in resolve.iterdir() if p.is_file())
    code += [(name, (extract / name).read_text("utf-8")) for name in _ASKED]
    return f"gathered {SCHEME} {content_id('code', tuple(code), model_name())}"


def _gather(
    loaded: Dossier,
    embed: Embed,
    compare: tuple[Callable[[Iterable[Article]], tuple[Echo, ...]], CompareEvents],
) -> GatheredDossier:
    """Put a dossier together, what people decided applied."""
    from whosays import store
    from whosays.extract.events.words import akin
    from whosays.extract.text.seats import country_in
    from whosays.present.places import Places
    from whosays.resolve.clusters import Links
    from whosays.resolve.dossier import Decisions, Means, gather

    reviews = loaded.reviews
    readings = [store.with_reviews(one.reading, reviews) for one in loaded.readings]
    return gather(
        readings,
        Means(
            place_of=lambda article: Places(article).all,
            embed=embed,
            akin=akin,
            country_of=lambda words: country_in(tuple(words.split())),
            find_echoes=compare[0],
            compare_events=compare[1],
        ),
        Decisions(
            links=Links(together=reviews.together, apart=reviews.apart, alone=reviews.alone),
            checked=frozenset((*reviews.verdicts, *reviews.speakers)),
        ),
        {one.kept.version_id: _printed(one.kept, one.reading) for one in loaded.readings},
    )


def _printed(kept: Selected, reading: Reading) -> str | None:
    """Return when a version came out in the report's own words: a later one when it was changed."""
    from whosays.store.moments import moment

    told = reading.article.published_at
    return told if moment(told) == kept.printed_at else kept.printed_at


def print_view(
    database: Database,
    name: str,
    view: str,
    times: tuple[str | None, str | None],
    *,
    as_json: bool,
    ids: bool = False,
) -> None:
    """Print a view of a dossier, as wide as the terminal allows.

    Args:
        database: where it is.
        name: of the dossier.
        view: one of the names of `dossier_text.View`.
        times: as of when, and known at when; see `gathered`.
        as_json: print all of the dossier as JSON, whatever the view.
        ids: print the ids to review by.
    """
    from whosays.present import dossier_text

    chosen = cast("View", view)
    without = frozenset() if as_json else dossier_text.not_shown(chosen)
    found = gathered(database, name, *times, without)
    if as_json:
        import msgspec

        value = {"head": found.head, "state": found.state, "dossier": found.dossier}
        print(msgspec.json.encode(value).decode())
        return
    width = min(get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else _WIDTH
    head = replace(found.head, ids=ids)
    for line in dossier_text.lines(chosen, found.dossier, head, width):
        print(line)


def report(
    dossier: Name,
    out: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="F.html", help="Write here, all or nothing."),
    ],
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Write a dossier as one page."""
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays import store
        from whosays.present.writing import check_output

        target = None if out == Path("-") else out
        check_output("html", target)
        name = store.dossier_name(dossier)
        with opened() as database:
            found = gathered(database, name, as_of, known_at)
        write_page(found, target)
        if target is not None:
            print(target.resolve())
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def write_page(found: Gathered, out: Path | None) -> None:
    """Write the page of a gathered dossier.

    Args:
        found: the dossier.
        out: a file; standard output where ``None``.
    """
    from whosays.present import dossier_page, writing

    page = dossier_page.page(found.dossier, found.head, version("whosays"))
    writing.write_pieces(iter([page]), out or sys.stdout)
