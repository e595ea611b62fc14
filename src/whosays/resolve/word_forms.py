"""Forms of words that count as the same: endings, irregular verbs, numbers in words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from whosays.records import Span

_IRREGULAR: Final = {
    form: forms.split()[0]
    for forms in (
        "be is are was were been being am|have has had|do does did done|say says said|tell told"
        "|go went gone|come came|make made|take took taken|get got|give gave given|keep kept"
        "|strike struck|shoot shot|fight fought|send sent|break broke broken|hold held"
        "|begin began begun|lose lost|leave left|find found|bring brought|buy bought|build built"
        "|sell sold|win won|fall fell fallen|flee fled|blow blew blown|sink sank sunk"
        "|drive drove driven|steal stole stolen|hide hid hidden|know knew known|see saw seen"
        "|meet met|pay paid|speak spoke spoken|stand stood|think thought|shake shook"
        "|withdraw withdrew withdrawn|rise rose risen|grow grew grown|throw threw thrown"
        "|fly flew flown|lead led|write wrote written|choose chose chosen|feel felt|catch caught"
        "|teach taught|seek sought|lay laid|lie lay|ride rode|swear swore sworn|wear wore"
        "|die died dying|people person persons|man men|woman women|child children"
    ).split("|")
    for form in forms.split()
}
_ENDING: Final = re.compile(r"(?:(?<=ss)es|(?<=[cs]h)es|(?<=x)es|(?<=[^su])s|ing|ed)$")
_DOUBLED: Final = re.compile(r"([bdgmnprt])\1$")
_DIGITS: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * tens
    for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES: Final = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "mn": 1e6}
_TOKEN: Final = re.compile(
    r"\d+(?:[.,]\d+)*|(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|%|[.,;:!?…()]|\d+"
)
_NOT_SHORT: Final = re.compile(r"(.+)n['’]t$")


class Form(NamedTuple):
    """A word or mark of a text: as written, its stem, its value where it is a number.

    Every word of every report becomes one several times over, and a tuple is made in a third of
    the time of a frozen dataclass.
    """

    written: str
    stem: str
    span: Span
    value: float | None = None

    @property
    def is_content(self) -> bool:
        """Whether it says what is spoken about: no small word, no mark."""
        return self.value is not None or (self.stem not in STOP and self.stem[0].isalnum())


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return what forms of one word have in common: "killed" and "killing" give "kill"."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    low = _IRREGULAR.get(low, low)
    cut = _ENDING.sub("", low) if len(low) > 4 else low.removesuffix("s") if len(low) > 3 else low
    if cut != low:
        cut = _DOUBLED.sub(r"\1", cut)
    if len(cut) > 3 and cut.endswith("e"):
        cut = cut[:-1]
    if cut.endswith(("i", "y")):
        cut = cut[:-1] + "y"
    return cut if len(cut) > 1 else low


def is_past(word: str) -> bool:
    """Tell whether a lower-case word is a past form of an irregular verb: "sank", "left"."""
    base = _IRREGULAR.get(word)
    return base is not None and base != word and word not in _PLURALS


_PLURALS: Final = frozenset("persons people men women children has does goes are is am lay".split())
STOP: Final = frozenset(
    map(
        stem,
        "a an the this that these those of in on at to for from by with as and or but if then than"
        " it its he she they him her them his hers their our we us i you your be have do which who"
        " whom whose what when where there here so also into over under out up down off after"
        " before about around near some any all both each other such own same will would shall"
        " should can could may might must not no nor".split(),
    )
)
"""Stems of words without content."""


def forms_of(text: str, spans: tuple[Span, ...]) -> tuple[Form, ...]:
    """Return the words and marks of the pieces of a text, numbers in words put together.

    "Didn't" gives two forms at one place, "do" and "not".
    """
    forms: list[Form] = []
    numbers = False
    for start, end in spans:
        for match in _TOKEN.finditer(text, start, end):
            written, span = match.group(), match.span()
            for stem_, value in _parts(written):
                forms.append(Form(written, stem_, span, value))
                numbers = numbers or value is not None
    return tuple(_joined_numbers(forms) if numbers else forms)


@lru_cache(maxsize=65536)
def _parts(written: str) -> tuple[tuple[str, float | None], ...]:
    """Return the stems and values of what stands at one place."""
    if written[0].isdigit():
        return ((written, _digits(written)),)
    low = written.lower()
    if low in _DIGITS:
        return ((low, float(_DIGITS[low])),)
    if low == "cannot":
        return ("can", None), ("not", None)
    if short := _NOT_SHORT.match(low):
        full = {"wo": "will", "ca": "can", "sha": "shall"}.get(short[1], short[1])
        return (stem(full), None), ("not", None)
    return ((stem(written), None),)


def _digits(written: str) -> float:
    plain = re.sub(r",(?=\d{3}(?!\d))", "", written).replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return float(re.sub(r"\D", "", plain))


def _joined_numbers(forms: list[Form]) -> list[Form]:
    """Put "thirty-one", "2 million" and "nine hundred" together; dozens stay words."""
    joined: list[Form] = []
    for form in forms:
        last = joined[-1] if joined else None
        scale = _SCALES.get(form.written.lower())
        value: float | None = None
        if last is not None and last.value is not None:
            if scale:
                value = last.value * scale
            elif (
                form.value is not None
                and last.value % 10 == 0 < form.value < 10
                and (20 <= last.value < 100 and last.written.isalpha() and form.written.isalpha())
            ):
                value = last.value + form.value
        if last is None or value is None:
            joined.append(form)
            continue
        written = f"{last.written} {form.written}"
        joined[-1] = Form(written, f"{value:g}", (last.span[0], form.span[1]), value)
    return [
        form if form.value is None else Form(form.written, f"{form.value:g}", form.span, form.value)
        for form in joined
    ]
