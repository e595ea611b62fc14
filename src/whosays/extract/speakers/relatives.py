"""What a relative pronoun stands behind: the "Jane Doe" of "Jane Doe, who said"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from whosays.extract.text.layout import Layout, Words
from whosays.extract.text.nouns import lemma, person_like
from whosays.extract.text.phrases import Description, Named, Phrase, read_source
from whosays.extract.text.runs import Run, find_runs

_BEFORE_NOUN_STOP: Final = frozenset(
    "is are was were be been has have had said says say told and but or that when while if because "
    "as than to by with from against between for on about into over toward towards after before "
    "during including like among behind where".split()
)


def before_relative(words: Words, layout: Layout, position: int) -> tuple[Phrase, ...]:
    """Read the phrase that a relative pronoun ("who", "which") stands behind.

    Args:
        words: the tokens of the article.
        layout: the article.
        position: where the relative pronoun stands.
    """
    begin, _ = layout.sentence_span(layout.sentence(position))
    tokens = words.between(begin, position)
    last = tokens.stop
    end = last - 1 if last > tokens.start and words.forms[last - 1] in ",(—–-" else last
    at = tokens.stop
    who = at < len(words.forms) and words.forms[at].lower() in ("who", "whom")
    if who and (named := _with_apposition(words, tokens.start, end)) is not None:
        return _as_named(words, named)
    run = next(
        (r for r in find_runs(words, max(tokens.start, end - 8), end) if r.last == end), None
    )
    if run is not None and (found := _behind_name(words, run, tokens.start, end, at)) is not None:
        return found
    last = end if end < last and words.forms[end] in "—–-" else last
    first = _phrase_start(words, tokens.start, last)
    if first >= last:
        return ()
    found = read_source(words, (words.span(first, last),))
    if found and isinstance(found[-1], Description) and who:
        found = (*found[:-1], replace(found[-1], people=True))
    if not found or not isinstance(found[-1], Description) or found[-1].plural:
        return found[-1:]
    # "Jane Doe, a lawyer, who": the name before the apposition
    if first > tokens.start and words.forms[first - 1] == "," and person_like(found[-1].head):
        runs = list(find_runs(words, tokens.start, first - 1))
        if runs and runs[-1].last == first - 1 and runs[-1].core < runs[-1].last:
            run = runs[-1]
            return (
                Named(words.span(run.first, run.last), run, (run.first, run.core), (first, last)),
            )
    return found[-1:]


def _phrase_start(words: Words, low: int, last: int) -> int:
    """Return where the noun phrase that ends before a token begins."""
    first = last
    while first > low and last - first < 14:
        form = words.forms[first - 1]
        if form in ';:“”"()—–' or (form == "," and first < last):
            break
        if form.islower() and form in _BEFORE_NOUN_STOP and first < last:
            break
        first -= 1
    # "I meet a carpenter who": what stands before the last article is no part of the phrase.
    article = next((i for i in range(last - 1, first, -1) if words.forms[i] in ("a", "an")), first)
    subject = any(form.lower() in _SUBJECTS for form in words.forms[first:article])
    return article if subject else first


_SUBJECTS: Final = frozenset("i he she we they you it".split())


def _behind_name(words: Words, run: Run, low: int, end: int, at: int) -> tuple[Phrase, ...] | None:
    """Read what stands behind a name right before a relative pronoun, token ``at``."""
    owner = _of_somebody(words, run, low)
    if owner is not None:
        return read_source(words, (words.span(owner, end),))
    of_place = run.kind in ("government", "place") or run.last - run.core == 1
    if of_place and run.first > low and words.forms[run.first - 1] in ("of", "from"):
        who = at < len(words.forms) and words.forms[at].lower() in ("who", "whom")
        if who and (member := _member(words, run, low)):
            return member  # "Ann Lee of Vermont, who"
    if run.kind in ("organisation", "outlet"):
        who = at < len(words.forms) and words.forms[at].lower() in ("who", "whom")
        return _member(words, run, low) if who else _as_named(words, run)
    named = run.core < run.last and run.kind in ("unknown", "person")
    return _as_named(words, run) if named else None


def _with_apposition(words: Words, low: int, end: int) -> Run | None:
    """Return the name whose apposition ends before a "who": "Ann Lee, the head of X, who"."""
    commas = [i for i in range(max(low, end - 14), end - 1) if words.forms[i] == ","]
    if not commas or words.forms[commas[-1] + 1].lower() not in ("a", "an", "the"):
        return None
    at = commas[-1]
    run = next((r for r in find_runs(words, max(low, at - 6), at) if r.last == at), None)
    if run is None or run.core == run.last or run.kind not in ("person", "unknown"):
        return None
    role = any(person_like(lemma(f.lower())[0]) for f in words.forms[at + 1 : end])
    return run if role else None


def _as_named(words: Words, run: Run) -> tuple[Phrase, ...]:
    whole = (run.first, run.core), (run.last, run.last)
    return (Named(words.span(run.first, run.last), run, *whole),)


def _member(words: Words, run: Run, low: int) -> tuple[Phrase, ...]:
    """Return the name before "of the Institute", or before "the Institute" who is meant."""
    at = run.first - 1
    if at > low and words.forms[at].lower() == "the":
        at -= 1
    if at <= low or words.forms[at] not in ("of", "from", "at", "with"):
        return read_source(words, (words.span(max(low, run.first - 1), run.last),))
    before = next((r for r in find_runs(words, max(low, at - 6), at) if r.last == at), None)
    if before is not None and before.core < before.last:
        return _as_named(words, before)
    return ()


def _of_somebody(words: Words, run: Run, low: int) -> int | None:
    """Return where "an adviser to" begins in front of a name, or None: the adviser is meant."""
    at = run.first - 2
    if at <= low or words.forms[at + 1] not in ("to", "of", "for"):
        return None
    if not person_like(lemma(words.forms[at].lower())[0]):
        return None
    for i in range(at, max(low - 1, at - 4), -1):
        if words.forms[i].lower() in ("a", "an", "the", "one", "his", "her"):
            return i
    return None
