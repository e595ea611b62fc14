"""What the words of an unnamed source tell: how many, whose side, what rank.

Every value is in the report's own words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from whosays.extract.text.layout import Words
from whosays.extract.text.nouns import same_office
from whosays.extract.text.phrases import Description
from whosays.extract.text.small_words import NUMBERS, POSSESSIVES, bare_count
from whosays.extract.unnamed.counts import Count, opening, partitive, read_count
from whosays.extract.unnamed.sides import read_side
from whosays.records import Span

_DEFINITE: Final = frozenset("the those these both neither each that this same".split())
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_OTHER: Final = frozenset("another other others different separate additional further".split())


@dataclass(frozen=True, slots=True)
class Profile:
    """An unnamed source as its words describe it.

    Args:
        count: the number that was said, the word for it, or None.
        side: whose side, as said ("U.S.", "Justice Department", "rebel"), or None.
        rank: what they are and how close to the matter, as said ("senior officials",
            "people briefed on the matter"), or None.
        head: the head noun, plain singular ("official"); "" where there is none ("both").
        plural: more than one.
        part: "two of the officials": they are some of those.
        definite: the words point back ("the officials", "neither official").
        country: the country whose people or government the side is, or None.
        other: the words set them apart from those before ("another", "a second").
        ordinal: 2 for "the second official", or None.
        qualities: small words before the noun ("senior"), lower case.
        tail: what follows the noun ("briefed on the talks"), lower case, or "".
        owner: whose they are, as said ("his", "Lund"), lower case, or "".
        position: where the words begin in the text; 0 where that is not known.
    """

    count: Count
    side: str | None
    rank: str | None
    head: str
    plural: bool
    part: bool
    definite: bool
    country: str | None = None
    other: bool = False
    ordinal: int | None = None
    qualities: frozenset[str] = frozenset()
    tail: str = ""
    owner: str = ""
    position: int = 0


def read_profile(words: Words, phrase: Description) -> Profile:
    """Read the profile of an unnamed source off its words.

    Args:
        words: the tokens of the article.
        phrase: the description.
    """
    if phrase.head in NUMBERS:
        bare = quantity_profile(words, phrase.span)  # "the two"
        if bare is not None:
            return bare
    of = partitive(words, phrase)
    side = read_side(words, phrase, phrase.first if of is None else of + 1)
    lows = [words.forms[i].lower() for i in range(opening(words, phrase), phrase.head_at)]
    ordinal = next((_ORDINALS[low] for low in lows if low in _ORDINALS), None)
    more = any(low == "more" and lows[i + 1 : i + 2] != ["than"] for i, low in enumerate(lows))
    definite = phrase.determiner in _DEFINITE or lows[:1] == ["all"] or of is not None
    owner = words.phrase(*phrase.possessor) if phrase.possessor else ""
    if phrase.determiner in POSSESSIVES:
        owner = phrase.determiner
    return Profile(
        count=read_count(words, phrase),
        side=side.text,
        rank=side.rank,
        head=same_office(phrase.head),
        plural=phrase.plural,
        part=of is not None and lows[:1] not in (["all"], ["each"]),
        definite=definite or (bool(lows) and lows[0] in _DEFINITE),
        country=side.country,
        other=more or bool(_OTHER.intersection(lows)) or (ordinal is not None and ordinal > 1),
        ordinal=ordinal,
        qualities=side.qualities - _ORDINALS.keys(),
        tail=side.tail,
        owner=owner.lower(),
        position=phrase.span[0],
    )


def quantity_profile(words: Words, span: Span) -> Profile | None:
    """Read the profile of a source that only counts: "both", "one of them", "the two".

    Args:
        words: the tokens of the article.
        span: the source, e.g. "another", "some of them", "many in the ruling party".

    Returns:
        Its profile, with no noun; None where the words are no such count.
    """
    tokens = words.between(*span)
    lows = [words.forms[i].lower() for i in tokens]
    within = next((i for i, low in enumerate(lows) if i and low in _WITHIN), len(lows))
    cut = bare_count(lows[:within])
    if cut is None:
        return None
    low, tail = cut
    definite = lows[0] in ("the", "all")
    count: Count = NUMBERS.get(low) or _PAIRS.get(low) or (int(low) if low.isdecimal() else low)
    if low == "another" or low in _ORDINALS:
        count = 1
    elif lows[:2] == ["the", "others"]:
        count = None
    return Profile(
        count=count,
        side=None,
        rank=None,
        head="",
        plural=count != 1 and low != "neither",
        part=bool(tail) and tail[-1] not in ("us", "you"),
        definite=definite,
        other=bool(_OTHER.intersection(lows)) or "more" in lows or low in _ORDINALS,
        position=span[0],
    )


_WITHIN: Final = frozenset("in at within inside who".split())
_PAIRS: Final = {"pair": 2, "duo": 2, "trio": 3}
