"""Scores who is blamed, and how surely, against the answer keys of MUC.

Two slots of a template are scored: ``PERP: ORGANIZATION ID`` and ``PERP: ORGANIZATION CONFIDENCE``.
`whosays` draws events with their responsibility, not templates, so `blame_answers` makes templates
of them first.

References:
    Scoring guidelines of MUC-4 (``TEST/SCORER``), 3.1.1, 3.1.2, 3.2.10 and 3.2.11. Where this
    differs: strings are matched by rule, not by a person; a response may be aligned with a
    template of the key if their types agree at least in part and either an organisation or a
    target named in the sentences of the event does, as `whosays` draws no slots for targets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from whosays.evaluate.blame_answers import BlameAnswer, GivenBlame
from whosays.evaluate.muc import BlamedFill, Message, Template

Answerer: TypeAlias = Callable[[Message], Sequence[BlameAnswer]]
"""Returns what was read in a message, as templates."""

_BY_AUTHORITIES: Final = "SUSPECTED OR ACCUSED BY AUTHORITIES"
_ACCUSED: Final = "SUSPECTED OR ACCUSED"
_PLAIN: Final = frozenset(
    "the a an of guerrilla guerrillas group groups organization organisation terrorist terrorists"
    " rebel rebels rebellious members member clandestine column squad elements drug leftist"
    " salvadoran guatemalan honduran argentine bolivian chilean colombian ecuadoran peruvian"
    " nicaraguan u.s american".split()
)
_WORD: Final = re.compile(r"[^\W_]+(?:[.'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class SlotCounts:
    """Fills of one slot, counted as MUC counts.

    Args:
        correct: right.
        partial: right in part; half a point.
        incorrect: another fill stands there.
        spurious: a fill where the key has none.
        missing: none where the key has one.
    """

    correct: int = 0
    partial: int = 0
    incorrect: int = 0
    spurious: int = 0
    missing: int = 0

    def __add__(self, other: SlotCounts) -> SlotCounts:
        """Return the counts of two sets together."""
        return SlotCounts(
            self.correct + other.correct,
            self.partial + other.partial,
            self.incorrect + other.incorrect,
            self.spurious + other.spurious,
            self.missing + other.missing,
        )

    @property
    def possible(self) -> int:
        """How many fills the key has."""
        return self.correct + self.partial + self.incorrect + self.missing

    @property
    def actual(self) -> int:
        """How many fills were given."""
        return self.correct + self.partial + self.incorrect + self.spurious

    @property
    def recall(self) -> float:
        """Points by fills of the key, 0 to 1."""
        return (self.correct + self.partial / 2) / self.possible if self.possible else 0.0

    @property
    def precision(self) -> float:
        """Points by fills given, 0 to 1."""
        return (self.correct + self.partial / 2) / self.actual if self.actual else 0.0


@dataclass(frozen=True, slots=True)
class BlameRow:
    """One organisation in the key, in the answer, or in both; ``None`` on the side it lacks."""

    message: str
    wanted: str | None
    given: str | None
    fault: str


@dataclass(frozen=True, slots=True)
class BlameScores:
    """Counts by slot.

    Args:
        messages: how many reports were scored.
        templates: how many templates the key has that are not optional, how many were given, and
            how many of these are aligned with one of the key.
        organisations, confidences: all templates: what spurious templates hold counts.
        matched_organisations, matched_confidences: what spurious templates hold does not count
            (``MATCHED/MISSING``).
        by_message: organisation and confidence together, a set a message, no templates.
        rows: every organisation that is not plainly right.
    """

    messages: int
    templates: tuple[int, int, int]
    organisations: SlotCounts
    confidences: SlotCounts
    matched_organisations: SlotCounts
    matched_confidences: SlotCounts
    by_message: SlotCounts
    rows: tuple[BlameRow, ...]


@dataclass(slots=True)
class _Tally:
    organisations: SlotCounts = field(default_factory=SlotCounts)
    confidences: SlotCounts = field(default_factory=SlotCounts)


def name_match(given: str, names: Sequence[str]) -> int:
    """Return how well a name matches any of those of the key: 2 fully, 1 in part, 0 not.

    Fully: the same but for articles, nationality and words like "guerrillas"; or full name and
    acronym together where the key has them apart. In part: only part of a name, or a name within
    more words.
    """
    ours = _names(given)
    best = 0
    for name in names:
        for theirs in _names(name):
            for one in ours:
                if one == theirs:
                    return 2
                if one <= theirs or theirs <= one:
                    best = 1
    return best


def _names(name: str) -> list[frozenset[str]]:
    """Return the words that tell a name, with and without what stands in brackets."""
    forms = [re.sub(r"[\[(].*?[\])]", " ", name), *re.findall(r"[\[(](.*?)[\])]", name), name]
    found = []
    for form in forms:
        words = frozenset(w.rstrip("'s").rstrip(".") for w in _WORD.findall(form.lower()))
        telling = words - _PLAIN
        if telling or words:
            found.append(telling or words)
    return found


def score_blame(messages: Sequence[Message], answerer: Answerer) -> BlameScores:
    """Score what was read in the messages.

    Args:
        messages: reports with the key.
        answerer: gives the templates of each.
    """
    every, matched, sets = _Tally(), _Tally(), SlotCounts()
    wanted = given = aligned = 0
    rows: list[BlameRow] = []
    for message in messages:
        answers = answerer(message)
        pairs = _align(message.templates, answers)
        wanted += sum(not t.optional for t in message.templates)
        given += len(answers)
        aligned += len(pairs)
        for k, template in enumerate(message.templates):
            if k in pairs:
                blamed = answers[pairs[k]].blamed
                both = _score_pair(message.name, template.blamed, blamed, rows)
            elif template.optional:
                continue
            else:
                both = _score_pair(message.name, template.blamed, (), rows)
            _add(every, both)
            _add(matched, both)
        for number, answer in enumerate(answers):
            if number not in pairs.values():
                _add(every, _score_pair(message.name, (), answer.blamed, rows))
        sets += _score_set(message, answers)
    return BlameScores(
        len(messages), (wanted, given, aligned), every.organisations, every.confidences,
        matched.organisations, matched.confidences, sets, tuple(rows),
    )  # fmt: skip


def _add(tally: _Tally, both: tuple[SlotCounts, SlotCounts]) -> None:
    tally.organisations += both[0]
    tally.confidences += both[1]


def _align(templates: Sequence[Template], answers: Sequence[BlameAnswer]) -> dict[int, int]:
    """Return which answer each template of the key goes with, the best pairs first."""
    weights = []
    for k, template in enumerate(templates):
        for number, answer in enumerate(answers):
            weight = _likeness(template, answer)
            if weight:
                weights.append((-weight, template.optional, k, number))
    pairs: dict[int, int] = {}
    for _, _, k, number in sorted(weights):
        if k not in pairs and number not in pairs.values():
            pairs[k] = number
    return pairs


def _likeness(template: Template, answer: BlameAnswer) -> float:
    """Return how well an answer goes with a template; 0 where they may not be aligned."""
    full = answer.type in template.types
    if not full and answer.type != "ATTACK":
        return 0.0
    named = sum(
        max((name_match(given.name, fill.names) for given in answer.blamed), default=0)
        for fill in template.blamed
    )
    targets = sum(bool(answer.words & _telling(target)) for target in set(template.targets))
    if not (named or targets):
        return 0.0
    return (4 if full else 2) + 3 * min(named, 2) + min(targets, 4)


def _telling(target: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(target.lower()) if len(w) > 3) - _PLAIN


def _score_pair(
    message: str,
    fills: Sequence[BlamedFill],
    given: Sequence[GivenBlame],
    rows: list[BlameRow],
) -> tuple[SlotCounts, SlotCounts]:
    """Score the organisations of one template against those given for it."""
    left = list(given)
    open_: list[BlamedFill] = []
    organisations, confidences = SlotCounts(), SlotCounts()
    for fill in sorted(fills, key=lambda f: f.optional):
        best = max(left, key=lambda g: name_match(g.name, fill.names), default=None)
        match = name_match(best.name, fill.names) if best is not None else 0
        if best is None or not match:
            open_.append(fill)
            continue
        left.remove(best)
        organisations += SlotCounts(correct=match == 2, partial=match == 1)
        sure = _confidence(best.confidence, fill.confidences, match)
        confidences += sure
        if not (sure.correct and match == 2):
            fault = "name in part" if sure.correct or match == 1 else "sureness"
            rows.append(BlameRow(message, _shown(fill), _said(best), fault))
    for fill in open_:
        if fill.optional:
            continue
        other = left.pop(0) if left else None
        if other is None:
            organisations += SlotCounts(missing=1)
            confidences += SlotCounts(missing=1)
            rows.append(BlameRow(message, _shown(fill), None, "missing"))
        else:
            organisations += SlotCounts(incorrect=1)
            confidences += _confidence(other.confidence, fill.confidences, 0)
            rows.append(BlameRow(message, _shown(fill), _said(other), "another"))
    for extra in left:
        organisations += SlotCounts(spurious=1)
        confidences += SlotCounts(spurious=1)
        rows.append(BlameRow(message, None, _said(extra), "spurious"))
    return organisations, confidences


def _shown(fill: BlamedFill) -> str:
    optional = "? " if fill.optional else ""
    return f"{optional}{' / '.join(fill.names)}: {' / '.join(fill.confidences)}"


def _said(given: GivenBlame) -> str:
    return f"{given.name}: {given.confidence}"


def _confidence(given: str, wanted: Sequence[str], match: int) -> SlotCounts:
    """Score a confidence; with a name that is wrong or right in part, a right one is so in part."""
    if not wanted:
        return SlotCounts()
    if given in wanted:
        return SlotCounts(correct=match == 2, partial=match != 2)
    if given == _ACCUSED and _BY_AUTHORITIES in wanted:
        return SlotCounts(partial=1)
    return SlotCounts(incorrect=1)


def _score_set(message: Message, answers: Sequence[BlameAnswer]) -> SlotCounts:
    """Score organisation and confidence of a whole message, each pair once, without templates."""
    wanted: list[BlamedFill] = []
    for template in sorted(message.templates, key=lambda t: t.optional):
        for fill in template.blamed:
            known = any(
                set(fill.names) & set(other.names)
                and set(fill.confidences) & set(other.confidences)
                for other in wanted
            )
            optional = fill.optional or template.optional
            if not known:
                wanted.append(BlamedFill(fill.names, fill.confidences, optional))
    given = list(dict.fromkeys(blame for answer in answers for blame in answer.blamed))
    counts = SlotCounts()
    for fill in wanted:
        ranked = [
            (_confidence(g.confidence, fill.confidences, m), g)
            for g in given
            if (m := name_match(g.name, fill.names))
        ]
        best = max(ranked, key=lambda r: (r[0].correct, r[0].partial), default=None)
        if best is not None and (best[0].correct or best[0].partial):
            counts += best[0]
            given.remove(best[1])
        elif not fill.optional:
            counts += SlotCounts(missing=1)
    return counts + SlotCounts(spurious=len(given))


def blame_scores_text(scores: BlameScores, wrong: int = 0) -> str:
    """Return the figures as a table, percentages without decimals as MUC gives them.

    Args:
        scores: what `score_blame` returned.
        wrong: how many of the organisations that are not plainly right to list below.
    """
    wanted, given, aligned = scores.templates
    lines = [
        (
            f"{scores.messages} reports; templates: {wanted} in the key, {given} read, "
            f"{aligned} aligned"
        ),
        "",
        (
            f"{'':44}{'POS':>5}{'ACT':>5}{'COR':>5}{'PAR':>5}{'INC':>5}{'SPU':>5}{'MIS':>5}"
            f"{'REC':>6}{'PRE':>6}{'F':>6}"
        ),
    ]
    for name, c in _slots(scores).items():
        lines.append(
            f"{name:44}{c.possible:>5}{c.actual:>5}{c.correct:>5}{c.partial:>5}{c.incorrect:>5}"
            f"{c.spurious:>5}{c.missing:>5}{100 * c.recall:>6.1f}{100 * c.precision:>6.1f}"
            f"{100 * _f(c):>6.1f}"
        )
    if wrong and scores.rows:
        lines += ["", "Not plainly right: report | fault | key | read", ""]
        lines += [
            f"{row.message} | {row.fault} | {row.wanted or '-'} | {row.given or '-'}"
            for row in scores.rows[:wrong]
        ]
    return "\n".join(lines) + "\n"


def _f(counts: SlotCounts) -> float:
    total = counts.recall + counts.precision
    return 2 * counts.recall * counts.precision / total if total else 0.0


def _slots(scores: BlameScores) -> dict[str, SlotCounts]:
    return {
        "organisation, all templates": scores.organisations,
        "confidence, all templates": scores.confidences,
        "organisation, matched or missing": scores.matched_organisations,
        "confidence, matched or missing": scores.matched_confidences,
        "organisation and confidence, by report": scores.by_message,
    }


def blame_scores_json(scores: BlameScores) -> dict[str, object]:
    """Return the figures as JSON-ready values, shares 0 to 1."""
    return {
        "reports": scores.messages,
        "templates": dict(zip(("key", "read", "aligned"), scores.templates, strict=True)),
        "slots": {
            name: {
                "possible": c.possible,
                "actual": c.actual,
                "correct": c.correct,
                "partial": c.partial,
                "incorrect": c.incorrect,
                "spurious": c.spurious,
                "missing": c.missing,
                "recall": c.recall,
                "precision": c.precision,
                "f1": _f(c),
            }
            for name, c in _slots(scores).items()
        },
    }
