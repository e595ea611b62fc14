"""How well something said before fits as what a pronoun or a description points back to.

Every pair is described by a few facts out of a fixed list, each with a weight that was learned
(see ``training/coreference``); the weights of a pair's facts add up, and those of all candidates
are turned into shares of one.

References:
    Denis, Baldridge (2008): Specialized Models and Ranking for Coreference Resolution. EMNLP.
    Here without a parser: what a mention is in its sentence is read off its neighbours.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, Literal

from whosays.extract.speakers.candidates import (
    DEMONSTRATIVE,
    FEMALE,
    FIRST_PLURAL,
    MALE,
    NEUTER,
    PLURAL,
    SECOND,
    Candidate,
    Referent,
)
from whosays.extract.speakers.sayings import Saying
from whosays.extract.text.standing import OWNER, SUBJECT

Family = Literal["individual", "thing", "several", "description"]
"""Which weights are used: for "he" and "she", for "it", for "they", for descriptions."""

FORMS: Final = {"name": 0, "description": 1, "pronoun": 2}
SORTS: Final = {
    "person": 0, "people": 1, "body": 2, "place": 3, "paper": 4, "other": 5, "unknown": 6,
}  # fmt: skip


@dataclass(slots=True)
class Surroundings:
    """What is known around the mention that points back.

    Args:
        own: the saying whose source it is, if any.
        around: the innermost saying in whose content it stands, if any.
        last_source: the last source before it that stands in no content.
    """

    own: Saying | None
    around: Saying | None
    last_source: Candidate | None


def offsets(sizes: dict[str, int], first: int = 0) -> dict[str, int]:
    """Return where each kind of fact begins in the weights, from ``first`` on."""
    starts = accumulate(sizes.values(), initial=first)
    return dict(zip(sizes, starts, strict=False))


PRONOUN_SIZES: Final = {
    "place": 32,  # sentences back x standing
    "gap": 6,  # tokens back, in the same sentence
    "parallel": 48,  # standing of both x sentences back
    "form": 12,  # form of the candidate x sentences back
    "skipped": 10,  # mentions of others that could be meant, in between, x same sentence
    "sort": 21,  # sort x number
    "gender": 6,  # told or not x form
    "count": 10,  # mentions so far x named
    "source": 10,
    "quote": 6,
    "speaker": 6,
    "opens": 8,
    "clause": 4,
    "same": 6,
    "inside": 6,  # a part of another mention x form
    "led": 18,  # first word of the candidate x family's number
    "length": 8,
    "chain": 12,  # standing of the referent's mention in this sentence and the one before
}
DESCRIPTION_SIZES: Final = {
    "head": 12,
    "words": 8,
    "sort": 30,
    "number": 6,
    "determiner": 24,
    "far": 12,
    "form": 6,
    "count": 5,
    "skipped": 8,
    "source": 3,
    "quote": 4,
    "none": 24,
}
_P: Final = offsets(PRONOUN_SIZES)
_D: Final = offsets(DESCRIPTION_SIZES)
PRONOUN_FACTS: Final = sum(PRONOUN_SIZES.values())
DESCRIPTION_FACTS: Final = sum(DESCRIPTION_SIZES.values())

_SPEAKERS: Final = FIRST_PLURAL | SECOND
_GAPS: Final = (2, 4, 8, 14, 22)
CLAUSE_ENDS: Final = frozenset(
    ', ; : . “ ” " — – that and but or if because when while as who which after before until '
    "since although though where whether so".split()
)


def bucket(value: int, bounds: Sequence[int]) -> int:
    """Return how many of ascending ``bounds`` a value lies beyond."""
    return bisect_left(bounds, value)


def family_of(mention: Candidate) -> Family:
    """Return which weights a pronoun or description is resolved with."""
    if mention.form == "description":
        return "description"
    word = mention.word
    if word in MALE or word in FEMALE:
        return "individual"
    if word in NEUTER or word in ("this", "that"):
        return "thing"
    return "several"


def can_be(mention: Candidate, candidate: Candidate) -> bool:
    """Return whether a mention can stand for what a candidate stands for at all."""
    if candidate.timed or (candidate.first <= mention.first and candidate.last >= mention.last):
        return False
    referent = candidate.referent
    if mention.form == "description":
        inside = mention.first <= candidate.first and candidate.last <= mention.last
        same = None in (mention.gender, referent.gender) or mention.gender == referent.gender
        return same and not inside and candidate.word not in ("i", "you", "we")
    if candidate.word in _SPEAKERS:
        return False
    if mention.gender:
        same = referent.gender in (None, mention.gender)
        return same and not referent.many and referent.sort in ("person", "unknown", "other")
    if mention.word in NEUTER:
        return _can_be_it(mention, candidate)
    return not (referent.gender and referent.named)


def _can_be_it(mention: Candidate, candidate: Candidate) -> bool:
    referent = candidate.referent
    if candidate.word in PLURAL or referent.gender or referent.sort == "person":
        return False
    if mention.source and referent.sort in ("paper", "other", "place"):
        return any(m.source for m in referent.mentions)  # what speaks has spoken before
    return not (referent.many and referent.sort == "people")


def pronoun_facts(
    layout_forms: list[str],
    mention: Candidate,
    candidate: Candidate,
    skipped: int,
    around: Surroundings,
) -> list[int]:
    """Return the facts that hold of a pronoun and a candidate, as places in the weights."""
    referent = candidate.referent
    far = min(mention.sentence - candidate.sentence, 5)
    near = min(far, 2)
    facts = [
        _P["place"] + far * 5 + candidate.standing,
        _P["parallel"] + (mention.standing * 4 + candidate.standing) * 3 + near,
        _P["form"] + form_of(mention, candidate) * 3 + near,
        _P["skipped"] + min(skipped, 4) + 5 * (far == 0),
        _P["sort"] + SORTS[referent.sort] * 3 + number_of(referent),
        _P["gender"] + (referent.gender is not None) * 3 + FORMS[candidate.form],
        _P["count"] + bucket(len(referent.mentions), (1, 2, 4, 8)) + 5 * referent.named,
        _P["opens"] + candidate.opens + 2 * mention.opens + 4 * (far == 1),
    ]
    if far == 0:
        facts.append(_P["gap"] + bucket(mention.first - candidate.last, _GAPS))
        facts.append(_P["clause"] + _clause(layout_forms, mention, candidate))
    facts.append(_P["source"] + _source(mention, candidate, around))
    facts.append(_P["quote"] + _quotes(mention, candidate))
    facts.append(_P["speaker"] + speaker_of(candidate, around))
    facts.append(_P["inside"] + candidate.inside + 2 * min(near, 2))
    facts.append(_P["led"] + led_by(candidate) * 3 + near)
    facts.append(_P["length"] + bucket(candidate.last - candidate.first, (1, 2, 5)) + 4 * (far > 0))
    facts.append(_P["chain"] + _chain(referent, mention))
    last = referent.mentions[-1]
    facts.append(_P["same"] + (last is candidate) + 2 * min(near, 2))
    return facts


def led_by(candidate: Candidate) -> int:
    """Return how a candidate begins: a name, a pronoun, "the", "a", another word."""
    if candidate.form != "description":
        return 0 if candidate.form == "name" else 1
    word = candidate.determiner
    if word in ("a", "an"):
        return 3
    return 2 if word in ("the", "this", "that", "these", "those") else 4 if word else 5


def _chain(referent: Referent, mention: Candidate) -> int:
    """Tell whether a referent is spoken of here and in the sentence before, and as the subject."""
    told = [0, 0]
    for other in referent.mentions[-5:]:
        far = mention.sentence - other.sentence
        if far < 2:
            told[far] = max(told[far], 2 if other.standing == SUBJECT else 1)
    return told[0] * 3 + told[1]


def number_of(referent: Referent) -> int:
    """Return 0 for one, 1 for several, 2 where that is not told."""
    return 2 if referent.many is None else int(referent.many)


def form_of(mention: Candidate, candidate: Candidate) -> int:
    """Return what a candidate is: a name, a description, the same pronoun, another."""
    if candidate.form == "pronoun":
        return 2 if (candidate.gender, candidate.many) == (mention.gender, mention.many) else 3
    return FORMS[candidate.form]


def _clause(forms: list[str], mention: Candidate, candidate: Candidate) -> int:
    """Tell a reflexive and its subject from a subject and an object, which are two."""
    between = forms[candidate.last : mention.first]
    one = candidate.standing == SUBJECT and not any(f in CLAUSE_ENDS for f in between)
    if mention.word.endswith(("self", "selves")):
        return 1 if one else 0
    apart = one and mention.standing not in (SUBJECT, OWNER)
    return 2 if apart else 3


def _source(mention: Candidate, candidate: Candidate, around: Surroundings) -> int:
    """Tell whether a candidate speaks, and whether it was the last to speak."""
    last = around.last_source is not None and candidate.referent is around.last_source.referent
    place = 2 if candidate is around.last_source else 1 if last else 0
    place = 3 if place == 0 and candidate.source else place
    if (
        around.own is not None
        and around.own.content[0] <= candidate.span[0] < (around.own.content[1])
    ):
        return 4 + 5 * mention.source  # what somebody says is seldom about himself by name
    return place + 5 * mention.source


def _quotes(mention: Candidate, candidate: Candidate) -> int:
    if mention.quote is None:
        return 0 if candidate.quote is None else 1
    if candidate.quote is None:
        return 2
    return 3 if candidate.quote == mention.quote else 4


def speaker_of(candidate: Candidate, around: Surroundings) -> int:
    """Tell whether a candidate is whoever says the words that the pronoun stands in."""
    saying = around.around
    if saying is None or saying.source is None:
        return 0
    referent = candidate.referent
    same = any(saying.source[0] <= m.span[0] < saying.source[1] for m in referent.mentions[-6:])
    return (3 if saying.quoted else 1) + same


def description_facts(
    mention: Candidate, candidate: Candidate, skipped: int, around: Surroundings
) -> list[int]:
    """Return the facts that hold of a description and a candidate, as places in the weights."""
    referent = candidate.referent
    far = mention.sentence - candidate.sentence
    head = _head(mention, candidate, referent)
    pointing = _pointing(mention)
    near = bucket(far, (0, 1, 3))
    number = 2 if None in (referent.many, mention.many) else int(referent.many == mention.many)
    return [
        _D["head"] + head + 6 * (len(mention.lows) > 1),
        _D["words"] + _shared(mention, referent) + 4 * (head > 1),
        _D["sort"] + _sorts(mention, referent) * 2 + (head > 1),
        _D["number"] + number + 3 * (head > 1),
        _D["determiner"] + pointing * 4 + near,
        _D["far"] + bucket(far, (0, 1, 2, 4, 8)) + 6 * (head > 1),
        _D["form"] + FORMS[candidate.form] + 3 * (head > 1),
        _D["count"] + bucket(len(referent.mentions), (1, 2, 4, 8)),
        _D["skipped"] + min(skipped, 3) + 4 * (head > 1),
        _D["source"] + (2 if candidate is around.last_source else int(candidate.source)),
        _D["quote"] + 2 * (mention.quote is not None) + (candidate.quote is not None),
    ]


def nothing_facts(mention: Candidate, heads: int) -> list[int]:
    """Return the facts that speak for a description of something not spoken of before.

    Args:
        mention: the description.
        heads: how many candidates can be called by its head noun.
    """
    long = min(len(mention.lows), 3) - 1 if mention.lows else 0
    return [
        _D["none"] + _pointing(mention) * 2 + (heads > 0),
        _D["none"] + 12 + max(long, 0) * 2 + (heads > 0),
        _D["none"] + 18 + (mention.last - mention.first > 4) * 2 + (heads > 0),
    ]


def _pointing(mention: Candidate) -> int:
    """Return what leads a description: a bare "the" or with more words, "this", an owner."""
    if not mention.pointing:
        return 5
    first = mention.determiner
    if first in DEMONSTRATIVE:
        return 1
    if first == "the":
        return 0 if len(mention.lows) <= 1 else 2
    return 3 if first else 4


def _head(mention: Candidate, candidate: Candidate, referent: Referent) -> int:
    """Tell how far the head noun is one that the candidate was or can be called by."""
    if mention.word == candidate.word:
        return 5
    if mention.word in referent.heads:
        return 4
    if mention.word in referent.lows:
        return 3
    stem = mention.word[:5]
    if len(stem) > 3 and any(low.startswith(stem) for low in referent.lows):
        return 2
    return 1 if candidate.word and candidate.word in mention.lows else 0


def _shared(mention: Candidate, referent: Referent) -> int:
    """Tell how the other words of a description fit those of a referent."""
    others = mention.lows - mention.heads - {mention.word}
    if not others:
        return 0
    shared = len(others & referent.lows)
    return 1 if not shared else 3 if shared == len(others) else 2


def _sorts(mention: Candidate, referent: Referent) -> int:
    """Tell how the sorts of both fit, with what each is."""
    if mention.sort == referent.sort:
        return SORTS[mention.sort]
    if "unknown" in (mention.sort, referent.sort):
        return 7 + (mention.sort in ("person", "people", "body")) * 2 + referent.named
    if {mention.sort, referent.sort} <= {"body", "place", "people"}:
        return 11 + referent.named
    return 13 if "other" in (mention.sort, referent.sort) else 14


def shares(totals: Sequence[float]) -> list[float]:
    """Turn sums of weights into shares of one (softmax)."""
    top = max(totals, default=0.0)
    powers = [math.exp(total - top) for total in totals]
    whole = sum(powers)
    return [power / whole for power in powers]
