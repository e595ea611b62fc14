"""What cues of answering look like, act by act: patterns over plain words (see `wording.plain`).

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
    r"|be (?:drawn|interviewed|named|identified|quoted)|take (?:\w+ )?(?:questions?|a (?:position"
    r"|stand|side)|sides)|go into|state|define|describe"
    "|divulge|clarify|share|characteri[sz]e|predict|guess|testify|cooperate|be specific|release"
)
DEED: Final = (
    "(?:endorse|back|support|sign|attend|run|vote|join|meet|prosecute|press|pursue|charge|file|accept"
    "|seek|participate|take part|play|serve|stand|buy|sell|fund|pay|give"
    " up|leave|go|come|appear|hold"
    "|allow|let|approve|adopt|block|intervene|act|rule out|exclude|deny|repudiate|disavow|call|hear"
    "|grant|extend|renew|step|debate|enter|bid|host|invite|admit|concede|fight|contest|review|issue"
    "|award|use|wear|shake|recogni[sz]e|embrace|attack|critici[sz]e|condemn|denounce"
    "|blame|accuse|apologi[sz]e|be (?!drawn|interviewed|named|identified|quoted|specific|pinned))"
)
"""What one declines to do rather than to say."""
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
    rf"\bdeclin(?:e|es|ed|ing)(?: \w+){{0,2}}? to (?!{DEED}\b)\w+",
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
    r"\bnot (?:\w+ly )?(?:disclosed|divulged|answered|identified|named publicly|made public)\b"
    r"|\b(?:gave|gives?|giving|offer\w*|provid\w*) (?:no|few|little) (?:\w+ )?(?:comments?|details?"
    r"|answers?|reasons?|explanations?|specifics|elaboration|response|timetable|indication)\b",
    r"\b(?:stay|remain|kept|keep)\w* (?:mum|silent|quiet|tight-lipped|neutral|noncommittal"
    r"|non-committal|vague|coy)\b|\bunanswered\b|\bwithout (?:elaborating"
    r"|giving (?:\w+ )?(?:details|reasons?))|\b(?:ignored?|ignoring) (?:\w+ )?(?:questions?"
    r"|requests?)|\bstonewall|\bplead\w* the fifth|\btook the fifth"
    r"|\bno (?:immediate )?(?:response|reply|answer)\b|\bhung up on\b",
    r"\b(?:sidestep|dodg|evad|deflect|skirt|duck)\w* |\bcould not (?:\w+ly )?be reached"
    r"|\bnot available for comment",
    r"\b(?:is|are|was|were|am) (?:not|still not) (?:yet |\w+ly )?(?:saying|commenting|disclosing"
    r"|discussing|revealing|naming|identifying|answering|elaborating|talking about)\b"
    r"|\brefrain\w* from (?:\w+ )?(?:comment|answer|speculat|discuss)\w*|\bdemurr?(?:s|ed|ing)?\b"
    r"|\b(?:would|will) not be drawn\b|\bplead\w* ignorance",
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
    r"\b(?:is|was|are|were|be|am|remain\w*) (?:in the dark|clueless|none the wiser)\b",
    r"\b(?:could|can|have|has|had) not (?:yet )?be(?:en)? (?:\w+ly )?(?:verified|confirmed"
    r"|determined|established)",
    rf"\bnobody (?:could|can|would) (?:\w+ly )?{KNOW}|\bnobody (?:\w+ly )?(?:knows?|knew)\b"
    rf"|\bneither (?:\w+ ){{1,3}}could (?:\w+ly )?{KNOW}",
    rf"\b(?:is|was|were|are|am|be|been|had|has|have|claim\w*"
    rf"|express\w*) (?:\w+ly )?{NO_KNOWLEDGE}",
    r"\b(?:do|does|did) not (?:\w+ly )?(?:know(?! (?:me|him|us|them|each other"
    r"|one another)\b)|recall|remember)\b|\bprofess\w* ignorance"
    r"|\b(?:is|was|are|were|remain\w*) (?:still |yet )?(?:not (?:yet |immediately )?(?:known|clear)"
    r"(?! (?:for|as|to)\b)|unknown\b)|\bit (?:is|was) (?:not (?:yet )?clear|unclear"
    r"|(?:too )?(?:hard|difficult|impossible|early|soon)"
    r" to (?:know|say|tell|determine))",
)
CREDIT: Final = any_of(
    r"\b(?:claim|accept|assum|admit)\w* (?:\w+ ){0,2}?(?:responsibility|credit|authorship)",
    r"\b(?:takes?|took|taking|taken|claim(?:s|ed|ing)?) (?:\w+ ){0,2}?(?:responsibility"
    r"|(?:the )?blame|credit)",
    r"\b(?:admit|confess|acknowledg)\w*(?: to)? (?:his|her|their|its) (?:own )?(?:guilt|part in"
    r"|role in"
    r"|involvement|complicity|crimes?)\b|\bple[ad]\w* guilty\b|\bown\w* up to\b|\bfess\w* up to\b",
    r"\b(?:admit|confess)\w*(?: to)? (?:carrying|killing|planting|bombing|murder|firing|shooting"
    r"|setting|having (?:killed"
    r"|carried|planted|shot|bombed)|(?:he|she|they|it) (?:had )?(?:killed|carried|planted|shot"
    r"|bombed))",
    # "claimed the attack on the port", not "claimed the attack was staged"
    r"\bclaim(?:s|ed|ing)? (?!.*\b(?:was|were|is|are|be|been|had|has|have|did|would|could|will|may"
    r"|might)\b)(?:\w+ ){0,3}?(?:attack|bombing|blast|explosion|strike|killing|assassination|raid"
    r"|shooting|kidnapping|abduction|ambush|hijacking|murder|massacre|sabotage|arson)s?"
    r"(?= (?:on|in|at|near|against|of|by|as|for|and|from|which|that|outside)\b| ?,|$)",
)
NOT_CLAIMED: Final = any_of(
    r"\b(?:has|have|had|did|does|do|was|were)(?: not| never)(?: yet)?(?: \w+ly)? (?:claim|accept"
    r"|assum|take|mention|apologi[sz]e"
    r"|threaten|promise|pledge|accuse|blame|demand|call for|condemn|endorse|say that|said)",
    r"\b(?:no one|nobody|no group) (?:has |have |had )?(?:immediately |yet |so far )?(?:claimed"
    r"|taken|accepted)",
    r"\bnever (?:said|mentioned|claimed|promised|threatened|apologi[sz]ed|demanded|suggested)",
    r"\b(?:refus|declin)\w* (?:\w+ ){0,3}?to (?:\w+ly )?(?:attack|critici[sz]e|condemn|denounce"
    r"|blame|accuse"
    r"|apologi[sz]e)\b",
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
    r"\brevers\w* (?:\w+ ){0,2}?(?:self|selves|course|position|stance|decision"
    r"|opposition|support|pledge|promise|vow|policy|view|ruling|claim|statement|on\b)"
    r"|\bwithdr[ae]w\w* (?:\w+ ){0,4}?(?:claim|remark"
    r"|comment|statement|accusation|allegation|charge|apolog|nomination|proposal|bill|objection"
    r"|threat|demand|endorsement|offer|notices?|requests?|complaint|lawsuit|suit|motion|application"
    r"|resignation|report|story|article|appeal|support|backing|warning)",
    r"\bregret\w* (?:\w+ ){0,3}?(?:saying|remark|word|comment|statement|calling|suggest|tweet"
    r"|language|post)",
    r"\bsoften\w* (?:\w+ ){0,2}?(?:claim|stance|position|remark|tone)|\bchang\w* (?:his|her|its"
    r"|their) (?:mind|story|account)",
    r"\b(?:drop|abandon|renounc|repudiat|disavow|revok|scrap|reconsider|rethink|revis|amend)\w*"
    r" (?:(?:his|her|its|their) (?:own )?|the )(?:\w+ )?(?:claims?|remarks?|statements?|comments?"
    r"|demands?|pledges?|promises?|proposals?|plans?|positions?|stances?|views?|objections?"
    r"|opposition"
    r"|support|charges?|lawsuit|suit|complaint|threats?|words?|denials?|account)\b"
    r"|\b(?:reconsider|rethink|reassess)\w* (?:his|her|its|their)\b|\b(?:since|later|then"
    r"|now) (?:disavow|renounc|repudiat|disown)\w*|\bturn\w* (?:his|her|their"
    r"|its) back\w* on\b|\bflip-?flop\w* on\b|\b(?:an?) (?:u-turn"
    r"|about-face|climbdown|correction)\b|\b(?:ton|scal|dial)\w* (?:down|back) (?:his|her|its"
    r"|their)",
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
    r"\b(?:shot|shoot|shooting|hit|hits) (?:down|back)\b|\b(?:put|puts|putting|lay"
    r"|laid) (?:\w+ ){0,4}?to rest\b"
    r"|\brul(?:ed?|es|ing) (?:\w+ )?out\b"
    r"|\bpour\w* cold water|\btook issue",
    r"\bdistanc\w* (?:\w+self|themselves)|\b(?:quash|scotch|dispel|squelch|discredit)\w*"
    r"|\b(?:neutraliz|allay|quell|assuag|silenc|tamp)\w* (?:\w+ ){0,3}?(?:doubts?|fears?"
    r"|rumou?rs?|speculation|questions?|talk)\b|\bbeg\w* to differ|\bset\w* the record straight",
)
PROPOSAL: Final = re.compile(
    r"\b(?:offers?|pleas?|calls?|proposals?|requests?|bids?|ideas? of|plans?|invitations?|deals?"
    r"|compromise|demands?|nominations?|agreement"
    r"|bill|push|efforts?|motions?|appeals?|candidacy|endorsement|ultimatum"
    r"|suggestions? that (?:he|she|they|it) (?:resign|quit|step)|terms)\b"
)
ABSURD: Final = re.compile(
    r"\bas (?:\w+ ){0,3}?(?:absurd|nonsens\w*|ridiculous|ludicrous|laughable|preposterous|false"
    r"|baseless|unfounded|groundless|untrue|gossip|lies|a lie|fabricat\w*|hoax|propaganda|rumou?rs?"
    r"|speculation|fiction|fantasy|rubbish|myth|politically motivated|disinformation|fake)\b"
)
FORGED: Final = re.compile(
    r"(?:the|this|that|these|those|it|all|his|her|its|their)\b(?: [\w-]+){0,3}? (?:an? )?(?:\w+ )?"
    r"(?:forger(?:y|ies)|hoax(?:es)?|fakes?|lies?|fabrications?|inventions?|fairy tales?|fictions?"
    r"|untrue|false|fabricated|baseless)$"
)
"""What is called a thing that was made up."""
CLAIMS: Final = re.compile(
    r"\b(?:claims?|charges?|accusations?|allegations?|assertions?|reports?|rumou?rs?|notion"
    r"|ideas? that|suggestions?|speculation|criticisms?"
    r"|critiques?|stor(?:y|ies)|arguments?|theor(?:y|ies)|questions?|concerns?|accounts?|premise"
    r"|objections?|links?|involvement|findings?|roles?|responsibility|blame"
    r"|wrongdoing|label|possibility|conclusions?|characteri[sz]ation|talk|any)\b|\bthat (?:he|she"
    r"|they|it|the)\b|^(?:\w+ ){0,4}(?:reject|dismiss|rebuff)\w* (?:it|this|that|them)\b"
)
INNOCENT: Final = re.compile(
    r"\bnot guilty\b|\b(?:refus|declin)\w* to (?:\w+ly )?(?:concede|admit|acknowledge"
    r"|accept that)\b|\b(?:disavow|disclaim)\w* (?:\w+ )?(?:interest|knowledge|involvement"
    r"|intention|responsibility|roles?|connections?|links?|part)\b"
    r"|\bdisagree\w* (?:with (?:[\w']+ ){0,3}?"
    r"(?:findings?|claims?|conclusions?|assertions?|assessment|report|characteri[sz]ation|account"
    r"|notion|idea|diagnosis)|that)\b|\b(?:maintain|proclaim|profess|protest|declar|insist"
    r"|assert)\w*(?: on)?"
    r" (?:his|her|their|its) (?:\w+ )?innocence\b"
)
REPROACHING: Final = re.compile(r"\bquestion(?:s|ed|ing)? (?:why|how (?!much|many|long))")
"""Questioning why somebody did it reproaches them with it."""
LINGERING: Final = re.compile(
    r"\bquestions? (?:\w+ )?(?:arise|arose|arisen|linger|swirl|mount|persist|abound|surround|hang)"
)
QUESTION_NOUN: Final = re.compile(
    r"\b(?:the|a|this|that|key|of|any|some|in|several|answer\w*|asked|asks?|follow-up|for|open"
    r"|big|tough|whose|many|more|with|two|three|main|few|no)"
    r" (?:\w+ )?questions?\b|\bto (?:\w+ )?questions\b|^questions\b|\bquestions? (?:cent|focus"
    r"|relat"
    r"|revolv|deal|concern)\w*|\bquestions? (?:is|are|was|about|of|that|for|from"
    r"|remain)|\bquestioned (?:about|by|him|her|them)\b"
)
BARRED: Final = re.compile(
    r"\b(?:deny|denies|denied|denying) (?:(?!that|and|or|any|all|claims?|reports?"
    r"|allegations?)\w+ ){0,4}?"
    r"(?:motions?|requests?|petitions?|appeals?"
    r"|applications?|bids?|permission|permits?|access|entry|visas?|bail|parole|leave|pleas?"
    r"|asylum|status|treatment|benefits|coverage|services|custody|relief|opportunit\w+|clearance"
    r"|funding|aid|admission|nomination)\b|\b(?:was|were|been|being|is|are) denied (?!by\b|as\b"
    r"|that\b)\w"
)
"""Denying somebody something: a proposal turned down, no claim."""
RAISED: Final = any_of(
    r"\b(?:rais|pos)(?:e|es|ed|ing) (?:\w+ ){0,2}?(?:questions?|doubts?|concerns? about whether)"
    r"|\binto (?:question|doubt)\b",
    r"\b(?:little|no|lost|losing|lack\w*|less) (?:\w+ )?(?:faith|confidence|trust) in\b"
    r"|\bnot (?:\w+ )?(?:buy|buying|trust|trusting)\b|\b(?:hard|difficult|impossible"
    r"|struggl\w*) to (?:believe|imagine|credit|see|accept|swallow|be (?:hopeful|optimistic|sure"
    r"|certain|confident))\b|\bsecond-?guess\w*|\b(?:have|has|had|did|do|does) not (?:yet )?"
    r"(?:\w+ly )?(?:prove[dn]?|demonstrated?|substantiated?|show[n]? that|establish(?:ed)?)\b"
    r"|\bfail\w* to (?:prove|show|demonstrate|substantiate|establish|convince)\b"
    r"|\b(?:no|little|scant|insufficient|lack of|not (?:see|seen|find|found) (?:any )?) ?(?:\w+ )?"
    r"(?:evidence|proof|indication|basis for)\b|\bno reason to (?:believe|think|suspect)\b",
    r"\bcast(?:s|ing)? (?:\w+ )?(?:doubt|aspersion)|\bpok\w* (?:\w+ )?holes?|\bhardly (?:convinced"
    r"|sure)|\bwary of\b|\brais\w* (?:\w+ ){0,3}challenges? to\b|\btook? issue with (?:the|that"
    r"|this|his|her|their) (?:claim|assertion|notion|idea|argument)",
)
FALSE: Final = re.compile(
    r"\b(?:false|untrue|baseless|unfounded|groundless|a (?:\w+ )?(?:lie|hoax|fabrication|myth"
    r"|fiction)|fabricat\w+|fake news|nonsense|disinformation|fictional)\b"
    r"|\b(?:claims?|charges?|accusations?|allegations?|reports?|stor(?:y|ies)|rumou?rs?"
    r"|suggestions?|notion|idea)\b.{0,60}\b(?:absurd|ridiculous|ludicrous|preposterous|laughable"
    r"|rubbish|gossip)\b"
)
# "expressed | doubts about it": the content begins with the word that names the act.
VOICED: Final = re.compile(
    r"^.*\b(?:express|voic|air|issu|mak|made|deliver|register|reiterat|repeat|announc|declar)\w*$"
)
CLAUSE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did"
    r"|to)\b"
    r"|^(?:that|how|what|whether|why|if|when)\b"
)
PICTURE: Final = re.compile(
    r"\b(?:post|shar|tweet|upload|publish|releas|instagram)\w* (?:(?:an?|the|her|his|their|its|some"
    r"|several|two|three) )?(?:\w+ )?(?:photo|picture|image|clip|selfie|gif|snapshot|footage)\w*\b"
    r"(?!.{0,40}\b(?:show|captioned|saying))"
)
PREPOSITIONS: Final = frozenset("in to for by per from as via among".split())
LEXICAL_ORDER: Final[tuple[ActKind, ...]] = (
    "retract", "deny", "doubt", "confirm", "threaten", "demand", "promise", "warn", "predict",
    "condemn", "accuse", "question", "judge", "suggest",
)  # fmt: skip
WORD: Final = re.compile(r"[a-z]+")
WHETHER: Final = re.compile(
    r"\bquestion(?:s|ed|ing)? (?:whether|if) (?!.*\b(?:could|can|would|will|truly|really|actually"
    r"|ever"
    r"|fit|ready|able|qualified|capable|suited|prepared|eligible|enough|worth|necessary|wise"
    r"|sincere"
    r"|serious|still)\b)|\bquestion\w* whether\b.*\bor (?:whether|if|part|something|not)\b"
)
"""Asked, not doubted: no word of being able or fit, or both sides named."""
GRAVE_QUESTIONS: Final = re.compile(
    r"\b(?:mounting|lingering|growing|nagging|persistent|serious|grave"
    r"|troubling) questions (?:about"
    r"|over|of|as to)\b"
)
QUESTION_TO: Final = re.compile(r"\bquestions? to ([a-z]+)\b")
TO_QUESTIONS: Final = re.compile(
    r"\b(?:respon[sd]\w*|answer\w*|repl\w+|reacti\w+) to (?:\w+ ){0,4}?questions?\b"
)
OF_QUESTIONS: Final = re.compile(
    r"questions (?:about|of|for|from|on|over|as|to|whether|if|that|how|why|what|who)\b"
)
"""Questions as a noun, or asked rather than doubted."""
