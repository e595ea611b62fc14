"""More facts of a pronoun and a candidate, for "it" and for "they".

"He" and "she" have a gender and so fewer to choose from; these facts tell no more of them, while
"it" and "they" gain by what stands around both words. Which of them a family has was chosen by
cross-validation over the documents of GUM that are not held out.
"""

from __future__ import annotations

from typing import Final

from whosays.extract.speakers.candidates import DEMONSTRATIVE, Candidate
from whosays.extract.speakers.ranking import (
    CLAUSE_ENDS,
    FORMS,
    PRONOUN_FACTS,
    SORTS,
    Family,
    Surroundings,
    bucket,
    form_of,
    led_by,
    number_of,
    offsets,
    speaker_of,
)
from whosays.extract.text.small_words import POSSESSIVES

_BOTH: Final = {
    "clauses": 120,  # clause ends in between x standing of the candidate x the pronoun's case
    "gap": 40,  # tokens back x number among the candidates
    "before": 18,  # what stands before the candidate x sentences back
    "case_number": 54,  # the pronoun's case x number x form of the candidate
    "case_sort": 42,  # the pronoun's case x sort
}
FINER_SIZES: Final[dict[Family, dict[str, int]]] = {
    "thing": _BOTH
    | {
        "length": 54,  # words of the candidate x its form x sentences back
        "same": 12,  # the same pronoun again x same standing x sentences back
        "speaker": 20,  # whether it is who says these words x whether either stands in quotes
        "verbs": 64,  # what stands behind both
    },
    "several": _BOTH
    | {
        "sort": 63,  # sort x number x sentences back
        "led": 24,  # determiner of the candidate x sentences back
        "parallel": 128,  # form and standing of both x same sentence
        "place": 6,  # number among the candidates
        "indefinite": 6,  # "someone", "people" x sentences back
        "led_sort": 42,  # first word of the candidate x sort
        "named": 42,  # named or not x sort x sentences back
        "source": 42,  # whether the pronoun speaks x sort x number
    },
}
_T: Final = offsets(FINER_SIZES["thing"], PRONOUN_FACTS)
_S: Final = offsets(FINER_SIZES["several"], PRONOUN_FACTS)

_GAPS: Final = (2, 4, 8, 14, 22, 35, 60)
_PLACES: Final = (0, 1, 2, 4)
_CASES: Final = {
    "it": 0, "they": 0, "them": 1, "its": 2, "their": 2, "theirs": 2, "itself": 3, "themselves": 3,
}  # fmt: skip
_INDEFINITE: Final = frozenset(
    "one someone anyone everyone everybody somebody anybody nobody person people anything "
    "something everything nothing each".split()
)
_SAYING: Final = (
    "said says say told tells added adds argued claimed wrote insisted denied warned noted "
    "announced asked stated explained declared described called tweeted"
)
_MIND: Final = (
    "thought thinks think believe believed believes wanted want wants knew know felt feel "
    "hope hoped decided decide tried try agreed refused"
)
_IS: Final = "is are was were be been being 's ’s 're ’re"
_AUXILIARIES: Final = (
    "has have had will would can could may might must shall should do does did "
    "'ll ’ll 'd ’d 've ’ve"
)
_PREPOSITIONS: Final = (
    "of for to in at from by with on about against into over under between among through "
    "during without within behind near off as than like"
)
_KINDS: Final = {
    word: kind
    for kind, words in enumerate((_SAYING, _MIND, _IS, _AUXILIARIES, _PREPOSITIONS))
    for word in words.split()
}
_BE, _PREPOSITION = 2, 4
_CONJUNCTIONS: Final = frozenset("that because if when while as after before although".split())
_LEADERS: Final = {
    "": 0, "the": 1, "a": 2, "an": 2, "some": 3, "many": 3, "several": 3, "few": 3, "most": 3,
    "no": 4, "any": 4, "every": 4, "each": 4, "either": 4, "neither": 4, "another": 4, "one": 4,
}  # fmt: skip


def finer_facts(
    forms: list[str],
    family: Family,
    mention: Candidate,
    candidate: Candidate,
    *,
    place: int,
    around: Surroundings,
) -> list[int]:
    """Return the further facts that hold of an "it" or a "they" and a candidate.

    Args:
        forms: the tokens of the article.
        family: "thing" or "several".
        mention: the pronoun.
        candidate: what it may point back to.
        place: how many candidates are nearer.
        around: what is known around the pronoun.

    Returns:
        Places in the weights, behind those of ``pronoun_facts``.
    """
    at = _S if family == "several" else _T
    near = min(mention.sentence - candidate.sentence, 2)
    referent = candidate.referent
    sort, number = SORTS[referent.sort], number_of(referent)
    case = _CASES.get(mention.word, 4)
    gap = bucket(mention.first - candidate.last, _GAPS)
    between = forms[candidate.last : mention.first] if near == 0 else []
    ends = 4 if near else min(3, sum(form in CLAUSE_ENDS for form in between))
    found = [
        at["clauses"] + (ends * 4 + candidate.standing) * 6 + case,
        at["gap"] + gap * 5 + bucket(place, _PLACES),
        at["before"] + _before(forms, candidate) * 3 + near,
        at["case_number"] + (case * 3 + number) * 3 + FORMS[candidate.form],
        at["case_sort"] + case * 7 + sort,
    ]
    if family == "several":
        return found + _of_several(mention, candidate, place, near)
    return found + _of_thing(forms, mention, candidate, near, around)


def _of_thing(
    forms: list[str], mention: Candidate, candidate: Candidate, near: int, around: Surroundings
) -> list[int]:
    length = bucket(candidate.last - candidate.first, (1, 2, 3, 5, 9))
    same = (candidate.word == mention.word) * 2 + (candidate.standing == mention.standing)
    speaker = speaker_of(candidate, around) * 4
    speaker += (mention.quote is None) * 2 + (candidate.quote is None)
    return [
        _T["length"] + (length * 3 + FORMS[candidate.form]) * 3 + near,
        _T["same"] + same * 3 + near,
        _T["speaker"] + speaker,
        _T["verbs"] + _behind(forms, candidate) * 8 + _behind(forms, mention),
    ]


def _of_several(mention: Candidate, candidate: Candidate, place: int, near: int) -> list[int]:
    referent = candidate.referent
    sort, number = SORTS[referent.sort], number_of(referent)
    parallel = (form_of(mention, candidate) * 4 + candidate.standing) * 4 + mention.standing
    return [
        _S["sort"] + (sort * 3 + number) * 3 + near,
        _S["led"] + _leader(candidate) * 3 + near,
        _S["parallel"] + parallel * 2 + (near == 0),
        _S["place"] + bucket(place, (0, 1, 2, 4, 8)),
        _S["indefinite"] + (candidate.word in _INDEFINITE) * 3 + near,
        _S["led_sort"] + led_by(candidate) * 7 + sort,
        _S["named"] + (referent.named * 7 + sort) * 3 + near,
        _S["source"] + (mention.source * 7 + sort) * 3 + number,
    ]


def _behind(forms: list[str], mention: Candidate) -> int:
    """Return what kind of word stands behind a mention, of eight."""
    word = forms[mention.last].lower() if mention.last < len(forms) else "."
    kind = _KINDS.get(word)
    if kind is not None:
        return kind
    return 5 if not word[0].isalnum() else 6 if word.endswith("ed") else 7


def _before(forms: list[str], mention: Candidate) -> int:
    """Return what kind of word stands before a mention, of six."""
    word = forms[mention.first - 1].lower() if mention.first else "."
    kind = _KINDS.get(word)
    if kind == _BE:
        return 0
    if word in _CONJUNCTIONS:
        return 2
    if kind == _PREPOSITION:
        return 1
    if word in ("and", "or", "but"):
        return 3
    return 4 if not word[0].isalnum() else 5


def _leader(candidate: Candidate) -> int:
    """Return what kind of determiner leads a candidate, of eight."""
    word = candidate.determiner
    if word in DEMONSTRATIVE:
        return 5
    return 6 if word in POSSESSIVES else _LEADERS.get(word, 7)
