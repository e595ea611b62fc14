"""``whosays evaluate speakers``: pronouns, descriptions and speakers against marked ones."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whosays.cli.work import Failures, Model, Work, ending, options, progress, settings

if TYPE_CHECKING:
    from whosays.config import Config
    from whosays.evaluate.coreference import Links
    from whosays.evaluate.documents import GoldDocument
    from whosays.evaluate.gum import CoreferenceDocument
    from whosays.evaluate.pronoun_table import Spoken
    from whosays.records import Article, Reading

SPEAKERS_HELP: Final = """\
Scores who is taken to speak and what words point back to.

DATA is a folder of GUM (coreference; its news that is held out for measuring), a folder of BASIL
(quoted spans with speakers) or a table of pronoun sources, which needs --texts: the PolNeAR split
that it is about.

\b
Examples:
  whosays evaluate speakers gum
  whosays evaluate speakers basil
  whosays evaluate speakers pronouns.tsv --texts polnear/dev
"""


@dataclass(frozen=True, slots=True)
class _Texts:
    """Reads texts by name with one model."""

    config: Config
    failures: Failures

    def readings(self, texts: Iterable[tuple[str, str]]) -> dict[str, Reading]:
        """Read texts to the letter; what fails is named and left out."""
        names: dict[str, str] = {}
        with TemporaryDirectory(prefix="whosays-") as folder:
            for number, (name, text) in enumerate(texts):
                path = Path(folder, f"{number}.txt")
                path.write_bytes(text.encode())
                names[str(path)] = name
            self.failures.names = names
            work = Work(list(names), options(self.config, as_is=True), self.config, 0.0)
            with progress(shown=True) as status:
                found = list(work.readings(self.failures, status))
        return {names[reading.article.path or ""]: reading for reading in found}


def add_speakers(app: typer.Typer) -> None:
    """Register ``speakers`` as a command of ``app`` (``whosays evaluate``)."""
    app.command("speakers", help=SPEAKERS_HELP)(evaluate_speakers)


def evaluate_speakers(
    data: Annotated[Path, typer.Argument(metavar="DATA")],
    texts: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The texts that a table is about.")
    ] = None,
    model: Model = None,
) -> None:
    """Score speakers against marked ones."""
    failures = Failures(as_json=False)
    with ending(failures):
        reader = _Texts(settings({"model": model}), failures)
        if data.is_file():
            report = _table(data, texts)
        elif (data / "annotations").is_dir():
            report = _basil(data, reader)
        else:
            report = _gum(data, reader)
        print(report, end="")
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def _gum(folder: Path, reader: _Texts) -> str:
    """Score what mentions of held-out news are joined to."""
    from whosays.evaluate.coreference import links_text, score_links
    from whosays.evaluate.gum import HELD_OUT, read_gum
    from whosays.extract.speakers.coreference import link_mentions

    documents = [d for d in read_gum(folder, "news") if d.name in HELD_OUT]
    readings = reader.readings((d.name, d.text) for d in documents)

    def link(document: CoreferenceDocument) -> Links:
        if document.name not in readings:
            return {}
        reading = readings[document.name]
        spans = (mention.span for mention in document.mentions)
        return link_mentions(reading.article, reading.attributions, spans)

    return f"held-out news: {len(documents)} documents\n\n" + links_text(
        score_links(documents, link)
    )


def _basil(folder: Path, reader: _Texts) -> str:
    """Score who is found to speak quoted spans."""
    from whosays.evaluate.basil import quotes_text, read_basil, score_quotes

    documents = read_basil(folder)
    readings = reader.readings((d.name, d.text) for d in documents)
    return quotes_text(score_quotes(documents, {n: r.attributions for n, r in readings.items()}))


def _table(path: Path, texts: Path | None) -> str:
    """Score the speakers that pronoun sources are given, on marked attributions."""
    from whosays.errors import UsageError
    from whosays.evaluate.polnear import read_corpus
    from whosays.evaluate.pronoun_table import pronouns_text, read_pronoun_table, score_pronouns

    if texts is None:
        raise UsageError(f"{path}: name the texts that the table is about with --texts")
    return pronouns_text(score_pronouns(read_pronoun_table(path), read_corpus(texts), _spoken))


def _spoken(document: GoldDocument) -> Spoken:
    """Give the marked attributions of a document their speakers."""
    from whosays.extract.speakers.find import find_speakers
    from whosays.records import Attribution, Confidences, attribution_id

    article = _as_is(document)
    sure = Confidences(source=1.0, content=1.0)
    made = {}
    for triple in document.attributions:
        spans = triple.source, triple.cue, triple.content
        id_ = attribution_id(article.version_id, *spans)
        made[id_] = Attribution(
            id=id_,
            parent_id=None,
            kind="indirect",
            confidences=sure,
            source=triple.source,
            cue=triple.cue,
            content=triple.content,
        )
    return find_speakers(article, tuple(made.values()))


def _as_is(document: GoldDocument) -> Article:
    """Return a document as an article, to the letter."""
    from whosays.ingest import IngestOptions, read_inputs
    from whosays.records import Article

    with TemporaryDirectory(prefix="whosays-") as folder:
        path = Path(folder, "text.txt")
        path.write_bytes(document.text.encode())
        read = next(iter(read_inputs([str(path)], IngestOptions(as_is=True))))
    if not isinstance(read, Article):
        raise read
    return read
