"""Reading a dossier again from what is kept of its reports, and what comes out otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

import msgspec

from whosays.records import Reading, Run
from whosays.store import selecting
from whosays.store.database import Database
from whosays.store.selecting import Selected
from whosays.store.writing import payload

_LISTS: Final = ("attributions", "entities", "events")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One record that came out otherwise.

    ``kind`` is the list it is in, or the field of the reading where that is no list of records;
    ``fields`` are those that differ, with what they were and are, as JSON.
    """

    change: Literal["lost", "gained", "changed"]
    kind: str
    id: str | None
    fields: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """A report that was read again.

    ``same`` is true where the reading is the same byte for byte; ``same_run`` where the same
    versions and rules with the same options made it, else ``run_changes`` names the fields of
    the run that differ. ``differences`` leaves out the run itself.
    """

    kept: Selected
    same: bool
    same_run: bool
    differences: tuple[Difference, ...]
    run_changes: tuple[str, ...] = ()


def replay(
    database: Database, dossier: str, read: Callable[[Reading], Reading]
) -> Iterator[Replayed]:
    """Read every report of a dossier again from its kept text, and compare.

    Args:
        database: where the dossier is.
        dossier: its name.
        read: gives the reading of an article anew; it is given the kept one, for its article
            and the options of its run.

    Yields:
        What came of each report, by printing time.

    Raises:
        UsageError: no such dossier.
        StoreError: the database cannot be read.
    """
    with database.reading() as connection:
        selection = selecting.select(connection, dossier)
    for kept in selection.current:
        with database.reading() as connection:  # not held while reading: others may write
            old = payload(connection, kept.reading_id)
        new = read(old)
        yield Replayed(
            kept=kept,
            same=old.to_json() == new.to_json(),
            same_run=old.run == new.run,
            differences=differences(old, new),
            run_changes=_run_changes(old.run, new.run),
        )


def _run_changes(old: Run, new: Run) -> tuple[str, ...]:
    """Return the fields in which two runs differ, beside the id that stands for them."""
    before, after = asdict(old), asdict(new)
    return tuple(name for name in before if name != "id" and before[name] != after[name])


def differences(old: Reading, new: Reading) -> tuple[Difference, ...]:
    """Return what differs between two readings of one article, run and order left aside."""
    before, after = (msgspec.to_builtins(reading) for reading in (old, new))
    found: list[Difference] = []
    for field in before:
        if field == "run" or before[field] == after[field]:
            continue
        if field in _LISTS:  # a list that was not drawn before is all gain
            records = list(_records(field, before[field] or [], after[field] or []))
            if records:
                found += records
                continue
        values = (field, _json(before[field]), _json(after[field]))
        found.append(Difference(change="changed", kind=field, id=None, fields=(values,)))
    return tuple(found)


def _records(
    kind: str, before: list[Mapping[str, Any]], after: list[Mapping[str, Any]]
) -> Iterator[Difference]:
    """Yield the records of one list that are not in both alike."""
    old, new = ({record["id"]: record for record in records} for records in (before, after))
    for id_, record in old.items():
        if id_ not in new:
            yield Difference(change="lost", kind=kind, id=id_)
        elif record != new[id_]:
            fields = tuple(
                (name, _json(value), _json(new[id_].get(name)))
                for name, value in record.items()
                if value != new[id_].get(name)
            )
            yield Difference(change="changed", kind=kind, id=id_, fields=fields)
    for id_ in new:
        if id_ not in old:
            yield Difference(change="gained", kind=kind, id=id_)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
