"""Makes what MUC asks for of what was read: templates with organisations and how surely.

MUC wants one template an incident; an incident apart has another place, day or perpetrator. It
wants organisations by name or fixed reference ("the army"); people ("guerrillas", "soldiers") go
into a slot that is not scored here. And it wants no fights between armed sides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from whosays.evaluate.muc_relevance import dateline_year, is_relevant
from whosays.records import Attribution, Entity, Event, Reading, Responsibility

_TYPES: Final = {
    "attack": "ATTACK", "shooting": "ATTACK", "killing": "ATTACK", "massacre": "ATTACK",
    "poisoning": "ATTACK", "sabotage": "ATTACK", "clash": "ATTACK", "explosion": "BOMBING",
    "kidnapping": "KIDNAPPING", "fire": "ARSON", "theft": "ROBBERY",
}  # fmt: skip
_BOMBS: Final = re.compile(r"\b(?:bomb|dynamit|explo|blown up|blew up)", re.IGNORECASE)
_AIRCRAFT: Final = frozenset("aerial aircraft helicopter helicopters planes warplanes".split())
_BODIES: Final = frozenset(
    "army police military government regime forces force guard battalion battalions brigade"
    " navy junta ministry cartel mafia mafias detachment marines garrison intelligence".split()
)
_STATE: Final = frozenset(
    "army police military government regime guard battalion brigade navy junta ministry patrol"
    " administration garrison force forces".split()
)
_AUTHORITIES: Final = re.compile(
    r"\b(?:police|army|military|armed forces|government|minist\w+|president|general|colonel|gen|col"
    r"|maj|major|officials?|authorit\w+|spokes\w+|commander|judge|court|prosecutor|attorney"
    r"|governor|mayor|battalion|brigade|chief|secretary|ambassador|department|embassy|senator"
    r"|security|intelligence|investigators|officer|captain|lieutenant|das|f-2|coprefa|carabineros)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W_]+(?:[.'-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class GivenBlame:
    """An organisation with how surely it did it, as MUC writes that."""

    name: str
    confidence: str


@dataclass(frozen=True, slots=True)
class BlameAnswer:
    """One template as read.

    Args:
        type: incident type, as MUC writes it.
        blamed: organisations with how surely.
        words: lower-case words of the sentences that tell of it, to align it by.
    """

    type: str
    blamed: tuple[GivenBlame, ...]
    words: frozenset[str]


def blame_answers(reading: Reading) -> tuple[BlameAnswer, ...]:
    """Return the templates of one reading, by the first mention of their events."""
    entities = {entity.id: entity for entity in reading.entities or ()}
    attributions = {a.id: a for a in reading.attributions}
    text = reading.article.text
    found = []
    for event in reading.events or ():
        kind = _TYPES.get(event.kind or "")
        if kind is None:
            continue
        if kind == "ATTACK" and any(_BOMBS.search(text[a:b]) for a, b in event.mentions):
            kind = "BOMBING"
        blamed = _blamed(reading, event, entities, attributions)
        words = _words(text, event)
        if kind == "BOMBING" and _AIRCRAFT & words:
            kind = "ATTACK"  # bombs from the air are none of MUC's bombings
        found.append(BlameAnswer(kind, blamed, words))
    return tuple(found)


def _words(text: str, event: Event) -> frozenset[str]:
    """Return the words of the sentences in which an event is mentioned."""
    found: set[str] = set()
    for start, end in event.mentions:
        found.update(w.lower() for w in _WORD.findall(_sentence(text, start, end)) if len(w) > 3)
    return frozenset(found)


def _sentence(text: str, start: int, end: int) -> str:
    """Return the sentence round a place; two spaces or an empty line part sentences."""
    first = max(text.rfind(".  ", 0, start), text.rfind("\n\n", 0, start), 0)
    ends = (text.find(".  ", end), text.find(".\n\n", end), text.find("\n\n", end))
    return text[first : min((k for k in ends if k >= 0), default=len(text))]


def _blamed(
    reading: Reading,
    event: Event,
    entities: dict[str, Entity],
    attributions: dict[str, Attribution],
) -> tuple[GivenBlame, ...]:
    """Return the organisations blamed for an event, with how surely."""
    names: dict[str, str] = {}
    year = dateline_year(reading.article.text)
    said: dict[str, list[str]] = {}
    for one in event.responsibility:
        entity = entities[one.entity_id]
        words = reading.article.text[slice(*one.span)] if one.span else entity.name
        name = _organisation(words, entity)
        if name is None:
            continue
        start, end = one.span or event.mentions[0]
        sentence = _sentence(reading.article.text, start, end)
        state = any(w in _STATE for w in name.lower().split())
        if not is_relevant(event.kind or "", sentence, state=state, year=year):
            continue
        names.setdefault(one.entity_id, name)
        said.setdefault(one.entity_id, []).append(
            _confidence(one, attributions.get(one.attribution_id or ""), sentence)
        )
    return tuple(GivenBlame(names[id_], _surest(found)) for id_, found in said.items())


def _organisation(words: str, entity: Entity) -> str | None:
    """Return the organisation that words of blame name, ``None`` for people."""
    if entity.kind in ("person", "unnamed", "document", "outlet"):
        return None
    if entity.name.lower().startswith("no "):
        return None
    tokens = " ".join(words.split()).split()
    lows = [t.lower().strip(",.\"'") for t in tokens]
    if entity.kind == "organisation":
        fuller = set(entity.name.lower().split()) <= set(lows)
        return " ".join(tokens) if fuller else entity.name
    bodies = [k for k, low in enumerate(lows) if low in _BODIES]
    if bodies:
        return " ".join(tokens[: bodies[-1] + 1])
    return None


def _confidence(one: Responsibility, attribution: Attribution | None, sentence: str) -> str:
    """Return how sure one blame is, by the decision tree of the task documentation."""
    if one.sureness in ("claimed", "admitted"):
        return "CLAIMED OR ADMITTED"
    doubted = one.sureness in ("suspected", "possible") or bool(_DOUBT.search(sentence))
    if not doubted:
        return "REPORTED AS FACT"
    speakers = list((attribution.speakers if attribution else None) or ())
    named = " ".join(f"{s.name or ''} {s.role or ''} {s.affiliation or ''}" for s in speakers)
    if _AUTHORITIES.search(named) or any(s.kind == "government" for s in speakers):
        return "SUSPECTED OR ACCUSED BY AUTHORITIES"
    return "SUSPECTED OR ACCUSED"


_DOUBT: Final = re.compile(
    r"\b(?:blam\w+|accus\w+|attribut\w+|responsib\w+|suspect\w*|alleg\w+|presum\w+|apparent\w*"
    r"|believe\w*|convinced|charge\w*|possib\w+|could|implicat\w+|involve\w*|guilty)\b",
    re.IGNORECASE,
)
_ORDER: Final = (
    "CLAIMED OR ADMITTED",
    "SUSPECTED OR ACCUSED BY AUTHORITIES",
    "SUSPECTED OR ACCUSED",
    "REPORTED AS FACT",
    "POSSIBLE",
)


def _surest(found: Sequence[str]) -> str:
    return min(found, key=_ORDER.index)
