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
    r"|^(?:absolutely|certainly|definitely) not\b"
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
    r"\b(?:hard|difficult|impossible) (?:for \w+ )?to (?:believe|imagine|see how|credit|fathom)\b"
    r"|\bno (?:\w+ )?(?:evidence|proof|indication|sign)\b"
    r"(?= (?:that|of|to|for|whatsoever|at all)|[.,]|$)|\b(?:not|un)(?: \w+ly)? ?(?:convinced"
    r"|persuaded|sold)\b|\b(?:i|we|he|she|they) (?:am|are|was|were|is) (?:\w+ly )?not (?:so |too "
    r"|entirely )?(?:sure|certain) (?:that|it|he|she|they|this|the|we)\b"
    r"|\b(?:grain|pinch|shaker|dose) of salt\b|\bs[ck]+eptic|\b(?:i|we|he|she|they) (?:\w+ly "
    r"|also |have |had )?(?:doubt|question|find it hard)\b"
    r"|\b(?:not (?:very |at all )?(?:credible|plausible|believable|convincing)|implausible"
    r"|far-fetched|dubious|improbable|beggars belief|makes no sense|not make sense"
    r"|not add up|not stack up|remains to be seen|(?:is|are|was|were|it is|seems?) (?:highly "
    r"|very |extremely |pretty )?(?:unlikely(?! to\b)|questionable|doubtful))\b|^(?:i"
    r"|we) would not (?:believe|trust)\b|^who (?:would|could|really|actually) (?:believe|trust)"
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
    r"^(?:(?:i|we|he|she|it|they|the \w+)(?: \w+ly)? )?(?:ha(?:ve|s"
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
    r"|put (?:the|your|an|a|down|them)|call your|show (?:me|us|them)|remember|wake|make (?:sure"
    r"|no mistake)|never forget|be (?:careful|ready|patient|strong|vigilant|quiet))\b"
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
    r"|recession|spread|erupt)"
)
FUTURE: Final = (
    r"(?:will|would|could|may|might|is going to|are going to|was going to|can|shall|risks?)"
)
WARNED: Final = re.compile(
    rf"\b{FUTURE} (?!(?:[\w'-]+ ){{0,4}}?(?:help|prevent|reduce|stop|end|avoid|protect|fight"
    rf"|combat|curb|defeat|not)\b)(?:[\w'-]+ ){{0,6}}?{BAD}|\b(?:beware|be careful|watch out"
    rf"|at risk of|in danger of|prepar\w+ (?:for )?(?:a|an|its) (?:\W?[\w-]+ ){{0,3}}(?:attack"
    rf"|offensive|war|invasion)|brac\w+ for)\b|\bdo not (?:underestimate|be fooled)\b"
)
PREDICTED: Final = re.compile(
    r"\b(?:will|shall|wo not|is going to|are going to|was going to|were going to|is bound to"
    r"|are bound to|is set to|is poised to|(?:is|are|was|were) (?:also |still |very "
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
    r"(?:(?:ly(?:ing|ed)|lied|lies|stole|stolen|stealing|cheat\w+|brib\w+|rigg\w+|murder\w+|killed"
    r"|killing|attacked|(?:is|was|are|were|been|be|of|for) attacking|bombed|bombing|shelled"
    r"|shelling|shot at|fired (?:on|at|a|the"
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
VALUES: Final = (
    r"(?:good|great|bad|terrible|awful|wonderful|fantastic|amazing|horrible|excellent|best|worst"
    r"|better|worse|wrong|right thing|fair|unfair|important|critical|crucial|smart|stupid|foolish"
    r"|wise|brilliant|sad|tragic|tragedy|pathetic|beautiful|incredible|impressive|disappointing"
    r"|disappointed|ridiculous|absurd|crazy|insane|dangerous|reckless|irresponsible|historic"
    r"|remarkable|extraordinary|proud|honou?red|glad|happy|pleased|thrilled|excited|grateful"
    r"|thankful|thank you|concerned|worried|troubling|disturbing|frustrat\w+|mistake|disaster"
    r"|disgrace|success|failure|failed|honest|dishonest|corrupt|racist|bigot\w*|sexist|liar"
    r"|crooked|qualified|unqualified|unfit|fit to|perfect|fun|nice|interesting|tough|hard"
    r"|difficult|easy|helpful|useless|effective|ineffective|positive|negative|powerful|inspiring"
    r"|embarrass\w+|hypocrit\w+|reasonable|unreasonable|ideal|congratulat\w+|opportunity|privilege"
    r"|joy|unprecedented|hero\w*|leader|champion|appropriate|inappropriate|unnecessary|necessary"
    r"|sensible|serious|scary|refreshing|unpresidential|un-american|incompeten\w+|compassion\w+"
    r"|decent|genuine|authentic|trustworthy|nasty|mean|anxious|enthusiastic|unenthusiastic"
    r"|uncomfortable|nervous|alarmed|angry|upset|furious|afraid|ashamed|hopeful|optimistic"
    r"|pessimistic|confident|relieved|delighted|shocked)"
)
VALUED: Final = re.compile(
    rf"\b(?:is|are|was|were|am|be|been|being|as|feel|feels|felt|it is|that is|has been|would be"
    rf"|so|very|too|really|more|most|pretty|not|such|what a)(?: (?:\w+ly|very|so|too|really"
    rf"|pretty|quite|more|most|just|a|an|the|one of the|not|never|always|our|such a|kind of|in"
    rf"|also|such an|of|to))* {VALUES}\b"
    r"|^(?:i|we) (?:\w+ly |do |also )?(?:love|like|hate|hope|wish|admire|respect|support|oppose"
    r"|prefer|trust|thank|congratulate|applaud|welcome|appreciate|regret|endorse|want|deserve"
    r"|enjoy|look forward)\b|^(?:thank|congrat|bravo|well done|great|sad|shame|wow|what a)\w*\b"
    r"|^(?:he|she|they|it)(?: \w+ly)? (?:hoped|wished|loved|liked|hated|admired|supported|opposed"
    r"|supports|opposes|welcomed|hopes|loves|likes|deserves?|deserved|favou?red)\b"
)
POSSIBLE: Final = re.compile(
    r"\b(?:may|might)\b(?! (?:\d|i\b|enter|we\b))|\bcould (?:have|be(?! (?:seen|heard|felt|found"
    r"|reached|smelt|smelled|read)\b)|also be|well|still be|soon be|end|mean|become|signal|explain"
    r"|reflect|indicate|point)\b|^(?:perhaps|maybe|possibly|presumably)\b"
    r"|\b(?:perhaps|maybe|possibl[ey]|conceivabl[ey])\b|^(?:it|this|that|he|she|they|there"
    r"|[\w.]+(?: \w+)?) (?:seem|appear|look)(?:s|ed)? (?:to|like|as|that)\b"
    r"|\bit is (?:\w+ )?(?:possible|conceivable)\b|\bpossibilit"
)
BEFORE_RELATIVE: Final = re.compile(
    r"\b(?:who|whose|which|because|when|where|while|if|unless|so that)\b"
)
# A look for a few letters is far cheaper than a pattern of many branches: most contents have none.
DENIED_NEEDS: Final = (
    "not ", "never", "true", "false", "less", "unfounded", "fabricat", "correct", "accurate",
    " lie", "hoax", "myth", "fiction", "fake", "made up", "nonsense", "disinform", "nothing",
    " no ", " no,", "deny", "reject", "disput", "further from", "wrong", "absurd", "ridicul",
    "rubbish", "ludicrous", "laughable", "preposter", "propaganda", "hardly", "disagree",
)  # fmt: skip
DOUBTED_NEEDS: Final = (
    "hard ", "difficult", "impossible", "evidence", "proof", "indication", "sign", "convinc",
    "persuad", " sold", "sure", "certain", "of salt", "keptic", "ceptic", "doubt", "question",
    "credible", "plausible", "believ", "fetched", "dubious", "improbable", "sense", "add up",
    "stack up", "remains", "unlikely", "would not", " who ",
)  # fmt: skip
POSSIBLE_NEEDS: Final = (
    "may ", "might ", "could ", "perhaps", "maybe", "possib", "presumabl", "conceivabl", "seem",
    "appear", "look",
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
