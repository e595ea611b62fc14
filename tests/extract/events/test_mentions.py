"""Where events are told, what hangs on the words, and which words tell no event."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.extract.events.groups import group_events
from whosays.extract.events.mentions import find_told
from whosays.extract.events.sheet import Sheet, lay_event_sheet
from whosays.extract.events.tellings import Told
from whosays.extract.events.words import FAMILIES, GENERIC, TRIGGERS, akin
from whosays.extract.times.find import find_times
from whosays.records import Article

Make = Callable[[str], Article]


def tellings(made: Article) -> tuple[Sheet, list[Told]]:
    """The words of an article and where it tells of events."""
    sheet = lay_event_sheet(made)
    return sheet, find_told(sheet)


TOLD = [
    ("A bomb exploded in Kell, killing two.", ["explosion", "killing"], "verbs tell too"),
    (
        "The blast hit a market and killed a guard.",
        ["explosion", "killing"],
        "a loose noun in company",
    ),
    ("Gunmen shot the mayor dead.", ["shooting"], "shot with an object"),
    ("Rebels denied poisoning the well.", ["poisoning"], "a gerund"),
    ("The ferry capsized off Holm.", ["sinking"], "nobody did it"),
    ("Hackers broke into the servers with stolen passwords.", ["hack", "theft"], "two words"),
    ("It was a massacre of villagers.", ["massacre"], "what it was"),
    ("THE KIDNAPPING OF THE BISHOP TOOK PLACE TODAY.", ["kidnapping"], "upper case"),
    (
        "MURDER AND KIDNAPPING WERE BLAMED ON THE FRONT.",
        ["killing", "kidnapping"],
        "upper case, bare",
    ),
    # Near-misses.
    ("The minister had a heart attack while dead tired and wounded.", [], "an illness"),
    (
        "Fire crews and riot police met; nobody was hurt or killed.",
        ["killing"],
        "crews are no fire",
    ),
    ("She attacked her rival's tax plan.", [], "words, with no violence near"),
    ("The strike over pay enters its third week.", [], "a strike of workers"),
    ("They struck a deal to cut the deficit.", [], "a loose verb without company"),
    ("The company was under fire for its prices.", [], "criticism"),
    ("A warning shot was heard; one man was wounded, two dead.", [], "fixed pair"),
    ("A world music event opens in May.", [], "a generic word that points back to nothing"),
]


@pytest.mark.parametrize(("text", "kinds", "reason"), TOLD)
def test_words_tell_events(article: Make, text: str, kinds: list[str], reason: str) -> None:
    """Nouns and verbs tell events of a kind; fixed pairs and loose words alone do not."""
    _, told = tellings(article(text))
    assert [one.kind for one in told] == kinds, reason


PARTS = [
    ("Drones attacked Quell at dawn; two dead.", "agent", "Drones", "a thing: see parties"),
    ("Rebels bombed the port of Quell.", "agent", "Rebels", "the subject"),
    ("Rebels bombed the port of Quell.", "target", "the port of Quell", "the object"),
    ("The port was bombed on Monday by the navy.", "agent", "the navy", "over the day"),
    ("The port was bombed on Monday by the navy.", "target", "The port", "the passive's subject"),
    ("The killing of six priests by soldiers shocked Kell.", "agent", "soldiers", "behind by"),
    ("The killing of six priests by soldiers shocked Kell.", "target", "six priests", "behind of"),
    ("The bombing in Holm went on.", "place", "Holm", "behind in"),
    ("Vesk's shelling of Kell goes on.", "agent", "Vesk", "the owner"),
    ("Dozens killed in Pell, survivors say", "target", "Dozens", "a headline's passive"),
    ("The blast on the Larna shook it, killing seven.", "agent", None, "what went before did it"),
    ("Ana Holt blamed the shelling on rebels.", "target", None, "on belongs to the blame"),
    ("A pretext to bomb Kell was found.", "agent", None, "a pretext bombs nobody"),
]


@pytest.mark.parametrize(("text", "part", "words", "reason"), PARTS)
def test_parts_of_a_telling(
    article: Make, text: str, part: str, words: str | None, reason: str
) -> None:
    """Who, whom and where are read off the phrase of the last telling."""
    sheet, told = tellings(article(text))
    found = getattr(told[-1], part)
    assert (sheet.text(*found) if found else None) == words, reason


FLAGS = [
    ("The shelling of Kell would be a crime.", "definite", True, "the"),
    ("Vesk tried to assassinate the mayor.", "unreal", False, "an attempt was made"),
    ("Vesk plans to assassinate the mayor.", "unreal", True, "a plan"),
    ("She spoke of a possible bombing.", "unreal", True, "possible"),
    ("It could be a pretext for a new bombing.", "fresh", True, "new"),
    ("Another bombing hit Kell.", "fresh", True, "another"),
    ("Vesk did not poison him.", "negated", True, "not"),
    ("Nobody poisoned him.", "negated", True, "nobody"),
    ("It was not an assassination.", "predicate", True, "what it was not"),
    ("There was an assassination in Kell.", "predicate", False, "there was: it is told"),
    (
        "The files were in the stolen safe.",
        "aside",
        True,
        "a word before a noun; two dead, one wounded",
    ),
]


@pytest.mark.parametrize(("text", "flag", "holds", "reason"), FLAGS)
def test_marks_of_a_telling(article: Make, text: str, flag: str, holds: bool, reason: str) -> None:
    """Definite, new, planned, denied, and what something was."""
    _, told = tellings(article(text + " Two men were wounded and one is missing."))
    assert getattr(told[0], flag) is holds, reason


GROUPS = [
    (
        "A bomb exploded in Kell.\nThe blast killed two guards.\nThe attack shocked Holm.",
        1,
        "told three times",
    ),
    ("Rebels bombed Kell. Another bombing hit Holm.", 2, "another one"),
    ("The bombing of Kell killed two. The bombing of Holm killed three.", 2, "two targets"),
    (
        "A bombing in Kell killed two.\nPolice arrested a man over the bombing.",
        2,
        "an arrest is its own",
    ),
    (
        "The shelling on 3 May 2030 killed two. The shelling on 9 May 2030 killed one.",
        2,
        "two days",
    ),
    (
        "Vesk tried to assassinate Ana Holt in a drone attack on the palace.",
        1,
        "linked in one phrase",
    ),
    ("THE FRONT BOMBED THE BRIDGE. THE BOMBING LEFT TWO DEAD.", 1, "upper case"),
]


@pytest.mark.parametrize(("text", "number", "reason"), GROUPS)
def test_one_event_is_told_several_times(
    article: Make, text: str, number: int, reason: str
) -> None:
    """Places that tell of one event are one; targets, days and words like "another" part them."""
    made = article(text)
    sheet, told = tellings(made)
    groups = [g for g in group_events(sheet, told, find_times(made)) if g.real and not g.vague]
    assert len(groups) == number, (
        reason,
        [[sheet.text(t.first, t.last) for t in g.told] for g in groups],
    )


def test_kinds_are_akin_both_ways() -> None:
    """Whether two kinds can be one event does not depend on their order."""
    kinds = {trigger.kind for trigger in TRIGGERS.values()} | {""}
    for one in kinds:
        assert akin(one, one)
        for other in kinds:
            assert akin(one, other) == akin(other, one)
    assert not akin("arrest", "explosion")
    assert akin("", "arrest"), "a generic word goes with all"
    assert {kind for family in FAMILIES for kind in family} <= kinds


def test_generic_words_have_no_kind() -> None:
    """A word like "incident" takes the kind of what it points to."""
    assert {TRIGGERS[word].kind for word in GENERIC} == {""}


_WORDS = st.lists(
    st.sampled_from(
        "the a bombing of Kell by rebels was blamed on Vesk , . not killed killing in two it that "
        "“ ” who denied attack fire 's and or if would an Ana Holt\n".split(" ")
    ),
    max_size=60,
)


@settings(deadline=None)  # the gazetteer is loaded once
@given(_WORDS)
def test_ranges_lie_in_the_text_and_in_order(words: list[str]) -> None:
    """Every range of a telling is within the article, begins before it ends and holds words."""
    text = " ".join(words)
    made = _plain(text)
    sheet, told = tellings(made)
    assert [one.at for one in told] == sorted(one.at for one in told)
    for one in told:
        assert 0 <= one.first <= one.at < one.last <= sheet.size
        for part in (one.core, one.agent, one.target, one.place):
            assert part is None or 0 <= part[0] < part[1] <= sheet.size
    grouped = [one for group in group_events(sheet, told, find_times(made)) for one in group.told]
    assert len(grouped) == len({id(one) for one in grouped}) <= len(told), (
        "each in one event at most"
    )


def _plain(text: str) -> Article:
    return Article(
        id="a", version_id="v", path=None, url=None, title=None, publisher=None, byline=None,
        published_at="2030-05-14", modified_at=None, retrieved_at=None, language="en", text=text,
        sha256="", raw_sha256="", blocks=(),
    )  # fmt: skip
