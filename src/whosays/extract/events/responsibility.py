"""Where a report says who did it: the words of blame, of doing and of owning up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from whosays.extract.events.phrases import (
    DETERMINERS,
    NEGATIONS,
    POSSESSIVES,
    Range,
    before_verb,
    phrase_end,
    subject_before,
    with_complements,
)
from whosays.extract.events.sheet import Sheet
from whosays.extract.events.tellings import Told
from whosays.extract.text.seats import country_of_adjective

Form: TypeAlias = Literal["deed", "blame", "suspicion", "claim"]

_BE: Final = frozenset("is are was were be been being 's ’s".split())
_BEFORE_BEHIND: Final = _BE | frozenset(
    "not have had has could may might would wasn't wasn’t weren't weren’t".split()
)
_UNSURE: Final = frozenset(
    "could may might possibly perhaps probably likely maybe apparently seemingly if whether".split()
)
_HEDGED: Final = frozenset("suspected alleged presumed suspects believed thought".split())
_REACH: Final = 16


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


def find_blames(sheet: Sheet, told: Sequence[Told]) -> list[Blame]:
    """Return where words say who did it, in order.

    Args:
        sheet: the article.
        told: where events are told, in order.
    """
    found = _deeds(sheet, told)
    finder = _Finder(sheet, told)
    for i, low in enumerate(sheet.lows):
        read = _WORDS.get(low)
        if read is not None:
            blame = read(finder, i)
            if blame is not None:
                found.append(blame)
    return sorted(found, key=lambda blame: (blame.at, blame.form))


def _deeds(sheet: Sheet, told: Sequence[Told]) -> list[Blame]:
    """Return the doers that the tellings themselves name."""
    found = []
    tellings = {one.at for one in told}
    for number, one in enumerate(told):
        negated = one.negated or _negated(sheet, one.agent[0] if one.agent else one.at, one.at)
        unsure = one.unreal or _unsure(sheet, one.first, one.at)
        within = one.agent is not None and any(
            other is not one and other.first <= one.agent[0] and one.agent[1] <= other.last
            for other in told[max(0, number - 2) : number]
        )
        if within:
            continue
        if one.agent is not None and not tellings.intersection(range(*one.agent)):
            hedged = not _HEDGED.isdisjoint(sheet.lows[one.agent[0] : one.agent[1]])
            form: Form = "suspicion" if hedged else "deed"
            found.append(Blame(one.at, one.agent, number, form, negated, unsure))
        elif not one.verb and not one.plural:
            for i in range(*one.core):
                if sheet.is_name(i) and country_of_adjective(sheet.words.forms[i]):
                    who = (i, i + 1)
                    found.append(Blame(one.at, who, number, "deed", negated, unsure, modifier=True))
                    break
    return found


def _negated(sheet: Sheet, first: int, last: int) -> bool:
    return not NEGATIONS.isdisjoint(sheet.lows[first:last])


def _unsure(sheet: Sheet, first: int, last: int) -> bool:
    return not _UNSURE.isdisjoint(sheet.lows[first:last])


class _Finder:
    """Reads the words of blame of one article."""

    def __init__(self, sheet: Sheet, told: Sequence[Told]) -> None:
        self.sheet = sheet
        self._told = told
        self._ats = {one.at: number for number, one in enumerate(told)}

    def near(self, i: int, part: Range | None = None) -> int | None:
        """Return the telling in a phrase, else the nearest one of the sentence."""
        if part is not None:
            return next((self._ats[k] for k in range(*part) if k in self._ats), None)
        low, high = self.sheet.bounds(i)
        numbers = [self._ats[k] for k in range(low, high) if k in self._ats]
        return min(numbers, key=lambda n: abs(self._told[n].at - i), default=None)

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
        return Blame(i, who, self.near(i), form, negated, not _UNSURE.isdisjoint(words))

    def subject(self, i: int) -> tuple[Range | None, int]:
        """Return the subject of a verb, and where its verb group begins."""
        low, _ = self.sheet.bounds(i)
        group = before_verb(self.sheet, i, low)
        return subject_before(self.sheet, group, low), group

    def passive(self, i: int, group: int) -> bool:
        """Tell whether the verb at ``i`` is passive or stands behind its noun."""
        return not _BE.isdisjoint(self.sheet.lows[group:i])

    def behind(self, i: int, word: str) -> Range | None:
        """Return the phrase behind the next of a word, within reach and the sentence."""
        _, high = self.sheet.bounds(i)
        for k in range(i + 1, min(high - 1, i + _REACH)):
            if self.sheet.lows[k] == word:
                end = with_complements(self.sheet, k + 1, high)
                return (k + 1, end) if end > k + 1 else None
            if self.sheet.lows[k] in (".", ";", "but"):
                return None
        return None

    def object(self, i: int) -> Range | None:
        """Return the noun phrase right behind a verb."""
        _, high = self.sheet.bounds(i)
        end = with_complements(self.sheet, i + 1, high)
        return (i + 1, end) if end > i + 1 else None


def _blame(finder: _Finder, i: int) -> Blame | None:
    """Read "blamed X for it", "blamed it on X", "X was blamed", "X is to blame"."""
    lows = finder.sheet.lows
    subject, group = finder.subject(i)
    if i and lows[i - 1] == "to" and not _BE.isdisjoint(lows[group:i]):
        return finder.make(i, subject, "blame", group)
    if lows[i] in ("blame", "blames") and i and lows[i - 1] in ("the", "any", "no", "of"):
        return None
    after = lows[i + 1] if i + 1 < len(lows) else ""
    if after == "on":
        return finder.make(i, finder.behind(i, "on"), "blame", group)
    if finder.passive(i, group):
        return finder.make(i, subject, "blame", group) if after in ("for", "by", ",", ".") else None
    object_ = finder.object(i)
    event = finder.near(i, object_) if object_ is not None else None
    pronoun = (
        object_ is not None
        and lows[object_[0]] in ("it", "this", "that")
        and object_[1] - object_[0] == 1
    )
    accused = finder.behind(i, "on") if event is not None or pronoun else object_
    return _by_another(finder.make(i, accused, "blame", group))


def _by_another(blame: Blame | None) -> Blame | None:
    return replace(blame, accuser=True) if blame is not None else None


def _accuse(finder: _Finder, i: int) -> Blame | None:
    """Read "accused X of ...", "X was accused of ...", "X, accused of ...", "charged X with"."""
    lows = finder.sheet.lows
    subject, group = finder.subject(i)
    after = lows[i + 1] if i + 1 < len(lows) else ""
    charge = lows[i].startswith(("charg", "indict", "convict", "implicat"))
    if finder.passive(i, group) or after in ("of", "in"):
        if charge and after not in ("with", "in", "over", "of", "for"):
            return None
        return finder.make(i, subject, "blame", group)
    if (
        lows[i] in ("charge", "charges", "accused")
        and i
        and lows[i - 1] in ("the", "of", "a", "these")
    ):
        return None
    object_ = finder.object(i)
    if object_ is None:
        return None
    # "accused Vesk on Monday of ..."
    follows = lows[object_[1] : object_[1] + 5]
    charged = any(word in ("of", "with", "in", "for", "over") for word in follows)
    blame = _by_another(finder.make(i, object_, "blame", group)) if charged else None
    # What they are accused of stands behind them, not somewhere in the sentence.
    of = finder.near(i, (object_[1], finder.sheet.bounds(i)[1]))
    return replace(blame, told=of) if blame is not None else None


def _suspect(finder: _Finder, i: int) -> Blame | None:
    """Read "X is suspected of", "police suspect X"."""
    subject, group = finder.subject(i)
    if finder.sheet.lows[i] == "suspected":
        passive = finder.passive(i, group)
        return finder.make(i, subject, "suspicion", group) if passive else None
    object_ = finder.object(i)
    subject_named = subject is not None and finder.sheet.lows[i] in ("suspects", "suspect")
    blame = finder.make(i, object_, "suspicion", group) if subject_named and object_ else None
    return _by_another(blame)


def _behind(finder: _Finder, i: int) -> Blame | None:
    """Read "X was behind the attack"."""
    lows = finder.sheet.lows
    group = i
    low, high = finder.sheet.bounds(i)
    while group > low and (lows[group - 1] in _BEFORE_BEHIND or lows[group - 1].endswith("ly")):
        group -= 1
    if group == i or i + 1 >= high:
        return None
    event = finder.near(i, (i + 1, min(high, i + 9)))
    pronoun = lows[i + 1] in ("it", "this", "that", "them")
    if event is None and not pronoun:
        return None
    subject = subject_before(finder.sheet, group, low)
    return finder.make(i, subject, "blame", group) if subject else None


def _responsible(finder: _Finder, i: int) -> Blame | None:
    """Read "X was responsible", "held X responsible"."""
    lows = finder.sheet.lows
    low, _ = finder.sheet.bounds(i)
    for k in range(i - 1, max(low, i - 9), -1):
        if lows[k] in ("hold", "held", "holds", "holding"):
            end = phrase_end(finder.sheet, k + 1, i)
            return finder.make(i, (k + 1, end), "blame", k)
    subject, group = finder.subject(i)
    if finder.passive(i, group):
        return finder.make(i, subject, "blame", group)
    return None


def _responsibility(finder: _Finder, i: int) -> Blame | None:
    """Read "X claimed responsibility" and "responsibility of X"."""
    lows = finder.sheet.lows
    low, _ = finder.sheet.bounds(i)
    for k in range(i - 1, max(low, i - 4) - 1, -1):
        if lows[k].startswith(
            ("claim", "admit", "accept", "took", "taken", "take", "assum", "taking")
        ):
            subject, group = finder.subject(k)
            return finder.make(i, subject, "claim", group) if subject else None
    return None


def _part(finder: _Finder, i: int) -> Blame | None:
    """Read "X's involvement", "the involvement of X"."""
    lows = finder.sheet.lows
    low, high = finder.sheet.bounds(i)
    if i - 2 >= low and lows[i - 1] in POSSESSIVES:
        from_ = max(low, i - 6)
        start = next(
            (k + 1 for k in range(i - 3, from_ - 1, -1) if not finder.sheet.is_name(k)), from_
        )
        return finder.make(i, (start, i - 1), "blame", i)
    if i + 2 < high and lows[i + 1] in ("of", "by"):
        end = with_complements(finder.sheet, i + 2, high)
        return finder.make(i, (i + 2, end), "blame", i)
    return None


def _deed(finder: _Finder, i: int) -> Blame | None:
    """Read "was carried out by X" and "X staged the attack"."""
    lows = finder.sheet.lows
    low, high = finder.sheet.bounds(i)
    if lows[i] in ("carried", "carry", "carrying", "carries") and (
        i + 1 >= high or lows[i + 1] != "out"
    ):
        return None
    subject, group = finder.subject(i)
    event = finder.near(i, subject) if subject is not None else None
    reduced = event is not None or (i > low and finder.near(i, (max(low, i - 3), i)) is not None)
    if finder.passive(i, group) or (reduced and "by" in lows[i + 1 : i + 4]):
        who = finder.behind(i, "by")
        return finder.make(i, who, "deed", group) if who else None
    object_ = (i + 1, min(high, i + 9))
    return (
        finder.make(i, subject, "deed", group)
        if subject and finder.near(i, object_) is not None
        else None
    )


def _attribute(finder: _Finder, i: int) -> Blame | None:
    """Read "attributed the attack to X"."""
    _, group = finder.subject(i)
    who = finder.behind(i, "to")
    return finder.make(i, who, "blame", group) if who and finder.near(i) is not None else None


def _finger(finder: _Finder, i: int) -> Blame | None:
    """Read "pointed the finger at X"."""
    who = finder.behind(i, "at")
    return finder.make(i, who, "blame", i) if who else None


def _work(finder: _Finder, i: int) -> Blame | None:
    """Read "the work of X"."""
    lows = finder.sheet.lows
    _, high = finder.sheet.bounds(i)
    if i and lows[i - 1] == "the" and i + 2 < high and lows[i + 1] == "of":
        end = with_complements(finder.sheet, i + 2, high)
        return finder.make(i, (i + 2, end), "blame", max(0, i - 6))
    return None


def _did(finder: _Finder, i: int) -> Blame | None:
    """Read "Vesk did it"."""
    lows = finder.sheet.lows
    _, high = finder.sheet.bounds(i)
    if i + 1 >= high or lows[i + 1] not in ("it", "this"):
        return None
    if i + 2 < high and lows[i + 2] not in _ENDING:
        return None
    subject, group = finder.subject(i)
    return finder.make(i, subject, "blame", group) if subject else None


_ENDING: Final = frozenset(", . ; : ” \" ’ ' ) and but".split())
_WORDS: Final[dict[str, Callable[[_Finder, int], Blame | None]]] = {
    **dict.fromkeys("blame blames blamed blaming".split(), _blame),
    **dict.fromkeys(
        "accuse accuses accused accusing charged charging indicted convicted implicated".split(),
        _accuse,
    ),
    **dict.fromkeys("suspect suspects suspected".split(), _suspect),
    "behind": _behind,
    "responsible": _responsible,
    "responsibility": _responsibility,
    **dict.fromkeys("involvement complicity participation".split(), _part),
    **dict.fromkeys(
        "carried carry carrying carries perpetrated committed staged launched conducted"
        " mounted orchestrated masterminded ordered planned plotted organized organised"
        " executed planted perpetrate commit orchestrate sponsored pursued pursue pursues".split(),
        _deed,
    ),
    **dict.fromkeys("attributed attributes attribute attributing".split(), _attribute),
    **dict.fromkeys(("finger", "fingers"), _finger),
    "work": _work,
    **dict.fromkeys(("did", "done"), _did),
}
