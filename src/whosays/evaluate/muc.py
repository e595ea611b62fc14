"""Reads the reports and answer keys of MUC-3 and MUC-4: attacks in Latin America, 1988 to 1991.

References:
    Task documentation of MUC-4 (``TASK/TASKDOC``): templates, slots, ``/`` between alternatives,
    ``?`` before what may be left out, ``OPTIONAL`` behind the number of a whole template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from whosays.errors import DataError

MucPart: TypeAlias = Literal["dev-a", "dev-b", "dev", "tst1", "tst2", "test"]

MUC_PARTS: Final[tuple[MucPart, ...]] = ("dev-a", "dev-b", "dev", "tst1", "tst2", "test")
_FOLDERS: Final[Mapping[MucPart, tuple[str, ...]]] = {
    "dev-a": ("dev",),
    "dev-b": ("dev",),
    "dev": ("dev",),
    "tst1": ("tst1",),
    "tst2": ("tst2",),
    "test": ("tst1", "tst2"),
}
_HEAD: Final = re.compile(r"^((?:DEV|TST\d)-MUC\d-\d{4})\b[^\n]*\n", re.MULTILINE)
_SLOT: Final = re.compile(r"^(\d+)\.\s+([A-Z: ]+?)(?:\s{2,}|\t)(.*)$")
_STRING: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
_TARGETS: Final = (9, 12, 18, 19)


@dataclass(frozen=True, slots=True)
class BlamedFill:
    """An organisation that a template holds responsible, and how surely.

    Args:
        names: how it may be called, any of them right.
        confidences: how surely, any of them right; as MUC writes it ("REPORTED AS FACT").
        optional: leaving it out is right too.
    """

    names: tuple[str, ...]
    confidences: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class Template:
    """One incident of the key, as far as blame and its alignment need it.

    Args:
        number: its number within the message.
        optional: leaving out the whole template is right too.
        types: incident types, any of them right.
        blamed: organisations with how surely.
        targets: strings of perpetrators, physical and human targets.
        location: place, from the country down.
        date: as MUC writes it.
    """

    number: int
    optional: bool
    types: tuple[str, ...]
    blamed: tuple[BlamedFill, ...]
    targets: tuple[str, ...]
    location: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One report with its templates; none where it tells of no relevant incident."""

    name: str
    text: str
    templates: tuple[Template, ...]


def read_muc(folder: Path, part: MucPart = "test") -> tuple[Message, ...]:
    """Read the messages of one part with their keys, in the order of their names.

    Args:
        folder: a folder that holds ``TASK/CORPORA``, or that folder itself.
        part: ``dev-a`` and ``dev-b`` are the odd and the even hundreds of ``dev``: reports that
            tell of the same days stand side by side, so whole hundreds are kept together. ``test``
            is ``tst1`` and ``tst2``.

    Raises:
        DataError: there are no such files, or a message has no key.
    """
    corpora = folder / "TASK" / "CORPORA"
    corpora = corpora if corpora.is_dir() else folder
    messages = [
        message
        for name in _FOLDERS[part]
        for message in _read_folder(corpora / name)
        if _is_of(message.name, part)
    ]
    if not messages:
        raise DataError(f"{folder}: has no messages of {part}; name the folder of MUC-3 and MUC-4")
    return tuple(sorted(messages, key=lambda message: message.name))


def _is_of(name: str, part: MucPart) -> bool:
    if part not in ("dev-a", "dev-b"):
        return True
    return ((int(name[-4:]) - 1) // 100 % 2 == 0) == (part == "dev-a")


def _read_folder(folder: Path) -> Iterator[Message]:
    paths = sorted(folder.glob("*-muc[0-9]*"), key=lambda path: path.name)
    keys: dict[str, list[Template]] = {}
    for path in sorted(folder.glob("key-*"), key=lambda path: path.name):
        for name, template in _read_key(_text(path)):
            found = keys.setdefault(name, [])
            if template is not None:
                found.append(template)
    for path in paths:
        if path.name.startswith("key-"):
            continue
        for name, text in _split(_text(path)):
            if name not in keys:
                raise DataError(f"{path}: {name} has no key beside it")
            yield Message(name, text, tuple(keys[name]))


def _text(path: Path) -> str:
    return path.read_text(encoding="latin-1")


def _split(text: str) -> Iterator[tuple[str, str]]:
    heads = list(_HEAD.finditer(text))
    for k, head in enumerate(heads):
        end = heads[k + 1].start() if k + 1 < len(heads) else len(text)
        yield head.group(1), text[head.end() : end].strip()


def _read_key(text: str) -> Iterator[tuple[str, Template | None]]:
    slots: dict[int, list[str]] = {}
    number = -1
    for line in text.split("\n"):
        slot = _SLOT.match(line)
        if slot is not None:
            number = int(slot.group(1))
            if number == 0 and slots:
                yield _template(slots)
                slots = {}
            slots[number] = [slot.group(3).strip()]
        elif line.strip() and line[0].isspace() and number in slots:
            slots[number].append(line.strip())
    if slots:
        yield _template(slots)


def _template(slots: Mapping[int, Sequence[str]]) -> tuple[str, Template | None]:
    name = " ".join(slots[0]).split()[0]
    given = " ".join(slots.get(1, ["*"]))
    if given.startswith("*"):
        return name, None
    match = re.match(r"\d+", given)
    if match is None:
        raise DataError(f"{name}: a template of the key has no number: {given}")
    return name, Template(
        number=int(match.group()),
        optional="OPTIONAL" in given,
        types=tuple(word.strip(" ?()") for word in " ".join(slots.get(4, [])).split("/")),
        blamed=_blamed(slots),
        targets=tuple(
            text for slot in _TARGETS for text in _STRING.findall(" ".join(slots.get(slot, [])))
        ),
        location=" ".join(slots.get(3, [])),
        date=" ".join(slots.get(2, [])),
    )


def _blamed(slots: Mapping[int, Sequence[str]]) -> tuple[BlamedFill, ...]:
    """Return the organisations of slot 10 with the confidences that slot 11 refers to them."""
    sureness: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    for fill in _fills(slots.get(11, [])):
        said, _, _ = fill.partition('"')
        values = tuple(v for word in said.split("/") if (v := word.strip(" ?():")))
        sureness.append((tuple(_STRING.findall(fill)), values))
    found = []
    for fill in _fills(slots.get(10, [])):
        names = tuple(_STRING.findall(fill))
        if not names:
            continue
        values = next((v for tags, v in sureness if set(tags) & set(names)), ())
        found.append(BlamedFill(names, values, fill.startswith("?")))
    return tuple(found)


def _fills(lines: Sequence[str]) -> list[str]:
    """Return the fills of a slot: a line each, where a quotation or a slash goes over lines one."""
    fills: list[str] = []
    for line in lines:
        open_ = fills and (
            fills[-1].endswith(("/", ":")) or line.startswith("/") or fills[-1].count('"') % 2
        )
        if open_:
            fills[-1] += " " + line
        else:
            fills.append(line)
    return [fill for fill in fills if fill not in ("-", "*", "")]
