"""Who did it, by the words of a report: blame, doing, owning up, suspicion, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.extract.events.accused import Parties
from whosays.extract.events.mentions import find_told
from whosays.extract.events.responsibility import find_blames
from whosays.extract.events.sheet import lay_event_sheet
from whosays.records import Article, Entity

Make = Callable[[str], Article]

BLAMES = [
    ("Osterland blamed Vesk for the bombing.", [("Vesk", "blame")], "blamed X for it"),
    ("Osterland blamed the bombing on Vesk.", [("Vesk", "blame")], "blamed it on X"),
    (
        "Osterland blamed the bombing, in which two men died, on Vesk.",
        [("Vesk", "blame")],
        "far off",
    ),
    ("The bombing was blamed on Vesk.", [("Vesk", "blame")], "passive"),
    ("Vesk was blamed for the bombing.", [("Vesk", "blame")], "passive of who"),
    ("Vesk is to blame for the bombing.", [("Vesk", "blame")], "to blame"),
    ("Osterland accused Vesk of bombing the bridge.", [("Vesk", "blame")], "accused of"),
    ("Osterland accused Vesk on Monday of bombing Kell.", [("Vesk", "blame")], "over the day"),
    ("Vesk was behind the bombing.", [("Vesk", "blame")], "behind"),
    ("Vesk was responsible for the bombing.", [("Vesk", "blame")], "responsible"),
    ("Osterland held Vesk responsible for the bombing.", [("Vesk", "blame")], "held responsible"),
    ("The bombing was carried out by Vesk.", [("Vesk", "deed")], "carried out by"),
    ("Vesk carried out the bombing.", [("Vesk", "deed")], "carried out"),
    ("The mayor was kidnapped by the Red Front.", [("the Red Front", "deed")], "passive verb"),
    ("The Red Front kidnapped the mayor.", [("The Red Front", "deed")], "active verb"),
    ("The kidnapping was the work of the Red Front.", [("the Red Front", "blame")], "the work of"),
    ("He attributed the kidnapping to the Red Front.", [("the Red Front", "blame")], "attributed"),
    (
        "Police suspect the Red Front of the kidnapping.",
        [("the Red Front", "suspicion")],
        "suspect",
    ),
    (
        "The Red Front claimed responsibility for the bombing.",
        [("The Red Front", "claim")],
        "owning up",
    ),
    ("Vesk's involvement in the bombing is plain.", [("Vesk", "blame")], "involvement"),
    ("Osterland pointed the finger at Vesk.", [("Vesk", "blame")], "the finger"),
    ("THE BOMBING WAS CARRIED OUT BY THE RED FRONT.", [("THE RED FRONT", "deed")], "upper case"),
    ("Unions are accusing Vesk of the bombing.", [("Vesk", "blame")], "accusing is active"),
    ("Vesk is being held responsible for the bombing.", [("Vesk", "blame")], "held responsible"),
    ("The bombing was claimed by the Red Front.", [("the Red Front", "claim")], "claimed by"),
    (
        "The Red Front claimed credit for the bombing.",
        [("The Red Front", "claim")],
        "claimed credit",
    ),
    ("Two officers were involved in the bombing.", [("Two officers", "blame")], "involved in"),
    ("Ruiz participated in the bombing.", [("Ruiz", "deed")], "participated"),
    (
        "Two brothers were arrested in connection with the bombing.",
        [("Two brothers", "suspicion")],
        "in connection with",
    ),
    ("The Red Front last night bombed the mill.", [("The Red Front", "deed")], "over a time"),
    ("The Red Front (RF) bombed the mill.", [("The Red Front", "deed")], "over brackets"),
    (
        "The mayor was kidnapped, apparently by smugglers.",
        [("smugglers", "suspicion")],
        "apparently",
    ),
    (
        "The killing of two clerks in Pell carried out by Vesk was condemned.",
        [("Vesk", "deed")],
        "reduced, far from its noun",
    ),
    ("Smugglers kidnapped today two engineers.", [("Smugglers", "deed")], "over today"),
    ("Smugglers planted a bomb near the mill.", [("Smugglers", "deed")], "a bomb as object"),
    ("Smugglers burned six buses after the bombing.", [("Smugglers", "deed")], "burned, active"),
    # Near-misses.
    ("Six buses burned for hours after the bombing.", [], "burned, by themselves"),
    ("The town was involved in trade.", [], "in no event"),
    ("Holt was involved in aid after the bombing.", [], "in something else"),
    ("Holt participated in talks after the bombing.", [], "in something else"),
    ("Holt set off for Kell after the bombing.", [], "no explosion"),
    ("He threw a ball near the place of the bombing.", [], "no weapon"),
    ("Talks in connection with the bombing went on.", [], "nobody is held"),
    ("The blame game goes on after the bombing.", [], "no verb"),
    ("Nobody was behind the bombing.", [], "nobody"),
    ("The accused was silent about the bombing.", [], "a noun"),
    ("The bank stands behind the station; a bombing shook it.", [], "a place"),
    ("The bombing was carried out by night.", [("night", "deed")], "read as nobody: see parties"),
]


@pytest.mark.parametrize(("text", "blames", "reason"), BLAMES)
def test_words_of_blame(
    article: Make, text: str, blames: list[tuple[str, str]], reason: str
) -> None:
    """Each way of saying who did it gives the phrase and its form."""
    sheet = lay_event_sheet(article(text))
    found = find_blames(sheet, find_told(sheet))
    read = [(sheet.text(*b.who), b.form) for b in found if b.who is not None and not b.modifier]
    assert read == blames, reason


NEGATED = [
    ("Vesk was not behind the bombing.", True, False, "not"),
    ("Vesk wasn't behind the bombing.", True, False, "wasn't"),
    ("Vesk could be to blame for the bombing.", False, True, "could"),
    ("Vesk did not bomb the bridge.", True, False, "a deed"),
    ("Vesk was probably behind the bombing.", False, True, "probably"),
    ("Vesk was behind the bombing.", False, False, "plain"),
]


@pytest.mark.parametrize(("text", "negated", "unsure", "reason"), NEGATED)
def test_negation_and_sureness(
    article: Make, text: str, negated: bool, unsure: bool, reason: str
) -> None:
    """A blame keeps whether it is denied or only possible."""
    sheet = lay_event_sheet(article(text))
    (blame,) = [b for b in find_blames(sheet, find_told(sheet)) if b.who is not None]
    assert (blame.negated, blame.unsure) == (negated, unsure), reason


PARTIES = [
    ("Chile", "Chile", "government", True, "a country is its government"),
    ("Chilean troops", "Chile", "government", True, "and so are its troops"),
    ("Chilean rebels", "Chilean rebels", "group", True, "its rebels are not"),
    ("the Red Front", "Red Front", "organisation", True, "a name"),
    ("Ana Holt", "Ana Holt", "person", True, "a person"),
    ("a government militia", "a government militia", "group", True, "a plain noun"),
    ("smugglers", "smugglers", "group", True, "a plain noun of people"),
    ("unidentified gunmen", "unidentified gunmen", "unnamed", False, "nobody singled out"),
    ("men in uniform", "men in uniform", "unnamed", False, "nor here"),
    ("activities of local fighters", "local fighters", "group", True, "whoever is active"),
    ("a drone", None, None, True, "a thing"),
    ("night", None, None, True, "a time"),
    ("nobody", None, None, True, "nobody"),
    ("the blast", None, None, True, "an event"),
]


@pytest.mark.parametrize(("words", "name", "kind", "singled", "reason"), PARTIES)
def test_phrases_become_parties(
    article: Make, words: str, name: str | None, kind: str | None, singled: bool, reason: str
) -> None:
    """Phrases of people and bodies become entities; things, times and nobody do not."""
    made = article(f"They said that {words} did it.")
    sheet = lay_event_sheet(made)
    parties = Parties(made, sheet, (), ())
    start = made.text.index(words)
    party = parties.read(sheet.tokens((start, start + len(words))), None)
    if name is None:
        assert party is None, reason
        return
    assert party is not None, reason
    entity = parties.entity(party.entity_id)
    assert entity is not None
    assert (entity.name.removeprefix("the "), entity.kind, party.singled) == (
        name,
        kind,
        singled,
    ), reason


def test_a_known_government_is_found_by_its_troops(article: Make) -> None:
    """The jets of a country are the government that speaks under its capital."""
    made = article("Santiago denied it. Chilean jets bombed Kell.")
    known = Entity(id="e", name="Santiago", kind="government", roles=(), mentions=((0, 8),))
    sheet = lay_event_sheet(made)
    parties = Parties(made, sheet, (), (known,))
    start = made.text.index("Chilean")
    party = parties.read(sheet.tokens((start, start + 12)), None)
    assert party is not None
    assert party.entity_id == "e"
    assert party.side == "Chile"
