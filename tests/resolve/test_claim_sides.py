"""Which claim a content is on: sides under several names, denials, and what is said in passing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.resolve.test_claims import EVENT, Dossier, Embed, Said, embed, make_reading

from whosays.records import Article
from whosays.resolve.accused_sides import Sides, accused_sides
from whosays.resolve.claim_items import is_pointing, is_statement, points_to_charge
from whosays.resolve.claim_records import Claim

__all__ = ["embed"]

LANDS = {"Veskian": "Vesk", "Vesk": "Vesk", "Tarqueni": "Tarq", "Tarq": "Tarq"}


def made(make_article: Callable[..., Article], embed: Embed, *reports: Sequence[Said]) -> Dossier:
    """Return a dossier of reports on one event, a day apart."""
    return Dossier(
        [
            make_reading(make_article, f"2031-05-{day:02}", EVENT, said)
            for day, said in enumerate(reports, 1)
        ],
        embed,
    )


def claim_of(dossier: Dossier, content: str) -> Claim:
    """Return the claim that a content is on."""
    (found,) = (c for c in dossier.claims().claims if any(m.words == content for m in c.members))
    return found


def test_words_said_in_passing_are_no_claim_that_it_took_place(
    make_article: Callable[..., Article], embed: Embed
) -> None:
    """Who tells more than that it took place claims that; who says only so claims so."""
    dossier = made(make_article, embed, [
        Said("Dole", "two boats had left before the attack on the bridge", facet="happened"),
        Said("Ruiz", "an attack on the bridge took place", facet="happened"),
    ])  # fmt: skip
    (claim,) = [c for c in dossier.claims().claims if c.facet == "happened"]
    assert dossier.sides(claim) == {"affirm": {"Ruiz"}}
    assert claim.label == f"[the] {EVENT} [took place]"
    assert claim_of(dossier, "two boats had left before the attack on the bridge").facet is None


def test_a_denial_of_something_else_is_no_denial_of_the_event(
    make_article: Callable[..., Article], embed: Embed
) -> None:
    """That a door caused the blast is denied, not the blast."""
    dossier = made(make_article, embed, [
        Said("Lines", "the door had to do with the attack", "deny", "deny", "happened"),
        Said("Ruiz", "any such attack on the bridge", "deny", "deny", "happened"),
    ])  # fmt: skip
    by_facet = {c.facet: dossier.sides(c) for c in dossier.claims().claims}
    assert by_facet == {"happened": {"deny": {"Ruiz"}}, None: {"deny": {"Lines"}}}


def test_who_did_it_goes_before_that_it_took_place(
    make_article: Callable[..., Article], embed: Embed
) -> None:
    """One who blames somebody need not be told to say that it happened."""
    dossier = made(make_article, embed, [
        Said("Vesk", "Tarq had it blown up", "accuse", facet="who", accused="Tarq"),
    ])  # fmt: skip
    assert [c.facet for c in dossier.claims().claims] == ["who"]


def test_a_doubt_of_the_charge_is_on_the_accusation(
    make_article: Callable[..., Article], embed: Embed
) -> None:
    """Third parties point to the only charge that their report tells."""
    dossier = made(make_article, embed, [
        Said("Vesk", "Tarq had it blown up", "accuse", facet="who", accused="Tarq"),
        Said("Halm", "the accusation as 'a fairy tale'", "doubt", "doubt"),
    ], [
        Said("Lodd", "the accusation", "doubt", "doubt"),
    ])  # fmt: skip
    claim = dossier.find(facet="who")
    assert dossier.sides(claim) == {"affirm": {"Vesk"}, "doubt": {"Halm"}}
    assert claim_of(dossier, "the accusation").facet is None


def test_this_points_to_what_was_told_before(
    make_article: Callable[..., Article], embed: Embed
) -> None:
    """Who denies "this" denies what somebody else said right before; a question does not."""
    dossier = made(make_article, embed, [
        Said("Families", "the minister would not come to the funerals"),
        Said("The office", "this", "deny", "deny"),
        Said("Dole", "that", "question", "neutral"),
    ])  # fmt: skip
    claim = claim_of(dossier, "this")
    assert dossier.sides(claim) == {"affirm": {"Families"}, "deny": {"The office"}}


def test_nobody_accuses_himself_but_who_owns_up(
    make_article: Callable[..., Article], embed: Embed
) -> None:
    """A side that is read as accusing itself has said something else."""
    dossier = made(make_article, embed, [
        Said("Vesk", "Vesk will find who blew it up", "promise", facet="who", accused="Vesk"),
        Said("Crews", "our sailors did it", "claim-responsibility", facet="who", accused="Crews"),
    ])  # fmt: skip
    assert [c.accused for c in dossier.claims().claims if c.facet == "who"] == ["Crews"]


def test_what_is_said_in_the_negative_is_not_denied(
    make_article: Callable[..., Article], embed: Embed
) -> None:
    """Whoever says that no boat was out holds just that."""
    dossier = made(make_article, embed, [
        Said("Arvin", "not one of the boats had left its berth", "deny", "deny"),
    ])  # fmt: skip
    (claim,) = dossier.claims().claims
    assert dossier.sides(claim) == {"affirm": {"Arvin"}}


def sides_of(
    make_article: Callable[..., Article], embed: Embed, *accused: str, text: str = ""
) -> tuple[Sides, list[str]]:
    """Return the sides of a dossier, and that of each accused."""
    said = [
        Said("Dole", f"{name} did it, number {n} {text}", "accuse", facet="who", accused=name)
        for n, name in enumerate(accused)
    ]
    dossier = made(make_article, embed, said)
    found = accused_sides(dossier.readings, dossier.known, LANDS.get)
    (reading,) = dossier.readings
    ids = [
        found.of(a.id, about.accused, dossier.known) or ""
        for a in reading.attributions
        for about in a.about or ()
    ]
    return found, ids


SAME = [
    ("the army", "soldiers", True, "one sort"),
    ("the Veskian army", "the military", True, "only one army is told of"),
    ("military personnel", "Members of the Armed Forces", True, "members are it"),
    ("armed forces members", "the army", True, "members behind it"),
    ("men wearing military uniforms", "the army", False, "a uniform is not the army"),
    ("the army", "the police", False, "two sorts"),
    ("the army's high command", "the army", False, "its high command is not all of it"),
    ("the Seventh Day", "soldiers", False, "a name of its own"),
]


@pytest.mark.parametrize(("one", "other", "same", "why"), SAME)
def test_sides(
    make_article: Callable[..., Article], embed: Embed, one: str, other: str, same: bool, why: str
) -> None:
    """Groups of one sort are one side."""
    _, ids = sides_of(make_article, embed, one, other)
    assert (ids[0] == ids[1]) is same, why


def test_armies_of_two_countries_are_two_sides(
    make_article: Callable[..., Article], embed: Embed
) -> None:
    """And the army, of which country is not said, is neither."""
    sides, ids = sides_of(
        make_article, embed, "the Veskian army", "the army of Tarq", "the Tarqueni army", "the army"
    )
    assert len({ids[0], ids[2], ids[3]}) == 3
    assert sides.names[ids[2]] == "the Tarqueni army"


def test_a_body_is_called_by_its_sort(make_article: Callable[..., Article], embed: Embed) -> None:
    """Where reports call one body guerrillas, the guerrillas are that body."""
    _, ids = sides_of(make_article, embed, "HLF", "the guerrillas", text="near HLF guerrillas")
    assert ids[0] == ids[1]
    _, ids = sides_of(make_article, embed, "HLF", "the guerrillas", text="near the village")
    assert ids[0] != ids[1]


def test_an_organ_of_a_side_denies_for_it(
    make_article: Callable[..., Article], embed: Embed
) -> None:
    """The army's high command answers what the army is accused of."""
    dossier = made(make_article, embed, [
        Said("Dole", "soldiers blew it up", "accuse", facet="who", accused="soldiers"),
        Said("the army high command", "any involvement", "deny", "deny"),
    ])  # fmt: skip
    claim = dossier.find(facet="who")
    assert dossier.sides(claim) == {"affirm": {"Dole"}, "deny": {"the army high command"}}


POINTING = [
    ("the findings as 'a fairy tale'", True, True, "what it is called does not count"),
    ("the accusation", True, True, "a charge"),
    ("any role", True, False, "no charge is named"),
    ("this", True, False, "only points"),
    ("the claim that a boat had hit the bridge", False, False, "what is claimed is told"),
]


@pytest.mark.parametrize(("text", "pointing", "charge", "why"), POINTING)
def test_pointing(text: str, pointing: bool, charge: bool, why: str) -> None:
    """What only points to others' words, and what names their charge."""
    assert (is_pointing(text), points_to_charge(text)) == (pointing, charge), why


STATEMENTS = [
    ("any result was final", True, "an auxiliary"),
    ("the ferry left 50 minutes late", True, "an irregular verb"),
    ("no passenger complained", True, "a regular one"),
    ("the murdered priests", False, "a participle before a noun"),
    ("charges raised by officers", False, "a participle with its agent"),
    ("the developments in the strait", False, "a name of a thing"),
]


@pytest.mark.parametrize(("text", "expected", "why"), STATEMENTS)
def test_statements(text: str, expected: bool, why: str) -> None:
    """A statement has a verb."""
    assert is_statement(text) is expected, why
