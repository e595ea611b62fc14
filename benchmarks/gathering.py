"""Measures views of a dossier from the command line: first, again, and after one more report.

    python benchmarks/gathering.py [--reports 100 1000] [INPUT...]

INPUT are folders of reports; without any, the corpora beside the repository (``WHOSAYS_SHARED``,
else ``../shared``): PolNeAR and the reports on the Jesuits. As many of them as asked
for are taken, evenly. Seconds by the clock, each a process of its own, start included.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SHARED = Path(os.environ.get("WHOSAYS_SHARED", Path(__file__).resolve().parents[2] / "shared"))
DEFAULT = tuple(
    SHARED / "data" / part for part in ("polnear/train/text", "polnear/dev/text", "jesuits")
)
VIEW = ("show", "bench", "--view", "matrix")


def seconds(home: str, *arguments: str) -> float:
    """Run whosays with a home of its own and return how long it took."""
    start = time.perf_counter()
    program = Path(sys.executable).with_name("whosays")
    command = [str(program), *arguments]
    environment = {**os.environ, "WHOSAYS_HOME": home}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


def measure(paths: list[Path], number: int) -> None:
    """Add reports to a new dossier and print one line of figures."""
    chosen = [str(paths[at * len(paths) // (number + 1)]) for at in range(number + 1)]
    with tempfile.TemporaryDirectory() as home:
        last = chosen.pop(number // 2)
        figures = [
            seconds(home, "add", "bench", *chosen),
            seconds(home, "show", "bench"),
            seconds(home, *VIEW),
            seconds(home, *VIEW),
            seconds(home, "add", "bench", last),
            seconds(home, *VIEW),
            seconds(home, *VIEW),
        ]
    print(f"{number:8}" + "".join(f"{figure:12.2f}" for figure in figures), flush=True)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("inputs", nargs="*", type=Path, default=DEFAULT)
    parser.add_argument("--reports", nargs="+", type=int, default=[100, 1000])
    arguments = parser.parse_args()
    paths = [path for folder in arguments.inputs for path in sorted(folder.glob("*.txt"))]
    if not paths:
        sys.exit("no reports there; name a folder of texts")
    heads = ("add all", "show", "matrix", "matrix", "add one", "matrix", "matrix")
    print("reports ".rjust(8) + "".join(head.rjust(12) for head in heads))
    for number in arguments.reports:
        if number >= len(paths):
            print(f"{number:8}  there are only {len(paths)} reports, and one is to be added later")
            continue
        measure(paths, number)


if __name__ == "__main__":
    main()
