"""Whom a pronoun or a description points back to, or nobody where that is not certain.

Candidates are weighed as a reader does: the subject of this sentence or the one before,
the last speaker, and only then others; gender and number must agree as far as the text
tells them. What does not clearly lead is left unresolved.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from whosays.extract.speakers.cast import Actor, Cast
from whosays.extract.text.layout import Layout, is_possessive
from whosays.extract.text.names import Gender, Person
from whosays.extract.text.nouns import FUNCTION_WORDS, lemma, person_like
from whosays.extract.text.runs import Run, core_words, run_titles
from whosays.extract.text.subjects import VERBS

_DECAY: Final = (1.0, 0.9, 0.65, 0.45, 0.3, 0.2)
"""Weight of a mention by how many sentences outside quotes it lies back."""

_SUBJECT, _OBJECT, _OBLIQUE, _OWNER = 1.0, 0.55, 0.42, 0.5
_LAST_SPEAKER: Final = 0.6
_OUTDATED: Final = 0.55
_LEAST: Final = 0.42
_MARGIN: Final = 0.22
_UNTOLD_GENDER: Final = 0.85
_WINDOW_PARAGRAPHS: Final = 3
_REACH: Final = 8
"""Words behind a name in which "he" or "she" is taken to be the one named."""

_THINGS: Final = ("organisation", "outlet", "government")
_PREPOSITIONS: Final = frozenset(
    "of for to in at from by with on about against into over under between among through during "
    "without within behind beyond near off onto via like unlike despite than toward towards "
    "including alongside versus called calling told tell asked".split()
)
_CLAUSE_OPENERS: Final = frozenset(
    ["but", "that", "while", "as", "when", "if", ",", "“", '"', "because"]
)
MALE: Final = frozenset({"he", "him", "his", "himself"})
FEMALE: Final = frozenset({"she", "her", "hers", "herself"})
NEUTER: Final = frozenset({"it", "its", "itself"})
PLURAL: Final = frozenset({"they", "them", "their", "theirs", "themselves"})


@dataclass(frozen=True, slots=True)
class Turn:
    """One attribution already read: where its source stands and who speaks in it."""

    position: int
    actors: tuple[Actor, ...]
    nested: bool
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text that may be pointed back to."""

    start: int
    end: int
    run: Run
    person: Person | None


class _Scores:
    """Candidates for a pronoun with their weights."""

    def __init__(self, gender: Gender | None, not_these: tuple[Actor | None, ...]) -> None:
        self._gender = gender
        self._not_these = not_these
        self._scores: dict[int, float] = {}
        self._actors: dict[int, Actor] = {}

    def weigh(self, actor: Actor, weight: float) -> bool:
        """Give a candidate a weight, the largest counts; False where it cannot be meant."""
        told = actor.gender()
        if actor in self._not_these or (self._gender and told and told != self._gender):
            return False
        if self._gender and told is None:
            weight *= _UNTOLD_GENDER
        self._actors[id(actor)] = actor
        self._scores[id(actor)] = max(self._scores.get(id(actor), 0.0), weight)
        return True

    def add(self, actor: Actor, bonus: float) -> None:
        """Add to the weight of a candidate that has one."""
        if id(actor) in self._scores:
            self._scores[id(actor)] += bonus

    def fade(self, kept: set[int]) -> None:
        """Lessen the weights of all but ``kept``."""
        for key in self._scores.keys() - kept:
            self._scores[key] *= _OUTDATED

    def leader(self) -> tuple[Actor | None, float]:
        """Return who clearly leads and how sure that is, or nobody."""
        ranked = sorted(self._scores.items(), key=lambda item: -item[1])
        if not ranked or ranked[0][1] < _LEAST:
            return None, 0.0
        margin = ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0.0)
        if margin < _MARGIN:
            return None, 0.0
        return self._actors[ranked[0][0]], min(0.95, 0.6 + 0.3 * margin)


@dataclass(eq=False)
class Antecedents:
    """Finds antecedents in one article.

    Args:
        layout: the article.
        cast: its actors so far.
        mentions: its names, in order.
        turns: the attributions read so far, by position.
    """

    layout: Layout
    cast: Cast
    mentions: list[Mention] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    _narrated: list[int] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        layout = self.layout
        self._narrated = [s for s in layout.sentences if layout.quote_at(s) is None]
        words, inventory = layout.words, self.cast.inventory
        for run in inventory.runs:
            if run.core == run.last:
                continue
            person = None
            if run.kind in ("person", "unknown", "government"):
                person, _ = inventory.resolve(
                    core_words(words, run), run_titles(words, run), words.starts[run.core]
                )
            start, end = words.span(run.core, run.last)
            self.mentions.append(Mention(start, end, run, person))
        self._starts = [m.start for m in self.mentions]

    def take(self, turn: Turn) -> None:
        """Add a turn that was read."""
        self.turns.insert(bisect_right([t.position for t in self.turns], turn.position), turn)

    def distance(self, earlier: int, later: int) -> int:
        """Return how many sentences outside quotes lie between two positions."""
        return bisect_right(self._narrated, later) - bisect_right(self._narrated, earlier)

    def _chain(self, word: str, position: int) -> int:
        """Return how many sentences right before begin with the same pronoun.

        They have the same subject, so what it points to does not move out of sight.
        """
        words, number = self.layout.words, bisect_right(self._narrated, position) - 2
        count = 0
        while number >= 0 and count < 4:
            tokens = words.between(self._narrated[number], self._narrated[number] + 40)
            if tokens.start >= tokens.stop or words.forms[tokens.start].lower() != word:
                break
            count, number = count + 1, number - 1
        return count

    def before(self, position: int) -> Iterable[Mention]:
        """Yield the mentions before a position, nearest first, within the window."""
        here = self.layout.paragraph(position)
        low = self.layout.paragraphs[max(0, here - _WINDOW_PARAGRAPHS)]
        quote = self.layout.quote_at(position)
        for i in range(bisect_right(self._starts, position - 1) - 1, -1, -1):
            mention = self.mentions[i]
            if mention.start < low:
                return
            if mention.end <= position and self.layout.quote_at(mention.start) in (None, quote):
                yield mention

    def standing(self, mention: Mention) -> float:
        """Return the weight of a mention by what it is in its sentence."""
        words = self.layout.words
        run = mention.run
        after = words.forms[run.last].lower() if run.last < len(words.forms) else "."
        if run.last < len(words.forms) and is_possessive(words.forms, run.last):
            return _OWNER
        before = self._word_before(mention)
        if before is None:
            return _SUBJECT
        low = words.forms[before].lower()
        partner = self._ending_at(before) if low == "and" else None
        if partner is not None:
            return self.standing(partner)
        earlier = words.forms[before - 1] if before else ""
        if low == "to" and earlier.lower() == "according":
            return _SUBJECT
        if low in _PREPOSITIONS:
            return _OBLIQUE
        verb = after in VERBS or (after.endswith("ed") and after not in FUNCTION_WORDS)
        inverted = low in ("said", "says", "added", "wrote") and earlier[:1] in "\"”’',"
        opens = low in _CLAUSE_OPENERS or (low == "and" and after == ",")
        return _SUBJECT if verb or inverted or opens else _OBJECT

    def _word_before(self, mention: Mention) -> int | None:
        """Return the token before a name and its role, or None where a sentence begins there.

        An owner before the name ("Kenya's KRB") is taken with it.
        """
        words = self.layout.words
        begin, _ = self.layout.sentence_span(self.layout.sentence(mention.start))
        before = mention.run.first - 1
        while before >= 0 and words.starts[before] >= begin:
            low = words.forms[before].lower()
            owner = self._ending_at(before) if is_possessive(words.forms, before) else None
            if owner is not None:
                before = owner.run.first - 1
                continue
            role = low in ("the", "a", "an", "former", "then") or person_like(lemma(low)[0])
            if not role:
                return before
            before -= 1
        return None

    def _ending_at(self, token: int) -> Mention | None:
        """Return the name that ends right before a token ("A" of "A and B")."""
        words = self.layout.words
        number = bisect_right(self._starts, words.starts[token]) - 1
        mention = self.mentions[number] if number >= 0 else None
        return mention if mention is not None and mention.run.last == token else None

    def last_turn(self, position: int, *, nested: bool = False) -> Turn | None:
        """Return the last turn before a position, nested ones left out unless wanted."""
        for turn in reversed(self.turns):
            if turn.position < position and (nested or not turn.nested):
                return turn
        return None

    def individual(
        self, word: str, position: int, not_this: Actor | None
    ) -> tuple[Actor | None, float]:
        """Return whom "he" or "she" points back to.

        Args:
            word: the pronoun, lower case.
            position: where it stands.
            not_this: somebody whom it cannot be (the speaker of the quote it stands in).
        """
        last = self.last_turn(position)
        gender: Gender | None = "m" if word in MALE else "f" if word in FEMALE else None
        scores = _Scores(gender, (not_this, *self._others(position, last)))
        here = self._weigh_names(scores, word, position)
        for turn in self.turns:
            far = self.distance(turn.position, position)
            if turn.position >= position or far >= len(_DECAY) or len(turn.actors) != 1:
                continue
            actor = turn.actors[0]
            if actor.human:
                scores.weigh(actor, 0.9 * _DECAY[far])
        if last is not None and len(last.actors) == 1:
            far = self.distance(last.position, position)
            scores.add(last.actors[0], _LAST_SPEAKER * _DECAY[far] if far < len(_DECAY) else 0.0)
        if here:
            # A subject named in this very sentence comes before whoever spoke earlier.
            scores.fade(here)
        return scores.leader()

    def _others(self, position: int, last: Turn | None) -> tuple[Actor, ...]:
        """Return who speaks here or has just asked, whom the words are not about."""
        found: tuple[Actor, ...] = ()
        if last is not None and last.asks and not self.distance(last.position, position):
            found = last.actors  # "When a colleague asked ..., she said"
        layout = self.layout
        start = layout.paragraphs[layout.paragraph(position)]
        label = layout.words.text[start:position].partition(":")[0]
        if ":" in layout.words.text[start:position] and len(label) < 40 and label.isupper():
            for turn in self.turns:  # "BERG: She left"
                found += turn.actors if turn.position == start else ()
            for mention in self.mentions:
                if mention.start == start and mention.run.kind == "organisation":
                    body = self.cast.of_run(mention.run)
                    found += (body,) if body is not None else ()
        return found

    def _weigh_names(self, scores: _Scores, word: str, position: int) -> set[int]:
        """Weigh the people named before; return (by ``id``) the subjects of this sentence."""
        here: set[int] = set()
        chain = self._chain(word, position)
        for mention in self.before(position):
            if mention.person is None:
                continue
            far = self.distance(mention.start, position)
            far = max(1, far - chain) if far else 0
            if far >= len(_DECAY):
                continue
            actor = self.cast.person(mention.person)
            standing = self.standing(mention)
            if scores.weigh(actor, standing * _DECAY[far]) and far == 0 and standing >= _SUBJECT:
                here.add(id(actor))
        return here

    def thing(self, position: int) -> tuple[Actor | None, float]:
        """Return what "it" points back to: the body, paper or government last in view."""
        scores = _Scores(None, ())
        here: set[int] = set()
        last = self.last_turn(position)
        for turn in self.turns:
            far = self.distance(turn.position, position)
            if turn.position >= position or far >= (4 if turn is last else 2):
                continue
            for actor in turn.actors:
                if actor.thing:
                    bonus = _LAST_SPEAKER if turn is last and len(turn.actors) == 1 else 0.0
                    scores.weigh(actor, (0.9 + bonus) * _DECAY[far])
        for mention in self.before(position):
            far = self.distance(mention.start, position)
            if far > 1 or mention.person or mention.run.kind not in _THINGS:
                continue
            if self.standing(mention) >= _SUBJECT:
                body = self.cast.of_run(mention.run)
                weight = 0.9 * _DECAY[far] if far else 1.1
                if body is not None and scores.weigh(body, weight) and far == 0:
                    here.add(id(body))
        if here:
            # A subject named in this very sentence comes before whoever spoke earlier.
            scores.fade(here)
        return scores.leader()

    def several(self, position: int) -> tuple[tuple[Actor, ...], float]:
        """Return whom "they" points back to: the last speakers, where they are several."""
        last = self.last_turn(position, nested=True)
        if last is None:
            return (), 0.0
        far = self.distance(last.position, position)
        if far > 2:
            return (), 0.0
        if len(last.actors) > 1 or any(a.many for a in last.actors):
            return last.actors, 0.85 if far < 2 else 0.65
        if far < 2 and all(a.thing and a.kind != "document" for a in last.actors) and last.actors:
            return last.actors, 0.6
        return (), 0.0


def read_genders(antecedents: Antecedents) -> None:
    """Learn genders from pronouns close behind a subject: "Smith said she would"."""
    layout = antecedents.layout
    words = layout.words
    for number, mention in enumerate(antecedents.mentions):
        person = mention.person
        if person is None or layout.quote_at(mention.start) is not None:
            continue
        end = min(mention.run.last + _REACH, len(words.forms))
        if number + 1 < len(antecedents.mentions):
            end = min(end, antecedents.mentions[number + 1].run.first)
        sentence = layout.sentence(mention.start)
        if antecedents.standing(mention) < _SUBJECT:
            continue
        for i in range(mention.run.last, end):
            low = words.forms[i].lower()
            if words.forms[i] in '“"”' or layout.sentence(words.starts[i]) != sentence:
                break
            if low in ("he", "she"):
                person.genders.append("m" if low == "he" else "f")
                break
