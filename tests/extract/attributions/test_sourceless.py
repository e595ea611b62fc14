"""Tests of subjects that say nothing."""

from __future__ import annotations

import pytest

from whosays.extract.attributions.drafts import Draft
from whosays.extract.attributions.sourceless import SURE, without_mere_subject

DROPPED = [
    ("[The harbour master] {was asked} about the missing crates", "somebody else asks"),
    (
        "[The vote] {is} expected to be close",
        "nobody in particular expects; the cue came out short",
    ),
    ("[The ferry] {appears} to have been overloaded", "it appears so to nobody who is named"),
    ("[Ms Ordal] {seemed} to soften her line", "her line is told of, not told by her"),
    ("[The mayor] {has not been told} whether the bridge is safe", "told by somebody unnamed"),
    ("[Water firm] {accused} of hiding leak", "a headline without its verb"),
    ("[It] {was claimed} that the nets were cut", "nobody is said to claim it"),
    ("[He] {was widely seen} as the likely successor", "an adverb between"),
]
KEPT = [
    ("[The minister] {asked} about the missing crates", "she asks herself"),
    ("[The skipper] {said} it was claimed that the nets were cut", "the passive is in the content"),
    ("[The widow] {accused} the firm of hiding it", "accused somebody"),
    ("[The envoy] {appeared} on television and accused the guards", "a place where she spoke"),
    ("It {seemed} to [the widow] that nobody had looked", "it seemed so to somebody"),
    ("He {was asked} by [the judge] about the crates", "who asks is named, behind the cue"),
    ("[The clerk], who was tired, {said} that the doors were locked", "the verb is another's"),
]


def draft(marked: str) -> tuple[str, Draft]:
    """Read ``[source]`` and ``{cue}``; the rest behind the cue is the content."""
    plain = marked.translate({ord(c): None for c in "[]{}"})

    def span(opening: str, closing: str) -> tuple[int, int]:
        start = len(marked[: marked.index(opening)].translate({ord(c): None for c in "[]{}"}))
        return start, start + marked.index(closing) - marked.index(opening) - 1

    cue = span("{", "}")
    return plain, Draft((span("[", "]"),), (cue,), ((cue[1] + 1, len(plain)),), 0.9, 0.6, 0.9)


@pytest.mark.parametrize(("marked", "reason"), DROPPED)
def test_a_mere_subject_is_no_source(marked: str, reason: str) -> None:
    """Who is asked, expected or only seems is not who says so."""
    text, given = draft(marked)
    found = without_mere_subject(text, given)
    assert found.source == (), reason
    assert found.source_p == SURE
    assert (found.cue, found.content) == (given.cue, given.content)


@pytest.mark.parametrize(("marked", "reason"), KEPT)
def test_one_who_speaks_stays_the_source(marked: str, reason: str) -> None:
    """Near-misses: the words are alike, and there is somebody who says so."""
    text, given = draft(marked)
    assert without_mere_subject(text, given) == given, reason
