"""``whosays review`` of what is drawn from a dossier: cells of the table of evidence, claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from whosays.cli.dossier import now
from whosays.errors import UsageError

if TYPE_CHECKING:
    from whosays.gathered import Evidence, Explanation, GatheredDossier, Weight
    from whosays.store import Database, Review

_ID: Final = re.compile(r"[0-9a-f]{4,16}")


def weigh(
    database: Database,
    dossier: str,
    ids: Sequence[str],
    evidence: tuple[str, str],
    by: tuple[str, str | None],
) -> Review:
    """Keep what a person finds a passage to be with an explanation.

    Args:
        database: where the dossier is.
        dossier: its name.
        ids: of the explanation, one; its first digits will do.
        evidence: the id of the passage, and what it is with the explanation.
        by: who finds it, and why.

    Raises:
        UsageError: there is no such dossier, explanation or passage, or no such finding.
        StoreError: the database cannot be written.
    """
    from whosays import store
    from whosays.cli.gathering import gathered

    if len(ids) != 1:
        raise UsageError("--evidence: name one explanation; fill one cell at a time")
    weight = _weight(evidence[1])
    for id_ in (ids[0], evidence[0]):
        if not _ID.fullmatch(id_):
            problem = "not an id; ids are 16 digits, 4 or more of which will do"
            raise UsageError(f"{id_!r:.80}: {problem}")
    found = gathered(database, dossier, without=frozenset({"echoes", "rewordings"})).dossier
    explanation = _explanation(found, dossier, ids[0])
    passage = _passage(found, evidence[0])
    weighing = store.Weighing(
        weight=weight,
        explanation=explanation.id,
        label=explanation.label,
        answers=_answers(explanation),
        passage=passage.id if passage else evidence[0],
        told_in=passage.telling.version_id if passage else None,
        who=by[0],
        why=by[1],
    )
    return store.weigh(database, dossier, weighing, now())


def claims_among(
    database: Database, dossier: str, ids: Iterable[str]
) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return which of some ids stand for claims, as `store.Judgement` wants them.

    The dossier is put together only where an id stands for no record of a single report.

    Raises:
        UsageError: there is no such dossier, or there are several such claims.
        StoreError: the database cannot be read.
    """
    from whosays import store
    from whosays.cli.gathering import gathered

    others = [
        one for one in ids if _ID.fullmatch(one) and not store.is_record(database, dossier, one)
    ]
    if not others:
        return {}
    without = frozenset({"echoes", "rewordings", "sayings", "evidence", "positions"})
    claims = gathered(database, dossier, without=without).dossier.claims
    found = {}
    for prefix in others:
        fitting = [claim for claim in claims if claim.id.startswith(prefix)]
        _one_of(prefix, (claim.id for claim in fitting))
        for claim in fitting:
            told = (t.attribution_id for cell in claim.cells for t in cell.tellings)
            found[prefix] = (claim.id, tuple(dict.fromkeys(told)))
    return found


def _weight(given: str) -> Weight:
    """Return what a passage is found to be."""
    from whosays.gathered import WEIGHTS

    fitting = [weight for weight in WEIGHTS if given and weight.startswith(given.casefold())]
    if len(fitting) != 1:
        raise UsageError(f"--evidence: say {', '.join(WEIGHTS[:-1])} or {WEIGHTS[-1]}, "
                         f"not {given!r:.40}")  # fmt: skip
    return fitting[0]


def _explanation(found: GatheredDossier, dossier: str, prefix: str) -> Explanation:
    """Return the explanation whose id begins so."""
    fitting = [one for one in found.explanations if one.id.startswith(prefix)]
    _one_of(prefix, (one.id for one in fitting))
    if not fitting:
        problem = f"no such explanation in {dossier}"
        raise UsageError(f"{prefix}: {problem}; ids: whosays show {dossier} --view explanations")
    return fitting[0]


def _passage(found: GatheredDossier, prefix: str) -> Evidence | None:
    """Return the passage whose id begins so; ``None`` where it can only be an attribution."""
    fitting = [one for one in found.evidence if one.id.startswith(prefix)]
    _one_of(prefix, (one.id for one in fitting))
    return fitting[0] if fitting else None


def _one_of(prefix: str, ids: Iterable[str]) -> None:
    """See that there is at most one."""
    several = sorted(ids)
    if len(several) > 1:
        raise UsageError(f"{prefix}: there are several: {', '.join(several[:5])}; give more digits")


def _answers(explanation: Explanation) -> tuple[str, ...]:
    """Return the statements that give an explanation, those that offer it first."""
    sides = (*explanation.proposes, *explanation.supports, *explanation.rejects)
    return tuple(dict.fromkeys(t.attribution_id for cell in sides for t in cell.tellings))
