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
    INFORMANTS,
    ORGANISATIONS,
    ROLE_ADJECTIVES,
    TITLE_MODIFIERS,
    TITLES,
    lemma,
    person_like,
    same_office,
)
from whosays.extract.text.runs import Run, find_runs, is_acronym, is_name_word
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
# Alone they tell nothing of what somebody does.
_ANYBODY: Final = frozenset("man woman boy girl person".split())
# Capitalised words before a role that are no body ("Presidential candidate").
_NO_BODY: Final = frozenset(
    "presidential democratic republican radio tv senior congressional gubernatorial vice deputy "
    "general executive assistant former acting gop independent conservative liberal".split()
)
_ARTICLES: Final = frozenset("a an the his her their its our".split())
_ROLE_STOPS: Final = frozenset(
    "who which whose whom that said says say told tells added adds wrote tweeted posted announced "
    "has had have is was were are will would could did does but welcomes condemns urges warns "
    "announces praises criticizes criticises denies accuses insists vows".split()
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


def roles_around(words: Words, run: Run, low: int, high: int) -> tuple[Role, ...]:
    """Return the roles that stand beside a name on both sides, the more telling one first.

    A rank or degree alone tells less than what stands behind the name: "Col. Jane Doe, the
    coalition's spokeswoman".

    Args:
        words: the tokens of the article.
        run: the run that holds the name.
        low: token before which nothing is read (the start of the sentence).
        high: token from which on nothing is read (its end).
    """
    before, after = _before(words, run, low), _after(words, run.last, high)
    found = tuple(role for role in (before, after) if role is not None)
    rank = len(found) > 1 and all(w.lower().rstrip(".") in _RANKS for w in found[0].text.split())
    return found[::-1] if rank else found


_RANKS: Final = frozenset(
    "gen general col colonel maj major capt captain lt lieutenant sgt sergeant cpl corporal adm "
    "admiral cmdr commander commodore brig brigadier marshal pvt private dr doctor prof professor "
    "det detective insp inspector supt rev".split()
)


def _before(words: Words, run: Run, low: int) -> Role | None:
    """Read a title or lower-case role words in front of a name ("Kremlin spokesman")."""
    forms, start = words.forms, run.core
    told = False
    while start > low:
        form = forms[start - 1]
        plain = form.lower().rstrip(".")
        if start - 1 >= run.first:
            told = told or plain in INFORMANTS or (plain in TITLES and plain not in COURTESY)
        elif told and is_possessive(forms, start - 1) and start - 2 >= low:
            pass
        elif told and (body := _body_ending(words, low, start)) is not None:
            start = body
            continue
        elif form.islower() and (told or start == run.first):
            is_role = _is_role(plain)
            if not (is_role or (told and _belongs(forms, start, plain))):
                break
            told = told or is_role
        elif not (told and is_name_word(form) and form.lower() not in FUNCTION_WORDS):
            break
        start -= 1
    while start < run.core and (
        forms[start].lower().rstrip(".") in COURTESY or is_possessive(forms, start)
    ):
        start += 1
    return _without_courtesy(words, start, run.core) if told and start < run.core else None


def _without_courtesy(words: Words, first: int, last: int) -> Role:
    """Return a role without the title of courtesy at its end ("professor Dr Jane Doe")."""
    while last - first > 1 and words.forms[last - 1].lower().rstrip(".") in COURTESY:
        last -= 1
    return Role(words.phrase(first, last), first, last)


def _is_role(plain: str) -> bool:
    """Return whether a small word is what one person is: not "candidates Lund and Holm"."""
    noun, plural = lemma(plain)
    if plural and person_like(noun, strictly=True):
        return False
    return person_like(noun) and plain not in FUNCTION_WORDS and noun not in _RELATIONS


def _belongs(forms: list[str], start: int, plain: str) -> bool:
    """Return whether a small word before a role is a part of it."""
    return plain in ROLE_ADJECTIVES | TITLE_MODIFIERS or _compound(forms, start, plain)


def _compound(forms: list[str], start: int, plain: str) -> bool:
    """Return whether a lower-case word is part of a role ("campaign manager", "talk show host")."""
    if forms[start].lower().rstrip(".") in TITLES and forms[start][0].isupper():
        return False  # before "Attorney General" a small word is no part of the role
    listed = plain in _COMPOUNDS or plain in ORGANISATIONS or plain in DOCUMENTS
    return listed or (_ABSTRACT.search(plain) is not None and person_like(forms[start].lower()))


def _body_ending(words: Words, low: int, end: int) -> int | None:
    """Return where a body begins whose name of several parts ends at a token, or None.

    "Department of Transportation official": the small word within is the body's.
    """
    runs = find_runs(words, max(low, end - 8), end)
    run = next((r for r in runs if r.last == end and r.kind == "organisation"), None)
    joined = run is not None and any(f.islower() for f in words.forms[run.first : run.last])
    return run.first if joined and run is not None else None


# Nouns that tell what somebody does the work of ("terrorism specialist", "education minister").
_ABSTRACT: Final = re.compile(
    r"[a-z]{2,}(?:ism|tion|sion|ment|ity|ics|ness|ship|ance|ence|logy|graphy)$"
)
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
    while end < last and forms[end].lower() not in _BEHIND_HEAD:
        if end > first and forms[end].endswith("ed") and forms[end + 1 : end + 2] == ["by"]:
            last = end  # "the governor challenged by Lund"
            break
        end += 1
    head, plural = lemma(forms[end - 1].lower().rstrip(".")) if end > first else ("", False)
    if (
        plural
        or (not person_like(head) and head not in TITLES)
        or head in DOCUMENTS
        or head.isdigit()
        or (head in _ANYBODY and last - first == 1)
    ):
        return None
    if forms[end - 1].lower() in FUNCTION_WORDS or head in _RELATIONS:
        return None
    return Role(words.phrase(first, last), first, last)


_BEHIND_HEAD: Final = frozenset("of for at in to with on from by and under who against".split())


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


_BODY_LINKS: Final = frozenset({"of", "at", "for", "with"})


def affiliation_of(words: Words, role: Role) -> str | None:
    """Return the body or, failing that, the country that a role names."""
    runs = list(find_runs(words, role.first, role.last))
    best: str | None = None
    for run in runs:
        if run.first == role.first and is_possessive(words.forms, run.last):
            return words.phrase(run.core, run.last)  # "Norway's chief negotiator"
        link = words.forms[run.first - 1].lower() if run.first > role.first else ""
        article = link in ("the", "a") and run.first - 2 >= role.first
        link = words.forms[run.first - 2].lower() if article else link
        body = _body(words, run)
        if body is None:
            continue
        if run.kind == "unknown" and " " not in body and (article or link not in _BODY_LINKS):
            if is_acronym(body):
                return body  # "NATO Secretary-General"
            continue  # "2nd District", "Band member"
        if link in ("from", "in") and run.kind not in ("organisation", "outlet"):
            continue  # "a Democrat from New York"
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
        named = run.kind in ("organisation", "outlet")  # "Communications Workers of America"
        last = next((i for i in range(first, last) if _is_title(forms[i], strictly=named)), last)
    while last - first > 1 and (
        forms[last - 1].lower().rstrip(".") in TITLES
        or (forms[last - 1].lower() == "press" and forms[last : last + 1] == ["Secretary"])
    ):
        last -= 1  # "NATO Secretary-General", "Harbour Guard Press Secretary"
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


def _is_title(form: str, *, strictly: bool) -> bool:
    low = form.lower().rstrip(".")
    return low in TITLES or (
        not strictly and person_like(lemma(low)[0]) and country_of_adjective(form) is None
    )


def speaks_for(words: Words, role: Role) -> Run | None:
    """Return the run that a role says its holder speaks for, or None.

    Only a spokesman does, or who is said to speak for somebody: a former president or a
    member of a government speaks for himself.
    """
    if not _SPOKES.search(role.text) or "former" in role.text.lower().split():
        return None
    for run in find_runs(words, role.first, role.last):
        placed = run.first > role.first and words.forms[run.first - 1] == "in"
        if not placed and _body(words, run) is not None:
            return run  # not the city of "a military spokesman in Vik"
    return None


def small_body_of(words: Words, role: Role) -> tuple[int, int] | None:
    """Return the tokens of a body in small letters that a spokesman's role names, or None.

    "A spokeswoman for the police department of Vik" speaks for the department, not for Vik.

    Args:
        words: the tokens of the article.
        role: the role.
    """
    forms = words.forms
    at = next((i for i in range(role.first, role.last) if forms[i] in ("for", "of")), role.last)
    first = at + 2 if forms[at + 1 : at + 2] == ["the"] else at + 1
    end = first
    while end < role.last and forms[end].islower() and forms[end] not in _BEHIND_HEAD:
        end += 1
    small = first < end < role.last and forms[end] in ("of", "in")
    return (first, role.last) if small and lemma(forms[end - 1])[0] in ORGANISATIONS else None


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
