"""``whosays read`` and ``whosays demo``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer

from whosays.cli.work import Failures, Least, Model, Work, ending, options, progress, settings

if TYPE_CHECKING:
    from whosays.cli.gathering import Gathered
    from whosays.records import Reading

EXAMPLE: Final = "the explosion aboard the Sennet"
"""The name of the example dossier."""

READ_HELP: Final = """\
Reads reports and prints who says what in each.

INPUT is a file (plain text or HTML), a folder, a web address, or - for standard input.

\b
Formats (-f):
  text   for a person: speakers by first appearance, their words and places
         (T title, D deck, C caption, ¶ paragraph); ? marks what is unsure
  json   one array of all readings        jsonl  one reading a line
  html   one page, with every attribution marked in the report
  brat   a folder with a .txt and a .ann file a report; needs -o

\b
Examples:
  whosays read report.txt
  whosays read -f html -o page.html reports/
  whosays read --as-is -f jsonl reports/ > readings.jsonl
  curl -s ADDRESS | whosays read -

\b
Exit code: 0 done; 1 some inputs failed, each named on standard error, the
rest done; 2 wrong use.
"""


class Format(StrEnum):
    """What ``read`` prints."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    BRAT = "brat"
    HTML = "html"


def read(  # noqa: PLR0913, PLR0917 - one parameter an option of the command
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT...", show_default=False)],
    form: Annotated[
        Format, typer.Option("-f", "--format", metavar="FORMAT", help="See above.")
    ] = Format.TEXT,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="OUT", help="Write here, all or nothing."),
    ] = None,
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
    full: Annotated[bool, typer.Option("--full", help="Text: never cut long contents.")] = False,
    json_errors: Annotated[
        bool, typer.Option("--json-errors", help="Failures on standard error as JSON lines.")
    ] = False,
) -> None:
    """Read reports and print who says what."""
    from whosays.present.writing import check_output

    failures = Failures(json_errors)
    with ending(failures):
        flags = {"model": model, "max_chars": max_chars, "published": published}
        config = settings(flags)
        check_output(form.value, out)
        many = len(inputs) > 1 or Path(inputs[0]).is_dir()
        reading = Work(inputs, options(config, as_is), config, min_confidence)
        busy = many and (out is not None or not sys.stdout.isatty())
        with progress(busy) as status:
            _write(reading.readings(failures, status), _Target(form, out, many, full))
    raise typer.Exit(failures.code)


def demo(
    out: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="The folder for the pages.")
    ] = Path("whosays-demo"),
) -> None:
    """Gathers the example reports that come with whosays into a dossier, on one HTML page.

    The reports are made up, and so is the event that they quarrel about. Nothing is
    fetched. The last line names the page of the dossier; beside it lies a page of the
    reports with every attribution marked in them.
    """
    from importlib.resources import as_file, files

    failures = Failures(as_json=False)
    with ending(failures), as_file(files("whosays") / "examples") as folder:
        config = settings({})
        paths = sorted(p for p in folder.iterdir() if p.suffix in (".txt", ".html"))
        work = Work([str(path) for path in paths], options(config, as_is=False), config, 0.0)
        with progress(shown=True) as status:
            readings = [_beside(folder, found) for found in work.readings(failures, status)]
        from whosays.cli.gathering import write_page
        from whosays.present import html, writing

        out.mkdir(parents=True, exist_ok=True)
        text = html.page(readings, "Who says what: the example reports")
        writing.write_pieces(iter([text]), out / "reports.html")
        write_page(_example_dossier(readings), out / "index.html")
        for found in readings:
            print(f"{len(found.attributions):4} attributions in {found.article.path}")
        print(f"the reports with their marks: {(out / 'reports.html').resolve()}")
        print((out / "index.html").resolve())
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def _example_dossier(readings: list[Reading]) -> Gathered:
    """Return the dossier of the examples, kept for as long as it takes to gather it."""
    from tempfile import TemporaryDirectory

    from whosays import store
    from whosays.cli.dossier import now
    from whosays.cli.gathering import gathered

    with TemporaryDirectory(prefix="whosays-demo-") as folder:
        where = f"sqlite:///{Path(folder) / 'demo.db'}"
        with store.open_store(where, create=True) as database:
            for found in readings:
                store.add(database, EXAMPLE, found, now())
            return gathered(database, EXAMPLE)


def _beside(folder: Path, reading: Reading) -> Reading:
    """Return ``reading`` with its path told from ``folder``: the page names no machine."""
    path = Path(reading.article.path or "")
    name = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
    return replace(reading, article=replace(reading.article, path=name))


@dataclass(frozen=True, slots=True)
class _Target:
    """Where readings go and in which form; ``many`` where there may be several reports."""

    form: Format
    out: Path | None
    many: bool
    full: bool


def _write(readings: Iterator[Reading], target: _Target) -> None:
    """Write readings in the wished form, one by one where the form allows it."""
    from whosays.present import writing

    out = None if target.out == Path("-") else target.out
    first = next(readings, None)
    if first is None:  # nothing was read: an older output stays as it was
        print("[]\n" if target.form is Format.JSON and out is None else "", end="")
        return
    readings = chain((first,), readings)
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    if target.form is Format.BRAT and out is not None:
        writing.write_brat(readings, out)
    elif target.form is Format.TEXT and out is None and sys.stdout.isatty() and not plain:
        from rich.console import Console

        console = Console(highlight=False, markup=False, emoji=False)
        writing.paint(readings, console, many=target.many, full=target.full)
    else:
        form = cast("writing.StreamForm", target.form.value)
        pieces = writing.stream(readings, form, many=target.many, full=target.full)
        writing.write_pieces(pieces, out or sys.stdout)
