"""Light rewording by fixed rules: synonyms, tense, numbers, spelling, order. Quotations stay."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import Final

# One of a pair is put in the other's place, either way round.
_SYNONYMS: Final = """
said stated|told informed|also additionally|about around|announced made_known|killed slain
|injured wounded|begin start|began started|begins starts|ended finished|show demonstrate
|showed demonstrated|shows demonstrates|help assist|helped assisted|ask request|asked requested
|called termed|large big|many numerous|several a_number_of|major significant|people persons
|children minors|police officers|attack assault|attacks assaults|president head_of_state
|government authorities|official functionary|officials functionaries|country nation
|countries nations|city town|after following|before prior_to|because since|but yet|however though
|while whereas|during in_the_course_of|near close_to|inside within|more_than over
|at_least no_fewer_than|according_to as_stated_by|last_year the_year_before
|this_year the_current_year|vote ballot|votes ballots|election poll|elections polls|campaign drive
|leader chief|leaders chiefs|law statute|laws statutes|bill measure|court tribunal|judge magistrate
|company firm|companies firms|plan scheme|plans schemes|report account|reports accounts
|reported related|group band|groups bands|member participant|members participants|support back
|supported backed|supporters backers|oppose resist|opposed resisted|decision ruling
|agreement accord|talks negotiations|meeting session|issue matter|issues matters|problem difficulty
|problems difficulties|money funds|job post|jobs posts|home house|homes houses|woman lady
|man fellow|car vehicle|cars vehicles|building structure|death demise|deaths fatalities
|result outcome|results outcomes|number figure|use employ|used employed|using employing|make create
|made created|give provide|gave provided|get obtain|got obtained|keep retain|kept retained
|need require|needed required|want wish|wanted wished|try attempt|tried attempted|trying attempting
|seek look_for|sought looked_for|allow permit|allowed permitted|stop halt|stopped halted
|increase rise|increased risen|decrease drop|current present|former ex|recent latest|new fresh
|first initial|final last|important key|possible feasible|likely probable|entire whole
|most the_bulk_of|often frequently|now at_present|again once_more|together jointly|nearly almost
|only solely|still even_now|public open|private closed|quickly fast|together_with alongside
|across throughout|claimed asserted|claims asserts|believe think|believed thought|added went_on
|noted remarked|spoke talked|discussed talked_over|described depicted|found discovered
|happened occurred|happen occur|took_place was_held|received got_hold_of|left departed
|returned came_back|released set_free|statement declaration|spokesman representative
|spokeswoman representative|spokesperson representative|military army|war conflict|border frontier
|protest demonstration|protests demonstrations|protesters demonstrators|crisis emergency|area zone
|region district|week seven_days|month thirty_days|million mn|percent per_cent|U.S. American
|lawmakers legislators|senator legislator|Republicans GOP_members|administration cabinet
"""
_TENSES: Final = """
is was|are were|has had|have had|will would|can could|says said|may might|does did|plans planned
|wants wanted|expects expected|remains remained|continues continued|includes included|seems seemed
|was had_been|were had_been
"""
_NUMBERS: Final = (
    "two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12"
)
_SHORT: Final = """
did_not didn't|do_not don't|does_not doesn't|is_not isn't|was_not wasn't|will_not won't
|have_not haven't|has_not hasn't|would_not wouldn't|could_not couldn't|cannot can't|it_is it's
"""
_SPELLING: Final = """
organization organisation|organizations organisations|center centre|labor labour|defense defence
|program programme|color colour|favor favour|toward towards|among amongst|recognize recognise
|analyze analyse|neighbor neighbour|traveled travelled|canceled cancelled
"""
_QUOTED: Final = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|''[^']*(?:''|$)")
_ADVERB: Final = re.compile(r" (?!only|early|family|July|daily|reply|supply)[a-z]{3,}ly(?= [a-z])")
_SPEECH_TAG: Final = re.compile(r", ((?:[A-Z][\w.’']+ ){1,3})said\.")


def _pairs(*tables: str) -> dict[str, str]:
    swaps: dict[str, str] = {}
    for table in tables:
        for pair in table.replace("\n", " ").split("|"):
            first, second = pair.replace(" ", "\n", 1).split() if pair.strip() else ("", "")
            one, other = first.replace("_", " "), second.replace("_", " ")
            swaps.setdefault(one, other)
            swaps.setdefault(other, one)
    swaps.pop("", None)
    return swaps


_SWAPS: Final = _pairs(_SYNONYMS, _TENSES, _NUMBERS, _SHORT, _SPELLING)
_SWAP: Final = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, _SWAPS), key=len, reverse=True)) + r")(?!\w)"
)


def reword(text: str, rng: Random, rate: float) -> str:
    """Return ``text`` lightly reworded outside quotation marks.

    Args:
        text: a paragraph.
        rng: seeded chance.
        rate: share, 0 to 1, of the places where a rule applies that are changed.
    """
    pieces: list[str] = []
    at = 0
    for quoted in _QUOTED.finditer(text):
        pieces += [_reword_plain(text[at : quoted.start()], rng, rate), quoted.group()]
        at = quoted.end()
    pieces.append(_reword_plain(text[at:], rng, rate))
    return "".join(pieces)


def _reword_plain(text: str, rng: Random, rate: float) -> str:
    def sometimes(change: Callable[[re.Match[str]], str]) -> Callable[[re.Match[str]], str]:
        return lambda match: change(match) if rng.random() < rate else match.group()

    text = _SWAP.sub(sometimes(lambda match: _SWAPS[match.group()]), text)
    text = _ADVERB.sub(sometimes(lambda _: ""), text)
    return _SPEECH_TAG.sub(sometimes(lambda match: f", said {match[1].strip()}."), text)
