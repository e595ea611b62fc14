"""``export -f csv``: a row an attribution, for spreadsheets and statistics, with its codebook.

References:
    RFC 4180 (form). OWASP, "CSV Injection" (what spreadsheets take for a formula). This
    differs in that the guard can be taken off again without loss: it is one apostrophe before
    every cell that begins with a character that could be misread, an apostrophe included.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from whosays.present.csv_columns import COLUMNS, NONE_FOUND, Column, Row
from whosays.present.exported import Export, in_order
from whosays.present.places import Places

LONGEST: Final = 32_767
"""Characters that a spreadsheet takes in one cell."""

_MARK: Final = "\ufeff"  # by which spreadsheets know UTF-8
_CUT: Final = " ..."
# = + - @ begin a formula, also in their full-width forms; white space before them is skipped.
_MISREAD: Final = re.compile(r"['\s=+\-@\uff1d\uff0b\uff0d\uff20|%]")
# What a spreadsheet takes for a number, and would round: an id such as 1234567890123456.
_NUMBER: Final = re.compile(r"\d+(?:[eE]\d+)?")
_LONG_NUMBER: Final = 12  # digits; shorter ones come out as they went in


def guarded(text: str) -> str:
    """Return a cell that a spreadsheet takes for words, and never runs.

    Args:
        text: what the cell is to hold.

    Returns:
        ``text`` with an apostrophe before it where a spreadsheet could take it for a formula
        or round it as a number, or where it has an apostrophe there of its own; cut to
        `LONGEST` characters.
    """
    number = _NUMBER.fullmatch(text) and (len(text) >= _LONG_NUMBER or text.startswith("0"))
    if _MISREAD.match(text) or (number and len(text) > 1):
        text = "'" + text
    return text if len(text) <= LONGEST else text[: LONGEST - len(_CUT)] + _CUT


def plain(cell: str) -> str:
    """Return what `guarded` was given, but for what it cut."""
    return cell.removeprefix("'")


def render(export: Export) -> Iterator[str]:
    """Yield the lines of the table.

    Args:
        export: the readings, as they are to stand in it.

    Returns:
        A byte order mark and the heads of `COLUMNS`, then a row for each attribution in text
        order, each ended by CR LF.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([column.name for column in COLUMNS])
    yield _MARK + _taken(buffer)
    checked = export.checked()
    for reading in export.readings:
        places = Places(reading.article)
        names = {entity.id: entity.name for entity in reading.entities or ()}
        for item in in_order(reading):
            decisions = checked.get(item.id, ())
            row = Row(export.dossier, reading, item, places, names, decisions)
            writer.writerow([_cell(column, row) for column in COLUMNS])
            yield _taken(buffer)


def _taken(buffer: io.StringIO) -> str:
    """Return what was written since the last time."""
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def _cell(column: Column, row: Row) -> str:
    """Return the value of a column as the text of a cell."""
    value = column.of(row)
    if value is None:
        return ""
    return str(value) if column.form == "number" else guarded(str(value))


_HEAD: Final = f"""\
# Codebook

A row is one attribution: one place in one report where words are laid at a source's door. It
says what the report tells, not what is so. Columns are known by their names; later versions
may add some at the end.

- UTF-8 with a byte order mark, commas, CR LF, as in RFC 4180. In Python read it with the
  encoding `utf-8-sig`, in R with `fileEncoding = "UTF-8-BOM"`.
- An apostrophe at the beginning of a cell is not part of it. It stands before everything that
  a spreadsheet could take for a formula, or for a number to be rounded, and before a cell that
  begins with an apostrophe of its own. Take one off and you have the value.
- An empty cell: the report does not say, or it was not looked for. `{NONE_FOUND}`: it was
  looked for and there is none.
- Several values in one cell stand between ` | `, in the same order in all columns whose names
  begin alike (`speaker...`, `claim...`, `basis...`, `checked...`); `on_behalf_of` and `chain`
  go with the speakers. `unnamed_...` has a value for each speaker who is unnamed. A bar within
  a value is written `¦`.
- Words of the report are as they stand there, but on one line, pieces joined by ` ... `.
- Spans are start..end in Unicode code points of the text, the end not included; a space stands
  between two of them. They hold in the text whose SHA-256 is in `text_sha256`; `-f jsonl` has it.
- A cell holds at most {LONGEST:,} characters, as many as a spreadsheet takes; a longer one is
  cut and ends in `{_CUT}`.

"""


def codebook() -> str:
    """Return the codebook of the table as Markdown, made from `COLUMNS`."""
    return _HEAD + codebook_table()


def codebook_table() -> str:
    """Return the part of the codebook that tells what each column holds."""
    lines = ["| column | holds | values |", "| --- | --- | --- |"]
    for column in COLUMNS:
        values = ", ".join(column.values) or column.form
        lines.append(f"| `{column.name}` | {column.meaning} | {values} |")
    return "\n".join(lines) + "\n"
