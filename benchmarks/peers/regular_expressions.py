"""What an afternoon of regular expressions finds: the least that any system has to beat.

    python benchmarks/peers/regular_expressions.py [--that] < texts.jsonl

Every quotation goes to the nearest "said" or "says" in its paragraph that has a subject;
quotations of one "said" are one attribution. With ``--that``, "X said (that) ..." is found too, to
the end of the sentence, and "..., X said." from where the sentence begins.
"""

from __future__ import annotations

import re
import sys

import driver

Attribution = dict[str, list[list[int]]]

# From where a clause begins up to the cue, with what stands between commas: "Ann Holt, a doctor,".
_START = r"(?:^|[.?!:;][”\"']? |[”\"'] |, | (?:and|but|that|as) )"
_ABBREVIATED = r"\b(?:Mrs?|Ms|Dr|Rep|Sen|Gov|Gen|Lt|[A-Z])\."
_WORDS = (
    rf"(?:{_ABBREVIATED}|[^\s.,:;?!()“”\"])"
    rf"(?:{_ABBREVIATED}|\([^()\n]{{1,20}}\)|[^.,:;?!()“”\"\n]){{0,80}}?"
)
_WHO = rf"{_START}(?P<who>{_WORDS}(?:, [^,\n\"“”]{{1,80}},)?)"
_CUE = r"(?P<cue>(?:has |had |have |also |later )*(?:said|says))\b"

QUOTE = re.compile("“[^“”\n]+”|\"[^\"\n]+\"|''[^\n]+?''")
BEFORE = re.compile(rf"{_WHO} {_CUE}")
BEHIND = re.compile(
    rf"[”\"'] {_CUE} (?P<who>[^\n“”\".,:;?!()]{{2,60}}(?:, [^,.\n\"“”]{{1,80}}(?=[,.]))?)"
)
THAT = re.compile(rf"{_WHO} {_CUE}(?: that)? (?P<content>(?![\"“”'])\w[^\n]*)")
LAST = re.compile(rf"\s*(?P<content>[^\s“”\"'][^\n“”\"]*?), (?P<who>{_WORDS}) {_CUE}(?=[.,]|$)")
SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)(?<!Sen)(?<!Gov)(?<!Rep)[.?!][”\"]?(?=\s|$)"
)


def quotations(paragraph: str, taken: list[list[int]]) -> list[Attribution]:
    """Return the quotations that have a "said", without those that stand in what is taken."""
    quotes = [list(match.span()) for match in QUOTE.finditer(paragraph)]
    cues = [
        match
        for pattern in (BEFORE, BEHIND)
        for match in pattern.finditer(paragraph)
        if not inside_any(match.span("cue"), quotes)
    ]
    found: dict[tuple[int, int], Attribution] = {}
    for quote in quotes:
        if cues and not inside_any(quote, taken):
            nearest = min(cues, key=lambda cue: gap(cue.span("cue"), quote))
            first = found.setdefault(nearest.span("cue"), attribution(nearest, []))
            first["content"].append(quote)
    return list(found.values())


def first_clauses(paragraph: str) -> list[Attribution]:
    """Return every "X said (that) ..." outside of quotations, to the end of its sentence."""
    quotes = [list(match.span()) for match in QUOTE.finditer(paragraph)]
    found: list[Attribution] = []
    end = 0
    while match := THAT.search(paragraph, end):
        end = match.end("cue")
        if inside_any(match.span("cue"), quotes):
            continue
        start = match.start("content")
        stop = SENTENCE_END.search(paragraph, start)
        end = stop.start() if stop else len(paragraph.rstrip())
        with_mark = stop.end() if stop and len(stop[0]) > 1 else end
        found.append(attribution(match, [[start, with_mark]]))
    return found


def last_clauses(paragraph: str, taken: list[list[int]]) -> list[Attribution]:
    """Return every "..., X said." outside of quotations whose cue is not taken."""
    quotes = [list(match.span()) for match in QUOTE.finditer(paragraph)]
    ends = [match.end() for match in SENTENCE_END.finditer(paragraph)] + [len(paragraph)]
    found: list[Attribution] = []
    for start, end in zip([0, *ends], ends, strict=False):  # the last end starts nothing
        match = LAST.match(paragraph, start, end)
        if match and not inside_any(match.span("cue"), quotes + taken):
            found.append(attribution(match, [list(match.span("content"))]))
    return found


def attribution(match: re.Match[str], content: list[list[int]]) -> Attribution:
    """Return what a pattern found, with this content."""
    return {
        "source": [list(match.span("who"))],
        "cue": [list(match.span("cue"))],
        "content": content,
    }


def inside_any(span: tuple[int, int] | list[int], others: list[list[int]]) -> bool:
    """Return whether a span lies within one of others."""
    return any(other[0] <= span[0] and span[1] <= other[1] for other in others)


def gap(span: tuple[int, int], other: list[int]) -> int:
    """Return how many characters lie between two spans."""
    return max(span[0] - other[1], other[0] - span[1], 0)


def find_in(text: str, with_clauses: bool) -> list[Attribution]:
    """Return the attributions of a text, a paragraph a line."""
    found: list[Attribution] = []
    start = 0
    for paragraph in text.split("\n"):
        clauses = first_clauses(paragraph) if with_clauses else []
        if with_clauses:
            clauses += last_clauses(paragraph, [a["cue"][0] for a in clauses])
        quoted = quotations(paragraph, [a["content"][0] for a in clauses])
        for one in clauses + quoted:
            moved = {
                role: [[start + span[0], start + span[1]] for span in part]
                for role, part in one.items()
            }
            found.append(moved)
        start += len(paragraph) + 1
    return found


def main() -> None:
    """Read standard input."""
    with_clauses = "--that" in sys.argv[1:]
    driver.drive(
        driver.text_alone, lambda text: find_in(text, with_clauses), lambda _text, found: found
    )


if __name__ == "__main__":
    main()
