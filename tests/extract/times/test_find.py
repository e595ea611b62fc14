"""Times of made-up reports: where they are said, and when they are."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.extract.times.find import TimeMention, find_times, published_day, time_phrase
from whosays.records import Article, Block

WEDNESDAY = "2023-05-03"


def article(text: str, published: str | None = WEDNESDAY, *, blocks: bool = True) -> Article:
    """Return an article with a block a line."""
    lines = [m.span() for m in re.finditer(r"[^\n]+", text)]
    return Article(
        id="a", version_id="v", path=None, url=None, title=None, publisher=None, byline=None,
        published_at=published, modified_at=None, retrieved_at=None, language="en", text=text,
        sha256="", raw_sha256="",
        blocks=tuple(Block(kind="paragraph", span=span) for span in lines) if blocks else (),
    )  # fmt: skip


def told(text: str, published: str | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    """Return the words and values of the times of a text."""
    return [(m.text, m.value) for m in find_times(article(text, published))]


DATES = [
    ("The dam gave way on 3 May 2021.", [("3 May 2021", "2021-05-03")], "day first"),
    ("It began on May 3, 2021, in Lorrin.", [("May 3, 2021", "2021-05-03")], "month first"),
    ("the 3rd of May 2021", [("3rd of May 2021", "2021-05-03")], "ordinal"),
    ("On Friday, Nov. 18, 2022, they met.", [("Friday, Nov. 18, 2022", "2022-11-18")], "weekday"),
    ("dated 2022-11-18", [("2022-11-18", "2022-11-18")], "ISO"),
    ("at 2022-11-18T06:05:00Z", [("2022-11-18T06:05:00Z", "2022-11-18T06:05Z")], "ISO with time"),
    ("signed 18/11/2022", [("18/11/2022", "2022-11-18")], "no month is 18"),
    ("signed 11/18/22", [("11/18/22", "2022-11-18")], "no month is 18, the other way"),
    ("signed 3/5/23", [("3/5/23", None)], "March or May: the reader's country is not known"),
    ("signed 03.05.2023", [("03.05.2023", "2023-05-03")], "points are day first"),
    ("in March 2021", [("March 2021", "2021-03")], "month and year"),
    ("in May of 2021", [("May of 2021", "2021-05")], "month of year"),
    ("since 2014", [("2014", "2014")], "year"),
    ("the 2014 accord", [("2014", "2014")], "year before a noun"),
    ("in mid-1996", [("mid-1996", "1996")], "mid"),
    ("the late 1980s", [("the late 1980s", "198X")], "decade"),
    ("the '90s", [("the '90s", "199X")], "short decade"),
    ("the 19th century", [("the 19th century", "18XX")], "century"),
    ("the twenty-first century", [("the twenty-first century", "20XX")], "century in words"),
    ("in the summer of 2022", [("the summer of 2022", "2022-SU")], "season"),
    ("the fall of 2022", [("the fall of 2022", "2022-FA")], "season that is also a verb"),
    ("the third quarter of 2022", [("the third quarter of 2022", "2022-Q3")], "quarter"),
    ("the second half of 2022", [("the second half of 2022", "2022-H2")], "half"),
    ("in fiscal 2022", [("fiscal 2022", "2022")], "fiscal year"),
    ("on 3 and 4 April 2022", [("3", "2022-04-03"), ("4 April 2022", "2022-04-04")], "list"),
    ("April 24-25", [("April 24", "2023-04-24"), ("25", "2023-04-25")], "range"),
    ("between March 12 and April 3, 2019",
     [("March 12", "2019-03-12"), ("April 3, 2019", "2019-04-03")], "the year of a list"),
    ("between 2014 and 2016", [("2014", "2014"), ("2016", "2016")], "two years"),
    ("on New Year's Eve", [("New Year's Eve", "2022-12-31")], "festival"),
    ("They met on Thanksgiving Day.", [("Thanksgiving Day", "2022-11-24")], "fourth Thursday"),
]  # fmt: skip

RELATIVE = [
    ("She said Wednesday that it held.", [("Wednesday", "2023-05-03")], "the day of publication"),
    ("She said on Thursday that it held.", [("Thursday", "2023-04-27")], "the latest one"),
    ("Envoys will meet on Monday.", [("Monday", "2023-05-08")], "a verb of the future"),
    ("Talks are scheduled for Friday.", [("Friday", "2023-05-05")], "still to come"),
    ("They could leave as early as Friday.", [("Friday", "2023-05-05")], "as early as"),
    ("the feast next Tuesday", [("next Tuesday", "2023-05-09")], "next"),
    ("It burned last Wednesday.", [("last Wednesday", "2023-04-26")], "last is not today"),
    ("on Tuesday of last week", [("Tuesday of last week", "2023-04-25")], "day of a week"),
    ("a week ago Monday", [("a week ago Monday", "2023-04-24")], "week and day"),
    ("They came earlier Wednesday.", [("earlier Wednesday", "2023-05-03")], "earlier"),
    ("late on Tuesday", [("Tuesday", "2023-05-02")], "on between"),
    ("It fell early Tuesday morning.", [("early Tuesday morning", "2023-05-02TMO")], "part of day"),
    ("on the night of April 30", [("night of April 30", "2023-04-30TNI")], "night of"),
    ("It fell last night.", [("last night", "2023-05-02TNI")], "the night before"),
    ("an overnight raid on the port", [("overnight", "2023-05-02TNI")], "as last night"),
    ("A curfew will be in force overnight.", [("overnight", "2023-05-03TNI")], "the coming night"),
    ("They meet tonight.", [("tonight", "2023-05-03TNI")], "tonight"),
    ("late yesterday", [("late yesterday", "2023-05-02")], "day word"),
    ("yesterday afternoon", [("yesterday afternoon", "2023-05-02TAF")], "day word with part"),
    ("tomorrow", [("tomorrow", "2023-05-04")], "tomorrow"),
    ("It said this morning it was safe.", [("this morning", "2023-05-03TMO")], "this"),
    ("two days ago", [("two days ago", "2023-05-01")], "days ago"),
    ("three weeks ago", [("three weeks ago", "2023-W15")], "weeks ago"),
    ("some five months ago", [("some five months ago", "2022-12")], "months ago"),
    ("a decade ago", [("a decade ago", "2013")], "decade ago"),
    ("A few years ago", [("A few years ago", "PAST_REF")], "no number"),
    ("two weeks from now", [("two weeks from now", "2023-W20")], "weeks on"),
    ("weeks ago", [("weeks ago", "PAST_REF")], "weeks ago, nobody says how many"),
    ("last week", [("last week", "2023-W17")], "week"),
    ("earlier this week", [("earlier this week", "2023-W18")], "this week"),
    ("last month", [("last month", "2023-04")], "month"),
    ("the end of last year", [("the end of last year", "2022")], "year"),
    ("by the end of the year", [("the end of the year", "2023")], "the year under way"),
    ("over the weekend", [("the weekend", "2023-W17-WE")], "the last one"),
    ("He will rest this weekend.", [("this weekend", "2023-W18-WE")], "the coming one"),
    ("in February", [("February", "2023-02")], "the latest February"),
    ("in December", [("December", "2022-12")], "the latest December"),
    ("Elections are expected in October.", [("October", "2023-10")], "still to come"),
    ("in January last year", [("January last year", "2022-01")], "month and year"),
    ("last winter", [("last winter", "2022-WI")], "season"),
    ("It began on Dec. 7.", [("Dec. 7", "2022-12-07")], "the nearest"),
    ("It is to be paid on June 7.", [("June 7", "2023-06-07")], "the nearest"),
    ("talks by Aug. 14", [("Aug. 14", "2023-08-14")], "by looks ahead"),
    ("the week of April 10", [("the week of April 10", "2023-W15")], "week of a day"),
    ("In 2016 they left. The following year they came back.",
     [("2016", "2016"), ("The following year", "2017")], "beside the time told of"),
    ("On 9 June 2020 it fell. Two days later it burned.",
     [("9 June 2020", "2020-06-09"), ("Two days later", "2020-06-11")], "later"),
    ("It fell on 9 June 2020 and burned the next day.",
     [("9 June 2020", "2020-06-09"), ("the next day", "2020-06-10")], "next day"),
]  # fmt: skip

CLOCKS = [
    ("at 10:35 a.m. Tuesday", [("10:35 a.m. Tuesday", "2023-05-02T10:35")], "clock and day"),
    ("on Tuesday at 6 p.m.", [("Tuesday at 6 p.m.", "2023-05-02T18:00")], "day and clock"),
    ("Tuesday at 12 a.m.", [("Tuesday at 12 a.m.", "2023-05-02T00:00")], "midnight as 12 a.m."),
    ("at noon on Tuesday", [("noon on Tuesday", "2023-05-02T12:00")], "noon"),
    ("at 4 in the morning on Tuesday",
     [("4 in the morning on Tuesday", "2023-05-02T04:00")], "hour in words of the day"),
    ("A blast at 10:35 a.m. (0735 GMT) on Friday hit a mill.",
     [("10:35 a.m.", "2023-04-28T10:35"), ("0735 GMT", "2023-04-28T07:35Z"),
      ("Friday", "2023-04-28")],
     "two clocks of one day"),
    ("It fell on Tuesday. Guards saw it at 2:27 a.m. and ran.",
     [("Tuesday", "2023-05-02"), ("2:27 a.m.", "2023-05-02T02:27")], "the day told before"),
    ("Guards saw it at 2:27 a.m. and ran.", [("2:27 a.m.", None)], "no day is told"),
    ("They won 3:45 to nothing.", [], "a score"),
    ("between 2:27 and 2:43 p.m. on Tuesday",
     [("2:27", "2023-05-02T14:27"), ("2:43 p.m. on Tuesday", "2023-05-02T14:43")],
     "the half of the day of a range"),
    ("at 2:27 on Tuesday", [("2:27 on Tuesday", "2023-05-02")], "no half of the day: the day"),
    ("on Tuesday at 18:40", [("Tuesday at 18:40", "2023-05-02T18:40")], "past twelve"),
    ("on Tuesday at 06:40", [("Tuesday at 06:40", "2023-05-02T06:40")], "the clock of a day"),
    ("Tuesday at six o'clock", [("Tuesday at six o'clock", "2023-05-02")], "no half of the day"),
]  # fmt: skip

LENGTHS = [
    ("14 months into the war", [("14 months", "P14M", "duration")], "a length, not a date"),
    ("the past two years", [("the past two years", "P2Y", "duration")], "past two"),
    ("for five hours", [("five hours", "PT5H", "duration")], "clock unit"),
    ("a 16-hour flight", [("16-hour", "PT16H", "duration")], "hyphen"),
    ("two and a half years", [("two and a half years", "P2Y6M", "duration")], "and a half"),
    ("half an hour", [("half an hour", "PT30M", "duration")], "half"),
    ("2 1/2 years", [("2 1/2 years", "P2Y6M", "duration")], "fraction"),
    ("twenty-four hours", [("twenty-four hours", "PT24H", "duration")], "number in words"),
    ("a hundred days", [("a hundred days", "P100D", "duration")], "hundred"),
    ("two to three weeks", [("two to three weeks", "P3W", "duration")], "the longer of a range"),
    ("days after the fire", [("days", "PXD", "duration")], "some days"),
    ("several weeks", [("several weeks", "PXW", "duration")], "several"),
    ("a couple of years", [("a couple of years", "P2Y", "duration")], "couple"),
    ("two decades", [("two decades", "P20Y", "duration")], "decades"),
    ("a 30-second film", [("30-second", "PT30S", "duration")], "seconds"),
    ("every day", [("every day", "P1D", "set")], "every"),
    ("each Thursday", [("each Thursday", "XXXX-WXX-4", "set")], "each weekday"),
    ("They meet annually.", [("annually", "P1Y", "set")], "adverb"),
    ("on Mondays", [("Mondays", "XXXX-WXX-1", "set")], "plural"),
    ("now", [("now", "PRESENT_REF", "date")], "now"),
    ("in the near future", [("the near future", "FUTURE_REF", "date")], "future"),
]  # fmt: skip

NOT_TIMES = [
    ("It may rain.", "may, the verb"),
    ("Prime Minister Elsa May spoke.", "May, the name"),
    ("He was criticised by May and supporters of May.", "May, the name, behind prepositions"),
    ("They march on the capital.", "march, the verb"),
    ("The March on the Palace ended.", "march, the event"),
    ("The sun rose over Sat Nav House.", "sun and Sat are no days of the week alone"),
    ("a second attack", "second, the number of order"),
    ("the fall of the city", "fall, the end"),
    ("Prices fall; flowers spring up.", "fall and spring, the verbs"),
    ("a 12-year-old boy", "an age"),
    ("She is 52 years old.", "an age"),
    ("a man aged 40 years", "an age"),
    ("in their 60s", "an age by decade"),
    ("killed 2000 people", "a count"),
    ("They sent 1500 tents.", "a count"),
    ("It cost $1999.", "a price"),
    ("Resolution 1973 of the council", "a number"),
    ("the Bloody Sunday inquiry", "the name of an event"),
    ("the Sunday Times of Lorrin", "a paper"),
    ("Harbour News Now", "a channel"),
    ("a quarter of the votes", "a share"),
    ("a ratio of 3:2", "a ratio"),
    ("Verse 12:7 says so.", "a verse"),
    ("the last of them in the past tense", "past, the adjective"),
    ("He is the one of the day", "day alone"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), [*DATES, *RELATIVE, *CLOCKS])
def test_dates_and_times(text: str, expected: list[tuple[str, str | None]], reason: str) -> None:
    """Dates and times are found whole, with the value they have from the day of publication."""
    assert told(text) == expected, reason


@pytest.mark.parametrize(("text", "expected", "reason"), LENGTHS)
def test_lengths_and_sets(text: str, expected: list[tuple[str, str, str]], reason: str) -> None:
    """Lengths of time, repeated times and times without a date have values of their own."""
    found = [(m.text, m.value, m.kind) for m in find_times(article(text))]
    assert found == expected, reason


@pytest.mark.parametrize(("text", "reason"), NOT_TIMES)
def test_near_misses(text: str, reason: str) -> None:
    """Words that only look like times are left alone."""
    assert told(text) == [], reason


UNDATED = [
    ("She said Wednesday that it held.", [("Wednesday", None)], "which Wednesday is not known"),
    ("last month", [("last month", None)], "nor which month"),
    ("on 3 May", [("3 May", None)], "nor which year"),
    ("at 6 p.m. on Tuesday", [("6 p.m. on Tuesday", None)], "nor the day of a time"),
    ("on 3 May 2021", [("3 May 2021", "2021-05-03")], "a whole date needs nothing"),
    ("for two years", [("two years", "P2Y")], "nor does a length"),
    ("PORT LORRIN, 3 May 2021 (Coast Agency) - It fell yesterday.",
     [("3 May 2021", "2021-05-03"), ("yesterday", "2021-05-02")], "a dateline with its year"),
    ("PORT LORRIN, May 3 - It fell yesterday.",
     [("May 3", None), ("yesterday", None)], "a dateline without a year"),
    ("It fell on 3 May 2021. It burned yesterday.",
     [("3 May 2021", "2021-05-03"), ("yesterday", None)], "a date in the story dates nothing"),
]  # fmt: skip

WIRES = [
    ("PORT LORRIN, 17 NOV 89 (COAST) -- [TEXT] THE FORT WAS HIT LAST NIGHT.",
     [("17 NOV 89", "1989-11-17"), ("LAST NIGHT", "1989-11-16TNI")], "agency dateline"),
    ("LORRIN, 3 JAN 90 -- IT FELL ON 30 DECEMBER.",
     [("3 JAN 90", "1990-01-03"), ("30 DECEMBER", "1989-12-30")], "over the turn of the year"),
    ("LORRIN, 3 JAN 90 -- IT FELL YESTERDAY [2 JAN] AT 2230.",
     [("3 JAN 90", "1990-01-03"), ("YESTERDAY", "1990-01-02"), ("2 JAN", "1990-01-02"),
      ("2230", "1990-01-02T22:30")], "the editor's date, a clock without a colon"),
    ("ON 17 NOV 12 SOLDIERS FELL.", [("17 NOV", "2022-11-17")], "twelve soldiers, not 2012"),
    ("THE MAYOR MAY MARCH ON FRIDAY.", [("FRIDAY", "2023-04-28")], "may and march in capitals"),
    ("IN MAY THEY LEFT", [("MAY", "2023-05")], "May in capitals"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), UNDATED)
def test_unknown_dates_stay_unknown(
    text: str, expected: list[tuple[str, str | None]], reason: str
) -> None:
    """Without a date of publication only what the text itself tells has a value."""
    assert told(text, None) == expected, reason


@pytest.mark.parametrize(("text", "expected", "reason"), WIRES)
def test_wire_text(text: str, expected: list[tuple[str, str | None]], reason: str) -> None:
    """Agency text in capitals is read as well, from its own dateline."""
    dated = WEDNESDAY if "--" not in text else None
    assert told(text, dated) == expected, reason


def test_a_dateline_of_days_ago_is_the_day_of_reference() -> None:
    """What is printed later still counts from the day it was written on."""
    text = "PORT LORRIN, May 2 (Coast) - The mill burned today.\nIt was rebuilt on Monday."
    assert told(text) == [
        ("May 2", "2023-05-02"),
        ("today", "2023-05-02"),
        ("Monday", "2023-05-01"),
    ]


def test_an_old_date_at_the_head_is_no_dateline() -> None:
    """A date that is not of the days before publication dates nothing."""
    text = "PORT LORRIN, May 2, 2019 (Coast) - The mill burned today."
    assert told(text)[-1] == ("today", "2023-05-03")


PRECISIONS = [
    ("at 6:05 p.m. on Tuesday", "minute"),
    ("on Tuesday night", "part-of-day"),
    ("on Tuesday", "day"),
    ("last week", "week"),
    ("over the weekend", "week"),
    ("last month", "month"),
    ("in 2014", "year"),
    ("last winter", "year"),
    ("in the 1980s", None),
    ("for two days", None),
    ("now", None),
]


@pytest.mark.parametrize(("text", "precision"), PRECISIONS)
def test_precision(text: str, precision: str | None) -> None:
    """The precision is a unit that the time is sure to lie within."""
    (mention,) = find_times(article(text))
    assert mention.precision == precision


def test_the_record_keeps_only_iso_values() -> None:
    """References, open numbers and decades have no value in the records; their words stay."""
    text = "Now, days after, in the 1980s, on Tuesday, for two days."
    phrases = [time_phrase(mention) for mention in find_times(article(text))]
    assert [(p.text, p.value) for p in phrases] == [
        ("Now", None),
        ("days", None),
        ("the 1980s", None),
        ("Tuesday", "2023-05-02"),
        ("two days", "P2D"),
    ]


def test_times_do_not_cross_blocks() -> None:
    """The end of a headline and the beginning of the text are two times."""
    assert told("Fires on Tuesday\nMorning fog lay on the bay.") == [("Tuesday", "2023-05-02")]


def test_published_day() -> None:
    """A date or a time of publication names a day; anything else names none."""
    assert str(published_day("2023-05-03T22:10:00+02:00")) == "2023-05-03"
    assert published_day("May 2023") is None
    assert published_day("0001-01-01") is None
    assert published_day(None) is None


_WORDS = st.sampled_from(
    "May March Monday 3 17 2021 89 1,500 1980s 24th last next this the of in at on early week year "
    "years two three and a half ago later night noon a.m. 10 : 30 - / , . ( ) GMT today now Sept "
    "quarter second fall every few couple fiscal ' s old \n \n\n said will İzmir Nov 00 31 99 0"
    " twenty nineteen ninety hundred century first eve christmas 0735 2400 day days".split(" ")
)


@given(
    st.lists(_WORDS, max_size=30).map(" ".join),
    st.sampled_from([None, WEDNESDAY, "1000-01-01", "8999-12-31"]),
)
def test_offsets_hold_for_any_words(text: str, published: str | None) -> None:
    """Spans are the words, in order, without overlap; the same text gives the same times."""
    own = article(text, published, blocks=False)
    found = find_times(own)
    assert all(text[m.span[0] : m.span[1]] == m.text and m.text.strip() for m in found)
    ends = [(0, 0), *[m.span for m in found]]
    assert all(a[1] <= b[0] for a, b in pairwise(ends))
    assert find_times(own) == found


def test_absurd_numbers_are_no_failure() -> None:
    """Numbers too long to be one, and shifts out of the calendar, have no value."""
    text = f"{'9' * 5000} years ago, 99999 years ago; in 2014; 99999999999 weeks later"
    assert [value for _, value in told(text)] == ["PAST_REF", None, "2014", None]


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No text makes the reading fail."""
    assert isinstance(find_times(article(text)), tuple)


@given(st.lists(st.sampled_from([*DATES, *RELATIVE]), min_size=1, max_size=4))
def test_a_block_alone_reads_as_among_others(rows: list[tuple[str, object, str]]) -> None:
    """Blocks whose times stand on their own read the same beside one another."""
    own = [row for row in rows if "told" not in row[2] and row[2] not in {"later", "next day"}]
    text = "\n".join(row[0] for row in own)
    assert told(text) == [pair for row in own for pair in told(row[0])]


def test_mention_is_immutable() -> None:
    """A mention is a record like any other."""
    mention = TimeMention(span=(0, 3), text="now", value="PRESENT_REF", precision=None, kind="date")
    with pytest.raises(AttributeError):
        mention.text = "then"  # type: ignore[misc] # the point of the test
