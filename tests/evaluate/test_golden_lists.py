"""The careful readers' lists under tests/golden hold for the articles that they were made from."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from whosays.evaluate import CarefulGold, SpanTriple, read_careful_gold, score_against_careful
from whosays.evaluate.documents import ROLES, quote_kind
from whosays.records import words

EXAMPLES = ("transhal_ferry-blast", "tarq-inform_charge", "port-amsel-mercury_kolm-crews")
MODEL_REPORT = "model_report"


def load(name: str, root: Path, request: pytest.FixtureRequest) -> tuple[CarefulGold, bytes]:
    """A list and the bytes of its article; skipped where the article is not ours to ship."""
    gold = read_careful_gold(root / "tests" / "golden" / f"{name}.json")
    if name == MODEL_REPORT:
        shared: Path = request.getfixturevalue("shared")
        path = shared / gold.document
        if not path.is_file():
            pytest.skip(f"needs {gold.document} beside the corpora")
    else:
        path = root / "src" / "whosays" / "examples" / gold.document
    return gold, path.read_bytes()


@pytest.fixture(params=[*EXAMPLES, MODEL_REPORT])
def listed(request: pytest.FixtureRequest, root: Path) -> tuple[CarefulGold, bytes]:
    """Each list with its article."""
    return load(request.param, root, request)


def test_the_list_is_of_this_very_file(listed: tuple[CarefulGold, bytes]) -> None:
    """A changed article needs its list looked at again."""
    gold, raw = listed
    assert hashlib.sha256(raw).hexdigest() == gold.sha256


def test_spans_are_words_of_the_article(listed: tuple[CarefulGold, bytes]) -> None:
    """Spans are in order, apart, within the text, and begin and end with a word or a mark."""
    gold, raw = listed
    text = raw.decode("utf-8")
    for attribution in gold.attributions:
        assert attribution.cue
        assert attribution.content
        for role in ROLES:
            end_before = -1
            for start, end in attribution.triple.spans(role):
                assert end_before < start < end <= len(text)
                assert text[start:end] == text[start:end].strip()
                # A cut inside a word is a slip of the list's maker.
                assert not (text[start - 1 : start].isalnum() and text[start].isalnum())
                assert not (text[end - 1].isalnum() and text[end : end + 1].isalnum())
                end_before = end


def test_flags_follow_from_the_spans(listed: tuple[CarefulGold, bytes]) -> None:
    """Quoted contents hold a pair of quotation marks; nested ones stand in another's content."""
    gold, raw = listed
    text = raw.decode("utf-8")
    outer = [a for a in gold.attributions if not a.nested]
    for attribution in gold.attributions:
        assert attribution.quoted == (quote_kind(text, attribution.content) != "indirect")
        start, end = attribution.cue[0][0], attribution.cue[-1][1]
        inside = any(s <= start and end <= e for a in outer for s, e in a.content + a.source)
        if attribution.nested:
            assert inside, words(text, attribution.content)


def test_no_attribution_is_listed_twice(listed: tuple[CarefulGold, bytes]) -> None:
    """One cue and one content is one attribution."""
    gold, _ = listed
    keys = [(a.cue, a.content) for a in gold.attributions]
    assert len(keys) == len(set(keys))


def test_a_list_is_all_right_against_itself(listed: tuple[CarefulGold, bytes]) -> None:
    """What the careful reader marked misses nothing and goes beyond nothing."""
    gold, raw = listed
    outer = [a.triple for a in gold.attributions if not a.nested]
    nested = [a.triple for a in gold.attributions if a.nested]
    score = score_against_careful(gold, raw.decode("utf-8"), outer, nested)
    assert (score.right, score.quoted_right) == (score.expected, score.quoted_expected)
    assert (score.missed, score.beyond, score.beyond_nested) == ((), (), ())
    assert score.expected >= 15


@pytest.mark.parametrize("name", EXAMPLES)
def test_written_words_are_the_words_at_the_offsets(
    name: str, root: Path, request: pytest.FixtureRequest
) -> None:
    """Lists of our own articles write the words out; they are those of the article."""
    _, raw = load(name, root, request)
    text = raw.decode("utf-8")
    listed = json.loads((root / "tests" / "golden" / f"{name}.json").read_text("utf-8"))
    for row in listed["attributions"]:
        for role in ROLES:
            assert words(text, tuple(map(tuple, row[role]))) == row["words"][role]


def test_the_list_of_a_text_that_is_not_ours_holds_no_words(root: Path) -> None:
    """Only numbers, flags, the document's name and its hash are kept of it."""
    listed: dict[str, Any] = json.loads(
        (root / "tests" / "golden" / f"{MODEL_REPORT}.json").read_text("utf-8")
    )
    assert set(listed) == {"document", "sha256", "attributions"}
    for row in listed["attributions"]:
        assert set(row) <= {*ROLES, "quoted", "nested", "optional"}
        assert all(isinstance(row[key], bool) for key in set(row) - {*ROLES})
        triple = SpanTriple(*(tuple(map(tuple, row[role])) for role in ROLES))
        assert all(isinstance(n, int) for role in ROLES for s in triple.spans(role) for n in s)
