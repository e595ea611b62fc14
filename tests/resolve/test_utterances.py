"""Utterances across reports: one speaking told often, and two that only sound alike."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.resolve.made_readings import Said, reading

from whosays.records import Reading
from whosays.resolve.clusters import Links
from whosays.resolve.entities import resolve_entities
from whosays.resolve.utterance_pairs import compare_tellings
from whosays.resolve.utterance_tellings import take_tellings
from whosays.resolve.utterances import Utterance, resolve_utterances


def _said(words: str, on: str | None = None, **more: str) -> Said:
    return Said(more.pop("name", "Ines Bode"), words, on=on, **more)  # type: ignore[arg-type]  # kinds


def _reports(*told: Said, published: str = "2021-04-05") -> list[Reading]:
    return [
        reading(said, outlet=f"Outlet {number}", published=published)
        for number, said in enumerate(told)
    ]


def _resolve(
    reports: list[Reading], links: Links | None = None, *, embed: bool = False
) -> tuple[Utterance, ...]:
    known = resolve_entities(reports).known_ids()
    return resolve_utterances(reports, known, _embed if embed else None, links)


def _embed(texts: Sequence[str]) -> npt.NDArray[np.float32]:
    """Stand in for a model of meaning: texts on the bridge lie close together, others do not."""
    rows = np.full((len(texts), 384), 1e-3, dtype=np.float32)
    for row, text in enumerate(texts):
        rows[row, 0 if "bridge" in text.lower() else 1 + len(text) % 380] = 1.0
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


_WALL = "“We will not pay a single cent for that dam, and the valley knows it”"


@pytest.mark.parametrize(
    ("first", "second", "same", "reason"),
    [
        (_said(_WALL), _said(_WALL), True, "the same words"),
        (
            _said(_WALL),
            _said("“We won't pay a single cent for this dam”"),
            True,
            "another cut and another translation",
        ),
        (
            _said("the mayor would “pay not a single cent” for the dam in the valley"),
            _said("“We shall pay not a single cent for the dam in the valley”"),
            True,
            "words quoted inside a paraphrase",
        ),
        (
            _said("that 14 barges had left the harbour of Harl before dawn"),
            _said("14 barges left Harl harbour before dawn"),
            True,
            "a paraphrase of a paraphrase",
        ),
        (
            _said(_WALL),
            _said("“Nobody asked the fishermen of Harl about their boats”"),
            False,
            "other words",
        ),
        (
            _said(_WALL, on="2021-04-03"),
            _said(_WALL, on="2021-04-04"),
            False,
            "the same words on two days are two utterances",
        ),
        (_said(_WALL, on="2021-04-03"), _said(_WALL, on="2021-04-03"), True, "on one day"),
        (
            _said("14 barges left the harbour"),
            _said("30 barges left the harbour"),
            False,
            "other numbers",
        ),
        (
            _said("the harbour is open"),
            _said("the harbour is not open"),
            False,
            "one of the two denies",
        ),
        (
            _said("the dam is safe"),
            _said("the dam is safe", name="Ada Brine"),
            False,
            "two speakers",
        ),
        (
            _said(_WALL),
            _said(_WALL, name="a spokesman", kind="unnamed"),
            True,
            "a long quotation whose speaker one report does not name",
        ),
        (
            _said("the dam is safe and will hold"),
            _said("the dam is safe and will hold", name="a spokesman", kind="unnamed"),
            False,
            "without quoted words an unnamed speaker may be anybody",
        ),
        (_said(_WALL), _said(_WALL, name="Bode"), True, "the surname alone"),
    ],
)
def test_two_tellings(first: Said, second: Said, same: bool, reason: str) -> None:
    """Two tellings in two reports are one utterance or two."""
    found = _resolve(_reports(first, second))
    assert (len(found) == 1) == same, reason


def test_meaning_finds_a_paraphrase() -> None:
    """Close vectors help where few words are shared; far ones do not."""
    reports = _reports(
        _said("the old bridge at Harl was closed to lorries"),
        _said("lorries were barred from the Harl bridge"),
    )
    assert len(_resolve(reports, embed=True)) == 1
    far = _reports(_said("the barges were sold to lorries firms"), _said("lorries cross the dam"))
    assert len(_resolve(far, embed=True)) == 2


def test_days_between_reports() -> None:
    """Without a time of saying, reports far apart need more in common."""
    words = ("14 barges left Harl harbour before dawn", "14 barges had left the harbour by dawn")
    first = _reports(_said(words[0]), published="2021-04-05")
    near = reading(_said(words[1]), outlet="B", published="2021-04-06")
    far = reading(_said(words[1]), outlet="B", published="2021-05-20")
    assert len(_resolve([*first, near])) == 1
    assert len(_resolve([*first, far])) == 2


def test_what_all_reports_are_about() -> None:
    """Words that many reports have make no two statements one."""
    about = "the sinking of the old ferry Amsel by night off Harl"
    two = [_said(f"his grief over {about}"), _said(f"help to those hurt by {about}")]
    others = [
        _said(f"{words} {about}", name=name)
        for name, words in (
            ("Ada Brine", "songs on"), ("Oto Kell", "films on"), ("Uli Marsh", "books on"),
            ("Eve Tarn", "talks on"),
        )
    ]  # fmt: skip
    assert len(_resolve(_reports(*two))) == 1, "of two reports nobody knows what both are about"
    assert len(_resolve(_reports(*two, *others))) == 6


def test_no_chain_over_two_days() -> None:
    """An undated telling joins one of two days, and never makes them one."""
    reports = _reports(_said(_WALL, on="2021-04-03"), _said(_WALL), _said(_WALL, on="2021-04-04"))
    found = _resolve(reports)
    assert sorted(len(u.tellings) for u in found) == [1, 2]
    assert {u.said_on for u in found} == {"2021-04-03", "2021-04-04"}


def test_score_is_explained() -> None:
    """A link names its features, and they sum to its score."""
    [utterance] = _resolve(_reports(_said(_WALL), _said(_WALL)))
    [link] = utterance.links
    assert link.score == pytest.approx(sum(weight for _, weight in link.features))
    assert "words in a row, quoted in both" in dict(link.features)
    assert utterance.id == min(utterance.tellings)
    assert len(utterance.reports) == 2


def test_comparing_is_symmetric() -> None:
    """The order of two tellings does not matter."""
    reports = _reports(
        _said(_WALL, channel="radio"), _said("“We pay no cent for a dam”", place="Harl")
    )
    one, other = (take_tellings(report, {})[0] for report in reports)
    back = compare_tellings(other, one, 0.5)
    assert dict(compare_tellings(one, other, 0.5).features) == dict(back.features)


def test_decisions_and_undo() -> None:
    """Merging and splitting are followed; without them all is as before."""
    reports = _reports(_said(_WALL), _said("“Nobody asked the fishermen”"), _said(_WALL))
    before = _resolve(reports)
    ids = [report.attributions[0].id for report in reports]
    merged = _resolve(reports, Links(together=frozenset({(ids[1], ids[0])})))
    assert len(merged) == 1
    assert any(link.decided for link in merged[0].links)
    assert len(_resolve(reports, Links(apart=frozenset({(ids[2], ids[0])})))) == 3
    assert len(_resolve(reports, Links(alone=frozenset({ids[2]})))) == 3
    assert _resolve(reports, Links()) == before


_WORDS = [
    _WALL,
    "“We won't pay a single cent for this dam”",
    "the dam is safe",
    "the dam is not safe",
    "14 barges left the harbour before dawn",
    "30 barges left Harl harbour before dawn",
]
_TOLD = st.builds(
    Said,
    st.sampled_from(["Ines Bode", "Bode", "Ada Brine"]),
    st.sampled_from(_WORDS),
    on=st.sampled_from([None, "2021-04-03", "2021-04-04"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_TOLD, min_size=1, max_size=8), st.randoms(), st.booleans())
def test_order_of_adding_does_not_matter(told: list[Said], rng: object, embed: bool) -> None:
    """The same reports in another order give the same utterances; none holds two days."""
    reports = _reports(*told)
    found = _resolve(reports, embed=embed)
    shuffled = list(reports)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert _resolve(shuffled, embed=embed) == found
    day = {r.attributions[0].id: r.attributions[0].time for r in reports}
    for utterance in found:
        days = {time.value for id_ in utterance.tellings if (time := day[id_])}
        assert len(days) <= 1
    assert sorted(id_ for u in found for id_ in u.tellings) == sorted(day)
