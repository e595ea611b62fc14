"""A trained head that weighs what the words say of a statement with what the encoder saw.

Two multinomial logistic regressions, one for the act and one for the side taken. They read the
named features of `statement_features` and the pooled output of the encoder over cue and content;
training/statements/train.py fits them.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, cast

import numpy as np
import numpy.typing as npt

from whosays.records import ActKind, StanceKind

Floats = npt.NDArray[np.float32]

NONE: Final = "none"
"""The act where none took place."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Act and side of one statement, each with its probability from 0 to 1."""

    act: ActKind | None
    act_p: float
    stance: StanceKind
    stance_p: float


@dataclass(frozen=True, slots=True)
class StatementHead:
    """Weights of both regressions.

    Args:
        names: row of each named feature.
        centre: float32 ``[2 * dim]``, mean of the pooled output.
        scale: float32 ``[2 * dim]``, what it is multiplied with once centred.
        acts: name of each column of ``act_weights``.
        act_weights: float32 ``[1 + len(names) + 2 * dim, acts]``; the first row is the bias.
        stances: name of each column of ``stance_weights``.
        stance_weights: likewise.
    """

    names: dict[str, int]
    centre: Floats
    scale: Floats
    acts: tuple[str, ...]
    act_weights: Floats
    stances: tuple[str, ...]
    stance_weights: Floats

    @classmethod
    def from_bytes(cls, data: bytes) -> StatementHead:
        """Read what `to_bytes` wrote.

        Raises:
            ValueError: the data is something else.
        """
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            return cls(
                {str(name): row for row, name in enumerate(arrays["names"])},
                arrays["centre"],
                arrays["scale"],
                tuple(map(str, arrays["acts"])),
                arrays["act_weights"],
                tuple(map(str, arrays["stances"])),
                arrays["stance_weights"],
            )

    def to_bytes(self) -> bytes:
        """Return the head as an ``.npz`` file."""
        out = io.BytesIO()
        np.savez(
            out,
            names=np.array(sorted(self.names, key=self.names.__getitem__)),
            centre=self.centre,
            scale=self.scale,
            acts=np.array(self.acts),
            act_weights=self.act_weights.astype(np.float32),
            stances=np.array(self.stances),
            stance_weights=self.stance_weights.astype(np.float32),
        )
        return out.getvalue()

    def row(self, features: Iterable[str], pooled: Floats) -> Floats:
        """Return the input of the regressions, float32 ``[1 + len(names) + 2 * dim]``."""
        row = np.zeros(1 + len(self.names) + len(self.centre), dtype=np.float32)
        row[0] = 1
        for name in features:
            at = self.names.get(name)
            if at is not None:
                row[1 + at] = 1
        row[1 + len(self.names) :] = (pooled - self.centre) * self.scale
        return row

    def draw(self, features: Iterable[str], pooled: Floats) -> Drawn:
        """Return act and side of one statement.

        Args:
            features: what `statement_features` says of it.
            pooled: float32 ``[2 * dim]``, see `Draft.pooled`.
        """
        row = self.row(features, pooled)
        acts, stances = (
            _softmax(row @ weights) for weights in (self.act_weights, self.stance_weights)
        )
        act = self.acts[int(acts.argmax())]
        return Drawn(
            None if act == NONE else cast("ActKind", act),
            float(acts.max()),
            cast("StanceKind", self.stances[int(stances.argmax())]),
            float(stances.max()),
        )


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max())
    return cast("Floats", powers / powers.sum())
