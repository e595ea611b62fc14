"""Scores of one reading against a careful reader's list."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from whosays.errors import DataError
from whosays.evaluate import (
    CarefulGold,
    SpanTriple,
    careful_score_text,
    read_careful_gold,
    score_against_careful,
    score_reading,
)
from whosays.evaluate.careful import CarefulAttribution
from whosays.records import Article, Attribution, Confidences, Reading, Run, Spans

RAW = "COOKIES!\nThe baker, asked twice, said “flour is short.” Millers said he lied about rye.\n"
MENDED_RAW = "The baker said â€œflour is shortâ€ again."


def at(words: str, text: str = RAW) -> Spans:
    """The span of ``words`` in ``text``; none for no words."""
    return ((text.index(words), text.index(words) + len(words)),) if words else ()


def triple(source: str, cue: str, content: str) -> SpanTriple:
    """An attribution by its words."""
    return SpanTriple(at(source), at(cue), at(content))


BAKER = triple("The baker", "said", "“flour is short.”")
MILLERS = triple("Millers", "said", "he lied about rye")
LIED = triple("he", "lied about", "rye")
ASKED = triple("", "asked", "twice")


def careful(spans: SpanTriple, **flags: bool) -> CarefulAttribution:
    """What a careful reader wrote down."""
    given = {"quoted": False, "nested": False, "optional": False} | flags
    return CarefulAttribution(spans.source, spans.cue, spans.content, **given)


GOLD = CarefulGold(
    "rye.txt",
    hashlib.sha256(RAW.encode()).hexdigest(),
    (
        careful(BAKER, quoted=True),
        careful(MILLERS),
        careful(LIED, nested=True),
        careful(ASKED, optional=True),
    ),
)


@pytest.mark.parametrize(
    ("outer", "nested", "expected", "reason"),
    [
        ([BAKER, MILLERS], [], (2, 1, 0, 0, 0), "all that is expected"),
        ([BAKER, MILLERS, ASKED], [LIED], (2, 1, 0, 0, 0), "nested and optional are not beyond"),
        ([BAKER, MILLERS, LIED], [], (2, 1, 0, 0, 0), "a nested one told as an outer one is known"),
        ([BAKER], [MILLERS], (2, 1, 0, 0, 0), "an outer one told as a nested one is found"),
        ([MILLERS], [], (1, 0, 1, 0, 0), "the quoted one is missed"),
        ([], [], (0, 0, 2, 0, 0), "nothing found"),
        ([BAKER, BAKER, MILLERS], [], (2, 1, 0, 1, 0), "the same twice is one beyond"),
        ([BAKER, MILLERS], [BAKER], (2, 1, 0, 0, 1), "the same twice, nested"),
        (
            [SpanTriple(MILLERS.source, BAKER.cue, BAKER.content), MILLERS],
            [],
            (1, 0, 1, 1, 0),
            "the right words at the wrong door",
        ),
        (
            [triple("The baker", "said", "“flour"), MILLERS],
            [],
            (2, 1, 0, 0, 0),
            "2*2/(6+2): half of the content is enough, marks counted",
        ),
        (
            [triple("The baker", "said", "flour"), MILLERS],
            [],
            (1, 0, 1, 1, 0),
            "2*1/(6+1) is too little of the content",
        ),
        (
            [triple("The baker", "said", "flour is short"), MILLERS],
            [],
            (2, 1, 0, 0, 0),
            "quotation marks left out do not matter",
        ),
        (
            [triple("The baker, asked twice,", "said", "“flour is short.”"), MILLERS],
            [],
            (2, 1, 0, 0, 0),
            "2*2/(2+6): half of the source is enough",
        ),
    ],
)
def test_counts(
    outer: list[SpanTriple],
    nested: list[SpanTriple],
    expected: tuple[int, int, int, int, int],
    reason: str,
) -> None:
    """Right, right and quoted, missed, beyond, and nested ones beyond are what a person counts."""
    score = score_against_careful(GOLD, RAW, outer, nested)
    counted = (
        score.right,
        score.quoted_right,
        len(score.missed),
        len(score.beyond),
        len(score.beyond_nested),
    )
    assert counted == expected, reason
    assert (score.expected, score.quoted_expected) == (2, 1)


def test_an_expected_one_goes_first() -> None:
    """One found attribution that fits two listed ones counts for the expected one."""
    optional = careful(BAKER, optional=True)
    gold = CarefulGold("rye.txt", GOLD.sha256, (optional, careful(BAKER), optional))
    assert score_against_careful(gold, RAW, [BAKER]).right == 1


def test_the_text_form_names_what_is_missing_and_what_is_beyond() -> None:
    """Whoever mends the reader sees the words at once."""
    wrong = SpanTriple(MILLERS.source, BAKER.cue, BAKER.content)
    assert careful_score_text(score_against_careful(GOLD, RAW, [wrong, MILLERS]), RAW) == (
        "right           1 of 2\n"
        "right, quoted   0 of 1\n"
        "beyond          1, nested 0\n"
        "missed          The baker | said | “flour is short.”\n"
        "beyond          Millers | said | “flour is short.”\n"
    )


def reading(
    raw: str, text: str, found: SpanTriple, runs: tuple[tuple[int, int, int], ...] | None
) -> Reading:
    """A reading of ``raw``, cleaned to ``text``, with one attribution."""
    article = Article(
        id="a",
        version_id="v",
        path="rye.txt",
        url=None,
        title=None,
        publisher=None,
        byline=None,
        published_at=None,
        modified_at=None,
        retrieved_at=None,
        language="en",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        raw_sha256=hashlib.sha256(raw.encode()).hexdigest(),
        blocks=(),
        offset_map=runs,
    )
    attribution = Attribution(
        id="x",
        parent_id=None,
        kind="direct",
        confidences=Confidences(source=1.0, content=1.0),
        source=found.source,
        cue=found.cue,
        content=found.content,
    )
    return Reading(
        run=Run(id="r", version="0", models={}, options={}),
        article=article,
        attributions=(attribution,),
    )


def test_spans_of_a_cleaned_text_are_carried_back() -> None:
    """Where the cookie notice and a clause were cut out, offsets still mean the file's words."""
    before, after = "COOKIES!\n", ", asked twice,"
    cut = RAW.index(after)
    text = RAW[len(before) : cut] + RAW[cut + len(after) :]
    runs = (
        (0, len(before), cut - len(before)),
        (cut - len(before), cut + len(after), len(RAW) - cut - len(after)),
    )
    found = SpanTriple(at("The baker said", text), at("said", text), at("“flour is short.”", text))
    score = score_reading(GOLD, reading(RAW, text, found, runs), RAW.encode())
    assert (score.right, score.quoted_right) == (1, 1)


def test_mended_characters_belong_to_their_piece() -> None:
    """Quotation marks that were mended in cleaning do not cut a content short."""
    text = "The baker said “flour is short” again."
    gold_span = at("â€œflour is shortâ€", MENDED_RAW)
    listed = CarefulAttribution(
        at("The baker", MENDED_RAW), at("said", MENDED_RAW), gold_span, quoted=True, nested=False
    )
    gold = CarefulGold("m", hashlib.sha256(MENDED_RAW.encode()).hexdigest(), (listed,))
    runs = ((0, 0, 15), (16, 18, 14), (31, MENDED_RAW.index(" again"), 7))
    assert text[16:30] == MENDED_RAW[18:32] == "flour is short"
    assert text[31:] == MENDED_RAW[runs[2][1] :]
    found = SpanTriple(
        at("The baker", text), at("said", text), at("said “flour is short” again", text)
    )
    score = score_reading(gold, reading(MENDED_RAW, text, found, runs), MENDED_RAW.encode())
    assert score.right == 1


def test_an_untouched_text_needs_no_map() -> None:
    """Read as it is, the offsets are those of the file."""
    assert score_reading(GOLD, reading(RAW, RAW, BAKER, None), RAW.encode()).right == 1


@pytest.mark.parametrize(
    ("file", "read", "text", "reason"),
    [
        ("another file", RAW, RAW, "the file is not that of the list"),
        (RAW, "another file", RAW, "the reading is of another file"),
        (RAW, RAW, RAW[9:], "a cleaned text without a map"),
    ],
)
def test_what_does_not_belong_together_is_refused(
    file: str, read: str, text: str, reason: str
) -> None:
    """A score of the wrong file would be a number about nothing."""
    with pytest.raises(DataError) as caught:
        score_reading(GOLD, reading(read, text, SpanTriple((), (), ()), None), file.encode())
    assert "\n" not in str(caught.value), reason


@pytest.mark.parametrize(
    "content", ["", "{}", '{"document": "d", "sha256": "", "attributions": [{"cue": 3}]}', None]
)
def test_bad_lists_are_named_in_one_line(tmp_path: Path, content: str | None) -> None:
    """A list in another form is refused by name."""
    path = tmp_path / "gold.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=r"gold\.json") as caught:
        read_careful_gold(path)
    assert "\n" not in str(caught.value)
