"""Times are compared in one form, by the last moment that they may mean."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.store.moments import moment, stamp

MOMENTS = [
    ("2031-05-04", "2031-05-04T23:59:59.999999Z", "a day is over when it is over"),
    ("20310504", "2031-05-04T23:59:59.999999Z", "the same without hyphens"),
    ("2031-05-04T09:30", "2031-05-04T09:30:00.000000Z", "no zone stands for UTC"),
    ("2031-05-04T00:00", "2031-05-04T00:00:00.000000Z", "midnight as a time is no whole day"),
    ("2031-05-04T09:30+02:00", "2031-05-04T07:30:00.000000Z", "a zone counts"),
    ("2031-05-04T23:30-02:00", "2031-05-05T01:30:00.000000Z", "even over midnight"),
    ("2031-05-04T09:30:01.5Z", "2031-05-04T09:30:01.500000Z", "parts of a second stay"),
    ("2031-02", "2031-02-28T23:59:59.999999Z", "a month ends with its last day"),
    ("2032-02", "2032-02-29T23:59:59.999999Z", "in a leap year too"),
    ("2031", "2031-12-31T23:59:59.999999Z", "and so does a year"),
    (" 2031-05-04 ", "2031-05-04T23:59:59.999999Z", "blanks around it do not matter"),
    ("2031-13", None, "there is no such month"),
    ("0000", None, "there was no such year"),
    ("yesterday", None, "no ISO 8601"),
    ("", None, "nothing"),
    (None, None, "not stated"),
]


@pytest.mark.parametrize(("value", "expected", "reason"), MOMENTS)
def test_a_time_stands_for_its_last_moment(value: str, expected: str | None, reason: str) -> None:
    """What may mean a stretch of time means its end."""
    assert moment(value) == expected, reason


zones = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
times = st.datetimes(
    min_value=datetime(2, 1, 1),  # noqa: DTZ001 - hypothesis wants it without its zone
    max_value=datetime(9998, 1, 1),  # noqa: DTZ001 - and this one
    timezones=zones,
)


@given(times, times)
def test_moments_sort_as_the_times_do(left: datetime, right: datetime) -> None:
    """The order of the texts is the order in time, whatever the zones."""
    assert (stamp(left) < stamp(right)) == (left < right)
    assert moment(left.isoformat()) == stamp(left)


@given(times)
def test_a_day_is_never_before_a_moment_in_it(time: datetime) -> None:
    """A report of a day is in view only when every hour of that day has passed."""
    assert str(moment(time.astimezone(UTC).date().isoformat())) >= stamp(time)
