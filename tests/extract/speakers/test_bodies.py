"""Companies, guards, places and papers: which of them speak, and who is meant by them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from whosays.extract.speakers.find import find_speakers
from whosays.records import Article, Attribution, Confidences, attribution_id

MakeArticle = Callable[[str], Article]


def _names(make: MakeArticle, marked: str) -> list[str]:
    """Return who speaks for each source in [[ ]], "-" where nobody is found."""
    text, made = "", []
    for part in re.split(r"(\[\[.*?\]\])", marked):
        inner = part[2:-2] if part.startswith("[[") else ""
        if inner:
            source = ((len(text), len(text) + len(inner)),)
            made.append(
                Attribution(
                    id=attribution_id("v", source, (), ()), parent_id=None, kind="indirect",
                    confidences=Confidences(source=1.0, content=1.0), source=source, cue=(),
                    content=(),
                )
            )  # fmt: skip
        text += inner or part
    filled, _ = find_speakers(make(text), tuple(made))
    return [" + ".join(s.name or "-" for s in a.speakers or ()) for a in filled]


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
    ("[[The Kenyan ministry on Sunday]] spoke.", ["the Kenyan ministry"], "a day is no name"),
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
        "[[Per Holm]] spoke. “My nephew is here and [[he]] sleeps,” said [[Eva Brandt]].",
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
        "Eva Brandt slept.\n[[BRANDT]]: It rained.",
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
def test_bodies_and_places(
    article: MakeArticle, marked: str, expected: list[str], reason: str
) -> None:
    """Bodies are told from places and people; where the words do not tell, nobody is."""
    assert _names(article, marked) == expected, reason
