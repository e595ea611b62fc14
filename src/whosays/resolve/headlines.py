"""Heads that say in the outlet's own voice what a report lays at somebody's door."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from whosays.records import Article, Attribution, Span
from whosays.resolve.word_forms import Form, forms_of
from whosays.resolve.wording import WordingChange

_SAME: Final = 0.7  # share of a head's content words that stand in what was said
_FEWEST: Final = 3  # such words at least
# Stems that tell that somebody says so, or that it is not sure.
_TOLD: Final = frozenset(
    "say tell claim accus deny alleg report warn vow blam suggest urg announc confirm reject insist"
    " admit declar suspect believ think may might could appear seem likely possibl apparent"
    " reportedly allegedly apparently probably call slam condemn demand threaten promis predict"
    " fear dub describ according source official want expect hint doubt question ask statement"
    " accusation allegation".split()
)
_SAID_BY: Final = re.compile(r"[\"“”‘«»?:]|(?<!\w)'|''")
_SENTENCE: Final = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\s|[\"”’]|$)|\n|$)|[.!?]+")


def dropped_attributions(
    told: Article, told_by: Sequence[Attribution], head: Article, head_by: Sequence[Attribution]
) -> tuple[WordingChange, ...]:
    """Return what a report attributes and the head of a report states as a fact.

    Args:
        told: the report whose body attributes it.
        told_by: the attributions of ``told``.
        head: the report whose title and deck are looked at; may be ``told`` itself.
        head_by: the attributions of ``head``.

    Returns:
        For each title or deck at most one change, of kind ``attribution-dropped``: ``before`` is
        source, cue and content in ``told``, ``after`` the words of the head. None where the body
        of ``told`` says the same in its own voice, where the head quotes, asks or hedges, or
        where it names who says so.
    """
    heads = [block.span for block in head.blocks if block.kind in {"title", "deck"}]
    changes: list[WordingChange] = []
    for span in heads:
        if told_so(head, span, head_by):
            continue
        wanted = _content(forms_of(head.text, (span,)))
        if len(wanted) < _FEWEST:
            continue
        best = _best(wanted, told, told_by)
        if best is not None and not _own_voice(wanted, told, told_by):
            parts = sorted((*best.source, *best.cue, *best.content))
            changes.append(
                WordingChange(kind="attribution-dropped", before=tuple(parts), after=(span,))
            )
    return tuple(changes)


def told_so(article: Article, span: Span, attributions: Sequence[Attribution]) -> bool:
    """Return whether a head tells that somebody says so, or that it is unsure."""
    if _SAID_BY.search(article.text, *span):
        return True
    if any(form.stem in _TOLD for form in forms_of(article.text, (span,))):
        return True
    return any(
        start < span[1] and span[0] < end
        for attribution in attributions
        for start, end in attribution.content
    )


def _content(forms: Sequence[Form]) -> frozenset[str]:
    return frozenset(form.stem for form in forms if form.is_content)


def _best(
    wanted: frozenset[str], article: Article, attributions: Sequence[Attribution]
) -> Attribution | None:
    """Return the attribution whose content has most of a head's words, if it has enough."""
    ends = [block.span[1] for block in article.blocks if block.kind in {"title", "deck"}]
    body = max(ends, default=0)
    ranked: list[tuple[int, int, Attribution]] = []
    for attribution in attributions:
        if not attribution.content or attribution.content[0][0] < body:
            continue
        common = len(wanted & _content(forms_of(article.text, attribution.content)))
        if common >= max(_FEWEST, _SAME * len(wanted)):
            ranked.append((-common, attribution.content[0][0], attribution))
    return min(ranked, key=lambda item: item[:2])[2] if ranked else None


def _own_voice(
    wanted: frozenset[str], article: Article, attributions: Sequence[Attribution]
) -> bool:
    """Return whether a sentence of the body says the same outside all attributions."""
    covered = sorted(span for a in attributions for span in (*a.source, *a.cue, *a.content))
    for block in article.blocks:
        if block.kind in {"title", "deck"}:
            continue
        for match in _SENTENCE.finditer(article.text, *block.span):
            start, end = match.span()
            if any(low < end and start < high for low, high in covered):
                continue
            common = len(wanted & _content(forms_of(article.text, ((start, end),))))
            if common >= max(_FEWEST, _SAME * len(wanted)):
                return True
    return False
