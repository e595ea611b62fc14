"""What is recorded of echoes and origins: frozen, and the same whatever order articles came in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from whosays.records import Span

EchoKind: TypeAlias = Literal["near-copy", "agency-copy", "excerpt", "shared-quotes"]
TagPlace: TypeAlias = Literal["dateline", "byline", "credit", "contribution", "publisher"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyTag:
    """A place where a report says that it is, or draws on, an agency's.

    ``agency`` is the agency's usual short name where it is well known, else as written;
    ``span`` is ``None`` where it was read from the report's metadata. ``contribution`` says that
    the agency gave a part, every other place that the report is the agency's.
    """

    agency: str
    place: TagPlace
    span: Span | None

    @property
    def whole(self) -> bool:
        """Whether the report is said to be the agency's, not only to draw on it."""
        return self.place != "contribution"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What finds the reports that may share words with a report; a function of its text alone.

    Reports whose signatures have a key in common are worth comparing. ``keys`` are in ascending
    order, each fits a signed 64-bit integer; ``scheme`` changes whenever the keys of the same text
    would be others, and keys of two schemes are not compared.
    """

    version_id: str
    scheme: str
    keys: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Words of a shared passage that differ; an empty span says where there are none."""

    earlier: Span
    later: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPassage:
    """A passage that stands in both reports, but for ``changes``.

    ``words`` counts the words that are the same, ``quoted`` those of them that stand in quotation
    marks in either report.
    """

    earlier: Span
    later: Span
    words: int
    quoted: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """Two reports that share words.

    ``earlier`` and ``later`` are version ids; where ``direction`` is ``None`` nobody knows which
    came first, and they stand in the order of their ids. ``shown`` says that the shared words show
    dependence; without it they only leave it possible. The shares are of the words of each report,
    0 to 1. ``explained`` says all this in a line.
    """

    id: str
    earlier: str
    later: str
    direction: Literal["agency-tag", "published"] | None
    kind: EchoKind
    shown: bool
    passages: tuple[SharedPassage, ...]
    earlier_share: float
    later_share: float
    agency: str | None
    tags: tuple[tuple[str, AgencyTag], ...]
    explained: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginGroup:
    """Members that go back to one origin; ``id`` is the smallest of them."""

    id: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """How many origins the members have: at least ``least``, at most ``most``.

    ``shown`` are the groups where only shown dependence counts, ``possible`` those where all that
    may be dependent is. ``cannot_tell`` are the members that stand apart in the former for want of
    proof and may depend on others.
    """

    what: str
    counted: int
    shown: tuple[OriginGroup, ...]
    possible: tuple[OriginGroup, ...]
    cannot_tell: tuple[str, ...]

    @property
    def least(self) -> int:
        """The fewest origins that there can be."""
        return len(self.possible)

    @property
    def most(self) -> int:
        """The most origins that there can be."""
        return len(self.shown)

    def phrase(self) -> str:
        """Return it in words: ``14 reports, 2 to 5 origins (3 can't tell)``."""
        what = self.what if self.counted != 1 else self.what.removesuffix("s")
        number = f"{self.least}" if self.least == self.most else f"{self.least} to {self.most}"
        origins = "origin" if self.most == 1 else "origins"
        unsure = f" ({len(self.cannot_tell)} can't tell)" if self.cannot_tell else ""
        return f"{self.counted} {what}, {number} {origins}{unsure}"
