"""Scores of who is blamed and how surely, by hand-made templates and answers."""

from __future__ import annotations

import pytest

from whosays.evaluate.blame import (
    SlotCounts,
    blame_scores_json,
    blame_scores_text,
    name_match,
    score_blame,
)
from whosays.evaluate.blame_answers import BlameAnswer, GivenBlame
from whosays.evaluate.muc import BlamedFill, Message, Template
from whosays.evaluate.muc_relevance import dateline_year, is_relevant

FACT, AUTHORITIES = "REPORTED AS FACT", "SUSPECTED OR ACCUSED BY AUTHORITIES"
ACCUSED, CLAIMED = "SUSPECTED OR ACCUSED", "CLAIMED OR ADMITTED"

NAMES = [
    ("RED FRONT", ["RED FRONT"], 2, "the same"),
    ("THE RED FRONT GUERRILLAS", ["RED FRONT"], 2, "articles and people tell nothing"),
    ("PEOPLE'S ARMY [PA]", ["PEOPLE'S ARMY", "PA"], 2, "name and acronym together"),
    ("PA", ["PEOPLE'S ARMY", "PA"], 2, "one of the alternatives"),
    ("BRIGADE", ["6TH BRIGADE"], 1, "part of a name"),
    ("CHILEAN ARMY", ["ARMY"], 2, "nationality tells nothing"),
    ("BLUE LEAGUE", ["RED FRONT"], 0, "another"),
]


@pytest.mark.parametrize(("given", "names", "match", "reason"), NAMES)
def test_names(given: str, names: list[str], match: int, reason: str) -> None:
    """A name is right, right in part or wrong."""
    assert name_match(given, names) == match, reason


def message(*templates: Template) -> Message:
    """Return a message with a key."""
    return Message("M", "A MILL IN KELL BURNED.", templates)


def template(
    *blamed: BlamedFill, optional: bool = False, type_: str = "BOMBING", target: str = "MILL"
) -> Template:
    """Return one template of a key."""
    return Template(1, optional, (type_,), blamed, (target,))


def fill(name: str, *confidences: str, optional: bool = False) -> BlamedFill:
    """Return an organisation of a key."""
    return BlamedFill((name,), confidences, optional)


def answer(*blamed: tuple[str, str], type_: str = "BOMBING", words: str = "mill") -> BlameAnswer:
    """Return one template as read."""
    return BlameAnswer(type_, tuple(GivenBlame(*b) for b in blamed), frozenset(words.split()))


RED_FACT = template(fill("RED FRONT", FACT))
SCORES = [
    (RED_FACT, [answer(("RED FRONT", FACT))], (1, 0, 0, 0, 0), "right"),
    (RED_FACT, [answer(("RED FRONT", CLAIMED))], (0, 0, 1, 0, 0), "another confidence"),
    (RED_FACT, [answer(("BLUE LEAGUE", FACT))], (0, 1, 0, 0, 0), "right, of a wrong name"),
    (RED_FACT, [answer()], (0, 0, 0, 0, 1), "missing"),
    (RED_FACT, [], (0, 0, 0, 0, 1), "no template"),
    (template(), [answer(("RED FRONT", FACT))], (0, 0, 0, 1, 0), "spurious"),
    (
        template(fill("RED FRONT", AUTHORITIES)),
        [answer(("RED FRONT", ACCUSED))],
        (0, 1, 0, 0, 0),
        "the accuser is not told to be an authority: half",
    ),
    (
        template(fill("RED FRONT", ACCUSED)),
        [answer(("RED FRONT", AUTHORITIES))],
        (0, 0, 1, 0, 0),
        "not the other way round",
    ),
    (template(fill("RED FRONT", FACT, CLAIMED)), [answer(("RED FRONT", CLAIMED))], (1, 0, 0, 0, 0),
     "either of two"),
    (template(fill("RED FRONT", FACT, optional=True)), [answer()], (0, 0, 0, 0, 0), "optional"),
    (template(fill("RED FRONT", FACT), optional=True), [], (0, 0, 0, 0, 0), "optional template"),
    (
        RED_FACT,
        [answer(("RED FRONT", FACT), type_="KIDNAPPING")],
        (0, 0, 0, 1, 1),
        "types that do not agree are not aligned",
    ),
    (RED_FACT, [answer(("RED FRONT", FACT), type_="ATTACK")], (1, 0, 0, 0, 0), "ATTACK may stand"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "answers", "counts", "reason"), SCORES)
def test_confidence_slot(
    key: Template, answers: list[BlameAnswer], counts: tuple[int, ...], reason: str
) -> None:
    """The slot is counted as the guidelines say."""
    scores = score_blame([message(key)], lambda _: answers)
    assert scores.confidences == SlotCounts(*counts), reason


def test_spurious_templates_count_in_one_figure_only() -> None:
    """What a template holds that goes with none of the key counts against all templates alone."""
    answers = [answer(("RED FRONT", FACT)), answer(("RED FRONT", FACT), words="bridge")]
    scores = score_blame([message(RED_FACT)], lambda _: answers)
    assert scores.confidences.spurious == 1
    assert scores.matched_confidences.spurious == 0
    assert scores.templates == (1, 2, 1)
    assert scores.by_message == SlotCounts(correct=1)


def test_figures() -> None:
    """Partial is half a point; the table and the JSON hold the same figures."""
    counts = SlotCounts(correct=2, partial=1, incorrect=1, spurious=1, missing=1)
    assert (counts.recall, counts.precision) == (0.5, 0.5)
    scores = score_blame([message(RED_FACT)], lambda _: [answer(("BLUE LEAGUE", FACT))])
    assert "BLUE LEAGUE" in blame_scores_text(scores, wrong=5)
    slots = blame_scores_json(scores)["slots"]
    assert isinstance(slots, dict)
    assert slots["confidence, all templates"]["recall"] == 0.5


RELEVANT = [
    ("killing", "REBELS KILLED A MAYOR", False, True, "people outside the fight"),
    ("clash", "REBELS FOUGHT THE ARMY NEAR A SCHOOL", False, False, "a fight"),
    ("attack", "THE ARMY ATTACKED THE HILLS", True, False, "no civilian is told of"),
    ("attack", "THE ARMY ATTACKED A SCHOOL", True, True, "one is"),
    ("killing", "REBELS KILLED A MAYOR IN 1979", False, False, "long past"),
    ("killing", "REBELS KILLED A MAYOR IN 1989", False, True, "last year"),
]


@pytest.mark.parametrize(("kind", "sentence", "state", "relevant", "reason"), RELEVANT)
def test_relevance(kind: str, sentence: str, *, state: bool, relevant: bool, reason: str) -> None:
    """Fights and what is long past are none of MUC's incidents."""
    year = dateline_year("KELL, 3 MAR 90 -- [TEXT] ...")
    assert is_relevant(kind, sentence, state=state, year=year) == relevant, reason
