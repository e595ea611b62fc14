"""Words that can be pointed back to: names, descriptions and pronouns, with what they tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from whosays.extract.text.layout import Layout, is_possessive
from whosays.extract.text.names import Gender, Inventory, Person
from whosays.extract.text.nouns import (
    DOCUMENTS,
    FUNCTION_WORDS,
    GOVERNMENT_NOUNS,
    GROUP_BODIES,
    GROUP_NOUNS,
    INFORMANTS,
    ORGANISATIONS,
    OUTLET_NOUNS,
    WEEKDAYS_MONTHS,
    gender_of_noun,
    lemma,
    person_like,
)
from whosays.extract.text.phrases import Description, Named, Pronoun, read_phrase
from whosays.extract.text.roles import role_around, role_heads
from whosays.extract.text.runs import Run, core_words, is_name_word, run_titles
from whosays.extract.text.seats import country_of_government
from whosays.extract.text.small_words import AFTER_HEAD, DETERMINERS, NUMBERS
from whosays.extract.text.standing import pronoun_standing, standing
from whosays.extract.text.subjects import VERBS
from whosays.records import Span

Form = Literal["name", "description", "pronoun"]
Sort = Literal["person", "people", "body", "place", "paper", "other", "unknown"]
"""What words stand for, as far as they tell; "other" is a thing that no list has."""

MALE: Final = frozenset({"he", "him", "his", "himself"})
FEMALE: Final = frozenset({"she", "her", "hers", "herself"})
NEUTER: Final = frozenset({"it", "its", "itself"})
PLURAL: Final = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST: Final = frozenset({"i", "me", "my", "mine", "myself"})
FIRST_PLURAL: Final = frozenset({"we", "us", "our", "ours", "ourselves"})
SECOND: Final = frozenset({"you", "your", "yours", "yourself"})
DEMONSTRATIVE: Final = frozenset({"this", "that", "these", "those"})
THIRD: Final = MALE | FEMALE | NEUTER | PLURAL
PERSONAL: Final = THIRD | FIRST | FIRST_PLURAL | SECOND
_POSSESSIVE: Final = frozenset({"his", "her", "its", "their", "my", "our", "your"})

_TIMES: Final = WEEKDAYS_MONTHS | {"percent"}
_LONGEST: Final = 7
"""Words in a description, of which the last is a noun of people or bodies."""


@dataclass(slots=True, eq=False)
class Referent:
    """What some mentions stand for, while an article is read.

    Args:
        mentions: what stands for it, in order.
        gender, sort, many: what its mentions have told so far.
        heads: plain nouns it was called by or can be called by.
        lows: the words of its names and descriptions, lower case.
        person: the named person, where it is one.
    """

    mentions: list[Candidate] = field(default_factory=list, repr=False)
    gender: Gender | None = None
    sort: Sort = "unknown"
    many: bool | None = None
    heads: set[str] = field(default_factory=set)
    lows: set[str] = field(default_factory=set)
    person: Person | None = None
    named: bool = False

    def take(self, mention: Candidate) -> None:
        """Add a mention, with what it tells."""
        self.mentions.append(mention)
        mention.referent = self
        self.gender = self.gender or mention.gender
        if self.sort in ("unknown", "other"):
            self.sort = mention.sort
        if self.many is None or mention.form == "name":
            self.many = mention.many if mention.many is not None else self.many
        self.heads |= mention.heads
        self.lows |= mention.lows
        self.person = self.person or mention.person
        self.named = self.named or mention.form == "name"


@dataclass(slots=True, eq=False)
class Candidate:
    """One mention.

    Args:
        span: its words.
        first, last: its tokens.
        form: what it is made of.
        word: the pronoun, or the head noun in the singular, lower case; "" for a name.
        gender, sort, many: what its own words tell.
        standing: `SUBJECT`, `OBJECT`, `OBLIQUE` or `OWNER`.
        opens: whether it begins its sentence.
        sentence: number of its sentence.
        quote: the outer quotation that it stands in.
        key: what tells which name it is, None where it is none.
        inside: whether it is a part of another mention.
        timed: whether it is a time or a number, which nothing but its like points back to.
        run: its run, where it is a name.
        parts: the names that "and" joins in it.
        partner: the name that "and" joins to it.
        referent: what it stands for; a new one until it is joined to another.
        pointing: it begins with a word that points back ("the", "this", "his"), or has an owner.
        determiner: that word, or another determiner; "" where there is none.
    """

    span: Span
    first: int
    last: int
    form: Form
    word: str
    gender: Gender | None
    sort: Sort
    many: bool | None
    standing: int
    opens: bool
    sentence: int
    quote: Span | None
    key: object = None
    pointing: bool = False
    determiner: str = ""
    source: bool = False
    person: Person | None = None
    heads: frozenset[str] = frozenset()
    lows: frozenset[str] = frozenset()
    inside: bool = False
    timed: bool = False
    run: Run | None = None
    parts: tuple[Candidate, ...] = ()
    partner: Candidate | None = None
    referent: Referent = field(default_factory=Referent, repr=False)


def find_candidates(layout: Layout, inventory: Inventory) -> list[Candidate]:
    """Return the mentions that an article's own words show: names, "he" to "they", descriptions.

    Args:
        layout: the article.
        inventory: its names.

    Returns:
        Mentions by start; a description may hold a name or a possessive.
    """
    reader = MentionReader(layout, inventory)
    found = [reader.of_name(run) for run in inventory.runs if run.core < run.last]
    forms = layout.words.forms
    found += list(_pairs(reader, found, forms))
    for at, form in enumerate(forms):
        low = form.lower()
        if low in THIRD:
            found.append(reader.of_pronoun(at, low))
        if low in DETERMINERS or low in NUMBERS or _is_bare_plural(form):
            head = _description(forms, at)
            if head is not None:
                found.append(reader.of_description(at, head + 1, head))
    return sorted(found, key=lambda m: (m.first, -m.last))


def _pairs(reader: MentionReader, names: list[Candidate], forms: list[str]) -> Iterator[Candidate]:
    """Yield names that "and" joins: "Per Holm and Eva Brandt"."""
    for left, right in pairwise(names):
        joined = right.first == left.last + 1 and forms[left.last].lower() == "and"
        if joined and left.sort == right.sort and left.sort in ("person", "body", "unknown"):
            yield reader.of_pair(left, right)


def _is_bare_plural(form: str) -> bool:
    return form[-1:] in "sn" and form.islower() and _noun(form) == "plural"


@lru_cache(maxsize=16384)
def _noun(low: str) -> Literal["plural", "singular", "none"]:
    """Return whether a word is a noun of people, bodies or papers, and its number."""
    noun, plural = lemma(low)
    bodies = ORGANISATIONS | OUTLET_NOUNS | GOVERNMENT_NOUNS | GROUP_BODIES | DOCUMENTS
    if low in ("left", "right"):
        return "none"  # far more often a verb and a direction than a camp
    if noun in bodies or person_like(noun, strictly=True):
        return "plural" if plural else "singular"
    return "none"


def _description(forms: list[str], first: int) -> int | None:
    """Return the head of a description that begins at a token, or None."""
    if not is_name_word(forms[first]) and _is_bare_plural(forms[first]):
        before = forms[first - 1].lower() if first else "."
        if before in DETERMINERS or before in NUMBERS:
            return None
        return first if before in FUNCTION_WORDS or not before[-1].isalpha() else None
    head = None
    for i in range(first + 1, min(len(forms), first + _LONGEST)):
        low = forms[i].lower()
        if low in FUNCTION_WORDS or low in AFTER_HEAD or not low[0].isalnum():
            if not is_possessive(forms, i):
                break
            head = None
        elif head is not None and is_name_word(forms[i]):
            break
        elif _noun(low) != "none":
            head = i
        elif head is not None and low in VERBS:
            break
    if head is not None and head + 1 < len(forms) and is_name_word(forms[head + 1]):
        return None  # "the singer Per Holm" is a name
    return head


class MentionReader:
    """Reads what the words of one mention tell.

    Args:
        layout: the article.
        inventory: its names.
    """

    def __init__(self, layout: Layout, inventory: Inventory) -> None:
        self.layout = layout
        self.inventory = inventory

    def of_span(self, span: Span) -> Candidate:
        """Read any words of the article, wherever the mention was found."""
        words = self.layout.words
        tokens = words.between(*span)
        first, last = tokens.start, max(tokens.stop, tokens.start + 1)
        if first >= len(words.forms):
            first, last = len(words.forms) - 1, len(words.forms)
        if last - first > 1 and is_possessive(words.forms, last - 1):
            last -= 1
        low = words.forms[first].lower()
        if last - first == 1 and (low in PERSONAL or low in DEMONSTRATIVE):
            return self._at(self.of_pronoun(first, low), span)
        phrases = read_phrase(words, first, last)
        if len(phrases) > 1:
            people = any(isinstance(p, Named) and self._person(p.run) for p in phrases)
            made = self._make(span, first, last, "name", "", sort="people" if people else "other")
            made.many = True
            return made
        phrase = phrases[0] if phrases else None
        if isinstance(phrase, Named):
            made = self.of_name(phrase.run)
            made.first, made.last = first, last
        elif isinstance(phrase, Description):
            made = self.of_description(first, last, phrase.head_at)
        elif isinstance(phrase, Pronoun):
            made = self.of_pronoun(first, phrase.word)
        else:
            made = self.of_description(first, last, last - 1)
        return self._at(made, span)

    def _at(self, made: Candidate, span: Span) -> Candidate:
        made.span = span
        if made.form == "pronoun":
            return made
        made.standing, made.opens = standing(self.layout, made.first, made.last)
        return made

    def of_pronoun(self, at: int, word: str) -> Candidate:
        """Read a pronoun at a token."""
        words = self.layout.words
        sort: Sort = "person" if word in MALE | FEMALE | FIRST else "unknown"
        many: bool | None = word in PLURAL | FIRST_PLURAL | {"these", "those"}
        made = self._make(words.span(at, at + 1), at, at + 1, "pronoun", word, sort=sort)
        made.many = None if word in SECOND or word in PLURAL else many
        made.gender = "m" if word in MALE else "f" if word in FEMALE else None
        made.standing = pronoun_standing(self.layout.words.forms, at, word, made.standing)
        return made

    def of_name(self, run: Run) -> Candidate:
        """Read a name."""
        words = self.layout.words
        made = self._make(words.span(run.core, run.last), run.first, run.last, "name", "")
        name = core_words(words, run)
        made.run = run
        made.lows = frozenset(w.lower() for w in name)
        person = self._person(run)
        text = words.phrase(run.core, run.last)
        if person is not None:
            made.key, made.person, made.gender = id(person), person, person.gender()
            made.sort, made.many = "person" if person.evident else "unknown", False
            made.heads = self._heads(run)
            return made
        made.key = country_of_government(text) or text.lower().removeprefix("the ")
        if run.kind == "government":
            made.heads = frozenset({"country", "government", "nation", "state"})
        made.sort = _SORTS[run.kind]
        made.many = True if run.kind == "group" else None if run.kind == "unknown" else False
        made.heads |= {noun for low in made.lows if (noun := lemma(low)[0]) in _BODY_NOUNS}
        return made

    def of_pair(self, left: Candidate, right: Candidate) -> Candidate:
        """Read two names that "and" joins as one mention."""
        made = self._make((left.span[0], right.span[1]), left.first, right.last, "name", "")
        made.sort = "people" if left.sort == "person" else left.sort
        left.partner, right.partner = right, left
        made.many, made.parts, made.key = True, (left, right), (left.key, right.key)
        return made

    def _heads(self, run: Run) -> frozenset[str]:
        """Return the nouns by which a person with the role beside this name can be called."""
        words = self.layout.words
        if self.layout.in_headline(words.starts[run.core]):
            return frozenset()
        low, high = self.layout.sentence_span(self.layout.sentence(words.starts[run.core]))
        tokens = words.between(low, high)
        role = role_around(words, run, tokens.start, tokens.stop)
        return frozenset(role_heads(role.text)) if role is not None else frozenset()

    def _person(self, run: Run) -> Person | None:
        if run.kind not in ("person", "unknown", "government"):
            return None
        words = self.layout.words
        name, titles = core_words(words, run), run_titles(words, run)
        return self.inventory.resolve(name, titles, words.starts[run.core])[0]

    def of_description(self, first: int, last: int, head_at: int) -> Candidate:
        """Read a description with its head at a token."""
        words = self.layout.words
        low = words.forms[head_at].lower()
        noun, plural = lemma(low)
        made = self._make(words.span(first, last), first, last, "description", noun)
        determiner = words.forms[first].lower()
        made.determiner = determiner if determiner in DETERMINERS else ""
        made.pointing = determiner in ("the", "this", "that", "these", "those", *_POSSESSIVE)
        made.pointing = made.pointing or any(
            is_possessive(words.forms, i) for i in range(first, last)
        )
        made.many = plural or determiner in ("these", "those", "both", "many", "several")
        made.sort = sort_of_noun(noun, made.many)
        made.gender = gender_of_noun(low if low.endswith("man") else noun)
        made.heads = frozenset({noun})
        made.lows = frozenset(
            form.lower()
            for form in words.forms[first : head_at + 1]
            if form[0].isalpha() and form.lower() not in FUNCTION_WORDS
        )
        return made

    def _make(
        self, span: Span, first: int, last: int, form: Form, word: str, *, sort: Sort = "unknown"
    ) -> Candidate:
        layout = self.layout
        where, opens = standing(layout, first, last)
        number, quote = layout.sentence(span[0]), layout.quote_at(span[0])
        made = Candidate(
            span, first, last, form, word, None, sort, None, where, opens, number, quote
        )
        made.timed = all(
            low in _TIMES or low[0].isdigit()
            for i in range(first, last)
            if (low := layout.words.forms[i].lower()) not in DETERMINERS and low[0].isalnum()
        )
        return made


_SORTS: Final[dict[str, Sort]] = {
    "person": "person", "organisation": "body", "outlet": "body", "government": "body",
    "group": "people", "place": "place", "unknown": "unknown",
}  # fmt: skip
_BODY_NOUNS: Final = ORGANISATIONS | GOVERNMENT_NOUNS | OUTLET_NOUNS


@lru_cache(maxsize=16384)
def sort_of_noun(noun: str, plural: bool) -> Sort:
    """Return what a singular lower-case noun stands for.

    Args:
        noun: the noun.
        plural: whether it was a plural.
    """
    if noun in ORGANISATIONS or noun in GOVERNMENT_NOUNS or noun in OUTLET_NOUNS:
        return "body"
    if noun in DOCUMENTS:
        return "paper"
    if noun in GROUP_BODIES or (plural and (noun in GROUP_NOUNS or noun in INFORMANTS)):
        return "people"
    if person_like(noun, strictly=True):
        return "people" if plural else "person"
    return "unknown" if person_like(noun) else "other"
