"""The house rules that no single module can keep alone."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "whosays"
MODULES = sorted(PACKAGE.rglob("*.py"))
REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")

LONGEST_FILE = {"src": 400, "tests": 500}  # tests hold their tables of cases too
SLOW = ("onnxruntime", "numpy", "scipy", "lxml", "httpx", "tokenizers", "sqlalchemy", "alembic")
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the package under ``folder``/src, with the contracts beside it."""
    command = [str(LINT_IMPORTS), "--no-cache", "--no-logo"]
    environ = {**os.environ, "PYTHONPATH": str(folder / "src"), "COLUMNS": "200"}
    return subprocess.run(
        command, cwd=folder, env=environ, capture_output=True, text=True, check=False
    )


def test_every_import_points_down() -> None:
    """The package keeps every contract of pyproject.toml."""
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


BAD_IMPORTS = [
    ("errors.py", "import whosays.records", "points down", "errors stand below the records"),
    ("records.py", "import whosays.pipeline", "points down", "records know no pipeline"),
    ("extract/a.py", "import whosays.ingest", "do not know one another", "stages are apart"),
    ("present/a.py", "from whosays import evaluate", "do not know one another", "stages are apart"),
    ("pipeline.py", "import whosays.config", "points down", "the pipeline is given its settings"),
    ("utils.py", "", "points down", "a module that has no layer"),
    ("pipeline.py", "import onnxruntime", "ONNX Runtime", "the model runs in extract"),
    ("ingest/a.py", "from tokenizers import Tokenizer", "ONNX Runtime", "so do wordpieces"),
    ("cli.py", "import sqlite3", "SQL only in store", "rows stay in the store"),
    ("present/a.py", "from fastapi import Response", "FastAPI only", "routes stay in web"),
    ("pipeline.py", "import ray", "Ray only", "the cluster stays in corpus"),
    ("present/a.py", "import httpx", "network", "a page fetches nothing"),
    ("extract/text/a.py", "import whosays.extract.times", "without what is said", "text first"),
    ("extract/a.py", "import time", "pure", "what is extracted has no clock"),
    ("resolve/a.py", "import os", "pure", "nor an environment"),
    ("extract/a.py", "from whosays.config import Config", "points down", "nor settings"),
]


@pytest.mark.parametrize(("file", "line", "contract", "reason"), BAD_IMPORTS)
def test_a_bad_import_is_seen(
    file: str, line: str, contract: str, reason: str, tmp_path: Path
) -> None:
    """The contracts break when they should, on a package with the same layers."""
    package = tmp_path / "src" / "whosays"
    for stage in ("ingest", "extract", "resolve", "store", "present", "evaluate"):
        (package / stage).mkdir(parents=True)
        (package / stage / "__init__.py").touch()
    for module in ("__init__", "cli", "config", "pipeline", "records", "errors"):
        (package / f"{module}.py").touch()
    (package / "extract" / "text").mkdir()
    for module in ("times", "text/__init__"):
        (package / "extract" / f"{module}.py").touch()
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (package / file).write_text(line + "\n", "utf-8")
    result = lint_imports(tmp_path)
    broken = [row for row in result.stdout.splitlines() if row.endswith("BROKEN")]
    assert len(broken) == 1, f"{reason}: {result.stdout}"
    assert contract in broken[0], reason


def test_a_good_package_is_passed(tmp_path: Path) -> None:
    """The same contracts let imports through that point down."""
    package = tmp_path / "src" / "whosays"
    package.mkdir(parents=True)
    lines = {
        "__init__": "", "errors": "", "records": "import whosays.errors", "config": "import os",
        "extract": "import onnxruntime, tokenizers, whosays.records", "ingest": "import httpx",
        "pipeline": "import whosays.extract, whosays.ingest", "cli": "import whosays.pipeline",
    }  # fmt: skip
    for module, line in lines.items():
        (package / f"{module}.py").write_text(line + "\n", "utf-8")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    # A stage is a package; the contract on purity names it by its folder.
    (package / "extract").mkdir()
    (package / "extract.py").rename(package / "extract" / "__init__.py")
    result = lint_imports(tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr


def public_definitions(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Yield the module, its public classes and functions, and the public methods of those."""
    yield "the module", tree
    places: list[tuple[str, ast.AST]] = [("", tree)]
    while places:
        prefix, place = places.pop()
        for node in ast.iter_child_nodes(place):
            if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if node.name.startswith("_"):
                continue
            yield prefix + node.name, node
            if isinstance(node, ast.ClassDef):
                places.append((prefix + node.name + ".", node))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_public_name_says_what_it_is(path: Path) -> None:
    """Modules, classes, functions and methods have a docstring, unless they are private."""
    tree = ast.parse(path.read_text("utf-8"))
    silent = [
        name
        for name, node in public_definitions(tree)
        if not ast.get_docstring(node)  # type: ignore[arg-type]  # only kinds that can have one
    ]
    assert not silent


@pytest.mark.parametrize(
    "path",
    [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_a_file_is_short_and_named_for_what_it_does(path: Path) -> None:
    """Nobody has to scroll for long, and no drawer collects what has no place."""
    folder = path.relative_to(ROOT).parts[0]
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= LONGEST_FILE[folder]
    assert not FORBIDDEN_NAMES & {path.stem, path.parent.name}


IMPORT_EVERYTHING = """
import pathlib, pkgutil, sys
import whosays
package = pathlib.Path(whosays.__file__).parent
touched = []
def watch(event, args):
    if event in ("socket.connect", "subprocess.Popen", "sqlite3.connect"):
        touched.append(f"{event} {args}")
    elif event == "open" and str(args[0]).startswith(str(package)):
        if not str(args[0]).endswith((".py", ".pyc")):
            touched.append(f"open {args[0]}")
sys.addaudithook(watch)
for module in pkgutil.walk_packages(whosays.__path__, "whosays."):
    if not module.name.endswith("__main__"):
        __import__(module.name)
print(*touched, sep="\\n", end="")
"""


def test_no_import_does_anything() -> None:
    """Importing every module opens no file of ours, no connection and no process."""
    result = subprocess.run(
        [sys.executable, "-B", "-c", IMPORT_EVERYTHING], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout == ""


def test_the_command_starts_without_what_is_slow() -> None:
    """Libraries that take long to import wait until they are needed."""
    code = f"import sys, whosays.cli; print([m for m in {SLOW!r} if m in sys.modules])"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="os.wait4 is not there")
def test_help_is_quick() -> None:
    """`whosays --help` takes under half a second of processor time, the best of seven.

    Processor time, so that a busy machine does not fail the test; nothing is waited for here.
    """
    command = str(Path(sys.executable).with_name("whosays"))
    assert Path(command).exists(), "the command is installed beside the interpreter"
    spent = []
    for _ in range(7):
        process = subprocess.Popen([command, "--help"], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        spent.append(usage.ru_utime + usage.ru_stime)
    assert min(spent) < 0.5


def project() -> dict[str, object]:
    """Return the project's own table of pyproject.toml."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert isinstance(table, dict)
    return table


def runtime_dependencies() -> list[str]:
    """Return the names of the libraries that pyproject.toml asks for."""
    asked = project()["dependencies"]
    assert isinstance(asked, list)
    return [re.split(r"[^a-z0-9-]", line)[0] for line in asked]


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.name)
def test_requirements_are_pinned_with_hashes(path: Path) -> None:
    """Every package is one version and names what it may be, and no place to get it from."""
    text = path.read_text("utf-8")
    entries = re.findall(r"^[a-z0-9].*(?:\n .*)*", text, flags=re.MULTILINE)
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==[^ ]+ ", entry), entry.splitlines()[0]
        assert "--hash=sha256:" in entry, entry.splitlines()[0]
    assert "://" not in text
    assert "--index-url" not in text


def test_runtime_needs_no_training_library() -> None:
    """Reading runs on shipped weights: no PyTorch, in no environment of ours."""
    pinned = {
        name
        for path in REQUIREMENTS
        for name in re.findall(r"^([a-z0-9-]+)==", path.read_text(), re.MULTILINE)
    }
    assert set(runtime_dependencies()) <= pinned
    assert not {"torch", "tensorflow", "transformers"} & pinned


def test_every_dependency_is_accounted_for() -> None:
    """The reference names each run-time library, what it is for and its licence."""
    page = (ROOT / "docs" / "reference" / "dependencies.md").read_text("utf-8")
    listed = re.findall(r"^\| ([a-z][a-z0-9-]*) \|", page, flags=re.MULTILINE)
    assert sorted(set(listed) - {"library"}) == sorted(runtime_dependencies())


def test_the_changelog_knows_this_version() -> None:
    """The version that is built, or what is to come after it, is told in the changelog."""
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"## [{project()['version']}]" in changes or "## [Unreleased]" in changes
