"""Which unnamed sources a later mention points back to, and how.

Two mentions of unnamed people are never merged. Where the words of the later say that it
is the earlier or a part of it ("two of the officials", "neither official", "the person"),
it is linked, with how sure that is. "A second official" is somebody else; "an official"
further on is a new one. Counts are the report's and are never added up.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, Protocol, TypeVar

from whosays.extract.text.seats import country_of_adjective
from whosays.extract.unnamed.profiles import Profile

Relation = Literal["same", "part"]
Found = tuple[Relation, float]

# Nouns that any unnamed source may be called by further on ("the person", "the sources").
_ANYBODY: Final = frozenset({"person", "people", "source", "individual", "someone"})
_OFFICE_HOLDERS: Final = frozenset({"official", "officer", "aide", "adviser", "staffer"})
_WHOLE: Final = frozenset({"neither", "both", "none", "all", "each"})
# Letters within which a bare "both" or "one" finds those it counts.
_NEAR: Final = 1200
_FAR: Final = 8000
# Letters within which the last one who spoke is meant, whoever spoke before.
_NEXT: Final = 400
_TWO: Final = 2


class Source(Protocol):
    """An unnamed source of which a profile was read; equal only to itself."""

    @property
    def profile(self) -> Profile | None:
        """Its profile."""


S = TypeVar("S")
Known = tuple[Profile, S, Sequence[tuple[S, Relation, float]]]
"""An earlier source: its profile, itself, and the links it has."""
Links = list[tuple[S, Relation, float]]


def links_back(later: Profile, earlier: Sequence[Known[S]]) -> Links[S]:
    """Return those before it that an unnamed source is the same as or a part of.

    Args:
        later: the profile of the one that may point back.
        earlier: those before it, in the order of the text.

    Returns:
        The nearest one that it points back to, and those that this one is linked to, each
        with the relation of the *later* to it and a confidence from 0 to 1; empty where its
        words point to nobody, or to one of several alike.
    """
    for number in range(len(earlier) - 1, -1, -1):
        profile, source, links = earlier[number]
        found = relation(later, profile)
        if found is None or _too_far(later, profile) or (later.part and profile.part):
            continue
        if not later.plural and not later.part and later.ordinal is None:
            chain = [source, *(other for other, _, _ in links)]
            found = _one_of_several(later, profile, found, earlier[:number], chain)
        whole = _whole_of(later, profile, links)
        if whole is not None:
            return [(whole, found[0], min(found[1], 0.6))]
        return [(source, *found), *_joined(found, links)]
    return _repeated(later, earlier)


def _too_far(later: Profile, earlier: Profile) -> bool:
    if not later.position or not earlier.position:
        return False
    gap = later.position - earlier.position
    return gap < 0 or gap > (_NEAR if not later.head else _FAR)


def _one_of_several(
    later: Profile, nearest: Profile, found: Found, before: Sequence[Known[S]], chain: Sequence[S]
) -> Found:
    """Lessen how sure "the official" is where other officials spoke before, one by one."""
    gap = later.position - nearest.position if later.position else _NEAR
    alike = gap > _NEXT and any(
        not profile.plural and relation(later, profile) is not None
        for profile, source, _ in before
        if not any(source is known for known in chain)
    )
    return (found[0], min(found[1], 0.55)) if alike else found


def _whole_of(
    later: Profile, earlier: Profile, links: Sequence[tuple[S, Relation, float]]
) -> S | None:
    """Return the group that "the officials" means behind "two of the officials", or None."""
    if later.count is not None or later.part or not later.plural or not earlier.part:
        return None
    return next((source for source, kind, _ in links if kind == "part"), None)


def _joined(found: Found, links: Sequence[tuple[S, Relation, float]]) -> Links[S]:
    """Carry a link on to what the one linked to is linked to."""
    joined: Links[S] = []
    for root, kind, sure in links:
        both: Relation = "part" if "part" in (kind, found[0]) else "same"
        joined.append((root, both, found[1] * sure))
    return joined


def _repeated(later: Profile, earlier: Sequence[Known[S]]) -> Links[S]:
    """Link a bare plural said again ("officials ... officials"): perhaps the same."""
    if not says_no_more(later):
        return []
    for profile, source, _ in reversed(earlier):
        if says_no_more(profile) and _said_again(later, profile):
            return [(source, "same", 0.5)]
    return []


def _said_again(later: Profile, earlier: Profile) -> bool:
    told = [(p.head, p.side, p.owner, p.qualities, p.tail) for p in (later, earlier)]
    return told[0] == told[1]


def relation(later: Profile, earlier: Profile) -> Found | None:
    """Return how a later unnamed source stands to an earlier one, or None where not at all.

    Args:
        later: the profile of the one that may point back.
        earlier: the profile of the one before it.

    Returns:
        "same" or "part" (the later is some of the earlier) with a confidence from 0 to 1.
    """
    if not _same_noun(later, earlier) or not same_side(earlier, later):
        return None
    if later.other and not (later.definite or later.part or not later.head):
        return None
    told_more = later.qualities - earlier.qualities
    if told_more or (later.tail and later.tail != earlier.tail):
        return None
    if later.side and not earlier.side and not earlier.part:
        return None  # "the Oslo governor" is told apart from "a popular governor"
    sure = 1.0 if later.head in (earlier.head, "") else 0.8
    found = _of_plural(later, earlier) if earlier.plural else _of_one(later, earlier)
    return (found[0], round(found[1] * sure, 3)) if found is not None else None


def _same_noun(later: Profile, earlier: Profile) -> bool:
    """Return whether a later noun can name an earlier source."""
    if later.head == earlier.head:
        return True
    if not later.head:
        return earlier.plural
    if not later.definite:
        return False
    if later.head in _ANYBODY:
        # "The people" is a people more often than those who spoke before.
        return later.head != "people" or earlier.head in _ANYBODY
    # "A White House official ... the aide"
    aides = later.head in ("aide", "adviser", "staffer", "official")
    return aides and earlier.head in _OFFICE_HOLDERS and not earlier.plural and not later.plural


def _of_one(later: Profile, earlier: Profile) -> Found | None:
    """Relate a later mention to one unnamed person: only "the official" points back to it."""
    if later.plural or not later.definite or later.part or not later.head:
        return None
    if later.count not in (None, 1):
        return None
    if later.ordinal is not None:
        first = later.ordinal == 1 and earlier.ordinal is None and not earlier.other
        return ("same", 0.85) if later.ordinal == earlier.ordinal or first else None
    if later.other:
        return None
    return "same", 0.8


def _of_plural(later: Profile, earlier: Profile) -> Found | None:
    """Relate a later mention to several unnamed people."""
    if later.part:
        return _some_of(later, earlier)
    if not later.definite:
        return _of_counted(later, earlier) if not later.head else None
    many, few = earlier.count, later.count
    if later.other:
        told = isinstance(few, int) and isinstance(many, int) and not later.head
        fewer = not told or few < many  # type: ignore[operator]  # both are numbers here
        return ("part", 0.7) if later.ordinal is None and many not in (None, 1) and fewer else None
    if few in _WHOLE:
        if many == _TWO or few in ("none", "all", "each"):
            return "same", 0.85
        return ("part", 0.7) if many not in (None, 1) else None
    if isinstance(few, int) and isinstance(many, int):
        if few == many:
            return "same", 0.85
        return ("part", 0.7) if few < many and later.plural else None
    if later.plural and (few is None or few == many):
        return "same", 0.8
    return None


def _some_of(later: Profile, earlier: Profile) -> Found | None:
    """Relate "two of the officials": a part, if there were more than that; else all of them."""
    many, few = earlier.count, later.count
    if few in _WHOLE:
        return ("same", 0.85) if few != "both" or many in (None, _TWO) else None
    if isinstance(few, int) and isinstance(many, int) and few >= many:
        return ("same", 0.7) if few == many else None
    return "part", 0.9


def _of_counted(later: Profile, earlier: Profile) -> Found | None:
    """Relate a bare number without "the" ("Three officials spoke. One said ...")."""
    many, few = earlier.count, later.count
    if few in _WHOLE:
        known = many not in (None, 1) and few not in ("both", "neither")
        return ("same", 0.7) if many == _TWO or known else None
    if isinstance(few, int) and isinstance(many, int) and few < many:
        return "part", 0.6
    if few == 1 and isinstance(many, str):
        return "part", 0.5  # "several officials ... one said ... another said"
    return None


def same_side(earlier: Profile, later: Profile) -> bool:
    """Return whether two profiles can be of one side: one is not told, or both agree."""
    if not later.side or not earlier.side or later.side.lower() == earlier.side.lower():
        return True
    countries = country_of_adjective(later.side), country_of_adjective(earlier.side)
    return countries[0] is not None and countries[0] == countries[1]


def says_no_more(profile: Profile) -> bool:
    """Return whether an unnamed source is a bare plural ("officials"), often said again."""
    return profile.plural and profile.count is None and not profile.definite
