"""``export -f webannotation``: W3C Web Annotations, one an attribution, as JSON-LD.

The target of an annotation is the content, its bodies are the words that name the source, the
cue, and what was drawn from them. Every stretch of words is selected twice, by the words with
those around them and by their position in the text as it was read. That text is the source of
the selections and not the page it came from: positions in a page's own text would be others.
The page is named beside it (``via``); there the words themselves lead to the place.

References:
    Web Annotation Data Model, W3C Recommendation 2017, sections 3.2.4 (textual bodies), 3.3.7
    (via), 4.2.4 and 4.2.5 (text selectors), 5 (collections).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from whosays.present.exported import (
    VERDICTS,
    Decision,
    Export,
    Times,
    in_order,
    instant,
    who_speaks,
)
from whosays.present.labels import details
from whosays.present.naming import TERMS, address, urn
from whosays.present.quoting import one_line
from whosays.records import Article, Attribution, Reading, Run, Span, Spans

Json = dict[str, Any]

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
"""The context of the standard."""

AROUND: Final = 32
"""How many characters before and after the words are given with them."""


def render(export: Export) -> str:
    """Return all attributions as one annotation collection, and reviews as annotations of them.

    Args:
        export: the readings, as they are to stand in it. Of the decisions only those in force
            that check an attribution of these readings are given.

    Returns:
        Indented JSON-LD that ends with a newline.
    """
    items = list(_annotations(export))
    of = f" of the dossier {one_line(export.dossier)}" if export.dossier else ""
    key = [item["id"] for item in items]
    page: Json = {"id": urn("annotation page", export.dossier, *key), "type": "AnnotationPage"}
    page |= {"startIndex": 0, "items": items}
    collection = {
        "@context": [CONTEXT, {"whosays": TERMS}],
        "id": urn("annotation collection", export.dossier, *key),
        "type": "AnnotationCollection",
        "label": f"Who says what in the reports{of}, machine-read",
        "total": len(items),
        "first": page,
    }
    return msgspec.json.format(msgspec.json.encode(collection), indent=1).decode() + "\n"


def _annotations(export: Export) -> Iterator[Json]:
    """Yield the annotation of every attribution, each followed by those that review it."""
    checked = export.checked()
    for reading in export.readings:
        times = export.times.get(reading.article.version_id)
        for item in in_order(reading):
            yield _annotation(item, reading, times)
            for decision in checked.get(item.id, ()):
                yield _review(item, decision, export.dossier)


def _annotation(item: Attribution, reading: Reading, times: Times | None) -> Json:
    """Return the annotation of one attribution."""
    article = reading.article
    made: Json = {"id": urn("attribution", item.id), "type": "Annotation"}
    if times and (created := instant(times.read_at)):
        made["created"] = created
    made |= {
        "creator": _reader(reading.run),
        "motivation": "describing",
        "body": [
            *_textual(item, article),
            *_selected(article, item.source, "source"),
            *_selected(article, item.cue, "cue"),
        ],
        "target": _selected(article, item.content, "content"),
        "whosays:attribution": item.id,
    }
    if item.parent_id:
        made["whosays:inside"] = {"id": urn("attribution", item.parent_id)}
    return made


def _reader(run: Run) -> Json:
    """Return the software that drew a record."""
    return {"id": urn("run", run.id), "type": "Software", "name": f"whosays {run.version}"}


def _textual(item: Attribution, article: Article) -> Iterator[Json]:
    """Yield what was drawn from the words: a line for a person, then tags for a machine."""
    line = [f"{one_line(who_speaks(item))}: {item.act or item.kind}", *details(item, article)]
    yield _text("; ".join(line), "describing")
    yield from (
        _text(one_line(name), "identifying")
        for name in dict.fromkeys(speaker.name for speaker in item.speakers or ())
        if name
    )
    tags = {"kind": item.kind, "act": item.act, "stance": item.stance}
    yield from (_text(f"{what}:{value}", "tagging") for what, value in tags.items() if value)


def _text(value: str, purpose: str) -> Json:
    """Return a body of words that are ours."""
    return {
        "type": "TextualBody",
        "value": value,
        "format": "text/plain",
        "language": "en",
        "purpose": purpose,
    }


def _selected(article: Article, spans: Spans, part: str) -> list[Json]:
    """Return the words at ``spans`` as parts of the text that was read."""
    source: Json = {"id": urn("version", article.version_id), "type": "Text"}
    source |= {"format": "text/plain"}
    if article.language:
        source["language"] = article.language
    if url := address(article.url):
        source["via"] = url
    return [
        {
            "type": "SpecificResource",
            "source": source,
            "selector": selectors(article.text, span),
            "whosays:part": part,
        }
        for span in spans
    ]


def selectors(text: str, span: Span) -> list[Json]:
    """Return the two ways in which a span is selected, by its words and by its position.

    Args:
        text: the text that was read.
        span: in code points, as the standard counts too.
    """
    start, end = span
    quote = {"type": "TextQuoteSelector", "exact": text[start:end]}
    quote |= {"prefix": text[max(0, start - AROUND) : start], "suffix": text[end : end + AROUND]}
    return [quote, {"type": "TextPositionSelector", "start": start, "end": end}]


def _review(item: Attribution, decision: Decision, dossier: str | None) -> Json:
    """Return the annotation by which a person has checked the reading of an attribution."""
    line = f"reading checked: {VERDICTS[decision.decision]}"
    if decision.speaker:
        line += f" to {one_line(decision.speaker)}"
    if decision.why:
        line += f" ({one_line(decision.why)})"
    made: Json = {"id": urn("review", dossier, decision.number, item.id), "type": "Annotation"}
    if created := instant(decision.decided_at):
        made["created"] = created
    return made | {
        "creator": {"type": "Person", "name": one_line(decision.who)},
        "motivation": "assessing",
        "body": [_text(line, "assessing")],
        "target": urn("attribution", item.id),
    }
