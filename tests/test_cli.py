"""The commands, with hand-written stand-ins for reading: what is printed, where, and the codes."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from whosays.cli import app
from whosays.records import Reading

# Stand-ins for whosays.ingest and whosays.pipeline. A file of lines "NAME said WORDS" is a
# report; the report "fault" makes the reader fail; a file that is not there is an input that fails.
STAND_INS = """
import hashlib, re, sys, time, types
from dataclasses import dataclass
from pathlib import Path
from whosays.errors import InputError, ModelError
from whosays.records import *

@dataclass(frozen=True)
class IngestOptions:
    as_is: bool = False
    published: str | None = None
    max_chars: int = 1_000_000

def paths(name):
    path = Path(name)
    return sorted(map(str, path.iterdir())) if path.is_dir() else [name]

def read_inputs(inputs, options):
    for name in (path for given in inputs for path in paths(given)):
        try:
            text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
        except OSError as error:
            yield InputError(name, "no such file; check the name")
            continue
        if len(text) > options.max_chars:
            yield InputError(name, f"over {options.max_chars} characters; raise --max-chars")
            continue
        digest = hashlib.sha256(text.encode()).hexdigest()
        yield Article(
            id=digest[:16], version_id=digest[:16], path=name, url=None,
            title=text.split("\\n")[0], publisher="as is" if options.as_is else None, byline=None,
            published_at=options.published, modified_at=None, retrieved_at=None, language="en",
            text=text, sha256=digest, raw_sha256=digest,
            blocks=(Block(kind="paragraph", span=(0, len(text))),),
            published_source="given" if options.published else None,
        )

class Reader:
    def __init__(self, model, least):
        self.run = Run(id="r", version="0", models={"attribution": model or "standard"},
                       options={"min_confidence": least})

    def read(self, article):
        if article.text == "interrupt":
            raise KeyboardInterrupt
        if "slow x" in article.text:
            time.sleep(0.05)
        if article.text == "fault":
            raise ZeroDivisionError("of\\nsome kind")
        items = []
        for m in re.finditer(r"(?m)^(\\w+) (said) (.+)$", article.text):
            spans = [(m.span(n),) for n in (1, 2, 3)]
            items.append(Attribution(
                id=attribution_id(article.version_id, *spans), parent_id=None, kind="indirect",
                confidences=Confidences(source=0.9, content=0.9), source=spans[0], cue=spans[1],
                content=spans[2],
                speakers=(Speaker(entity_id=m[1], name=m[1], kind="person"),)))
        return Reading(run=self.run, article=article, attributions=tuple(items),
                       entities=(), possibly_missed=())

def load_reader(model=None, min_confidence=0.0):
    if model == "none":
        raise ModelError("none: no such model")
    return Reader(model, min_confidence)

ingest = types.ModuleType("whosays.ingest")
ingest.IngestOptions, ingest.read_inputs = IngestOptions, read_inputs
pipeline = types.ModuleType("whosays.pipeline")
pipeline.load_reader = load_reader
"""
REPORT = "Ferry sunk off Tamsin\nBrand said the hull was bent\nSelmane said it was “a fairy tale”\n"
FAULT = "ZeroDivisionError: of some kind"
SHOWN = """\
Ferry sunk off Tamsin
publisher not stated | published 2031-05-04 (given) | machine-read, unchecked

Brand
  said                the hull was bent  ¶1
Selmane
  said                it was “a fairy tale”  ¶1

POSSIBLY MISSED  none
"""


@pytest.fixture(autouse=True)
def _stand_ins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Put the stand-ins in place, run in an empty folder and without the user's settings."""
    made: dict[str, Any] = {}
    exec(STAND_INS, made)  # noqa: S102 - the same words serve this process and those started
    monkeypatch.setitem(sys.modules, "whosays.ingest", made["ingest"])
    monkeypatch.setitem(sys.modules, "whosays.pipeline", made["pipeline"])
    for name in [name for name in os.environ if name.startswith("WHOSAYS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.txt").write_text(REPORT, encoding="utf-8")


def run(*arguments: str, stdin: str | None = None) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(app, arguments, input=stdin)


def start(*arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    """Start a command in a process of its own, with the stand-ins."""
    code = (
        f"{STAND_INS}\nsys.modules['whosays.ingest'] = ingest\n"
        "sys.modules['whosays.pipeline'] = pipeline\n"
        "from whosays.cli import main\nmain()"
    )
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    return subprocess.Popen([sys.executable, "-c", code, *arguments], **pipes)


def test_text() -> None:
    """By default a person reads text; a single report is not headed by its path."""
    result = run("read", "--published", "2031-05-04", "ferry.txt")
    assert (result.exit_code, result.stdout, result.stderr) == (0, SHOWN, "")


def test_several_reports_are_headed_by_their_paths() -> None:
    """Two inputs, or a folder, are told apart."""
    Path("more").mkdir()
    Path("more/a.txt").write_text("Quiet\n", encoding="utf-8")
    both = run("read", "ferry.txt", "more/a.txt").stdout
    assert "== ferry.txt ==\nFerry" in both
    assert "\n\n\n== more/a.txt ==\nQuiet" in both
    assert run("read", "more").stdout.startswith("== more/a.txt ==\n")


def test_standard_input() -> None:
    """A dash is standard input."""
    assert "Brand\n  said" in run("read", "-", stdin=REPORT).stdout


def test_machine_forms() -> None:
    """Jsonl is a line a report, json always an array."""
    lines = run("read", "-f", "jsonl", "ferry.txt", "ferry.txt").stdout.splitlines()
    assert [len(Reading.from_json(line).attributions) for line in lines] == [2, 2]
    assert len(json.loads(run("read", "-f", "json", "ferry.txt").stdout)) == 1
    nothing = run("read", "-f", "json", "absent.txt")
    assert (nothing.exit_code, json.loads(nothing.stdout)) == (1, [])


def test_options_reach_the_reading() -> None:
    """What is asked for is what is read with."""
    result = run(
        "read", "--as-is", "--min-confidence", "0.4", "--model", "other", "-f", "jsonl", "ferry.txt"
    )
    reading = Reading.from_json(result.stdout)
    assert reading.article.publisher == "as is"
    assert reading.run.models == {"attribution": "other"}
    assert reading.run.options == {"min_confidence": 0.4}


def test_an_input_that_fails_costs_no_other() -> None:
    """Each failure is one line on stderr, the rest is done, and the code is 1."""
    Path("faulty.txt").write_text("fault", encoding="utf-8")
    result = run("read", "absent.txt", "faulty.txt", "ferry.txt", "gone\n.txt")
    assert result.exit_code == 1
    assert "Brand\n  said" in result.stdout
    assert result.stderr.splitlines() == [
        "absent.txt: no such file; check the name",
        f"faulty.txt: not read, by a fault in whosays: {FAULT}; please report it",
        "gone .txt: no such file; check the name",
    ]


def test_failures_for_machines() -> None:
    """With --json-errors each failure is a line of JSON."""
    result = run("read", "--json-errors", "absent.txt", "ferry.txt")
    assert [json.loads(line) for line in result.stderr.splitlines()] == [
        {"input": "absent.txt", "problem": "no such file; check the name"}
    ]


def test_limit_of_characters() -> None:
    """--max-chars is in force for each article."""
    result = run("read", "--max-chars", "10", "ferry.txt")
    assert result.exit_code == 1
    assert result.stderr == "ferry.txt: over 10 characters; raise --max-chars\n"


WRONG_USE = [
    (["read", "--published", "yesterday", "ferry.txt"], "--published"),
    (["read", "--max-chars", "0", "ferry.txt"], "--max-chars"),
    (["read", "--model", "none", "ferry.txt"], "none: no such model"),
    (["read", "-f", "brat", "ferry.txt"], "-o FOLDER"),
    (["read", "-f", "brat", "-o", "ferry.txt", "ferry.txt"], "is a file"),
    (["read", "-o", ".", "ferry.txt"], "is a folder"),
    (["read", "-o", "nowhere/out.txt", "ferry.txt"], "there is no folder"),
    (["evaluate", "attribution", "nowhere"], "nowhere"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG_USE)
def test_wrong_use_is_one_line(arguments: list[str], words: str) -> None:
    """What cannot work is said in one line, before anything is read, with code 2."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert result.stderr.startswith("whosays: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "-f", "pdf", "ferry.txt"],
        ["read", "--min-confidence", "1.5", "ferry.txt"],
        ["read", "--nonsense", "ferry.txt"],
        ["nonsense"],
        ["evaluate", "attribution", "--worst", "-1", "x"],
    ],
)
def test_wrong_arguments(arguments: list[str]) -> None:
    """Arguments that there are none of are refused with code 2 and without a traceback."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr
    assert "Traceback" not in result.stderr


def test_output_file() -> None:
    """-o writes a file, whole, and prints nothing; a failure of all leaves an older one."""
    assert run("read", "-f", "html", "-o", "page.html", "ferry.txt").stdout == ""
    page = Path("page.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert run("read", "-f", "html", "-o", "page.html", "absent.txt").exit_code == 1
    assert Path("page.html").read_text(encoding="utf-8") == page
    assert run("read", "-o", "-", "ferry.txt").stdout == run("read", "ferry.txt").stdout


def test_brat_folder() -> None:
    """-f brat writes two files a report, in which the offsets hold."""
    assert run("read", "-f", "brat", "-o", "brat", "ferry.txt").exit_code == 0
    assert Path("brat/ferry.txt").read_bytes().decode() == REPORT
    assert "T1\tSource 22 27\tBrand\n" in Path("brat/ferry.ann").read_text(encoding="utf-8")


def test_stopping_is_quiet() -> None:
    """Ctrl-C ends a command with 130, without a traceback and without half an output."""
    Path("stop.txt").write_text("interrupt", encoding="utf-8")
    result = run("read", "-f", "jsonl", "-o", "out.jsonl", "ferry.txt", "stop.txt")
    assert (result.exit_code, result.stderr) == (130, "")
    assert sorted(path.name for path in Path().iterdir()) == ["ferry.txt", "stop.txt"]


def test_help_names_every_command_and_starts_fast() -> None:
    """Help is there at once, in plain words, and so is the version."""
    began = time.perf_counter()
    process = start("--help")
    out, _ = process.communicate(timeout=20)
    spent = time.perf_counter() - began
    assert process.returncode == 0
    for word in (b"read", b"demo", b"evaluate", b"--version", b"Examples:"):
        assert word in out
    assert spent < 3  # 0.2 s where nothing else runs; the machine may be busy


def test_nothing_slow_is_imported_at_start() -> None:
    """Help needs no model, no page, no network and no numbers."""
    code = "import sys, whosays.cli; print(*sorted(sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    loaded = set(out.decode().split())
    slow = (
        "numpy scipy onnxruntime tokenizers httpx lxml jinja2 rich trafilatura dateparser msgspec "
        "whosays.pipeline whosays.ingest whosays.config"
    )
    assert not loaded & set(slow.split())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["read", "--help"], ["--as-is", "--published", "jsonl", "brat", "Exit code", "?"]),
        (["demo", "--help"], ["--output"]),
        (["evaluate", "--help"], ["attribution"]),
        (["evaluate", "attribution", "--help"], ["--predictions", "--bootstrap", "--worst"]),
    ],
)
def test_help_of_commands(arguments: list[str], words: list[str]) -> None:
    """Every command explains itself."""
    result = run(*arguments)
    assert result.exit_code == 0
    for word in words:
        assert word in result.stdout


def test_version() -> None:
    """The version is that of the package."""
    from importlib.metadata import version

    assert run("--version").stdout == f"whosays {version('whosays')}\n"


def test_a_pipe_that_closes_is_no_error() -> None:
    """A reader that stops reading, as head does, gets no traceback."""
    for number in range(40):
        Path(f"{number}.txt").write_text(f"{REPORT}slow {'x' * 9000}\n", encoding="utf-8")
    process = start("read", "-f", "jsonl", *(f"{number}.txt" for number in range(40)))
    assert process.stdout
    assert process.stderr
    assert process.stdout.readline().startswith(b'{"schema":1')
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=30) == 0


def test_utf_8_whatever_the_locale() -> None:
    """Output is UTF-8 even where the locale knows no more than ASCII."""
    Path("ké.txt").write_text(REPORT, encoding="utf-8")
    environment = os.environ | {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0",
                                "PYTHONCOERCECLOCALE": "0"}  # fmt: skip
    process = start("read", "--published", "2031-05-04", "ferry.txt", "ké", env=environment)
    out, errors = process.communicate(timeout=30)
    assert "it was “a fairy tale”  ¶1" in out.decode("utf-8")
    assert errors.decode("utf-8").endswith(": no such file; check the name\n")


def _on_a_terminal(*arguments: str, **environment: str) -> tuple[str, str]:
    """Run a command with a terminal at stdout and stderr; return what it shows of each."""
    out, out_end = pty.openpty()
    errors, errors_end = pty.openpty()
    usual = {"TERM": "xterm-256color", "COLUMNS": "80"}
    process = start(
        *arguments, stdout=out_end, stderr=errors_end, env=os.environ | usual | environment
    )
    os.close(out_end)
    os.close(errors_end)
    shown = ["".join(_drain(end)) for end in (out, errors)]
    assert process.wait(timeout=30) == 0
    return shown[0].replace("\r\n", "\n"), shown[1].replace("\r\n", "\n")


def _drain(end: int) -> Iterator[str]:
    """Yield what a terminal receives until its other end is closed."""
    try:
        while chunk := os.read(end, 4096):
            yield chunk.decode("utf-8", "replace")
    except OSError:  # how Linux says that the other end is closed
        pass
    finally:
        os.close(end)


@pytest.mark.skipif(sys.platform != "linux", reason="terminals differ elsewhere")
def test_colours_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal gets colours, unless NO_COLOR or a dumb terminal refuses them; a pipe none."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    arguments = ("read", "--published", "2031-05-04", "ferry.txt")
    colourful, _ = _on_a_terminal(*arguments)
    assert "\x1b[1;36mBrand" in colourful
    assert _on_a_terminal(*arguments, NO_COLOR="1")[0] == SHOWN
    assert _on_a_terminal(*arguments, TERM="dumb")[0] == SHOWN
    out, _ = start(*arguments).communicate(timeout=30)
    assert out.decode() == SHOWN


@pytest.mark.skipif(sys.platform != "linux", reason="terminals differ elsewhere")
def test_progress_on_a_terminal_only() -> None:
    """Long work shows how far it is on a terminal's stderr, and nothing in a pipe."""
    inputs = ["ferry.txt"] * 3
    _, errors = _on_a_terminal("read", "-f", "jsonl", "-o", "out.jsonl", *inputs)
    assert "reading" in errors or "done" in errors
    assert run("read", "-f", "jsonl", "-o", "out.jsonl", *inputs).stderr == ""


def _corpus(folder: Path, *, source: str = "Brand") -> Path:
    """Write a marked corpus of one document and return its folder."""
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    (folder / "text" / "ferry.txt").write_text(REPORT, encoding="utf-8")
    end = 22 + len(source)
    (folder / "attributions" / "ferry_a1.ann").write_text(
        f"T1\tSource 22 {end}\t{source}\nT2\tCue 28 32\tsaid\n"
        "T3\tContent 33 50\tthe hull was bent\nT4\tAttribution 28 32\tsaid\n"
        "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n",
        encoding="utf-8",
    )
    return folder


def test_evaluate_reads_and_scores() -> None:
    """The marked attribution is found, the other one counts as one too many."""
    result = run("evaluate", "attribution", str(_corpus(Path("gold"))), "--json")
    assert result.exit_code == 0
    found = json.loads(result.stdout)["measures"]["all"]
    assert (found["gold"], found["pred"]) == (1, 2)
    assert found["end to end"] == {"p": 0.5, "r": 1.0, "f1": pytest.approx(2 / 3)}


def test_evaluate_scores_predictions() -> None:
    """What read printed scores the same as reading anew; the worst articles are listed."""
    gold = str(_corpus(Path("gold")))
    Path("p.jsonl").write_text(
        run("read", "--as-is", "-f", "jsonl", "gold/text/ferry.txt").stdout, encoding="utf-8"
    )
    anew = run("evaluate", "attribution", gold)
    scored = run("evaluate", "attribution", gold, "--predictions", "p.jsonl")
    assert scored.stdout == anew.stdout
    assert "end to end" in scored.stdout
    assert "Selmane | said | it was “a fairy tale”" in scored.stdout
    assert "Selmane" not in run("evaluate", "attribution", gold, "--worst", "0").stdout
    assert "e2e F1 95%" in run("evaluate", "attribution", gold, "--bootstrap", "20").stdout


def test_evaluate_marked_json_lines() -> None:
    """A JSONL file of marked documents serves as well; a document that fails is named."""
    rows = [
        {"doc": "a/ferry", "text": REPORT, "attributions": []},
        {"doc": "faulty", "text": "fault", "attributions": []},
    ]
    Path("gold.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    result = run("evaluate", "attribution", "gold.jsonl", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["measures"]["all"]["pred"] == 2
    assert result.stderr.startswith("faulty: not read")


def test_predictions_that_cannot_be_read() -> None:
    """A file that is no JSON lines is wrong use, told in one line."""
    gold = str(_corpus(Path("gold")))
    Path("p.jsonl").write_bytes(b"\xff\xfe")
    for name in ("p.jsonl", "absent.jsonl"):
        result = run("evaluate", "attribution", gold, "--predictions", name)
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_demo() -> None:
    """The demo writes one page of the examples and ends with its path."""
    result = run("demo", "-o", "pages/demo")
    assert (result.exit_code, result.stderr) == (0, "")
    page = Path(result.stdout.splitlines()[-1])
    assert page == Path("pages/demo/index.html").resolve()
    text = page.read_text(encoding="utf-8")
    assert "Who says what" in text
    assert "site-packages" not in text
