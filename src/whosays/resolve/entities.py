"""Entities across reports: who is one and the same in the world.

Each pair is scored by named features (`entity_pairs.WEIGHTS`); pairs with enough are joined, the
strongest first, unless that would bring two together that cannot be one. The outcome depends on the
set of readings and decisions alone, so that adding reports one by one equals adding them at once,
and taking a decision back restores what was before it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from whosays.records import EntityKind, Reading
from whosays.resolve.acronyms import telling, written_out
from whosays.resolve.capitals import ordinary_capitals
from whosays.resolve.clusters import Links, join
from whosays.resolve.entity_pairs import Compared, Feature, Scene
from whosays.resolve.entity_profiles import CountryOf, Profile, take_profiles
from whosays.resolve.name_forms import adjectives, given_key, person_words, spelling_key


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityLink:
    """How two entities compare: the smaller id first, the features and their sum.

    ``decided`` says that a person decided that they are one; there are no features then.
    """

    left: str
    right: str
    score: float
    features: tuple[Feature, ...]
    decided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEntity:
    """Somebody or something in the world, as several reports name it.

    ``id`` is the smallest of ``members``, which are ids of entities of single reports. ``name`` is
    the fullest form of the name, in ordinary capitals where that can be told; ``names`` are all
    forms with how many entities have each, the commonest first; ``roles`` likewise, without
    numbers. ``country`` is the only one that its roles and affiliations give. ``links`` hold it
    together: enough of them, not all that there are.
    """

    id: str
    name: str
    kind: EntityKind
    names: tuple[tuple[str, int], ...]
    roles: tuple[str, ...]
    country: str | None
    members: tuple[str, ...]
    links: tuple[EntityLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityResolution:
    """Entities across reports.

    ``entities`` are in the order of their ids. ``maybe`` are pairs of ids of known entities that
    share a name and were not joined for want of evidence, for a person to decide.
    """

    entities: tuple[KnownEntity, ...]
    maybe: tuple[EntityLink, ...]

    def known_ids(self) -> Mapping[str, str]:
        """Return the id of the known entity for the id of each entity of a report."""
        return {member: known.id for known in self.entities for member in known.members}


def resolve_entities(
    readings: Sequence[Reading], links: Links | None = None, country_of: CountryOf | None = None
) -> EntityResolution:
    """Join the entities of reports that are one in the world.

    Args:
        readings: one of each report, in any order; those without entities add nothing.
        links: what people decided about entity ids; it goes before any score.
        country_of: gives the country that words in title case name ("Tarquinian"), by noun or
            adjective; without it only governments' affiliations tell countries.

    Returns:
        Every entity once. Unnamed sources are never joined, documents only by a number or a title.

    References:
        Fellegi and Sunter (1969), A theory for record linkage. JASA 64: the sum of weights is
        theirs; the weights here are set by hand, and clusters are cut where two members clash.
    """
    links = links or Links()
    short_forms = frozenset(f for r in readings for f in written_out(r.article.text))
    profiles = take_profiles(readings, countries_of(readings, country_of), links.named)
    scene = Scene(profiles, short_forms)
    decided = _Decided(profiles, links)
    compared = {
        pair: scene.compare(profiles[pair[0]], profiles[pair[1]])
        for pair in _near(profiles, short_forms)
    }

    def comparison(first: int, second: int) -> Compared:
        found = compared.get((min(first, second), max(first, second)))
        return found or scene.compare(profiles[first], profiles[second])

    def clash(first: int, second: int) -> bool:
        if decided.apart(first, second):
            return True
        if comparison(first, second).clash is None:
            return False
        # Whom a person joined to somebody clashes with none that fits that one.
        ways = [(first, with_) for with_ in decided.beside(second)]
        ways += [(second, with_) for with_ in decided.beside(first)]
        return not any(one == other or comparison(one, other).same for one, other in ways)

    edges = [
        (found.score, *pair)
        for pair, found in compared.items()
        if pair[0] != pair[1] and found.same and not decided.apart(*pair)
    ]
    group, used = join(len(profiles), edges, clash, decided.together)
    shorts = frozenset(short for short, _ in short_forms)
    known = _known(readings, profiles, compared, group, used, decided, shorts)
    return EntityResolution(entities=known, maybe=_maybe(profiles, compared, known))


def countries_of(readings: Sequence[Reading], country_of: CountryOf | None = None) -> CountryOf:
    """Return a `CountryOf` that also knows the countries whose governments speak in reports.

    Args:
        readings: one of each report, in any order.
        country_of: asked first.
    """
    known = {
        speaker.affiliation
        for reading in readings
        for attribution in reading.attributions
        for speaker in attribution.speakers or ()
        if speaker.kind == "government" and speaker.affiliation
    }
    people = {e.name for r in readings for e in r.entities or () if e.kind == "person" and e.roles}
    named = {name.title() if name.isupper() else name for name in known - people}
    forms = {form: name for name in sorted(named, reverse=True) for form in adjectives(name)}

    def country(words: str) -> str | None:
        found = country_of(words) if country_of is not None else None
        parts = words.split()
        runs = (
            " ".join(parts[at : at + size])
            for size in range(len(parts), 0, -1)
            for at in range(len(parts) - size + 1)
        )
        return found or next((forms[run] for run in runs if run in forms), None)

    return country


class _Decided:
    """Decisions about ids, as decisions about profiles: a named id has a profile of its own."""

    def __init__(self, profiles: Sequence[Profile], links: Links) -> None:
        place = {id_: at for at, profile in enumerate(profiles) for id_ in profile.ids}
        self.together = [
            (place[a], place[b]) for a, b in sorted(links.together) if a in place and b in place
        ]
        self._joined = {frozenset(pair) for pair in self.together}
        group, _ = join(len(profiles), (), lambda _first, _second: False, self.together)
        self._beside: dict[int, list[int]] = defaultdict(list)
        named = sorted({at for pair in self.together for at in pair})
        for at in named:
            self._beside[at] = [other for other in named if group[other] == group[at]]
        self._apart = {
            frozenset((place[a], place[b])) for a, b in links.apart if a in place and b in place
        }
        self._alone = {place[id_] for id_ in links.alone if id_ in place}

    def beside(self, at: int) -> list[int]:
        """Return the profiles that a person joined to one, itself among them; else none."""
        return self._beside.get(at, [])

    def apart(self, first: int, second: int) -> bool:
        """Return whether a person told two profiles apart."""
        pair = frozenset((first, second))
        return pair not in self._joined and (pair in self._apart or bool(pair & self._alone))


def _near(
    profiles: Sequence[Profile], short_forms: frozenset[tuple[str, tuple[str, ...]]]
) -> Iterator[tuple[int, int]]:
    """Yield each profile with itself and the pairs worth comparing: a name or initials shared."""
    long_forms: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for short, words in short_forms:
        long_forms[tuple(sorted(words))].add(short)
    places: dict[str, list[int]] = defaultdict(list)
    for at, profile in enumerate(profiles):
        yield at, at
        for key in _keys(profile, long_forms):
            places[key].append(at)
    yield from {pair for near in places.values() for pair in combinations(near, 2)}


def _keys(profile: Profile, long_forms: Mapping[tuple[str, ...], set[str]]) -> set[str]:
    if profile.own:
        return set()
    if profile.kind == "government" and profile.country:
        return {f"government {profile.country}"}
    keys = {spelling_key(word) for word in profile.words}
    if profile.kind == "person":
        # A misprint may be in the surname or in the given name, not in both.
        keys |= {given_key(word) for word in profile.words}
        return {key for key in keys if len(key) > 1}
    if len(profile.words) == 1:
        return keys | {f"short {profile.words[0]}"}
    initials = "".join(word[0] for word in telling(profile.name))
    shorts = {initials, *long_forms.get(tuple(sorted(profile.words)), ())}
    return keys | {f"short {short}" for short in shorts}


def _known(  # noqa: PLR0917 - what was found, part by part
    readings: Sequence[Reading],
    profiles: Sequence[Profile],
    compared: Mapping[tuple[int, int], Compared],
    group: Sequence[int],
    used: Sequence[tuple[int, int]],
    decided: _Decided,
    short_forms: frozenset[str],
) -> tuple[KnownEntity, ...]:
    groups: dict[int, list[int]] = defaultdict(list)
    for at, into in enumerate(group):
        groups[into].append(at)
    links: dict[int, list[EntityLink]] = defaultdict(list)
    for pair in used:
        links[group[pair[0]]].append(_link(profiles, compared[pair], *pair))
    for one, other in decided.together:
        left, right = sorted((profiles[one].ids[0], profiles[other].ids[0]))
        links[group[one]].append(
            EntityLink(left=left, right=right, score=0.0, features=(), decided=True)
        )
    described = _Described(readings, short_forms)
    found = []
    for into, places in groups.items():
        itself = compared[places[0], places[0]]
        if len(places) == 1 and not itself.same:
            # Nothing joins entities of this profile with one another either.
            found += [described.known(profiles, places, (id_,), ()) for id_ in profiles[into].ids]
            continue
        for at in places:
            if len(profiles[at].ids) > 1:
                links[into].append(_link(profiles, compared[at, at], at, at))
        members = tuple(sorted(id_ for at in places for id_ in profiles[at].ids))
        ordered = tuple(sorted(links[into], key=lambda link: (link.left, link.right)))
        found.append(described.known(profiles, places, members, ordered))
    return tuple(sorted(found, key=lambda known: known.id))


def _link(profiles: Sequence[Profile], found: Compared, first: int, second: int) -> EntityLink:
    """Return the link of two profiles by their smallest ids, or of two ids of one profile."""
    ids = profiles[first].ids
    other = ids[1] if first == second else profiles[second].ids[0]
    left, right = sorted((ids[0], other))
    return EntityLink(left=left, right=right, score=found.score, features=found.features)


class _Described:
    """Names and roles of the entities of each report."""

    def __init__(self, readings: Sequence[Reading], short_forms: frozenset[str]) -> None:
        self._entities = {e.id: e for reading in readings for e in reading.entities or ()}
        self._short_forms = short_forms

    def known(
        self,
        profiles: Sequence[Profile],
        places: Sequence[int],
        members: tuple[str, ...],
        links: tuple[EntityLink, ...],
    ) -> KnownEntity:
        entities = [self._entities[id_] for id_ in members]
        kinds = Counter(profiles[at].kind for at in places for _ in profiles[at].ids)
        kind = min(kinds, key=lambda k: (-kinds[k], k))
        names = Counter(entity.name for entity in entities)
        roles = Counter(role for entity in entities for role in entity.roles)
        countries = {profiles[at].country for at in places} - {None}
        fullest = max(_trusted(names, kind), key=lambda n: _fullness(n, kind, names[n]))
        return KnownEntity(
            id=members[0],
            name=ordinary_capitals(fullest, kind == "person", self._short_forms),
            kind=kind,
            names=tuple(sorted(names.items(), key=lambda item: (-item[1], item[0]))),
            roles=tuple(sorted(roles, key=lambda role: (-roles[role], role))),
            country=countries.pop() if len(countries) == 1 else None,
            members=members,
            links=links,
        )


def _trusted(names: Counter[str], kind: EntityKind) -> list[str]:
    """Return the forms of a name among which the fullest is taken.

    A form that one report alone has is left out where others agree on another full one: it may
    have caught a word too many.
    """
    usual = [name for name, count in names.items() if count > 1]
    least = 2 if kind == "person" else 1
    return usual if any(len(person_words(name)) >= least for name in usual) else list(names)


def _fullness(name: str, kind: EntityKind, count: int) -> tuple[int, bool, int, int, str]:
    """Rank names: a person's by its telling words, others by how often they are used."""
    words = len(person_words(name)) if kind == "person" else 0
    return words, not name.isupper(), count, -len(name), name


def _maybe(
    profiles: Sequence[Profile],
    compared: Mapping[tuple[int, int], Compared],
    known: Sequence[KnownEntity],
) -> tuple[EntityLink, ...]:
    """Return the best link between each two known entities that were compared and not joined."""
    into = {member: entity.id for entity in known for member in entity.members}
    best: dict[tuple[str, str], EntityLink] = {}
    for (first, second), found in compared.items():
        if found.clash is not None or not found.features or found.score <= 0:
            continue
        ones, others = profiles[first].ids, profiles[second].ids
        for one, other in {(into[a], into[b]) for a in ones for b in others}:
            left, right = sorted((one, other))
            link = EntityLink(left=left, right=right, score=found.score, features=found.features)
            if left != right and link.score > best.get((left, right), _NONE).score:
                best[left, right] = link
    return tuple(best[pair] for pair in sorted(best))


_NONE = EntityLink(left="", right="", score=0.0, features=())
