"""What a name names where its own words do not tell: by the words around it, else by use."""

from __future__ import annotations

from typing import Final

from whosays.extract.text.given_names import GIVEN_NAMES
from whosays.extract.text.layout import Layout, Words
from whosays.extract.text.names import Inventory
from whosays.extract.text.nouns import (
    DOCUMENTS,
    GOVERNMENT_NOUNS,
    ORGANISATIONS,
    OUTLET_NOUNS,
    lemma,
    person_like,
)
from whosays.extract.text.phrases import Named, trim_marks
from whosays.extract.text.roles import appositive
from whosays.extract.text.runs import NameKind, core_words
from whosays.extract.text.seats import (
    country_of_adjective,
    country_of_government,
    may_be_a_state,
    region_of_government,
    speaks_of_country,
    speaks_of_states,
)
from whosays.extract.text.small_words import DETERMINERS
from whosays.records import EntityKind

_PERSON_WORDS: Final = frozenset({"he", "she", "his", "her", "him", "himself", "herself", "who"})
_THING_WORDS: Final = frozenset({"it", "its", "itself", "which"})
_TEXTS: Final = frozenset(
    "constitution treaty resolution declaration manifesto charter protocol memorandum code".split()
)
_TITLED: Final = 100
"""What a title before a name weighs more than pronouns near it."""


class NameKinds:
    """Tells for the names of one article what each names.

    Args:
        layout: the article.
        inventory: its names.
    """

    def __init__(self, layout: Layout, inventory: Inventory) -> None:
        self.layout = layout
        self.inventory = inventory
        self._tallies: dict[tuple[str, ...], tuple[int, int]] = {}

    def of(self, phrase: Named) -> tuple[EntityKind | NameKind, float]:
        """Return what a name names, by its own words and by those around it."""
        words, run = self.layout.words, phrase.run
        if phrase.description is not None:
            head = phrase.description.head
            described = words.forms[phrase.description.first : phrase.description.last]
            news = head == "agency" and "news" in described
            kind = "outlet" if news else _kind_of_head(head)
            if kind is not None:
                return kind, 0.95
        before = words.forms[run.first - 1].lower() if run.first else ""
        news = before == "agency" and run.first > 1 and words.forms[run.first - 2] == "news"
        if (before in OUTLET_NOUNS or news) and run.kind != "government":
            return "outlet", 0.9
        if run.kind != "unknown":
            return self._known(words.phrase(run.core, run.last), run.kind)
        alone = run.last - run.core == 1 and self._votes(core_words(words, run))[0] < _TITLED
        if alone and country_of_adjective(words.forms[run.core]) is not None:
            return "unknown", 0.0  # "Kenyan" alone names nobody
        if before == "the" and run.title_first == run.core:
            if words.forms[run.last - 1].lower() in _TEXTS:
                return "document", 0.85  # "the Norwegian Constitution"
            return "organisation", 0.75
        noun = lemma(before)[0]
        if noun in ORGANISATIONS:
            return "organisation", 0.9
        if before.islower() and before not in DETERMINERS and person_like(noun):
            return "person", 0.95
        return self._by_neighbours(phrase)

    def _known(self, text: str, kind: NameKind) -> tuple[EntityKind | NameKind, float]:
        """Return the kind that a name's own words tell, where it has but one reading here."""
        if kind != "government" or not may_be_a_state(text):
            return kind, 0.95
        country = country_of_government(text)
        if country is None:
            return kind, 0.95
        article = self.layout.words.text
        readings = speaks_of_country(article, country), speaks_of_states(article, text)
        if readings == (True, False):
            return "government", 0.9
        return ("organisation", 0.8) if readings == (False, True) else ("unknown", 0.0)

    def _by_neighbours(self, phrase: Named) -> tuple[EntityKind | NameKind, float]:
        """Decide by the pronouns and prepositions near the name's other mentions."""
        words, run = self.layout.words, phrase.run
        if phrase.after[0] < phrase.after[1]:
            first, last = trim_marks(words, *phrase.after)
            if appositive(words, first, last):
                return "person", 0.95
            if words.forms[phrase.after[0]] == "," and first < last and run.last == phrase.after[0]:
                kind = _kind_of_head(_head_of(words, first, last))
                if kind is not None:
                    return kind, 0.9
        name = core_words(words, run)
        person, thing = self._votes(name)
        if region_of_government(words.phrase(run.core, run.last)) and person < _TITLED:
            return "organisation", 0.75
        if self.layout.shouted and person < _TITLED and name[0].lower() not in GIVEN_NAMES:
            return "unknown", 0.0  # in capitals any words may look like a name
        if len(name) == 1 and person < _TITLED and self.inventory.has_adjective(name[0]):
            return "government", 0.75
        if thing > person + 1:
            return "organisation", 0.7
        if person:
            return "person", 0.85
        # A capitalised name of two or three words without article that speaks is a
        # person's more than nine times in ten; a single word tells too little.
        return ("person", 0.8) if len(name) in (2, 3, 4) else ("person", 0.6)

    def _votes(self, name: tuple[str, ...]) -> tuple[int, int]:
        """Return how many words near a name speak for a person and for a body."""
        if not self._tallies:
            self._tallies = self._count()
        person, thing = self._tallies.get(name, (0, 0))
        return person, thing

    def _count(self) -> dict[tuple[str, ...], tuple[int, int]]:
        """Count those words for all names of the article at once."""
        words = self.layout.words
        found: dict[tuple[str, ...], tuple[int, int]] = {}
        for run in self.inventory.runs:
            name = core_words(words, run)
            person, thing = found.get(name, (0, 0))
            near = [f.lower() for f in words.forms[run.last : run.last + 12]]
            person += sum(word in _PERSON_WORDS for word in near)
            thing += sum(word in _THING_WORDS for word in near)
            noun = lemma(words.forms[run.last].lower())[0] if run.last < len(words.forms) else ""
            whose = noun in ORGANISATIONS or noun in GOVERNMENT_NOUNS  # "the Lund administration"
            if words.forms[run.first - 1].lower() == "the" and run.first and not whose:
                thing += 2
            if run.title_first < run.core:
                person += _TITLED
            found[name] = (person, thing)
        return found


def _kind_of_head(head: str) -> EntityKind | None:
    """Return what a name is that a noun describes, or None where the noun does not tell."""
    if head in OUTLET_NOUNS:
        return "outlet"
    if head in DOCUMENTS:
        return "document"
    if head in ORGANISATIONS or head in GOVERNMENT_NOUNS:
        return "organisation"
    return "person" if person_like(head) else None


def _head_of(words: Words, first: int, last: int) -> str:
    """Return the head noun of the first noun phrase in a range, lower case, singular."""
    end = first
    while end < last and (end == first or words.forms[end].lower() not in _HEAD_STOPS):
        end += 1
    return lemma(words.forms[end - 1].lower().rstrip("."))[0] if end > first else ""


_HEAD_STOPS: Final = frozenset(
    "of for at in to with on from by and under who which that based aligned led run , . ; :".split()
)
