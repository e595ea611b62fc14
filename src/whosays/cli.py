"""The commands of whosays: the one module that prints.

Exit codes: 0 done, 1 some inputs failed (each named on stderr, the rest done), 2 wrong use,
130 stopped by the user. Nothing slow is imported before a command needs it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer

from whosays.errors import InputError, WhosaysError

if TYPE_CHECKING:
    from rich.status import Status

    from whosays.config import Config
    from whosays.evaluate import GoldDocument, SpanTriple
    from whosays.ingest import IngestOptions
    from whosays.records import Article, Reading

_HELP: Final = """\
Reads news reports and lays out who says what, with the words it came from.

It never says what is true: it says who says so, and shows the words.

\b
Examples:
  whosays read report.txt
  whosays read --published 2031-05-04 -f html -o report.html report.txt
  whosays demo
"""
_READ_HELP: Final = """\
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
_EVALUATE_HELP: Final = """\
Scores attributions against those that a person marked.

DATA is a folder with text/ and attributions/ (brat standoff, as PolNeAR) or a JSONL
file with doc, text and attributions a line. Nested attributions take no part.

\b
Examples:
  whosays evaluate attribution polnear/dev
  whosays evaluate attribution polnear/dev --predictions p.jsonl --bootstrap 1000
"""


class Format(StrEnum):
    """What ``read`` prints."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    BRAT = "brat"
    HTML = "html"


app = typer.Typer(
    name="whosays",
    help=_HELP,
    rich_markup_mode=None,  # plain help starts fast and reads the same in a pipe
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
_evaluate = typer.Typer(
    help="Scores readings against texts that a person marked.",
    rich_markup_mode=None,
    no_args_is_help=True,
)
app.add_typer(_evaluate, name="evaluate")

_Model = Annotated[
    str | None,
    typer.Option(metavar="MODEL", help="A shipped model's name, or a folder with one."),
]
_Least = Annotated[
    float,
    typer.Option(
        "--min-confidence", min=0, max=1, metavar="X", help="Leave out what is less sure, 0 to 1."
    ),
]


def main() -> None:
    """Run the command line of this process."""
    for stream, errors in ((sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        with suppress(AttributeError):  # a stream that is closed or replaced stays as it is
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")  # type: ignore[union-attr]  # typed as TextIO
    app()


def _print_version(asked: bool) -> None:
    """Print the version and stop, if asked for."""
    if asked:
        from importlib.metadata import version

        print(f"whosays {version('whosays')}")
        raise typer.Exit


@app.callback()
def _start(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=_print_version, help="Print the version and stop."
        ),
    ] = False,
) -> None:
    """Take the options that stand before a command; the help is that of the app."""


@app.command(help=_READ_HELP)
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
    min_confidence: _Least = 0.0,
    model: _Model = None,
    full: Annotated[bool, typer.Option("--full", help="Text: never cut long contents.")] = False,
    json_errors: Annotated[
        bool, typer.Option("--json-errors", help="Failures on standard error as JSON lines.")
    ] = False,
) -> None:
    """Read reports and print who says what."""
    from whosays.present.writing import check_output

    failures = _Failures(json_errors)
    with _ending(failures):
        flags = {"model": model, "max_chars": max_chars, "published": published}
        config = _settings(flags)
        check_output(form.value, out)
        many = len(inputs) > 1 or Path(inputs[0]).is_dir()
        reading = _Work(inputs, _options(config, as_is), config, min_confidence)
        busy = many and (out is not None or not sys.stdout.isatty())
        with _progress(busy) as status:
            _write(reading.readings(failures, status), _Target(form, out, many, full))
    raise typer.Exit(failures.code)


@app.command()
def demo(
    out: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="The folder for the page.")
    ] = Path("whosays-demo"),
) -> None:
    """Reads the example reports that come with whosays into one HTML page.

    The reports are made up, and so is the event that they quarrel about. Nothing is
    fetched. The last line names the page.
    """
    from importlib.resources import as_file, files

    failures = _Failures(as_json=False)
    with _ending(failures), as_file(files("whosays") / "examples") as folder:
        config = _settings({})
        paths = sorted(p for p in folder.iterdir() if p.suffix in (".txt", ".html"))
        work = _Work([str(path) for path in paths], _options(config, as_is=False), config, 0.0)
        with _progress(shown=True) as status:
            readings = [_beside(folder, found) for found in work.readings(failures, status)]
        from whosays.present import html, writing

        out.mkdir(parents=True, exist_ok=True)
        page = out / "index.html"
        text = html.page(readings, "Who says what: the example reports")
        writing.write_pieces(iter([text]), page)
        for found in readings:
            print(f"{len(found.attributions):4} attributions in {found.article.path}")
        print(page.resolve())
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def _beside(folder: Path, reading: Reading) -> Reading:
    """Return ``reading`` with its path told from ``folder``: the page names no machine."""
    path = Path(reading.article.path or "")
    name = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
    return replace(reading, article=replace(reading.article, path=name))


@_evaluate.command("attribution", help=_EVALUATE_HELP)
def evaluate_attribution(  # noqa: PLR0917 - one parameter an option of the command
    data: Annotated[Path, typer.Argument(metavar="DATA")],
    predictions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Score this output of read -f jsonl; read nothing."),
    ] = None,
    bootstrap: Annotated[
        int, typer.Option(min=0, metavar="N", help="Rounds for a 95% interval of the F1.")
    ] = 0,
    worst: Annotated[int, typer.Option(min=0, metavar="N", help="Show the N worst articles.")] = 5,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    min_confidence: _Least = 0.0,
    model: _Model = None,
) -> None:
    """Score attributions against marked ones."""
    failures = _Failures(as_json=False)
    with _ending(failures):
        from whosays import evaluate as scoring

        documents = scoring.read_corpus(data)
        if predictions is None:
            config = _settings({"model": model})
            found = _predict(documents, config, min_confidence, failures)
        else:
            found = scoring.predictions_from_readings(
                predictions.read_text(encoding="utf-8", errors="replace").split("\n")
            )
        scores = scoring.evaluate(documents, found)
        intervals = scoring.bootstrap(scores, bootstrap) if bootstrap else None
        if as_json:
            import msgspec

            figures = msgspec.json.encode(scoring.scores_json(scores, intervals))
            print(msgspec.json.format(figures, indent=1).decode())
        else:
            print(scoring.scores_text(scores, intervals), end="")
            if listed := scoring.worst_text(scoring.worst(scores, worst)):
                print(f"\nThe worst articles: source | cue | content\n\n{listed}", end="")
        sys.stdout.flush()
    raise typer.Exit(failures.code)


@dataclass(frozen=True, slots=True)
class _Target:
    """Where readings go and in which form; ``many`` where there may be several reports."""

    form: Format
    out: Path | None
    many: bool
    full: bool


class _Failures:
    """Says on standard error which inputs failed, a line each, and keeps count."""

    def __init__(self, as_json: bool) -> None:
        self.count = 0
        self.names: dict[str, str] = {}  # what to call inputs that the user did not name
        self._as_json = as_json

    @property
    def code(self) -> int:
        """The exit code of a command that came to its end."""
        return 1 if self.count else 0

    def add(self, error: InputError) -> None:
        """Say that one input failed."""
        self.count += 1
        error = InputError(self.names.get(error.name, error.name), error.problem)
        self.say({"input": error.name, "problem": error.problem}, str(error))

    def say(self, fields: dict[str, str], line: str) -> None:
        """Print one line on standard error, for a person or for a machine."""
        import msgspec

        from whosays.present.quoting import one_line

        plain = {name: _storable(value) for name, value in fields.items()}
        text = msgspec.json.encode(plain).decode() if self._as_json else one_line(line)
        print(text, file=sys.stderr, flush=True)


class _Work:
    """Inputs to be read, in order."""

    def __init__(
        self, inputs: Sequence[str], options: IngestOptions, config: Config, least: float
    ) -> None:
        from whosays.pipeline import load_reader

        self._inputs, self._options = inputs, options
        self._reader = load_reader(str(config.model) if config.model else None, least)

    def readings(self, failures: _Failures, status: Status | None = None) -> Iterator[Reading]:
        """Yield the readings; an input that fails is named and the rest are read."""
        from whosays.ingest import read_inputs

        for done, item in enumerate(read_inputs(self._inputs, self._options)):
            if isinstance(item, InputError):
                failures.add(item)
                continue
            if status:
                status.update(f"{done} done, {failures.count} failed; {_name(item)}")
            if (reading := self._read(item, failures)) is not None:
                yield reading

    def _read(self, article: Article, failures: _Failures) -> Reading | None:
        """Return the reading of one article, or name it as failed."""
        if article.path:
            article = replace(article, path=_storable(article.path))
        try:
            return self._reader.read(article)
        except InputError as error:
            failures.add(error)
        except Exception as error:  # noqa: BLE001 - one report must not cost the reader the rest
            problem = f"not read, by a fault in whosays: {type(error).__name__}: {error}"
            failures.add(InputError(_name(article), f"{problem}; please report it"))
        return None


def _name(article: Article) -> str:
    """Return what the user called an article."""
    return article.path or article.url or "-"


def _storable(text: str) -> str:
    """Return ``text`` with the bytes of a file name that are not UTF-8 written out."""
    return text.encode(errors="backslashreplace").decode()


def _settings(flags: Mapping[str, object]) -> Config:
    """Return the settings in force."""
    from whosays.config import read_config

    return read_config(flags, os.environ)


def _options(config: Config, as_is: bool) -> IngestOptions:
    """Return how inputs are to be read."""
    from whosays.ingest import IngestOptions

    return IngestOptions(as_is=as_is, published=config.published, max_chars=config.max_chars)


def _predict(
    documents: Sequence[GoldDocument], config: Config, least: float, failures: _Failures
) -> dict[str, tuple[SpanTriple, ...]]:
    """Read the texts of marked documents; what fails is named and has no predictions."""
    from whosays.evaluate import outer_triples

    names: dict[str, str] = {}
    with TemporaryDirectory(prefix="whosays-") as folder:
        for number, document in enumerate(documents):
            path = Path(folder, f"{number}.txt")
            path.write_bytes(document.text.encode())
            names[str(path)] = document.name
        failures.names = names
        work = _Work(list(names), _options(config, as_is=True), config, least)
        with _progress(shown=True) as status:
            read_through = list(work.readings(failures, status))
    return {
        names[reading.article.path or ""]: outer_triples(reading.attributions)
        for reading in read_through
    }


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


@contextmanager
def _progress(shown: bool) -> Iterator[Status | None]:
    """Show on a terminal's standard error what is being read; nothing elsewhere."""
    if not (shown and sys.stderr.isatty()):
        yield None
        return
    from rich.console import Console

    console = Console(stderr=True, highlight=False, markup=False)
    with console.status("reading") as status:  # what is printed meanwhile stands above it
        yield status


@contextmanager
def _ending(failures: _Failures) -> Iterator[None]:
    """Turn what can end a command early into its exit code and at most one line."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has what it wanted. What Python would still flush at exit goes nowhere.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(failures.code) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except (WhosaysError, OSError) as error:
        failures.say({"problem": str(error)}, f"whosays: {error}")
        raise typer.Exit(2) from None
