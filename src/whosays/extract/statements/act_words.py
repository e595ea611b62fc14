"""Which reporting words name which act, where nothing about them says otherwise.

A cue is looked up word by word; nouns count as the verb does ("his denial" as "denied"). Words
that report without naming an act ("said", "told", "wrote") stand in `PLAIN`: the content decides.
The lists are meant to be whole: what English has for an act, not what one sample shows of it.

References:
    Levin (1993): English Verb Classes and Alternations, sections 31 (psych-verbs), 33 (judgement),
    37 (communication); Wierzbicka (1987): English Speech Act Verbs. The sorting is our own.
"""

from __future__ import annotations

import re
from typing import Final

from whosays.extract.statements.value_words import FELT
from whosays.records import ActKind

_VERBS: Final[dict[ActKind, str]] = {
    "deny": (
        "contest contradict debunk deny disprove dispute gainsay invalidate negate rebut refute "
        "rubbish"
    ),
    "doubt": ("disbelieve distrust doubt mistrust"),
    "confirm": (
        "acknowledge admit affirm authenticate avow certify concede concur confess confirm "
        "corroborate reaffirm recognise recognize reconfirm substantiate uphold validate verify"
    ),
    "retract": (
        "apologise apologize backpedal backtrack disown recant renege renounce rescind retract "
        "revoke unsay"
    ),
    "threaten": ("menace threaten"),
    "demand": (
        "adjure admonish advise advocate ask beg beseech bid cajole clamor clamour coax command "
        "compel counsel demand encourage enjoin entreat exhort forbid implore importune "
        "instruct lobby mandate nudge order petition plead prescribe press pressure prod "
        "prohibit propose push recommend request require seek solicit subpoena summon urge want"
    ),
    "promise": ("commit guarantee intend plan pledge promise swear undertake vow"),
    "warn": ("alert caution dread fear forewarn warn"),
    "predict": (
        "anticipate bet envisage envision expect extrapolate forecast foresee foreshadow "
        "foretell portend predict prefigure presage prognosticate project prophesy"
    ),
    "condemn": (
        "anathematise anathematize assail attack bash belittle berate besmirch bicker blast "
        "blister bludgeon boo caricature carp castigate cavil censure chastise chide clobber "
        "complain condemn condescend criticise criticize curse damn decry defame demean "
        "demonise demonize denounce deplore deprecate deride disparage disrespect diss "
        "eviscerate excoriate execrate expostulate fault flagellate flay flog fume gibe gripe "
        "grouse grumble hammer harangue heckle humiliate impugn insult inveigh jeer jibe knock "
        "lacerate lambast lambaste lampoon lecture libel malign maul moan mock moralise "
        "moralize nag needle nitpick pan parody pillory pounce protest pummel rage rail rant "
        "rap rebuke recriminate remonstrate reprimand reproach reprove revile ridicule rip "
        "roast satirise satirize savage scold scorch scorn sermonize shame shred skewer slam "
        "slander smear sneer snipe snub stigmatise stigmatize taunt tease thrash trash upbraid "
        "vent vilify whack whine zing"
    ),
    "accuse": (
        "accuse allege arraign blame charge finger impeach implicate impute incriminate "
        "inculpate indict prosecute scapegoat sue"
    ),
    "question": ("enquire grill inquire interrogate ponder probe query quiz wonder"),
    "judge": (
        "abhor acclaim admire adore advertise agonise agonize applaud appraise appreciate "
        "approve assess back balk begrudge bemoan bless boast boycott brag brand bristle brood "
        "call celebrate chafe challenge champion characterise characterize cheer cherish "
        "commend commiserate compare compliment congratulate consider console credit cringe "
        "decline deem defend denigrate depict describe despise detest disagree disapprove "
        "disavow disclaim disdain dislike dismiss dub embrace empathize endorse enjoy enthuse "
        "envy espouse eulogise eulogize evaluate excuse extol favor favour fawn flatter forgive "
        "fret fuss glamorise glamorize glorify grade grieve gush hail hate hearten hesitate "
        "hope hype idealize idolize label lament laud like liken lionize loathe love marvel "
        "mope mourn nominate object oppose overrate paint pardon pity plug portray praise "
        "prefer prioritise prioritize prize promote rank rate ratify rave rebuff refuse regret "
        "reject rejoice relish repudiate resent resist respect revere romanticize root rue "
        "salute sanction savor savour shun spurn stew support swoon sympathise sympathize thank "
        "thrill toast tolerate tout treasure trumpet trust underrate undervalue value venerate "
        "veto vouch welcome wish worry"
    ),
    "suggest": (
        "assume broach conjecture contemplate fancy float guess hazard hint hypothesise "
        "hypothesize imply infer insinuate intimate moot mull muse posit postulate presume "
        "rumor rumour speculate suggest suppose surmise suspect theorise theorize toy"
    ),
}
_NOUNS: Final[dict[ActKind, str]] = {
    "deny": ("denial rebuttal refutation repudiation contradiction"),
    "doubt": (
        "doubt doubter skeptic sceptic skepticism scepticism disbelief incredulity mistrust "
        "distrust uncertainty"
    ),
    "confirm": (
        "confirmation admission acknowledgment acknowledgement concession confession "
        "affirmation corroboration verification validation"
    ),
    "retract": ("retraction apology recantation backtracking"),
    "threaten": ("threat ultimatum"),
    "demand": (
        "demand order request plea appeal proposal petition recommendation instruction "
        "exhortation invitation entreaty directive edict injunction requirement"
    ),
    "promise": ("promise pledge vow commitment assurance guarantee undertaking oath"),
    "warn": ("warning fear caution alert caveat admonition premonition foreboding"),
    "predict": (
        "prediction forecast expectation projection prophecy prognosis outlook anticipation"
    ),
    "condemn": (
        "condemnation denunciation criticism critique critic rebuke reproach reproof reprimand "
        "censure tirade diatribe broadside jab swipe insult attack backlash salvo onslaught "
        "outcry uproar furor outrage indignation disgust ire scorn derision ridicule mockery "
        "slur smear taunt barb gripe grievance complaint protest disparagement vilification "
        "recrimination detractor lament rant dig"
    ),
    "accuse": (
        "accusation allegation charge indictment insinuation lawsuit incrimination recrimination"
    ),
    "judge": (
        "praise defense defence opposition endorsement support opinion preference concern "
        "frustration excitement enthusiasm admiration disappointment applause joy anger fury "
        "rage dismay unease anxiety worry reservation misgiving qualm sympathy gratitude "
        "condolence tribute kudos distaste disdain contempt hatred hostility antipathy "
        "animosity resentment disapproval approval affection fondness respect pride regret "
        "sorrow sadness grief objection allegiance loyalty regard backing rejection dismissal "
        "refusal disagreement aversion reluctance resistance unwillingness displeasure "
        "satisfaction dissatisfaction discontent relief delight pleasure shock horror annoyance "
        "irritation exasperation amazement astonishment hope wish desire appreciation "
        "assessment evaluation verdict compliment plaudit acclaim adulation accolade solidarity "
        "alarm consternation revulsion ambivalence reverence"
    ),
    "suggest": (
        "suggestion speculation hint guess theory hypothesis conjecture implication innuendo "
        "intimation inkling hunch suspicion rumor rumour supposition assumption presumption "
        "surmise"
    ),
    "question": ("inquiry enquiry query"),
}
"""Singular; plurals are added."""
_OTHER: Final[dict[ActKind, str]] = {
    "doubt": (
        "skeptical sceptical skeptically sceptically dubious unconvinced incredulous "
        "incredulously mistrustful distrustful suspicious unpersuaded unsure leery doubtful "
        "doubtfully"
    ),
    "confirm": ("admittedly upheld"),
    "threaten": ("threated menacing"),
    "demand": (
        "invite invites invited inviting appealed appealing sought besought bade enjoined pled "
        "pleaded"
    ),
    "promise": ("swore sworn undertook undertaken"),
    "warn": ("fearful cautionary"),
    "predict": ("expected foresaw foreseen foretold forecasted poised"),
    "condemn": (
        "critical scathing blistering damning outraged disgusted indignant contemptuous "
        "withering derisive derisively"
    ),
    "retract": ("apologetic"),
    "judge": (
        "opposed supportive keen fond hopeful concerned worried against favorable favourable "
        "unfavorable unfavourable received sympathetic hostile averse reluctant hesitant "
        "unwilling loath shaken saddened angered fascinated regarded considered mistook loved "
        "hated alarming upbeat enamored enamoured infatuated dissatisfied irked riled rankled "
        "vexed aghast revolted repulsed surprised surprising stung cheered gratified bored "
        "amused wowed chose chosen picked preferring ambivalent"
    ),
    "suggest": ("seems seemed seem seeming seemingly appears appeared appear appearing"),
}
"""Adjectives and irregular forms."""
_NO_FEELING: Final = frozenset({"adamant", "move", "moved"})
_AGAINST_VERBS: Final = (
    "oppose reject dismiss refuse decline object disapprove disavow repudiate disagree hate "
    "dislike resent challenge despise loathe detest abhor balk bristle veto boycott shun spurn "
    "rebuff resist hesitate disclaim"
)
_AGAINST_OTHER: Final = (
    "opposition rejection dismissal refusal objection objections disapproval contempt disdain "
    "distaste hatred hostility antipathy animosity dismay misgivings reservations qualms "
    "disagreement disagreements aversion reluctance resistance unwillingness displeasure "
    "revulsion resentment discontent dissatisfaction opposed opposing against angered outraged "
    "unfavorable unfavourable uncomfortable unhappy displeased dissatisfied dismayed appalled "
    "horrified offended incensed disgusted irked riled hesitant reluctant unwilling loath "
    "averse hostile aghast"
)
_PLAIN_VERBS: Final = (
    "say tell write add state report note announce tweet post explain reply respond think "
    "believe argue insist declare claim maintain assert contend continue remark answer feel "
    "speak describe show find conclude reveal stress emphasize emphasise joke observe recall "
    "cite know opine talk discuss share repeat reiterate point highlight underscore underline "
    "illustrate indicate demonstrate recount relate mention shout yell cry scream whisper "
    "mutter exclaim retort counter reckon estimate calculate realize realise understand "
    "remember testify attest proclaim pronounce disclose divulge inform notify brief summarize "
    "summarise outline detail specify clarify comment email message text signal chime chant "
    "quip read view interview confide reason determine reference refer address remind assure "
    "learn discover release issue publish broadcast air retweet quote invoke allude utter "
    "recite interject convey communicate express voice articulate stipulate aver opine "
    "elaborate expound narrate chronicle document record elucidate depose intone drawl bark "
    "growl holler murmur mumble sigh laugh chuckle snap blurt chatter gossip chat deliberate "
    "converse confer consult decide interpret perceive notice detect sense ascertain deduce "
    "print headline title caption analyze preach sing"
)
_PLAIN_NOUNS: Final = (
    "statement claim account belief view poll survey study data interview reference "
    "conversation message memo letter speech testimony evidence answer report news comment "
    "remark word finding article story editorial announcement declaration assertion argument "
    "insistence contention observation disclosure revelation chatter talk buzz gossip "
    "transcript document email tweet post footage description explanation mention analogy "
    "comparison parallel"
)
_PLAIN_OTHER: Final = (
    "echo echoes echoed echoing said told quipped wrote written thought felt spoke spoken shown "
    "found knew understood read quoted convinced aware according reportedly sang sung heard "
    "seen saw outspoken adamant insistent clear sure certain"
)
_DEEDS: Final = frozenset({"details"})
"""Forms of the words above that are things given, not words said ("gave details of the sale")."""
_SHORT: Final = re.compile(r"[^aeiou][aeiou][bdgklmnprtz]$")


def forms(verb: str) -> list[str]:
    """Return the forms of a regular verb: itself, -s, -ed, -ing.

    Where the last consonant may double, both spellings are given; one of them is no word, and
    does no harm.
    """
    if verb.endswith("e"):
        stem = verb if verb.endswith(("ee", "oe", "ye")) else verb[:-1]
        return [verb, verb + "s", verb + "d", stem + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    sibilant = verb.endswith(("s", "sh", "ch", "x", "z"))
    found = [verb, verb + ("es" if sibilant else "s"), verb + "ed", verb + "ing"]
    if _SHORT.search(verb):
        found += [verb + verb[-1] + "ed", verb + verb[-1] + "ing"]
    return found


def _table() -> dict[str, ActKind]:
    table: dict[str, ActKind] = {}
    for act, verbs in _VERBS.items():
        for verb in verbs.split():
            table.update(dict.fromkeys(forms(verb), act))
    for act, nouns in _NOUNS.items():
        for noun in nouns.split():
            for form in (noun, forms(noun)[1]):
                table.setdefault(form, act)
    for act, others in _OTHER.items():
        table.update(dict.fromkeys(others.split(), act))
    for word in FELT - _NO_FEELING:
        table.setdefault(word, "judge")
    return table


def _plain() -> frozenset[str]:
    verbs = {form for verb in _PLAIN_VERBS.split() for form in forms(verb)}
    nouns = {form for noun in _PLAIN_NOUNS.split() for form in (noun, forms(noun)[1])}
    return frozenset(verbs | nouns | set(_PLAIN_OTHER.split())) - frozenset(WORD_ACTS) - _DEEDS


WORD_ACTS: Final = _table()
"""The act that a word of a cue names."""

AGAINST: Final = frozenset(
    {form for verb in _AGAINST_VERBS.split() for form in forms(verb)} | set(_AGAINST_OTHER.split())
)
"""Words of judging by which the source is against what the content names."""

PLAIN: Final = _plain()
"""Words of cues that name no act: what is said decides."""
