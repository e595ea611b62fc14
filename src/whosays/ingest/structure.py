"""Which paragraph of a plain text is title, deck, caption, list item, quote or body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from whosays.ingest.boilerplate import speaks
from whosays.ingest.dates import iso_date
from whosays.ingest.head import furniture, head_end, may_be_headline
from whosays.ingest.lines import BULLET, QUOTED
from whosays.ingest.plain_metadata import byline, has_dateline, is_credits_line, is_date_line
from whosays.records import BlockKind

_SENTENCE_END: Final = re.compile(r"[.!?…][\"”’')\]]*$")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ALWAYS_BULLET: Final = frozenset("•▪◦‣●■►")
_SMALL_WORDS: Final = frozenset(
    "a an the of and or but nor to in on at by for from with as is are was were be been has have "
    "had will would can could may might must it its his her their he she they that this these "
    "those who which what when where why how not no after before over under into out up down off "
    "than then there amid against about between during says say said".split()
)
_FINITE: Final = frozenset(
    "is are was were has have had will would could should may might must can did does do be been "
    "became said says took made came went got gave saw held led fell rose ran won lost kept broke "
    "began sent met told fled struck drew spoke put brought found knew isn't aren't wasn't weren't "
    "won't wouldn't couldn't can't didn't doesn't don't hasn't haven't hadn't".split()
)
_PHOTO_VERB: Final = re.compile(
    r"\b(?:attends?|arrives?|walks?|stands?|speaks?|waves?|looks?|shakes?|poses?|sits?|holds?"
    r"|carry|carries|gathers?|search(?:es)?|inspects?|rises?|works?|leaves?|greets?|address(?:es)?"
    r"|delivers?|listens?|gestures?|reacts?|clears?|patrols?)\b"
)
_PHOTO_LABEL: Final = re.compile(
    r"(?:FILE(?: PHOTO| -|:| —| –)|(?:Photo(?:graph)?|Image|Pictured?|Caption|Above)\s*[:–—])"
)
_PHOTO_MARK: Final = re.compile(
    r"\((?:L-R|left|right|center|centre|pictured|file)\)|,\s(?:left|right|center|centre),"
    r"|\b(?:from left|seen here|pictured (?:here|above|in|on)|file photo"
    r"|in this (?:file|image|photo|handout|screen ?grab))\b",
    re.IGNORECASE,
)
_NAMED: Final = (
    r"(?>[A-ZÀ-ÖØ-ÞĀ-ſ][\w.'’-]*"
    r"(?:\s+(?:of\s+|the\s+|and\s+|de\s+|al\s+)?[A-ZÀ-ÖØ-Þ\d][\w.'’-]*){0,6})"
)
_PLACING: Final = (
    r"(?:at|in|on|near|outside|inside|over|above|during|along|beside|of|off|with|after|before"
    r"|under|behind|across|around|by)\b"
)
# No word of it is a preposition, so that a chain can be read in one way only (and in no time).
_THING: Final = (
    r"(?:(?:an?|the|its|his|her|their|two|three|four|several|some)\s+)?"
    rf"(?:(?!{_PLACING})[a-z-]+\s+)?(?!{_PLACING}|[a-z]+ed\b)[a-z-]+"
)
# Who or what, then a chain of places and times and nothing else: no room for a verb.
_SHOWN: Final = re.compile(
    rf"(?:(?:An?|The|Two|Three|Four|Several)\s+(?:[a-z-]*[a-rt-z]\s+){{0,2}}[a-z-]+|{_NAMED})"
    rf"(?:,\s[^,.]{{3,60}},)?(?:\s+[a-z]{{2,}}ing)?"
    rf"(?:,?\s+{_PLACING}\s+(?:(?:the\s+)?{_NAMED}|{_THING})(?:,\s+{_NAMED})*)+,?\.?"
)
# Headlines speak in the present and name no weekday.
_BODY_SIGN: Final = re.compile(r"\b(?:said|told|according|added|asked|\w+day)\b")
_HANDLE: Final = re.compile(r"@\w{2,30}")
_TAG: Final = re.compile(r"[(\[][^()\[\]\n]{2,60}[)\]]")
_LONGEST_TITLE: Final = 220
_HEAD: Final = 12
_TAGGED: Final = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph to be given its kind.

    ``gone`` names what it is where it is no part of the report; ``credited`` tells that a photo
    credit stood at its end or on the next line.
    """

    text: str
    group: int
    gone: str | None = None
    credited: bool = False


def kinds(pieces: Sequence[Piece]) -> list[BlockKind]:
    """Return the kind of every piece; ``other`` for what is gone, bylines, dates, subheads."""
    found: list[BlockKind] = [_own_kind(pieces, index) for index in range(len(pieces))]
    kept = [index for index, piece in enumerate(pieces[: 3 * _HEAD]) if not piece.gone]
    texts = [pieces[index].text for index in kept]
    for place in furniture(texts):
        found[kept[place]] = "other"
    for index in kept[_TAGGED : head_end(texts)]:
        if _TAG.fullmatch(pieces[index].text):
            found[index] = "other"
    title = _title(pieces, found)
    if title is not None:
        for index in range(title):
            if found[index] == "paragraph":  # a kicker over the title
                found[index] = "other"
        found[title] = "title"
        deck = _deck(pieces, found, title)
        if deck is not None:
            found[deck] = "deck"
    _mark_captions(pieces, found)
    _mark_subheads(pieces, found)
    return found


def is_about_itself(text: str) -> bool:
    """Return whether ``text`` is a byline, a date line or a line on who wrote and edited."""
    return byline(text) is not None or is_date_line(text) or is_credits_line(text)


def _own_kind(pieces: Sequence[Piece], index: int) -> BlockKind:
    piece = pieces[index]
    text = piece.text
    if piece.gone or not _WORD.search(text) or _HANDLE.fullmatch(text):
        return "other"
    if QUOTED.match(text):
        return "quote"
    if BULLET.match(text):
        beside = [*pieces[max(0, index - 1) : index], *pieces[index + 1 : index + 2]]
        if text[0] in _ALWAYS_BULLET or any(BULLET.match(other.text) for other in beside):
            return "list"
    if index < _TAGGED and _TAG.fullmatch(text):
        return "other"
    near_an_end = index < _HEAD or index >= len(pieces) - 6
    return "other" if near_an_end and is_about_itself(text) else "paragraph"


def _title(pieces: Sequence[Piece], found: Sequence[BlockKind]) -> int | None:
    """Return the place of the title, where there is one: the first line that reads like one."""
    body = [index for index, kind in enumerate(found) if kind in ("paragraph", "list")][:5]
    while body and found[body[0]] == "list":
        del body[0]
    if len(body) < 2:
        return None
    first, second = body[0], body[1]
    rest = pieces[second].text
    kicker = len(pieces[first].text.split()) <= 3 and not _SENTENCE_END.search(pieces[first].text)
    if (
        kicker
        and len(body) > 2
        and found[second] == "paragraph"
        and _reads_like_title(rest, pieces[body[2]].text)
    ):
        if _is_motto(pieces, body[1:]):
            return body[2]
        return second if len(rest.split()) > 3 else None
    return first if _reads_like_title(pieces[first].text, rest) else None


def _is_motto(pieces: Sequence[Piece], body: Sequence[int]) -> bool:
    """Return whether the first of ``body`` is a masthead's motto and the second the headline.

    A motto stands right between the paper's name and the date, and the report never takes it up.
    """
    if len(body) < 3:
        return False
    motto, headline = body[0], body[1]
    dated = motto + 1 < headline and is_date_line(pieces[motto + 1].text)
    together = pieces[motto - 1].group == pieces[motto].group == pieces[motto + 1].group
    if not (dated and together and may_be_headline(pieces[headline].text)):
        return False
    below = (piece.text for piece in pieces[headline + 1 : headline + _HEAD])
    lead = " ".join([text for text in below if _SENTENCE_END.search(text)][:2])
    told = _retold(pieces[motto].text, lead)
    return told < 0.34 and _retold(pieces[headline].text, lead) >= told + 0.15


def _reads_like_title(text: str, after: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= 32 or len(text) > _LONGEST_TITLE or "\n" in text:
        return False
    if has_dateline(text) or text.startswith(("(", "[")) or text.endswith((":", ",", ";")):
        return False
    if not _SENTENCE_END.search(text) or text.endswith(("?", "!")):
        return True
    # A sentence: only in title case, or as a short one that the next paragraph tells again.
    long = [word for word in _WORD.findall(text) if word.lower() not in _SMALL_WORDS]
    capitals = sum(word[0].isupper() for word in long)
    if len(long) >= 3 and capitals >= 0.85 * len(long) and not text.isupper():
        return len(words) <= 20
    return len(words) <= 14 and not _BODY_SIGN.search(text) and _retold(text, after) >= 0.5


def _content_words(text: str) -> set[str]:
    """Return the stems that carry the content: crude, but claim, claims and claimed are one."""
    return {word.lower()[:5] for word in _WORD.findall(text) if word.lower() not in _SMALL_WORDS}


def _retold(title: str, text: str) -> float:
    """Return how much of ``title``'s content words ``text`` says again, 0 to 1."""
    wanted = _content_words(title)
    return len(wanted & _content_words(text)) / len(wanted) if wanted else 0.0


def _deck(pieces: Sequence[Piece], found: Sequence[BlockKind], title: int) -> int | None:
    """Return the place of the deck: what stands between the title and the lead."""
    body = [
        i for i in range(title + 1, len(pieces))
        if found[i] == "paragraph" and not pieces[i].credited and len(pieces[i].text.split()) >= 5
    ]  # fmt: skip
    # A name, a button or a picture's text may stand between; the lead is a sentence.
    lead_at = [i for i in body[1:5] if _SENTENCE_END.search(pieces[i].text)]
    if not lead_at:
        return None
    first, second = body[0], lead_at[0]
    deck, lead = pieces[first].text, pieces[second].text
    if not 5 <= len(deck.split()) <= 60 or len(lead.split()) < 8 or has_dateline(deck):
        return None
    between = range(first + 1, second)
    if any(not pieces[i].gone and is_about_itself(pieces[i].text) for i in between):
        return first
    if has_dateline(lead) or (
        len(deck) <= 250 and not re.search(r"[.!?…:,;–—-][\"”’')\]]*$", deck)
    ):
        return first
    # The lead tells the title again, with names and times; a deck adds to it.
    in_lead, in_deck = _retold(pieces[title].text, lead), _retold(pieces[title].text, deck)
    if any(pieces[i].gone in ("live", "promo", "share") for i in between):
        return first if in_lead >= 0.3 and in_lead > in_deck else None
    return first if in_lead >= 0.6 and in_lead >= in_deck + 0.35 else None


def _mark_captions(pieces: Sequence[Piece], found: list[BlockKind]) -> None:
    body = [i for i, kind in enumerate(found) if kind == "paragraph"]
    for place, index in enumerate(body):
        piece = pieces[index]
        words = len(piece.text.split())
        if (piece.credited and words <= 60) or _is_labelled_caption(piece.text):
            found[index] = "caption"
            if place and body[place - 1] == index - 1:
                above = pieces[index - 1]
                if above.group == piece.group and _goes_with_caption(pieces, index - 1):
                    found[index - 1] = "caption"
        elif 0 < place < len(body) - 1 and _shows(piece.text) and _is_sentence(piece.text):
            found[index] = "caption"


def _goes_with_caption(pieces: Sequence[Piece], index: int) -> bool:
    """Return whether the line right above a caption names who or what the picture shows."""
    text = pieces[index].text
    if _shows(text):
        return True
    apart = sum(other.group == pieces[index].group for other in pieces) <= 3
    return apart and len(text.split()) <= 25 and not speaks(text) and not _is_finite(text)


def _is_labelled_caption(text: str) -> bool:
    """Return whether ``text`` says that it is a caption, or is dated and shown as photos are."""
    if len(text.split()) > 60:
        return False
    if _PHOTO_LABEL.match(text):
        return True
    if speaks(text):
        return False
    if _PHOTO_MARK.search(text):
        return True
    return iso_date(text) is not None and len(text.split()) <= 40 and _acts(text)


def could_be_caption(text: str) -> bool:
    """Return whether a photo credit behind a blank line may belong to ``text`` above it."""
    if speaks(text):
        return False
    return _shows(text) or _acts(text) or (len(text.split()) <= 8 and not _is_finite(text))


def _acts(text: str) -> bool:
    """Return whether ``text`` tells in the present tense, and only so, what somebody does."""
    found = _PHOTO_VERB.search(text)
    return (
        found is not None
        and len(text[: found.start()].split()) <= 12
        and not _is_finite(text)
        and not re.search(r"\bI\b|[.!?]\s+\S", text)
    )


def _is_finite(text: str) -> bool:
    """Return whether ``text`` has an auxiliary or a common verb in the past."""
    return any(word.lower().replace("’", "'") in _FINITE for word in _WORD.findall(text))


def _shows(text: str) -> bool:
    """Return whether ``text`` is a noun phrase that names who or what is shown, and where."""
    words = _WORD.findall(text)
    if not 4 <= len(words) <= 30 or len(text) > 200 or speaks(text) or text.isupper():
        return False
    if _is_finite(text):
        return False
    return _SHOWN.fullmatch(text) is not None and any(word[0].isupper() for word in words[1:])


def _is_sentence(text: str) -> bool:
    """Return whether ``text`` ends in a full stop and is no subhead in title case."""
    if not text.endswith("."):
        return False
    long = [word for word in _WORD.findall(text) if word.lower() not in _SMALL_WORDS]
    return not long or len(long) >= 6 or not all(word[0].isupper() for word in long)


def _mark_subheads(pieces: Sequence[Piece], found: list[BlockKind]) -> None:
    body = [i for i, kind in enumerate(found) if kind == "paragraph"]
    for index in body[0 if "title" in found else 1 : -1]:
        text = pieces[index].text
        if len(text.split()) <= 10 and not re.search(r"[.!?…:,;\"”’')\]–—-]$", text):
            found[index] = "other"
