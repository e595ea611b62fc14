"""Tests of what is junk, with near-misses beside every rule."""

from __future__ import annotations

import pytest

from whosays.ingest.boilerplate import glued_head, glued_tail, junk


@pytest.mark.parametrize(
    "line",
    [
        "Internet Explorer 10 is not supported. For an optimal experience visit us on another one.",
        "IE 9 is no longer supported.",
        "Your browser does not support the video tag.",
        "Your browser is out of date. Please update it.",
        "Please enable JavaScript to view the comments.",
        "JavaScript is disabled in your browser.",
        "Skip to main content",
        "We use cookies to improve your experience on this site.",
        "This website uses cookies and similar technologies.",
        "We and our 87 partners store cookies on your device.",
        "By continuing to browse you agree to our use of cookies.",
        "Accept all",
        "Manage preferences",
        "We value your privacy",
        "Get more news",
        "Get more newsLiveonHARBOUR TV Now",
        "Get more news Live on Harbour TV",
        "LiveonVELA News Now",
        "Watch live",
        "LIVE",
        "Breaking News",
        "Share this article",
        "Share on Facebook",
        "FacebookTwitterWhatsAppEmailPrint",
        "Share Facebook Twitter Email Copy link",
        "Copy link",
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Article continues after advertisement",
        "Sign up for our daily newsletter",
        "Sign up for breaking news alerts and get the top stories first.",
        "Subscribe to our newsletter",
        "Subscribe now",
        "Get the latest headlines delivered to your inbox",
        "Enter your email address",
        "Download our free app from the store",
        "Follow us on Telegram",
        "Follow Ines Okafor on Twitter @inesokafor",
        "Already a subscriber? Log in",
        "You have 2 free articles left this month",
        "Read more: The long quarrel over Pell",
        "READ MORE: Lomar's navy says it saw nothing",
        "Read the full story here.",
        "See also: Who owns the strait?",
        "Related: Two years of talks",
        "Related articles",
        "Most read",
        "You may also like",
        "Listen to this article",
        "3 min read",
        "12 comments",
        "0:00 / 4:13",
        "© 2031 The Harbour Ledger",
        "Copyright 2031 Vela Press. All rights reserved.",
        "All rights reserved.",
        "Home News World Politics Sport",
        "• • •",
    ],
)
def test_junk_is_known(line: str) -> None:
    """Wording that publishers' pages share is junk wherever it stands."""
    assert junk(line) is not None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("The ministry said its website uses cookies to track readers.", "a report about cookies"),
        ("Cookies were found in the prisoners' parcels, a guard said.", "cookies to eat"),
        ("“We use cookies,” the company said in its defence.", "quoted"),
        ("Pupils should read more books, the minister told the school.", "a sentence"),
        ("Read more books, the minister told pupils in Pell on Tuesday.", "an order in a quote"),
        ("Get more aid to Pell, ministers urged.", "a headline"),
        ("Get more access to the strait, or lose it", "a headline"),
        ("Reject all talk of a truce", "a headline"),
        ("This video cannot be verified independently.", "what reports often say of a video"),
        ("Sign up to fight, the mayor told the crowd.", "speech"),
        ("Live on the island, and you learn to wait, she said.", "speech"),
        ("Live on television, the president denied it.", "a clause"),
        ("Watch live birds all day, as keepers do", "words that begin like a banner"),
        ("Share prices fell in Lomar on Tuesday.", "share, but no button"),
        ("Sharing the island was never easy.", "a sentence"),
        ("Subscribers to the plan lost their savings.", "a sentence"),
        ("Follow the money, an investigator said.", "speech"),
        ("Copyright law was changed in Lomar last year.", "no notice"),
        ("The advertisement showed the president asleep.", "a sentence"),
        ("Related charges were dropped in March.", "a sentence that begins with related"),
        ("Home is where the fishermen want to be.", "one word of a menu"),
        ("Comments by the minister caused anger.", "a sentence"),
        ("Our browser history will show the truth.", "a sentence"),
        ("Print workers walked out on Monday.", "a sentence"),
        ("Browsers in Lomar warn of the ministry's page.", "a sentence"),
        ("Trending towards war, the two navies met off Pell.", "a clause"),
        ("Breaking news anchors is how the regime rules, critics say.", "a sentence"),
        ("1990", "a number alone may be a heading"),
    ],
)
def test_the_report_itself_is_never_junk(line: str, reason: str) -> None:
    """Sentences of a report stay, however much they look like a button."""
    assert junk(line) is None, reason


@pytest.mark.parametrize(
    ("paragraph", "kept", "reason"),
    [
        ("He denied it.Get more newsLiveonHARBOUR TV Now", "He denied it.", "glued"),
        ("He denied it. Get more news Live on Harbour TV Now", "He denied it.", "with spaces"),
        ("“No.”ADVERTISEMENT", "“No.”", "behind a quotation mark"),
        ("He left.Read more: Who owns the strait", "He left.", "a pointer"),
        ("He left.Share this article", "He left.", "a button"),
        ("He left.Sign up for our free newsletter", "He left.", "a subscription box"),
        ("They came live on state television.", None, "live on, but a sentence"),
        ("He asked them to read more: books, papers, all of it.", None, "no sentence end before"),
        ("It ran an advertisement", None, "no sentence end before"),
    ],
)
def test_junk_glued_to_the_end_is_found(paragraph: str, kept: str | None, reason: str) -> None:
    """Promotions that lost their line break are cut off, and nothing else."""
    place = glued_tail(paragraph)
    assert (None if place is None else paragraph[:place]) == kept, reason


def test_junk_glued_to_the_start_is_found() -> None:
    """An advertisement's label before the first word is cut off; a sentence about one is not."""
    assert glued_head("AdvertisementThe minister left.") == len("Advertisement")
    assert glued_head("Advertisement revenue fell.") is None
    assert glued_head("Advertisements fell.") is None
