"""Where the stages meet: articles in, readings out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, cached_property
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

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
from whosays.extract.statements.learned import ActModel
from whosays.extract.times.find import find_times
from whosays.records import Article, Attribution, Reading, Run, content_id

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

DEFAULT_MODEL: Final = "best"


class Reader:
    """Reads articles with one model; make it with `load_reader`.

    Args:
        encoder: the loaded model of attributions.
        acts: the loaded model of acts; ``None`` to go by rules alone.
        min_confidence: attributions less sure than this (0 to 1) are left out.
    """

    def __init__(
        self, encoder: Encoder, acts: ActModel | None = None, min_confidence: float = 0.0
    ) -> None:
        self._encoder = encoder
        self._acts = acts
        self._min_confidence = min_confidence

    @cached_property
    def run(self) -> Run:
        """Versions of code and model, what the rules are, and the options in force."""
        release, code = version("whosays"), code_hash()
        models = {"attribution": self._encoder.name}
        if self._acts is not None:
            models["acts"] = self._acts.name
        options: dict[str, str | int | float | bool | None] = {
            "min_confidence": self._min_confidence,
            "provider": self._encoder.provider,
        }
        id_ = content_id("run", release, code, tuple(models.items()), tuple(options.items()))
        return Run(id=id_, version=release, models=models, options=options, code=code)

    def read(self, article: Article) -> Reading:
        """Return all that is drawn from one article."""
        found = find_attributions(article, self._encoder)
        attributions, entities = find_speakers(article, self._sure(found))
        times = find_times(article)
        attributions = find_circumstances(article, attributions, entities, times)
        attributions = find_statements(article, attributions, self._acts)
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
    return Reader(Encoder(_model_folder(model or DEFAULT_MODEL)), load_acts(), min_confidence)


def load_acts() -> ActModel:
    """Load the shipped model of acts.

    Raises:
        ModelError: it is not there or cannot be loaded.
    """
    return ActModel(Path(str(files("whosays"))) / "models" / "acts")


@cache
def code_hash() -> str:
    """Return 16 hex digits that stand for the rules by which articles are read.

    Two runs between which a rule was changed are two, though the package has one version. They
    are those of the source of `extract` and of this module, read once a process (some 5 ms).
    """
    return _hash_of(files("whosays"))


def _hash_of(package: Traversable) -> str:
    """Return the hash of the sources in a package that decide what is read."""
    digest = hashlib.sha256()
    sources = (*_sources(package / "extract", "extract/"), ("pipeline.py", package / "pipeline.py"))
    for name, source in sources:
        content = source.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()[:16]


def _sources(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    """Yield the Python files of a folder with their paths, in an order that is always the same."""
    for one in sorted(folder.iterdir(), key=lambda found: found.name):
        if one.is_dir():
            yield from _sources(one, f"{path}{one.name}/")
        elif one.name.endswith(".py"):
            yield path + one.name, one


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
