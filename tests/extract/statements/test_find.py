"""Acts, stances, likelihood and basis of made-up attributions."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.extract.statements.act_words import AGAINST, PLAIN, WORD_ACTS
from whosays.extract.statements.acts import act_of_cue_words
from whosays.extract.statements.find import find_statements, read_statement
from whosays.extract.statements.likelihood import find_likelihood
from whosays.records import (
    ActKind,
    Article,
    Attribution,
    Block,
    Confidences,
    Span,
    Speaker,
    attribution_id,
)

_MARK = re.compile(r"\{([SQC])(\d?) (.*?)\}", re.DOTALL)
ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("statement_rows.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def marked(text: str) -> tuple[str, tuple[Attribution, ...]]:
    """The text without ``{S source}``, ``{Q cue}``, ``{C content}`` and what they mark.

    Marks with a number (``{C2 ...}``) are of another attribution.
    """
    plain, done = "", 0
    parts: dict[str, dict[str, list[Span]]] = {}
    for match in _MARK.finditer(text):
        plain += text[done : match.start()]
        span = (len(plain), len(plain) + len(match[3]))
        plain += match[3]
        done = match.end()
        parts.setdefault(match[2], {"S": [], "Q": [], "C": []})[match[1]].append(span)
    plain += text[done:]
    return plain, tuple(_attribution(plain, found) for _, found in sorted(parts.items()))


def _attribution(text: str, found: dict[str, list[Span]]) -> Attribution:
    source, cue, content = (tuple(found[letter]) for letter in "SQC")
    name = text[slice(*source[0])] if source else None
    return Attribution(
        id=attribution_id("v", source, cue, content),
        parent_id=None,
        kind="indirect",
        confidences=Confidences(source=1.0, content=1.0),
        source=source,
        cue=cue,
        content=content,
        speakers=(Speaker(entity_id=name, name=name, kind="person"),) if name else (),
    )


def article(text: str) -> Article:
    """An article of this text, a block a line."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(kind="paragraph", span=(start, start + len(line))))
        start += len(line) + 1
    return Article(
        id="a", version_id="v", path=None, url=None, title=None, publisher=None, byline=None,
        published_at=None, modified_at=None, retrieved_at=None, language="en", text=text,
        sha256="", raw_sha256="", blocks=tuple(blocks),
    )  # fmt: skip


@pytest.mark.parametrize(("text", "act", "stance", "reason"), ROWS)
def test_act_and_stance(text: str, act: str, stance: str, reason: str) -> None:
    """Each made-up attribution has the act and the stance that a reader gives it."""
    plain, (attribution,) = marked(text)
    statement = read_statement(plain, attribution)
    assert (statement.reading.act or "none", statement.stance) == (act, stance), reason


def test_every_act_has_rows() -> None:
    """The table holds three rows or more of every act, and upper case among them."""
    acts = [act for _, act, _, _ in ROWS]
    assert len(ROWS) >= 150
    assert {act for act in get_args(ActKind) if acts.count(act) < 3} == set()
    assert sum(text.split("{S ")[1][:4].isupper() for text, *_ in ROWS if "{S " in text) >= 10


@pytest.mark.parametrize("text", [row[0] for row in ROWS])
def test_upper_case_changes_nothing(text: str) -> None:
    """Agency wire in capitals has the acts of the same words in small letters."""
    plain, (attribution,) = marked(text)
    here, upper = (read_statement(t, attribution) for t in (plain, plain.upper()))
    assert (here.reading, here.stance) == (upper.reading, upper.stance)


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "scale", "reason"),
    [
        ("{C it was likely a leak}", "likely", 0.55, 0.8, "ICD 203", "a term"),
        ("{C it was very likely a leak}", "very likely", 0.8, 0.95, "ICD 203", "term"),
        ("{C rain is highly improbable}", "highly improbable", 0.05, 0.2, "ICD 203", ""),
        ("{C it almost certainly sank}", "almost certainly", 0.95, 0.99, "ICD 203", ""),
        ("{C IT WAS PROBABLY A LEAK}", "PROBABLY", 0.55, 0.8, "ICD 203", "upper case"),
        ("{C it is unlikely to hold}", "unlikely", 0.2, 0.45, "ICD 203", ""),
        ("{Q sees} {C a remote chance of peace}", "remote chance", 0.01, 0.05, "ICD 203", ""),
        ("{Q sees} {C roughly even odds}", "roughly even odds", 0.45, 0.55, "ICD 203", ""),
        ("{Q sees} {C a 70% chance of rain}", "a 70% chance", 0.7, 0.7, "said", "number"),
        ("{Q sees} {C a 6 to 7 percent chance}", "a 6 to 7 percent chance", 0.06, 0.07, "said", ""),
        ("{Q is} {C more than 90 percent sure}", "more than 90 percent sure", 0.9, 1.0, "said", ""),
        ("{Q sees} {C a one in four chance}", "a one in four chance", 0.25, 0.25, "said", ""),
        ("{Q gives it} {C a 50-50 chance}", "a 50-50 chance", 0.5, 0.5, "said", ""),
        ("{C it could be a leak}", "could", None, None, None, "no defined range"),
        ("{C it may have sunk}", "may", None, None, None, "no defined range"),
        (
            "{C the two most likely causes are wind and rot}",
            "most likely", None, None, None, "a superlative makes neither likely",
        ),
        ("{C it was more likely a leak}", "more likely", None, None, None, "comparative"),
        ("{C it is not likely to hold}", "not likely", None, None, None, "negated"),
        ("{C perhaps it sank}", "perhaps", None, None, None, ""),
        ("{C the likely winner spoke}", None, None, None, None, "within a noun phrase"),
        ("{C 40 percent of likely voters left}", None, None, None, None, "voters"),
        ("{C it ends on May 5}", None, None, None, None, "the month"),
        ("{C IT ENDS ON MAY 5}", None, None, None, None, "the month in capitals"),
        ("{C she could see the hill}", None, None, None, None, "able"),
        ("{C the man who may have fired fled}", None, None, None, None, "a relative clause"),
        ("{C 70 percent of the roofs held}", None, None, None, None, "a share"),
        ("{C it sank}, probably of rot", None, None, None, None, "the reporter's word"),
    ],
)  # fmt: skip
def test_likelihood(
    text: str,
    words: str | None,
    low: float | None,
    high: float | None,
    scale: str | None,
    reason: str,
) -> None:
    """The speaker's word is kept as said, with a range only where one is defined or was said."""
    text = text if "{Q" in text else "{S He} {Q said} " + text
    plain, (attribution,) = marked(text)
    found = find_likelihood(plain, attribution)
    if words is None:
        assert found is None, reason
    else:
        assert found is not None, reason
        assert found.text.lower() == words.lower()
        assert (found.low, found.high, found.scale) == (low, high, scale)
        assert plain[slice(*found.span)] == found.text


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            "{S Osterland}, which did not provide evidence, {Q accused} {C Vesk of shelling it}.",
            [("said-absent", "outlet", "did not provide evidence")],
            "the outlet's finding on the claim beside it",
        ),
        (
            (
                "{S Osterland} {Q accused} {C Vesk of shelling it}.\n{S2 Osterland}, which offered "
                "no proof to support the claims, {Q2 said} {C2 it “reserves the right to answer”}."
            ),
            [("said-absent", "outlet", "offered no proof")],
            "about the claims, not about the threat beside it",
        ),
        (
            "{S Osterland} {Q accused} {C Vesk of shelling it}, without providing evidence.",
            [("said-absent", "outlet", "without providing evidence")],
            "behind the content",
        ),
        (
            "{S Vesk} {Q said} {C Osterland had given no evidence for it}.",
            [("said-absent", "Vesk", "had given no evidence")],
            "a speaker's remark is the speaker's",
        ),
        (
            "{S Videos} {Q showed} {C smoke over the quay}.",
            [("video-or-image", "Videos", "Videos")],
            "a video as the source",
        ),
        (
            "{S The minister} {Q said}, citing satellite images, {C the hangar was empty}.",
            [("video-or-image", "The minister", "citing satellite images")],
            "cited beside the cue",
        ),
        (
            "{S Two of them} {Q doubted} {C a raft could cross because the current was strong}.",
            [("inference", "Two of them", "because the current was strong")],
            "a reason to doubt",
        ),
        ("{S She} {Q said} {C the road was shut because of snow}.", [], "a cause"),
        ("{C “I saw it turn over,”} {S he} {Q said}.", [("witnessed", "he", "I saw")], "seen"),
        (
            "{S The army} {Q said} {C intercepted calls proved the order}.",
            [("intercept", "The army", "intercepted calls proved")],
            "an intercept",
        ),
        (
            "{S The board} {Q said} {C an investigation found no fault}.",
            [("official-finding", "The board", "investigation found")],
            "a finding",
        ),
        ("{C “I was told he ran,”} {S she} {Q said}.", [("hearsay", "she", "I was told")], "told"),
        (
            "{S Court filings} {Q show} {C that the dam leaked}.",
            [("document", "Court filings", "Court filings")],
            "a document as the source",
        ),
        ("{S A lawyer for the inquiry} {Q said} {C it went on}.", [], "a person, not the inquiry"),
        ("{S He} {Q posted} {C a video of his lunch}.", [], "a video of nothing at issue"),
        ("No evidence bags lay there. {S He} {Q said} {C it rained}.", [], "bags, no remark"),
    ],
)  # fmt: skip
def test_basis(text: str, expected: list[tuple[str, str, str]], reason: str) -> None:
    """What is given for a statement stands with the words and with who gives it."""
    plain, attributions = marked(text)
    first, *rest = find_statements(article(plain), attributions)
    drawn = [(b.kind, b.by, plain[slice(*b.span)]) for b in first.basis or ()]
    assert drawn == expected, reason
    assert all(a.basis == () for a in rest), reason


def test_find_statements_fills_every_field() -> None:
    """Act, stance, basis and their confidences are drawn; all else stays."""
    plain, attributions = marked("{S Vesk} {Q denied} {C any part in it}.")
    (drawn,) = find_statements(article(plain), attributions)
    assert (drawn.act, drawn.stance, drawn.basis, drawn.likelihood) == ("deny", "deny", (), None)
    assert drawn.confidences.act is not None
    assert drawn.confidences.stance is not None
    bare = replace(
        drawn, act=None, stance=None, basis=None, confidences=attributions[0].confidences
    )
    assert bare == attributions[0]


def test_sureness_tells_a_cue_from_a_guess() -> None:
    """A named act is surer than one that is read out of plain words; both lie in 0 to 1."""
    plain, attributions = marked(
        "{S Police} {Q accused} {C the clerk of theft}. {S1 Vesk} {Q1 said} {C1 it rained}."
    )
    named, guessed = find_statements(article(plain), attributions)
    for sure, less in (
        (named.confidences.act, guessed.confidences.act),
        (named.confidences.stance, guessed.confidences.stance),
    ):
        assert sure is not None
        assert less is not None
        assert 0 < less < sure < 1


@pytest.mark.parametrize(
    ("cue", "act", "reason"),
    [
        ("denied", "deny", "named by a verb"),
        ("their denials of", "deny", "by a noun in the plural"),
        ("slammed", "condemn", "a doubled consonant"),
        ("rebutting", "deny", "another"),
        ("disagreeing with", "judge", "a stem on -ee"),
        ("warned and demanded", "demand", "the stronger of two"),
        ("said", "assert", "no act is named"),
        ("", "assert", "nor by nothing"),
    ],
)
def test_cue_words_alone(cue: str, act: str, reason: str) -> None:
    """A list of words knows all forms of its verbs and nouns."""
    assert act_of_cue_words(cue) == act, reason


def test_no_word_is_both_plain_and_an_act() -> None:
    """A word names an act or leaves it to the content, not both."""
    assert not PLAIN & set(WORD_ACTS)
    assert set(WORD_ACTS) >= AGAINST


@settings(deadline=None)  # a busy machine is no failure
@given(st.text(max_size=120), st.data())
def test_any_text_is_read(text: str, data: st.DataObject) -> None:
    """Spans of what is drawn lie in the text, and drawing twice gives the same."""
    cuts = sorted(
        data.draw(st.lists(st.integers(0, len(text)), min_size=6, max_size=6, unique=False))
    )
    parts = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if a < b]
    if len(parts) < 3:
        return
    attribution = _attribution(text, {"S": parts[:1], "Q": parts[1:2], "C": parts[2:]})
    (drawn,) = find_statements(article(text), (attribution,))
    assert find_statements(article(text), (drawn,)) == (drawn,)
    spans = [b.span for b in drawn.basis or ()]
    if drawn.likelihood:
        spans.append(drawn.likelihood.span)
        assert text[slice(*drawn.likelihood.span)] == drawn.likelihood.text
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_order_of_attributions_does_not_matter() -> None:
    """An attribution's reading does not hang on where it stands in the list."""
    text = (
        "{S Osterland} {Q accused} {C Vesk of fraud}. {S2 Osterland}, without evidence, {Q2 said} "
        "{C2 it was likely so}.\n{S3 Vesk} {Q3 denied} {C3 it}."
    )
    plain, attributions = marked(text)
    here = find_statements(article(plain), attributions)
    there = find_statements(article(plain), attributions[::-1])
    assert here == there[::-1]
