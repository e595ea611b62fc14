"""Sides that are blamed under several names: "the army", "soldiers", "Veskian armed forces".

Who is only blamed is often a group without a name of its own, which is an entity of one report
alone, or is named by its country ("the Veskian army"). For claims on who did it, groups of one
sort are one side, unless the reports of a dossier tell several of the sort apart ("the Veskian
army", "the Tarqueni army"). A body that reports call by a sort ("HLF rebels", "guerrillas of the
HLF") is of that sort where it is the only one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from whosays.records import Reading, words
from whosays.resolve.acronyms import written_out
from whosays.resolve.capitals import ordinary_capitals
from whosays.resolve.entity_profiles import CountryOf
from whosays.resolve.word_forms import stem

_SORTS: Final[Mapping[str, str]] = {
    form: line.split("|")[0]
    for line in (
        "army|military|armed forces|forces|soldiers|soldier|troops|military unit|military units",
        "army|army units|army officers|army members|military men|military officers",
        "army|military personnel|army personnel|security forces|officers",
        "guerrillas|guerrilla|rebels|rebel|insurgents|insurgent|rebel forces|guerrilla forces",
        "guerrillas|guerrilla groups",
        "police|police officers|policemen",
        "gunmen|armed men|unidentified men|unknown men|attackers|assailants|armed individuals",
        "men in uniform|uniformed men|uniformed individuals|uniforms",
        "death squads|death squad|paramilitaries|paramilitary groups",
        "separatists|separatist",
        "militants|militant|extremists|terrorists",
    )
    for form in line.split("|")
}
_ARTICLE: Final = re.compile(r"^(?:the|a|an|some|its|their|his|our)\s+")
_PART: Final = re.compile(
    r"^(?:members?|units?|elements?|personnel|people|men|soldiers|officers|troops|sectors?|agents"
    r"|leaders)\s+(?:of|from|in|within)\s+(?:the\s+)?"
)
_PARTS_BEHIND: Final = re.compile(
    r"(?:['’]s?)?\s+(?:members?|units?|elements?|personnel|people|men|soldiers|officers|troops)$"
)
_IN_UNIFORM: Final = re.compile(r"\b(?:in|wearing)\s+(?:\w+\s+){0,2}uniforms?\b")
_LONGEST_SORT: Final = 3
_BRACKETS: Final = re.compile(r"[()\[\]]")
_CALLED: Final = re.compile(
    r"(?P<name>(?:[\w’'-]+\s+){1,5})(?:’s\s+|'s\s+)?(?P<sort>guerrillas?|rebels?|insurgents?)\b"
    r"(?:\s+(?:of|from)\s+(?:the\s+)?(?P<of>[\w’'-]+(?:\s+[\w’'-]+){0,4}))?",
    re.IGNORECASE,
)

_CALLED_BY: Final = re.compile("guerrilla|rebel|insurgent", re.IGNORECASE)
_BESIDE: Final = 8
"""Words on either side that `_CALLED` looks at, and more."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Who is accused in attributions, as sides.

    Attributes:
        ids: id of the side by attribution and the accused entity of its report.
        names: what each side that goes by a sort is called, by its id.
    """

    ids: Mapping[tuple[str, str], str]
    names: Mapping[str, str]
    sorts: Mapping[str, str]

    def of(self, attribution_id: str, accused: str | None, known: Mapping[str, str]) -> str | None:
        """Return the side that an attribution accuses; ``None`` where it accuses nobody."""
        if accused is None:
            return None
        return self.ids.get((attribution_id, accused), known.get(accused, accused))

    def own(self, known: str, name: str | None = None) -> frozenset[str]:
        """Return the sides that a speaker is: itself, and those of its sort.

        Args:
            known: id of the known entity.
            name: what it is called; an organ of a side ("the army's high command") speaks for it.
        """
        sort = self.sorts.get(known) or (_organ_of(name) if name else None)
        if sort is None:
            return frozenset({known})
        return frozenset({known, *(id_ for id_ in self.names if id_.split("|")[1] == sort)})


@dataclass(frozen=True, slots=True)
class _Blamed:
    attribution_id: str
    accused: str
    known: str
    sort: str
    telling: str
    words: str


def accused_sides(
    readings: Sequence[Reading], known: Mapping[str, str], country_of: CountryOf | None = None
) -> Sides:
    """Return the sides that the attributions of some readings accuse.

    Args:
        readings: one of each report, in any order.
        known: id of the known entity for each entity of a report.
        country_of: gives the country that words in title case name; it tells armies apart.
    """
    country = country_of or (lambda _: None)
    called = _called(readings, known, country)
    blamed = [one for r in readings for one in _blamed(r, known, called, country)]
    kinds: dict[str, set[str]] = defaultdict(set)
    for one in blamed:
        if one.telling:
            kinds[one.sort].add(one.telling)
    ids: dict[tuple[str, str], str] = {}
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for one in blamed:
        side = one.known
        if one.sort:
            side = f"side|{one.sort}|{one.telling if len(kinds[one.sort]) > 1 else ''}"
            written[side][one.words] += 1
        ids[one.attribution_id, one.accused] = side
    names = {side: _name(side, found) for side, found in written.items()}
    sorts = {one.known: one.sort for one in blamed if one.sort and one.known in called}
    return Sides(ids, names, {**sorts, **called})


def _blamed(
    reading: Reading,
    known: Mapping[str, str],
    called: Mapping[str, str],
    country_of: CountryOf,
) -> Iterator[_Blamed]:
    text = reading.article.text
    names = {entity.id: entity.name for entity in reading.entities or ()}
    own: dict[tuple[str | None, str], str] = {}
    usual: dict[str, Counter[str]] = defaultdict(Counter)
    for event in reading.events or ():
        for found in event.responsibility:
            if found.span is not None:
                written = " ".join(words(text, (found.span,)).split())
                own.setdefault((found.attribution_id, found.entity_id), written)
                usual[found.entity_id][written] += found.attribution_id is not None
    for attribution in reading.attributions:
        for about in attribution.about or ():
            if about.accused is None or about.accused not in names:
                continue
            name = names[about.accused]
            counts = usual[about.accused]
            common = min(counts, key=lambda w: (-counts[w], w), default=name)
            written = own.get((attribution.id, about.accused), common)
            id_ = known.get(about.accused, about.accused)
            sort, telling = _sort_in(written)
            if not sort:
                sort, telling = _sort_in(name)
            if not sort and id_ in called:
                sort, telling = called[id_], ""
            yield _Blamed(
                attribution_id=attribution.id,
                accused=about.accused,
                known=id_,
                sort=sort,
                telling=_distinguishing(telling, country_of),
                words=written if _sort_in(written)[0] else name,
            )


def _sort_in(name: str) -> tuple[str, str]:
    """Return the known sort that a name is of, and its other words; "" where it is of none."""
    low = _ARTICLE.sub("", " ".join(name.lower().split()))
    if _IN_UNIFORM.search(low):
        return "men in uniform", ""
    whole = _ARTICLE.sub("", _PARTS_BEHIND.sub("", _PART.sub("", low)))
    for text in (whole, low):
        parts = text.split()
        for length in range(min(_LONGEST_SORT, len(parts)), 0, -1):
            sort = _SORTS.get(" ".join(parts[-length:]))
            if sort is not None:
                return sort, " ".join(parts[:-length])
    return "", low


def sort_of(name: str) -> tuple[str, str]:
    """Return the sort of a group and what tells it from others of the sort, lower-case stems.

    A name that is of no sort known is a sort of its own: ``("seventh day", "")``.
    """
    sort, others = _sort_in(name)
    return (sort, " ".join(sorted(map(stem, others.split())))) if sort else (others, "")


def _distinguishing(telling: str, country_of: CountryOf) -> str:
    """Return the country among words that stand before a sort; others tell no two apart."""
    parts = telling.split()
    for size in (3, 2, 1):
        for at in range(len(parts) - size + 1):
            found = country_of(" ".join(part.capitalize() for part in parts[at : at + size]))
            if found is not None:
                return found
    return ""


def _organ_of(name: str) -> str | None:
    """Return the sort that an organ speaks for: "the armed forces high command"."""
    low = f" {' '.join(name.lower().split())} "
    found = [(low.index(f" {form} "), sort) for form, sort in _SORTS.items() if f" {form} " in low]
    return min(found)[1] if found else None


def _called(
    readings: Sequence[Reading], known: Mapping[str, str], country_of: CountryOf
) -> dict[str, str]:
    """Return the sort by which reports call a named body, for each sort that one body is of."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for entity in reading.entities or ():
            low = _ARTICLE.sub("", " ".join(entity.name.lower().split()))
            is_body = entity.kind in ("organisation", "group") and not _sort_in(entity.name)[0]
            if is_body and not _distinguishing(low, country_of):
                bearers[low].add(known.get(entity.id, entity.id))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        for names, written in _callings(reading.article.text):
            fullest = next((name for name in names if name in bearers), "")
            for id_ in bearers.get(fullest, ()):
                counts[_SORTS[written]][id_] += 1
    found: dict[str, str] = {}
    for sort, by_id in counts.items():
        best = by_id.most_common(2)
        # Of several that are called so the bare word may mean any.
        if len(best) == 1 or best[0][1] >= _MOSTLY * best[1][1]:
            found[best[0][0]] = sort
    return found


_MOSTLY: Final = 4
"""How many times as often as the next a body is called by a sort that is its own."""


def _callings(text: str) -> Iterator[tuple[list[str], str]]:
    """Yield what stands beside a word for a sort, the longest first, lower-case, and that word."""
    plain = _BRACKETS.sub(" ", text)
    if _CALLED_BY.search(plain) is None:
        return
    for match in chain.from_iterable(map(_CALLED.finditer, _around_sorts(plain.split()))):
        written = match["sort"].lower()
        before = match["name"].lower().split()
        yield [" ".join(before[-size:]) for size in range(len(before), 0, -1)], written
        after = (match["of"] or "").lower().split()
        yield [" ".join(after[:size]) for size in range(len(after), 0, -1)], written


def _around_sorts(parts: Sequence[str]) -> Iterator[str]:
    """Yield the pieces of a text in which `_CALLED` can match: the words near one for a sort.

    To look for up to five words before such a word at every word of a text takes fifty times as
    long.
    """
    start = end = 0
    for at, part in enumerate(parts):
        if _CALLED_BY.search(part) is None:
            continue
        if at - _BESIDE > end:
            yield " ".join(parts[start:end])
            start = at - _BESIDE
        end = at + 1 + _BESIDE
    yield " ".join(parts[start:end])


def _name(side: str, written: Mapping[str, int]) -> str:
    """Return what a side is called: in one wording as it stands, else by its sort."""
    usual = [w for w in written if not w.isupper()]
    if len(usual) == 1 and len(written) == 1:
        return usual[0]
    _, sort, telling = side.split("|")
    if sort == "men in uniform":
        return sort
    return f"the {sort}" + (f" of {telling}" if telling else "")


def plain_names(readings: Sequence[Reading], known: Mapping[str, str]) -> dict[str, str]:
    """Return the commonest name of each known entity, one in ordinary capitals if there is one."""
    names: dict[str, Counter[tuple[str, bool]]] = defaultdict(Counter)
    for reading in readings:
        for entity in reading.entities or ():
            person = entity.kind == "person"
            names[known.get(entity.id, entity.id)][entity.name, person] += 1
    shorts = frozenset(s for reading in readings for s, _ in written_out(reading.article.text))
    best = {
        id_: min(found, key=lambda n: (n[0].isupper(), -found[n], len(n[0]), n))
        for id_, found in names.items()
    }
    return {id_: ordinary_capitals(name, person, shorts) for id_, (name, person) in best.items()}
