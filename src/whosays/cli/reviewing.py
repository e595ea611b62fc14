"""``whosays review``, ``undo``, ``log`` and ``sample``, and ``evaluate sample``."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated, Final, Literal, cast

import typer

from whosays.cli.dossier import AsOf, KnownAt, Name, flat, now, number, opened, short
from whosays.cli.weighing import claims_among, weigh
from whosays.cli.work import Failures, ending
from whosays.errors import DataError, UsageError

if TYPE_CHECKING:
    from whosays.store.reviewing import Ruling
    from whosays.store.reviews import Decision, Review, Target

REVIEW_HELP: Final = """\
Keeps what a person decides about how something was read.

ID is that of an attribution, an entity, an event, a claim or a report, as show --ids
prints it; its first digits will do. Claims can be merged and split, an attribution can be
split from a claim. A decision checks the reading, not the world. It is never
overwritten: a later one on the same matter counts instead, undo takes one back, and
all stay in the log. Decisions stay with their words when a report is read again.

\b
  --accept, --reject   it was read rightly, or wrongly
  --speaker NAME       this is who speaks
  --merge              these are one thing (two IDs or more)
  --split              these are not one thing; a single ID is nothing but itself
  --evidence PASSAGE WEIGHT
                       with the explanation ID the passage is consistent, inconsistent
                       or neutral (show --view explanations prints both ids)

\b
Examples:
  whosays review ferry 3f9a --accept
  whosays review ferry 3f9a --speaker "Ana Tarrow" --why "named in the next paragraph"
  whosays review ferry 3f9a 77c0 --merge
  whosays review ferry dab1 --evidence 116b inconsistent --why "left before that"
"""

_FEW: Final = 24  # characters

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
    evidence: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="PASSAGE WEIGHT", help="What a passage is with an explanation."),
    ] = None,
    why: Why = None,
    who: Who = None,
) -> None:
    """Keep what a person decides about how something was read."""
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays import store

        given: dict[Ruling | Literal["evidence"], bool] = {
            "accept": accept, "reject": reject, "split": split, "merge": merge,
            "speaker": speaker is not None, "evidence": evidence is not None,
        }  # fmt: skip
        chosen = [decision for decision, wanted in given.items() if wanted]
        if len(chosen) != 1:
            options = ", ".join(f"--{decision}" for decision in given)
            raise UsageError(f"give one of {options}")
        name, person = store.dossier_name(dossier), _person(who)
        ids = [_bare(one) for one in ids]
        with opened() as database:
            if evidence is not None:
                passage = (_bare(evidence[0]), evidence[1])
                entry = weigh(database, name, ids, passage, (person, why))
            else:
                judgement = store.Judgement(
                    decision=cast("Ruling", chosen[0]), ids=tuple(ids), who=person, why=why,
                    speaker=speaker,
                    claims=claims_among(database, name, ids) if merge or split else {},
                )  # fmt: skip
                entry = store.review(database, name, judgement, now())
        _print_entry(entry)
        print(f"      to take it back: whosays undo {quote(name)} {entry.number}")
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def _bare(id_: str) -> str:
    """Return an id without the # that stands before it where it follows a place."""
    return id_.rpartition("#")[2].strip().casefold()


def undo(
    dossier: Name,
    entry: Annotated[
        int | None, typer.Argument(metavar="NUMBER", help="As log prints it.", show_default=False)
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
            entries = store.log(database, name)
        _print_entry(done)
        _print_undone(done, entries)
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def _print_undone(done: Review, entries: Sequence[Review]) -> None:
    """Print what an undoing changed: the decision that it took back, or put in force again."""
    from whosays.store.reviews import in_force

    by_number = {entry.number: entry for entry in entries}
    changed = by_number[done.undoes or 0]
    while changed.decision == "undo":
        changed = by_number[changed.undoes or 0]
    stands = changed in in_force(entries)
    print("in force again:" if stands else "not in force any more:")
    _print_entry(changed)


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
    "consistent": "consistent",
    "inconsistent": "inconsistent",
    "neutral": "neutral",
}


def _print_entry(entry: Review, *, taken_back: bool = False) -> None:
    """Print one decision."""
    from whosays.gathered import WEIGHTS

    what = _TOLD[entry.decision]
    if entry.decision == "split" and len(entry.targets) == 1:
        what = "nothing but itself"
    told = f"{what} {entry.speaker or entry.undoes or ''}".strip()
    back = "  [taken back]" if taken_back else ""
    when = entry.decided_at[:16].replace("T", " ")
    print(f"{entry.number:4}  {when} UTC  {flat(entry.who)}  {flat(told)}{back}")
    # The statements by which an explanation is known again are of no use to a reader.
    shown = entry.targets[:2] if entry.decision in WEIGHTS else entry.targets
    for target in shown:
        print(f"      {target.id[:8]}  {target.kind}  {_shown(target)}".rstrip())
    if entry.why:
        print(f"      why: {flat(entry.why)}")


def _shown(target: Target) -> str:
    """Return the words of a target; a few alone tell nothing, so what is around them is shown."""
    if target.kind in {"attribution", "claim", "passage"} and len(target.words) < _FEW:
        first, last = target.parts[-1][0], target.parts[-1][-1]
        return short(f"...{first.prefix}\u27e6{target.words}\u27e7{last.suffix}...", 100)
    return short(target.words, 80)


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
        from whosays.evaluate.sample import QUESTIONS, draw, table
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
            print(f"Answer y or n in its columns {', '.join(QUESTIONS)}; then:")
            print(f"  whosays evaluate sample {quote(str(out))}")
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
        except OSError as error:
            raise UsageError(f"{data}: {(error.strerror or 'cannot be read').lower()}") from error
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
