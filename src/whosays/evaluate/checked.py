"""Precision from a sample that a person has checked, with an interval for a methods section."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from whosays.errors import DataError
from whosays.evaluate.sample import QUESTIONS

_Z: Final = 1.959964  # 95%
_YES: Final = frozenset(("y", "yes", "1", "true", "right", "x"))
_NO: Final = frozenset(("n", "no", "0", "false", "wrong"))
_OPEN: Final = frozenset(("", "?", "-"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Precision:
    """How much of what was read is right, to one question.

    ``value`` is the share in the whole that the sample was drawn from, each stratum weighed by
    its size; ``low`` and ``high`` are its 95% interval; all three are None where nothing was
    judged. ``population`` is the size of the strata that were judged, ``unjudged`` that of
    the strata in which nothing was.
    """

    question: str
    value: float | None
    low: float | None
    high: float | None
    right: int
    judged: int
    population: int
    unjudged: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A checked sample: `Precision` by question, over all and by stratum."""

    rows: int
    overall: tuple[Precision, ...]
    strata: Mapping[str, tuple[Precision, ...]]


def score(text: str) -> Checked:
    """Score a checked sample.

    Within a stratum the interval is Wilson's. Over several it is Wilson's too, at the mean
    weighed by their sizes and the effective number of answers: the number that a simple
    sample would need for the same variance, at most that of the answers. The shares that
    enter the variance are smoothed, (right + 1) / (judged + 2), so that a stratum with a few
    right answers and no wrong one does not count as certain.

    Args:
        text: the table as `sample.table` made it, with answers; a spreadsheet may have set
            other separators.

    Returns:
        The figures; a question that nobody answered has none.

    Raises:
        DataError: it is not such a table, or an answer cannot be understood. The message
            names the line.

    References:
        Wilson, E. B. 1927. Probable inference, the law of succession, and statistical
        inference. JASA 22. For weighted samples: Korn, E. L. and Graubard, B. I. 1998.
        Confidence intervals for proportions with small expected number of positive counts
        estimated from survey data. Survey Methodology 24; theirs puts the effective number
        into Clopper and Pearson's interval, this one into Wilson's.
    """
    rows = _rows(text)
    sizes = _sizes(rows)
    answers = {
        question: [(row["stratum"], _answer(row[question], number)) for number, row in rows]
        for question in QUESTIONS
    }
    overall = tuple(_precision(q, _counts(found, sizes), sizes) for q, found in answers.items())
    strata = {
        name: tuple(
            _precision(q, _counts([one for one in found if one[0] == name], sizes), {name: size})
            for q, found in answers.items()
        )
        for name, size in sorted(sizes.items())
    }
    return Checked(rows=len(rows), overall=overall, strata=strata)


def wilson(share: float, number: float) -> tuple[float, float]:
    """Return Wilson's 95% interval of a share, 0 to 1, seen in ``number`` > 0 answers."""
    spread = _Z * _Z / number
    middle = (share + spread / 2) / (1 + spread)
    half = _Z / (1 + spread) * (share * (1 - share) / number + spread / (4 * number)) ** 0.5
    return max(0.0, middle - half), min(1.0, middle + half)


def _rows(text: str) -> list[tuple[int, dict[str, str]]]:
    """Return the rows with their numbers in a spreadsheet."""
    text = text.removeprefix("\ufeff")
    head = text.split("\n", 1)[0]
    separator = max(",;\t", key=head.count)
    reader = csv.DictReader(io.StringIO(text), delimiter=separator)
    needed = {"id", "stratum", "stratum_size", *QUESTIONS}
    if missing := sorted(needed - set(reader.fieldnames or ())):
        problem = f"no column {', '.join(missing)}; give a table that whosays sample made"
        raise DataError(problem)
    rows = []
    seen: dict[str, int] = {}
    try:
        for number, row in enumerate(reader, start=2):
            cells = {key: (value or "").strip() for key, value in row.items() if key in needed}
            if not any(cells.values()):
                continue
            if (before := seen.setdefault(cells["id"], number)) != number:
                raise DataError(f"row {number}: the same attribution as in row {before}")
            rows.append((number, cells))
    except csv.Error as error:
        raise DataError(f"not a table of comma-separated values: {error}") from error
    if not rows:
        raise DataError("no rows; give a table that whosays sample made")
    return rows


def _sizes(rows: Sequence[tuple[int, Mapping[str, str]]]) -> dict[str, int]:
    """Return the size of every stratum."""
    sizes: dict[str, int] = {}
    for number, row in rows:
        size = int(row["stratum_size"]) if row["stratum_size"].isdecimal() else 0
        if size < 1 or sizes.setdefault(row["stratum"], size) != size:
            problem = f"row {number}: stratum_size is not that of the other rows of its stratum"
            raise DataError(problem)
    return sizes


def _answer(cell: str, number: int) -> bool | None:
    """Return what a person answered, None for nothing."""
    answer = cell.casefold()
    if answer in _OPEN:
        return None
    if answer not in _YES | _NO:
        raise DataError(f"row {number}: answer y or n, or nothing, not {cell!r:.40}")
    return answer in _YES


def _counts(
    answers: Sequence[tuple[str, bool | None]], sizes: Mapping[str, int]
) -> dict[str, tuple[int, int]]:
    """Return how many answers are yes and how many there are, of each judged stratum."""
    counts: dict[str, tuple[int, int]] = {}
    for stratum, answer in answers:
        if answer is not None:
            right, judged = counts.get(stratum, (0, 0))
            counts[stratum] = (right + answer, judged + 1)
    for stratum, (_, judged) in counts.items():
        if judged > sizes[stratum]:
            raise DataError(f"{stratum}: more rows than the stratum has")
    return counts


def _precision(
    question: str, counts: Mapping[str, tuple[int, int]], sizes: Mapping[str, int]
) -> Precision:
    """Return the figures of one question."""
    right = sum(yes for yes, _ in counts.values())
    judged = sum(number for _, number in counts.values())
    population = sum(sizes[stratum] for stratum in counts)
    value = low = high = None
    if judged:
        weights = {stratum: sizes[stratum] / population for stratum in counts}
        value = sum(weights[s] * yes / number for s, (yes, number) in counts.items())
        smooth = {s: (yes + 1) / (number + 2) for s, (yes, number) in counts.items()}
        share = sum(weights[s] * smooth[s] for s in counts)
        variance = sum(
            weights[s] ** 2 * smooth[s] * (1 - smooth[s]) / number
            for s, (_, number) in counts.items()
        )
        low, high = wilson(value, min(judged, share * (1 - share) / variance))
    return Precision(
        question=question,
        value=value,
        low=low,
        high=high,
        right=right,
        judged=judged,
        population=population,
        unjudged=sum(sizes.values()) - population,
    )


def checked_text(checked: Checked) -> str:
    """Return the figures for a person, questions in rows, strata below."""
    lines = [f"{checked.rows} rows", ""]
    if not any(figure.judged for figure in checked.overall):
        answers = f"Answer y or n in the columns {', '.join(QUESTIONS[:-1])} and {QUESTIONS[-1]}."
        return "\n".join((*lines, "Nothing is judged yet.", answers)) + "\n"
    judged = {name: one for name, one in checked.strata.items() if any(f.judged for f in one)}
    several = judged if len(checked.strata) > 1 else {}
    for name, figures in (("all", checked.overall), *several.items()):
        lines.append(name)
        lines += [_line(figure) for figure in figures]
        lines.append("")
    if open_ones := [name for name in checked.strata if name not in judged]:
        lines.append(f"Not judged: {', '.join(open_ones)}.")
    if any(figure.unjudged and figure.judged for figure in checked.overall):
        lines.append("Strata in which nothing was judged are in no figure; judge some of each.")
    return "\n".join(lines).rstrip() + "\n"


def _line(figure: Precision) -> str:
    """Return one line of figures."""
    name = figure.question.removesuffix("_right")
    if figure.value is None or figure.low is None or figure.high is None:
        return f"  {name:8} not judged"
    shown = f"{figure.value:6.1%}  95% interval {figure.low:.1%} to {figure.high:.1%}"
    of = figure.population + figure.unjudged
    share = f", for {figure.population} of {of} attributions" if figure.unjudged else ""
    return f"  {name:8} {shown}  ({figure.right} of {figure.judged} judged{share})"
