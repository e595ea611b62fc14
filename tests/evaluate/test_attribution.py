"""Scores of attributions: by hand, by their properties, and beside the reference scorer."""

from __future__ import annotations

import io
import random
import re
import sys
from collections.abc import Sequence
from importlib import util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.errors import DataError
from whosays.evaluate import (
    GoldDocument,
    SpanTriple,
    bootstrap,
    evaluate,
    read_corpus,
    scores_json,
    scores_text,
)
from whosays.evaluate.attribution import PAIR_METRICS, AttributionScores
from whosays.evaluate.documents import SUBSETS, TokenMap, quote_kind
from whosays.records import Span, Spans

TEXT = "The mayor said the bridge is shut. Two drivers doubted it would open soon."


def at(words: str, text: str = TEXT) -> Spans:
    """The span of ``words`` in ``text``; none for no words."""
    return ((text.index(words), text.index(words) + len(words)),) if words else ()


def triple(source: str, cue: str, content: str, text: str = TEXT) -> SpanTriple:
    """An attribution by its words."""
    return SpanTriple(at(source, text), at(cue, text), at(content, text))


MAYOR = triple("The mayor", "said", "the bridge is shut")
DRIVERS = triple("Two drivers", "doubted", "it would open soon")


def scored(gold: Sequence[SpanTriple], predicted: Sequence[SpanTriple]) -> AttributionScores:
    """Scores of predictions on the one text here."""
    return evaluate([GoldDocument("bridge", TEXT, tuple(gold))], {"bridge": tuple(predicted)})


@pytest.mark.parametrize(
    ("predicted", "metric", "precision", "recall", "reason"),
    [
        ([MAYOR, DRIVERS], "exact", 1, 1, "everything found as marked"),
        ([MAYOR], "end_to_end", 1, 1 / 2, "one of two found"),
        ([], "end_to_end", 0, 0, "nothing found counts as precision 0, not as an error"),
        (
            [triple("Two drivers", "said", "the bridge is shut")],
            "half",
            1,
            1 / 2,
            "a wrong source does not hurt the content figures",
        ),
        (
            [triple("Two drivers", "said", "the bridge is shut")],
            "end_to_end",
            0,
            0,
            "but nobody said it end to end",
        ),
        ([triple("mayor", "said", "bridge is shut")], "exact", 0, 0, "a word is missing"),
        ([triple("mayor", "said", "bridge is shut")], "soft", 6 / 7, 3 / 7, "2*3/(4+3), 1 of 2"),
        (
            [triple("mayor", "said", "the bridge is shut.")],
            "words",
            1,
            1 / 2,
            "a full stop is no word",
        ),
        (
            [triple("mayor", "said", "the bridge is shut.")],
            "exact",
            0,
            0,
            "a full stop is a token",
        ),
        ([triple("mayor", "said", "shut")], "half", 0, 0, "2*1/(4+1) is below half"),
        ([triple("mayor", "said", "is shut")], "half", 1, 1 / 2, "2*2/(4+2) is above half"),
        (
            [SpanTriple(at("mayor said the bridge is shut"), (), at("the bridge is shut"))],
            "end_to_end",
            0,
            0,
            "source dice 2*1/(2+6) is below half",
        ),
        (
            [SpanTriple(at("mayor said the bridge is shut"), (), at("the bridge is shut"))],
            "loose",
            1,
            1 / 2,
            "but the sources share a word",
        ),
        (
            [SpanTriple((), (), at("the bridge is shut"))],
            "loose",
            0,
            0,
            "no source is not the mayor",
        ),
        (
            [MAYOR, MAYOR, DRIVERS],
            "end_to_end",
            2 / 3,
            1,
            "a repeated prediction is paired once",
        ),
        (
            [SpanTriple(MAYOR.source, MAYOR.cue, (*MAYOR.content, *DRIVERS.content))],
            "end_to_end",
            1,
            1 / 2,
            "two merged into one: 2*4/(4+8) is above half, the source that of the first",
        ),
    ],
)
def test_figures_by_hand(
    predicted: list[SpanTriple], metric: Any, precision: float, recall: float, reason: str
) -> None:
    """Each figure of two marked attributions is what a person works out."""
    rates = scored([MAYOR, DRIVERS], predicted).subsets["all"].pairs[metric]
    assert rates.precision == pytest.approx(precision), reason
    assert rates.recall == pytest.approx(recall), reason


def test_no_source_on_both_sides_is_right() -> None:
    """Nobody named and nobody found is a source found."""
    nobody = SpanTriple((), at("said"), at("the bridge is shut"))
    figures = scored([nobody], [nobody]).subsets["all"]
    assert figures.pairs["end_to_end"].f1 == 1
    assert figures.pairs["loose"].f1 == 1
    assert figures.source_accuracy == 1


def test_tokens_of_a_role_are_counted_once() -> None:
    """Two attributions with one source put its tokens into the role once."""
    second = SpanTriple(MAYOR.source, at("doubted"), at("it would open soon"))
    tally = scored([MAYOR, second], [MAYOR]).articles[0].counts["all"].tokens["source"]
    assert (tally.gold, tally.predicted, tally.gold_hits, tally.predicted_hits) == (2, 2, 2, 2)


@pytest.mark.parametrize(
    ("text", "content", "kind", "reason"),
    [
        ("She said “no more”", "“no more”", "pure", "curly marks"),
        ('She said "no more"', '"no more"', "pure", "straight marks"),
        ("She said ''no more''", "''no more''", "pure", "two single marks are one double mark"),
        ("She said “no more,” twice", "no more,", "pure", "the closing mark stands just outside"),
        ("She said “no more”.", "no more", "pure", "marks on both sides left out"),
        ("She said «no more»", "«no more»", "pure", "guillemets"),
        ("She said 'no more'", "'no more'", "indirect", "single marks are no double marks"),
        ("She had “no more” to say", "“no more” to say", "mixed", "words outside the marks"),
        ("She said “no more", "“no more", "indirect", "never closed"),
        ("She said no more” now", "no more” now", "indirect", "never opened"),
        ('She said "no more”', '"no more”', "pure", "one straight and one curly mark are a pair"),
        ("She said no more", "no more", "indirect", "no marks"),
    ],
)
def test_quote_kind(text: str, content: str, kind: str, reason: str) -> None:
    """A content is direct where it holds an opening mark and a closing one after it."""
    assert quote_kind(text, at(content, text)) == kind, reason


def test_quote_kind_looks_over_the_pieces_in_text_order() -> None:
    """A quotation split by its speaker is pure although the speaker stands between."""
    text = "“No more,” she said. “Never.”"
    pieces = (*at("“Never.”", text), *at("“No more,”", text))
    assert quote_kind(text, pieces) == "pure"


def test_a_paired_prediction_belongs_to_the_subset_of_its_gold() -> None:
    """A prediction that took in too little of a quotation still counts as direct."""
    text = "She said “no more” and left. He shrugged."
    gold = SpanTriple(at("She", text), at("said", text), at("“no more” and left", text))
    paired = SpanTriple(at("She", text), at("said", text), at("and left", text))
    spurious = SpanTriple(at("He", text), at("shrugged", text), at("shrugged", text))
    scores = evaluate([GoldDocument("d", text, (gold,))], {"d": (paired, spurious)})
    counted = {s: (scores.subsets[s].gold, scores.subsets[s].predicted) for s in SUBSETS}
    assert counted == {
        "all": (1, 2),
        "direct": (1, 1),
        "pure": (0, 0),
        "mixed": (1, 1),
        "indirect": (0, 1),
    }


@pytest.mark.parametrize(
    ("span", "expected", "reason"),
    [
        ((0, 3), {0}, "one token exactly"),
        ((2, 5), {0, 1}, "a character of each of two"),
        ((3, 4), set(), "a space alone"),
        ((4, 4), set(), "an empty span"),
        ((33, 34), {7}, "the full stop is a token"),
    ],
)
def test_a_span_covers_every_token_it_touches(span: Span, expected: set[int], reason: str) -> None:
    """Overlap by a character is enough; touching is not."""
    assert TokenMap("d", TEXT).tokens([span]) == expected, reason


@pytest.mark.parametrize("span", [(-1, 2), (5, 3), (0, len(TEXT) + 1)])
def test_a_span_outside_the_text_is_named(span: Span) -> None:
    """Offsets that do not fit the text are bad data, said in one line."""
    with pytest.raises(DataError, match=re.escape(f"[{span[0]}, {span[1]}]")) as caught:
        scored([MAYOR], [SpanTriple((), (), (span,))])
    assert "\n" not in str(caught.value)


def test_predictions_for_an_unknown_document_are_named() -> None:
    """Predictions made from another corpus do not silently count as nothing."""
    with pytest.raises(DataError, match="ferry"):
        evaluate([GoldDocument("bridge", TEXT, (MAYOR,))], {"ferry": (MAYOR,)})


def test_an_article_without_predictions_counts_as_missed() -> None:
    """Absence of a line is absence of predictions, not of the article."""
    scores = evaluate([GoldDocument("bridge", TEXT, (MAYOR, DRIVERS))], {})
    assert (scores.subsets["all"].gold, scores.subsets["all"].predicted) == (2, 0)


# ------------------------------------------------------------------ properties

# Machines that run tests are busy; how long one example takes says nothing here.
unhurried = settings(deadline=None)

_ALPHABET = ["alpha ", "beta ", "gamma, ", "“", "” ", '"', "''", ". ", "é ", "𝔁 ", "\n"]


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[SpanTriple], list[SpanTriple]]:
    """A text with marked and predicted attributions anywhere in it."""
    text = "x" + "".join(draw(st.lists(st.sampled_from(_ALPHABET), max_size=25)))
    place = st.integers(0, len(text))
    span = st.tuples(place, place).map(lambda s: (min(s), max(s)))
    spans = st.lists(span, max_size=2).map(lambda s: tuple(sorted(s)))
    some = st.lists(st.builds(SpanTriple, spans, spans, spans), max_size=5)
    return text, draw(some), draw(some)


def _evaluated(text: str, gold: Sequence[SpanTriple], found: Sequence[SpanTriple]) -> Any:
    return evaluate([GoldDocument("d", text, tuple(gold))], {"d": tuple(found)})


@unhurried
@given(documents())
def test_what_was_marked_scores_full(case: tuple[str, list[SpanTriple], list[SpanTriple]]) -> None:
    """The gold as its own prediction is right wherever it holds a content token."""
    text, gold, _ = case
    tokens = TokenMap("d", text)
    gold = [g for g in gold if tokens.tokens(g.content)]
    if not gold:
        return
    figures = _evaluated(text, gold, gold).subsets["all"]
    assert {figures.pairs[metric].f1 for metric in PAIR_METRICS if metric != "loose"} == {1.0}
    assert figures.tokens["content"].f1 == 1.0
    assert figures.source_accuracy == 1.0


@unhurried
@given(documents(), st.randoms(use_true_random=False))
def test_order_does_not_matter(
    case: tuple[str, list[SpanTriple], list[SpanTriple]], rng: random.Random
) -> None:
    """Shuffling both sides changes no figure."""
    text, gold, found = case
    shuffled_gold, shuffled_found = gold.copy(), found.copy()
    rng.shuffle(shuffled_gold)
    rng.shuffle(shuffled_found)
    first = _evaluated(text, gold, found).subsets
    assert _evaluated(text, shuffled_gold, shuffled_found).subsets == first


@unhurried
@given(documents())
def test_swapping_the_sides_swaps_precision_and_recall(
    case: tuple[str, list[SpanTriple], list[SpanTriple]],
) -> None:
    """Over everything, neither side is privileged in the counts and the token figures."""
    text, gold, found = case
    there = _evaluated(text, gold, found).subsets["all"]
    back = _evaluated(text, found, gold).subsets["all"]
    assert (there.gold, there.predicted) == (back.predicted, back.gold)
    for role in ("source", "cue", "content"):
        assert there.tokens[role].precision == back.tokens[role].recall
        assert there.tokens[role].recall == back.tokens[role].precision


@unhurried
@given(documents())
def test_figures_are_ordered(case: tuple[str, list[SpanTriple], list[SpanTriple]]) -> None:
    """An exact content is right in its words, and end to end needs half the content."""
    text, gold, found = case
    for figures in _evaluated(text, gold, found).subsets.values():
        hits = {metric: figures.pairs[metric].f1 for metric in PAIR_METRICS}
        assert hits["exact"] <= hits["words"] + 1e-9
        assert hits["exact"] <= hits["half"] + 1e-9
        assert hits["exact"] <= hits["soft"] + 1e-9
        assert hits["end_to_end"] <= hits["half"] + 1e-9
        assert all(0 <= value <= 1 for value in hits.values())


# ------------------------------------------------------------------ intervals


def _corpus(right: int, wrong: int) -> AttributionScores:
    gold = [GoldDocument(f"d{i}", TEXT, (MAYOR,)) for i in range(right + wrong)]
    return evaluate(gold, {f"d{i}": (MAYOR,) for i in range(right)})


def test_an_interval_holds_its_figure() -> None:
    """Half the articles right gives an interval around the F1 of all, the same each time."""
    scores = _corpus(20, 20)
    interval = bootstrap(scores, rounds=500)["all"]
    assert interval.low < scores.subsets["all"].pairs["end_to_end"].f1 < interval.high
    assert bootstrap(scores, rounds=500)["all"] == interval
    assert bootstrap(scores, rounds=500, seed=1)["all"] != interval


def test_an_interval_without_spread_is_a_point() -> None:
    """Where every article is right, drawing articles again changes nothing."""
    interval = bootstrap(_corpus(5, 0), rounds=50)["all"]
    assert (interval.low, interval.high) == (1.0, 1.0)


def test_more_articles_narrow_the_interval() -> None:
    """The interval is about articles: a hundred say more than ten."""
    few, many = (bootstrap(_corpus(n, n), rounds=500)["all"] for n in (5, 50))
    assert many.high - many.low < few.high - few.low


@pytest.mark.parametrize(("articles", "rounds"), [(0, 10), (3, 0)])
def test_nothing_to_draw_from_is_bad_data(articles: int, rounds: int) -> None:
    """No articles or no rounds is said in a line, not shown as an interval."""
    with pytest.raises(DataError):
        bootstrap(_corpus(articles, 0), rounds=rounds)


# ------------------------------------------------------------------ beside the reference scorer


@pytest.fixture(scope="session")
def reference(shared: Path) -> ModuleType:
    """The scorer whose figures these must equal."""
    path = shared / "tools" / "score.py"
    if not path.is_file():
        pytest.skip("needs the reference scorer, tools/score.py, beside the corpora")
    spec = util.spec_from_file_location("reference_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    was = sys.dont_write_bytecode
    sys.dont_write_bytecode = True  # its folder may be read-only
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = was
    return module


def _shifted(spans: Spans, by: int, length: int) -> Spans:
    moved = ((min(s + by, length), min(max(e + by, s + by), length)) for s, e in spans)
    return tuple((max(s, 0), max(e, 0)) for s, e in moved)


def perturbed(document: GoldDocument, rng: random.Random) -> tuple[SpanTriple, ...]:
    """The gold with attributions dropped, shifted, cut, merged, stripped and repeated."""
    found: list[SpanTriple] = []
    for gold in document.attributions:
        kind = rng.choice(["keep", "keep", "drop", "shift", "cut", "merge", "no source", "twice"])
        if kind == "drop":
            continue
        if kind == "twice":
            found.append(gold)
        last = found.pop() if kind == "merge" and found else gold
        found.append(_spoilt(kind, gold, last, rng, len(document.text)))
    rng.shuffle(found)
    return tuple(found)


def _spoilt(
    kind: str, gold: SpanTriple, last: SpanTriple, rng: random.Random, length: int
) -> SpanTriple:
    if kind == "shift":
        by = rng.randint(-60, 60)
        return SpanTriple(gold.source, gold.cue, _shifted(gold.content, by, length))
    if kind == "cut":
        pieces = tuple((s, s + max(1, (e - s) // rng.randint(1, 4))) for s, e in gold.content)
        return SpanTriple(tuple((e - 1, e) for _, e in gold.source), gold.cue, pieces)
    if kind == "merge":
        content = tuple(sorted({*last.content, *gold.content}))
        return SpanTriple(last.source, last.cue, content)
    if kind == "no source":
        return SpanTriple((), gold.cue, gold.content)
    return gold


def _as_json(triples: Sequence[SpanTriple]) -> list[dict[str, Spans]]:
    return [{"source": t.source, "cue": t.cue, "content": t.content} for t in triples]


@pytest.mark.parametrize("seed", [1, 2])
def test_figures_equal_those_of_the_reference_scorer(
    shared: Path, reference: ModuleType, seed: int
) -> None:
    """On real annotations with seeded noise, every figure and interval is the same."""
    split = shared / "data" / "polnear" / "dev"
    rng = random.Random(seed)
    documents = read_corpus(split)
    found = {d.name: perturbed(d, rng) for d in documents if rng.random() > 0.05}
    scores = evaluate(documents, found)
    intervals = bootstrap(scores, rounds=60)

    gold = reference.read_gold(split)
    counts = reference.score(gold, {name: _as_json(triples) for name, triples in found.items()})
    expected = reference.measures(counts)
    ours: Any = scores_json(scores)["measures"]
    for subset, row in expected.items():
        for label, figure in row.items():
            assert ours[subset][label] == pytest.approx(figure, abs=5e-4), (subset, label)
    bounds = reference.bootstrap(counts, 60)
    for subset, (low, high) in bounds.items():
        assert intervals[subset].low == pytest.approx(low, abs=5e-4)
        assert intervals[subset].high == pytest.approx(high, abs=5e-4)
    # The figures must differ from 0 and 1 for the comparison to mean something.
    assert 0.3 < scores.subsets["all"].pairs["end_to_end"].f1 < 0.9

    table = io.StringIO()
    reference.report(expected, bounds, out=table)
    theirs, own = table.getvalue().split("\n"), scores_text(scores, intervals).split("\n")
    assert [line[:16] for line in own] == [line[:16] for line in theirs]
    for own_line, their_line in zip(own[2:], theirs[2:], strict=True):
        pairs = zip(_numbers(own_line), _numbers(their_line), strict=True)
        assert all(a == pytest.approx(b, abs=0.11) for a, b in pairs), (own_line, their_line)


def _numbers(line: str) -> list[float]:
    return [float(n) for n in re.findall(r"\d+(?:\.\d+)?", line[16:])]


def test_the_gold_is_read_as_the_reference_scorer_reads_it(
    shared: Path, reference: ModuleType
) -> None:
    """Names, texts and spans of a real split are the same, attribution by attribution."""
    split = shared / "data" / "polnear" / "dev"
    theirs = reference.read_gold(split)
    ours = read_corpus(split)
    assert [(d.name, d.text) for d in ours] == [(d.name, d.text) for d in theirs]
    for own, other in zip(ours, theirs, strict=True):
        expected = [{r: tuple(map(tuple, a[r])) for r in a} for a in other.attributions]
        assert _as_json(own.attributions) == expected
