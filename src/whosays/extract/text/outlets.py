"""Outlets and agencies by their names, and by the words for them.

No kept package holds the names of the world's agencies and outlets; `AGENCIES` and the
`OUTLETS` of `nouns` are lists of those whose names do not tell what they are. The others are
known by a telling word: "Times", "Radio", "news agency", "daily".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from whosays.extract.text.nouns import FUNCTION_WORDS, OUTLETS, WEEKDAYS_MONTHS

AGENCIES: Final = frozenset(
    """reuters|reuter|afp|agence france-presse|agence france presse|ap|associated press|upi
    |united press international|interfax|interfax-ukraine|tass|itar-tass|ria novosti|ria|xinhua
    |ukrinform|unian|dpa|efe|acan-efe|ansa|anadolu|anadolu agency|irna|isna|tasnim|sana|kcna|yonhap
    |kyodo|pti|press trust of india|ani|belta|apa|azertac|armenpress|kazinform|antara|bernama
    |wafa|notimex|prensa latina|telam|télam|tanjug|mti|ctk|čtk|novosti|inter press
    |agencia brasil|efe news|central news agency|bloomberg news|dow jones newswires"""
    .replace("\n", "").replace("    ", "").split("|")
)  # fmt: skip
"""Names of news agencies, lower case, without "the"."""

_MORE_OUTLETS: Final = frozenset(
    """c-span|fox news|fox business|bbc news|bbc radio|sky news|al mayadeen|al-manar|al manar
    |france 2|rai|zdf|ard|tvn24|ndtv|caracol|radio venceremos|la jornada|el universal|el espectador
    |el tiempo|clarin|clarín|o globo|folha|la nacion|la nación|the telegraph|the guardian|the times
    |the independent|the mirror|the sun|the new republic|newsmax|one america news|oan|nowthis
    |people magazine|dozhd|tv rain|rbc|rtvi|gazeta|suspilne|kyiv independent|the kyiv independent
    |corriere della sera|la stampa|stern|focus|the new statesman|the spectator|the post|the globe
    |hardball|meet the press|face the nation|morning joe|good morning america|60 minutes
    |the tonight show|the late show|the view""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
# Of the lists, names that are common words or people's too: a capital alone does not tell.
_EVERYDAY: Final = frozenset(
    "time vice slate wired fox sky fortune quartz forbes focus stern sana ria ap ani apa mti ctk "
    "ard rai oan abc rt ntv pravda gazeta folha caracol salon meduza sputnik trend dozhd".split()
)
# These are outlets in capitals alone ("AP", "RT").
_CAPITALS: Final = frozenset(
    "ap rt upi afp dpa efe ria ntv ani apa mti pti abc nbc cbs cnn bbc npr pbs rbc zdf ard".split()
)

_NAMES: Final = AGENCIES | OUTLETS | _MORE_OUTLETS


def _alternatives() -> str:
    names = sorted((re.escape(n).replace(r"\ ", r"\s+") for n in _NAMES), key=len, reverse=True)
    return "|".join(names)


_LISTED: Final = re.compile(rf"(?:the\s+)?(?P<name>{_alternatives()})(?!\w|-\w)", re.IGNORECASE)
_TELLING: Final = frozenset(
    """times post news tribune journal herald gazette guardian telegraph tv television radio daily
    press magazine broadcasting chronicle globe inquirer observer courier sentinel newswire weekly
    channel network mirror mail review online newsroom dispatch bee newspaper""".split()
)
_BEFORE_NAME: Final = frozenset("radio channel tv canal télé televisión television".split())
_TELLING_PAIRS: Final = re.compile(
    r"\b(?:news|press|telegraph(?:ic)?|information)\s+agency$|\bbroadcasting\s+\w+$"
    r"|\bnews\s+(?:channel|network|service|online|sunday|radio)$",
    re.IGNORECASE,
)
_CALL_SIGN: Final = re.compile(r"[KW][A-Z]{3}(?:-(?:TV|FM|AM))?$")
_AGENCY_WORD: Final = re.compile(
    r"\b(?:news|press|telegraph(?:ic)?)\s+agency\b|\bwire\s+service\b", re.IGNORECASE
)
# A noun for an outlet with what stands before it; a name may follow.
_DESCRIBED: Final = re.compile(
    r"(?:(?:the|a|an|its|his|her|their)\s+)?(?:[^\W\d_][\w'’.-]*\s+){0,5}?(?P<noun>"
    r"news\s+agency|press\s+agency|wire\s+service|newspapers?|daily|weekly|tabloid|magazine"
    r"|broadcaster|(?:radio|tv|television)\s+(?:station|channel|network)s?|news\s+(?:channel|network"
    r"|program|programme|show|site|website|outlet|portal)s?|(?:state|local|national|public|cable"
    r"|independent|official|state-run|government)\s+(?:tv|television|radio|media)"
    r"(?!\s+(?:station|channel|network|program|show))"
    r"|(?:tv|television|radio)\s+(?:program|programme|show)|agency|network|outlet|periodical)"
    r"(?![\w-])",
    re.IGNORECASE,
)
_BARE: Final = frozenset(["agency", "network", "outlet", "daily", "weekly"])
_NO_DESCRIPTION: Final = re.compile(
    r"\b(?:in|on|at|of|by|to|from|with|for|and|that|intelligence|security|space|federal|police"
    r"|protection|energy|relief|aid|employment|travel|rating|social)\b",
    re.IGNORECASE,
)
_CAPITALISED: Final = re.compile(
    r"(?:[A-Z\u00c0-\u00de\u0400-\u042f][\w.&-]*|\d+)"
    r"(?:\s+(?:[A-Z\u00c0-\u00de\u0400-\u042f][\w.&-]*|\d+|&|(?:de|del|la|el|di|al)(?=\s+[A-Z])))*"
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet named at the head of a noun phrase.

    Args:
        start, end: where its name stands in the phrase; the noun phrase where it has none.
        kind: what it is.
        named: whether it has a name of its own.
    """

    start: int
    end: int
    kind: Literal["outlet", "agency"]
    named: bool


def find_outlet(phrase: str, *, shouted: bool = False) -> Outlet | None:
    """Return the outlet that a noun phrase names at its head.

    Args:
        phrase: "the state news agency RIA Novosti", "CNN's Kari Lund", "a local radio station".
        shouted: the text is in capitals, so that they tell nothing.

    Returns:
        The outlet, or None where the phrase names none ("his father", "the Post Office").
    """
    listed = _LISTED.match(phrase)
    if listed is not None and _is_name(listed, shouted=shouted):
        end = _listed_end(phrase, listed)
        kind = agency_or_outlet(phrase[listed.start("name") : end])
        return Outlet(listed.start("name"), end, kind, named=True)
    if not shouted and (told := _by_telling_word(phrase)) is not None:
        return told
    return _described(phrase, shouted=shouted) or (_shouted(phrase) if shouted else None)


def outlet_behind(phrase: str, *, shouted: bool = False) -> Outlet | None:
    """Return the outlet that stands behind somebody's name: "Kari Lund of CNN".

    Args:
        phrase: a noun phrase.
        shouted: the text is in capitals, so that they tell nothing.

    Returns:
        The outlet, by its place in ``phrase``, or None.
    """
    match = _BEHIND.search(phrase)
    if match is None:
        return None
    found = find_outlet(phrase[match.end() :], shouted=shouted)
    if found is None or not found.named:
        return None
    return Outlet(match.end() + found.start, match.end() + found.end, found.kind, named=True)


_BEHIND: Final = re.compile(r"\s(?:of|from|at|with)\s+(?=\S)", re.IGNORECASE)


def agency_or_outlet(name: str) -> Literal["outlet", "agency"]:
    """Return whether a name or description of an outlet is that of an agency."""
    low = " ".join(name.lower().split()).removeprefix("the ")
    # "ACAN - EFE", "TELAM-ANSA"
    parts = [part.strip() for part in low.split("-")]
    agency = low in AGENCIES or all(part in AGENCIES or part == "acan" for part in parts)
    return "agency" if agency or _AGENCY_WORD.search(low) else "outlet"


def _is_name(match: re.Match[str], *, shouted: bool) -> bool:
    """Return whether a listed name is written like one, and is not the head of a longer one."""
    name = match["name"]
    low = " ".join(name.lower().split())
    whole = match.group().lower()
    if low not in _NAMES and whole not in _NAMES:
        return False
    if low in OUTLETS and whole != low and whole not in _NAMES and low in _EVERYDAY - _CAPITALS:
        return False  # "the time"
    if shouted:
        return low not in _EVERYDAY or low in ("ap", "ria")
    if low in _CAPITALS:
        return name.isupper()
    if not name[0].isupper():
        return False
    after = match.string[match.end() :]
    if low in _EVERYDAY:
        return re.match(r"\s+[A-Z](?!\w*day\b)", after) is None or low == "fox"
    return True


def _listed_end(phrase: str, match: re.Match[str]) -> int:
    """Return where a listed name ends: over "News", "Radio 4", "TV" behind it."""
    more = _SUFFIX.match(phrase, match.end())
    return more.end() if more is not None else match.end()


_SUFFIX: Final = re.compile(
    r"(?:\s+(?:News|TV|Television|Radio|Business|Newsnight|World|Sunday|Online|Magazine|magazine|\d+"
    r"|Turk|Arabic|Persian|English|Network|Channel|news\s+agency|NEWS\s+AGENCY)(?!\w))+"
)


def _by_telling_word(phrase: str) -> Outlet | None:
    """Read a run of capitalised words that ends or begins with a word of outlets' names."""
    skip = re.match(r"(?:the|The)\s+", phrase)
    at = skip.end() if skip else 0
    run = _CAPITALISED.match(phrase, at)
    if run is None:
        return None
    words = run.group().split()
    while words and words[-1].lower().rstrip(".") in WEEKDAYS_MONTHS:
        words.pop()
    if not words:
        return None
    name = run.group()[: _length_of(run.group(), len(words))]
    first, last = words[0].lower(), words[-1].lower()
    journal = _JOURNAL.match(phrase, at + len(name)) if last in ("journal", "review") else None
    if journal is not None:
        name = phrase[at : journal.end()]
    plain = _PLAIN_TAIL.match(phrase, at + len(name))
    name = phrase[at : plain.end()] if plain is not None else name
    known = (
        plain is not None
        or journal is not None
        or (len(words) > 1 and (last in _TELLING or _TELLING_PAIRS.search(name)))
    )
    known = known or (len(words) > 1 and first in _BEFORE_NAME) or _CALL_SIGN.match(name)
    known = known or (len(words) == 1 and bool(skip) and last in _ALONE)
    return Outlet(at, at + len(name), agency_or_outlet(name), named=True) if known else None


_JOURNAL: Final = re.compile(r"\s+of\s+(?:[A-Z]\w+)(?:\s+(?:and\s+)?[A-Z]\w+)*")
_PLAIN_TAIL: Final = re.compile(
    r"\s+(?:magazine|newspaper|television|radio)(?![\w-])"
    r"(?!\s+(?:stations?|channels?|networks?|shows?|programs?|programmes?|hosts?|stars?|reporters?))"
)
# With "the" in front these are an outlet that was named in full before.
_ALONE: Final = frozenset("times post journal tribune herald guardian globe".split())


def _length_of(text: str, count: int) -> int:
    ends = [m.end() for m in re.finditer(r"\S+", text)]
    return ends[count - 1]


def _described(phrase: str, *, shouted: bool) -> Outlet | None:
    match = _DESCRIBED.match(phrase)
    if match is None or _NO_DESCRIPTION.search(phrase, 0, match.end()):
        return None
    noun = match["noun"].lower()
    rest = phrase[match.end() :]
    blank = len(rest) - len(rest.lstrip())
    name_at = match.end() + blank
    kind = agency_or_outlet(match.group())
    if blank and rest.strip() and noun.endswith(("media", "tv", "television", "radio")):
        return Outlet(0, match.end(), kind, named=False)
    if blank and rest.strip():
        name = rest.strip() if shouted else ""
        if not shouted and (run := _CAPITALISED.match(phrase, name_at)) is not None:
            name = run.group()
        if name and name.split()[0].lower() not in WEEKDAYS_MONTHS | FUNCTION_WORDS:
            return Outlet(name_at, name_at + len(name), kind, named=True)
        return None
    if noun in _BARE and not match.group().lower().startswith("the "):
        return None
    if rest and not rest.startswith(("'s", "’s")):
        return None
    return Outlet(0, match.end(), kind, named=False)


def _shouted(phrase: str) -> Outlet | None:
    """Read a phrase in capitals: "RADIO EL FARO", "THE HARBOUR TIMES"."""
    at = 4 if phrase.lower().startswith("the ") else 0
    words = phrase[at:].split()
    if not 2 <= len(words) <= _LONGEST_NAME:
        return None
    first, last = words[0].lower(), words[-1].lower()
    if first in FUNCTION_WORDS:
        return None  # "MANY TIMES"
    if first in _BEFORE_NAME or last in _SHOUTED_TAILS or _TELLING_PAIRS.search(phrase):
        return Outlet(at, len(phrase), agency_or_outlet(phrase), named=True)
    return None


_LONGEST_NAME: Final = 5
_SHOUTED_TAILS: Final = frozenset(
    "times tribune herald gazette telegraph tv television radio broadcasting chronicle".split()
)
