"""What a source can be, read as a phrase: a pronoun, a name or a description."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from whosays.extract.text.runs import Run
from whosays.records import Span


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A source that is a pronoun, or a possessive standing for the source."""

    span: Span
    word: str


@dataclass(frozen=True, slots=True)
class Named:
    """A source with a name.

    Args:
        span: the name with what stands around it, relative clauses left out.
        run: the run that holds the name.
        before, after: token ranges of the words that describe it on either side.
        description: the description in front of it ("the state news agency").
    """

    span: Span
    run: Run
    before: tuple[int, int]
    after: tuple[int, int]
    description: Description | None = None


@dataclass(frozen=True, slots=True)
class Description:
    """A source without a name: "three U.S. officials", "the company's lawyer".

    Args:
        span: its words, relative clauses left out.
        first, last: its tokens.
        head: its head noun, lower case, singular.
        head_at: the head's token.
        plural: whether the head is a plural.
        determiner: its first word in lower case where that is a determiner or number, else "".
        possessor: tokens of the owner in front ("Trump" of "Trump's aides"), or None.
        people: a clause with "who" follows, so it is about people.
    """

    span: Span
    first: int
    last: int
    head: str
    head_at: int
    plural: bool
    determiner: str
    possessor: tuple[int, int] | None
    people: bool


Phrase: TypeAlias = Pronoun | Named | Description
