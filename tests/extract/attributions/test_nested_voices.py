"""Of what the model marks inside a content, second voices are kept, with whole sources."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from whosays.extract.attributions import nesting
from whosays.extract.attributions.drafts import Draft
from whosays.extract.attributions.encoder import Encoder
from whosays.records import Spans, words


def at(text: str, piece: str) -> Spans:
    """Return where the last of some words stands; nowhere for none."""
    return ((text.rindex(piece), text.rindex(piece) + len(piece)),) if piece else ()


# speaker, content of the outer attribution, what the model marks in it, the source kept or None
TABLE = [
    ("Ms Orr", "the guard warned them", ("the guard", "warned", "them all to leave"), "the guard",
     "a second voice"),
    ("Ms Orr", "she believed it", ("she", "believed", "it would rain soon"), None,
     "the speaker’s own mind"),
    ("She", "they knew it", ("they", "knew", "nothing about the fire"), "they",
     "a pronoun for others than the speaker"),
    ("Ms Orr", "she had warned", ("she", "warned", "the owner in May"), "she",
     "what the speaker said before"),
    ("Ms Orr", "the firm planned", ("the firm", "planned", "to close a mill"), None,
     "an intention is no voice"),
    ("Ms Orr", "I tell you", ("I", "tell", "that the wells are clean"), None,
     "what the speaker says now"),
    ("Ms Orr", "I told them", ("I", "told", "that the lease was a trap"), "I",
     "what the speaker said then"),
    ("Ms Orr", "the harbour master had told her", ("the", "told", "the crane was unsafe"),
     "the harbour master", "a source cut after its article"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("speaker", "head", "marked", "kept", "reason"), TABLE, ids=[row[4] for row in TABLE]
)
def test_voices(
    speaker: str,
    head: str,
    marked: tuple[str, str, str],
    kept: str | None,
    reason: str,
    encoder: Encoder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What becomes of one attribution that the model marks in a content."""
    source, cue, content = marked
    text = f"{speaker} said {head} {content}."
    start = len(f"{speaker} said ")
    parent = Draft(((0, len(speaker)),), at(text, "said"), ((start, len(text) - 1),), 0.9, 0.9, 0.9)
    named = ((start + head.index(source), start + head.index(source) + len(source)),)
    draft = Draft(named, at(text, cue), at(text, content), 0.9, 0.9, 0.9)

    def drafts(_encoder: Encoder, _text: str, _blocks: Spans) -> Iterator[tuple[Draft, ...]]:
        yield (draft,)

    monkeypatch.setattr(nesting, "draft_attributions", drafts)
    found = nesting.nested_drafts(encoder, text, parent)
    assert [words(text, d.source) for d in found] == ([] if kept is None else [kept]), reason


# a content, what of it is read again
STRETCHES = [
    ("the dam broke. The guard warned them twice. It rained", "The guard warned them twice.",
     "the sentence with the voice alone"),
    ("the guard warned them. It rained. The cook denied it all", None, "from first voice to last"),
    ("the state would build a new road here", "", "a state is no reporting word"),
    ("they lost the vote over the harbour again", "", "nor is a vote"),
    ("I really think that the wells are clean", "", "the speaker’s own mind"),
    ("I really think that the guard lied to them", "", "and of what nobody says"),
    ("the report states that the wells are clean", None, "a verb that looks like a noun"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "again", "reason"), STRETCHES)
def test_only_sentences_that_may_hold_a_voice_are_read_again(
    content: str, again: str | None, reason: str, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading contents again costs, so what holds no reporting word is left out."""
    text = f"Ms Orr said {content}"
    parent = Draft(((0, 6),), at(text, "said"), at(text, content), 0.9, 0.9, 0.9)
    read: list[str] = []

    def drafts(_encoder: Encoder, whole: str, blocks: Spans) -> Iterator[tuple[Draft, ...]]:
        read.extend(words(whole, (block,)) for block in blocks)
        return iter(())

    monkeypatch.setattr(nesting, "draft_attributions", drafts)
    nesting.nested_drafts(encoder, text, parent)
    assert " ".join(read) == (content if again is None else again), reason


def test_a_quote_is_read_without_its_marks(
    encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The content of a quote is read as if it were all that the report said, "that" left out."""
    read: list[str] = []

    def drafts(_encoder: Encoder, text: str, blocks: Spans) -> Iterator[tuple[Draft, ...]]:
        read.extend(text[s:e] for s, e in blocks)
        yield ()

    monkeypatch.setattr(nesting, "draft_attributions", drafts)
    for text in (
        "“The guard told us it was over,”", "''The guard told us it was over,''",
        "‘The guard told us it was over,’", '"The guard told us it was over,',
        "that The guard told us it was over,",
    ):  # fmt: skip
        nesting.nested_drafts(encoder, text, Draft((), ((0, 1),), ((0, len(text)),), 1, 1, 1))
    assert read == ["The guard told us it was over,"] * 5
