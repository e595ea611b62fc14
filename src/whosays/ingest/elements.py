"""Walks the elements of a page and gives its text in chunks, one a block-level element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from whosays.records import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_NEVER: Final = frozenset(
    "script style noscript template svg math canvas iframe object embed video audio select option "
    "textarea input head title map button label amp-ad".split()
)
# Gone too, unless most of the page is in them: old pages stand in one big form.
_SELDOM: Final = frozenset("form nav aside footer dialog menu".split())
_BLOCKS: Final = frozenset(
    "address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 "
    "h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr "
    "ul".split()
)
_KINDS: Final[dict[str, BlockKind]] = {
    "h1": "title", "figcaption": "caption", "blockquote": "quote", "li": "list", "dd": "list",
    "dt": "list", "h2": "other", "h3": "other", "h4": "other", "h5": "other", "h6": "other",
}  # fmt: skip
# Words of class names and ids, cut at everything but letters and digits.
_GONE_NAMES: Final = re.compile(
    r"\b(?:ads?|adverts?|advertisement|advertising|adslot|adsbygoogle|(?:ad|cookie|live|top|promo|app)"
    r" banner|banner ad|breadcrumbs?|comments?|commenting|cookies?|consent|gdpr|disqus|newsletters?"
    r"|subscribe|subscription|paywall|promos?|related|recommended|recommendations?|recirc"
    r"|recirculation|outbrain|taboola|trending|most read|most popular|share|sharing|sharebar"
    r"|sharetools|share tools|social|socials|sidebar|signup|sponsor(?:ed)?|teasers?|toolbar|tags"
    r"|pagination|pager|popup|modal|overlay|skip link|screen reader|sr only|visually hidden|navbar"
    r"|navigation|menu|masthead|site header|site footer|global header|read more|readmore"
    r"|more stories|more news|more on|also read|you may like|up next|author bio|about author"
    r"|ticker|print only)\b"
)
_EMBED_NAMES: Final = re.compile(r"\b(?:embed|tweet|twitter tweet|quote)\b")
_CREDIT_NAMES: Final = re.compile(
    r"\b(?:credits?|photo credit|image credit|copyright|photographer|image source|attribution)\b"
)
_CAPTION_NAMES: Final = re.compile(r"\b(?:captions?|wp caption text|cutline)\b")
_KEPT_NAMES: Final = re.compile(
    r"\b(?:article ?body|story ?body|body ?text|entry content|post content|article content)\b"
)
_GONE_ROLES: Final = frozenset(
    "navigation contentinfo search dialog complementary menu menubar toolbar alert".split()
)
_HIDDEN_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_COUNTED: Final = 1000
_PROSE: Final = 40
_SPACE: Final = re.compile(r"[ \t\r\n\f\v]+")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Text of one block-level element, white space collapsed as a browser does.

    ``path`` is the element's XPath, ``tag`` its name, ``classes`` the words in its class and id,
    ``linked`` how many of the characters are in links.
    """

    text: str
    path: str
    kind: BlockKind
    tag: str
    classes: str = ""
    linked: int = 0

    def with_text(self, text: str) -> Chunk:
        """Return the chunk with other text."""
        return replace(self, text=text)


def chunks(root: _Element) -> Iterator[Chunk]:
    """Yield the chunks of text in a page, in order, without what is plainly not the report.

    Left out: scripts, styles, forms, navigation, asides, footers, hidden elements, and elements
    whose class or id says advertisement, share, related, comments, cookies and so on.
    The walk keeps its own stack: deep nesting costs no recursion.
    """
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end"))
    state = _Walk(root, _holding_most(root))
    for event, element in walk:
        if event == "start":
            if element is not root and state.is_gone(element):
                walk.skip_subtree()
                state.skipped = element
                continue
            yield from state.enter(element)
        else:
            yield from state.leave(element)
    yield from state.flush()


class _Walk:
    """What is open at one place of the walk, and the text since the last block edge."""

    def __init__(self, root: _Element, protected: frozenset[str]) -> None:
        self.skipped: _Element | None = None
        self._tree = root.getroottree()
        self._root = root
        self._protected = protected
        self._opened: list[tuple[_Element, BlockKind]] = [(root, "paragraph")]
        self._links = 0
        self._linked = 0
        self._pieces: list[str] = []

    def is_gone(self, element: _Element) -> bool:
        """Return whether ``element`` is left out with all that is in it."""
        tag = str(element.tag)
        if tag in _NEVER or element.get("hidden") is not None:
            return True
        if tag in ("html", "body", "article", "main", "h1", "br", "a"):
            return False
        if tag not in _SELDOM and (not len(element.attrib) or not self._says_gone(element)):
            return False
        return not self._protected or self._tree.getpath(element) not in self._protected

    def _says_gone(self, element: _Element) -> bool:
        if element.get("aria-hidden") == "true" or element.get("role") in _GONE_ROLES:
            return True
        style = element.get("style")
        if style and _HIDDEN_STYLE.search(style[:1000]):
            return True
        names = _names(element)
        if not names or _KEPT_NAMES.search(names):
            return False
        in_figure = any(kind == "caption" or e.tag == "figure" for e, kind in self._opened[-3:])
        if in_figure and _CREDIT_NAMES.search(names) and not _CAPTION_NAMES.search(names):
            return True
        return _GONE_NAMES.search(names) is not None and not _EMBED_NAMES.search(names)

    def enter(self, element: _Element) -> Iterator[Chunk]:
        """Take up an element and its first text."""
        tag = str(element.tag)
        if tag in _BLOCKS:
            yield from self.flush()
            self._opened.append((element, _kind(element, tag, self._opened[-1][1])))
        elif tag == "br":
            self._pieces.append("\n")
        self._links += tag == "a"
        self._add(element.text)

    def leave(self, element: _Element) -> Iterator[Chunk]:
        """Leave an element and take up the text behind it."""
        if element is self.skipped:
            self.skipped = None
        else:
            if element.tag in _BLOCKS:
                yield from self.flush()
                self._opened.pop()
            self._links -= element.tag == "a"
        if element is not self._root:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            # A line break in the source is a space; only <br> breaks a line.
            self._pieces.append(_SPACE.sub(" ", text))
            self._linked += len(text.strip()) if self._links > 0 else 0

    def flush(self) -> Iterator[Chunk]:
        """Yield what was gathered since the last block edge; two ``<br>`` in a row part it."""
        text, linked = "".join(self._pieces), self._linked
        self._pieces, self._linked = [], 0
        element, kind = self._opened[-1]
        for part in re.split(r"\n[ \n]*\n", text):
            lines = (_SPACE.sub(" ", line).strip() for line in part.split("\n"))
            if words := "\n".join(filter(None, lines)):
                yield Chunk(
                    text=words,
                    path=self._tree.getpath(element),
                    kind=kind,
                    tag=str(element.tag),
                    classes=_names(element),
                    linked=min(linked, len(words)),
                )


def _holding_most(root: _Element) -> frozenset[str]:
    """Return the paths of the elements that hold two fifths or more of the page's prose."""
    tree = root.getroottree()
    counts: dict[_Element, int] = {}
    prose = 0
    for element in root.iter():
        if element.tag in _NEVER or not isinstance(element.tag, str):
            continue
        long = len((element.text or "").strip()) >= _PROSE
        behind = len((element.tail or "").strip()) >= _PROSE
        if not long and not behind:
            continue
        prose += 1
        for ancestor in element.iterancestors():
            counts[ancestor] = counts.get(ancestor, 0) + 1
        if prose >= _COUNTED:
            break
    return frozenset(
        tree.getpath(element)
        for element, count in counts.items()
        if count >= 0.4 * prose and (count >= 3 or element.tag == "form")
    )


def _kind(element: _Element, tag: str, outer: BlockKind) -> BlockKind:
    """Return the kind of an element's text: a quote, caption or list item holds paragraphs too."""
    own: BlockKind | None = "other" if tag in ("td", "th") else _KINDS.get(tag)
    if outer in ("quote", "caption", "list"):
        return outer
    if own is None and tag in ("p", "div", "span") and _CAPTION_NAMES.search(_names(element)):
        return "caption"
    return own or "paragraph"


def _names(element: _Element) -> str:
    """Return class, id and the like of ``element``, cut into words: "article__deck" has "deck"."""
    if not len(element.attrib):
        return ""
    values = (element.get(key) for key in ("class", "id", "data-testid", "itemprop"))
    names = " ".join(value[:300] for value in values if value)
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", names)
    return re.sub(r"[^A-Za-z0-9]+", " ", apart).lower().strip()
