"""Photo credits, on a line of their own or glued to the end of a caption."""

from __future__ import annotations

import re
from typing import Final

_CAPITAL: Final = r"[A-ZÀ-ÖØ-ÞĀ-ſ]"
_PARTICLE: Final = r"(?:de|da|di|du|la|le|el|al|bin|ben|van|von|der|dos|y)"
_PERSON: Final = rf"{_CAPITAL}[\w.'’-]*(?:[ \xa0](?:{_CAPITAL}[\w.'’-]*|{_PARTICLE})){{0,4}}"
_ORGANISATION: Final = (
    rf"{_CAPITAL}[\w.&'’-]*(?:[ \xa0](?:{_CAPITAL}[\w.&'’-]*|via|of|for|the|and|&)){{0,6}}"
)
_AGENCY: Final = (
    r"(?:A\.?P\.?|Associated Press|AFP|Agence France-Presse|Reuters|EPA(?:-EFE)?|EFE|ANSA|dpa|PA"
    r"|PA Media|PA Wire|UPI|TASS|Sputnik|RIA Novosti|Xinhua|Kyodo|Anadolu(?: Agency)?|Ukrinform"
    r"|Getty(?: Images)?|Shutterstock|Alamy|NurPhoto|Zuma(?: Press)?|Bloomberg|Maxar"
    r"(?: Technologies)?|Planet Labs(?: PBC)?|Handout|Pool(?: Photo)?|File(?: photo)?"
    r"|Telegram|Twitter|Facebook|Instagram|YouTube|UGC)"
)
_LABEL: Final = (
    r"(?:(?:Photo(?:graph(?:er|y|s)?|s)?|Image|Picture|Video|Illustration)"
    r"(?:\s*(?:by|credits?|source|courtesy(?: of)?))?\s*[:©]|Credits?\s*:|Photo(?:graph)?s? by"
    r"|(?:Image|Photo|Picture) (?:source|credit)\s*,)"
)
_AGENCY_X: Final = _AGENCY.replace(" ", r"\ ")  # for verbose patterns, which skip spaces
_LABEL_X: Final = _LABEL.replace(" ", r"\ ")
# One side is a name of two words or an agency: "Ana Ruiz / Vela", but not "Analysis / Opinion".
_SLASHED: Final = (
    rf"(?=[^/]*\w[ \xa0]\w[^/]*/|(?:[^/]*/\s*)?{_AGENCY_X}(?:\W|\Z)|[^/]*/\s*\S+[ \xa0]\w)"
    rf"{_PERSON}\s*/\s*{_ORGANISATION}(?:\s*/\s*{_ORGANISATION})*"
)
_CREDIT: Final = rf"""(?:
    {_SLASHED}
  | (?:{_PERSON}|{_AGENCY_X})\s+via\s+{_ORGANISATION}
  | {_PERSON}\s+for\s+(?:The\s+)?{_ORGANISATION}(?<=Post|News)
  | {_PERSON}\s+for\s+(?:The\s+)?{_ORGANISATION}(?<=Times|Press)
  | {_LABEL_X}\s*{_ORGANISATION}(?:\s*[/,|]\s*{_ORGANISATION})*\.?
  | [(\[](?:AP\ Photo|Photo|Image|Picture|Credit|File|{_PERSON}\s*/\s*{_CAPITAL})
    [^()\[\]\n]{{0,90}}[)\]]\.?
)"""
_OWN_LINE: Final = re.compile(
    rf"\s*(?:{_CREDIT}|{_AGENCY_X}(?:\s*[/|]\s*{_AGENCY_X})*)\s*", re.VERBOSE
)
# Behind the end of a sentence, with or without a space; behind a small letter only when glued.
_GLUED: Final = re.compile(
    rf"""(?:(?<=[.!?…”"’')\]])\s*(?:{_CREDIT})|(?<=[.!?”"])(?:{_AGENCY_X})
        |(?<=[a-zà-ÿ])(?=[A-Z][\w.'’-]+[ \xa0][^/]*/)(?:{_SLASHED}))\s*$""",
    re.VERBOSE,
)
# "Mr." and initials end no sentence.
_ABBREVIATION: Final = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov))\.$"
)
_LONGEST_CREDIT: Final = 140


def is_credit(line: str) -> bool:
    """Return whether ``line`` is a photo credit and nothing else ("Ana Ruiz / Vela Press")."""
    return len(line) <= _LONGEST_CREDIT and _OWN_LINE.fullmatch(line) is not None


def glued_credit(paragraph: str) -> int | None:
    """Return where a photo credit begins at the end of ``paragraph``, else ``None``.

    "... in the square.Ana Ruiz / Vela Press" gives the place of "Ana". White space before the
    credit belongs to the credit.
    """
    floor = max(0, len(paragraph) - _LONGEST_CREDIT)
    found = _GLUED.search(paragraph, floor)
    while found:
        if found.start() > 0 and not _ABBREVIATION.search(paragraph, 0, found.start()):
            return found.start()
        found = _GLUED.search(paragraph, found.start() + 1)
    return None
