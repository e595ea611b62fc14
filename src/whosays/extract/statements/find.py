"""Acts, stances, likelihood and basis of the attributions of one article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from whosays.extract.statements.acts import ActReading, read_act
from whosays.extract.statements.basis import find_bases
from whosays.extract.statements.learned import ActModel
from whosays.extract.statements.likelihood import find_likelihood
from whosays.extract.statements.stances import read_stance
from whosays.extract.statements.sureness import sureness
from whosays.extract.statements.wording import Wording, wording
from whosays.records import Article, Attribution, StanceKind

LIKELIER: Final = 0.5
"""Probability of a denial or doubt that no rule reads, from which on it is taken for one: a denial
that nobody made misleads more than one that is missed."""
_AGAINST: Final = frozenset({"deny", "doubt"})
_NEGATION: Final = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly|doubt\w*|den(?:y|ies|ied|ial))\b"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """What the words alone say an attribution is.

    Attributes:
        words: its plain words.
        reading: its act with the rule that gave it.
        stance: the side taken.
        sure: how sure act and stance are, 0 to 1.
    """

    words: Wording
    reading: ActReading
    stance: StanceKind
    sure: tuple[float, float]

    def drawn_on(self, attribution: Attribution) -> Attribution:
        """Return an attribution with this act and stance and the confidences of both."""
        act, stance = (round(sure, 3) for sure in self.sure)
        confidences = replace(attribution.confidences, act=act, stance=stance)
        return replace(
            attribution, act=self.reading.act, stance=self.stance, confidences=confidences
        )


def read_statement(text: str, attribution: Attribution, model: ActModel | None = None) -> Statement:
    """Return act and stance of one attribution by its words and grammar alone.

    Args:
        text: the article's.
        attribution: with its spans.
        model: asked where the rules are not sure; ``None`` to go by the rules alone.
    """
    words = wording(text, attribution)
    reading = read_act(words)
    stance = read_stance(words, reading)
    if model is None:
        return Statement(words, reading, stance, sureness(reading.rule))
    if (sure := model.sureness(reading)) is not None:
        return Statement(words, reading, stance, sure)
    found = model.read(text, attribution, reading, stance)
    if found.stance in _AGAINST and stance not in _AGAINST:
        unlikely = found.act in _AGAINST and found.act_p < LIKELIER
        if unlikely or _is_negated_twice(words):
            return Statement(words, reading, stance, sureness(reading.rule))
    if found.act != reading.act:
        reading = ActReading(found.act, f"model:{found.act or 'none'}")
    return Statement(words, reading, found.stance, (found.act_p, found.stance_p))


def _is_negated_twice(words: Wording) -> bool:
    """Tell "did not think that there was any doubt": the model takes two negations for one."""
    return _NEGATION.search(words.cue) is not None and _NEGATION.search(words.head) is not None


def find_statements(
    article: Article, attributions: Sequence[Attribution], model: ActModel | None = None
) -> tuple[Attribution, ...]:
    """Return attributions with act, stance, likelihood, basis and the confidences of both.

    Args:
        article: the article.
        attributions: its attributions; speakers are used where they are known.
        model: asked for act and stance where the rules are not sure.

    Returns:
        The same attributions in the same order. ``act`` is ``None`` where the words say that no
        such act took place ("has not claimed responsibility").
    """
    text = article.text
    drawn = [read_statement(text, a, model) for a in attributions]
    likelihoods = [find_likelihood(text, a) for a in attributions]
    hedged = frozenset(i for i, found in enumerate(likelihoods) if found is not None)
    bases = find_bases(article, attributions, [s.reading.act for s in drawn], hedged)
    return tuple(
        replace(statement.drawn_on(attribution), likelihood=likelihood, basis=basis)
        for attribution, statement, likelihood, basis in zip(
            attributions, drawn, likelihoods, bases, strict=True
        )
    )
