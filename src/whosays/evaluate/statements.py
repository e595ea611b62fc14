"""Scores acts and stances against labels that people gave, class by class.

What predicts is handed in, so that this package does not know how a reading is made.

The figure of merit is macro-F1: the mean F1 of the classes that the gold has `LEAST` times or more.
``none`` ("no act took place") is a class that can be predicted wrongly, but has no F1 of its own
in the mean, nor have acts too rare to score.

References:
    docs/reference/acts-guideline.md for what the labels mean. Cohen (1960): A coefficient of
    agreement for nominal scales. Educational and Psychological Measurement 20(1), for kappa.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from whosays.errors import DataError
from whosays.evaluate.documents import TokenMap
from whosays.evaluate.pairing import dice
from whosays.evaluate.statement_labels import NONE, SampledStatement, StatementLabel
from whosays.records import Attribution

LEAST: Final = 5
"""Gold labels that a class needs to count in the mean."""
BINS: Final = 10
"""Bins of the expected calibration error."""
OVERLAP: Final = 0.5
"""Dice of content tokens from which on a found attribution is the marked one."""


@dataclass(frozen=True, slots=True)
class ClassScore:
    """Precision, recall and F1 (0 to 1) of one class, with how often it is gold and predicted."""

    name: str
    precision: float
    recall: float
    f1: float
    gold: int
    predicted: int


@dataclass(frozen=True, slots=True)
class FieldScores:
    """Scores of one field.

    Attributes:
        macro_f1: mean F1 of the classes with `LEAST` gold labels or more, 0 to 1.
        accuracy: share of labels met.
        classes: each class that is gold or predicted.
        confusions: (gold, predicted, how often), most often first.
    """

    macro_f1: float
    accuracy: float
    number: int
    classes: tuple[ClassScore, ...]
    confusions: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class StatementScores:
    """Scores of acts and stances; ``missed`` counts marked attributions that were not found."""

    act: FieldScores
    stance: FieldScores
    missed: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two passes agree on one field: share, and Cohen's kappa (1 is perfect, 0 chance)."""

    percent: float
    kappa: float
    number: int


Predicted: TypeAlias = tuple[str, str]
"""Act (or ``none``) and stance; two empty strings where nothing was found."""
Predictor: TypeAlias = Callable[[str, Sequence[Attribution]], Sequence[Attribution]]
"""Takes a text and attributions with marked spans; returns them with act and stance."""
Reader: TypeAlias = Callable[[str, str], Sequence[Attribution]]
"""Takes a document's name and its text; returns the attributions that it reads there."""


def predict_marked(
    statements: Sequence[SampledStatement], predictor: Predictor
) -> dict[str, Predicted]:
    """Return what is predicted for each statement on the spans that people marked."""
    return {id_: _values(a) for id_, a in draw_marked(statements, predictor).items()}


def draw_marked(
    statements: Sequence[SampledStatement], predictor: Predictor
) -> dict[str, Attribution]:
    """Return each statement as the predictor draws it on the spans that people marked."""
    found: dict[str, Attribution] = {}
    for document, group in _by_document(statements).items():
        drawn = predictor(group[0].text, [s.attribution() for s in group])
        if len(drawn) != len(group):
            raise DataError(f"{document}: {len(drawn)} predictions for {len(group)} statements")
        found.update((s.id, a) for s, a in zip(group, drawn, strict=True))
    return found


def calibration_errors(
    statements: Sequence[SampledStatement], drawn: Mapping[str, Attribution]
) -> tuple[float, float]:
    """Return the expected calibration error of the confidences of act and of stance, 0 to 1.

    Args:
        statements: labelled ones.
        drawn: by id, with act, stance and the confidences of both; others are left out.

    References:
        Naeini, Cooper and Hauskrecht (2015): Obtaining well calibrated probabilities using
        Bayesian binning. AAAI. Ten bins of equal width.
    """
    pairs: tuple[list[tuple[float, bool]], list[tuple[float, bool]]] = ([], [])
    for s in statements:
        if (a := drawn.get(s.id)) is not None:
            for found, sure, right in (
                (pairs[0], a.confidences.act, (a.act or NONE) == s.label.act),
                (pairs[1], a.confidences.stance, a.stance == s.label.stance),
            ):
                if sure is not None:
                    found.append((sure, right))
    return _calibration_error(pairs[0]), _calibration_error(pairs[1])


def _calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    bins: dict[int, list[tuple[float, bool]]] = {}
    for sure, right in pairs:
        bins.setdefault(min(int(sure * BINS), BINS - 1), []).append((sure, right))
    gaps = (abs(sum(sure for sure, _ in b) - sum(right for _, right in b)) for b in bins.values())
    return sum(gaps) / len(pairs) if pairs else 0.0


def predict_end_to_end(
    statements: Sequence[SampledStatement], reader: Reader
) -> dict[str, Predicted]:
    """Return what is predicted for each statement from the text alone.

    A found attribution is the marked one where their contents share tokens with a dice of
    `OVERLAP` or more; the one with the highest dice counts. Where there is none, act and stance
    are empty: a miss.
    """
    predicted: dict[str, Predicted] = {}
    for document, group in _by_document(statements).items():
        tokens = TokenMap(document, group[0].text)
        read = reader(document, group[0].text)
        contents = [tokens.tokens(a.content) for a in read]
        cues = [tokens.tokens(a.cue) for a in read]
        for statement in group:
            content, cue = (
                tokens.tokens(p) for p in (statement.spans.content, statement.spans.cue)
            )
            # Two attributions may share their content: the nearer cue tells them apart.
            ranked = [
                (dice(content, found), dice(cue, cues[i]), -i) for i, found in enumerate(contents)
            ]
            best = max(ranked, default=(0.0, 0.0, 0))
            found_it = bool(ranked) and best[0] >= OVERLAP
            predicted[statement.id] = _values(read[-best[2]]) if found_it else ("", "")
    return predicted


def _by_document(statements: Iterable[SampledStatement]) -> dict[str, list[SampledStatement]]:
    groups: dict[str, list[SampledStatement]] = {}
    for statement in statements:
        groups.setdefault(statement.document, []).append(statement)
    return groups


def _values(attribution: Attribution) -> Predicted:
    return attribution.act or NONE, attribution.stance or ""


def score_statements(
    statements: Sequence[SampledStatement], predicted: Mapping[str, Predicted]
) -> StatementScores:
    """Score predictions against the labels.

    Args:
        statements: labelled ones, of one split or part.
        predicted: act and stance by id; a missing id counts as not found.
    """
    pairs = [(s.label, predicted.get(s.id, ("", ""))) for s in statements]
    return StatementScores(
        act=score_field([(label.act, p[0]) for label, p in pairs], left_out=(NONE, "")),
        stance=score_field([(label.stance, p[1]) for label, p in pairs], left_out=("",)),
        missed=sum(1 for _, p in pairs if p == ("", "")),
    )


def score_field(pairs: Sequence[tuple[str, str]], left_out: Sequence[str] = ()) -> FieldScores:
    """Score one field from pairs of gold and predicted value.

    Args:
        pairs: gold and predicted.
        left_out: values that have no part in the mean, though they may be wrong.
    """
    gold, found = Counter(g for g, _ in pairs), Counter(p for _, p in pairs)
    right = Counter(g for g, p in pairs if g == p)
    classes = tuple(
        _class_score(name, right[name], gold[name], found[name])
        for name in sorted(set(gold) | set(found))
        if name
    )
    counted = [c.f1 for c in classes if c.gold >= LEAST and c.name not in left_out]
    wrong = Counter((g, p) for g, p in pairs if g != p)
    ordered = sorted(wrong.items(), key=lambda item: (-item[1], item[0]))
    return FieldScores(
        macro_f1=sum(counted) / len(counted) if counted else 0.0,
        accuracy=sum(right.values()) / len(pairs) if pairs else 0.0,
        number=len(pairs),
        classes=classes,
        confusions=tuple((g, p, n) for (g, p), n in ordered),
    )


def _class_score(name: str, right: int, gold: int, predicted: int) -> ClassScore:
    precision = right / predicted if predicted else 0.0
    recall = right / gold if gold else 0.0
    f1 = 2 * right / (gold + predicted) if gold + predicted else 0.0
    return ClassScore(name, precision, recall, f1, gold, predicted)


def agreement(
    first: Mapping[str, StatementLabel], second: Mapping[str, StatementLabel]
) -> dict[str, Agreement]:
    """Return how far a second pass agrees with the first, field by field, on what both labelled."""
    both = sorted(set(first) & set(second))
    fields = ("act", "facet", "stance")
    return {
        f: _agreement([(getattr(first[i], f), getattr(second[i], f)) for i in both]) for f in fields
    }


def _agreement(pairs: Sequence[tuple[str, str]]) -> Agreement:
    if not pairs:
        raise DataError("the two passes have no statement in common")
    observed = sum(a == b for a, b in pairs) / len(pairs)
    one, other = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    by_chance = sum(one[value] * other[value] for value in one) / len(pairs) ** 2
    kappa = 1.0 if by_chance == 1 else (observed - by_chance) / (1 - by_chance)
    return Agreement(observed, kappa, len(pairs))


def statement_scores_text(
    scores: Mapping[str, StatementScores],
    agreed: Mapping[str, Agreement] | None = None,
    calibration: tuple[float, float] | None = None,
) -> str:
    """Return scores as text: an overview of every run, then class by class of the first.

    Args:
        scores: by the name of what predicted and on which part; the first is shown in full.
        agreed: of a second pass, field by field.
        calibration: expected calibration error of act and of stance.
    """
    lines = [f"{'':40} {'n':>5} {'act F1':>7} {'stance':>7} {'deny':>6} {'doubt':>6} {'missed':>7}"]
    for name, s in scores.items():
        deny, doubt = (_f1_of(s.stance, side) for side in ("deny", "doubt"))
        lines.append(
            f"{name:40} {s.act.number:5} {100 * s.act.macro_f1:7.1f} {100 * s.stance.macro_f1:7.1f}"
            f" {deny:>6} {doubt:>6} {s.missed:7}"
        )
    lines += ["", *_recall_lines(scores)]
    if calibration:
        act, stance = calibration
        lines += ["", f"expected calibration error: act {act:.3f}, stance {stance:.3f}"]
    for name, s in list(scores.items())[:1]:
        for field, figures in (("act", s.act), ("stance", s.stance)):
            lines += ["", f"{field}, {name}", *_class_lines(figures)]
    if agreed:
        lines += ["", "agreement of a second pass"]
        lines += [
            f"  {field:8} {100 * a.percent:5.1f}%  kappa {a.kappa:.2f}  of {a.number}"
            for field, a in agreed.items()
        ]
    return "\n".join(lines) + "\n"


def _recall_lines(scores: Mapping[str, StatementScores]) -> list[str]:
    """Return how many of the denials and doubts are found: where none is, one may have been."""
    lines = [f"{'found, of all there are':40} {'denials':>14} {'doubts':>14}"]
    for name, s in scores.items():
        shares = []
        for side in ("deny", "doubt"):
            c = next((c for c in s.stance.classes if c.name == side and c.gold), None)
            right = f"{round(c.recall * c.gold)} of {c.gold}" if c else "none there"
            shares.append(f"{right:>14}")
        lines.append(f"{name:40} {' '.join(shares)}")
    return lines


def _f1_of(figures: FieldScores, name: str) -> str:
    return next((f"{100 * c.f1:.1f}" for c in figures.classes if c.name == name and c.gold), "-")


def _class_lines(figures: FieldScores) -> list[str]:
    lines = [f"  {'':20} {'P':>6} {'R':>6} {'F1':>6} {'gold':>5} {'found':>6}"]
    lines += [
        f"  {c.name:20} {100 * c.precision:6.1f} {100 * c.recall:6.1f} {100 * c.f1:6.1f}"
        f" {c.gold:5} {c.predicted:6}"
        for c in figures.classes
    ]
    worst = ", ".join(f"{g} read as {p or 'nothing'} {n}" for g, p, n in figures.confusions[:8])
    return [*lines, f"  most often wrong: {worst}" if worst else "  nothing wrong"]
