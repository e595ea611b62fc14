"""What cues of wanting, planning, siding and blaming look like: patterns over plain words.

Each may begin in a cue and go on into the content behind it.
"""

from __future__ import annotations

import re
from typing import Final

from whosays.extract.statements.cue_patterns import any_of

HAPPENING: Final = re.compile(
    r"\bthreaten(?:s|ed|ing)?(?: \w+ly| also)? to (?:\w+ly )?(?:create|become|derail|overshadow"
    r"|undermine|divide|upend|overwhelm|engulf|spill|undo|unravel|spread|tear|collapse"
    r"|split|escalate|deepen|worsen|erode|swamp|drown|turn into|turn|reshape|weaken"
    r"|complicate|eclipse|plunge|reignite|boil|run out|stall|erupt)\b"
    r"|\bthreaten(?:s|ing)? (?!to\b|that\b|with\b|him\b|her\b|them\b|legal|action|war|retaliation"
    r"|lawsuit|violence)\w"
)
"""What a thing threatens to do nobody says."""
SUPPORTED: Final = re.compile(
    r"\b(?:rall(?:y|ies|ied|ying)|unit(?:e|es|ed|ing)|coalesc\w+|lin(?:e|es|ed|ing) up|sw[iu]ng\w*"
    r"|get|gets|got|getting|stand|stands|stood|standing|fall|fell|threw|throw\w*) (?:\w+ ){0,4}?"
    r"(?:behind|around)\b|\bsid(?:e|es|ed|ing) with\b|\b(?:came|come|comes"
    r"|coming) out (?:\w+ )?(?:in (?:favou?r|support)|for)\b|\bvot(?:e|es|ed|ing) (?:\w+ )?(?:for"
    r"|in favou?r)\b|\bin (?:favou?r|support|praise|defen[cs]e) of\b|\b(?:positive|favou?rable"
    r"|warm|upbeat|glowing|high) (?:view|opinion|response|reaction|impression|review|regard|mark)"
    r"|\bsp(?:eaks?|oke|eaking) (?:highly|warmly|fondly)|\b(?:paid|pays?|paying) tribute|\b(?:pick"
    r"|chose|choos|select|prefer)\w* .*\bas\b|\b(?:fans?|supporters?|backers?|proponents?"
    r"|champions?|defenders?|boosters?) of\b"
    r"|\b(?:cast|paint|fram|bill|tout|hail|view|regard|treat)\w* .*\bas\b|\b(?:saw|see|seen"
    r"|sees|seeing|held|holds?) (?:\w+ ){0,6}?as\b|\brefer\w* to .*\bas\b|\bth(?:ink|inks"
    r"|ought) of .*\bas\b|\bcast\w* (?:\w+ )?(?:votes?|ballots?) for\b|\b(?:is|are|was|were"
    r"|be) (?:not )?for\b"
)
OPPOSING: Final = re.compile(
    r"\b(?:came|come|comes|coming) out (?:\w+ )?against\b|\b(?:vot|fight|fought|campaign|lobb"
    r"|argu)\w* (?:\w+ )?against\b|\b(?:negative|unfavou?rable|dim|low|poor|bad|hostile) (?:view"
    r"|opinion|response|reaction|impression|review)|\b(?:took|take[ns]?|taking) (?:exception"
    r"|umbrage|issue with)|\bopponents? of\b|\b(?:say|says|said|saying) no to\b|\bturn\w* down\b"
    r"|\bvetoe?\w*\b|\b(?:critics|detractors|foes|enemies) of\b"
)
CALLED_FOR: Final = any_of(
    r"\bcall(?:s|ed|ing)? (?:\w+ )?(?:for|on|upon)\b|\bcall to\b|\bpush(?:es|ed|ing)? for\b"
    r"|\bpress(?:es|ed|ing)? for\b|\bappeal(?:s|ed|ing)? (?:to|for)\b",
    r"\b(?:would|should) like (?=.*\bto (?!see it|think|be able))|\binsist(?:s|ed|ing)? (?:on\b"
    r"|(?:that )?[\w' ]{2,40}? (?:be|must|should|resign|leave|go)\b)",
    r"\b(?:told|tells?|telling|challeng(?:e|es|ed|ing)|dar(?:es|ed|ing)|ask(?:s|ed|ing)?|order(?:s"
    r"|ed|ing)?|direct(?:s|ed|ing)?|instruct\w*"
    r"|advis\w*|persuad\w*|convinc\w*)"
    r" (?!(?:reporters|about|whether|if|how|why|what)\b)(?:(?!(?:that|is|are|was|were|be|will"
    r"|would)\b)"
    r"\w+ ){1,6}?(?:not )?to (?:\w+)\b",
    r"\bask(?:s|ed|ing)? (?:\w+ ){0,4}?(?:for|to|permission)\b|\b(?:told|tells?|telling|order\w*"
    r"|direct(?:s|ed|ing)?) to\b"
    r"|\b(?:stress|emphasi[sz]|underlin|underscor|focus|highlight|point)\w* (?:on |to )?(?:the"
    r"|a) (?:\w+ )?"
    r"(?:need|necessity) (?:to|for|of)\b|\badvocat\w* (?:for|of)\b|\bpropos\w*",
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
OWN_HARM: Final = any_of(
    r"\b(?:crush|destroy|retaliat|strike back|punish|revenge|aveng|annihilat|sue\b|kill|wipe|bomb"
    r"|attack|invade|eliminat|obliterat|hunt down)",
)
ATTACKED: Final = any_of(
    r"\b(?:took|takes|taking) (?:\w+ )?(?:aim|shots?|a swipe)|\blash\w* out|\bhit(?:s|ting)? out"
    r"|\btore into|\bcall\w* out\b|\bripp(?:ed|ing)\b"
    r"|\b(?:takes?|took|taken|taking) (?:\w+ ){1,4}to task|\bcr(?:y|ied|ies|ying) foul|\b(?:mak"
    r"|mad|pok)\w* fun (?:of|at)|\b(?:fir|shoot|shot|hit)\w* back at|\btak\w* (?:\w+ )?(?:jab|dig"
    r"|potshot)|\b(?:damning|withering|angry|furious|harsh|stinging|fierce) (?:reaction|response"
    r"|attack|words|criticism|rebuke|assessment|verdict)|\bspeaks? out against|\bspoke out against"
    r"|\brail\w* against|\bwent after\b|\bpil\w* on\b"
    r"|\b(?:chew|dress|call)\w* (?:\w+ )?(?:down|out)\b|\bpoured? scorn|\bheap\w* (?:scorn|abuse"
    r"|ridicule)",
)
ADVISED_AGAINST: Final = re.compile(
    r"\b(?:advis|counsel|recommend|caution|warn)\w* (?:\w+ ){0,3}?against\b"
)
BLAMED: Final = re.compile(
    r"\bpoint\w* (?:\w+ ){0,2}?fingers?\b|\b(?:hold|holds|held"
    r"|holding) (?:\w+ ){1,5}?(?:responsible"
    r"|accountable|liable)\b|\bpin(?:s|ned|ning)? (?:\w+ ){1,3}?on\b|\blevel\w* (?:\w+ )?(?:charges"
    r"|accusations|allegations) (?:at|against)"
)
APPOINTED: Final = re.compile(
    r"\bconfirm\w* (?:him|her|(?:an?|the|any|new) (?:[\w-]+ ){0,3}?(?:judges?|justices?|nominees?"
    r"|nominations?|appointments?))\b"
)
"""Giving somebody an office: no statement."""
SUING: Final = re.compile(r"\b(?:will|would|shall|going to|plans? to|vow\w* to|ready to) sue\b")
OWN_WILL: Final = re.compile(r"(?:that )?(?:we|our|i) (?:will|shall|are going)")
OWN_DOING: Final = re.compile(
    r"(?:he|she|they|we|i) (?:will|would|are going to|is going to|was going to) (?:\w+ly )?"
    r"(?:not (?!be (?:able|enough|allowed))|be (?=\w+ing\b)(?!(?:facing|losing|suffering|paying"
    r"|dying)\b)|(?=(?:stop|withdraw|quit|leave|walk|block|veto|shut|cut|close|respond|release"
    r"|publish|expose|act|take|use|seize|raise|return|fight|resist|oppose|boycott|strike|reveal"
    r"|file|go after|hold|impose|suspend|cancel|refuse|end)\b))"
)
"""What those who warn would do themselves: a threat."""
PROPOSED: Final = re.compile(
    r"\b(?:should|must|ought to|resign|would do (?:well|better) to|had better)\b"
    r"|\b(?!(?:will|would|could|can|may|might|must|to|shall|not|never|also|still|even|likely|ever"
    r"|\w+ly)\b)\w+ be\b"
    r"|^(?:[\w.'-]+ ){0,3}?(?!(?:the|an?|his|her|its|their|this|that|any|some|no|to|not|will|would"
    r"|could|may|might|can|did|does|do)\b)[\w.'-]+ (?:consider|resign|wait|boycott|join|quit"
    r"|apologi[sz]e|withdraw|seek|avoid|give|send|go|write|outsource|concentrate|rethink|reconsider"
    r"|donate|ignore|invest|negotiate|intervene|investigate|explore|take|adopt)\b"
    r"|^(?:an? |the |another |several |some |more |new |other "
    r"|alternative )+(?:\w+ ){0,3}?(?:meetings?"
    r"|bans?|debates?|compromises?|alternatives?|boycotts?|truces?|cease-?fires?|talks|inquir(?:y"
    r"|ies)"
    r"|investigations?|reviews?|solutions?|measures?|steps)\b"
    r"|^(?!nothing|something|anything|everything|during|bring\b"
    r"|king\b|according|being\b|having\b)[a-z]{3,}ing\b(?! (?:is|was|are|were|has|had|will|would"
    r"|could|may|might)\b)"
)
"""What one suggests be done."""
COMMITTING: Final = re.compile(
    r"\bcommit(?:s|ted|ting)? (?!to\b|him|her|them|it|our|my|more|another|an additional)\w"
)
"""Committing a deed binds nobody to one."""
LIKELY: Final = re.compile(r"(?<!more )(?<!less )(?<!most )\b(?:un)?likely to\b")
ALARMED: Final = re.compile(r"\b(?:rais|sound|ring|rang)\w* (?:\w+ ){0,2}?alarms?\b")
