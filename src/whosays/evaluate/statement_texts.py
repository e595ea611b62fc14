"""The texts that labelled statements count their offsets in.

Most are of PolNeAR; some of the later ones are of other corpora, which lie beside its folder.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import Final

from whosays.errors import DataError
from whosays.evaluate.polnear import read_text
from whosays.evaluate.timebank import read_timebank

POLNEAR: Final = ("train", "dev")


class StatementTexts:
    """Texts by corpus and document, each read once.

    Args:
        polnear: the folder with ``train/text`` and ``dev/text``; ``jesuits``, ``timebank`` and
            ``wikinews`` are looked for beside it.
    """

    def __init__(self, polnear: Path) -> None:
        self._polnear = polnear
        self._texts: dict[tuple[str, str], str] = {}
        self._whole: dict[str, dict[str, str]] = {}

    def has(self, corpus: str) -> bool:
        """Tell whether a corpus is there: parts of PolNeAR must be, others may be absent."""
        return corpus in POLNEAR or (self._polnear.parent / corpus).is_dir()

    def text(self, corpus: str, document: str) -> str:
        """Return one text.

        Raises:
            DataError: there is no such document, or its file cannot be read.
        """
        key = (corpus, document)
        if key not in self._texts:
            self._texts[key] = self._read(corpus, document)
        return self._texts[key]

    def documents(self, corpus: str) -> tuple[str, ...]:
        """Return the documents of a corpus whose texts lie in few files, sorted."""
        return tuple(sorted(self._read_whole(corpus)))

    def _read(self, corpus: str, document: str) -> str:
        if corpus in POLNEAR:
            return read_text(self._polnear / corpus / "text" / f"{document}.txt")
        folder = self._polnear.parent / corpus
        if corpus == "jesuits":
            return read_text(folder / f"{document}.txt")
        try:
            return self._read_whole(corpus)[document]
        except KeyError as error:
            raise DataError(f"{folder}: has no document {document}") from error

    def _read_whole(self, corpus: str) -> dict[str, str]:
        folder = self._polnear.parent / corpus
        if corpus not in self._whole:
            self._whole[corpus] = _timebank(folder) if corpus == "timebank" else _wikinews(folder)
        return self._whole[corpus]


def _timebank(folder: Path) -> dict[str, str]:
    return {d.name: d.text for d in read_timebank(folder / "data", "all")}


def _wikinews(folder: Path) -> dict[str, str]:
    """Return the articles of a year by ``year-row``: the files have no other name for them."""
    csv.field_size_limit(sys.maxsize)
    found = {}
    for path in sorted((folder / "data").glob("wikinews_*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file)):
                found[f"{path.stem[-4:]}-{number}"] = row["text"].replace("\r\n", "\n")
    return found
