"""A source span read as a phrase: a name, a description, a pronoun, or several of them.

Spans come from a model and may be cut to the head, carry a relative clause, a comma or
a quotation mark too many; reading them starts by putting that aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from whosays.extract.text.counts_alone import read_count_alone
from whosays.extract.text.layout import Words, is_possessive
from whosays.extract.text.names_given import name_given
from whosays.extract.text.nouns import (
    DOCUMENTS,
    FUNCTION_WORDS,
    GOVERNMENT_NOUNS,
    ORGANISATIONS,
    OUTLET_NAMES,
    OUTLET_NOUNS,
    WEEKDAYS_MONTHS,
    lemma,
    person_like,
)
from whosays.extract.text.participles import is_listed_noun, is_participle
from whosays.extract.text.phrase_kinds import Description, Named, Phrase, Pronoun
from whosays.extract.text.runs import PARTISANS, Run, find_runs, is_common_plural
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

__all__ = [
    "Description", "Named", "Phrase", "Pronoun", "read_phrase", "read_source", "trim", "trim_marks",
]  # fmt: skip


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
    before = forms[last - 2] if last - first > 2 else ""
    if before.islower() and not before.endswith("ed") and _is_day(forms[last - 1]):
        last -= 1  # "a news report Friday"
    if last - first > 1 and forms[last - 1] == "on":
        last -= 1
    return first, last


def _is_day(form: str) -> bool:
    return form.endswith("day") and form.lower() in WEEKDAYS_MONTHS


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
    if low in ("he", "she", "they", "it", "i", "we", "you"):
        yield Pronoun(words.span(first, first + 1), low)
        return
    whole = last
    last, people = _cut_clause(words, first, last)
    special = read_count_alone(words, first, last, whole) or _with_name(words, first, last, whole)
    if special is not None:
        yield special
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


def _with_name(words: Words, first: int, last: int, whole: int) -> Named | None:
    """Read somebody whose name a clause gives ("a man who goes by Shorty"), or None."""
    run = name_given(words, first, whole)
    if run is None:
        return None
    end = min(last, next((i for i in range(first, run.first) if words.forms[i] == ","), run.first))
    head = _read_segment(words, first, end, [], False)
    if not isinstance(head, Description) or head.plural or not _can_be_named(head):
        return None
    span, after = words.span(first, run.last), (run.last, run.last)
    return Named(span, run, (head.first, head.last), after, head)


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
        low = forms[run.first].lower()
        bare = run.first == first and low in DOCUMENTS  # "Research conducted by"
        # "The Resolution", "the Government" with a capital out of respect
        pointed = run.first == first + 1 and forms[first].lower() in ("the", "this", "that")
        bare = bare or (pointed and low in (DOCUMENTS | GOVERNMENT_NOUNS) - OUTLET_NAMES)
        bare = bare or (forms[first].lower() in _ONE_OF and low in PARTISANS)  # "a Republican"
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
        between = i - 1 in inside and low.endswith("ed") and i + 1 in inside
        if between or (i - 1 in inside and low in _FINITE):
            return i  # "the ministry cited early findings"
        if low == "of" and _is_quantity(forms[first:i]):
            end = _head_end(words, i + 1, last, runs)
            return end if end > i + 1 or i + 1 < last else i
        if low in ("and", "or") and (i - 1 in inside or not is_listed_noun(forms[i - 1])):
            continue  # "current and former employees", "Customs and army officials"
        if low == "than" and _is_bound(forms, i + 1, last):
            continue  # "more than 40 witnesses", "fewer than a dozen aides"
        if i > first + 1 and low in _SUBJECTS and is_listed_noun(forms[i - 1]):
            return i  # "none of the scholars I met"
        if low in AFTER_HEAD or is_participle(words, i, last):
            if all(f.lower() in DETERMINERS or is_number(f) for f in forms[first:i]):
                continue  # "an outside group", "two outside groups"
            return i
    return last


_ONE_OF: Final = frozenset("a an the one another this that".split())
# No noun is spelt like these, so the name before them is their subject.
_FINITE: Final = frozenset(
    "is are was were has have had said says told tells cited cites quoted quotes reported "
    "announced confirmed released claimed wrote denied warned".split()
)
_SUBJECTS: Final = frozenset("i he she we they you".split())


def _is_bound(forms: list[str], i: int, last: int) -> bool:
    """Return whether a number begins at token ``i``: "40", "two dozen", "a dozen"."""
    article = i + 1 < last and forms[i].lower() in ("a", "one", "half")
    return i < last and (is_number(forms[i]) or (article and forms[i + 1].lower() in QUANTITIES))


def _is_quantity(forms: list[str]) -> bool:
    last = forms[-1].lower()
    return last in QUANTITIES or is_number(last)
