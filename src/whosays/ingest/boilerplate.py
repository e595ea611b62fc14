"""Which lines of a pasted or scraped page are not part of the report.

Every rule is about wording that publishers' pages share. Losing real text is worse than leaving
junk, so a line goes only when all of it is junk, and never when it reports speech.
"""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

Junk: TypeAlias = Literal["notice", "promo", "live", "share", "menu", "pointer", "heading", "legal"]
"""What a junk line is; a ``pointer`` or ``heading`` leads to other reports."""

_LONGEST: Final = 600
_NETWORK: Final = (
    r"(?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|tiktok|linkedin|reddit|threads"
    r"|mastodon|bluesky|pinterest|flipboard|messenger|viber|vk|google\s*news|social\s*media)"
)
_LETTER: Final = r"(?:newsletters?|briefings?|bulletins?|alerts?|notifications?|inbox|e-?mails?)"
# The end of a word, also of one that the next was glued to ("newsletterShare").
_STOP: Final = r"(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))"

# Tried at the start of a line; where one fits and nobody speaks in the line, the line is junk.
_OPENERS: Final[dict[Junk, str]] = {
    "notice": r"""
        (?:ie|internet\ explorer)\s?\d*\ is\ (?:not|no\ longer)\ (?:fully\ )?supported
      | (?:sorry,\ )?(?:your|this)\ (?:web\ |current\ )?browser\ (?:version\ )?
        (?:is\ (?:not|no\ longer|out|outdated|unsupported|too\ old)|isn['’]t|doesn['’]t|does\ not)
      | (?:it\ (?:looks|seems)\ (?:like|as\ if)\ )?you(?:['’]re|\ are|\ appear\ to\ be)
        \ using\ an?\ (?:old|out-?\ ?(?:of-date|dated)|unsupported|ad)\b.{0,40}\b(?:browser|blocker)
      | (?:please\ |you\ (?:need|have)\ to\ )?(?:enable|turn\ on|switch\ on|activate)
        \ (?:javascript|cookies)
      | (?:please\ )?(?:upgrade|update|disable)\ your\ (?:web\ )?(?:browser|ad\ ?blocker)
      | javascript\ (?:is|must\ be|needs\ to\ be|seems\ to\ be|appears\ to\ be)
        \ (?:disabled|enabled|required|turned\ off|not\ (?:available|enabled))
      | (?:this|our)\ (?:page|site|website|video|content|feature|app)
        \ (?:requires|needs|works\ best)
      | we(?:['’]ve|\ have)\ detected\ that\ (?:javascript|your\ browser|you)
      | for\ (?:an|the|a)\ (?:optimal|best|better)\ (?:\w+\ )?experience,?\ (?:visit|use|please|try)
      | skip\ to\ (?:main\ |the\ )?(?:content|navigation|article|footer|search)\b
      | this\ (?:video|audio|content|item)
        \ (?:can(?:\ ?not|['’]t)\ be\ (?:played|shown|displayed|loaded)|is\ (?:not\ |un)available)
      | (?:we|we\ and\ our\ (?:\d+\ )?(?:trusted\ )?partners|(?:this|our)\ (?:web)?site)
        \ (?:and\ .{0,40}\ )?(?:may\ )?(?:use|uses|store|set|place)\ (?:\w+\ ){0,3}cookies
      | by\ (?:continuing|clicking|using|browsing|closing|signing|choosing|selecting)\b
        .{0,120}\b(?:cookies|you\ (?:agree|accept|consent|acknowledge))
      | (?:accept|reject|allow|decline|manage)\ (?:all(?:\ cookies)?\s*$
            |(?:my\ |your\ )?(?:cookies|preferences|choices)\b)
      | we\ (?:value|care\ about|respect)\ your\ privacy
      | your\ privacy\ (?:choices|settings|is\ important\ to\ us|matters)
      | cookies?\ (?:policy|notice|settings|preferences|consent)\s*$
      | do\ not\ sell\ (?:or\ share\ )?my\ (?:personal\ )?(?:information|data)""",
    "promo": rf"""
        sign\s*up\s*(?:for|to)\s(?-i:[A-Z])[\w’' ]{{2,40}}$
      | sign\s*up\s*(?:for|to|and|now|here|today|free|below)\b(?=.{{0,160}}\b
            (?:{_LETTER}|account|free|app|updates|now|here|access){_STOP})
      | (?:please\ )?subscribe\s*(?:to|for|now|today|here|and)\b(?=.{{0,160}}\b
            (?:{_LETTER}|channel|podcast|now|today|here|free|access|read|print|digital|app){_STOP})
      | (?:want\ to\ )?get\s*(?:the|our|all\ the|your)?\s*(?:latest|more|breaking|top|today['’]s
            |free|exclusive|unlimited|daily|weekly|best)\s*(?:[\w’'-]+\s+){{0,4}}
        (?:news|stories|headlines|{_LETTER})(?=\W|live|\Z)
      | get\s*(?:unlimited|full)\s*(?:digital\s*)?access\b
      | (?:get|receive)\b.{{0,100}}\b(?:in|to|into)\ your\ inbox
      | enter\ your\ e-?mail | your\ e-?mail\ address\s*$
      | (?:thank\ you|thanks)\ for\ (?:subscribing|signing\ up|registering|reading\ )
      | download\ (?:the|our)\b.{{0,50}}\bapps?\b
      | (?:join|follow)\ (?:us|our)\b(?=.{{0,80}}{_NETWORK}\b)
      | follow\ (?:@\w+|[\w.’' -]{{2,60}})\ on\ {_NETWORK}\b
      | (?:like|find)\ us\ on\ {_NETWORK}\b
      | (?:please\ )?(?:support|help\ fund)\ (?:our|independent|quality|local)\ (?:\w+\ )?journalism
      | become\ an?\ (?:paying\ )?(?:member|subscriber|supporter)\b
      | (?:already|not\ yet)\ (?:a|an|have\ an?)\ (?:subscriber|member|account|subscription)
      | (?:start|try|begin)\ your\ (?:free\ )?(?:trial|subscription)
      | this\ (?:article|story|content)\ is\ (?:for|only\ (?:for|available\ to)|exclusive\ to
            |reserved\ for)\ (?:our\ )?(?:subscribers|members|registered|paying|premium)
      | you\ have\ (?:\d+|no|one|two|three|reached)\b.{{0,40}}\b(?:free\ )?articles?\b
      | (?:to\ continue|continue)\ reading(?:,|\s*$)
      | have\ you\ got\ a\ (?:story|tip)\b | (?:got|have)\ a\ (?:news\ )?tip\?""",
    "live": r"""
        (?:get\s*more\s*news\s*)?(?:watch\s*)?live\s*on\s*(?-i:[A-Z])[\w.&' ]{1,40}$
      | (?:watch|listen)\ (?:live|now|again)\s*$ | live(?:\ (?:now|tv|stream|updates?|blog))?\s*$
      | (?:watch|stream)\ [\w.&' ]{2,30}\ (?:live|24/7)\s*$
      | breaking(?:\ news)?\s*$ | on\ air(?:\ now)?\s*$""",
    "legal": r"""
        (?:©|\(c\)|copyright\ ?(?:©|\(c\)|\d{4}))\s?
      | all\ rights\ reserved
      | (?:this\ material|this\ article|content)\ may\ not\ be\ (?:published|reproduced|copied)
      | our\ standards:
      | (?:terms\ (?:of\ (?:use|service)|and\ conditions)|privacy\ (?:policy|notice))
        (?:\s*(?:[|•·&-]|and)\s*.{0,60})?$""",
    "pointer": r"""
        (?:read|see|find\ out|learn)\ more\s*
        (?::|[-–—|»>]\s|\ (?:about|on|here|from|in|at)\b[^.?!]*\.?$|$)
      | read\s*more\s*:
      | read\ (?:also|next|the\ (?:rest|full\ (?:story|article|report|text)))\b[^.?!]{0,100}\.?$
      | (?:also|must)[-\ ](?:read|watch|see)\s*: | see\ also\s*: | (?-i:READ|WATCH|LISTEN|SEE)\s*:
      | (?:watch|listen|don['’]t\ miss|recommended|in\ pictures|gallery|podcast)\s*:\ \S
      | (?:related|more\ on\ this|more\ from|more\ about|more\ in)(?:\ \w+){0,3}\s*:\s*\S
      | click\ here\b | tap\ here\b
      | (?:continue|keep)\ reading\ (?:the|on|below|on)\b""",
}
_OPENER: Final = {
    name: re.compile(rf"(?:{pattern})", re.IGNORECASE | re.VERBOSE)
    for name, pattern in _OPENERS.items()
}
_ANY_OPENER: Final = re.compile(
    "|".join(p.pattern for p in _OPENER.values()), re.IGNORECASE | re.VERBOSE
)

# The whole line, in any case, apart from bullets and colons around it.
_LINES: Final[dict[Junk, frozenset[str]]] = {
    "promo": frozenset({
        "advertisement", "advertisement - scroll to continue", "advertising", "ad", "ads",
        "sponsored", "sponsored content", "paid content", "promoted", "partner content",
        "story continues below", "story continues below advertisement", "subscribe", "sign up",
        "article continues below", "article continues after advertisement", "sign in", "log in",
        "article continues below advertisement", "continue reading below", "newsletter",
        "newsletters", "register", "subscribe now", "sign up now", "donate", "support us",
        "skip advertisement", "skip ad", "after newsletter promotion", "remove ads", "log out",
        "scroll to continue", "scroll to continue with content",
    }),
    "share": frozenset({
        "share this", "share this article", "share this story", "share this page", "share article",
        "share this post", "share on", "share via", "share with friends", "copy link", "copy url",
        "link copied", "copied", "copied to clipboard", "print this", "print this page",
        "print article", "email this", "email article", "e-mail this", "save article",
        "save for later", "bookmark", "add to bookmarks", "leave a comment", "add a comment",
        "post a comment", "view comments", "view all comments", "show comments", "read comments",
        "join the conversation", "comments", "follow us", "follow us on", "report a typo",
        "send us feedback", "feedback", "gift this article", "give this article", "save",
        "reuse this content", "republish this article", "get reprints", "rights and permissions",
    }),
    "menu": frozenset({
        "menu", "main menu", "open menu", "close menu", "close", "search", "toggle navigation",
        "back to top", "top of page", "next", "previous", "next article", "previous article",
        "show more", "show less", "load more", "see all", "view all", "more", "expand", "collapse",
        "loading", "loading...", "loading…", "play", "pause", "mute", "unmute", "play video",
        "watch now", "watch", "listen", "listen now", "listen to this article", "now playing",
        "up next", "view image in fullscreen", "fullscreen", "enlarge this image", "enlarge image",
        "open image modal", "hide caption", "toggle caption", "image source", "view gallery",
        "contact us", "about us", "privacy policy", "terms of use", "terms of service", "cookies",
        "accessibility", "accessibility help", "sitemap", "careers", "advertise with us",
    }),
    "heading": frozenset({
        "related", "related articles", "related stories", "related news", "related topics",
        "related content", "related coverage", "related posts", "related reading",
        "more on this story", "more on this", "more on this topic", "more stories", "more news",
        "more from this author", "read more", "read next", "read also", "also read", "see also",
        "most read", "most popular", "most viewed", "popular", "popular now", "trending",
        "trending now", "trending stories", "top stories", "latest news", "latest stories",
        "latest headlines", "editors' picks", "editor's picks", "editor’s picks", "editors’ picks",
        "you may also like", "you might also like", "you may like", "recommended",
        "recommended for you", "recommended stories", "around the web", "from the web",
        "don't miss", "don’t miss", "must read", "must reads", "what to read next",
        "up next", "keep reading", "explore more", "explore more on these topics", "topics",
        "tags", "in case you missed it",
    }),
}  # fmt: skip
_BY_LINE: Final = {line: name for name, lines in _LINES.items() for line in lines}
# Atomic groups: words glued without spaces could else be cut in exponentially many ways.
_SHARE_WORDS: Final = re.compile(
    rf"(?:(?>{_NETWORK}|share|tweet|post|pin|print|e-?mail|sms|copy\s*(?:link|url)|link|save"
    r"|comments?|rss|messages?|on|to|via|by|with|and|or|this|article|story|page|follow|us)"
    r"(?>[\s,|/·•&+:-]+|(?-i:(?<=[a-z])(?=[A-Z]))|(?=(?:share|tweet|facebook|twitter|whatsapp"
    r"|telegram|e-?mail|print|copy|link|reddit|pinterest))|\Z))+",
    re.IGNORECASE,
)
_SHARE_MUST: Final = re.compile(rf"share|tweet|e-?mail|print|copy|{_NETWORK}", re.IGNORECASE)
_MENU_WORDS: Final = re.compile(
    r"(?:(?:home|news|world|politics|business|economy|sports?|opinion|culture|travel|weather|videos?"
    r"|live|tech(?:nology)?|science|health|lifestyle|entertainment|arts?|local|national"
    r"|international|more|search|menu|podcasts?|markets?|climate|us|u\.s\.|uk|europe|asia|africa)"
    r"[\s,|/·•&>]*){3,}",
    re.IGNORECASE,
)
_COUNTS: Final = re.compile(
    r"(?:listen\s*)?[(·•]?\s*\d{1,2}[\s-]*min(?:ute)?s?[\s-]*(?:read|listen|watch)?\)?"
    r"|(?:show\s+)?\d[\d,.]*[kK]?\s+(?:comments?|shares?|views|likes|reactions)"
    r"|comments?\s*\(?\d+\)?|\d{1,2}:\d{2}\s*/\s*\d{1,2}:\d{2}"
    r"|this article is more than .{1,20} old|estimated reading time.{0,20}",
    re.IGNORECASE,
)
_SPEECH: Final = re.compile(
    r"[“”\"]|\b(?:said|says|saying|told|tells|according\s+to|announced|reported|reports|claimed"
    r"|claims|denied|denies|stated|states|added|wrote|asked|warned|warns|accused|accuses|urged|urges"
    r"|explained|insisted|argued|replied|ordered|ruled|testified)\b",
    re.IGNORECASE,
)
_EDGES: Final = " \t\xa0•·|*►▶»>›→↓▼-–—:…"


def speaks(text: str) -> bool:
    """Return whether ``text`` has a word of reporting or a quotation mark."""
    return _SPEECH.search(text) is not None


def junk(line: str) -> Junk | None:
    """Return what sort of junk all of ``line`` is, or ``None`` where it may be report.

    Args:
        line: one line or paragraph; white space in it does not matter.
    """
    if len(line) > _LONGEST:
        return None
    bare = " ".join(line.split()).strip(_EDGES)
    if not bare:
        return "menu" if line.strip(" \t\xa0*-–—:…") else None
    named = _BY_LINE.get(bare.lower())
    if named:
        return named
    if len(bare) <= 120:
        if _SHARE_WORDS.fullmatch(bare) and _SHARE_MUST.search(bare):
            return "share"
        if _COUNTS.fullmatch(bare) or _MENU_WORDS.fullmatch(bare):
            return "menu"
    if not _ANY_OPENER.match(bare):
        return None
    for name, pattern in _OPENER.items():
        if pattern.match(bare) and not speaks(_without_title(bare, name)):
            return name
    return None


def _without_title(line: str, name: Junk) -> str:
    """Return the part of ``line`` that must not speak: a pointer's headline may."""
    return "" if name == "pointer" and (":" in line[:60] or len(line) < 60) else line


_TAIL: Final = re.compile(
    r"""(?<=[.!?…”"’')\]])\s*(?:
        get\s*more\s*news(?:\s*live\s*on.{0,40})?
      | (?:watch\s*)?live\s*on\s*(?-i:[A-Z])[\w.&' ]{1,30}?\s*(?:now|live|tv|news)
      | (?:read|see)\s*(?:more|also)\s*:.{1,150}
      | (?:sign\s*up|subscribe)\s*(?:for|to)\s*[^.!?]{0,100}newsletters?[^.!?]{0,20}
      | advertisement | story\s*continues\s*below(?:\s*advertisement)?
      | follow\s*us\s*on\s*(?:facebook|twitter|x|instagram|telegram|whatsapp|youtube)
      | share\s*this(?:\s*(?:article|story|page))? | share\s*on\s*facebook.{0,60}
      )\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_HEAD: Final = re.compile(
    r"""(?:ADVERTISEMENT|Advertisement|Story\ continues\ below(?:\ advertisement)?)
        (?:\s*\n\s*|(?=[A-Z“"][a-z“"]))"""
    r"(?=\S)",
    re.VERBOSE,
)


def glued_tail(paragraph: str) -> int | None:
    """Return where junk begins that was glued to the end of ``paragraph``, else ``None``."""
    floor = max(0, len(paragraph) - 200)
    found = _TAIL.search(paragraph, floor)
    return found.start() if found and found.start() > 0 else None


def glued_head(paragraph: str) -> int | None:
    """Return where the report begins in a ``paragraph`` that starts with glued junk."""
    found = _HEAD.match(paragraph)
    return found.end() if found else None
