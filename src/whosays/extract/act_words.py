"""Which reporting words name which act, where nothing about them says otherwise.

A cue is looked up word by word; nouns count as the verb does ("his denial" as "denied"). Words
that report without naming an act ("said", "told", "wrote") are not listed: the content decides.
"""

from __future__ import annotations

from typing import Final

from whosays.records import ActKind

_VERBS: Final[dict[ActKind, str]] = {
    "deny": "deny rebut refute debunk contradict gainsay disprove dispute",
    "doubt": "doubt distrust mistrust",
    "confirm": "confirm acknowledge admit concede verify confess corroborate recognize recognise",
    "retract": "retract recant backtrack backpedal apologise apologize",
    "threaten": "threaten",
    "demand": (
        "demand urge ask+ implore beseech exhort instruct petition lobby recommend propose"
        " advocate press push plead request order want+ seek+ beg pressure encourage"
    ),
    "promise": "promise pledge vow guarantee intend plan commit swear aim",
    "warn": "warn caution fear+",
    "predict": "predict expect forecast foresee anticipate foretell prophesy",
    "condemn": (
        "condemn denounce decry deplore slam blast criticise criticize castigate lambast lambaste"
        " rebuke assail berate chide scold mock ridicule deride savage excoriate attack bash"
        " disparage censure vilify chastise upbraid skewer trash knock complain protest satirize"
        " scorn malign belittle reproach"
    ),
    "accuse": "accuse allege blame charge implicate indict",
    "question": "wonder inquire enquire query",
    "judge": (
        "praise hail laud applaud welcome endorse support back oppose favor favour prefer admire"
        " thank congratulate celebrate defend dub brand label deem call+ describe+ depict portray"
        " liken"
        " compare regret hope wish consider tout love like hate dislike resent lament bemoan"
        " appreciate enjoy respect embrace trust approve disapprove worry value extol cheer"
        " commend salute object mourn disavow repudiate disclaim disagree reject+ dismiss+"
        " decline+ refuse+"
    ),
    "suggest": "suggest speculate hint imply insinuate intimate suspect",
}
_OTHER: Final[dict[ActKind, str]] = {
    "deny": "denial denials rebuttal disputing disputes",
    "doubt": (
        "skeptical sceptical skeptic skeptics skepticism scepticism dubious unconvinced skeptically"
        " sceptically disbelief incredulous mistrustful"
    ),
    "confirm": "confirmation admission acknowledgment acknowledgement concession admittedly",
    "retract": "retraction apology apologies backtracking recantation",
    "threaten": "threat threats threated",
    "demand": (
        "recommendation recommendations instruction instructions orders requests invite"
        " invites invited inviting invitation demands plea pleas appeal appeals appealed"
        " appealing ultimatum proposal proposals"
    ),
    "promise": "pledges vows swore sworn commitment commitments assurances guarantee",
    "warn": "warning warnings fears cautionary",
    "predict": "prediction predictions forecasts expectation expectations expected prophecy",
    "condemn": (
        "condemnation denunciation criticism criticisms critique critical outraged outrage rebuke"
        " rebukes decried decries decrying"
    ),
    "accuse": "accusation accusations allegation allegations",
    "judge": (
        "praise opposition endorsement support opposed pleased glad proud happy disappointed"
        " excited confident concerned concern concerns thankful grateful worried worries angry"
        " impressed optimistic pessimistic opinion hopeful saddened upset enthusiastic preference"
        " angered alarmed shaken frustrated frustration uncomfortable excitement enthusiasm"
        " admiration"
        " disappointment applause against favorable favourable unfavorable unfavourable received"
        " regard regards regarded considered backing rejection dismissal refusal"
    ),
    "suggest": "suggestion suggestions speculation hints seems seemed appears appeared appear seem",
}
_DOUBLED: Final = frozenset({"admit", "plan", "commit", "beg"})


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
    " uncomfortable".split()
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
    " joke joked observe observed recall recalled cite cites cited know knows knew opine".split()
)
"""Words of cues that name no act: what is said decides."""
