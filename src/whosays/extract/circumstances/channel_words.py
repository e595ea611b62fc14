"""The words of channels: which nouns and verbs make one, and what may stand around them."""

from __future__ import annotations

import re
from typing import Final, Literal, get_args

from whosays.extract.circumstances.margins import CUT

Channel = Literal[
    "interview", "statement", "news-conference", "press-release", "social-media", "e-mail",
    "phone-call", "text-message", "court-filing", "testimony", "speech", "broadcast", "website",
    "letter", "report", "book", "leaked-document", "document", "briefing", "debate", "meeting",
]  # fmt: skip
"""The closed list of values of an attribution's ``channel``."""

CHANNELS: Final[tuple[Channel, ...]] = get_args(Channel)

WRITTEN: Final[frozenset[Channel]] = frozenset(
    {"statement", "press-release", "social-media", "e-mail", "text-message", "court-filing",
     "letter", "report", "book", "leaked-document", "document"}
)  # fmt: skip
"""Channels that are documents: hops between the reader and the speaker."""

# The most telling first: the way by which words went says more than what they are called.
_RANKED: Final[tuple[tuple[Channel, ...], ...]] = (
    ("interview", "leaked-document", "court-filing", "testimony", "debate", "news-conference",
     "press-release", "briefing"),
    ("social-media", "e-mail", "text-message", "phone-call", "website", "letter", "book",
     "broadcast"),
    ("speech", "report", "meeting"),
    ("statement", "document"),
)  # fmt: skip
RANK: Final = {channel: rank for rank, group in enumerate(_RANKED) for channel in group}

PLATFORMS: Final = (
    r"twitter|facebook(?:\s+live)?|instagram|telegram|truth\s+social|vkontakte|vk|wechat|weibo"
    r"|tiktok|youtube|linkedin|snapchat|reddit|mastodon|bluesky|tumblr|parler|odnoklassniki"
    r"|periscope|social\s+media|social\s+networks?"
)
_POSTED: Final = (
    r"posts?|postings?|messages?|accounts?|pages?|channels?|feeds?|threads?|videos?|updates?|story"
    r"|statements?|comments?|live\s*streams?|live"
)
NETWORK: Final = re.compile(rf"(?:{PLATFORMS})(?:\s+(?:accounts?|pages?|channels?|feeds?|live))?")
"""The name of a social network, or of somebody's place on it, in lower case."""

# Nouns of channels, each a pattern for the end of a noun phrase, with the preposition groups
# that make it one: i "in, during, from", a "at, during", b "by, via, through, over", o "on".
_NOUNS: Final[tuple[tuple[str, Channel, str], ...]] = (
    (r"interviews?|question-and-answer\s+session|q&a", "interview", "ia"),
    (r"(?:news|press|media)\s+conferences?|newsconference", "news-conference", "ia"),
    (r"(?:press|news|media)\s+(?:releases?|communiques?|communiqués?)", "press-release", "i"),
    (r"tweets?|retweets?", "social-media", "ib"),
    (rf"(?:{PLATFORMS})\s+(?:{_POSTED})", "social-media", "ibo"),
    (r"social\s+media\s+(?:posts?|messages?)", "social-media", "ib"),
    (PLATFORMS, "social-media", "obx"),
    (r"(?:text|whatsapp|signal|viber)\s+messages?|texts?", "text-message", "ib"),
    (r"e-?mails?(?:\s+(?:messages?|exchanges?))?", "e-mail", "ib"),
    (r"e-?mailed\s+(?:comments?|remarks|response|reply|message|note|answers?)", "e-mail", "i"),
    (r"(?:tele)?phone|phone\s+line|video\s?link|skype|zoom", "phone-call", "b"),
    (r"(?:tele)?phone\s+(?:calls?|conversations?)|conference\s+calls?", "phone-call", "iao"),
    (
        (
            r"(?:court|legal|bankruptcy|security|securities|regulatory)\s+(?:filings?|papers|documents"
            r"|records?|motions?)|affidavits?|lawsuits?|indictments?|depositions?|amicus\s+briefs?"
            r"|criminal\s+complaints?|sworn\s+statements?|plea\s+agreements?"
        ),
        "court-filing",
        "i",
    ),
    (r"testimony|testimonies", "testimony", "ia"),
    (
        (
            r"speech|speeches|address|addresses|sermon|lecture|eulogy|keynote|rally|rallies|remarks"
            r"|stump\s+speech|toast|homily|campaign\s+(?:event|stop)"
        ),
        "speech",
        "ia",
    ),
    (
        (
            r"(?:television|tv|radio|televised|broadcast)\s+(?:appearances?|programs?|programmes?"
            r"|shows?|messages?|announcements?|broadcasts?)|telecasts?"
        ),
        "broadcast",
        "iaob",
    ),
    (
        (
            r"(?:(?:state|national|local|public|cable|live)\s+)?(?:television|tv|radio)"
            r"|air|talk\s+shows?|podcasts?"
        ),
        "broadcast",
        "ob",
    ),
    (r"websites?|web\s?sites?|web\s?pages?|home\s?page|blogs?|blog\s+posts?", "website", "oi"),
    (r"(?:open\s+)?letters?|memos?|memorandum|note", "letter", "i"),
    (r"telegrams?", "letter", "j"),
    (r"reports?|white\s+paper", "report", "i"),
    (r"books?|memoirs?|autobiography|biography", "book", "i"),
    (
        r"leaked\s+(?:[a-z.]+\s+){0,3}(?:documents?|files?|cables?|memos?|e-?mails?|records?)",
        "leaked-document",
        "i",
    ),
    (
        (
            r"documents?|dossier|transcripts?|op-ed|opinion\s+(?:piece|article)|editorial|resolution"
            r"|declaration|manifesto|fact\s+sheet"
        ),
        "document",
        "i",
    ),
    (r"briefings?|background\s+call", "briefing", "iao"),
    (r"debates?", "debate", "ia"),
    (
        (
            r"meetings?|hearings?|conferences?|summit|town\s+halls?|forum|panel|gathering|fundraisers?"
            r"|ceremony|session|vigil|roundtable|events?"
        ),
        "meeting",
        "ia",
    ),
    (r"statements?|communiques?|communiqués?|comments", "statement", "i"),
)

_GROUPS: Final = {
    "i": r"in|during|from|with",
    "j": r"in\s+a|in\s+his|in\s+her|in\s+their",
    "a": r"at|during|in",
    "b": r"by|via|through|over",
    "o": r"on|through|via",
    "x": r"in|to",
}
_ADJECTIVES: Final = (
    r"(?:(?!(?:in|on|at|of|by|to|from|with|for|and|or|that|which|who|as|after|before|during|via|"
    r"over|than|said|told|held|gave|given|made|took|was|were|is|are|has|had|will|would|called|used|came|went|put|to)\s)[^\W_][\w'’.&/-]*\s+){0,6}?"
)


def _pattern(nouns: str, groups: str) -> re.Pattern[str]:
    prepositions = "|".join(_GROUPS[g] for g in groups if g != "x")
    adjectives = _ADJECTIVES if "j" not in groups else r"\s*(?:[\w-]+\s+)?"
    return re.compile(rf"\b(?:{prepositions})\s+(?P<np>{adjectives}(?P<head>{nouns}))(?![\w’'-])")


FRAMES: Final = tuple((_pattern(n, g), value, re.compile(n)) for n, value, g in _NOUNS)
# One look tells most margins to hold no channel at all.
SIEVE: Final = re.compile("|".join(rf"\b(?:{n})\b" for n, _, _ in _NOUNS))
ISSUED: Final = re.compile(
    r"\b(?:released?|releasing|issued?|issuing|publish(?:ed|ing)?|post(?:ed|ing|s)?|put\s+out|sent"
    r"|sending|read|reading|wrote|writing|tweeted|shared|gave|giving|delivered|made|held|filed)"
    r"\s+(?P<np>(?:(?:a|an|the\s+following|his|her|its|their|another|one|this)\s+)"
    r"(?:[^\W_][\w'’.&-]*\s+){0,4}?)(?=[a-z])"
)
SPOKEN_BY: Final[tuple[tuple[re.Pattern[str], Channel], ...]] = (
    (re.compile(r"\b(?:re)?tweet(?:ed|s|ing)?\b"), "social-media"),
    (re.compile(r"\be-?mail(?:ed|ing|s)\b"), "e-mail"),
    (re.compile(r"\btext(?:ed|ing)\b"), "text-message"),
    (re.compile(r"\b(?:tele)?phoned\b"), "phone-call"),
    (re.compile(r"\btestif(?:ied|ies|ying|y)\b"), "testimony"),
    (re.compile(r"\bblogged\b"), "website"),
)
ON_X: Final = re.compile(
    rf"\b(?:on|via)\s+(?P<np>(?P<head>X))(?=\s*(?:[,.(—–;:{CUT}]|$)|,?\s+(?:formerly|that|on|late"
    r"|early|after)\b)"
)
POST_ON_X: Final = re.compile(
    r"\b(?:on|in|via|to)\s+(?:an?|his|her|its|their)\s+(?P<np>X\s+(?:post|account|thread|page))\b"
)
# What may stand behind a channel; a noun there makes the channel an adjective of it.
FOLLOWS: Final = re.compile(
    rf"\s*(?:[,.;:)(\[\]—–\"“”/{CUT}-]|$)|'s?\b|\s+(?:\(|in|on|at|by|to|from|with|for|and|or|as|that"
    r"|which|who|where|when|after|before|during|while|via|over|of|about|against|between|before"
    r"|last|late|early|earlier|this|later|today|yesterday|tonight|again|also|ahead|following|near"
    r"|regarding|concerning|outside|inside|said|says|he|she|they|it|the|a|an|his|her|their|its"
    r"|sent|given|seen|shown|made|read|held|written|broadcast|obtained|dated|mon\w*day|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday|\w+(?:ed|ing)|jan\w*|feb\w*|march|april|may|june"
    r"|july|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|\d+)\b"
)
NOT_SAID: Final = re.compile(
    r"\s+of\s+(?:accounts?|claim|income|earnings|interest|fact|marriage|account)\b|\s+card\b"
    r"|\s+room\b"
)
EXTRAS: Final[tuple[tuple[re.Pattern[str], Channel], ...]] = (
    (re.compile(r"\be-?mail(?:ed)?\b"), "e-mail"),
    (re.compile(rf"\b(?:{PLATFORMS})\b"), "social-media"),
    (re.compile(r"\b(?:tele)?phone\b"), "phone-call"),
    (re.compile(r"\b(?:televised|television|tv|radio|broadcast)\b"), "broadcast"),
    (re.compile(r"\bleaked\b"), "leaked-document"),
)
# Heads of a source that is itself the way by which its author speaks.
SOURCE_HEAD: Final = re.compile(
    r"(?:(?:a|an|the|his|her|its|their|this|that|another|one)\s+|[^\W_][\w'’. -]{0,40}['’]s\s+)?"
    r"(?:(?:batch|trove|set|cache|series|number|pile|raft|part)\s+of\s+(?:the\s+|his\s+|her\s+)?)?"
    + _ADJECTIVES.replace("{0,6}", "{0,4}")
    + r"(?P<head>statements?|communiqu[eé]s?|(?:press|news)\s+releases?|tweets?"
    r"|(?:open\s+)?letters?|memos?|e-?mails?|text\s+messages?|reports?|lawsuits?|indictments?|affidavits?|filings?"
    r"|complaint|court\s+(?:documents?|papers|records|filings?)|testimony|books?|memoirs?"
    r"|documents?|dossier|files|cables?|transcripts?|website|post|interview|speech)"
    r"(?=$|[ ,](?!of\s+(?:the\s+)?(?:accounts?)\b)(?:from|by|to|of|on|in|for|posted|released|issued"
    r"|published|obtained|seen|sent|written|read|dated|filed|signed|prepared|compiled|drawn|shown"
    r"|provided|given|reviewed|viewed|circulated|attributed|that|which|about|said|$)|,)"
)
HEAD_VALUES: Final[tuple[tuple[str, Channel], ...]] = (
    ("statement", "statement"), ("communiqu", "statement"), ("release", "press-release"),
    ("tweet", "social-media"), ("letter", "letter"), ("memoir", "book"), ("memo", "letter"),
    ("mail", "e-mail"),
    ("text m", "text-message"), ("report", "report"), ("lawsuit", "court-filing"),
    ("indictment", "court-filing"), ("affidavit", "court-filing"), ("filing", "court-filing"),
    ("complaint", "court-filing"), ("court", "court-filing"), ("testimony", "testimony"),
    ("book", "book"), ("website", "website"), ("interview", "interview"), ("speech", "speech"),
)  # fmt: skip
