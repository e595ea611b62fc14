"""By what way something was said: the closed list, with the traps beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.extract.circumstances.channel_words import CHANNELS
from whosays.extract.circumstances.channels import find_channels
from whosays.extract.circumstances.margins import find_margins, lay_sheet
from whosays.records import Article, Attribution

Mark = Callable[[str], tuple[Article, tuple[Attribution, ...]]]


def _channels(marked: Mark, text: str) -> list[tuple[str, str]]:
    """Return the words and values of the channels of a text's one attribution."""
    article, attributions = marked(text)
    margins = find_margins(article, attributions, lay_sheet(article))
    (margin,) = margins.values()
    return [(margin.text[way.start : way.end], way.value) for way in find_channels(margin)]


SAID = "<s>Mayor Brandt</s> <q>said</q> {} <c>that the bridge was safe</c>."

HITS = [
    ("in an interview", "interview", "the plain form"),
    ("in a long telephone interview", "interview", "the noun counts before its adjective"),
    ("in a written statement", "statement", "adjectives belong to it"),
    ("at a news conference", "news-conference", "two words are one noun"),
    ("during a press conference", "news-conference", "another name for it"),
    ("in a press release", "press-release", "not a conference"),
    ("on Twitter", "social-media", "a network by name"),
    ("via Telegram", "social-media", "another preposition"),
    ("in a Facebook post", "social-media", "a post on one"),
    ("on his Telegram channel", "social-media", "somebody's place on one"),
    ("on Truth Social", "social-media", "a name of two words"),
    ("on social media", "social-media", "no name at all"),
    ("in a tweet", "social-media", "a post by its own noun"),
    ("in an e-mail", "e-mail", "with a hyphen"),
    ("by email", "e-mail", "without"),
    ("by telephone", "phone-call", "the means alone"),
    ("in a phone call", "phone-call", "a call"),
    ("in a text message", "text-message", "a short message"),
    ("in a court filing", "court-filing", "papers of a court"),
    ("in an affidavit", "court-filing", "by its own name"),
    ("in sworn testimony", "testimony", "before a court or house"),
    ("in a speech", "speech", "to a crowd"),
    ("at a campaign rally", "speech", "at a rally one speaks"),
    ("on state television", "broadcast", "a medium"),
    ("on the radio", "broadcast", "another"),
    ("on its website", "website", "a page of one's own"),
    ("in a letter", "letter", "on paper"),
    ("in a telegram", "letter", "the wire, not the network"),
    ("in a report", "report", "a paper of findings"),
    ("in her memoir", "book", "a book by another name"),
    ("in leaked documents", "leaked-document", "leaked papers"),
    ("in a declaration", "document", "any other paper"),
    ("at a briefing", "briefing", "for the press or others"),
    ("during a debate", "debate", "against another"),
    ("at a hearing", "meeting", "a sitting"),
    ("in a statement on its website", "website", "the medium tells more than the kind"),
    ("in an e-mailed statement", "e-mail", "an adjective tells the medium"),
    ("in a statement posted on Facebook", "social-media", "behind a participle"),
    ("in a Monday interview", "interview", "a day before the noun"),
]


@pytest.mark.parametrize(("words", "value", "reason"), HITS)
def test_channels(marked: Mark, words: str, value: str, reason: str) -> None:
    """A preposition and a noun of the closed list make a channel."""
    found = _channels(marked, SAID.format(words))
    assert found, reason
    assert found[0][1] == value, reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<s>The firm, which bought Twitter,</s> <q>said</q> <c>it grew</c>.", "bought, not used"),
        ("<s>Twitter</s> <q>said</q> <c>it grew</c>.", "the network itself speaks"),
        ("<s>A man</s> <q>told</q> a Telegram reader <c>it grew</c>.", "no preposition"),
        ("<s>The bank</s> <q>noted</q> in a statement of accounts <c>a gap</c>.", "no speech"),
        ("<s>She</s> <q>said</q> in the interview room <c>it was cold</c>.", "an adjective only"),
        (
            "<s>She</s> <q>said</q> <c>in a statement of hers it grew</c>.",
            "it stands in the content",
        ),
        ("<s>The man who lost the debate</s> <q>said</q> <c>it grew</c>.", "about the source"),
        (
            "<s>She</s> <q>said</q>, after he had lost in a debate, <c>it grew</c>.",
            "another clause",
        ),
        ("<s>Reports</s> <q>said</q> <c>it grew</c>.", "reports of nobody knows whom"),
        ("<s>She</s> <q>said</q> in part X <c>it grew</c>.", "a letter that is no network"),
        ("<s>She</s> <q>said</q> on Friday, which had held a briefing, <c>it grew</c>.", "a verb"),
    ],
)
def test_near_misses(marked: Mark, text: str, reason: str) -> None:
    """The noun alone makes no channel."""
    assert _channels(marked, text) == [], reason


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("<s>She</s> <q>tweeted</q> <c>it grew</c>.", ("tweeted", "social-media"), "the verb"),
        ("<s>She</s> <q>testified</q> <c>it grew</c>.", ("testified", "testimony"), "the verb"),
        ("<s>The statement</s> <q>said</q> <c>it grew</c>.", ("statement", "statement"), "source"),
        ("<q>According to</q> <s>a lawsuit filed in May</s>, <c>it grew</c>.",
         ("lawsuit", "court-filing"), "the source is the paper"),
        ("<q>According to</q> <s>a batch of leaked army files seen here</s>, <c>it grew</c>.",
         ("batch of leaked army files", "leaked-document"), "leaked papers, many"),
        ("<s>The port</s> <q>issued a statement</q> <c>that it shut</c>.",
         ("statement", "statement"), "what the cue puts out"),
        ("<s>She</s> <q>posted</q> on X: <c>it grew</c>", ("X", "social-media"), "a mere letter"),
        ("<c>It grew</c>, <s>she</s> <q>said</q> in an interview.", ("interview", "interview"),
         "behind the content and the cue"),
        ("In an interview, <s>she</s> <q>said</q> <c>it grew</c>.", ("interview", "interview"),
         "at the head of the sentence"),
        ("IN A PRESS COMMUNIQUE, <s>THE ARMY</s> <q>SAID</q> <c>IT WON</c>.",
         ("PRESS COMMUNIQUE", "press-release"), "in capitals"),
    ],
)  # fmt: skip
def test_where_channels_stand(
    marked: Mark, text: str, expected: tuple[str, str], reason: str
) -> None:
    """Verbs, sources and places around the cue tell channels, in any case of letters."""
    assert _channels(marked, text)[0] == expected, reason


def test_several_channels_hold(marked: Mark) -> None:
    """All that hold are kept, the most telling first."""
    found = _channels(marked, SAID.format("in a statement on its Telegram channel"))
    assert [value for _, value in found] == ["social-media", "statement"]


def test_every_value_is_reached() -> None:
    """Each value of the closed list has a case above."""
    assert {value for _, value, _ in HITS} == set(CHANNELS)
