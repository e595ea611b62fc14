"""Readings written to files, folders and streams."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from whosays.present import brat, html, jsonl, text, writing
from whosays.records import Reading


def test_forms(ferry_reading: Reading) -> None:
    """Each form is what its own module renders."""
    both = [ferry_reading, ferry_reading]
    assert "".join(writing.stream(both, "jsonl")) == jsonl.render(ferry_reading) * 2
    assert "".join(writing.stream(both, "html")) == html.page(both)
    assert len(json.loads("".join(writing.stream(both, "json")))) == 2
    alone = text.render(ferry_reading)
    headed = f"== reports/ferry.txt ==\n{alone}"
    assert "".join(writing.stream([ferry_reading], "text")) == alone
    assert "".join(writing.stream(both, "text", many=True)) == f"{headed}\n\n{headed}"


def test_lines_come_as_soon_as_they_are_read(ferry_reading: Reading) -> None:
    """The first line is out before the second report is read."""
    taken = []

    def slowly() -> Iterator[Reading]:
        for number in range(2):
            taken.append(number)
            yield ferry_reading

    next(writing.stream(slowly(), "jsonl"))
    assert taken == [0]


def test_a_file_is_whole_or_as_it_was(tmp_path: Path) -> None:
    """When writing breaks off, the older file stays and no draft is left."""
    place = tmp_path / "out.txt"
    place.write_text("older")

    def breaks_off() -> Iterator[str]:
        yield "half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        writing.write_pieces(breaks_off(), place)
    assert place.read_text() == "older"
    assert list(tmp_path.iterdir()) == [place]


def test_a_file_keeps_its_mode_and_links_their_target(tmp_path: Path) -> None:
    """Replacing a file changes its words alone."""
    place, link = tmp_path / "out.txt", tmp_path / "link.txt"
    place.write_text("older")
    place.chmod(0o640)
    link.symlink_to(place)
    writing.write_pieces(iter(["new\r\n", "words"]), link)
    assert place.read_bytes() == b"new\r\nwords"
    assert link.is_symlink()
    assert place.stat().st_mode & 0o777 == 0o640


def test_nothing_to_write_leaves_the_older_file(tmp_path: Path) -> None:
    """An output of nothing is not written."""
    place = tmp_path / "out.txt"
    place.write_text("older")
    writing.write_pieces(iter(()), place)
    assert place.read_text() == "older"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_device_is_written_to_as_it_is() -> None:
    """Writing to what is no file replaces nothing."""
    before = Path(os.devnull).stat()
    writing.write_pieces(iter(["words"]), Path(os.devnull))
    assert Path(os.devnull).stat().st_rdev == before.st_rdev


def test_a_stream_is_written_to(ferry_reading: Reading) -> None:
    """An open stream takes the pieces as they come."""
    out = StringIO()
    writing.write_pieces(writing.stream([ferry_reading], "jsonl"), out)
    assert out.getvalue() == jsonl.render(ferry_reading)


def test_a_brat_folder(ferry_reading: Reading, tmp_path: Path) -> None:
    """The text of a brat folder is the article's to the letter, so that offsets hold."""
    writing.write_brat([ferry_reading], tmp_path / "brat")
    found = {path.name: path.read_bytes().decode() for path in (tmp_path / "brat").iterdir()}
    assert found == {
        "annotation.conf": brat.CONFIGURATION,
        "ferry.txt": ferry_reading.article.text,
        "ferry.ann": brat.render(ferry_reading),
    }
