"""Acts, stances, likelihood and basis of the attributions of one article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from whosays.extract.statements.acts import ActReading, read_act
from whosays.extract.statements.basis import find_bases
from whosays.extract.statements.likelihood import find_likelihood
from whosays.extract.statements.stances import read_stance
from whosays.extract.statements.sureness import sureness
from whosays.extract.statements.wording import Wording, wording
from whosays.records import Article, Attribution, StanceKind


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

    @property
    def sure(self) -> tuple[float, float]:
        """How sure act and stance are, 0 to 1, by the rule that gave them."""
        return sureness(self.reading.rule)

    def drawn_on(self, attribution: Attribution) -> Attribution:
        """Return an attribution with this act and stance and the confidences of both."""
        act, stance = self.sure
        confidences = replace(attribution.confidences, act=act, stance=stance)
        return replace(
            attribution, act=self.reading.act, stance=self.stance, confidences=confidences
        )


def read_statement(text: str, attribution: Attribution) -> Statement:
    """Return act and stance of one attribution by its words and grammar alone."""
    words = wording(text, attribution)
    reading = read_act(words)
    return Statement(words, reading, read_stance(words, reading))


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
        replace(statement.drawn_on(attribution), likelihood=likelihood, basis=basis)
        for attribution, statement, likelihood, basis in zip(
            attributions, drawn, likelihoods, bases, strict=True
        )
    )
