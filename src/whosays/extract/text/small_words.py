"""The closed classes of English that source phrases are cut by."""

from __future__ import annotations

from typing import Final

PRONOUNS: Final = frozenset(
    "he she it they him her his hers its their them i we me us my our you your one who which that "
    "whom whose these those this some many others most both all everyone everybody somebody "
    "someone nobody anyone himself herself itself themselves few none each neither either "
    "several another mine ours theirs what whoever no-one".split()
)
DETERMINERS: Final = frozenset(
    "a an the this that these those his her its their my our your another some any no every each "
    "both either neither all many most several few one such other".split()
)
POSSESSIVES: Final = frozenset("his her its their my our your".split())
RELATIVES: Final = frozenset("who which whose whom where that".split())
LEADING: Final = frozenset(
    "according to by from and but as for with while though although because that when if so "
    "like even also only including among both in on meanwhile than said says at through via".split()
)
# Words that end the part of a description with its head noun in it.
AFTER_HEAD: Final = frozenset(
    "of for to in at from by with on within near inside outside across among against about under "
    "over behind between close familiar briefed speaking representing including led based posted "
    "said say says as during around into than whose affiliated involved opposed loyal critical "
    "aware knowledgeable linked tied opposing via then now currently after before like "
    "without along alongside throughout beyond toward towards surrounding and or but nor".split()
)
DASHES: Final = frozenset("—–-")
MARKS: Final = frozenset("\"“”‘’'`*,.;:!?…()[]—–-/•|")

TRAILING: Final = frozenset(
    "there here also too alike himself herself themselves itself now then today yesterday again "
    "already even often still alone and or but who which that as".split()
)

NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100}

QUANTITIES: Final = frozenset(
    "number group handful couple dozen dozens hundreds thousands score scores majority majorities "
    "plurality percent % third half quarter series lot batch pair trio raft string slew range "
    "host cache trove tens clutch chorus band crowd set list some many most several few one all "
    "none any each both either neither rest part bulk share minority million".split()
)


def is_number(form: str) -> bool:
    """Return whether a token is a number, in words or digits."""
    return form.lower() in NUMBERS or form[0].isdigit()
