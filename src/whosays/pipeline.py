"""Where the stages meet: articles in, readings out."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Final

from whosays.errors import ModelError
from whosays.extract.attributions.encoder import Encoder
from whosays.extract.attributions.find import find_attributions
from whosays.extract.attributions.missed import possibly_missed
from whosays.extract.circumstances.find import find_circumstances
from whosays.extract.events.bare_denials import bare_denials
from whosays.extract.events.contested import contested
from whosays.extract.events.find import find_events
from whosays.extract.meaning import Meaning
from whosays.extract.speakers.find import find_speakers
from whosays.extract.statements.find import find_statements
from whosays.extract.times.find import find_times
from whosays.records import Article, Attribution, Reading, Run, content_id

DEFAULT_MODEL: Final = "best"


class Reader:
    """Reads articles with one model; make it with `load_reader`.

    Args:
        encoder: the loaded model.
        min_confidence: attributions less sure than this (0 to 1) are left out.
    """

    def __init__(self, encoder: Encoder, min_confidence: float = 0.0) -> None:
        self._encoder = encoder
        self._min_confidence = min_confidence

    @cached_property
    def run(self) -> Run:
        """Versions of code and model, and the options in force."""
        code = version("whosays")
        models = {"attribution": self._encoder.name}
        options: dict[str, str | int | float | bool | None] = {
            "min_confidence": self._min_confidence,
            "provider": self._encoder.provider,
        }
        id_ = content_id("run", code, tuple(models.items()), tuple(options.items()))
        return Run(id=id_, version=code, models=models, options=options)

    def read(self, article: Article) -> Reading:
        """Return all that is drawn from one article."""
        found = find_attributions(article, self._encoder)
        attributions, entities = find_speakers(article, self._sure(found))
        times = find_times(article)
        attributions = find_circumstances(article, attributions, entities, times)
        attributions = find_statements(article, attributions)
        attributions, entities, events = find_events(article, attributions, entities, times)
        return Reading(
            run=self.run,
            article=article,
            attributions=attributions,
            entities=entities,
            events=events,
            contested=(
                *contested(attributions, events, entities),
                *bare_denials(article.text, attributions, entities),
            ),
            possibly_missed=possibly_missed(article, attributions),
        )

    def _sure(self, found: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
        """Leave out what is not sure enough; what stood inside it moves up."""
        dropped = {a.id: a.parent_id for a in found if a.confidences.content < self._min_confidence}

        def kept_parent(parent: str | None) -> str | None:
            while parent in dropped:
                parent = dropped[parent]
            return parent

        return tuple(
            replace(a, parent_id=kept_parent(a.parent_id)) for a in found if a.id not in dropped
        )


def load_reader(model: str | None = None, min_confidence: float = 0.0) -> Reader:
    """Load a model and return its reader.

    Args:
        model: the name of a shipped model, or a folder that holds one; the default one
            when ``None``.
        min_confidence: attributions less sure than this (0 to 1) are left out.

    Raises:
        ModelError: there is no such model, or it cannot be loaded.
    """
    return Reader(Encoder(_model_folder(model or DEFAULT_MODEL)), min_confidence)


def load_meaning() -> Meaning:
    """Load the shipped model of meaning.

    Raises:
        ModelError: it cannot be loaded.
    """
    return Meaning(Path(str(files("whosays"))) / "models" / "meaning")


def _model_folder(model: str) -> Path:
    shipped = Path(str(files("whosays"))) / "models"
    for folder in (shipped / model, Path(model)):
        if (folder / "given.onnx").is_file():
            return folder
    names = ", ".join(sorted(p.parent.name for p in shipped.glob("*/given.onnx"))) or "none"
    raise ModelError(f"{model}: no such model; name a folder that holds one, or one of: {names}")
