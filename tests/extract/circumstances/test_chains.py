"""The hops between the reader and the speaker."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.records import Attribution, HopKind

Read = Callable[[str], tuple[Attribution, ...]]


def _chains(filled: tuple[Attribution, ...]) -> list[list[tuple[str, HopKind]]]:
    """Return the chain of each attribution's first speaker, by number of its marks."""
    found: list[list[tuple[str, HopKind]]] = []
    for attribution in filled:
        assert attribution.speakers
        found.append([(hop.name, hop.kind) for hop in attribution.speakers[0].chain])
    return found


SAFE = "<c>that the bridge was safe</c>."


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (f"<s>Ida Brandt</s> <q>told</q> the state news agency Tarvia {SAFE}",
         [("Tarvia", "agency")], "told an agency"),
        (f"<s>Ida Brandt</s> <q>told</q> Reuters on condition of anonymity {SAFE}",
         [("Reuters", "agency")], "what follows is no part of it"),
        (f"<s>Ida Brandt</s> <q>said</q> in an interview with CNN {SAFE}",
         [("CNN", "outlet")], "interviewed by it"),
        (f"<s>Ida Brandt</s> <q>told</q> Kari Lund of Norda News {SAFE}",
         [("Norda News", "outlet")], "its reporter was told"),
        (f"<s>Ida Brandt</s> <q>said</q> in a letter to the Harbour Post {SAFE}",
         [("the Harbour Post", "outlet"), ("letter", "document")], "outlet before document"),
        (f"<s>Ida Brandt</s> <q>was quoted</q> by Interfax as saying {SAFE}",
         [("Interfax", "agency")], "quoted by"),
        (f"<s>Ida Brandt</s> <q>said</q>, as reported by the daily Fjordposten, {SAFE}",
         [("Fjordposten", "outlet")], "as reported by"),
        (f"<q>According to</q> <s>leaked documents seen by the Harbour Post</s>, {SAFE}",
         [("the Harbour Post", "outlet")], "papers that an outlet saw"),
        (f"<s>The port of Oswin</s> <q>said</q> through a spokesman {SAFE}",
         [("spokesman", "spokesman")], "through somebody"),
        (f"<s>Ida Brandt</s> <q>said</q> in a tweet {SAFE}", [("tweet", "document")], "a post"),
        (f"<s>Ida Brandt</s> <q>said</q> on Twitter {SAFE}", [], "a network is no document"),
        (f"<s>Ida Brandt</s> <q>told</q> his wife {SAFE}", [], "no outlet"),
        (f"<s>Ida Brandt</s> <q>told</q> reporters {SAFE}", [], "the press has no name"),
        ("<s>The hackers</s> <q>claimed</q> <c>that they had broken into Reuters</c>.", [],
         "the agency is what was acted on"),
        ("<s>Ida Brandt, a reporter for the Harbour Post,</s> <q>said</q> <c>it fell</c>.", [],
         "her employer is no hop"),
        (f"<s>Interfax</s>, citing a ministry statement, <q>reported</q> {SAFE}",
         [("ministry statement", "document")], "what an agency cites"),
        (f"<s>Interfax</s>, citing a lack of evidence, <q>reported</q> {SAFE}", [],
         "nobody who could be cited"),
        (f"THE MINISTER, <s>JOSE ALBA</s>, <q>TOLD</q> EFE {SAFE.upper().replace('C>', 'c>')}",
         [("EFE", "agency")], "in capitals"),
        (f"PORT OSWIN, May 3 (Tarvia) -- <s>Ida Brandt</s> <q>said</q> {SAFE}",
         [("Tarvia", "outlet")], "the dateline names whom the report is from"),
    ],
)  # fmt: skip
def test_chains(read: Read, text: str, expected: list[tuple[str, str]], reason: str) -> None:
    """Outlets, documents and spokesmen around the cue are hops."""
    assert _chains(read(text)) == [expected], reason


def test_voices_around_a_nested_attribution(read: Read) -> None:
    """Who reports what another said is a hop to the other."""
    outer, inner = _chains(
        read(
            "<s1>Interfax</s1> <q1>quoted</q1> <c1><s2>the general</s2> <q2>as saying</q2> "
            "<c2>that the town had fallen</c2></c1>."
        )
    )
    assert outer == []
    assert inner == [("Interfax", "agency")]


def test_two_voices_around(read: Read) -> None:
    """The outermost voice comes first."""
    chains = _chains(
        read(
            "<s1>Reuters</s1> <q1>reported</q1> <c1>that <s2>Ida Brandt</s2> <q2>said</q2> "
            "<c2>that <s3>a guard</s3> <q3>told</q3> her <c3>the gate was open</c3></c2></c1>."
        )
    )
    assert chains[2] == [("Reuters", "agency"), ("Ida Brandt", "person")]


def test_rejecting_passes_nothing_on(read: Read) -> None:
    """Who rejects what another claimed is no hop to the other."""
    chains = _chains(
        read(
            "<s1>Ida Brandt</s1> <q1>rejected</q1> <c1>what <s2>the union</s2> <q2>called</q2> "
            "<c2>a danger</c2></c1>."
        )
    )
    assert chains[1] == []


def test_the_agency_is_the_one_named_before(read: Read) -> None:
    """The words "the agency" stand for the one that was named last, never for a later one."""
    first, second, third = _chains(
        read(
            "<c1>The gate was open</c1>, <s1>a guard</s1> <q1>told</q1> the agency.\n"
            "<s2>Ida Brandt</s2> <q2>told</q2> the news agency Tarvia <c2>the gate was shut</c2>. "
            "<s3>Lars Holm</s3> <q3>told</q3> the agency <c3>it was late</c3>."
        )
    )
    assert first == []
    assert second == third == [("Tarvia", "agency")]
