"""Lines that several views of a dossier share in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from whosays.gathered import GatheredDossier
from whosays.present.dossier_head import Head, asked, counts, imprint_of, title_of
from whosays.present.quoting import one_line, shorten


def head_lines(dossier: GatheredDossier, head: Head, width: int) -> Iterator[str]:
    """Yield what a view begins with: how many reports were read, how many readings checked."""
    yield from wrap(f"{one_line(head.name)}: {counts(dossier)}", width)
    yield from wrap(dossier.origins, width)
    yield from asked(head)
    if head.ids:
        yield "After # the id for whosays review."
    yield from wrap(
        "Machine-read. It shows who says what, not what is true; . is nothing found in the reports "
        "read. [3]¶2 is report 3, paragraph 2; T title, D deck, C caption.",
        width,
    )


def report_lines(dossier: GatheredDossier, width: int) -> Iterator[str]:
    """Yield the reports with their numbers."""
    yield "REPORTS"
    for report in dossier.reports:
        line = f"[{report.number}] {imprint_of(report)}  {title_of(report)}"
        yield shorten(line, max(width - 4, 20))


def flow(text: str, width: int, first: int = 0, hanging: int = 2) -> list[str]:
    """Return ``text`` wrapped to ``width``, indented by ``first`` and then by ``hanging``."""
    if first + len(text) <= width:  # most lines; wrapping costs more than all else
        return [" " * first + text]
    return wrap(
        text,
        max(width, hanging + 20),
        initial_indent=" " * first,
        subsequent_indent=" " * hanging,
        break_on_hyphens=False,
    )
