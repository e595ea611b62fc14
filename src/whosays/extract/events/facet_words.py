"""Words that show which facet of an event a statement is about, and patterns of denial.

All patterns are read on a content in lower case, its tokens joined by blanks, marks left out.
"""

from __future__ import annotations

import re
from typing import Final

from whosays.records import ActKind, Facet

LONGEST: Final = 70
"""Tokens of a content that are looked at: its point is made early."""
PART: Final = re.compile(
    r"\b(?:involve(?:d|ment)|nothing to do with|(?:no|any|a) (?:part|role|hand)|(?:part|role"
    r"|hand) in"
    r"|responsib(?:le|ility)|behind (?:it|this|the|that|an?)\b|complicit\w*|to blame|perpetrat\w+"
    r"|wrongdoing|guilt\w*|authorship|carried out by|the work of|culprits?)\b"
)
"""Having had a part in it."""
CLAIM: Final = re.compile(
    r"^(?:(?:the|this|that|these|those|any|such|all|its|his|her|their|both|\w+['’]s|\w+ ['’]s) )*"
    r"(?:\w+ )?(?:claims?|accusations?|allegations?|charges?|assertions?|suggestions?|blame"
    r"|findings?|version|explanation|conclusions?|stor(?:y|ies)|theor(?:y|ies)|reports?)\b"
)
"""A content that only points to a claim."""
NO_PROOF: Final = re.compile(r"^(?:no|any|little|scant|the) (?:\w+ )?(?:proof|evidence)$")
"""A content that only says that none was given."""
DID_NOT: Final = re.compile(
    r"^(?:that )?(?:it|we|they|he|she|i) (?:did|had|have|has)(?: not|n['’]t)$"
)
"""A bare "it did not"."""
CLAIM_IN: Final = re.compile(r"\b(?:claims?|accusations?|allegations?)\b")
"""A claim named anywhere."""
OWN_MEN: Final = re.compile(
    r"^(?:that )?(?:any of )?(?:its|their|our|his|her) (?:own |armed |security )?(?:soldiers?"
    r"|forces?|fighters?"
    r"|troops?|men|agents?|members?|police|army|aircraft|drones?|planes?|officers?|crews?"
    r"|government|country"
    r"|side|militants?|activists?|units?|ships?)\b"
)
"""A content that begins with the speaker's own people or arms."""
DOUBTING: Final = re.compile(
    r"^(?:they|he|she|it|we|i) (?:\w+ ){0,2}(?:(?P<doubt>doubt\w*|(?:were|was|are|is|am)"
    r" (?:sceptical|skeptical"
    r"|not convinced|unconvinced))|(?P<deny>den(?:y|ied|ies)|(?:did|do|does) not believe))"
    r" (?:that|any|the|it)\b"
)
"""A content that begins with "they doubted that"."""
IT: Final = re.compile(r"^(?:it|this|that|so|doing so|having done so|any such thing|everything)?$")
"""A content that only points back."""
FALSE: Final = re.compile(
    r"\b(?:false|untrue|not true|an? (?:\w+ )?lie|lies|fabricat\w+|baseless|absurd|nonsense"
    r"|groundless"
    r"|unfounded|fake news|ridiculous|invention|slander|no truth|pure fiction|fiction)\b"
)
"""Words that call a claim false."""
INTENT: Final = re.compile(
    r"\b(?P<accident>accident(?:al(?:ly)?)?|by mistake|unintentional(?:ly)?|mistaken(?:ly)?|an"
    r" error"
    r"|in error|human error|technical (?:fault|failure)|malfunction(?:ed)?|misfired?|short"
    r" circuit|gas leak"
    r"|negligence|(?:pilot|driver|operator) error|(?:engine|mechanical|brake) failure"
    r"|overheat\w+|lightning"
    r"|bad weather|natural causes|overdose|electrical fault|faulty \w+)\b"
    r"|\b(?P<deliberate>deliberate(?:ly)?|intentional(?:ly)?|on purpose|premeditated|not an?"
    r" accident"
    r"|no accident|targeted|aimed at (?:the|our|his|her|their|civilians))\b"
)
"""What it was meant as."""
PURPOSE: Final = re.compile(
    r"\b(?:pretext|in order to|designed to|intended to|meant to|to justify|to provoke|to frighten"
    r"|to intimidate|to distract|to divert|to silence|to discredit|to undermine|to derail|to"
    r" influence"
    r"|an excuse|warning shots?|send(?:ing)? a (?:\w+ )?(?:message|signal)|smokescreen|revenge"
    r"|retaliat\w+|false[ -]flag|so as to|(?:aim|purpose|goal|motive)(?: \w+){0,3} (?:is|was)"
    r"|(?:is|are|was|were) trying to|to cover up|cover-up)\b"
)
"""What it was for."""
INVENTED: Final = re.compile(
    r"\b(?:an? (?:\w+ )?(?:invention|fabrication|fiction|hoax|fake|lie|fairy ?tale|smear"
    r"|rumou?r|diversion|staged \w+)|invented"
    r"|fabricated|never happened|was staged|made up)\b"
)
"""Words that call an event made up."""
NEXT: Final = 400
"""Characters within which a speaker goes on."""
SAME: Final = 1.5
"""Weight of words in common by which a plain assertion is about an event."""
BARE: Final = 6
"""Tokens of a content that may name nothing: "he was also sceptical"."""
POINTING: Final = re.compile(
    r"^(?:whether |if |that )?(?:it|this|that|the (?:alleged |reported |supposed )?(?:news|incident"
    r"|attack|claim|report|story|event"
    r"|episode|affair|(?:two |three |only |most |likely |likeliest )*(?:possibilit(?:y|ies)"
    r"|explanations?"
    r"|scenarios?|causes?|motives?)))\b(?! (?:had|has) (?:nothing|no)\b)"
)
"""A content that begins with the event or the news of it."""
EXPLAINING: Final = re.compile(
    r"\b(?:false[ -]flag|warning shots?|provocations?|accident(?:al)?|sabotage|arson|short"
    r" circuit|technical"
    r" (?:fault|failure)|human error|malfunction|gas leak|misfir\w+|revenge|retaliation"
    r"|reprisal|hoax"
    r"|inside job|power struggle|negligence|friendly fire|stunt|natural causes|heart attack"
    r"|suicide|pretext"
    r"|disinformation|smokescreen|cover-up|overdose|mechanical failure|engine failure|pilot"
    r" error|lightning"
    r"|bad weather|overheat\w+|faulty \w+|electrical fault|food poisoning|staged|distraction|excuse"
    r"|intimidation|settling of scores|vendetta|robbery gone wrong|stray \w+|air defen[cs]e)\b"
)
"""Words that answer why something happened, or what it really was."""
ABLE: Final = re.compile(
    r"\b(?:could|can|able|capable|would have|range|reach|reached|fl(?:y|ew|own)|used|supplied"
    r"|provided"
    r"|fired from|launched from|made in|type of|using|with an?|by an?)\b"
)
"""Being used, or able to be."""
EFFECT: Final = re.compile(
    r"\b(?:no one|nobody|none|casualt\w+|hurt|injur\w+|wounded|dead|died|dying|damag\w+|destroyed"
    r"|victims?|unaffected|unharmed|survived|no (?:danger|threat|leak|loss(?:es)?|damage|injuries)"
    r"|losses|not in the|evacuated|hospitali[sz]ed|recovering|in danger|safe|cost|costs)\b"
)
"""What came of it."""
QUIET: Final[frozenset[ActKind | None]] = frozenset(
    {"demand", "promise", "threaten", "predict", "warn", "judge", "condemn", "retract", None}
)
"""Acts that are about an event only where they name one."""
ANSWERING: Final[frozenset[ActKind | None]] = frozenset({
    "deny", "doubt", "accuse", "claim-responsibility", "cannot-confirm", "confirm", "suggest",
    "decline-to-comment", "question",
})  # fmt: skip
"""Acts that answer what was said before."""
CLASSIFYING: Final = frozenset(
    "arson sabotage assassination murder suicide accident homicide terrorism poisoning"
    " forgery".split()
)
"""Names that say what an event told otherwise really was."""


DEEDS: Final = frozenset("it this doing involvement behind responsible responsibility".split())
"""Words by which an accusation is of this event."""
FACET_WORDS: Final[dict[Facet, tuple[re.Pattern[str], ...]]] = {
    "purpose": (PURPOSE, EXPLAINING), "intent": (INTENT, EXPLAINING), "effect": (EFFECT,),
}  # fmt: skip
"""What shows the sentence that carries a side where no telling does."""


SUGGESTED: Final = re.compile(r"\b(?:suggestions?|ideas?|theor(?:y|ies)|possibilit(?:y|ies))\b")
"""A claim that blames nobody."""
SELF_PART: Final = re.compile(r"\b(?:it|they|we|he|she|its|their|our) (?:was|were|had|has|have)\b")
"""The speaker's own part."""
SINGULAR: Final = re.compile(r"\b(?:i|my|me|client|son|daughter|brother|husband|wife|father)\b")
"""Speaking for one person."""
UNTOUCHED: Final = re.compile(r"\b(?:unaffected|unharmed|unhurt|unscathed|no one was|nobody was)\b")
"""What did not come of it."""
UNPROVEN: Final = re.compile(
    r"\b(?:no|not (?:have|got)(?: any)?|without(?: any)?|lack(?:s|ed)?)"
    r" (?:\w+ )?(?:proof|evidence)\b"
)
"""Where a speaker has nothing to show for what they say."""
OWN_DOING: Final = re.compile(
    r"(?:ever )?(?:having )?(?:carr(?:ying|ied) out|committ(?:ing|ed)|conduct(?:ing|ed)"
    r"|order(?:ing|ed)|launch(?:ing|ed)|perpetrat(?:ing|ed)|stag(?:ing|ed)|plant(?:ing|ed)|attack(?:ing|ed)"
    r"|bomb(?:ing|ed)|kill(?:ing|ed)|shell(?:ing|ed)|striking|struck|target(?:ing|ed)"
    r"|shooting|shot|poison(?:ing|ed)|start(?:ing|ed) the fire)\b"
)
"""What somebody denies having done: "denied carrying out any strike"."""
