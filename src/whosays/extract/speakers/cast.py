"""Those who speak in one article, gathered under one roof while it is read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from whosays.extract.speakers.name_kinds import NameKinds
from whosays.extract.text.layout import Layout, is_possessive
from whosays.extract.text.name_wording import initials, owner_before, with_article
from whosays.extract.text.names import Gender, Inventory, Person
from whosays.extract.text.nouns import (
    COMPANY_NAMES,
    COURTESY,
    ORGANISATIONS,
    lemma,
    person_like,
    same_office,
)
from whosays.extract.text.phrases import Named
from whosays.extract.text.roles import (
    Role,
    affiliation_of,
    appositive,
    body_after,
    role_heads,
    roles_around,
    small_body_of,
    speaks_for,
)
from whosays.extract.text.runs import (
    Run,
    core_words,
    is_acronym,
    plain,
    run_titles,
)
from whosays.extract.text.seats import country_in, country_of_adjective, country_of_government
from whosays.extract.text.small_words import DETERMINERS
from whosays.extract.unnamed.find import Profile, Relation
from whosays.records import EntityKind, Span

_PERSON_WORDS: Final = frozenset({"he", "she", "his", "her", "him", "himself", "herself", "who"})
_THING_WORDS: Final = frozenset({"it", "its", "itself", "which"})


# What a title before a name weighs more than pronouns near it.
_TITLED: Final = 100

_BODY_KINDS: Final[dict[str, EntityKind]] = {
    "organisation": "organisation",
    "outlet": "outlet",
    "document": "document",
}


@dataclass(slots=True, eq=False)
class Actor:
    """Somebody or something that speaks, before it becomes an `Entity`.

    Args:
        name: its name, or its words where it has none.
        kind: what it is.
        many: whether it is more than one.
        heads: plain singular nouns that it may be called by ("minister").
        person: the person behind it, where it is a named one.
        forms: how often it speaks under each form of its name.
    """

    name: str
    kind: EntityKind
    many: bool = False
    heads: set[str] = field(default_factory=set)
    person: Person | None = None
    roles: list[str] = field(default_factory=list)
    affiliation: str | None = None
    behalf: Actor | None = None
    profile: Profile | None = None
    reason: str | None = None
    links: list[tuple[Actor, Relation, float]] = field(default_factory=list)
    mentions: set[Span] = field(default_factory=set)
    forms: Counter[str] = field(default_factory=Counter)
    gender_said: Gender | None = None

    def gender(self) -> Gender | None:
        """Return the gender that the text tells, or None."""
        return self.person.gender() if self.person else self.gender_said

    @property
    def human(self) -> bool:
        """Whether "he" or "she" can stand for it."""
        return self.kind == "person" or (self.kind == "unnamed" and not self.many)

    @property
    def thing(self) -> bool:
        """Whether "it" can stand for it."""
        return self.kind in ("organisation", "government", "document", "outlet")


class Cast:
    """The actors of one article, found again by person, country or name."""

    def __init__(self, layout: Layout, inventory: Inventory) -> None:
        self.layout = layout
        self.inventory = inventory
        self.actors: list[Actor] = []
        self._persons: dict[int, Actor] = {}
        self._governments: dict[str, Actor] = {}
        self._bodies: dict[str, Actor] = {}
        self._read: dict[Span, tuple[Actor | None, float]] = {}
        self._kinds = NameKinds(layout, inventory)

    def add(self, actor: Actor) -> Actor:
        """Take in a new actor."""
        self.actors.append(actor)
        return actor

    def person(self, person: Person) -> Actor:
        """Return the actor of a named person."""
        actor = self._persons.get(id(person))
        if actor is None:
            actor = self.add(Actor(person.text, "person", person=person))
            self._persons[id(person)] = actor
            self._read_roles(actor, person)
        return actor

    def government(self, country: str, form: str) -> Actor:
        """Return the actor of a country's government, called ``form`` here."""
        actor = self._governments.get(country)
        if actor is None:
            actor = self.add(Actor(form, "government", affiliation=country))
            actor.heads |= {"government", "country", "nation", "state"}
            self._governments[country] = actor
        actor.forms[form] += 1
        return actor

    def body(self, name: str, kind: EntityKind, owner: str | None = None) -> Actor:
        """Return the actor of a named organisation, outlet, group or document.

        Args:
            name: its name.
            kind: what it is.
            owner: whose it is, where words before its name tell ("Kenya's Union").
        """
        key = name.lower().removeprefix("the ").replace("’", "'")
        actor = self._bodies.get(key) or self._by_acronym(key, name)
        if actor is not None and owner and actor.affiliation not in (None, owner):
            key = f"{owner.lower()}'s {key}"  # of one name, and somebody else's
            actor = self._bodies.get(key)
        if actor is None:
            actor = self.add(Actor(name, kind, many=kind == "group"))
            words = tuple(name.split())
            if kind == "organisation":
                actor.affiliation = country_in(words)
            actor.heads |= {lemma(w.lower())[0] for w in words[-1:]}
            actor.heads |= {w.lower() for w in words if w.lower() in ORGANISATIONS}
        self._bodies[key] = actor
        return actor

    def _by_acronym(self, key: str, name: str) -> Actor | None:
        """Return the one body whose initials are ``name``, or whose acronym ``name`` spells."""
        short = key.replace(".", "")
        found = [
            actor
            for known, actor in self._bodies.items()
            if (is_acronym(name.rsplit(maxsplit=1)[-1]) and initials(known) == short)
            or (len(key.split()) > 2 and known.replace(".", "") == initials(key))
        ]
        return found[0] if len(set(map(id, found))) == 1 else None

    def of_run(self, run: Run) -> Actor | None:
        """Return the actor of a run that names a body or a government by its own words."""
        words = self.layout.words
        whole = Named(words.span(run.first, run.last), run, (run.first, run.core), (run.last,) * 2)
        return self.named(whole)[0]

    def named(self, phrase: Named) -> tuple[Actor | None, float]:
        """Return the actor that a source with a name stands for, and how sure that is."""
        place = self.layout.words.span(phrase.run.core, phrase.run.last)
        if place not in self._read:
            self._read[place] = self._named(phrase)
        actor, sure = self._read[place]
        if actor is not None:
            actor.mentions.add(place)
        return actor, sure

    def _named(self, phrase: Named) -> tuple[Actor | None, float]:
        words, run = self.layout.words, phrase.run
        name = core_words(words, run)
        text = words.phrase(run.core, run.last)
        titles = run_titles(words, run)
        position = words.starts[run.core]
        if run.kind in ("person", "unknown", "government") or titles:
            person, sure = self.inventory.resolve(name, titles, position)
            if person is not None:
                kind, told = (None, sure) if person.evident else self._kinds.of(phrase)
                body = _BODY_KINDS.get(kind or "")
                if body is not None:
                    return self.body(with_article(words.forms, run, text), body), told
                return self._person_here(person, phrase), sure
            if self.inventory.candidates(name) and run.kind != "government":
                return None, 0.0
        elif (surname := self._in_capitals(name, position)) is not None:
            return self._person_here(surname, phrase), 0.85
        company = self._company(name) if run.kind == "unknown" else None
        return (company, 0.8) if company is not None else self._other_name(phrase, name, text)

    def _company(self, name: tuple[str, ...]) -> Actor | None:
        """Return the one company whose full name begins with a word ("Skarn Lines" of "Skarn")."""
        if len(name) > 1 or country_in(name) is not None:
            return None
        words = self.layout.words
        found = {
            words.phrase(run.core, run.last): run
            for run in self.inventory.runs
            if run.kind == "organisation"
            and run.last - run.core > 1
            and words.forms[run.core] == name[0]
            and words.forms[run.last - 1].lower().replace(".", "") in COMPANY_NAMES
        }
        short = [run for run in found.values() if run.last - run.core == len(name) + 1]
        meant = short or list(found.values())
        return self.of_run(meant[0]) if len(meant) == 1 else None

    def _in_capitals(self, name: tuple[str, ...], position: int) -> Person | None:
        """Return whose surname in capitals a name is: "BERG: Yes." holds no acronym."""
        word = name[0] if len(name) == 1 else ""
        if len(word) < 4 or not word.isalpha() or not word.isupper():
            return None
        person, _ = self.inventory.resolve(name, frozenset(), position)
        same = person is not None and plain(person.surname) == plain(word)
        return person if same else None

    def _other_name(
        self, phrase: Named, name: tuple[str, ...], text: str
    ) -> tuple[Actor | None, float]:
        """Return the actor of a name that nobody who is named in full has."""
        words, run = self.layout.words, phrase.run
        titles = run_titles(words, run)
        kind, sure = self._kinds.of(phrase)
        if kind == "person":
            person = self._new_person(name, titles, words.span(run.core, run.last))
            return self._person_here(person, phrase), sure
        if kind == "government":
            country = country_of_government(text)
            return self.government(country or text, with_article(words.forms, run, text)), sure
        if kind == "unknown" or kind == "place":  # noqa: PLR1714  # a set would not narrow it
            return None, 0.0
        owner = country_in(tuple(words.forms[phrase.before[0] : phrase.before[1]]))
        owner = owner or owner_before(words, run)
        actor = self.body(with_article(words.forms, run, text), kind, owner)
        actor.affiliation = actor.affiliation or owner
        return actor, sure

    def _new_person(self, name: tuple[str, ...], titles: frozenset[str], span: Span) -> Person:
        person = Person(name, [span])
        person.titles |= titles
        self.inventory.add(person)
        return person

    def _person_here(self, person: Person, phrase: Named) -> Actor:
        """Return a person's actor, with the role that this very source gives."""
        actor = self.person(person)
        words = self.layout.words
        told = appositive(words, *phrase.before) if phrase.description else None
        roles = roles_around(words, phrase.run, phrase.before[0], phrase.after[1])
        if self.layout.in_headline(words.starts[phrase.run.core]):
            # What stands behind a comma there may be the next name: "Lund, Oslo Mayor Meet"
            roles = tuple(role for role in roles if role.last <= phrase.run.core)
        roles = (told, *roles) if told is not None else roles
        if not roles and phrase.after[0] < phrase.after[1]:
            last = appositive(words, *phrase.after)
            roles = (last,) if last is not None else ()
        for role in roles:
            self._take_role(actor, role)
        if actor.affiliation is None:
            actor.affiliation = body_after(words, phrase.run.last, phrase.after[1])
        return actor

    def _read_roles(self, actor: Actor, person: Person) -> None:
        """Read the roles that stand beside the full form anywhere in the article."""
        words = self.layout.words
        for run in self.inventory.runs_of(person):
            low, high = self.layout.sentence_span(self.layout.sentence(words.starts[run.core]))
            if self.layout.in_headline(words.starts[run.core]):
                continue
            tokens = words.between(low, high)
            for role in roles_around(words, run, tokens.start, tokens.stop):
                self._take_role(actor, role)
        titles = {same_office(t) for t in person.titles - COURTESY}
        for modifier in ("vice", "prime", "deputy"):
            if modifier in titles:
                titles = {f"{modifier} {t}" for t in titles - {modifier}}
        actor.heads |= titles

    def _take_role(self, actor: Actor, role: Role) -> None:
        if role.text in actor.roles:
            return
        actor.roles.append(role.text)
        actor.heads |= role_heads(role.text)
        words = self.layout.words
        body = affiliation_of(words, role)
        run = speaks_for(words, role)
        if run is not None and actor.behalf is None:
            small = small_body_of(words, role)
            name = words.phrase(*small) if small is not None else ""
            behalf = self.body(name, "organisation") if name else self.principal(run)
            if small is not None and behalf is not None:
                behalf.mentions.add(words.span(*small))
            if behalf is not None and behalf is not actor:
                actor.behalf = behalf
        if actor.affiliation is None and body is not None:
            whose = self.inventory.candidates(tuple(body.split()))
            owner = is_possessive(words.forms, role.first + len(body.split()))
            known = len(whose) == 1 and (owner or whose[0].evident)
            actor.affiliation = whose[0].text if known else body

    def principal(self, run: Run) -> Actor | None:
        """Return the actor that a spokesman speaks for."""
        words = self.layout.words
        first = run.first
        last = run.last
        while last > first and person_like(lemma(words.forms[last - 1].lower())[0]):
            last -= 1
        if last == first:
            return None
        text = words.phrase(first, last)
        country = country_of_government(text) or country_of_adjective(text)
        if country is not None:
            actor = self.government(country, with_article(words.forms, run, text))
            actor.mentions.add(words.span(first, last))
            return actor
        if run.core >= last:
            return None
        cut = Run(first, last, min(run.title_first, last), run.core, run.kind)
        return self.named(Named(words.span(first, last), cut, (first, cut.core), (last, last)))[0]


def describe(text: str) -> str:
    """Return the words of a description with a plain small letter at their head."""
    words = " ".join(text.split())
    head, _, rest = words.partition(" ")
    keep = head.lower() not in DETERMINERS and head.lower() not in (
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens",
        "more", "less", "fewer", "none", "nearly", "about", "around", "almost", "roughly", "over",
        "at",
    )  # fmt: skip
    return words if keep else f"{head.lower()} {rest}".strip()
