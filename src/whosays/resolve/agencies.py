"""Where a report says that it is a news agency's: dateline, byline, credit, contribution."""

from __future__ import annotations

import re
from typing import Final

from whosays.records import Article, Span
from whosays.resolve.echo_records import AgencyTag, TagPlace

# Usual short name: the forms in which datelines, bylines and credits write it.
_FORMS: Final = {
    "AAP": r"AAP|Australian Associated Press",
    "ACAN-EFE": r"ACAN ?- ?EFE",
    "AFP": r"AFP|Agence[ -]France[ -]Presse",
    "AKI": r"Adnkronos",
    "Anadolu": r"Anadolu(?: Agency| Ajansı)?",
    "ANI": r"Asian News International",
    "ANSA": r"ANSA",
    "AP": r"A\.?P\.?|(?:The )?Associated Press",
    "APA": r"Austria Presse Agentur",
    "Belga": r"Belga",
    "Canadian Press": r"(?:The )?Canadian Press",
    "dpa": r"dpa|Deutsche Presse[ -]Agentur",
    "EFE": r"(?:Agencia )?EFE",
    "IANS": r"IANS|Indo-Asian News Service",
    "Interfax": r"Interfax(?:-\w+)?",
    "IRNA": r"IRNA|Islamic Republic News Agency",
    "ITAR-TASS": r"ITAR ?- ?TASS",
    "Kyodo": r"Kyodo(?: News)?",
    "Notimex": r"Notimex",
    "PA": r"PA Media|(?:The )?Press Association",
    "Prensa Latina": r"Prensa Latina",
    "PTI": r"PTI|Press Trust of India",
    "Reuters": r"(?:Thomson )?Reuters|REUTER",
    "RIA Novosti": r"RIA(?: Novosti)?",
    "SANA": r"SANA",
    "TASS": r"TASS",
    "Ukrinform": r"Ukrinform",
    "UPI": r"UPI|United Press International",
    "Xinhua": r"Xinhua(?: News Agency)?",
    "Yonhap": r"Yonhap(?: News Agency)?",
}
_KNOWN: Final = "|".join(
    # The longest form first, so that "ACAN-EFE" is not read as EFE.
    sorted((form for forms in _FORMS.values() for form in forms.split("|")), key=len, reverse=True)
)
_NAMES: Final = tuple(
    (name, re.compile(rf"(?:the )?(?:{forms})\.?", re.IGNORECASE)) for name, forms in _FORMS.items()
)
# PLACE, DATE (Agency) -- . Any name in brackets counts: nothing else stands behind a place.
_DATELINE: Final = re.compile(
    r"^[ \t]*(?=[A-ZÀ-Þ])(?:(?:[A-ZÀ-Þ0-9][\w.'’/-]*[,.]?|al|and|de|del|la|of)[ \t]){1,9}"
    r"\((?P<agency>[A-ZÀ-Þa-z][\w.&'’ -]{1,40})\)"
    r"[ \t]*(?:[-–—]|:)",
    re.MULTILINE,
)
_BYLINE: Final = re.compile(
    rf"^[ \t]*(?:(?:By|BY|by)[ \t]+)?(?:[^\n,|/]{{2,60}}[,|/][ \t]*)?(?P<agency>{_KNOWN})"
    r"(?:[ \t]+(?:writer|reporter|correspondent|staff)s?)?[ \t]*$",
    re.MULTILINE,
)
_CREDIT: Final = re.compile(
    rf"(?:(?:^|\s)(?:[-–—]{{1,2}}|[Ss]ources?:|©|\(c\)|Copyright)[ \t]*(?:\d{{4}}[ \t,]*)?(?:by )?"
    rf"(?P<agency>{_KNOWN})|^[ \t]*[(\[](?P<alone>{_KNOWN})[)\]])"
    r"[ \t]*(?:\.|All rights reserved\.?)?[ \t]*$",
    re.MULTILINE,
)
_CONTRIBUTION: Final = re.compile(
    rf"(?:(?P<agency>\b(?:{_KNOWN})\b|[A-Z][\w&'’]*(?:[ ][A-Z][\w&'’]*){{0,3}})"
    r"(?:[ ](?:writer|reporter|correspondent|journalist)s?[^\n.]{0,60})?"
    r"[ ](?:also[ ])?contributed[ ](?:reporting|to[ ](?:this|the)[ ](?:report|story|article))"
    r"|\b[Ww]ith[ ](?:files|additional[ ]reporting|reporting|material|inputs)[ ](?:from|by)[ ]"
    rf"(?P<given>{_KNOWN}))",
)
_MAY_CONTRIBUTE: Final = re.compile(r"contributed|[Ww]ith (?:files|add|rep|mat|inp)")
"""What every contribution has: a look for this costs a hundredth of one for those."""
_HEAD: Final = 900  # characters in which datelines and bylines are looked for
_TAIL: Final = 500  # characters at the end in which credits are
_BUSINESS: Final = frozenset("the news agency press wire service services network".split())


def agency_name(written: str) -> str:
    """Return the usual short name of a known agency, else the name as written, spaces mended."""
    plain = " ".join(written.split())
    return next((name for name, form in _NAMES if form.fullmatch(plain)), plain)


def same_agency(first: str, second: str) -> bool:
    """Return whether two names stand for one agency: "Orvelle Wire" and "Orvelle" do."""
    return agency_key(first) == agency_key(second)


def agency_key(name: str) -> tuple[str, ...]:
    """Return what all ways of writing an agency's name have in common."""
    tokens = frozenset(re.findall(r"\w+", agency_name(name).lower()))
    return tuple(sorted(tokens - _BUSINESS or tokens))


def agency_tags(article: Article) -> tuple[AgencyTag, ...]:
    """Return where a report says that it is an agency's or draws on one, in text order.

    The publisher comes first where it is a known agency. Names unknown to this module are read in
    datelines and contributions alone.
    """
    text = article.text
    tags: list[AgencyTag] = []
    if article.publisher and agency_name(article.publisher) in _FORMS:
        tags.append(AgencyTag(agency=agency_name(article.publisher), place="publisher", span=None))
    if article.byline and (found := _BYLINE.search(article.byline)):
        tags.append(AgencyTag(agency=agency_name(found["agency"]), place="byline", span=None))
    tail = max(0, len(text) - _TAIL)
    placed: list[tuple[TagPlace, re.Pattern[str], int, int]] = [
        ("dateline", _DATELINE, 0, min(len(text), _HEAD)),
        ("byline", _BYLINE, 0, min(len(text), _HEAD)),
        ("credit", _CREDIT, tail, len(text)),
    ]
    if _MAY_CONTRIBUTE.search(text, tail):
        placed.append(("contribution", _CONTRIBUTION, tail, len(text)))
    spans: dict[Span, AgencyTag] = {}
    for place, pattern, start, end in placed:
        for match in pattern.finditer(text, start, end):
            group = next(name for name, value in match.groupdict().items() if value)
            if place == "dateline" and not _is_dateline(match):
                continue
            tag = AgencyTag(agency=agency_name(match[group]), place=place, span=match.span(group))
            spans.setdefault(match.span(group), tag)
    return (*tags, *(spans[span] for span in sorted(spans)))


def _is_dateline(match: re.Match[str]) -> bool:
    """Return whether brackets hold an agency: "Ada Brine (Labour) - " has the same form."""
    before = match.group().split("(")[0]
    upper = before.split()[0].strip(",.").isupper()
    return upper or any(map(str.isdigit, before)) or agency_name(match["agency"]) in _FORMS
