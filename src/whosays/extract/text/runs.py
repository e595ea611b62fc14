"""Runs of capitalised words: where names stand, cut from the titles in front of them.

A run is cut into the words before a name ("Ukrainian President"), the name itself
("Volodymyr Zelenskyy") and what follows it ("Jr."); its own words tell what it can name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from whosays.extract.text.given_names import GIVEN_NAMES
from whosays.extract.text.layout import Words
from whosays.extract.text.name_joints import FOR_AN_AIM, joins_subjects, odd_joint
from whosays.extract.text.nouns import (
    COMPANY_NAMES,
    DOCUMENTS,
    FUNCTION_WORDS,
    GROUP_NOUNS,
    INFORMANTS,
    KNOWN_ORGANISATIONS,
    OFFICES,
    ORGANISATION_NAMES,
    ORGANISATIONS,
    OUTLET_NAMES,
    OUTLETS,
    PARTICLES,
    PARTY_WORDS,
    PLACE_NAMES,
    SUFFIXES,
    TITLE_MODIFIERS,
    TITLES,
    WEEKDAYS_MONTHS,
    lemma,
)
from whosays.extract.text.seats import (
    country_of_adjective,
    country_of_government,
    is_nationals,
    region_of_government,
)

NameKind = Literal["person", "organisation", "outlet", "government", "group", "place", "unknown"]

_ARABIC_ARTICLE: Final = re.compile(
    r"^(?:al|el|as|ash|an|ar|at|ul|bin|abu|de|d|l|o|ibn)[-'’]", re.IGNORECASE
)
_LINKS: Final = frozenset({"of", "for", "on"})
# Small words that end no name, though a text in capitals prints them like one.
_SMALL_ENDS: Final = frozenset("on in at from to by of for and that with".split())
_QUOTE_MARKS: Final = frozenset("\"“”‘’'")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitalised words, by token numbers.

    Args:
        first, last: the whole run, ``last`` exclusive.
        title_first: where its title begins (equal to ``core`` where it has none).
        core: where the name itself begins; equal to ``last`` for a bare title.
        kind: what its own words tell.
    """

    first: int
    last: int
    title_first: int
    core: int
    kind: NameKind


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """Return a word of a name as it is compared: lower case, without "al-", marks and accents."""
    word = _ARABIC_ARTICLE.sub("", word).replace("’", "'").rstrip(".").lower()
    if word.isascii():
        return word
    split = unicodedata.normalize("NFKD", word)
    return "".join(c for c in split if not unicodedata.combining(c))


@lru_cache(maxsize=16384)
def is_name_word(form: str) -> bool:
    """Return whether a token can stand in a name: a capital at its head, or "al-Capital"."""
    if form[0].isupper():
        head, _, tail = form.partition("-")
        return not (tail and tail.islower() and len(tail) > 3 and len(head) > 1)
    cut = _ARABIC_ARTICLE.sub("", form)
    return cut != form and bool(cut) and cut[0].isupper()


def find_runs(words: Words, first: int, last: int) -> Iterator[Run]:
    """Yield the runs of capitalised words among tokens ``first`` to ``last`` (exclusive)."""
    i = first
    while i < last:
        if is_name_word(words.forms[i]):
            end = _run_end(words, i, last)
            run = cut_run(words, i, end)
            if run is not None:
                yield run
            i = end
        else:
            i += 1


def _run_end(words: Words, i: int, last: int) -> int:
    """Return where the run that begins at token ``i`` ends."""
    forms, end = words.forms, i + 1
    while end < last:
        if end in words.openers:
            break
        form = forms[end]
        if is_name_word(form):
            end += 1
        elif form == "," and end + 1 < last and forms[end + 1].lower() in SUFFIXES:
            end += 2
        elif (joined := _joint(words, i, end, last)) > end:
            end = joined
        else:
            break
    return end


def _joint(words: Words, first: int, i: int, last: int) -> int:
    """Return the token after small words at ``i`` that join a name, or ``i`` where none do."""
    forms = words.forms
    form = forms[i].lower()
    ahead = odd_joint(forms, first, i, last)
    if ahead > i:
        return ahead
    while ahead < last and ahead < i + 3 and forms[ahead].lower() in PARTICLES:
        ahead += 1
    if ahead > i and ahead < last and is_name_word(forms[ahead]):
        return ahead + 1
    if form in ("'", "’") and i + 1 < last and forms[i - 1].endswith("s"):
        # "Seafarers' Union", where "Kenya's Union" is an owner and a name
        return i + 2 if forms[i + 1].lower() in ORGANISATIONS and is_name_word(forms[i + 1]) else i
    if form in _LINKS and i + 1 < last:
        ahead = i + 2 if forms[i + 1] == "the" and i + 2 < last else i + 1
        previous = [f.lower().rstrip(".") for f in forms[first:i]]
        # "Ministry of Defence", "Secretary of State X"; not "Smith of Ohio".
        if previous[-1] in COMPANY_NAMES:
            return i  # "Fjord Lines of Oslo"
        if is_name_word(forms[ahead]) and (
            any(word in ORGANISATION_NAMES for word in previous)
            or (previous[-1] in TITLES and forms[ahead].lower() in OFFICES)
        ):
            return ahead + 1
    if form == "and" and i + 1 < last and joins_subjects(forms, first, i, last):
        return i + 2
    nickname = form in _QUOTE_MARKS and i + 3 < last and forms[i + 2] in _QUOTE_MARKS
    if nickname and is_name_word(forms[i + 1]) and is_name_word(forms[i + 3]):
        return i + 4  # Robert "Bob" Smith
    return i


def cut_run(words: Words, first: int, last: int) -> Run | None:
    """Cut a run into words before, title and name, and tell what it names."""
    forms = words.forms
    while first < last and _is_opener(forms, first, last):
        first += 1
    while last - first > 1 and (
        forms[last - 1].lower() in WEEKDAYS_MONTHS or forms[last - 1].lower() in _SMALL_ENDS
    ):
        last -= 1
    if first == last:
        return None
    title_end = _title_end(forms, first, last)
    if title_end == last:
        core = title_first = last
        return Run(first, last, first, last, "unknown")
    if title_end > first:
        core, title_first = title_end, _title_start(forms, first, title_end)
    else:
        core = title_first = _skip_party(forms, first, last)
    kind = _kind(words, core, last)
    if kind in ("organisation", "outlet") and core > first:
        # "Defense Ministry", "Republican National Committee": the first words belong to it.
        return Run(first, last, first, first, kind)
    if core > title_first and kind in ("unknown", "government", "place"):
        kind = "person"
    return Run(first, last, title_first, core, kind)


def _is_opener(forms: list[str], i: int, last: int) -> bool:
    """Return whether token ``i`` is a small word or a day with a capital only by its place."""
    low = forms[i].lower()
    if low in ("whether", "neighbouring", "neighboring", "nearby", "fellow", "rival"):
        return True
    if low in WEEKDAYS_MONTHS:
        # May, April, June and August are given names too.
        return not (low in ("may", "april", "june", "august") and last - i == 2)
    if low in ("will", "may", "an", "so", "no", "van", "de", "la", "el", "al", "le", "y", "e"):
        return False
    return low in FUNCTION_WORDS and not (
        low in PARTY_WORDS or (forms[i].isupper() and len(low) > 1)
    )


def _title_end(forms: list[str], first: int, last: int) -> int:
    """Return the token after the last title of a run, or ``first`` where it has none."""
    end = first
    for i in range(first, last):
        low = forms[i].lower().rstrip(".")
        if low not in TITLES or (low in TITLE_MODIFIERS and i + 1 == last and i > first):
            continue
        # A title word at the end of a name ("Martin Luther King") has no name behind it.
        if i + 1 < last or all(
            country_of_adjective(f) or f.lower() in TITLE_MODIFIERS for f in forms[first:i]
        ):
            end = i + 1
            if end < last and forms[end] == "of":
                end = _office_end(forms, end, last)
    if end == last and last - first > 1 and not _is_bare_title(forms, first, last):
        return first
    return end if end > first else _trade_end(forms, first, last)


def _trade_end(forms: list[str], first: int, last: int) -> int:
    """Return the token after a trade with a capital before a name ("Correspondent Jane Doe")."""
    for i in range(last - 2, first - 1, -1):  # none in a single word
        low = forms[i].lower()
        if low in INFORMANTS and low not in GIVEN_NAMES and (last - i > 2 or i > first):
            return i + 1
    return first


def _office_end(forms: list[str], i: int, last: int) -> int:
    """Return the token after "of the Treasury" that begins at ``i``."""
    end = i + 1
    while end < last and (forms[end].lower() in OFFICES or forms[end].lower() in ("the", "and")):
        end += 1
    return end if end > i + 1 else i


def _is_bare_title(forms: list[str], first: int, last: int) -> bool:
    return all(
        (low := form.lower().rstrip(".")) in TITLES
        or low in TITLE_MODIFIERS
        or low in OFFICES
        or low in ("of", "the", "and")
        or country_of_adjective(form) is not None
        for form in forms[first:last]
    )


def _title_start(forms: list[str], first: int, end: int) -> int:
    """Return where the title that ends before ``end`` begins."""
    start = end
    while start > first:
        low = forms[start - 1].lower().rstrip(".")
        if not (
            low in TITLES or low in TITLE_MODIFIERS or low in OFFICES or low in ("of", "the", "and")
        ):
            break
        start -= 1
    return start


def _skip_party(forms: list[str], first: int, last: int) -> int:
    """Return where the name begins behind words of party, nation or state before it."""
    for i in range(min(last - 2, first + 3), first - 1, -1):
        low = lemma(forms[i].lower())[0]
        if low in PARTY_WORDS and last - i - 1 >= 1:
            return i + 1
    return first


def _kind(words: Words, first: int, last: int) -> NameKind:
    """Tell what a name without its title names, from its own words alone."""
    forms = words.forms[first:last]
    phrase = words.phrase(first, last)
    known = _known_kind(phrase)
    if known is not None:
        return known
    tail = forms[-1].lower().rstrip(".")
    told = _told_by_form(forms)
    if told is not None:
        return told
    if tail in OUTLET_NAMES and (
        len(forms) > 1 or (first and words.forms[first - 1].lower() == "the")
    ):
        return "outlet"
    lows = [form.lower().rstrip(".") for form in forms]
    if (tail in PLACE_NAMES or lows[0] == "mount") and not ORGANISATIONS.intersection(lows[:-1]):
        # A single word of these is a surname as well ("Bay").
        return "place" if len(forms) > 1 else "unknown"
    if any(link in forms for link in _LINKS) or "&" in forms or tail in ORGANISATION_NAMES:
        return "organisation"
    if (
        any(word in ORGANISATION_NAMES for word in lows[:1])
        and len(forms) > 1
        and lows[0] not in _GIVEN
    ):
        return "organisation"
    if is_acronym(forms[-1]):
        return "organisation"
    return "unknown"


def _told_by_form(forms: list[str]) -> NameKind | None:
    """Return what the build of a name tells: a plural, a party behind a place, a station."""
    plural = forms[-1][1:].islower() and is_common_plural(forms[-1])
    tail = forms[-1].lower().rstrip(".")
    if len(forms) == 1:
        news = len(tail) > len("news") and tail.endswith("news")  # "Portnews"
        known: NameKind | None = "outlet" if news else "organisation" if tail == "gop" else None
        return "group" if plural else known
    if "of" in forms and forms[forms.index("of") - 1].lower() in ORGANISATION_NAMES:
        return "organisation"  # "House of Representatives", "Party of Working People"
    if "to" in forms and forms[forms.index("to") - 1].lower() in FOR_AN_AIM:
        return "organisation"
    if plural or (tail in PARTISANS and _tells_place(forms[:-1])):
        return "group"  # "the Ohio Republican": what somebody is, no name
    if tail == "gop":
        return "organisation"
    station = forms[0].lower() in _BEFORE_STATION and tail not in ORGANISATIONS
    news = tail == "agency" and forms[-2].lower() == "news"
    return "outlet" if station or news else None  # "Radio Havana"


_BEFORE_STATION: Final = frozenset({"radio", "television", "channel"})
PARTISANS: Final = PARTY_WORDS - {"gop", "democratic", "labour"}
"""Words that are somebody of a party, in lower case."""


def _tells_place(forms: list[str]) -> bool:
    """Return whether words are a state, a country or a chamber ("Georgia", "Senate")."""
    words = " ".join(forms)
    place = country_of_adjective(words) or country_of_government(words)
    chamber = words.lower() in ("senate", "house", "congressional")
    return chamber or place is not None or region_of_government(words) is not None


def _known_kind(phrase: str) -> NameKind | None:
    """Return what a listed name names, or None where no list holds it."""
    low = phrase.lower()
    if low in OUTLETS or "the " + low in OUTLETS:
        return "outlet"
    if low in KNOWN_ORGANISATIONS:
        return "organisation"
    return "government" if country_of_government(phrase) else None


def is_common_plural(form: str) -> bool:
    """Return whether a word is a listed plural noun or nationality ("Groups", "Americans")."""
    noun, plural = lemma(form.lower().rsplit("-", 1)[-1])
    return plural and (
        noun in INFORMANTS
        or noun in GROUP_NOUNS
        or noun in ORGANISATIONS
        or noun in DOCUMENTS
        or noun in PARTY_WORDS
        or is_nationals(form.rsplit("-", 1)[-1])
    )


# Words of organisations that are also given names.
_GIVEN: Final = frozenset(
    {"grant", "bill", "star", "victor", "summer", "mercy", "guy", "bob", "chase"}
)


def is_acronym(form: str) -> bool:
    """Return whether a token is a name in capitals ("FBI", "U.N."), not an initial."""
    letters = form.replace(".", "").replace("-", "")
    return (
        1 < len(letters) < 8
        and letters.isalnum()
        and letters.isupper()
        and letters.lower() not in SUFFIXES
    )


def core_words(words: Words, run: Run) -> tuple[str, ...]:
    """Return the words of a run's name, without title, quotation marks and commas."""
    return tuple(
        form
        for form in words.forms[run.core : run.last]
        if form not in _QUOTE_MARKS and form != ","
    )


def run_titles(words: Words, run: Run) -> frozenset[str]:
    """Return the titles of a run, lower case, without full stop."""
    forms = (f.lower().rstrip(".") for f in words.forms[run.title_first : run.core])
    return frozenset(f for f in forms if f in TITLES)
