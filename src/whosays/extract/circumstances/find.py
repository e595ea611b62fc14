"""How, to whom, where and when each attribution was said, and through whom it came.

`find_circumstances` reads the margin of every attribution, the words around its content,
and nothing else: what was said tells nothing of how it was said. It is pure text work.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from whosays.extract.circumstances.addressees import find_addressee
from whosays.extract.circumstances.announcements import find_announcement
from whosays.extract.circumstances.chains import hop_of_voice, joined, own_hops
from whosays.extract.circumstances.channels import Way, find_channels
from whosays.extract.circumstances.margins import (
    Margin,
    Sheet,
    anchor_of,
    dateline,
    find_margins,
    lay_sheet,
)
from whosays.extract.circumstances.occasions import find_place, find_time
from whosays.extract.text.outlets import agency_or_outlet, find_outlet
from whosays.extract.text.reporting import VOICE
from whosays.extract.times.find import TimeMention
from whosays.records import Article, Attribution, Entity, Hop, Phrase, Span, Spans, TimePhrase

# States of mind and choices: no one act of speaking, so without place, time or channel.
_NO_SPEECH: Final = re.compile(
    r"\b(?:think|thinks|thought|believ\w+|know|knows|knew|feel\w*|felt|want\w*|like[sd]?|love[sd]?"
    r"|hop(?:e[sd]?|ing)|understand\w*|understood|saw|see|sees|seen|seem\w*|learn\w*|remember\w*"
    r"|expect\w*|support\w*|prefer\w*|decid\w+|decision|refus(?:ed|es)\s+to|fear\w*|worr\w+"
    r"|consider\w*|plan\w*|intend\w*|known|discovered|found|suspect\w*|celebrat\w+|vot(?:ed|es))\b",
    re.IGNORECASE,
)
_SPEECH: Final = re.compile(
    r"\b(?:said|says?|saying|told|tells?|telling|wrote|tweet\w*|stat\w+|post\w*|express\w*"
    r"|announc\w+|according|report\w*|lash\w*|blast\w*|slam\w*|laid\s+out|took\s+aim|takes\s+aim"
    r"|talk\w*|discuss\w*|attack\w*|mock\w*|charg\w+|voic\w+|vow\w*|rail(?:ed|s|ing)?|tout\w*"
    r"|deliver\w*|read|reads|reading|address\w*|spoke\w*|speak\w*|issu\w+|releas\w+|order\w*"
    r"|rul(?:ed|es|ing)|introduc\w+|outlin\w+|unveil\w+|pressed|rebuk\w+|ridicul\w+|defended)\b",
    re.IGNORECASE,
)
# Half of all margins are "he said": without any of these words no rule can find anything.
_ANYTHING: Final = re.compile(
    r"\b(?:in|on|at|to|by|via|with|during|through|over|from|outside|inside|near|aboard|before|for"
    r"|t[eo]ll?[a-z]*|inform\w*|tweet\w*|retweet\w*|e-?mail\w*|text\w*|phone\w*|telephoned|testif\w*"
    r"|blogged|quot\w+|cit\w+|report\w*|issu\w+|releas\w+|post\w*|sent|read|wrote|publish\w*"
    r"|statements?|communiqu\w+|letters?|memos?|lawsuits?|indictments?|affidavits?|filings?"
    r"|complaint|court|testimony|books?|memoirs?|documents?|dossier|files|cables?|transcripts?"
    r"|websites?|interview|speech|address\w*|answering|seen)\b"
)
# Those who were asked in a poll: "in Ohio, half of voters said".
_POLLED: Final = re.compile(
    r"\b(?:percent|per cent|half|third|quarters?|majorit(?:y|ies)|respondents|polled|in\s+10)\b|%"
)
# With these a speaker goes on in the same breath.
_GOES_ON: Final = re.compile(
    r"^(?:\w+\s+)?(?:added|adds|adding|continued|continues|went on|concluded|goes on)\b",
    re.IGNORECASE,
)
_IN_THE_SAME_BREATH: Final = re.compile(r"^\w+ing\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Told:
    """What one margin tells of its speaking."""

    ways: tuple[Phrase, ...] = ()
    addressee: Phrase | None = None
    place: Phrase | None = None
    time: TimePhrase | None = None
    hops: tuple[Hop, ...] = ()


_NOTHING: Final = _Told()


@dataclass(slots=True)
class _Page:
    """An article while its circumstances are read."""

    article: Article
    sheet: Sheet
    margins: dict[str, Margin]
    times: Sequence[TimeMention]
    by_id: dict[str, Attribution]
    outlets: list[tuple[int, str, str]]
    mentions: dict[str, Spans]
    told: dict[str, _Told] = field(default_factory=dict)
    chains: dict[str, tuple[Hop, ...]] = field(default_factory=dict)

    def known(self, agency: bool, before: int) -> str | None:  # a callback's form
        """Return the agency or other outlet that was named last before a position."""
        kind = "agency" if agency else "outlet"
        at = bisect_left(self.outlets, (before,))
        return next((name for _, name, k in reversed(self.outlets[:at]) if k == kind), None)

    def times_near(self, span: Span) -> Sequence[TimeMention]:
        """Return the times that begin within a span of the article."""
        first = bisect_left(self.times, span[0], key=lambda time: time.span[0])
        last = bisect_left(self.times, span[1], key=lambda time: time.span[0])
        return self.times[first:last]


def find_circumstances(
    article: Article,
    attributions: tuple[Attribution, ...],
    entities: tuple[Entity, ...],
    times: tuple[TimeMention, ...],
) -> tuple[Attribution, ...]:
    """Fill channel, addressee, place and time of speaking, and each speaker's chain.

    Args:
        article: the report.
        attributions: with their speakers, in any order.
        entities: those who speak.
        times: the times that the article mentions.

    Returns:
        The attributions in the order given. A field stays None where the words around the
        content do not tell it. Spans may lie in the sentence before, where the speaker goes
        on ("he added") or a statement was announced there.
    """
    page = _page(article, attributions, entities, times)
    order = sorted(attributions, key=lambda a: (anchor_of(a), a.content, a.id))
    for attribution in order:
        margin = page.margins.get(attribution.id)
        page.told[attribution.id] = (
            _read(page, attribution, margin) if margin is not None else _NOTHING
        )
    _carry_on(page, order)
    byline = dateline(article)
    head: tuple[Hop, ...] = ()
    if byline is not None and byline[0] != article.publisher:
        head = (Hop(name=byline[0], kind=agency_or_outlet(byline[0]), span=byline[1]),)
    return tuple(_fill(page, attribution, head) for attribution in attributions)


def _page(
    article: Article,
    attributions: tuple[Attribution, ...],
    entities: tuple[Entity, ...],
    times: tuple[TimeMention, ...],
) -> _Page:
    outlets = [
        (mention[0], entity.name, agency_or_outlet(entity.name))
        for entity in entities
        if find_outlet(entity.name) is not None
        for mention in entity.mentions
    ]
    sheet = lay_sheet(article)
    return _Page(
        article=article,
        sheet=sheet,
        margins=find_margins(article, attributions, sheet),
        times=sorted(times, key=lambda time: time.span),
        by_id={a.id: a for a in attributions},
        outlets=sorted(outlets),
        mentions={entity.id: entity.mentions for entity in entities},
    )


def _cue(page: _Page, attribution: Attribution) -> str:
    return " ".join(page.article.text[a:b] for a, b in attribution.cue)


def _read(page: _Page, attribution: Attribution, margin: Margin) -> _Told:
    """Read one margin: its channels first, as the others are told apart by them."""
    cue = _cue(page, attribution)
    if _NO_SPEECH.search(cue) and not _SPEECH.search(cue):
        return _NOTHING
    if any(_POLLED.search(margin.low, start, end) for start, end in margin.source):
        return _NOTHING
    low, high = margin.origins[0], margin.origins[-1] + len(margin.text)
    times = page.times_near((low, high))
    if not times and not _ANYTHING.search(margin.low):
        return _NOTHING
    ways = find_channels(margin)
    hops = own_hops(margin, attribution, ways, page.known)
    for hop in hops:
        if hop.kind in ("outlet", "agency"):
            _note(page, hop)
    spans = [way.span for way in ways]
    heard = find_addressee(margin)
    taken = spans + ([heard[1]] if heard else [])
    placed = [span for time in times if (span := margin.place(time.span)) is not None]
    dated = bool(ways) or VOICE.search(cue) is not None or _SPEECH.search(cue) is not None
    where = find_place(margin, [*taken, *placed], spans) if dated else None
    taken += [where[1]] if where else []
    return _Told(
        ways=tuple(_phrase(margin, way) for way in ways),
        addressee=heard[0] if heard else None,
        place=where[0] if where else None,
        time=find_time(margin, times, spans, taken) if dated else None,
        hops=hops,
    )


def _phrase(margin: Margin, way: Way) -> Phrase:
    text = margin.text[way.start : way.end]
    return Phrase(text=text, span=margin.span(way.start, way.end), value=way.value)


def _note(page: _Page, hop: Hop) -> None:
    """Keep an outlet that was named, for "the agency" further on."""
    entry = (hop.span[0], hop.name, hop.kind)
    at = bisect_left(page.outlets, entry)
    if at == len(page.outlets) or page.outlets[at] != entry:
        page.outlets.insert(at, entry)


def _carry_on(page: _Page, order: list[Attribution]) -> None:
    """Give what the same speaker says in the same breath the circumstances told before."""
    latest: dict[str | None, Attribution] = {}
    for attribution in order:
        last = latest.get(attribution.parent_id)
        if last is not None and _same_breath(page, last, attribution):
            told, before = page.told[attribution.id], page.told[last.id]
            page.told[attribution.id] = _Told(
                ways=told.ways or before.ways,
                addressee=told.addressee or before.addressee,
                place=told.place or before.place,
                time=told.time or before.time,
                hops=told.hops or before.hops,
            )
        elif not page.told[attribution.id].ways:
            _take_announced(page, attribution)
        latest[attribution.parent_id] = attribution


def _same_breath(page: _Page, last: Attribution, attribution: Attribution) -> bool:
    """Return whether a speaker goes on where an attribution before left off."""
    if None in _speakers(last) or _speakers(last) != _speakers(attribution):
        return False
    cue = _cue(page, attribution)
    if _NO_SPEECH.search(cue):
        return False
    between = page.article.text[anchor_of(last) : anchor_of(attribution)]
    if _IN_THE_SAME_BREATH.search(cue):
        return last.source == attribution.source
    own = page.told[attribution.id]
    if own.ways or own.place or own.time or own.addressee:
        return False  # what is told anew may be another occasion
    return _GOES_ON.search(cue) is not None and len(between) < _BREATH


_BREATH: Final = 800
"""Characters between two cues beyond which the one no longer goes on from the other."""


def _speakers(attribution: Attribution) -> tuple[str | None, ...]:
    return tuple(speaker.entity_id for speaker in attribution.speakers or ())


def _take_announced(page: _Page, attribution: Attribution) -> None:
    """Take the statement that the sentence before says the same speaker gave out."""
    number = page.sheet.number(anchor_of(attribution))
    if not number or attribution.parent_id is not None or page.sheet.members.get(number - 1):
        return
    speakers = _speakers(attribution)
    if len(speakers) != 1 or speakers[0] is None or _NO_SPEECH.search(_cue(page, attribution)):
        return
    sentence = page.sheet.spans[number - 1]
    mentions = page.mentions.get(speakers[0], ())
    found = find_announcement(page.article.text, sentence, mentions, page.times_near(sentence))
    if found is not None:
        told = page.told[attribution.id]
        page.told[attribution.id] = replace(
            told,
            ways=(found.way,),
            time=told.time or found.time,
            hops=joined(told.hops, (found.hop,) if found.hop else ()),
        )


def _fill(page: _Page, attribution: Attribution, head: tuple[Hop, ...]) -> Attribution:
    told = page.told[attribution.id]
    chain = joined(head, _around(page, attribution), told.hops)
    if not chain and told == _NOTHING:
        return attribution
    speakers = attribution.speakers
    if chain and speakers is not None:
        speakers = tuple(
            replace(speaker, chain=_without(chain, speaker.name)) for speaker in speakers
        )
    return replace(
        attribution,
        speakers=speakers,
        channel=told.ways[0] if told.ways else None,
        addressee=told.addressee,
        place=told.place,
        time=told.time,
    )


def _without(chain: tuple[Hop, ...], name: str | None) -> tuple[Hop, ...]:
    """Leave out the hop that is the speaker himself."""
    own = (name or "").lower().removeprefix("the ")
    return tuple(hop for hop in chain if hop.name.lower().removeprefix("the ") != own)


def _around(page: _Page, attribution: Attribution) -> tuple[Hop, ...]:
    """Return the hops of the voices that an attribution stands inside, outermost first."""
    parent = page.by_id.get(attribution.parent_id or "")
    if parent is None or parent.id == attribution.id:
        return ()
    if parent.id not in page.chains:
        page.chains[parent.id] = ()  # a damaged record may go in a circle
        voice = hop_of_voice(parent, page.article.text, page.known)
        parts = (_around(page, parent), page.told[parent.id].hops, (voice,) if voice else ())
        page.chains[parent.id] = joined(*parts)
    return page.chains[parent.id]
