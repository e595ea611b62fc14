"""Denials and doubts of what no event was found for: contested all the same.

"The treasurer denied that he had met the builders": no attack and no death, and yet a reader
wants to know that somebody denies it, and whether anybody in the report says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from whosays.extract.events.contested import voices_of
from whosays.extract.events.phrases import NEGATIONS
from whosays.extract.text.small_words import PRONOUNS
from whosays.records import (
    Attribution,
    Contested,
    Entity,
    StanceKind,
    content_id,
    words,
)

LONGEST: Final = 25
"""Words of the longest label."""

NEAR: Final = 150
"""Code points between a statement and the "this" that denies it, at most."""

ALIKE: Final = 0.6
"""Share of a claim's telling words that another content must have to be the same claim, 0 to 1."""

_WORD: Final = re.compile(r"[\w’'-]+")
_MARKS: Final = re.compile(r"[\"“”]|''|(?<!\w)[‘’'`]|[‘’'](?!\w)")
_CUE: Final = re.compile(
    r"\bden(?:y|ies|ied|ying|ials?)\b|\b(?:disput|refut|rebut|disavow|repudiat|dismiss)|\brejected\b|"
    r"\bdoubt|\bs[ck]eptic|\bquestion(?:s|ed|ing)?\b",
    re.IGNORECASE,
)
_WHETHER: Final = re.compile(
    r"(?:(?:the|any|all|those)\s+)?(?:(?:idea|notion|claim|suggestion|allegation|accusation|report|charge|"
    r"rumou?r)s?\s+)?(?:that|whether|if)\s+(?=\w+\s+\w)",
    re.IGNORECASE,
)
_SELF: Final = re.compile(r"(?:he|she|it|they|I|we)\b", re.IGNORECASE)
_ACTING: Final = re.compile(r"(?:ever\s+)?(?:having\b|being\b|\w{3,}ing\b)", re.IGNORECASE)
_PART: Final = re.compile(
    r"(?:(?:any|all|a|the|its|his|her|their)\s+)?(?:direct\s+|prior\s+)?(?:involvement|responsibility|role|part|"
    r"knowledge|links?|ties?|contacts?|connections?|complicity|guilt|plans?|intention|wrongdoing)\b",
    re.IGNORECASE,
)
_EMPTY: Final = frozenset(
    "a an the and or of to in on at by for with from as that this these those it its he she they"
    " his her their them him we our i my is are was were be been being has have had do does did"
    " will would could may might any some all there who which what whether".split()
)
_POINTING: Final = frozenset(
    "it this that these those such them so one allegation allegations accusation accusations charge"
    " charges claim claims report reports rumour rumours rumor rumors suggestion suggestions story"
    " wrongdoing assertion assertions the any all his her their its a an".split()
)

_CHARGES: Final = frozenset("charge charges accusation accusations allegation allegations".split())
_MADE_UP: Final = re.compile(
    r"(?P<thing>(?:the|this|that|its|his|her|their) (?:[\w-]+ ){1,3}?)(?:an? )?(?:\w+ )?"
    r"(?:forger(?:y|ies)|fakes?|fabrications?|fabricated|hoax(?:es)?)",
    re.IGNORECASE,
)
_FALSE: Final = frozenset(
    "false untrue baseless unfounded groundless absurd lie lies hoax fabrication invention"
    " as".split()
)
_WHEN: Final = re.compile(r"\s+(?:on|in|at|last|this|late|early|yesterday|today|again)\b.*")
_OF: Final = re.compile(r"\bof\s+(?=(?:\w+ly\s+)?\w+ing\b)")


def bare_denials(
    text: str, attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> tuple[Contested, ...]:
    """Return a claim for each denial or doubt that is about no event.

    Args:
        text: the report's text.
        attributions: with acts, stances and what they are about.
        entities: the entities of the report.

    Returns:
        Claims in text order; denials of one claim are together. ``event_id`` and ``facet`` are
        None. What is denied only by pointing at it ("the charge", "it") and what is put as a
        negation itself ("said he did not go") makes no claim, since its words do not tell one.
    """
    names = {entity.id: entity.name for entity in entities}
    loose = [a for a in sorted(attributions, key=_place) if not a.about]
    rows: list[tuple[str, frozenset[str], dict[StanceKind, list[Attribution]]]] = []
    for attribution in loose:
        label = _claim(text, attribution, names) or _pointed_at(text, attribution, loose, names)
        if label is None:
            continue
        tokens = _telling(label)
        same = next(
            (row for row in rows if _alike(tokens, row[1]) and _alike(row[1], tokens)), None
        )
        if same is None:
            same = (label, tokens, {})
            rows.append(same)
        same[2].setdefault(attribution.stance or "neutral", []).append(attribution)
    for _, tokens, sides in rows:
        sides["affirm"] = list(_says_so(text, attributions, tokens, sides))
    return tuple(_record(label, sides) for label, _, sides in rows)


def _claim(text: str, attribution: Attribution, names: Mapping[str, str]) -> str | None:
    """Return what is denied or doubted, to be read without its report; None where nothing is."""
    if attribution.stance not in ("deny", "doubt") or attribution.act not in ("deny", "doubt"):
        return None
    fake = _MADE_UP.fullmatch(_plain(text, attribution)) if attribution.act == "deny" else None
    if fake is not None and _CHARGES.isdisjoint(fake["thing"].lower().split()):
        return f"{fake['thing'].strip()} [is genuine]"
    if not _CUE.search(words(text, attribution.cue)):  # else it is denied in words of its own
        return None
    plain = _MARKS.sub("", " ".join(words(text, attribution.content).split())).strip(" ,;:.")
    opened = _WHETHER.match(plain)
    if opened is not None:
        plain = plain[opened.end() :]
    elif attribution.act == "doubt" or not any(p.match(plain) for p in (_SELF, _ACTING, _PART)):
        return None  # "questioned the minister", "denied them a visa"
    lows = [word.lower() for word in _WORD.findall(plain)]
    if len(lows) > LONGEST or not NEGATIONS.isdisjoint(lows) or _POINTING.issuperset(lows):
        return None
    name = _speaker(attribution, names) if attribution.act == "deny" else ""
    if name and _SELF.match(plain):
        return _SELF.sub(f"[{name}]", plain, count=1)
    if name and (_ACTING.match(plain) or _PART.match(plain)):
        return f"[{name}:] {plain}"
    return plain


def _pointed_at(
    text: str,
    attribution: Attribution,
    loose: Sequence[Attribution],
    names: Mapping[str, str],
) -> str | None:
    """Return what was said before, where a denial only points to it: "this", "the charge"."""
    lows = [word.lower() for word in _WORD.findall(words(text, attribution.content))]
    lows = [word for word in lows if word not in _FALSE]
    charged = not _CHARGES.isdisjoint(lows[:3]) and "that" not in lows[:5]
    if attribution.stance != "deny" or not (charged or (lows and _POINTING.issuperset(lows))):
        return None
    before = [a for a in loose if a.parent_id is None and _place(a) < _place(attribution)]
    name = _speaker(attribution, names)
    if not _CHARGES.isdisjoint(lows):
        charges = [a for a in reversed(before) if a.act == "accuse"]
        own = next((a for a in charges if _accuses(text, a, name)), None)
        if own is not None:
            return _charge(text, own, name)
        # A party's leader rejects what his party is accused of, if there is but one charge.
        return _charge(text, charges[0]) if len(charges) == 1 else None
    last = max(before, key=_place, default=None)
    if last is None or last.stance != "affirm" or last.act == "deny":
        return None
    if _place(attribution)[0] - max(end for _, end in last.content) > NEAR:
        return None
    if _accuses(text, last, name):
        return _charge(text, last, name)
    return _positive(_plain(text, last))


def _accuses(text: str, attribution: Attribution, name: str) -> bool:
    """Tell whether somebody is accused by name."""
    own = name.split()[-1:] or [""]
    said = words(text, attribution.content)
    return attribution.act == "accuse" and bool(own[0]) and own[0].lower() in said.lower()


def _charge(text: str, attribution: Attribution, name: str = "") -> str | None:
    """Return what somebody is accused of, with who it is: by name, else as the charge has it."""
    plain = _plain(text, attribution)
    of = _OF.search(plain)
    if of is None:
        return _positive(plain)
    accused = f"[{name}:]" if name else f"{_WHEN.sub('', plain[: of.start()]).strip()}[:]"
    return _positive(f"{accused} {plain[of.end() :]}")


def _plain(text: str, attribution: Attribution) -> str:
    plain = _MARKS.sub("", " ".join(words(text, attribution.content).split())).strip(" ,;:.")
    opened = _WHETHER.match(plain)
    return plain[opened.end() :] if opened else plain


def _positive(plain: str) -> str | None:
    """Return a claim that is short enough and tells no negation."""
    lows = [word.lower() for word in _WORD.findall(plain)]
    return plain if len(lows) <= LONGEST and NEGATIONS.isdisjoint(lows) else None


def _speaker(attribution: Attribution, names: Mapping[str, str]) -> str:
    ids = [s.entity_id for s in attribution.speakers or () if s.kind != "unresolved"]
    return names.get(ids[0] or "", "") if ids else ""


def _says_so(
    text: str,
    attributions: Sequence[Attribution],
    tokens: frozenset[str],
    sides: Mapping[StanceKind, list[Attribution]],
) -> Iterator[Attribution]:
    """Yield what others affirm in much the same words."""
    own = {a.id for side in sides.values() for a in side}
    against = {s.entity_id for side in sides.values() for a in side for s in a.speakers or ()}
    for a in sorted(attributions, key=_place):
        content = words(text, a.content)
        if a.id in own or a.stance != "affirm" or not NEGATIONS.isdisjoint(content.lower().split()):
            continue
        if all(s.entity_id in against for s in a.speakers or ()) and a.speakers:
            continue
        if _alike(tokens, _telling(content)):
            yield a


def _telling(words_: str) -> frozenset[str]:
    plain = re.sub(r"\[.*?\]", "", words_)
    return frozenset(
        w for w in _WORD.findall(plain.lower()) if w not in _EMPTY and w not in PRONOUNS
    )


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether ``b`` has most of what ``a`` says; a word or two prove nothing."""
    return len(a) >= 3 and len(a & b) >= ALIKE * len(a)


def _place(attribution: Attribution) -> tuple[int, int]:
    return min(attribution.content or attribution.cue or ((0, 0),))


def _record(label: str, sides: Mapping[StanceKind, list[Attribution]]) -> Contested:
    return Contested(
        key=content_id("claim", " ".join(sorted(_telling(label)))),
        label=label,
        event_id=None,
        facet=None,
        accused=None,
        says=voices_of(sides.get("affirm", ())),
        denies=voices_of(sides.get("deny", ())),
        doubts=voices_of(sides.get("doubt", ())),
        other=(),
        related=(),
    )
