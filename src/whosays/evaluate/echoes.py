"""Scores echoes on a set of reports of which it is known what repeats what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, Protocol

from whosays.evaluate.echo_set import EchoSet, MadeArticle, Pair
from whosays.records import Article


class FoundEcho(Protocol):
    """What scoring needs to know of an echo."""

    @property
    def earlier(self) -> str:
        """Version id of one report, the earlier where ``direction`` is known."""

    @property
    def later(self) -> str:
        """Version id of the other report."""

    @property
    def direction(self) -> Literal["agency-tag", "published"] | None:
        """How it is known which came first."""

    @property
    def kind(self) -> str:
        """What kind of echo it is."""

    @property
    def shown(self) -> bool:
        """Whether dependence is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many were expected, found, and right among those found."""

    expected: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Share of the found that are right, 0 to 1; 1 where none was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the expected that were found, 0 to 1; 1 where none was expected."""
        return self.right / self.expected if self.expected else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class EchoScores:
    """Scores of echoes.

    ``articles`` counts articles: expected are those made from another, found those that some shown
    echo ties to another, right those tied to their original and to nothing foreign. An original
    that is tied to a foreign article counts as found and not right.
    ``pairs`` counts pairs of an original and one made from it against shown echoes between
    families and between an original and its own. ``strict`` counts ``articles`` again with the
    unclear pairs taken for foreign.
    ``near_misses`` are the pairs of families on one event, ``joined`` those of them joined.
    ``quotes`` counts pairs with only a quotation in common: found are those that any echo ties,
    right those of kind shared-quotes. ``by_recipe`` is (found, made) of each recipe, ``kinds``
    how often each recipe got which kind.
    ``directed`` is (right, told) of the directions told.
    """

    articles: Tally
    pairs: Tally
    strict: Tally
    near_misses: int
    joined: int
    quotes: Tally
    by_recipe: dict[str, tuple[int, int]]
    kinds: dict[str, dict[str, int]]
    directed: tuple[int, int]
    unclear: int
    wrong: tuple[tuple[str, str, str], ...]
    missed: tuple[tuple[str, str], ...]


def evaluate_echoes(
    made: EchoSet, find: Callable[[tuple[Article, ...]], Iterable[FoundEcho]]
) -> EchoScores:
    """Score what ``find`` finds among the articles of a set."""
    echoes = sorted(
        find(tuple(m.article for m in made.articles)), key=lambda e: (e.earlier, e.later)
    )
    return score_echoes(made, echoes)


def score_echoes(made: EchoSet, echoes: Iterable[FoundEcho]) -> EchoScores:
    """Score echoes that were found among the articles of a set."""
    by_id = {m.article.version_id: m for m in made.articles}
    originals = {m.family: m for m in made.articles if m.recipe == "original"}
    found = {frozenset((e.earlier, e.later)): e for e in echoes}
    shown = {pair for pair, echo in found.items() if echo.shown}
    expected = {_pair(originals[m.family], m): m for m in made.articles if m.recipe != "original"}
    foreign = {pair for pair in shown if len(_families(pair, by_id)) == 2}
    clear = {pair for pair in foreign if _families(pair, by_id) not in made.unclear}
    right = expected.keys() & shown
    quoting = {
        frozenset(originals[name].article.version_id for name in families)
        for families in made.quoting - made.unclear
    }
    by_recipe = Counter(m.recipe for m in expected.values())
    found_recipes = Counter(expected[pair].recipe for pair in right)
    told = [(found[pair], expected[pair]) for pair in right if found[pair].direction]
    events = {m.family: m.event for m in originals.values()}
    together = {
        frozenset(pair)
        for pair in combinations(sorted(events), 2)
        if events[pair[0]] == events[pair[1]]
    } - made.unclear
    return EchoScores(
        articles=_article_tally(expected, shown, clear),
        pairs=Tally(expected=len(expected), found=len(right) + len(clear), right=len(right)),
        strict=_article_tally(expected, shown, foreign),
        near_misses=len(together),
        joined=len(together & {_families(pair, by_id) for pair in clear}),
        quotes=Tally(
            expected=len(quoting),
            found=len(quoting & found.keys()),
            right=sum(found[p].kind == "shared-quotes" for p in quoting & found.keys()),
        ),
        by_recipe={recipe: (found_recipes[recipe], n) for recipe, n in sorted(by_recipe.items())},
        kinds=_kinds(expected, found),
        directed=(sum(e.later == m.article.version_id for e, m in told), len(told)),
        unclear=len(made.unclear),
        wrong=tuple(sorted(_named(pair, by_id, found) for pair in clear)),
        missed=tuple(sorted((m.family, m.recipe) for p, m in expected.items() if p not in shown)),
    )


def _article_tally(
    expected: dict[Pair, MadeArticle], shown: set[Pair], foreign: set[Pair]
) -> Tally:
    astray = {version_id for pair in foreign for version_id in pair}
    linked = {m.article.version_id for pair, m in expected.items() if pair in shown}
    return Tally(expected=len(expected), found=len(linked | astray), right=len(linked - astray))


def _pair(first: MadeArticle, second: MadeArticle) -> Pair:
    return frozenset((first.article.version_id, second.article.version_id))


def _families(pair: Pair, by_id: dict[str, MadeArticle]) -> Pair:
    return frozenset(by_id[version_id].family for version_id in pair)


def _named(
    pair: Pair, by_id: dict[str, MadeArticle], found: dict[Pair, FoundEcho]
) -> tuple[str, str, str]:
    first, second = sorted(f"{by_id[i].family} ({by_id[i].recipe})" for i in pair)
    return first, second, found[pair].kind


def _kinds(
    expected: dict[Pair, MadeArticle], found: dict[Pair, FoundEcho]
) -> dict[str, dict[str, int]]:
    kinds: dict[str, Counter[str]] = {}
    for pair, made in sorted(expected.items(), key=lambda item: item[1].recipe):
        kind = found[pair].kind if pair in found else "none"
        kinds.setdefault(made.recipe, Counter())[kind] += 1
    return {recipe: dict(sorted(counts.items())) for recipe, counts in kinds.items()}


def echo_scores_text(scores: EchoScores) -> str:
    """Return the scores as plain text."""
    right, told = scores.directed
    lines = [f"{'':22}{'precision':>10}{'recall':>8}{'expected':>10}{'found':>7}{'right':>7}"]
    for name, tally in (
        ("articles", scores.articles),
        ("pairs", scores.pairs),
        ("articles, strict", scores.strict),
        ("only quotes shared", scores.quotes),
    ):
        lines.append(
            f"{name:22}{100 * tally.precision:10.1f}{100 * tally.recall:8.1f}"
            f"{tally.expected:10}{tally.found:7}{tally.right:7}"
        )
    lines += [
        f"one event, other outlet: {scores.joined} of {scores.near_misses} pairs joined",
        f"direction told: {told}, right {right}",
        f"unclear pairs of originals, not scored: {scores.unclear}",
        "",
        "made by         found    kinds",
    ]
    for recipe, (found, made) in scores.by_recipe.items():
        kinds = ", ".join(f"{kind} {count}" for kind, count in scores.kinds[recipe].items())
        lines.append(f"{recipe:13}{found:4} of {made:<4} {kinds}")
    lines += [f"wrong   {first} | {second} | {kind}" for first, second, kind in scores.wrong]
    lines += [f"missed  {family} ({recipe})" for family, recipe in scores.missed]
    return "\n".join(lines) + "\n"
