"""What a page says of itself in its markup: JSON-LD, meta elements, links and visible marks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from whosays.ingest.dates import iso_from_machine

if TYPE_CHECKING:
    from lxml.etree import _Element

_LARGEST_JSON: Final = 1_000_000
_PUBLISHED: Final = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date",
    "cxenseparse:recs:publishtime",
)  # fmt: skip
_MODIFIED: Final = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified",
    "dcterms.modified",
)  # fmt: skip
_AUTHOR: Final = ("author", "parsely-author", "sailthru.author", "dc.creator", "article:author")


@dataclass(frozen=True, slots=True)
class HtmlMetadata:
    """What the markup states; ``None`` where it states nothing. Nothing is guessed."""

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    language: str | None = None
    canonical_url: str | None = None


def read_html_metadata(root: _Element) -> HtmlMetadata:
    """Return what a page states of itself.

    JSON-LD comes first (it is written for readers like this one), then OpenGraph and other meta
    elements, then ``<time>`` and author elements of the article itself.
    """
    article = _article_of(root)
    meta = _meta(root)
    publisher = _name(article.get("publisher")) or meta.get("og:site_name")
    publisher = publisher or meta.get("application-name")
    return HtmlMetadata(
        title=_title(root, article, meta, publisher),
        publisher=_text(publisher),
        byline=_byline(root, article, meta),
        published_at=_first_date(article.get("datePublished"), meta, _PUBLISHED)
        or _time_element(root, "datePublished"),
        modified_at=_first_date(article.get("dateModified"), meta, _MODIFIED)
        or _time_element(root, "dateModified"),
        language=_language(root, article, meta),
        canonical_url=_canonical(root, meta),
    )


def _title(
    root: _Element, article: dict[str, object], meta: dict[str, str], publisher: str | None
) -> str | None:
    stated = _text(article.get("headline")) or _text(meta.get("og:title"))
    stated = stated or _text(meta.get("twitter:title"))
    if stated is None:
        heading = root.find(".//h1")
        if heading is not None:
            stated = _text(_words(heading))
    if stated is None:
        stated = _text(root.findtext(".//title"))
    if stated and publisher:
        # "Headline - Site" and "Headline | Site"
        stated = re.sub(rf"\s+[-–—|:»]\s+{re.escape(publisher.strip())}\s*$", "", stated) or stated
    elif stated:
        stated = re.sub(r"^(\S+(?:\s+\S+){3,})\s+\|\s+[^|]{2,40}$", r"\1", stated)
    return stated


def _byline(root: _Element, article: dict[str, object], meta: dict[str, str]) -> str | None:
    names = _name(article.get("author")) or next(
        (value for key in _AUTHOR if (value := meta.get(key)) and "://" not in value), None
    )
    if not names:
        marked = _found(
            root, "(//*[@itemprop='author' or @rel='author' or contains(@class,'byline')])[1]"
        )
        names = _words(marked[0]) if marked else None
    text = _text(names)
    if text is None or len(text) > 200:
        return None
    return re.sub(r"^by:?\s+", "", text, flags=re.IGNORECASE) or None


def _first_date(value: object, meta: dict[str, str], keys: tuple[str, ...]) -> str | None:
    candidates = (value, *(meta.get(key) for key in keys))
    return next((date for item in candidates if (date := iso_from_machine(item))), None)


def _time_element(root: _Element, name: str) -> str | None:
    """Return the date of an element marked ``itemprop=name``, or the article's only ``<time>``."""
    for element in _found(root, f"//*[@itemprop='{name}']"):
        value = element.get("datetime") or element.get("content")
        if found := iso_from_machine(value):
            return found
    if name != "datePublished":
        return None
    times = _found(root, "//article[1]//time[@datetime] | //header//time[@datetime]")
    dates = {iso_from_machine(element.get("datetime")) for element in times}
    return dates.pop() if len(dates) == 1 else None


def _found(root: _Element, path: str) -> list[_Element]:
    """Return the elements at an XPath (which can also give strings and numbers)."""
    from lxml.etree import _Element as Element

    found = root.xpath(path)
    return [item for item in found if isinstance(item, Element)] if isinstance(found, list) else []


def _words(element: _Element) -> str:
    return "".join(str(piece) for piece in element.itertext())


def _language(root: _Element, article: dict[str, object], meta: dict[str, str]) -> str | None:
    stated = root.get("lang") or article.get("inLanguage") or meta.get("og:locale")
    if not isinstance(stated, str):
        return None
    code = stated.strip().replace("_", "-")
    return code if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", code) else None


def _canonical(root: _Element, meta: dict[str, str]) -> str | None:
    for link in root.iterfind(".//link"):
        if (link.get("rel") or "").lower() == "canonical" and _is_web(link.get("href")):
            return str(link.get("href")).strip()
    stated = meta.get("og:url")
    return stated if _is_web(stated) else None


def _is_web(url: str | None) -> bool:
    if not url or len(url) > 2000:
        return False
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _meta(root: _Element) -> dict[str, str]:
    """Return the page's meta elements, names in small letters, the first of each."""
    found: dict[str, str] = {}
    for element in root.iterfind(".//meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip() and len(content) <= 5000:
            found.setdefault(name.strip().lower(), " ".join(content.split()))
    return found


def _article_of(root: _Element) -> dict[str, object]:
    """Return the JSON-LD node that is the article, else an empty one."""
    for script in root.iterfind(".//script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        raw = script.text or ""
        if len(raw) > _LARGEST_JSON:
            continue
        try:
            data = json.loads(raw, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kinds = node.get("@type")
            listed = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(k, str) and k.endswith(("Article", "Posting")) for k in listed):
                return node
    return {}


def _nodes(data: object) -> Iterator[dict[str, object]]:
    """Yield the objects in JSON-LD: in lists, in ``@graph`` and as ``mainEntity``."""
    waiting = [data]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item[:200])
        elif isinstance(item, dict):
            yield item
            waiting.extend(item[key] for key in ("@graph", "mainEntity") if key in item)


def _name(value: object) -> str | None:
    """Return the names in a JSON-LD person, organisation, list of them or string."""
    if isinstance(value, list):
        names = [name for item in value[:20] if (name := _name(item))]
        return ", ".join(dict.fromkeys(names)) or None
    if isinstance(value, dict):
        value = value.get("name")
        if isinstance(value, list):
            return _name(value)
    if not isinstance(value, str) or "://" in value:
        return None
    return _text(value)


def _text(value: object) -> str | None:
    """Return ``value`` as one line of text, entities resolved, or ``None`` where it is none."""
    if not isinstance(value, str):
        return None
    import html

    line = " ".join(html.unescape(value).split())
    return line if 0 < len(line) <= 500 else None
