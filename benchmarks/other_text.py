"""Attributions in text that is not US political news, by genre.

    python benchmarks/other_text.py [--model MODEL]

The lists under benchmarks/other_text/ were marked by a careful reader after PolNeAR's
guidelines, in the documents that they name in the folder of corpora (``WHOSAYS_SHARED``,
else ``../shared``); ones that careful readers may differ on count neither way. A found
attribution is right where content dice and source dice are both 0.5 or more.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

from whosays.evaluate.careful import read_careful_gold, score_reading
from whosays.ingest import IngestOptions, read_inputs
from whosays.pipeline import load_reader
from whosays.records import Article

LISTS = Path(__file__).with_name("other_text")
SHARED = Path(os.environ.get("WHOSAYS_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def text_of(document: str) -> str:
    """Return the text of a document: a file, a row or record of one, or a part of one."""
    name, _, part = document.partition("#")
    path = SHARED / name
    if not part:
        return path.read_bytes().decode()
    if part.startswith("row="):
        with path.open(encoding="utf-8", newline="") as f:
            return list(csv.DictReader(f))[int(part[4:].split("/")[0])]["text"]
    if part.startswith("_id="):
        wanted = part[4:].split("/")[0]
        rows = map(json.loads, filter(str.strip, path.read_text(encoding="utf-8").splitlines()))
        return str(next(row["text"] for row in rows if row["_id"] == wanted))
    with path.open(encoding="utf-8", newline="") as f:
        whole = f.read()
    start = re.search(rf"^{re.escape(part)}", whole, re.MULTILINE)
    if start is None:
        raise SystemExit(f"{document}: not in the file")
    end = re.compile(r"^DEV-MUC3-\d+", re.MULTILINE).search(whole, start.end())
    return whole[start.end() : end.start() if end else None].rstrip("\n") + "\n"


def f1(n: Counter[str]) -> float:
    """Return the F1 of right ones among expected and found."""
    return 200 * n["right"] / (n["expected"] + n["right"] + n["beyond"]) if n["expected"] else 0.0


def main() -> None:
    """Read every listed document and print a row a genre."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model")
    args = parser.parse_args()
    if not SHARED.is_dir():
        sys.exit(f"no corpora at {SHARED}; set WHOSAYS_SHARED")
    reader = load_reader(args.model)
    genres: dict[str, Counter[str]] = {}
    paths = sorted(p for p in LISTS.glob("*/*.json") if p.parent.name != "second")
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            gold = read_careful_gold(path)
            raw = text_of(gold.document).encode()
            if hashlib.sha256(raw).hexdigest() != gold.sha256:
                sys.exit(f"{gold.document}: not the text that was marked")
            file = Path(folder, path.stem + ".txt")
            file.write_bytes(raw)
            (article,) = read_inputs([str(file)], IngestOptions(as_is=True))
            if not isinstance(article, Article):
                print(article)
                continue
            score = score_reading(gold, reader.read(article), raw)
            row = Counter(expected=score.expected, right=score.right, beyond=len(score.beyond))
            genre = json.loads(path.read_text(encoding="utf-8"))["genre"]
            for key in (genre, f"all of {path.parent.name}", "all"):
                genres.setdefault(key, Counter()).update(row + Counter(documents=1))
    print(f"{'genre':24} documents expected  right beyond     P     R    F1")
    for genre, n in sorted(genres.items(), key=lambda item: (item[0].startswith("all"), item[0])):
        precision = 100 * n["right"] / max(1, n["right"] + n["beyond"])
        recall = 100 * n["right"] / max(1, n["expected"])
        print(f"{genre:24} {n['documents']:9} {n['expected']:8} {n['right']:6} {n['beyond']:6}"
              f" {precision:5.1f} {recall:5.1f} {f1(n):5.1f}")  # fmt: skip


if __name__ == "__main__":
    main()
