"""Words that report: where a sentence may hold an attribution.

A coarse sieve, not a reader: it finds sentences worth a second look (inside the content
of another attribution, or covered by none). The encoder decides what is an attribution.
"""

from __future__ import annotations

import re
from typing import Final

_REGULAR: Final = """
accuse acknowledge add admit advise affirm agree allege announce answer argue assert assume
assure believe blame blast boast brag caution claim clarify comment complain concede conclude
condemn confess confirm contend convince counter criticise criticize cite declare decry defend
demand denounce deny describe disclose dispute doubt emphasise emphasize estimate expect explain
express fear hint implore imply indicate inform insist joke lament maintain mention object opine
pledge post predict proclaim promise propose protest question quip reason rebut recall reckon
recommend refuse refute reiterate reject remark remind reply report request respond retort reveal
shout signal speculate stress suggest suspect testify threaten tweet urge vow warn whisper wonder
worry
""".split()
_IRREGULAR: Final = """
say says said saying tell tells told telling think thinks thought thinking know knows knew
write writes wrote written speak speaks spoke spoken hear heard swear swore sworn forecast foresee
foresaw foretold hold holds held see sees saw feel feels felt according quoted quote quotes
skeptical sceptical skepticism scepticism unaware confident convinced adamant allegation
allegations accusation accusations denial denials statement statements warnings
""".split()
_DOUBLED: Final = ("admit",)


def _forms(verb: str) -> list[str]:
    """Return the forms of a regular verb."""
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y"):
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    if verb in _DOUBLED:
        return [verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"]
    return [verb, verb + ("es" if verb.endswith(("s", "sh")) else "s"), verb + "ed", verb + "ing"]


REPORTING: Final = re.compile(
    r"\b(?:"
    + "|".join(sorted({form for verb in _REGULAR for form in _forms(verb)} | set(_IRREGULAR)))
    + r"|(?:point|rul)(?:s|es|ed|ing)? out)\b",
    re.IGNORECASE,
)
"""A reporting word; forms of verbs and nouns alike, with no look at the grammar."""
