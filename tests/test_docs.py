"""The documentation: nothing undocumented, no link that leads nowhere, examples that run."""

from __future__ import annotations

import dataclasses
import importlib
import json
import re
import typing
from pathlib import Path
from typing import Any

import pytest

from whosays import errors, records
from whosays.config import Config
from whosays.evaluate import read_corpus

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])


def page(name: str) -> str:
    """Return the text of a page of the documentation."""
    return (DOCS / name).read_text("utf-8")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(path: Path) -> None:
    """A link to a file of ours names one that is there."""
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text("utf-8"))
    missing = [
        link for link in links if "://" not in link and not (path.parent / link).resolve().exists()
    ]
    assert not missing


def test_every_page_is_in_the_navigation() -> None:
    """No page is there that the site does not lead to, except the template."""
    listed = set(re.findall(r"[\w/-]+\.md", (ROOT / "mkdocs.yml").read_text("utf-8")))
    assert {str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md")} == listed


def test_every_setting_is_documented() -> None:
    """Each field of Config has its row, with its variable, and there is no row beyond."""
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \|", page("reference/settings.md"), re.MULTILINE)
    expected = [(f.name, f"WHOSAYS_{f.name.upper()}") for f in dataclasses.fields(Config)]
    assert rows == expected


def test_every_error_is_documented() -> None:
    """Each kind of error has its row."""
    kinds = {kind.__name__ for kind in errors.WhosaysError.__subclasses__()}
    rows = re.findall(r"^\| `(\w+Error)` \|", page("reference/exit-codes.md"), re.MULTILINE)
    assert set(rows) == kinds


GLOSSARY = ["Span", "Block", "Article", "Run", "Reading", "Attribution", "Entity", "Unnamed",
            "Speaker", "Act", "Event", "Facet", "Stance", "Likelihood", "Basis", "Explanation",
            "Responsibility"]  # fmt: skip


@pytest.mark.parametrize("word", GLOSSARY)
def test_records_are_named_by_the_glossary(word: str) -> None:
    """A record, or the type of a field, has the name that the glossary explains."""
    assert hasattr(records, word) or hasattr(records, f"{word}Kind")
    assert re.search(rf"^{word}\b.*\n:   ", page("glossary.md"), re.MULTILINE)


def test_the_glossary_lists_every_act_and_facet() -> None:
    """The values that a field may have are spelt out for a reader."""
    text = page("glossary.md")
    said = {"claim-responsibility": "claim responsibility", "cannot-confirm": "unable to confirm",
            "decline-to-comment": "decline to comment"}  # fmt: skip
    for act in typing.get_args(records.ActKind):
        assert said.get(act, act) in text, act


def test_the_corpus_line_on_the_page_is_read(tmp_path: Path) -> None:
    """The JSON line that the page on scoring shows is a corpus."""
    found = re.search(r"```json\n(.*)\n```", page("how-to/score.md"))
    assert found
    row = json.loads(found[1])
    (tmp_path / "own.jsonl").write_text(found[1] + "\n", "utf-8")
    (document,) = read_corpus(tmp_path / "own.jsonl")
    assert document.text == row["text"]
    content = document.attributions[0].content
    assert records.words(document.text, tuple(content)) == "no"


def test_the_map_on_the_page_leads_back() -> None:
    """The function that the page on offsets shows does what it says."""
    found = re.search(r"```python\n(.*?)\n```", page("how-to/keep-offsets.md"), re.DOTALL)
    assert found
    names: dict[str, Any] = {}
    exec(found[1], names)  # noqa: S102 - our own page's code is what is tested
    kept = ((0, 5, 3), (3, 10, 2))
    back = [names["in_input"](offset, kept) for offset in range(6)]
    assert back == [5, 6, 7, 10, 11, None]
    assert names["in_input"](0, ((1, 5, 3),)) is None, "before the first kept run"


def commands() -> list[tuple[str, list[str]]]:
    """Return every command of the command line with its options, as they are typed."""
    main = importlib.import_module("typer.main")
    app = importlib.import_module("whosays.cli").app
    found: list[tuple[str, list[str]]] = []
    places = [("whosays", main.get_command(app))]
    while places:
        name, command = places.pop()
        flags = [flag for parameter in command.params for flag in parameter.opts]
        found.append((name, [flag for flag in flags if flag.startswith("--")]))
        for inner, subcommand in getattr(command, "commands", {}).items():
            places.append((f"{name} {inner}", subcommand))
    return found


def test_every_command_and_option_is_documented() -> None:
    """The reference has a section for each command, and each option in its section."""
    sections = dict(re.findall(r"^## `([^`\n]+?)`\n(.*?)(?=^## |\Z)", page("reference/cli.md"),
                               re.MULTILINE | re.DOTALL))  # fmt: skip
    listed = commands()
    assert len(listed) > 1
    for name, options in listed:
        text = sections.get(name)
        assert text is not None, name
        for option in options:
            if option not in ("--install-completion", "--show-completion"):
                assert f"`{option}" in text or f" {option}`" in text, f"{name} {option}"
