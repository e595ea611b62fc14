"""``read -f jsonl`` and ``read -f json``: the whole reading, for machines."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from whosays.records import Reading


def render(reading: Reading) -> str:
    """Return ``reading`` as one line of JSON that ends with a newline."""
    return reading.to_json() + "\n"


def render_array(readings: Iterable[Reading]) -> str:
    """Return ``readings`` as one indented JSON array that ends with a newline."""
    return msgspec.json.format(msgspec.json.encode(list(readings)), indent=2).decode() + "\n"
