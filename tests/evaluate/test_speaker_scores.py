"""Scores of speakers: names compared, the table of pronouns, quoted spans."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from whosays.errors import DataError
from whosays.evaluate.basil import quotes_text, read_basil, score_quotes
from whosays.evaluate.documents import GoldDocument
from whosays.evaluate.pronoun_table import (
    Spoken,
    pronouns_text,
    read_pronoun_table,
    score_pronouns,
)
from whosays.evaluate.speaker_names import same_speaker
from whosays.records import Attribution, Confidences, Entity, Spans, Speaker


@pytest.mark.parametrize(
    ("wanted", "found", "same", "reason"),
    [
        ("Kari_Lund", "Kari Lund", True, "underscores are blanks"),
        ("Lund", "Kari Lund", True, "a surname alone"),
        ("Kari Lund", "Per Lund", False, "another of the family"),
        ("K. Lund", "Kari Lund", True, "an initial"),
        ("José Peña", "Jose Pena", True, "accents do not matter"),
        ("Kari Lundstr", "Kari Lundström", True, "a name that was cut at an accent"),
        ("Harbour Institute", "the Harbour Institute of Oslo", True, "a part of a body's name"),
        ("Harbour Institute", "Harbour Police", False, "one word shared is not enough"),
        ("Democrats", "the Democrat", True, "number does not matter"),
        ("the", "Kari Lund", False, "nothing to compare"),
    ],
)
def test_names(wanted: str, found: str, same: bool, reason: str) -> None:
    """Two names are of one speaker as a person would say."""
    assert same_speaker(wanted, found) is same, reason


TEXT = "Kari Lund slept. She said it rained. Officials agreed."


def spoken(source: Spans, speaker: Speaker, entities: tuple[Entity, ...]) -> Spoken:
    """Return one attribution with its speaker."""
    made = Attribution(
        id="a",
        parent_id=None,
        kind="indirect",
        confidences=Confidences(source=1.0, content=1.0),
        source=source,
        cue=((21, 25),),
        content=((26, 35),),
        speakers=(speaker,),
    )
    return (made,), entities


LUND = Entity(id="e", name="Kari Lund", kind="person", roles=(), mentions=((0, 9), (17, 20)))
SHE = ((17, 20),)


@pytest.mark.parametrize(
    ("row", "entity", "outcome", "reason"),
    [
        ("0\t9\tKari Lund", LUND, "right", "by place"),
        ("-\t-\tLund", LUND, "right", "by name, where no place is given"),
        ("37\t46\tunnamed: officials", LUND, "wrong", "another"),
        ("37\t46\tunnamed: officials", None, "abstained", "nobody was found"),
        ("-\t-\t?", LUND, "open", "a careful reader cannot tell"),
        ("-\t-\tthe writer", None, "open", "the text does not hold it, and nobody was found"),
    ],
)
def test_a_line_of_the_table(
    tmp_path: Path, row: str, entity: Entity | None, outcome: str, reason: str
) -> None:
    """Each line is right, wrong, abstained or open."""
    table = tmp_path / "table.tsv"
    table.write_text(f"# a table\ndoc\t17\t20\t{row}\n")
    speaker = Speaker(
        entity_id=entity.id if entity else None,
        name=entity.name if entity else None,
        kind="person" if entity else "unresolved",
    )
    outcomes = score_pronouns(
        read_pronoun_table(table),
        [GoldDocument("doc", TEXT, ())],
        lambda _: spoken(SHE, speaker, (entity,) if entity else ()),
    )
    assert [o.outcome for o in outcomes] == [outcome], reason
    assert pronouns_text(outcomes).startswith("pronoun sources 1")


@pytest.mark.parametrize("text", ["", "doc\t1\t2\n", "doc\tx\t2\t3\t4\tname\n"])
def test_a_damaged_table_is_told(tmp_path: Path, text: str) -> None:
    """A table without lines, or with a line of another form, is an error."""
    table = tmp_path / "table.tsv"
    table.write_text(text)
    with pytest.raises(DataError):
        read_pronoun_table(table)


def test_a_source_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A table about other texts is an error, not a score."""
    table = tmp_path / "table.tsv"
    table.write_text("doc\t0\t3\t-\t-\tKari Lund\n")
    with pytest.raises(DataError, match="no source"):
        score_pronouns(
            read_pronoun_table(table), [GoldDocument("doc", TEXT, ())], lambda _: ((), ())
        )
    with pytest.raises(DataError, match="not in the corpus"):
        score_pronouns(read_pronoun_table(table), [], lambda _: ((), ()))


def basil(folder: Path, **speakers: str) -> Path:
    """Write an article of one sentence each with a quote, in BASIL's form."""
    sentences = [f"“It rained,” {name} said." for name in speakers]
    phrases = [
        {"id": f"p{n}", "start": 0, "end": 12, "quote": "yes", "speaker": speaker}
        for n, speaker in enumerate(speakers.values())
    ]
    for kind, name, held in (
        ("articles", "x_1", {"body-paragraphs": [sentences], "title": "Rain"}),
        ("annotations", "x_1_ann", {"phrase-level-annotations": phrases}),
    ):
        place = folder / kind / "2031"
        place.mkdir(parents=True)
        (place / f"{name}.json").write_text(json.dumps(held))
    return folder


def test_quotes_by_group_and_outcome(tmp_path: Path) -> None:
    """A named speaker needs his name; of others it only counts that they are no named one."""
    marked = basil(tmp_path, Lund="Kari_Lund", Holm="House_Democrats", Vik="other_anti", Moe="Lund")
    (document,) = read_basil(marked)
    starts = [q.span for q in document.quotes]
    assert [document.text[slice(*s)] for s in starts] == ["“It rained,”"] * 4
    found = [
        spoken(((0, 4),), Speaker(entity_id="e", name=name, kind="person"), ())[0][0]
        for name in ("Kari Lund", "Per Holm", "Kari Lund")
    ]
    placed = [
        Attribution(
            id=str(n),
            parent_id=None,
            kind="direct",
            confidences=one.confidences,
            source=one.source,
            cue=one.cue,
            content=(place,),
            speakers=one.speakers,
        )
        for n, (one, place) in enumerate(zip(found, starts, strict=False))
    ]
    results = score_quotes([document], {"x_1": placed})
    assert [r.outcome for r in results] == ["right", "right", "wrong speaker", "not attributed"]
    assert [r.quote.group for r in results] == ["named", "camp", "other", "named"]
    assert "not attributed" in quotes_text(results)


def test_a_folder_without_annotations_is_told(tmp_path: Path) -> None:
    """Where there is nothing to read, that is an error."""
    with pytest.raises(DataError, match="no annotations"):
        read_basil(tmp_path)
