"""What is given for a statement: pictures, documents, findings, reasons; or nothing.

Whose basis it is follows from where the words stand. Within a content they are the speaker's; in a
source ("Videos show ...") the source itself is the basis; in the outlet's own sentence around the
cue ("citing satellite images") they belong to that attribution. That no evidence was given is most
often the outlet's finding: it is attached to the claims that it is about.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from whosays.extract.statements.basis_patterns import (
    A_PERSON,
    ABOUT_CLAIMS,
    ALSO,
    BASES,
    CLAUSE_END,
    THE_SOURCE_IS,
    TRIGGERS,
    WORD,
)
from whosays.extract.text.sentences import sentences
from whosays.records import ActKind, Article, Attribution, Basis, BasisKind, Span

OUTLET: Final = "outlet"
"""Who says so where the report does in its own voice."""

_REASONED: Final[frozenset[ActKind]] = frozenset(
    {"doubt", "deny", "suggest", "accuse", "predict", "warn", "confirm", "question"}
)
_CLAIMING: Final[tuple[frozenset[ActKind], ...]] = (
    frozenset({"accuse", "claim-responsibility"}),
    frozenset({"assert", "suggest", "confirm", "deny"}),
)
_NEAR: Final = 3
"""Sentences that a remark on missing evidence may stand from the claim, other than by words."""


@dataclass(frozen=True, slots=True)
class _Hit:
    kind: BasisKind
    span: Span
    sentence: int


def find_bases(
    article: Article,
    attributions: Sequence[Attribution],
    acts: Sequence[ActKind | None],
    hedged: frozenset[int] = frozenset(),
) -> tuple[tuple[Basis, ...], ...]:
    """Return what is given for each attribution, in the order of the attributions.

    Args:
        article: the article.
        attributions: its attributions; speakers are used where they are known.
        acts: the act of each.
        hedged: numbers of those that say how sure they are.

    Returns:
        For each attribution its bases in text order; ``by`` is ``outlet`` where the report says so
        in its own voice, else the name of the speaker whose words they are (``None`` where
        unresolved).
    """
    found: list[list[Basis]] = [_source_basis(article.text, a) for a in attributions]
    places = _Places(article, attributions, acts, hedged)
    for hit in _hits(article.text, places.sentences):
        for index, by in places.owners(hit):
            basis = Basis(kind=hit.kind, by=by, span=_whole(article.text, hit, places))
            if not any(b.kind == basis.kind and _overlap(b.span, basis.span) for b in found[index]):
                found[index].append(basis)
    return tuple(tuple(sorted(bases, key=lambda b: b.span)) for bases in found)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _source_basis(text: str, attribution: Attribution) -> list[Basis]:
    """A source that is a video, a document or a witness is what it rests on."""
    for span in attribution.source:
        if not _kinds_near(text, *span):
            continue
        for kind, words in THE_SOURCE_IS:
            # A spokesman for an inquiry is a person: only the head of a source counts.
            match = words.search(text, *span)
            if match and not A_PERSON.search(text, span[0], match.start()):
                return [Basis(kind=kind, by=_name(attribution) or text[slice(*span)], span=span)]
    return []


def _name(attribution: Attribution) -> str | None:
    speakers = attribution.speakers or ()
    return speakers[0].name if speakers else None


def _hits(text: str, where: Sequence[Span]) -> list[_Hit]:
    """Return the words of the text that give a basis, sentence by sentence."""
    found: list[_Hit] = []
    for number, (start, end) in enumerate(where):
        kinds = _kinds_near(text, start, end)
        if not kinds:
            continue
        here: list[_Hit] = []
        for kind, pattern in BASES:
            if kind in kinds:
                for match in pattern.finditer(text, start, end):
                    if not any(_overlap(h.span, match.span()) for h in here):
                        here.append(_Hit(kind, match.span(), number))
        found += here
    return sorted(found, key=lambda hit: hit.span)


def _kinds_near(text: str, start: int, end: int) -> set[BasisKind]:
    """Return the kinds that the words of a stretch of text may give."""
    words = WORD.findall(text[start:end].lower())
    kinds = {TRIGGERS[word] for word in words if word in TRIGGERS}
    return kinds | {ALSO[word] for word in words if word in ALSO} if kinds else kinds


def _whole(text: str, hit: _Hit, places: _Places) -> Span:
    """Return a reason with its clause; other words as they are."""
    if hit.kind != "inference":
        return hit.span
    end = places.sentences[hit.sentence][1]
    mark = CLAUSE_END.search(text, hit.span[1] + 1, end)
    return hit.span[0], mark.start() if mark else end


class _Places:
    """Where the attributions of an article stand, and whose a basis is."""

    def __init__(
        self,
        article: Article,
        attributions: Sequence[Attribution],
        acts: Sequence[ActKind | None],
        hedged: frozenset[int],
    ) -> None:
        self._text = article.text
        self._acts, self._hedged = acts, hedged
        self._attributions = attributions
        self.sentences = tuple(
            s for b in article.blocks if b.kind != "other" for s in sentences(article.text, b.span)
        )
        self._starts = [start for start, _ in self.sentences]
        contents = sorted((s, e, i) for i, a in enumerate(attributions) for s, e in a.content)
        self._contents = contents
        self._content_starts = [start for start, _, _ in contents]
        self._longest = max((e - s for s, e, _ in contents), default=0)
        self._in_sentence: dict[int, list[int]] = {}
        for i, a in enumerate(attributions):
            for start, _ in a.cue:
                self._in_sentence.setdefault(self._sentence(start), []).append(i)

    def _sentence(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def owners(self, hit: _Hit) -> list[tuple[int, str | None]]:
        """Return the attributions that a basis belongs to, each with who says so."""
        inside = self._inside(hit.span)
        if hit.kind == "said-absent":
            return self._unproven(hit, inside)
        owner = inside if inside is not None else self._beside(hit)
        if owner is None or (inside is None and hit.kind in ("witnessed", "hearsay")):
            return []
        if hit.kind == "inference" and not self._is_reasoned(owner):
            return []
        return [(owner, _name(self._attributions[owner]))]

    def _is_reasoned(self, index: int) -> bool:
        """A cause is a reason to believe only with acts that take a view; else it explains."""
        return self._acts[index] in _REASONED or index in self._hedged

    def _inside(self, span: Span) -> int | None:
        """Return the innermost attribution whose content holds a span."""
        best: tuple[int, int] | None = None
        at = bisect_right(self._content_starts, span[0]) - 1
        while at >= 0 and self._content_starts[at] >= span[0] - self._longest:
            start, end, index = self._contents[at]
            if start <= span[0] and span[1] <= end and (best is None or end - start < best[0]):
                best = (end - start, index)
            at -= 1
        return best[1] if best else None

    def _beside(self, hit: _Hit) -> int | None:
        """Return the attribution of the sentence whose cue is nearest; sources do not count."""
        near = []
        for index in self._in_sentence.get(hit.sentence, ()):
            a = self._attributions[index]
            apart = not any(_overlap(hit.span, s) for s in (*a.source, *a.content))
            if apart and a.parent_id is None:
                near.append((min(abs(start - hit.span[0]) for start, _ in a.cue), index))
        return min(near)[1] if near else None

    def _unproven(self, hit: _Hit, inside: int | None) -> list[tuple[int, str | None]]:
        """Return the claims that a remark on missing evidence is about.

        In a speaker's mouth it is about the claims that the speaker answers, which only the
        reader of events can find: it is kept with the speaker's own words.
        """
        if inside is not None:
            return [(inside, _name(self._attributions[inside]))]
        here = self._in_sentence.get(hit.sentence, [])
        near = self._beside(hit)
        if near is None and here:
            near = here[0]
        start, end = self.sentences[hit.sentence]
        about = ABOUT_CLAIMS.search(self._text, start, end)
        if near is None:
            return self._nearest_claim(hit, None)
        claiming = [i for i in here if self._acts[i] in _CLAIMING[0]]
        same = [i for i in claiming if self._same_speaker(i, near)]
        if same or (not about and self._acts[near] in _CLAIMING[1]):
            return [(i, OUTLET) for i in same or [near]]
        return self._nearest_claim(hit, near)

    def _same_speaker(self, one: int, other: int) -> bool:
        if one == other:
            return True
        ids = [
            {s.entity_id for s in self._attributions[i].speakers or () if s.entity_id}
            for i in (one, other)
        ]
        return bool(ids[0] & ids[1])

    def _nearest_claim(self, hit: _Hit, like: int | None) -> list[tuple[int, str | None]]:
        """Return the nearest accusation, else the nearest plain claim, of the same speaker.

        Without a speaker to go by, it must stand within a few sentences.
        """
        for acts in _CLAIMING:
            near = []
            for i, a in enumerate(self._attributions):
                away = abs(self._sentence(a.cue[0][0] if a.cue else a.content[0][0]) - hit.sentence)
                fits = self._same_speaker(i, like) if like is not None else away <= _NEAR
                if self._acts[i] in acts and fits and a.parent_id is None:
                    near.append((away, i))
            if near:
                return [(min(near)[1], OUTLET)]
        return [(like, OUTLET)] if like is not None else []
