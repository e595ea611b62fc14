"""Doubts and denials that only point: what they are about."""

from __future__ import annotations

import pytest
from tests.extract.events.test_find import read

POINTING = [
    ("{S2 She} {Q2 said} {C2 she had no proof}.", [("who", "doubt")],
     "no proof of what the speaker has just said"),
    ("{S2 Vesk} {Q2 denied} {C2 it}.", [("who", "deny")], "the accusation right before"),
    ("{S3 The widows} {Q3 said} {C3 the fund was empty}. {S2 The mayor} {Q2 denied} {C2 this}.", [],
     "what was said right before is about no event"),
    ("{S2 Vesk} {Q2 denied} {C2 carrying out any bombing in the area}.", [("who", "deny")],
     "a part in it, not that it happened"),
    ("{S2 The envoy} {Q2 said} {C2 it was not Vesk, and soldiers bombed Kell}.",
     [("who", "affirm")],
     "a denial in one clause, blame in the next"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sides", "reason"), POINTING)
def test_what_words_that_only_point_are_about(
    text: str, sides: list[tuple[str, str]], reason: str
) -> None:
    """Doubts and denials without an object stand on what was said last, or on nothing."""
    accusation = "{S1 Ana Holt} {Q1 accused} {C1 Vesk of the bombing of Kell}. "
    found = read(accusation + text)
    assert [(s.facet, s.stance) for s in found.by[2].about or ()][:1] == sides, reason
