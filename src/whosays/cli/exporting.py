"""``whosays export``: a dossier in the forms that other programs read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whosays.cli.dossier import AsOf, KnownAt, Name, number, opened
from whosays.cli.work import Failures, ending
from whosays.errors import UsageError

if TYPE_CHECKING:
    from whosays.present.exported import Decision, Export
    from whosays.store import Dossier

EXPORT_HELP: Final = """\
Writes a dossier in a form that other programs read.

\b
Formats (-f):
  jsonl          one reading a line, everything that was read
  csv            a row an attribution; with -o F.csv its codebook beside it,
                 as F.codebook.md
  codebook       what the columns of the csv hold
  brat           a folder with a .txt and a .ann file a report; needs -o
  webannotation  W3C Web Annotations, as JSON-LD
  prov           which run drew what from which text, and who decided about it,
                 as PROV-O in JSON-LD
  stix           a STIX 2.1 bundle: reports, identities, notes, opinions

What people decided in review is applied: what was rejected is left out, and where
they named the speaker, that is who speaks. --as-read leaves everything as the machine
read it, with the decisions beside it. prov always tells of both.

\b
Examples:
  whosays export ferry -f csv -o ferry.csv
  whosays export ferry -f stix > ferry.json
"""


class Format(StrEnum):
    """What ``export`` writes."""

    JSONL = "jsonl"
    CSV = "csv"
    CODEBOOK = "codebook"
    BRAT = "brat"
    WEBANNOTATION = "webannotation"
    PROV = "prov"
    STIX = "stix"


def export(  # noqa: PLR0917 - one parameter an option of the command
    dossier: Name,
    form: Annotated[
        Format,
        typer.Option("-f", "--format", metavar="FORMAT", help="See above.", show_default=False),
    ],
    out: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="OUT", help="Write here, all or nothing."),
    ] = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    as_read: Annotated[
        bool, typer.Option("--as-read", help="Do not apply what people decided.")
    ] = False,
) -> None:
    """Write a dossier in a form that other programs read."""
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays import store
        from whosays.present.writing import check_output

        out = None if out == Path("-") and form is not Format.BRAT else out
        check_output(form.value, out)
        name = store.dossier_name(dossier)
        with opened() as database:
            found = store.load(database, name, as_of=as_of, known_at=known_at)
        _say_left_out(found, failures)
        if not found.readings:
            raise UsageError(f"{name}: no reports in view, nothing to export")
        _write(exported(found, as_read=as_read or form is Format.PROV), form, out)
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def _say_left_out(found: Dossier, failures: Failures) -> None:
    """Say on standard error what is not in view: the export cannot."""
    parts = {"printed later": found.later, "without a date": len(found.undated)}
    told = [f"{number(count, 'report')} {why}" for why, count in parts.items() if count]
    if told:
        failures.say({}, f"not exported: {', '.join(told)}")


def exported(found: Dossier, *, as_read: bool) -> Export:
    """Return a dossier as it is to be exported.

    Args:
        found: the dossier, as far as it is in view.
        as_read: the readings as they were drawn, without the decisions applied to them.
    """
    from whosays import store
    from whosays.present.exported import Export, Times

    readings = [one.reading for one in found.readings]
    if not as_read:
        readings = [store.with_reviews(reading, found.reviews) for reading in readings]
    return Export(
        readings=tuple(readings),
        dossier=found.name,
        decisions=tuple(_decisions(found)),
        times={
            one.kept.version_id: Times(added_at=one.kept.added_at, read_at=one.kept.read_at)
            for one in found.readings
        },
    )


def _decisions(found: Dossier) -> Iterator[Decision]:
    """Yield the log of a dossier, each entry with the ids that its records have now."""
    from whosays.present.exported import Decision
    from whosays.store.locating import Records, locate
    from whosays.store.reviews import in_force

    records = {one.kept.article_id: Records(one.reading) for one in found.readings}
    located, _ = locate(found.log, records.get)
    standing = {entry.number for entry in in_force(found.log)}
    about: dict[int, tuple[str, ...]] = {}
    for entry in sorted(found.log, key=lambda entry: entry.number):
        about[entry.number] = tuple(located.get(target, target.id) for target in entry.targets)
        if entry.undoes is not None:  # an undoing is of an earlier entry
            about[entry.number] = about.get(entry.undoes, ())
        yield Decision(
            number=entry.number,
            decision=entry.decision,
            records=about[entry.number],
            who=entry.who,
            decided_at=entry.decided_at,
            why=entry.why,
            speaker=entry.speaker,
            undoes=entry.undoes,
            in_force=entry.number in standing,
        )


def _write(what: Export, form: Format, out: Path | None) -> None:
    """Write an export in a form."""
    from whosays.present import export_csv, writing

    if form is Format.BRAT and out is not None:
        writing.write_brat(what.readings, out)
        return
    writing.write_pieces(_pieces(what, form), out or sys.stdout)
    if form is Format.CSV and out is not None and out.is_file():  # beside a pipe goes nothing
        beside = out.with_name(f"{out.stem}.codebook.md")
        writing.write_pieces(iter((export_csv.codebook(),)), beside)


def _pieces(what: Export, form: Format) -> Iterator[str]:
    """Yield the pieces of a form that is one file."""
    from whosays.present import export_csv, jsonl, prov, stix, webannotation

    match form:
        case Format.JSONL:
            yield from map(jsonl.render, what.readings)
        case Format.CSV:
            yield from export_csv.render(what)
        case Format.CODEBOOK:
            yield export_csv.codebook()
        case Format.WEBANNOTATION:
            yield webannotation.render(what)
        case Format.PROV:
            yield prov.render(what)
        case _:
            yield stix.render(what)
