"""The model of acts beside the rules: what it reads, how it is weighed, what it does."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest
from tests.extract.statements.test_find import marked
from tokenizers import Tokenizer

from whosays.errors import ModelError
from whosays.extract.statements.acts import ActReading
from whosays.extract.statements.find import LIKELIER, read_statement
from whosays.extract.statements.learned import (
    READ,
    ActModel,
    Weighing,
    pieces_of,
)

FOLDER = Path(str(files("whosays"))) / "models" / "acts"
STATED = "{S The minister} {Q said} {C the harbour wall was a disgrace}."


@pytest.fixture(scope="module")
def model() -> ActModel:
    """The shipped model."""
    return ActModel(FOLDER)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """Its wordpieces."""
    found = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    found.no_padding()
    found.no_truncation()
    return found


def test_what_is_read_has_its_roles(tokenizer: Tokenizer) -> None:
    """Source, cue, content and what stands before are told apart."""
    text, (attribution,) = marked(f"The wall fell on Monday. {STATED}")
    pieces, roles = pieces_of(tokenizer, text, attribution)
    assert len(pieces) == len(roles)
    of_role = [
        tokenizer.decode([p for p, r in zip(pieces, roles, strict=True) if r == role and p > 103])
        for role in (0, 1, 2)
    ]
    assert of_role == [
        "the minister the wall fell on monday.",
        "said",
        "the harbour wall was a disgrace",
    ]


def test_long_parts_are_cut(tokenizer: Tokenizer) -> None:
    """A long quote costs no more than its beginning."""
    long = "a very long list of harbours and " * 100
    text, (attribution,) = marked(f"{long}. {{S She}} {{Q said}} {{C {long}}}.")
    pieces, roles = pieces_of(tokenizer, text, attribution)
    assert roles.count(2) == 1 + READ.content
    assert len(pieces) == 1 + 1 + 2 + 1 + READ.content + 1 + READ.before


def weighing(weight: float = 1.0) -> Weighing:
    """Two acts and two stances; the rule "content:plain" is most often wrong."""
    rows = {"assert": [-0.1, -2.4], "content:plain assert": [-1.6, -0.2]}
    return Weighing.from_card({
        "acts": ["assert", "deny"],
        "stances": ["affirm", "deny"],
        "asked": ["content:plain"],
        "sure": {},
        "of_rule": rows,
        "of_rule_stance": {"affirm": [-0.1, -2.4]},
        "shares": {"acts": [-0.7, -0.7], "stances": [-0.7, -0.7]},
        "with_act": {"assert": [0.5, -3.0], "deny": [-3.0, 1.0]},
        "weight": weight,
        "heat": [1.0, 1.0],
    })  # fmt: skip


@pytest.mark.parametrize(
    ("logits", "rule", "act", "reason"),
    [
        ((-0.6, -0.8), "content:plain", "deny", "the rule's own record tips an even model"),
        ((-0.6, -0.8), "content:other", "assert", "an unknown rule counts by what it says"),
        ((-3.0, -0.05), "content:other", "deny", "a sure model goes before the rule"),
    ],
)
def test_rules_are_weighed(logits: tuple[float, float], rule: str, act: str, reason: str) -> None:
    """What a rule was right about before counts beside the model."""
    scales = weighing()
    scores = scales.weigh(
        np.array(logits, dtype=np.float32),
        np.log(np.array([0.5, 0.5], dtype=np.float32)),
        ActReading("assert", rule),
        "affirm",
    )
    found = scales.chosen(*scores)
    assert found.act == act, reason
    assert found.stance == ("deny" if act == "deny" else "affirm"), "a stance goes with its act"
    assert 0.5 <= found.act_p <= 1


def test_without_weight_the_model_decides() -> None:
    """The rules have no say then."""
    scales = weighing(weight=0.0)
    logits = np.array([-0.9, -0.5], dtype=np.float32)
    scores = scales.weigh(logits, logits, ActReading("assert", "content:plain"), "affirm")
    assert scales.chosen(*scores).act == "deny"


@pytest.mark.parametrize(
    ("text", "act", "stance"),
    [
        (STATED, "judge", "affirm"),
        ("{S The minister} {Q said} {C the harbour wall was built in 1904}.", "assert", "affirm"),
        ("{S The ministry} {Q denied} {C that its crews had fired}.", "deny", "deny"),
        ("{S The mayor} {Q said} {C the council must repair the wall}.", "demand", "neutral"),
        ("{S She} {Q told} reporters {C “I don't know who did it.”}", "cannot-confirm", "neutral"),
        ("{S The firm} {Q said} {C it would rebuild the pier by May}.", "promise", "affirm"),
    ],
)
def test_plain_cases(model: ActModel, text: str, act: str, stance: str) -> None:
    """What nobody would read otherwise."""
    article, (attribution,) = marked(text)
    found = read_statement(article, attribution, model)
    assert (found.reading.act, found.stance) == (act, stance)
    assert all(0 <= sure <= 1 for sure in found.sure)


@pytest.mark.parametrize(
    "text",
    [
        "{S They} {Q do not believe} {C there can be any doubt about the aid}.",
        "{S She} {Q never said} {C that nobody had been told}.",
        "{S The mayor} {Q did not think} {C that the crews had not been paid}.",
    ],
)
def test_two_negations_deny_nothing_more(model: ActModel, text: str) -> None:
    """The model, which counts no negations, has no say in a denial where there are two."""
    article, (attribution,) = marked(text)
    against = {"deny", "doubt"}
    by_rule = read_statement(article, attribution)
    found = read_statement(article, attribution, model)
    assert found.stance not in against or by_rule.stance in against


def test_an_unlikely_denial_is_none(model: ActModel) -> None:
    """A plain negative that answers nobody stays what the rule says."""
    words = "{S The palace} {Q said} {C the count was not in the building at the time}."
    article, (attribution,) = marked(words)
    found = read_statement(article, attribution, model)
    assert found.stance == "affirm" or found.sure[0] >= LIKELIER


def test_one_negation_denies(model: ActModel) -> None:
    """The near miss: a single one is the speaker's own."""
    article, (attribution,) = marked("{S He} {Q said} {C it was not true that the dam had burst}.")
    assert read_statement(article, attribution, model).stance == "deny"


def test_a_sure_rule_is_not_asked_after(model: ActModel) -> None:
    """The cue says it all."""
    article, (attribution,) = marked("{S Vesk} {Q accused} {C Osterland of shelling the port}.")
    found = read_statement(article, attribution, model)
    assert model.sureness(found.reading) == found.sure
    assert found.reading.rule.startswith("cue:")


def test_a_rule_that_was_hardly_seen_stays(model: ActModel) -> None:
    """Nothing speaks against it."""
    words = "{S The colonel} {Q said} {C his army reserves the right to strike back}."
    article, (attribution,) = marked(words)
    assert read_statement(article, attribution, model).reading.act == "threaten"


def test_the_same_again(model: ActModel) -> None:
    """One statement a call: what is read before changes nothing."""
    article, (attribution,) = marked(STATED)
    first = read_statement(article, attribution, model)
    other, (another,) = marked("{S They} {Q wrote} {C that the ferry never sailed}.")
    read_statement(other, another, model)
    assert read_statement(article, attribution, model) == first
    assert read_statement(article, attribution, ActModel(FOLDER)) == first


def test_a_folder_without_a_model(tmp_path: Path) -> None:
    """The first file that is missing is named."""
    with pytest.raises(ModelError, match=r"no model\.json there"):
        ActModel(tmp_path)


def test_a_broken_model(tmp_path: Path) -> None:
    """One line says what is wrong."""
    folder = copytree(FOLDER, tmp_path / "acts")
    (folder / "acts.onnx").write_bytes(b"no model")
    with pytest.raises(ModelError, match="cannot be loaded"):
        ActModel(folder)


def test_the_card_holds_all_there_is_to_weigh() -> None:
    """Every table fits the classes."""
    card = json.loads((FOLDER / "model.json").read_text("utf-8"))
    scales = Weighing.from_card(card)
    assert not scales.asked & scales.sure.keys()
    assert all(len(row) == len(scales.acts) for row in scales.of_rule.values())
    assert scales.with_act.shape == (len(scales.acts), len(scales.stances))
