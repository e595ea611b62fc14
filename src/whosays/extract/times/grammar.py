"""The grammar of time expressions, over classes of words.

Each rule is a row of class names of ``time_words``; brackets, bars, ``?`` and ``*`` mean what they
mean in a regular expression, and punctuation stands for itself. The rules are tried in order at
each token, so the longer of two stands before the shorter.
"""

from __future__ import annotations

import re
from typing import Final

from whosays.extract.times.words import CLASSES

# Parts that several rules share.
_PARTS: Final = {
    "MONTH": "(month|maymonth|may|shortmonth [.]?)",
    "DAYNUM": "(num|ordinal)",
    "WEEKDAYS": "(weekday|shortday)",
    "UNIT": "(unit|weekend|quarter)",
    "YEAR": "(year4|' num)",
    "ANYMONTH": "(month|maymonth|may|shortmonth)",
    "SPELLED": "(nineteen word (-? word)?)",
    "RELATIVE": "(last|next|this|that)",
    "NUMBER": "(num [.] num|num -? num / num|(num|bignum|year4) mult?|(a|word|nineteen) -? mult"
    " (and? word (-? word)?)?|(word|nineteen) (-? word)?)",
}
_PARTS["QUANTITY"] = (
    "(a? couple of?|a? vague|NUMBER and a half|NUMBER (-? (and|-) NUMBER)?|half (a|of a)?|a half -?"
    "|a)"
)

_NAME: Final = re.compile(r"[A-Za-z]\w*")


def compile_rule(rule: str) -> str:
    """Return the regular expression over class characters that a rule stands for."""
    while True:
        widened = _NAME.sub(lambda m: _PARTS.get(m.group(), m.group()), rule)
        if widened == rule:
            break
        rule = widened
    plain = _NAME.sub(lambda m: f"\x00{CLASSES[m.group()]}", rule).replace(" ", "")
    grouped = re.sub(r"\((?!\?)", "(?:", plain)
    # Class characters that mean something in a regular expression are escaped.
    return re.sub(r"\x00(.)", lambda m: re.escape(m.group(1)), grouped)


RULES: Final[tuple[tuple[str, str], ...]] = (
    ("iso", "year4 - num - num (tee? num [:] num ([:] num)? ([.] bignum)? zone?)?"),
    ("numeric", "num / num / (year4|num)|year4 / num / num|num [.] num [.] year4"),
    ("day_list", "MONTH num (-|and) num (?!UNIT|ANYMONTH|ampm|[:]|/)"),
    ("list_day", "num (-|and) (?=num ANYMONTH)"),
    (
        "month_day",
        "(WEEKDAYS [.]? ,? the?)? MONTH the? DAYNUM (?!unit|ampm|[:]|mult)(,? YEAR|of year4)?",
    ),
    (
        "day_month",
        (
            "(WEEKDAYS [.]? ,? the?)? DAYNUM of? MONTH ,? YEAR"
            # Wire style, "17 NOV 89 (AFP)"; behind other words the number counts something.
            "|DAYNUM shortmonth [.]? num(?!unit|other|[:]|ampm|/|- num|[.,]? num)"
            "|(WEEKDAYS [.]? ,? the?)? DAYNUM of? MONTH"
        ),
    ),
    ("month_year", "MONTH ,? of? (YEAR|SPELLED)"),
    ("year_quarter", "the? YEAR ' ? (ordinal|second)? -? quarter"),
    ("quarter", "the? fiscal? (ordinal|second) -? fiscal? quarter (of? the? fiscal? year4)?"),
    ("half_year", "the? (ordinal|second) half of year4"),
    ("century", "the? (word -)? ordinal -? unit"),
    ("decade", "the? (early|earlier)? -? ' ? decade|the (early|earlier)? -? decadeword"),
    ("season_year", "the? (season|fallseason) (of|,)? (YEAR|SPELLED)"),
    (
        "season",
        (
            "RELATIVE (season|fallseason)|(?<=in|prep|since|of|early|-) the? season"
            "|the season|(?<=in) the fallseason (?!of)"
        ),
    ),
    # "May", "March" and "August" are also names and verbs.
    (
        "month_alone",
        (
            "(last|next|this) (month|maymonth|may)|month (?!num)"
            "|(?<=in|prep|since|of|early|and|after|-) maymonth|(?<=the) maymonth (?=other)"
            "|(?<=in|since|early|-) may|(?<=early of) may"
        ),
    ),
    ("fiscal_year", "fiscal -? (unit? YEAR)|(the? RELATIVE|the) fiscal -? unit"),
    ("spelled_year", "SPELLED (?!unit)"),
    ("amount_near", "(each of)? the? (last|next|ordinal) about? QUANTITY -? UNIT"),
    (
        "amount_from",
        "(about? QUANTITY -? UNIT (and a half)?|unit) (ago|- ago|- earlier|earlier|prep ref)",
    ),
    ("unit_from", "the unit (after|earlier) (?!the|a|other)|the? unit - (ago|earlier) quarter?"),
    ("week_of", "the unit of (?=ANYMONTH)"),
    ("unit_said", "the? RELATIVE UNIT"),
    ("unit_running", "(the? early of|earlier in) the unit"),
    (
        "each_unit",
        (
            "each (num|word|vague|ordinal|second)?"
            " (unit|weekend|quarter|weekday|part|month|maymonth|may|season)"
            "|weekdays|weekday parts"
        ),
    ),
    ("part_said", "(RELATIVE|the RELATIVE) part"),
    ("amount", "about? QUANTITY -? UNIT (and a half)?|num - second"),
    ("year_end", "unit - early"),
    ("unit_alone", "the (weekend|quarter)|weekend|unit"),
    ("weekday", "RELATIVE? weekday"),
    ("day_word", "dayword"),
    ("overnight", "overnight"),
    (
        "clock",
        (
            "num [:] num ([:] num)? ampm? local? zone?|num ampm zone?|(word|num) oclock"
            "|(bignum|year4) local? zone|(bignum|year4) local"
            "|(?<=at) (bignum|year4) (?!UNIT|other)"
        ),
    ),
    ("hour_part", "(?<=at|prep) (num|word) in the part"),
    ("part", "part"),
    ("festival", "festival (unit|eve)?|new unit ' other (unit|eve)"),
    ("repeat", "repeat"),
    ("year", "(the unit)? year4 (?!UNIT|second|mult|zone|ampm|[:]|/|[.,] ?(num|bignum))"),
    ("ref", "ref|the near? future|the last (?!other|num|word|vague|bignum)"),
)

# No expression starts with a token of another class: most positions are passed over at once.
_STARTS: Final = "(?=[^_*|.,:/)(&ipqF@HOLjJA^g!-])"
GRAMMAR: Final = re.compile(
    _STARTS + "(?:" + "|".join(f"(?P<{name}>{compile_rule(rule)})" for name, rule in RULES) + ")"
)
