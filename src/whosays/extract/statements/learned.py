"""Act and stance where the rules are not sure: a small model reads the words of the statement.

MiniLM fine-tuned on statements that people labelled, int8. It reads source, cue, the beginning of
the content and what stands right before, one statement a call, unpadded, so that a result never
depends on other statements. What it says is weighed against what the rule that applied was right
about among labelled statements that no rule had been mended on (docs/decisions/010).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, cast

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from whosays.extract.loading import load_model
from whosays.extract.statements.acts import ActReading
from whosays.extract.statements.sureness import sureness
from whosays.records import ActKind, Attribution, Spans, StanceKind

Floats = npt.NDArray[np.float64]

NONE: Final = "none"
"""The class of what is no act."""
CLS: Final = 101
SEP: Final = 102
CUE: Final = 2
"""Vocabulary number of the mark before the cue ([unused1])."""
CONTENT: Final = 3
"""Vocabulary number of the mark before the content ([unused2])."""
_BEFORE: Final = 200
_LONGEST: Final = 700
"""Characters of a part that are looked at: more than its wordpieces can come to."""


@dataclass(frozen=True, slots=True)
class Longest:
    """The most wordpieces of each part that are read.

    Attributes:
        source: its first ones.
        cue: its first ones.
        content: its first ones.
        before: the last ones of what stands right before the statement, at least 1.
    """

    source: int
    cue: int
    content: int
    before: int


READ: Final = Longest(source=6, cue=10, content=24, before=8)
"""What a reading gives the model: half of what it learned from, at no loss, for the time."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What comes of rule and model together: act and stance, each with its probability."""

    act: ActKind | None
    stance: StanceKind
    act_p: float
    stance_p: float


class ActModel:
    """The model of acts, ready to read.

    Args:
        folder: where ``model.json``, ``tokenizer.json`` and ``acts.onnx`` lie.
        threads: threads of one call; results do not depend on it.

    Raises:
        ModelError: a file is missing or does not fit.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        loaded = load_model(folder, ("acts.onnx",), threads, ("CPUExecutionProvider",))
        self.card, self._tokenizer, (self._session,) = (
            loaded.card,
            loaded.tokenizer,
            loaded.sessions,
        )

    @cached_property
    def name(self) -> str:
        """Name and version of the model, as its card has them."""
        return f"{self.card['name']} {self.card['version']}"

    @cached_property
    def _weighing(self) -> Weighing:
        return Weighing.from_card(self.card)

    def sureness(self, reading: ActReading) -> tuple[float, float] | None:
        """Return how sure act and stance of a reading by rules are, 0 to 1.

        Returns:
            ``None`` where the rule was seen to be wrong often, and the model is to be asked.
        """
        if reading.rule in self._weighing.asked:
            return None
        return self._weighing.sure.get(reading.rule) or sureness(reading.rule)

    def read(
        self, text: str, attribution: Attribution, reading: ActReading, stance: StanceKind
    ) -> Learned:
        """Return act and stance by the model and by what the rules say, weighed.

        Args:
            text: the article's.
            attribution: with its spans.
            reading: the act by rule.
            stance: the stance by rule.
        """
        return self._weighing.chosen(*self.scores(text, attribution, reading, stance))

    def scores(
        self, text: str, attribution: Attribution, reading: ActReading, stance: StanceKind
    ) -> tuple[Floats, Floats]:
        """Return what acts and stances come to, by model and rules, as log-odds up to a constant.

        Args:
            text: the article's.
            attribution: with its spans.
            reading: the act by rule.
            stance: the stance by rule.
        """
        pieces, roles = pieces_of(self._tokenizer, text, attribution)
        acts, stances = self._session.run(
            ["acts", "stances"],
            {"pieces": np.array([pieces]), "roles": np.array([roles])},
        )
        return self._weighing.weigh(acts[0], stances[0], reading, stance)


def pieces_of(
    tokenizer: Tokenizer, text: str, attribution: Attribution, longest: Longest = READ
) -> tuple[list[int], list[int]]:
    """Return the wordpieces of a statement as the model reads them, and the role of each.

    Args:
        tokenizer: without padding or truncation.
        text: the article's.
        attribution: with its spans.
        longest: what is cut where.

    Returns:
        Vocabulary numbers, and as many roles: 1 the cue and its mark, 2 the content and its mark,
        0 the rest.
    """

    def pieces(words: str) -> list[int]:
        return list(tokenizer.encode(words, add_special_tokens=False).ids)

    source = pieces(_words(text, attribution.source))[: longest.source]
    cue = pieces(_words(text, attribution.cue))[: longest.cue]
    content = pieces(_words(text, attribution.content))[: longest.content]
    start = min(s for s, _ in (*attribution.source, *attribution.cue, *attribution.content))
    before = pieces(" ".join(text[max(0, start - _BEFORE) : start].split()))[-longest.before :]
    found = [CLS, *source, CUE, *cue, CONTENT, *content, SEP, *before]
    roles = [
        *([0] * (1 + len(source))),
        *([1] * (1 + len(cue))),
        *([2] * (1 + len(content))),
        *([0] * (1 + len(before))),
    ]
    return found, roles


def _words(text: str, spans: Spans) -> str:
    words = " ".join(text[start : min(end, start + _LONGEST)] for start, end in spans)
    return " ".join(words[:_LONGEST].split())


@dataclass(frozen=True, slots=True)
class Weighing:
    """How model and rules are weighed; all of it was counted among labelled statements.

    Attributes:
        acts: the classes of acts, in the model's order.
        stances: those of stances.
        asked: rules that were seen often enough, and were wrong often enough, to ask the model.
        sure: shares of statements whose act and whose stance the other rules are right about,
            of those that were seen often enough.
        of_rule: by rule and its act, or its act alone, the log-shares of the acts.
        of_rule_stance: the same of stances, by rule and its stance, or its stance alone.
        shares: the log-shares of acts and of stances among all.
        with_act: ``[acts, stances]``, how much likelier a stance is with an act (log).
        weight: of the rules beside the model.
        heat: temperatures of the probabilities of act and stance.
    """

    acts: Sequence[str]
    stances: Sequence[str]
    asked: frozenset[str]
    sure: dict[str, tuple[float, float]]
    of_rule: dict[str, Floats]
    of_rule_stance: dict[str, Floats]
    shares: tuple[Floats, Floats]
    with_act: Floats
    weight: float
    heat: tuple[float, float]

    @classmethod
    def from_card(cls, card: dict[str, object]) -> Weighing:
        """Return what a model's card holds."""
        found = cast("dict[str, dict[str, list[float]]]", card)
        numbers = {
            key: {name: np.array(row) for name, row in found[key].items()}
            for key in ("of_rule", "of_rule_stance", "shares", "with_act")
        }
        acts, stances = tuple(found["acts"]), tuple(found["stances"])
        heat = cast("list[float]", card["heat"])
        return cls(
            acts=acts,
            stances=stances,
            asked=frozenset(found["asked"]),
            sure={rule: (act, stance) for rule, (act, stance) in found["sure"].items()},
            of_rule=numbers["of_rule"],
            of_rule_stance=numbers["of_rule_stance"],
            shares=(numbers["shares"]["acts"], numbers["shares"]["stances"]),
            with_act=np.stack([numbers["with_act"][act] for act in acts]),
            weight=float(cast("float", card["weight"])),
            heat=(heat[0], heat[1]),
        )

    def weigh(
        self,
        acts: npt.NDArray[np.float32],
        stances: npt.NDArray[np.float32],
        reading: ActReading,
        stance: StanceKind,
    ) -> tuple[Floats, Floats]:
        """Return what acts and stances come to, from the model's log-probabilities and the rules.

        Half of how common a class is counts as known to the model already.
        """
        act = reading.act or NONE
        rule = _row(self.of_rule, f"{reading.rule} {act}", act, self.shares[0])
        of_acts = acts + self.weight * (rule - self.shares[0] / 2)
        rule = _row(self.of_rule_stance, f"{reading.rule} {stance}", stance, self.shares[1])
        of_stances = stances + self.weight * (rule - self.shares[1] / 2)
        return of_acts, of_stances + self.with_act[int(of_acts.argmax())]

    def chosen(self, acts: Floats, stances: Floats) -> Learned:
        """Return the act and the stance that come to most, with their probabilities."""
        act, side = int(acts.argmax()), int(stances.argmax())
        chosen = self.acts[act]
        return Learned(
            act=None if chosen == NONE else cast("ActKind", chosen),
            stance=cast("StanceKind", self.stances[side]),
            act_p=_probability(acts / self.heat[0], act),
            stance_p=_probability(stances / self.heat[1], side),
        )


def _row(table: dict[str, Floats], key: str, wider: str, shares: Floats) -> Floats:
    """Return the row of a rule, of what it says failing that, or the shares of all."""
    found = table.get(key)
    if found is None:
        found = table.get(wider)
    return shares if found is None else found


def _probability(scores: Floats, at: int) -> float:
    shifted = np.exp(scores - scores.max())
    return float(shifted[at] / shifted.sum())
