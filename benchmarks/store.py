"""Measures the store with made-up readings: adding the 10th and the 1,000th, loading, finding.

Run with `make bench` or `.venv/bin/python benchmarks/store.py`; takes about a minute. The readings
are made beforehand, so that what is measured is the store alone; a reading has 30 attributions.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.store import made

from whosays import store

REPORTS = 1_010
AROUND = 20
"""How many adds are taken together: the median of so many around the 10th and the 1,000th."""

OVERVIEW = """
import sys
from functools import partial
from pathlib import Path
from typing import NamedTuple
from whosays import store
with store.open_store(Path(sys.argv[1])) as database:
    print(len(store.overview(database, "bench").selection.current))
"""


class Cost(NamedTuple):
    """What something took: milliseconds by the clock, milliseconds of processor time."""

    clock: float
    processor: float


def cost(work: Callable[[], object]) -> Cost:
    """Measure doing something once, in this process."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return Cost((time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000)


def least(work: Callable[[], object], times: int = 3) -> Cost:
    """Return the least of each figure over several times."""
    return Cost(*map(min, zip(*(cost(work) for _ in range(times)), strict=True)))


def middle(costs: list[Cost]) -> Cost:
    """Return the median of each figure."""
    return Cost(*map(statistics.median, zip(*costs, strict=True)))


def started(path: Path) -> Cost:
    """Measure an overview with the start of a process."""
    start = time.perf_counter()
    command = [sys.executable, "-c", OVERVIEW, str(path)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit("the overview failed")
    clock = time.perf_counter() - start
    return Cost(clock * 1000, (usage.ru_utime + usage.ru_stime) * 1000)


def tell(what: str, found: Cost) -> None:
    """Print one line of figures."""
    print(f"{what:40}{found.clock:10.1f}{found.processor:12.1f}", flush=True)


def main() -> None:
    """Print the figures."""
    readings = [made.reading(number) for number in range(REPORTS)]
    clock, costs = made.Clock(), []
    print(f"{'milliseconds':40}{'clock':>10}{'processor':>12}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        with store.open_store(path, create=True) as database:
            for reading in readings:
                add = partial(store.add, database, "bench", reading, clock())
                costs.append(cost(add))
            early, late = middle(costs[:AROUND]), middle(costs[-AROUND:])
            tell(f"add, median of {AROUND} around the 10th", early)
            tell(f"add, median of {AROUND} around the 1,000th", late)
            ratio = Cost(late.clock / early.clock, late.processor / early.processor)
            print(f"{'1,000th / 10th':40}{ratio.clock:10.2f}{ratio.processor:12.2f}")
            again = partial(store.add, database, "bench", readings[0], clock())
            tell("add what is there", least(again, 20))
            tell(f"load, {REPORTS:,} readings whole", least(lambda: store.load(database, "bench")))
            tell("overview", least(lambda: store.overview(database, "bench")))
            day = least(lambda: store.overview(database, "bench", as_of="2031-06-01"))
            tell("overview as of a day", day)
            tell("find two words", least(lambda: store.find(database, "ferry strike")))
        processes = [started(path) for _ in range(3)]
        tell("overview, with the start of a process", Cost(*map(min, zip(*processes, strict=True))))
        print(f"{'MiB on disk':40}{path.stat().st_size / 2**20:10.1f}")


if __name__ == "__main__":
    main()
