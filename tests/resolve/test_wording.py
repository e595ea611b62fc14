"""Changes of words between two tellings of one utterance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.records import Attribution, Confidences
from whosays.resolve.word_forms import forms_of, stem
from whosays.resolve.wording import Telling, wording_changes


def _telling(marked: str) -> Telling:
    """Make a telling of a sentence with its cue in <> and its content in {}."""
    text, spans = "", {"<": (0, 0), "{": (0, 0)}
    start = 0
    for sign in marked:
        if sign in "<{":
            start = len(text)
        elif sign in ">}":
            spans["<" if sign == ">" else "{"] = (start, len(text))
        else:
            text += sign
    cue, content = spans["<"], spans["{"]
    attribution = Attribution(
        id="x", parent_id=None, kind="indirect", confidences=Confidences(source=1, content=1),
        source=(), cue=(cue,) if cue[1] else (), content=(content,),
    )  # fmt: skip
    return Telling(text=text, attribution=attribution)


CHANGES = [
    # hedges
    (
        "Kranz <said> {the blast was probably caused by dust}.",
        "Kranz <said> {the blast was caused by dust}.",
        [("hedge-lost", "probably caused", "caused")],
        "a hedge is gone",
    ),
    (
        "Kranz <said> {the blast was caused by dust}.",
        "Kranz <said> {the blast was reportedly caused by dust}.",
        [("hedge-added", "caused", "reportedly caused")],
        "a hedge is new",
    ),
    (
        "Kranz <said> {the blast was probably caused by dust}.",
        "Kranz <said> {the blast was likely caused by dust}.",
        [],
        "one hedge for another",
    ),
    (
        "Kranz <said> {the blast was probably caused by dust}.",
        "Kranz <said> {four workers are missing}.",
        [],
        "what was hedged is left out as a whole",
    ),
    (
        "Kranz <said> {at least nine workers are missing}.",
        "Kranz <said> {nine workers are missing}.",
        [("hedge-lost", "at least nine", "nine")],
        "a bound is gone",
    ),
    (
        "Kranz <suggested> {the owner shut the filters}.",
        "Kranz <said> {the owner shut the filters}.",
        [("hedge-lost", "suggested", "said")],
        "the cue was the hedge",
    ),
    (
        "Kranz <suggested> {the owner shut the filters}.",
        "Kranz <said> {the owner may have shut the filters}.",
        [],
        "the hedge went from cue to content",
    ),
    # possibility
    (
        "Police <said> {the crew may have set the mill alight}.",
        "Police <said> {the crew set the mill alight}.",
        [("possibility-to-fact", "may have set", "set")],
        "may became did",
    ),
    (
        "Police <said> {the crew set the mill alight}.",
        "Police <said> {the crew could have set the mill alight}.",
        [("fact-to-possibility", "set", "could have set")],
        "did became could",
    ),
    (
        "Police <said> {the crew may have set the mill alight}.",
        "Police <said> {the crew possibly set the mill alight}.",
        [],
        "still only possible",
    ),
    (
        "Police <said> {the crew could not reach the roof}.",
        "Police <said> {the crew did not reach the roof}.",
        [],
        "could not is no possibility",
    ),
    (
        "Police <said> {the mill burned on May 3}.",
        "Police <said> {the mill burned on 3 May}.",
        [],
        "May is a month",
    ),
    (
        "POLICE <SAID> {THE CREW MIGHT HAVE SET THE MILL ALIGHT}.",
        "POLICE <SAID> {THE CREW SET THE MILL ALIGHT}.",
        [("possibility-to-fact", "MIGHT HAVE SET", "SET")],
        "upper case",
    ),
    # numbers
    (
        "Police <said> {nine workers were killed}.",
        "Police <said> {12 workers were killed}.",
        [("number-changed", "nine", "12")],
        "a number changed",
    ),
    (
        "Police <said> {nine workers were killed}.",
        "Police <said> {9 workers were killed}.",
        [],
        "the same number in figures",
    ),
    (
        "Police <said> {thirty-one workers were killed}.",
        "Police <said> {31 workers died}.",
        [],
        "a number of two words",
    ),
    (
        "Police <said> {the toll rose to nine}.",
        "Police <said> {the toll rose to 12}.",
        [("number-changed", "nine", "12")],
        "what is counted stands before",
    ),
    (
        "Police <said> {nine workers and two guards were killed}.",
        "Police <said> {two guards were killed}.",
        [],
        "one number is left out",
    ),
    (
        "Police <said> {it cost 2.5 million crowns}.",
        "Police <said> {it cost 2,500,000 crowns}.",
        [],
        "the same sum",
    ),
    # negation
    (
        "Kranz <said> {the filters were not inspected}.",
        "Kranz <said> {the filters were inspected}.",
        [("negation-changed", "not inspected", "inspected")],
        "not is gone",
    ),
    (
        "Kranz <said> {the filters were inspected}.",
        "Kranz <said> {the filters weren't inspected}.",
        [("negation-changed", "inspected", "weren't inspected")],
        "a short form is new",
    ),
    (
        "Kranz <said> {there was no evidence of arson}.",
        "Kranz <said> {there was a lack of evidence of arson}.",
        [],
        "no in other words",
    ),
    (
        "Kranz <said> {the report was not confirmed}.",
        "Kranz <said> {the report was unconfirmed}.",
        [],
        "a prefix says no",
    ),
    (
        "Kranz <said> {the fire not only burned the mill but the yard}.",
        "Kranz <said> {the fire burned the mill and the yard}.",
        [],
        "not only negates nothing",
    ),
    (
        "Kranz <said> {the owner did not shut the yard but shut the mill}.",
        "Kranz <said> {the owner shut the mill}.",
        [],
        "both were said, only one is kept",
    ),
    # names
    (
        "Police <said> {the order came from Ottilie Kranz herself}.",
        "Police <said> {the order came from Ada Brine herself}.",
        [("name-changed", "Ottilie Kranz", "Ada Brine")],
        "another person",
    ),
    (
        "Police <said> {the order came from Ottilie Kranz herself}.",
        "Police <said> {the order came from Kranz herself}.",
        [],
        "a part of the name",
    ),
    (
        "Police <said> {the order came from Zelinsky himself}.",
        "Police <said> {the order came from Zelynskyi himself}.",
        [],
        "another spelling",
    ),
    (
        "Police <said> {the order came from Sarn Grain}.",
        "Police <said> {the order came from the owner}.",
        [],
        "a description for a name",
    ),
    # quotations
    (
        'Kranz <said>: {"We asked every spring, and we were told that there was no money for it."}',
        'Kranz <said>: {"We asked every spring."}',
        [("quote-cut", "and we were told that there was no money for it", "")],
        "the end of a quotation is gone",
    ),
    (
        'Kranz <said>: {"We asked every spring, and we were told that there was no money for it."}',
        'Kranz <said> {they were told "there was no money for it", and "we asked every spring"}',
        [],
        "the words are still told, outside the marks",
    ),
    (
        'Kranz <said>: {"We asked every spring, as you know."}',
        "Kranz <said> {they asked in spring}.",
        [],
        "a paraphrase is no cut",
    ),
    (
        'Kranz <said>: {"We asked every spring."}',
        'Kranz <said>: {"We asked every spring."}',
        [],
        "the same",
    ),
]


@pytest.mark.parametrize(("before", "after", "expected", "reason"), CHANGES)
def test_changes(
    before: str, after: str, expected: list[tuple[str, str, str]], reason: str
) -> None:
    """Each change has its kind and its words on both sides."""
    one, two = _telling(before), _telling(after)
    found = [
        (
            change.kind,
            " ... ".join(one.text[start:end] for start, end in change.before),
            " ... ".join(two.text[start:end] for start, end in change.after),
        )
        for change in wording_changes(one, two)
    ]
    assert found == expected, reason


TURNED = {
    "hedge-lost": "hedge-added",
    "hedge-added": "hedge-lost",
    "possibility-to-fact": "fact-to-possibility",
    "fact-to-possibility": "possibility-to-fact",
    "number-changed": "number-changed",
    "negation-changed": "negation-changed",
    "name-changed": "name-changed",
}


@pytest.mark.parametrize(("before", "after", "expected", "reason"), CHANGES)
def test_the_other_way_round(
    before: str, after: str, expected: list[tuple[str, str, str]], reason: str
) -> None:
    """Read backwards, what was lost is added; only a cut has no counterpart."""
    found = {c.kind for c in wording_changes(_telling(after), _telling(before))}
    assert found == {TURNED[kind] for kind, _, _ in expected if kind != "quote-cut"}, reason


WORDS = st.lists(
    st.sampled_from(
        'may not nine 12 probably killed the Kranz Brine workers at least said . but " no'.split()
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


@given(WORDS, WORDS)
def test_spans_lie_in_the_texts(before: str, after: str) -> None:
    """Spans lie in their texts, nothing changes between a telling and itself."""
    one, two = _telling(f"A <said> {{{before}}}"), _telling(f"B <says> {{{after}}}")
    for change in wording_changes(one, two):
        assert all(0 <= s <= e <= len(one.text) for s, e in change.before)
        assert all(0 <= s <= e <= len(two.text) for s, e in change.after)
    assert wording_changes(one, one) == ()


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("kill kills killed killing", True),
        ("strike struck strikes", True),
        ("deny denies denied denying", True),
        ("stop stopped stopping", True),
        ("attack attacks attacked", True),
        ("mill miller", False),
        ("bus buses", True),
        ("united unit", True),
        ("news new", True),
    ],
)
def test_stems(words: str, same: bool) -> None:
    """Forms of a word have one stem; some other words fall together, which costs little."""
    assert (len({stem(word) for word in words.split()}) == 1) is same


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("nine", [9]),
        ("thirty-one", [31]),
        ("twenty 5", [20, 5]),
        ("2.5 million", [2.5e6]),
        ("2,500", [2500]),
        ("nine hundred", [900]),
        ("one two", [1, 2]),
        ("31 March 2031", [31, 2031]),
    ],
)
def test_numbers(text: str, values: list[float]) -> None:
    """Numbers in words and figures have values."""
    found = [f.value for f in forms_of(text, ((0, len(text)),)) if f.value is not None]
    assert found == values
