"""Numbers, years and lengths of time, from words."""

from __future__ import annotations

import re
from typing import Final

from whosays.extract.times.lexicon import MONTHS, MULTIPLIERS, NUMBERS, ORDINALS, UNITS

_MOST_FIGURES: Final = 12
UNKNOWN_NUMBER: Final = -1
"""Stands for "some" and "few": a number that was not said."""


def whole_number(words: list[str]) -> int | None:
    """Return the number that words or digits stand for ("twenty", "four" is 24), or None."""
    total = current = 0
    seen = False
    for word in words:
        figures = word.replace(",", "")
        if figures.isdecimal() and len(figures) <= _MOST_FIGURES:
            current += int(figures)
        elif word in NUMBERS:
            current += NUMBERS[word]
        elif word in MULTIPLIERS:
            current = (current or 1) * MULTIPLIERS[word]
        else:
            continue
        seen = True
    return total + current if seen else None


def amount_of(words: list[str], codes: str) -> tuple[float, str] | None:
    """Return how many of which unit; a number left open is -1."""
    unit = next((w for w in reversed(words) if w in UNITS), None)
    if unit is None:
        return None
    size, letter = UNITS[unit]
    at = len(words) - 1 - words[::-1].index(unit)
    head, tail = words[:at], words[at + 1 :]
    extra = 0.5 if "half" in tail or ("half" in head and "and" in head) else 0.0
    if "v" in codes[:at]:
        return UNKNOWN_NUMBER, letter
    if "c" in codes[:at]:
        return 2.0 * size, letter
    number = _counted(head, codes[:at])
    if number is None:
        if "half" in head:
            return 0.5 * size, letter
        if unit.endswith("s") and "a" not in codes[:at]:
            return UNKNOWN_NUMBER, letter
        number = 1.0
    return (number + extra) * size, letter


def _counted(head: list[str], codes: str) -> float | None:
    """Return the number before a unit; of a range ("two to three") the second."""
    if re.search(r"1-?1/1", codes):
        whole, over, under = (int(w) for w in head if w.isdecimal())
        return whole + over / under if under else None
    if "1.1" in codes:
        at = codes.index("1.1")
        return float(".".join((head[at], head[at + 2])))
    for at in range(len(head) - 1, -1, -1):
        # A bound that joins two numbers, not the "and" of "two hundred and six".
        if head[at] in {"to", "or"} or (head[at] in {"-", "–"} and codes[at - 1 : at] == "1"):
            later = whole_number(head[at + 1 :])
            if later is not None:
                return later
    return whole_number(head)


_HALVES: Final = {"Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60), "D": ("TH", 24)}
_SMALLER: Final = {"Y": "M", "TH": "M", "TM": "S", "D": "H"}


def duration(number: float, letter: str) -> str:
    """Return an ISO 8601 duration; X where the number is open (negative)."""
    clock, unit = ("T", letter[1]) if letter[0] == "T" else ("", letter)
    if unit == "E":
        return f"P{'X' if number < 0 else int(number)}WE"
    if number < 0:
        return f"P{clock}X{unit}"
    whole = int(number)
    rest = number - whole
    head = f"{whole}{unit}" if whole or not rest else ""
    if not rest:
        return f"P{clock}{head}"
    if letter not in _HALVES:
        return f"P{clock}{number:g}{unit}"
    _, size = _HALVES[letter]
    part = f"{round(rest * size)}{_SMALLER[letter]}"
    return f"P{head}T{part}" if letter == "D" else f"P{clock}{head}{part}"


def named_year(words: list[str], codes: str) -> int | None:
    """Return the year named: four digits, two after an apostrophe or a short date, or words."""
    if "4" in codes:
        return int(words[codes.index("4")])
    if "n" in codes:
        rest = whole_number(words[codes.index("n") + 1 :])
        return 1900 + rest if rest is not None and rest < 100 else None
    match = re.search("'1", codes)
    return short_year(words[match.start() + 1]) if match else None


def short_year(word: str) -> int:
    """Return the year of two digits: 1950 to 2049."""
    number = int(word)
    return number + (1900 if number >= 50 else 2000)


def named_month(words: list[str]) -> int | None:
    """Return the number of the month named, or ``None``."""
    return next((MONTHS[w] for w in words if w in MONTHS), None)


def day_number(word: str) -> int | None:
    """Return the day of a month that a number or ordinal stands for, or ``None``."""
    number = ORDINALS.get(word) or int(re.sub(r"\D", "", word) or 0)
    return number if 1 <= number <= 31 else None


def ordinal(words: list[str]) -> int | None:
    """Return the first number of order among words ("third", "21st"), or ``None``."""
    for word in words:
        if word in ORDINALS:
            return ORDINALS[word]
        if word[0].isdigit() and word[-1].isalpha() and word[-1] != "s":
            return int(word[:-2])
    return None


def in_smaller(number: float, letter: str) -> tuple[float, str]:
    """Return an amount with a half in it in whole smaller units."""
    if letter in _HALVES:
        smaller, size = _HALVES[letter]
        return round(number * size), smaller
    return round(number), letter
