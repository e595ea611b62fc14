"""Scores of times, on made-up TimeML documents and on TimeBank."""

from __future__ import annotations

from pathlib import Path

import pytest

from whosays.errors import DataError
from whosays.evaluate.timebank import (
    MarkedKind,
    MarkedTime,
    TimedDocument,
    is_held_out,
    read_timebank,
)
from whosays.evaluate.times import (
    evaluate_times,
    normal_value,
    time_scores_json,
    time_scores_text,
)
from whosays.extract.times.find import times_in_text

MADE_UP = """<?xml version="1.0" ?>
<TimeML>
<DOCID>made-up</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2021-03-10">March 10</TIMEX3></DCT>
<TITLE>Mill <TIMEX3 tid="t9" type="DATE" value="2021-03-10">today</TIMEX3></TITLE>
<TEXT>
The mill &amp; the <EVENT eid="e1">fire</EVENT> of
<TIMEX3 tid="t1" type="DATE" value="2021-03-08">Monday</TIMEX3> lasted
<TIMEX3 tid="t2" type="DURATION" value="PT2H">two hours</TIMEX3>.
</TEXT>
</TimeML>
"""


def document(text: str, *times: tuple[str, str, MarkedKind]) -> TimedDocument:
    """Return a document in which the named words are marked."""
    marked = tuple(
        MarkedTime((text.index(words), text.index(words) + len(words)), value, kind)
        for words, value, kind in times
    )
    return TimedDocument("d", text, "2021-03-10", marked)


def test_reading_time_ml(tmp_path: Path) -> None:
    """Only the body is text; tags go, entities are characters, spans are those of the words."""
    (tmp_path / "made-up.tml").write_text(MADE_UP, encoding="utf-8")
    (read,) = read_timebank(tmp_path, "all")
    assert (read.name, read.created) == ("made-up", "2021-03-10")
    assert "The mill & the fire of" in read.text
    assert [(read.text[t.span[0] : t.span[1]], t.value, t.kind) for t in read.times] == [
        ("Monday", "2021-03-08", "date"),
        ("two hours", "PT2H", "duration"),
    ]


def test_a_folder_without_documents(tmp_path: Path) -> None:
    """An empty folder is named in the error."""
    with pytest.raises(DataError, match=r"\.tml"):
        read_timebank(tmp_path)


def test_a_document_without_text(tmp_path: Path) -> None:
    """A document that is not TimeML is named in the error."""
    (tmp_path / "x.tml").write_text("<TimeML></TimeML>", encoding="utf-8")
    with pytest.raises(DataError, match=r"x\.tml"):
        read_timebank(tmp_path, "all")


def test_counts_of_agreement() -> None:
    """A find counts strictly, by overlap and by value, each on its own."""
    gold = document(
        "It fell on Monday night and burned last week, in 2014 and in 2015.",
        ("Monday night", "2021-03-08TNI", "time"),
        ("last week", "2021-W09", "date"),
        ("2014", "2014", "date"),
        ("2015", "2015", "date"),
    )
    other = document(
        gold.text,
        ("Monday", "2021-03-08TNI", "date"),
        ("last week", "2021-W08", "date"),
        ("2014", "2014", "date"),
        ("It", "PRESENT_REF", "date"),
    )
    scores = evaluate_times([gold], lambda _text, _day: other.times)
    counts = scores.groups["dates and times"]
    assert (counts.marked, counts.found) == (4, 4)
    assert (counts.strict, counts.relaxed, counts.value) == (2, 3, 2)
    assert counts.f1(counts.value) == counts.precision(2) == counts.recall(2) == 0.5
    assert scores.groups["time"].f1(scores.groups["time"].value) == 0.0
    assert [(w.words, w.marked, w.found) for w in scores.wrong] == [
        ("It", None, "PRESENT_REF"),
        ("last week", "2021-W09", "2021-W08"),
        ("2015", "2015", None),
    ]


def test_one_find_counts_once() -> None:
    """A find that covers two marked times answers one of them, that of its value."""
    gold = document("on Friday, Jan. 6", ("Friday", "X", "date"), ("Jan. 6", "2021-01-06", "date"))
    found = document("on Friday, Jan. 6", ("Friday, Jan. 6", "2021-01-06", "date"))
    counts = evaluate_times([gold], lambda _text, _day: found.times).groups["date"]
    assert (counts.relaxed, counts.found, counts.marked) == (1, 1, 2)


@pytest.mark.parametrize(
    ("value", "other", "same"),
    [
        ("1998-10-XX", "1998-10", True),
        ("1968-XX-XX", "1968", True),
        ("2000-W7", "2000-W07", True),
        ("197", "197X", True),
        ("19", "19XX", True),
        ("1998-02-12T10", "1998-02-12T10:00", True),
        ("1998-02-12T10:35:00", "1998-02-12T10:35Z", True),
        ("1998-02-12TNI", "1998-02-12", False),
        ("1998-WXX", "1998-W03", False),
        ("1998", "1998-Q1", False),
        ("P1W", "P7D", False),
        (None, "1998", False),
    ],
)
def test_values_that_mean_the_same(value: str | None, other: str, same: bool) -> None:
    """Only ways of writing are made one, never times that differ."""
    assert (normal_value(value) == normal_value(other)) is same


def test_capitals_keep_the_offsets() -> None:
    """Texts in capitals have the same spans, also where a letter has two capitals."""
    texts: list[str] = []

    def finder(text: str, _day: str) -> tuple[MarkedTime, ...]:
        texts.append(text)
        return ()

    evaluate_times([document("The straße on Monday", ("Monday", "X", "date"))], finder, upper=True)
    assert texts == ["THE STRAßE ON MONDAY"]


def test_the_report() -> None:
    """The table has a line a group, the JSON the same figures."""
    gold = document("on Monday", ("Monday", "2021-03-08", "date"))
    scores = evaluate_times([gold], times_in_text)
    assert "dates and times       1      1      100.0" in time_scores_text(scores)
    groups = time_scores_json(scores)["groups"]
    assert isinstance(groups, dict)
    assert groups["date"]["value_f1"] == 1.0


def test_the_held_out_fifth_is_fixed() -> None:
    """The name alone decides, so that the part never changes."""
    names = [f"report-{number}" for number in range(1000)]
    assert 150 < sum(map(is_held_out, names)) < 250
    assert [number for number in range(12) if is_held_out(names[number])] == [2, 3, 7, 11]


@pytest.mark.parametrize("upper", [False, True])
def test_timebank_stays_above_the_bar(shared: Path, upper: bool) -> None:
    """On documents that no rule was tuned on, the value F1 of dates and times is 75 or more."""
    folder = shared / "data" / "timebank"
    if not folder.is_dir():
        pytest.skip(f"needs TimeBank at {folder}")
    scores = evaluate_times(read_timebank(folder), times_in_text, upper=upper)
    counts = scores.groups["dates and times"]
    assert scores.documents == 49
    assert counts.f1(counts.value) >= 0.75
