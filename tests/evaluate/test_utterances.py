"""Scoring of joined tellings on labelled pairs."""

from __future__ import annotations

from pathlib import Path

import pytest

from whosays.errors import DataError
from whosays.evaluate.utterances import (
    Passage,
    UtterancePair,
    basil_articles,
    covering,
    read_pairs,
    score_utterances,
    utterance_scores_text,
)
from whosays.records import Attribution, Confidences

LABELS = Path(__file__).parents[1] / "data" / "basil_utterances.tsv"


def _attribution(id_: str, start: int, end: int) -> Attribution:
    return Attribution(
        id=id_, parent_id=None, kind="direct", confidences=Confidences(source=1.0, content=1.0),
        source=(), cue=((0, 1),), content=((start, end),),
    )  # fmt: skip


def _pair(left: int, right: int, label: str, speaker: str = "Ada") -> UtterancePair:
    return UtterancePair(
        subset="quoted",
        speaker=speaker,
        left=Passage(document="e_1", spans=((left, left + 10),)),
        right=Passage(document="e_2", spans=((right, right + 10),)),
        label=label,  # type: ignore[arg-type]  # one of the three
    )


def test_covering() -> None:
    """The attribution with most of a passage, the smallest of equals; none with less than half."""
    inside, outside = _attribution("a", 10, 20), _attribution("b", 0, 40)
    assert covering(((10, 20),), [outside, inside]) == "a"
    assert covering(((25, 35),), [outside, inside]) == "b"
    assert covering(((36, 46),), [outside, inside]) is None
    assert covering(((36, 44),), [outside, inside]) == "b"


def test_scores() -> None:
    """Pairs count once each; unclear ones and passages that were not read are counted apart."""
    attributions = {
        "e_1": [_attribution("a", 0, 10), _attribution("b", 20, 30)],
        "e_2": [_attribution("c", 0, 10), _attribution("d", 20, 30)],
    }
    pairs = [
        _pair(0, 0, "same"),
        _pair(0, 20, "other"),
        _pair(20, 20, "same", "Bo"),
        _pair(20, 0, "unclear"),
        _pair(20, 60, "same", "Bo"),
    ]
    scores = score_utterances(pairs, attributions, {"a": "u", "c": "u", "d": "u", "b": "v"})
    assert (scores.overall.same, scores.overall.joined, scores.overall.right) == (3, 2, 1)
    assert scores.overall.precision == pytest.approx(1 / 2)
    assert scores.overall.recall == pytest.approx(1 / 3)
    assert scores.overall.f1 == pytest.approx(0.4)
    assert scores.read.same == 2
    assert (scores.unread, scores.passages) == (1, 5)
    assert scores.macro == pytest.approx((2 / 3 + 0) / 2)
    assert scores.wrong == (pairs[1],)
    assert scores.missed == (pairs[2], pairs[4])
    assert "quoted" in utterance_scores_text(scores)


def test_bad_labels(tmp_path: Path) -> None:
    """A line without seven fields, or with an unknown label, is named."""
    path = tmp_path / "labels.tsv"
    for line in ("quoted\tAda\te_1\t0-5", "quoted\tAda\te_1\t0-5\te_2\t0-5\tmaybe"):
        path.write_text(f"# a note\n{line}\n", encoding="utf-8")
        with pytest.raises(DataError, match="not a labelled pair"):
            read_pairs(path)


def test_labels_hold_no_text() -> None:
    """The labels are names, offsets and labels, of two outlets on one event; enough of them."""
    pairs = read_pairs(LABELS)
    assert sum(pair.subset == "quoted" for pair in pairs) >= 100
    for pair in pairs:
        assert pair.event == pair.right.document.rsplit("_", 1)[0]
        assert pair.left.document != pair.right.document
        for side in (pair.left, pair.right):
            assert all(start < end for start, end in side.spans)


def test_labels_fit_the_documents(shared: Path) -> None:
    """Every passage lies inside its document, and each article has its outlet and day."""
    if not (shared / "data" / "basil").is_dir():
        pytest.skip("BASIL is not there")
    pairs = read_pairs(LABELS)
    names = {side.document for pair in pairs for side in (pair.left, pair.right)}
    articles = basil_articles(shared / "data" / "basil", names)
    assert articles.keys() == names
    for pair in pairs:
        for side in (pair.left, pair.right):
            text = articles[side.document].text
            assert all(text[start:end].strip() for start, end in side.spans)
    for article in articles.values():
        assert article.publisher
        assert article.published_at
        assert all(article.text[s:e] for s, e in (block.span for block in article.blocks))
