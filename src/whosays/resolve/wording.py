"""What the words of an utterance lost or gained from one telling to the next.

Each change is shown with its words on both sides; nothing is said about which telling is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from whosays.records import Attribution, Span, Spans
from whosays.resolve.aligning import quoted_spans
from whosays.resolve.word_forms import Form, forms_of

WordingKind: TypeAlias = Literal[
    "hedge-lost", "hedge-added", "possibility-to-fact", "fact-to-possibility", "number-changed",
    "negation-changed", "name-changed", "quote-cut", "attribution-dropped",
]  # fmt: skip
_Mark: TypeAlias = Literal["hedge", "possibility", "negation", "about"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An utterance as one report tells it: the attribution and the text that it points into."""

    text: str
    attribution: Attribution


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingChange:
    """A change of words between two tellings.

    ``before`` are spans of the text of the first telling, ``after`` of that of the second; an
    empty span stands where the other telling has nothing.
    """

    kind: WordingKind
    before: Spans
    after: Spans


_HEDGES: Final = frozenset(
    "allegedly alleged reportedly apparently apparent possibly possible probably probable perhaps"
    " maybe likely presumably seemingly supposedly suspected purportedly purported potentially"
    " potential conceivably believed thought appear appears appeared seem seems seemed suggests"
    " suggested suggesting speculated arguably".split()
)
_MODALS: Final = frozenset({"may", "might", "could"})
_NEGATORS: Final = frozenset("not no never none nobody without neither nor nothing".split())
# Words that say no without a negator: "lack of evidence" is no change from "no evidence".
_SAY_NO: Final = frozenset("deny reject lack absence refus fail unabl declin zero".split())
_ABOUT: Final = frozenset(
    "about around roughly nearly almost approximately some estimated over".split()
)
_ABOUT_TWO: Final = frozenset(
    {("at", "least"), ("at", "most"), ("more", "than"), ("up", "to"), ("fewer", "than"),
     ("less", "than"), ("close", "to")}
)  # fmt: skip
_CUE_HEDGES: Final = frozenset(
    "suggest suggests suggested suggesting allege alleges alleged believe believes believed think"
    " thinks thought suspect suspects suspected speculate speculates speculated imply implied"
    " hinted hints".split()
)
_MONTHS: Final = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sept oct nov dec".split()
)
_END: Final = frozenset(".,;:!?…")
_REACH: Final = 5  # words that a mark bears on, at most
_LEAST_CUT: Final = 3  # words of a quotation that have to go for it to be cut


@dataclass(frozen=True, slots=True)
class _Marked:
    """A word that hedges, allows or negates, and the places of the content words it bears on."""

    mark: _Mark
    first: int
    last: int
    scope: tuple[int, ...]


class _Side:
    """One telling made ready: its forms, its marks and what stands under which."""

    def __init__(self, telling: Telling) -> None:
        self.text = telling.text
        self.forms = forms_of(telling.text, telling.attribution.content)
        self.cue = forms_of(telling.text, telling.attribution.cue)
        self.marks = tuple(_marks(self.forms))
        self.places: dict[str, list[int]] = {}
        for i, form in enumerate(self.forms):
            if form.is_content:
                self.places.setdefault(form.stem, []).append(i)

    def under(self, stem: str, marks: frozenset[_Mark]) -> bool | None:
        """Whether a word always (True) or never (False) stands under a mark; else ``None``."""
        places = set(self.places.get(stem, ()))
        inside = {i for marked in self.marks if marked.mark in marks for i in marked.scope}
        if not places or (places & inside and places - inside):
            return None
        return bool(places & inside)

    def span(self, first: int, last: int) -> Span:
        return self.forms[first].span[0], self.forms[last].span[1]


def wording_changes(before: Telling, after: Telling) -> tuple[WordingChange, ...]:
    """Return the changes of words from one telling of an utterance to another.

    Args:
        before: one telling.
        after: another of the same utterance; that it is the same is not checked.

    Returns:
        By place in the first telling. A change is given only where the words around it stand in
        both, so that what was left out as a whole, or told in quite other words, gives none.
    """
    a, b = _Side(before), _Side(after)
    changes = [
        *_mark_changes(a, b, lost=True),
        *(_turned(change) for change in _mark_changes(b, a, lost=False)),
        *_cue_changes(a, b),
        *_number_changes(a, b),
        *_name_changes(a, b),
        *_cuts(a, b),
    ]
    unique = {(c.kind, c.before, c.after): c for c in changes}
    return tuple(sorted(unique.values(), key=lambda c: (c.before, c.after, c.kind)))


def _marks(forms: Sequence[Form]) -> Iterator[_Marked]:
    for i, form in enumerate(forms):
        low = form.written.lower()
        following = forms[i + 1].stem if i + 1 < len(forms) else ""
        if (form.stem == "not" or low in _NEGATORS) and following not in {
            "only",
            "just",
            "doubt",
            "long",
        }:
            yield _Marked("negation", i, i, _scope(forms, i))
        elif form.stem in _SAY_NO:
            yield _Marked("negation", i, i, (*_scope(forms, i), i))
        elif low in _MODALS and following != "not" and not _is_month(forms, i):
            yield _Marked("possibility", i, i, _scope(forms, i))
        elif low in _HEDGES:
            yield _Marked("hedge", i, i, _scope(forms, i))
        elif low in _ABOUT and _is_number(forms, i + 1):
            yield _Marked("about", i, i, (i + 1,))
        elif (low, following) in _ABOUT_TWO and _is_number(forms, i + 2):
            yield _Marked("about", i, i + 1, (i + 2,))


def _is_number(forms: Sequence[Form], i: int) -> bool:
    return i < len(forms) and forms[i].value is not None


def _is_month(forms: Sequence[Form], i: int) -> bool:
    if forms[i].written == "may":
        return False
    before = forms[i - 1] if i else None
    return _is_number(forms, i + 1) or (
        before is not None and (before.value is not None or before.stem in {"in", "last", "of"})
    )


def _scope(forms: Sequence[Form], at: int) -> tuple[int, ...]:
    """Return the content words that follow a mark, up to the end of the clause."""
    scope: list[int] = []
    for i in range(at + 1, min(len(forms), at + 1 + _REACH)):
        if forms[i].stem in _END or forms[i].stem == "but":
            break
        # "Be" and "have" help other verbs; negators and hedges are marks themselves.
        if forms[i].is_content and forms[i].written.lower() not in _NEGATORS:
            scope.append(i)
        if len(scope) == 2:
            break
    return tuple(scope)


_UNSURE: Final[frozenset[_Mark]] = frozenset({"hedge", "possibility"})
_SAME_CLASS: Final[dict[_Mark, frozenset[_Mark]]] = {
    "hedge": _UNSURE,
    "possibility": _UNSURE,
    "negation": frozenset({"negation"}),
    "about": frozenset({"about"}),
}


def _mark_changes(a: _Side, b: _Side, *, lost: bool) -> Iterator[WordingChange]:
    """Return the marks of ``a`` that the same words of ``b`` lack."""
    unsure_cue = any(form.written.lower() in _CUE_HEDGES for form in b.cue)
    for marked in a.marks:
        classes = _SAME_CLASS[marked.mark]
        if unsure_cue and marked.mark in _UNSURE:
            continue
        # The first of the words that it bears on which the other telling has too.
        i = next((i for i in marked.scope if a.forms[i].stem in b.places), None)
        if i is None or _negated_by_prefix(a.forms[i].stem, b, marked.mark):
            continue
        stem = a.forms[i].stem
        if a.under(stem, classes) is True and b.under(stem, classes) is False:
            first, last = min(marked.first, i), max(marked.last, i)
            place = b.places[stem][0]
            yield WordingChange(
                kind=_kind(marked.mark, lost),
                before=(a.span(first, last),),
                after=(b.span(place, place),),
            )


def _negated_by_prefix(stem: str, side: _Side, mark: _Mark) -> bool:
    """Return whether the other telling negates with a prefix: "unconfirmed"."""
    return mark == "negation" and any(p + stem in side.places for p in ("un", "in", "im", "non"))


def _kind(mark: _Mark, lost: bool) -> WordingKind:
    if mark == "negation":
        return "negation-changed"
    if mark == "possibility":
        return "possibility-to-fact" if lost else "fact-to-possibility"
    return "hedge-lost" if lost else "hedge-added"


def _turned(change: WordingChange) -> WordingChange:
    return WordingChange(kind=change.kind, before=change.after, after=change.before)


def _cue_changes(a: _Side, b: _Side) -> Iterator[WordingChange]:
    """Return a change from "suggested" to "said", or back, where contents have words in common."""
    if not (a.cue and b.cue) or len(a.places.keys() & b.places.keys()) < 2:
        return
    unsure = [any(f.written.lower() in _CUE_HEDGES for f in side.cue) for side in (a, b)]
    if unsure[0] == unsure[1] or any(m.mark in _UNSURE for m in (b if unsure[0] else a).marks):
        return
    kind: WordingKind = "hedge-lost" if unsure[0] else "hedge-added"
    yield WordingChange(
        kind=kind,
        before=((a.cue[0].span[0], a.cue[-1].span[1]),),
        after=((b.cue[0].span[0], b.cue[-1].span[1]),),
    )


def _number_changes(a: _Side, b: _Side) -> Iterator[WordingChange]:
    """Return the numbers of the same thing that differ."""
    ours, theirs = _counted(a.forms), _counted(b.forms)
    for what in ours.keys() & theirs.keys():
        values = {f.value for f in ours[what]}, {f.value for f in theirs[what]}
        # Of several numbers of one thing nobody knows which became which.
        if len(values[0]) == len(values[1]) == 1 and values[0] != values[1]:
            yield WordingChange(
                kind="number-changed",
                before=(ours[what][0].span,),
                after=(theirs[what][0].span,),
            )


def _counted(forms: Sequence[Form]) -> dict[str, list[Form]]:
    """Return the numbers by what they count: the next content word, or the month before."""
    counted: dict[str, list[Form]] = {}
    for i, form in enumerate(forms):
        if form.value is None:
            continue
        if i and forms[i - 1].written.lower() in _MONTHS:
            counted.setdefault(f"of {forms[i - 1].written.lower()[:3]}", []).append(form)
            continue
        if what := _what(forms, i):
            counted.setdefault(what, []).append(form)
    return counted


def _what(forms: Sequence[Form], at: int) -> str | None:
    """Return what a number counts, as far as the words beside it tell."""
    for after in forms[at + 1 : at + 3]:
        if after.stem in _END or after.value is not None:
            break
        if after.is_content or after.stem == "%":
            return "%" if after.stem in {"%", "percent", "per"} else after.stem
    before = [form for form in forms[max(0, at - 3) : at] if form.is_content]
    return f"after {before[-1].stem}" if before and before[-1].value is None else None


def _name_changes(a: _Side, b: _Side) -> Iterator[WordingChange]:
    """Return names that stand in the place of other names, between words that are the same."""
    if a.text.isupper() or b.text.isupper():
        return
    for (i, j), (k, m) in _gaps(a, b):
        if not (0 < j - i <= 4 and 0 < m - k <= 4):
            continue
        ours, theirs = _name(a, i, j), _name(b, k, m)
        if ours and theirs and not _one_name(ours, theirs, a, b):
            yield WordingChange(
                kind="name-changed",
                before=((ours[0].span[0], ours[-1].span[1]),),
                after=((theirs[0].span[0], theirs[-1].span[1]),),
            )


def _gaps(a: _Side, b: _Side) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Return the ranges of forms that differ, each between words that are the same."""
    codes = Indel.opcodes([f.stem for f in a.forms], [f.stem for f in b.forms])
    i = k = 0
    for code in codes:
        if code.tag == "equal":
            if (i, k) != (code.src_start, code.dest_start):
                yield (i, code.src_start), (k, code.dest_start)
            i, k = code.src_end, code.dest_end
    if i < len(a.forms) or k < len(b.forms):
        yield (i, len(a.forms)), (k, len(b.forms))


def _name(side: _Side, start: int, end: int) -> tuple[Form, ...]:
    """Return the one name among forms, if there is one and no more."""
    named = [i for i in range(start, end) if side.forms[i].written[0].isupper()]
    if not named or named != list(range(named[0], named[-1] + 1)):
        return ()
    first = named[0]
    begins = first == 0 or side.forms[first - 1].stem in {".", "!", "?"}
    if begins and len(named) == 1:
        return ()  # any word is written so at the start of a sentence
    return tuple(side.forms[i] for i in named if side.forms[i].is_content)


def _one_name(ours: Sequence[Form], theirs: Sequence[Form], a: _Side, b: _Side) -> bool:
    """Return whether two names may be one: another spelling, a part, initials, a title more."""
    for one in ours:
        for other in theirs:
            if fuzz.ratio(one.stem, other.stem) >= 75 or one.stem[:4] == other.stem[:4]:
                return True
    if any(f.stem in b.places for f in ours) or any(f.stem in a.places for f in theirs):
        return True
    first, second = ("".join(f.stem[0] for f in names) for names in (ours, theirs))
    letters = [re.sub(r"\W", "", names[0].written.lower()) for names in (ours, theirs)]
    return first == letters[1] or second == letters[0]


def _cuts(a: _Side, b: _Side) -> Iterator[WordingChange]:
    """Return what a quotation lost though its other words are still quoted."""
    quoted = [_in_quotes(side) for side in (a, b)]
    if not any(quoted[0]) or not any(quoted[1]):
        return
    for (i, j), (k, _) in _gaps(a, b):
        gone = [n for n in range(i, j) if quoted[0][n] and a.forms[n].stem[0].isalnum()]
        if len(gone) < _LEAST_CUT:
            continue
        content = [a.forms[n].stem for n in gone if a.forms[n].is_content]
        kept = sum(stem in b.places for stem in content)
        # Something is still quoted before or after the gap, in both tellings.
        beside = [(i - 1, k - 1), (j, k + 1 if k < len(b.forms) else k - 1)]
        still = any(
            0 <= n < len(a.forms) and 0 <= m < len(b.forms) and quoted[0][n] and quoted[1][m]
            for n, m in beside
        )
        if still and content and 2 * kept <= len(content):
            place = b.forms[k - 1].span[1] if k else b.forms[0].span[0]
            yield WordingChange(
                kind="quote-cut",
                before=(a.span(gone[0], gone[-1]),),
                after=((place, place),),
            )


def _in_quotes(side: _Side) -> list[bool]:
    """Return which forms stand in quotation marks; marks may lie just outside the content."""
    inside = quoted_spans(side.text)
    found: list[bool] = []
    at = 0
    for form in side.forms:
        while at < len(inside) and inside[at][1] <= form.span[0]:
            at += 1
        found.append(at < len(inside) and inside[at][0] <= form.span[0])
    return found
