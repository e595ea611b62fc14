"""What a plain text says of itself: by whom, when published, when updated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from whosays.ingest.boilerplate import speaks
from whosays.ingest.dates import filing_date, iso_date

_CAPITAL: Final = r"[A-ZÀ-ÖØ-ÞĀ-ſ]"
_NAME: Final = (
    rf"{_CAPITAL}[\w.'’-]*(?:\s+(?:{_CAPITAL}[\w.'’-]*|de|da|di|la|le|el|al|bin|van|von)){{1,4}}"
)
_BYLINE: Final = re.compile(
    rf"(?:(?i:story\ )?(?:By|BY|by|Written\ by|Reported\ by)\s*:?\s+)"
    rf"(?P<names>{_NAME}(?:\s*(?:,\s*and|,|and|AND|&|with)\s+{_NAME}){{0,5}})"
    r"(?:\s*(?:[,|/·•–—-]|\bin\b|\bfor\b)\s*(?P<rest>[^.!?]{2,80}))?\.?",
    re.VERBOSE,
)
_CREDITS_LINE: Final = re.compile(
    r"\(?(?:Additional\s+)?(?:Reporting|Writing|Editing)\s+by\s+[^.]{3,300}\)?\.?"
)
_WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_UPDATED: Final = r"(?:last\s+)?(?:updated|modified|edited|revised)"
_DATE_LINE: Final = re.compile(
    rf"(?:(?:first\s+|originally\s+)?(?:published|posted|released|issued)\b|date\s*:"
    rf"|publication\s+date\b|{_UPDATED}\b|{_WEEKDAY}(?:\d{{1,2}}(?:st|nd|rd|th)?\s+[a-z]{{3,9}}\.?,?\s+\d{{4}}"
    rf"|[a-z]{{3,9}}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{4}}-\d\d-\d\d))",
    re.IGNORECASE,
)
_PLACE_DATE: Final = re.compile(
    rf"{_CAPITAL}[\w.'’-]*(?:\s{_CAPITAL}[\w.'’-]*){{0,2}},\s+(?:the\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}|[A-Za-z]{3,9}\s+\d{1,2}),?\s+\d{4}"
    r"(?:,?\s+(?:at\s+)?\d{1,2}[.:h]\d{2}(?:\s*[A-Za-z.]{1,5})?)?"
)
_UPDATE_LABEL: Final = re.compile(_UPDATED, re.IGNORECASE)
_AGO: Final = re.compile(rf"(?:published|posted|{_UPDATED})\s*:?\s*\d+\s+\w+\s+ago", re.IGNORECASE)
_DATELINE: Final = re.compile(
    rf"(?P<place>{_CAPITAL}[\w.'’ /-]{{1,40}}(?:,\s*{_CAPITAL}[\w.'’ -]{{1,40}}?){{0,2}})"
    r"(?:\s*\([^()\n]{2,40}\)(?=,))?"  # its country: "LANNER (ILDOVAR), 3 APR 31 (TRANSHAL) --"
    r"(?:,\s*(?P<date>[\w.]{1,9}\s+[\w.]{1,9}(?:,?\s+\d{2,4})?))?"
    r"\s*(?P<agency>\([^()\n]{2,60}\))?\s*(?:--|—|–|―|-)\s"
)


@dataclass(frozen=True, slots=True)
class PlainMetadata:
    """What lines of the text said; ``None`` where they said nothing."""

    byline: str | None = None
    published_at: str | None = None
    modified_at: str | None = None


def byline(line: str) -> str | None:
    """Return the names in a byline ("By Ana Ruiz and Tom Hale, Vela Press"), else ``None``."""
    if len(line) > 200 or len(line.split()) > 25:
        return None
    found = _BYLINE.fullmatch(" ".join(line.split()))
    if not found or (found["rest"] and speaks(found["rest"])):
        return None
    return found["names"].removesuffix(".")


def is_credits_line(line: str) -> bool:
    """Return whether ``line`` says who reported, wrote or edited ("Reporting by ...")."""
    return _CREDITS_LINE.fullmatch(line.strip()) is not None


def is_date_line(line: str) -> bool:
    """Return whether ``line`` only says when the report was published or updated."""
    text = " ".join(line.split())
    if filing_date(text) is not None:
        return True
    *sections, last = text.split(" | ")
    if sections and all(len(s.split()) <= 3 and not re.search(r"\d", s) for s in sections):
        return is_date_line(last)  # "NEWS | HARBOUR | TUESDAY 15 APRIL 2031"
    if _PLACE_DATE.fullmatch(text) and iso_date(text) is not None:
        return True  # "Pell, 2 April 2031", as on letters
    if len(text) > 160 or len(text.split()) > 24 or not _DATE_LINE.match(text):
        return False
    if _AGO.match(text):
        return len(text) < 80
    if iso_date(text) is None or speaks(text):
        return False
    return not text.endswith((".", "!", "?", ":")) or text.lower().endswith(("a.m.", "p.m."))


def has_dateline(paragraph: str) -> bool:
    """Return whether ``paragraph`` begins with a place, then an agency or a date, and a dash."""
    found = _DATELINE.match(paragraph)
    return found is not None and bool(
        found["agency"] or found["date"] or found["place"].split(",")[0].isupper()
    )


def read_metadata(lines: Sequence[str], body: Sequence[str]) -> PlainMetadata:
    """Return what the text says of itself.

    Args:
        lines: its lines that are bylines or dates, in order.
        body: the first paragraphs of the report, for a dateline with a full date.
    """
    names = next((found for line in lines if (found := byline(line))), None)
    published = modified = None
    for line in filter(is_date_line, lines):
        label = _UPDATE_LABEL.search(line)
        first, later = (line[: label.start()], line[label.end() :]) if label else (line, "")
        published = published or filing_date(first) or iso_date(first)
        modified = modified or iso_date(later)
    for paragraph in body[:3]:
        dateline = _DATELINE.match(paragraph)
        if published is None and dateline and dateline["date"]:
            published = iso_date(dateline["date"], short_years=True)
    return PlainMetadata(names, published, modified)
