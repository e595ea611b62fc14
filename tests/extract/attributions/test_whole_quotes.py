"""A quote is one thing: contents take all of it or leave it."""

from __future__ import annotations

import pytest

from whosays.extract.attributions.drafts import Draft
from whosays.extract.attributions.whole_quotes import complete_quotes
from whosays.extract.text.quotes import find_quotes
from whosays.records import Spans

TABLE = [
    ("“We held the bridge,” she said.", [["We held the bridge"]], [["“We held the bridge,”"]],
     "marks and the comma inside them belong to the content"),
    ("She called it a “quiet, cold farce” again.", [["a “quiet"]], [["a “quiet"]],
     "less than half of a quote claims none of it"),
    ("“We held,” she said. “We will.”", [["We held", "We will"]], [["“We held,”", "“We will.”"]],
     "both pieces of a split quote are made whole"),
    ("“Ours is the bridge,” she said, “and yours the toll.”",
     [["“Ours is the bridge,”"], ["and yours"]], [["“Ours is the bridge,”"], ["and yours"]],
     "less than half of the second quote is not taken over"),
    ("“One and two.\n“Three and four,” he said.", [["“One and two."]],
     [["“One and two.\n“Three and four,”"]],
     "speech over paragraphs goes on where nobody else claims it"),
    ("“One and two.\n“Three and four,” he said.", [["“One and two."], ["“Three and four,”"]],
     [["“One and two."], ["“Three and four,”"]],
     "a paragraph that has its own speaker is not taken"),
    ("No quotes stand here.", [["quotes stand"]], [["quotes stand"]], "nothing to do"),
]  # fmt: skip


def draft(text: str, pieces: list[str]) -> Draft:
    """Return an attribution with these contents and no cue."""
    content: Spans = tuple((text.index(p), text.index(p) + len(p)) for p in pieces)
    return Draft(source=(), cue=(), content=content, valid=1.0, source_p=1.0, content_p=1.0)


@pytest.mark.parametrize(("text", "before", "after", "reason"), TABLE, ids=[r[3] for r in TABLE])
def test_contents_end_where_quotes_end(
    text: str, before: list[list[str]], after: list[list[str]], reason: str
) -> None:
    """Contents before and after."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append((at, at + len(line)))
        at += len(line) + 1
    quotes = find_quotes(text, tuple(blocks))
    drafts = complete_quotes(text, [draft(text, pieces) for pieces in before], quotes)
    assert [[text[s:e] for s, e in d.content] for d in drafts] == after, reason
    assert complete_quotes(text, drafts, quotes) == drafts, "once more changes nothing"
