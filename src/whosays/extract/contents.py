"""The act that a content shows where its cue is plain: by mood, modal, person and word."""

from __future__ import annotations

from typing import TypeAlias

from whosays.extract.content_patterns import (
    ACCUSED,
    BEFORE_RELATIVE,
    BELIEVE_NOT,
    CANNOT,
    COMMITTED,
    CONDEMNED,
    DENIED,
    DENIED_NEEDS,
    DOUBTED,
    DOUBTED_NEEDS,
    FIRST_NOT,
    GRANTED,
    IMPERATIVE,
    NO_COMMENT,
    NOBODY_NAMED,
    NOT_EXCLUDED,
    OWN_DEED,
    POSSIBLE,
    POSSIBLE_NEEDS,
    PREDICTED,
    PROMISED,
    SHOULD,
    SORRY,
    THAT_WOULD,
    THIRD_WILL,
    THIS_IS_NOT,
    THREAT_NEEDS,
    THREATENED,
    VALUED,
    WARNED,
)
from whosays.extract.wording import Wording
from whosays.records import ActKind

Found: TypeAlias = tuple[ActKind, str]


def _has(head: str, needs: tuple[str, ...]) -> bool:
    padded = f" {head} "
    return any(letters in padded for letters in needs)


def content_act(words: Wording) -> Found:
    """Return the act that the content shows, with the name of the rule; ``assert`` failing all."""
    head = words.head
    main = _main_clause(head)
    for found in (_answering(words, head), _coming(words, head, main), _valuing(words, head, main)):
        if found is not None:
            return found
    possible = _has(main, POSSIBLE_NEEDS) and POSSIBLE.search(main)
    return ("suggest", "possible") if possible else ("assert", "plain")


def _main_clause(head: str) -> str:
    """Return a sentence up to its first subordinate clause."""
    cut = BEFORE_RELATIVE.search(head, 12)
    return head[: cut.start()] if cut else head


def _answering(words: Wording, head: str) -> Found | None:
    """Acts that answer what others say or ask."""
    if NO_COMMENT.search(head):
        return "decline-to-comment", "no-comment"
    if CANNOT.search(head):
        return "cannot-confirm", "unknown"
    if NOT_EXCLUDED.search(head):
        return "suggest", "left-open"
    if SORRY.search(head):
        return "retract", "sorry"
    if OWN_DEED.search(head):
        return "claim-responsibility", "own-deed"
    return _against(words, head)


def _against(words: Wording, head: str) -> Found | None:
    """Denying, doubting, asking, granting."""
    doubted = _has(head, DOUBTED_NEEDS) and DOUBTED.search(head)
    if words.question:
        return ("doubt", "who-would") if doubted else ("question", "asks")
    if _has(head, DENIED_NEEDS) and DENIED.search(head):
        return "deny", "untrue"
    if doubted:
        return "doubt", "hard-to-believe"
    if BELIEVE_NOT.search(head):
        return "deny", "believe-not"
    if FIRST_NOT.search(head):
        return "deny", "first-person-not"
    if THIS_IS_NOT.search(head):
        return "deny", "this-is-not"
    return ("confirm", "granted") if GRANTED.search(head) else None


def _coming(words: Wording, head: str, main: str) -> Found | None:
    """Acts about what is to come."""
    if _has(head, THREAT_NEEDS) and THREATENED.search(head):
        return "threaten", "own-harm"
    if SHOULD.search(main, 0, 110) or (words.direct and IMPERATIVE.search(head)):
        return "demand", "should"
    if PROMISED.search(head):
        return "promise", "first-person-will"
    if WARNED.search(main):
        return "warn", "bad-to-come"
    if COMMITTED.search(head):
        return "promise", "committed"
    if THIRD_WILL.search(head):
        return "promise", "third-person-will"
    return ("predict", "will") if PREDICTED.search(main) else None


def _valuing(words: Wording, head: str, main: str) -> Found | None:
    """Acts that lay blame or value on what is."""
    if CONDEMNED.search(main):
        return "condemn", "outrage"
    if ACCUSED.search(main) and not NOBODY_NAMED.search(head):
        return "accuse", "wrong-done"
    if THAT_WOULD.search(main) and not words.direct:
        return "predict", "would"
    return ("judge", "values") if VALUED.search(main) else None
