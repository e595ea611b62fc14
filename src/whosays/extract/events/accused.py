"""Who is meant where a report says who did it: phrases become entities of the article.

Whoever speaks in the article is an entity already. Others who are blamed become entities here. A
country, its seat, its people in arms and its agents stand for its government, as they do where
they speak; rebels of that country do not. What names nobody ("the blast", "a bomb") is nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whosays.extract.events.accused_words import (
    ARTICLES,
    FIRST,
    FIRST_PLURAL,
    GROUPS,
    NOBODY,
    OWN,
    SIDES,
    STATE_ARMS,
    THIRD,
    UNKNOWN,
    UNNAMED_HEADS,
)
from whosays.extract.events.organisations import Organisation, Organisations
from whosays.extract.events.party import Party, is_people, kind_of_name, name_key
from whosays.extract.events.phrases import DETERMINERS, MARKS, POSSESSIVES, Range
from whosays.extract.events.sheet import Sheet
from whosays.extract.events.words import HEDGES, TRIGGERS
from whosays.extract.text.nouns import (
    GOVERNMENT_NOUNS,
    ORGANISATIONS,
    WEEKDAYS_MONTHS,
    lemma,
    person_like,
)
from whosays.extract.text.runs import find_runs
from whosays.extract.text.seats import country_in, country_of_government
from whosays.records import Article, Attribution, Entity, EntityKind, Span, Speaker, entity_id


class Parties:
    """The entities of one article by name, country and place; those who are blamed are added.

    Args:
        article: the report.
        sheet: its words.
        attributions: with their speakers.
        entities: those who speak.
        bodies: the organisations of a text in capitals.
    """

    def __init__(
        self,
        article: Article,
        sheet: Sheet,
        attributions: Sequence[Attribution],
        entities: Sequence[Entity],
        bodies: Organisations | None = None,
    ) -> None:
        self._version = article.version_id
        self._sheet = sheet
        self._bodies = bodies
        self.entities = list(entities)
        self._by_id = {entity.id: entity for entity in entities}
        self._by_name: dict[str, Entity] = {}
        self._by_word: dict[str, Entity] = {}
        self._governments: dict[str, Entity] = {}
        self._places: dict[int, Entity] = {}
        self._sides: dict[str, str] = {}
        self._own: dict[str, Party | None] = {}
        self._later: dict[str, set[Span]] = {}
        self._added: set[str] = set()
        self._of_body: dict[int, Entity] = {}
        for entity in entities:
            self._index(entity)
        for attribution in attributions:
            for speaker in attribution.speakers or ():
                self._learn(speaker)

    def _index(self, entity: Entity) -> None:
        self._by_name.setdefault(name_key(entity.name), entity)
        if entity.kind == "person":
            self._by_word.setdefault(entity.name.split()[-1].lower(), entity)
        if entity.kind == "government":
            country = country_of_government(entity.name)
            if country is not None:
                self._governments.setdefault(country, entity)
                self._sides[entity.id] = country
        for start, _ in entity.mentions:
            self._places.setdefault(start, entity)

    def _learn(self, speaker: Speaker) -> None:
        """Note whose side a speaker is on, as its office and affiliation tell."""
        if speaker.entity_id is None or speaker.entity_id in self._sides:
            return
        behalf = self._by_id.get(speaker.on_behalf_of or "")
        told = speaker.affiliation or (speaker.unnamed.side if speaker.unnamed else None)
        country = country_in(tuple(told.split())) if told else None
        if behalf is not None and country is None:
            country = self._sides.get(behalf.id) or name_key(behalf.name)
        if country is None and speaker.role:
            country = country_in(tuple(speaker.role.split()))
        if country is not None:
            self._sides[speaker.entity_id] = country

    def entity(self, id_: str | None) -> Entity | None:
        """Return the entity with an id."""
        return self._by_id.get(id_ or "")

    def side(self, id_: str) -> str:
        """Return whose side an entity is on: a country where the report tells one, else itself."""
        if id_ in self._sides:
            return self._sides[id_]
        entity = self._by_id.get(id_)
        return name_key(entity.name) if entity is not None else id_

    def speaker(self, attribution: Attribution) -> Party | None:
        """Return who speaks in an attribution, as a party."""
        for one in attribution.speakers or ():
            entity = self._by_id.get(one.entity_id or "")
            if entity is not None:
                return Party(entity.id, entity.name, self.side(entity.id), None)
        return None

    def own_side(self, attribution: Attribution) -> Party | None:
        """Return the body or country that a speaker belongs to; itself where none is told."""
        if attribution.id not in self._own:
            self._own[attribution.id] = self._find_side(attribution)
        return self._own[attribution.id]

    def _find_side(self, attribution: Attribution) -> Party | None:
        speaker = self.speaker(attribution)
        if speaker is None:
            return None
        entity = self._by_id[speaker.entity_id]
        if entity.kind not in ("person", "unnamed"):
            return speaker
        behalf = next((s.on_behalf_of for s in attribution.speakers or () if s.on_behalf_of), None)
        if behalf in self._by_id:
            return self._party(self._by_id[behalf], None)
        country = self._sides.get(entity.id)
        government = self._governments.get(country) if country is not None else None
        if government is not None:
            return self._party(government, None)
        owner = self._owner(attribution) if entity.kind == "unnamed" else None
        return owner or speaker

    def _owner(self, attribution: Attribution) -> Party | None:
        """Return whom somebody without a name belongs to: "the waiter's lawyer"."""
        for span in attribution.source[:1]:
            first, last = self._sheet.tokens(span)
            for i in range(first + 1, min(last, first + 6)):
                if self._sheet.lows[i] in POSSESSIVES:
                    found = self.read((first, i), None)
                    return found if found is not None and found.singled else None
        return None

    def has_side(self, attribution: Attribution) -> bool:
        """Tell whether the report tells on whose side a speaker is."""
        speaker = self.speaker(attribution)
        if speaker is None:
            return False
        entity = self._by_id[speaker.entity_id]
        return entity.kind not in ("person", "unnamed") or entity.id in self._sides

    def _party(self, entity: Entity, span: Span | None) -> Party:
        return Party(entity.id, entity.name, self.side(entity.id), span)

    def read(self, part: Range, attribution: Attribution | None) -> Party | None:
        """Return who is meant by a phrase.

        Args:
            part: its tokens.
            attribution: the statement it stands in, for "we" and "his country"; ``None`` in the
                outlet's own voice.
        """
        sheet = self._sheet
        first, last = part
        word = sheet.lows[first] if first < last else ""
        if last - first == 1 and word in FIRST | FIRST_PLURAL | THIRD:
            return self._pronoun(word, attribution, first)
        if word in OWN and last - first > 1:
            own = any(low in SIDES for low in sheet.lows[first:last])
            return self.own_side(attribution) if own and attribution is not None else None
        led = first
        first, last = self._trim(first, last)
        if first < last and (body := self._body(first, last)) is not None:
            return body
        if first >= last or self._names_nobody(first, last):
            return None
        plain = not any(sheet.is_name(i) for i in range(first, last))
        led = led if first - led == 1 and sheet.lows[led] in ARTICLES else first
        if plain:
            return self._described(first, last, led)
        return self._named(first, last) or self._described(first, last, led)

    def _body(self, first: int, last: int) -> Party | None:
        """Return the organisation that a phrase in capitals names or points back to."""
        bodies = self._bodies
        if bodies is None:
            return None
        named = bodies.within(first, last)
        found = named[1] if named is not None else bodies.pointed_at(first, last)
        if found is None:
            return None
        span = self._sheet.words.span(*(named[0] if named is not None else (first, last)))
        country = country_in(tuple(found.name.title().split())) if found.state else None
        if country is not None:
            return self._government(country, span)
        if id(found) not in self._of_body:
            self._of_body[id(found)] = self._entity_of(found)
        return self._party(self._of_body[id(found)], span)

    def _named_before(self, token: int) -> Party | None:
        """Return the armed group that "they" or "it" stands for: the last in reach."""
        low, _ = self._sheet.bounds(token)
        low, _ = self._sheet.bounds(max(0, low - 1))
        part = self._bodies.last_before(low, token) if self._bodies is not None else None
        return self._body(*part) if part is not None else None

    def _entity_of(self, found: Organisation) -> Entity:
        """Return the entity of an organisation: one that speaks already, or a new one."""
        for name in sorted(found.names, key=len, reverse=True):
            known = self._by_name.get(name_key(name))
            if known is not None:
                return known
        starts = self._sheet.words.starts
        for i in (i for part in found.places for i in range(*part)):
            at = self._places.get(starts[i])
            # Not "the guerrillas", where the report names them.
            if at is not None and found.is_called(name_key(at.name)):
                return at
        return self._add(found.name, "organisation", self._sheet.words.span(*min(found.places)))

    def _pronoun(self, word: str, attribution: Attribution | None, first: int) -> Party | None:
        if attribution is None:
            return self._named_before(first) if word in ("they", "them", "it") else None
        if word in FIRST:
            return self.speaker(attribution)
        if word in FIRST_PLURAL:
            return self.own_side(attribution)
        direct = attribution.kind == "direct"
        return None if direct else self.speaker(attribution)

    def _trim(self, first: int, last: int) -> Range:
        lows = self._sheet.lows
        skipped = DETERMINERS | MARKS | HEDGES | {"'", "‘", "’"}
        while first < last and lows[first] in skipped:
            first += 1
        skipped = POSSESSIVES | MARKS | {"'", "‘", "’"}
        while last > first and lows[last - 1] in skipped:
            last -= 1
        return first, last

    def _names_nobody(self, first: int, last: int) -> bool:
        lows = self._sheet.lows
        head = lows[last - 1]
        if any(low in WEEKDAYS_MONTHS or low[0].isdigit() for low in lows[first : first + 1]):
            return True
        trigger = TRIGGERS.get(head)
        lower = not self._sheet.is_name(last - 1)
        return head in NOBODY or (trigger is not None and trigger.noun and lower)

    def _named(self, first: int, last: int) -> Party | None:
        """Return whom a name stands for: an entity that is known, or a new one."""
        sheet = self._sheet
        span = sheet.words.span(first, last)
        known = self._by_name.get(name_key(sheet.text(first, last)))
        if known is not None:
            return self._party(known, span)
        names = [i for i in range(first, last) if sheet.is_name(i)]
        if not names:
            return None
        country = country_in(tuple(sheet.words.forms[i] for i in names))
        low_tail = [low for i, low in enumerate(sheet.lows[first:last], first) if i not in names]
        if country is not None and self._is_state(first, last, names, low_tail):
            return self._government(country, span)
        for i in names:
            at = self._places.get(sheet.words.starts[i])
            if at is not None and at.kind != "government":
                return self._party(at, span)
        people = self._people_of(names, low_tail)
        if people is not None:
            return self._party(people, span)
        surname = self._by_word.get(sheet.lows[names[-1]])
        if surname is not None:
            return self._party(surname, span)
        return self._new_name(first, last, names)

    def _people_of(self, names: list[int], tail: list[str]) -> Entity | None:
        """Return the government or body whose arms a phrase names ("Kolmari boats")."""
        if STATE_ARMS.isdisjoint([*tail, *(self._sheet.lows[i] for i in names)]):
            return None
        for i in names:
            low = self._sheet.lows[i]
            for name, entity in self._by_name.items():
                adjective = len(name) > 3 and low.startswith(name) and len(low) - len(name) <= 3
                if adjective and entity.kind in ("government", "organisation", "group"):
                    return entity
        return None

    def _is_state(self, first: int, last: int, names: list[int], tail: list[str]) -> bool:
        """Tell "Vesk", "the Veskian army" (its government) from "Veskian rebels"."""
        words = [self._sheet.lows[i] for i in names] + tail
        whole = country_of_government(self._sheet.text(first, last)) is not None
        arms = any(word in STATE_ARMS or word in GOVERNMENT_NOUNS for word in words)
        rebels = any(word in GROUPS - STATE_ARMS for word in words)
        return whole or (arms and not rebels)

    def _government(self, country: str, span: Span) -> Party:
        entity = self._governments.get(country)
        if entity is None:
            entity = self._add(country, "government", span)
            self._governments[country] = entity
            self._sides[entity.id] = country
        else:
            self._later.setdefault(entity.id, set()).add(span)
        return self._party(entity, span)

    def _add(self, name: str, kind: EntityKind, span: Span) -> Entity:
        entity = Entity(
            id=entity_id(self._version, span), name=name, kind=kind, roles=(), mentions=(span,)
        )
        if entity.id in self._by_id:
            return self._by_id[entity.id]
        self.entities.append(entity)
        self._added.add(entity.id)
        self._by_id[entity.id] = entity
        self._by_name.setdefault(name_key(name), entity)
        return entity

    def _new_name(self, first: int, last: int, names: list[int]) -> Party | None:
        sheet = self._sheet
        words = sheet.words
        runs = [run for run in find_runs(words, names[0], names[-1] + 1) if run.kind != "place"]
        if not runs:
            return None
        run = runs[-1]
        if sheet.shouted and run.kind not in ("person", "organisation", "outlet", "government"):
            return None  # in capitals any common word may look like a name
        # A lower-case head behind a name: "Kolmari rebels" is they, not Kolmar.
        tail = sheet.lows[last - 1] if last - 1 > names[-1] else ""
        if tail:
            if not (
                tail in GROUPS
                or person_like(lemma(tail)[0], strictly=True)
                or tail in ORGANISATIONS
            ):
                return None
            begin, end = first, last
        else:
            begin, end = (run.core, run.last) if run.core < run.last else (run.first, run.last)
        name = sheet.text(begin, end)
        span = words.span(begin, end)
        known = self._by_name.get(name_key(name))
        if known is not None:
            self._later.setdefault(known.id, set()).add(span)
            return self._party(known, span)
        return self._party(self._add(name, kind_of_name(run.kind, name, tail), span), span)

    def _described(self, first: int, last: int, led: int) -> Party | None:
        """Return whom a plain noun phrase stands for, if its head is a noun of people."""
        sheet = self._sheet
        end = next(
            (i for i in range(first + 1, last) if sheet.lows[i] in ("of", "in", "from")), last
        )
        head = sheet.lows[end - 1]
        if end < last - 1 and not is_people(head):
            return self.read((end + 1, last), None)  # "activities of local fighters"
        if not is_people(head):
            return None
        unknown = head in UNNAMED_HEADS or not UNKNOWN.isdisjoint(sheet.lows[first:end])
        span, name = sheet.words.span(first, last), sheet.text(led, last)
        name = name[:1].lower() + name[1:] if led in sheet.firsts else name
        known = self._by_name.get(name_key(name)) or self._add(
            name, "unnamed" if unknown else "group", span
        )
        party = self._party(known, span)
        return Party(party.entity_id, party.name, party.side, span, singled=not unknown)

    def finished(self) -> tuple[Entity, ...]:
        """Return all entities, those who speak first.

        Of those who are only blamed, later places where they are named are added; an entity that
        speaks keeps the mentions it came with, as its id is that of the first.
        """
        return tuple(self._with_mentions(entity) for entity in self.entities)

    def _with_mentions(self, entity: Entity) -> Entity:
        later = self._later.get(entity.id, set())
        spans = {span for span in later if span[0] >= entity.mentions[0][1]}
        if entity.id not in self._added or not spans:
            return entity
        return replace(entity, mentions=(*entity.mentions, *sorted(spans)))
