"""Which body in view "the ministry", "the coast guard" or "the company" means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from whosays.extract.speakers.antecedents import Antecedents
from whosays.extract.speakers.cast import Actor, Cast
from whosays.extract.text.layout import Words
from whosays.extract.text.nouns import (
    COMPANY_NAMES,
    COMPANY_NOUNS,
    GOVERNMENT_NOUNS,
    ORGANISATIONS,
    OUTLET_NOUNS,
    lemma,
)
from whosays.extract.text.phrases import Description
from whosays.extract.text.runs import Run

# Nouns for a body of any kind, so that the last body in view is meant.
_ANY_BODY: Final = frozenset("group organization organisation agency outlet body".split())
_ANY_OUTLET: Final = frozenset(
    "newspaper paper magazine broadcaster network channel outlet station".split()
)
_NEAR: Final = 3
"""Sentences outside quotes within which the last speaker is still in view."""
# Nouns of a company beside its name: "Corran, the owner of the ship".
_TRADES: Final = COMPANY_NOUNS | {"owner", "consultancy", "shipyard", "maker", "bank", "shipper"}
# Words of bodies that are no company.
_NO_COMPANY: Final = (
    ORGANISATIONS | OUTLET_NOUNS | GOVERNMENT_NOUNS | {"forces", "guard", "guards", "nations"}
) - COMPANY_NOUNS - COMPANY_NAMES - {"bank", "group"}  # fmt: skip


def known_body(
    words: Words, cast: Cast, antecedents: Antecedents, phrase: Description
) -> tuple[Actor | None, float]:
    """Return the body in view that a description with "the" points back to.

    Args:
        words: the tokens of the article.
        cast: its actors.
        antecedents: its names and turns so far.
        phrase: the description ("the ministry", "the company", "the coast guard").

    Returns:
        The actor and how sure that is; ``(None, 0.0)`` where no body or several can be meant.
    """
    if phrase.head in COMPANY_NOUNS:
        return _company(words, cast, antecedents, phrase)
    position = phrase.span[0]
    between = words.forms[phrase.first + 1 : phrase.head_at]
    if not between or between == ["news"]:  # "the agency", "the news agency"
        spoke = _last_speaker(antecedents, phrase, news=bool(between))
        if spoke is not None:
            return spoke, 0.85
    named = _ending_in(cast, words.phrase(phrase.first + 1, phrase.head_at + 1), position)
    if len(named) == 1:
        return named[0], 0.8
    if between and between != ["news"]:
        return None, 0.0
    seen = _seen(words, cast, antecedents, phrase, news=bool(between))
    return (seen[0], 0.75) if len(seen) == 1 and not named else (None, 0.0)


def _kinds(phrase: Description, *, news: bool) -> tuple[str, ...]:
    """Return the kinds of body that a loose noun can mean; none where it is not loose."""
    if news or phrase.head in _ANY_OUTLET:
        return ("outlet",)
    return ("organisation", "outlet") if phrase.head in _ANY_BODY else ()


def _last_speaker(antecedents: Antecedents, phrase: Description, *, news: bool) -> Actor | None:
    """Return the body that spoke last, where a noun can mean it."""
    position = phrase.span[0]
    last = antecedents.last_turn(position)
    if last is None or len(last.actors) != 1:
        return None
    actor = last.actors[0]
    called = (phrase.head in actor.heads and not news) or actor.kind in _kinds(phrase, news=news)
    return actor if called and antecedents.distance(last.position, position) <= _NEAR else None


def _seen(
    words: Words, cast: Cast, antecedents: Antecedents, phrase: Description, *, news: bool
) -> list[Actor]:
    """Return the bodies in view that a noun can mean, each once."""
    kinds, seen = _kinds(phrase, news=news), list[Actor]()
    for mention in antecedents.before(phrase.span[0]):
        if mention.run.kind not in ("organisation", "outlet") or mention.person:
            continue
        lows = {lemma(f.lower())[0] for f in _forms(words, mention.run)}
        if (phrase.head in lows and not news) or mention.run.kind in kinds:
            body = cast.of_run(mention.run)
            if body is not None and body not in seen:
                seen.append(body)
    return seen


def _ending_in(cast: Cast, text: str, position: int) -> list[Actor]:
    """Return the bodies spoken of before under words that end in ``text`` or go on with "of"."""
    found = []
    for actor in cast.actors:
        name = actor.name.lower().removeprefix("the ")
        same = name == text.lower() or name.endswith(" " + text.lower())
        same = same or name.startswith(text.lower() + " of ")
        before = any(start < position for start, _ in actor.mentions)
        if actor.kind == "organisation" and same and before:
            found.append(actor)
    return found


def _company(
    words: Words, cast: Cast, antecedents: Antecedents, phrase: Description
) -> tuple[Actor | None, float]:
    """Return the one company in view, or the one body that can be a company."""
    position = phrase.span[0]
    runs = [m.run for m in antecedents.before(position) if _may_be_body(m.run, m.person is None)]
    evident = _actors(cast, (r for r in runs if _is_company(words, r)))
    last = antecedents.last_turn(position)
    spoke = last.actors[0] if last is not None and len(last.actors) == 1 else None
    near = last is not None and antecedents.distance(last.position, position) <= _NEAR
    if spoke in evident and near:
        return spoke, 0.85
    if not evident:
        every = (m.run for m in antecedents.mentions if m.end <= position)
        evident = _actors(cast, (r for r in every if _is_company(words, r)))
    if evident:
        return (evident[0], 0.8) if len(evident) == 1 else (None, 0.0)
    others = _actors(
        cast,
        (
            r
            for r in runs
            if r.kind == "organisation"
            and not _NO_COMPANY.intersection(f.lower() for f in _forms(words, r))
        ),
    )
    return (others[0], 0.65) if len(others) == 1 else (None, 0.0)


def _may_be_body(run: Run, no_person: bool) -> bool:
    return run.kind == "organisation" or (run.kind == "unknown" and no_person)


def _is_company(words: Words, run: Run) -> bool:
    """Return whether a name is evidently a company's, by its last word or what follows it."""
    forms = words.forms
    told = run.last - run.core > 1 and forms[run.last - 1].lower().rstrip(".") in COMPANY_NAMES
    if run.kind == "organisation" and told:
        return True
    if (
        run.kind in ("organisation", "unknown")
        and run.core
        and forms[run.core - 1] in COMPANY_NOUNS
    ):
        return True  # "energy firm Norda Gas"
    if run.last + 2 >= len(forms) or forms[run.last] != ",":
        return False
    if forms[run.last + 1].lower() not in ("a", "an", "the"):
        return False
    after = [lemma(f.lower())[0] for f in forms[run.last + 2 : run.last + 6]]
    stop = next((i for i, f in enumerate(after) if f in (",", ".", "of", "who")), len(after))
    return run.kind == "organisation" and bool(_TRADES.intersection(after[:stop]))


def _actors(cast: Cast, runs: Iterable[Run]) -> list[Actor]:
    """Return the organisations that runs name, each once."""
    found = [cast.of_run(run) for run in runs]
    return list(dict.fromkeys(a for a in found if a is not None and a.kind == "organisation"))


def _forms(words: Words, run: Run) -> list[str]:
    return words.forms[run.first : run.last]
