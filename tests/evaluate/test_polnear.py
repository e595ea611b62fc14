"""Reading of corpora and predictions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from whosays.errors import DataError
from whosays.evaluate import SpanTriple, outer_triples, predictions_from_readings, read_corpus
from whosays.records import Attribution, Confidences

TEXT = "Pilots said\r\nthe runway, “they” added, is safe."


def write_split(folder: Path, **annotations: str) -> Path:
    """A split of one text; each keyword is an annotator with the standoff written."""
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    (folder / "text" / "a_b.txt").write_bytes(TEXT.encode())
    for annotator, standoff in annotations.items():
        (folder / "attributions" / f"a_b_{annotator}.ann").write_text(standoff, encoding="utf-8")
    return folder


STANDOFF = (
    "T1\tSource 0 6\tPilots\n"
    "T2\tCue 7 11\tsaid\n"
    "T3\tContent 13 23;40 47\tthe runway is safe\n"
    "T4\tAttribution 7 11\tsaid\n"
    "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
)


def test_standoff_keeps_every_character(tmp_path: Path) -> None:
    """A carriage return counts as a character, and pieces come in text order."""
    (document,) = read_corpus(write_split(tmp_path, x=STANDOFF))
    assert document.name == "a_b"
    assert document.text == TEXT
    assert document.attributions == (SpanTriple(((0, 6),), ((7, 11),), ((13, 23), (40, 47))),)


def test_the_first_annotator_is_the_gold(tmp_path: Path) -> None:
    """Where several people marked an article, the first in alphabetical order counts."""
    (document,) = read_corpus(write_split(tmp_path, m="", b=STANDOFF, z=""))
    assert len(document.attributions) == 1


@pytest.mark.parametrize(
    ("binding", "expected", "reason"),
    [
        ("Content:T3 Cue:T2", SpanTriple((), ((7, 11),), ((13, 23), (40, 47))), "no source"),
        (
            "Content:T1 Cue:T2 Content2:T3",
            SpanTriple((), ((7, 11),), ((0, 6), (13, 23), (40, 47))),
            "a content in two numbered pieces",
        ),
        ("Attribution:T4", None, "nothing but the anchor is no attribution"),
        ("Attribution:T9 Cue:T2", SpanTriple((), ((7, 11),), ()), "an anchor is not looked at"),
    ],
)
def test_bindings(tmp_path: Path, binding: str, expected: SpanTriple | None, reason: str) -> None:
    """What an E line binds together is one attribution."""
    standoff = STANDOFF.rsplit("E1", 1)[0] + f"E1\t{binding}\n"
    (document,) = read_corpus(write_split(tmp_path, x=standoff))
    assert document.attributions == ((expected,) if expected else ()), reason


def test_gold_lines(tmp_path: Path) -> None:
    """A document a line; absent and null parts are empty, blank lines are passed over."""
    path = tmp_path / "gold.jsonl"
    row = {"doc": "d", "text": "It is said.", "attributions": [{"cue": [[6, 10]], "source": None}]}
    path.write_text(f"\n{json.dumps(row)}\n\n", encoding="utf-8")
    (document,) = read_corpus(path)
    assert document.attributions == (SpanTriple((), ((6, 10),), ()),)


@pytest.mark.parametrize(
    ("name", "content", "named"),
    [
        ("gold.jsonl", "{not json}\n", "line 1"),
        ("gold.jsonl", '\n{"doc": "d", "text": "t"}\n', "line 2"),
        ("gold.jsonl", '{"doc": "d", "text": "t", "attributions": [{"cue": [[1]]}]}', "line 1"),
        ("gold.jsonl", "", "no documents"),
        ("gold.jsonl", '{"doc":"d","text":"","attributions":[]}\n' * 2, "document d is there twi"),
        ("missing.jsonl", None, "no such file"),
    ],
)
def test_bad_gold_is_named_in_one_line(
    tmp_path: Path, name: str, content: str | None, named: str
) -> None:
    """Whoever gives bad data is told where it is bad."""
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=named) as caught:
        read_corpus(path)
    assert "\n" not in str(caught.value)
    assert name in str(caught.value)


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        (lambda split: (split / "text" / "a_b.txt").unlink(), "missing"),
        (lambda split: (split / "text" / "a_b.txt").write_bytes(b"\xff\xfe"), "not UTF-8"),
        (
            lambda split: (split / "attributions" / "a_b_x.ann").write_text("E1\tCue:T8\n"),
            "Cue:T8",
        ),
        (lambda split: (split / "attributions" / "a_b_x.ann").unlink(), "no documents"),
    ],
)
def test_bad_splits_are_named_in_one_line(tmp_path: Path, spoil: object, named: str) -> None:
    """A split with something missing is refused, not read in part."""
    split = write_split(tmp_path / "split", x=STANDOFF)
    assert callable(spoil)
    spoil(split)
    with pytest.raises(DataError, match=named) as caught:
        read_corpus(split)
    assert "\n" not in str(caught.value)


def reading_line(path: str | None, *attributions: Mapping[str, object]) -> str:
    """As much of a line of ``read -f jsonl`` as predictions are read from."""
    return json.dumps({"schema": 1, "article": {"path": path}, "attributions": attributions})


OUTER = {"parent_id": None, "source": [[0, 2]], "cue": [[3, 4]], "content": [[9, 12], [5, 7]]}


def test_predictions_leave_nested_ones_out() -> None:
    """The document is named by its file; only attributions inside no other are scored."""
    nested = {**OUTER, "parent_id": "0123456789abcdef"}
    lines = [reading_line("dev/text/one.txt", OUTER, nested), "", reading_line("two.txt")]
    assert predictions_from_readings(lines) == {
        "one": (SpanTriple(((0, 2),), ((3, 4),), ((5, 7), (9, 12))),),
        "two": (),
    }


def test_plain_predictions_are_read_too() -> None:
    """Other programs need to know no more than names and spans."""
    lines = ['{"doc": "one", "attributions": [{"content": [[1, 2]]}]}']
    assert predictions_from_readings(lines) == {"one": (SpanTriple((), (), ((1, 2),)),)}


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        (["{"], "line 1"),
        (['{"attributions": []}'], "names no document"),
        ([reading_line(None)], "names no document"),
        ([reading_line("a/one.txt"), reading_line("b/one.txt")], "second line for one"),
        (['{"doc": "x"}'], "line 1"),
    ],
)
def test_bad_predictions_are_named_in_one_line(lines: list[str], named: str) -> None:
    """A line that cannot be scored is not passed over."""
    with pytest.raises(DataError, match=named) as caught:
        predictions_from_readings(lines)
    assert "\n" not in str(caught.value)


def test_outer_triples_of_records() -> None:
    """Records give the same spans as their JSON."""
    outer = Attribution(
        id="a",
        parent_id=None,
        kind="indirect",
        confidences=Confidences(source=1.0, content=1.0),
        source=((0, 2),),
        cue=((3, 4),),
        content=((9, 12), (5, 7)),
    )
    nested = Attribution(
        id="b",
        parent_id="a",
        kind="indirect",
        confidences=Confidences(source=1.0, content=1.0),
        source=(),
        cue=((5, 6),),
        content=((6, 7),),
    )
    assert outer_triples([outer, nested]) == (SpanTriple(((0, 2),), ((3, 4),), ((5, 7), (9, 12))),)
