"""Which lines above a report are furniture: menus, wire slugs, letterheads, mastheads.

They stand over the title and are no part of it. What may be a short headline as well counts as
furniture only where a line that reads like a headline still follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from whosays.ingest.boilerplate import speaks
from whosays.ingest.plain_metadata import byline, has_dateline, is_credits_line, is_date_line

_LONGEST_HEAD: Final = 12
_ENDED: Final = re.compile(r"[.!?…][\"”’')\]]*$")
_BETWEEN_ITEMS: Final = re.compile(r"\s+[/·•>]\s+|\s*[|›»→]\s*")
_SECTIONS: Final = frozenset(
    "home news world sport sports weather politics business economy opinion comment culture travel "
    "video videos live tech technology science health lifestyle entertainment art arts local "
    "national international more search menu podcasts markets climate europe asia africa shop "
    "radio tv iplayer games crosswords letters features food style property money jobs subscribe "
    "society environment education media law obituaries cartoons magazine archive".split()
)
_UPDATE: Final = (
    r"(?:(?:UPDATE|URGENT|FLASH|SNAP|BULLETIN|RPT|REPEAT|REFILE|CORRECTED|CORRECTION|ROUNDUP"
    r"|WRAPUP|WRAP|TAKE|ADDS?|LEAD|LDALL|LD|WRITETHRU|PIX|PICTURES?|VIDEO|GRAPHIC|TOPS?"
    r"|\d+(?:ST|ND|RD|TH)?)[\s,/-]*)"
)
_SLUG: Final = re.compile(
    rf"""(?:[A-Z][A-Z0-9]*[-/])+[A-Z0-9]+(?:\s*[,(:]?\s*{_UPDATE}+\)?)?  # BC-FERRY-BLAST, 3RD LEAD
      | (?:BC|AM|PM|bc|am|pm)-[A-Z][\w-]*(?:\s*,\s*[\w\s-]{{2,30}})?     # BC-Lomar-Ferry, 1st Ld
      | \(?(?!\d+\W*$){_UPDATE}+\)?[.:!]*                                 # URGENT
      | (?:\d+(?:st|nd|rd|th)\s+)(?:Ld|Lead)(?:-Writethru)?               # 2nd Ld-Writethru
      | (?:EDS|Eds|EDITORS['’]?\ NOTE)\s*:.{{0,250}}                      # EDS: adds quotes
      | ZCZC\b.{{0,60}} | NNNN                                            # start and end of a telex
      | \d{{6}}\s?Z?\s+[A-Z]{{3}}\s+\d{{2,4}}                             # 131640 APR 31
    """,
    re.VERBOSE,
)
_ROUTE: Final = re.compile(r"([A-Z])\1\d?\s+[A-Z0-9][A-Z0-9 ./-]{2,60}")
_BODY_NAME: Final = (
    r"(?:ministry|republic|kingdom|government|department|office|embassy|consulate|command|service"
    r"|agency|council|commission|federation|parliament|secretariat|authority|assembly|bureau"
    r"|directorate|committee|court|administration|presidency|cabinet|senate|chancellery|mission"
    r"|headquarters|staff|police|prosecutor|forces|institute|party|union|league|movement|state)"
)
_CAPITALISED: Final = r"(?-i:[A-ZÀ-ÖØ-ÞĀ-ſ])[\w.'’-]*"
_OF_WHAT: Final = re.compile(
    rf"""(?:the\s+)?(?:{_CAPITALISED}\s+){{0,3}}?{_BODY_NAME}
    (?:\s+(?:of|for)(?:\s+the)?(?:\s+{_CAPITALISED}){{1,3}}(?:\s*(?:,|and|&)\s*(?:the\s+)?
       {_CAPITALISED}(?:\s+{_CAPITALISED}){{0,2}}){{0,3}}){{1,3}}""",
    re.VERBOSE | re.IGNORECASE,
)
_WHOSE: Final = re.compile(
    rf"(?:(?:the|of|and|for|&|[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*)\s+){{1,6}}{_BODY_NAME}", re.IGNORECASE
)
_UNIT: Final = re.compile(
    r"(?:(?:[A-Z][\w'’-]*|and|of|for|the|&)\s+){0,5}"
    r"(?i:service|department|office|directorate|division|centre|center|section|desk|bureau|unit)"
)
# In capitals a verb in the present ends like a plural; these plurals stand in names of bodies.
_LIKE_VERB: Final = re.compile(
    r"\b(?!(?:ARMED|UNITED|FORCES|AFFAIRS|NATIONS|STATES|SERVICES|EMIRATES|PRESS|GUARDS|SPORTS"
    r"|HEADQUARTERS|ISLANDS|EMERGENCIES|CUSTOMS|PRISONS|FEDERATED)\b)[A-Z]+(?:[^S]S|ED)\b"
)
_RECORD: Final = re.compile(
    r"(?:no|nr|ref|reference|№|n°|press\s+release|statement|communiqué|document)[.:]?\s*"
    r"(?:no\.?\s*)?[\w/.-]*\d[\w/.-]*|for\s+immediate\s+release|press\s+(?:release|statement)"
    r"|embargoed\s+(?:until|till)\b.{3,60}|(?:official\s+)?communiqué|not\s+for\s+publication\b.*",
    re.IGNORECASE,
)


def head_end(texts: Sequence[str]) -> int:
    """Return how many of the first paragraphs stand before the report's body, at most 12."""
    for index, text in enumerate(texts[:_LONGEST_HEAD]):
        words = len(text.split())
        if has_dateline(text) or words > 32 or (words >= 12 and _ENDED.search(text)):
            return index
    return min(len(texts), _LONGEST_HEAD)


def furniture(texts: Sequence[str]) -> frozenset[int]:
    """Return the places of the lines above a report that belong to the page or the wire.

    Args:
        texts: the first paragraphs of a text, in order; only those before its body are judged.
    """
    end = head_end(texts)
    head = [" ".join(text.split()) for text in texts[:end]]
    found = {i for i, line in enumerate(head) if is_slug(line) or is_record(line)}
    found |= {i for i in range(1, end) if i - 1 in found and _ROUTE.fullmatch(head[i])}
    found |= {i for i, line in enumerate(head) if is_navigation(line)}
    letterhead = _letterhead(head, found)
    if letterhead and _headline_after(head, max(letterhead), found):
        found |= letterhead
    soft = {i for i in range(end) if i not in found and _names_page(head[i])}
    found |= {i for i in soft if _headline_after(head, i, found | soft)}
    return frozenset(found)


def is_slug(line: str) -> bool:
    """Return whether all of ``line`` is a mark of a wire's transmission ("BC-FERRY, 2ND LEAD")."""
    return _SLUG.fullmatch(line.strip()) is not None


def is_record(line: str) -> bool:
    """Return whether all of ``line`` is a number or label of a document ("No. 18/2031")."""
    return len(line.split()) <= 12 and _RECORD.fullmatch(line.strip()) is not None


def is_navigation(line: str) -> bool:
    """Return whether ``line`` is a row of sections: short items with a sign between, or bare."""
    if speaks(line) or _ENDED.search(line):
        return False
    items = navigation_items(line)
    if len(items) >= 3:
        return all(len(item.split()) <= 4 or is_date_line(item) for item in items)
    if len(items) == 2:
        known = any(_is_section(item) or is_date_line(item) for item in items)
        return known and all(len(item.split()) <= 3 or is_date_line(item) for item in items)
    words = line.split()
    sections = sum(_is_section(word) for word in words)
    return len(words) >= 4 and all(w[:1].isupper() for w in words) and 2 * sections > len(words)


def navigation_items(line: str) -> list[str]:
    """Return the items of ``line`` between signs such as | and ›; one where there is none."""
    return [item.strip() for item in _BETWEEN_ITEMS.split(line) if item.strip()]


def _is_section(item: str) -> bool:
    return item.strip(" ,").lower() in _SECTIONS


def _names_page(line: str) -> bool:
    """Return whether ``line`` may be a page's name and motto with a sign between."""
    items = navigation_items(line)
    return (
        len(items) == 2
        and "|" in line
        and not speaks(line)
        and all(len(item.split()) <= 7 for item in items)
    )


def _letterhead(head: Sequence[str], found: set[int]) -> set[int]:
    """Return the places of names of a body over a date or a number, and of units below them."""
    named: set[int] = set()
    for index, line in enumerate(head):
        if is_body_name(line) or (index - 1 in named and _UNIT.fullmatch(line)):
            named.add(index)
    if not named:
        return named
    # Without a date, a number or a second name near, it may well be a headline or a kicker.
    near = range(max(0, min(named) - 3), min(len(head), max(named) + 5))
    documented = len(named) > 1 or any(
        is_date_line(head[i]) or (i in found and is_record(head[i])) for i in near
    )
    return named if documented else set()


def is_body_name(line: str) -> bool:
    """Return whether all of ``line`` is the name of a body ("MINISTRY OF THE SEA")."""
    if len(line.split()) > 12 or speaks(line) or _ENDED.search(line):
        return False
    if line.isupper():
        return not _LIKE_VERB.search(line) and bool(
            _OF_WHAT.fullmatch(line) or _WHOSE.fullmatch(line)
        )
    return _OF_WHAT.fullmatch(line) is not None


def _headline_after(head: Sequence[str], index: int, furnished: set[int]) -> bool:
    """Return whether a line that may be a headline follows place ``index``."""
    return any(i not in furnished and may_be_headline(head[i]) for i in range(index + 1, len(head)))


def may_be_headline(line: str) -> bool:
    """Return whether ``line`` has a headline's length and end and is not about the report."""
    return (
        4 <= len(line.split()) <= 24
        and not re.search(r"[.,;:…][\"”’')\]]*$", line)
        and not line.startswith(("(", "["))
        and byline(line) is None
        and not is_date_line(line)
        and not is_credits_line(line)
    )
