"""What says who did it: one place of blame, and the finder that its words are read with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from whosays.extract.events.organisations import Organisations
from whosays.extract.events.phrases import (
    DETERMINERS,
    NEGATIONS,
    Range,
    before_verb,
    subject_before,
    with_complements,
)
from whosays.extract.events.sheet import Sheet
from whosays.extract.events.tellings import Told

Form: TypeAlias = Literal["deed", "blame", "suspicion", "claim"]

BE_FORMS: Final = frozenset("is are was were be been being 's ’s".split())
UNSURE: Final = frozenset(
    "could may might possibly perhaps probably likely maybe apparently seemingly if whether".split()
)
REACH: Final = 16
"""Words within which a preposition may follow its verb."""
_QUOTES: Final = frozenset({'"', "“", "'", "‘"})


@dataclass(frozen=True, slots=True)
class Blame:
    """One place where words say who did it.

    Attributes:
        at: the word that says it.
        who: the phrase that names who, ``None`` for the speaker.
        told: the number of the telling of the event it is about, ``None`` if none is near.
        form: did, is blamed, is suspected, or owned up.
        negated: said not to be so.
        unsure: "could be", "possibly".
        modifier: only an adjective of nationality says it ("a Veskian attack").
        accuser: the words name another who says it ("Osterland blamed Vesk").
    """

    at: int
    who: Range | None
    told: int | None
    form: Form
    negated: bool = False
    unsure: bool = False
    modifier: bool = False
    accuser: bool = False


class BlameFinder:
    """Reads the words of blame of one article."""

    def __init__(
        self, sheet: Sheet, told: Sequence[Told], bodies: Organisations | None = None
    ) -> None:
        self.sheet = sheet
        self.bodies = bodies
        self._told = told
        self._ats = {one.at: number for number, one in enumerate(told)}

    def near(self, i: int, part: Range | None = None) -> int | None:
        """Return the telling in a phrase, else the nearest one of the sentence."""
        if part is not None:
            return next((self._ats[k] for k in range(*part) if k in self._ats), None)
        low, high = self.sheet.bounds(i)
        numbers = [self._ats[k] for k in range(low, high) if k in self._ats]
        return min(numbers, key=lambda n: abs(self._told[n].at - i), default=None)

    def kidnapping(self, i: int) -> int | None:
        """Return the telling of a kidnapping nearest to a word, anywhere in the article."""
        taken = [n for n, one in enumerate(self._told) if one.kind == "kidnapping"]
        return min(taken, key=lambda n: abs(self._told[n].at - i), default=None)

    def ends_at(self, i: int) -> bool:
        """Tell whether the phrase of an event ends right before a word."""
        return any(one.last == i and one.first < i for one in self._told if one.at < i)

    def make(self, i: int, who: Range | None, form: Form, group: int | None = None) -> Blame | None:
        """Return a blame unless its phrase is nobody's name."""
        if who is None:
            return None
        if DETERMINERS.issuperset(self.sheet.lows[slice(*who)]):
            return None
        start = group if group is not None else i
        words = self.sheet.lows[start:i]
        negated = not NEGATIONS.isdisjoint(words)
        if self.sheet.lows[who[0]] in ("no", "neither", "nobody", "none"):
            return None
        return Blame(i, who, self.near(i), form, negated, not UNSURE.isdisjoint(words))

    def subject(self, i: int) -> tuple[Range | None, int]:
        """Return the subject of a verb, and where its verb group begins."""
        low, _ = self.sheet.bounds(i)
        group = before_verb(self.sheet, i, low)
        return subject_before(self.sheet, group, low), group

    def names(self, part: Range) -> bool:
        """Tell whether a phrase names an organisation of a text in capitals."""
        return self.bodies is not None and self.bodies.within(*part) is not None

    def passive(self, i: int, group: int) -> bool:
        """Tell whether the verb at ``i`` is passive or stands behind its noun."""
        # "are accusing" is none.
        going = self.sheet.lows[i].endswith("ing")
        return not going and not BE_FORMS.isdisjoint(self.sheet.lows[group:i])

    def behind(self, i: int, word: str) -> Range | None:
        """Return the phrase behind the next of a word, within reach and the sentence."""
        _, high = self.sheet.bounds(i)
        for k in range(i + 1, min(high - 1, i + REACH)):
            if self.sheet.lows[k] == word:
                first = k + 2 if self.sheet.lows[k + 1] in _QUOTES else k + 1
                end = with_complements(self.sheet, first, high)
                return (first, end) if end > first else None
            if self.sheet.lows[k] in (".", ";", "but"):
                return None
        return None

    def object(self, i: int) -> Range | None:
        """Return the noun phrase right behind a verb."""
        _, high = self.sheet.bounds(i)
        end = with_complements(self.sheet, i + 1, high)
        return (i + 1, end) if end > i + 1 else None
