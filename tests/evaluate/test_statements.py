"""Scoring of acts and stances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from whosays.errors import DataError
from whosays.evaluate.statement_labels import SampledStatement, read_labels, read_statements
from whosays.evaluate.statement_texts import StatementTexts
from whosays.evaluate.statements import (
    LEAST,
    agreement,
    calibration_errors,
    draw_marked,
    predict_end_to_end,
    predict_marked,
    score_field,
    score_statements,
    statement_scores_text,
)
from whosays.records import Attribution

TEXT = "Vesk denied it. Tolva warned of rain."
SAMPLE = (
    "id\tdocument\tcorpus\tsplit\tdrawn\tsource\tcue\tcontent\n"
    "s1\td\tdev\theld-out\trandom\t0-4\t5-11\t12-14\n"
    "s2\td\tdev\tfit\tcue\t16-21\t22-28\t29-36\n"
    "s3\td\tdev\tfit\tcue\t-\t22-28\t29-31;32-36\n"
)
LABELS = (
    "id\tact\tfacet\tstance\tlikelihood\tnote\n"
    "s1\tdeny\twho\tdeny\t-\t-\n"
    "s2\twarn\t-\taffirm\t29-31\t-\n"
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A corpus of one text with a sample of it and two labels."""
    (tmp_path / "dev" / "text").mkdir(parents=True)
    (tmp_path / "dev" / "text" / "d.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "batch01.tsv").write_text(LABELS, encoding="utf-8")
    (tmp_path / "sample.tsv").write_text(SAMPLE, encoding="utf-8")
    return tmp_path


def test_only_labelled_ones_are_read(data: Path) -> None:
    """A sample holds what nobody has labelled yet; it takes no part."""
    first, second = read_statements(data, data)
    assert (first.id, first.split, first.drawn, first.label.act) == (
        "s1",
        "held-out",
        "random",
        "deny",
    )
    assert second.label.likelihood == ((29, 31),)
    assert [first.text[slice(*s)] for s in first.spans.cue] == ["denied"]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("s1\tdeny\twho\tdeny", "4 fields"),
        ("s1\tdenies\twho\tdeny\t-", "'denies' is none of"),
        ("s1\tdeny\twhom\tdeny\t-", "'whom'"),
        ("s1\tdeny\twho\tno\t-", "'no'"),
        ("s1\tdeny\twho\tdeny\tfive", "'five'"),
        ("s1\tdeny\twho\tdeny\t-\ns1\tdeny\twho\tdeny\t-", "two labels"),
        ("", "no labels"),
    ],
)
def test_bad_labels_are_named_in_one_line(data: Path, line: str, named: str) -> None:
    """Whoever gives bad labels is told which."""
    (data / "labels" / "batch01.tsv").write_text(f"id\n{line}" if line else "id", encoding="utf-8")
    with pytest.raises(DataError, match=named) as caught:
        read_labels(data / "labels")
    assert "\n" not in str(caught.value)


def test_marked_spans_are_handed_to_the_predictor(data: Path) -> None:
    """What predicts gets one text with all its marked attributions, and answers in order."""
    calls: list[tuple[str, int]] = []

    def predictor(text: str, attributions: Sequence[Attribution]) -> Sequence[Attribution]:
        calls.append((text, len(attributions)))
        assert all(a.act is None for a in attributions)
        return [replace(a, act="deny", stance="deny") for a in attributions]

    statements = read_statements(data, data)
    predicted = predict_marked(statements, predictor)
    assert calls == [(TEXT, 2)]
    scores = score_statements(statements, predicted)
    assert (scores.act.accuracy, scores.stance.accuracy, scores.missed) == (0.5, 0.5, 0)


def test_end_to_end_needs_half_of_the_content(data: Path) -> None:
    """A found attribution counts for the marked one with most of its content, else it is a miss."""
    statements = read_statements(data, data)

    def reader(name: str, text: str) -> Sequence[Attribution]:
        assert (name, text) == ("d", TEXT)
        warned = replace(statements[1].attribution(), act="warn", stance="affirm")
        wide = replace(warned, content=((12, 14), (22, 36)), act="predict")
        return [wide, warned]

    predicted = predict_end_to_end(statements, reader)
    assert predicted == {"s1": ("", ""), "s2": ("warn", "affirm")}
    assert score_statements(statements, predicted).missed == 1


def test_macro_f1_leaves_rare_and_named_classes_out() -> None:
    """The mean is over classes with enough gold labels; ``none`` is wrong where it is wrong."""
    pairs = [("a", "a")] * LEAST + [("b", "a")] * LEAST + [("c", "c")] + [("none", "b")] * LEAST
    scores = score_field(pairs, left_out=("none",))
    f1 = {c.name: c.f1 for c in scores.classes}
    assert f1 == {"a": pytest.approx(2 * 5 / 15), "b": 0.0, "c": 1.0, "none": 0.0}
    assert scores.macro_f1 == pytest.approx(f1["a"] / 2)
    assert scores.confusions == (("b", "a", LEAST), ("none", "b", LEAST))


def test_agreement_of_two_passes(data: Path) -> None:
    """Kappa is what lies beyond chance, on what both passes labelled."""
    first = read_labels(data / "labels")
    second = {**first, "s2": replace(first["s2"], act="predict"), "s9": first["s1"]}
    figures = agreement(first, second)
    assert (figures["act"].percent, figures["act"].number) == (0.5, 2)
    assert figures["act"].kappa == pytest.approx((0.5 - 0.25) / 0.75)
    assert figures["stance"].kappa == 1.0
    with pytest.raises(DataError, match="in common"):
        agreement(first, {})


def test_the_report_names_every_class(data: Path) -> None:
    """Classes, runs and agreement all have their line."""
    statements: tuple[SampledStatement, ...] = read_statements(data, data)
    scores = score_statements(statements, {"s1": ("deny", "deny")})
    text = statement_scores_text({"run": scores}, agreement(*[read_labels(data / "labels")] * 2))
    assert "warn read as nothing 1" in text
    assert "kappa 1.00  of 2" in text


def test_the_report_tells_how_many_denials_are_found(data: Path) -> None:
    """Where no denial was found, one may have been missed: the share found is printed."""
    statements = read_statements(data, data)
    scores = {
        "all": score_statements(statements, {"s1": ("deny", "deny"), "s2": ("warn", "affirm")}),
        "none": score_statements(statements, {}),
    }
    text = statement_scores_text(scores, calibration=(0.25, 0.5))
    assert [line.split() for line in text.splitlines() if " of 1" in line] == [
        ["all", "1", "of", "1", "none", "there"],
        ["none", "0", "of", "1", "none", "there"],
    ]
    assert "act 0.250, stance 0.500" in text


def test_calibration_error_is_the_gap_between_sureness_and_share(data: Path) -> None:
    """Sure to nine tenths and right half of the time: four tenths off; right always: a tenth."""
    statements = read_statements(data, data)

    def predictor(_: str, given: Sequence[Attribution]) -> list[Attribution]:
        sure = replace(given[0].confidences, act=0.9, stance=0.9)
        acts = {"s1": ("deny", "deny"), "s2": ("threaten", "affirm")}
        return [
            replace(a, act=acts[a.id][0], stance=acts[a.id][1], confidences=sure)  # type: ignore[arg-type]  # acts and stances as plain strings
            for a in given
        ]

    act, stance = calibration_errors(statements, draw_marked(statements, predictor))
    assert act == pytest.approx(0.4)
    assert stance == pytest.approx(0.1)
    assert calibration_errors(statements, {}) == (0.0, 0.0)


def test_further_samples_and_corpora(data: Path) -> None:
    """Further samples are read with the first; rows of corpora that are absent are left out."""
    corpus = data / "polnear"
    corpus.mkdir()
    (data / "dev").rename(corpus / "dev")
    head = SAMPLE.splitlines()[0]
    (data / "sample_more.tsv").write_text(
        f"{head}\ns3\tx\tjesuits\tdevelop\tcue\t0-4\t5-11\t12-14\n", encoding="utf-8"
    )
    (data / "sample.tsv").write_text("\n".join(SAMPLE.splitlines()[:3]) + "\n", encoding="utf-8")
    (data / "labels" / "batch02.tsv").write_text(
        f"{LABELS.splitlines()[0]}\ns3\tdeny\twho\tdeny\t-\t-\n", encoding="utf-8"
    )
    assert [s.id for s in read_statements(data, corpus)] == ["s1", "s2"]
    (data / "jesuits").mkdir()
    (data / "jesuits" / "x.txt").write_text(TEXT, encoding="utf-8")
    assert [(s.id, s.split) for s in read_statements(data, corpus)][2:] == [("s3", "develop")]


def test_news_articles_go_by_year_and_row(tmp_path: Path) -> None:
    """Articles of a table have no other name; one that is not there is an error."""
    folder = tmp_path / "wikinews" / "data"
    folder.mkdir(parents=True)
    (folder / "wikinews_2019.csv").write_text("url,text\nu,first\nv,second\n", encoding="utf-8")
    texts = StatementTexts(tmp_path / "polnear")
    assert texts.text("wikinews", "2019-1") == "second"
    with pytest.raises(DataError, match="2019-7"):
        texts.text("wikinews", "2019-7")
