"""How sure act and stance of a reading are, by the rule that gave them.

Measured: the share of labelled statements that each rule was right about, on statements that it
had not been mended on (``training/statements/calibrate.py`` prints the tables).
"""

from __future__ import annotations

from typing import Final

_OF_KIND: Final[dict[str, tuple[float, float]]] = {
    "content": (0.49, 0.73),  # of 320
    "cue": (0.87, 0.90),  # of 489
}
_OF_RULE: Final[dict[str, tuple[float, float]]] = {
    "content:asks": (0.28, 0.42),
    "content:hard-to-believe": (0.56, 0.74),
    "content:no-statement": (0.28, 0.38),
    "content:plain": (0.49, 0.77),
    "content:possible": (0.59, 0.87),
    "content:should": (0.43, 0.56),
    "content:third-person-will": (0.63, 0.89),
    "content:unknown": (0.66, 0.77),
    "content:untrue": (0.61, 0.76),
    "content:values": (0.61, 0.87),
    "content:will": (0.43, 0.76),
    "cue:accuse": (0.98, 0.98),
    "cue:asked": (0.97, 0.97),
    "cue:called": (0.94, 0.95),
    "cue:called-for": (0.95, 0.95),
    "cue:cannot-confirm": (0.64, 0.87),
    "cue:condemn": (0.95, 0.96),
    "cue:confirm": (0.86, 0.89),
    "cue:declined": (0.96, 0.97),
    "cue:demand": (0.84, 0.91),
    "cue:deny": (0.83, 0.94),
    "cue:dismissed-as": (0.85, 0.79),
    "cue:doubt": (0.82, 0.83),
    "cue:judge": (0.81, 0.81),
    "cue:planned": (0.93, 0.95),
    "cue:predict": (0.96, 0.97),
    "cue:promise": (0.89, 0.90),
    "cue:question": (0.71, 0.78),
    "cue:questioned": (0.70, 0.71),
    "cue:raised-doubt": (0.94, 0.95),
    "cue:rejected-claim": (0.94, 0.95),
    "cue:rejected-offer": (0.83, 0.91),
    "cue:suggest": (0.85, 0.82),
    "cue:supported": (0.86, 0.87),
    "cue:warn": (0.83, 0.98),
}


def sureness(rule: str) -> tuple[float, float]:
    """Return the confidences of act and stance, 0 to 1, of a reading by this rule.

    Args:
        rule: as in `ActReading.rule`, ``cue:...`` or ``content:...``.
    """
    return _OF_RULE.get(rule) or _OF_KIND[rule.partition(":")[0]]
