"""Made-up readings, as many as are wanted, for the tests and the benchmark of the store."""

from __future__ import annotations

import hashlib
import random
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from whosays.records import (
    Article,
    Attribution,
    Block,
    Confidences,
    Entity,
    Reading,
    Run,
    Speaker,
    article_id,
    attribution_id,
    content_id,
    entity_id,
)

START = datetime(2031, 5, 1, 12, tzinfo=UTC)
"""The moment at which the clock of the tests begins."""

RUN = Run(id=content_id("run", "1"), version="1", models={"m": "m-1"}, options={"x": 0.5})
OTHER_RUN = Run(id=content_id("run", "2"), version="2", models={"m": "m-2"}, options={"x": 0.5})

NAMES = ("Ana Tarrow", "Bo Lindqvar", "Captain Osei Marn", "Dela Ferrant", "Eno Quist")
VERBS = ("said", "denied", "claimed", "warned", "doubted")
ACTS = {
    "said": "assert",
    "denied": "deny",
    "claimed": "assert",
    "warned": "warn",
    "doubted": "doubt",
}
NOUNS = (
    "ferry harbour bridge convoy depot grain fuel barrier signal tunnel engine lantern crane pilot "
    "strike blast fire shot drill patrol flare mine rocket cable valve gate tower radar beacon"
).split()
_SENTENCE = re.compile(rf"({'|'.join(NAMES)}) ({'|'.join(VERBS)}) (that [^.]+)\.")


class Clock:
    """A clock that goes on by a minute each time it is asked."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        """Return the next minute."""
        self.now += timedelta(minutes=1)
        return self.now


def article(text: str, *, name: str = "", **fields: str | None) -> Article:
    """Return an article of a text, one paragraph a line; ``name`` makes it a report of its own."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    url = f"https://daily.example/{name}" if name else None
    id_ = article_id(url=url, publisher=None, title=None, published_at=None, text=text)
    blocks = [Block(kind="paragraph", span=m.span()) for m in re.finditer(r"[^\n]+", text)]
    made = Article(
        id=id_, version_id=content_id("version", id_, digest), path=None, url=url,
        title=text.split("\n", 1)[0], publisher="The Daily Example", byline=None,
        published_at=None, modified_at=None, retrieved_at=None, language="en", text=text,
        sha256=digest, raw_sha256=digest, blocks=tuple(blocks),
    )  # fmt: skip
    return replace(made, **fields)  # type: ignore[arg-type]  # names of fields that hold text


def read(found: Article, run: Run = RUN) -> Reading:
    """Read an article by a rule: every "NAME VERB that WORDS." is an attribution."""
    mentions: dict[str, list[tuple[int, int]]] = {}
    for name in NAMES:
        for match in re.finditer(re.escape(name), found.text):
            mentions.setdefault(name, []).append(match.span())
    version = found.version_id
    ids = {name: entity_id(version, spans[0]) for name, spans in mentions.items()}
    attributions = []
    for match in _SENTENCE.finditer(found.text):
        source, cue, content = ((match.span(group),) for group in (1, 2, 3))
        speaker = Speaker(entity_id=ids[match[1]], name=match[1], kind="person")
        attributions.append(
            Attribution(
                id=attribution_id(version, source, cue, content), parent_id=None,
                kind="indirect", confidences=Confidences(source=0.9, content=0.9), source=source,
                cue=cue, content=content, speakers=(speaker,),
                act=ACTS[match[2]],  # type: ignore[arg-type]  # the values are acts
            )
        )  # fmt: skip
    entities = [
        Entity(id=ids[name], name=name, kind="person", roles=(), mentions=tuple(spans))
        for name, spans in mentions.items()
    ]
    return Reading(
        run=run, article=found, attributions=tuple(attributions), entities=tuple(entities),
        events=(), possibly_missed=(),
    )  # fmt: skip


def report(number: int, *, sentences: int = 30) -> Article:
    """Return the made-up report of a number, always the same one."""
    chance = random.Random(number)
    lines = [f"Report {number} on the {chance.choice(NOUNS)} at the {chance.choice(NOUNS)}"]
    for at in range(sentences):
        words = " ".join(chance.choices(NOUNS, k=12))
        lines.append(f"{chance.choice(NAMES)} {chance.choice(VERBS)} that {words} {number} {at}.")
    day = f"2031-{1 + number // 28 % 12:02}-{1 + number % 28:02}"
    return article("\n".join(lines), name=f"report-{number}", published_at=day)


def reading(number: int, *, sentences: int = 30) -> Reading:
    """Return the reading of `report`."""
    return read(report(number, sentences=sentences))
