"""Weights of the features in ``event_pairs`` and ``content_pairs``, learned from ECB+.

Made by ``training/claims/train.py`` from the topics to train on, thresholds from those to tune on;
not edited by hand.
"""

from __future__ import annotations

from typing import Final

EVENT_WEIGHTS: Final[dict[str, float]] = {
    "same head": 1.58,
    "words shared": -0.8695,
    "words alike": 6.358,
    "words alike squared": 3.493,
    "words hardly alike": -2.972,
    "words nearly the same": -10.73,
    "clause alike": 1.25,
    "sentence alike": -1.744,
    "report alike": 1.191,
    "left shared": 1.153,
    "right shared": 1.318,
    "sentence shared": 0.5276,
    "names agree": -0.1201,
    "names clash": -0.3764,
    "numbers agree": -0.2479,
    "numbers clash": -0.3295,
    "days agree": -0.06306,
    "days clash": -0.2916,
    "negation differs": -1.044,
    "same report": -0.09261,
    "same sentence": -2.128,
    "both report": 0.294,
    "same head, both report": -2.584,
    "same head, sentence shared": 0.6573,
}
EVENT_BIAS: Final = -5.647
EVENT_LEAST: Final = 0.3

CONTENT_WEIGHTS: Final[dict[str, float]] = {
    "meaning": 1.157,
    "meaning squared": -0.3993,
    "words shared": 7.94,
    "words of the shorter": -0.7298,
    "names agree": -0.6694,
    "names clash": -0.3202,
    "numbers agree": 0.3651,
    "numbers clash": -0.261,
    "days clash": -0.09972,
    "negation differs": -0.6881,
}
CONTENT_BIAS: Final = -3.651
CONTENT_LEAST: Final = 0.5
