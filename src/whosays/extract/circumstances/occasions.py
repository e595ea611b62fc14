"""Where and when something was said.

A place or a time counts only where it hangs on the cue: "said in Oslo on Tuesday",
"On Tuesday, the mayor said". One in the content is of what was said, and one behind a noun
or in a clause of its own is of something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from whosays.extract.circumstances.margins import CUT, OTHER_CLAUSE, Margin
from whosays.extract.circumstances.nominals import phrase_end
from whosays.extract.text.nouns import WEEKDAYS_MONTHS
from whosays.extract.text.outlets import find_outlet
from whosays.extract.text.seats import country_of_adjective, country_of_government
from whosays.extract.times.find import TimeMention, time_phrase
from whosays.records import Phrase, Span, TimePhrase

_CAPITAL: Final = r"[A-Z\u00c0-\u00de][\w’'-]*"
_NAME: Final = (
    rf"(?:(?:St|Mt|Ft)\.\s{_CAPITAL}|[A-Z](?:\.[A-Z])+\.?|{_CAPITAL})"
    rf"(?:[ -]+(?:(?:de|del|la|las|los|el|al|of|the|du|am|upon)[ -]+)*{_CAPITAL})*"
)
_REGION: Final = re.compile(
    r",\s+(?P<region>[A-Z][a-z]{1,5}\.|[A-Z]{2}|[A-Z]\.[A-Z]\.?|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)"
    r"(?=[\s,.\ue000]|$)"
)
_PLACE: Final = re.compile(
    r"\b(?P<frame>(?:[Ss]peaking|[Ss]poke|[Ww]riting|[Tt]estifying|[Rr]eporting|[Tt]alking)\s+)?"
    r"(?P<in>[Ii]n|[Ff]rom|[Oo]utside|[Nn]ear|[Ii]nside|[Aa]board|[Aa]t)\s+"
    r"(?P<lead>(?:the\s+)?(?:[a-z][\w-]*\s+|[A-Z][\w-]*\s+)?(?:capital|city|town|village|port|resort"
    r"|state|province|suburb)(?:\s+city)?(?:\s+of|,)?\s+)?(?P<the>the\s+)?"
    rf"(?P<side>(?:(?:north|south|east|west)(?:ern)?|central|downtown|nearby|neighbou?ring)\s+)?"
    rf"(?P<name>{_NAME})"
)
_FLOOR: Final = re.compile(
    r"\bon\s+(?P<name>(?:Capitol\s+Hill|the\s+(?:House|Senate)\s+floor|the\s+floor\s+of\s+the\s+"
    r"(?:House|Senate)|the\s+sidelines\s+of\s+the\s+(?:[A-Z][\w-]*\s?)+))",
    re.IGNORECASE,
)
_SHOUTED_PLACE: Final = re.compile(
    rf"\b(?:IN|FROM)\s+(?P<name>[A-Z][A-Z' -]{{2,30}}?)(?=\s*[,.;{CUT}]|\s+(?:ON|THAT|TODAY"
    r"|YESTERDAY|LAST|THIS|BY|TO|AND|DURING|AT)\b|$)"
)
_NO_PLACE: Final = re.compile(
    r"(?:Congress|Parliament|Twitter|Facebook|Telegram|Instagram|English|Arabic|Mandarin"
    r"|Cantonese|Farsi|Hebrew|Hindi|Urdu|Pashto|Kurdish|Catalan|Latin|Yiddish|Swahili|Tamil|God|Mr|Mrs|Ms|Sen|Rep"
    r"|President|Republicans?|Democrats?|Islam|I|It|He|She|They|We|The|This|That|A|An|But|And)"
    r"(?:\.|\b)"
)
_PERSONAL: Final = re.compile(
    r"(?:Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Gen|Col)\.|(?:President|Senator|Minister|Governor|Judge|Pope)\s"
)
_HALL: Final = re.compile(
    r"(?:House|Palace|Pentagon|Kremlin|Vatican|University|College|School|Hall|Center|Centre|Hotel"
    r"|Airport|Stadium|Arena|Theat(?:er|re)|Church|Cathedral|Club|Tower|Building|Base|Museum|Park"
    r"|Institute|Institution|Library|Capitol|Court|Embassy|Nations|U\.?N\.?|Headquarters|Square"
    r"|Academy|Auditorium|Temple|Mosque|Synagogue|Hospital|Casino|Resort)"
)
_MORE_THAN_A_PLACE: Final = re.compile(
    rf"\s+(?!(?:on|in|at|to|that|after|late|early|earlier|last|this|today|yesterday|and|where|said"
    r"|during|for|by|with|as|when|before|while|ahead|told|about|he|she|they|it|also|tonight|from"
    r"|has|have|had|is|was|via|over|late|again|next|recently"
    rf"|{'|'.join(sorted(WEEKDAYS_MONTHS))})\b)[a-z]"
)


def find_place(
    margin: Margin, taken: Sequence[Span], ways: Sequence[Span] = ()
) -> tuple[Phrase, Span] | None:
    """Return where the speaking took place, as a margin tells it.

    Args:
        margin: what stands around an attribution's content.
        taken: spans of the margin's text that channel, addressee and times cover.
        ways: those of them that are channels.

    Returns:
        The place, its value the country where it is a country or capital, else None; and
        its span in the margin's text. A town is taken before a hall.
    """
    if margin.shouted:
        return _shouted(margin, taken)
    matches = [*_PLACE.finditer(margin.text), *_FLOOR.finditer(margin.text)]
    if not matches:
        return None
    covered = [*taken, *_venues(margin)]
    halls: list[tuple[Phrase, Span]] = []
    for match in matches:
        found = _read_place(margin, match, covered, ways)
        if found is not None:
            if match.groupdict().get("in", "on").lower() in ("in", "from", "outside", "near"):
                return found
            halls.append(found)
    return halls[0] if halls else None


def _read_place(
    margin: Margin, match: re.Match[str], taken: Sequence[Span], ways: Sequence[Span]
) -> tuple[Phrase, Span] | None:
    groups, at = match.groupdict(), match.start("name")
    if groups.get("in") and not _is_place(match):
        return None
    if not groups.get("frame") and _part_of_source(margin, match.start()):
        return None
    spoken = groups.get("frame") and _speaks(margin, match.start())
    if not (spoken or _hangs(margin, match.start(), taken, ways)):
        return None
    end = _end(margin, at, match["name"])
    if groups.get("in") and _MORE_THAN_A_PLACE.match(margin.text, end):
        return None  # "in Oslo hospitals", "in U.S. history"
    if margin.text[end : end + 2] in ("’s", "'s"):
        return None  # "in Norway's north", "in Saturday's call"
    head = match.start("side") if groups.get("side") else at
    words = margin.text[head:end]
    return Phrase(text=words, span=margin.span(head, end), value=_country(words)), (head, end)


def _part_of_source(margin: Margin, at: int) -> bool:
    """Return whether words at ``at`` go on the source: "the embassy in Oslo said"."""
    if any(start < at for start, _ in margin.cue):
        return False
    return any(end <= at and not margin.low[end:at].strip() for _, end in margin.source)


_VENUE: Final = re.compile(
    r"\b(?:at|during|before|to)\s+(?:a|an|the|his|her|their|its|one)\s+(?=\S)"
)


def _venues(margin: Margin) -> list[Span]:
    """Return the occasions and houses that stand between a cue and a place."""
    ends = [
        (match.start(), phrase_end(margin.low, match.end()))
        for match in _VENUE.finditer(margin.low)
    ]
    halls = [m.span() for m in _PLACE.finditer(margin.text) if m["in"].lower() == "at"]
    return [span for span in ends if span[1] > span[0]] + halls


def _end(margin: Margin, at: int, name: str) -> int:
    """Return where a name of a place ends: over its state, without days and months."""
    words = name.split()
    while len(words) > 1 and words[-1].lower().rstrip(".") in WEEKDAYS_MONTHS:
        words.pop()
    days = len(name.split()) - len(words)
    length = name.rindex(words[-1]) + len(words[-1]) if days else len(name)
    end = at + len(margin.text[at : at + length].rstrip("’'"))
    if margin.text[at:end].endswith(("’s", "'s")):
        return end - 2
    region = None if days else _REGION.match(margin.text, end)
    if region is not None and _is_region(region["region"]):
        return region.end()
    return end


def _is_region(name: str) -> bool:
    """Return whether what follows a town and a comma is its state or country."""
    short = name.endswith(".") or name.isupper()
    return short or country_of_government(name) is not None


def _is_place(match: re.Match[str]) -> bool:
    name, frame = match["name"], match["frame"]
    first = name.split()[0].lower().removesuffix("’s").removesuffix("'s").rstrip(".,")
    if name.isupper() and len(name) > 1 and country_of_government(name) is None:
        return False
    if first in WEEKDAYS_MONTHS or _NO_PLACE.match(name) or _PERSONAL.match(name):
        return False
    if match["in"].lower() == "from" and not frame:
        return False
    if find_outlet(name) is not None or find_outlet("the " + name) is not None:
        return False
    if match["in"].lower() == "at":
        return _is_hall(name)
    if match["the"] and not match["lead"]:
        return country_of_government(name) is not None or _is_hall(name)
    # "In Arabic" is a language.
    return country_of_adjective(name) is None or country_of_government(name) is not None


def _is_hall(name: str) -> bool:
    """Return whether a name is that of a house: its last word, or the one before "of", tells."""
    head = re.split(r"\s+(?:of|for|on)\s", name, maxsplit=1)[0]
    return _HALL.fullmatch(head.rsplit(maxsplit=1)[-1]) is not None


def _speaks(margin: Margin, at: int) -> bool:
    """Return whether "speaking in" at ``at`` is of this attribution's source."""
    return margin.in_source(at) or margin.of_speaking(at)


def _hangs(margin: Margin, at: int, taken: Sequence[Span], ways: Sequence[Span] = ()) -> bool:
    """Return whether a phrase at ``at`` hangs on the cue or a channel, nothing in between.

    Only channel, addressee, place, time and small words may stand between.
    """
    if any(end <= at and _joins(margin, end, at, taken) for _, end in ways):
        return True
    if margin.in_cue(at):
        return True
    if margin.in_source(at):
        return False
    cut = margin.text.rfind(CUT, 0, at) + 1
    ends = [end for _, end in margin.source + margin.cue if end <= at]
    anchor = max([cut, *ends])
    heads = [start for start, _ in margin.source + margin.cue if start >= at]
    if not ends and not heads:
        return False
    if not ends or cut == anchor:
        # At the head of the sentence, or behind the content.
        ahead = margin.text[at : min(heads)] if heads else ""
        if heads and (CUT in ahead or len(ahead) > _AHEAD or OTHER_CLAUSE.search(ahead.lower())):
            return False
        if cut == anchor and cut > 1 and any(end <= cut for end in ends) and heads:
            return False  # within a clause about the source, behind what it says itself
        if cut == anchor and cut > 1 and ends and not taken_from(taken, anchor, at):
            return False
    return margin.light(anchor, at, taken)


def _joins(margin: Margin, start: int, end: int, taken: Sequence[Span]) -> bool:
    gap = margin.low[start:end]
    if CUT in gap or OTHER_CLAUSE.search(gap):
        return False
    return margin.light(start, end, taken)


_AHEAD: Final = 70
"""Characters from a phrase at the head of a sentence to the source, at most."""


def taken_from(taken: Sequence[Span], start: int, end: int) -> bool:
    """Return whether any of ``taken`` begins between ``start`` and ``end``."""
    return any(start <= a < end for a, _ in taken)


def _country(name: str) -> str | None:
    """Return the country that a place is or is the capital of; None where that is unsure."""
    head = name.partition(",")[0]
    return None if head in ("Georgia", "Jordan", "Chad") else country_of_government(head)


def _shouted(margin: Margin, taken: Sequence[Span]) -> tuple[Phrase, Span] | None:
    """Read a place in capitals: only countries and capitals, as nothing else tells a name."""
    for match in _SHOUTED_PLACE.finditer(margin.text):
        country = country_of_government(match["name"])
        if country is not None and _hangs(margin, match.start(), taken):
            span = match.span("name")
            return Phrase(text=match["name"], span=margin.span(*span), value=country), span
    return None


_BEFORE_TIME: Final = re.compile(r"(?:\b(?:on|in|at|late|early|earlier|by|during)\s+)*$")
_DEICTIC: Final = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_SINCE: Final = re.compile(
    r"\b(?:since|until|till|for|from|between|by|before|after|through|over|within|about|of|to)\s+"
    r"(?:the\s+|late\s+|early\s+|last\s+)*$"
)
_OF_CHANNEL: Final = re.compile(
    r"\s*(?:(?:released|issued|published|posted|sent|made|given|broadcast|aired|dated|filed|held"
    r"|conducted|delivered|recorded|taped|emailed|e-mailed|distributed|to\s+reporters)\s+)?"
    r"(?:(?:on|in|late|early|earlier|at)\s+)*$"
)
# "Super Tuesday" is a day of its own name, and most often names an event.
_NAMED_DAY: Final = re.compile(r"\b(?:Super|Ash|Good|Black|Holy|Palm|Cyber|Easter|Bloody|USA)\s$")
_IN_SOURCE: Final = re.compile(
    r"\b(?:released|issued|published|posted|sent|broadcast|aired|filed|speaking|interviewed)\s+"
    r"(?:(?:on|in|late|early|earlier|at)\s+)*$"
)


def find_time(
    margin: Margin, times: Sequence[TimeMention], ways: Sequence[Span], taken: Sequence[Span]
) -> TimePhrase | None:
    """Return when the speaking took place, as a margin tells it.

    Args:
        margin: what stands around an attribution's content.
        times: times that the article mentions, those in the margin's sentence at least.
        ways: spans of the margin's text that are its channels.
        taken: the same, and those of addressee and place.
    """
    placed = [(span, time) for time in times if (span := margin.place(time.span)) is not None]
    if not placed:
        return None
    taken = [*taken, *_venues(margin)]
    spans = [span for span, _ in placed]
    for span, time in sorted(placed, key=lambda each: _order(margin, each[0])):
        if time.kind in ("duration", "set") or time.value in _DEICTIC:
            continue
        before = margin.low[max(0, span[0] - 24) : span[0]]
        if _SINCE.search(before):
            continue
        others = [other for other in spans if other != span]
        if _NAMED_DAY.search(margin.text, 0, span[0]):
            continue
        if _tells(margin, span, ways, [*taken, *others]):
            return time_phrase(time)
    return None


def _order(margin: Margin, span: Span) -> tuple[int, int]:
    """Order times: those in or behind the cue first, then by place."""
    behind = any(start <= span[0] for start, _ in margin.cue)
    return (0 if behind else 1, span[0])


def _tells(margin: Margin, span: Span, ways: Sequence[Span], taken: Sequence[Span]) -> bool:
    at = span[0]
    if margin.in_source(at):
        # "The spokesman on Tuesday" ends a source; "released on Tuesday" dates it.
        start, end = next((a, b) for a, b in margin.source if a <= at < b)
        ends = end <= span[1] + 1 and "," not in margin.low[start:at]
        return ends or _IN_SOURCE.search(margin.low, 0, at) is not None
    for start, end in ways:
        if start <= at < end or (end <= at and _OF_CHANNEL.match(margin.low[end:at])):
            return True
    if _hangs(margin, at, taken, ways):
        return True
    # Right behind the content that the cue introduces: "said it would leave on Tuesday" is
    # content, so what was left out of it is of the cue.
    cut = margin.text.rfind(CUT, 0, at)
    behind = any(end <= cut for _, end in margin.cue)
    after = margin.low[span[1] : span[1] + 2].strip()[:1]
    bare = cut >= 0 and _BARE_LEAD.fullmatch(margin.low, cut + 1, at) is not None
    near = _NEAR_DAY.search(margin.low, *span) is not None
    return behind and bare and near and (not after or after in f".,;{CUT}")


# A calendar date behind the content is as often of what was said.
_NEAR_DAY: Final = re.compile(r"day\b|\b(?:tonight|morning|night|last|this)\b")
_BARE_LEAD: Final = re.compile(r"[ ,]*(?:(?:on|in|late|early|earlier|at)\s+)*")
