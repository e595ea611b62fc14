"""Whether two entities of different reports are one in the world: features with their weights."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from whosays.resolve.acronyms import is_initials, same_long_form, telling
from whosays.resolve.agencies import agency_key
from whosays.resolve.entity_profiles import Profile, is_of_a_person
from whosays.resolve.name_forms import likeness, spelling_key

WEIGHTS: Final = {
    "same full name": 4.0,
    "full name, spelled otherwise": 3.5,
    "one name is fuller": 3.5,
    "both names stand in a fuller one": 2.5,
    "forms of one given name": 3.0,
    "an initial fits": 2.5,
    "a letter differs": 2.5,
    "same single name": 0.5,
    "a single name out of the full one": 0.5,
    "full name stands in the other report": 2.0,
    "role agrees": 2.0,
    "country agrees": 1.5,
    "another full name fits": -4.0,
    "roles differ": -0.5,
    "countries differ": -2.5,
    "kinds differ": -0.5,
    "two names in one report": -2.0,
    "same name of a body": 3.0,
    "same name but for a word": 0.5,
    "short form written out": 3.5,
    "initials fit": 2.5,
    "could be any country's": -1.5,
    "no other country's in these reports": 1.0,
    "same outlet": 4.0,
    "government of one country": 4.0,
    "same number or title": 3.0,
}
"""What each feature of a pair adds to its score."""

ENOUGH: Final = 2.0
"""A pair with this score or more is joined."""

Feature = tuple[str, float]
_BODIES: Final = frozenset({"organisation", "outlet", "group"})


@dataclass(frozen=True, slots=True)
class Compared:
    """Features of a pair; ``clash`` says why they cannot be one whatever the score."""

    features: tuple[Feature, ...] = ()
    clash: str | None = None

    @property
    def score(self) -> float:
        """The sum of the weights."""
        return sum(weight for _, weight in self.features)

    @property
    def same(self) -> bool:
        """Whether the pair is joined."""
        return self.clash is None and bool(self.features) and self.score >= ENOUGH


class Scene:
    """All profiles at once: what else a name could stand for depends on the others.

    Args:
        profiles: those of every report.
        written_out: short forms with their long forms, from every report.
    """

    def __init__(
        self, profiles: Sequence[Profile], written_out: frozenset[tuple[str, tuple[str, ...]]]
    ) -> None:
        self._written_out = written_out
        self._bearers: dict[str, list[Profile]] = defaultdict(list)
        self._lands: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for profile in profiles:
            if profile.kind == "person" and not profile.bare:
                for word in {spelling_key(w) for w in profile.words}:
                    self._bearers[word].append(profile)
            if profile.generic and profile.country:
                self._lands[profile.words].add(profile.country)

    def compare(self, first: Profile, second: Profile) -> Compared:
        """Return the features of two profiles, or of one with itself; symmetric."""
        if first.own or second.own:
            same = first is second and len(first.ids) == 1
            return Compared(clash=None if same else "told apart by what they are")
        kinds = {first.kind, second.kind}
        if kinds == {"person"}:
            return self._people(first, second)
        if kinds == {"government"}:
            return self._governments(first, second)
        if kinds == {"document"}:
            same = first.words == second.words
            return Compared(_weighed("same number or title")) if same else Compared()
        if kinds <= _BODIES:
            return self._bodies(first, second)
        if kinds == {"person", "organisation"} and min(len(first.words), len(second.words)) > 1:
            return self._misread(first, second)
        return Compared(clash="of different kinds")

    def _people(self, first: Profile, second: Profile) -> Compared:
        name = _person_name(first, second)
        if name is None and self._both_in_one(first, second):
            name = "both names stand in a fuller one"
        if name is None:
            both = not first.bare and not second.bare
            return Compared(clash="two full names" if both else "two names")
        names = [name, *self._setting(first, second)]
        if first.bare or second.bare:
            if _co_occurs(first, second) or _co_occurs(second, first):
                names.append("full name stands in the other report")
            if self._another_fits(first, second):
                names.append("another full name fits")
        two_names = name not in {"same full name", "same single name"}
        if two_names and first.reports & second.reports:
            names.append("two names in one report")
        return Compared(_weighed(*names))

    def _both_in_one(self, first: Profile, second: Profile) -> bool:
        """Return whether "Ana Sol" and "Eva Sol" both stand in an "Ana Eva Sol" of some report."""
        if first.bare or second.bare or first.words[-1] != second.words[-1]:
            return False
        both = {*first.words, *second.words}
        bearers = self._bearers.get(spelling_key(first.words[-1]), ())
        return any(both == set(p.words) for p in bearers)

    @staticmethod
    def _setting(first: Profile, second: Profile) -> Iterable[str]:
        if first.roles and second.roles:
            yield "role agrees" if first.roles & second.roles else "roles differ"
        if first.country and second.country:
            yield "country agrees" if first.country == second.country else "countries differ"

    def _another_fits(self, first: Profile, second: Profile) -> bool:
        """Return whether a bare name could be that of more than one full-named person."""
        bare = first if first.bare else second
        fitting = self._fitting(bare)
        other = second if bare is first else first
        if not other.bare:
            fitting = [p for p in fitting if _person_name(p, other) is None]
            return bool(fitting)
        return any(_person_name(p, q) is None for p in fitting for q in fitting)

    def _fitting(self, bare: Profile) -> list[Profile]:
        bearers = [
            p
            for p in self._bearers.get(spelling_key(bare.words[0]), ())
            if _person_name(bare, p)
            and not (bare.country and p.country not in {None, bare.country})
        ]
        told = [p for p in bearers if p.roles & bare.roles or _co_occurs(bare, p)]
        return told or bearers

    def _misread(self, first: Profile, second: Profile) -> Compared:
        """Compare a person with what was taken for a body; upper-case text does not tell."""
        body = first if first.kind == "organisation" else second
        misread = not body.generic and not is_of_a_person(body.name)
        name = _alphabetical_name(first, second) if misread else None
        if name is None:
            return Compared(clash="of different kinds")
        return Compared(_weighed(name, *self._setting(first, second), "kinds differ"))

    @staticmethod
    def _governments(first: Profile, second: Profile) -> Compared:
        if first.country and second.country:
            if first.country == second.country:
                return Compared(_weighed("government of one country"))
            return Compared(clash="governments of two countries")
        if first.words == second.words and not first.generic:
            return Compared(_weighed("same name of a body"))
        return Compared()

    def _bodies(self, first: Profile, second: Profile) -> Compared:
        if "outlet" in {first.kind, second.kind} and (
            first.words == second.words or agency_key(first.name) == agency_key(second.name)
        ):
            return Compared(_weighed("same outlet"))
        generic = first.generic or second.generic
        apart = bool(first.country and second.country and first.country != second.country)
        if generic and apart:
            return Compared(clash="bodies of two countries")
        name = self._body_name(first, second)
        if name is None:
            return Compared()
        names = [name]
        if first.kind != second.kind:
            names.append("kinds differ")
        if first.country and second.country:
            names.append("countries differ" if apart else "country agrees")
        if generic:
            names.append("could be any country's")
            if len(self._lands[first.words] | self._lands[second.words]) < 2:
                names.append("no other country's in these reports")
        return Compared(_weighed(*names))

    def _body_name(self, first: Profile, second: Profile) -> str | None:
        if first.words == second.words:
            return "same name of a body"
        for one, other in ((first, second), (second, first)):
            if len(one.words) == 1 and len(other.words) > 1:
                short = one.words[0]
                if same_long_form(short, other.words, self._written_out):
                    return "short form written out"
                # Initials stand in the order of the name, which its words here do not keep.
                if is_initials(short, telling(other.name)):
                    return "initials fit"
        few, many = sorted((set(first.words), set(second.words)), key=len)
        if len(few) > 1 and few < many and len(many) - len(few) == 1:
            return "same name but for a word"
        return None


def _weighed(*names: str) -> tuple[Feature, ...]:
    return tuple((name, WEIGHTS[name]) for name in names)


def _co_occurs(bare: Profile, full: Profile) -> bool:
    """Return whether the full name stands in a report that has mostly the bare one."""
    return bare.bare and not full.bare and bool(bare.before & set(full.words[:-1]))


def _alphabetical_name(first: Profile, second: Profile) -> str | None:
    """Compare the words of two names in any order."""
    if sorted(first.words) == sorted(second.words):
        return "same full name"
    few, many = sorted((set(first.words), set(second.words)), key=len)
    return "one name is fuller" if few < many else None


def _person_name(first: Profile, second: Profile) -> str | None:
    """Return how two names can be one person's, or ``None`` where they cannot."""
    a, b = sorted((first.words, second.words), key=lambda words: (len(words), words))
    if len(a) == 1:
        if len(b) == 1:
            return "same single name" if likeness(a[0], b[0]) in {"same", "spelling"} else None
        fits = any(likeness(a[0], word) in {"same", "spelling"} for word in b[1:])
        return "a single name out of the full one" if fits else None
    kinds = _aligned(a, b)
    if kinds is None:
        return None
    for likeness_, name in (
        ("misprint", "a letter differs"),
        ("initial", "an initial fits"),
        ("given", "forms of one given name"),
    ):
        if likeness_ in kinds:
            return name
    if len(a) < len(b):
        return "one name is fuller"
    return "full name, spelled otherwise" if "spelling" in kinds else "same full name"


def _aligned(a: tuple[str, ...], b: tuple[str, ...]) -> set[str] | None:
    """Return how the words of the shorter name stand, in order, in the longer one.

    The given name comes first in both, or what is left out is the given name and two names stay
    ("Rivera Irias" of "Ariel Rivera Irias"). One word at most may be a misprint, and no surname an
    initial.
    """
    found: set[str] = set()
    at = matched = 0
    misprints = 0
    for number, word in enumerate(a):
        while at < len(b):
            kind = likeness(word, b[at])
            if kind == "initial" and number == len(a) - 1:
                kind = None
            if kind == "given" and number > 0:
                kind = None
            at += 1
            if kind is not None:
                found.add(kind)
                misprints += kind == "misprint"
                matched += 1
                break
            if number == 0 and len(a) == len(b):
                return None
    if matched < len(a) or misprints > 1:
        return None
    first = likeness(a[0], b[0])
    if first is None and (a[0] != b[1] or len(a) < len(b) - 1):
        return None
    return found
