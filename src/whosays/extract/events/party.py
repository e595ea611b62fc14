"""Somebody who is blamed, and the nouns and names by which parties are told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from whosays.extract.events.accused_words import ARTICLES, GROUPS, UNNAMED_HEADS
from whosays.extract.events.words import WEAPONS
from whosays.extract.text.given_names import GIVEN_NAMES
from whosays.extract.text.nouns import (
    GROUP_NOUNS,
    INFORMANTS,
    ORGANISATIONS,
    TITLES,
    lemma,
    person_like,
)
from whosays.extract.text.runs import is_acronym
from whosays.records import EntityKind, Span


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who is blamed.

    Attributes:
        entity_id: its entity.
        name: how it is called.
        side: what tells it from others across reports: a country, else the name in lower case.
        span: the words that name it; ``None`` where it is the speaker.
        singled: whether the words single somebody out; "gunmen" do not.
    """

    entity_id: str
    name: str
    side: str
    span: Span | None
    singled: bool = True


def is_people(head: str) -> bool:
    """Tell whether the head of a phrase is a noun of people or of their bodies."""
    noun = lemma(head)[0]
    if head in UNNAMED_HEADS or head in GROUPS:
        return True
    listed = noun in INFORMANTS or noun in GROUP_NOUNS or noun in ORGANISATIONS
    return head not in WEAPONS and (listed or person_like(noun, strictly=True))


def name_key(name: str) -> str:
    """Return a name in lower case without its article."""
    words = name.lower().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)


_KINDS: Final[dict[str, EntityKind]] = {
    "person": "person", "organisation": "organisation", "outlet": "outlet",
    "government": "government", "group": "group",
}  # fmt: skip


def kind_of_name(run_kind: str, name: str, tail: str) -> EntityKind:
    """Return what a name stands for, by its run, its words and the noun behind it."""
    words = name.split()
    if tail:
        return "organisation" if tail in ORGANISATIONS else "group"
    if run_kind in _KINDS:
        return _KINDS[run_kind]
    if words[0].lower() in GIVEN_NAMES or words[0].lower().rstrip(".") in TITLES:
        return "person"
    return "organisation" if len(words) == 1 and is_acronym(words[0]) else "group"
