"""Reports of scores and of what went wrong."""

from __future__ import annotations

import json

from whosays.evaluate import (
    GoldDocument,
    SpanTriple,
    bootstrap,
    evaluate,
    scores_json,
    scores_text,
    worst,
    worst_text,
)
from whosays.evaluate.attribution import AttributionScores

TEXT = "The warden said the gate was open. Hikers denied it. A sign warned of floods."


def triple(source: str, cue: str, content: str) -> SpanTriple:
    """An attribution by its words, in the first place where they stand."""
    spans = [
        ((TEXT.index(part), TEXT.index(part) + len(part)),) if part else ()
        for part in (source, cue, content)
    ]
    return SpanTriple(*spans)


WARDEN = triple("The warden", "said", "the gate was open")
HIKERS = triple("Hikers", "denied", "it")
SIGN = triple("A sign", "warned of", "floods")


def scores() -> AttributionScores:
    """Three articles: one right, one with a wrong source, one with nothing right."""
    return evaluate(
        [GoldDocument(name, TEXT, (WARDEN, HIKERS)) for name in ("right", "source", "nothing")],
        {
            "right": (WARDEN, HIKERS),
            "source": (SpanTriple(SIGN.source, WARDEN.cue, WARDEN.content), HIKERS),
            "nothing": (SIGN, triple("The warden", "said", "open. Hikers denied")),
        },
    )


def test_worst_articles_first() -> None:
    """The article with nothing right comes first; one without a mistake is not there."""
    assert [(a.document.name, a.right) for a in worst(scores())] == [("nothing", 0), ("source", 1)]
    assert [a.document.name for a in worst(scores(), 1)] == ["nothing"]
    assert worst(scores(), 0) == ()


def test_every_mistake_is_told_with_its_words() -> None:
    """What was marked stands above what was found, in text order."""
    assert worst_text(worst(scores())) == (
        "nothing: end to end F1 0.0, 0 right of 2 marked and 2 found\n"
        "  content overlaps too little\n"
        "    marked The warden | said | the gate was open\n"
        "    found  The warden | said | open. Hikers denied\n"
        "  marked, nothing found\n"
        "    marked Hikers | denied | it\n"
        "  found, nothing marked\n"
        "    found  A sign | warned of | floods\n"
        "\n"
        "source: end to end F1 50.0, 1 right of 2 marked and 2 found\n"
        "  content found, source wrong\n"
        "    marked The warden | said | the gate was open\n"
        "    found  A sign | said | the gate was open\n"
    )


def test_the_table_of_figures() -> None:
    """All figures of all subsets stand in one table, in percent."""
    lines = scores_text(scores(), bootstrap(scores(), rounds=20)).split("\n")
    assert lines[0].split() == ["all", "direct", "pure", "mixed", "indirect"]
    table = {line[:16].strip(): line[16:].split() for line in lines[2:] if line}
    assert table["end to end"][:3] == ["50.0", "50.0", "50.0"]
    assert table["content >=.5"][:3] == ["66.7", "66.7", "66.7"]
    assert table["end to end"][3:6] == ["0.0", "0.0", "0.0"]
    assert table["source acc"][0] == "75.0"
    assert table["gold / pred"][:3] == ["6", "/", "6"]
    assert "e2e F1 95%" in table
    assert "e2e F1 95%" not in scores_text(scores())


def test_the_json_form_holds_the_same_figures() -> None:
    """The JSON is plain, and its figures are shares, not percent."""
    form = json.loads(json.dumps(scores_json(scores(), bootstrap(scores(), rounds=20))))
    assert form["measures"]["all"]["end to end"] == {"p": 0.5, "r": 0.5, "f1": 0.5}
    assert form["measures"]["all"]["gold"] == 6
    low, high = form["e2e_f1_95"]["all"]
    assert 0 <= low <= 0.5 <= high <= 1
    assert scores_json(scores())["e2e_f1_95"] is None
