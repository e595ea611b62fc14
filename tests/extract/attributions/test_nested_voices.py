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
    ("Ms Orr", "Mr Ondry was told", ("Mr Ondry", "told", "that he would lose it all"), "",
     "who was told is not who said it"),
    ("Ms Orr", "it was claimed", ("it", "claimed", "that the nets were cut"), "",
     "nobody claimed it"),
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
