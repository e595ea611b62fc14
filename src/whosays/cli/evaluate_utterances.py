"""``whosays evaluate utterances``: tellings of one utterance, joined across outlets."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whosays.cli.work import Failures, Model, ending, progress, settings

if TYPE_CHECKING:
    from whosays.records import Reading

UTTERANCES_HELP: Final = """\
Scores whether tellings of one utterance by several outlets are joined.

DATA is a folder with BASIL's articles and annotations, LABELS a table of labelled pairs of
passages in them (tests/data/basil_utterances.tsv). The reports are read, and joined by event.

\b
Examples:
  whosays evaluate utterances basil tests/data/basil_utterances.tsv
  whosays evaluate utterances basil tests/data/basil_utterances.tsv --words-only --json
"""


def evaluate_utterances(
    data: Annotated[Path, typer.Argument(metavar="DATA")],
    labels: Annotated[Path, typer.Argument(metavar="LABELS")],
    words_only: Annotated[
        bool, typer.Option("--words-only", help="Compare by words alone, without vectors.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    model: Model = None,
) -> None:
    """Score the joining of tellings."""
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays.evaluate.utterances import (
            basil_articles,
            read_pairs,
            score_utterances,
            utterance_scores_text,
        )
        from whosays.extract.meaning import Meaning
        from whosays.extract.text.seats import country_in
        from whosays.pipeline import load_reader
        from whosays.resolve.entities import resolve_entities
        from whosays.resolve.utterances import resolve_utterances

        pairs = read_pairs(labels)
        names = {side.document for pair in pairs for side in (pair.left, pair.right)}
        articles = basil_articles(data, names)
        config = settings({"model": model})
        reader = load_reader(str(config.model) if config.model else None)
        meaning = None if words_only else Meaning(_meaning_folder()).embed
        readings: dict[str, Reading] = {}
        with progress(shown=True) as status:
            for name, article in articles.items():
                if status:
                    status.update(f"{len(readings)} of {len(articles)} read")
                readings[name] = reader.read(article)
        utterance_of = {}
        for event in sorted({pair.event for pair in pairs}):
            told = [r for name, r in readings.items() if name.rsplit("_", 1)[0] == event]
            known = resolve_entities(
                told, country_of=lambda words: country_in(tuple(words.split()))
            )
            for utterance in resolve_utterances(told, known.known_ids(), meaning):
                utterance_of.update(dict.fromkeys(utterance.tellings, utterance.id))
        attributions = {name: reading.attributions for name, reading in readings.items()}
        scores = score_utterances(pairs, attributions, utterance_of)
        if as_json:
            import msgspec

            print(msgspec.json.format(msgspec.json.encode(scores), indent=1).decode())
        else:
            print(utterance_scores_text(scores), end="")
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def _meaning_folder() -> Path:
    from importlib.resources import files

    return Path(str(files("whosays"))) / "models" / "meaning"
