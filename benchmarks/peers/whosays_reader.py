"""whosays itself, by the same rules as the others.

    python benchmarks/peers/whosays_reader.py [--read] [--model MODEL] < texts.jsonl

Attributions alone (encoder, decoding, quotes, nesting), or with ``--read`` all that a reading has:
speakers, entities and sentences that may have been missed. Turning bytes into an article is timed
in neither, as it is not for the others.
"""

from __future__ import annotations

import argparse

import driver


def main() -> None:
    """Read standard input."""
    from whosays.evaluate import outer_triples
    from whosays.extract.attributions.find import find_attributions
    from whosays.ingest.inputs import IngestOptions, read_raw
    from whosays.ingest.sources import Raw
    from whosays.pipeline import load_reader
    from whosays.records import Article, Attribution

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--read", action="store_true")
    parser.add_argument("--model")
    args = parser.parse_args()
    reader = load_reader(args.model)
    encoder = reader._encoder  # noqa: SLF001 - what load_reader finds by name is what is measured
    options = IngestOptions(as_is=True)

    def article(name: str, text: str) -> Article:
        return read_raw(Raw(name, text.encode(), path=f"{name}.txt"), options)

    def attributions(article: Article) -> tuple[Attribution, ...]:
        return find_attributions(article, encoder)

    def reading(article: Article) -> tuple[Attribution, ...]:
        return reader.read(article).attributions

    def spans(_article: Article, found: tuple[Attribution, ...]) -> driver.Found:
        return [
            {
                "source": [list(span) for span in triple.source],
                "cue": [list(span) for span in triple.cue],
                "content": [list(span) for span in triple.content],
            }
            for triple in outer_triples(found)
        ]

    driver.drive(article, reading if args.read else attributions, spans)


if __name__ == "__main__":
    main()
