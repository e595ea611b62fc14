"""How well two people agree who marked the same article, by the figures that systems get.

Each of an article's annotators is scored against each other one as if the other were right.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import add
from pathlib import Path

from whosays.evaluate import AttributionScores, GoldDocument, evaluate, read_corpus
from whosays.evaluate.attribution import ArticleScores


@dataclass(frozen=True, slots=True)
class Agreement:
    """Figures over ``pairs`` ordered pairs of annotators of ``articles`` articles."""

    scores: AttributionScores
    articles: int
    pairs: int


def agreement(splits: Sequence[Path]) -> Agreement:
    """Score every annotator of an article against every other.

    Args:
        splits: folders of PolNeAR, each with ``text/`` and ``attributions/``.

    Returns:
        Figures over all ordered pairs, the pairs of an article as one of its ``articles``: these
        are what `whosays.evaluate.bootstrap` draws, and pairs of one article are no independent
        draws.
    """
    gold: list[GoldDocument] = []
    predictions = {}
    for split in splits:
        for name, versions in annotators(split).items():
            for i, one in enumerate(versions):
                for j, other in enumerate(versions):
                    if i != j:
                        pair = f"{name} {i} {j}"
                        gold.append(replace(one, name=pair))
                        predictions[pair] = other.attributions
    scores = evaluate(gold, predictions)
    by_article: dict[str, list[ArticleScores]] = defaultdict(list)
    for article in scores.articles:
        by_article[article.document.name.split(" ")[0]].append(article)
    together = tuple(joined(articles) for articles in by_article.values())
    return Agreement(AttributionScores(scores.subsets, together), len(together), len(gold))


def annotators(split: Path) -> Mapping[str, list[GoldDocument]]:
    """Return each article that several people marked, as each of them marked it."""
    files: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((split / "attributions").glob("*.ann")):
        files[path.stem.rsplit("_", 1)[0]].append(path)
    found: dict[str, list[GoldDocument]] = defaultdict(list)
    several = {name: paths for name, paths in files.items() if len(paths) > 1}
    for number in range(max(map(len, several.values()), default=0)):
        # A folder like the corpus with one annotator an article: read_corpus takes the first.
        with tempfile.TemporaryDirectory() as folder:
            for part in ("text", "attributions"):
                Path(folder, part).mkdir()
            for name, paths in several.items():
                if number < len(paths):
                    shutil.copy(paths[number], Path(folder, "attributions"))
                    shutil.copy(split / "text" / f"{name}.txt", Path(folder, "text"))
            for document in read_corpus(folder):
                found[document.name].append(document)
    return found


def joined(articles: Sequence[ArticleScores]) -> ArticleScores:
    """Return the pairs of one article as one, their counts added up."""
    counts = {
        subset: reduce(add, (article.counts[subset] for article in articles))
        for subset in articles[0].counts
    }
    return replace(articles[0], counts=counts)
