"""Words that put a value on something, and where in a clause they do.

A word of value makes a statement a judgement where it is what is said of the subject ("the plan is
unfair", "he has a rare gift", "a fine speech"), not where it merely stands beside a noun ("the
powerful union met").
"""

from __future__ import annotations

import re
from typing import Final

GOOD: Final = frozenset(
    "fit welcome good great better best wonderful fantastic amazing excellent superb splendid"
    " marvelous"
    " marvellous terrific brilliant outstanding exceptional extraordinary remarkable phenomenal"
    " incredible impressive beautiful lovely gorgeous elegant magnificent perfect ideal smart wise"
    " clever intelligent thoughtful sensible prudent reasonable rational sane fair decent"
    " honest sincere genuine authentic credible trustworthy reliable dependable honorable"
    " honourable"
    " noble principled courageous brave bold heroic gracious generous compassionate caring"
    " humble dignified polite respectful respectable admirable commendable laudable praiseworthy"
    " worthy worthwhile valuable invaluable precious useful helpful beneficial constructive"
    " productive effective efficient successful qualified competent capable talented gifted skilled"
    " experienced electable charismatic charming likable likeable funny fun enjoyable entertaining"
    " exciting thrilling inspiring inspirational uplifting encouraging reassuring promising"
    " refreshing empowering rewarding satisfying moving touching heartwarming positive"
    " favorable favourable pleasant nice cool awesome appealing attractive interesting fascinating"
    " compelling persuasive convincing eloquent articulate powerful masterful historic"
    " transformative groundbreaking visionary essential necessary important crucial vital critical"
    " appropriate legitimate righteous moral ethical patriotic tolerant sound solid"
    " healthy superior stellar sensational splendid delightful graceful skillful skilful insightful"
    " prescient savvy shrewd astute tireless steadfast unflappable selfless dedicated hardworking"
    " relatable electrifying flawless unbeatable presidential statesmanlike robust vibrant thriving"
    " priceless apt spot-on fabulous stunning glorious impeccable exemplary formidable".split()
)
BAD: Final = frozenset(
    "bad worse worst terrible awful horrible dreadful horrific horrendous atrocious abysmal lousy"
    " pathetic poor mediocre disappointing underwhelming disastrous catastrophic ruinous tragic sad"
    " depressing heartbreaking devastating unfortunate regrettable lamentable sorry wrong misguided"
    " mistaken flawed foolish stupid dumb idiotic silly ridiculous absurd ludicrous laughable"
    " preposterous nonsensical crazy insane mad bizarre weird strange irrational illogical"
    " reckless careless irresponsible negligent dangerous risky perilous unsafe harmful damaging"
    " destructive toxic poisonous corrosive divisive polarizing polarising inflammatory hateful"
    " bigoted racist sexist misogynistic xenophobic homophobic islamophobic antisemitic"
    " discriminatory offensive insulting demeaning degrading disrespectful rude crude vulgar nasty"
    " cruel heartless callous ruthless vicious unfair unjust unreasonable unwise unfit"
    " unqualified unprepared unworthy unethical immoral unacceptable unnecessary unhelpful"
    " unpresidential undemocratic unpatriotic unamerican un-american unprecedented unbelievable"
    " untrustworthy unreliable unstable unhinged erratic inept incompetent ineffective inadequate"
    " insufficient inefficient useless worthless pointless futile meaningless hollow weak"
    " spineless feckless lazy arrogant selfish greedy narcissistic egotistical petty childish"
    " immature dishonest deceitful deceptive misleading disingenuous insincere hypocritical"
    " cynical corrupt crooked shady sleazy rigged fraudulent extreme extremist radical fanatical"
    " authoritarian dictatorial fascist tyrannical ignorant clueless naive uninformed"
    " out-of-touch tone-deaf problematic troubling troublesome disturbing worrying worrisome"
    " alarming scary frightening terrifying chilling shocking appalling embarrassing humiliating"
    " frustrating infuriating annoying boring tedious stale stiff bland tired tiring exhausting"
    " painful difficult hard tough easy complicated serious negative unfavorable unfavourable"
    " hopeless helpless broken dysfunctional unsustainable unworkable unrealistic inappropriate"
    " illegitimate unjustified wasteful costly burdensome excessive counterproductive"
    " short-sighted shortsighted half-baked hypocrite toothless inhumane barbaric extravagant"
    " disqualifying ugly inferior shoddy sloppy lackluster clumsy awkward unseemly unsavory tawdry"
    " tacky"
    " gross nauseating repulsive revolting repugnant odious loathsome wicked evil sinister"
    " malicious"
    " vindictive spiteful mean-spirited brutal savage draconian oppressive repressive punitive"
    " treacherous treasonous lawless shameless gutless juvenile pompous smug condescending"
    " patronizing"
    " elitist aloof robotic wooden phony fraudulent bogus evasive disloyal ungrateful overblown"
    " hysterical paranoid delusional deranged volatile impulsive thin-skinned bombastic boorish"
    " obnoxious distasteful tasteless classless dismal bleak grim dire messy chaotic farcical"
    " feeble"
    " flimsy doomed backward outdated obsolete archaic antiquated biased one-sided".split()
)
FELT: Final = frozenset(
    "glad happy unhappy pleased displeased thrilled excited delighted overjoyed elated ecstatic"
    " proud honored honoured humbled grateful thankful relieved satisfied dissatisfied confident"
    " hopeful optimistic pessimistic enthusiastic unenthusiastic eager keen anxious nervous worried"
    " concerned alarmed afraid scared terrified frightened uneasy uncomfortable angry furious"
    " outraged enraged incensed livid upset annoyed irritated frustrated exasperated disgusted"
    " appalled horrified shocked stunned dismayed disappointed discouraged disheartened saddened"
    " heartbroken devastated embarrassed ashamed offended insulted bitter resentful jealous"
    " disillusioned amazed astonished impressed inspired encouraged heartened moved touched"
    " fascinated intrigued puzzled baffled perplexed bewildered troubled bothered disturbed haunted"
    " startled rattled unsettled spooked unnerved flummoxed flustered mystified abandoned betrayed"
    " lucky fortunate blessed privileged comfortable adamant ".split()
)
NAMES: Final = frozenset(
    "mistake blunder disaster catastrophe debacle fiasco mess shame disgrace travesty farce joke"
    " sham tragedy nightmare outrage insult slap embarrassment failure flop waste betrayal"
    " hypocrisy nonsense garbage rubbish bigotry racism opportunism cowardice incompetence"
    " success triumph victory achievement accomplishment breakthrough milestone masterpiece"
    " honor honour privilege pleasure joy delight blessing gift treasure inspiration godsend"
    " opportunity improvement liar coward clown fool idiot moron thug bully crook phony hack"
    " puppet demagogue tyrant dictator monster bigot hypocrite loser lightweight buffoon"
    " opportunist hero heroine champion genius legend gem icon patriot visionary role-model"
    " fighter self-confidence courage integrity wisdom empathy compassion decency honesty"
    " dignity grace charisma temperament stamina celebration fun fraud cheat con-man con-artist"
    " charlatan scam boondoggle cesspool circus train-wreck trainwreck shambles scandal nuisance"
    " stain"
    " blight scourge stunt gimmick ploy charade sideshow spectacle superstar rockstar asset"
    " liability"
    " warrior trailblazer beacon testament powerhouse".split()
)
VALUES: Final = GOOD | BAD | FELT | NAMES
"""Words that say that something is good or bad, or what is felt about it."""

_SAID_OF: Final = frozenset(
    "is are was were am be been being feel feels felt feeling seem seems seemed look looks looked"
    " sound sounds sounded become becomes became prove proved proven remain"
    " remains"
    " remained has have had having makes make made "
    " consider".split()
)
"""Words behind which what is said of a subject begins."""
_PASSED: Final = frozenset(
    "a an the one of in not never no our my his her their its your this that some any very so too"
    " really pretty quite more most less least rather just also kind sort such always still all"
    " nothing something anything but short as it us me him them and".split()
)
_DEGREES: Final = frozenset(
    "very so too extremely incredibly absolutely totally utterly completely deeply downright"
    " perfectly remarkably terribly awfully profoundly genuinely"
    " hugely unbelievably insanely ridiculously painfully woefully wildly".split()
)
_PLAIN_QUALITIES: Final = frozenset(
    "many much few little close near far early late soon often likely unlikely long short well"
    " clear"
    " sure aware similar same large small big high low new old young recent recently different rare"
    " common popular busy familiar true false possible dependent involved committed tight narrow"
    " that"
    " my our his her their its your there this these those if when what how at from as you"
    " a an the of in on to with by for and or not is are was were be i we he she it they have has"
    " had want think believe hope see know need open free".split()
)
"""Words behind a word of degree that are measured rather than valued."""
_SIZES: Final = frozenset(
    "largest biggest smallest longest shortest highest lowest oldest youngest latest newest"
    " earliest"
    " nearest closest fastest slowest most least interest request protest contest forest rest west"
    " test quest guest latest arrest invest honest modest east deepest broadest manifest harvest"
    " suggest northwest southwest northeast southeast midwest priest breast chest nest".split()
)
_AUXILIARIES: Final = frozenset(
    "is are was were am be been being has have had not just already also still never".split()
)
_TWO_SIDED: Final = frozenset("moving touching touched moved welcome fit".split())
"""Words that are a value only at the end of what is said."""
_FAR: Final = 3
"""Words that are no words of value and may stand before one in what is said of a subject."""
_PIECE: Final = re.compile(r"[a-z]+(?:-[a-z]+)*|[,;:.]")
_ENDS: Final = frozenset(
    ", ; : . to for with by on at from about against who which because when where if than like into"
    " over under through during after before since until between".split()
)


def is_valued(clause: str) -> bool:
    """Tell whether what is said of a subject in a plain clause is a value.

    Args:
        clause: plain words up to the first subordinate clause.

    References:
        docs/reference/acts-guideline.md, "judge".
    """
    pieces = _PIECE.findall(clause)
    unknown = _FAR + 1  # nothing is said of a subject yet
    for at, piece in enumerate(pieces):
        if piece in _SAID_OF:
            unknown = 0
        if unknown > _FAR:
            continue
        if piece in VALUES and not _measures(pieces, at):
            return True
        if piece in _DEGREES and unknown <= 1 and _is_quality(pieces[at + 1 : at + 2]):
            return True
        if piece in _ENDS or _is_deed(pieces, at):
            unknown = _FAR + 1
        elif piece not in _SAID_OF and piece not in _PASSED and not piece.endswith("ly"):
            unknown += 1
    return False


def _measures(pieces: list[str], at: int) -> bool:
    """Tell a word of value that means something else here ("a good deal", "critical of")."""
    behind = pieces[at + 1] if at + 1 < len(pieces) else ""
    if pieces[at] in _TWO_SIDED:
        return behind not in ("", ".", ",", "for")
    return behind in ("known", "deal") or (pieces[at] == "critical" and behind == "of")


def _is_deed(pieces: list[str], at: int) -> bool:
    """Tell a verb behind its auxiliary ("is running", "was advised"): no value is said there."""
    return at > 0 and pieces[at].endswith(("ing", "ed")) and pieces[at - 1] in _AUXILIARIES


def _is_quality(behind: list[str]) -> bool:
    """Tell whether a quality follows a word of degree ("deeply stiff", not "deeply rooted")."""
    if not behind or not behind[0].isalpha() or behind[0] in _PLAIN_QUALITIES:
        return False
    return not behind[0].endswith(("ed", "ing", "ly", "s")) or behind[0].endswith(("ous", "less"))


def names_a_value(words: str) -> bool:
    """Tell a judgement without a verb ("a fine, brave speech") by a word of value in it."""
    return not VALUES.isdisjoint(_PIECE.findall(words)) or any(
        piece.endswith("est") and len(piece) > 5 and piece not in _SIZES
        for piece in _PIECE.findall(words)
    )
