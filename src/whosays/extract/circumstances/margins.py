"""What stands around an attribution's content: where the circumstances of speaking are told.

A `Margin` is the sentence of a cue with every content cut out, and with everything cut away
that belongs to another voice. Rules that look for "in a statement" or "on Tuesday" read it
alone, so nothing that was said can be taken for how, where or when it was said.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from whosays.extract.text.datelines import find_dateline
from whosays.extract.text.sentences import sentences
from whosays.records import Article, Attribution, Span, Spans

CUT: Final = "\ue000"
"""Stands in a margin where something was cut out; no word, space or mark."""

OTHER_CLAUSE: Final = re.compile(
    r"\b(?:who|which|that|whose|whom|where|when|after|before|because|since|while|as|if|than"
    r"|whether|how|why|until|although|though|despite|amid|amidst|following|without|against|about"
    r"|is|are|was|were|has|had|have|will|would|could|did|does)\b|[;]"
)
"""What ends the reach of a cue, in lower-case text: a clause or verb of its own."""
_WITHIN_SOURCE: Final = re.compile(
    r"\b(?:speaking|talking|writing|testifying|appearing|posting|posted|interviewed|quoted|cited"
    r"|released|issued|published|broadcast|aired|obtained|seen|viewed|reviewed|circulated|carried"
    r"|distributed|sent|via|through)\b"
)
_LIGHT: Final = frozenset(
    """a an the of in on at to from and but also late later early earlier then meanwhile during
    speaking his her their its again however today yesterday tonight morning afternoon evening
    night midday noon midnight last this next week month year monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec reporters journalists
    again once only just there here by via am pm""".split()
)
_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Margin:
    """The sentence of a cue without contents and other voices, white space made plain.

    Args:
        text: what is left, `CUT` where something was cut out.
        low: the same in lower case, of the same length.
        starts: where in ``text`` each kept piece begins, ascending.
        origins: where in the article each kept piece begins.
        source, cue: what of them is in the margin, as spans of ``text``.
        shouted: the sentence is in capitals, which then tell nothing.
    """

    text: str
    low: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    source: Spans
    cue: Spans
    shouted: bool

    def span(self, start: int, end: int) -> Span:
        """Return the span in the article of ``text[start:end]``, which holds no `CUT`."""
        piece = bisect_right(self.starts, start) - 1
        shift = self.origins[piece] - self.starts[piece]
        return start + shift, end + shift

    def place(self, span: Span) -> Span | None:
        """Return where a span of the article stands in ``text``, or None where it was cut."""
        piece = bisect_right(self.origins, span[0]) - 1
        if piece < 0:
            return None
        shift = self.starts[piece] - self.origins[piece]
        start, end = span[0] + shift, span[1] + shift
        limit = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        return (start, end) if end <= limit and CUT not in self.text[start:end] else None

    def in_source(self, at: int) -> bool:
        """Return whether a position of ``text`` stands in the source."""
        return any(start <= at < end for start, end in self.source)

    def in_cue(self, at: int) -> bool:
        """Return whether a position of ``text`` stands in the cue."""
        return any(start <= at < end for start, end in self.cue)

    def touches_cue(self, span: Span) -> bool:
        """Return whether a span of ``text`` shares a character with the cue."""
        return any(span[0] < end and start < span[1] for start, end in self.cue)

    def of_speaking(self, at: int) -> bool:
        """Return whether words at ``at`` can tell of the speaking, not of something else.

        They can in or right behind the cue, at the head of the sentence, between source and
        cue, and right behind the content, as long as no clause begins in between; within the
        source only behind a participle of speech ("documents seen by", "speaking in").
        """
        if self.in_cue(at):
            return True
        if self.in_source(at):
            return self._in_source(at)
        anchor, kind = self._anchor(at)
        gap = self.low[anchor:at]
        if OTHER_CLAUSE.search(gap) or len(gap) > _REACH:
            return False
        led = kind in ("head", "cut") and _LEADS.match(self.low, anchor) is not None
        return kind == "cue" or led or self.light(anchor, at)

    def _in_source(self, at: int) -> bool:
        start = max(start for start, end in self.source if start <= at < end)
        marks = [m.end() for m in _WITHIN_SOURCE.finditer(self.low, start, at)]
        return bool(marks) and not OTHER_CLAUSE.search(self.low[marks[-1] : at])

    def _anchor(self, at: int) -> tuple[int, str]:
        """Return the nearest place before ``at`` from where the cue reaches, and its kind."""
        found = [(0, "head"), (self.text.rfind(CUT, 0, at) + 1, "cut")]
        found += [(end, "cue") for _, end in self.cue if end <= at]
        behind = any(end <= at for _, end in self.cue)
        # "Said the mayor in an interview": what follows belongs to the cue before.
        found += [(end, "cue" if behind else "source") for _, end in self.source if end <= at]
        return max(found, key=lambda each: each[0])

    def light(self, start: int, end: int, taken: Iterable[Span] = ()) -> bool:
        """Return whether ``text[start:end]`` holds nothing but small words and days.

        Args:
            start: where a stretch of ``text`` begins.
            end: where it ends.
            taken: spans of ``text`` that are understood already and do not count.
        """
        covered = list(taken)
        for match in _WORD.finditer(self.low, start, end):
            word = match.group()
            if word in _LIGHT or word.endswith("ly") or word[0].isdigit():
                continue
            if any(a <= match.start() and match.end() <= b for a, b in covered):
                continue
            return False
        return True


# A phrase at the head of a sentence that begins so goes on to be one of speaking: "In an
# interview for", "Speaking at".
_LEADS: Final = re.compile(
    r"[ ,\"“]*(?:but\s+|and\s+|later,?\s+|also\s+)?(?:in|at|during|speaking|asked|interviewed"
    r"|writing|testifying|addressing|appearing|talking|on\s+(?:\w+day|twitter|facebook|his|her|its|their))\b"
)
_REACH: Final = 90
"""Characters beyond which a cue no longer tells what a phrase belongs to."""


@dataclass(slots=True)
class Sheet:
    """The sentences of an article, with the attributions whose cue stands in each.

    Args:
        spans: the sentences, ascending.
        starts: where each begins.
        members: the attributions by the number of their sentence.
    """

    spans: list[Span]
    starts: list[int]
    members: dict[int, list[Attribution]] = field(default_factory=dict)

    def number(self, at: int) -> int | None:
        """Return which sentence holds a position, or None."""
        found = bisect_right(self.starts, at) - 1
        return found if found >= 0 and at < self.spans[found][1] else None


def find_margins(
    article: Article, attributions: tuple[Attribution, ...], sheet: Sheet
) -> dict[str, Margin]:
    """Return the margin of each attribution that has one, by attribution id.

    Args:
        article: the report.
        attributions: its attributions, in any order.
        sheet: its sentences, which take in the attributions.
    """
    for attribution in attributions:
        number = sheet.number(anchor_of(attribution))
        if number is not None:
            sheet.members.setdefault(number, []).append(attribution)
    by_id = {a.id: a for a in attributions}
    found = {}
    for number, members in sheet.members.items():
        for attribution in members:
            parent = by_id.get(attribution.parent_id or "")
            margin = _margin(article.text, sheet.spans[number], attribution, members, parent)
            if margin is not None:
                found[attribution.id] = margin
    return found


def dateline(article: Article) -> tuple[str, Span] | None:
    """Return the agency that the report's dateline names in brackets, with its span.

    Args:
        article: the report; the first three blocks are looked at.
    """
    for block in article.blocks[:3]:
        match = find_dateline(article.text, block.span)
        if match is not None and match["agency"]:
            name = match["agency"].strip()
            start = match.start("agency") + match["agency"].index(name)
            return name, (start, start + len(name))
    return None


def lay_sheet(article: Article) -> Sheet:
    """Return the sentences of an article, datelines left out."""
    text = article.text
    blocks = sorted(block.span for block in article.blocks) or [(0, len(text))]
    spans: list[Span] = []
    for block in blocks:
        cut = find_dateline(text, block) if block in blocks[:3] else None
        inner = (cut.end(), block[1]) if cut is not None else block
        spans.extend(sentences(text, inner))
    return Sheet(spans, [start for start, _ in spans])


def anchor_of(attribution: Attribution) -> int:
    """Return where an attribution is anchored: at its cue, else its source or content."""
    spans = attribution.cue or attribution.source or attribution.content
    return min(spans)[0] if spans else -1


def _margin(
    text: str,
    sentence: Span,
    attribution: Attribution,
    members: list[Attribution],
    parent: Attribution | None,
) -> Margin | None:
    at = anchor_of(attribution)
    low, high = _clip(sentence, at, parent)
    cuts = list(attribution.content)
    for other in members:
        if other is attribution or _holds(attribution.content, anchor_of(other)):
            continue
        if _holds(other.content, at):
            low, high = _clip((low, high), at, other)
        elif _overlap(other.source, attribution.source):
            cuts += _cuts_beside(attribution, other, high)
        else:
            cuts += _cuts_apart(attribution, other, (low, high))
    pieces = _pieces((low, high), cuts)
    return _assemble(text, pieces, low, attribution) if pieces else None


def _clip(sentence: Span, at: int, around: Attribution | None) -> Span:
    """Cut a stretch down to the piece of content around a cue, where there is one."""
    for start, end in around.content if around is not None else ():
        if start <= at < end:
            return max(sentence[0], start), min(sentence[1], end)
    return sentence


def _holds(spans: Spans, at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def _overlap(one: Spans, other: Spans) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def _cuts_beside(attribution: Attribution, other: Attribution, high: int) -> list[Span]:
    """Return what to cut for another attribution of the same source: all behind its cue."""
    at, there = anchor_of(attribution), anchor_of(other)
    cuts = list(other.content)
    last = max((end for _, end in attribution.source), default=0)
    if there > at:
        cuts.append((there, high))
    elif there >= last and there < at:
        cuts.append((there, at))
    else:
        cuts += other.cue
    return cuts


def _cuts_apart(attribution: Attribution, other: Attribution, within: Span) -> list[Span]:
    """Return what to cut for another voice: all of the sentence on its side."""
    own = [*attribution.source, *attribution.cue]
    first = min((start for start, _ in own), default=within[0])
    last = max((end for _, end in own), default=within[1])
    pieces = [*other.source, *other.cue, *other.content]
    if anchor_of(other) < anchor_of(attribution):
        ends = [end for _, end in pieces if end <= first]
        cuts = [(within[0], max(ends))] if ends else []
    else:
        starts = [start for start, _ in pieces if start >= last]
        cuts = [(min(starts), within[1])] if starts else []
    return cuts + list(other.content)


def _pieces(within: Span, cuts: list[Span]) -> list[Span]:
    """Return what is left of a stretch."""
    pieces, at = [], within[0]
    for start, end in sorted(cuts):
        if start >= within[1]:
            break
        if start > at:
            pieces.append((at, start))
        at = max(at, end)
    if at < within[1]:
        pieces.append((at, within[1]))
    return pieces


def _assemble(text: str, pieces: list[Span], low: int, attribution: Attribution) -> Margin:
    parts, starts, at = [], [], 0
    if pieces[0][0] > low:
        parts.append(CUT)
        at = 1
    for start, end in pieces:
        starts.append(at)
        parts.append(_BLANK.sub(" ", text[start:end]) + CUT)
        at += end - start + 1
    joined = "".join(parts)
    lower = joined.lower()
    if len(lower) != len(joined):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in joined)
    capitals, small = sum(map(str.isupper, joined)), sum(map(str.islower, joined))
    bare = Margin(
        text=joined,
        low=lower,
        starts=tuple(starts),
        origins=tuple(start for start, _ in pieces),
        source=(),
        cue=(),
        shouted=capitals > _LOUD * small,
    )
    return Margin(
        text=joined,
        low=lower,
        starts=bare.starts,
        origins=bare.origins,
        source=_placed(bare, attribution.source),
        cue=_placed(bare, attribution.cue),
        shouted=bare.shouted,
    )


_BLANK: Final = re.compile(r"\s")
_LOUD: Final = 2.5
"""Capitals to a small letter from which on a sentence counts as in capitals."""


def _placed(margin: Margin, spans: Spans) -> Spans:
    return tuple(p for p in (margin.place(span) for span in sorted(spans)) if p is not None)
