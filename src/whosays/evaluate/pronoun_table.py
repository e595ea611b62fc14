"""Scores the speakers of pronoun sources against a careful reader's answers.

The table is tab-separated, a pronoun a line, with lines that begin with ``#`` passed over::

    document  source_start  source_end  answer_start  answer_end  answer_name

Offsets count code points of the document's text. ``-`` stands for an answer without a place in the
text, ``?`` as a name for one that a careful reader cannot give; names that begin with ``unnamed:``
are descriptions. A speaker is right where its entity is mentioned at the answer's place or bears
its name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from whosays.errors import DataError
from whosays.evaluate.documents import GoldDocument
from whosays.evaluate.speaker_names import same_speaker
from whosays.records import Attribution, Entity, Span

Outcome: TypeAlias = Literal["right", "wrong", "abstained", "open"]
Spoken: TypeAlias = tuple[tuple[Attribution, ...], tuple[Entity, ...]]
Reads: TypeAlias = Callable[[GoldDocument], Spoken]
"""Gives the marked attributions of a document their speakers."""

_COLUMNS = 6


@dataclass(frozen=True, slots=True)
class PronounAnswer:
    """One line of the table; ``answer`` is None where the text holds no mention of it."""

    document: str
    source: Span
    answer: Span | None
    name: str

    @property
    def open(self) -> bool:
        """Whether a careful reader could not tell."""
        return self.name == "?"


@dataclass(frozen=True, slots=True)
class PronounOutcome:
    """What became of one line: the name that was found, and whether that is right."""

    row: PronounAnswer
    pronoun: str
    found: str | None
    outcome: Outcome


def read_pronoun_table(path: str | Path) -> tuple[PronounAnswer, ...]:
    """Read a table of pronoun sources.

    Raises:
        DataError: a line has another form.
    """
    rows = []
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != _COLUMNS:
            raise DataError(f"{path}, line {number}: {len(fields)} columns, not {_COLUMNS}")
        document, *places, name = fields
        try:
            first, last = int(places[0]), int(places[1])
            answer = None if "-" in places[2:] else (int(places[2]), int(places[3]))
        except ValueError as error:
            raise DataError(f"{path}, line {number}: {error}; offsets are numbers") from None
        rows.append(PronounAnswer(document, (first, last), answer, name.strip()))
    if not rows:
        raise DataError(f"{path}: holds no lines to score on")
    return tuple(rows)


def score_pronouns(
    rows: Sequence[PronounAnswer], documents: Sequence[GoldDocument], reads: Reads
) -> tuple[PronounOutcome, ...]:
    """Compare the speakers that pronoun sources were given with the answers.

    Args:
        rows: the table.
        documents: the corpus that it is about, with its attributions.
        reads: gives the marked attributions of a document their speakers.

    Raises:
        DataError: the corpus has no such document or no source at such a place.
    """
    by_name = {document.name: document for document in documents}
    spoken: dict[str, Spoken] = {}
    outcomes = []
    for row in rows:
        document = by_name.get(row.document)
        if document is None:
            raise DataError(f"{row.document}: not in the corpus; name the one the table is about")
        if row.document not in spoken:
            spoken[row.document] = reads(document)
        outcomes.append(_outcome(row, document.text, *spoken[row.document]))
    return tuple(outcomes)


def _outcome(
    row: PronounAnswer, text: str, attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> PronounOutcome:
    pronoun = text[row.source[0] : row.source[1]]
    attribution = next((a for a in attributions if row.source in a.source), None)
    if attribution is None:
        raise DataError(f"{row.document}: no source at {row.source}")
    by_id = {entity.id: entity for entity in entities}
    found = [by_id[s.entity_id] for s in attribution.speakers or () if s.entity_id in by_id]
    name = " + ".join(entity.name for entity in found) or None
    if row.open or (row.answer is None and name is None):
        return PronounOutcome(row, pronoun, name, "open")
    if not found:
        return PronounOutcome(row, pronoun, None, "abstained")
    right = any(_is(row, entity) for entity in found)
    return PronounOutcome(row, pronoun, name, "right" if right else "wrong")


def _is(row: PronounAnswer, entity: Entity) -> bool:
    """Return whether an entity is the one of the answer, by place or by name."""
    here = row.answer
    if here is not None and any(s < here[1] and here[0] < e for s, e in entity.mentions):
        return True
    if row.name.startswith("unnamed:"):
        return False
    return any(same_speaker(part, entity.name) for part in row.name.split(" and "))


def pronouns_text(outcomes: Sequence[PronounOutcome]) -> str:
    """Return the score as text for people, with what was wrong or left open by pronoun."""
    count: Mapping[Outcome, int] = {
        kind: sum(o.outcome == kind for o in outcomes)
        for kind in ("right", "wrong", "abstained", "open")
    }
    answered = count["right"] + count["wrong"]
    asked = answered + count["abstained"]
    share = f"{100 * count['right'] / answered:.1f}%" if answered else "-"
    quiet = f"{100 * count['abstained'] / asked:.1f}%" if asked else "-"
    lines = [
        f"pronoun sources {len(outcomes)}, asked for {asked} (the rest a reader cannot tell)",
        f"right {count['right']} of {answered} answered ({share})",
        f"abstained {count['abstained']} ({quiet})",
    ]
    for kind in ("wrong", "abstained"):
        words = [o.pronoun.lower() for o in outcomes if o.outcome == kind]
        told = ", ".join(f"{word} {words.count(word)}" for word in sorted(set(words)))
        lines.append(f"{kind}: {told or 'none'}")
    return "\n".join(lines) + "\n"
