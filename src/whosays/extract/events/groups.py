"""Which of the places in a report tell of one event: an event told three times is one event.

Each place joins the event that it fits best, or begins one. Two targets, places or days that
exclude each other keep events apart, as do words like "another"; a definite phrase ("the
attack") points back to the event that stands out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from whosays.extract.events.phrases import DETERMINERS, STOPS, Range
from whosays.extract.events.sheet import Sheet
from whosays.extract.events.tellings import Told
from whosays.extract.events.words import HEDGES, NEWNESS, WEAPONS, akin
from whosays.extract.text.given_names import GIVEN_NAMES
from whosays.extract.text.nouns import TITLES, lemma, person_like
from whosays.extract.text.seats import country_of_adjective, country_of_government
from whosays.extract.times.find import TimeMention

_EMPTY: Final = frozenset(
    "people person man men woman women city town village area region heart centre center"
    " president country north south east west northern southern eastern western".split()
)
_NOTHING: Final = frozenset(
    "anything anyone anybody nothing nobody everything something someone somebody"
    " everyone it him her them us me these this that those".split()
)
_FAR: Final = 4
"""Sentences after which an indefinite phrase without a word in common begins a new event."""
_NO_KEYS: Final = _EMPTY | _NOTHING | HEDGES | NEWNESS
_LEAD: Final = 3
"""Blocks at the head in which a report tells its event afresh."""
_LEAST: Final = 1.0
_SEPARATELY: Final = frozenset({"separately", "elsewhere"})


@dataclass(slots=True, eq=False)
class Group:
    """One event while a report is read.

    Attributes:
        told: where it is told, in order.
        words: words of its targets, places and means.
        targets: words of its targets alone.
        places: words of its places alone.
        days: values of the times beside it.
        people: whether its targets are people; both where there are both.
        names: of each noun that tells it, the noun and the names in its target.
        real: it is told as something that took place, or is said to have.
        vague: it is only several nameless things ("attacks").
        last: the number of the sentence in which it was told last.
        number: which event of the report it is, from 0.
    """

    told: list[Told] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    targets: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)
    people: set[bool] = field(default_factory=set)
    names: list[tuple[str, set[str]]] = field(default_factory=list)
    real: bool = False
    vague: bool = True
    last: int = 0
    number: int = 0
    _counted: int = -1
    _kind: str = ""

    @property
    def kind(self) -> str:
        """The kind that is told most often, the earliest of several; verbs count half."""
        if self._counted != len(self.told):
            self._counted, self._kind = len(self.told), self._find_kind()
        return self._kind

    def _find_kind(self) -> str:
        counts: dict[str, float] = {}
        for one in self.told:
            if one.kind and not one.predicate:
                counts[one.kind] = counts.get(one.kind, 0.0) + (0.5 if one.verb else 1.0)
        return max(counts, key=lambda kind: (counts[kind], kind == "massacre"), default="")

    @property
    def name(self) -> str:
        """The noun that names it most often, the earliest of several."""
        counts: dict[str, int] = {}
        for one in self.told:
            if one.kind and not one.predicate:
                counts[one.name] = counts.get(one.name, 0) + 1
        return max(counts, key=lambda name: counts[name], default="")

    def add(self, one: Told) -> None:
        """Take in one telling more."""
        self.told.append(one)
        self.real = self.real or not (one.unreal or one.negated)
        self.vague = self.vague and ((one.plural and not one.definite) or one.aside)


@dataclass(frozen=True, slots=True)
class _Keys:
    """By what a telling is known again.

    Attributes:
        targets, places: words of its target and place.
        target_names, place_names: those of them that are names.
        people: its target is people.
        day: the value of a time beside it.
        sentence: the number of its sentence.
        apart: words part it from all before ("another", "separately").
    """

    targets: set[str]
    places: set[str]
    target_names: set[str]
    place_names: set[str]
    people: bool
    day: str | None
    sentence: int
    apart: bool


def _keys(sheet: Sheet, one: Told, times: Sequence[TimeMention]) -> _Keys:
    return _Keys(
        targets=key_words(sheet, one.target),
        places=key_words(sheet, one.place),
        target_names=_name_words(sheet, one.target),
        place_names=_name_words(sheet, one.place),
        people=are_people(sheet, one.target),
        day=_day_beside(sheet, one, times),
        sentence=sheet.sentence(one.at),
        apart=one.fresh or sheet.lows[sheet.bounds(one.at)[0]] in _SEPARATELY,
    )


def key_words(sheet: Sheet, part: Range | None) -> set[str]:
    """Return the words of a phrase by which it can be told again."""
    if part is None:
        return set()
    return {
        word
        for word in sheet.lows[part[0] : part[1]]
        if len(word) > 1 and word[0].isalnum() and word not in STOPS and word not in DETERMINERS
        and word not in _NO_KEYS
    }  # fmt: skip


def group_events(sheet: Sheet, told: Sequence[Told], times: Sequence[TimeMention]) -> list[Group]:
    """Return the events of a report, by first telling."""
    groups: list[Group] = []
    linked = _links(sheet, told)
    of: dict[int, Group] = {}
    for number, one in enumerate(told):
        keys = _keys(sheet, one, times)
        group = of.get(linked[number]) if number in linked else None
        if group is not None and not akin(group.kind, one.kind):
            group = None
        group = group or _fitting(sheet, groups, one, keys)
        if group is None and one.predicate and not one.definite:
            continue  # says what something was, and nothing was told
        if group is None and one.verb and one.agent is None and _is_loose_verb(sheet, one):
            continue
        if group is None:
            group = Group(number=len(groups))
            groups.append(group)
        _join(sheet, group, one, keys)
        of[number] = group
    return groups


def _is_loose_verb(sheet: Sheet, one: Told) -> bool:
    """Tell "sending debris crashing": an -ing form that begins no event of its own."""
    return sheet.lows[one.at].endswith("ing") and one.target is not None and one.target[1] == one.at


def _links(sheet: Sheet, told: Sequence[Told]) -> dict[int, int]:
    """Return which telling is part of the phrase of an earlier one: "killed him in an attack"."""
    links: dict[int, int] = {}
    for number in range(1, len(told)):
        before, one = told[number - 1], told[number]
        arrests = [kind == "arrest" for kind in (one.kind, before.kind)]
        if arrests[0] == arrests[1] and (_is_inside(before, one) or _is_effect(sheet, before, one)):
            links[number] = number - 1
    return links


def _is_inside(before: Told, one: Told) -> bool:
    """Tell whether one telling stands in a phrase of another next to it."""
    within = (before.place, before.agent, before.target)
    if any(part is not None and part[0] <= one.at < part[1] for part in within):
        return True
    if one.agent is not None and before.first <= one.agent[0] and one.agent[1] <= before.last:
        return True
    return any(
        part is not None and part[0] <= before.at < part[1] for part in (one.agent, one.target)
    )


def _is_effect(sheet: Sheet, before: Told, one: Told) -> bool:
    """Tell whether a verb goes on with what was told: "..., killing seven", "drones killed two"."""
    if not one.verb or sheet.sentence(one.at) != sheet.sentence(before.at):
        return False
    if not before.verb and one.core[0] - before.last <= 1:
        return True
    if one.agent is not None:
        return sheet.lows[one.agent[1] - 1] in WEAPONS
    return sheet.lows[one.at].endswith("ing") and sheet.lows[one.at - 1] == ","


def _join(sheet: Sheet, group: Group, one: Told, keys: _Keys) -> None:
    group.add(one)
    group.last = keys.sentence
    group.targets |= keys.targets
    group.places |= keys.place_names
    core = sheet.lows[one.core[0] : one.core[1] - 1]
    low, high = sheet.bounds(one.at)
    words = keys.targets | keys.places | {w for w in core if w in WEAPONS or len(w) > 4}
    words |= WEAPONS.intersection(sheet.lows[low:high])
    group.words |= words | {w[:-1] for w in words if w.endswith("s") and len(w) > 4}
    if one.target is not None:
        group.people.add(keys.people)
    if not one.verb:
        group.names.append((one.name, keys.target_names))
    if keys.day is not None:
        group.days.add(keys.day)


def _day_beside(sheet: Sheet, one: Told, times: Sequence[TimeMention]) -> str | None:
    """Return the day of a time within a telling or right behind it."""
    start, end = sheet.words.span(one.first, one.last)
    for time in times[bisect_left(times, start, key=lambda time: time.span[0]) :]:
        if time.span[0] > end + 12:
            break
        if time.kind in ("date", "time") and time.value and time.value[:4].isdigit():
            return time.value[:10]
    return None


def _excludes(sheet: Sheet, group: Group, one: Told, keys: _Keys) -> bool:
    """Tell whether a telling cannot be of an event."""
    if not akin(group.kind, one.kind):
        return True
    if one.plural and not one.definite and not group.vague:
        return True
    if group.vague and not one.plural and not one.verb:
        return True
    if not group.real and not one.unreal and not one.definite:
        return True
    day = keys.day
    if day is not None and group.days and not any(_same_day(day, other) for other in group.days):
        return True
    if not one.verb and not sheet.shouted and _other_target(group, one, keys):
        return True
    places = keys.place_names
    if places and group.places and not places & (group.places | group.targets):
        return not _one_country(places | group.places)
    return False


def _other_target(group: Group, one: Told, keys: _Keys) -> bool:
    """Tell "the bombing of Kell" from "the bombing of Holm"."""
    if not keys.target_names or keys.people:
        return False
    others = [names for name, names in group.names if name == one.name]
    return any(others) and not any(other & keys.target_names for other in others)


def _same_day(day: str, other: str) -> bool:
    """Tell whether two values can be one event's: a night is told by either of its days."""
    if len(day) == len(other) == 10:
        try:
            return abs(date.fromisoformat(day) - date.fromisoformat(other)).days <= 1
        except ValueError:
            return day == other
    short = min(len(day), len(other))
    return day[:short] == other[:short]


def _one_country(words: set[str]) -> bool:
    """Tell whether place words name one country or its seat, as far as they name any."""
    found = {country_of_government(word) or country_of_adjective(word) for word in words}
    return len(found) == 1 and None not in found


def _fitting(sheet: Sheet, groups: list[Group], one: Told, keys: _Keys) -> Group | None:
    best, most = None, _LEAST
    for group in groups:
        if not _excludes(sheet, group, one, keys):
            weight = _weight(sheet, group, one, keys)
            if weight > most:
                best, most = group, weight
    return best


def _weight(sheet: Sheet, group: Group, one: Told, keys: _Keys) -> float:
    """Return how well a telling fits an event; above `_LEAST` it joins."""
    targets = keys.targets
    shared = (targets | keys.places) & (group.words | group.targets | group.places)
    common = min(4.0, sum(map(_telling, shared)))
    apart = keys.sentence - group.last
    if keys.apart:
        return max(0.0, common - 1.0)
    if one.unreal and not (one.definite or one.predicate or shared):
        return 0.0
    near, standing = _nearness(group, apart)
    far = apart > _FAR or (bool(group.targets) and apart > 1)
    elsewhere = bool(targets) and not shared and far
    if one.predicate or (one.definite and not elsewhere):
        # A noun that was used before points to its own event rather than to the nearest.
        same = 0.4 if one.kind and any(t.name == one.name for t in group.told) else 0.0
        return common + 1.0 + near + standing + same
    if elsewhere or (not shared and _is_introduced(sheet, group, one, apart)):
        return common + 0.9 * near
    if targets and group.targets and not shared and keys.people in group.people:
        return common + 0.9 * near  # people and the place where they were are no two targets
    if one.verb or apart <= 1:
        return common + near + standing
    main = group.number == 0 and one.kind == group.kind and not targets and not keys.places
    return common + near + (0.6 if main and apart <= _FAR else 0.0)


def _nearness(group: Group, apart: int) -> tuple[float, float]:
    """Return what it weighs that an event was told shortly before, and that it stands out."""
    near = 1.0 if apart <= 1 else 0.5 if apart <= _FAR else 0.0
    if not group.real:
        return near / 2, 0.0
    return near, 0.05 * min(len(group.told), 10) + (0.3 if group.number == 0 else 0.0)


def _is_introduced(sheet: Sheet, group: Group, one: Told, apart: int) -> bool:
    """Tell whether "a fire at an oil terminal", further down, brings in an event of its own."""
    if one.definite or one.verb or sheet.paragraph(one.at) <= _LEAD:
        return False
    told_before = any(t.name == one.name and not t.verb for t in group.told)
    return (one.target is not None or one.place is not None) and (apart > 0 or told_before)


def _telling(word: str) -> float:
    """Return how much a word in common tells: a weapon or a country is in many events."""
    if word in WEAPONS:
        return 0.3
    return 0.6 if country_of_government(word) or country_of_adjective(word) else 2.0


def _name_words(sheet: Sheet, part: Range | None) -> set[str]:
    """Return the words of a phrase that are names; in capitals every word may be one."""
    if part is None or not any(sheet.is_name(i) for i in range(*part)):
        return set()
    named = {sheet.lows[i] for i in range(*part) if sheet.is_name(i)}
    return named & key_words(sheet, part)


def are_people(sheet: Sheet, part: Range | None) -> bool:
    """Tell whether a phrase names people: by its noun, a number or a personal name."""
    if part is None:
        return False
    head = sheet.lows[part[1] - 1]
    if person_like(lemma(head)[0], strictly=True) or head in ("people", "civilians", "him", "her"):
        return True
    names = [sheet.words.forms[i] for i in range(*part) if sheet.is_name(i)]
    titled = any(word.lower().rstrip(".") in TITLES for word in names)
    return titled or any(word.lower() in GIVEN_NAMES for word in names)
