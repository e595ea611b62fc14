"""``whosays evaluate blame``: who is blamed and how surely, against the keys of MUC."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whosays.cli.work import Failures, Model, Work, ending, options, progress, settings

if TYPE_CHECKING:
    from whosays.evaluate.blame_answers import BlameAnswer
    from whosays.evaluate.muc import Message

BLAME_HELP: Final = """\
Scores who is blamed, and how surely, against the answer keys of MUC-3 and MUC-4.

DATA is a folder with TASK/CORPORA. Scored are the slots PERP: ORGANIZATION ID and PERP:
ORGANIZATION CONFIDENCE. Rules were written on dev-a, the odd hundreds of dev, and checked on
dev-b; tst1 and tst2 are for measuring.

\b
Examples:
  whosays evaluate blame muc
  whosays evaluate blame muc --part tst1
  whosays evaluate blame muc --part dev-a --wrong 50
"""


def evaluate_blame(
    data: Annotated[Path, typer.Argument(metavar="DATA")],
    part: Annotated[
        str,
        typer.Option(
            metavar="test|tst1|tst2|dev|dev-a|dev-b",
            help="Which messages to score on; test is tst1 and tst2.",
        ),
    ] = "test",
    wrong: Annotated[
        int,
        typer.Option(min=0, metavar="N", help="Show N organisations that are not plainly right."),
    ] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    model: Model = None,
) -> None:
    """Score who is blamed against the keys."""
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays.errors import UsageError
        from whosays.evaluate import blame as scoring
        from whosays.evaluate import muc

        chosen = next((known for known in muc.MUC_PARTS if known == part), None)
        if chosen is None:
            known_parts = ", ".join(muc.MUC_PARTS)
            raise UsageError(f"--part {part}: there is no such part; use one of: {known_parts}")
        messages = muc.read_muc(data, chosen)
        answers = _answers(messages, model, failures)
        scores = scoring.score_blame(messages, lambda message: answers.get(message.name, ()))
        if as_json:
            import msgspec

            figures = msgspec.json.encode(scoring.blame_scores_json(scores))
            print(msgspec.json.format(figures, indent=1).decode())
        else:
            print(scoring.blame_scores_text(scores, wrong), end="")
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def _answers(
    messages: Sequence[Message], model: str | None, failures: Failures
) -> dict[str, tuple[BlameAnswer, ...]]:
    """Read the messages; one that fails is named and has no answers."""
    from whosays.evaluate.blame_answers import blame_answers

    config = settings({"model": model})
    with TemporaryDirectory(prefix="whosays-") as folder:
        names: dict[str, str] = {}
        for number, message in enumerate(messages):
            path = Path(folder, f"{number}.txt")
            path.write_bytes(message.text.encode())
            names[str(path)] = message.name
        failures.names = names
        work = Work(list(names), options(config, as_is=True), config, 0.0)
        with progress(shown=True) as status:
            return {
                names[reading.article.path or ""]: blame_answers(reading)
                for reading in work.readings(failures, status)
            }
