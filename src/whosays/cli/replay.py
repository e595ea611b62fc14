"""``whosays replay``: the same record again from the same reports, or what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache
from os.path import commonprefix
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whosays.cli.dossier import Name, called, flat, number, opened, short
from whosays.cli.work import Failures, Model, ending, progress, settings

if TYPE_CHECKING:
    from whosays.pipeline import Reader
    from whosays.records import Reading
    from whosays.store import Difference, Selected


def replay(
    dossier: Name,
    model: Model = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, a line a report.")] = False,
) -> None:
    """Reads the reports of a dossier again from their kept texts, and shows what differs.

    Each is read with the options that it was read with. Nothing is changed. Where the kept
    readings were made by another version, model or other rules, that is told. The exit code is 0
    where every record came out the same, else 1.
    """
    failures = Failures(as_json=False)
    counts: Counter[str] = Counter()
    changes: set[str] = set()
    with ending(failures):
        from whosays import store
        from whosays.pipeline import load_reader

        config = settings({"model": model})

        @cache
        def reader(least: float) -> Reader:
            return load_reader(str(config.model) if config.model else None, least)

        def read(old: Reading) -> Reading:
            least = old.run.options.get("min_confidence")
            return reader(float(least or 0)).read(old.article)

        name = store.dossier_name(dossier)
        with opened(config) as database, progress(shown=True) as status:
            for one in store.replay(database, name, read):
                counts["same" if one.same else "differ" if one.differences else "run"] += 1
                changes.update(one.run_changes)
                if status:
                    status.update(f"{counts.total()} read again; {called(one.kept)}")
                if as_json:
                    import msgspec

                    print(msgspec.json.encode(one).decode(), flush=True)
                elif one.differences:
                    _print_differences(one.kept, one.differences)
        if not as_json:
            _print_total(name, counts, changes)
    raise typer.Exit(1 if counts["differ"] else failures.code)


_CHANGED: Final = {
    "version": "another version",
    "code": "other rules",
    "models": "another model",
    "options": "other options",
}


def _print_total(name: str, counts: Counter[str], changes: Collection[str]) -> None:
    """Print what reading again came to, and what the kept readings were made by."""
    told = [f"{counts['same']:,} the same byte for byte"]
    if counts["run"]:
        told.append(f"{counts['run']:,} the same but for the run")
    told.append(f"{counts['differ']:,} otherwise")
    print(f"{flat(name)}: {number(counts.total(), 'report')} read again; {', '.join(told)}")
    if changes:
        by = [words for field, words in _CHANGED.items() if field in changes]
        listed = " and ".join((", ".join(by[:-1]), by[-1])) if len(by) > 1 else "".join(by)
        kept = "Kept readings" if counts["same"] == 0 else "Some kept readings"
        print(f"{kept} were made by {listed}; add the reports again to keep the new ones.")


def _print_differences(kept: Selected, differences: Sequence[Difference]) -> None:
    """Print what came out otherwise in one report."""
    print(flat(called(kept)))
    for one in differences:
        print(f"  {one.change:8}{one.kind} {one.id or ''}".rstrip())
        for field, old, new in one.fields:
            # A long value is shown from a little before the first character that differs.
            alike = commonprefix((old, new))  # noqa: RUF071 - of characters, as it should
            start = max(0, len(alike) - 40)
            lead = "... " if start else ""
            told = (lead + short(value[start:], 80) for value in (old, new))
            print(f"          {field}: {'  ->  '.join(told)}")
