"""What somebody is, as the report says it beside the name: role and affiliation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from whosays.extract.text.layout import Words, is_possessive
from whosays.extract.text.nouns import (
    COURTESY,
    DOCUMENTS,
    FUNCTION_WORDS,
    ORGANISATIONS,
    ROLE_ADJECTIVES,
    TITLE_MODIFIERS,
    TITLES,
    lemma,
    person_like,
    same_office,
)
from whosays.extract.text.runs import Run, find_runs, is_name_word
from whosays.extract.text.seats import country_in, country_of_adjective

_LONGEST: Final = 24
_SPOKES: Final = re.compile(
    r"\b(?:spokes(?:man|woman|person|men|people)|press secretary|(?:speaking|spoke) for"
    r"|on behalf of|representative (?:for|of))\b",
    re.IGNORECASE,
)
_NOT_ROLE_START: Final = frozenset(
    "who which whose and or but in at on from after before as if while when because then speaking "
    "citing adding referring left right center centre seen pictured shown said says told".split()
)
# Nouns of a relation, which tell nothing without the other side of it.
_RELATIONS: Final = frozenset(
    "rival opponent friend critic supporter ally foe enemy colleague counterpart predecessor "
    "successor victim suspect neighbor neighbour other source person".split()
)
# Capitalised words before a role that are no body ("Presidential candidate").
_NO_BODY: Final = frozenset(
    "presidential democratic republican radio tv senior congressional gubernatorial vice deputy "
    "general executive assistant former acting gop independent conservative liberal".split()
)
_ARTICLES: Final = frozenset("a an the his her their its our".split())
_ROLE_STOPS: Final = frozenset(
    "who which whose whom that said says say told tells added adds wrote tweeted posted announced "
    "has had have is was were are will would could did does but".split()
)


@dataclass(frozen=True, slots=True)
class Role:
    """A role as the report words it, without article.

    Args:
        text: "Kremlin spokesman", "director of the school".
        first, last: its tokens.
    """

    text: str
    first: int
    last: int


def role_around(words: Words, run: Run, low: int, high: int) -> Role | None:
    """Return the role that stands beside a name, before it or after a comma.

    Args:
        words: the tokens of the article.
        run: the run that holds the name.
        low: token before which nothing is read (the start of the sentence).
        high: token from which on nothing is read (its end).
    """
    after = _after(words, run.last, high)
    before = _before(words, run, low)
    return before or after


def _before(words: Words, run: Run, low: int) -> Role | None:
    """Read a title or lower-case role words in front of a name ("Kremlin spokesman")."""
    forms, start = words.forms, run.core
    told = False
    while start > low:
        form = forms[start - 1]
        plain = form.lower().rstrip(".")
        if start - 1 >= run.first:
            told = told or (plain in TITLES and plain not in COURTESY)
        elif (form.islower() and start == run.first) or (told and form.islower()):
            noun = lemma(plain)[0]
            is_role = person_like(noun) and plain not in FUNCTION_WORDS and noun not in _RELATIONS
            if not (
                is_role
                or (told and plain in ROLE_ADJECTIVES | TITLE_MODIFIERS)
                or (told and _compound(forms, start, plain))
            ):
                break
            told = told or is_role
        elif (told and is_name_word(form) and form.lower() not in FUNCTION_WORDS) or (
            told and is_possessive(forms, start - 1) and start - 2 >= low
        ):
            pass
        else:
            break
        start -= 1
    while start < run.core and (
        forms[start].lower().rstrip(".") in COURTESY or is_possessive(forms, start)
    ):
        start += 1
    if not told or start >= run.core:
        return None
    return Role(words.phrase(start, run.core), start, run.core)


def _compound(forms: list[str], start: int, plain: str) -> bool:
    """Return whether a lower-case word is part of a role ("campaign manager", "talk show host")."""
    if forms[start].lower().rstrip(".") in TITLES and forms[start][0].isupper():
        return False  # before "Attorney General" a small word is no part of the role
    return plain in _COMPOUNDS or plain in ORGANISATIONS or plain in DOCUMENTS


_COMPOUNDS: Final = frozenset(
    "talk show host news policy press media security foreign county business labor labour human "
    "rights tech real estate radio television football basketball baseball opposition majority "
    "minority finance communications affairs relations intelligence defense defence climate "
    "energy trade law science history music film book art opinion public civil student".split()
)


def _after(words: Words, last: int, high: int) -> Role | None:
    """Read an apposition after a comma ("Jane Doe, the head of the school,")."""
    forms = words.forms
    i = last
    if i < high and forms[i] in "([":
        return None
    if i + 1 >= high or forms[i] != ",":
        return None
    start = i + 1
    # An age comes first: "Smith, 45, a teacher"
    if start + 1 < high and forms[start].isdigit() and forms[start + 1] == ",":
        start += 2
    if start >= high or forms[start].lower() in _NOT_ROLE_START:
        return None
    end = _apposition_end(words, start, high)
    return appositive(words, start, end)


def _apposition_end(words: Words, start: int, high: int) -> int:
    forms, end = words.forms, start
    while end < high and end - start < _LONGEST:
        form = forms[end]
        if form in ',;:.()[]—–“”"!?' or form.lower() in ("who", "which", "whose", "that"):
            break
        if form.lower() == "and" and end + 2 < high and forms[end + 1].lower() in ("one", "among"):
            break
        if form.lower() in _ROLE_STOPS:
            break
        end += 1
    return end


def appositive(words: Words, first: int, last: int) -> Role | None:
    """Return a range of tokens as a role, where its head noun is one of a person.

    Args:
        words: the tokens of the article.
        first: the first token of the words after the comma, or before it.
        last: the token after them.
    """
    forms = words.forms
    while first < last and (forms[first].lower() in _ARTICLES or forms[first] in ",“”\"'"):
        first += 1
    if first >= last:
        return None
    if forms[first].lower() == "one":
        noun = next(
            (i for i in range(first, last) if person_like(lemma(forms[i].lower())[0])), None
        )
        return Role(words.phrase(first, last), first, last) if noun is not None else None
    end = first
    while end < last and forms[end].lower() not in (
        "of", "for", "at", "in", "to", "with", "on", "from", "by", "and", "under", "who", "against",
    ):  # fmt: skip
        end += 1
    head, plural = lemma(forms[end - 1].lower().rstrip(".")) if end > first else ("", False)
    if (
        plural
        or (not person_like(head) and head not in TITLES)
        or head in DOCUMENTS
        or head.isdigit()
    ):
        return None
    if forms[end - 1].lower() in FUNCTION_WORDS or head in _RELATIONS:
        return None
    return Role(words.phrase(first, last), first, last)


def body_after(words: Words, last: int, high: int) -> str | None:
    """Return the body or place that "of", "from", "at" or "with" behind a name tells.

    Args:
        words: the tokens of the article.
        last: the token after the name.
        high: token beyond which nothing is read.
    """
    if last >= high or words.forms[last] not in ("of", "from", "at", "with"):
        return None
    end = next((i for i in range(last + 1, high) if words.forms[i] in ",;:.—–"), high)
    run = next(find_runs(words, last + 1, min(end, last + 8)), None)
    return _body(words, run) if run is not None else None


def head_of(words: Words, first: int, last: int) -> str:
    """Return the head noun of the first noun phrase in a range, lower case, singular."""
    end = first
    while end < last and (end == first or words.forms[end].lower() not in _HEAD_STOPS):
        end += 1
    return lemma(words.forms[end - 1].lower().rstrip("."))[0] if end > first else ""


_HEAD_STOPS: Final = frozenset(
    "of for at in to with on from by and under who which that based aligned led run , . ; :".split()
)


_BODY_LINKS: Final = frozenset({"of", "at", "for", "with"})


def affiliation_of(words: Words, role: Role) -> str | None:
    """Return the body or, failing that, the country that a role names."""
    runs = list(find_runs(words, role.first, role.last))
    best: str | None = None
    for run in runs:
        link = words.forms[run.first - 1].lower() if run.first > role.first else ""
        article = link in ("the", "a") and run.first - 2 >= role.first
        link = words.forms[run.first - 2].lower() if article else link
        body = _body(words, run)
        if body is None:
            continue
        if run.kind == "unknown" and " " not in body and (article or link not in _BODY_LINKS):
            continue  # "2nd District", "Band member"
        if link in ("at", "with") or run.kind in ("organisation", "outlet"):
            return body
        best = best or body
    if best is not None:
        return best
    return country_in(tuple(words.forms[role.first : role.last]))


def _body(words: Words, run: Run) -> str | None:
    """Return the name in a run that can be a body or its country, without titles."""
    forms, first, last = words.forms, run.first, run.last
    if run.kind not in ("organisation", "outlet") or "of" in forms[first:last]:
        last = next((i for i in range(first, last) if _is_title(forms[i])), last)
    while first < last and forms[first].lower() in _NO_BODY and run.kind == "unknown":
        first += 1
    if last == first:
        return None
    if country_of_adjective(" ".join(forms[first:last])):
        return country_in(tuple(forms[first:last]))
    follows = forms[last] if last < len(forms) else ""
    if run.kind in ("unknown", "person") and follows in ("campaign", "administration", "camp"):
        last += 1
    return words.phrase(first, last)


def _is_title(form: str) -> bool:
    low = form.lower().rstrip(".")
    return low in TITLES or (person_like(lemma(low)[0]) and country_of_adjective(form) is None)


def speaks_for(words: Words, role: Role) -> Run | None:
    """Return the run that a role says its holder speaks for, or None.

    Only a spokesman does, or who is said to speak for somebody: a former president or a
    member of a government speaks for himself.
    """
    if not _SPOKES.search(role.text) or "former" in role.text.lower().split():
        return None
    runs = [r for r in find_runs(words, role.first, role.last) if _body(words, r) is not None]
    return runs[0] if runs else None


def role_heads(role: str) -> set[str]:
    """Return the plain singular nouns by which the holder of a role can be called."""
    found = set()
    words = role.replace(",", " ").split()
    for place, word in enumerate(words):
        noun = lemma(word.lower().rstrip("."))[0]
        if noun in ("of", "for", "at", "in", "to", "with", "who"):
            break
        if person_like(noun):
            found.add(office(words[place - 1] if place else "", noun))
    return found


def office(before: str, noun: str) -> str:
    """Return the plain name of an office; a vice president is no president."""
    first = before.lower()
    if first in ("vice", "prime", "deputy") and noun in ("president", "minister", "chairman"):
        return f"{first} {noun}"
    return same_office(noun)
