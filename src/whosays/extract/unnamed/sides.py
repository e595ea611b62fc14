"""Whose side an unnamed source is on, and what the source is, in the report's own words.

The side is a nationality ("Kenyan"), a body ("Justice Department", "rebel", "church"), an
owner ("Lund" of "Lund's aides") or, behind "of" or "in", the seat of officials ("officials
in Oslo"). A place is no side: neither a resident of Moscow nor an analyst in London speaks
for anybody. Where the capital of a word tells nothing, as in an agency's upper-case text,
only what is known to be a body or a nation counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from whosays.extract.text.layout import Words
from whosays.extract.text.nouns import (
    GOVERNMENT_NOUNS,
    KNOWN_ORGANISATIONS,
    ORGANISATION_NAMES,
    ORGANISATIONS,
    OUTLETS,
    PARTY_WORDS,
    same_office,
)
from whosays.extract.text.phrases import Description
from whosays.extract.text.runs import Run, find_runs, is_acronym, is_name_word
from whosays.extract.text.seats import (
    country_in,
    country_of_adjective,
    country_of_government,
    is_regional,
    region_of_government,
)
from whosays.extract.unnamed.side_words import (
    AGAINST,
    ANY_BODY,
    BODIES,
    DETERMINERS,
    LINKS,
    OFFICIALS,
    OWN_PEOPLE,
    PEOPLE_OF_PLACES,
    PLAIN,
    QUALITIES,
    RANKS,
    TIED_BY_TO,
)

CLOSENESS: Final = re.compile(
    r"\s*,?\s*(?:(?:(?:who|that)\s+(?:(?:has|have|had|was|were|is|are|been|also|personally|"
    r"directly|recently|all|both)\s+)*)(?:attended|attends?|witness(?:ed|es)?|saw|heard|knows?|knew|"
    r"took\s+part|participated?|served?|work(?:ed|s)?\s+(?:for|with|in|at|on)|briefed|familiar|"
    r"close\s+to|involved|present|aware|privy|knowledgeable|working\s+(?:for|with|in|at|on))"
    r"|(?:briefed|familiar|close\s+to|involved|present|aware|privy|knowledgeable|"
    r"with\s+(?:\w+\s+){0,2}knowledge|attending|working\s+(?:for|with|in|at|on)|"
    r"in\s+attendance|on\s+the\s+call|in\s+the\s+room))\b"
    r"[^,.;:—–“”\"()\n]{0,100}",
    re.IGNORECASE,
)
"""What tells, behind a noun or "those", how close somebody is to a matter."""
_VOWEL: Final = re.compile(r"[AEIOU]")
_NEXT_VERB: Final = re.compile(
    r"\s(?:said|says|say|saying|told|tells|tell|added|confirmed|denied|described|claimed|reported|"
    r"stated|spoke|speaking|according|and\s+(?:who|described|spoke|told|said)|warned|acknowledged|"
    r"argued|insisted|indicated|noted|suggested|believes?|believed|thinks?|thought|asked|declined|"
    r"revealed|disclosed|estimated?|but|on\s+(?:the\s+)?condition)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Side:
    """Whose side a description tells, and what is left of its words.

    Args:
        text: the side in the report's own words, or None.
        country: the country whose people or government that is, or None.
        rank: what they are, with how close they are to the matter, or None.
        qualities: small words before the noun ("senior", "intelligence"), lower case.
        tail: what follows the noun, lower case ("briefed on the talks"), or "".
    """

    text: str | None
    country: str | None
    rank: str | None
    qualities: frozenset[str]
    tail: str


def read_side(words: Words, phrase: Description, first: int) -> Side:
    """Read the side and the rank off a description of people.

    Args:
        words: the tokens of the article.
        phrase: the description.
        first: its first token, or the one after "of" in "two of the officials".
    """
    forms, start = words.forms, first
    while start < phrase.head_at and (_counts(forms[start]) or _joins_share(forms, start, first)):
        start += 1
    if same_office(phrase.head) in AGAINST:
        text, rest, used = None, start, range(0)
    else:
        text, rest, used = _in_front(words, phrase, start)
    tail_first, behind = phrase.head_at + 1, None
    if text is None and same_office(phrase.head) not in AGAINST:
        behind = _behind(words, phrase)
        text = words.phrase(*behind) or None if behind else None
    place = behind is not None and forms[tail_first].lower() in ("in", "inside", "within")
    # The noun is read with it: a state of the United States before one is no country.
    country = country_in((*text.split(), phrase.head)) if text else None
    if place and same_office(phrase.head) not in OFFICIALS:
        country = None
    end = tail_first if behind else phrase.last
    clause = "" if behind else _closeness(words.text[words.ends[end - 1] :])
    rank = " ".join(f"{words.phrase(rest, end)} {clause}".split())
    lows = (forms[i].lower() for i in range(start, phrase.head_at) if i not in used)
    qualities = frozenset(low for low in lows if low not in PLAIN and low[0].isalpha())
    tail = f"{words.phrase(tail_first, phrase.last)} {clause}".strip().lower()
    return Side(text, country, rank or None, qualities, "" if behind else tail)


def _counts(form: str) -> bool:
    return form.lower() in PLAIN or form[0].isdigit() or form == "%"


def _joins_share(forms: list[str], i: int, first: int) -> bool:
    """Return whether token ``i`` is the "in" of "one in four"."""
    share = forms[i].lower() in ("in", "out") and i > first and i + 1 < len(forms)
    return share and _counts(forms[i + 1])


def _in_front(words: Words, phrase: Description, start: int) -> tuple[str | None, int, range]:
    """Return the side in front of the noun, where the rank begins, and the side's tokens."""
    if phrase.possessor is not None and phrase.possessor[1] >= start:
        first, last = max(start, phrase.possessor[0]), phrase.possessor[1]
        return words.phrase(first, last) or None, last + 1, range(first, last + 1)
    name = _name_in_front(words, phrase, start)
    found = name or _body_in_front(words, phrase, start)
    if found is None:
        return None, start, range(0)
    first, last = found
    # "senior Kenyan officials", "police sources": the words stay one with the rank
    stripped = name is not None and first == start
    return words.phrase(first, last), last if stripped else start, range(first, last)


def _name_in_front(words: Words, phrase: Description, start: int) -> tuple[int, int] | None:
    """Return the tokens of the name that stands before the noun ("U.S.", "Clinton campaign")."""
    nation = _nation_in_capitals(words, start, phrase.head_at)
    if nation is not None:
        return nation
    for run in find_runs(words, start, phrase.head_at):
        first, last = _cut(words, run)
        if first == last:
            continue
        if _tells_little(words, first, last) and not _is_known(words, first, last):
            continue
        if _is_place(words.phrase(first, last), phrase):
            return None
        body = last
        if country_of_adjective(words.phrase(first, last)) is None:
            while body < phrase.head_at and words.forms[body].lower() in BODIES:
                body += 1
        return first, body
    return None


def _nation_in_capitals(words: Words, start: int, end: int) -> tuple[int, int] | None:
    """Return the tokens of an adjective of nationality in an upper-case text.

    There the layout takes some of them for common nouns ("BRAZILIAN", like "LIBRARIAN").
    """
    for i in range(start, end):
        if words.forms[i].islower() and words.text[words.starts[i]].isupper():
            for first in (i - 1, i):
                name = words.phrase(first, i + 1) if first >= start else ""
                if is_regional(name) or country_of_adjective(name) is not None:
                    return first, i + 1
    return None


def _cut(words: Words, run: Run) -> tuple[int, int]:
    """Drop ranks in front of a name ("Former", "Senior") that a sentence gave a capital."""
    first = run.first
    if _opens_sentence(words, first) or _shouted(words, first):
        while first < run.last and words.forms[first].lower() in RANKS | {"and"}:
            first += 1
    return first, run.last


def _is_place(text: str, phrase: Description) -> bool:
    """Return whether words before or behind people tell where they live, not whose they are."""
    if same_office(phrase.head) not in PEOPLE_OF_PLACES:
        return False
    place = (
        country_in(tuple(text.split()[:1])) is not None or region_of_government(text) is not None
    )
    return place and country_of_adjective(text) is None and not is_regional(text)


def _tells_little(words: Words, first: int, last: int) -> bool:
    """Return whether the capital of a name may come from its place or from the whole text."""
    if words.phrase(first, last).isupper() and _shouted(words, first):
        return True
    return last - first == 1 and _opens_sentence(words, first)


def _shouted(words: Words, at: int) -> bool:
    """Return whether the words around token ``at`` are all in capitals."""
    near = words.text[words.starts[max(0, at - 6)] : words.ends[min(len(words.ends) - 1, at + 6)]]
    letters = [c for c in near if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _opens_sentence(words: Words, at: int) -> bool:
    if at == 0:
        return True
    gap = words.text[words.ends[at - 1] : words.starts[at]]
    return "\n" in gap or words.forms[at - 1] in '.!?:“”"—–*•'


def _is_known(words: Words, first: int, last: int) -> bool:
    """Return whether a name is one of a nation, region, party or body by its own words."""
    forms = words.forms[first:last]
    phrase = words.phrase(first, last)
    low = phrase.lower()
    if country_in(tuple(phrase.split())) or is_regional(phrase):
        return True
    if low in KNOWN_ORGANISATIONS or low in OUTLETS or forms[0].lower() in PARTY_WORDS:
        return True
    if last - first > 1 and forms[-1].lower() in ORGANISATION_NAMES - {"rights"}:
        return True
    if is_acronym(forms[0]) and not (_shouted(words, first) and _VOWEL.search(forms[0])):
        return True
    if low in BODIES or low in QUALITIES:
        return False
    # Elsewhere in the article, in brackets or in a sentence, it has its capitals too.
    return re.search(rf"(?:[a-z,] |[(\[]){re.escape(phrase)}\b", words.text) is not None


def _body_in_front(words: Words, phrase: Description, start: int) -> tuple[int, int] | None:
    """Return the tokens of a body in small letters before the noun ("trade ministry")."""
    if same_office(phrase.head) not in OWN_PEOPLE:
        return None
    lows = [words.forms[i].lower() for i in range(start, phrase.head_at)]
    for i in range(len(lows) - 1, -1, -1):
        if lows[i] in BODIES:
            first = i
            while first and (lows[first - 1] in BODIES or _of_body(lows, first)):
                first -= 1
            return start + first, start + i + 1
        if lows[max(0, i - 1) : i + 1] == ["law", "enforcement"]:
            return start + i - 1, start + i + 1
    return None


def body_before(words: Words, phrase: Description) -> tuple[int, int] | None:
    """Return the tokens of a body in small letters that a description's people belong to.

    Args:
        words: the tokens of the article.
        phrase: the description ("a police spokesman", "an official at the ministry").
    """
    start = phrase.first
    while start < phrase.head_at and words.forms[start].lower() in PLAIN:
        start += 1
    found = _body_in_front(words, phrase, start)
    if found is None:
        return _body_behind(words, phrase)
    first, last = found
    for size in (2, 1):
        nation = words.phrase(max(start, first - size), first)
        if first > start and country_of_adjective(nation) is not None:
            return max(start, first - size), last  # "the Kenyan army"
    return found


def _body_behind(words: Words, phrase: Description) -> tuple[int, int] | None:
    at = _behind(words, phrase)
    small = at is not None and all(words.forms[i].islower() for i in range(*at))
    return at if small else None


def _of_body(lows: list[str], i: int) -> bool:
    """Return whether the word before a body is part of its name ("trade ministry")."""
    return lows[i] in ANY_BODY and lows[i - 1] not in PLAIN | RANKS


def _behind(words: Words, phrase: Description) -> tuple[int, int] | None:
    """Return the tokens of the side behind the noun ("officials in Oslo"), or None."""
    forms, head = words.forms, same_office(phrase.head)
    at = phrase.head_at + 1
    if at + 1 >= phrase.last:
        return None
    link = forms[at].lower()
    own = head not in PEOPLE_OF_PLACES or link in ("at", "with", "for")
    if not (
        (link in LINKS and own)
        or (link == "in" and head not in PEOPLE_OF_PLACES)
        or (link == "to" and head in TIED_BY_TO)
    ):
        return None
    first = at + 1
    while first < phrase.last and forms[first].lower() in DETERMINERS:
        first += 1
    for i in range(first, min(first + 4, phrase.last)):
        run = next(find_runs(words, i, phrase.last), None)
        if run is not None and run.first == i:
            return _known_behind(words, phrase, run, link)
        low = forms[i].lower()
        if low == "state" and i == at + 1:
            return None  # "the secretary of state"
        if low in BODIES and (link != "in" or low in GOVERNMENT_NOUNS | ORGANISATIONS):
            return first, _body_end(words, i + 1, phrase.last)
        if not low.isalpha() or low in ("of", "in", "on", "to", "with", "knowledge", "the"):
            return None
    return None


def _body_end(words: Words, i: int, last: int) -> int:
    """Return where a body ends that small letters began ("the leftist Lantern party")."""
    while i < last and (words.forms[i].lower() in BODIES or is_name_word(words.forms[i])):
        i += 1
    return i


def _known_behind(words: Words, phrase: Description, run: Run, link: str) -> tuple[int, int] | None:
    """Return the tokens of a name behind the noun, with the body that it begins."""
    last = run.last
    if _shouted(words, run.first) and not _is_known(words, run.first, last):
        return None
    while last < phrase.last and words.forms[last].lower() in BODIES and link != "to":
        last += 1
    government = country_of_government(words.phrase(run.first, last)) is not None
    if link == "at" and government and same_office(phrase.head) in PEOPLE_OF_PLACES:
        return None
    return run.first, last


def _closeness(after: str) -> str:
    """Return how close somebody is to the matter, from the words right behind the noun."""
    found = CLOSENESS.match(after[:160])
    if found is None:
        return ""
    text = found.group()
    verb = _NEXT_VERB.search(text)
    return text[: verb.start()].lstrip(" ,").rstrip() if verb else text.lstrip(" ,").rstrip()
