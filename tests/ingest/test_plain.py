"""Tests of reading plain text: whole outputs, kinds of blocks, and what always holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.ingest.plain import PlainText, read_plain
from whosays.records import BlockKind

LEAD = (
    "The government of Lomar on Tuesday accused Veska of sinking the ferry Amalia, an allegation "
    "that Veska rejected."
)
BODY = "Two port officials said that the ferry had been taking on water since Sunday morning."
END = "The search for the eleven people who were on board will go on for a week, they said."


def outline(read: PlainText) -> list[tuple[BlockKind, str]]:
    """Return kind and words of every block."""
    return [(block.kind, read.traced.text[slice(*block.span)]) for block in read.blocks]


def kinds(text: str) -> list[BlockKind]:
    """Return the kinds of the blocks of ``text``."""
    return [kind for kind, _ in outline(read_plain(text))]


@pytest.mark.parametrize(
    ("paragraphs", "expected", "reason"),
    [
        (["Lomar accuses Veska of sinking ferry", LEAD, BODY], ["title", "paragraph", "paragraph"],
         "a headline without a full stop"),
        (["Lomar Accuses Veska of Sinking Ferry off Pell.", LEAD], ["title", "paragraph"],
         "title case with a full stop"),
        (["Lomar accuses Veska of sinking ferry.", LEAD], ["title", "paragraph"],
         "a sentence that the lead tells again"),
        ([LEAD, BODY, END], ["paragraph"] * 3, "no title"),
        (["He left.", LEAD], ["paragraph"] * 2, "a short sentence is no title"),
        (["(VELA)", LEAD, BODY], ["other", "paragraph", "paragraph"], "a tag of the transmission"),
        (["World", "Lomar accuses Veska of sinking ferry", LEAD, BODY],
         ["other", "title", "paragraph", "paragraph"], "a kicker over the headline"),
        (["Lomar accuses Veska of sinking ferry", "Divers still look for the crew.",
          "By Ines Okafor", LEAD], ["title", "deck", "other", "paragraph"], "a deck over a byline"),
        (["Lomar accuses Veska of sinking ferry", "Divers still look for the crew off Pell", LEAD],
         ["title", "deck", "paragraph"], "a deck without a full stop"),
        (["Lomar accuses Veska of sinking ferry", "By Ines Okafor", LEAD, BODY],
         ["title", "other", "paragraph", "paragraph"], "a lead under the byline is no deck"),
        (["Lomar accuses Veska of sinking ferry", LEAD, "Advertisement", BODY],
         ["title", "paragraph", "paragraph"], "an advertisement makes no deck of the lead"),
        (["Lomar accuses Veska of sinking ferry", "Divers have found none of the eleven on board.",
          "PELL (Vela) — The ferry sank on Tuesday off the coast of Lomar, officials said."],
         ["title", "deck", "paragraph"], "what stands over a dateline is the deck"),
        ([LEAD, "Rosa Dunn at the port of Pell on Tuesday.", BODY],
         ["paragraph", "caption", "paragraph"], "who is shown, and where"),
        ([LEAD, "A coast guard boat off Pell, Lomar.", BODY],
         ["paragraph", "caption", "paragraph"], "what is shown, and where"),
        ([LEAD, "Officials in Pell see no reason.", BODY], ["paragraph"] * 3, "a verb"),
        ([LEAD, "Rosa Dunn at the port refused to talk.", BODY], ["paragraph"] * 3, "another verb"),
        ([LEAD, "War in the East.", BODY], ["paragraph", "paragraph", "paragraph"],
         "title case may be a subhead, and is no caption"),
        ([LEAD, "Divers leave the port, officials said.Ana Ruiz / Vela Press", BODY],
         ["paragraph", "caption", "paragraph"], "a credit makes a caption of speech, too"),
        ([LEAD, "FILE PHOTO: Rosa Dunn speaks in Pell.", BODY],
         ["paragraph", "caption", "paragraph"], "a label"),
        ([LEAD, "Divers search the hull off Pell on April 2, 2031.", BODY],
         ["paragraph", "caption", "paragraph"], "the present tense with a full date"),
        ([LEAD, "What happens next", BODY], ["paragraph", "other", "paragraph"], "a subhead"),
        ([LEAD, "- the ferry", "- the port", BODY], ["paragraph", "list", "list", "paragraph"],
         "a list"),
        ([LEAD, "- a dash begins this sentence only.", BODY], ["paragraph"] * 3, "no list"),
        ([LEAD, "> We had no ships there.", BODY], ["paragraph", "quote", "paragraph"], "a quote"),
        (["12:40 p.m.", LEAD, "___", BODY], ["paragraph", "paragraph", "other", "paragraph"],
         "a rule between updates"),
    ],
)  # fmt: skip
def test_blocks_have_their_kind(
    paragraphs: list[str], expected: list[BlockKind], reason: str
) -> None:
    """Title, deck, caption, list item and quote are told from body paragraphs."""
    assert kinds("\n\n".join(paragraphs)) == expected, reason


@pytest.mark.parametrize(
    ("paragraphs", "gone", "reason"),
    [
        ([LEAD, "Related", "Why they fell out", "The search in pictures", "", BODY],
         ["Why they fell out", "The search in pictures"], "headlines below a heading"),
        ([LEAD, "Read more: The ferry's last hour", BODY], ["The ferry's last hour"], "a pointer"),
        ([LEAD, BODY, "Most read", "A cat that came back", "Ten rules for bait"],
         ["A cat that came back", "Ten rules for bait"], "a list at the end"),
    ],
)  # fmt: skip
def test_pointers_to_other_reports_go(paragraphs: list[str], gone: list[str], reason: str) -> None:
    """Headlines of other reports are taken out; the report around them stays."""
    text = read_plain("\n".join(paragraphs)).traced.text
    assert not any(words in text for words in gone), reason
    assert LEAD in text
    assert BODY in text


def test_a_pointer_on_top_may_be_the_title() -> None:
    """A video page's headline begins like a pointer and stays."""
    assert outline(read_plain(f"WATCH: Ferry sinks off Pell\n\n{LEAD}\n\n{BODY}"))[0] == (
        "title",
        "WATCH: Ferry sinks off Pell",
    )


def test_a_text_of_junk_alone_is_left_alone() -> None:
    """Better junk than no text at all."""
    assert read_plain("Advertisement\n\nShare").traced.text == "Advertisement\n\nShare"


def test_wrapped_lines_keep_their_line_ends() -> None:
    """A paragraph broken at a width is one block, its line ends still in it."""
    text = "\n".join(["The harbour of Pell was closed on Tuesday, the port said"] * 4) + "."
    read = read_plain(text)
    assert read.traced.text == text
    assert [block.span for block in read.blocks] == [(0, len(text))]


def test_line_ends_of_other_systems_are_mapped() -> None:
    """CRLF becomes LF, and the map says where every line stood in the input."""
    read = read_plain("One two.\r\n\r\nThree four.")
    assert read.traced.text == "One two.\n\nThree four."
    assert read.traced.runs == ((0, 0, 8), (8, 9, 1), (9, 11, 12))


def test_a_clean_text_is_not_touched() -> None:
    """Text without junk is the input itself, with one run."""
    text = f"Lomar accuses Veska of sinking ferry\n\n{LEAD}\n\n\n{BODY}\n{END}"
    assert read_plain(text).traced.runs == ((0, 0, len(text)),)


def test_as_is_leaves_every_character() -> None:
    """As it is, the text is the input; junk is a block of kind other."""
    text = f"\n Skip to content\r\n\r\n{LEAD}\r\n\x00 Advertisement\r\nâ€œno\n\n"
    read = read_plain(text, as_is=True)
    assert read.traced.text == text
    assert read.traced.runs == ((0, 0, len(text)),)
    assert outline(read) == [
        ("other", "Skip to content"),
        ("paragraph", LEAD),
        ("other", "\x00 Advertisement"),
        ("paragraph", "â€œno"),
    ]


PIECES = st.sampled_from(
    [
        LEAD, BODY, END, "Lomar accuses Veska of sinking ferry", "By Ines Okafor", "2 April 2031",
        "Advertisement", "Get more newsLiveonHARBOUR TV Now", "Related", "Why they fell out",
        "Read more: The last hour", "Ana Ruiz / Vela Press", "Share", "Facebook", "•", "• one",
        "- two", "> three", "What happens next", "â€œNo,â€\x9d he said.", "a &amp;amp; b", "___",
        "Rosa Dunn at the port of Pell.Ana Ruiz / Vela Press", "He left.Advertisement",
        "AdvertisementHe left.Read more: Why", "We use cookies.", "Subscribe", "(VELA)", "Save",
        "PELL, May 3 (Vela) -- It sank.", "FILE PHOTO: Dunn speaks.", "x", "\u200b", "\x0c",
        "A LINE IN CAPITALS THAT IS LONG ENOUGH TO BE BROKEN AT SOME WIDTH, SAID", "“", "More",
    ]
)  # fmt: skip
GAPS = st.sampled_from(["\n", "\n\n", "\r\n", "\n \n", " ", "", "\n   ", "\r", "\u2028"])
MESSY = st.lists(st.tuples(PIECES, GAPS), max_size=14).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


def assert_blocks_hold(read: PlainText) -> None:
    """Blocks are in order, apart and stripped; only white space stands between them."""
    text = read.traced.text
    end = 0
    for block in read.blocks:
        start = block.span[0]
        words = text[start : block.span[1]]
        assert start >= end
        assert words
        assert words == words.strip()
        assert not text[end:start].strip()
        end = block.span[1]
    assert not text[end:].strip()


@given(MESSY | st.text(max_size=300))
def test_blocks_and_map_always_hold(text: str) -> None:
    """Whatever the input, blocks cover the text and the map points at equal characters."""
    read = read_plain(text)
    assert_blocks_hold(read)
    for start, source, size in read.traced.runs:
        assert read.traced.text[start : start + size] == text[source : source + size]


@given(MESSY | st.text(max_size=300))
def test_cleaning_is_idempotent(text: str) -> None:
    """A cleaned text cleans to itself."""
    once = read_plain(text).traced.text
    assert read_plain(once).traced.text == once


@given(MESSY | st.text(max_size=300))
def test_as_is_never_changes_a_character(text: str) -> None:
    """As it is, whatever the input, the text is the input and its blocks hold."""
    read = read_plain(text, as_is=True)
    assert read.traced.text == text
    assert_blocks_hold(read)
