"""What a run says of the rules that it read by."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import Path as ZipPath
from zipfile import ZipFile

import pytest

from whosays import pipeline
from whosays.pipeline import _hash_of


class StandIn:
    """An encoder that has a name and nothing else."""

    name, provider = "small 1", "CPU"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with two rules and a table beside them."""
    for path in ("extract/acts/verbs.py", "extract/find.py", "pipeline.py", "cli/read.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"VERBS = 1\nNOUNS = 2\n")
    return tmp_path


CHANGES = [
    ("extract/acts/verbs.py", b"VERBS = 3\n", True, "a rule was changed"),
    ("extract/acts/nouns.py", b"", True, "a module came in"),
    ("pipeline.py", b"ORDER = 1\n", True, "the stages meet otherwise"),
    ("cli/read.py", b"WIDTH = 1\n", False, "how it is printed changes no reading"),
    ("extract/acts/__pycache__/verbs.pyc", b"x", False, "compiled code is not source"),
    ("extract/find.py", b"VERBS = 1\r\nNOUNS = 2\r\n", False, "ends of lines as on Windows"),
]


@pytest.mark.parametrize(("path", "content", "differs", "reason"), CHANGES)
def test_other_rules_have_another_hash(
    package: Path, path: str, content: bytes, differs: bool, reason: str
) -> None:
    """And nothing else has."""
    before = _hash_of(package)
    (package / path).parent.mkdir(exist_ok=True)
    (package / path).write_bytes(content)
    assert (_hash_of(package) != before) == differs, reason


def test_the_hash_is_the_same_inside_a_zip_file(package: Path, tmp_path: Path) -> None:
    """A package need not lie in a folder."""
    with ZipFile(tmp_path / "wheel.zip", "w") as archive:
        for found in sorted(package.rglob("*.py"), reverse=True):
            archive.write(found, found.relative_to(package))
    zipped = ZipPath(tmp_path / "wheel.zip")
    assert _hash_of(zipped) == _hash_of(package)


def test_the_run_names_its_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two runs by other rules have two ids."""
    run = pipeline.Reader(StandIn()).run  # type: ignore[arg-type]  # what the run asks of it
    assert re.fullmatch("[0-9a-f]{16}", run.code or "")
    monkeypatch.setattr(pipeline, "code_hash", lambda: "0" * 16)
    other = pipeline.Reader(StandIn()).run  # type: ignore[arg-type]  # as above
    assert (other.code, other.version) == ("0" * 16, run.version)
    assert other.id != run.id
