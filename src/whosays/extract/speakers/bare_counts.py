"""Whom a source means that only counts: "both", "one of them", "the other two", "the two men".

Where two or three people who are named are in view, "both" and "the three" are those. Else a
count is an unnamed source of its own, linked to the group before it that it is or is some of;
the two are never merged. Where neither is found, what points back stays unresolved.
"""

from __future__ import annotations

from typing import Final

from whosays.extract.speakers.antecedents import Antecedents
from whosays.extract.speakers.cast import Actor, Cast
from whosays.extract.speakers.descriptions import Descriptions
from whosays.extract.text.layout import Layout
from whosays.extract.text.nouns import person_like
from whosays.extract.text.phrases import Description, Named, Phrase
from whosays.extract.text.small_words import NUMBERS
from whosays.extract.unnamed.find import Profile, anonymity_reason, quantity_profile
from whosays.extract.unnamed.sides import CLOSENESS
from whosays.records import Span

Found = tuple[tuple[Actor, ...], float]

_NOBODY: Final[Found] = ((), 0.0)
# These count people whom nobody has spoken of before, as others do not.
_NEW: Final = frozenset("some many others most several few another half".split())
_ALL_OF_THEM: Final = frozenset("both neither none each all".split())
# Nouns of two that are no people: "both sides", "the two countries".
_SIDES: Final = frozenset("side party country nation government company firm body".split())
_NEAR: Final = 2
_TWO: Final = 2


class BareCounts:
    """Reads such sources in one article, in the order of the text."""

    def __init__(
        self, layout: Layout, cast: Cast, antecedents: Antecedents, descriptions: Descriptions
    ) -> None:
        self._layout = layout
        self._cast = cast
        self._antecedents = antecedents
        self._descriptions = descriptions
        self._known: dict[Span, Found] = {}

    def read(self, phrase: Phrase) -> Found | None:
        """Return whom a count stands for and how sure that is; None where it is no count."""
        if isinstance(phrase, Named):
            return None
        if phrase.span not in self._known:
            found = self._read(phrase)
            if found is None:
                return None
            self._known[phrase.span] = found
        return self._known[phrase.span]

    def _read(self, phrase: Phrase) -> Found | None:
        words = self._layout.words
        if isinstance(phrase, Description) and phrase.head not in NUMBERS:
            return self._described(phrase)
        if not isinstance(phrase, Named | Description) and phrase.word == "those":
            return self._those(phrase.span)
        profile = quantity_profile(words, phrase.span)
        if profile is None:
            return None
        return self._counted(profile, phrase.span)

    def _counted(self, profile: Profile, span: Span) -> Found:
        earlier = self._descriptions.unnamed_before(span[0])
        number = _number(profile)
        named = self._named(span[0], number, people=None)
        nearer = earlier is None or (named and _latest(named, span[0]) > earlier)
        if number is not None and nearer and named:
            return named, 0.75
        links = self._descriptions.links(profile)
        text = self._layout.words.text[slice(*span)].lower()
        new = profile.count in _NEW or " of " in text or isinstance(profile.count, int)
        if not links and (not new or (profile.definite and profile.count not in _NEW)):
            return _NOBODY
        if not links and profile.count == 1 and " of " not in text and not profile.other:
            return _NOBODY  # "one" is anybody
        actor = Actor(" ".join(text.split()), "unnamed", many=profile.plural, profile=profile)
        self._cast.add(actor).mentions.add(span)
        actor.links = links
        actor.reason = anonymity_reason(self._layout, span)
        if not text.endswith((" us", " you")):
            self._descriptions.keep(profile, actor)
        return (actor,), 0.75 if links else 0.7

    def _described(self, phrase: Description) -> Found | None:
        """Return the named ones that "the two men" or "both sides" stands for, or None."""
        low = self._layout.words.forms[phrase.first].lower()
        before = self._layout.words.forms[phrase.first - 1].lower() if phrase.first else ""
        both = low == "both" or (before == "both" and phrase.first == phrase.head_at)
        size = phrase.head_at - phrase.first
        number = NUMBERS.get(self._layout.words.forms[phrase.head_at - 1].lower())
        counted = low in ("the", "all") and size == _TWO - (low == "all") and number in (2, 3)
        if not phrase.plural or phrase.head_at + 1 < phrase.last or not (both or counted):
            return None
        people = person_like(phrase.head, strictly=True)
        if not people and phrase.head not in _SIDES:
            return None
        earlier = self._descriptions.unnamed_before(phrase.span[0], phrase.head)
        found = self._named(phrase.span[0], number if counted else _TWO, people=people)
        if not found or (earlier is not None and earlier > _latest(found, phrase.span[0])):
            return None
        return found, 0.7

    def _those(self, span: Span) -> Found:
        """Return the unnamed ones whom a clause tells: "those who saw it", "those polled"."""
        text = " ".join(self._layout.words.text[slice(*span)].split())
        tail = text.partition(" ")[2]
        close = CLOSENESS.match(" " + tail) is not None
        profile = Profile(None, None, tail if close else None, "those", True, False, False)
        actor = Actor(text[0].lower() + text[1:], "unnamed" if close else "group", many=True)
        actor.profile = profile if close else None
        self._cast.add(actor).mentions.add(span)
        return (actor,), 0.7

    def _named(
        self, position: int, number: int | None, *, people: bool | None
    ) -> tuple[Actor, ...]:
        """Return the two or three named ones in view, where there are just so many."""
        if number is None:
            return ()
        last = self._antecedents.last_turn(position, nested=True)
        if last is not None and self._antecedents.distance(last.position, position) <= _NEAR:
            actors = last.actors
            fits = people is None or all(a.human == people for a in actors)
            if len(actors) == number and fits and not any(a.many for a in actors):
                return actors
        found: list[Actor] = []
        for mention in self._antecedents.before(position):
            if self._antecedents.distance(mention.start, position) > 1:
                break
            if mention.person is not None and people is not False:
                found.append(self._cast.person(mention.person))
            elif people is False and mention.run.kind in ("government", "organisation"):
                body = self._cast.of_run(mention.run)
                found += [body] if body is not None else []
        distinct = tuple(dict.fromkeys(reversed(found)))
        return distinct if len(distinct) == number else ()


def _number(profile: Profile) -> int | None:
    """Return how many named ones a count can stand for all of, or None: "one of them"."""
    if profile.part and profile.count not in _ALL_OF_THEM:
        return None
    if profile.count in ("both", "neither"):
        return _TWO
    whole = profile.definite and not profile.other
    return profile.count if whole and profile.count in (2, 3) else None


def _latest(actors: tuple[Actor, ...], position: int) -> int:
    """Return where the last mention of any of them before a position stands, or -1."""
    starts = (start for actor in actors for start, _ in actor.mentions if start < position)
    persons = (s for a in actors if a.person for s, _ in a.person.full if s < position)
    return max((*starts, *persons), default=-1)
