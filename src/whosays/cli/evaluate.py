"""``whosays evaluate``: readings against texts that a person marked."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whosays.cli.evaluate_blame import BLAME_HELP, evaluate_blame
from whosays.cli.evaluate_claims import CLAIMS_HELP, evaluate_claims
from whosays.cli.evaluate_echoes import ECHOES_HELP, evaluate_echoes
from whosays.cli.evaluate_speakers import add_speakers
from whosays.cli.evaluate_statements import STATEMENTS_HELP, evaluate_statements
from whosays.cli.evaluate_times import TIMES_HELP, evaluate_times
from whosays.cli.evaluate_utterances import UTTERANCES_HELP, evaluate_utterances
from whosays.cli.work import Failures, Least, Model, Work, ending, options, progress, settings

if TYPE_CHECKING:
    from whosays.config import Config
    from whosays.evaluate import GoldDocument, SpanTriple

_ATTRIBUTION_HELP: Final = """\
Scores attributions against those that a person marked.

DATA is a folder with text/ and attributions/ (brat standoff, as PolNeAR) or a JSONL
file with doc, text and attributions a line. Nested attributions take no part.

\b
Examples:
  whosays evaluate attribution polnear/dev
  whosays evaluate attribution polnear/dev --predictions p.jsonl --bootstrap 1000
"""


evaluate = typer.Typer(
    help="Scores readings against texts that a person marked.",
    rich_markup_mode=None,
    no_args_is_help=True,
)
add_speakers(evaluate)
evaluate.command("statements", help=STATEMENTS_HELP)(evaluate_statements)
evaluate.command("times", help=TIMES_HELP)(evaluate_times)
evaluate.command("blame", help=BLAME_HELP)(evaluate_blame)
evaluate.command("echoes", help=ECHOES_HELP)(evaluate_echoes)
evaluate.command("claims", help=CLAIMS_HELP)(evaluate_claims)
evaluate.command("utterances", help=UTTERANCES_HELP)(evaluate_utterances)


@evaluate.command("attribution", help=_ATTRIBUTION_HELP)
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
    min_confidence: Least = 0.0,
    model: Model = None,
) -> None:
    """Score attributions against marked ones."""
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays import evaluate as scoring

        documents = scoring.read_corpus(data)
        if predictions is None:
            config = settings({"model": model})
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


def _predict(
    documents: Sequence[GoldDocument], config: Config, least: float, failures: Failures
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
        work = Work(list(names), options(config, as_is=True), config, least)
        with progress(shown=True) as status:
            read_through = list(work.readings(failures, status))
    return {
        names[reading.article.path or ""]: outer_triples(reading.attributions)
        for reading in read_through
    }
