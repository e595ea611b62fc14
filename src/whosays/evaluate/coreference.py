"""Scores what pronouns and definite descriptions were joined to, on marked mentions.

A mention is right where what it was joined to stands in its cluster. Only those count whose cluster
has another mention that they can point to: for a description one before it, for a pronoun any.
Beside it stands the score of the nearest mention that fits by its plain form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from whosays.evaluate.gum import CoreferenceDocument, GoldMention
from whosays.records import Span

PointingKind: TypeAlias = Literal["pronoun", "description"]
Links: TypeAlias = Mapping[Span, Span | None]
Linker: TypeAlias = Callable[[CoreferenceDocument], Links]
"""Joins the mentions of a document; sees their spans, never their clusters."""

KINDS: Final[tuple[PointingKind, ...]] = ("pronoun", "description")

_MALE: Final = frozenset("he him his himself".split())
_FEMALE: Final = frozenset("she her hers herself".split())
_PRONOUNS: Final = (
    _MALE
    | _FEMALE
    | frozenset(
        "i me my mine myself we us our ours ourselves you your yours yourself it its itself they "
        "them their theirs themselves this that these those".split()
    )
)
_DEFINITE: Final = frozenset("the this that these those".split())
_AFTER_HEAD: Final = frozenset(
    "of for to in at from by with on about against between who which that whose where when as "
    "near inside outside after before during under over".split()
)


@dataclass(frozen=True, slots=True)
class Miss:
    """A mention that was joined to what it does not stand for."""

    document: str
    mention: Span
    joined: Span


@dataclass(frozen=True, slots=True)
class LinkScore:
    """How many of some mentions were joined, and how many of those rightly.

    ``nearest`` counts those whose nearest fitting mention is right.
    """

    kind: PointingKind
    mentions: int
    answered: int
    right: int
    nearest: int
    misses: tuple[Miss, ...] = ()

    @property
    def accuracy(self) -> float | None:
        """Right ones of those answered, 0 to 1; None where none was answered."""
        return self.right / self.answered if self.answered else None

    @property
    def abstained(self) -> float | None:
        """Share of the mentions left open, 0 to 1; None where there are none."""
        return 1 - self.answered / self.mentions if self.mentions else None

    @property
    def baseline(self) -> float | None:
        """Right ones of all where the nearest fitting mention is taken, 0 to 1."""
        return self.nearest / self.mentions if self.mentions else None


def score_links(documents: Sequence[CoreferenceDocument], linker: Linker) -> tuple[LinkScore, ...]:
    """Score a linker on marked documents.

    Args:
        documents: texts with mentions in clusters.
        linker: what joins the mentions of one document.

    Returns:
        The scores of pronouns and of definite descriptions.
    """
    counts = {kind: [0, 0, 0, 0] for kind in KINDS}
    misses: dict[PointingKind, list[Miss]] = {kind: [] for kind in KINDS}
    for document in documents:
        links = linker(document)
        clusters = {m.span: m.cluster for m in document.mentions}
        for mention in document.mentions:
            kind = pointing_kind(document.text, mention.span)
            if kind is None or not _points(document, mention, kind):
                continue
            joined = links.get(mention.span)
            right = joined is not None and clusters.get(joined) == mention.cluster
            near = nearest(document, mention)
            count = counts[kind]
            count[0] += 1
            count[1] += joined is not None
            count[2] += right
            count[3] += near is not None and near.cluster == mention.cluster
            if joined is not None and not right:
                misses[kind].append(Miss(document.name, mention.span, joined))
    return tuple(_score(kind, counts[kind], misses[kind]) for kind in KINDS)


def _score(kind: PointingKind, count: Sequence[int], misses: Sequence[Miss]) -> LinkScore:
    mentions, answered, right, near = count
    return LinkScore(kind, mentions, answered, right, near, tuple(misses))


def pointing_kind(text: str, span: Span) -> PointingKind | None:
    """Return whether words are a pronoun or a definite description, by their form alone.

    A description begins with "the", "this", "that", "these" or "those" and its head (the last
    word before a preposition, a clause or a comma) has a small letter: "the U.S. officials",
    not "the United Nations".
    """
    words = text[span[0] : span[1]].split()
    low = words[0].lower() if words else ""
    if len(words) == 1:
        return "pronoun" if low in _PRONOUNS else None
    if low not in _DEFINITE:
        return None
    head = words[1]
    for word in words[1:]:
        if word.lower() in _AFTER_HEAD:
            break
        head = word
        if word.endswith((",", ":", ";")):
            break
    return "description" if head[:1].islower() else None


def _points(document: CoreferenceDocument, mention: GoldMention, kind: PointingKind) -> bool:
    """Return whether a mention has another one of its cluster to point to."""
    others = (m for m in document.mentions if m.cluster == mention.cluster and m is not mention)
    if kind == "pronoun":
        return any(True for _ in others)
    return any(m.span[0] < mention.span[0] for m in others)


def nearest(document: CoreferenceDocument, mention: GoldMention) -> GoldMention | None:
    """Return the nearest mention before another that its plain form allows.

    For a pronoun the nearest mention with a capital that is no pronoun, for a description the
    nearest one with its last word, else the nearest name.
    """
    text = document.text
    before = [m for m in document.mentions if m.span[1] <= mention.span[0]]
    last = text[mention.span[0] : mention.span[1]].split()[-1].lower()
    if pointing_kind(text, mention.span) == "description":
        for other in reversed(before):
            if text[other.span[0] : other.span[1]].split()[-1].lower() == last:
                return other
    for other in reversed(before):
        words = text[other.span[0] : other.span[1]].split()
        if words[0].lower() not in _PRONOUNS and any(word[:1].isupper() for word in words):
            return other
    return None


def links_text(scores: Sequence[LinkScore]) -> str:
    """Return the scores as a small table for people."""
    lines = [f"{'':14}{'mentions':>9}{'abstained':>11}{'right':>8}{'nearest name':>14}"]
    lines += [
        f"{score.kind + 's':14}{score.mentions:>9}{_percent(score.abstained):>11}"
        f"{_percent(score.accuracy):>8}{_percent(score.baseline):>14}"
        for score in scores
    ]
    lines.append("right: of those answered; nearest name: of all")
    return "\n".join(lines) + "\n"


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f}%"
