"""Tests of decoding: encodings found, binary data refused."""

from __future__ import annotations

import contextlib
import gzip
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.ingest.decode import NotTextError, decode

ENGLISH = "The café’s owner said the port “was closed” for the week and that nobody had asked why."


def zipped(*names: str) -> bytes:
    """Return a zip file with empty members of these names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "encoding", "text", "reason"),
    [
        (ENGLISH.encode(), "utf-8", ENGLISH, "plain UTF-8"),
        (b"\xef\xbb\xbf" + ENGLISH.encode(), "utf-8", ENGLISH, "the mark is no part of the text"),
        (ENGLISH.encode("utf-16"), "utf-16-le", ENGLISH, "UTF-16 with a mark"),
        (ENGLISH.encode("utf-16-le"), "utf-16-le", ENGLISH, "UTF-16 without a mark"),
        (ENGLISH.encode("utf-16-be"), "utf-16-be", ENGLISH, "the other byte order"),
        (ENGLISH.encode("utf-32"), "utf-32-le", ENGLISH, "its mark begins like UTF-16's"),
        (ENGLISH.encode("cp1252"), "cp1252", ENGLISH, "Windows-1252 with curly quotes"),
        (b"He said the caf\xe9 was shut and the road to it was closed.", "cp1252",
         "He said the café was shut and the road to it was closed.", "Latin-1"),
        ("A €5 toll, “he said”".encode()[:-2], "utf-8", "A €5 toll, “he said\ufffd",
         "an end cut off inside a character is marked, the rest is read"),
        (b"", "utf-8", "", "nothing decodes to nothing"),
    ],
)  # fmt: skip
def test_encodings_are_found(data: bytes, encoding: str, text: str, reason: str) -> None:
    """Every common encoding of an English report gives its characters."""
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (text, encoding), reason


def test_the_charset_of_http_counts_where_utf8_fails() -> None:
    """A named charset is used for bytes that are not UTF-8, and not against UTF-8."""
    greek = "Ο υπουργός μίλησε στον λιμένα"
    assert decode(greek.encode("iso8859-7"), charset="ISO-8859-7").text == greek
    assert decode("naïve".encode(), charset="ISO-8859-7").text == "naïve"


@pytest.mark.parametrize(
    "label", ["rot13", "base64", "utf-7", "no-such-charset", "utf-16", "\ud800"]
)
def test_a_false_charset_does_no_harm(label: str) -> None:
    """Names that are no charset of text, or the wrong one, are passed over."""
    assert "the road" in decode(b"caf\xe9 and the road to the port of Pell", charset=label).text


def test_the_meta_charset_counts_in_html() -> None:
    """The charset that a page names for itself is used."""
    page = '<meta charset="windows-1251"><p>Министр выступил в порту'.encode("cp1251")
    assert decode(page, is_html=True).encoding == "cp1251"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF document"),
        (zipped("a.txt"), "a zip archive"),
        (zipped("[Content_Types].xml", "word/document.xml"), "a Word document"),
        (zipped("xl/workbook.xml"), "an Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Office document"),
        (gzip.compress(b"text")[:9], "a gzip file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "a PNG image"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "a JPEG image"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a WebP image"),
        (rb"{\rtf1\ansi The minister said}", "a rich text (RTF) document"),
        (b"SQLite format 3\x00" + bytes(90), "an SQLite database"),
        (bytes(range(256)) * 20, "binary data"),
        (b"text\x00" * 100, "binary data"),
    ],
)
def test_binary_data_are_named_and_refused(data: bytes, what: str) -> None:
    """The message says what the file is and what to do."""
    with pytest.raises(NotTextError, match=r"; (?:save|unpack|give)") as caught:
        decode(data)
    assert what in str(caught.value)


@pytest.mark.parametrize(
    "text", ["BZh was the radio's call sign, the operator said.", "ID3 cards are issued, he said."]
)
def test_words_that_look_like_magic_numbers_stay_text(text: str) -> None:
    """A text that happens to begin with the letters of a file format is a text."""
    assert decode(text.encode()).text == text


@given(st.binary(max_size=400))
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    """Whatever the bytes, there is a text that UTF-8 can hold, or the refusal."""
    with contextlib.suppress(NotTextError):
        decode(data, charset="cp1252", is_html=True).text.encode()
