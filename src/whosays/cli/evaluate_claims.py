"""``whosays evaluate claims``: which tellings of several reports are of one event."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whosays.cli.work import Failures, ending

if TYPE_CHECKING:
    from whosays.evaluate.ecbplus import EventDocument, Part
    from whosays.resolve.event_tellings import Embed

CLAIMS_HELP: Final = """\
Scores which tellings of several reports are found to be of one event.

DATA is the folder of ECB+ as published: ECB+/ and the list of sentences. The marked words are
given, topics are as marked, stories within a topic and clusters are found.

\b
Examples:
  whosays evaluate claims ecbplus
  whosays evaluate claims ecbplus --part dev --json
"""


class _Resolver:
    """Finds stories and clusters by the code that makes dossiers."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed

    def stories(self, documents: Sequence[EventDocument]) -> Mapping[str, str]:
        from whosays.resolve.stories import stories

        return stories({d.name: d.text for d in documents}, self._embed)

    def heads(self, document: EventDocument) -> Mapping[str, str]:
        from whosays.resolve.event_tellings import Place, take_event_tellings

        places = [Place(e.id, e.spans, e.sentence) for e in document.events]
        return {t.id: t.head for t in take_event_tellings(document.name, document.text, places)}

    def clusters(self, documents: Sequence[EventDocument]) -> Mapping[str, str]:
        from whosays.resolve.event_tellings import Place, take_event_tellings
        from whosays.resolve.events import group_tellings

        story = self.stories(documents)
        found: dict[str, str] = {}
        for name in sorted(set(story.values())):
            tellings = [
                telling
                for d in documents
                if story[d.name] == name
                for telling in take_event_tellings(
                    d.name, d.text, [Place(e.id, e.spans, e.sentence) for e in d.events]
                )
            ]
            found |= group_tellings(tellings, self._embed)
        return found


def evaluate_claims(
    data: Annotated[Path, typer.Argument(metavar="DATA")],
    part: Annotated[
        str, typer.Option(metavar="train|dev|test", help="Which topics; test is for measuring.")
    ] = "test",
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Score which tellings are found to be of one event."""
    failures = Failures(as_json=False)
    with ending(failures):
        from whosays.errors import UsageError
        from whosays.evaluate.claims import event_scores_text, score_events
        from whosays.evaluate.ecbplus import read_ecbplus
        from whosays.pipeline import load_meaning

        if part not in {"train", "dev", "test"}:
            raise UsageError(f"--part {part}: there is no such part; use train, dev or test")
        chosen: Part = "train" if part == "train" else "dev" if part == "dev" else "test"
        scores = score_events(read_ecbplus(data, chosen), _Resolver(load_meaning().embed))
        if as_json:
            import msgspec

            print(msgspec.json.format(msgspec.json.encode(scores), indent=1).decode())
        else:
            print(event_scores_text(scores), end="")
        sys.stdout.flush()
    raise typer.Exit(failures.code)
