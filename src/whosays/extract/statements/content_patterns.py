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
    r"|collusion|links?|connection|order|meetings?|agreement|cover-up|attacks?|coup|conspiracy"
    r"|secret|intention|talks|negotiations?|basis|foundation|wrongdoing|crime|call|explosion"
    r"|strike|invasion|torture))\b)|^no (?:such|one (?:was|is) (?:behind|to blame))\b"
    r"|^(?:he|she|they|it|his \w+|her \w+|their \w+) (?:\w+ly )?(?:had never|has never|have never"
    r"|never|had not|did not)\b (?!seen|hear|known|want|know|seem|like)"
)
DOUBTED: Final = re.compile(
    r"\b(?:do|did|does|can|could) not (?:\w+ )?(?:see how|see why|see (?:any"
    r"|it happening))\b|\bno reason to (?:believe|think|suspect)\b|\b(?:little|scant|not (?:enough"
    r"|any|much)|lack of|without any|insufficient) (?:\w+ )?(?:evidence|proof)\b|\b(?:not"
    r"|never) (?:\w+ )?(?:prove|proof|evidence)\b|\b(?:raises?|raised"
    r"|raising) (?:\w+ )?(?:questions|doubts)\b"
    r"|\ban? open question\b|\bdebatable\b|\bfishy\b|\btoo good to be true\b|\b(?:slim"
    r"|not a) chance\b|\b(?:hard|difficult|impossible) (?:for \w+ )?to (?:believe|imagine|see how"
    r"|credit|fathom)\b|\bno (?:\w+ )?(?:evidence|proof|indication|sign)\b"
    r"(?= (?:that|of|to|for|whatsoever|at all)|[.,]|$)|\b(?:not|un)(?: \w+ly)? ?(?:convinced"
    r"|persuaded|sold)\b|\b(?:i|we|he|she|they) (?:am|are|was|were|is) (?:\w+ly )?not (?:so |too "
    r"|entirely )?(?:sure|certain) (?:that|it|he|she|they|this|the|we)\b"
    r"|\b(?:grain|pinch|shaker|dose) of salt\b|\bs[ck]+eptic|\b(?:i|we|he|she|they) (?:\w+ly "
    r"|also |have |had )?(?:doubt|question|find it hard)\b"
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
    r"|does) not (?:yet )?(?:know|recall|remember)\b(?! (?:how to|a single|any|many|too many"
    r"|anyone|about you))"
    r"|(?:can|could) not (?:yet )?(?:\w+ly )?(?:say|tell|confirm|verify|comment on whether|recall"
    r"|remember|speak to)\b|(?:am|are|is|was|were|had been) (?:\w+ly )?(?:not aware|unaware"
    r"|not familiar|not sure (?:what|who|whether|if|how|why|when)|unable to (?:confirm|say"
    r"|verify))|ha(?:ve|d|s) (?:\w+ )?no (?:idea|information|knowledge|recollection|memory|clue"
    r"|way of knowing|notice)\b)"
    r"|^(?:it|that|this) (?:is|was|remains) (?:not (?:yet )?(?:clear|known)|unclear|unknown"
    r"|too (?:soon|early) to (?:say|tell|know))\b|^no idea\b"
)
NO_COMMENT: Final = re.compile(
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
    r"(?<!i )(?:\bwill|\bgoing to) (?:\w+ )?(?:have|need) to(?! (?:be|wait|see|do with)\b)|"
    r"\b(?:must(?! (?:have|be (?:the|a|an|true|nice|hard)))|should(?! (?:have|be (?:able|noted"
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
    r"|get (?:a|the|more|there)|find|know|remain|feel|like|love|think|survive|go on|take place"
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
    rf"|intends? to|planned to|intended to|has plans to) (?:\w+ly |also |never |continue to "
    rf"|not )*(?!{STATIVE}|have\b|be\b|likely|also be|still|consider)\w+"
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
    r"^(?:[\w.'-]+ ){1,7}?would (?:\w+ly |not |also )*(?!have\b|like|love|be (?:a|an|the|good"
    r"|great|better|nice|bad|wrong)\b)\w+"
)
CONDEMNED: Final = re.compile(
    r"\b(?:outrage\w*|disgrac\w*|despicabl\w*|barbari\w*|cowardly|heinous|shame(?:ful|ful\w*)?"
    r"|shame on|inexcusabl\w*|unforgiv\w*|abhorrent|reprehensibl\w*|appalling|unconscionabl\w*"
    r"|disgusting|deplorabl\w*|atrocit\w+|atrocious|vile|monstrous|sickening|unacceptable"
    r"|intolerabl\w*|condemn|scandalous|indefensible|travesty|offensive (?:to|and)|crossed (?:a"
    r"|the) line|betrayal)\b"
)
WRONG_DONE: Final = (
    r"(?:(?:took advantage of|abus(?:ed|ing)|harass(?:ed|ing)|grop(?:ed|ing)|swindl\w+|scamm\w+"
    r"|bilk\w+|fleec\w+|evad(?:ed|ing) (?:\w+ )?tax\w*|conceal(?:ed|ing)|harbou?r(?:ed"
    r"|ing) (?:terror\w*|criminals|fugitives|militants)"
    r"|(?:financ|fund|sponsor|back|arm|support)(?:ed|ing) (?:\w+ )?(?:terror\w*|militants|rebels"
    r"|separatists|insurgents)|massacr(?:ed|ing)|slaughter(?:ed|ing)|loot(?:ed|ing)|torch(?:ed"
    r"|ing)|ambush(?:ed|ing)|beat(?:en|ing)? (?:his|her|up)"
    r"|breach(?:ed|ing)|blackmail\w*|extort\w*|intimidat(?:ed|ing)|persecut\w+|rig\b|bought off"
    r"|whack(?:ed|ing)|ly(?:ing|ed)|lied|lies|stole|stolen|stealing|cheat\w+|brib\w+|rigg\w+"
    r"|murder\w+|killed|killing|attacked|(?:is|was|are|were|been|be|of|for) attacking|bombed"
    r"|bombing|shelled|shelling|shot at|fired (?:on|at|a|the"
    r"|missiles|rockets)|raped|assault\w+|robb\w+|smuggl\w+|hack(?:ed|ing)|sabotag\w+|tortur\w+"
    r"|abduct\w+|kidnapp\w+|poison\w+|defraud\w+|embezzl\w+|launder\w+|violat(?:ed|ing|es)"
    r"|broke the law|broken the law|cover(?:ed|ing) up|mislead\w*|misled|deceiv\w+|conspir\w+"
    r"|collud\w+|plott(?:ed|ing)|orchestrat\w+|mastermind\w+|exploit(?:ed|ing)|sexually|incit(?:ed"
    r"|ing)|meddl\w+|interfer(?:ed|ing)|falsif\w+|distort\w+|misrepresent\w+|smear\w*"
    r"|tried to (?:kill|assassinate|hide|steal|silence|blow|rig)"
    r"|planning (?:an? )?(?:\w+ )?(?:attack|coup|strike|\"?series of|sabotage)))"
)
ACCUSED: Final = re.compile(
    rf"^(?!i |we |our |my |if |it |there |no |this |that )(?:[\w.,'-]+ ){{1,9}}?(?:had |has |have "
    rf"|was |were |is |are |been |deliberately |\w+ly )*{WRONG_DONE}\b"
    r"|\b(?:was|were|is|are) (?:behind|responsible for (?:the |an? |this |these "
    r"|that )?(?:\w+ ){0,2}?(?:attacks?|killings?|blasts?|bombings?|deaths?|explosions?|fires?"
    r"|murders?|leaks?|hack\w*|crimes?|massacres?|strikes?|shootings?|violence|incident|sabotage)"
    r"|to blame for|guilty of|the (?:culprit|perpetrator)s?)\b(?<!not behind)|\b(?:carried out"
    r"|committed|perpetrated|ordered) (?:the|an?|this|these) (?:\w+ )?(?:attack|killing|murder"
    r"|massacre|bombing|shooting|crime|strike|fraud)"
)
NOBODY_NAMED: Final = re.compile(
    r"^(?:\w+ )?(?:unidentified|unknown|armed men|gunmen|gunman|assailants?|attackers?|someone"
    r"|somebody|people|an? (?:explosion|bomb|shell|missile|rocket|blast|drone|fire)"
    r"|(?:\w+ )?(?:civilians?|soldiers|people|children|men|women) (?:was|were|had been))\b"
)
VALUED: Final = re.compile(
    r"^(?:i|we) (?:\w+ly |do |also )?(?:love|like|hate|hope|wish|admire|respect|support|oppose"
    r"|prefer|trust|thank|congratulate|applaud|welcome|appreciate|regret|endorse|want|deserve"
    r"|enjoy|look forward|salute|commend|value|cherish|despise|loathe|detest)\b"
    r"|^(?:thank|congrat|bravo|well done|great|sad|shame|wow|what an?|kudos|good (?:for|luck|job"
    r"|man|riddance)|god bless|hooray|too bad)\w*\b"
    r"|^(?:he|she|they|it)(?: \w+ly)? (?:hoped|wished|loved|liked|hated|admired|supported|opposed"
    r"|supports|opposes|welcomed|hopes|loves|likes|favou?red|preferred|regretted|respected|trusted"
    r"|favou?rs|prefers|respects|trusts|admires|enjoyed|enjoys|backs|backed|appreciated)\b"
    r"|^(?:[\w.'-]+ ){1,6}(?:deserves?|deserved|is (?:not )?worth|was (?:not )?worth)\b"
)
VALUED_WITHIN: Final = re.compile(
    r"\b(?:cause for|reason to) (?:celebrat|concern|alarm|hope|optimism|joy|pride|worry)\w*"
    r"|\bmakes? (?:perfect|good) sense\b|\bnothing (?:wrong|better|worse) (?:with|than)"
    r"|\b(?:would|could|might|must) (?:\w+ )?have been (?:\w+ )?(?:nice|cool|good|great|better"
    r"|worse|wiser?|best|fun|wrong|right|a (?:mistake|disaster))"
)
INSISTED: Final = re.compile(r"\b(?:insist|maintain|protest|swear|swore|counter|retort)")
INSISTED_NOT: Final = re.compile(
    r"^(?:[\w.,'-]+ ){1,7}?(?:(?:is|are|was|were|has|have|had|did|do|does) (?:not|never|no)"
    r"|never)\b"
)
SHOULD_HAVE: Final = re.compile(r"\b(?:should|ought to) (?:not |never )?have\b")
NOT_SUPPORTED: Final = re.compile(
    r"\b(?:i|we|he|she|they|who) (?:\w+ly )?(?:can|could|will|would|do|does|did) (?:not"
    r"|never) (?:\w+ly )?(?:support|vote for|back|endorse|accept|tolerate|approve|condone|trust"
    r"|like|stand for)\b"
)
BETRAYED: Final = re.compile(
    r"^(?!i |we |our |my )(?:[\w.,'-]+ ){1,6}?(?:has |have |had |is |are |was |were )?(?:\w+ly )?"
    r"(?:betray(?:ed|ing|s)?|abandoned|sold out|selling out|squandered|trampled|trampling|neglected"
    r"|botched|mishandled|disrespect(?:ed|s|ing)|insulted|insulting|pander\w*|fear-?mongering"
    r"|scapegoat\w*|turn(?:ed|s|ing) (?:\w+ ){1,2}backs? on|dragg(?:ed|ing) (?:\w+ ){1,3}through"
    r"|play(?:s|ed|ing) politics|shirk\w*|whitewash\w*|stok(?:es|ed|ing) (?:\w+ )?(?:fear|hatred"
    r"|division|anger|violence))\b"
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
    r"\b(?:may|might)\b(?! (?:\d|i\b|enter|we\b))|\bcould (?:have|be(?! (?:seen|heard|felt|found"
    r"|reached|smelt|smelled|read)\b)|also be|well|still be|soon be|end|mean|become|signal|explain"
    r"|reflect|indicate|point)\b|^(?:perhaps|maybe|possibly|presumably)\b"
    r"|\b(?:perhaps|maybe|possibl[ey]|conceivabl[ey])\b|^(?:it|this|that|he|she|they|there"
    r"|[\w.]+(?: \w+)?) (?:seem|appear|look)(?:s|ed)? (?:to|like|as|that)\b"
    r"|\bit is (?:\w+ )?(?:possible|conceivable)\b|\bpossibilit"
)
BEFORE_RELATIVE: Final = re.compile(
    r"\b(?:who|whose|which|because|when|where|while|if|unless|so that|although|though|whereas)\b"
)
# A look for a few letters is far cheaper than a pattern of many branches: most contents have none.
DENIED_NEEDS: Final = (
    "not ", "never", "true", "false", "less", "unfounded", "fabricat", "correct", "accurate",
    " lie", "hoax", "myth", "fiction", "fake", "made up", "nonsense", "disinform", "nothing",
    " no ", " no,", "deny", "reject", "disput", "further from", "wrong", "absurd", "ridicul",
    "rubbish", "ludicrous", "laughable", "preposter", "propaganda", "hardly", "disagree", "none of",
    "nobody", "innocent", "contrary",
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
