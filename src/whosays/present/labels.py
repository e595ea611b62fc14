"""What is said of one attribution beside its words: act, how sure, basis, where and how."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from whosays.present.quoting import one_line
from whosays.records import Article, Attribution, Likelihood, words

ACTS: Final = {
    "assert": "", "suggest": "suggests", "deny": "denies", "accuse": "accuses",
    "claim-responsibility": "claims responsibility", "confirm": "confirms",
    "cannot-confirm": "cannot confirm", "doubt": "doubts", "question": "asks",
    "decline-to-comment": "declines to comment", "retract": "takes back", "condemn": "condemns",
    "judge": "judges", "warn": "warns", "threaten": "threatens", "demand": "demands",
    "promise": "promises", "predict": "predicts",
}  # fmt: skip
"""How an act is named to a reader; an assertion goes without saying."""

FACETS: Final = {
    "happened": "that it happened", "who": "who did it", "intent": "the intent",
    "means": "the means", "effect": "the effect", "purpose": "the purpose",
}  # fmt: skip

_STEM: Final = 4  # letters that "denies" and "denied", "asks" and "asked" share
_LONGEST_BASIS: Final = 60  # characters of a basis that are shown


def act_label(attribution: Attribution, article: Article) -> str:
    """Return the act, and for a denial or doubt what it is about.

    Args:
        attribution: with or without act; a ``?`` marks an act that is less sure than 0.5.
        article: whose words stand behind the spans.

    Returns:
        "" for a plain assertion, and where the cue says the act itself.
    """
    label = ACTS.get(attribution.act or "assert", "")
    cue = words(article.text, attribution.cue).casefold()
    if label and f" {label[:_STEM]}" in f" {cue}":
        label = ""
    about = attribution.about or ()
    if attribution.act in ("deny", "doubt") and about and about[0].stance in ("deny", "doubt"):
        label = f"{ACTS[attribution.act]}: {FACETS[about[0].facet]}"
    sure = attribution.confidences.act
    return f"{label}?" if label and sure is not None and sure < 0.5 else label


def details(attribution: Attribution, article: Article) -> tuple[str, ...]:
    """Return short phrases on how the words came about, in the order a reader wants them.

    Args:
        attribution: of that article; fields not drawn or empty say nothing.
        article: whose words stand behind the spans.
    """
    return tuple(dict.fromkeys(_details(attribution, article)))


def _details(item: Attribution, article: Article) -> Iterator[str]:
    channel = [item.channel.value or one_line(item.channel.text)] if item.channel else []
    setting = [phrase if phrase == "e-mail" else phrase.replace("-", " ") for phrase in channel]
    setting += [one_line(item.place.text)] if item.place else []
    if item.time:
        setting.append(item.time.value or f"{one_line(item.time.text)} (date unknown)")
    if setting:
        yield ", ".join(setting)
    if item.addressee:
        yield f"to {one_line(item.addressee.text)}"
    if item.likelihood:
        yield likelihood(item.likelihood)
    for basis in item.basis or ():
        start, end = basis.span
        given = one_line(article.text[start:end])
        if len(given) > _LONGEST_BASIS:
            given = given[: _LONGEST_BASIS - 1].rstrip() + "…"
        if basis.kind == "said-absent":
            yield f"{basis.by or 'outlet'}: {given}"
        else:
            yield f"basis: {given} ({basis.kind.replace('-', ' ')})"


def likelihood(said: Likelihood) -> str:
    """Return the words for how sure, with the range where they are defined terms or numbers."""
    text = one_line(said.text)
    if said.low is None or said.high is None:
        return f"how sure: {text}"
    low, high = round(100 * said.low), round(100 * said.high)
    span = f"{low}%" if low == high else f"{low} to {high}%"
    return f"how sure: {text} ({span}{', ' + said.scale if said.scale else ''})"
