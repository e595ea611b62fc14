"""What the names, descriptions and pronouns of one article stand for, told apart and joined.

Mentions are read in order. Names with the same words or the same bearer are one; a pronoun or a
description is joined to what fits best of what was spoken of before, if that is sure enough.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from whosays.extract.speakers.candidates import (
    DEMONSTRATIVE,
    FIRST,
    FIRST_PLURAL,
    SECOND,
    Candidate,
    MentionReader,
    Referent,
)
from whosays.extract.speakers.ranking import (
    Family,
    Saying,
    Surroundings,
    can_be,
    description_facts,
    family_of,
    nothing_facts,
    pronoun_facts,
    shares,
)
from whosays.extract.speakers.ranking_weights import WEIGHTS
from whosays.extract.text.layout import Layout, lay_out
from whosays.extract.text.names import Inventory, take_inventory
from whosays.records import Article, Attribution, Span

WINDOW: Final = {"individual": 6, "thing": 4, "several": 5, "description": 400}
"""Sentences back to which candidates are taken."""
MOST: Final = {"individual": 16, "thing": 16, "several": 16, "description": 60}
"""Candidates that are weighed at most, nearest first."""
LEAST: Final = {"individual": 0.45, "thing": 0.5, "several": 0.5, "description": 0.25}
"""Share of all from which on the best one is an answer."""
JOINED: Final = {"individual": 0.0, "thing": 0.0, "several": 0.0, "description": 0.4}
"""Share of all from which on the best one is taken for it while reading on."""
_SPOKEN: Final = (FIRST, FIRST_PLURAL, SECOND)


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


@dataclass(slots=True)
class Sayings:
    """The attributions of an article by place."""

    all: list[Saying]
    _starts: list[int] = field(default_factory=list)
    _sources: list[Saying] = field(default_factory=list)
    _source_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.all.sort(key=lambda s: s.content)
        self._starts = [s.content[0] for s in self.all]
        self._sources = sorted(
            (s for s in self.all if s.source is not None), key=lambda s: s.source or s.content
        )
        self._source_starts = [s.source[0] for s in self._sources if s.source is not None]

    def around(self, position: int) -> Saying | None:
        """Return the innermost saying in whose content a position stands, of those near it."""
        at = bisect_right(self._starts, position) - 1
        for number in range(at, max(-1, at - 8), -1):
            if position < self.all[number].content[1]:
                return self.all[number]
        return None

    def before(self, position: int) -> Saying | None:
        """Return the saying whose content begins last before a position, or None."""
        at = bisect_right(self._starts, position) - 1
        return self.all[at] if at >= 0 else None

    def of_source(self, span: Span) -> Saying | None:
        """Return the saying whose source lies in or around a span, or None."""
        at = bisect_left(self._source_starts, span[1]) - 1
        for number in range(at, max(-1, at - 3), -1):
            source = self._sources[number].source
            if source is not None and span[0] < source[1] and source[0] < span[1]:
                return self._sources[number]
        return None


def find_sayings(layout: Layout, attributions: Iterable[Attribution]) -> Sayings:
    """Return attributions as far as pointing back goes; each piece of content is one."""
    found = []
    for attribution in attributions:
        source = min(attribution.source) if attribution.source else None
        for piece in attribution.content:
            quoted = layout.quote_at(piece[0]) is not None
            found.append(Saying(source, piece, quoted))
    return Sayings(found)


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
        self._end = -1
        self._called: dict[str, list[Referent]] = {}
        self.referents: list[Referent] = []
        self.links: list[Link] = []
        self._seen: list[Candidate] = []
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
        if mention.word in FIRST_PLURAL or mention.word in FIRST or mention.word in SECOND:
            return self._spoken(mention, around)
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
        weights = WEIGHTS[family]
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
        for candidate in candidates:
            key = id(candidate.referent)
            skipped = len(others) - (key in others)
            others.add(key)
            if family == "description":
                found.append(description_facts(mention, candidate, skipped, around))
            else:
                found.append(pronoun_facts(forms, mention, candidate, skipped, around))
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

    def _spoken(self, mention: Candidate, around: Surroundings) -> tuple[Candidate | None, float]:
        """Return the last such word of the same speaker, or for an "I" whoever is the source."""
        words = next(group for group in _SPOKEN if mention.word in group)
        saying = around.around or self._voice(mention)
        source = saying.source if saying is not None else None
        for candidate in reversed(self._seen[-60:]):
            if candidate.word not in words:
                continue
            if candidate.quote == mention.quote is not None:
                return candidate, 0.85
            other = self.sayings.around(candidate.span[0])
            if source is not None and other is not None and other.source == source:
                return candidate, 0.85
            if mention.quote is None and candidate.quote is None and saying is None:
                return candidate, 0.8
        if words is FIRST and source is not None:
            found = self._at(source)
            return (found, 0.9) if found is not None else (None, 0.0)
        return None, 0.0

    def _voice(self, mention: Candidate) -> Saying | None:
        """Return the saying that words stand in; a quote that nobody is given goes on another."""
        saying = self.sayings.around(mention.span[0])
        if saying is not None or mention.quote is None:
            return saying
        earlier = self.sayings.before(mention.quote[0])
        if earlier is None or not earlier.quoted:
            return None
        far = self.layout.sentence(mention.quote[0]) - self.layout.sentence(earlier.content[1])
        return earlier if far <= 1 else None

    def later(self) -> None:
        """Join the first "I" or "we" of what is said to its source, also one named behind it."""
        for number, link in enumerate(self.links):
            mention = link.mention
            if link.antecedent is not None or mention.word not in FIRST | FIRST_PLURAL:
                continue
            saying = self._voice(mention)
            if saying is None or saying.source is None:
                continue
            one = mention.word in FIRST
            found = self._at(saying.source) if one else self._same_voice(number, saying)
            found = found or (None if one else self._body_at(saying.source))
            if found is not None:
                self.links[number] = Link(mention, found, 0.9 if one else 0.6)

    def _same_voice(self, number: int, saying: Saying) -> Candidate | None:
        """Return a "we" before this one that the same speaker says in other words of his."""
        speaker = self._speaker(saying)
        for link in reversed(self.links[:number]) if speaker is not None else ():
            if link.mention.word in FIRST_PLURAL:
                other = self._voice(link.mention)
                if other is not None and self._speaker(other) is speaker:
                    return link.mention
        return None

    def _speaker(self, saying: Saying) -> Referent | None:
        """Return what the source of a saying stands for."""
        found = self._at(saying.source) if saying.source is not None else None
        return found.referent if found is not None else None

    def _body_at(self, source: Span) -> Candidate | None:
        """Return the body or country that a speaker is said to be of: "Panama coach Ann Lee"."""
        within = [m for m in self._seen if m.span[0] < source[1] and source[0] < m.span[1]]
        whole = (
            min((m.span[0] for m in within), default=source[0]),
            max((m.span[1] for m in within), default=source[1]),
        )
        for mention in self._seen:
            if mention.span[0] < whole[0] or mention.span[1] > whole[1]:
                continue
            if mention.referent.many:
                return mention
            body = mention.sort in ("body", "place") or (mention.form == "name" and mention.inside)
            if body and mention.person is None:
                return mention
        return None

    def _at(self, source: Span) -> Candidate | None:
        """Return the mention of a person in a source, the one that covers most of it."""
        best, most = None, 0
        for mention in self._seen:
            shared = min(mention.span[1], source[1]) - max(mention.span[0], source[0])
            human = mention.referent.sort in ("person", "unknown", "other")
            pronoun = mention.form == "pronoun" and (best is not None or mention.gender is None)
            if shared > most and human and not pronoun:
                best, most = mention, shared
        return best


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
