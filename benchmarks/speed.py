"""Measures the command as a user meets it: start, one report, many reports, memory.

Run with `make bench`, or with a folder of texts to read those instead of the examples:
`.venv/bin/python benchmarks/speed.py FOLDER`. Takes about a minute. Figures are the best of
several runs, since whatever else the machine does only ever adds to them.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from importlib.resources import as_file, files
from pathlib import Path
from typing import NamedTuple

COMMAND = str(Path(sys.executable).with_name("whosays"))
STARTS = 7
READS = 3
SUFFIXES = (".txt", ".html", ".htm")


class Cost(NamedTuple):
    """What one process took: seconds by the clock, seconds of processor time, MiB at most."""

    clock: float
    processor: float
    memory: float


def run(*arguments: str, output: Path | None = None) -> Cost:
    """Run the command once, its standard output into a file or nowhere."""
    with (output or Path(os.devnull)).open("wb") as sink:
        started = time.perf_counter()
        process = subprocess.Popen([COMMAND, *arguments], stdout=sink)
        _, status, usage = os.wait4(process.pid, 0)
        clock = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"whosays {' '.join(arguments)}: exit code {process.returncode}")
    per_mib = 2**20 if sys.platform == "darwin" else 2**10  # ru_maxrss is in bytes, or in KiB
    return Cost(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_mib)


def best(times: int, *arguments: str) -> Cost:
    """Run the command several times; the least of each figure."""
    costs = [run(*arguments) for _ in range(times)]
    return Cost(*(min(figure) for figure in zip(*costs, strict=True)))


def words_read(inputs: list[str]) -> list[int]:
    """Return how many words each reading of the inputs has, by reading them once."""
    with tempfile.TemporaryDirectory() as folder:
        readings = Path(folder) / "readings.jsonl"
        run("read", "-f", "jsonl", *inputs, output=readings)
        lines = readings.read_text("utf-8").splitlines()
    return [len(json.loads(line)["article"]["text"].split()) for line in lines]


def report(name: str, cost: Cost) -> None:
    """Print a line of figures."""
    print(f"{name:34}{cost.clock:8.2f} s{cost.processor:8.2f} s CPU{cost.memory:8.0f} MiB")


def measure(folder: Path) -> None:
    """Print every figure for the reports in a folder."""
    inputs = sorted(str(path) for path in folder.rglob("*") if path.suffix in SUFFIXES)
    if not inputs:
        raise SystemExit(f"{folder}: no reports in it; name a folder of .txt or .html files")
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    report("whosays --help", best(STARTS, "--help"))
    one = best(READS, "read", "-f", "jsonl", inputs[0])
    report("whosays read, one report", one)
    everything = best(READS, "read", "-f", "jsonl", *inputs)
    report(f"whosays read, {len(inputs)} reports", everything)
    counts = words_read(inputs)
    if len(counts) > 1:
        # The start, which loads the model, is in both; their difference is reading alone.
        more = sum(counts) - words_read(inputs[:1])[0]
        clock, processor = everything.clock - one.clock, everything.processor - one.processor
        if min(clock, processor) > 0:
            print(
                f"{more} words more: {more / clock:.0f} words/s, {more / processor:.0f} per CPU s"
            )


def main() -> None:
    """Measure on the folder that is named, else on the examples in the package."""
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
        return
    with as_file(files("whosays").joinpath("examples")) as folder:
        measure(folder)


if __name__ == "__main__":
    main()
