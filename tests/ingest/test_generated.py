"""Generated inputs, most of them bad: no traceback, one error each, the good ones read.

A quick run reads 300; ``WHOSAYS_GENERATED=10000 pytest tests/ingest/test_generated.py`` reads as
many as it says. Inputs are a function of their number, so that a failure can be looked at:
``generated(number)`` gives it again.
"""

from __future__ import annotations

import gzip
import io
import os
import random
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

from whosays.errors import InputError
from whosays.ingest import IngestOptions, read_inputs
from whosays.records import Article

COUNT = int(os.environ.get("WHOSAYS_GENERATED", "300"))
BATCH = 25

SENTENCES = (
    "The government of Lomar on Tuesday accused Veska of sinking the ferry Amalia. ",
    "“This was a deliberate act,” Interior Minister Rosa Dunn told reporters in Pell. ",
    "Veska’s foreign ministry said that it had no ships in the strait on that day. ",
    "Two port officials, who asked not to be named, doubted that account. ",
    "According to the harbour police, the search will go on for a week. ",
)
OTHER_LANGUAGES = (
    "Le ministre a déclaré mardi que le port serait fermé et que les navires devraient attendre. ",
    "Der Minister sagte am Dienstag, dass der Hafen geschlossen werde und die Schiffe warten. ",
    "El ministro dijo el martes que el puerto estaría cerrado y que los barcos esperarían. ",
    "Министр заявил во вторник, что порт будет закрыт, а суда должны ждать в проливе. ",
    "قال الوزير يوم الثلاثاء إن الميناء سيغلق وإن على السفن أن تنتظر في المضيق. ",
    "השר אמר ביום שלישי כי הנמל ייסגר וכי על הספינות להמתין במצר עד סוף השבוע. ",
    "部长星期二表示,港口将关闭,所有船只必须在海峡等待到本周末。",
    "Ministern sade i tisdags att hamnen skulle stängas och att fartygen skulle få vänta där. ",
    "Bakan salı günü yaptığı açıklamada limanın kapanacağını ve gemilerin bekleyeceğini söyledi. ",
)
# A phrase of every sentence, in letters that no encoding changes.
PHRASES = ("tuesday accused", "deliberate act", "no ships in", "asked not to be", "search will go")
Verdict = Literal["good", "bad", "either"]


@dataclass(frozen=True, slots=True)
class Generated:
    """An input: what it is, its bytes, its file's suffix, and whether it should be read."""

    what: str
    data: bytes
    suffix: str
    verdict: Verdict


def report(rng: random.Random) -> str:
    """Return a made-up report in English."""
    paragraphs = (
        "".join(rng.choice(SENTENCES) for _ in range(rng.randint(1, 4))).strip()
        for _ in range(rng.randint(2, 8))
    )
    return "\n\n".join(paragraphs)


def encoded(rng: random.Random) -> Generated:
    """A sound report in one of the encodings of the world."""
    encoding = rng.choice(
        ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
    )
    return Generated(encoding, report(rng).encode(encoding), ".txt", "good")


def latin(rng: random.Random) -> Generated:
    """A report in Latin-1, or in Windows-1252 with bytes that it leaves empty."""
    text = report(rng).translate({0x201C: '"', 0x201D: '"', 0x2019: "'"}) + " Café Amália."
    stray = bytes([rng.choice((0x81, 0x8D, 0x90, 0x9D))]) if rng.random() < 0.3 else b""
    return Generated("latin-1", text.encode("latin-1") + stray, ".txt", "good")


def truncated(rng: random.Random) -> Generated:
    """UTF-8 that ends inside a character."""
    data = (report(rng) + " “É").encode()
    return Generated("truncated UTF-8", data[: -rng.randint(1, 1)], ".txt", "good")


def noise(rng: random.Random) -> Generated:
    """Bytes by chance."""
    return Generated("random bytes", rng.randbytes(rng.randint(64, 5000)), ".txt", "bad")


def few_bytes(rng: random.Random) -> Generated:
    """A handful of bytes by chance, which may be anything."""
    return Generated("few random bytes", rng.randbytes(rng.randint(1, 40)), ".txt", "either")


def empty(rng: random.Random) -> Generated:
    """Nothing, or as good as nothing."""
    data = rng.choice([b"", b" ", b"\n\n\t", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00" * 30, b"\r\n"])
    return Generated("empty", data, rng.choice([".txt", ".html"]), "bad")


def wordless(rng: random.Random) -> Generated:
    """Signs without a word."""
    signs = "".join(rng.choices('0123456789"“”.,;-–!? \n', k=rng.randint(1, 5000)))
    return Generated("no words", signs.encode(), ".txt", "bad")


def quotes(rng: random.Random) -> Generated:
    """Five thousand quotation marks, in a report or alone."""
    marks = "".join(rng.choices("\"“”'‘’«»", k=5000))
    if rng.random() < 0.5:
        return Generated("5,000 quotes", marks.encode(), ".txt", "bad")
    return Generated("quotes", (report(rng) + " He said " + marks).encode(), ".txt", "good")


def one_line(rng: random.Random) -> Generated:
    """One line: mostly long, now and then of 20 MB."""
    if rng.random() < 0.05:
        return Generated("20 MB of one line", b"word " * 4_000_000, ".txt", "bad")
    line = report(rng).replace("\n", " ") * rng.randint(5, 60)
    return Generated("one long line", line.encode(), ".txt", "good")


def too_long(rng: random.Random) -> Generated:
    """Somewhat more text than the limit."""
    return Generated("too long", b"The port. " * rng.randint(101_000, 120_000), ".txt", "bad")


def deep(rng: random.Random) -> Generated:
    """Elements nested past every limit."""
    tag = rng.choice(["div", "b", "span", "blockquote", "ul><li", "table><tr><td"])
    depth = rng.choice([5_000, 20_000, 100_000])
    page = f"<html><body>{f'<{tag}>' * depth}<p>{report(rng)}</p>"
    return Generated(f"{depth} <{tag}>", page.encode(), ".html", "bad")


def page(rng: random.Random) -> Generated:
    """A sound page, in bad company."""
    paragraphs = "".join(f"<p>{part}</p>" for part in report(rng).split("\n\n"))
    extra = rng.choice([
        "", "<script>" + "x<y;" * 500 + "</script>", "<nav><a href=/>Home</a></nav>", "<!-- --",
        "<p title='" + "x" * 50_000 + "'></p>", "&nosuch; &#xD800; &#99999999;", "</div></div>",
        "<svg><text>x</text></svg>", "<b>" * 300, "<table><tr><td>1</table>", "\x00",
    ])  # fmt: skip
    text = f"<html><head><title>Ferry</title></head><body>{paragraphs}{extra}</body></html>"
    return Generated("page", text.encode(), rng.choice([".html", ".htm", ".txt"]), "good")


def broken_page(rng: random.Random) -> Generated:
    """A page with bytes knocked out, put in and swapped."""
    data = bytearray(page(rng).data[:20_000])
    for _ in range(rng.randint(1, 60)):
        place = rng.randrange(len(data))
        data[place : place + rng.randint(0, 4)] = rng.choice(
            [b"<", b">", b"&", b'"', b"</", b"<!--", b"<![CDATA[", b"\xc3", b"\xff", b"<p", b"="]
        )
    return Generated("broken page", bytes(data), ".html", "either")


def hollow_page(rng: random.Random) -> Generated:
    """A page with nothing in it to read."""
    body = rng.choice([
        "", "<script>var report = 1;</script>", "<nav><ul><li><a href=/>Home</a></ul></nav>",
        "<form><input></form>", "<p></p>" * 50, "<img src=x>", "<p>Advertisement</p>",
    ])  # fmt: skip
    return Generated("hollow page", f"<html><body>{body}</body></html>".encode(), ".html", "bad")


def archive(rng: random.Random) -> Generated:
    """A zip file or an Office document, whole or cut."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr(
            rng.choice(["report.txt", "word/document.xml", "xl/workbook.xml"]), report(rng)
        )
    data = buffer.getvalue()
    return Generated("zip", data[: rng.randint(8, len(data))], rng.choice([".docx", ".txt"]), "bad")


def packed(rng: random.Random) -> Generated:
    """A gzip file, whole or broken."""
    data = gzip.compress(report(rng).encode())
    cut = data[: rng.randint(4, len(data))]
    return Generated("gzip", cut, rng.choice([".gz", ".txt", ".html"]), "bad")


def known_format(rng: random.Random) -> Generated:
    """The beginning of a PDF, an image or another known format, and noise after it."""
    head = rng.choice([
        b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"{\\rtf1\\ansi ",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"SQLite format 3\x00",
        b"7z\xbc\xaf\x27\x1c", b"\x7fELF",
    ])  # fmt: skip
    return Generated("known format", head + rng.randbytes(rng.randint(0, 900)), ".txt", "bad")


def nuls(rng: random.Random) -> Generated:
    """A report with zero bytes: a few are mended, many are binary data."""
    text = report(rng)
    if rng.random() < 0.5:
        return Generated("a NUL", f"{text[:20]}\x00{text[20:]}".encode(), ".txt", "good")
    return Generated("NULs", "\x00\x00".join(text.split()).encode(), ".txt", "bad")


def surrogates(rng: random.Random) -> Generated:
    """Lone surrogates, in UTF-8 (where they are not allowed) or in UTF-16."""
    if rng.random() < 0.5:
        text = report(rng)
        data = (text[:50] + "\udc80\ud800" + text[50:]).encode("utf-8", "surrogatepass")
        return Generated("surrogates in UTF-8", data, ".txt", "either")
    data = report(rng).encode("utf-16-le") + b"\x00\xd8" + report(rng).encode("utf-16-le")
    return Generated("surrogate in UTF-16", b"\xff\xfe" + data, ".txt", "good")


def other_language(rng: random.Random) -> Generated:
    """A text in another language, as text or as a page, in several encodings."""
    text = rng.choice(OTHER_LANGUAGES) * rng.randint(2, 6)
    if rng.random() < 0.3:
        return Generated(text[:20], f"<html><body><p>{text}</p></body>".encode(), ".html", "bad")
    return Generated(text[:20], text.encode(rng.choice(["utf-8", "utf-16"])), ".txt", "bad")


def right_to_left(rng: random.Random) -> Generated:
    """A report in English with names and marks of right-to-left scripts."""
    text = report(rng).replace("Veska", "Veska (فيسكا)\u200f").replace("Pell", "\u202ePell\u202c")
    return Generated("right to left", text.encode(), ".txt", "good")


def mojibake(rng: random.Random) -> Generated:
    """A report whose UTF-8 was read as Windows-1252."""
    text = report(rng).encode().decode("cp1252", "replace")
    return Generated("mojibake", text.encode(), ".txt", "good")


def mixed_lines(rng: random.Random) -> Generated:
    """A report with line ends of every kind, control characters and capitals."""
    text = "".join(rng.choice(["\n", "\r\n", "\r", "\x0b", "\u2028"]) if c == "\n" else c
                   for c in report(rng))  # fmt: skip
    return Generated("line ends", (text.upper() + "\x1b\x07").encode(), ".txt", "good")


def messy(rng: random.Random) -> Generated:
    """A report between all the furniture of a page."""
    junk = [
        "Advertisement", "Share", "Get more newsLiveonHARBOUR TV Now", "Related", "• • •",
        "We use cookies.", "Ana Ruiz / Vela Press", "Subscribe", "© 2031", "_" * 70,
    ]  # fmt: skip
    parts = report(rng).split("\n\n")
    for _ in range(rng.randint(1, 20)):
        parts.insert(rng.randint(0, len(parts)), rng.choice(junk))
    return Generated(
        "messy", rng.choice(["\n", "\n\n", "\r\n"]).join(parts).encode(), ".txt", "good"
    )


def any_text(rng: random.Random) -> Generated:
    """Characters by chance from all of Unicode."""
    text = "".join(chr(rng.choice([rng.randint(1, 0x2FF), rng.randint(1, 0xD7FF), 10, 32]))
                   for _ in range(rng.randint(1, 3000)))  # fmt: skip
    return Generated("any characters", text.encode(), rng.choice([".txt", ".html"]), "either")


MAKERS: tuple[Callable[[random.Random], Generated], ...] = (
    encoded, latin, truncated, noise, few_bytes, empty, wordless, quotes, one_line, deep, page,
    broken_page, hollow_page, archive, packed, known_format, nuls, surrogates, other_language,
    right_to_left, mojibake, mixed_lines, messy, any_text,
)  # fmt: skip


def generated(number: int) -> Generated:
    """Return the input of this number; every kind comes in turn."""
    rng = random.Random(number)
    if number % 97 == 13:
        return too_long(rng)
    return MAKERS[number % len(MAKERS)](rng)


def check(made: Generated, found: Article | InputError, name: str) -> str | None:
    """Return what is wrong with what came of an input, if anything."""
    if isinstance(found, InputError):
        if made.verdict == "good":
            return f"refused: {found}"
        message = str(found)
        if not message.startswith(f"{name}: ") or "\n" in message:
            return f"message does not name the input in one line: {message}"
        return None if ";" in message or ", so " in message else f"no remedy in: {message}"
    if made.verdict == "bad":
        return f"read as {found.text[:60]!r}"
    found.text.encode()
    end = 0
    for block in found.blocks:
        words = found.text[slice(*block.span)]
        if block.span[0] < end or not words or words != words.strip():
            return f"block {block} does not hold"
        end = block.span[1]
    if made.verdict == "good":
        missing = set(phrases_in(made.data)) - {p for p in PHRASES if p in found.text.lower()}
        return f"lost {missing}" if missing else None
    return None


def phrases_in(data: bytes) -> list[str]:
    """Return the phrases that the bytes of an input hold, whatever their encoding."""
    plain = data.replace(b"\x00", b"").lower()
    return [phrase for phrase in PHRASES if phrase.encode() in plain]


def test_good_inputs_hold_phrases() -> None:
    """The check for lost text has something to look for in every good input."""
    good = [item for item in map(generated, range(96)) if item.verdict == "good"]
    assert len(good) > 30
    assert all(phrases_in(item.data) for item in good)


@pytest.mark.parametrize("first", range(0, COUNT, BATCH))
def test_no_generated_input_breaks_the_run(first: int, tmp_path: Path) -> None:
    """Each bad input gives one error, each good one beside it is read, in order."""
    made = [generated(number) for number in range(first, min(first + BATCH, COUNT))]
    names = []
    for number, item in enumerate(made, start=first):
        path = tmp_path / f"{number}{item.suffix}"
        path.write_bytes(item.data)
        names.append(str(path))
    found = list(read_inputs(names, IngestOptions()))
    assert len(found) == len(made)
    wrong = [
        f"{number} ({item.what}): {problem}"
        for number, (item, read, name) in enumerate(zip(made, found, names, strict=True), first)
        if (problem := check(item, read, name))
    ]
    assert wrong == []
