"""The public names of the package."""

from __future__ import annotations

import subprocess
import sys

import pytest

import whosays


def test_every_public_name_is_there() -> None:
    """What is promised can be had, and there are ten names at most."""
    assert len(whosays.__all__) <= 10
    for name in whosays.__all__:
        assert getattr(whosays, name).__doc__, name


def test_an_unknown_name_is_refused() -> None:
    """A slip of the pen is told as Python tells it."""
    with pytest.raises(AttributeError, match="no attribute 'load_raeder'"):
        getattr(whosays, "load_raeder")  # noqa: B009 - mypy would refuse the plain form


def test_importing_the_package_loads_nothing_of_it() -> None:
    """Only what is used is loaded."""
    code = "import sys, whosays; print([m for m in sys.modules if m.startswith('whosays.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
