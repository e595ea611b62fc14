"""A source span read as a phrase: a name, a description, a pronoun, or several of them.

Spans come from a model and may be cut to the head, carry a relative clause, a comma or
a quotation mark too many; reading them starts by putting that aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from whosays.extract.text.layout import Words, is_possessive
from whosays.extract.text.nouns import (
    DOCUMENTS,
    FUNCTION_WORDS,
    ORGANISATIONS,
    OUTLET_NOUNS,
    WEEKDAYS_MONTHS,
    lemma,
    person_like,
)
from whosays.extract.text.participles import is_listed_noun, is_participle
from whosays.extract.text.runs import Run, find_runs, is_common_plural
from whosays.extract.text.small_words import (
    AFTER_HEAD,
    DASHES,
    DETERMINERS,
    LEADING,
    MARKS,
    NUMBERS,
    PRONOUNS,
    QUANTITIES,
    RELATIVES,
    TRAILING,
    is_number,
)
from whosays.records import Span, Spans


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A source that is a pronoun, or a possessive standing for the source."""

    span: Span
    word: str


@dataclass(frozen=True, slots=True)
class Named:
    """A source with a name.

    Args:
        span: the name with what stands around it, relative clauses left out.
        run: the run that holds the name.
        before, after: token ranges of the words that describe it on either side.
        description: the description in front of it ("the state news agency").
    """

    span: Span
    run: Run
    before: tuple[int, int]
    after: tuple[int, int]
    description: Description | None = None


@dataclass(frozen=True, slots=True)
class Description:
    """A source without a name: "three U.S. officials", "the company's lawyer".

    Args:
        span: its words, relative clauses left out.
        first, last: its tokens.
        head: its head noun, lower case, singular.
        head_at: the head's token.
        plural: whether the head is a plural.
        determiner: its first word in lower case where that is a determiner or number, else "".
        possessor: tokens of the owner in front ("Trump" of "Trump's aides"), or None.
        people: a clause with "who" follows, so it is about people.
    """

    span: Span
    first: int
    last: int
    head: str
    head_at: int
    plural: bool
    determiner: str
    possessor: tuple[int, int] | None
    people: bool


Phrase: TypeAlias = Pronoun | Named | Description


def read_source(words: Words, spans: Spans) -> tuple[Phrase, ...]:
    """Read the source of an attribution.

    Args:
        words: the tokens of the article.
        spans: the pieces of the source.

    Returns:
        One phrase for each speaker that the source names; none where it names nobody.
    """
    for start, end in _pieces(words, spans):
        tokens = words.between(start, end)
        phrases = tuple(_read(words, tokens.start, tokens.stop))
        if phrases:
            return phrases
    return ()


def _pieces(words: Words, spans: Spans) -> list[Span]:
    """Join pieces with only marks between them; the piece with a name or noun first."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        gap = words.text[joined[-1][1] : start] if joined else ""
        if joined and len(gap) < 8 and not any(c.isalnum() or c == "\n" for c in gap):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    # A lone pronoun beside a piece with a name tells less than the name.
    return sorted(joined, key=lambda s: words.text[s[0] : s[1]].strip().lower() in PRONOUNS)


def trim(words: Words, first: int, last: int) -> tuple[int, int]:
    """Drop marks, small words in front and a closing possessive from a range of tokens."""
    forms = words.forms
    while first < last and (forms[first] in MARKS or _leads(forms, first, last)):
        first += 1
    while last > first and (
        forms[last - 1] in MARKS
        or forms[last - 1] in ("'s", "’s")
        or (_trails(forms[last - 1]) and last - first > 1)
    ):
        last -= 1
    if last - first > 2 and forms[last - 1].lower() in WEEKDAYS_MONTHS and forms[last - 2] == "on":
        last -= 1  # "the ministry on Sunday"
    if last - first > 1 and forms[last - 1] == "on":
        last -= 1
    return first, last


def _trails(form: str) -> bool:
    """Return whether a small word ends a phrase; with a capital it is part of a name."""
    return form.lower() in TRAILING and (form.islower() or form.isupper())


def _leads(forms: list[str], i: int, last: int) -> bool:
    low = forms[i].lower()
    if low in ("that", "both") and i + 1 == last:
        return False
    return low in LEADING and i + 1 < last and not (low == "like" and i + 1 == last)


def _read(words: Words, first: int, last: int) -> Iterator[Phrase]:
    placed = first < last and words.forms[first].lower() in ("in", "on", "at")
    led = placed or (first > 0 and words.forms[first - 1].lower() in ("in", "at"))
    first, last = trim(words, first, last)
    if first >= last:
        return
    low = words.forms[first].lower()
    if (low in RELATIVES and low != "that") or (low in PRONOUNS and last - first == 1):
        yield Pronoun(words.span(first, first + 1), low)
        return
    if low in ("he", "she", "they", "it", "i", "we", "you") or (
        low in ("those", "some", "many", "others") and words.forms[first + 1].lower() in RELATIVES
    ):
        yield Pronoun(words.span(first, first + 1), low)
        return
    last, people = _cut_clause(words, first, last)
    after = words.forms[first + 1].lower() if first + 1 < last else ""
    if low in ("some", "many", "others", "most") and after in ("in", "at", "within", "inside"):
        yield Pronoun(words.span(first, last), low)  # "some in her own party"
        return
    runs = list(find_runs(words, first, last))
    if led and len(segments := _segments(words, first, last, runs)) > 1:
        first, placed = segments[1][0], False  # "In Oslo, a spokesman for the port"
        runs = [run for run in runs if run.first >= first]
    parts = _coordinated(words, first, last, runs)
    if len(parts) > 1:
        for part in parts:
            yield from _read(words, *part)
        return
    phrase = _read_one(words, first, last, runs, people)
    if phrase is None or (placed and isinstance(phrase, Named) and phrase.run.kind == "government"):
        return  # "in America" is a place
    yield phrase


def read_phrase(words: Words, first: int, last: int) -> tuple[Phrase, ...]:
    """Read tokens that are known to be one noun phrase, whatever stands around them.

    Args:
        words: the tokens of the article.
        first: the first token.
        last: the token after the last.

    Returns:
        One phrase for each of the things that the words name; none where they name nothing.
    """
    last, people = _cut_clause(words, first, last)
    runs = list(find_runs(words, first, last))
    read = (
        _read_one(words, *part, runs, people) for part in _coordinated(words, first, last, runs)
    )
    return tuple(phrase for phrase in read if phrase is not None)


def _cut_clause(words: Words, first: int, last: int) -> tuple[int, bool]:
    """Cut a relative clause, brackets or a dash off; tell whether the clause said "who"."""
    forms = words.forms
    for i in range(first + 1, last):
        low = forms[i].lower()
        dash = forms[i] in DASHES and words.text[words.starts[i] - 1 : words.starts[i]].isspace()
        if low in RELATIVES or forms[i] in "([" or dash or forms[i] == "—":
            _, end = trim(words, first, i)
            if end > first:
                return end, low in ("who", "whose", "whom")
    return last, False


def _segments(words: Words, first: int, last: int, runs: list[Run]) -> list[tuple[int, int]]:
    """Cut at commas that stand in no name."""
    inside = {i for run in runs for i in range(run.first, run.last)}
    cuts = [i for i in range(first, last) if words.forms[i] in ",;:" and i not in inside]
    bounds = [first - 1, *cuts, last]
    parts = [(a + 1, b) for a, b in pairwise(bounds)]
    return [part for part in (trim_marks(words, *p) for p in parts) if part[0] < part[1]]


def trim_marks(words: Words, first: int, last: int) -> tuple[int, int]:
    """Drop marks from both ends of a range of tokens."""
    while first < last and words.forms[first] in MARKS:
        first += 1
    while last > first and words.forms[last - 1] in MARKS:
        last -= 1
    return first, last


def _coordinated(words: Words, first: int, last: int, runs: list[Run]) -> list[tuple[int, int]]:
    """Return the token ranges of coordinated sources; the whole alone where there is one."""
    whole = [(first, last)]
    ands = [i for i in range(first + 1, last - 1) if words.forms[i].lower() in ("and", "&")]
    ands = [i for i in ands if not any(run.first <= i < run.last for run in runs)]
    for i in ands:
        left, right = trim_marks(words, first, i), trim(words, i + 1, last)
        if left[0] >= left[1] or right[0] >= right[1]:
            continue
        segments = _segments(words, *left, runs)
        if len(segments) > 1 and all(_is_bare_name(s, runs) for s in segments):
            return [*segments, right]
        if len(segments) > 1 and words.forms[i - 1] != ",":
            continue  # the "and" stands in words after a comma: "Smith, a writer and critic"
        if _splits(words, segments[0], right, runs):
            return [left, right]
    return whole


def _is_bare_name(part: tuple[int, int], runs: list[Run]) -> bool:
    return any(run.first == part[0] and run.last == part[1] for run in runs)


def _splits(words: Words, left: tuple[int, int], right: tuple[int, int], runs: list[Run]) -> bool:
    """Return whether what stands on both sides of an "and" are sources of their own."""
    a = _read_one(words, *left, runs, False)
    b = _read_one(words, *_segments(words, *right, runs)[0], runs, False)
    own_head = words.forms[right[0]].lower() in DETERMINERS
    if isinstance(a, Named) and isinstance(b, Named):
        tail = a.run.last < left[1]
        return not tail or own_head or b.run.kind == "person"
    if isinstance(a, Named) and isinstance(b, Description):
        return own_head or b.possessor is not None
    if isinstance(a, Description) and isinstance(b, Description):
        both_bare = a.plural and b.plural and left[1] - 1 == a.head_at
        return own_head or both_bare
    if isinstance(a, Description) and isinstance(b, Named):
        return left[1] - 1 == a.head_at and (bool(a.determiner) or a.plural)
    if isinstance(a, Pronoun):
        return isinstance(b, Named) or own_head
    return False


def _read_one(words: Words, first: int, last: int, runs: list[Run], people: bool) -> Phrase | None:
    """Read a phrase that names one speaker or one body of speakers."""
    if last - first == 1 and words.forms[first].lower() in PRONOUNS:
        return Pronoun(words.span(first, last), words.forms[first].lower())
    segments = _segments(words, first, last, runs)
    if not segments:
        return None
    head = _read_segment(words, *segments[0], runs, people)
    if len(segments) > 1 and isinstance(head, Description) and _can_be_named(head):
        second = _read_segment(words, *segments[1], runs, people)
        if isinstance(second, Named) and second.run.kind not in ("government", "group"):
            after = (segments[1][1], last)
            span = (head.span[0], words.ends[segments[-1][1] - 1])
            return replace(
                second, span=span, before=(head.first, head.last), after=after, description=head
            )
    if isinstance(head, Named):
        return replace(
            head, span=words.span(first, segments[-1][1]), after=(segments[0][1], segments[-1][1])
        )
    return head


def _can_be_named(phrase: Description) -> bool:
    """Return whether a name after a comma can name what a description describes."""
    bodies = ORGANISATIONS | DOCUMENTS | OUTLET_NOUNS
    return not phrase.plural and (person_like(phrase.head) or phrase.head in bodies)


def _read_segment(
    words: Words, first: int, last: int, runs: list[Run], people: bool
) -> Phrase | None:
    forms = words.forms
    end = _head_end(words, first, last, runs)
    if end <= first:
        return None
    run = next((r for r in runs if r.first <= end - 1 < r.last), None)
    if run is not None and run.last - run.first == 1:
        bare = run.first == first and forms[first].lower() in DOCUMENTS  # "Research conducted by"
        run = None if bare or _is_common(forms[end - 1]) else run
    elif run is not None and forms[end - 1].lower() == "pac" and first < run.first:
        run = None
    named = run is not None and run.core < run.last and run.kind != "group" and end == run.last
    if run is not None and named and not _is_plural_name(words, run, first):
        return Named(words.span(first, last), run, (first, run.core), (end, last))
    head_form = forms[end - 1].lower().rstrip(".")
    if not head_form[:1].isalpha():
        return None
    head, plural = lemma(head_form)
    if head in FUNCTION_WORDS and head not in ("one", "two", "three", "some", "many", "most"):
        return None
    low = forms[first].lower()
    determiner = low if low in DETERMINERS or low in NUMBERS or low[0].isdigit() else ""
    owner = max((i for i in range(first, end - 1) if is_possessive(forms, i)), default=None)
    possessor = (first, owner) if owner is not None and owner > first else None
    plural = plural and low not in ("one", "each", "neither", "either")
    return Description(
        words.span(first, last), first, last, head, end - 1, plural, determiner, possessor, people
    )


def _is_common(form: str) -> bool:
    """Return whether a capital stands on a common noun ("Analysts", "Police") by its place."""
    low = form.lower()
    return low in ("police", "pac", "pacs") or (form[1:].islower() and is_common_plural(form))


def _is_plural_name(words: Words, run: Run, first: int) -> bool:
    """Return whether a run behind "the" is a family or people ("the Clintons")."""
    return (
        run.kind == "unknown"
        and run.last - run.core == 1
        and words.forms[first].lower() == "the"
        and lemma(words.forms[run.core].lower())[1]
    )


def _head_end(words: Words, first: int, last: int, runs: list[Run]) -> int:
    """Return the token after the head noun of a phrase without commas.

    "Two of the officials" and "a group of scientists" have their head behind "of".
    """
    forms = words.forms
    inside = {i for run in runs for i in range(run.first, run.last)}
    for i in range(first + 1, last):
        low = forms[i].lower()
        if i in inside or is_possessive(forms, i):
            continue
        if low == "of" and _is_quantity(forms[first:i]):
            end = _head_end(words, i + 1, last, runs)
            return end if end > i + 1 or i + 1 < last else i
        if low in ("and", "or") and (i - 1 in inside or not is_listed_noun(forms[i - 1])):
            continue  # "current and former employees", "Customs and army officials"
        if low == "than" and i + 1 < last and is_number(forms[i + 1]):
            continue  # "more than 40 witnesses"
        if low in AFTER_HEAD or is_participle(words, i, last):
            if all(f.lower() in DETERMINERS for f in forms[first:i]):
                continue  # "an outside group"
            return i
    return last


def _is_quantity(forms: list[str]) -> bool:
    last = forms[-1].lower()
    return last in QUANTITIES or is_number(last)
