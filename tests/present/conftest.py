"""A report on a made-up event, read by hand, and the means to make more such readings."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from whosays.records import (
    Article,
    Attribution,
    AttributionKind,
    Block,
    BlockKind,
    Confidences,
    Entity,
    Hop,
    Reading,
    Run,
    Span,
    Spans,
    Speaker,
    Unnamed,
    attribution_id,
    content_id,
)

VERSION = "0123456789abcdef"


def article(*blocks: tuple[BlockKind, str], published_at: str | None = None) -> Article:
    """Return an article whose text is ``blocks`` with an empty line between them."""
    text, made = "", []
    for kind, words in blocks:
        text += "\n\n" if text else ""
        made.append(Block(kind=kind, span=(len(text), len(text) + len(words))))
        text += words
    digest = hashlib.sha256(text.encode(errors="replace")).hexdigest()
    title = next((words for kind, words in blocks if kind == "title"), None)
    return Article(
        id=content_id("made up", text.encode(errors="replace").hex()),
        version_id=VERSION,
        path="reports/ferry.txt",
        url=None,
        title=title,
        publisher=None,
        byline=None,
        published_at=published_at,
        modified_at=None,
        retrieved_at=None,
        language="en",
        text=text,
        sha256=digest,
        raw_sha256=digest,
        blocks=tuple(made),
        published_source="given" if published_at else None,
    )


class Hand:
    """Marks attributions in one article by their words, as a person would."""

    def __init__(self, of: Article) -> None:
        self.article = of
        self.attributions: list[Attribution] = []

    def span(self, words: str, nth: int = 0) -> Span:
        """Return the ``nth`` place of ``words`` in the text; an error where there is none."""
        at = -1
        for _ in range(nth + 1):
            at = self.article.text.index(words, at + 1)
        return at, at + len(words)

    def spans(self, marked: str) -> Spans:
        """Return the places of pieces parted by `` | ``; ``words#2`` is their third place."""
        found = []
        for piece in marked.split(" | ") if marked else ():
            words, _, nth = piece.partition("#")
            found.append(self.span(words, int(nth or 0)))
        return tuple(found)

    def says(
        self,
        source: str,
        cue: str,
        content: str,
        *speakers: Speaker,
        kind: AttributionKind = "indirect",
        sure: tuple[float, float, float | None] = (0.98, 0.95, 0.9),
        parent: Attribution | None = None,
    ) -> Attribution:
        """Mark one attribution and return it."""
        parts = self.spans(source), self.spans(cue), self.spans(content)
        made = Attribution(
            id=attribution_id(VERSION, *parts),
            parent_id=parent.id if parent else None,
            kind=kind,
            confidences=Confidences(source=sure[0], content=sure[1], speaker=sure[2]),
            source=parts[0],
            cue=parts[1],
            content=parts[2],
            speakers=speakers,
        )
        self.attributions.append(made)
        return made

    def reading(
        self, entities: tuple[Entity, ...] | None = None, missed: Spans | None = ()
    ) -> Reading:
        """Return what was marked as a reading."""
        run = Run(id="feedfacefeedface", version="0.0-by-hand", models={}, options={"as_is": False})
        return Reading(
            run=run,
            article=self.article,
            attributions=tuple(self.attributions),
            entities=entities,
            possibly_missed=missed,
        )


def ferry() -> Reading:
    """Return the reading by hand of a made-up report on a made-up ferry."""
    hand = Hand(
        article(
            ("title", "Orlavia accuses Besk of sinking ferry off Port Tamsin"),
            ("deck", "Besk’s navy called the charge “a fairy tale”."),
            (
                "paragraph",
                (
                    "The government of Orlavia said on Monday that a Beskan mine had sunk the "
                    "ferry Larkspur, killing nine. It gave no proof."
                ),
            ),
            (
                "paragraph",
                (
                    "“We never laid a mine in those waters,” Admiral Ruta Selmane, the head of the "
                    "Beskan navy, told the agency Norpress. “Look at your own boilers.”"
                ),
            ),
            ("caption", "Smoke rises from the Larkspur, in a picture that villagers say is old."),
            (
                "paragraph",
                (
                    "Two harbour officials, who asked not to be named because the inquiry is open, "
                    "said the divers had told them that the hull was bent outwards."
                ),
            ),
            ("paragraph", "She also said that Orlavia had “invented a war” & hidden <the> log."),
            ("list", "Reportedly, a second ship 🚢 turned back."),
            ("quote", "He said: \"No one believes it.\" They argued, 'loudly', for an hour."),
            ("paragraph", "Mayor Ilse Brand and her deputy urged calm."),
            published_at="2031-05-04",
        )
    )
    orlavia = Speaker(
        entity_id="e-orlavia", name="Orlavia", kind="government", affiliation="Orlavia"
    )
    selmane = Speaker(
        entity_id="e-selmane",
        name="Ruta Selmane",
        kind="person",
        role="head of the Beskan navy",
        affiliation="Beskan navy",
        on_behalf_of="e-navy",
        chain=(Hop(name="Norpress", kind="agency", span=hand.span("Norpress")),),
    )
    she = Speaker(entity_id="e-selmane", name="Ruta Selmane", kind="person", role="Admiral")
    officials = Speaker(
        entity_id="e-officials",
        name="Two harbour officials",
        kind="unnamed",
        unnamed=Unnamed(count=2, side=None, rank=None, reason="the inquiry is open"),
    )
    villagers = Speaker(
        entity_id="e-villagers",
        name="villagers",
        kind="unnamed",
        unnamed=Unnamed(count=None, side="Orlavia", rank=None, reason=None),
    )
    divers = Speaker(entity_id="e-divers", name="the divers", kind="group")
    navy = Speaker(entity_id="e-navy", name="Besk’s navy", kind="organisation", affiliation="Besk")
    nobody = Speaker(entity_id=None, name=None, kind="unresolved")
    brand = Speaker(entity_id="e-brand", name="Ilse Brand", kind="person", role="Mayor")
    deputy = Speaker(
        entity_id="e-deputy",
        name="her deputy",
        kind="unnamed",
        unnamed=Unnamed(count=1, side=None, rank="deputy", reason=None),
    )
    hand.says("Orlavia", "accuses", "Besk of sinking ferry off Port Tamsin", orlavia)
    hand.says("Besk’s navy", "called", "the charge | a fairy tale", navy, kind="mixed")
    hand.says(
        "The government of Orlavia",
        "said",
        "that a Beskan mine had sunk the ferry Larkspur, killing nine",
        orlavia,
    )
    hand.says(
        "Admiral Ruta Selmane, the head of the Beskan navy",
        "told",
        "“We never laid a mine in those waters,” | “Look at your own boilers.”",
        selmane,
        kind="direct",
    )
    hand.says("villagers", "say", "a picture | is old", villagers, sure=(0.9, 0.42, None))
    told = hand.says(
        "Two harbour officials, who asked not to be named because the inquiry is open",
        "said#1",
        "the divers had told them that the hull was bent outwards",
        officials,
    )
    hand.says("the divers", "told#1", "that the hull was bent outwards", divers, parent=told)
    hand.says(
        "She",
        "also said",
        "that Orlavia had “invented a war” & hidden <the> log",
        she,
        kind="mixed",
        sure=(0.97, 0.9, 0.41),
    )
    hand.says("", "Reportedly", "a second ship 🚢 turned back", sure=(0.7, 0.66, None))
    hand.says("He", "said#3", "No one believes it.", nobody, kind="direct")
    hand.says("Mayor Ilse Brand and her deputy", "urged", "calm", brand, deputy)
    entities = (
        Entity(
            id="e-navy",
            name="Besk’s navy",
            kind="organisation",
            roles=(),
            mentions=(hand.span("Besk’s navy"),),
        ),
    )
    missed = (hand.span("They argued, 'loudly', for an hour."),)
    return hand.reading(entities=entities, missed=missed)


@pytest.fixture
def ferry_reading() -> Reading:
    """The made-up ferry report, read by hand."""
    return ferry()


@pytest.fixture
def by_hand() -> Callable[..., Hand]:
    """Make a hand that marks attributions in an article of the given blocks."""
    return lambda *blocks: Hand(article(*blocks))


@pytest.fixture
def golden(root: Path) -> Callable[[str, str], None]:
    """Compare a whole output with its golden file; WHOSAYS_GOLDEN=write writes it anew."""

    def compare(name: str, output: str) -> None:
        path = root / "tests" / "golden" / "present" / name
        if os.environ.get("WHOSAYS_GOLDEN") == "write":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(output, encoding="utf-8", newline="")
        assert output == path.read_bytes().decode("utf-8")

    return compare
