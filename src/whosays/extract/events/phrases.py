"""Noun phrases round a word that tells of an event: where they begin and where they end.

There is no parser here: a phrase is what stands between words that can belong to none.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from whosays.extract.events.sheet import ABBREVIATIONS, Sheet
from whosays.extract.events.words import HEDGES, TRIGGERS
from whosays.extract.text.nouns import WEEKDAYS_MONTHS

Range: TypeAlias = tuple[int, int]
"""First token and the one behind the last."""

ARTICLES: Final = frozenset({"the", "a", "an"})
POINTERS: Final = frozenset("the this that these those such said".split())
DETERMINERS: Final = frozenset(
    "a an the this that these those its his her their our my your any some no every each"
    " both several many few all another such whose".split()
)
PREPOSITIONS: Final = frozenset(
    "of for to in at from by with on near inside outside across against about under over"
    " behind between during around into than before after since until without within along"
    " through among amid via upon toward towards despite following including aboard off as"
    " per like targeting involving".split()
)
AUXILIARIES: Final = frozenset(
    "is are was were be been being am has have had having do does did will would can"
    " could may might must shall should 'd 's_ ’d 'll ’ll 've ’ve".split()
)
NEGATIONS: Final = frozenset(
    "not never no neither nor nobody none nothing cannot n't didn't wasn't weren't isn't"
    " aren't don't doesn't hadn't hasn't haven't won't wouldn't couldn't can't didn’t"
    " wasn’t weren’t isn’t aren’t don’t doesn’t hadn’t hasn’t haven’t won’t wouldn’t"
    " couldn’t can’t".split()
)
_CLITIC: Final = frozenset(word for word in NEGATIONS if "'" in word or "’" in word)
LIGHT_VERBS: Final = frozenset(
    "tried tries try trying attempted attempting attempts sought seeking seek wanted"
    " managed failed planned planning plan helped began started vowed threatened continued"
    " went came used forced ordered claimed alleged accused blamed said says saying told"
    " denied believed reported known thought suspected meant intended pledged prepared"
    " preparing conspired plotted plotting".split()
)
_OTHERS: Final = frozenset(
    "that which who whom where when while because although though if whether and or but"
    " nor so yet he she it they we i you him them us me there here then also not never"
    " said says say told tells added adds claimed claims denied denies insisted reported"
    " according accused blamed alleged suggested warned noted called calls made led left"
    " came took went got gave showed shows caused drew began was what how why just only"
    " even already still again later earlier ago too today yesterday tonight tomorrow"
    " launch launches launched launching carry carries carried carrying pursue pursued"
    " pursuing stage staged staging conduct conducted conducting mount mounted mounting"
    " justify justifies justified commit commits committed committing condemn condemned"
    " condemns survived survive disabled halted stopped foiled thwarted attributed faced"
    " mourned investigate investigating investigated probe probing justifying provoke"
    " provoked describe described describes linked tied".split()
)
STOPS: Final = PREPOSITIONS | AUXILIARIES | NEGATIONS | _OTHERS | LIGHT_VERBS
"""Words that belong to no noun phrase without complements, apart from its determiner."""
MARKS: Final = frozenset(',;:.!?…()[]—–"“”*/|')
POSSESSIVES: Final = frozenset({"'s", "’s"})
_QUOTES: Final = frozenset("'‘’")
_LONGEST: Final = 9


def is_auxiliary(low: str) -> bool:
    """Tell whether a word is an auxiliary, negated or not."""
    return low in AUXILIARIES or low in _CLITIC


def phrase_start(sheet: Sheet, head: int, low: int) -> int:
    """Return the first token of the noun phrase that ends with ``head``.

    Args:
        sheet: the article.
        head: the head noun.
        low: no token before this is taken.
    """
    lows, i = sheet.lows, head
    while i > low and head - i < _LONGEST:
        word = lows[i - 1]
        if word in POSSESSIVES:
            i = phrase_start(sheet, i - 2, low) if i - 2 >= low else i - 1
            break
        if word == "that" and not _points(sheet, i - 1, low):
            break
        if word in DETERMINERS:
            return i - 1
        if word in WEEKDAYS_MONTHS or (len(word) == 4 and word.isdigit()):
            break  # "on 9 March rebels attacked": the day is none of theirs
        if word in MARKS or _is_verb_before(sheet, i - 1):
            break
        if word in STOPS and not _is_adjective(sheet, i - 1, low):
            break
        i -= 1
    return i


def _points(sheet: Sheet, i: int, low: int) -> bool:
    """Tell "in that attack" from "said that Vesk"."""
    return not sheet.is_name(i + 1) and (i == low or sheet.lows[i - 1] in PREPOSITIONS)


def _is_adjective(sheet: Sheet, i: int, low: int) -> bool:
    """Tell "the alleged attack" and "a carefully planned attack" from a verb before a noun."""
    if i <= low:
        return i == low and sheet.lows[i] in HEDGES
    if not sheet.lows[i].endswith("ed"):
        return False
    before = sheet.lows[i - 1]
    return before in DETERMINERS or before in POSSESSIVES or before.endswith("ly")


def _is_verb_before(sheet: Sheet, i: int) -> bool:
    """Tell "survived attacks" and "met officials" (no) from "reported attacks" (adjective)."""
    low = sheet.lows[i]
    if not low.endswith("ed") or not sheet.words.forms[i].islower():
        return False
    before = sheet.lows[i - 1] if i else ""
    return i > 0 and sheet.is_name(i - 1) and before not in POSSESSIVES or before in (  # noqa: RUF021
        "he", "she", "it", "they", "we", "who", "which"
    )  # fmt: skip


def phrase_end(sheet: Sheet, first: int, high: int) -> int:
    """Return the token behind the noun phrase that begins at ``first``, without complements.

    Args:
        sheet: the article.
        first: its first token, a determiner or a word of the phrase.
        high: no token from this on is taken.
    """
    lows, i = sheet.lows, first
    while i < high and i - first < _LONGEST:
        word = lows[i]
        if word in DETERMINERS and (i == first or lows[i - 1] in ("all", "both")):
            i += 1
            continue
        if word in _QUOTES or (word in MARKS and not _inner_mark(sheet, i, first)):
            break
        if word in STOPS and i > first and _is_adjective(sheet, i, first - 1):
            i += 1
            continue
        if word in STOPS or word in DETERMINERS or _is_participle(sheet, i, first):
            break
        if i > first and (trigger := TRIGGERS.get(word)) and not trigger.noun and trigger.finite:
            break
        if i > first and word in WEEKDAYS_MONTHS:
            break
        i += 1
    return i


def _inner_mark(sheet: Sheet, i: int, first: int) -> bool:
    """A full stop within a name ("Gen. Ruiz") ends no phrase."""
    return sheet.lows[i] == "." and i > first and sheet.lows[i - 1] in ABBREVIATIONS


def _is_participle(sheet: Sheet, i: int, first: int) -> bool:
    """Tell a participle or finite verb behind a noun from one in front of it."""
    low, form = sheet.lows[i], sheet.words.forms[i]
    if i == first or not form.islower() and not sheet.shouted:  # noqa: RUF021
        return False
    behind_noun = sheet.lows[i - 1] not in DETERMINERS and sheet.lows[i - 1] not in ("'s", "’s")
    if not behind_noun:
        return False
    after = sheet.lows[i + 1] if i + 1 < sheet.size else "."
    ends = (
        low.endswith("ed") or (low.endswith("ing") and low not in _ING_NOUNS) or low in _IRREGULAR
    )
    named = i + 1 < sheet.size and sheet.is_name(i + 1) and not sheet.is_name(i - 1)
    if low.endswith("ed") and named and not sheet.shouted and sheet.lows[i - 1].endswith("s"):
        return True  # "soldiers shocked Kell"
    return ends and (
        after in PREPOSITIONS or after in DETERMINERS or after in MARKS or low in _IRREGULAR
        or (sheet.is_name(i - 1) and not sheet.shouted)
    )  # fmt: skip


_ING_NOUNS: Final = frozenset(
    "bombing shelling killing shooting building meeting wing king ring hacking poisoning"
    " kidnapping stabbing hijacking evening morning spring housing beijing mining shipping"
    " banking hearing grouping landing bridge-building sinking crossing rigging being".split()
)
_IRREGULAR: Final = frozenset(
    "sank sunk struck shot fled fell fought met won lost held hit ran began broke found"
    " fired killed died put sent took wrote knew".split()
)


def with_complements(sheet: Sheet, first: int, high: int) -> int:
    """Return the end of a noun phrase with "of ...", "in ..." and "from ..." that belong to it."""
    end = phrase_end(sheet, first, high)
    while end < high - 1 and end > first and sheet.lows[end] in ("of", "from"):
        if sheet.lows[end] != "of" and not sheet.is_name(end - 1):
            break
        after = phrase_end(sheet, end + 1, high)
        if after <= end + 1 or _tells(sheet, end + 1) or _tells(sheet, after - 1):
            break  # "accused Vesk of bombing it", "suspected Vesk of the theft"
        end = after
    return end


def _tells(sheet: Sheet, i: int) -> bool:
    """Tell whether a word in small letters is that of a deed."""
    low = sheet.lows[i]
    if low.endswith("ing") and (sheet.shouted or not sheet.is_name(i)):
        return low in TRIGGERS or low not in _ING_NOUNS
    trigger = TRIGGERS.get(low)
    return trigger is not None and trigger.noun and (sheet.shouted or not sheet.is_name(i))


def before_verb(sheet: Sheet, verb: int, low: int) -> int:
    """Return the token where the verb group that ends with ``verb`` begins.

    Auxiliaries, negations, adverbs and "tried to" belong to the group.
    """
    lows, i = sheet.lows, verb
    while i > low:
        word = lows[i - 1]
        verbal = is_auxiliary(word) or word in NEGATIONS or word in ("to", "also", "then")
        adverb = word.endswith("ly") and len(word) > 4 and not sheet.is_name(i - 1)
        begun = lows[i].endswith("ing") and word in ("began", "started", "continued", "kept")
        if not (verbal or adverb or begun or (lows[i] == "to" and word in LIGHT_VERBS)):
            break
        i -= 1
    return i


_OPENERS: Final = {")": "(", "]": "["}


def _over_brackets(sheet: Sheet, i: int, low: int) -> int:
    """Return the token behind a noun that brackets follow: "the Red Front (RF) bombed"."""
    opener = _OPENERS.get(sheet.lows[i - 1]) if i > low else None
    if opener is None:
        return i
    return next((k for k in range(i - 2, max(low, i - 12), -1) if sheet.lows[k] == opener), i)


_ASIDES: Final = frozenset(
    "meanwhile however later earlier also then therefore instead again separately"
    " nevertheless".split()
)


def _is_aside(sheet: Sheet, i: int, low: int) -> bool:
    """Tell whether a word between commas belongs to no subject ("Vesk, meanwhile, arrested")."""
    return sheet.lows[i] in _ASIDES and i > low and sheet.lows[i - 1] == ","


NEAR_DAYS: Final = frozenset("today yesterday tonight overnight".split())
_PARTS_OF_TIME: Final = frozenset(
    "night morning afternoon evening week weekend month year noon midnight dawn".split()
)
_WHICH: Final = frozenset("last this early late that next same".split())


def _over_time(sheet: Sheet, i: int, low: int) -> int:
    """Return the token behind the subject where a time stands between it and its verb.

    "Rebels last night attacked", "the group today said", "rebels on 9 March bombed".
    """
    lows = sheet.lows
    while i - 1 > low:
        word = lows[i - 1]
        if word in NEAR_DAYS or (word in ("early", "late") and i - 2 > low):
            i -= 1
        elif word in _PARTS_OF_TIME and lows[i - 2] in _WHICH:
            i -= 2
        elif word in WEEKDAYS_MONTHS and i - 2 > low:
            k = i - 1
            while k > low and (lows[k - 1].isdigit() or lows[k - 1] in WEEKDAYS_MONTHS
                               or lows[k - 1] in _WHICH):  # fmt: skip
                k -= 1
            i = k - 1 if k > low and lows[k - 1] in ("on", "in") else k
        else:
            break
    return i


def subject_before(sheet: Sheet, group: int, low: int) -> Range | None:
    """Return the noun phrase right before a verb group, or ``None``.

    A relative clause points back to the noun before it; commas, "who" and an apposition
    ("Ruiz, a colonel, shot") are stepped over.
    """
    i = _over_time(sheet, group, low)
    if i > low and sheet.lows[i - 1] in ("who", "which", "that") and i - 1 > low:
        i = _over_time(sheet, i - 1, low)
    while i > low and (sheet.lows[i - 1] in (",", '"', "”", "“") or _is_aside(sheet, i - 1, low)):
        i -= 1
    i = _over_brackets(sheet, i, low)
    if i <= low or sheet.lows[i - 1] in MARKS:
        return None
    head = i - 1
    if sheet.lows[head] in ("he", "she", "it", "they", "we", "i"):
        return head, head + 1
    if sheet.lows[head] in STOPS or sheet.lows[head] in POSSESSIVES:
        return None
    start = phrase_start(sheet, head, low)
    # "soldiers of the Third Brigade", "officials in Pell": the head stands before the preposition.
    while start - 1 > low and sheet.lows[start - 1] in ("of", "from", "in") and start - 2 >= low:
        before = sheet.lows[start - 2]
        if before in STOPS or before in MARKS:
            break
        start = phrase_start(sheet, start - 2, low)
    return (start, head + 1) if start <= head else None
