"""Attributions inside the content of others: who is said to have said it.

The encoder is trained on articles in which only outer attributions are marked, so it
reads over what stands inside a content. Where a reporting word stands in one, the
content is read again by itself, as if it were all that the report said: without the
marks of the quote that it is, and without a leading "that". What is found there is a
child. Contents of children are read again likewise.

A child is a second voice: somebody, named or not, or the speaker at another time, is said
to have said it or to hold it to be so. What the speaker thinks, wants or stresses in the
very words reported is the speaker's own, and an intention is nobody's voice; the encoder
marks those too, so they are left out here.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from whosays.extract.attributions.confidence import settle_all
from whosays.extract.attributions.decoding import draft_attributions
from whosays.extract.attributions.drafts import Draft
from whosays.extract.attributions.encoder import Encoder
from whosays.extract.text.quotes import find_quotes
from whosays.extract.text.reporting import VOICE
from whosays.extract.text.sentences import sentences
from whosays.records import Span, Spans, words

DEEPEST: Final = 3
"""Levels of nesting that are read; deeper ones are hardly ever meant by a writer."""

LEAST_WORDS: Final = 5
"""Words that a content must have to be read again."""

LONGEST_REST: Final = 4
"""Words that are added at most to a source cut after its article; more hold another clause."""

_THAT: Final = re.compile(r"that\s+", re.IGNORECASE)
_MARKS: Final = "\"'`\u2018\u2019\u201c\u201d\u00ab\u00bb"
_SELF: Final = re.compile(r"\W*(?:I|we|us|me|you)\W*", re.IGNORECASE)
_THIRD: Final = re.compile(r"\W*(?:he|she|it|they)\W*", re.IGNORECASE)
_OPINION: Final = re.compile(
    r"\b(?:thinks?|thought|believe[ds]?|guess|hope[ds]?|kn(?:o|e)ws?|known|fe(?:el|els|lt)|"
    r"mean[st]?|suppose|expect(?:s|ed)?|wish(?:es|ed)?|sees?|saw|hears?|heard|doubt(?:s|ed)?|"
    r"suspect(?:s|ed)?|fear(?:s|ed)?|worr(?:y|ies|ied)|regret(?:s|ted)?|wonder(?:s|ed)?|"
    r"understands?|understood|remembers?|remembered|sure|glad|sorry|afraid|certain|confident|"
    r"concerned|convinced|worried|sceptical|skeptical|aware|unaware|adamant)\b",
    re.IGNORECASE,
)
# Speech that is over, or that goes on all the time; "I say", "let me tell you" are neither.
# What looks like a reporting word and mostly is none: the state, a vote, "in order to".
_MUTE: Final = re.compile(r"states?\b(?!\s+that\b)|vot(?:e|es|ing)\b|order\s+to\b", re.IGNORECASE)
# "I think", "we don't really know": the speaker's own mind, in the words reported.
_OWN_MIND: Final = re.compile(
    r"\b(?:I|we|you)(?:\s+(?:\w+ly|also|just|still|do|don[’']t|would|can|can[’']t|will|\w+n[’']t))*\s+"
    r"(?:think|believe|guess|hope|know|feel|mean|suppose|expect|wish|see|hear|doubt|fear|wonder|"
    r"understand|remember|say|want)\Z",
    re.IGNORECASE,
)
_SPOKE: Final = re.compile(
    r"\b(?!need\b)(?:said|told|wrote|written|swore|sworn|spoke|spoken|found|\w+ed|"
    r"(?:always|often|keep|kept|been)\W+\w+)\b",
    re.IGNORECASE,
)
_AUXILIARY: Final = re.compile(
    r"\b(?:is|was|were|are|be|been|being|has|have|had|will|would|could|can|may|might|did|do|does|"
    r"not|never|also|of(?=\s+\w+ing\b)|\w+ly)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_CUT: Final = re.compile(
    r"(?:.*\W)?(?:the|an?|mr|mrs|ms|dr|her|their|its|our|my)\.?", re.IGNORECASE | re.DOTALL
)
_BREAK: Final = re.compile(r"[^\w\s.\u2019'-]|\.\s+\w+\s")


def nested_drafts(encoder: Encoder, text: str, parent: Draft, depth: int = 1) -> tuple[Draft, ...]:
    """Return the attributions that stand directly in the content of ``parent``.

    Args:
        encoder: the loaded model.
        text: the article's text.
        parent: an attribution of it.
        depth: how deep the children stand, 1 for those of an outer attribution.
    """
    if depth > DEEPEST:
        return ()
    inside = _inside(text, parent.content)
    stretches = tuple(s for span in inside if (s := _worth_reading(text, span)) is not None)
    if not stretches:
        return ()
    windows = (
        # Before they are settled: a word that reports nothing must not push out one that does.
        [_mend_source(text, d) for d in drafts if _second_voice(text, d, parent, inside)]
        for drafts in draft_attributions(encoder, text, stretches)
    )
    found = settle_all(windows, encoder.calibration)
    return tuple(d for d in found if d.content not in (inside, parent.content))


def _inside(text: str, content: Spans) -> Spans:
    """Return the content as a report would have it: out of its quotation marks, no "that"."""
    return tuple(piece for span in content if (piece := _bare(text, span)) is not None)


def _bare(text: str, span: Span) -> Span | None:
    body = text[slice(*span)]
    start, end = span[0] + len(body) - len(body.lstrip()), span[0] + len(body.rstrip())
    first = next(iter(find_quotes(text, (span,))), None)
    if first is not None and first.start == start and first.end >= end:
        start += _mark_width(text, start)
        end = first.end - (_mark_width(text, first.end - 2) if first.closed else 0)
    that = _THAT.match(text, start, end)
    start = that.end() if that else start
    return (start, end) if start < end else None


def _mark_width(text: str, at: int) -> int:
    return 2 if text[at : at + 2] in ("''", "``") else 1


def _worth_reading(text: str, span: Span) -> Span | None:
    """Return the sentences from the first to the last that may hold a second voice.

    A long quote is mostly one voice's; reading all of it again cost a fifth of the time.
    """
    if len(text[slice(*span)].split()) < LEAST_WORDS:
        return None
    at = [
        m.start()
        for m in VOICE.finditer(text, *span)
        if not _MUTE.match(text, m.start())
        and not _OWN_MIND.search(text, max(span[0], m.start() - 40), m.end())
    ]
    if not at:
        return None
    whole = sentences(text, span)
    return (
        max((s for s, _ in whole if s <= at[0]), default=span[0]),
        min((e for _, e in whole if e > at[-1]), default=span[1]),
    )


def _second_voice(text: str, draft: Draft, parent: Draft, inside: Spans) -> bool:
    """Tell a voice from a word that reports nothing and from the speaker's own mind."""
    cue = _around_cue(text, draft)
    quoted = text[draft.content[0][0]] in _MARKS
    if not (quoted or ":" in cue or VOICE.search(cue)):
        return False
    source, speaker = words(text, draft.source).lower(), words(text, parent.source).lower()
    if _SELF.fullmatch(source):
        return bool(_SPOKE.search(cue)) and not _OPINION.search(cue)
    if not (_THIRD.fullmatch(source) and _OPINION.search(cue)):
        return True
    # "said she thought": a pronoun that is the subject of the content is who speaks.
    first = re.match(r"\w*", text[inside[0][0] : inside[0][1]])
    another = _THIRD.fullmatch(speaker) is not None and speaker != source
    return another or first is None or first[0].lower() != source


def _around_cue(text: str, draft: Draft) -> str:
    """Return the cue with what stands between it and the content: a cue may come out short."""
    start, end = draft.cue[0][0], draft.cue[-1][1]
    following = min((s for s, _ in draft.content if s >= end), default=end)
    return text[start : following if following - end <= 30 else end]


def _mend_source(text: str, draft: Draft) -> Draft:
    """Finish a source that stops at its article."""
    if not draft.source or draft.source[-1][1] > draft.cue[0][0]:
        return draft
    start, end = draft.source[-1]
    cue = draft.cue[0][0]
    gap = text[end:cue]
    between = any(s < cue and e > end for s, e in draft.content)
    if between or not _CUT.fullmatch(text, start, end) or _BREAK.search(gap):
        return draft
    rest = _AUXILIARY.sub("", gap).rstrip()
    if len(rest.split()) > LONGEST_REST:
        return draft
    whole = end + len(rest)
    return replace(draft, source=(*draft.source[:-1], (start, whole)))
