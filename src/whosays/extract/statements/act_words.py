"""Which reporting words name which act, where nothing about them says otherwise.

A cue is looked up word by word; nouns count as the verb does ("his denial" as "denied"). Words
that report without naming an act ("said", "told", "wrote") are not listed: the content decides.
"""

from __future__ import annotations

from typing import Final

from whosays.records import ActKind

_VERBS: Final[dict[ActKind, str]] = {
    "deny": "deny rebut refute debunk contradict gainsay disprove dispute contest",
    "doubt": "doubt distrust mistrust disbelieve second-guess ",
    "confirm": (
        "confirm acknowledge admit concede verify confess corroborate recognize recognise affirm"
        " reaffirm authenticate substantiate validate certify avow"
    ),
    "retract": "retract recant backtrack backpedal apologise apologize rescind disown",
    "threaten": "threaten",
    "demand": (
        "demand urge ask+ implore beseech exhort instruct petition lobby recommend propose"
        " advocate press push plead request order want+ seek+ beg pressure encourage entreat"
        " command prod nudge admonish+ counsel prescribe cajole clamor clamour"
    ),
    "promise": "promise pledge vow guarantee intend plan commit swear aim undertake",
    "warn": "warn caution fear+ dread forewarn",
    "predict": "predict expect forecast foresee anticipate foretell prophesy envision envisage bet",
    "condemn": (
        "condemn denounce decry deplore slam blast criticise criticize castigate lambast lambaste"
        " rebuke assail berate chide scold mock ridicule deride savage excoriate attack bash"
        " disparage censure vilify chastise upbraid skewer trash knock complain protest satirize"
        " scorn malign belittle reproach taunt jeer boo heckle lampoon pillory fault"
        " rail inveigh shame hammer pummel thrash insult reprimand reprove lecture impugn"
        " snipe grumble gripe fume rage rant sneer scorch demonize demonise vent nitpick"
        " blister stigmatize parody chastise condescend protest deprecate demean execrate"
    ),
    "accuse": "accuse allege blame charge implicate indict incriminate arraign",
    "question": "wonder inquire enquire query interrogate quiz",
    "judge": (
        "praise hail laud applaud welcome endorse support back oppose favor favour prefer admire"
        " thank congratulate celebrate defend dub brand label deem call+ describe+ depict portray"
        " liken"
        " compare regret hope wish consider tout love like hate dislike resent lament bemoan"
        " appreciate enjoy respect embrace trust approve disapprove worry value extol cheer"
        " commend salute object mourn disavow repudiate disclaim disagree reject+ dismiss+"
        " decline+ refuse+ rejoice boast brag gush rave marvel relish cherish despise loathe detest"
        " abhor cringe savor savour revere idolize glorify tolerate begrudge pity lionize champion"
        " venerate laud rue sympathize sympathise empathize bristle balk tout congratulate"
        " appraise chafe pooh-pooh denigrate adore challenge"
    ),
    "suggest": (
        "suggest speculate hint imply insinuate intimate suspect surmise conjecture theorize"
        " theorise"
        " hypothesize hypothesise posit postulate presume suppose assume guess float"
    ),
}
_OTHER: Final[dict[ActKind, str]] = {
    "deny": "denial denials rebuttal disputing disputes",
    "doubt": (
        "skeptical sceptical skeptic skeptics skepticism scepticism dubious unconvinced skeptically"
        " sceptically disbelief incredulous incredulously mistrustful distrustful suspicious"
        " unpersuaded"
        " unsure leery doubts doubtful doubters incredulity"
    ),
    "confirm": "confirmation admission acknowledgment acknowledgement concession admittedly",
    "retract": "retraction apology apologies backtracking recantation",
    "threaten": "threat threats threated ultimatum ultimatums",
    "demand": (
        "recommendation recommendations instruction instructions orders requests invite"
        " invites invited inviting invitation demands plea pleas appeal appeals appealed"
        " appealing proposal proposals petition exhortation"
    ),
    "promise": "pledges vows swore sworn commitment commitments assurances guarantee undertaking",
    "warn": "warning warnings fears cautionary fearful",
    "predict": "prediction predictions forecasts expectation expectations expected prophecy",
    "condemn": (
        "condemnation denunciation criticism criticisms critique critical outraged outrage rebuke"
        " rebukes decried decries decrying scathing blistering damning tirade diatribe reprimand"
        " censure"
        " denunciations condemnations disgust disgusted indignation indignant critic critics jab"
        " jabs"
        " swipe swipes insults insult broadside attacks backlash"
    ),
    "accuse": "accusation accusations allegation allegations indictment insinuation insinuations",
    "judge": (
        "praise opposition endorsement support opposed pleased glad proud happy disappointed"
        " excited confident concerned concern concerns thankful grateful worried worries angry"
        " impressed optimistic pessimistic opinion hopeful saddened upset enthusiastic preference"
        " angered alarmed shaken frustrated frustration uncomfortable excitement enthusiasm"
        " admiration"
        " disappointment applause against favorable favourable unfavorable unfavourable received"
        " thrilled delighted relieved dismayed appalled horrified bothered troubled irritated"
        " annoyed"
        " unhappy displeased dissatisfied satisfied eager keen fond sympathetic offended "
        " disillusioned uneasy heartened intrigued fascinated stunned"
        " shocked"
        " amazed baffled puzzled enraged furious incensed livid ashamed embarrassed honored"
        " honoured"
        " humbled anxious anxiety nervous ambivalent joy anger fury dismay unease reservations"
        " misgivings qualms sympathy gratitude condolences tribute tributes kudos distaste disdain"
        " contempt hatred hostility antipathy approval disapproval affection fondness respect pride"
        " regret regrets sorrow sadness objection objections allegiance loyalty"
        " regard regards regarded considered backing rejection dismissal refusal"
    ),
    "suggest": (
        "suggestion suggestions speculation hints seems seemed appears appeared appear seem guess"
        " guesses theory theories hypothesis conjecture implication innuendo"
    ),
}
_DOUBLED: Final = frozenset({"admit", "plan", "commit", "beg", "brag", "prod", "abhor", "bet"})


def forms(verb: str) -> list[str]:
    """Return the forms of a regular verb: itself, -s, -ed, -ing."""
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    if verb in _DOUBLED:
        return [verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"]
    return [
        verb,
        verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s"),
        verb + "ed",
        verb + "ing",
    ]


def _table() -> dict[str, ActKind]:
    table: dict[str, ActKind] = {}
    for act, verbs in _VERBS.items():
        for verb in verbs.replace("+", "").split():
            table.update(dict.fromkeys(forms(verb), act))
    for act, others in _OTHER.items():
        table.update(dict.fromkeys(others.split(), act))
    table.update(dict.fromkeys("sought".split(), "demand"))
    table.update(dict.fromkeys("foresaw foreseen foretold".split(), "predict"))
    table.update(dict.fromkeys("undertook undertaken".split(), "promise"))
    return table


WORD_ACTS: Final = _table()
"""The act that a word of a cue names."""

AGAINST: Final = frozenset(
    "oppose opposes opposed opposing opposition reject rejects rejected rejecting rejection dismiss"
    " dismisses dismissed dismissing dismissal refuse refuses refused refusing refusal decline"
    " declines declined declining object objects objected objecting disapprove disapproves"
    " disapproved disapproving disavow disavows disavowed disavowing repudiate repudiates"
    " repudiated repudiating disagree disagrees disagreed disagreeing angered outraged hate hates"
    " hated"
    " dislike dislikes disliked resent resents resented against unfavorable unfavourable"
    " uncomfortable challenge challenges challenged challenging unhappy displeased dissatisfied"
    " disapproval objection objections despise"
    " despises"
    " despised despising loathe loathes loathed loathing detest detests detested detesting abhor"
    " abhors"
    " abhorred abhorring balk balks balked balking bristle bristles bristled bristling contempt"
    " disdain distaste hatred hostility antipathy dismay dismayed misgivings reservations".split()
)
"""Words of judging by which the source is against what the content names."""

PLAIN: Final = frozenset(
    "say says said saying tell tells told telling according write writes wrote written writing"
    " add adds added adding state states stated stating report reports reported reporting note"
    " notes noted noting announce announces announced announcing tweet tweets tweeted post posts"
    " posted explain explains explained reply replies replied respond responds responded think"
    " thinks thought believe believes believed argue argues argued arguing insist insists insisted"
    " insisting declare declares declared claim claims claimed claiming maintain maintains"
    " maintained assert asserts asserted contend contends contended continue continues continued"
    " statement quoted remark remarks remarked answer answered answers feel feels felt speak"
    " speaks spoke describing show shows showed shown find finds found conclude concludes"
    " concluded reveal reveals revealed stress stresses stressed emphasize emphasized convinced"
    " joke joked observe observed recall recalled cite cites cited know knows knew opine aware talk"
    " talks talked talking discuss discusses discussed discussing shared "
    " repeat"
    " repeats repeated repeating reiterate reiterates reiterated reiterating point points pointed"
    " pointing highlight highlights highlighted highlighting underscore underscores underscored"
    " underscoring illustrate illustrates illustrated indicate indicates indicated indicating"
    " demonstrate demonstrates demonstrated recount recounts recounted relate related mention"
    " mentions"
    " mentioned mentioning echo echoes echoed echoing shout shouted shouting yell yelled cry cried"
    " scream screamed whisper whispered mutter muttered exclaim exclaimed retort retorted counter"
    " countered countering reckon reckons reckoned estimate estimates estimated calculate"
    " calculated"
    " realize realized realise realised understand understands understood"
    " remember remembers remembered testify testified testifying attest attested proclaim proclaims"
    " proclaimed pronounce pronounced disclose disclosed divulge divulged inform informed notify"
    " notified brief briefed summarize summarized outline outlined outlining detail"
    " detailed detailing specify specified clarify clarified comment comments commented commenting"
    " email emailed emails message messaged text texted signal signaled signalled chime chimed"
    " chant"
    " chanted quip quipped read reads view views belief beliefs claims account accounts "
    " interview interviewed confide confided reason reasoned determine determined "
    " "
    " data poll polls survey surveys study studies statements answers reference"
    " references refer refers referred referring address addressed cautioning conversation"
    " conversations message messages memo letter speech letters testimony"
    " evidence".split()
)
"""Words of cues that name no act: what is said decides."""
