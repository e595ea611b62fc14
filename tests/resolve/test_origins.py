"""Origins are counted as an interval between what is shown and what is possible."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.records import Article, Span
from whosays.resolve.agencies import agency_tags
from whosays.resolve.echo_records import AgencyTag, Echo, EchoKind, SharedPassage
from whosays.resolve.origins import Source, report_origins, telling_origins
from whosays.resolve.signatures import pair_id


def _echo(
    first: str,
    second: str,
    kind: EchoKind = "near-copy",
    *,
    shown: bool = True,
    directed: bool = True,
    at: tuple[Span, Span] = ((0, 400), (0, 400)),
) -> Echo:
    return Echo(
        id=pair_id(first, second), earlier=first, later=second,
        direction="published" if directed else None, kind=kind, shown=shown,
        passages=(SharedPassage(earlier=at[0], later=at[1], words=60, quoted=0, changes=()),),
        earlier_share=0.5, later_share=0.5, agency=None, tags=(), explained="",
    )  # fmt: skip


AGENCY = (AgencyTag(agency="Orvelle", place="dateline", span=None),)
TOP, LOW = (0, 400), (900, 1300)
CASES: list[tuple[str, list[Echo], dict[str, tuple[AgencyTag, ...]], str, str]] = [
    ("a", [], {}, "1 report, 1 origin", "one"),
    ("abc", [], {}, "3 reports, 3 origins", "nothing in common"),
    ("abc", [_echo("a", "b"), _echo("b", "c")], {}, "3 reports, 1 origin", "a chain of copies"),
    (
        "abc",
        [_echo("a", "b"), _echo("b", "c", "shared-quotes", shown=False)],
        {},
        "3 reports, 1 to 2 origins (1 can't tell)",
        "a quotation in common may be dependence",
    ),
    (
        "abc",
        [_echo("a", "b", "excerpt", shown=False)],
        {},
        "3 reports, 2 to 3 origins (1 can't tell)",
        "a short passage may be dependence",
    ),
    (
        "abc",
        [],
        {"a": AGENCY, "c": AGENCY},
        "3 reports, 2 to 3 origins (1 can't tell)",
        "two that credit one agency may have one origin",
    ),
    ("ab", [_echo("a", "b"), _echo("b", "z")], {}, "2 reports, 1 origin", "others do not count"),
    (
        "abd",
        [
            _echo("a", "d", "excerpt", at=(TOP, TOP)),
            _echo("b", "d", "excerpt", at=(TOP, LOW)),
        ],
        {},
        "3 reports, 2 origins",
        "a later digest of two does not make them one",
    ),
    (
        "abd",
        [
            _echo("a", "d", "excerpt", at=(TOP, TOP), directed=False),
            _echo("b", "d", "excerpt", at=(TOP, LOW), directed=False),
        ],
        {},
        "3 reports, 1 to 2 origins (1 can't tell)",
        "whether it is a digest or the source of both is not known",
    ),
    (
        "abd",
        [
            _echo("d", "a", "excerpt", at=(TOP, TOP)),
            _echo("d", "b", "excerpt", at=(LOW, TOP)),
        ],
        {},
        "3 reports, 1 origin",
        "two excerpts of one earlier report",
    ),
    (
        "abd",
        [
            _echo("a", "d", "excerpt", at=(TOP, TOP)),
            _echo("b", "d", "excerpt", at=(TOP, TOP)),
        ],
        {},
        "3 reports, 1 origin",
        "the same passage in all three",
    ),
]


@pytest.mark.parametrize(("members", "echoes", "tags", "phrase", "reason"), CASES)
def test_report_origins(
    members: str,
    echoes: list[Echo],
    tags: dict[str, tuple[AgencyTag, ...]],
    phrase: str,
    reason: str,
) -> None:
    """The upper bound takes shown dependence, the lower all that is possible; any order will do."""
    for order in permutations(members):
        for turned in (echoes, echoes[::-1]):
            origins = report_origins(order, turned, tags)
            assert origins.phrase() == phrase, reason
            assert all(group.id == min(group.members) for group in origins.shown)


@given(
    pairs=st.sets(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"))),
    kinds=st.lists(st.sampled_from(["near-copy", "excerpt", "shared-quotes"]), min_size=36),
    seed=st.integers(0, 99),
)
def test_bounds(pairs: set[tuple[str, str]], kinds: list[EchoKind], seed: int) -> None:
    """At least one, at most as many as reports, the bounds in order, and order does not matter."""
    ordered = sorted({tuple(sorted(pair)) for pair in pairs if pair[0] != pair[1]})
    echoes = [
        _echo(
            a, b, kind, shown=kind != "shared-quotes", directed=len(kind) > 7,
            at=((0, 400), (200 * n, 200 * n + 300)),
        )
        for n, ((a, b), kind) in enumerate(zip(ordered, kinds, strict=False))
    ]  # fmt: skip
    origins = report_origins("abcdef", echoes)
    assert 1 <= origins.least <= origins.most <= origins.counted == 6
    assert sorted(m for g in origins.shown for m in g.members) == list("abcdef")
    assert (origins.least == origins.most) == (not origins.cannot_tell)
    Random(seed).shuffle(echoes)
    assert report_origins("fedcba", echoes) == origins


TELLINGS: list[tuple[list[Source], list[Echo], str, str]] = [
    (
        [Source(version_id="a", speaker=None), Source(version_id="a", speaker=None, side="Tarq")],
        [],
        "2 tellings, 1 origin",
        "the unnamed sources of one report are at most one",
    ),
    (
        [Source(version_id="a", speaker="kranz"), Source(version_id="b", speaker="kranz")],
        [],
        "2 tellings, 1 origin",
        "a named speaker is one wherever quoted",
    ),
    (
        [Source(version_id="a", speaker="kranz"), Source(version_id="a", speaker="brine")],
        [],
        "2 tellings, 2 origins",
        "two named speakers",
    ),
    (
        [Source(version_id="a", speaker="kranz"), Source(version_id="a", speaker=None)],
        [],
        "2 tellings, 2 origins",
        "a named and an unnamed one",
    ),
    (
        [Source(version_id="a", speaker=None), Source(version_id="b", speaker=None)],
        [],
        "2 tellings, 1 to 2 origins (1 can't tell)",
        "unnamed in two reports may be the same",
    ),
    (
        [
            Source(version_id="a", speaker=None, side="Ildovar"),
            Source(version_id="b", speaker=None, side="Tarquen"),
        ],
        [],
        "2 tellings, 2 origins",
        "unnamed on two sides are not the same",
    ),
    (
        [Source(version_id="a", speaker=None), Source(version_id="b", speaker=None)],
        [_echo("a", "b")],
        "2 tellings, 1 origin",
        "the unnamed source of a copy is that of the original",
    ),
]


@pytest.mark.parametrize(("tellings", "echoes", "phrase", "reason"), TELLINGS)
def test_telling_origins(
    tellings: list[Source], echoes: list[Echo], phrase: str, reason: str
) -> None:
    """Named speakers, unnamed ones and copies."""
    for order in permutations(tellings):
        assert telling_origins(order, echoes).phrase() == phrase, reason


def test_tags_of_reports(make_article: Callable[..., Article]) -> None:
    """The tags that `agency_tags` reads are those that origins take."""
    one = make_article("PORT HALLAM (Orvelle) - A mill burned down.")
    two = make_article("Port Hallam, 3 March (Orvelle Wire) - Four are missing.")
    tags = {a.version_id: agency_tags(a) for a in (one, two)}
    assert report_origins(tags, [], tags).phrase() == "2 reports, 1 to 2 origins (1 can't tell)"


@pytest.mark.parametrize(
    ("days", "phrase", "reason"),
    [
        (("2031-03-04", "2031-03-05"), "2 reports, 1 to 2 origins (1 can't tell)", "the next day"),
        (("2031-03-04", "2031-03-09"), "2 reports, 2 origins", "dispatches of different days"),
        (("2031-03-04", None), "2 reports, 1 to 2 origins (1 can't tell)", "day not known"),
        (
            ("2031-03-04", "2031-03-09", None),
            "3 reports, 2 to 3 origins (1 can't tell)",
            "of which day is not known, but of one only",
        ),
    ],
)
def test_one_agency_on_different_days(
    days: tuple[str | None, ...], phrase: str, reason: str
) -> None:
    """Two dispatches of an agency days apart are not one for having its name."""
    published = dict(zip("abc", days, strict=False))
    tags = dict.fromkeys(published, AGENCY)
    assert report_origins(published, [], tags, published).phrase() == phrase, reason
