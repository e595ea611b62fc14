"""Whom a description stands for: "the spokesman", "three officials", "the statement"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from whosays.extract.speakers.antecedents import Antecedents, Turn
from whosays.extract.speakers.bodies import known_body
from whosays.extract.speakers.cast import Actor, Cast, describe
from whosays.extract.speakers.holders import holders
from whosays.extract.text.layout import Layout
from whosays.extract.text.nouns import (
    COMPANY_NOUNS,
    GOVERNMENT_NOUNS,
    PARTY_WORDS,
    SPEECH_DOCUMENTS,
    TITLES,
    gender_of_noun,
    same_office,
)
from whosays.extract.text.phrases import (
    Description,
    Named,
    read_source,
)
from whosays.extract.text.runs import Run, find_runs
from whosays.extract.text.seats import country_in, country_of_adjective, is_below_country
from whosays.extract.text.small_words import POSSESSIVES
from whosays.extract.unnamed.counts import opening
from whosays.extract.unnamed.find import (
    Profile,
    Relation,
    anonymity_reason,
    body_spoken_for,
    kind_of,
    links_back,
    read_profile,
    told_by_age_or_past,
)
from whosays.records import EntityKind, Span

_POINTING: Final = frozenset("the this that these those".split())
# Bodies that "the" alone names, as there is one of them in view.
_INSTITUTIONS: Final = frozenset(
    "police military army navy government administration opposition court parliament senate media "
    "press public regime cabinet campaign establishment church congress legislature".split()
)
# Words before a noun that tell that another body is meant, or none in particular.
_NEW_BODY: Final = frozenset("other new second same latter former whole entire own".split())
_LINKS_TO_OWNER: Final = frozenset("of by from for".split())


@dataclass(frozen=True, slots=True)
class _Speech:
    """A turn in whose sentence a statement, post or letter is spoken of."""

    turn: Turn
    nouns: frozenset[str]


class Descriptions:
    """Reads descriptions in one article, in the order of the text."""

    def __init__(self, layout: Layout, cast: Cast, antecedents: Antecedents) -> None:
        self.layout = layout
        self.cast = cast
        self.antecedents = antecedents
        self._speeches: list[_Speech] = []
        self._documents: list[Actor] = []
        self._known: dict[Span, tuple[Actor | None, float]] = {}
        self._unnamed: list[tuple[Profile, Actor]] = []

    def take(self, turn: Turn) -> None:
        """Note a turn; "said in a statement" makes its speaker the one of that statement."""
        if len(turn.actors) != 1:
            return
        words = self.layout.words
        tokens = words.between(*self.layout.sentence_span(self.layout.sentence(turn.position)))
        nouns = SPEECH_DOCUMENTS.intersection(words.forms[tokens.start : tokens.stop])
        self._speeches.append(_Speech(turn, nouns))

    def resolve(self, phrase: Description) -> tuple[Actor | None, float]:
        """Return the actor that a description stands for, and how sure that is."""
        if phrase.span not in self._known:
            self._known[phrase.span] = self._resolve(phrase)
        return self._known[phrase.span]

    def _resolve(self, phrase: Description) -> tuple[Actor | None, float]:
        kind = kind_of(self.layout.words, phrase)
        if kind == "government" and is_below_country(self._in_front(phrase)):
            kind = "organisation"
        if kind == "organisation" and self._in_front(phrase)[-1:] == ["news"]:
            kind = "outlet"  # "the news agency"
        if kind == "document":
            return self._document(phrase)
        if kind in ("organisation", "outlet", "government"):
            return self._body(phrase, kind)
        if kind == "group":
            return self._group(phrase)
        if kind == "unnamed":
            return self._people(phrase)
        return None, 0.0

    def contested(self, phrase: Description) -> bool:
        """Return whether several people have the role that a description names."""
        return kind_of(self.layout.words, phrase) == "unnamed" and (
            len(holders(self.cast, phrase, phrase.span[0])) > 1
        )

    def links(self, profile: Profile) -> list[tuple[Actor, Relation, float]]:
        """Link an unnamed source to those before it that its words point back to."""
        return links_back(profile, [(p, actor, actor.links) for p, actor in self._unnamed])

    def keep(self, profile: Profile, actor: Actor) -> None:
        """Keep an unnamed source that what follows may point back to."""
        self._unnamed.append((profile, actor))

    def unnamed_before(self, position: int, head: str | None = None) -> int | None:
        """Return where several unnamed people were last spoken of before a position, or None.

        Args:
            position: in the text.
            head: the noun by which they were called; any where None.
        """
        starts = [
            profile.position
            for profile, _ in self._unnamed
            if profile.plural and profile.position < position and head in (None, profile.head)
        ]
        return max(starts, default=None)

    # ------------------------------------------------------------------ parts

    def _text(self, phrase: Description) -> str:
        start = self.layout.words.starts[opening(self.layout.words, phrase)]
        return describe(self.layout.words.text[start : phrase.span[1]])

    def _in_front(self, phrase: Description) -> list[str]:
        """Return the words in front of the head noun."""
        return self.layout.words.forms[phrase.first : phrase.head_at]

    def _modifiers(self, phrase: Description) -> list[Run]:
        """Return the names in front of the head noun ("the Clinton campaign")."""
        return list(find_runs(self.layout.words, phrase.first, phrase.head_at))

    def owner(self, phrase: Description) -> Actor | None:
        """Return whose the described thing is: "Trump's", "his", "of the ministry"."""
        words, forms = self.layout.words, self.layout.words.forms
        if phrase.determiner in POSSESSIVES:
            position = words.starts[phrase.first]
            if phrase.determiner in ("his", "her"):
                return self.antecedents.individual(phrase.determiner, position, None)[0]
            if phrase.determiner == "its":
                return self.antecedents.thing(position)[0]
            return None
        if phrase.possessor is not None:
            return self._whole_name(*phrase.possessor)
        tail = phrase.head_at + 1
        if tail + 1 < phrase.last and forms[tail].lower() in _LINKS_TO_OWNER:
            return self._whole_name(tail + 1, phrase.last)
        return None

    def _whole_name(self, first: int, last: int) -> Actor | None:
        """Return the actor of a name in the words of an owner."""
        words = self.layout.words
        for part in read_source(words, (words.span(first, last),)):
            return self.cast.named(part)[0] if isinstance(part, Named) else None
        return None

    # -------------------------------------------------------------- documents

    def _document(self, phrase: Description) -> tuple[Actor | None, float]:
        position = phrase.span[0]
        pointing = phrase.determiner in _POINTING and phrase.head_at + 1 == phrase.last
        if pointing:
            for actor in reversed(self._documents):
                if phrase.head in actor.heads and not self._modifiers(phrase):
                    return actor, 0.85
            speech = self._speech(phrase.head, position)
            if speech is not None:
                return speech, 0.85
        actor = self.cast.add(Actor(self._text(phrase), "document", heads={phrase.head}))
        owner = self.owner(phrase)
        actor.affiliation = owner.name if owner is not None else None
        actor.mentions.add(phrase.span)
        self._documents.append(actor)
        return actor, 0.9 if not pointing else 0.75

    def _speech(self, noun: str, position: int) -> Actor | None:
        """Return who made the statement, post or letter that was last spoken of."""
        if noun not in SPEECH_DOCUMENTS:
            return None
        for speech in reversed(self._speeches):
            if speech.turn.position < position and noun in speech.nouns:
                far = self.antecedents.distance(speech.turn.position, position)
                return speech.turn.actors[0] if far <= 4 else None
        return None

    # ----------------------------------------------------------------- bodies

    def _body(self, phrase: Description, kind: EntityKind) -> tuple[Actor | None, float]:
        modifiers = self._modifiers(phrase)
        if phrase.possessor and not modifiers:
            return None, 0.0  # "this year's campaign"
        if modifiers or phrase.head_at + 1 < phrase.last:
            return self._modified_body(phrase, kind, modifiers)
        if phrase.determiner in _POINTING:
            found = known_body(self.layout.words, self.cast, self.antecedents, phrase)
            if found[0] is None and self._tells_itself(phrase):
                return self._new_body(phrase, kind), 0.6
            return found
        if phrase.determiner in POSSESSIVES:
            owner = self.owner(phrase)
            if owner is None:
                return None, 0.0
            actor = self.cast.body(f"{owner.name} {phrase.head}", kind)
            actor.affiliation = owner.name
            return actor, 0.75
        if not phrase.determiner:
            return self.cast.body(self._text(phrase), kind), 0.85
        actor = self.cast.add(Actor(self._text(phrase), kind, heads={phrase.head}))
        return actor, 0.85

    def _tells_itself(self, phrase: Description) -> bool:
        """Return whether "the" body needs no other mention ("the navy", "the harbour police")."""
        if phrase.head_at == phrase.first + 1:
            return phrase.head in _INSTITUTIONS
        between = self.layout.words.forms[phrase.first + 1 : phrase.head_at]
        specific = all(f.islower() and f not in _NEW_BODY for f in between)
        return phrase.determiner == "the" and specific and phrase.head not in COMPANY_NOUNS

    def _new_body(self, phrase: Description, kind: EntityKind) -> Actor:
        actor = self.cast.body(self._text(phrase), kind)
        actor.mentions.add(phrase.span)
        return actor

    def _modified_body(
        self, phrase: Description, kind: EntityKind, modifiers: list[Run]
    ) -> tuple[Actor | None, float]:
        """Return the body that words around its noun name ("the Lantern campaign")."""
        words = self.layout.words
        if kind == "government" and modifiers:
            country = country_in(tuple(self._forms(modifiers[0])))
            if country is not None:
                return self.cast.government(country, self._text(phrase)), 0.9
        head = phrase.head_at - (self._in_front(phrase)[-1:] == ["news"])
        title = modifiers[-1] if modifiers and modifiers[-1].last == head else None
        if kind == "outlet" and title is not None and not self._is_whose(title, phrase):
            run = title  # "the Global Courier tabloid"
            return self.cast.body(words.phrase(run.first, run.last), kind), 0.9
        owner = self.owner(phrase)
        if owner is not None and owner.kind == kind == "government":
            return owner, 0.85  # "the government of Norway"
        actor = self._new_body(phrase, kind)
        if owner is None and modifiers:
            owner = self._modifier_owner(modifiers[0])
        if owner is not None and owner is not actor:
            actor.affiliation = owner.name
        elif modifiers and phrase.head in GOVERNMENT_NOUNS and kind == "organisation":
            actor.affiliation = words.phrase(modifiers[0].first, modifiers[0].last)
        if actor.affiliation is None and kind == "outlet" and modifiers:
            actor.affiliation = country_in(tuple(self._forms(modifiers[0])))
        actor.heads.add(phrase.head)
        return actor, 0.9

    def _is_whose(self, run: Run, phrase: Description) -> bool:
        """Return whether a name before an outlet's noun tells whose it is ("the U.S. media")."""
        name = self.layout.words.phrase(run.first, run.last)
        country = country_of_adjective(name) is not None or country_in(tuple(self._forms(run)))
        return bool(country) or phrase.head in ("media", "press")

    def _modifier_owner(self, run: Run) -> Actor | None:
        person, _ = self.cast.inventory.resolve(
            tuple(self.layout.words.forms[run.core : run.last]),
            frozenset(),
            self.layout.words.starts[run.first],
        )
        return self.cast.person(person) if person is not None else None

    def _forms(self, run: Run) -> list[str]:
        return self.layout.words.forms[run.first : run.last]

    # ----------------------------------------------------------------- people

    def _group(self, phrase: Description) -> tuple[Actor | None, float]:
        text = self._text(phrase)
        actor = self.cast.body(text, "group")
        actor.many = True
        modifiers = self._modifiers(phrase)
        if actor.affiliation is None:
            words = self.layout.words
            run = modifiers[0] if modifiers else None
            forms = words.forms[run.first : run.last] if run else [words.forms[phrase.head_at]]
            actor.affiliation = country_in(tuple(forms)) if forms[0][0].isupper() else None
        return actor, 0.85

    def _people(self, phrase: Description) -> tuple[Actor | None, float]:
        words = self.layout.words
        form = words.forms[phrase.head_at]
        if phrase.head in PARTY_WORDS and phrase.determiner in _POINTING and not phrase.plural:
            return self._individual(phrase)  # "the Ohio Republican" is somebody named before
        if form[0].isupper() and not phrase.plural and phrase.first == phrase.head_at:
            # A title alone is a surname or stands for somebody who is not in the words.
            person, sure = self.cast.inventory.resolve((form,), frozenset(), phrase.span[0])
            return (self.cast.person(person), sure) if person else (None, 0.0)
        profile = read_profile(words, phrase)
        pointing = phrase.determiner in (*_POINTING, *POSSESSIVES) or (
            phrase.possessor is not None and not phrase.plural
        )
        if self._is_title(phrase) and (found := self._individual(phrase))[0] is not None:
            return found
        if not phrase.plural and pointing and not profile.part:
            found = self._individual(phrase)
            if found[0] is not None:
                return found
            described = phrase.head_at + 1 < phrase.last or phrase.possessor is not None
            described = described or phrase.people  # "the officer who called"
            described = described and not told_by_age_or_past(words, phrase)
            pointed = phrase.determiner in _POINTING and not described
            if pointed and not self.links(profile):
                return None, 0.0
        return self._new_unnamed(phrase, profile), 0.9 if phrase.determiner != "the" else 0.8

    def _is_title(self, phrase: Description) -> bool:
        """Return whether a description is an office with capitals alone ("Foreign Secretary")."""
        return not phrase.plural and all(
            form.lower() in TITLES for form in self.layout.words.forms[phrase.first : phrase.last]
        )

    def _new_unnamed(self, phrase: Description, profile: Profile) -> Actor:
        words = self.layout.words
        actor = self.cast.add(
            Actor(self._text(phrase), "unnamed", many=phrase.plural, profile=profile)
        )
        actor.heads.add(profile.head)
        actor.reason = anonymity_reason(self.layout, phrase.span, profile.head)
        actor.mentions.add(phrase.span)
        actor.affiliation = profile.country
        if same_office(phrase.head) == "spokesman":
            owner = self.owner(phrase) or self._modifier_principal(phrase)
            owner = owner or self._small_body(phrase)
            if owner is not None:
                actor.behalf = owner
        if actor.affiliation is None and (phrase.possessor or phrase.determiner in POSSESSIVES):
            whose = self.owner(phrase)
            actor.affiliation = whose.name if whose is not None else None
        if not phrase.plural:
            form = words.forms[phrase.head_at].lower()
            actor.gender_said = gender_of_noun(form)
        actor.links = self.links(profile)
        self.keep(profile, actor)
        return actor

    def _modifier_principal(self, phrase: Description) -> Actor | None:
        modifiers = self._modifiers(phrase)
        return self.cast.principal(modifiers[0]) if modifiers else None

    def _small_body(self, phrase: Description) -> Actor | None:
        """Return the body in small letters that a spokesman speaks for ("an army spokesman")."""
        span = body_spoken_for(self.layout.words, phrase)
        if span is None:
            return None
        actor = self.cast.body(self.layout.words.phrase(*span), "organisation")
        actor.mentions.add(self.layout.words.span(*span))
        return actor

    def _individual(self, phrase: Description) -> tuple[Actor | None, float]:
        """Return the one person in view whom "the minister" or "his adviser" can mean."""
        position = phrase.span[0]
        found = holders(self.cast, phrase, position)
        if len(found) == 1:
            return found[0], 0.85
        last = self.antecedents.last_turn(position)
        spoke = last is not None and len(last.actors) == 1 and last.actors[0] in found
        if last is not None and spoke and self.antecedents.distance(last.position, position) <= 3:
            return last.actors[0], 0.75
        return None, 0.0
