"""Acts, stances, likelihood and basis of the attributions of one article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from whosays.extract.statements.acts import ActReading, read_act
from whosays.extract.statements.basis import find_bases
from whosays.extract.statements.likelihood import find_likelihood
from whosays.extract.statements.stances import read_stance
from whosays.extract.statements.wording import Wording, wording
from whosays.records import Article, Attribution, StanceKind

_SURE: Final = {"cue": 0.9, "content": 0.7}
_RULES: Final[dict[str, float]] = {"content:plain": 0.6}


@dataclass(frozen=True, slots=True)
class Statement:
    """What the words alone say an attribution is.

    Attributes:
        words: its plain words.
        reading: its act with the rule that gave it.
        stance: the side taken.
    """

    words: Wording
    reading: ActReading
    stance: StanceKind


def read_statement(text: str, attribution: Attribution) -> Statement:
    """Return act and stance of one attribution by its words and grammar alone."""
    words = wording(text, attribution)
    reading = read_act(words)
    return Statement(words, reading, read_stance(words, reading))


def statement_features(text: str, attribution: Attribution) -> tuple[str, ...]:
    """Return names of what is the case for an attribution, for a trained head to weigh.

    Args:
        text: the article's text.
        attribution: one of its attributions.

    Returns:
        Names like ``act=deny``, ``rule=cue:deny``, ``stance=deny``, ``person=first``, ``direct``,
        ``question``; each at most once.
    """
    return _features(text, attribution, read_statement(text, attribution))


def _features(text: str, attribution: Attribution, statement: Statement) -> tuple[str, ...]:
    words, reading = statement.words, statement.reading
    named = [
        f"act={reading.act or 'none'}",
        f"rule={reading.rule}",
        f"stance={statement.stance}",
        f"person={words.person}",
    ]
    flags = {
        "direct": words.direct,
        "question": words.question,
        "no-source": not words.source,
        "cue-word": bool(reading.word),
        "likelihood": find_likelihood(text, attribution) is not None,
        "not-in-head": " not " in f" {words.head} " or " never " in f" {words.head} ",
        "not-in-cue": " not " in f" {words.cue} " or " never " in f" {words.cue} ",
        "will": " will " in words.head or " would " in words.head,
    }
    return (*named, *(name for name, holds in flags.items() if holds))


def find_statements(
    article: Article, attributions: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """Return attributions with act, stance, likelihood, basis and the confidences of both.

    Args:
        article: the article.
        attributions: its attributions; speakers are used where they are known.

    Returns:
        The same attributions in the same order. ``act`` is ``None`` where the words say that no
        such act took place ("has not claimed responsibility").
    """
    text = article.text
    drawn = [read_statement(text, a) for a in attributions]
    likelihoods = [find_likelihood(text, a) for a in attributions]
    hedged = frozenset(i for i, found in enumerate(likelihoods) if found is not None)
    bases = find_bases(article, attributions, [s.reading.act for s in drawn], hedged)
    return tuple(
        replace(
            attribution,
            act=statement.reading.act,
            stance=statement.stance,
            likelihood=likelihood,
            basis=basis,
            confidences=replace(
                attribution.confidences,
                act=_sure(statement.reading.rule),
                stance=_sure(statement.reading.rule),
            ),
        )
        for attribution, statement, likelihood, basis in zip(
            attributions, drawn, likelihoods, bases, strict=True
        )
    )


def _sure(rule: str) -> float:
    return _RULES.get(rule, _SURE[rule.partition(":")[0]])
