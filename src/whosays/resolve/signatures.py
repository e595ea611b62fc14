"""Which reports may share words: MinHash keys of their sentences and quotations."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING, Final

from whosays.records import Article, content_id
from whosays.resolve.aligning import quoted_spans
from whosays.resolve.echo_records import Signature

if TYPE_CHECKING:
    from datasketch import MinHash

# Sentences are taken apart, not whole reports: an excerpt is a small part of a long report, and
# MinHash knows likeness, not containment. At 16 bands of 3, a sentence with every seventh word
# changed has 3 chances in 4 of a common key, and sentences that share a phrase next to none.
_SHINGLE: Final = 3
_BANDS: Final = 16
_ROWS: Final = 3
_SEED: Final = 1
SCHEME: Final = f"sentences-words{_SHINGLE}-minhash{_BANDS}x{_ROWS}-affine32-1"
"""Name of the way in which keys are made."""

_WORD: Final = re.compile(r"\w+")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+|\n\s*\n")
_MANY: Final = 64  # holders of one key; the pairs of more are not all put into one table at once
_FEWEST_WORDS: Final = 6  # shorter sentences are everybody's


def signature(article: Article) -> Signature:
    """Return the signature of a report; store it, and it need not be made again."""
    keys: set[int] = set()
    for passage in _passages(article.text):
        sketch = _blank().copy()
        sketch.update_batch(_shingles(passage))
        values = sketch.hashvalues.astype("<u4").tobytes()
        width = 4 * _ROWS
        for band in range(_BANDS):
            piece = values[band * width : (band + 1) * width] + bytes([band])
            digest = blake2b(piece, digest_size=8).digest()
            keys.add(int.from_bytes(digest, "little", signed=True))
    return Signature(version_id=article.version_id, scheme=SCHEME, keys=tuple(sorted(keys)))


@cache
def _blank() -> MinHash:
    """Return the sketch of nothing, whose permutations all sketches have."""
    from datasketch import MinHash  # slow to import

    return MinHash(num_perm=_BANDS * _ROWS, seed=_SEED, hashfunc=zlib.crc32, scheme="affine32")


def _passages(text: str) -> list[list[str]]:
    """Return the words of each sentence and of each quotation that is long enough."""
    pieces = _SENTENCE_END.split(text)
    # A quotation is repeated in sentences that are otherwise new.
    pieces += [text[start:end] for start, end in quoted_spans(text)]
    split = (_WORD.findall(piece.lower()) for piece in pieces)
    return [words for words in split if len(words) >= _FEWEST_WORDS]


def _shingles(words: list[str]) -> list[bytes]:
    last = len(words) - _SHINGLE + 1
    return [" ".join(words[i : i + _SHINGLE]).encode() for i in range(last)]


def candidate_pairs(signatures: Iterable[Signature]) -> frozenset[tuple[str, str]]:
    """Return the pairs of version ids, the smaller first, with a key in common."""
    held: dict[str, dict[str, Signature]] = defaultdict(dict)
    for each in signatures:
        held[each.scheme][each.version_id] = each
    return frozenset(pair for ids in held.values() for pair in _with_common_keys(ids))


def _with_common_keys(signatures: Mapping[str, Signature]) -> Iterator[tuple[str, str]]:
    """Yield each pair with a key in common once.

    By sorting all keys: a table of who holds which takes thirty times as long for 1,000 reports.
    """
    import numpy as np

    ids = sorted(signatures)
    counts = [len(signatures[id_].keys) for id_ in ids]
    every = chain.from_iterable(signatures[id_].keys for id_ in ids)
    keys = np.fromiter(every, dtype=np.int64, count=sum(counts))
    order = np.argsort(keys, kind="stable")  # stable: the holders of a key stay in order
    holders = np.repeat(np.arange(len(ids)), counts)[order]
    bounds = np.concatenate([[0], np.flatnonzero(np.diff(keys[order])) + 1, [len(keys)]])
    sizes = np.diff(bounds)
    found = [np.zeros(0, dtype=np.int64)]
    for size in np.unique(sizes[sizes > 1]).tolist():
        first, second = np.triu_indices(size, 1)
        for starts in np.array_split(bounds[:-1][sizes == size], 1 + size // _MANY):
            low, high = (holders[starts[:, None] + side] for side in (first, second))
            found.append(np.unique(low * len(ids) + high))
    for pair in np.unique(np.concatenate(found)).tolist():
        yield ids[pair // len(ids)], ids[pair % len(ids)]


def candidates_of(new: Signature, others: Iterable[Signature]) -> tuple[str, ...]:
    """Return the version ids among ``others`` with a key in common with ``new``, in order.

    A store that has an index over keys asks it instead; the answer is the same.
    """
    keys = frozenset(new.keys)
    return tuple(
        sorted(
            other.version_id
            for other in others
            if other.scheme == new.scheme
            and other.version_id != new.version_id
            and not keys.isdisjoint(other.keys)
        )
    )


def pair_id(first: str, second: str) -> str:
    """Return the id of what ties two versions, whichever comes first."""
    return content_id("echo", *sorted((first, second)))
