"""``whosays find``: full text and meaning, over dossiers."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whosays.cli.dossier import flat, number, opened
from whosays.cli.work import Failures, ending, progress

if TYPE_CHECKING:
    from whosays.cli.meanings import KeptMeaning
    from whosays.records import Spans
    from whosays.store import Database, Hit

FIND_HELP: Final = """\
Looks for words in what people are told to have said, and in the reports, and for what
people are told to have said in other words.

By words: all must be there, in any form; "words in quotation marks" side by side.
By meaning: what lies near to all of WORDS taken together, whatever its own words are;
not where all of WORDS stand in quotation marks. The first search after reports were
added reads their meaning, some milliseconds for each thing said; then that is kept.

\b
Examples:
  whosays find coast guard
  whosays find who opened fire on the ferry
  whosays find --in ferry '"warning shots"'
"""

LEAST: Final = 0.5
"""The least cosine to the question that a content found by meaning has.

On 209 reports (`benchmarks/find.py`) 0.4 shows seven more that bear on their question, and 27
that do not; of 30 questions that no report answers, 21 get an answer at 0.4 and 7 at 0.5.
"""

_BATCH: Final = 512  # texts whose vectors are kept together while they are made: about a second
_HOW: Final = {"words": "by words", "meaning": "by meaning", "both": "by words and meaning"}


def find(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", show_default=False)],
    dossier: Annotated[
        str | None, typer.Option("--in", metavar="DOSSIER", help="Look in this one only.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="Most hits of a kind.")] = 20,
    words_only: Annotated[bool, typer.Option("--words-only", help="Leave meaning out.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the hits as JSON.")] = False,
) -> None:
    """Look for words and meaning in dossiers."""
    failures = Failures(as_json=False)
    with ending(failures), opened() as database:
        from whosays import store

        query = " ".join(words)
        meant = "" if words_only else _meant(query)
        names = store.dossiers(database) if dossier is None else (dossier,)
        near = nearest(database, meant, names) if meant else None
        hits = store.find(database, query, dossier=dossier, limit=limit, near=near)
        if as_json:
            import msgspec

            print(msgspec.json.encode(hits).decode())
        elif not hits:
            print(_nothing(database, names, with_meaning=bool(meant)))
        else:
            _print_hits("SAID", [hit for hit in hits if hit.attribution_id])
            _print_hits("IN REPORTS", [hit for hit in hits if not hit.attribution_id])
        sys.stdout.flush()
    raise typer.Exit(failures.code)


def _meant(query: str) -> str:
    """Return what is to be looked for by meaning: nothing where all is quoted, hence exact.

    Raises:
        UsageError: there is no word in it.
    """
    from whosays.store import terms_of

    terms = terms_of(query)
    return "" if all(quoted for _, quoted in terms) else " ".join(term for term, _ in terms)


def nearest(
    database: Database, meant: str, names: Sequence[str], least: float = LEAST
) -> dict[int, float]:
    """Return which contents of dossiers lie near to a question, nearest first.

    Vectors that are not there yet are made and kept.

    Args:
        database: where the dossiers are.
        meant: the question.
        names: of the dossiers.
        least: the least cosine, -1 to 1.

    Returns:
        The cosine by the number of the passage, as `store.find` takes it.

    Raises:
        UsageError: there is no such dossier.
        StoreError: the database cannot be read.
        ModelError: the model cannot be loaded.
    """
    import numpy as np

    from whosays import store
    from whosays.cli import meanings

    said = {name: store.contents(database, name) for name in names}
    model = meanings.load_model()
    question = model.embed([meant])[0]
    found: dict[int, float] = {}
    for name, contents in said.items():
        if not contents:
            continue
        kept = meanings.KeptMeaning(database, name, model)
        _make(kept, name, list(contents.values()))
        cosines = kept.embed(list(contents.values())) @ question
        for (passage, _), at in zip(contents.items(), cosines, strict=True):
            if at >= least:
                found[passage] = round(float(np.clip(at, -1.0, 1.0)), 3)
    return dict(sorted(found.items(), key=lambda one: -one[1]))


def _make(kept: KeptMeaning, name: str, texts: Sequence[str]) -> None:
    """Make the vectors that are missing, and keep them as they come: a stop loses few."""
    from whosays.errors import StoreError

    new = kept.new(texts)
    if not new:
        return
    writable = True
    with progress(shown=True) as status:
        for start in range(0, len(new), _BATCH):
            if status:
                status.update(f"reading meaning in {flat(name)}: {start:,} of {len(new):,}")
            kept.embed(new[start : start + _BATCH])
            try:
                if writable:
                    kept.keep()
            except StoreError as error:  # what may only be read can be searched all the same
                writable = False
                print(f"whosays: vectors of meaning are not kept: {error}", file=sys.stderr)


def _nothing(database: Database, names: Sequence[str], *, with_meaning: bool) -> str:
    """Return what was looked through in vain, and how."""
    from whosays import store

    reports = sum(len(store.overview(database, name).selection.current) for name in names)
    where = f"dossier {flat(names[0])}" if len(names) == 1 else number(len(names), "dossier")
    how = (
        "by words, nor in what is said by meaning"
        if with_meaning
        else "by words; meaning was left out"
    )
    return f"none found in {number(reports, 'report')} read ({where}), {how}"


def _print_hits(head: str, hits: Sequence[Hit]) -> None:
    """Print the hits of one kind."""
    if hits:
        print(head)
    bold = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for hit in hits:
        place = flat(hit.publisher or (Path(hit.path).name if hit.path else hit.title) or "-")
        when = flat(hit.published_at or "not dated")[:10]
        who = flat(", ".join(hit.speakers) or "unresolved") if hit.attribution_id else ""
        id_ = (hit.attribution_id or hit.version_id)[:8]
        how = _HOW[hit.found_by] if hit.attribution_id else ""
        said = f"{who} {hit.act or ''}".strip()
        parts = [flat(hit.dossier), f"{place} {when}", said, id_, how]
        print("  " + " | ".join(part for part in parts if part))
        print("      " + _snippet(hit.text, hit.spans, bold=bold))


def _snippet(text: str, spans: Spans, *, bold: bool, around: int = 70) -> str:
    """Return the words around the first that were found, on one line; else the first words."""
    start = max(0, spans[0][0] - around) if spans else 0
    end = min(len(text), spans[0][1] + around if spans else 2 * around)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = text.find(" ", end) if text.find(" ", end) >= 0 else len(text)
    pieces, at = [], start
    for left, right in spans:
        if start <= left and right <= end:
            on, off = ("\x1b[1m", "\x1b[0m") if bold else ("", "")
            pieces += [_inner(text[at:left]), on, _inner(text[left:right]), off]
            at = right
    shown = "".join((*pieces, _inner(text[at:end]))).strip()
    return f"{'... ' if start else ''}{shown}{' ...' if end < len(text) else ''}"


def _inner(text: str) -> str:
    """Return a piece of a line: safe to print, its white space as single spaces."""
    import re

    from whosays.present.quoting import safe

    return re.sub(r"\s+", " ", safe(text))
