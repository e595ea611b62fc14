"""The act that a content shows where its cue is plain: by mood, modal, person and word."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from whosays.extract.statements.content_patterns import (
    BEFORE_RELATIVE,
    BELIEVE_NOT,
    CANNOT,
    COMMITTED,
    DENIED,
    DENIED_NEEDS,
    DOUBTED,
    DOUBTED_NEEDS,
    FIRST_NOT,
    GRANTED,
    IMPERATIVE,
    INSISTED,
    INSISTED_NOT,
    NO_COMMENT,
    NO_NEED,
    NONE_DOUBTS,
    NOT_DONE,
    NOT_EXCLUDED,
    NOT_SUPPORTED,
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
    VERB,
    WARNED,
)
from whosays.extract.statements.content_values import (
    ACCUSED,
    BETRAYED,
    CONDEMNED,
    NOBODY_NAMED,
    SHOULD_HAVE,
    VALUED,
    VALUED_WITHIN,
)
from whosays.extract.statements.value_words import is_valued, names_a_value
from whosays.extract.statements.wording import Wording
from whosays.records import ActKind

_BARE: Final = 60
"""Characters up to which words without a verb are read as a judgement for a word of value."""
_PRONOUNS: Final = frozenset("i we he she it they who which that".split())
_LETTERS: Final = re.compile(r"[a-z]+")
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
    if NO_COMMENT.match(head):
        return "decline-to-comment", "no-comment"
    if CANNOT.match(head):
        return "cannot-confirm", "unknown"
    if NONE_DOUBTS.match(head):
        return "assert", "no-doubt"
    if NOT_EXCLUDED.search(head):
        return "suggest", "left-open"
    if SORRY.match(head):
        return "retract", "sorry"
    if OWN_DEED.match(head):
        return "claim-responsibility", "own-deed"
    return _against(words, head)


def _against(words: Wording, head: str) -> Found | None:
    """Denying, doubting, asking, granting."""
    doubted = _has(head, DOUBTED_NEEDS) and DOUBTED.search(head)
    if words.question or head.startswith("whether "):
        return ("doubt", "who-would") if doubted else ("question", "asks")
    if _has(head, DENIED_NEEDS) and DENIED.search(head):
        return "deny", "untrue"
    if doubted:
        return "doubt", "hard-to-believe"
    if BELIEVE_NOT.match(head):
        return "deny", "believe-not"
    if FIRST_NOT.match(head):
        return "deny", "first-person-not"
    if THIS_IS_NOT.match(head):
        return "deny", "this-is-not"
    if NOT_SUPPORTED.search(head):
        return "judge", "not-support"
    if _own_not_done(words, head) or (INSISTED.search(words.cue) and INSISTED_NOT.match(head)):
        return "deny", "own-not-done"
    return ("confirm", "granted") if GRANTED.match(head) else None


def _own_not_done(words: Wording, head: str) -> bool:
    """Tell "the army said the army had not fired": a side says that it did not do something."""
    found = NOT_DONE.match(head)
    return found is not None and (
        found[1] not in _PRONOUNS and found[1] in _LETTERS.findall(words.source)
    )


def _coming(words: Wording, head: str, main: str) -> Found | None:
    """Acts about what is to come."""
    if _has(head, THREAT_NEEDS) and THREATENED.search(head):
        return "threaten", "own-harm"
    if SHOULD.search(main, 0, 110) or (words.direct and IMPERATIVE.match(head)):
        return "demand", "should"
    if PROMISED.match(head):
        return "promise", "first-person-will"
    if WARNED.search(main):
        return "warn", "bad-to-come"
    if COMMITTED.search(head):
        return "promise", "committed"
    if THIRD_WILL.match(head):
        return "promise", "third-person-will"
    return ("predict", "will") if PREDICTED.search(main) else None


def _said_of(words: Wording, main: str) -> str:
    """Return the clause, with the end of the cue before it where the clause goes on from it."""
    last = words.cue.rpartition(" ")[2]
    return (
        f"{last} {main}" if last.startswith(("feel", "felt")) and words.joint != words.cue else main
    )


def _valuing(words: Wording, head: str, main: str) -> Found | None:
    """Acts that lay blame or value on what is."""
    if CONDEMNED.search(main) or BETRAYED.match(main):
        return "condemn", "outrage"
    if ACCUSED.search(main) and not NOBODY_NAMED.search(head):
        return "accuse", "wrong-done"
    if THAT_WOULD.match(main) and not words.direct:
        return "predict", "would"
    if NO_NEED.match(head):
        return "judge", "not-support"
    if (
        VALUED.match(main)
        or is_valued(_said_of(words, main))
        or VALUED_WITHIN.search(main)
        or SHOULD_HAVE.search(main)
    ):
        return "judge", "values"
    # "Saying some good things" tells of a judgement; "a fine speech, he said" makes one.
    named = words.direct and not words.cue.endswith("ing")
    bare = named and len(main) < _BARE and not VERB.search(main)
    return ("judge", "bare-value") if bare and names_a_value(main) else None
