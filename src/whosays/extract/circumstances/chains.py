"""Every hop between the reader and the speaker of an attribution, as far as it is told.

From the reader's side inwards: the agency of the dateline, the voices around a nested
attribution, the outlet or agency that was told, the document, the spokesman; and last what
an outlet that speaks itself cites.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from whosays.extract.circumstances.channel_words import NETWORK, WRITTEN
from whosays.extract.circumstances.channels import Way
from whosays.extract.circumstances.margins import Margin
from whosays.extract.circumstances.nominals import phrase_end, without_determiner
from whosays.extract.text.nouns import (
    DOCUMENTS,
    GOVERNMENT_NOUNS,
    ORGANISATIONS,
    lemma,
    person_like,
)
from whosays.extract.text.outlets import Outlet, agency_or_outlet, find_outlet, outlet_behind
from whosays.records import Attribution, Hop, HopKind, Span, Speaker

# Behind these an outlet is the one that was spoken to, or that carried the words.
_TOWARDS: Final = re.compile(
    r"\b(?:told|tells|tell|telling|informed|with|to|by|on|in|over|via|through|for|from)\s+(?=\S)"
)
_ALWAYS: Final = re.compile(
    r"\b(?:quoted|cited|reported|carried|published|broadcast|aired|obtained|seen|viewed|reviewed"
    r"|released|relayed|transmitted|interviewed|monitored|printed|verified|translated|distributed)"
    r"\s+(?:\w+\s+){0,2}?(?:by|in|on)\s+(?=\S)"
)
_FOR: Final = re.compile(
    r"\b(?:interview|interviews|column|article|piece|essay|op-ed|opinion|wrote|writing|comments?"
    r"|statement|remarks)\s+(?:\w+\s+)?$"
)
_WITH: Final = re.compile(
    r"\b(?:interviews?|conversations?|spoke|speaking|talked|talking|spoken|call|discussion"
    r"|appearance|q&a|session)\s+(?:\w+\s+)?$"
)
_QUOTES: Final = re.compile(
    r"(?:['’]s\s+[^,;]{0,30})?\s+(?:has\s+|had\s+|later\s+|also\s+|earlier\s+)?"
    r"(?:quoted|quotes|quoting|cited|cites|reported|reports|reporting)\b"
)
_SPOKESMAN: Final = re.compile(
    r"\b(?:through|via)\s+(?P<np>(?:[^\W_][\w'’.&-]*\s+){0,4}?"
    r"(?P<head>spokes(?:man|woman|person|people|men)|lawyers?|attorneys?|solicitors?|publicists?"
    r"|representatives?|press\s+(?:office|secretary)|aides?|interpreters?|translators?"
    r"|intermediar(?:y|ies)|agents?|envoys?))\b"
    r"|\bstatements?\s+(?:\w+\s+)?(?:read|released|issued|given|sent|delivered|provided|made)\s+"
    r"(?:[\w ]{1,20}\s)?by\s+"
    r"(?P<np2>(?:[^\W_][\w'’.&-]*\s+){0,4}?(?P<head2>spokes(?:man|woman|person)|lawyers?"
    r"|attorneys?|publicists?|representatives?))\b"
)
_INTERPRETERS: Final = re.compile(r"interpreter|translator|intermediar|agent|envoy|aide")
_CITING: Final = re.compile(r"\b(?:citing|quoting)\s+(?=\S)")
_SPOKES: Final = re.compile(r"\bspokes(?:man|woman|person|men|people)\b|\bpress\s+secretary\b")
# A voice in whose reporting another stands; "X rejected what Y called" is no such thing.
_PASSES_ON: Final = re.compile(
    r"\b(?:said|says|say|saying|told|tells|telling|report\w*|quot\w+|cit(?:ed|es|ing)|according"
    r"|added|adding|wrote|writes|writing|testif\w+|announced|explained|recalled|recounted|confirmed"
    r"|confirming|stated|states|stating|noted|claimed|claims|reveal\w*|disclosed|posted|tweeted"
    r"|show\w*|describ\w+|indicat\w+|informed|alleg\w+)\b",
    re.IGNORECASE,
)
_KINDS: Final[dict[str, HopKind]] = {
    "person": "person",
    "unnamed": "person",
    "organisation": "organisation",
    "government": "organisation",
    "group": "organisation",
    "document": "document",
}

Known = Callable[[bool, int], str | None]
"""Returns the name of the agency (True) or other outlet named last before a position."""


def own_hops(
    margin: Margin, attribution: Attribution, ways: Iterable[Way], known: Known
) -> tuple[Hop, ...]:
    """Return the hops that an attribution's own margin tells, outlets first.

    Args:
        margin: what stands around its content.
        attribution: with its speakers.
        ways: its channels.
        known: gives back the agency or outlet that "the agency" stands for.
    """
    hops = [
        *_outlets(margin, known),
        *_documents(margin, attribution, ways),
        *_spokesmen(margin),
    ]
    if _speaks_as_outlet(margin, attribution):
        hops = [hop for hop in hops if hop.kind not in ("outlet", "agency")]
        hops += _cited(margin, known)
    return _distinct(hops)


def hop_of_voice(outer: Attribution, text: str, known: Known) -> Hop | None:
    """Return the hop that a voice is for what stands inside its content.

    Args:
        outer: an attribution with its speakers.
        text: the article's text.
        known: as in `own_hops`.

    Returns:
        None where it has several speakers or none, or does not pass on what others said.
    """
    if not outer.source:
        return None
    start, end = outer.source[0]
    outlet = _leading_outlet(text[start:end], known, start)
    if outlet is not None:
        name, kind, (first, last) = outlet
        return Hop(name=name, kind=kind, span=(start + first, start + last))
    speakers = outer.speakers or ()
    if len(speakers) != 1 or not any(_PASSES_ON.search(text[a:b]) for a, b in outer.cue):
        return None
    kind_of = _kind_of(speakers[0])
    if kind_of is None or speakers[0].name is None:
        return None
    return Hop(name=speakers[0].name, kind=kind_of, span=(start, end))


def _leading_outlet(words: str, known: Known, at: int) -> tuple[str, HopKind, Span] | None:
    """Return the outlet that a source is, with its span in the source."""
    found = find_outlet(words, shouted=words.isupper())
    if found is None:
        return None
    rest = words[found.end :].strip(" ,")
    if rest[:1] in ("'", "’") or (rest and not rest.startswith("(")):
        return None  # "CNN's reporter", "the Post editor"
    name = _name(words, found, known, at)
    return None if name is None else (name[0], name[1], (found.start, found.end))


def _name(words: str, found: Outlet, known: Known, at: int) -> tuple[str, HopKind] | None:
    """Return the name and kind of an outlet, that of the one before for "the agency"."""
    text = " ".join(words[found.start : found.end].split())
    if found.named:
        with_article = found.start > 0 and words[: found.start].strip().lower().endswith("the")
        return (f"the {text}" if with_article else text), found.kind
    if text.lower() in ("the agency", "the news agency"):
        name = known(True, at)
        return None if name is None else (name, "agency")
    if text.lower() in _POINTING:
        name = known(False, at)
        return None if name is None else (name, "outlet")
    return text, found.kind


_POINTING: Final = frozenset(
    f"the {noun}" for noun in "newspaper network broadcaster outlet daily weekly magazine".split()
)


def _kind_of(speaker: Speaker) -> HopKind | None:
    if speaker.kind == "outlet":
        return agency_or_outlet(speaker.name or "")
    rank = speaker.unnamed.rank if speaker.unnamed is not None else speaker.role
    if speaker.kind in ("person", "unnamed") and _SPOKES.search((rank or "").lower()):
        return "spokesman"
    return _KINDS.get(speaker.kind)


def _outlets(margin: Margin, known: Known) -> list[Hop]:
    found: dict[Span, Hop] = {}
    for match in _ALWAYS.finditer(margin.low):
        _take(found, margin, match.end(), known)
    for match in _TOWARDS.finditer(margin.low):
        word, before = match.group().strip(), margin.low[: match.start()]
        if (word == "for" and not _FOR.search(before)) or (
            word == "with" and not _WITH.search(before)
        ):
            continue
        if word == "from" or not margin.of_speaking(match.start()):
            continue
        if margin.in_source(match.end()) and word not in ("to", "by", "in", "via", "through"):
            continue
        _take(found, margin, match.end(), known)
    for match in _QUOTES.finditer(margin.low):
        _take_subject(found, margin, match.start(), known)
    return [found[span] for span in sorted(found)]


def _take(found: dict[Span, Hop], margin: Margin, at: int, known: Known) -> None:
    end = phrase_end(margin.low, at)
    words = margin.text[at:end]
    if end <= at:
        return
    outlet = find_outlet(words, shouted=margin.shouted)
    outlet = outlet or outlet_behind(words, shouted=margin.shouted)
    if outlet is None:
        return
    origin = margin.span(at, at)[0]
    name = _name(words, outlet, known, origin)
    if name is not None:
        start = at + outlet.start
        if words[outlet.start : outlet.end].lower().startswith("the "):
            start += 4
        span = margin.span(start, at + outlet.end)
        found[span] = Hop(name=name[0], kind=name[1], span=span)


def _take_subject(found: dict[Span, Hop], margin: Margin, end: int, known: Known) -> None:
    """Take the outlet in front of "quoted" or "reported", where it is not the source itself."""
    low = margin.low
    for at in _STARTS.finditer(low, max(0, end - _NAME_REACH), end):
        start = at.end()
        words = margin.text[start:end]
        if margin.in_source(start) or not words.strip():
            continue
        outlet = find_outlet(words, shouted=margin.shouted)
        if outlet is not None and outlet.end == len(words):
            _take(found, margin, start, known)
            return


_STARTS: Final = re.compile(r"(?:^|[,\ue000—–-]\s*|\b(?:as|and|but)\s+|(?<=\s))(?=[^\W\d_])")
_NAME_REACH: Final = 40
"""Characters in front of "reported" in which an outlet's name may begin."""


def _documents(margin: Margin, attribution: Attribution, ways: Iterable[Way]) -> list[Hop]:
    """Return the document by which a person or body speaks, named by its own words."""
    kinds = {speaker.kind for speaker in attribution.speakers or ()}
    if "document" in kinds:
        return []
    for way in ways:
        if way.frame == "source" and kinds <= {"unresolved", "unnamed"}:
            continue
        if way.value not in WRITTEN or way.frame == "verb":
            continue
        words = margin.text[way.start : way.end]
        if (words == "X" or NETWORK.search(words.lower())) and not _POSTED.search(words.lower()):
            continue  # "on Telegram": a network is no document
        name = " ".join(words.split())
        return [Hop(name=name, kind="document", span=margin.span(way.start, way.end))]
    return []


_POSTED: Final = re.compile(r"(?:posts?|postings?|messages?|threads?|statements?|comments?)$")


def _spokesmen(margin: Margin) -> list[Hop]:
    for match in _SPOKESMAN.finditer(margin.low):
        group = "np" if match["np"] else "np2"
        if not (margin.of_speaking(match.start()) or margin.in_source(match.start())):
            continue
        start, end = without_determiner(margin.low, match.span(group))
        limit = phrase_end(margin.low, start)
        end = max(end, limit) if limit - end <= _NAME_REACH else end
        head = match["head"] or match["head2"]
        kind: HopKind = "person" if _INTERPRETERS.search(head) else "spokesman"
        return [Hop(name=margin.text[start:end], kind=kind, span=margin.span(start, end))]
    return []


def _speaks_as_outlet(margin: Margin, attribution: Attribution) -> bool:
    if any(speaker.kind == "outlet" for speaker in attribution.speakers or ()):
        return True
    return any(find_outlet(margin.text[a:b], shouted=margin.shouted) for a, b in margin.source)


def _cited(margin: Margin, known: Known) -> list[Hop]:
    """Return what an outlet cites for what it reports: "citing a ministry statement"."""
    for match in _CITING.finditer(margin.low):
        at = match.end()
        end = phrase_end(margin.low, at)
        words = margin.text[at:end]
        if end <= at:
            continue
        outlet = find_outlet(words, shouted=margin.shouted)
        if outlet is not None:
            found: dict[Span, Hop] = {}
            _take(found, margin, at, known)
            return list(found.values())
        kind = _kind_of_words(words, shouted=margin.shouted)
        if kind is not None:
            start, end = without_determiner(margin.low, (at, end))
            return [Hop(name=margin.text[start:end], kind=kind, span=margin.span(start, end))]
    return []


def _kind_of_words(words: str, *, shouted: bool) -> HopKind | None:
    """Return what a noun phrase names, or None where it is nobody who can be cited."""
    head = re.split(r"\s(?:of|close)\s", words, maxsplit=1)[0].split()[-1]
    noun = lemma(head.lower().rstrip("."))[0]
    if _SPOKES.search(words.lower()):
        return "spokesman"
    if noun in DOCUMENTS:
        return "document"
    if noun in ORGANISATIONS or noun in GOVERNMENT_NOUNS:
        return "organisation"
    if person_like(noun, strictly=True):
        return "person"
    capitals = not shouted and all(w[0].isupper() for w in words.split())
    return "person" if capitals and len(words.split()) == 2 else None  # a full name


def _distinct(hops: Iterable[Hop]) -> tuple[Hop, ...]:
    """Drop a hop that is named twice, keeping the first."""
    kept: dict[str, Hop] = {}
    for hop in hops:
        kept.setdefault(hop.name.lower().removeprefix("the "), hop)
    return tuple(kept.values())


def joined(*parts: Iterable[Hop]) -> tuple[Hop, ...]:
    """Join stretches of a chain, outermost first; whoever is named twice stands once."""
    return _distinct(hop for part in parts for hop in part)
