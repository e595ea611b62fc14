"""Tests of reading inputs: every input gives its article or one error, in order."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from whosays.errors import InputError, UsageError
from whosays.ingest import IngestOptions, read_inputs
from whosays.ingest.inputs import version_id
from whosays.records import Article, article_id

TEXT = (
    "Lomar accuses Veska of sinking ferry\n\nBy Ines Okafor\nPublished 2 April 2031\n\n"
    "The government of Lomar on Tuesday accused Veska of sinking the ferry Amalia.\n\n"
    "Advertisement\n\n"
    "Veska said that it had no ships in the strait on that day, and that it mourned the dead.\n"
)
PAGE = (
    f"<html><body><article><h1>Ferry lost</h1><p>{TEXT.splitlines()[5]}</p></article></body></html>"
)
FRENCH = (
    "Le ministre a déclaré mardi que le port serait fermé et que les navires devraient attendre "
    "dans le détroit jusqu'à la fin de la semaine."
)


def read(*inputs: Path | str, **options: object) -> list[Article | InputError]:
    """Read inputs into a list."""
    return list(read_inputs([str(name) for name in inputs], IngestOptions(**options)))  # type: ignore[arg-type] # a test passes any option


def article(path: Path | str, **options: object) -> Article:
    """Read one input that is an article."""
    (found,) = read(path, **options)
    assert isinstance(found, Article), found
    return found


def problem(path: Path | str, **options: object) -> str:
    """Return the message that one input is refused with; it names the input and a remedy."""
    (found,) = read(path, **options)
    assert isinstance(found, InputError), found
    assert str(found) == f"{found.name}: {found.problem}"
    assert "\n" not in str(found)
    assert not found.problem.endswith(".")
    assert ";" in found.problem or ", so " in found.problem, "says what to do"
    return found.problem


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A report in a plain text file."""
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_an_article_has_all_its_fields(text: Path) -> None:
    """Ids, hashes and metadata are drawn; what is not stated is None."""
    found = article(text)
    assert found.path == str(text)
    assert found.url is None
    assert found.publisher is None
    assert found.retrieved_at is None
    assert (found.title, found.byline) == ("Lomar accuses Veska of sinking ferry", "Ines Okafor")
    assert (found.published_at, found.published_source) == ("2031-04-02", "input")
    assert found.language == "en"
    assert "Advertisement" not in found.text
    assert found.raw_sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert found.sha256 == hashlib.sha256(found.text.encode()).hexdigest()
    assert found.id == article_id(
        url=None, publisher=None, title=found.title, published_at="2031-04-02", text=found.text
    )
    assert found.version_id == version_id(found.id, found.sha256)
    for start, source, size in found.offset_map or ():
        assert found.text[start : start + size] == TEXT[source : source + size]


def test_the_given_date_goes_before_the_stated_one(text: Path) -> None:
    """A date that the user gives wins, and the article says so."""
    found = article(text, published="2031-04-01")
    assert (found.published_at, found.published_source) == ("2031-04-01", "given")


@pytest.mark.parametrize(
    "options", [{"published": "last week"}, {"max_chars": 0}, {"fetch_seconds": 0}]
)
def test_wrong_options_are_wrong_use(options: dict[str, object]) -> None:
    """An option that cannot be is refused at once."""
    with pytest.raises(UsageError):
        IngestOptions(**options)  # type: ignore[arg-type] # wrong on purpose


def test_as_is_keeps_the_input_to_the_letter(tmp_path: Path) -> None:
    """As it is, the text is the decoded input, for pages too; metadata are still read."""
    for content, title in (
        (TEXT.replace("\n", "\r\n"), TEXT.splitlines()[0]),
        (PAGE, "Ferry lost"),
    ):
        path = tmp_path / "input"
        path.write_bytes(content.encode())
        found = article(path, as_is=True)
        assert found.text == content
        assert found.offset_map == ((0, 0, len(content)),)
        assert found.title == title


def test_a_page_is_read_whatever_its_name(tmp_path: Path) -> None:
    """HTML is known by its content or its suffix; a text named .html is a text."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    found = article(path)
    assert (found.title, found.offset_map) == ("Ferry lost", None)
    assert [block.element for block in found.blocks] == [
        "/html/body/article/h1",
        "/html/body/article/p",
    ]
    named = tmp_path / "text.html"
    named.write_text(TEXT, encoding="utf-8")
    assert article(named).title == "Lomar accuses Veska of sinking ferry"


def test_the_canonical_address_stands_for_the_report(tmp_path: Path) -> None:
    """Two saved copies of one page have one id."""
    ids = set()
    for number in range(2):
        path = tmp_path / f"{number}.html"
        link = "<link rel=canonical href='https://ledger.example/ferry#top'>"
        path.write_text(PAGE.replace("<body>", f"<head>{link}</head><body>{number}"), "utf-8")
        found = article(path)
        assert found.url == "https://ledger.example/ferry"
        ids.add(found.id)
    assert len(ids) == 1


@pytest.mark.usefixtures("text")
def test_folders_are_read_in_order(tmp_path: Path) -> None:
    """Text and HTML files below a folder come sorted; other files are passed over."""
    for name in (
        "b/2.txt",
        "b/1.html",
        "a.md",
        ".hidden.txt",
        ".git/x.txt",
        "c.json",
        "d.pdf",
        "e",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE if name.endswith("html") or name == "e" else TEXT, encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    names = [found.path for found in read(tmp_path) if isinstance(found, Article)]
    expected = ["a.md", "e", "report.txt", "b/1.html", "b/2.txt"]
    assert names == [str(tmp_path / name) for name in expected]


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    """A folder without reports says so."""
    (tmp_path / "x.json").write_text("{}", encoding="utf-8")
    assert "no text or HTML files" in problem(tmp_path)


def test_errors_stand_in_their_place(tmp_path: Path, text: Path) -> None:
    """A bad input gives one error where it stood; the others are read."""
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.4")
    found = read(text, bad, tmp_path / "missing.txt", text)
    assert [type(item) for item in found] == [Article, InputError, InputError, Article]
    assert [item.name for item in found if isinstance(item, InputError)] == [
        str(bad),
        str(tmp_path / "missing.txt"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\x00\n", "is empty"),
        ("a.txt", b"\xef\xbb\xbf", "is empty"),
        ("a.txt", b"\xff\xfe", "is empty"),
        ("a.txt", b"12345 -- 67890\n!!!", "no words"),
        ("a.txt", b"%PDF-1.7", "a PDF document"),
        ("a.txt", b"PK\x03\x04word/document.xml", "a Word document"),
        ("a.json", b"{}", "is JSON"),
        ("a.csv", b"a,b", "a CSV table"),
        ("a.txt", FRENCH.encode(), "is in French; whosays reads English"),
        ("a.html", f"<html><body><p>{FRENCH}</p>".encode(), "is in French"),
        ("a.html", b"<html><body></body></html>", "no article text"),
        ("a.txt", bytes(range(256)) * 9, "binary data"),
        ("a.txt", b"a" * 1_000_001, "1,000,001 characters of text, the limit is 1,000,000"),
        ("a.txt", b"a" * 20_000_000, "larger than 16,000,000 bytes"),
    ],
)
def test_bad_inputs_are_refused(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    """The message says what is wrong and what to do."""
    path = tmp_path / name
    path.write_bytes(content)
    assert message in problem(path)


def test_the_limit_counts_the_text_of_a_page_not_its_markup(tmp_path: Path) -> None:
    """A page may be many times its text; the text is what is limited."""
    path = tmp_path / "a.html"
    path.write_text(PAGE.replace("<p>", f"<p title='{'x' * 5000}'>"), encoding="utf-8")
    assert len(article(path, max_chars=200).text) < 200
    assert "the limit is 50; split it, or raise the limit with --max-chars" in problem(
        path, max_chars=50
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("", "no name of a file"),
        ("  ", "no name of a file"),
        ("a\0b", "NUL character"),
        ("no/such/file.txt", "no such file or folder"),
        ("ledger.example/a", "begins with https://"),
        ("ftp://ledger.example/a", "neither http nor https"),
        ("file:///etc/hosts", "neither http nor https"),
        ("x" * 5000, "could not be read"),
        ("http://127.0.0.1:1/", "private network"),
        ("/dev/urandom", "larger than"),
        ("bad\udcffname.txt", "no such file"),
    ],
)
def test_bad_names_are_refused(name: str, message: str) -> None:
    """Names that lead nowhere, or where they must not, give a message that can be printed."""
    found = problem(name)
    assert message in found
    read(name)[0].__str__().encode()


def test_a_file_that_may_not_be_read_is_an_error(
    text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refusal of the system is told in words."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read; check its permissions" in problem(text)


def test_names_that_are_not_utf8_can_be_printed(tmp_path: Path) -> None:
    """A file whose name has a stray byte is read, its path written out."""
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(path, "wb") as file:  # noqa: PTH123 - a name in bytes
            file.write(TEXT.encode())
    except OSError:
        pytest.skip("this file system takes no such names")
    found = article(os.fsdecode(path))
    assert found.path == f"{tmp_path}/caf\\udce9.txt"


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads standard input; a second dash finds nothing left."""

    class Stdin:
        buffer = io.BytesIO(TEXT.encode())
        closed = False

    monkeypatch.setattr(sys, "stdin", Stdin)
    first, second = read("-", "-")
    assert isinstance(first, Article)
    assert first.path == "-"
    assert isinstance(second, InputError)
    assert str(second).startswith("-: is empty")


def test_nothing_slow_is_imported_at_start() -> None:
    """Importing ingest loads no parser, client or model."""
    code = (
        "import sys, whosays.ingest; "
        "slow = {'lxml', 'httpx', 'ftfy', 'charset_normalizer', 'py3langid', 'pycountry'}; "
        "print(sorted(slow & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
