"""``whosays evaluate times``: times against those that people marked."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from whosays.cli.work import Failures, ending

TIMES_HELP: Final = """\
Scores times against those that people marked (TIMEX3).

DATA is a folder of TimeML documents (*.tml). A fifth of them, chosen by the hash of their names,
is held out: no rule was tuned on it.

\b
Examples:
  whosays evaluate times timebank
  whosays evaluate times timebank --upper
  whosays evaluate times timebank --part tune --wrong 50
"""


def evaluate_times(
    data: Annotated[Path, typer.Argument(metavar="DATA")],
    part: Annotated[
        str, typer.Option(metavar="held-out|tune|all", help="Which documents to score on.")
    ] = "held-out",
    upper: Annotated[bool, typer.Option("--upper", help="Score on the texts in capitals.")] = False,
    wrong: Annotated[
        int, typer.Option(min=0, metavar="N", help="Show N dates and times that are wrong.")
    ] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Score times against marked ones."""
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays.errors import UsageError
        from whosays.evaluate import timebank
        from whosays.evaluate import times as scoring
        from whosays.extract.times.find import times_in_text

        chosen = next((known for known in timebank.TIME_PARTS if known == part), None)
        if chosen is None:
            raise UsageError(f"--part {part}: there is no such part; use held-out, tune or all")
        documents = timebank.read_timebank(data, chosen)
        scores = scoring.evaluate_times(documents, times_in_text, upper=upper)
        if as_json:
            import msgspec

            figures = msgspec.json.encode(scoring.time_scores_json(scores))
            print(msgspec.json.format(figures, indent=1).decode())
        else:
            print(scoring.time_scores_text(scores, wrong), end="")
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def register(evaluate: typer.Typer) -> None:
    """Add the command to ``whosays evaluate``."""
    evaluate.command("times", help=TIMES_HELP)(evaluate_times)
