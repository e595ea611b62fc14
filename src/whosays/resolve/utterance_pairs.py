"""Whether two tellings tell one utterance: features with their weights."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

from whosays.resolve.utterance_tellings import Telling

Feature: TypeAlias = tuple[str, float]
SpeakerMatch: TypeAlias = Literal["same", "name", "unknown", "other"]

# The first eight were fitted (logistic regression, ridge) to 125 pairs of statements of one speaker
# in the train part of PolNeAR, read by hand, and rounded; the others are set by hand.
WEIGHTS: Final = {
    "any two statements": -4.3,
    "words in a row, quoted in both": 0.45,
    "words in a row, quoted in one": 0.2,
    "words in a row": 0.3,
    "share of the shorter one's words": 2.4,
    "share of all words": 0.8,
    "meaning": 2.2,
    "days between the reports": -0.6,
    "said on one day": 0.3,
    "said on two days": -4.0,
    "one denies": -0.8,
    "a number in common": 0.4,
    "other numbers": -0.8,
    "one channel": 0.3,
    "other channels": -0.7,
    "one place": 0.3,
    "other places": -0.5,
    "speakers of one name": -0.3,
    "a speaker is not known": -1.5,
    "other speakers": -2.0,
}
"""What one unit of each feature adds to the score; a pair above zero is joined."""

_MOST_IN_A_ROW: Final = 5.0  # content words; more say no more
_SMALL_WORD: Final = 0.25  # what a word without content adds to a row of content words
_MOST_DAYS: Final = 4.0  # beyond the first
_LEAST_WITHOUT_SPEAKER: Final = 4.0  # words in a row, quoted in both
_ROUNDED: Final = 0.02  # more than rounding adds to all features together
_GUESS: Final = (0.3, 0.5)  # meaning where it was not read: a constant and a share of the words


@dataclass(frozen=True, slots=True)
class ComparedTellings:
    """Features of a pair, each with what it adds; ``clash`` says why they cannot be one."""

    features: tuple[Feature, ...]
    clash: str | None = None

    @property
    def score(self) -> float:
        """The sum of what the features add."""
        return sum(weight for _, weight in self.features)

    @property
    def same(self) -> bool:
        """Whether the pair is joined."""
        return self.clash is None and self.score > 0


def compare_tellings(
    first: Telling,
    second: Telling,
    meaning: float | None = None,
    common: frozenset[str] = frozenset(),
    *,
    only_same: bool = False,
) -> ComparedTellings:
    """Return the features of two tellings; symmetric.

    Args:
        first: a telling.
        second: another.
        meaning: the cosine of their vectors of meaning; without it a guess stands in.
        common: stems that many of the reports have, since they are what the reports are about;
            where there are others, two statements are not alike for them.
        only_same: the features of a pair that is not joined are not wanted: most pairs are far
            below, and to look for rows of words takes most of the time.
    """
    if first.said_on and second.said_on and first.said_on != second.said_on:
        return ComparedTellings((), clash="said on two days")
    contents = first.content - common, second.content - common
    if not all(contents):
        contents = first.content, second.content
    shared = contents[0] & contents[1]
    shorter = min(map(len, contents))
    part = len(shared) / (shorter + 1)
    if meaning is None:
        meaning = _GUESS[0] + _GUESS[1] * part
    if only_same and _most(first, second, contents, meaning) <= 0:
        return ComparedTellings((), clash="too little in common")
    both, one, any_ = _rows(first, second, contents[0])
    amounts = {
        "any two statements": 1.0,
        "words in a row, quoted in both": min(both, _MOST_IN_A_ROW),
        "words in a row, quoted in one": min(one, _MOST_IN_A_ROW),
        "words in a row": min(any_, _MOST_IN_A_ROW),
        "share of the shorter one's words": part,
        "share of all words": len(shared) / max(1, len(contents[0] | contents[1])),
        "meaning": meaning,
        "days between the reports": _days(first.published, second.published),
    }
    names = [*_setting(first, second), *_words(first, second)]
    speakers = match_speakers(first, second)
    if speakers == "name":
        names.append("speakers of one name")
    elif speakers != "same":
        if both < _LEAST_WITHOUT_SPEAKER:
            return ComparedTellings((), clash="not known to be of one speaker")
        names.append("other speakers" if speakers == "other" else "a speaker is not known")
    amounts |= dict.fromkeys(names, 1.0)
    features = ((name, round(WEIGHTS[name] * amount, 3)) for name, amount in amounts.items())
    return ComparedTellings(tuple(feature for feature in features if feature[1]))


def _most(
    first: Telling, second: Telling, contents: tuple[frozenset[str], frozenset[str]], meaning: float
) -> float:
    """Return what the score of a pair is below, without looking for the same row in both."""
    shared = contents[0] & contents[1]
    here = first.every_stem & second.every_stem
    run = longest = 0.0
    for stem in first.stems:
        run = run + (1.0 if stem in contents[0] else _SMALL_WORD) if stem in here else 0.0
        longest = max(longest, run)
    weight = WEIGHTS["words in a row"]
    if first.quotes or second.quotes:
        weight += WEIGHTS["words in a row, quoted in one"]
    if first.quotes and second.quotes:
        weight += WEIGHTS["words in a row, quoted in both"]
    setting = (
        WEIGHTS["said on one day"] * bool(first.said_on and second.said_on)
        + WEIGHTS["one channel"] * bool(first.channel and second.channel)
        + WEIGHTS["one place"] * bool(first.place and second.place)
        + WEIGHTS["a number in common"] * bool(first.numbers and second.numbers)
    )
    return (
        WEIGHTS["any two statements"]
        + weight * min(longest, _MOST_IN_A_ROW)
        + WEIGHTS["share of the shorter one's words"] * len(shared) / (min(map(len, contents)) + 1)
        + WEIGHTS["share of all words"] * len(shared) / max(1, len(contents[0] | contents[1]))
        + WEIGHTS["meaning"] * meaning
        + setting
        + _ROUNDED
    )


def match_speakers(first: Telling, second: Telling) -> SpeakerMatch:
    """Return how the speakers of two tellings compare: by entity, by name, or not at all."""
    if first.named and second.named:
        if first.speakers & second.speakers:
            return "same"
        return "name" if first.surnames & second.surnames else "other"
    return "unknown"


def _setting(first: Telling, second: Telling) -> list[str]:
    names = []
    if first.said_on and second.said_on:
        names.append("said on one day")
    for one, other, same, apart in (
        (first.channel, second.channel, "one channel", "other channels"),
        (first.place, second.place, "one place", "other places"),
    ):
        if one and other:
            names.append(same if set(one.split()) & set(other.split()) else apart)
    return names


def _words(first: Telling, second: Telling) -> list[str]:
    names = []
    if bool(first.negations) != bool(second.negations):
        names.append("one denies")
    if first.numbers and second.numbers:
        agree = first.numbers & second.numbers
        names.append("a number in common" if agree else "other numbers")
    return names


def _days(first: str | None, second: str | None) -> float:
    """Return the days beyond the first between two reports; 0 where they are not dated."""
    if not first or not second:
        return 0.0
    try:
        apart = abs((date.fromisoformat(first) - date.fromisoformat(second)).days)
    except ValueError:  # a month or a year alone
        return 0.0
    return min(max(0.0, apart - 1.0), _MOST_DAYS)


def _rows(first: Telling, second: Telling, content: frozenset[str]) -> tuple[float, float, float]:
    """Return the weight of the heaviest rows of equal words: quoted in both, in one, anyhow.

    ``content`` are the words of ``first`` that weigh fully.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for at, stem in enumerate(second.stems):
        places[stem].append(at)
    best = [0.0, 0.0, 0.0]
    before: dict[int, tuple[float, float, float]] = {}
    for stem, quoted in zip(first.stems, first.quoted, strict=True):
        weight = 1.0 if stem in content else _SMALL_WORD
        now = {}
        for at in places.get(stem, ()):
            both, one, any_ = before.get(at - 1, (0.0, 0.0, 0.0))
            other = second.quoted[at]
            row = (
                both + weight if quoted and other else 0.0,
                one + weight if quoted or other else 0.0,
                any_ + weight,
            )
            now[at] = row
            best = [max(old, new) for old, new in zip(best, row, strict=True)]
        before = now
    return best[0], best[1], best[2]
