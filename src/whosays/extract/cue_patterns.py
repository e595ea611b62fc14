"""What cues look like, act by act: patterns over plain words (see `wording.plain`).

Each may begin in a cue and go on into the content behind it.
"""

from __future__ import annotations

import re
from typing import Final

from whosays.records import ActKind


def any_of(*patterns: str) -> re.Pattern[str]:
    """Return one pattern that matches where one of several does."""
    return re.compile("|".join(patterns))


ANSWER: Final = (
    "comment|say|saying|answer|discuss|respond|reply|elaborate|speculate|speak|talk|identify|name"
    "|reveal"
    "|disclose|provide|give|specify|confirm|explain|return|address|offer|engage|weigh in|detail"
    "|be (?:drawn|interviewed|named|identified|quoted)|take questions|go into"
)
LEFT_OPEN: Final = any_of(
    r"\b(?:did|do|does|would|could|can|will|has|have|had) not (?:\w+ly )?(?:rul(?:e|ed) (?:it "
    r"|that |this )?out|exclude)",
    r"\bnot (?:\w+ )?(?:ruling|ruled) out|\b(?:refus|declin)\w* to (?:rule out|exclude|deny)",
    r"\b(?:can|could|should|would) not be (?:ruled out|excluded)|\bleft open"
    r"|\bstopped short of (?:ruling|denying)",
)
DECLINED: Final = any_of(
    r"\bno comment\b|\bneither (?:confirm|den)\w* n?or (?:den|confirm)",
    rf"\b(?:declin|refus)\w*(?: \w+){{0,2}}? to (?:\w+ly )?(?:further )?(?:{ANSWER})\b",
    r"\b(?:declin|refus|decline|refuse)\w* (?:\w+ )?(?:comment|interview|(?:a |the "
    r"|to answer )?question|request)",
    r"\b(?:would|will|did|do|does|has|have|had) not (?:yet )?(?:\w+ly )?(?:comment|respond|reply"
    r"|return|returned|responded"
    r"|replied|commented|elaborate|elaborated|discuss|specify|answer|answered|speculate"
    r"|engage with)\b",
    r"\b(?:would|will) not (?:\w+ly )?(?:say|explain|identify|disclose|reveal|name|provide|confirm"
    r"|talk about|answer)\b",
    r"\bdid not (?:\w+ly )?(?:say|explain|specify|provide|offer|give|identify|disclose|reveal)"
    r"(?: \w+)? (?:whether|how|why|who|when|what|where|if|which|details?|further|any|an? (?:reason"
    r"|explanation))\b",
    r"\bdid not (?:\w+ly )?(?:say|elaborate)[.,]?$",
    r"\b(?:sidestep|dodg|evad|deflect|skirt|duck)\w* |\bcould not (?:\w+ly )?be reached"
    r"|\bnot available for comment",
    r"\b(?:avoid|brush)\w* (?:answering|(?:the |a )?questions?|aside (?:the |a )?questions?)\b",
)
KNOW: Final = (
    r"(?:say|tell|confirm|verify|corroborate|determine|establish|know|recall|remember|explain)"
)
NO_KNOWLEDGE: Final = (
    r"(?:unaware|not aware|unable to \w*(?:confirm|verify|say|tell|determine)|not (?:certain"
    r"|sure) (?:if|whether|who|what"
    r"|how|why)|no (?:\w+ )?(?:information|knowledge|recollection|idea|notice|memory"
    r"|way (?:of knowing|to know)))"
)
CANNOT: Final = any_of(
    rf"\b(?:could|can|may|would) not (?:yet )?(?:\w+ly )?{KNOW}\b(?! (?:no|enough|you how)\b)",
    r"\b(?:could|can|have|has|had) not (?:yet )?be(?:en)? (?:\w+ly )?(?:verified|confirmed"
    r"|determined|established)",
    rf"\bnobody (?:could|can|would) (?:\w+ly )?{KNOW}"
    rf"|\bneither (?:\w+ ){{1,3}}could (?:\w+ly )?{KNOW}",
    rf"\b(?:is|was|were|are|am|be|been|had|has|have|claim\w*"
    rf"|express\w*) (?:\w+ly )?{NO_KNOWLEDGE}",
    r"\b(?:do|does|did) not (?:\w+ly )?(?:know|recall|remember)\b|\bprofess\w* ignorance"
    r"|\bit (?:is|was) (?:not (?:yet )?clear|unclear)",
)
CREDIT: Final = any_of(
    r"\b(?:claim|accept|assum|admit)\w* (?:\w+ ){0,2}?(?:responsibility|credit|authorship)",
    r"\b(?:takes?|took|taking|taken|claim(?:s|ed|ing)?) (?:\w+ ){0,2}?(?:responsibility"
    r"|(?:the )?blame|credit)",
    r"\b(?:admit|confess)\w*(?: to)? (?:carrying|killing|planting|bombing|murder|firing|shooting"
    r"|setting|having (?:killed"
    r"|carried|planted|shot|bombed)|(?:he|she|they|it) (?:had )?(?:killed|carried|planted|shot"
    r"|bombed))",
)
NOT_CLAIMED: Final = any_of(
    r"\b(?:has|have|had|did|does|do|was|were)(?: not| never)(?: yet)?(?: \w+ly)? (?:claim|accept"
    r"|assum|take|mention|apologi[sz]e"
    r"|threaten|promise|pledge|accuse|blame|demand|call for|condemn|endorse|say that|said)",
    r"\b(?:no one|nobody|no group) (?:has |have |had )?(?:immediately |yet |so far )?(?:claimed"
    r"|taken|accepted)",
    r"\bnever (?:said|mentioned|claimed|promised|threatened|apologi[sz]ed|demanded|suggested)",
    r"\bwithout (?:saying|mentioning|naming|apologi[sz]ing|explaining)",
    r"\bstopped short of|\bavoided (?:all )?mention",
)
NOT_DENIED: Final = re.compile(
    r"\bnobody (?:has |have |had )?(?:den|disput|contest|challeng)\w*|\b(?:did|do|does|has|have"
    r"|would|could|can|will|nobody|no one|not)(?: not| never)? (?:\w+ly )?(?:(?<=not )|(?<=never ))"
    r"(?:den(?:y|ied|ying)|disput(?:e|ed|ing)|contest|challenge)"
)
NO_DOUBT: Final = any_of(
    r"\b(?:no|without|little|beyond|never|not|not (?:for a moment|a)) (?:\w+ )?doubt(?:s|ed)?\b",
    r"\bwithout question\b",
    r"\bundoubted",
    r"\bno question\b",
)
WITHDRAWN: Final = any_of(
    r"\bwalk\w* (?:\w+ ){0,3}?back\b|\bback(?:s|ed|ing)? (?:away|off|down)\b|\b(?:took|take|taking"
    r"|taken) (?:it |that |them )?back\b",
    r"\brevers\w* (?:\w+ ){0,2}?(?:self|selves|course|position|stance|on\b)"
    r"|\bwithdr[ae]w\w* (?:\w+ ){0,4}?(?:claim|remark"
    r"|comment|statement|accusation|allegation|charge|apolog|nomination|proposal|bill|objection"
    r"|threat|demand|endorsement)",
    r"\bregret\w* (?:\w+ ){0,3}?(?:saying|remark|word|comment|statement|calling|suggest|tweet"
    r"|language|post)",
    r"\bsoften\w* (?:\w+ ){0,2}?(?:claim|stance|position|remark|tone)|\bchang\w* (?:his|her|its"
    r"|their) (?:mind|story|account)",
    r"\b(?:correct|clarif)\w* (?:his|her|its|their|the) (?:\w+ )?(?:claim|remark|statement|comment"
    r"|story)|\breversals?\b",
)
STANDS_BY: Final = any_of(
    r"\b(?:stand|stands|stood|standing) (?:firmly )?by\b",
    r"\bstick(?:s|ing)? (?:to|by)\b|\bstuck (?:to|by)\b",
    r"\b(?:no|not|never) (?:\w+ )?apolog\w*|\bunapologetic|\bdoubl\w* down\b|\bagree[sd]? (?:that"
    r"|with)\b|\bgrant(?:s|ed) that\b",
)
ASIDE: Final = any_of(
    r"\b(?:wav|brush|push|shrug|laugh|bat|knock)\w* (?:\w+ ){0,2}?(?:aside|away|off|back|down)\b",
    r"\b(?:shot|shoot|shooting|hit|hits) (?:down|back)\b|\brul(?:ed?|es|ing) (?:\w+ )?out\b"
    r"|\bpour\w* cold water|\btook issue",
    r"\bdistanc\w* (?:\w+self|themselves)",
)
PROPOSAL: Final = re.compile(
    r"\b(?:offers?|pleas?|calls?|proposals?|requests?|bids?|ideas? of|plans?|invitations?|deals?"
    r"|compromise|demands?|nominations?|agreement"
    r"|bill|push|efforts?|motions?|appeals?|candidacy|endorsement|ultimatum"
    r"|suggestions? that (?:he|she|they|it) (?:resign|quit|step)|terms)\b"
)
CLAIMS: Final = re.compile(
    r"\b(?:claims?|charges?|accusations?|allegations?|assertions?|reports?|rumou?rs?|notion"
    r"|ideas? that|suggestions?|speculation|criticisms?"
    r"|critiques?|stor(?:y|ies)|arguments?|theor(?:y|ies)|questions?|concerns?|accounts?|premise"
    r"|links?|involvement|findings?|roles?|responsibility|blame"
    r"|wrongdoing|label|possibility|conclusions?|characteri[sz]ation|talk|any)\b|\bthat (?:he|she"
    r"|they|it|the)\b|^(?:\w+ ){0,4}(?:reject|dismiss|rebuff)\w* (?:it|this|that|them)\b"
)
QUESTIONED: Final = any_of(
    r"\b(?:has |have |had |also |openly |publicly |personally |still |repeatedly |are |is |was "
    r"|were |to |and |^)*question(?:s|ed|ing)?"
    r" (?:whether|why|how|if|the|a|an|his|her|their|its|what|mr|any|about)?",
)
QUESTION_NOUN: Final = re.compile(
    r"\b(?:the|a|this|that|key|of|to|any|some|in|several|answer\w*|asked|asks?|follow-up|for|open"
    r"|big|tough|whose|many|more|with|two|three|main|few|no)"
    r" (?:\w+ )?questions?\b|^questions\b|\bquestions? (?:is|are|was|about|of|that|for|from"
    r"|remain)|\bquestioned (?:about|by|him|her|them)\b"
)
RAISED: Final = any_of(
    r"\b(?:rais|pos)(?:e|es|ed|ing) (?:\w+ ){0,2}?(?:questions?|doubts?|concerns? about whether)"
    r"|\binto (?:question|doubt)\b",
    r"\bcast(?:s|ing)? (?:\w+ )?doubt",
)
CALLED_FOR: Final = any_of(
    r"\bcall(?:s|ed|ing)? (?:\w+ )?(?:for|on|upon)\b|\bcall to\b|\bpush(?:es|ed|ing)? for\b"
    r"|\bpress(?:es|ed|ing)? for\b|\bappeal(?:s|ed|ing)? (?:to|for)\b",
    r"\b(?:would|should) like (?=.*\bto (?!see it|think|be able))|\binsist(?:s|ed|ing)? (?:on\b"
    r"|(?:that )?[\w' ]{2,40}? (?:be|must|should|resign|leave|go)\b)",
    r"\b(?:told|tells?|telling|ask(?:s|ed|ing)?|order(?:s|ed|ing)?|direct(?:s|ed|ing)?|instruct\w*"
    r"|advis\w*|persuad\w*|convinc\w*)"
    r" (?!(?:reporters|about|whether|if|how|why|what)\b)(?:\w+ ){1,6}?(?:not )?to (?:\w+)\b",
    r"\bask(?:s|ed|ing)? (?:\w+ ){0,4}?(?:for|to|permission)\b|\b(?:told|tells?|telling|order\w*"
    r"|direct(?:s|ed|ing)?) to\b"
    r"|\badvocat\w* (?:for|of)\b|\bpropos\w*",
)
TOLD: Final = frozenset("tell tells told telling".split())
TOLD_TO: Final = re.compile(r"(?!that\b)(?:\w+ ){0,5}?(?:not )?to (?!a\b|the\b)\w+")
ASKED_ABOUT: Final = re.compile(r"\bask\w* (?:about|whether|if|how|why|what|who)\b")
ASKED: Final = re.compile(r"\bask(?:s|ed|ing)?\b")
PLANNED: Final = any_of(
    r"\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|mean(?:s|t)|prepar(?:es|ed"
    r"|ing)) to\b",
    r"\b(?:agree[sd]?|agreeing|commit(?:s|ted|ting)?|promis\w*|volunteer(?:s|ed)|offer(?:s|ed"
    r"|ing)?) to\b",
    r"\b(?:announc\w*|said|says|signal\w*) (?:plans?|(?:its|his|her|their|an?) intention)"
    r"|\bswore\b",
)
FALSE: Final = re.compile(
    r"\b(?:false|untrue|baseless|unfounded|groundless|a (?:\w+ )?(?:lie|hoax|fabrication|myth"
    r"|fiction)|fabricat\w+|fake news|nonsense|disinformation|fictional)\b"
    r"|\b(?:claims?|charges?|accusations?|allegations?|reports?|stor(?:y|ies)|rumou?rs?"
    r"|suggestions?|notion|idea)\b.{0,60}\b(?:absurd|ridiculous|ludicrous|preposterous|laughable"
    r"|rubbish|gossip)\b"
)
OWN_HARM: Final = any_of(
    r"\b(?:crush|destroy|retaliat|strike back|punish|revenge|aveng|annihilat|sue\b|kill|wipe|bomb"
    r"|attack|invade|eliminat|obliterat|hunt down)",
)
ATTACKED: Final = any_of(
    r"\b(?:took|takes|taking) (?:\w+ )?(?:aim|shots?|a swipe)|\blash\w* out|\bhit(?:s|ting)? out"
    r"|\btore into|\bcall\w* out\b|\bripp(?:ed|ing)\b"
    r"|\bspeaks? out against|\bspoke out against|\brail\w* against|\bwent after",
)
# "expressed | doubts about it": the content begins with the word that names the act.
VOICED: Final = re.compile(
    r"^.*\b(?:express|voic|air|issu|mak|made|deliver|register|reiterat|repeat)\w*$"
)
CLAUSE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did"
    r"|to)\b"
    r"|^(?:that|how|what|whether|why|if|when)\b"
)
PREPOSITIONS: Final = frozenset("in to for by per from as via among".split())
LEXICAL_ORDER: Final[tuple[ActKind, ...]] = (
    "retract", "deny", "doubt", "confirm", "threaten", "demand", "promise", "warn", "predict",
    "condemn", "accuse", "question", "judge", "suggest",
)  # fmt: skip
WORD: Final = re.compile(r"[a-z]+")
