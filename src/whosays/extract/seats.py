"""Governments and the names they speak under.

A country, its capital or the building its leaders sit in stands for its government
where it speaks ("Kyiv denied", "the Kremlin said"). Countries, capitals and demonyms
come from `countryinfo`, current names and codes from `pycountry`; what those packages
do not hold (buildings, short forms, second demonyms) is in the tables below.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

# Below this many people a capital's name is more often a surname or another town
# (Stanley, Kingston, Victoria, Hamilton) than a government speaking.
_SMALLEST_SEAT: Final = 900_000

# Current common names where the packages hold a former or a formal one.
_NAME_FIXES: Final = {
    "MK": "North Macedonia", "SZ": "Eswatini", "PS": "Palestine", "VA": "the Vatican",
    "BS": "Bahamas", "GM": "Gambia", "MO": "Macao",
}  # fmt: skip

# Buildings and streets that stand for a government, and capitals under another name.
_SEATS: Final = {
    "kremlin": "RU", "white house": "US", "oval office": "US", "downing street": "GB",
    "10 downing street": "GB", "no 10 downing street": "GB", "number 10": "GB", "no 10": "GB",
    "whitehall": "GB", "elysee": "FR", "élysée": "FR", "elysee palace": "FR",
    "élysée palace": "FR", "quai d'orsay": "FR", "blue house": "KR", "bankova": "UA",
    "zhongnanhai": "CN", "casa rosada": "AR", "planalto": "BR", "planalto palace": "BR",
    "quirinal": "IT", "palazzo chigi": "IT", "malacañang": "PH", "malacanang": "PH",
    "miraflores": "VE", "miraflores palace": "VE", "raisina hill": "IN", "vatican": "VA",
    "holy see": "VA", "kiev": "UA", "washington": "US", "washington d.c.": "US",
    "washington dc": "US", "the hague": "NL", "hague": "NL", "la paz": "BO", "astana": "KZ",
    "nur-sultan": "KZ", "tel aviv": "IL", "delhi": "IN", "peking": "CN", "bogota": "CO",
    "brasilia": "BR", "sanaa": "YE", "asuncion": "PY", "chisinau": "MD", "ndjamena": "TD",
    "lome": "TG", "gitega": "BI", "berne": "CH", "sucre": "BO",
}  # fmt: skip

# Capitals that are no seat of a government, or stand for something else when they speak:
# Brussels is the European Union, Jerusalem is claimed by two, Amsterdam does not govern.
_NOT_SEATS: Final = frozenset({"brussels", "amsterdam", "jerusalem", "panama city"})

# Short and former forms of country names.
_SHORT_NAMES: Final = {
    "us": "US", "u.s.": "US", "u.s": "US", "usa": "US", "u.s.a.": "US", "america": "US",
    "united states of america": "US", "uk": "GB", "u.k.": "GB", "britain": "GB",
    "great britain": "GB", "uae": "AE", "u.a.e.": "AE", "emirates": "AE", "dprk": "KP",
    "rok": "KR", "drc": "CD", "prc": "CN", "soviet union": "RU", "ussr": "RU",
    "burma": "MM", "czechia": "CZ", "holland": "NL", "swaziland": "SZ", "macedonia": "MK",
    "türkiye": "TR", "turkiye": "TR", "cabo verde": "CV", "timor-leste": "TL",
    "cote d'ivoire": "CI", "côte d'ivoire": "CI", "russian federation": "RU",
    "palestinian authority": "PS", "palestine": "PS",
}  # fmt: skip

# Adjectives and nouns of nationality beyond the one a country that countryinfo holds.
_DEMONYMS: Final = {
    "u.s.": "US", "us": "US", "u.k.": "GB", "uk": "GB", "briton": "GB", "english": "GB",
    "scottish": "GB", "welsh": "GB", "scot": "GB", "argentine": "AR", "argentinian": "AR",
    "kazakh": "KZ", "kyrgyz": "KG", "tajik": "TJ", "uzbek": "UZ", "icelandic": "IS",
    "palestinian": "PS", "saudi": "SA", "dane": "DK", "finn": "FI", "swede": "SE",
    "spaniard": "ES", "turk": "TR", "pole": "PL", "serb": "RS", "croat": "HR",
    "slovenian": "SI", "philippine": "PH", "new zealand": "NZ", "bosnian": "BA",
    "ecuadorian": "EC", "salvadorean": "SV", "salvadorian": "SV", "soviet": "RU",
    "kremlin": "RU", "czech": "CZ", "vatican": "VA", "surinamese": "SR", "basotho": "LS",
    "batswana": "BW", "maldivian": "MV", "cape verdean": "CV", "kosovar": "XK",
    "trinidadian": "TT", "burkinabé": "BF", "luxembourgish": "LU", "myanmar": "MM",
    "hong kong": "HK", "emirati": "AE", "iraqi": "IQ", "swazi": "SZ", "turkmen": "TM",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Lower-cased names of countries, seats and demonyms, each with its country's name.

    Attributes:
        countries: name or short form of a country -> its common name.
        seats: capital or building -> the common name of the country it stands for.
        demonyms: adjective or noun of nationality (singular) -> common name.
    """

    countries: dict[str, str]
    seats: dict[str, str]
    demonyms: dict[str, str]


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, built from the country packages on first use."""
    # Imported here: the packages take a tenth of a second, and no command should wait for it.
    import pycountry
    from countryinfo import CountryInfo

    names: dict[str, str] = {"XK": "Kosovo"}
    countries: dict[str, str] = {"kosovo": "Kosovo"}
    seats: dict[str, str] = {"pristina": "Kosovo"}
    demonyms: dict[str, str] = {}
    for country in pycountry.countries:
        info = CountryInfo(country.alpha_2)
        name = _NAME_FIXES.get(country.alpha_2) or info.name()
        names[country.alpha_2] = name
        for form in (name, info.name(), country.name, getattr(country, "common_name", "")):
            if form and "," not in form:
                countries[form.lower().removeprefix("the ")] = name
        capital = info.capital()
        if capital and (info.population() or 0) >= _SMALLEST_SEAT:
            seats.setdefault(capital.lower(), name)
        # Territories carry the demonym of the state they belong to: the largest wins.
        for demonym in (info.demonym() or "").replace(" and ", ",").split(","):
            key = demonym.strip().lower()
            if key and (key not in demonyms or (info.population() or 0) > 10_000_000):
                demonyms[key] = name
    countries |= {form: names[code] for form, code in _SHORT_NAMES.items()}
    seats |= {seat: names[code] for seat, code in _SEATS.items()}
    demonyms |= {word: names[code] for word, code in _DEMONYMS.items()}
    for seat in _NOT_SEATS:
        seats.pop(seat, None)
    return Gazetteer(countries, seats, demonyms)


def _key(words: str) -> str:
    return " ".join(words.replace("’", "'").split()).lower().removeprefix("the ")


@lru_cache(maxsize=16384)
def country_of_government(words: str) -> str | None:
    """Return the country whose government speaks under ``words``, or None.

    Args:
        words: the whole name as it stands, with or without "the": "Kyiv", "the Kremlin",
            "10 Downing Street", "Russia", "the U.S.".

    Returns:
        The country's common name, or None where ``words`` name no country, capital or
        seat of a government ("Kyiv residents", "Brussels").
    """
    key = _key(words)
    if words == "us":
        return None
    places = gazetteer()
    return places.countries.get(key) or places.seats.get(key)


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
    found = places.demonyms.get(key) or places.countries.get(key)
    if found is None and key.endswith("s"):
        found = places.demonyms.get(key[:-1])
    return found


def is_nationals(word: str) -> bool:
    """Return whether ``word`` is a plural noun of nationality ("Ukrainians", not "Paris")."""
    key = _key(word)
    return key.endswith("s") and key[:-1] in gazetteer().demonyms and key[:-1] not in ("u.", "u")


def country_in(words: tuple[str, ...]) -> str | None:
    """Return the first country that a run of words names, by noun, seat or adjective.

    Args:
        words: capitalised words in order, e.g. ``("South", "Korean", "Defence")``.
    """
    for first in range(len(words)):
        for size in (3, 2, 1):
            phrase = " ".join(words[first : first + size])
            found = country_of_adjective(phrase) or country_of_government(phrase)
            if found:
                return found
    return None
