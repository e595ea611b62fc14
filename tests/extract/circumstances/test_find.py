"""Addressee, place and time of speaking, and what is carried from one attribution on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from whosays.extract.circumstances.find import find_circumstances
from whosays.extract.speakers.find import find_speakers
from whosays.extract.times.find import TimeMention
from whosays.records import Article, Attribution, Entity

Read = Callable[[str], tuple[Attribution, ...]]
Prepare = Callable[
    [str], tuple[Article, tuple[Attribution, ...], tuple[Entity, ...], tuple[TimeMention, ...]]
]
# The fixtures give functions that keep nothing between calls.
SHARED = (HealthCheck.function_scoped_fixture,)

SAFE = "<c>that the bridge was safe</c>."


@pytest.mark.parametrize(
    ("text", "expected", "value", "reason"),
    [
        (f"<s>Ida</s> <q>told</q> reporters {SAFE}", "reporters", "press", "the plain form"),
        (f"<s>Ida</s> <q>told</q> his wife {SAFE}", "his wife", None, "a person"),
        (f"<s>Ida</s> <q>told</q> the Harbour Post {SAFE}", "the Harbour Post", "outlet", "outlet"),
        (f"<s>Ida</s> <q>told</q> a cheering crowd in Oslo {SAFE}", "a cheering crowd", "audience",
         "ends before the place"),
        (f"<s>Ida</s> <q>told</q> the Committee on Ports on Monday {SAFE}",
         "the Committee on Ports", None, "a small word within a name"),
        (f"<s>Ida</s> <q>told</q> aides and voters {SAFE}", "aides and voters", "audience", "two"),
        (f"<s>Ida</s> <q>said</q> in a letter to the council {SAFE}", "the council", None, "paper"),
        (f"<s>Ida</s>, speaking to supporters, <q>said</q> {SAFE}", "supporters", "audience", "to"),
        (f"Asked by CNN about it, <s>Ida</s> <q>said</q> {SAFE}", "CNN", "outlet", "who asked"),
        (f"<s>Ida</s> <q>told</q> Mrs. Holm {SAFE}", "Mrs. Holm", None, "a title's full stop"),
        (f"<s>Ida</s> <q>was told</q> by guards {SAFE}", None, None, "she was told herself"),
        (f"<s>Ida</s> <q>spoke</q> in a bid to win votes {SAFE}", None, None, "a purpose"),
        (f"<s>Ida</s> <q>said</q> {SAFE}", None, None, "nobody named"),
        ("<s>IDA ALBA</s> <q>TOLD</q> THE POLICE <c>THAT IT FELL</c>.", "THE POLICE", None,
         "in capitals"),
    ],
)  # fmt: skip
def test_addressees(
    read: Read, text: str, expected: str | None, value: str | None, reason: str
) -> None:
    """Whoever was told is the addressee."""
    found = read(text)[0].addressee
    assert (found.text if found else None) == expected, reason
    assert (found.value if found else None) == value, reason


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (f"<s>Ida</s> <q>said</q> in Oslo on Monday {SAFE}", "Oslo", "right behind the cue"),
        (f"<s>Ida</s> <q>told</q> reporters in Port Oswin {SAFE}", "Port Oswin", "behind whom"),
        (f"<s>Ida</s>, speaking in Oslo, <q>said</q> {SAFE}", "Oslo", "a participle of speech"),
        (f"<s>Ida</s> <q>said</q> at a rally in Oslo {SAFE}", "Oslo", "behind the occasion"),
        (
            f"<s>Ida</s> <q>said</q> at a fair in the Norwegian capital, Oslo, {SAFE}",
            "Oslo",
            "a capital by name",
        ),
        (f"<s>Ida</s> <q>said</q> at the Oswin Palace {SAFE}", "Oswin Palace", "a house"),
        (f"<s>Ida</s>, in Oslo, <q>said</q> {SAFE}", "Oslo", "between commas"),
        ("<s>ALBA</s> <q>SAID</q> IN LIMA TODAY <c>THAT IT FELL</c>.", "LIMA", "in capitals"),
        ("<c>The bridge in Oslo fell</c>, <s>Ida</s> <q>said</q>.", None, "in the content"),
        (f"<s>The embassy in Oslo</s> <q>said</q> {SAFE}", None, "part of the source"),
        (f"<s>The embassy</s> in Oslo <q>said</q> {SAFE}", None, "part of it, marked or not"),
        (f"<s>Ida</s> <q>said</q> in Arabic {SAFE}", None, "a language"),
        (f"<s>Ida</s> <q>said</q> in March {SAFE}", None, "a month"),
        (f"<s>Ida</s> <q>said</q> in Oslo hospitals {SAFE}", None, "more than a place"),
        (f"<s>Ida</s> <q>said</q> after a raid in Oslo {SAFE}", None, "where the raid was"),
        (f"<s>Ida</s> <q>said</q> at the Oswin Council {SAFE}", None, "a body, no house"),
        (f"In Oslo, <s>half of voters</s> <q>said</q> {SAFE}", None, "a poll has no one place"),
        (f"<s>Ida</s> <q>hopes</q> in Oslo {SAFE}", None, "hoping is no act of speaking"),
    ],
)
def test_places(read: Read, text: str, expected: str | None, reason: str) -> None:
    """Only a place that hangs on the cue is where the speaking was."""
    found = read(text)[0].place
    assert (found.text if found else None) == expected, reason


def test_a_capital_gives_its_country(read: Read) -> None:
    """The value of a place is its country where that is sure."""
    place = read(f"<s>Ida</s> <q>said</q> in Oslo {SAFE}")[0].place
    assert place is not None
    assert place.value == "Norway"


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (f"<s>Ida</s> <q>said</q> on Monday {SAFE}", "Monday", "right behind the cue"),
        (f"On Monday, <s>Ida</s> <q>said</q> {SAFE}", "Monday", "at the head"),
        (f"<s>Ida</s> on Monday <q>denied</q> {SAFE}", "Monday", "between source and cue"),
        (f"<s>Ida</s> <q>told</q> reporters late Monday {SAFE}", "late Monday", "behind whom"),
        (f"<s>Ida</s> <q>said</q> in a statement released Monday {SAFE}", "Monday", "its release"),
        (f"<s>Ida</s> <q>said</q> in a Monday interview {SAFE}", "Monday", "within the channel"),
        (f"<q>According to</q> <s>a letter published on Monday</s>, {SAFE}", "Monday", "in source"),
        (f"<s>Ida</s> <q>said</q> {SAFE[:-1]} on Monday.", "Monday", "behind the content"),
        ("<s>THE ARMY</s> <q>SAID</q> TODAY <c>THAT IT WON</c>.", "TODAY", "in capitals"),
        ("<c>The bridge fell on Monday</c>, <s>Ida</s> <q>said</q>.", None, "of the event"),
        (f"<s>Ida, who left on Monday,</s> <q>said</q> {SAFE}", None, "of the source's life"),
        (f"<s>Ida</s> <q>said</q> after it fell on Monday {SAFE}", None, "of another clause"),
        ("<s>Ida</s> <q>said</q> <c>it fell</c> on 3 May 2021.", None, "as likely of the fall"),
        (f"<s>Ida</s> has <q>said</q> since Monday {SAFE}", None, "a span of time"),
        (f"On Monday, when it fell, <s>Ida</s> <q>said</q> {SAFE}", None, "too unsure"),
        (("On Monday <s1>Ida</s1> <q1>said</q1> <c1>it fell</c1> and <s2>Ole</s2> <q2>said</q2> "
         "<c2>it rose</c2>."), "Monday", "the nearer voice has it"),
    ],
)  # fmt: skip
def test_times(read: Read, text: str, expected: str | None, reason: str) -> None:
    """Only a time that hangs on the cue is when the speaking was."""
    found = read(text)[0].time
    assert (found.text if found else None) == expected, reason


def test_another_voice_takes_no_time_of_the_first(read: Read) -> None:
    """What stands before another voice in the sentence is not of the second."""
    _, second = read(
        "On Monday <s1>Ida</s1> <q1>said</q1> <c1>it fell</c1> and <s2>Ole</s2> <q2>said</q2> "
        "<c2>it rose</c2>."
    )
    assert second.time is None


def test_nothing_goes_from_the_outer_to_the_inner(read: Read) -> None:
    """An occasion is of the attribution that it is told of, nested or not."""
    outer, inner = read(
        "<s1>Ida Brandt</s1> <q1>said</q1> at a news conference in Oslo on Monday <c1>that "
        "<s2>the builder</s2> <q2>claimed</q2> in a letter on Sunday <c2>it was safe</c2></c1>."
    )
    assert outer.channel is not None
    assert outer.channel.value == "news-conference"
    assert outer.time is not None
    assert outer.time.text == "Monday"
    assert inner.channel is not None
    assert inner.channel.value == "letter"
    assert inner.time is not None
    assert inner.time.text == "Sunday"
    assert inner.place is None


def test_who_goes_on_keeps_the_occasion(read: Read) -> None:
    """With "he added" it is the same breath; "he said" further on may be another day."""
    first, added, said = read(
        "<s1>Ida Brandt</s1> <q1>said</q1> at a briefing in Oslo <c1>that it was safe</c1>. "
        "<c2>It would open soon</c2>, <s2>Brandt</s2> <q2>added</q2>. "
        "<s3>Brandt</s3> <q3>said</q3> <c3>it was late</c3>."
    )
    assert first.channel == added.channel
    assert first.place == added.place
    assert said.channel is None


def test_a_statement_announced_in_the_sentence_before(read: Read) -> None:
    """What the same body gave out just before is the channel of what it says."""
    filled = read(
        "<s1>Norda Lines</s1> <q1>denied</q1> <c1>a delay</c1>.\nNorda Lines issued a statement "
        "on Monday. <s2>Norda Lines</s2> <q2>said</q2> <c2>the gates were shut</c2>."
    )
    assert filled[1].channel is not None
    assert filled[1].channel.value == "statement"
    assert filled[1].time is not None
    other = read(
        "<s1>Norda Lines</s1> <q1>denied</q1> <c1>a delay</c1>.\nThe port issued a statement "
        "on Monday. <s2>Norda Lines</s2> <q2>said</q2> <c2>the gates were shut</c2>."
    )
    assert other[1].channel is None


LONG = (
    "PORT OSWIN, May 3 (Tarvia) -- <s1>Ida Brandt</s1> <q1>told</q1> Reuters at a briefing in "
    "Oslo on Monday <c1>that <s2>the builder</s2> <q2>wrote</q2> in a letter "
    "<c2>it was safe</c2></c1>.\n<c3>It would open</c3>, <s3>she</s3> <q3>added</q3>.\n"
    "In a statement, <s4>the port</s4> <q4>denied</q4> <c4>any delay</c4>, "
    "<q5>citing</q5> <c5>its engineers</c5>."
)


@given(st.permutations(range(5)))
@settings(max_examples=20, deadline=None, suppress_health_check=SHARED)
def test_order_does_not_matter(prepared: Prepare, order: list[int]) -> None:
    """The attributions may come in any order."""
    article, spoken, entities, times = prepared(LONG)
    plain = find_circumstances(article, spoken, entities, times)
    mixed = find_circumstances(article, tuple(spoken[i] for i in order), entities, times)
    assert {a.id: a for a in mixed} == {a.id: a for a in plain}
    assert [a.id for a in mixed] == [spoken[i].id for i in order]


def test_a_second_reading_changes_nothing(prepared: Prepare) -> None:
    """Reading again what was read gives the same."""
    article, spoken, entities, times = prepared(LONG)
    once = find_circumstances(article, spoken, entities, times)
    assert find_circumstances(article, once, entities, times) == once


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=SHARED)
def test_any_spans_are_survived(prepared: Prepare, data: st.DataObject) -> None:
    """Whatever spans a model gives, spans of what is found lie in the text and hold its words."""
    article, attributions, _, times = prepared(LONG)
    size = len(article.text)
    span = st.tuples(st.integers(0, size - 2), st.integers(1, 60)).map(
        lambda pair: (pair[0], min(size, pair[0] + pair[1]))
    )
    spans = st.lists(span, max_size=2).map(lambda found: tuple(sorted(found)))
    parents = st.sampled_from([None, *(a.id for a in attributions)])
    made = tuple(
        replace(
            a,
            source=data.draw(spans),
            cue=data.draw(spans),
            content=data.draw(spans),
            parent_id=data.draw(parents),
        )
        for a in attributions
    )
    spoken, entities = find_speakers(article, made)
    for attribution in find_circumstances(article, spoken, entities, times):
        found = attribution
        for phrase in (found.channel, found.addressee, found.place, found.time):
            assert phrase is None or (
                article.text[slice(*phrase.span)].split() == phrase.text.split()
            )
        for speaker in found.speakers or ():
            assert all(0 <= hop.span[0] < hop.span[1] <= size for hop in speaker.chain)
