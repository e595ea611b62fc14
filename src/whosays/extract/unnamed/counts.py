"""How many people a description speaks of, as the report counts them.

A number that is said plainly is a number ("three", "two dozen", "half a dozen"); one with
a bound or an estimate ("at least two", "some 80") and every vague word ("several", "dozens",
"a handful") stays in the report's own words. Counts are read, never added up.
"""

from __future__ import annotations

from typing import Final

from whosays.extract.text.layout import Words, is_possessive
from whosays.extract.text.phrases import Description
from whosays.extract.text.small_words import NUMBERS, POSSESSIVES

Count = int | str | None

_SCALES: Final = {
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1_000, "million": 1_000_000,
    "billion": 1_000_000_000,
}  # fmt: skip
_TENS: Final = {"seventy": 70, "eighty": 80, "ninety": 90}
# Nouns that are a number ("a pair of aides").
_SETS: Final = {"pair": 2, "duo": 2, "trio": 3, "quartet": 4, "quintet": 5}
_PLURAL_SCALES: Final = frozenset("tens dozens scores hundreds thousands millions billions".split())
_VAGUE: Final = frozenset(
    "some several many few most numerous multiple various countless neither both none each lots "
    "plenty half".split()
)
# Nouns that count without saying how many, behind "a".
_VAGUE_NOUNS: Final = frozenset(
    "handful couple number lot majority minority group third quarter fraction slew host series "
    "range variety string cluster crowd".split()
)
_ONE_BEFORE: Final = frozenset("about around roughly nearly almost approximately over some".split())
_TWO_BEFORE: Final = frozenset(
    [
        ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"),
        ("up", "to"), ("close", "to"), ("an", "estimated"), ("well", "over"), ("just", "over"),
        ("just", "under"), ("as", "many"), ("many", "as"), ("no", "fewer"), ("fewer", "than"),
    ]
)  # fmt: skip
_ONE: Final = frozenset(
    "a an one another the this that his her its their my our your someone somebody".split()
)
_SHARE: Final = frozenset({"percent", "%", "per"})
_YEARS: Final = range(1900, 2101)


def partitive(words: Words, phrase: Description) -> int | None:
    """Return the token of "of" in "two of the officials" or "some of Lund's aides", or None."""
    forms = words.forms
    for i in range(phrase.first + 1, phrase.head_at):
        if forms[i].lower() != "of":
            continue
        after = forms[i + 1].lower()
        if after in ("the", "those", "these", "them", *POSSESSIVES):
            return i
        if any(is_possessive(forms, j) for j in range(i + 2, phrase.head_at)):
            return i
    return None


def opening(words: Words, phrase: Description) -> int:
    """Return the first token of a description, with a small word that was cut off in front.

    Sources are read without the words that lead to them; "at" of "at least two aides", "both"
    of "both aides" and "that" of "that aide" look like one.
    """
    first = phrase.first
    before = words.forms[first - 1].lower() if first else ""
    after = words.forms[phrase.last].lower() if phrase.last < len(words.forms) else ""
    if before == "as" and words.forms[first].lower() == "many":
        return first - 1
    if before == "at" and words.forms[first].lower() in ("least", "most"):
        return first - 1
    if before == "both" and phrase.plural and not phrase.determiner and after != "and":
        return first - 1
    if before == "that" and not phrase.plural and not phrase.determiner and first == phrase.head_at:
        return first - 1
    return first


def read_count(words: Words, phrase: Description) -> Count:
    """Return how many, as a number where one was said, else the word, else None.

    Args:
        words: the tokens of the article.
        phrase: the description of the people who are counted.

    Returns:
        A number ("three", "a dozen", "an official"), the words of a bound, an estimate, a
        share or a vague count, or None where nothing counts ("officials").
    """
    of = partitive(words, phrase)
    last = phrase.head_at + 1 if of is None else of
    first = opening(words, phrase)
    lows = [form.lower() for form in words.forms[first:last]]
    for i in range(len(lows)):
        found = _count_at(words, lows, i, first)
        if found is not None:
            return found
    opener = words.forms[first].lower()
    if not phrase.plural and (opener in _ONE or phrase.possessor):
        return 1
    return None


def _count_at(words: Words, lows: list[str], i: int, first: int) -> Count:
    """Return the count that begins with token ``i`` of a phrase, or None."""
    low = lows[i]
    after = lows[i + 1] if i + 1 < len(lows) else ""
    if low in ("half", "half-dozen") and (
        after == "dozen" or lows[i + 1 : i + 3] == ["a", "dozen"]
    ):
        return 6
    if low == "half-dozen":
        return 6
    number, end = _number(words, lows, i, first)
    if number is not None:
        return _with_bound(lows, i, end, number)
    if low in _PLURAL_SCALES:
        far = i + 3 if after == "of" and lows[i + 2 : i + 3] and _is_scale(lows[i + 2]) else i + 1
        return " ".join(lows[_bound_start(lows, i) : far])
    if low in _SETS and "a" in lows[:i]:
        return _SETS[low]
    if low in _VAGUE_NOUNS and (i + 1 == len(lows) or after == "of") and "a" in lows[:i]:
        return " ".join(lows[lows.index("a") : i + 1])
    return _vague(lows, i)


def _vague(lows: list[str], i: int) -> str | None:
    """Return a vague word that counts: not the "most" of "her most trusted aides"."""
    low = lows[i]
    if low not in _VAGUE or (low == "most" and i) or lows[i + 1 : i + 2] == ["as"]:
        return None
    if low == "some" and i + 1 < len(lows) and lows[i + 1][0].isdigit():
        return None
    start = i - 1 if low == "few" and i and lows[i - 1] == "a" else i
    return " ".join(lows[start : i + 1])


def _is_scale(low: str) -> bool:
    return low in _PLURAL_SCALES or low in _SCALES


def _number(words: Words, lows: list[str], i: int, first: int) -> tuple[int | None, int]:
    """Return the number that begins at token ``i`` and the token after it."""
    low, form = lows[i], words.forms[first + i]
    if low == "dozen" and i and lows[i - 1] in ("a", "one"):
        return 12, i + 1
    if low in ("hundred", "thousand", "million") and i and lows[i - 1] == "a":
        return _SCALES[low], i + 1
    named = form[0].isupper() and not form.isupper() and i and form[0].isalpha()
    if named or (i and lows[i - 1] in ("no.", "number", "group", "of")):
        return None, i  # "the Group of Seven", "the No. 2 official"
    number = _value(low)
    if number is None:
        return None, i
    end = i + 1
    if low.isdecimal() and len(low) == 4 and number in _YEARS:  # "2016"
        return None, i
    while end < len(lows) and lows[end] in _SCALES:
        number *= _SCALES[lows[end]]
        end += 1
    return int(number), end


def _value(low: str) -> float | None:
    """Return the number that a word or a figure says."""
    plain = low.replace(",", "")
    if low in NUMBERS:
        return NUMBERS[low] if low not in _SCALES else None
    if low in _TENS:
        return _TENS[low]
    if plain.isascii() and plain.replace(".", "", 1).isdecimal():
        return float(plain) if "." in plain else int(plain)
    head, _, tail = low.partition("-")
    tens = NUMBERS.get(head, _TENS.get(head))
    if tens is not None and tail in NUMBERS and tens % 10 == 0:
        return tens + NUMBERS[tail]  # "twenty-one"
    if tens is not None and tail in _SCALES:
        return tens * _SCALES[tail]  # "six-million"
    return None


def _with_bound(lows: list[str], i: int, end: int, number: int) -> int | str:
    """Return a number, or its words where a bound, an estimate or a share stands around it."""
    after = lows[end] if end < len(lows) else ""
    start = _bound_start(lows, i)
    if after in _SHARE:
        return " ".join(lows[start : end + 1])
    if after in ("in", "out") and end + 1 < len(lows):  # "one in four", "two out of three"
        far = end + (3 if after == "out" else 2)
        if far <= len(lows) and _value(lows[far - 1]) is not None:
            return " ".join(lows[start:far])
    if start < i:
        return " ".join(lows[start:end])
    return number


def _bound_start(lows: list[str], i: int) -> int:
    """Return where the words of a bound in front of a number begin, or ``i``."""
    a_dozen = i > 0 and lows[i - 1] == "a" and _is_scale(lows[i])
    i -= a_dozen
    start = i
    if i and lows[i - 1] in _ONE_BEFORE:
        start = i - 1
    while start >= 2 and (lows[start - 2], lows[start - 1]) in _TWO_BEFORE:
        start -= 2
    if start and lows[start - 1 : start + 1] == ["as", "many"]:
        start -= 1
    return start if start < i else i + a_dozen
