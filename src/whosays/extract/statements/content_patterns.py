"""What contents look like, act by act: patterns over plain words (see `wording.plain`).

Those that begin with ``^`` are about the subject of the first sentence.
"""

from __future__ import annotations

import re
from typing import Final

THING_SAID: Final = (
    r"(?:that|this|it|they|these|those|which|everything|(?:the|his|her|their|its|any|such|all"
    r"|such an?) (?:[\w-]+ ){0,3}?"
    r"(?:claims?|reports?|allegations?|accusations?|charges?|story|stories|rumou?rs?|assertions?"
    r"|account|video|letter|document"
    r"|suggestions?|notion|idea))"
)
NOT: Final = r"(?:not|never)"
DENIED: Final = re.compile(
    r"\b(?:not|never|no longer|is not|hardly|isn t) (?:\w+ly )?(?:true|the case|correct|accurate"
    r"|so)\b(?! (?:much|many|that))"
    r"|\b(?:is|are|was|were|be|as) (?:\w+ly )?(?:untrue|false|baseless|unfounded|groundless"
    r"|fabricat\w+|incorrect|inaccurate|a (?:\w+ )?(?:lie|hoax"
    r"|myth|fabrication|fiction|fake)|lies|made up|fake news|nonsense|disinformation)\b"
    rf"|^{THING_SAID} (?:is|are|was|were) (?:\w+ly )?(?:wrong|absurd|ridiculous|rubbish|ludicrous"
    rf"|laughable|preposterous|fiction|fake|propaganda)\b"
    r"|\b(?:nothing|not anything) (?:whatsoever |at all )?to do with\b"
    r"|\b(?:had|has|have|having|was|were|there (?:is|was)|played|plays) no (?:\w+ )?(?:part|role"
    r"|hand|involvement|connection|links?|truth|basis|such|contact)\b"
    r"|\bnot (?:\w+ly )?(?:involved|behind|responsible|to blame|guilty|complicit|connected)\b"
    r"|^no,? (?:it|that|we|i|he|she|they) (?:is|was|did|do|are|were|has|have)\b"
    r"|\bnever (?:happened|took place|existed|occurred|was (?:any|an?))\b|\bdid not (?:happen"
    r"|take place|occur|exist)\b"
    r"|\b(?:put to rest|dispel\w*|debunk\w*) (?:\w+ ){0,6}?(?:notion|myth|fiction|idea|rumou?r)"
    r"|\bnothing (?:of the (?:kind|sort)|could be further)|\bdid no such|\bfurther from the truth"
    r"|^(?:absolutely|certainly|definitely|of course) not\b"
    r"|^(?:none of (?:this|that|it|these|those|the)|not one|not once|nothing (?:improper|illegal"
    r"|wrong|untoward|classified|secret|like that)|at no (?:point|time|stage)|in no way"
    r"|nobody (?:has |had |ever )?(?:\w+ly )?(?:told|asked|ordered"
    r"|approached|offered|paid|forced|threatened|was (?:told|asked)))\b"
    r"|^(?:no one|nobody) is (?:saying|suggesting|claiming|arguing|proposing|talking about)\b"
    r"|\b(?:is|are|was|were|be|as) an? (?:\w+ )?(?:false (?:equivalen\w+|choice|claim|narrative"
    r"|statement|story|premise"
    r"|impression|accusation)|mischaracteri[sz]ation|misrepresentation|distortion|misreading"
    r"|misquotation)\b|\bis misleading to\b"
    r"|^(?:i|we|he|she|they|it)(?: \w+ly)? (?:did|do|does|was|is|am|are|were|had|has|have|would"
    r"|will)"
    r" not(?=[,.]|$| but\b)"
    r"|^contrary to\b|\b(?:is|am|was|are|were) (?:\w+ly )?innocent\b"
    r"|\b(?:that|this|it) (?:is|was) not (?:what|how) (?:happened|i|we|he|she|they)\b"
    r"|\b(?:completely|strongly|totally|respectfully|flatly)? ?(?:disagree|deny"
    r"|reject)\b(?<=i disagree)"
    r"|^(?:i|we) (?:\w+ly )?(?:disagree|deny|reject|dispute)\b"
)
FIRST_NOT: Final = re.compile(
    r"^(?:i|we|our (?:\w+ ){1,3})(?: \w+ly)? (?:have |had |has )?(?:(?:did|have|had|has|was|were"
    r"|am|are) not|never|do not|does not)"
    r" (?!.*\bif\b)(?:ever |been |even |actually |once |\w+ly )*(?!want|like|need|care|mean|mind"
    r"|know|see|get|give|hear|have|feel|expect|going"
    r"|hold|seem|understand|remember|recall|sure|able|ready|here|afraid|yet|there|just|only|say\b"
    r"|done)\w+"
)
BELIEVE_NOT: Final = re.compile(
    r"^(?:i|we|he|she|they|it)(?: \w+ly)? (?:do|did|does) not (?:\w+ly )?(?:think|believe|agree"
    r"|accept|buy|regard|consider)\b"
)
THIS_IS_NOT: Final = re.compile(
    r"^(?:this|that|it|these|those|he|she|they|i|we) (?:is|was|are|were"
    r"|am) (?:\w+ly )?not (?:\w+ly )?(?:an?|the|about|our|his|my|going after|trying"
    r"|because|some|any)\b|^there (?:never (?:is|was|were)\b|(?:is|was|were|are|has been|have been"
    r"|had been|will be) (?:never|not|no (?:\w+ ){0,2}?(?:such|truth|deal|plans?|contacts?"
    r"|collusion|fraud|rigging|manipulation|irregularit(?:y|ies)|leaks?|breach(?:es)?|cheating|doping"
    r"|brib(?:es?|ery)|misconduct|harassment|negligence|links?|connection|order|meetings?|agreement|cover-up|attacks?|coup|conspiracy"
    r"|secret|intention|talks|negotiations?|basis|foundation|wrongdoing|crime|call|explosion"
    r"|strike|invasion|torture|correlation|classified|relation|relationship|comparison|conflict"
    r"|bias|discrimination"
    r"|corruption"
    r"|abuse|pressure|rift|dispute|disagreement|quid pro quo|shake-?up))\b)|^no (?:such|one (?:was"
    r"|is) (?:behind|to blame))\b"
    r"|^(?:he|she|they|it|his \w+|her \w+|their \w+) (?:\w+ly )?(?:had never|has never|have never"
    r"|never|had not|did not)\b (?!seen|hear|known|want|know|seem|like)"
)
DOUBTED: Final = re.compile(
    r"\b(?:do|did|does|can|could) not (?:\w+ )?(?:see how|see why|see (?:any"
    r"|it happening))\b|\bno reason to (?:believe|think|suspect)\b|\b(?:little|scant|not (?:enough"
    r"|any|much)|lack of|without any|insufficient) (?:\w+ )?(?:evidence|proof)\b|\b(?:not"
    r"|never) (?:\w+ )?(?:prove[nd]?|proof|evidence)\b|\bnot (?:have|see|find|found|offer|give|show"
    r"|produce|know of) (?:any |enough |much |a shred of )?(?:\w+ )?(?:evidence|proof)\b"
    r"|\b(?:raises?|raised|raising) (?:\w+ )?(?:questions|doubts)\b"
    r"|\ban? open question\b|\bdebatable\b|\bfishy\b|\btoo good to be true\b|\b(?:slim"
    r"|not a) chance\b|\b(?:hard|difficult|impossible) (?:for \w+ )?to (?:believe|imagine|see how"
    r"|credit|fathom)\b|\bno (?:\w+ )?(?:evidence|proof|indication|sign)"
    r"(?: (?:or|and|nor) (?:\w+ )?(?:evidence|proof|indication|sign)s?)?\b"
    r"(?= (?:that|of|to|for|whatsoever|at all)|[.,]|$)|\b(?:not|un)(?: \w+ly)? ?(?:convinced"
    r"|persuaded|sold)\b|\b(?:i|we|he|she|they) (?:am|are|was|were|is) (?:\w+ly )?not (?:so |too "
    r"|entirely )?(?:sure|certain) (?:that|it|he|she|they|this|the|we)\b"
    r"|\b(?:grain|pinch|shaker|dose) of salt\b|\bs[ck]+eptic|\b(?:i|we|he|she|they) (?:\w+ly "
    r"|also |have |had )?(?:doubt(?:s|ed)?|questions?|questioned|finds? it hard|found it hard)\b"
    r"|\b(?:i|we) (?:have )?never (?:\w+ly )?(?:trusted|believed|bought)\b"
    r"|\bno (?:\w+ )?(?:data|facts|reason) to (?:suggest|support|back)\b"
    r"|\b(?:not (?:very |at all )?(?:credible|plausible|believable|convincing)|implausible"
    r"|far-fetched|dubious|improbable|beggars belief|makes no sense|not make sense"
    r"|not add up|not stack up|remains to be seen|(?:is|are|was|were|it is|seems?) (?:highly "
    r"|very |extremely |pretty )?(?:unlikely(?! to\b)|questionable|doubtful))\b|^(?:i"
    r"|we) would not (?:believe|trust)\b|^who (?:would|could|really|actually|on earth)\b"
    r"|^(?:how (?:can|could|on earth)|why on earth|since when|can (?:you|we|he|she|they|anyone"
    r"|anybody) (?:really|honestly|seriously)|(?:do|does) (?:you|we|they|anyone|anybody|he"
    r"|she) (?:really|honestly|seriously)|is (?:anyone|anybody)|what (?:evidence|proof))\b"
)
CANNOT: Final = re.compile(
    r"^(?:i|we|he|she|they|it)(?: \w+ly| also| still| just)* (?:(?:do|did"
    r"|does) not (?:yet )?(?:know|recall|remember)\b(?! (?:how to|a single|any\b|many|too many"
    r"|anyone|about you))"
    r"|(?:can|could) not (?:yet )?(?:\w+ly )?(?:say|tell|confirm|verify|comment on whether|recall"
    r"|remember|speak to)\b|(?:am|are|is|was|were|had been) (?:\w+ly )?(?:not aware|unaware"
    r"|not familiar|not sure (?:what|who|whether|if|how|why|when)|unable to (?:confirm|say"
    r"|verify))|ha(?:ve|d|s) (?:\w+ )?no (?:idea|information|knowledge|recollection|memory|clue"
    r"|way of knowing|notice)\b)"
    r"|^(?:[\w.'-]+ ){1,6}?(?:can|could|did|do|does) not (?:yet )?(?:\w+ly )?(?:recall|remember"
    r"|verify|confirm|know (?:if|whether|what|who|how|why|when|where))\b(?! (?:a single|any\b))"
    r"|^it (?:is|was) (?:\w+ )?(?:hard|difficult|impossible) to (?:know|say|tell|determine)\b"
    r"|^there is (?:\w+ ){0,3}(?:i|we) (?:still )?(?:do not|can not) know\b"
    r"|^(?:it|that|this) (?:is|was|remains) (?:not (?:yet )?(?:clear|known)|unclear|unknown"
    r"|too (?:soon|early) to (?:say|tell|know))\b|^no idea\b"
)
NO_COMMENT: Final = re.compile(
    r"^(?:i|we)(?: \w+ly| just)? (?:do|would) (?:not (?:want|like|care|wish) to"
    r"|rather not) (?:comment"
    r"|speculate|discuss|get into|go into|talk about|answer|elaborate|say|name)\b"
    r"|^(?:i|we) (?:will|would) (?:leave (?:it|that|this)|let (?:him|her|them|others"
    r"|the \w+) (?:speak"
    r"|answer|explain|decide))\b|^you (?:will|would) have to ask\b|^(?:i|we)(?: \w+ly"
    r"| just)? can not"
    r" (?:talk about|say anything|discuss|get into|go into)\b|^ask (?:him|her|them)\b|"
    r"^(?:we|you) (?:will|shall)(?: just| all)?(?: have to)?(?: wait and)? see\b(?=[,.!]?$|,)"
    r"|^(?:stay tuned|next question)\b|^(?:\w+ ){1,4}express\w* no (?:view|opinion)\b"
    r"|^(?:(?:i|we|he|she|it|they|the \w+)(?: \w+ly)? )?(?:ha(?:ve|s"
    r"|d) )?(?:no (?:further )?comment|no response)\b"
    r"|^(?:i|we|he|she|it|they|the \w+)(?: \w+ly)? (?:(?:can|could|will|would|do|did"
    r"|does) not (?:\w+ly )?(?:comment|discuss|speculate|respond|elaborate|get into|go into)"
    r"|(?:declin|refus)\w* to (?:comment|answer|discuss|say)"
    r"|(?:can|could|would|will) neither confirm n?or deny)\b|^(?:i am"
    r"|we are) not going to (?:comment|discuss|speculate|get into|go into|talk about|answer)\b"
)
NOT_EXCLUDED: Final = re.compile(
    r"\b(?:can|could|do|did|does|would|will|has|have|had) not (?:\w+ly )?(?:rul(?:e"
    r"|ed) (?:\w+ ){0,5}?out|exclude)|\b(?:can|could|should) not be (?:ruled out|excluded)"
    r"|\b(?:nothing|no (?:option|possibility|scenario|version|theory)) (?:\w+ ){0,3}(?:ruled out"
    r"|excluded|off the table)"
)
NONE_DOUBTS: Final = re.compile(
    r"(?:no one|nobody) (?:should|can|could|would) (?:\w+ )?doubt\b|there (?:is|was|can be) (?:no"
    r"|little) (?:\w+ )?(?:doubt|question)\b"
)
GRANTED: Final = re.compile(
    r"^(?:yes|yeah|yep|sure|right|correct|absolutely|guilty)[,.!]|^(?:it is|that is"
    r"|that was) (?:true|correct|right|fair)\b|^(?:i|we) (?:\w+ly )?(?:admit|acknowledge|concede"
    r"|agree|confirm|accept that)\b|^yes$"
)
SORRY: Final = re.compile(
    r"^(?:i|we) (?:\w+ly |do )?(?:apologi[sz]e|retract|withdraw|take (?:it|that) back|misspoke"
    r"|was wrong|were wrong|made a mistake|regret (?:saying|my|the (?:words|remark)))"
    r"|^(?:i am|we are) (?:\w+ly |so |very )?sorry (?:for|about|if|that)"
)
OWN_DEED: Final = re.compile(
    r"^(?:i|we|our (?:\w+ ){0,2}?(?:forces|fighters|men|troops|units|soldiers|group|brigade|drones"
    r"|pilots|people|army|navy|militants)|its (?:\w+ ){0,2}?(?:forces|fighters|troops"
    r"|units|soldiers|jets|drones|men))(?: \w+ly)? (?:have |has |had )?(?:carried out|attacked"
    r"|struck|shot|downed|sank|sunk|killed|bombed|destroyed|hit|executed|ambushed|shelled|blew up"
    r"|fired"
    r"|seized|captured|assassinated|planted|targeted|detonated|launched|did (?:it|this)\b)"
    r"|^(?:that )?(?:it|they) (?:had |has |have )?(?:carried out|(?:was|were|been) (?:behind"
    r"|responsible for)) (?:the|this|that|both|all|an?)\b"
)
FIRST_WILL: Final = (
    r"(?:i|we|our [\w-]+(?: [\w-]+)?) (?:\w+ly )?(?:will|shall|am going to|are going to|would)"
)
HARM: Final = (
    r"(?:retaliat\w+|strike|punish|destroy|crush|sue|kill|wipe|avenge|hunt|attack|bomb|invade"
    r"|respond (?:with|in kind|to (?:any|this|every|such)|decisively|harshly|forcefully|firmly)"
    r"|answer (?:with|in kind|every|this|any)"
    r"|make (?:them|him|her|you) (?:pay|suffer|regret)|shoot|obliterate|burn|bury|eliminate"
    r"|show no mercy|take revenge|get even|prosecute|jail|deport|hit back|hit them)"
)
THREATENED: Final = re.compile(
    rf"\b{FIRST_WILL} (?:not hesitate to |\w+ly )?{HARM}\b|\breserv\w+ the right to\b|\b(?:will"
    rf"|shall|would) (?:\w+ )?pay (?:the|a|dearly|for (?:it|this|that))\b"
    r"|\bwill (?:\w+ )?(?:be (?:met|answered) (?:with|by)|regret (?:it|this)|face (?:our"
    r"|the (?:full )?consequences|retaliation|a (?:\w+ )?response)|be (?:punished|destroyed"
    r"|crushed|avenged))"
    rf"|\bno (?:options?|choice|way) (?:left|remain\w*)? ?(?:but|except"
    rf"|other than)\b.*\b(?:eliminat|destr|kill|attack|strike)|^(?:he|she|they|it|[\w.]+) (?:will"
    rf"|would) (?:\w+ly )?(?:retaliate|strike back|sue|take revenge|hit back)\b"
)
SHOULD: Final = re.compile(
    r"^(?:the|an?) (?:\w+ )?(?:need|necessity) (?:to|for)\b|"
    r"(?<!i )(?:\bwill|\bgoing to) (?:\w+ )?(?:have|need) to(?! (?:be|wait|see|do with)\b)|"
    r"\b(?:must(?! (?:have|be (?:the|a|an|true|nice|hard|\w+ing)))|should(?! (?:win|lose|prevail"
    r"|hope|think|imagine"
    r"|not say|have|be (?:able|noted"
    r"|fine|ok|easy|the (?:first|last))))|ought to(?! have)|ha(?:s|ve) got to|(?:we|you|they|he"
    r"|she|congress|parliament|people|everyone|government|[a-z]+s) (?:really |all |also )?(?:need"
    r"|ha(?:s|ve)) to(?! be\b)|needs to (?!be\b)|had better|it is time (?:for|to)"
    r"|it is (?:imperative|essential|vital) (?:that|to))\b"
)
IMPERATIVE: Final = re.compile(
    r"^(?:please|let (?:us|him|her|them|me)\b|do not (?!know|think)|stop|resign|vote|go (?:home"
    r"|back|out|vote|to)|get (?:out|them|him|her|rid|a|the|over)|give|tell|stand|come|take (?:the"
    r"|a|your|it|down|back|care)|bring|release|keep (?:the|your|it|them|him|her|going)|leave|join"
    r"|lock|free|end|open|save|fight|hold|build|listen|respect|protect|pray|wait|look at|do your"
    r"|(?!thank|believe|trust|forgive|excuse|pardon|bless|for|to|with|of|about|let|from|in"
    r"|on)[a-z]+ (?:him|her|them) (?:up|out|in"
    r"|down|back|off|go|home|alone)|put (?:the|your|an|a|down|them)|call your|show (?:me|us|them)"
    r"|remember|wake|make (?:sure|no mistake)|never forget|be (?:careful|ready|patient|strong"
    r"|vigilant|quiet))\b"
)
STATIVE: Final = (
    r"(?:be\b(?! (?:joining|voting|running|releasing|meeting|going|sending|doing|making|traveling"
    r"|travelling|taking|giving|filing|supporting|leaving|speaking|holding|working|fighting|back"
    r"|there))|win|lose|have (?:a|an|the|to|no|more|some|any)|beat|become|prevail|need|see"
    r"|rather|prefer|sooner|hate|get (?:a|the|more|there)|find|know|remain|feel|like|love|think"
    r"|survive|go on|take place"
    r"|begin|start|continue|happen|end\b|be able)"
)
PROMISED: Final = re.compile(
    rf"^(?:but |and |so )?(?:i|we|my administration|our [\w-]+)(?: \w+ly)? (?:(?:will|shall"
    rf"|am going to|are going to|intend to|plan to|pledge|promise|vow|guarantee)(?: \w+ly| also"
    rf"| always| continue to| never)* (?!{STATIVE}|not (?:know|be the))\w+)"
)
COMMITTED: Final = re.compile(
    r"\b(?:is|are|was|were|am|remains?|remained) (?:\w+ly )?committed to\b|^(?:its|his|her|their"
    r"|an?|the) (?:intention|plans?|commitment) to\b"
)
THIRD_WILL: Final = re.compile(
    rf"^(?:he|she|it|they|his (?:campaign|government|administration|party)|her campaign|its \w+"
    rf"|the (?:company|campaign|government|bank|ministry|agency|paper|group|party|administration"
    rf"|city))(?: \w+ly| also)? (?:will|would|was going to|is going to|were going to|plans? to"
    rf"|intends? to|planned to|intended to|has plans to) (?:\w+ly |also |then |now |soon |still "
    rf"|again "
    rf"|never |continue to |not )*(?!{STATIVE}|have\b|be\b|likely|also be|still|consider)\w+"
    r"(?!.*\bif (?:he|she|it|they|we|only)\b)"
)
BAD: Final = (
    r"(?:disaster\w*|catastroph\w*|collaps\w*|war\b|wars\b|bloodshed|chaos|danger\w*|risks?|worse"
    r"|crisis|escalat\w*|consequences|devastat\w*|destroy\w*|destruct\w*|die|deaths?|kill\w*"
    r"|attack\w*|famine|ruin\w*|harm\w*|suffer\w*|threat\w*|burst|explo\w+|flood\w*|violence"
    r"|unrest|riots?|shortage\w*|damag\w*|backlash|undermin\w*|jeopardi\w*|hurt|backfire|crash\w*"
    r"|recession|spread|erupt|unravel\w*|derail\w*|poverty|hunger|starv\w*|pandemic|epidemic"
    r"|meltdown|radiation|contaminat\w*|poison\w*|destabili\w*|instability|turmoil|upheaval"
    r"|casualties|bloodbath|genocide|worsen\w*|deteriorat\w*|crippl\w*|paraly[sz]\w*"
    r"|drown\w*|inflation|lose (?:\w+ )?(?:homes|lives|jobs)|run out of|blackouts?|radicali\w*"
    r"|invade\w*|exploit\w*)"
)
FUTURE: Final = (
    r"(?:will|would|could|may|might|is going to|are going to|was going to|can|shall|risks?)"
)
WARNED: Final = re.compile(
    r"^(?:[\w'-]+ ){1,5}risks (?!to\b|of\b|for\b|are\b|were\b|and\b|that\b)\w+|"
    rf"\b{FUTURE} (?!(?:[\w'-]+ ){{0,4}}?(?:help|prevent|reduce|stop|end|avoid|protect|fight"
    rf"|combat|curb|defeat|not)\b)(?:[\w'-]+ ){{0,6}}?{BAD}|\b(?:beware|be careful|watch out"
    rf"|at risk of|in danger of|prepar\w+ (?:for )?(?:a|an|its) (?:\W?[\w-]+ ){{0,3}}(?:attack"
    rf"|offensive|war|invasion)|brac\w+ for)\b|\bdo not (?:underestimate|be fooled)\b"
)
PREDICTED: Final = re.compile(
    r"\bwould (?:likely|probably|surely|certainly)\b|\bcan (?:still |only |easily )?(?:win"
    r"|beat|lose)\b|\b(?:is|are) (?:in sight|inevitable|imminent|around the corner"
    r"|only a matter of time)\b|\b(?:will|shall|wo not|is going to|are going to|was going to"
    r"|were going to|is bound to|is about to|are about to|is destined to|(?:is|are) on (?:track"
    r"|course) to|are bound to|is set to|is poised to|(?:is|are|was|were) (?:also |still |very "
    r"|\w+ly )*(?:un)?likely to|is expected to|are expected to)\b(?! (?:always|often|sometimes)\b)"
)
THAT_WOULD: Final = re.compile(
    r"^(?:[\w.'-]+ ){1,7}?would (?:\w+ly |not |also )*(?!have\b|rather|prefer|like|love|be (?:a|an"
    r"|the|good"
    r"|great|better|nice|bad|wrong)\b)\w+"
)
INSISTED: Final = re.compile(r"\b(?:insist|maintain|protest|swear|swore|counter|retort)")
INSISTED_NOT: Final = re.compile(
    r"^(?:[\w.,'-]+ ){1,7}?(?:(?:is|are|was|were|has|have|had|did|do|does) (?:not|never|no)"
    r"|never)\b"
)
NO_NEED: Final = re.compile(r"^there (?:is|was) no (?:\w+ )?(?:need|point|sense in)\b")
NOT_SUPPORTED: Final = re.compile(
    r"\b(?:i|we|he|she|they|who) (?:\w+ly )?(?:can|could|will|would|do|does|did) (?:not"
    r"|never) (?:\w+ly )?(?:support|vote for|back|endorse|accept|tolerate|approve|condone|trust"
    r"|like|stand for)\b"
)
NOT_DONE: Final = re.compile(
    r"^(?:[\w.'-]+ ){0,4}?(\w+)(?:'s (?:\w+ ){1,3})?(?: \w+ly)? (?:(?:had|has|have) (?:not|never)"
    r"|did not|(?:was|were|is|are) not|never) (?!(?:yet|aware|sure|know|see|hear)\b)\w+"
)
"""The subject that did not do something, its last word as a group."""
VERB: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|must|do|does"
    r"|did|said|says|to|that|[a-z]{3,}ed)\b"
)
POSSIBLE: Final = re.compile(
    r"^(?:i|we) (?:\w+ly |would |can only )?(?:assume|guess|suppose|presume|imagine|suspect|gather"
    r"|get the (?:feeling|sense|impression))\b"
    r"|^(?:[\w.'-]+ ){1,8}?(?:seem|appear|look)(?:s|ed)? (?!at\b|for\b|into\b|forward\b|up\b|on\b"
    r"|down\b|back\b|in\b|before\b|good\b|great\b|bad\b|out\b|after\b|around\b|over\b)\w+|"
    r"(?<!\d )\b(?:may|might)\b(?! (?:\d|i\b|enter|we\b|had\b|was\b|were\b))"
    r"|\bcould (?:have|be(?! (?:seen|heard|felt|found"
    r"|reached|smelt|smelled|read)\b)|also be|well|still be|soon be|end|mean|become|signal|explain"
    r"|reflect|indicate|point)\b|^(?:perhaps|maybe|possibly|presumably)\b"
    r"|\b(?:perhaps|maybe|possibl[ey]|conceivabl[ey])\b|^(?:it|this|that|he|she|they|there"
    r"|[\w.]+(?: \w+)?) (?:seem|appear|look)(?:s|ed)? (?:to|like|as|that)\b"
    r"|\bit is (?:\w+ )?(?:possible|conceivable)\b|\bpossibilit"
)
BEFORE_RELATIVE: Final = re.compile(
    r"\b(?:who|whose|which|because|when|where|while|whom|how|whether|if|unless|so that|although"
    r"|though|whereas)\b"
)
# A look for a few letters is far cheaper than a pattern of many branches: most contents have none.
DENIED_NEEDS: Final = (
    "not ", "never", "true", "false", "less", "unfounded", "fabricat", "correct", "accurate",
    " lie", "hoax", "myth", "fiction", "fake", "made up", "nonsense", "disinform", "nothing",
    " no ", " no,", "deny", "reject", "disput", "further from", "wrong", "absurd", "ridicul",
    "rubbish", "ludicrous", "laughable", "preposter", "propaganda", "hardly", "disagree", "none of",
    "nobody", "innocent", "contrary", "no one", "mis", "distort",
)  # fmt: skip
DOUBTED_NEEDS: Final = (
    "hard ", "difficult", "impossible", "evidence", "proof", "indication", "sign", "convinc",
    "persuad", " sold", "sure", "certain", "of salt", "keptic", "ceptic", "doubt", "question",
    "credible", "plausible", "believ", "fetched", "dubious", "improbable", "sense", "add up",
    "stack up", "remains", "unlikely", "would not", " who ", "how can", "how could", " on earth",
    "see how", "see why", "see any", "see it", "imagine", "reason to", "prove", "raise",
    "raising", "debatable", "fishy", "too good", "chance", "really", "honestly", "seriously",
    "since when", " anyone", " anybody",
)  # fmt: skip
POSSIBLE_NEEDS: Final = (
    "may ", "might ", "could ", "perhaps", "maybe", "possib", "presumabl", "conceivabl", "seem",
    "appear", "look", "assume", "guess", "suppose", "presume", "imagine", "suspect", "gather",
    "get the",
)  # fmt: skip
THREAT_NEEDS: Final = (
    "will ",
    "shall ",
    "would ",
    "going to ",
    "reserv",
    "no option",
    "no choice",
    "no way",
)
