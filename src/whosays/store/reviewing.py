"""Adding to the log of a dossier, and reading it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, cast

import msgspec
from sqlalchemy import RowMapping, func, insert, select

from whosays.errors import UsageError
from whosays.gathered import side_id
from whosays.store import schema, selecting
from whosays.store.database import Database
from whosays.store.locating import Records
from whosays.store.moments import stamp
from whosays.store.reviews import Decision, Review, Target, in_force
from whosays.store.writing import payload

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select

_ID: Final = re.compile(r"[0-9a-f]{4,16}")
_TARGETS: Final = msgspec.json.Decoder(tuple[Target, ...])

Ruling: TypeAlias = Literal["accept", "reject", "speaker", "merge", "split"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What somebody decides.

    Args:
        decision: ``accept`` or ``reject`` how records were read; ``speaker``: somebody else
            speaks; ``merge``: several records are one thing; ``split``: they are not, or, for
            a single one, it is no other thing than itself.
        ids: ids of the records, or their beginnings, at least 4 digits.
        who: who decides.
        why: the reason.
        speaker: the name for ``speaker``.
        claims: for such of the ids as stand for claims the whole id, and the attributions that
            take a side on it.
    """

    decision: Ruling
    ids: tuple[str, ...]
    who: str
    why: str | None = None
    speaker: str | None = None
    claims: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)


def review(database: Database, dossier: str, judgement: Judgement, now: datetime) -> Review:
    """Add a decision to the log of a dossier.

    Args:
        database: where the dossier is.
        dossier: its name.
        judgement: what is decided.
        now: the moment of deciding.

    Returns:
        The entry.

    Raises:
        UsageError: no such dossier or record, or the decision does not fit the records.
        StoreError: the database cannot be written.
    """
    check_person(judgement.who)

    def work(connection: Connection) -> Review:
        ids = dict.fromkeys(judgement.ids)
        targets = tuple(dict.fromkeys(
            _claim(connection, dossier, *judgement.claims[id_]) if id_ in judgement.claims
            else target(connection, dossier, id_)
            for id_ in ids
        ))  # fmt: skip
        targets = _as_sides(connection, dossier, judgement, targets)
        _check(judgement, targets)
        entry = Review(
            number=next_number(connection, dossier),
            decision=judgement.decision,
            targets=targets,
            who=judgement.who.strip(),
            decided_at=stamp(now),
            why=judgement.why,
            speaker=judgement.speaker.strip() if judgement.speaker else None,
        )
        return append(connection, dossier, entry)

    return database.write(work)


def undo(
    database: Database,
    dossier: str,
    number: int | None,
    *,
    who: str,
    now: datetime,
    why: str | None = None,
) -> Review:
    """Take a decision back. It stays in the log; taking back an undoing restores it.

    Args:
        database: where the dossier is.
        dossier: its name.
        number: of the entry; the last decision in force where None.
        who: who takes it back.
        now: the moment of doing so.
        why: the reason.

    Returns:
        The entry that takes it back.

    Raises:
        UsageError: no such dossier or entry, or it is taken back already.
        StoreError: the database cannot be written.
    """

    def work(connection: Connection) -> Review:
        log = entries(connection, dossier)
        undone = _undone(log)
        wanted = number
        if wanted is None:
            standing = in_force(log)
            if not standing:
                raise UsageError(f"{dossier}: there is no decision to take back")
            wanted = standing[-1].number
        if wanted not in {entry.number for entry in log}:
            raise UsageError(f"{wanted}: no such entry; see: whosays log {dossier}")
        if wanted in undone:
            raise UsageError(f"{wanted}: taken back already, by {undone[wanted]}")
        entry = Review(
            number=next_number(connection, dossier),
            decision="undo",
            targets=(),
            who=who.strip(),
            decided_at=stamp(now),
            why=why,
            undoes=wanted,
        )
        return append(connection, dossier, entry)

    check_person(who)
    return database.write(work)


def _undone(log: Sequence[Review]) -> dict[int, int]:
    """Return the entries that are taken back at the end of the log, and by which entry."""
    undone: dict[int, int] = {}
    for entry in reversed(log):
        if entry.decision == "undo" and entry.number not in undone:
            undone[entry.undoes or 0] = entry.number
    return undone


def log(database: Database, dossier: str) -> tuple[Review, ...]:
    """Return all entries of the log of a dossier, the first one first.

    Raises:
        UsageError: no such dossier.
        StoreError: the database cannot be read.
    """
    with database.reading() as connection:
        return entries(connection, dossier)


def entries(connection: Connection, dossier: str, until: str | None = None) -> tuple[Review, ...]:
    """Return the entries of a log that were made by a moment; all where None."""
    selecting.check_name(connection, dossier)
    table = schema.reviews
    query = select(table).where(table.c.dossier == dossier).order_by(table.c.number)
    if until is not None:
        query = query.where(table.c.decided_at <= until)
    return tuple(_entry(row) for row in connection.execute(query).mappings())


def _entry(row: RowMapping) -> Review:
    """Return an entry from its row."""
    return Review(
        number=row["number"],
        decision=cast("Decision", row["decision"]),
        targets=_TARGETS.decode(row["targets"]),
        who=row["who"],
        decided_at=row["decided_at"],
        why=row["why"],
        speaker=row["speaker"],
        undoes=row["undoes"],
    )


def next_number(connection: Connection, dossier: str) -> int:
    """Return the number of the next entry."""
    selecting.check_name(connection, dossier)
    query = select(func.max(schema.reviews.c.number)).where(schema.reviews.c.dossier == dossier)
    return (connection.scalar(query) or 0) + 1


def append(connection: Connection, dossier: str, entry: Review) -> Review:
    """Add an entry to the log."""
    row = {
        "dossier": dossier,
        "number": entry.number,
        "decision": entry.decision,
        "targets": msgspec.json.encode(entry.targets).decode(),
        "speaker": entry.speaker,
        "undoes": entry.undoes,
        "why": entry.why,
        "who": entry.who,
        "decided_at": entry.decided_at,
    }
    connection.execute(insert(schema.reviews), row)
    return entry


def check_person(who: str) -> None:
    """See that somebody takes a decision.

    Raises:
        UsageError: nobody does.
    """
    if not who.strip():
        raise UsageError("a decision needs somebody who takes it; give --who NAME")


def _claim(connection: Connection, dossier: str, id_: str, taken_by: Sequence[str]) -> Target:
    """Return a claim as a target: the side that gives it its id."""
    for attribution in taken_by:
        records, _ = _record(connection, dossier, attribution)
        found = records.target(id_)
        if found is not None:
            return found
    raise UsageError(f"{id_}: no such claim in {dossier}")


def _as_sides(
    connection: Connection, dossier: str, judgement: Judgement, targets: tuple[Target, ...]
) -> tuple[Target, ...]:
    """Return targets with attributions beside a claim as the sides that they take.

    Raises:
        UsageError: it is not certain which.
    """
    if {one.kind for one in targets} != {"attribution", "claim"}:
        return targets
    found = [one for one in targets if one.kind == "claim"]
    for one in (one for one in targets if one.kind == "attribution"):
        records, _ = _record(connection, dossier, one.id)
        sides = [id_ for id_, (by, about) in records.sides.items() if by.id == one.id and about]
        sides = sides or [side_id(one.id, None)]
        if judgement.decision == "split":
            sides = [id_ for id_, (by, _) in records.sides.items() if by.id == one.id]
        elif len(sides) > 1:
            raise UsageError(f"{one.id[:8]}: takes sides on several claims; name one of them")
        if judgement.decision == "split" and {*sides} & {claim.id for claim in found}:
            raise UsageError(
                f"{one.id[:8]}: gives the claim its id; to take it out, split the claim alone"
            )
        found += [side for id_ in sides if (side := records.target(id_)) is not None]
    return tuple(found)


def _check(judgement: Judgement, targets: tuple[Target, ...]) -> None:
    """See that a decision can be taken on these records.

    Raises:
        UsageError: it cannot.
    """
    kinds = sorted({target.kind for target in targets})
    if judgement.decision == "speaker":
        if not (judgement.speaker and judgement.speaker.strip()):
            raise UsageError("--speaker: give the name of who speaks")
        if kinds != ["attribution"]:
            raise UsageError(f"--speaker: only an attribution has one, not an {kinds[0]}")
    if judgement.decision in {"accept", "reject"} and "article" in kinds:
        raise UsageError(f"--{judgement.decision}: name an attribution, an entity or an event")
    if judgement.decision == "merge" and len(targets) < 2:
        raise UsageError("--merge: name two records or more")
    if judgement.decision in {"merge", "split"} and len(kinds) > 1:
        raise UsageError(f"--{judgement.decision}: {' and '.join(kinds)} cannot be one thing")
    if not targets:
        raise UsageError("name a record; ids: whosays show DOSSIER --ids")


def target(connection: Connection, dossier: str, id_: str) -> Target:
    """Return a record of a dossier by its id, as it stands now.

    Args:
        connection: to the database.
        dossier: the name of the dossier.
        id_: the id, or its beginning of at least 4 digits.

    Raises:
        UsageError: there is no such record, or there are several.
    """
    records, full = _record(connection, dossier, id_)
    found = records.target(full)
    if found is None:
        raise UsageError(f"{id_}: no such record in {dossier}; ids: whosays show {dossier} --ids")
    return found


def is_record(database: Database, dossier: str, id_: str) -> bool:
    """Return whether an id or its beginning stands for one record of a report in a dossier.

    Raises:
        StoreError: the database cannot be read.
    """
    try:
        with database.reading() as connection:
            target(connection, dossier, id_)
    except UsageError:
        return False
    return True


def _record(connection: Connection, dossier: str, id_: str) -> tuple[Records, str]:
    """Return the records of the reading that a record is in, and its whole id.

    Raises:
        UsageError: there is no such record, or there are several.
    """
    if not _ID.fullmatch(id_):
        raise UsageError(f"{id_!r:.80}: not an id; ids are 16 digits, 4 or more of which will do")
    current = {one.reading_id for one in selecting.select(connection, dossier).current}
    found: dict[str, str] = {}
    for query in _queries(dossier, id_):
        rows = connection.execute(query).all()
        found.update((row[0], row[1]) for row in rows if row[1] in current)
    if len(found) > 1:
        some = ", ".join(sorted(found)[:5])
        raise UsageError(f"{id_}: there are several: {some}; give more digits")
    for full, reading in found.items():
        return Records(payload(connection, reading)), full
    raise UsageError(f"{id_}: no such record in {dossier}; ids: whosays show {dossier} --ids")


def _queries(dossier: str, prefix: str) -> list[Select[Any]]:
    """Return the questions for records whose id begins so, with the readings they are in."""
    end = prefix + "g"  # after every hexadecimal digit, so that a range of the key is read
    members, kept, version = schema.members.c, schema.readings.c, schema.versions.c
    queries: list[Select[Any]] = [
        select(table.c.id, table.c.reading_id)
        .join(schema.members, members.reading_id == table.c.reading_id)
        .where(members.dossier == dossier, table.c.id >= prefix, table.c.id < end)
        for table in (schema.attributions, schema.entities, schema.events)
    ]
    queries.append(
        select(version.article_id, kept.id)
        .join(schema.readings, kept.version_id == version.id)
        .where(version.article_id >= prefix, version.article_id < end)
    )
    return queries
