"""``whosays evaluate echoes``: which report repeats which, on reports of which it is known."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from whosays.cli.work import Failures, ending

ECHOES_HELP: Final = """\
Scores echoes on reports that are cut, re-headed, reordered, reworded or excerpted by fixed rules.

DATA is a folder with wikinews/data/*.csv and basil/articles/*/*.json. The reports are made from
these each time, by rules and a seed; none is kept.

\b
Examples:
  whosays evaluate echoes data
  whosays evaluate echoes data --seed 7 --json
"""


def evaluate_echoes(
    data: Annotated[Path, typer.Argument(metavar="DATA")],
    fold: Annotated[
        str, typer.Option(metavar="tune|measure", help="Which part; thresholds saw only tune.")
    ] = "measure",
    seed: Annotated[int, typer.Option(metavar="N", help="Another seed makes other reports.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Score echoes on reports of which it is known what repeats what."""
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays.errors import UsageError
        from whosays.evaluate.echo_set import make_echo_set, read_reports
        from whosays.evaluate.echoes import echo_scores_text, evaluate_echoes
        from whosays.resolve.echoes import find_echoes

        if fold not in {"tune", "measure"}:
            raise UsageError(f"--fold {fold}: there is no such part; use tune or measure")
        part: Literal["tune", "measure"] = "tune" if fold == "tune" else "measure"
        scores = evaluate_echoes(make_echo_set(read_reports(data, part), seed), find_echoes)
        if as_json:
            import msgspec

            print(msgspec.json.format(msgspec.json.encode(scores), indent=1).decode())
        else:
            print(echo_scores_text(scores), end="")
        sys.stdout.flush()
    raise typer.Exit(failures.code)
