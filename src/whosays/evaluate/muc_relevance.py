"""Which of the blames that were read tell of what MUC calls a relevant incident.

`whosays` draws every event; MUC leaves out fights between armed sides, operations of the state
against such groups, and what is long past. Of the other conditions (general talk, attacks on
soldiers alone) rules on words left out as many wanted incidents as unwanted ones, so there are
none for them.

References:
    Task documentation of MUC-4, ``template-doc-part1``, section 1.0, points 1, 2 and 6.
"""

from __future__ import annotations

import re
from typing import Final

_CIVIL: Final = re.compile(
    r"\b(?:civilians?|peasants?|people|persons?|jesuits?|priests?|women|woman|children|child|girls?"
    r"|boys?|workers?|mayors?|judges?|magistrates?|journalists?|reporters?|newsmen|students?"
    r"|teachers?|leaders?|politicians?|candidates?|senators?|deputy|deputies|ministers?|presidents?"
    r"|ambassadors?|diplomats?|embass\w+|engineers?|businessm[ae]n|industrialists?|citizens?"
    r"|residents?|inhabitants|villagers?|population|bus|buses|cars?|trucks?|vehicles?|trains?"
    r"|bridges?|pylons?|towers?|power|electric\w*|pipelines?|oil|wells?|banks?|stores?|shops?"
    r"|restaurants?|hotels?|houses?|homes?|residences?|buildings?|offices?|church\w*|schools?"
    r"|universit\w+|hospitals?|newspapers?|radio|stations?|plants?|refinery|farms?|ranch\w*"
    r"|planes?|airliners?|passengers?|hostages?|missionar\w+|nuns?|bishops?|archbishop|monsignor"
    r"|lawyers?|attorneys?|doctors?|father|brothers?|sons?|daughters?|wife|family|families"
    r"|neighborhoods?|towns?|villages?|market|headquarters|union|party|activists?|members? of"
    r"|former|general|governor|councilm[ae]n|director|secretary|professor|rector|dr|facilities"
    r"|installations?|telephone|company|ministry|refugees?|indians?|americans?|tourists?)\b",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\b19(\d\d)\b")
_DATELINE: Final = re.compile(r"\b\d{1,2} [A-Z]{3} (\d\d)\b")
_LONG_PAST: Final = 2
"""Years back from which an incident is no news; MUC says two months, days being seldom told."""


def dateline_year(text: str) -> int | None:
    """Return the year (two digits) of the dateline of a message, ``None`` where it has none."""
    found = _DATELINE.search(text[:200])
    return int(found.group(1)) if found else None


def is_relevant(kind: str, sentence: str, *, state: bool, year: int | None) -> bool:
    """Tell whether a blame is of an incident that MUC wants.

    Args:
        kind: kind of event.
        sentence: the sentence that says who did it.
        state: an arm of the state is blamed rather than an armed group.
        year: the year of the message, two digits.
    """
    if kind == "clash" or (state and not _CIVIL.search(sentence)):
        return False
    years = [int(found) for found in _YEAR.findall(sentence)]
    return year is None or not years or max(years) > year - _LONG_PAST
