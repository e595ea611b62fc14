"""Vectors of meaning of the texts of a dossier, kept with it so that each is made once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from whosays.cli.dossier import now

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from whosays.extract.meaning import Meaning
    from whosays.store import Database

_KEY: Final = 12  # bytes of a text's hash
_CHUNK: Final = 4096  # vectors that are kept together: what is written again when one is added


def model_name() -> str:
    """Return name and version of the shipped model of meaning, which is not loaded for it."""
    import json
    from importlib.resources import files

    card = files("whosays").joinpath("models", "meaning", "model.json").read_text("utf-8")
    told = json.loads(card)
    return f"{told['name']} {told['version']}"


def load_model() -> Meaning:
    """Load the shipped model of meaning.

    It is that of `pipeline.load_meaning`. A search has no time to import all other stages too:
    they take longer than the search does.

    Raises:
        ModelError: it cannot be loaded.
    """
    from importlib.resources import files

    from whosays.extract.meaning import Meaning

    return Meaning(Path(str(files("whosays"))) / "models" / "meaning")


class KeptMeaning:
    """A model of meaning that remembers; the model is loaded when a text is new.

    Vectors are kept with half the precision, 768 bytes each, and rounded to it before they are
    used: what is drawn does not depend on what had been kept.

    Args:
        database: where they are kept.
        dossier: with which.
        meaning: the model, where it is loaded already.
    """

    def __init__(self, database: Database, dossier: str, meaning: Meaning | None = None) -> None:
        self._database = database
        self._dossier = dossier
        self._model = model_name()
        self._meaning = meaning
        self._vectors: dict[bytes, bytes] = {}
        self._chunks = 0  # chunks that are full
        self._loose: list[bytes] = []  # keys of what is in no full one
        self._is_new = False
        self._load()

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return a vector for each text: float32 ``[len(texts), 384]``; see `Meaning.embed`."""
        import numpy as np

        from whosays.extract.meaning import DIM

        keys = [_key(text) for text in texts]
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._vectors}
        if new:
            made = self._model_of_meaning().embed(list(new.values())).astype(np.float16)
            for key, vector in zip(new, made, strict=True):
                self._vectors[key] = vector.tobytes()
                self._loose.append(key)
            self._is_new = True
        found = np.frombuffer(b"".join(self._vectors[key] for key in keys), dtype=np.float16)
        return found.reshape(len(keys), DIM).astype(np.float32)

    def new(self, texts: Iterable[str]) -> list[str]:
        """Return those of some texts that have no vector yet, each once."""
        return [text for text in dict.fromkeys(texts) if _key(text) not in self._vectors]

    def keep(self) -> None:
        """Keep what was made since."""
        from whosays import store

        if not self._is_new:
            return
        self._is_new = False
        while self._loose:
            chunk, rest = self._loose[:_CHUNK], self._loose[_CHUNK:]
            value = b"".join(key + self._vectors[key] for key in chunk)
            name = self._name(self._chunks)
            store.keep_derived(
                self._database, self._dossier, name, state="texts", value=value, now=now(), level=0
            )
            if len(chunk) < _CHUNK:
                break
            self._chunks, self._loose = self._chunks + 1, rest

    def _load(self) -> None:
        from whosays import store
        from whosays.extract.meaning import DIM

        size = _KEY + 2 * DIM
        while not self._loose:
            name = self._name(self._chunks)
            value = store.load_derived(self._database, self._dossier, name, "texts")
            if value is None:
                break
            keys = []
            for at in range(0, len(value), size):
                keys.append(value[at : at + _KEY])
                self._vectors[keys[-1]] = value[at + _KEY : at + size]
            if len(keys) < _CHUNK:
                self._loose = keys
            else:
                self._chunks += 1

    def _name(self, chunk: int) -> str:
        return f"vectors {self._model} {chunk}"

    def _model_of_meaning(self) -> Meaning:
        if self._meaning is None:
            self._meaning = load_model()
        return self._meaning


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:_KEY]
