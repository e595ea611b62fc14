"""The machine forms hold the whole reading."""

from __future__ import annotations

import json
from collections.abc import Callable

from whosays.present import jsonl
from whosays.records import Reading


def test_whole_output(ferry_reading: Reading, golden: Callable[[str, str], None]) -> None:
    """The whole line of a report read by hand."""
    golden("ferry.jsonl", jsonl.render(ferry_reading))


def test_a_line_can_be_read_back(ferry_reading: Reading) -> None:
    """One line an article, with nothing lost."""
    line = jsonl.render(ferry_reading)
    assert line.count("\n") == 1
    assert Reading.from_json(line) == ferry_reading


def test_an_array_of_all(ferry_reading: Reading) -> None:
    """The json form is always an array, whatever the number of readings."""
    for count in range(3):
        rows = json.loads(jsonl.render_array([ferry_reading] * count))
        assert rows == [json.loads(ferry_reading.to_json())] * count
