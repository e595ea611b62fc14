"""Scores which tellings are found to be of one event, across the reports of ECB+.

The marked words are given, the clusters are found; reports are compared within their topic. Beside
it stand baselines that join all tellings with the same head word: within a topic, within the
stories found, and within the seminal events as marked, which nobody knows beforehand.

References:
    Barhom et al. (2019): Revisiting Joint Modeling of Cross-document Entity and Event Coreference
    Resolution. ACL (the baseline within groups of reports that are found).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from whosays.evaluate.cluster_scores import ClusterScores, score_clusters
from whosays.evaluate.ecbplus import EventDocument


class Resolver(Protocol):
    """What is scored: it is given the reports of one topic."""

    def stories(self, documents: Sequence[EventDocument]) -> Mapping[str, str]:
        """Return for each report the id of its story."""

    def heads(self, document: EventDocument) -> Mapping[str, str]:
        """Return for each marked event the stem of its head word."""

    def clusters(self, documents: Sequence[EventDocument]) -> Mapping[str, str]:
        """Return for each marked event the id of its cluster."""


@dataclass(frozen=True, slots=True)
class EventScores:
    """Scores of the resolver and of the baselines, all on the same marked events."""

    reports: int
    topics: int
    stories: ClusterScores
    resolver: ClusterScores
    lemma_in_topic: ClusterScores
    lemma_in_story: ClusterScores
    lemma_in_marked_story: ClusterScores


def score_events(documents: Sequence[EventDocument], resolver: Resolver) -> EventScores:
    """Score a resolver on the reports of one part.

    Args:
        documents: of any number of topics.
        resolver: what is scored.
    """
    topics: dict[int, list[EventDocument]] = defaultdict(list)
    for document in documents:
        topics[document.topic].append(document)
    found: dict[str, Hashable] = {}
    story: dict[str, Hashable] = {}
    head: dict[str, str] = {}
    for topic, reports in topics.items():
        found |= {id_: (topic, name) for id_, name in resolver.clusters(reports).items()}
        story |= {id_: (topic, name) for id_, name in resolver.stories(reports).items()}
        for report in reports:
            head |= resolver.heads(report)
    gold = {e.id: e.cluster for d in documents for e in d.events}

    def baseline(within: Callable[[EventDocument], Hashable]) -> ClusterScores:
        joined = {e.id: (within(d), head[e.id]) for d in documents for e in d.events}
        return score_clusters(gold, joined)

    return EventScores(
        reports=len(documents),
        topics=len(topics),
        stories=score_clusters({d.name: d.subtopic for d in documents}, story),
        resolver=score_clusters(gold, found),
        lemma_in_topic=baseline(lambda d: d.topic),
        lemma_in_story=baseline(lambda d: story[d.name]),
        lemma_in_marked_story=baseline(lambda d: d.subtopic),
    )


def event_scores_text(scores: EventScores) -> str:
    """Return the scores as a table for people, in percent."""
    rows = (
        ("found", scores.resolver),
        ("same head word, in a topic", scores.lemma_in_topic),
        ("same head word, in a story found", scores.lemma_in_story),
        ("same head word, in a story as marked", scores.lemma_in_marked_story),
    )
    head = (
        f"{'':38}{'MUC':>6}{'B3 P':>7}{'B3 R':>7}{'B3':>7}{'CEAFe':>7}{'CoNLL':>7}{'clusters':>10}"
    )
    marked = scores.resolver
    lines = [
        (
            f"{marked.mentions} marked events in {scores.reports} reports on {scores.topics}"
            f" topics; {marked.gold_clusters} clusters marked"
        ),
        head,
    ]
    for name, one in rows:
        figures = (one.b_cubed.precision, one.b_cubed.recall, one.b_cubed.f1, one.ceaf_e.f1)
        shown = "".join(f"{100 * figure:>7.1f}" for figure in (*figures, one.conll))
        lines.append(f"{name:38}{100 * one.muc.f1:>6.1f}{shown}{one.found_clusters:>10}")
    lines.append(
        f"stories: {scores.stories.found_clusters} found, {scores.stories.gold_clusters} marked,"
        f" B3 {100 * scores.stories.b_cubed.f1:.1f}"
    )
    return "\n".join(lines) + "\n"
