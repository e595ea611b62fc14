"""Names as they are written: spellings folded, transliterations, given names, titles.

Two spellings of one name are told by keys: words that differ only in how a sound of another
script is written have the same key ("Zelensky", "Zelenskyy", "Zelenskiy"). What no rule explains
and is only one letter off is a misprint, which says less.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal, TypeAlias

Likeness: TypeAlias = Literal["same", "spelling", "given", "initial", "misprint"]

_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
     "ə": "a", "’": "", "'": "", "‘": "", "ʼ": "", "`": "", "ʻ": "", "ʿ": ""}
)  # fmt: skip
_WORD: Final = re.compile(r"[^\W_]+(?:['’‘ʼ`ʻʿ][^\W_]+)*\.?")
_POSSESSIVE: Final = re.compile(r"['’]s\b|(?<=s)['’](?!\w)", re.IGNORECASE)

# How one sound is written in Latin letters by different rules (BGN/PCGN, ISO 9, press usage,
# French and German). They are tried in order; each is read from left to right.
_SOUNDS: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"shch|schtsch|chtch", "sh"),
        (r"tsch|tch|cz", "ch"),
        (r"sch(?=[aeiouymnlrvw])", "sh"),
        (r"dzh|dsch|dj", "j"),
        (r"zh", "j"),
        (r"kh(?=[aeiouyrl]|$)", "h"),
        (r"gh(?=[aeiouy])", "g"),
        (r"dh", "d"),
        (r"ph", "f"),
        (r"q", "k"),
        (r"ck", "k"),
        (r"c(?=[aoulr]|$)", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"(?<=[aeou])[yij]+(?=$|[^aeiouyj])", "i"),
        (r"^[yj]e|^ie", "e"),
        (r"(?<=[^aeiouyj])[yij]+(?=[ao])", "i"),
        (r"(?<=[aeiou])[yj](?=[aeou])", "i"),
        (r"(?<=[^aeiouyj])[yij]+(?=$|[^aeiouyj])", "i"),
        (r"ii+", "i"),
        (r"ei|ey|ej", "e"),
        (r"ff$", "v"),
        (r"(.)\1+", r"\1"),
    )
)
_ENDINGS: Final = ("i", "n", "an", "ian", "ean", "ese", "ish")  # of adjectives of countries
_LEAST_KEY: Final = 4  # shorter keys fall together by chance
_LEAST_MISPRINT: Final = 6  # letters in a word of which one may be wrong

# One given name in several languages, and the short forms that reports use beside it.
_GIVEN: Final = {
    name: groups.split()[0]
    for groups in (
        "vladimir volodymyr uladzimir wladimir|alexander aleksandr oleksandr aliaksandr alex sasha"
        " alexandre aleksander alejandro|sergei sergey serhii serhiy siarhei|dmitry dmitri dmytro"
        " dimitri dmitriy dima|nikolai nikolay mykola nicholas nick nicolas nikolas|michael mikhail"
        " mykhailo mike mikhael michel miguel|alexei aleksei oleksii oleksiy alexey|andrei andrey"
        " andrii andriy andrew andy drew|yuri yury yurii yuriy iurii|yevgeny evgeny yevhen"
        " evgeniy yevgeniy eugene gene|paul pavel pavlo pablo|peter petro pyotr pete pedro petr"
        "|john ivan jack jon johnny|joseph joe yosef josef jose|vasily vasyl vasiliy"
        "|gregory greg grigory hryhorii grigoriy|kirill kyrylo cyril|konstantin kostiantyn"
        "|anatoly anatolii anatoliy|valery valerii valeriy|vitaly vitalii vitaliy|viktor victor"
        " vic|igor ihor|oleg oleh|william bill will billy willie|robert bob rob bobby bert"
        "|richard dick rick rich|james jim jimmy jamie|thomas tom tommy|charles charlie chuck"
        "|edward ed eddie ted ned|daniel dan danny|david dave|steven stephen steve"
        "|christopher chris|matthew matt|anthony tony antony|benjamin ben benny bibi|samuel sam"
        "|timothy tim|ronald ron|donald don|kenneth ken|lawrence larry laurence|gerald jerry"
        "|frederick fred|philip phil phillip|patrick pat|raymond ray|leonard len|jeffrey jeff"
        " geoffrey geoff|douglas doug|walter walt|nathaniel nathan nate|joshua josh|jacob jake"
        "|zachary zach|katherine catherine kate kathy cathy katie|elizabeth liz beth betsy"
        " eliza|margaret meg maggie peggy|susan sue|deborah debbie deb|barbara barb|patricia patty"
        "|jennifer jen jenny|rebecca becky|victoria vicky|christine chris christina"
        "|muhammad mohammed mohamed mohammad muhammed mahomed mehmet|hussein husain hussain husayn"
        "|ahmed ahmad|yousef youssef yusuf yusef|ibrahim ebrahim|abdullah abdallah abdulla"
        "|hasan hassan|ali aly|omar umar|osama usama|khaled khalid|said saeed sayed"
    ).split("|")
    for name in groups.split()
}  # fmt: skip

TITLES: Final = {
    form: forms.split()[0]
    for forms in (
        "president pres|minister min|general gen|colonel col|lieutenant lt|captain capt|major maj"
        "|sergeant sgt|admiral adm|commander cmdr comandante|corporal cpl|senator sen"
        "|representative rep congressman congresswoman|governor gov|monsignor msgr mgr"
        "|father fr|reverend rev|bishop|archbishop|cardinal|professor prof|doctor dr|judge"
        "|justice|ambassador amb|secretary sec|chancellor|premier|mayor|chief|director"
        "|spokesman spokeswoman spokesperson|king|queen|prince|princess|pope|sheikh sheik"
        "|ayatollah|imam|rabbi|attorney atty|prosecutor|lawyer|deputy|brigadier brig|marshal"
        "|editor|chairman chairwoman chair|leader|officer|inspector|superintendent|sheriff"
        "|speaker|vice|former ex|acting|retired|prime|sir|lord|dame|lady|mr|mrs|ms|miss|mme"
        "|dona|comrade|senor|engineer|coach|detective|councillor councilman councilwoman|counsel"
    ).split("|")
    for form in forms.split()
}
"""Words before a name that say what somebody is, and the usual form of each."""

COURTESY: Final = frozenset("mr mrs ms miss mme sir lord dame lady dona senor dr doctor".split())
"""Titles that say nothing of an office."""

_PARTICLES: Final = frozenset(
    "de del della di da dos das du van von der den bin ibn al el ben la le y e abu".split()
)
_SUFFIXES: Final = frozenset("jr sr ii iii iv".split())


def fold(text: str) -> str:
    """Return a text in lower-case letters without marks and apostrophes."""
    split = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return "".join(c for c in split if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def folded_words(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded, possessive endings and full stops left out."""
    return tuple(fold(word).rstrip(".") for word in _WORD.findall(_POSSESSIVE.sub("", name)))


@lru_cache(maxsize=65536)
def person_words(name: str) -> tuple[str, ...]:
    """Return the telling words of a person's name: no titles before it, particles or suffixes.

    What stands before a title goes with it ("Harbour Post Editor Ann Lee" is "ann lee").
    """
    words = [w for w in folded_words(name) if w and w not in _SUFFIXES]
    for at in range(len(words) - 1, -1, -1):
        if words[at] in TITLES and at < len(words) - 1:
            words = words[at + 1 :]
            break
    kept = tuple(w for w in words if w not in _PARTICLES)
    return kept or tuple(words)


@lru_cache(maxsize=65536)
def spelling_key(word: str) -> str:
    """Return what the spellings of one name in Latin letters have in common.

    Args:
        word: one folded word.
    """
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


@lru_cache(maxsize=262144)
def likeness(first: str, second: str) -> Likeness | None:
    """Return how two folded words can be one name, or ``None``.

    ``given`` are forms of one given name, ``initial`` a letter that stands for a word.
    """
    if first == second:
        return "same"
    if len(first) == 1 or len(second) == 1:
        return "initial" if first[0] == second[0] else None
    one, other = spelling_key(first), spelling_key(second)
    if one == other and len(one) >= _LEAST_KEY:
        return "spelling"
    if first in _GIVEN and _GIVEN[first] == _GIVEN.get(second):
        return "given"
    if min(len(one), len(other)) >= _LEAST_MISPRINT and _sound(one) == _sound(other):
        return "misprint" if _one_off(one, other) else None
    return None


def _sound(key: str) -> str:
    """Return the first letter; of letters that stand for one foreign sound, the same one."""
    return {"g": "k", "z": "s"}.get(key[0], key[0])


def _one_off(first: str, second: str) -> bool:
    """Return whether one letter put in, left out, changed or swapped makes one word the other."""
    short, long = sorted((first, second), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]


def given_key(word: str) -> str:
    """Return the same word for all forms of one given name, else the spelling key."""
    return _GIVEN.get(word) or spelling_key(word)


def adjectives(country: str) -> tuple[str, ...]:
    """Return a country's name with what may be its adjectives: "Tarquen", "Tarqueni"."""
    stems = [country] + ([country[:-1]] if country[-1:] in "aeiouy" else [])
    return (country, *(stem + ending for stem in stems for ending in _ENDINGS))
