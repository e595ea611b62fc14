"""The commands of whosays: the one package that prints.

Exit codes: 0 done, 1 some inputs failed (each named on stderr, the rest done), 2 wrong use,
130 stopped by the user. Nothing slow is imported before a command needs it.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Annotated, Final

import typer

from whosays.cli import dossier, replay, reviewing
from whosays.cli.evaluate import evaluate
from whosays.cli.exporting import EXPORT_HELP, export
from whosays.cli.finding import FIND_HELP, find
from whosays.cli.gathering import REPORT_HELP, report
from whosays.cli.read import READ_HELP, demo, read

_HELP: Final = """\
Reads news reports and lays out who says what, with the words it came from.

It never says what is true: it says who says so, and shows the words.

\b
Examples:
  whosays read report.txt
  whosays read --published 2031-05-04 -f html -o report.html report.txt
  whosays demo
"""

app = typer.Typer(
    name="whosays",
    help=_HELP,
    rich_markup_mode=None,  # plain help starts fast and reads the same in a pipe
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(evaluate, name="evaluate")
app.command(help=READ_HELP)(read)
app.command()(demo)
app.command(help=dossier.ADD_HELP)(dossier.add)
app.command(help=dossier.SHOW_HELP)(dossier.show)
app.command(help=REPORT_HELP)(report)
app.command(help=EXPORT_HELP)(export)
app.command(help=FIND_HELP)(find)
app.command(help=reviewing.REVIEW_HELP)(reviewing.review)
app.command()(reviewing.undo)
app.command()(reviewing.log)
app.command(help=reviewing.SAMPLE_HELP)(reviewing.sample)
app.command()(replay.replay)
evaluate.command("sample", help=reviewing.EVALUATE_SAMPLE_HELP)(reviewing.evaluate_sample)


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
