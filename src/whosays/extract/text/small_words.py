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


COUNTED_ONE_BY_ONE: Final = frozenset("them us you these those whom".split())
_LED_BY: Final = frozenset("the all only just a".split())
_BARE: Final = frozenset(
    "both neither none each all some many most several few others another half pair duo trio "
    "second third fourth".split()
)


def bare_count(lows: list[str]) -> tuple[str, list[str]] | None:
    """Cut words that count and name nobody: "both", "the other two", "one of them".

    Args:
        lows: the words in lower case.

    Returns:
        The word that counts ("others" for "the others", "one" for "the other") and the words
        behind it; None where the words are no such count.
    """
    led = [low for low in lows[:2] if low in _LED_BY]
    rest = lows[len(led) :]
    if lows[:1] == ["all"] and (len(lows) == 1 or lows[1] == "of"):
        led, rest = [], lows
    if rest[:1] == ["other"] and led:
        rest = rest[1:] or ["one"]
    if not rest or not (rest[0] in _BARE or rest[0] in NUMBERS or _is_small(rest[0])):
        return None
    if rest[0] in ("second", "third", "fourth", "pair", "duo", "trio") and not led:
        return None
    tail = rest[2:] if rest[1:2] in (["others"], ["more"], ["other"]) else rest[1:]
    of_them = len(tail) == 2 and tail[0] == "of" and tail[1] in COUNTED_ONE_BY_ONE
    of_the_two = len(tail) == 3 and tail[:2] == ["of", "the"] and tail[2] in NUMBERS
    return (rest[0], tail) if not tail or of_them or of_the_two else None


def _is_small(low: str) -> bool:
    return low.isascii() and low.isdecimal() and len(low) < 3
