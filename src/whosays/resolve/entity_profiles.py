"""What is known of the entities of each report, laid out for comparing them across reports."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, TypeAlias

from whosays.records import Entity, EntityKind, Reading
from whosays.resolve.acronyms import singular, whole_words
from whosays.resolve.name_forms import COURTESY, TITLES, fold, folded_words, person_words
from whosays.resolve.word_forms import STOP, stem

CountryOf: TypeAlias = Callable[[str], str | None]
"""Gives the common name of the country that some words name, by noun or adjective."""

# Words of a role that many share: they tell no two holders apart and make no two one.
_MODIFIERS: Final = frozenset(
    "former acting deputy vice prime retired interim outgoing senior current new top then late"
    " chief one leading mr mrs ms official leader member head".split()
)
_GENERIC: Final = frozenset(
    "government administration regime state armed force army military air navy police guard "
    "national church ministry defense defence foreign interior justice health finance affair "
    "department high command general staff embassy parliament congress senate house assembly "
    "court supreme council committee commission opposition press media office presidency "
    "cabinet party intelligence service security authority agency bureau union movement front "
    "rebel guerrilla troop coalition catholic community international municipality city hall "
    "university school board ruling public attorney prosecution special investigation branch "
    "local federal central royal command junta right human joint border coast radio television "
    "news daily campaign team company".split()
)


_OF_A_PERSON: Final = frozenset(
    "office ministry government administration cabinet party campaign lawyers family department"
    " company foundation team staff aides".split()
)
"""What stands behind a person's name in that of a body which is theirs: "her office"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Entities of one or more reports of which all that is compared is the same.

    ``words`` are the telling words of the name, ``country`` the country that its name, role or
    affiliation gives, ``roles`` telling words of its roles; ``before`` are the words that stand
    before a bare name in its reports. ``own`` tells entities that nothing joins by itself.
    """

    kind: EntityKind
    name: str
    words: tuple[str, ...]
    country: str | None
    roles: frozenset[str]
    before: frozenset[str]
    own: str | None
    ids: tuple[str, ...]
    reports: frozenset[str]

    @property
    def bare(self) -> bool:
        """Whether it is a person of whom only one name is known."""
        return self.kind == "person" and len(self.words) == 1

    @property
    def generic(self) -> bool:
        """Whether its words could name a body of any country: "the army"."""
        return all(word in _GENERIC for word in self.words)


@dataclass(frozen=True, slots=True)
class _Entity:
    id: str
    report: str
    kind: EntityKind
    name: str
    roles: tuple[str, ...]
    affiliations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Traits:
    """What entities of one profile have in common; ``decided`` tells one that a decision names."""

    kind: EntityKind
    words: tuple[str, ...]
    country: str | None
    roles: frozenset[str]
    before: frozenset[str]
    own: str | None
    decided: str | None = None


def take_profiles(
    readings: Sequence[Reading], country_of: CountryOf, alone: frozenset[str]
) -> tuple[Profile, ...]:
    """Return the profiles of all entities of some readings, in the order of their smallest ids.

    Args:
        readings: one for each report, in any order.
        country_of: see `CountryOf`.
        alone: ids that each get a profile of their own, since a decision names them.
    """
    country = lru_cache(maxsize=None)(country_of)
    texts = {reading.article.version_id: reading.article.text for reading in readings}
    entities = sorted((e for r in readings for e in _entities(r, country)), key=lambda e: e.id)
    given = _words_before_surnames(entities)
    grouped: dict[_Traits, list[_Entity]] = defaultdict(list)
    for entity in entities:
        traits = _traits(entity, texts[entity.report], country, given)
        if entity.id in alone:
            traits = replace(traits, decided=entity.id)
        grouped[traits].append(entity)
    return tuple(_profile(traits, members) for traits, members in grouped.items())


def _profile(traits: _Traits, members: list[_Entity]) -> Profile:
    return Profile(
        kind=traits.kind,
        name=max((e.name for e in members), key=lambda name: (len(name), name)),
        words=traits.words,
        country=traits.country,
        roles=traits.roles,
        before=traits.before,
        own=traits.own,
        ids=tuple(e.id for e in members),
        reports=frozenset(e.report for e in members),
    )


def _entities(reading: Reading, country: CountryOf) -> Iterable[_Entity]:
    roles: dict[str, list[str]] = defaultdict(list)
    bodies: dict[str, list[str]] = defaultdict(list)
    for attribution in reading.attributions:
        for speaker in attribution.speakers or ():
            if speaker.entity_id and speaker.role:
                roles[speaker.entity_id].append(speaker.role)
            if speaker.entity_id and speaker.affiliation:
                bodies[speaker.entity_id].append(speaker.affiliation)
    for entity in reading.entities or ():
        yield _Entity(
            id=entity.id,
            report=reading.article.version_id,
            kind=_kind(entity, country),
            name=entity.name,
            roles=tuple(sorted({*entity.roles, *roles[entity.id]})),
            affiliations=tuple(sorted(set(bodies[entity.id]))),
        )


def _kind(entity: Entity, country: CountryOf) -> EntityKind:
    """Return what an entity is as far as its name tells.

    "Ana Ruiz's ministry" is no person, and a country that speaks is its government.
    """
    if entity.kind == "person" and is_of_a_person(entity.name):
        return "organisation"
    if entity.kind in ("organisation", "group") or (entity.kind == "person" and not entity.roles):
        written = entity.name.title() if entity.name.isupper() else entity.name
        return "government" if country(written) == written else entity.kind
    return entity.kind


def is_of_a_person(name: str) -> bool:
    """Tell whether a name is of what is a person's: "Ana Ruiz's office"."""
    parts = folded_words(name)
    return len(parts) > 1 and parts[-1] in _OF_A_PERSON


def _words_before_surnames(entities: Iterable[_Entity]) -> dict[str, frozenset[str]]:
    """Return for each surname the other words of full names that bear it."""
    found: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        words = person_words(entity.name) if entity.kind == "person" else ()
        for at, word in enumerate(words[1:], 1):
            found[word].update(words[:at])
    return {word: frozenset(others) for word, others in found.items()}


def _traits(
    entity: _Entity, text: str, country: CountryOf, given: dict[str, frozenset[str]]
) -> _Traits:
    person = entity.kind == "person"
    words = person_words(entity.name) if person else _body_words(entity.name, country)
    before: frozenset[str] = frozenset()
    roles = _role_words(entity.roles, country)
    if person and len(words) == 1:
        seen = _before(words[0], entity.name, text)
        before = seen & given.get(words[0], frozenset())
        roles |= {TITLES[w] for w in seen if w in TITLES} - COURTESY - _MODIFIERS
    elif person:
        said = {TITLES[w] for w in folded_words(entity.name)[:-1] if w in TITLES}
        roles |= said - COURTESY - _MODIFIERS
    own = None if words and _may_join(entity, words) else entity.id
    return _Traits(
        kind=entity.kind,
        words=words,
        country=_country(entity, country),
        roles=roles,
        before=before,
        own=own,
    )


def _may_join(entity: _Entity, words: tuple[str, ...]) -> bool:
    """Return whether anything but a decision can join it to entities of other reports.

    An unnamed source never; a document only by a number or a title in quotation marks, since a
    description ("the report") fits many; a group only by a name of its own.
    """
    if entity.kind == "unnamed":
        return False
    if entity.kind == "document":
        titled = re.search(r"[“\"«][^”\"»]{6,}[”\"»]", entity.name) is not None
        return titled or (len(words) > 1 and any(w.isdigit() for w in words))
    if entity.kind == "group":
        capital = re.search(r"(?<!^)\b[A-ZÀ-Þ]", entity.name) or entity.affiliations
        return len(words) > 1 and bool(capital)
    return any(len(word) > 1 for word in words)


def _body_words(name: str, country: CountryOf) -> tuple[str, ...]:
    """Return the telling words of a body's name in order of the alphabet, its country left out."""
    words = list(whole_words(name))
    at = 0
    while at < len(words):
        sizes = (n for n in (3, 2, 1) if at + n <= len(words) and n < len(words))
        size = next((n for n in sizes if _names_only(words[at : at + n], country)), 0)
        del words[at : at + size]
        at += not size
    return tuple(sorted(map(singular, words)))


def _names_only(words: Sequence[str], country: CountryOf) -> bool:
    """Return whether words name a country and none of them could be left out for it."""
    named = country(_capitals(words))
    if named is None:
        return False
    parts = (words[1:], words[:-1]) if len(words) > 1 else ()
    return all(country(_capitals(part)) != named for part in parts)


def _capitals(words: Sequence[str]) -> str:
    return " ".join(w.upper() if len(w) < 3 else w.capitalize() for w in words)


def _country(entity: _Entity, country: CountryOf) -> str | None:
    if entity.kind == "government":
        named = (c for a in entity.affiliations if (c := country(_capitals(whole_words(a)))))
        written = entity.name.title() if entity.name.isupper() else entity.name
        # Whole words leave out an article that belongs to the name: "El Salvador".
        return next(named, None) or country(written) or country(_capitals(whole_words(written)))
    places = [*entity.affiliations, *entity.roles]
    if entity.kind != "person":
        places.append(entity.name)
    found = {c for place in places if (c := country(_capitals(whole_words(place))))}
    return found.pop() if len(found) == 1 else None


def _role_words(roles: Iterable[str], country: CountryOf) -> frozenset[str]:
    found = set()
    for role in roles:
        for written in folded_words(role):
            word = TITLES.get(written, written)
            if stem(word) in STOP or word in _MODIFIERS or word in COURTESY or len(word) < 3:
                continue
            if country(word.capitalize()) is None:
                found.add(word if word in TITLES else stem(word))
    return frozenset(found)


def _before(word: str, name: str, text: str) -> frozenset[str]:
    """Return the words that stand right before a bare name in its report."""
    written = re.findall(r"[^\W_]+", name)[-1]
    pattern = rf"([^\W\d_]+)\.?[ \n]+(?={re.escape(written)}\b)"
    found = {fold(m) for m in re.findall(pattern, text, re.IGNORECASE)}
    return frozenset(found - {word})
