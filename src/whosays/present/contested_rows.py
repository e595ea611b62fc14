"""The block that opens a reading: which claims are contested, and by whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whosays.present.places import Places
from whosays.present.quoting import one_line
from whosays.records import Contested, Reading, Voice, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Those on one side of a claim; ``voices`` are names with places, in text order."""

    name: str
    voices: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        """Return the side on one line."""
        told = ", ".join(f"{name} {where}".rstrip() for name, where in self.voices)
        return f"{self.name}: {told or 'none found'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestedRow:
    """One claim with its sides; ``disputed`` where somebody denies or doubts it."""

    label: str
    sides: tuple[Side, ...]
    disputed: bool


def contested_rows(reading: Reading) -> tuple[ContestedRow, ...]:
    """Return the claims that somebody takes a side on, the disputed ones first.

    Claims that one voice alone affirms are left out, since they stand under their speaker, but not
    where several are said to have done it: every answer stands beside the others.
    """
    names = {entity.id: one_line(entity.name) for entity in reading.entities or ()}
    places = Places(reading.article)
    spans = {a.id: a.content for a in reading.attributions}
    sources = {a.id: one_line(words(reading.article.text, a.source)) for a in reading.attributions}

    def voices(side: Sequence[Voice]) -> tuple[tuple[str, str], ...]:
        found: dict[str, list[str]] = {}
        for voice in side:
            for id_ in voice.attribution_ids:
                # Who is not resolved is told by the words of the report, marked as unsure.
                said = sources.get(id_, "")
                name = names.get(voice.entity_id or "") or (f"{said}?" if said else "unresolved")
                found.setdefault(name, []).extend(places.of(s) for s in spans.get(id_, ())[:1])
        return tuple((name, " ".join(dict.fromkeys(where))) for name, where in found.items())

    def sides(claim: Contested) -> Iterator[Side]:
        yield Side(name="says", voices=voices(claim.says))
        yield Side(name="denies", voices=voices(claim.denies))
        for name, side in (
            ("doubts", claim.doubts),
            ("takes no side", claim.other),
            ("related", claim.related),
        ):
            if side:
                yield Side(name=name, voices=voices(side))

    rivals = _rivals(reading.contested or ())
    rows = [
        ContestedRow(
            label=one_line(claim.label),
            sides=tuple(sides(claim)),
            disputed=bool(claim.denies or claim.doubts),
        )
        for claim in reading.contested or ()
        if claim.denies or claim.doubts or len(claim.says) > 1 or claim.other or claim in rivals
    ]
    return tuple(sorted(rows, key=lambda row: not row.disputed))


def _rivals(claims: Sequence[Contested]) -> list[Contested]:
    """Return the claims on who did it that stand beside another answer to the same question."""
    answers = [claim for claim in claims if claim.facet == "who" and claim.says]
    many = Counter(claim.event_id for claim in answers)
    return [claim for claim in answers if many[claim.event_id] > 1]
