"""Odd words within a name: numbers, signs, the "to" of an aim, the "and" of a body's fields."""

from __future__ import annotations

from typing import Final

from whosays.extract.text.nouns import (
    ORGANISATION_NAMES,
    ORGANISATIONS,
    SUBJECTS,
    WEEKDAYS_MONTHS,
)
from whosays.extract.text.seats import country_of_government

FOR_AN_AIM: Final = frozenset("committee campaign coalition council alliance movement fund".split())
"""Bodies whose names go on with what they are for ("Committee to Protect Seafarers")."""
FOR_A_FIELD: Final = frozenset({"of", "for", "on"})
"""Small words between a body and its field."""
_FIELDS: Final = frozenset("human prevention public rural urban local drug development".split())
"""Second fields that are no first ones."""
_MONTHS: Final = frozenset("jan feb mar apr jun jul aug sep oct nov dec".split())
_YEAR: Final = 4
"""Digits of a year."""


def odd_joint(forms: list[str], first: int, i: int, last: int) -> int:
    """Return the token after a number, an "&" or a "to" that stands within a name, or ``i``.

    Args:
        forms: the tokens of the article.
        first: where the name begins.
        i: the token that may join it with what follows.
        last: the token that the name may not reach.
    """
    if i + 1 >= last or not forms[i + 1][0].isupper():
        return i
    if forms[i] == "&":
        return i + 2
    if forms[i].isdecimal():
        # "Lost 52 Project"; a year or a day of the month stands in no name
        odd = i - first == 1 and len(forms[i]) < _YEAR and not _is_date(forms[first])
        return i + 2 if odd and forms[i + 1].lower() in ORGANISATION_NAMES else i
    if forms[i] == "to" and i + 2 < last and forms[i - 1].lower() in FOR_AN_AIM:
        aim = forms[i + 2][0].isupper() and country_of_government(forms[i + 1]) is None
        return i + 3 if aim else i
    return i


def joins_subjects(forms: list[str], first: int, i: int, last: int) -> bool:
    """Tell whether the "and" at ``i`` stands between the fields of one body.

    "Ministry of Trade and Industry", "Food and Agriculture Organization"; not "the Ministry of
    Trade and Ann Lee", "Chad and the Peace Commission".

    Args:
        forms: the tokens of the article.
        first: where the name begins.
        i: the "and"; a token follows it.
        last: the token that the name may not reach.
    """
    ahead = forms[i + 1].lower()
    if not forms[i + 1][0].isupper():
        return False
    if ahead in SUBJECTS or ahead in _FIELDS:
        if not FOR_A_FIELD.isdisjoint(forms[first:i]):
            return True
    elif forms[i - 1].lower() not in SUBJECTS:
        return False
    # A body behind the second field, within three words of capitals.
    for at in range(i + 2, min(i + 4, last)):
        if not forms[at][0].isupper():
            return False
        if forms[at].lower() in ORGANISATIONS and forms[i - 1].lower() in SUBJECTS:
            return True
    return False


def _is_date(form: str) -> bool:
    return form.lower().rstrip(".") in WEEKDAYS_MONTHS or form.lower()[:3] in _MONTHS
