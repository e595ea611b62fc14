"""The words of blame, of doing and of owning up, each with how it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from whosays.extract.events.blames import BE_FORMS, REACH, Blame, BlameFinder
from whosays.extract.events.phrases import (
    POSSESSIVES,
    phrase_end,
    subject_before,
    with_complements,
)

_BEFORE_BEHIND: Final = BE_FORMS | frozenset(
    "not have had has could may might would wasn't wasn’t weren't weren’t".split()
)


def _blame(finder: BlameFinder, i: int) -> Blame | None:
    """Read "blamed X for it", "blamed it on X", "X was blamed", "X is to blame"."""
    lows = finder.sheet.lows
    subject, group = finder.subject(i)
    if i and lows[i - 1] == "to" and not BE_FORMS.isdisjoint(lows[group:i]):
        return finder.make(i, subject, "blame", group)
    if lows[i] in ("blame", "blames") and i and lows[i - 1] in ("the", "any", "no", "of"):
        return None
    after = lows[i + 1] if i + 1 < len(lows) else ""
    if after == "on":
        return finder.make(i, finder.behind(i, "on"), "blame", group)
    if finder.passive(i, group):
        return finder.make(i, subject, "blame", group) if after in ("for", "by", ",", ".") else None
    object_ = finder.object(i)
    event = finder.near(i, object_) if object_ is not None else None
    pronoun = (
        object_ is not None
        and lows[object_[0]] in ("it", "this", "that")
        and object_[1] - object_[0] == 1
    )
    accused = finder.behind(i, "on") if event is not None or pronoun else object_
    return _by_another(finder.make(i, accused, "blame", group))


def _by_another(blame: Blame | None) -> Blame | None:
    return replace(blame, accuser=True) if blame is not None else None


def _accuse(finder: BlameFinder, i: int) -> Blame | None:
    """Read "accused X of ...", "X was accused of ...", "X, accused of ...", "charged X with"."""
    lows = finder.sheet.lows
    subject, group = finder.subject(i)
    after = lows[i + 1] if i + 1 < len(lows) else ""
    charge = lows[i].startswith(("charg", "indict", "convict", "implicat"))
    if finder.passive(i, group) or after in ("of", "in"):
        if charge and after not in ("with", "in", "over", "of", "for"):
            return None
        return finder.make(i, subject, "blame", group)
    if (
        lows[i] in ("charge", "charges", "accused")
        and i
        and lows[i - 1] in ("the", "of", "a", "these")
    ):
        return None
    object_ = finder.object(i)
    if object_ is None:
        return None
    # "accused Vesk on Monday of ..."
    follows = lows[object_[1] : object_[1] + 5]
    charged = any(word in ("of", "with", "in", "for", "over") for word in follows)
    blame = _by_another(finder.make(i, object_, "blame", group)) if charged else None
    # What they are accused of stands behind them, not somewhere in the sentence.
    of = finder.near(i, (object_[1], finder.sheet.bounds(i)[1]))
    return replace(blame, told=of) if blame is not None else None


def _suspect(finder: BlameFinder, i: int) -> Blame | None:
    """Read "X is suspected of", "police suspect X"."""
    subject, group = finder.subject(i)
    if finder.sheet.lows[i] == "suspected":
        passive = finder.passive(i, group)
        return finder.make(i, subject, "suspicion", group) if passive else None
    object_ = finder.object(i)
    subject_named = subject is not None and finder.sheet.lows[i] in ("suspects", "suspect")
    blame = finder.make(i, object_, "suspicion", group) if subject_named and object_ else None
    return _by_another(blame)


def _behind(finder: BlameFinder, i: int) -> Blame | None:
    """Read "X was behind the attack"."""
    lows = finder.sheet.lows
    group = i
    low, high = finder.sheet.bounds(i)
    while group > low and (lows[group - 1] in _BEFORE_BEHIND or lows[group - 1].endswith("ly")):
        group -= 1
    if group == i or i + 1 >= high:
        return None
    event = finder.near(i, (i + 1, min(high, i + 9)))
    pronoun = lows[i + 1] in ("it", "this", "that", "them")
    if event is None and not pronoun:
        return None
    subject = subject_before(finder.sheet, group, low)
    return finder.make(i, subject, "blame", group) if subject else None


def _responsible(finder: BlameFinder, i: int) -> Blame | None:
    """Read "X was responsible", "held X responsible"."""
    lows = finder.sheet.lows
    low, _ = finder.sheet.bounds(i)
    for k in range(i - 1, max(low, i - 9), -1):
        if lows[k] in ("hold", "held", "holds", "holding"):
            end = phrase_end(finder.sheet, k + 1, i)
            if end == k + 1:  # "are held responsible"
                subject, group = finder.subject(k)
                return finder.make(i, subject, "blame", group)
            return finder.make(i, (k + 1, end), "blame", k)
    subject, group = finder.subject(i)
    if finder.passive(i, group):
        return finder.make(i, subject, "blame", group)
    return None


def _responsibility(finder: BlameFinder, i: int) -> Blame | None:
    """Read "X claimed responsibility" and "responsibility of X"."""
    lows = finder.sheet.lows
    low, _ = finder.sheet.bounds(i)
    for k in range(i - 1, max(low, i - 4) - 1, -1):
        if lows[k].startswith(
            ("claim", "admit", "accept", "took", "taken", "take", "assum", "taking", "acknowledg")
        ):
            subject, group = finder.subject(k)
            if finder.bodies is not None and (subject is None or not finder.names(subject)):
                subject = finder.bodies.last_before(low, k) or subject
            return finder.make(i, subject, "claim", group) if subject else None
    return None


def _claimed(finder: BlameFinder, i: int) -> Blame | None:
    """Read "the attack was claimed by X" and "X claimed the attack"."""
    lows = finder.sheet.lows
    _, high = finder.sheet.bounds(i)
    subject, group = finder.subject(i)
    if finder.passive(i, group):
        told = finder.near(i, subject) if subject is not None else None
        who = finder.behind(i, "by") if told is not None else None
        return finder.make(i, who, "claim", group) if who else None
    object_ = finder.object(i)
    own = lows[i + 1 : i + 2] in (["the"], ["this"], ["that"]) and i + 1 < high
    told = finder.near(i, object_) if object_ is not None and own else None
    return finder.make(i, subject, "claim", group) if subject and told is not None else None


def _part(finder: BlameFinder, i: int) -> Blame | None:
    """Read "X's involvement", "the involvement of X"."""
    lows = finder.sheet.lows
    low, high = finder.sheet.bounds(i)
    if i - 2 >= low and lows[i - 1] in POSSESSIVES:
        from_ = max(low, i - 6)
        start = next(
            (k + 1 for k in range(i - 3, from_ - 1, -1) if not finder.sheet.is_name(k)), from_
        )
        return finder.make(i, (start, i - 1), "blame", i)
    if i + 2 < high and lows[i + 1] in ("of", "by"):
        end = with_complements(finder.sheet, i + 2, high)
        return finder.make(i, (i + 2, end), "blame", i)
    return None


def _deed(finder: BlameFinder, i: int) -> Blame | None:
    """Read "was carried out by X" and "X staged the attack"."""
    lows = finder.sheet.lows
    low, high = finder.sheet.bounds(i)
    if lows[i] in ("carried", "carry", "carrying", "carries") and (
        i + 1 >= high or lows[i + 1] != "out"
    ):
        return None
    subject, group = finder.subject(i)
    event = finder.near(i, subject) if subject is not None else None
    by = lows[i + 1 : i + 2] == ["by"] or lows[i + 1 : i + 3] == ["out", "by"]
    reduced = event is not None or finder.ends_at(i) or (by and finder.near(i) is not None)
    reduced = reduced or (i > low and finder.near(i, (max(low, i - 3), i)) is not None)
    if finder.passive(i, group) or (reduced and "by" in lows[i + 1 : i + 4]):
        who = finder.behind(i, "by")
        return finder.make(i, who, "deed", group) if who else None
    object_ = (i + 1, min(high, i + 9))
    return (
        finder.make(i, subject, "deed", group)
        if subject and finder.near(i, object_) is not None
        else None
    )


def _participated(finder: BlameFinder, i: int) -> Blame | None:
    """Read "X participated in the killing" and "X took part in it"."""
    _, high = finder.sheet.bounds(i)
    lows = finder.sheet.lows
    if lows[i + 1 : i + 2] != ["in"]:
        return None
    end = with_complements(finder.sheet, i + 2, high)
    if finder.near(i, (i + 2, end)) is None:
        return None
    if lows[i] == "part":
        if i < 1 or lows[i - 1] not in ("took", "taken", "taking", "take"):
            return None
        i -= 1
    subject, group = finder.subject(i)
    return finder.make(i, subject, "deed", group) if subject else None


def _involved(finder: BlameFinder, i: int) -> Blame | None:
    """Read "X was involved in the killing" and "officers involved in the killing"."""
    _, high = finder.sheet.bounds(i)
    lows = finder.sheet.lows
    if lows[i + 1 : i + 2] != ["in"] or lows[i - 1] in _BECOMING:
        return None
    if finder.near(i, (i + 2, with_complements(finder.sheet, i + 2, high))) is None:
        return None  # "involved in prevention after the killing"
    subject, group = finder.subject(i)
    return finder.make(i, subject, "blame", group) if subject else None


def _connection(finder: BlameFinder, i: int) -> Blame | None:
    """Read "X was arrested in connection with the attack"."""
    lows = finder.sheet.lows
    low, high = finder.sheet.bounds(i)
    if lows[i + 1 : i + 2] != ["with"] or finder.near(i, (i + 2, min(high, i + 12))) is None:
        return None
    for k in range(i - 1, max(low, i - REACH), -1):
        if lows[k] in ("arrested", "detained", "held", "captured"):
            subject, group = finder.subject(k)
            who = subject if finder.passive(k, group) else finder.object(k)
            blame = finder.make(i, who, "suspicion", group) if who else None
            told = finder.near(i, (i + 2, min(high, i + 12)))
            return replace(blame, told=told) if blame is not None else None
    return None


def _released(finder: BlameFinder, i: int) -> Blame | None:
    """Read "they were released by X": a group under arms that lets people go had taken them."""
    bodies = finder.bodies
    _, group = finder.subject(i)
    if bodies is None or not finder.passive(i, group):
        return None
    who = finder.behind(i, "by")
    taken = finder.kidnapping(i)
    if who is None or taken is None or not bodies.is_armed(*who):
        return None
    blame = finder.make(i, who, "deed", group)
    return replace(blame, told=taken) if blame is not None else None


def _attribute(finder: BlameFinder, i: int) -> Blame | None:
    """Read "attributed the attack to X"."""
    _, group = finder.subject(i)
    who = finder.behind(i, "to")
    return finder.make(i, who, "blame", group) if who and finder.near(i) is not None else None


def _finger(finder: BlameFinder, i: int) -> Blame | None:
    """Read "pointed the finger at X"."""
    who = finder.behind(i, "at")
    return finder.make(i, who, "blame", i) if who else None


def _work(finder: BlameFinder, i: int) -> Blame | None:
    """Read "the work of X"."""
    lows = finder.sheet.lows
    _, high = finder.sheet.bounds(i)
    if i and lows[i - 1] == "the" and i + 2 < high and lows[i + 1] == "of":
        end = with_complements(finder.sheet, i + 2, high)
        return finder.make(i, (i + 2, end), "blame", max(0, i - 6))
    return None


def _did(finder: BlameFinder, i: int) -> Blame | None:
    """Read "Vesk did it"."""
    lows = finder.sheet.lows
    _, high = finder.sheet.bounds(i)
    if i + 1 >= high or lows[i + 1] not in ("it", "this"):
        return None
    if i + 2 < high and lows[i + 2] not in _ENDING:
        return None
    subject, group = finder.subject(i)
    return finder.make(i, subject, "blame", group) if subject else None


_BECOMING: Final = frozenset("became become becoming becomes get got getting gets".split())
_ENDING: Final = frozenset(", . ; : ” \" ’ ' ) and but".split())
BLAME_WORDS: Final[dict[str, Callable[[BlameFinder, int], Blame | None]]] = {
    **dict.fromkeys("blame blames blamed blaming".split(), _blame),
    **dict.fromkeys(
        "accuse accuses accused accusing charged charging indicted convicted implicated".split(),
        _accuse,
    ),
    **dict.fromkeys("suspect suspects suspected".split(), _suspect),
    "behind": _behind,
    "responsible": _responsible,
    **dict.fromkeys(("responsibility", "credit"), _responsibility),
    **dict.fromkeys("involvement complicity participation".split(), _part),
    **dict.fromkeys(
        "carried carry carrying carries perpetrated committed staged launched conducted"
        " mounted orchestrated masterminded ordered planned plotted organized organised"
        " executed planted perpetrate commit orchestrate sponsored pursued pursue pursues".split(),
        _deed,
    ),
    **dict.fromkeys("attributed attributes attribute attributing".split(), _attribute),
    **dict.fromkeys("participated participate part".split(), _participated),
    "involved": _involved,
    "connection": _connection,
    **dict.fromkeys(("released", "freed"), _released),
    **dict.fromkeys(("claimed", "claim", "claims", "claiming"), _claimed),
    **dict.fromkeys(("finger", "fingers"), _finger),
    "work": _work,
    **dict.fromkeys(("did", "done"), _did),
}
