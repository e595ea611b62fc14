"""Explanations across reports, and the passages that bear on them.

What speaks for or against an explanation is left to a person: here only who offers it, who rejects
it and which passages give a basis for what is said of it.

References:
    Heuer (1999), Psychology of Intelligence Analysis, chapter 8: evidence laid against competing
    hypotheses. Its cells are judgements, so the machine leaves them empty.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from whosays.gathered import Cell, Claim, Evidence, Explanation, Saying, passage_id
from whosays.records import Attribution, BasisKind, Reading, content_id, words
from whosays.resolve.clusters import join
from whosays.resolve.standings import cells_of, telling_of
from whosays.resolve.word_forms import forms_of

_SAME: Final = 0.6  # share of the content words of both that two answers have in common
_REJECTS: Final = ("deny", "doubt")
_NO_EVIDENCE: Final[frozenset[BasisKind]] = frozenset({"said-absent", "hearsay"})
_LONGEST: Final = 240  # characters of a basis that are kept


@dataclass(frozen=True, slots=True)
class _Offered:
    """An answer as one attribution gives it, with the claim that says the same, if any."""

    attribution_id: str
    text: str
    stems: frozenset[str]
    claim: str | None


def explanations_of(
    readings: Sequence[Reading], claims: Sequence[Claim], sayings: Mapping[str, Saying]
) -> tuple[Explanation, ...]:
    """Return the answers to who did it and why, those that most actors hold first.

    A claim on who, on the intent or on the purpose is an explanation. What else is offered as one
    is joined with it where one statement makes both, else with others by its words.

    Args:
        readings: one of each report, in any order.
        claims: those of the dossier.
        sayings: by attribution id.
    """
    answering = {c.id: c for c in claims if c.facet in ("who", "intent", "purpose")}
    affirming: dict[str, str] = {}
    for claim in sorted(answering.values(), key=lambda c: c.id):
        for telling in (t for c in claim.cells if c.stance == "affirm" for t in c.tellings):
            affirming.setdefault(telling.attribution_id, claim.id)
    offered = sorted(
        (one for reading in readings for one in _offered(reading, affirming)),
        key=lambda one: (one.attribution_id, one.text),
    )
    by_claim: dict[str, set[str]] = {id_: set() for id_ in answering}
    free: list[_Offered] = []
    for one in offered:
        if one.claim is None:
            free.append(one)
        else:
            by_claim[one.claim].add(one.attribution_id)
    found = [_of_claim(answering[id_], ids, sayings) for id_, ids in by_claim.items()]
    found += [_of_words(group, sayings) for group in _groups(free)]
    kept = (one for one in found if one.proposes or one.rejects)
    return tuple(sorted(kept, key=lambda one: (-_weight(one), one.id)))


def _offered(reading: Reading, affirming: Mapping[str, str]) -> Iterable[_Offered]:
    for attribution in reading.attributions:
        answers = attribution.explanations or ()
        for answer in answers:
            text = " ".join(answer.text.split())
            # Of two answers in one statement neither is what the speaker says happened.
            claim = affirming.get(attribution.id) if len(answers) == 1 else None
            forms = forms_of(text, ((0, len(text)),))
            stems = frozenset(form.stem for form in forms if form.is_content)
            yield _Offered(attribution.id, text, stems, claim)


def _groups(offered: Sequence[_Offered]) -> list[list[_Offered]]:
    edges = []
    for first, second in combinations(range(len(offered)), 2):
        one, other = offered[first].stems, offered[second].stems
        if one and other and (share := len(one & other) / len(one | other)) >= _SAME:
            edges.append((share, first, second))
    group, _ = join(len(offered), edges, lambda _first, _second: False)
    members: dict[int, list[_Offered]] = defaultdict(list)
    for at, into in enumerate(group):
        members[into].append(offered[at])
    return [members[into] for into in sorted(members)]


def _of_claim(claim: Claim, also: set[str], sayings: Mapping[str, Saying]) -> Explanation:
    ids = {t.attribution_id for c in claim.cells if c.stance == "affirm" for t in c.tellings} | also
    proposes, supports = _first_and_later(ids, sayings)
    return Explanation(
        id=content_id("explanation", claim.id),
        label=claim.label,
        claim=claim.id,
        proposes=proposes,
        supports=supports,
        rejects=tuple(cell for cell in claim.cells if cell.stance in _REJECTS),
    )


def _of_words(group: Sequence[_Offered], sayings: Mapping[str, Saying]) -> Explanation:
    ids = {one.attribution_id for one in group}
    proposes, supports = _first_and_later(ids, sayings)
    label = min((one.text for one in group), key=lambda text: (text.isupper(), len(text), text))
    return Explanation(
        id=content_id("explanation", min(ids), label),
        label=label,
        claim=None,
        proposes=proposes,
        supports=supports,
        rejects=(),
    )


def _first_and_later(
    ids: Iterable[str], sayings: Mapping[str, Saying]
) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    """Return who offers an answer first, all of the same day, and who does so later."""
    cells = cells_of({"affirm": ids}, sayings)
    days = [cell.tellings[0].when for cell in cells]
    known = min((day for day in days if day), default=None)
    first = [day == known or (known is None) for day in days]
    return (
        tuple(cell for cell, is_first in zip(cells, first, strict=True) if is_first),
        tuple(cell for cell, is_first in zip(cells, first, strict=True) if not is_first),
    )


def _weight(explanation: Explanation) -> int:
    cells = (*explanation.proposes, *explanation.supports, *explanation.rejects)
    return len({cell.actor for cell in cells})


def evidence_of(
    readings: Sequence[Reading],
    explanations: Sequence[Explanation],
    sayings: Mapping[str, Saying],
) -> tuple[Evidence, ...]:
    """Return the passages that give a basis: those said of an explanation first, each by time.

    The others are of use too: what was seen may speak against an explanation that whoever saw it
    never heard of.

    Args:
        readings: one of each report, in any order.
        explanations: those of the dossier.
        sayings: by attribution id.
    """
    bearing: dict[str, set[str]] = defaultdict(set)
    for one in explanations:
        for cell in (*one.proposes, *one.supports, *one.rejects):
            for telling in cell.tellings:
                bearing[telling.attribution_id].add(one.id)
    by_passage: dict[str, list[Evidence]] = defaultdict(list)
    for reading in readings:
        for attribution in reading.attributions:
            if attribution.id in sayings:
                for given in _evidence(reading, attribution, sayings, bearing[attribution.id]):
                    by_passage[given.id].append(given)
    found = (_joined(group) for group in by_passage.values())
    return tuple(sorted(found, key=lambda e: (not e.bears_on, *_by_time(e))))


def _by_time(evidence: Evidence) -> tuple[str, str, str, str]:
    telling = evidence.telling
    return telling.when or "~", telling.attribution_id, evidence.words, evidence.kind


def _joined(group: Sequence[Evidence]) -> Evidence:
    """Return one passage of those in which several statements give the same words as basis."""
    first = min(group, key=lambda one: (not one.bears_on, *_by_time(one)))
    bears_on = {id_ for one in group for id_ in one.bears_on}
    return replace(first, bears_on=tuple(sorted(bears_on)))


def _evidence(
    reading: Reading, attribution: Attribution, sayings: Mapping[str, Saying], bears_on: set[str]
) -> Iterable[Evidence]:
    text = reading.article.text
    for basis in attribution.basis or ():
        if basis.kind not in _NO_EVIDENCE:
            yield Evidence(
                id=passage_id(reading.article.version_id, basis.span),
                kind=basis.kind,
                by=basis.by,
                words=" ".join(text[slice(*basis.span)].split())[:_LONGEST],
                said=" ".join(words(text, attribution.content).split())[:_LONGEST],
                telling=telling_of(sayings[attribution.id]),
                bears_on=tuple(sorted(bears_on)),
            )
