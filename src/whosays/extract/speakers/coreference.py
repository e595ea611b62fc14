"""What the names, descriptions and pronouns of one article stand for, told apart and joined.

Mentions are read in order. Names with the same words or the same bearer are one; a pronoun or a
description is joined to what fits best of what was spoken of before, if that is sure enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from whosays.extract.speakers.candidates import (
    DEMONSTRATIVE,
    Candidate,
    MentionReader,
    Referent,
)
from whosays.extract.speakers.finer_facts import FINER_SIZES, finer_facts
from whosays.extract.speakers.ranking import (
    Family,
    Surroundings,
    can_be,
    description_facts,
    family_of,
    nothing_facts,
    pronoun_facts,
    shares,
)
from whosays.extract.speakers.ranking_weights import WEIGHTS
from whosays.extract.speakers.sayings import Sayings, find_sayings
from whosays.extract.speakers.voices import SPOKEN, Voices
from whosays.extract.text.layout import Layout, lay_out
from whosays.extract.text.names import Inventory, take_inventory
from whosays.records import Article, Attribution, Span

Weights = Mapping[str, Sequence[float]]
"""The weights of the facts of each family."""
WINDOW: Final = {"individual": 6, "thing": 4, "several": 5, "description": 400}
"""Sentences back to which candidates are taken."""
MOST: Final = {"individual": 16, "thing": 16, "several": 16, "description": 60}
"""Candidates that are weighed at most, nearest first."""
LEAST: Final = {"individual": 0.48, "thing": 0.48, "several": 0.48, "description": 0.28}
"""Share of all from which on the best one is an answer."""
JOINED: Final = {"individual": 0.0, "thing": 0.0, "several": 0.0, "description": 0.4}
"""Share of all from which on the best one is taken for it while reading on."""


@dataclass(frozen=True, slots=True)
class Link:
    """The best antecedent of a mention, and how sure that is (0 to 1)."""

    mention: Candidate
    antecedent: Candidate | None
    sure: float

    @property
    def answer(self) -> Candidate | None:
        """The antecedent, where it is sure enough."""
        family = family_of(self.mention)
        return self.antecedent if self.sure >= LEAST[family] else None


class Tracer:
    """Joins the mentions of one article.

    Args:
        layout: the article.
        sayings: its attributions.
        sparing: hold descriptions that are no source only against what was called by the same
            noun before; nearly all that is joined is, and it costs a tenth.
    """

    def __init__(self, layout: Layout, sayings: Sayings, sparing: bool = False) -> None:
        self.layout = layout
        self.sayings = sayings
        self._sparing = sparing
        self._weights: Weights = WEIGHTS
        self._end = -1
        self._called: dict[str, list[Referent]] = {}
        self.referents: list[Referent] = []
        self.links: list[Link] = []
        self._seen: list[Candidate] = []
        self._voices = Voices(layout, sayings, self._seen)
        self._named: dict[object, Referent] = {}
        self._last_source: Candidate | None = None

    def trace(self, mentions: Sequence[Candidate]) -> None:
        """Read mentions, which come by start and after those already read."""
        for mention in mentions:
            mention.inside = mention.span[1] <= self._end
            self._end = max(self._end, mention.span[1])
            own = self.sayings.of_source(mention.span)
            mention.source = own is not None
            around = Surroundings(own, self.sayings.around(mention.span[0]), self._last_source)
            referent = self._join(mention, around)
            referent.take(mention)
            self._seen.append(mention)
            for noun in mention.heads | mention.lows if self._sparing else ():
                called = self._called.setdefault(noun, [])
                if referent in called:
                    called.remove(referent)
                called.append(referent)
                del called[: -MOST["thing"]]
            if mention.source and around.around is None:
                self._last_source = mention

    def _join(self, mention: Candidate, around: Surroundings) -> Referent:
        """Return the referent of a mention, a new one where it is joined to none."""
        if mention.form == "name":
            return self._name(mention)
        antecedent, sure = self._antecedent(mention, around)
        self.links.append(Link(mention, antecedent, sure))
        joined = sure >= JOINED[family_of(mention)]
        if joined and antecedent is not None:
            return antecedent.referent
        return self._new()

    def _new(self) -> Referent:
        self.referents.append(Referent())
        return self.referents[-1]

    def _name(self, mention: Candidate) -> Referent:
        key = mention.key if mention.key is not None else (mention.lows or mention.span)
        if key not in self._named:
            self._named[key] = self._new()
        return self._named[key]

    def _antecedent(
        self, mention: Candidate, around: Surroundings
    ) -> tuple[Candidate | None, float]:
        if mention.word in SPOKEN:
            return self._voices.join(mention, len(self._seen))
        if mention.word in DEMONSTRATIVE:
            return None, 0.0
        family = family_of(mention)
        candidates = self.candidates(mention, family)
        return self.choose(mention, family, candidates, around)

    def choose(
        self,
        mention: Candidate,
        family: Family,
        candidates: Sequence[Candidate],
        around: Surroundings,
    ) -> tuple[Candidate | None, float]:
        """Return the candidate that fits best and its referent's share of all."""
        if not candidates:
            return None, 0.0
        weights = self._weights[family]
        totals = [
            sum(map(weights.__getitem__, facts))
            for facts in self.facts(mention, family, candidates, around)
        ]
        if family == "description":
            heads = sum(mention.word in c.referent.heads for c in candidates)
            totals.append(sum(map(weights.__getitem__, nothing_facts(mention, heads))))
        found = shares(totals)
        of: dict[int, float] = {}
        best: dict[int, Candidate] = {}
        for candidate, share in zip(candidates, found, strict=False):
            key = id(candidate.referent)
            of[key] = of.get(key, 0.0) + share
            best.setdefault(key, candidate)
        top = max(of, key=lambda key: of[key])
        return best[top], of[top] * (0.5 if _one_of_two(mention, best[top]) else 1.0)

    def facts(
        self,
        mention: Candidate,
        family: Family,
        candidates: Sequence[Candidate],
        around: Surroundings,
    ) -> list[list[int]]:
        """Return the facts of a mention with each of its candidates, nearest first."""
        forms = self.layout.words.forms
        others: set[int] = set()
        found = []
        for place, candidate in enumerate(candidates):
            key = id(candidate.referent)
            skipped = len(others) - (key in others)
            others.add(key)
            if family == "description":
                found.append(description_facts(mention, candidate, skipped, around))
                continue
            facts = pronoun_facts(forms, mention, candidate, skipped, around)
            if family in FINER_SIZES:
                facts += finer_facts(forms, family, mention, candidate, place=place, around=around)
            found.append(facts)
        return found

    def candidates(self, mention: Candidate, family: Family) -> list[Candidate]:
        """Return what a mention may point back to, nearest first.

        A description is held against the last mention of each referent, a pronoun against
        every mention near it.
        """
        if self._sparing and family == "description" and not mention.source:
            last = (r.mentions[-1] for r in self._called.get(mention.word, ()))
            return sorted(
                (c for c in last if can_be(mention, c)), key=lambda c: c.first, reverse=True
            )[: MOST["individual"]]
        low, most = mention.sentence - WINDOW[family], MOST[family]
        found: list[Candidate] = []
        for at in range(len(self._seen) - 1, -1, -1):
            candidate = self._seen[at]
            if candidate.sentence < low or len(found) >= most:
                break
            if family == "description" and candidate.referent.mentions[-1] is not candidate:
                continue
            if can_be(mention, candidate):
                found.append(candidate)
        return found

    def later(self) -> None:
        """Join "I", "we" and "you" again, now that who speaks behind them has been read too."""
        place = {id(mention): number for number, mention in enumerate(self._seen)}
        for number, link in enumerate(self.links):
            mention = link.mention
            if mention.word in SPOKEN:
                found = self._voices.join(mention, place[id(mention)])
                self.links[number] = Link(mention, *found)


def _one_of_two(mention: Candidate, candidate: Candidate) -> bool:
    """Return whether a "he" could be the other of "Per Holm and Nils Vik" as well."""
    partner, alone = candidate.partner, len(candidate.referent.mentions) == 1
    return partner is not None and alone and can_be(mention, partner)


def link_mentions(
    article: Article, attributions: tuple[Attribution, ...], spans: Iterable[Span]
) -> dict[Span, Span | None]:
    """Join given mentions, each of which is known to stand for something.

    Args:
        article: its text and blocks.
        attributions: who says what in it, spans only.
        spans: the mentions, in any order; none outside the text.

    Returns:
        For each pronoun and description the mention that it is joined to, None where that is
        not certain. Names are not in it.
    """
    layout = lay_out(article)
    inventory = take_inventory(layout)
    tracer = Tracer(layout, find_sayings(layout, attributions))
    tracer.trace(read_mentions(layout, inventory, spans))
    tracer.later()
    return {
        link.mention.span: answer.span if (answer := link.answer) is not None else None
        for link in tracer.links
    }


def read_mentions(layout: Layout, inventory: Inventory, spans: Iterable[Span]) -> list[Candidate]:
    """Read given mentions, by start and then longest first."""
    reader = MentionReader(layout, inventory)
    order = sorted(set(spans), key=lambda span: (span[0], -span[1]))
    return [reader.of_span(span) for span in order]
