"""How sure a draft is, and which of several that collide stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whosays.extract.attributions.confidence import (
    Calibration,
    content_confidence,
    settle,
    shared,
    source_confidence,
)
from whosays.extract.attributions.drafts import Draft
from whosays.records import Spans

CALIBRATION = Calibration((0.0, 0.5, 0.5), (0.0, 1.0), (-1.0, 1.0), 0.3, 0.3)


def draft(cue: int, content: Spans, sure: float = 0.9, *, sourced: bool = True) -> Draft:
    """Return a draft with a cue of four code points."""
    source: Spans = ((cue - 3, cue - 1),) if sourced else ()
    return Draft(source, ((cue, cue + 4),), content, sure, sure, sure)


def test_a_sourceless_draft_has_a_curve_of_its_own() -> None:
    """Of the same raw figure, no source is trusted less here."""
    assert source_confidence(draft(9, ((20, 30),)), CALIBRATION) > source_confidence(
        draft(9, ((20, 30),), sourced=False), CALIBRATION
    )


def test_unsure_drafts_are_dropped() -> None:
    """What does not pass the threshold is not said at all."""
    assert settle([draft(9, ((20, 30),), 0.4)], CALIBRATION) == ()


def test_the_surer_of_two_on_one_content_stands() -> None:
    """Two cues that claim the same words: one attribution, the surer."""
    sure, unsure = draft(9, ((20, 60),), 0.95), draft(70, ((22, 60),), 0.8)
    assert settle([unsure, sure], CALIBRATION) == (sure,)


def test_a_small_overlap_goes_to_the_surer() -> None:
    """Neighbours that meet in a word both stand; the word has one owner."""
    sure, unsure = draft(9, ((20, 60),), 0.95), draft(70, ((55, 65), (80, 99)), 0.8)
    kept = settle([sure, unsure], CALIBRATION)
    assert [d.content for d in kept] == [((20, 60),), ((60, 65), (80, 99))]


@given(
    st.lists(
        st.builds(
            draft,
            st.integers(5, 200),
            st.lists(
                st.tuples(st.integers(0, 200), st.integers(1, 30)), min_size=1, max_size=3
            ).map(lambda rows: tuple(sorted((s, s + n) for s, n in rows))),
            st.floats(0, 1),
            sourced=st.booleans(),
        ),
        max_size=8,
        unique_by=lambda d: (d.valid, d.cue),
    ),
    st.randoms(),
)
def test_settling_minds_neither_order_nor_repetition(drafts: list[Draft], random: object) -> None:
    """The same drafts in any order give the same result, in which no content is shared."""
    kept = settle(drafts, CALIBRATION)
    mixed = list(drafts)
    random.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis hands out a random.Random
    assert settle(mixed, CALIBRATION) == kept
    for n, a in enumerate(kept):
        assert 0 <= content_confidence(a, CALIBRATION) <= 1
        for b in kept[n + 1 :]:
            assert not shared(a.cue, b.cue)
            assert not shared(a.content, b.content)
