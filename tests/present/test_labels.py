"""Acts, how sure, basis and setting in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from whosays.present.labels import act_label, details
from whosays.records import (
    About,
    Article,
    Attribution,
    Basis,
    Confidences,
    Likelihood,
    Phrase,
    TimePhrase,
)

TEXT = "The mayor said the bridge was never closed. He denied it by e-mail on Monday."
ARTICLE = Article(
    id="a", version_id="v", path=None, url=None, title=None, publisher=None, byline=None,
    published_at=None, modified_at=None, retrieved_at=None, language="en", text=TEXT, sha256="",
    raw_sha256="", blocks=(),
)  # fmt: skip
SAID = Attribution(
    id="x", parent_id=None, kind="indirect", confidences=Confidences(source=0.9, content=0.9),
    source=((0, 9),), cue=((10, 14),), content=((15, 42),),
)  # fmt: skip


def about(stance: Any, facet: Any) -> tuple[About, ...]:
    """Return what a statement is about."""
    return (About(event_id="e", facet=facet, stance=stance, claim="", answers=None),)


@pytest.mark.parametrize(
    ("changes", "label", "why"),
    [
        ({}, "", "not drawn"),
        ({"act": "assert"}, "", "goes without saying"),
        ({"act": "deny"}, "denies", "said is no word for it"),
        ({"act": "deny", "cue": ((47, 53),)}, "", "the cue says denied"),
        ({"act": "deny", "cue": ((47, 53),), "about": about("deny", "who")},
         "denies: who did it", "what is denied is worth saying"),
        ({"act": "assert", "about": about("affirm", "who")}, "", "nothing denied"),
        ({"act": "warn", "confidences": Confidences(source=1, content=1, act=0.4)}, "warns?",
         "unsure"),
    ],
)  # fmt: skip
def test_acts_are_named_where_the_cue_does_not(
    changes: dict[str, Any], label: str, why: str
) -> None:
    """The label adds what the reader cannot see in the cue."""
    assert act_label(replace(SAID, **changes), ARTICLE) == label, why


def test_details_name_setting_sureness_and_basis() -> None:
    """Setting first, then whom it was said to, how sure, and on what basis; no number unsaid."""
    full = replace(
        SAID,
        channel=Phrase(text="by e-mail", span=(57, 66), value="e-mail"),
        place=Phrase(text="Port Amsel", span=(0, 1), value=None),
        time=TimePhrase(text="Monday", span=(70, 76), value=None, precision=None),
        addressee=Phrase(text="reporters", span=(0, 1), value="press"),
        likelihood=Likelihood(text="likely", span=(0, 1), low=0.55, high=0.8, scale="ICD 203"),
        basis=(
            Basis(kind="video-or-image", by=None, span=(0, 9)),
            Basis(kind="said-absent", by="outlet", span=(15, 42)),
        ),
    )
    assert details(full, ARTICLE) == (
        "e-mail, Port Amsel, Monday (date unknown)",
        "to reporters",
        "how sure: likely (55 to 80%, ICD 203)",
        "basis: The mayor (video or image)",
        "outlet: the bridge was never closed",
    )
    vague = replace(SAID, likelihood=Likelihood(text="may", span=(0, 1), low=None, high=None,
                                                scale=None))  # fmt: skip
    assert details(vague, ARTICLE) == ("how sure: may",)
