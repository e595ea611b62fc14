"""Samples to check, and what a checked sample says."""

from __future__ import annotations

import csv
import io
import random
import re
from collections import Counter
from dataclasses import replace

import pytest
from scipy.stats import binomtest

from whosays.errors import DataError
from whosays.evaluate.checked import Precision, checked_text, score, wilson
from whosays.evaluate.sample import COLUMNS, QUESTIONS, draw, table
from whosays.records import (
    Article,
    Attribution,
    Block,
    Confidences,
    Reading,
    Run,
    Speaker,
    attribution_id,
)


def reading(name: str, acts: str, text: str = "Ana Tarrow said that it rained. ") -> Reading:
    """Return a reading with an attribution for each letter: a assert, d deny, n none."""
    whole = text * len(acts)
    article = Article(
        id=name, version_id=name, path=f"{name}.txt", url=None, title="T", publisher="P",
        byline=None, published_at=None, modified_at=None, retrieved_at=None, language="en",
        text=whole, sha256="0" * 64, raw_sha256="0" * 64,
        blocks=(Block(kind="paragraph", span=(0, len(whole))),),
    )  # fmt: skip
    found = []
    for at, letter in enumerate(acts):
        start = at * len(text)
        source, cue, content = (
            ((start, start + 10),), ((start + 11, start + 15),), ((start + 16, start + 30),)
        )  # fmt: skip
        found.append(
            Attribution(
                id=attribution_id(name, source, cue, content), parent_id=None, kind="indirect",
                confidences=Confidences(source=1, content=1), source=source, cue=cue,
                content=content, act={"a": "assert", "d": "deny"}.get(letter),  # type: ignore[arg-type]  # acts
                speakers=(Speaker(entity_id=None, name="Ana Tarrow", kind="person"),),
            )
        )  # fmt: skip
    run = Run(id="r", version="1", models={}, options={})
    return Reading(run=run, article=article, attributions=tuple(found))


POOL = [reading("one", "a" * 80 + "d" * 6), reading("two", "a" * 20 + "n" * 3)]


def test_rare_strata_are_drawn_as_often_as_common_ones() -> None:
    """As far as they have enough; each row knows how large its stratum is."""
    drawn = draw(POOL, 20, by="act", seed=1)
    assert Counter(row.stratum for row in drawn) == {"assert": 11, "deny": 6, "none": 3}
    assert {row.stratum: row.stratum_size for row in drawn} == {"assert": 100, "deny": 6, "none": 3}


def test_the_same_seed_draws_the_same() -> None:
    """In whatever order the reports come; another seed draws others."""

    def ids(seed: int, pool: list[Reading]) -> list[str]:
        return [row.attribution.id for row in draw(pool, 20, by="act", seed=seed)]

    assert ids(1, POOL) == ids(1, POOL[::-1])
    assert ids(1, POOL) != ids(2, POOL)


def test_all_are_drawn_where_there_are_no_more() -> None:
    """And none twice."""
    drawn = draw(POOL, 1000, by="none", seed=1)
    assert len({row.attribution.id for row in drawn}) == len(drawn) == 109


def test_the_table_shows_the_words_and_asks() -> None:
    """The content stands marked in its surroundings; the answers are empty."""
    text = "".join(table(draw(POOL, 5, by="act", seed=1), 1))
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 5
    assert "Ana Tarrow said \u27e6that it rained\u27e7." in rows[0]["passage"]
    assert {rows[0][question] for question in QUESTIONS} == {""}


def test_no_cell_is_taken_for_a_time_of_day() -> None:
    """Spans are written as in the exports: a spreadsheet makes 00:12 of 12:17, or worse."""
    text = "".join(table(draw(POOL, 5, by="act", seed=1), 1))
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert all(re.fullmatch(r"\d+\.\.\d+", row["spans"]) for row in rows)


@pytest.mark.parametrize("spans", ["12..17 20..31", "12:17;20:31", "00:12:17"])
def test_a_table_of_an_older_version_is_scored(spans: str) -> None:
    """Spans were written 12:17 once; what a spreadsheet made of them does not matter."""
    head, *lines = filled({"all": "yyn"}, {"all": 9}).splitlines()
    text = "\n".join([f"{head},spans", *(f"{line},{spans}" for line in lines)])
    assert (words_right(text).right, words_right(text).judged) == (2, 3)


def test_words_of_a_report_are_never_a_formula() -> None:
    """What a spreadsheet would run has an apostrophe before it."""
    hostile = reading("x", "a", '=HYPERLINK("x")  said that it rained. ')
    hostile = replace(hostile, article=replace(hostile.article, publisher="@SUM(A1)"))
    lines = "".join(table(draw([hostile], 1, by="none", seed=1), 1)).removeprefix("\ufeff")
    (row,) = csv.DictReader(io.StringIO(lines))
    assert row["publisher"] == "'@SUM(A1)"
    assert not [cell for cell in row.values() if cell.startswith(("=", "@"))]


def filled(answers: dict[str, str], sizes: dict[str, int], separator: str = ",") -> str:
    """Return a table with one question answered: letters by stratum."""
    lines = [separator.join(("id", "stratum", "stratum_size", *QUESTIONS))]
    for stratum, letters in answers.items():
        for at, letter in enumerate(letters):
            cell = "" if letter == "_" else letter
            cells = (f"{stratum}{at}", stratum, str(sizes[stratum]), cell, "", "", "")
            lines.append(separator.join(cells))
    return "\n".join(lines) + "\n"


def words_right(text: str) -> Precision:
    """Return the figures of the first question."""
    return score(text).overall[0]


@pytest.mark.parametrize(("right", "number"), [(0, 10), (10, 10), (10, 20), (90, 100), (1, 3)])
def test_the_interval_is_wilsons(right: int, number: int) -> None:
    """As SciPy has it."""
    expected = binomtest(right, number).proportion_ci(0.95, method="wilson")
    assert wilson(right / number, number) == pytest.approx((expected.low, expected.high), abs=1e-6)


def test_one_stratum_has_the_plain_interval() -> None:
    """What is not answered takes no part."""
    found = words_right(filled({"all": "y" * 9 + "n" + "__"}, {"all": 500}))
    assert (found.value, found.right, found.judged, found.population) == (0.9, 9, 10, 500)
    assert (found.low, found.high) == pytest.approx(wilson(0.9, 10))


def test_strata_are_weighed_by_their_sizes() -> None:
    """A rare stratum that is all wrong changes little."""
    found = words_right(filled({"a": "y" * 10, "b": "n" * 10}, {"a": 90, "b": 10}))
    assert found.value == pytest.approx(0.9)


def test_a_stratum_without_answers_is_told() -> None:
    """The figure is for the others only, and says so."""
    text = filled({"a": "yyn", "b": "__"}, {"a": 60, "b": 40})
    found = words_right(text)
    assert (found.population, found.unjudged) == (60, 40)
    assert "for 60 of 100 attributions" in checked_text(score(text))
    assert "speaker  not judged" in checked_text(score(text))


def test_what_was_not_judged_is_one_line() -> None:
    """A stratum that nobody has come to has no block; nothing at all says what to do."""
    text = checked_text(
        score(filled({"a": "yyn", "b": "__", "c": "_"}, {"a": 60, "b": 40, "c": 1}))
    )
    assert "Not judged: b, c.\n" in text
    assert "\nb\n" not in text
    assert "Answer y or n in the columns" in checked_text(score(filled({"a": "__"}, {"a": 60})))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_spreadsheet_will_do(separator: str) -> None:
    """Separators, byte order marks and ways of saying yes differ."""
    text = "\ufeff" + filled({"all": "yY1xn0?"}, {"all": 50}, separator)
    assert (words_right(text).right, words_right(text).judged) == (4, 6)


BAD = [
    ("", "no column"),
    ("a,b\n1,2\n", "no column"),
    (filled({}, {}), "no rows"),
    (filled({"a": "ym"}, {"a": 9}), "row 3: answer y or n, or nothing, not 'm'"),
    (
        filled({"a": "yy"}, {"a": 9}).replace("a1,a,9", "a0,a,9"),
        "row 3: the same attribution as in row 2",
    ),
    (filled({"a": "yy"}, {"a": 9}).replace("a1,a,9", "a1,a,8"), "row 3: stratum_size"),
    (filled({"a": "yyy"}, {"a": 2}), "more rows than the stratum has"),
]


@pytest.mark.parametrize(("text", "message"), BAD)
def test_what_is_no_filled_sample_is_refused(text: str, message: str) -> None:
    """With the row that is wrong."""
    with pytest.raises(DataError, match=message):
        score(text)


def test_the_interval_holds_the_truth_about_as_often_as_it_says() -> None:
    """Of 400 samples of a known whole, drawn by stratum, 93 in 100 intervals or more hold it."""
    chance = random.Random(7)
    sizes = {"a": 700, "b": 200, "c": 100}
    right = {"a": 0.9, "b": 0.6, "c": 0.3}
    whole = {name: [i < right[name] * size for i in range(size)] for name, size in sizes.items()}
    truth = sum(map(sum, whole.values())) / 1000
    held = 0
    for _ in range(400):
        answers = {
            name: "".join("y" if yes else "n" for yes in chance.sample(members, 20))
            for name, members in whole.items()
        }
        found = words_right(filled(answers, sizes))
        assert found.low is not None
        assert found.high is not None
        held += found.low <= truth <= found.high
    assert held / 400 >= 0.93
