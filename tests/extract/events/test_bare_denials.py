"""Denials and doubts of what is no event: rows of the contested block all the same."""

from __future__ import annotations

from typing import cast

import pytest

from whosays.extract.events.bare_denials import bare_denials
from whosays.records import (
    ActKind,
    Attribution,
    Confidences,
    Contested,
    Entity,
    Speaker,
    StanceKind,
)

STANCES: dict[str, StanceKind] = {
    "deny": "deny",
    "doubt": "doubt",
    "assert": "affirm",
    "accuse": "affirm",
}


def rows(*lines: tuple[str, str, str, str]) -> tuple[Contested, ...]:
    """Read lines of speaker, cue, act and content as one report."""
    text, found, names = "", [], dict[str, Entity]()
    for number, (speaker, cue, act, content) in enumerate(lines):
        start = len(text)
        at = start + len(speaker) + 1
        behind = at + len(cue) + 1
        text += f"{speaker} {cue} {content}.\n"
        names[speaker] = Entity(
            id=speaker, name=speaker, kind="person", roles=(), mentions=((start, at - 1),)
        )
        found.append(
            Attribution(
                id=f"a{number}", parent_id=None, kind="indirect",
                confidences=Confidences(source=1, content=1), source=((start, at - 1),),
                cue=((at, behind - 1),), content=((behind, behind + len(content)),),
                speakers=(Speaker(entity_id=speaker, name=speaker, kind="person"),),
                act=cast("ActKind", act), stance=STANCES[act],
            )
        )  # fmt: skip
    return bare_denials(text, found, tuple(names.values()))


CLAIMS = [
    ("denied", "deny", "that he had met the builders", "[Orr] had met the builders",
     "the speaker’s name for the pronoun"),
    ("denied", "deny", "taking money from the builders", "[Orr:] taking money from the builders",
     "nobody but the speaker can be meant"),
    ("denied", "deny", "any involvement in the sale", "[Orr:] any involvement in the sale",
     "a part in something"),
    ("rejected", "deny", "the idea that the bridge was unsafe", "the bridge was unsafe",
     "the claim without its wrapping"),
    ("questioned", "doubt", "whether the figures were right", "the figures were right",
     "a doubt of a claim"),
    ("called", "deny", "the e-mail a forgery", "the e-mail [is genuine]", "a thing made up"),
    ("denied", "deny", "the allegations", None, "only pointed at"),
    ("denied", "deny", "the builders a permit", None, "refused, not denied"),
    ("questioned", "doubt", "the mayor for three hours", None, "asked, not doubted"),
    ("denied", "deny", "that she did not sign it", None, "a double negation tells no claim"),
    ("said", "deny", "that he had met the builders", None, "denied in words of its own"),
    ("said", "assert", "that he had met the builders", None, "not denied at all"),
]  # fmt: skip


@pytest.mark.parametrize(("cue", "act", "content", "label", "reason"), CLAIMS)
def test_what_is_denied_is_told_as_a_claim(
    cue: str, act: str, content: str, label: str | None, reason: str
) -> None:
    """The claim is told positively and to be read alone, or not at all."""
    assert [row.label for row in rows(("Orr", cue, act, content))] == (
        [] if label is None else [label]
    ), reason


def test_who_says_it_stands_beside_who_denies_it() -> None:
    """Much the same words of another are the other side; those of the denier are not."""
    (row,) = rows(
        ("Ames", "says", "assert", "the bridge over the Tarn was unsafe for years"),
        ("Orr", "denied", "deny", "that the bridge over the Tarn was unsafe"),
        ("Orr", "said", "assert", "the bridge over the Tarn was unsafe once"),
        ("Bly", "doubts", "doubt", "that the bridge over the Tarn was unsafe"),
        ("Cole", "says", "assert", "the bridge was not unsafe over the Tarn"),
        ("Dunn", "says", "assert", "the bridge will be painted"),
    )
    assert row.event_id is None
    assert [v.entity_id for v in row.says] == ["Ames"]
    assert [v.entity_id for v in row.denies] == ["Orr"]
    assert [v.entity_id for v in row.doubts] == ["Bly"]


def test_a_this_denies_what_was_said_right_before() -> None:
    """The words denied are those of the statement before, which stands on the other side."""
    (row,) = rows(
        ("Ames", "says", "assert", "the widow will get all of the fund"),
        ("Orr", "denied", "deny", "this"),
    )
    assert row.label == "the widow will get all of the fund"
    assert [v.entity_id for v in row.says] == ["Ames"]
    assert [v.entity_id for v in row.denies] == ["Orr"]


def test_a_this_with_nothing_before_denies_nothing() -> None:
    """Nor does one that follows another denial."""
    assert rows(("Orr", "denied", "deny", "this")) == ()
    assert (
        len(
            rows(("Orr", "denied", "deny", "any role in the sale"), ("Bly", "denied", "deny", "it"))
        )
        == 1
    )


def test_a_charge_is_what_somebody_accused_the_denier_of() -> None:
    """However far back; a charge against another is not it."""
    (row,) = rows(
        ("Ames", "accused", "accuse", "Orr of hiding the leak for weeks"),
        ("Cole", "accused", "accuse", "Dunn of stealing the boat"),
        ("Orr", "rejects", "deny", "the charge"),
    )
    assert row.label == "[Orr:] hiding the leak for weeks"
    assert [v.entity_id for v in row.says] == ["Ames"]
    assert [v.entity_id for v in row.denies] == ["Orr"]


def test_a_charge_against_somebody_else_may_be_rejected_for_them() -> None:
    """Where it is the only one."""
    (row,) = rows(
        ("Ames", "accused", "accuse", "the ruling party on Monday of stuffing ballot boxes"),
        ("Orr", "dismissed", "deny", "the accusations as baseless"),
    )
    assert row.label == "the ruling party[:] stuffing ballot boxes"
    assert [v.entity_id for v in row.denies] == ["Orr"]
