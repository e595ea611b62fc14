"""Reading of coreference files in GUM's form."""

from __future__ import annotations

from pathlib import Path

import pytest

from whosays.errors import DataError
from whosays.evaluate.gum import HELD_OUT, read_conll, read_gum


def conll(folder: Path, name: str, *tokens: str) -> Path:
    """Write a file with a token and its brackets an entry, apart by a blank."""
    rows = (f"{n}\t" + "\t".join(t.split()) for n, t in enumerate(tokens, start=1))
    path = folder / f"{name}.conll"
    path.write_text("# begin document \n" + "\n".join(rows) + "\n# end document\n")
    return path


def test_tokens_become_running_text_with_mentions(tmp_path: Path) -> None:
    """Blanks stand where English puts them and spans name the words of the mentions."""
    path = conll(
        tmp_path, "GUM_news_x", "The (1", "port 1)", "'s _", "al _", "- _", "Amr (2)", ", _",
        '" _', "I (2)", "slept _", '" _', ". _",
    )  # fmt: skip
    document = read_conll(path)
    assert document.text == "The port's al-Amr, “I slept”."
    words = [(document.text[slice(*m.span)], m.cluster) for m in document.mentions]
    assert words == [("The port", 1), ("Amr", 2), ("I", 2)]


def test_a_date_stands_on_a_line_of_its_own(tmp_path: Path) -> None:
    """Title, date and body of a report are apart."""
    head = ["Rain _", "fell _", "Sunday _", ", _", "May _", "1 _", ", _", "2022 _", "It _"]
    document = read_conll(conll(tmp_path, "GUM_news_x", *head))
    assert document.text.split("\n") == ["Rain fell", "Sunday, May 1, 2022", "It"]


@pytest.mark.parametrize(
    ("tokens", "problem"),
    [(["a 1)"], "not open"), (["a (1", "b _"], "never closed")],
)
def test_damaged_brackets_are_told(tmp_path: Path, tokens: list[str], problem: str) -> None:
    """A bracket without its other half is an error that names the file."""
    with pytest.raises(DataError, match=problem):
        read_conll(conll(tmp_path, "GUM_news_x", *tokens))


def test_nested_mentions_come_longest_first(tmp_path: Path) -> None:
    """A mention within another stands behind it; one cluster may open twice."""
    document = read_conll(conll(tmp_path, "GUM_news_x", "Oslo (1(1)", "port 1)"))
    assert [m.span for m in document.mentions] == [(0, 9), (0, 4)]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    """Where there is nothing to read, that is an error."""
    with pytest.raises(DataError, match="holds no file"):
        read_gum(tmp_path, "news")


def test_half_of_the_news_is_held_out(shared: Path) -> None:
    """The held-out documents are there, and are half of all news."""
    names = {d.name for d in read_gum(shared / "data" / "gum", "news")}
    assert names >= set(HELD_OUT)
    assert 2 * len(HELD_OUT) == len(names)
