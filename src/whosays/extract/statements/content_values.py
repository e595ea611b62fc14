"""What contents that lay blame or value on something look like: patterns over plain words.

Those that begin with ``^`` are about the subject of the first sentence.
"""

from __future__ import annotations

import re
from typing import Final

CONDEMNED: Final = re.compile(
    r"\b(?:outrage\w*|disgrac\w*|despicabl\w*|barbari\w*|cowardly|heinous|shame(?:ful|ful\w*)?"
    r"|shame on|inexcusabl\w*|unforgiv\w*|abhorrent|reprehensibl\w*|appalling|unconscionabl\w*"
    r"|disgusting|deplorabl\w*|atrocit\w+|atrocious|vile|monstrous|sickening|unacceptable"
    r"|intolerabl\w*|condemn|scandalous|indefensible|travesty|offensive (?:to|and)|crossed (?:a"
    r"|the) line|betrayal|hypocri\w+|bigot\w*|fear-?mongering|pathological|beneath contempt"
    r"|un-american"
    r"|(?:racist|hateful|dangerous|divisive|violent|inflammatory|toxic|ugly) (?:rhetoric|language"
    r"|comments?|remarks?|words|attacks?|campaign|speech)|playing politics|political (?:stunt"
    r"|theater"
    r"|theatre|football|games)|(?:gone|went|goes|going) too far|ought to be ashamed|have no shame"
    r"|no (?:excuse|justification) for|no place (?:in|for|on)|turn(?:ed|s|ing)? a blind eye"
    r"|slap in the face|double standard)\b|^how dare\b"
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
    r"|^(?:[\w.'-]+ ){1,6}?(?:do|does|did) not (?:\w+ly |even )?care\b"
    r"|^(?:[\w.'-]+ ){1,6}?lack(?:s|ed)? (?:the|any|in)\b"
    r"|^(?:[\w.'-]+ ){1,6}(?:deserves?|deserved|is (?:not )?worth|was (?:not )?worth)\b"
)
VALUED_WITHIN: Final = re.compile(
    r"\b(?:am|is|are|was|were) (?:an? )?(?:\w+ ){0,2}fans? of\b|\bwould (?:\w+ly )?(?:rather|prefer"
    r"|sooner)\b|"
    r"\b(?:cause for|reason to) (?:celebrat|concern|alarm|hope|optimism|joy|pride|worry)\w*"
    r"|\bmakes? (?:perfect|good) sense\b|\bnothing (?:wrong|better|worse) (?:with|than)"
    r"|\b(?:would|could|might|must) (?:\w+ )?have been (?:\w+ )?(?:nice|cool|good|great|better"
    r"|worse|wiser?|best|fun|wrong|right|a (?:mistake|disaster))"
)
SHOULD_HAVE: Final = re.compile(r"\b(?:should|ought to) (?:not |never )?have\b")
BETRAYED: Final = re.compile(
    r"^(?!i |we |our |my )(?:[\w.,'-]+ ){1,6}?(?:has |have |had |is |are |was |were )?(?:\w+ly )?"
    r"(?:betray(?:ed|ing|s)?|abandoned|sold out|selling out|squandered|trampled|trampling|neglected"
    r"|botched|mishandled|disrespect(?:ed|s|ing)|insulted|insulting|pander\w*|fear-?mongering"
    r"|scapegoat\w*|turn(?:ed|s|ing) (?:\w+ ){1,2}backs? on|dragg(?:ed|ing) (?:\w+ ){1,3}through"
    r"|play(?:s|ed|ing) politics|shirk\w*|whitewash\w*|stok(?:es|ed|ing) (?:\w+ )?(?:fear|hatred"
    r"|division|anger|violence)|peddl(?:es|ed|ing)|spew(?:s|ed|ing)|demoni[sz](?:es|ed|ing)"
    r"|demean(?:s|ed"
    r"|ing)|belittl(?:es|ed|ing)|pollut(?:ed|ing)|poison(?:ed|ing)|tear(?:s"
    r"|ing)? (?:\w+ ){1,3}apart"
    r"|tore (?:\w+ ){1,3}apart|prey(?:s|ed|ing) (?:on|upon)|coddl(?:es|ed|ing)|appeas(?:es|ed|ing)"
    r"|capitulat(?:es|ed|ing)|cav(?:ed|ing) (?:in|to)|oversell(?:s|ing)|oversold|manipulat(?:es|ed"
    r"|ing)"
    r"|let (?:us|them|him|her|people|voters|the \w+) down|mock(?:s|ed|ing)|bull(?:ies|ied|ying)"
    r"|tarnish(?:es|ed|ing)|cheapen(?:s|ed|ing)|degrad(?:es|ed|ing)|bungl(?:es|ed|ing))\b"
)
