"""Sources marked in made-up reports, and who speaks in each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from whosays.extract.speakers.find import find_speakers
from whosays.records import Article, Attribution, Confidences, Spans, Speaker, attribution_id


@dataclass(frozen=True)
class Spoken:
    """The speakers of each source in [[ ]], in order, and the names of all entities by id."""

    speakers: list[tuple[Speaker, ...]]
    names: dict[str | None, str]

    @property
    def told(self) -> list[str]:
        """Who speaks in each source, "-" where nobody is found."""
        return [" + ".join(s.name or "-" for s in some) for some in self.speakers]

    def links(self, number: int) -> list[tuple[str, str]]:
        """The relation and the name of each link of a source."""
        unnamed = self.speakers[number][0].unnamed
        return [(k.relation, self.names[k.entity_id]) for k in unnamed.links] if unnamed else []


@pytest.fixture
def spoken(article: Callable[[str], Article]) -> Callable[[str], Spoken]:
    """Read a report whose sources stand in [[ ]], each perhaps behind its cue in << >>."""

    def read(marked: str) -> Spoken:
        text, made = "", []
        cue: Spans = ()
        for part in re.split(r"(\[\[.*?\]\]|<<.*?>>)", marked, flags=re.DOTALL):
            inner = part[2:-2] if part.startswith(("[[", "<<")) else part
            span = (len(text), len(text) + len(inner))
            if part.startswith("<<"):
                cue = (span,)
            if part.startswith("[["):
                made.append(
                    Attribution(
                        id=attribution_id("v", (span,), cue, ()), parent_id=None, kind="indirect",
                        confidences=Confidences(source=1.0, content=1.0), source=(span,), cue=cue,
                        content=(),
                    )
                )  # fmt: skip
                cue = ()
            text += inner
        filled, entities = find_speakers(article(text), tuple(made))
        return Spoken([a.speakers or () for a in filled], {e.id: e.name for e in entities})

    return read
