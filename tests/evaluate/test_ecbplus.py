"""ECB+ is read as published: sentences in use, actions alone, clusters across reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from whosays.errors import DataError
from whosays.evaluate.claims import event_scores_text, score_events
from whosays.evaluate.ecbplus import EventDocument, part_of, read_ecbplus

_REPORT = """<Document doc_name="{name}.xml" doc_id="D">
<token t_id="1" sentence="0" number="0">Harbour</token>
<token t_id="2" sentence="0" number="1">burns</token>
<token t_id="3" sentence="1" number="0">A</token>
<token t_id="4" sentence="1" number="1">crane</token>
<token t_id="5" sentence="1" number="2">was</token>
<token t_id="6" sentence="1" number="3">torn</token>
<token t_id="7" sentence="1" number="4">down</token>
<Markables>
<ACTION_OCCURRENCE m_id="10"><token_anchor t_id="2"/></ACTION_OCCURRENCE>
<NEG_ACTION_OCCURRENCE m_id="11"><token_anchor t_id="6"/><token_anchor t_id="7"/>
</NEG_ACTION_OCCURRENCE>
<HUMAN_PART m_id="12"><token_anchor t_id="4"/></HUMAN_PART>
<ACTION_OCCURRENCE m_id="20" RELATED_TO="" TAG_DESCRIPTOR="fire" instance_id="ACT1"/>
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="1" note="ACT1"><source m_id="10"/><target m_id="20"/></CROSS_DOC_COREF>
</Relations>
</Document>"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of two reports on one topic, both with only some sentences in use."""
    (tmp_path / "ECB+" / "36").mkdir(parents=True)
    for name in ("36_1ecb", "36_2ecb"):
        path = tmp_path / "ECB+" / "36" / f"{name}.xml"
        path.write_text(_REPORT.format(name=name), encoding="utf-8")
    rows = "Topic,File,Sentence Number\n36,1ecb,0\n36,1ecb,1\n36,2ecb,0\n"
    (tmp_path / "ECBplus_coreference_sentences.csv").write_text(rows, encoding="utf-8")
    return tmp_path


def test_events_of_sentences_in_use_are_read(corpus: Path) -> None:
    """Participants, descriptors and other sentences are left out; words lie at their spans."""
    first, second = read_ecbplus(corpus, "test")
    assert first.text == "Harbour burns\nA crane was torn down"
    told = [[first.text[a:b] for a, b in event.spans] for event in first.events]
    assert told == [["burns"], ["torn", "down"]]
    assert [first.text[slice(*event.sentence)] for event in first.events] == first.text.split("\n")
    assert len(second.events) == 1


def test_clusters_reach_across_reports(corpus: Path) -> None:
    """An event with a relation has its name in every report, one without stands alone."""
    first, second = read_ecbplus(corpus, "test")
    assert first.events[0].cluster == second.events[0].cluster == "ACT1"
    assert first.events[1].cluster == first.events[1].id


@pytest.mark.parametrize(
    ("topic", "part"), [(1, "train"), (2, "dev"), (35, "dev"), (36, "test"), (45, "test")]
)
def test_parts_are_the_usual_ones(topic: int, part: str) -> None:
    """Topics 36 to 45 are for measuring, eight others for tuning."""
    assert part_of(topic) == part


def test_what_is_not_the_corpus_is_named(tmp_path: Path, corpus: Path) -> None:
    """A folder without the list of sentences, and a damaged report, are said to be so."""
    with pytest.raises(DataError, match="no ECBplus_coreference_sentences"):
        read_ecbplus(tmp_path / "ECB+", "test")
    (corpus / "ECB+" / "36" / "36_1ecb.xml").write_text("<Document>", encoding="utf-8")
    with pytest.raises(DataError, match=r"36_1ecb\.xml: not XML"):
        read_ecbplus(corpus, "test")


class _Alone:
    """A resolver that joins nothing."""

    def stories(self, documents: Sequence[EventDocument]) -> Mapping[str, str]:
        return {d.name: d.name for d in documents}

    def heads(self, document: EventDocument) -> Mapping[str, str]:
        return {e.id: document.text[slice(*e.spans[0])] for e in document.events}

    def clusters(self, documents: Sequence[EventDocument]) -> Mapping[str, str]:
        return {e.id: e.id for d in documents for e in d.events}


def test_baselines_stand_beside_the_resolver(corpus: Path) -> None:
    """A resolver that joins nothing is below the same head word in a topic."""
    scores = score_events(read_ecbplus(corpus, "test"), _Alone())
    assert scores.lemma_in_topic.conll == pytest.approx(1)
    assert scores.lemma_in_story.b_cubed.recall == pytest.approx(2 / 3)
    assert scores.resolver.muc.recall == 0
    assert "3 marked events in 2 reports on 1 topics" in event_scores_text(scores)


def test_the_corpus_has_the_numbers_that_papers_give(shared: Path) -> None:
    """Of the test topics 1,780 marked events in 805 clusters are read, as others read them."""
    documents = read_ecbplus(shared / "data" / "ecbplus", "test")
    events = [event for document in documents for event in document.events]
    assert (len(events), len({event.cluster for event in events})) == (1780, 805)
