"""Sources as reports word them: names that clauses give, owners, cut spans, labels, seats."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Reads = Callable[[str], Any]

KINDS = [
    ("[[Georgia]] denied it. [[Tbilisi]] agreed.", ("government", "Georgia"), "its seat speaks"),
    (
        "[[Georgia]] denied it, Georgian papers wrote.",
        ("government", "Georgia"),
        "its people are spoken of",
    ),
    ("[[Georgia]] denied it, as Ohio did.", ("organisation", None), "beside another state"),
    ("[[Georgia]] denied it.", ("unresolved", None), "nothing decides"),
    (
        "[[Georgia]] denied it, Georgian papers in Ohio wrote.",
        ("unresolved", None),
        "both readings have a sign",
    ),
    ("[[Georgia Brandt]] denied it.", ("person", None), "a given name"),
    ("[[the Georgia Republican]] left.", ("unresolved", None), "somebody who is not named"),
    ("[[A Georgia Republican]] left.", ("unnamed", None), "somebody without a name"),
    ("[[the Oslo city government]] left.", ("organisation", "Oslo"), "a city's government"),
    ("[[the Scottish government]] left.", ("organisation", "Scottish"), "a region's"),
    ("[[the Ohio state government]] left.", ("organisation", "Ohio"), "a state's"),
    ("[[the regional government]] left.", ("organisation", None), "a region without a name"),
    ("[[the Kenyan government]] left.", ("government", "Kenya"), "a country's"),
    ("[[the government of Kenya]] left.", ("government", "Kenya"), "a country behind of"),
    ("[[the military government]] left.", ("government", None), "of a country that is not told"),
    ("[[The Resolution]] says so.", ("document", None), "a paper with a capital"),
    ("[[The Norwegian Constitution]] says so.", ("document", None), "a text of law by its name"),
    ("[[The Government]] says so.", ("government", None), "a government with a capital"),
    ("[[the Post]] says so.", ("outlet", None), "a paper by its short name"),
    ("[[the Norwegian media]] say so.", ("outlet", "Norway"), "whose media, not a name"),
    ("[[Radio Norpol]] says so.", ("outlet", None), "a station by its first word"),
    ("[[Portnews]] says so.", ("outlet", None), "a site by its ending"),
    ("[[The House of Representatives]] agreed.", ("organisation", None), "a chamber, no people"),
    ("[[Party of Working People]] agreed.", ("organisation", None), "a party of people"),
    ("[[SJTF-OIR]] agreed.", ("organisation", None), "letters with a hyphen"),
    ("[[NATO guidelines]] say so.", ("document", None), "papers of a body"),
    ("[[his family]] agreed.", ("group", None), "several people under one noun"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected", "reason"), KINDS)
def test_kinds(spoken: Reads, marked: str, expected: tuple[str, str | None], reason: str) -> None:
    """What a source is follows from its words, and stays open where they have two readings."""
    speaker = spoken(marked).speakers[0][0]
    affiliation = expected[1] if expected[1] is None else speaker.affiliation
    assert (speaker.kind, affiliation) == expected, reason


NAMES = [
    ("[[a man who goes by ‘Shorty’]] left.", "Shorty", "a nickname"),
    ("[[a group calling itself the Reed Front]] left.", "the Reed Front", "a group's own name"),
    ("[[a docker using the pseudonym Ondine]] left.", "Ondine", "a pseudonym"),
    ("[[WHO director-general Ana Orr]] left.", "Ana Orr", "a body whose letters are a small word"),
    ("[[The WHO]] left.", "the WHO", "the same alone"),
    ("[[the Ministry of Trade and Industry]] left.", "the Ministry of Trade and Industry",
     "two fields of one ministry"),
    ("[[the Food and Timber Agency]] left.", "the Food and Timber Agency", "two fields in front"),
    ("[[Neighbouring Jordan]] left.", "Jordan", "where it lies is no part of a name"),
    ("[[Chad]] and the Peace Commission left.", "Chad", "a country and a body are two"),
    (
        "[[A guard nicknamed “the Cook”]] left.",
        "a guard nicknamed “the Cook", "no name in capitals",
    ),
    ("[[a woman who gave her name as Ana]] left.", "Ana", "a first name"),
    ("[[a fighter who identified himself only as Abu Omar]] left.", "Abu Omar", "the name he gave"),
    ("[[a man who identified himself as a doctor]] left.", "a man", "a trade is no name"),
    (
        "[[Tarquen's Seafarers' Union]] left. [[Kenya's Seafarers' Union]] stayed.",
        "Seafarers' Union",
        "whose union is kept beside its name",
    ),
    (
        "[[The Committee to Protect Seafarers]] left.",
        "the Committee to Protect Seafarers", "an aim",
    ),
    ("[[Lost 52 Project]] left.", "Lost 52 Project", "a number within a name"),
    ("On May 5 [[Lund]] left.", "Lund", "a day is none"),
    ("[[Scientist Eva Brandt]] left. Then Eva Brandt slept.", "Eva Brandt", "a trade at the head"),
    ("[[NATO Secretary-General Per Holm]] left.", "Per Holm", "an office with a hyphen"),
    ("[[ABX CEO Per Holm]] left.", "Per Holm", "an office in capitals"),
    ("[[Whether Norway]] left.", "Norway", "a small word with a capital"),
    ("Then [[Judge]] Holm left.", "Holm", "a title cut from its name"),
    (
        "<<According to>> [[Vik's]] first mayor, Per Holm, it rained.",
        "Per Holm", "an owner's mayor",
    ),
    ("[[Vik's]] <<claim>> was noted.", "Vik", "an owner whose claim it is"),
    ("Per Holm, Mr. [[Vik's adviser,]] left.", "Per Holm", "what stands behind a name"),
    ("[[a Republican, Per Holm,]] left.", "Per Holm", "a party and a name"),
    ("[[The Health Ministry cited early findings]] x.", "the Health Ministry", "no verb in it"),
    ("[[Skarn Lines and Brandt]] met. Brandt Shipping lost.", "Skarn Lines + Brandt Shipping",
     "a company by its first word"),
    (
        "The news agency VNA wrote so. Nobody came, <<according to>> [[the agency]].",
        "VNA",
        "an agency behind according to",
    ),
    ("Holm told Tass so. Rain fell, [[the news agency]] wrote.", "Tass", "the agency told"),
    (
        "The Harbour Rescue Agency met. Rain fell, [[the news agency]] wrote.",
        "the news agency",
        "a rescue agency brings no news",
    ),
    ("[[the Interfax news agency]] wrote so.", "Interfax", "the article is the noun's"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected", "reason"), NAMES)
def test_names(spoken: Reads, marked: str, expected: str, reason: str) -> None:
    """The name is whole and without what stands around it."""
    assert spoken(marked).told[0] == expected, reason


ROLES = [
    ("[[Foreign Minister Ana Velt, Orsk's chief negotiator,]] left.",
     ("Foreign Minister", "Orsk"), "a role on either side of the name"),
    ("[[Col. Per Holm, the head of the Harbour Guard,]] left.",
     ("head of the Harbour Guard", "Harbour Guard"), "a rank tells less than an office"),
    ("[[Sen. Per Holm, a Democrat from Ohio,]] left.", ("Sen.", None), "an office comes first"),
    ("[[Skarn Department of Roads official Per Holm]] left.",
     ("Skarn Department of Roads official", "Skarn Department of Roads"), "a body with an of"),
    ("[[Harbour Institute professor Dr Eva Brandt]] left.",
     ("Harbour Institute professor", "Harbour Institute"), "a courtesy is no role"),
    ("[[terrorism specialist Per Holm]] left.", ("terrorism specialist", None), "a field"),
    ("Candidates Mr. Per Holm and Nils Vik met. [[Holm]] left.", (None, None), "of several"),
    ("[[Per Holm, the governor challenged by Lund,]] left.", ("governor", None), "a participle"),
    ("[[Per Holm, the head of the Skarn Workers of Vik,]] left.",
     ("head of the Skarn Workers of Vik", "Skarn Workers of Vik"), "a union's whole name"),
    ("[[Eva Brandt, a senior fellow at the Skarn Institute,]] left.",
     ("senior fellow at the Skarn Institute", "Skarn Institute"), "a fellow"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected", "reason"), ROLES)
def test_roles(
    spoken: Reads, marked: str, expected: tuple[str | None, str | None], reason: str
) -> None:
    """The role is the most telling one beside the name, whole and no longer."""
    speaker = spoken(marked).speakers[0][0]
    assert (speaker.role, speaker.affiliation) == expected, reason


BEHALF = [
    ("[[Holm's spokeswoman Eva Brandt]] left. Per Holm slept.", "Per Holm", "an owner"),
    ("[[Eva Brandt, a spokeswoman for the port police of nearby Vik,]] left.",
     "port police of nearby Vik", "a body in small letters"),
    ("[[Col. Per Holm, a military spokesman in Oslo,]] left.", None, "a place is no side"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected", "reason"), BEHALF)
def test_spokesmen(spoken: Reads, marked: str, expected: str | None, reason: str) -> None:
    """A spokesman speaks for whom his role names."""
    found = spoken(marked)
    assert found.names.get(found.speakers[0][0].on_behalf_of) == expected, reason


WHO = [
    ("((Per Holm)) Yes. [[I]] slept.", "Per Holm", "a label in brackets"),
    ("((WN)) [[I]] ask.\n((Per Holm)) Yes.", "-", "a label that names nobody"),
    ("Per Holm spoke. [[I]] slept.", "-", "no label"),
    (
        "OSLO -- [SPEECH] [BRANDT] [TEXT] RAIN FELL TODAY. [[I]] SLEPT LONG.",
        "Brandt", "a label among others",
    ),
    ("-- [HOLM] Yes. [END RECORDING] [[I]] slept.", "-", "the words of the label have ended"),
    ("The Rescue Party [FRP] met. [[I]] slept.", "-", "letters behind a name are no label"),
    ("Nils Holm left. Rain fell. Snow came. Ice held. They saw to Ann Holm. [[Holm]] wept.",
     "Nils Holm",
     "one only spoken of does not take the surname over"),
    (
        "Nils Holm left. Rain fell. Snow came. Ice held. Ann Holm spoke. [[Holm]] wept.",
        "Ann Holm", "the subject before does",
    ),
    ("[[Anas]] left. Later Anas Vik slept. Then Abu Anas came.", "Abu Anas",
     "a surname before a first name"),
    ("Anas Vik slept. [[Anas]] left. Then Abu Anas came.", "Anas Vik", "who was named before"),
    ("Colonel Per Holm led them. [[The officer]] left.", "Per Holm", "a rank is an officer's"),
    ("Mayor Per Holm led them. [[The officer]] left.", "-", "a mayor is none"),
    (
        "Foreign Secretary Per Holm spoke.\n[[Foreign Secretary]] left.",
        "Per Holm", "an office alone",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected", "reason"), WHO)
def test_who_is_meant(spoken: Reads, marked: str, expected: str, reason: str) -> None:
    """Labels, short names and offices stand for whom the report tells, or for nobody."""
    assert spoken(marked).told[0] == expected, reason
