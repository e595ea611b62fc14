"""Who speaks: sources become entities of the article, or are honestly left unresolved."""

from __future__ import annotations

import re

import pytest

from whosays.extract.speakers.find import find_speakers
from whosays.records import (
    Article,
    Attribution,
    Block,
    Confidences,
    Entity,
    Span,
    Speaker,
    attribution_id,
)

_MARK = re.compile(r"\[\[|\]\]|\{\{|\}\}")


def plain_article(text: str) -> Article:
    """Return an article of one paragraph a line."""
    blocks = tuple(Block(kind="paragraph", span=m.span()) for m in re.finditer(r"[^\n]+", text))
    return Article(
        id="a", version_id="v", path=None, url=None, title=None, publisher=None, byline=None,
        published_at=None, modified_at=None, retrieved_at=None, language="en", text=text,
        sha256="", raw_sha256="", blocks=blocks,
    )  # fmt: skip


def attribution(source: tuple[Span, ...], content: tuple[Span, ...] = ()) -> Attribution:
    """Return an attribution of which only source and content are told."""
    return Attribution(
        id=attribution_id("v", source, (), content), parent_id=None, kind="indirect",
        confidences=Confidences(source=1.0, content=1.0), source=source, cue=(), content=content,
    )  # fmt: skip


def read(marked: str) -> tuple[str, tuple[Attribution, ...], tuple[Entity, ...]]:
    """Read a text with sources in [[ ]], each with the {{content}} next to it, if any.

    A source takes the content that opens after it; one that stands within a content and has
    none of its own is an attribution inside another.
    """
    text, opened, sources, contents = "", [], [], []
    at = 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        if match.group() in ("[[", "{{"):
            opened.append(len(text))
        elif match.group() == "]]":
            sources.append((opened.pop(), len(text)))
        else:
            contents.append((opened.pop(), len(text)))
    text += marked[at:]
    made = []
    for number, source in enumerate(sources):
        after = [c for c in contents if c[0] >= source[1]]
        limit = sources[number + 1][1] if number + 1 < len(sources) else len(text)
        made.append(attribution((source,), tuple(c for c in after[:1] if c[0] < limit)))
    filled, entities = find_speakers(plain_article(text), tuple(made))
    return text, filled, entities


def names(attributions: tuple[Attribution, ...]) -> list[str]:
    """Return the names of the speakers of each attribution, "-" where there is none."""
    return [" + ".join(s.name or "-" for s in a.speakers or ()) for a in attributions]


PERSONS = [
    (
        "[[Lund]] left.\nLater [[Kari Lund]] came.\n[[Ms. Lund]] slept.",
        ["Kari Lund", "Kari Lund", "Kari Lund"],
        "one full form for every mention, before and after it",
    ),
    ("[[Palace spokesman Per Holm]] agreed.", ["Per Holm"], "a role is no part of the name"),
    ("[[14-year-old Eva Brandt]] agreed.", ["Eva Brandt"], "nor is an age"),
    ("[[Democratic strategist Eva Brandt]] agreed.", ["Eva Brandt"], "nor is a party"),
    (
        "[[the head of research at the Lund Institute, Eva Brandt, a chemist,]] agreed.",
        ["Eva Brandt"],
        "the name may stand between two descriptions",
    ),
    ("[[One of his advisers, Per Holm,]] agreed.", ["Per Holm"], "one of several, then named"),
    ("[[Per Holm, who had slept in the car,]] agreed.", ["Per Holm"], "a relative clause"),
    ("“No,” said [[Per Holm,”]] and left.", ["Per Holm"], "marks too many"),
    ("[[Eva Brandt’s]] claim was noted.", ["Eva Brandt"], "a possessive"),
    ("[[Per Holm and Eva Brandt]] agreed.", ["Per Holm + Eva Brandt"], "two sources"),
    (
        "[[Holm, Brandt and Lund]] agreed. Per Holm, Eva Brandt and Kari Lund left.",
        ["Per Holm + Eva Brandt + Kari Lund"],
        "three sources",
    ),
    ("[[Per Holm, a baker and singer,]] agreed.", ["Per Holm"], "two trades of one man"),
    (
        "[[The Ministry of Trade and Industry]] agreed.",
        ["the Ministry of Trade and Industry"],
        "an and within a name makes no second speaker",
    ),
    (
        "[[Justice Department and army officials]] agreed.",
        ["Justice Department and army officials"],
        "one head noun for both sides of an and",
    ),
]


@pytest.mark.parametrize(("marked", "expected", "reason"), PERSONS)
def test_names(marked: str, expected: list[str], reason: str) -> None:
    """Names get their full form; what stands around them is put aside."""
    _, filled, _ = read(marked)
    assert names(filled) == expected, reason


@pytest.mark.parametrize(
    ("marked", "role", "affiliation", "reason"),
    [
        ("[[Oslo Port spokesman Per Holm]] left.", "Oslo Port spokesman", "Oslo Port", "before"),
        (
            "[[Norwegian President Kari Lund]] left.",
            "Norwegian President",
            "Norway",
            "a nation gives the country",
        ),
        (
            "[[Per Holm, a former Kenyan envoy and one of the oldest men here,]] left.",
            "former Kenyan envoy",
            "Kenya",
            "the rest of an apposition is no role",
        ),
        (
            "[[Per Holm]], the director of the Harbour Institute, left.",
            "director of the Harbour Institute",
            "Harbour Institute",
            "read from the text where the source is cut to its head",
        ),
        (
            "[[Holm]] left.\nThe guard knew campaign manager Per Holm.",
            "campaign manager",
            None,
            "read wherever the full name stands",
        ),
        ("[[Per Holm]], Eva Brandt and others left.", None, None, "a list is no apposition"),
        ("[[Per Holm]], of all people, left.", None, None, "nor is an aside"),
    ],
)
def test_roles(marked: str, role: str | None, affiliation: str | None, reason: str) -> None:
    """Role and affiliation are those that stand beside the name."""
    _, filled, _ = read(marked)
    assert filled[0].speakers is not None
    speaker = filled[0].speakers[0]
    assert (speaker.role, speaker.affiliation) == (role, affiliation), reason


KINDS: list[tuple[str, list[tuple[str, str | None]], str]] = [
    ("[[Kyiv]] denied it.", [("government", "Ukraine")], "a capital"),
    ("[[The Kremlin]] denied it.", [("government", "Russia")], "a seat"),
    ("[[Norway]] denied it.", [("government", "Norway")], "a country"),
    ("[[The Kenyan government]] denied it.", [("government", "Kenya")], "named as one"),
    ("[[The Norwegian Defence Ministry]] denied it.", [("organisation", "Norway")], "a ministry"),
    ("[[Jordan]] denied it. She was tired, Ann Jordan said.", [("person", None)], "a surname"),
    ("Word came that [[in Norway]] it rained.", [("unresolved", None)], "a place, no government"),
    ("[[Reuters]] wrote it.", [("outlet", None)], "an agency"),
    ("[[The Global Courier]] wrote it.", [("outlet", None)], "a paper by its last word"),
    (
        "[[the state news agency VNA]] wrote it.",
        [("outlet", None)],
        "a name that only the words before it make an agency",
    ),
    ("[[Northern Lights, a charity,]] agreed.", [("organisation", None)], "told by an apposition"),
    ("[[a report by the Harbour Institute]] says so.", [("document", "the Harbour Institute")],
     "a paper with its author"),
    ("[[Kenyan protesters]] agreed.", [("group", "Kenya")], "a body of people"),
    ("[[Two Kenyan officials]] agreed.", [("unnamed", "Kenya")], "people without a name"),
    ("[[Lund’s campaign]] agreed. Kari Lund slept.", [("organisation", "Kari Lund")],
     "what somebody owns is not that person"),
    ("[[Kenya's Seafarers' Union]] agreed.", [("organisation", "Kenya")], "an owner is kept"),
    ("[[A steward]] agreed.", [("unnamed", None)], "one person of a trade"),
    ("[[A barrier]] agreed.", [("unresolved", None)], "a thing that ends like a trade"),
    ("[[crew members]] agreed.", [("unnamed", None)], "people of a crew"),
    ("[[The Kenyan coast guard]] agreed.", [("organisation", "Kenya")], "a guard that is a body"),
    ("[[The navy]] agreed.", [("organisation", None)], "an arm of a state"),
    ("[[the ship's logs]] agree.", [("document", None)], "books of a ship"),
    ("[[A steward]] agreed.", [("unnamed", None)], "one person of a trade"),
    ("[[A barrier]] agreed.", [("unresolved", None)], "a thing that ends like a trade"),
    ("[[crew members]] agreed.", [("unnamed", None)], "people of a crew"),
    ("[[The Kenyan coast guard]] agreed.", [("organisation", "Kenya")], "a guard that is a body"),
    ("[[The navy]] agreed.", [("organisation", None)], "an arm of a state"),
    ("[[the ship's logs]] agree.", [("document", None)], "books of a ship"),
    ("[[the long winter]] agreed.", [("unresolved", None)], "nobody who could speak"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected", "reason"), KINDS)
def test_kinds(marked: str, expected: list[tuple[str, str | None]], reason: str) -> None:
    """What a speaker is comes from the words of the report."""
    _, filled, _ = read(marked)
    speakers = [s for a in filled for s in a.speakers or ()]
    assert [(s.kind, s.affiliation) for s in speakers] == expected, reason


POINTING = [
    (
        "[[Kari Lund]] said {{it rained}}. [[She]] added {{that it was cold}}.",
        ["Kari Lund", "Kari Lund"],
        "the last speaker and the last subject are one",
    ),
    (
        "[[Mayor Kari Lund]] met Per Holm. [[He]] said {{it rained}}. Mr. Holm left with Ms. Lund.",
        ["Kari Lund", "Per Holm"],
        "gender tells them apart",
    ),
    (
        "In the yard Per Holm and Nils Vik met. [[He]] said {{it rained}}.",
        ["-"],
        "two men, nothing leads",
    ),
    (
        "[[Per Holm]] said {{[[he]] was tired}}.",
        ["Per Holm", "Per Holm"],
        "who is reported speaks of himself",
    ),
    (
        "“{{[[I]] know that it rained}},” [[Per Holm]] said.",
        ["-", "Per Holm"],
        "an I without the content of the other attribution stays open",
    ),
    (
        "[[Per Holm]] said: “{{[[I]] know that it rained}}.”",
        ["Per Holm", "Per Holm"],
        "an I is the speaker of the words around it",
    ),
    ("[[I]] know that it rained.", ["-"], "an I in the report's own voice is not in it"),
    (
        "[[The Kremlin]] said in a statement {{so}}. [[It]] blamed snow.\n[[The statement]] ended.",
        ["the Kremlin", "the Kremlin", "the Kremlin"],
        "it and the statement are whoever made the statement",
    ),
    (
        "[[Kenya]] vowed to send [[it]].\nNorway’s KRB, meanwhile, held men [[it]] called spies.",
        ["Kenya", "Kenya", "KRB"],
        "the subject of this very sentence comes before whoever spoke last",
    ),
    (
        "[[The Kremlin]] spoke.\n[[The statement]] said so twice.",
        ["the Kremlin", "the statement"],
        "a statement that nobody made here is a paper",
    ),
    (
        "[[Norwegian minister Kari Lund]] spoke.\nRain fell.\n[[The minister]] left.",
        ["Kari Lund", "Kari Lund"],
        "the one holder of a role",
    ),
    (
        "Norwegian minister Kari Lund met Kenyan minister Per Holm.\n[[The minister]] left.",
        ["-"],
        "two holders of a role",
    ),
    (
        "[[Norwegian minister Kari Lund]] spoke.\n[[The Kenyan minister]] left.",
        ["Kari Lund", "-"],
        "a holder of the role for somebody else",
    ),
    (
        "[[The Health Ministry]] spoke.\nRain fell.\n[[The ministry]] spoke again.",
        ["the Health Ministry", "the Health Ministry"],
        "a body by its noun",
    ),
    (
        "The Health Ministry met the Trade Ministry.\n[[The ministry]] spoke.",
        ["-"],
        "two bodies of one noun",
    ),
    (
        "[[Three officials]] spoke. [[They]] added {{that it rained}}.",
        ["three officials", "three officials"],
        "several by they",
    ),
    (
        "[[Rebels from the north]] came. Rain fell. [[They]] said {{it was cold}}.",
        ["Rebels from the north", "Rebels from the north"],
        "several by they, a sentence on",
    ),
    (
        "The Harbour Rescue Agency sent boats. Nobody was found, according to [[the agency]].",
        ["the Harbour Rescue Agency"],
        "a body that has not spoken before",
    ),
    (
        "Energy firm Norda Gas shut the pipe. Prices rose.\n[[The company]] was silent.",
        ["Norda Gas"],
        "the one company, told by the noun before its name",
    ),
    (
        "[[Per Holm of Kenya]], [[who]] slept, left.",
        ["Per Holm", "Per Holm"],
        "a who is the one from there, not the place",
    ),
    (
        "[[Eva Brandt]], the head of the Harbour Institute, [[who]] slept, left.",
        ["Eva Brandt", "Eva Brandt"],
        "a who behind an apposition is the name before it",
    ),
    (
        "[[I]] think that it rained.\nEva Brandt is a baker in Oslo.",
        ["Eva Brandt"],
        "an I in the text's own voice is the writer whom the text names",
    ),
    (
        "[[Per Holm]], [[who]] slept, left.",
        ["Per Holm", "Per Holm"],
        "a relative pronoun is the name before it",
    ),
    (
        "Rain fell on voters [[who]] say {{it is cold}}.",
        ["voters"],
        "or the noun",
    ),
]


@pytest.mark.parametrize(("marked", "expected", "reason"), POINTING)
def test_what_points_back(marked: str, expected: list[str], reason: str) -> None:
    """Pronouns and descriptions are resolved where that is certain, and only there."""
    _, filled, _ = read(marked)
    assert names(filled) == expected, reason


BODIES = [
    (
        "Skarn Lines, the owner of the ship, slept off the Vik Islands.\n[[The company]] spoke.",
        ["Skarn Lines"],
        "the one company in view, not the islands",
    ),
    ("The Vik Islands froze.\n[[The company]] spoke.", ["-"], "islands are no company"),
    ("The Health Ministry met.\n[[The company]] spoke.", ["-"], "nor is a ministry"),
    (
        "Skarn Lines met Brandt Shipping.\n[[The company]] spoke.",
        ["-"],
        "two companies",
    ),
    (
        "Skarn Lines of Bergen met the Coal Union.\n[[The firm]] spoke.",
        ["Skarn Lines"],
        "a company's seat is no part of its name; a union is no firm",
    ),
    ("[[The Sound Strait]] froze.", ["-"], "water is nobody who speaks"),
    ("[[The Ministry of the Sea]] spoke.", ["the Ministry of the Sea"], "its ministry does"),
    (
        "[[The Kenyan coast guard]] spoke.\n[[The coast guard]] spoke again.",
        ["the Kenyan coast guard", "the Kenyan coast guard"],
        "a guard of the coast is a body, called by its noun again",
    ),
    ("[[The guard]] spoke.", ["-"], "a guard alone is a man whom the report does not tell"),
    ("[[The harbour police]] spoke.", ["the harbour police"], "a body told by a plain word"),
    ("[[The other ministry]] spoke.", ["-"], "another one, not said which"),
    (
        "[[In Bergen, a spokeswoman for the Skarn Institute]] spoke. [[She]] left.",
        ["a spokeswoman for the Skarn Institute"] * 2,
        "a place before the source is not its name",
    ),
    ("[[In Bergen, Eva Brandt]] spoke.", ["Eva Brandt"], "a name behind the place is one"),
    (
        "[[harbour records seen by Skarn Lines]] show it.",
        ["harbour records seen by Skarn Lines"],
        "papers that somebody has seen",
    ),
    (
        "Norvania woke. [[Norvania]], [[he]] said, sent Norvanian ships.",
        ["Norvania", "-"],
        "a land that no list holds is known by its adjective and is no he",
    ),
    (
        "[[Eva Brandt of the Skarn Institute]], [[who]] slept, left.",
        ["Eva Brandt", "Eva Brandt"],
        "a body is no who",
    ),
    (
        "[[Per Holm]] spoke. “{{My nephew is here and [[he]] sleeps}},” said [[Eva Brandt]].",
        ["Per Holm", "-", "Eva Brandt"],
        "he in a quote is whom the quote spoke of",
    ),
    (
        "[[Kim Vik]] spoke. [[He]] left.\nThen [[she]] spoke.",
        ["Kim Vik", "Kim Vik", "-"],
        "who was he is not she",
    ),
    ("[[Some in her own party]] agreed.", ["some in her own party"], "people of a body"),
    (
        "Eva Brandt slept.\n[[BRANDT]]: {{It rained.}}",
        ["Eva Brandt"],
        "a surname in capitals is no acronym",
    ),
    (
        "[[Per Holm, of Skarn & Vik, a consultancy,]] spoke.",
        ["Per Holm"],
        "what describes the firm is not the man",
    ),
    ("[[The tabloid Skarn Today]] spoke.", ["Skarn Today"], "a day with a capital is a name's"),
]


@pytest.mark.parametrize(("marked", "expected", "reason"), BODIES)
def test_bodies_and_places(marked: str, expected: list[str], reason: str) -> None:
    """Bodies are told from places and people; where the words do not tell, nobody is."""
    _, filled, _ = read(marked)
    assert names(filled) == expected, reason


def test_nobody_is_made_up_for_no_source() -> None:
    """Without a source the speaker is unresolved, everything else is unknown."""
    article = plain_article("It rained, it was said. Kari Lund listened.")
    filled, entities = find_speakers(article, (attribution((), ((0, 9),)),))
    assert filled[0].speakers == (Speaker(entity_id=None, name=None, kind="unresolved"),)
    assert filled[0].confidences.speaker == 0.0
    assert entities == ()


def test_unnamed_people_are_linked_never_merged() -> None:
    """Two of the officials are some of the three, with a confidence, each a source apart."""
    _, filled, entities = read(
        "[[Three Kenyan officials]] spoke. [[Two of the officials]] doubted it.\n"
        "[[Neither official]] could say more.\n[[Some analysts]] agreed."
    )
    unnamed = [speaker.unnamed for a in filled for speaker in a.speakers or ()]
    assert [u.count for u in unnamed if u] == [3, 2, "neither", "some"]
    assert len({e.id for e in entities}) == 4
    first, second = entities[0].id, entities[1].id
    links = [[(k.entity_id, k.relation) for k in u.links] for u in unnamed if u]
    assert links == [[], [(first, "part")], [(second, "same"), (first, "part")], []]


def test_a_spokesman_speaks_for_somebody_and_a_former_president_does_not() -> None:
    """on_behalf_of is set only where the text says so."""
    _, filled, entities = read(
        "[[Kremlin spokesman Per Holm]] spoke.\n[[A spokeswoman for the Harbour Institute]] spoke."
        "\n[[Kari Lund, a former Norwegian president,]] spoke."
    )
    by_id = {e.id: e.name for e in entities}
    behalf = [s.on_behalf_of for a in filled for s in a.speakers or ()]
    assert [by_id.get(b or "") for b in behalf] == ["Kremlin", "the Harbour Institute", None]


def test_mentions_are_all_places_of_a_name() -> None:
    """Short and full names and what points back count; a seat as a place does not."""
    text, _, entities = read(
        "[[Lund]] met Oslo. In Oslo, [[Kari Lund]] slept. [[She]] said {{it rained}}.\n[[Oslo]] "
        "agreed."
    )
    found = {e.name: [text[a:b] for a, b in e.mentions] for e in entities}
    assert found == {"Kari Lund": ["Lund", "Kari Lund", "She"], "Oslo": ["Oslo", "Oslo"]}


def test_text_in_capitals() -> None:
    """In a report printed in capitals a source still has its name."""
    _, filled, _ = read(
        "THE ARMY SAID TODAY THAT TROOPS LEFT THE VALLEY NEAR SAN TELMO.\n"
        "[[PRESIDENT CARLOS RIVAS]] TOLD REPORTERS THAT THE TROOPS WOULD RETURN SOON.\n"
        "[[RIVAS]] ADDED THAT NOTHING ELSE WAS KNOWN."
    )
    assert names(filled) == ["Carlos Rivas", "Carlos Rivas"]
