"""The people named in an article, so that a bare surname finds its full form.

Full names are gathered over the whole article first: "Peskov" in the first paragraph is
the man whose first name stands in the ninth.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final, Literal

from whosays.extract.text.given_names import GIVEN_NAMES
from whosays.extract.text.layout import Layout, Words
from whosays.extract.text.nouns import COURTESY, PARTICLES, SUFFIXES, TITLES, person_like
from whosays.extract.text.runs import (
    Run,
    core_words,
    cut_run,
    find_runs,
    is_acronym,
    plain,
    run_titles,
)
from whosays.records import Span

Gender = Literal["m", "f"]

_NEAR_SENTENCES: Final = 2
_SPOKE: Final = frozenset("said says added told asked wrote".split())
_OBLIQUE: Final = frozenset(
    "of for to in at from by with on about against into over under between among than including "
    "like".split()
)


@dataclass(slots=True, eq=False)
class Person:
    """Somebody named in the article.

    Args:
        name: the words of the fullest form.
        full: where the full form stands (spans of the name, without titles).
        titles: titles seen before any form of the name, lower case, no full stop.
        genders: votes read from titles and pronouns.
    """

    name: tuple[str, ...]
    full: list[Span] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    genders: list[Gender] = field(default_factory=list)

    @property
    def evident(self) -> bool:
        """Whether a title, a role's pronoun or the given name shows that it is a person."""
        return bool(self.titles or self.genders or self.name[0].lower() in GIVEN_NAMES)

    @property
    def text(self) -> str:
        """The name as it is printed."""
        return " ".join(self.name)

    @property
    def surname(self) -> str:
        """The last word of the name that is no suffix."""
        return surname(self.name)

    def gender(self) -> Gender | None:
        """Return the gender that the text tells, else the given name, or None."""
        men = self.genders.count("m")
        women = len(self.genders) - men
        if men > 3 * women:
            return "m"
        if women > 3 * men:
            return "f"
        return GIVEN_NAMES.get(self.name[0].lower()) if len(self.name) > 1 else None


def surname(name: tuple[str, ...]) -> str:
    """Return the last word of a name that is no suffix ("Jr."), or an empty string."""
    core = [word for word in name if word.lower() not in SUFFIXES]
    return core[-1] if core else ""


@dataclass(eq=False)
class Inventory:
    """The people and the named bodies of one article.

    Args:
        layout: the article.
        runs: every run of capitalised words outside headlines, in order.
        persons: everybody with a full name, by first mention.
    """

    layout: Layout
    runs: list[Run]
    persons: list[Person]

    @cached_property
    def _by_word(self) -> dict[str, list[tuple[int, Person]]]:
        """Persons by each word of their names, with the word's rank: surname 0, first 1, else 2."""
        index: dict[str, list[tuple[int, Person]]] = {}
        for person in self.persons:
            core = [w for w in person.name if w.lower() not in SUFFIXES]
            for place, word in enumerate(core):
                rank = 0 if place == len(core) - 1 else 1 if place == 0 else 2
                if len(plain(word)) > 1 or len(core) == 1:
                    index.setdefault(plain(word), []).append((rank, person))
        return index

    def add(self, person: Person) -> None:
        """Take in a person who is named nowhere in full ("Trump" alone)."""
        self.persons.append(person)
        self.__dict__.pop("_by_word", None)
        self.__dict__.pop("_runs_by_person", None)

    @cached_property
    def _forms(self) -> frozenset[str]:
        return frozenset(self.layout.words.forms)

    def has_adjective(self, name: str) -> bool:
        """Return whether the article also has an adjective made of a name ("Kenya", "Kenyan").

        Only countries and the like have one, also those that no list holds.
        """
        if len(name) < 4 or name.lower() in GIVEN_NAMES:
            return False
        made = {name + end for end in ("i", "n", "an", "ese", "ish")}
        if name[-1] in "aeiouy":
            made |= {name[:-1] + end for end in ("i", "ian", "an", "ese", "ish")}
        made |= {word.upper() for word in made} if name.isupper() else set()
        return not self._forms.isdisjoint(made)

    @cached_property
    def _runs_by_person(self) -> dict[int, list[Run]]:
        words = self.layout.words
        starts = {s: id(p) for p in self.persons for s, _ in p.full}
        found: dict[int, list[Run]] = {}
        for run in self.runs:
            if run.core < run.last and (who := starts.get(words.starts[run.core])):
                found.setdefault(who, []).append(run)
        return found

    def runs_of(self, person: Person) -> list[Run]:
        """Return the runs that hold a person's full name."""
        return self._runs_by_person.get(id(person), [])

    def candidates(self, name: tuple[str, ...]) -> list[Person]:
        """Return the persons that a full or short name can stand for, best reading only.

        Args:
            name: the words of the name, without titles.
        """
        core = tuple(w for w in name if w.lower() not in SUFFIXES and w.lower() not in PARTICLES)
        if not core:
            return []
        if len(core) > 1:
            near = {
                id(p): p for w in (core[0], core[-1]) for _, p in self._by_word.get(plain(w), [])
            }
            same = [p for p in near.values() if same_name(p.name, core)]
            if not same and len(core) > 2 and person_like(core[0].lower()):
                # "Scientist Jane Doe" at the head of a sentence
                same = [p for p in near.values() if same_name(core[1:], p.name)]
            return same
        found = self._by_word.get(plain(core[0]), [])
        best = min((rank for rank, _ in found), default=0)
        return [person for rank, person in found if rank == best]

    def _known_by(self, name: tuple[str, ...], position: int) -> list[Person]:
        """Return whom a single name can stand for at a place.

        Where nobody with that surname is named before, it is the one named before who has it
        as a first name.
        """
        found = self.candidates(name)
        if len(name) != 1 or not found or any(p.full[0][0] <= position for p in found):
            return found
        earlier = [p for _, p in self._by_word.get(plain(name[0]), []) if p.full[0][0] <= position]
        return earlier or found

    def resolve(
        self, name: tuple[str, ...], titles: frozenset[str], position: int
    ) -> tuple[Person | None, float]:
        """Return the person that a name stands for at a place, and how sure that is.

        Args:
            name: its words, without titles.
            titles: titles before it, lower case, without full stop.
            position: where it stands in the text.

        Returns:
            ``(None, 0.0)`` where nobody has the name, or several do and nothing decides.
        """
        found = self._known_by(name, position)
        genders = {g for t in titles if (g := TITLES.get(t))}
        if len(genders) == 1:
            gender = next(iter(genders))
            found = [p for p in found if p.gender() in (None, gender)]
            told = [p for p in found if p.gender() == gender]
            found = told if len(told) == 1 else found
        offices = titles - COURTESY
        holders = [p for p in found if offices & p.titles]
        if len(found) > 1 and len(holders) == 1:
            return holders[0], 0.9
        if len(found) == 1:
            return found[0], 0.97
        if not found:
            return None, 0.0
        return self._most_recent(found, position)

    def _most_recent(self, found: list[Person], position: int) -> tuple[Person | None, float]:
        """Decide between people of one surname: the one that the report calls by it alone.

        News style gives the full name to whoever is brought in beside the main bearer of
        a surname, so the first one stays the bearer, except close to another's full name.
        """
        before = [p for p in found if p.full[0][0] < position]
        if len(before) == 1:
            return before[0], 0.9
        if not before:
            return None, 0.0
        here = self.layout.sentence(position)
        latest = [
            (max(s for s, _ in p.full if s < position), number, p)
            for number, p in enumerate(before)
        ]
        near = [p for s, _, p in latest if here - self.layout.sentence(s) <= _NEAR_SENTENCES]
        first = min(before, key=lambda p: p.full[0])
        if near and first not in near and not any(self._leads(p, position) for p in near):
            return first, 0.7
        if len(near) == 1:
            return near[0], 0.75
        if not near:
            return first, 0.7
        return None, 0.0

    def _leads(self, person: Person, position: int) -> bool:
        """Return whether the last full name before a position opens a sentence or has spoken.

        Whoever is only mentioned in a sentence ("a tribute to Jane Doe, who") does not take
        the surname over from its bearer.
        """
        words = self.layout.words
        start = max(s for s, _ in person.full if s < position)
        begin, _ = self.layout.sentence_span(self.layout.sentence(start))
        tokens = words.between(begin, start)
        spoke = words.forms[tokens.stop - 1].lower() in _SPOKE if tokens else False
        before = words.forms[tokens.start : tokens.stop]
        return spoke or all(form.lower() not in _OBLIQUE for form in before)


def same_name(full: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names of two words or more can be one person's.

    First and last words must agree (an initial agrees with the word), and so must the
    middle ones where both have them; a run of the last words agrees with the whole.
    """
    return _same(_core(full), _core(other))


@lru_cache(maxsize=16384)
def _core(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name as they are compared, without suffix and particles."""
    return tuple(plain(w) for w in name if w.lower() not in SUFFIXES and w.lower() not in PARTICLES)


def _same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if not a or not b or a[-1] != b[-1]:
        return len(b) > 1 and a[: len(b)] == b
    if len(b) < len(a) and a[-len(b) :] == b:
        return True
    return _agree(a[0], b[0]) and _middles(a[1:-1], b[1:-1])


def _agree(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1])


def _middles(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if not a or not b:
        return True
    return len(a) == len(b) and all(_agree(x, y) for x, y in zip(a, b, strict=True))


def take_inventory(layout: Layout) -> Inventory:
    """Return the names of an article: its runs and the people with a full name."""
    words = layout.words
    runs = [
        run
        for run in find_runs(words, 0, len(words.forms))
        if (layout.shouted or not layout.in_headline(words.starts[run.first]))
        and not layout.in_dateline(words.starts[run.first])
    ]
    common = {form for form in words.forms if form.islower()}
    runs = [_drop_common_head(layout, run, common) for run in runs]
    # Where all is in capitals, only a title or a given name shows that words are somebody's name.
    full = [run for run in runs if _shows_person(words, run)] if layout.shouted else runs
    inventory = Inventory(layout, runs, _people(words, full))
    _read_titles(inventory)
    return inventory


def _shows_person(words: Words, run: Run) -> bool:
    before = words.forms[run.first - 1].lower() if run.first else ""
    named = run.core < run.last and words.forms[run.core].lower() in GIVEN_NAMES
    return named or run.title_first < run.core or before in TITLES


def _drop_common_head(layout: Layout, run: Run, common: set[str]) -> Run:
    """Take a common word off the head of a run that begins a sentence ("Police Chief Smith")."""
    words = layout.words
    at_start = (
        words.starts[run.first] - layout.sentences[layout.sentence(words.starts[run.first])] <= 1
    )
    head = words.forms[run.first].lower()
    if not at_start or run.core != run.first or run.last - run.first < 2:
        return run
    if (
        (head in common or person_like(head, strictly=True))
        and run.kind == "unknown"
        and head not in TITLES
    ):
        cut = cut_run(words, run.first + 1, run.last)
        return cut or run
    return run


def _people(words: Words, runs: list[Run]) -> list[Person]:
    """Gather the runs that can be full names into people, forms of one name together."""
    people: list[Person] = []
    by_word: dict[str, list[Person]] = {}
    for run in runs:
        if run.kind not in ("person", "unknown") or run.last - run.core < 2:
            continue
        name = core_words(words, run)
        if not 2 <= len(name) <= 6 or any(is_acronym(w) and len(w) > 3 for w in name):
            continue
        core = _core(name)
        if not core:
            continue
        near = by_word.setdefault(core[-1], []), by_word.setdefault(core[0], [])
        known = list(dict.fromkeys(p for group in near for p in group))
        known = [p for p in known if same_name(p.name, name) or same_name(name, p.name)]
        span = words.span(run.core, run.last)
        if len(known) == 1:
            known[0].full.append(span)
            known[0].name = _fuller(known[0].name, name)
        elif not known:
            people.append(Person(name, [span]))
            for group in near:
                group.append(people[-1])
    return people


def _is_description(word: str) -> bool:
    """Return whether the first word of a name is rather what somebody is ("Comedian")."""
    return word.lower() not in GIVEN_NAMES and not word.endswith(".")


def _fuller(known: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return the fuller of two forms of one name.

    Words that only one form has around the whole other form are no part of the name
    ("Ann Lee Joins Race", "Comedian Ann Lee").
    """
    short, long = sorted((known, other), key=len)
    if len(long) > len(short) and long[: len(short)] == short and plain(long[-1]) not in SUFFIXES:
        return short
    if len(long) > len(short) and long[-len(short) :] == short and _is_description(long[0]):
        return short
    return long if len(long) > len(known) else known


def _read_titles(inventory: Inventory) -> None:
    """Note for each person the titles and genders that titles before the name tell."""
    words = inventory.layout.words
    for run in inventory.runs:
        if run.core in (run.title_first, run.last):
            continue
        titles = run_titles(words, run)
        found = inventory.candidates(core_words(words, run))
        if len(found) == 1:
            found[0].titles |= titles
            found[0].genders += [g for t in sorted(titles) if (g := TITLES.get(t)) is not None]
