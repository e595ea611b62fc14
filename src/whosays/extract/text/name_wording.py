"""Words around a name: whose it is, its initials, the article before it."""

from __future__ import annotations

from whosays.extract.text.layout import Words, is_possessive
from whosays.extract.text.nouns import OUTLET_NOUNS
from whosays.extract.text.runs import Run, is_name_word
from whosays.extract.text.seats import country_in


def owner_before(words: Words, run: Run) -> str | None:
    """Return whose a body is by the name before it ("Kenya's Seafarers' Union"), or None."""
    last = run.first - 1
    if last < 1 or not is_possessive(words.forms, last) or not is_name_word(words.forms[last - 1]):
        return None
    first = last - 1
    while first and is_name_word(words.forms[first - 1]) and first > last - 4:
        first -= 1
    return country_in(tuple(words.forms[first:last])) or words.phrase(first, last)


def initials(key: str) -> str:
    """Return the letters that a name of several words may be called by."""
    return "".join(w[0] for w in key.split() if w not in ("of", "the", "and", "for", "on", "in"))


def with_article(forms: list[str], run: Run, text: str) -> str:
    """Return a name with "the" in front, where the report puts it there."""
    before = forms[run.first - 1].lower() if run.first and run.core == run.first else ""
    after = forms[run.last] if run.last < len(forms) else ""
    # "the Interfax news agency": the article belongs to the noun
    noun = after.islower() and (after == "news" or after in OUTLET_NOUNS)
    return f"the {text}" if before == "the" and not noun else text
