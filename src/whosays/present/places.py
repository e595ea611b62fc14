"""Where in a report something stands: T title, D deck, C caption, ¶n the n-th body paragraph."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from whosays.records import Article, Block, BlockKind, Span, Spans

_LETTERS: Final[dict[BlockKind, str]] = {
    "title": "T",
    "deck": "D",
    "caption": "C",
    "other": "other",
}
_BODY: Final[frozenset[BlockKind]] = frozenset(("paragraph", "list", "quote"))


def whole(article: Article) -> tuple[Block, ...]:
    """Return the article's blocks, with stretches of text that no block holds as ``other``.

    Args:
        article: the report; its blocks may be out of order and may leave gaps.

    Returns:
        Blocks in text order that do not overlap and together hold every character
        of the text that is not white space.
    """
    blocks: list[Block] = []
    done = 0
    for block in sorted(article.blocks, key=lambda block: block.span):
        start, end = max(done, block.span[0]), block.span[1]
        if start >= end:
            continue
        blocks += _gap(article.text, done, start)
        blocks.append(Block(kind=block.kind, span=(start, end), element=block.element))
        done = end
    return (*blocks, *_gap(article.text, done, len(article.text)))


def _gap(text: str, start: int, end: int) -> list[Block]:
    """Return the words between two blocks as a block of their own, if there are any."""
    words = text[start:end]
    if not words.strip():
        return []
    start += len(words) - len(words.lstrip())
    return [Block(kind="other", span=(start, start + len(words.strip())))]


class Places:
    """The place names of one article.

    Args:
        article: the report whose blocks give the places.

    Attributes:
        blocks: what `whole` returns for the article.
        labels: the place name of each of them: ``T``, ``D``, ``C`` (``C2`` where there
            are several), ``¶n`` counted over paragraphs, lists and quotes, else ``other``.
    """

    def __init__(self, article: Article) -> None:
        self.blocks = whole(article)
        self._starts = [block.span[0] for block in self.blocks]
        totals: dict[str, int] = {}
        for block in self.blocks:
            totals[block.kind] = totals.get(block.kind, 0) + 1
        counts: dict[str, int] = {}
        labels: list[str] = []
        for block in self.blocks:
            family = "body" if block.kind in _BODY else block.kind
            counts[family] = counts.get(family, 0) + 1
            labels.append(_label(block.kind, counts[family], totals[block.kind]))
        self.labels = tuple(labels)

    def index(self, offset: int) -> int:
        """Return the number of the block that holds ``offset``, else of the last one before it.

        Args:
            offset: code points from the start of the text.

        Returns:
            An index into `blocks`; 0 where the offset stands before all of them.
        """
        return max(0, bisect_right(self._starts, offset) - 1)

    def of(self, span: Span) -> str:
        """Return the place of ``span``, as ``¶3`` or, over several blocks, ``¶3-¶4``."""
        if not self.blocks:
            return ""
        first, last = self.index(span[0]), self.index(max(span[0], span[1] - 1))
        if first == last:
            return self.labels[first]
        return f"{self.labels[first]}-{self.labels[last]}"

    def all(self, spans: Spans) -> str:
        """Return the distinct places of ``spans``, in their order, joined by spaces."""
        return " ".join(dict.fromkeys(self.of(span) for span in spans))


def _label(kind: BlockKind, number: int, total: int) -> str:
    """Return the place name of the ``number``-th block of its family."""
    if kind in _BODY:
        return f"¶{number}"
    letter = _LETTERS[kind]
    return letter if total == 1 or kind == "other" else f"{letter}{number}"
