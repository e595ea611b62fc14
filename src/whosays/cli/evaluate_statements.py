"""``whosays evaluate statements``: acts and stances against labels that people gave."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whosays.cli.work import Failures, Model, ending, options, settings

if TYPE_CHECKING:
    from whosays.evaluate.statement_labels import SampledStatement
    from whosays.evaluate.statements import Predictor, StatementScores
    from whosays.records import Attribution

STATEMENTS_HELP: Final = """\
Scores acts and stances against labels that people gave.

DATA is a folder with sample*.tsv and labels/; CORPUS holds the texts that the offsets
count in (train/text, dev/text). Neither the sample nor the labels hold text.

\b
Examples:
  whosays evaluate statements training/statements polnear
  whosays evaluate statements --end-to-end training/statements polnear
"""


def evaluate_statements(  # noqa: PLR0917 - one parameter an option of the command
    data: Annotated[Path, typer.Argument(metavar="DATA")],
    corpus: Annotated[Path, typer.Argument(metavar="CORPUS")],
    end_to_end: Annotated[
        bool, typer.Option("--end-to-end", help="Read the texts too, not only the marked spans.")
    ] = False,
    second: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Labels of a second pass; prints the agreement."),
    ] = None,
    split: Annotated[
        str, typer.Option(help="Which part: held-out, last, judge, or one that was learned from.")
    ] = "held-out",
    model: Model = None,
) -> None:
    """Score acts and stances against labels."""
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays.evaluate.statement_labels import read_labels, read_statements
        from whosays.evaluate.statements import agreement, statement_scores_text

        statements = [s for s in read_statements(data, corpus) if s.split == split]
        scores, calibration = _scores(statements, end_to_end, model)
        agreed = agreement(read_labels(data / "labels"), read_labels(second)) if second else None
        print(statement_scores_text(scores, agreed, calibration), end="")
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def _scores(
    statements: Sequence[SampledStatement], end_to_end: bool, model: str | None
) -> tuple[dict[str, StatementScores], tuple[float, float]]:
    """Score what is read, beside a list of cue words; all drawn ones, then the random part.

    Returns:
        Scores by name, and the expected calibration errors of act and stance on marked spans.
    """
    from whosays.evaluate.statements import (
        calibration_errors,
        draw_marked,
        predict_end_to_end,
        predict_marked,
        score_statements,
    )

    drawn = draw_marked(statements, _as_read())
    predicted = {
        "marked spans": predict_marked(statements, _as_read()),
        "marked spans, rules alone": predict_marked(statements, _by_rules),
        "marked spans, cue words alone": predict_marked(statements, _by_cue_words),
    }
    if end_to_end:
        reader = _TextReader(model)
        predicted = {"end to end": predict_end_to_end(statements, reader), **predicted}
    scores = {name: score_statements(statements, found) for name, found in predicted.items()}
    at_random = [s for s in statements if s.drawn == "random"]
    for name, found in predicted.items():
        scores[f"{name}, random part"] = score_statements(at_random, found)
    return scores, calibration_errors(statements, drawn)


@cache
def _as_read() -> Predictor:
    """Return what draws act and stance on the spans given as a reading does."""
    from whosays.extract.statements.find import read_statement
    from whosays.pipeline import load_acts

    model = load_acts()

    def draw(text: str, attributions: Sequence[Attribution]) -> Sequence[Attribution]:
        return [read_statement(text, a, model).drawn_on(a) for a in attributions]

    return draw


def _by_rules(text: str, attributions: Sequence[Attribution]) -> Sequence[Attribution]:
    """Draw act and stance on the spans given by the rules alone."""
    from whosays.extract.statements.find import read_statement

    return [read_statement(text, a).drawn_on(a) for a in attributions]


def _by_cue_words(text: str, attributions: Sequence[Attribution]) -> Sequence[Attribution]:
    """Draw act and stance by a list of cue words alone: the floor to compare with."""
    from dataclasses import replace

    from whosays.extract.statements.acts import act_of_cue_words
    from whosays.extract.statements.stances import STANCE_OF

    acts = [act_of_cue_words(" ".join(text[s:e] for s, e in a.cue)) for a in attributions]
    return [
        replace(a, act=act, stance=STANCE_OF.get(act, "affirm"))
        for a, act in zip(attributions, acts, strict=True)
    ]


class _TextReader:
    """Reads a text with the model and returns its attributions."""

    def __init__(self, model: str | None) -> None:
        from whosays.pipeline import load_reader

        self._config = settings({"model": model})
        self._reader = load_reader(str(self._config.model) if self._config.model else None)

    def __call__(self, name: str, text: str) -> Sequence[Attribution]:
        from tempfile import TemporaryDirectory

        from whosays.ingest import read_inputs

        with TemporaryDirectory(prefix="whosays-") as folder:
            path = Path(folder, f"{name[:80]}.txt")
            path.write_bytes(text.encode())
            (article,) = read_inputs([str(path)], options(self._config, as_is=True))
        if isinstance(article, Exception):
            raise article
        return self._reader.read(article).attributions
