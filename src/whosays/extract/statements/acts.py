"""What a speaker does by the words of one attribution: the act, by words and grammar.

The cue decides where it names an act, the content where the cue is plain. What counts as which act
stands in docs/reference/acts-guideline.md, and the order of the rules is the order of its table. A
reading keeps the rule it came from: rules differ in how often they are right.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from whosays.extract.statements.act_words import PLAIN, WORD_ACTS
from whosays.extract.statements.contents import content_act
from whosays.extract.statements.cue_patterns import (
    ABSURD,
    ASIDE,
    BARRED,
    CANNOT,
    CLAIMS,
    CLAUSE,
    CREDIT,
    DECLINED,
    FALSE,
    FORGED,
    GRAVE_QUESTIONS,
    INNOCENT,
    LEFT_OPEN,
    LEXICAL_ORDER,
    LINGERING,
    NO_DOUBT,
    NOT_CLAIMED,
    NOT_DENIED,
    OF_QUESTIONS,
    PICTURE,
    PREPOSITIONS,
    PROPOSAL,
    QUESTION_NOUN,
    QUESTION_TO,
    RAISED,
    REPROACHING,
    STANDS_BY,
    TO_QUESTIONS,
    VOICED,
    WHETHER,
    WITHDRAWN,
    WORD,
)
from whosays.extract.statements.cue_wants import (
    ADVISED_AGAINST,
    ALARMED,
    APPOINTED,
    ASKED,
    ASKED_ABOUT,
    ATTACKED,
    BLAMED,
    CALLED_FOR,
    COMMITTING,
    HAPPENING,
    LIKELY,
    OPPOSING,
    OWN_DOING,
    OWN_HARM,
    OWN_WILL,
    PLANNED,
    PROPOSED,
    SUING,
    SUPPORTED,
    TOLD,
    TOLD_TO,
)
from whosays.extract.statements.wording import Wording
from whosays.extract.text.reporting import VOICE
from whosays.records import ActKind


@dataclass(frozen=True, slots=True)
class ActReading:
    """An act with the name of the rule that gave it.

    Attributes:
        act: ``None`` where the words say that no such act took place.
        rule: ``cue:...`` or ``content:...``, for confidences and for learning.
        word: the word of the cue that decided, or nothing.
    """

    act: ActKind | None
    rule: str
    word: str = ""


_AS: Final = re.compile(r"\bas (?!part\b|well\b|he\b|she\b|they\b|it\b)")
_PASSIVE: Final = re.compile(r"\b(?:was|were|been|being|is|are) (?:\w+ly )?dismissed\b")
_OF_PERSON: Final = re.compile(r"^(?:\w+ ){1,3}(?:him|her|them|me|us)\b")
_AT_ODDS: Final = re.compile(
    r"\bdisagree\w* (?:on|about|over)\b|\b(?:in|into) (?:an? )?(?:\w+ )?(?:dispute"
    r"|disagreement)s?\b"
)
_GERUND: Final = re.compile(r"\w+ing\b")
_ANYONE: Final = re.compile(r"^any(?:one|body)\b")
_ADJECTIVE_QUESTIONS: Final = re.compile(
    r"\b(?!also|now|still|even|often|and|who|he|she|it|that|\w+ly\b)\w+ questions\b"
)
_GIVEN: Final = re.compile(r"\bden(?:y|ie)")
_NEGATIONS: Final = frozenset("not never nobody nor".split())


def read_act(words: Wording) -> ActReading:
    """Return the act of one attribution with the rule that gave it.

    Args:
        words: its plain words, from `wording.wording`.

    References:
        docs/reference/acts-guideline.md. The classes of acts follow Searle (1976): A
        classification of illocutionary acts. Language in Society 5; the members are our own.
    """
    for rule in _CUE_RULES:
        if (found := rule(words)) is not None:
            return found
    if (found := _by_word(words) or _on_a_side(words)) is not None:
        return found
    act, name = content_act(words)
    if name == "plain" and _is_no_statement(words):
        return ActReading(None, "content:no-statement")
    return ActReading(act, f"content:{name}")


def _on_a_side(words: Wording) -> ActReading | None:
    """Supporting and opposing by idioms ("rallied behind", "voted against")."""
    against = _begins_in_cue(OPPOSING, words)
    if not against and not _begins_in_cue(SUPPORTED, words):
        return None
    negated = not _NEGATIONS.isdisjoint(WORD.findall(words.cue))
    return ActReading("judge", "cue:opposed" if against != negated else "cue:supported")


def _is_no_statement(words: Wording) -> bool:
    """Tell a deed that was taken for a statement ("signed a bill", "posted a photo").

    Its cue has no word of speaking, thinking or showing, and its content has no verb.
    """
    cue = words.cue
    if PICTURE.search(words.joint):
        return True
    if cue in PLAIN or words.direct or CLAUSE.search(words.content):
        return False
    if not WORD.search(cue) or cue in PREPOSITIONS:
        return False
    return PLAIN.isdisjoint(WORD.findall(cue)) and VOICE.search(cue) is None


def _silent(words: Wording) -> ActReading | None:
    """Not answering, not knowing, leaving open; and acts that are said not to have happened."""
    if _begins_in_cue(LEFT_OPEN, words):
        return ActReading("suggest", "cue:left-open")
    if _begins_in_cue(DECLINED, words):
        return ActReading("decline-to-comment", "cue:declined")
    if _begins_in_cue(NO_DOUBT, words):
        return ActReading("assert", "cue:no-doubt")
    if _begins_in_cue(CANNOT, words):
        return ActReading("cannot-confirm", "cue:cannot-confirm")
    if NOT_DENIED.search(words.cue):
        return ActReading("assert", "cue:not-denied")
    return ActReading(None, "cue:not-done") if _begins_in_cue(NOT_CLAIMED, words) else None


def _begins_in_cue(pattern: re.Pattern[str], words: Wording) -> bool:
    """Tell whether a pattern matches from within the cue, if need be on into the content."""
    if words.cue in PLAIN:
        return False
    match = pattern.search(words.joint)
    return match is not None and match.start() < len(words.cue)


def _retracted(words: Wording) -> ActReading | None:
    owned = CREDIT.search(words.joint)  # "claimed" is a plain cue, but not with what it claims here
    if owned is not None and owned.start() < len(words.cue):
        return ActReading("claim-responsibility", "cue:responsibility")
    return ActReading("retract", "cue:withdrawn") if _begins_in_cue(WITHDRAWN, words) else None


def _rejected(words: Wording) -> ActReading | None:
    """Rejecting a claim denies it; rejecting an offer, or a person, judges it."""
    if _GIVEN.search(words.cue) and BARRED.search(f"{words.cue} {words.head[:60]}"):
        return ActReading("judge", "cue:rejected-offer", "denied")
    match = re.search(
        r"\b(?:reject|dismiss|spurn|rebuff|scoff|discount|downplay|play(?:s|ed|ing)? down)\w*",
        words.cue,
    )
    if _begins_in_cue(INNOCENT, words):
        return ActReading("deny", "cue:innocent")
    aside = match is None and ASIDE.search(words.cue)
    if not match and not aside:
        return None
    head = f"{words.cue} {words.head[:80]}"
    claim, offer = CLAIMS.search(head), PROPOSAL.search(head)
    if ABSURD.search(head) and not _OF_PERSON.search(head):
        return ActReading("deny", "cue:rejected-claim")
    if claim and (not offer or claim.start() <= offer.start()):
        return ActReading("deny", "cue:rejected-claim")
    if aside and (not offer or aside.group().startswith("rul")):
        return ActReading("deny", "cue:rejected")
    if match and not offer and (found := _dismissed(words, match.group())) is not None:
        return found
    return ActReading("judge", "cue:rejected-offer", match.group() if match else "rejected")


def _dismissed(words: Wording, word: str) -> ActReading | None:
    """To dismiss somebody as something judges them; to be dismissed from a post is no statement."""
    if _AS.search(words.head):
        return ActReading("judge", "cue:dismissed-as", word)
    if word == "dismissed" and not words.source and _PASSIVE.search(words.cue):
        return ActReading(None, "cue:not-done", word)
    return None


def _questioned(words: Wording) -> ActReading | None:
    """To question something is to doubt it; to ask a question is not."""
    cue = words.cue
    if RAISED.search(cue) or LINGERING.search(cue):
        return ActReading("doubt", "cue:raised-doubt")
    if re.search(r"\bnot (?:so |entirely |fully )?(?:sure|certain|convinced)\b", cue):
        return ActReading("doubt", "cue:not-sure")
    if "challeng" in cue and not _OF_PERSON.search(words.joint) and CLAIMS.search(words.head[:60]):
        return ActReading("doubt", "cue:challenged-claim")
    to = QUESTION_TO.search(cue)
    if "question" not in cue or TO_QUESTIONS.search(cue) or (to and to[1] in WORD_ACTS):
        return None
    if _begins_in_cue(REPROACHING, words):
        return ActReading("condemn", "cue:questioned-why")
    if cue == "questions" and words.source and not OF_QUESTIONS.match(words.joint):
        return ActReading("doubt", "cue:questioned")
    if GRAVE_QUESTIONS.search(cue):
        return ActReading("doubt", "cue:raised-doubt")
    if WHETHER.search(words.joint) or (words.question and words.direct):
        return ActReading("question", "cue:question")
    if (
        QUESTION_NOUN.search(cue)
        or _ADJECTIVE_QUESTIONS.search(cue)
        or words.joint.startswith("questioned about")
    ):
        return ActReading("question", "cue:question")
    return ActReading("doubt", "cue:questioned")


def _asked(words: Wording) -> ActReading | None:
    if words.cue in TOLD and not words.direct and TOLD_TO.match(words.content):
        return ActReading("demand", "cue:told-to")
    if _begins_in_cue(CALLED_FOR, words) and not ASKED_ABOUT.search(words.joint):
        if words.cue.startswith("nobody "):
            return ActReading(None, "cue:not-called-for")
        return ActReading("demand", "cue:called-for")
    if ASKED.search(words.cue):
        if words.cue.startswith("nobody "):
            return ActReading(None, "cue:not-asked")
        if words.head.startswith(("to ", "for ", "that ")) and not words.question:
            return ActReading("demand", "cue:asked-to")
        return ActReading("question", "cue:asked")
    return None


def _held(words: Wording) -> ActReading | None:
    if _begins_in_cue(ADVISED_AGAINST, words) or ALARMED.search(words.cue):
        return ActReading("warn", "cue:advised-against")
    if LIKELY.search(words.cue):
        return ActReading("predict", "cue:likely")
    if _begins_in_cue(BLAMED, words):
        return ActReading("accuse", "cue:blamed")
    if _begins_in_cue(STANDS_BY, words):
        return ActReading("confirm", "cue:stands-by")
    if ATTACKED.search(words.cue):
        return ActReading("condemn", "cue:attacked")
    if _begins_in_cue(PLANNED, words):
        if OWN_HARM.search(words.head):
            return ActReading("threaten", "cue:vowed-harm")
        return ActReading("promise", "cue:planned")
    return None


_CUE_RULES: Final[tuple[Callable[[Wording], ActReading | None], ...]] = (
    _silent, _retracted, _rejected, _questioned, _asked, _held,
)  # fmt: skip


def act_of_cue_words(cue: str) -> ActKind:
    """Return the act that the words of a cue name, with nothing else looked at.

    What a list of cue words alone can do, to compare with.

    Args:
        cue: its words.

    Returns:
        The strongest act named; ``assert`` where none is.
    """
    named = {WORD_ACTS[word] for word in WORD.findall(cue.lower()) if word in WORD_ACTS}
    return next((act for act in LEXICAL_ORDER if act in named), "assert")


def _by_word(words: Wording) -> ActReading | None:
    """Return the act that a word of the cue names, the strongest first."""
    found: dict[ActKind, str] = {}
    cue = words.cue
    if VOICED.match(cue) and not words.direct:
        cue = f"{cue} {' '.join(words.head.split(' ', 3)[:3])}"
    for word in WORD.findall(cue):
        if (act := WORD_ACTS.get(word)) is not None:
            found.setdefault(act, word)
    for act in LEXICAL_ORDER:
        if act in found:
            return _settled(act, found[act], words)
    return None


def _settled(act: ActKind, word: str, words: Wording) -> ActReading | None:
    """Return what a word of the cue comes to, given what is said with it."""
    if _is_negated(word, words.cue):
        return _negated(act, word, words.cue)
    if _is_no_act(act, word, words):
        return ActReading(None, "cue:no-act", word)
    if (threat := _threatened(act, word, words)) is not None:
        return threat
    if act == "judge":
        return _judged(words, word)
    if act == "demand" and word.startswith("want") and words.head.startswith("to "):
        return ActReading("judge", "cue:wants", word)
    if act == "suggest" and PROPOSED.search(words.head[:80]):
        return ActReading("demand", "cue:suggested-should", word)
    return ActReading(act, f"cue:{act}", word)


def _threatened(act: ActKind, word: str, words: Wording) -> ActReading | None:
    """Warning of what one will do oneself, promising harm, going to court: threats."""
    if act == "warn" and (OWN_WILL.match(words.head) or OWN_DOING.match(words.head)):
        return ActReading("threaten", "cue:warned-own", word)
    if act == "accuse" and word == "sue" and SUING.search(words.cue):
        return ActReading("threaten", "cue:will-sue", word)
    if act == "promise" and OWN_HARM.search(words.head[:60]):
        return ActReading("threaten", "cue:vowed-harm", word)
    return None


def _judged(words: Wording, word: str) -> ActReading | None:
    """To worry that something is warns; to call a claim false denies it; else it is a value."""
    if word.startswith(("worr", "concern", "alarm")) and words.content.startswith("that "):
        return ActReading("warn", "cue:worried-that", word)
    if FALSE.search(words.head[:120]):
        return ActReading("deny", "cue:called-false", word)
    if word.startswith(("call", "describ")):
        return _called(words, word)
    return ActReading("judge", "cue:judge", word)


def _is_no_act(act: ActKind, word: str, words: Wording) -> bool:
    """Tell a word that names no act here: of things, of nobody in particular, of two at odds."""
    if act == "threaten" and HAPPENING.search(words.joint):
        return True
    if act == "promise" and word.startswith("commit") and COMMITTING.search(words.joint):
        return True
    if word.startswith(("disagree", "dispute")) and _AT_ODDS.search(words.joint):
        return True
    if act == "confirm" and APPOINTED.search(words.joint):
        return True
    if word.startswith("consider") and _GERUND.match(words.content):
        return True
    return _ANYONE.match(words.source) is not None


def _is_negated(word: str, cue: str) -> bool:
    """Tell whether a negation stands up to three words before a word of the cue."""
    found = WORD.findall(cue)
    at = found.index(word) if word in found else 0
    return not _NEGATIONS.isdisjoint(found[max(0, at - 3) : at])


def _called(words: Wording, word: str) -> ActReading | None:
    """Return the act of calling something something: its values are in the content."""
    if word.startswith("describ") and re.match(r"(?:how|what|the way|that)\b", words.head):
        return ActReading("assert", "cue:described", word)
    if FORGED.match(words.head) and not _OF_PERSON.search(words.head):
        return ActReading("deny", "cue:rejected-claim", word)
    return ActReading("judge", "cue:called", word)


def _negated(act: ActKind, word: str, cue: str) -> ActReading:
    """Return the act of a cue whose word is negated."""
    cue_is_nobodys = cue.startswith("nobody ")
    if act == "demand" and word.startswith("want"):
        return ActReading("judge", "cue:opposed", word)
    if act in ("deny", "doubt"):
        return ActReading("assert", f"cue:not-{act}", word)
    if act == "suggest" and word.startswith(("seem", "appear")):
        return ActReading(act, "cue:not-seems", word)
    if act in ("judge", "predict") and not cue_is_nobodys:
        return ActReading(act, f"cue:not-{act}", word)
    return ActReading(None, f"cue:not-{act}", word)
