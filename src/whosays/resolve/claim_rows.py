"""Claims across reports by their keys: the rows of the matrix.

Each report tells its own contested claims with a key that is the same for the same claim in
another report: kind of event, facet, accused side or topic. Rows with one key are one claim.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from whosays.gathered import ClaimGroup
from whosays.records import Contested, Facet, Reading, StanceKind, Voice, content_id

_ANSWERS: Final[frozenset[Facet]] = frozenset({"who", "intent", "purpose"})
_STANCES: Final[tuple[tuple[StanceKind, str], ...]] = (
    ("affirm", "says"), ("deny", "denies"), ("doubt", "doubts"), ("neutral", "other"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim of several reports.

    ``sides`` are attribution ids by stance; ``accused`` are entity ids of single reports.
    """

    id: str
    label: str
    facet: Facet
    event: str | None
    accused: tuple[str, ...]
    sides: Mapping[StanceKind, frozenset[str]]

    @property
    def group(self) -> ClaimGroup:
        """Whether anybody denies or doubts it; else whether it answers who did it or why."""
        if self.sides["deny"] or self.sides["doubt"]:
            return "contested"
        return "explanation" if self.facet in _ANSWERS else "uncontested"


def claim_rows(readings: Sequence[Reading]) -> tuple[ClaimRow, ...]:
    """Return the claims of reports, each once, by id.

    Args:
        readings: one of each report, in any order; those whose claims were not drawn add none.
    """
    by_key: dict[str, list[Contested]] = defaultdict(list)
    for reading in readings:
        for found in reading.contested or ():
            by_key[found.key].append(found)
    return tuple(sorted((_row(key, rows) for key, rows in by_key.items()), key=lambda row: row.id))


def _row(key: str, rows: Sequence[Contested]) -> ClaimRow:
    sides: dict[StanceKind, frozenset[str]] = {}
    for stance, side in _STANCES:
        voices: Iterable[Voice] = (voice for row in rows for voice in getattr(row, side))
        sides[stance] = frozenset(id_ for voice in voices for id_ in voice.attribution_ids)
    labels = Counter(row.label for row in rows)
    kind = key.split("|", 1)[0]
    return ClaimRow(
        id=content_id("claim", key),
        # An upper-case wire's label only where no other report gives one.
        label=min(labels, key=lambda one: (one.isupper(), -labels[one], len(one), one)),
        facet=rows[0].facet,
        event=None if kind == "event" else kind,
        accused=tuple(sorted({row.accused for row in rows if row.accused})),
        sides=sides,
    )
