"""Why a source is not named: where the report says so, and only of that source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whosays.extract.text.layout import lay_out
from whosays.extract.unnamed.find import anonymity_reason
from whosays.records import Article

MakeArticle = Callable[[str], Article]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("[An aide], who spoke on condition of anonymity because the talks are secret, agreed.",
         "the talks are secret", "a clause with because"),
        ("[An aide] agreed on the condition of anonymity because of the vote's outcome.",
         "the vote's outcome", "a noun with because of"),
        ("[An aide] who asked not to be identified, citing safety concerns, agreed.",
         "safety concerns", "a participle"),
        ("[An aide] spoke anonymously to share private worries.", "share private worries",
         "a purpose"),
        ("[An aide] requested anonymity in order to speak freely.", "speak freely",
         "a purpose in more words"),
        ("[A clerk] declined to be named for fear of losing her job.", "fear of losing her job",
         "a fear"),
        ("[A clerk] did not want to be identified, fearing reprisals.", "fearing reprisals",
         "a fear in a participle"),
        ("[An aide], granted anonymity to discuss private talks, agreed.",
         "discuss private talks", "a grant"),
        ("[An aide] asked that his name not be used because of threats.", "threats",
         "a wish about the name"),
        ("[An aide] spoke on condition that she not be named, given the risks to her family.",
         "the risks to her family", "given stands for because"),
        ("[An aide], who was not authorized to speak publicly, agreed.",
         "was not authorized to speak publicly", "a rule that forbids it"),
        ("[An aide], who is not authorised to talk to the media, agreed.",
         "is not authorised to talk to the media", "the rule in British spelling"),
        ("[An aide] wasn't allowed to discuss the matter publicly.",
         "wasn't allowed to discuss the matter publicly", "the rule in short"),
        (("[Two aides] spoke on condition of anonymity because they were not authorized to brief "
          "the press."), "they were not authorized to brief the press", "both at once"),
        ("Speaking on condition of anonymity to discuss the raid, [an aide] agreed.",
         "discuss the raid", "in front of the source"),
        ("Fearing reprisals, [a clerk] asked not to be named.", "Fearing reprisals",
         "the fear comes first"),
        ("[An aide] agreed. The aide asked not to be named to discuss a private matter.",
         "discuss a private matter", "told in the sentence after"),
        ("[An aide] agreed. He spoke on condition of anonymity because the talks are secret.",
         "the talks are secret", "a pronoun in the sentence after"),
        ("[Two aides] agreed. They asked not to be named, citing the risks.", "the risks",
         "several, in the sentence after"),
        ("[A man] agreed. It rained. The man declined to be named for fear of the police.",
         "fear of the police", "two sentences on"),
        ("[An aide] agreed.\nThe aide spoke on condition of anonymity because he feared his boss.",
         "he feared his boss", "the next paragraph, by the same noun"),
        ("[ARMY OFFICERS] WHO ASKED TO REMAIN ANONYMOUS FOR SECURITY REASONS AGREED.",
         "SECURITY REASONS", "in capitals"),
        ("[An aide] who asked not to be named because the talks are secret said it was over.",
         "the talks are secret", "cut where the sentence has its verb"),
        ("[An aide] agreed on condition of anonymity.", None, "anonymous, no reason said"),
        ("[An aide] agreed because the talks are secret.", None, "a reason for something else"),
        ("[An aide] agreed to discuss the raid.", None, "a purpose of something else"),
        ("[An aide] declined to be interviewed because he was ill.", None, "another refusal"),
        ("[An aide] said workers are not allowed to speak Welsh at work.", None,
         "a rule about something else"),
        ("[An aide] agreed.\nA guard spoke on condition of anonymity because he feared his boss.",
         None, "somebody else's reason, a paragraph on"),
        ("[An aide] agreed. A guard asked not to be named because he feared his boss.", None,
         "somebody else's reason, a sentence on"),
        ("[An aide] agreed. One guard did not. He asked not to be named for fear of his boss.",
         None, "somebody else stands between"),
        (("[An aide] said that a guard, who asked not to be named because he feared his boss, "
          "had left."), None, "somebody else in the same sentence"),
        ("A guard, who asked not to be named because he feared his boss, told [an aide] so.",
         None, "somebody else before it"),
        ("A guard asked not to be named because he feared his boss. [An aide] agreed.", None,
         "somebody else's reason, a sentence before"),
        ("[An aide] agreed.\nHe asked not to be named for fear of his boss.", None,
         "a pronoun of another paragraph may be anybody"),
    ],
)  # fmt: skip
def test_reasons(article: MakeArticle, text: str, expected: str | None, reason: str) -> None:
    """Why a source is not named is taken from the words about it, or is unknown."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    assert anonymity_reason(lay_out(article(plain)), (start, end)) == expected, reason
