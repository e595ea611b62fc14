"""``whosays review``, ``undo``, ``log`` and ``sample``, and ``evaluate sample``."""

from __future__ import annotations

import getpass
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whosays.cli.dossier import AsOf, KnownAt, Name, flat, now, number, opened, short
from whosays.cli.work import Failures, ending
from whosays.errors import DataError, UsageError

if TYPE_CHECKING:
    from whosays.store.reviewing import Ruling
    from whosays.store.reviews import Decision, Review

REVIEW_HELP: Final = """\
Keeps what a person decides about how something was read.

ID is that of an attribution, an entity, an event or a report, as show prints it; its
first digits will do. A decision checks the reading, not the world. It is never
overwritten: a later one on the same matter counts instead, undo takes one back, and
all stay in the log. Decisions stay with their words when a report is read again.

\b
  --accept, --reject   it was read rightly, or wrongly
  --speaker NAME       this is who speaks
  --merge              these are one thing (two IDs or more)
  --split              these are not one thing; a single ID is nothing but itself

\b
Examples:
  whosays review ferry 3f9a --accept
  whosays review ferry 3f9a --speaker "Ana Tarrow" --why "named in the next paragraph"
  whosays review ferry 3f9a 77c0 --merge
"""

Who = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who decides; your user name if not given.")
]
Why = Annotated[str | None, typer.Option(metavar="TEXT", help="The reason.")]


def review(  # noqa: PLR0913, PLR0917 - one parameter an option of the command
    dossier: Name,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", show_default=False)],
    accept: Annotated[bool, typer.Option("--accept", help="It was read rightly.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="It was read wrongly.")] = False,
    split: Annotated[bool, typer.Option("--split", help="These are not one thing.")] = False,
    merge: Annotated[bool, typer.Option("--merge", help="These are one thing.")] = False,
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help="This is who speaks.")] = None,
    why: Why = None,
    who: Who = None,
) -> None:
    """Keep what a person decides about how something was read."""
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays import store

        given: dict[Ruling, bool] = {
            "accept": accept, "reject": reject, "split": split, "merge": merge,
            "speaker": speaker is not None,
        }  # fmt: skip
        chosen = [decision for decision, wanted in given.items() if wanted]
        if len(chosen) != 1:
            options = ", ".join(f"--{decision}" for decision in given)
            raise UsageError(f"give one of {options}")
        judgement = store.Judgement(
            decision=chosen[0], ids=tuple(ids), who=_person(who), why=why, speaker=speaker
        )
        with opened() as database:
            entry = store.review(database, store.dossier_name(dossier), judgement, now())
        _print_entry(entry)
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def undo(
    dossier: Name,
    entry: Annotated[
        int | None, typer.Argument(metavar="[NUMBER]", help="As log prints it.", show_default=False)
    ] = None,
    why: Why = None,
    who: Who = None,
) -> None:
    """Takes a decision back, the last one where no NUMBER is given.

    It stays in the log. Taking back an undoing puts in force again what it had taken back.
    """
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays import store

        with opened() as database:
            name = store.dossier_name(dossier)
            done = store.undo(database, name, entry, who=_person(who), now=now(), why=why)
        _print_entry(done)
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def log(
    dossier: Name,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, a line a decision.")] = False,
) -> None:
    """Shows every decision that was ever taken in a dossier, the first one first."""
    failures = Failures(as_json=False)
    with ending(failures), opened() as database:
        from whosays import store
        from whosays.store.reviews import in_force

        entries = store.log(database, store.dossier_name(dossier))
        standing = {entry.number for entry in in_force(entries)}
        for entry in entries:
            if as_json:
                import msgspec

                print(msgspec.json.encode(entry).decode())
            else:
                _print_entry(
                    entry, taken_back=entry.decision != "undo" and (entry.number not in standing)
                )
        if not entries and not as_json:
            print("no decisions")
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def _person(who: str | None) -> str:
    """Return who decides."""
    if who and who.strip():
        return who.strip()
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:  # a user without a name, as in some containers
        raise UsageError("--who: give your name; this system has none for you") from error


_TOLD: Final[dict[Decision, str]] = {
    "accept": "read rightly",
    "reject": "read wrongly",
    "speaker": "speaker is",
    "merge": "one thing",
    "split": "not one thing",
    "undo": "takes back",
}


def _print_entry(entry: Review, *, taken_back: bool = False) -> None:
    """Print one decision."""
    what = _TOLD[entry.decision]
    if entry.decision == "split" and len(entry.targets) == 1:
        what = "nothing but itself"
    told = f"{what} {entry.speaker or entry.undoes or ''}".strip()
    back = "  [taken back]" if taken_back else ""
    when = entry.decided_at[:16].replace("T", " ")
    print(f"{entry.number:4}  {when} UTC  {flat(entry.who)}  {flat(told)}{back}")
    for target in entry.targets:
        print(f"      {target.id[:8]}  {target.kind}  {short(target.words, 80)}".rstrip())
    if entry.why:
        print(f"      why: {flat(entry.why)}")


class By(StrEnum):
    """What ``sample`` draws equally many of."""

    ACT = "act"
    KIND = "kind"
    PUBLISHER = "publisher"
    REPORT = "report"
    SPEAKER = "speaker"
    NONE = "none"


SAMPLE_HELP: Final = """\
Draws N attributions at random, as a table for a person to check.

Open it in a spreadsheet and answer y or n in the columns words_right (are these the
words that are attributed, and attributed at all?), speaker_right, act_right and
stance_right; leave empty what you cannot tell. Then:

\b
  whosays evaluate sample F.csv

\b
Of each act (--by) equally many are drawn, so that rare ones are checked too; the
figures are weighed back. The same seed draws the same sample.
"""


def sample(  # noqa: PLR0917 - one parameter an option of the command
    dossier: Name,
    size: Annotated[int, typer.Argument(metavar="N", min=1, show_default=False)],
    by: Annotated[
        By,
        typer.Option(
            metavar="WHAT", help="act, kind, publisher, report, speaker (its kind), none."
        ),
    ] = By.ACT,
    seed: Annotated[int, typer.Option(metavar="S", help="Any whole number.")] = 1,
    out: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="F.csv", help="Write here.")
    ] = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Draw attributions at random for a person to check."""
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays import store
        from whosays.evaluate.sample import draw, table
        from whosays.present.writing import check_output, write_pieces

        check_output("csv", out)
        if out is not None and out.is_file():  # it may hold hours of somebody's answers
            raise UsageError(f"{out}: is there already, perhaps filled; name another file")
        name = store.dossier_name(dossier)
        with opened() as database:
            found = store.load(database, name, as_of=as_of, known_at=known_at)
        readings = [one.reading for one in found.readings]
        drawn = draw(readings, size, by=by.value, seed=seed)
        if not drawn:
            raise UsageError(f"{name}: no attributions to draw from")
        named = out is not None and out != Path("-")
        write_pieces(table(drawn, seed), out if named and out else sys.stdout)
        if named:
            of = number(sum(len(reading.attributions) for reading in readings), "attribution")
            print(f"{len(drawn)} of {of} in {out}")
        sys.stdout.flush()
    raise typer.Exit(failures.code)


EVALUATE_SAMPLE_HELP: Final = """\
Gives precision with 95% intervals from a table that whosays sample made and a person
has filled.

\b
Example:
  whosays evaluate sample checked.csv
"""


def evaluate_sample(
    data: Annotated[Path, typer.Argument(metavar="F.csv")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Score a checked sample."""
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays.evaluate.checked import checked_text, score

        try:
            found = score(data.read_text(encoding="utf-8-sig"))
        except UnicodeDecodeError as error:
            raise DataError(f"{data}: not UTF-8; save it as CSV UTF-8") from error
        except DataError as error:
            raise DataError(f"{data}: {error}") from error
        if as_json:
            import msgspec

            print(msgspec.json.format(msgspec.json.encode(found), indent=1).decode())
        else:
            print(checked_text(found), end="")
        sys.stdout.flush()
    raise typer.Exit(failures.code)
