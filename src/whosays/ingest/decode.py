"""From bytes to characters: what kind of file it is, and in which encoding."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

# (first bytes, offset, what it is, what to do)
_EXTRACT: Final = "save its text as plain text or HTML and give that file"
_UNPACK: Final = "unpack it and give the files in it"
_MAGIC: Final[tuple[tuple[bytes, int, str, str], ...]] = (
    (b"%PDF-", 0, "a PDF document", _EXTRACT),
    (b"{\\rtf", 0, "a rich text (RTF) document", _EXTRACT),
    (b"%!PS", 0, "a PostScript document", _EXTRACT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "an old Office document", _EXTRACT),
    (b"\x1f\x8b", 0, "a gzip file", _UNPACK),
    (b"BZh", 0, "a bzip2 file", _UNPACK),
    (b"\xfd7zXZ\x00", 0, "an xz file", _UNPACK),
    (b"\x28\xb5\x2f\xfd", 0, "a Zstandard file", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", 0, "a 7z archive", _UNPACK),
    (b"Rar!\x1a\x07", 0, "a RAR archive", _UNPACK),
    (b"ustar", 257, "a tar archive", _UNPACK),
    (b"\x89PNG\r\n\x1a\n", 0, "a PNG image", _EXTRACT),
    (b"\xff\xd8\xff", 0, "a JPEG image", _EXTRACT),
    (b"GIF8", 0, "a GIF image", _EXTRACT),
    (b"II*\x00", 0, "a TIFF image", _EXTRACT),
    (b"MM\x00*", 0, "a TIFF image", _EXTRACT),
    (b"WEBP", 8, "a WebP image", _EXTRACT),
    (b"WAVE", 8, "a sound file", "give a transcript of it"),
    (b"ID3", 0, "a sound file", "give a transcript of it"),
    (b"OggS", 0, "a sound or video file", "give a transcript of it"),
    (b"\x1a\x45\xdf\xa3", 0, "a video file", "give a transcript of it"),
    (b"ftyp", 4, "a video file", "give a transcript of it"),
    (b"SQLite format 3\x00", 0, "an SQLite database", _EXTRACT),
    (b"PAR1", 0, "a Parquet file", _EXTRACT),
    (b"\x7fELF", 0, "a program", "give a text or HTML file"),
)
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_ZIP_KINDS: Final[tuple[tuple[bytes, str, str], ...]] = (
    (b"word/", "a Word document", _EXTRACT),
    (b"xl/", "an Excel workbook", _EXTRACT),
    (b"ppt/", "a PowerPoint file", _EXTRACT),
    (b"opendocument", "an OpenDocument file", _EXTRACT),
    (b"epub+zip", "an e-book (EPUB)", _EXTRACT),
)
_BOMS: Final = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META_CHARSET: Final = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s{0,5}=\s{0,5}[\"']?\s{0,5}([A-Za-z0-9_:.-]{2,40})",
    re.IGNORECASE,
)
# What is called Latin-1 on the web is read as Windows-1252 (WHATWG Encoding, section 4.2).
_WEB_LABELS: Final = {"iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252"}
_CONTROLS: Final = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27, 28, 29, 30, 31})
_CONTROL_CHARS: Final = re.compile("[\x00-\x08\x0e-\x1a\x7f\ufffe\uffff]")
_COMMON_WORD: Final = re.compile(rb"\b(?:the|of|and|to|in|that|for|on|was|is)\b", re.IGNORECASE)
_SNIFFED: Final = 4096


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters of an input, without a byte order mark, and the encoding they came in."""

    text: str
    encoding: str


class NotTextError(Exception):
    """The bytes are no text; the argument says what they are and what to do."""


def decode(data: bytes, *, charset: str | None = None, is_html: bool = False) -> Decoded:
    """Decode the bytes of an input.

    A byte order mark decides, then UTF-16 without one (seen by its zero bytes), then strict
    UTF-8, then the charset that HTTP or the page names, then Windows-1252 where the rest reads
    like English, then charset-normalizer's best guess. UTF-8 goes before the named charset
    because other encodings hardly ever pass as UTF-8 by accident, and names are often wrong.

    Args:
        data: the whole input.
        charset: the charset named by HTTP, where one was.
        is_html: whether to look for a ``<meta charset>``.

    Raises:
        NotTextError: it is a PDF, an archive, an image or other binary data.
    """
    _refuse_known(data)
    decoded = _by_mark(data) or _utf16_by_zeros(data)
    if decoded is None:
        if _is_binary(data):
            raise NotTextError(f"is binary data, not text; {_EXTRACT}")
        decoded = _utf8(data) or _named(data, charset, is_html) or _guessed(data)
    if _CONTROL_CHARS.search(decoded.text):
        controls = len(_CONTROL_CHARS.findall(decoded.text))
        # 1 in 200: a stray control character is mended later, a stream of them is no text.
        if controls * 200 > len(decoded.text) + 200:
            raise NotTextError(f"is binary data, not text; {_EXTRACT}")
    return Decoded(_without_surrogates(decoded.text), decoded.encoding)


def _refuse_known(data: bytes) -> None:
    """Raise where the first bytes are those of a known file format."""
    if data.startswith(_ZIP):
        for mark, what, remedy in _ZIP_KINDS:
            if mark in data[:_SNIFFED] or mark in data[-_SNIFFED:]:
                raise NotTextError(f"is {what}; {remedy}")
        raise NotTextError(f"is a zip archive; {_UNPACK}")
    for mark, offset, what, remedy in _MAGIC:
        if data[offset : offset + len(mark)] == mark and not _is_plainly_text(data, mark):
            raise NotTextError(f"is {what}; {remedy}")


def _is_plainly_text(data: bytes, mark: bytes) -> bool:
    """Return whether a mark of letters alone ("BZh", "ftyp") begins what is text all the same."""
    if not mark.isalnum():
        return False
    head = data[:_SNIFFED]
    return all(byte >= 32 or byte in (9, 10, 13) for byte in head) and head.isascii()


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"), encoding)
    return None


def _utf16_by_zeros(data: bytes) -> Decoded | None:
    """Decode UTF-16 without a mark: every second byte of mostly Latin text is zero."""
    head = data[:_SNIFFED]
    half = len(head) // 2
    if half < 4:
        return None
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if odd > 0.4 and even < 0.05:
        return Decoded(data.decode("utf-16-le", "replace"), "utf-16-le")
    if even > 0.4 and odd < 0.05:
        return Decoded(data.decode("utf-16-be", "replace"), "utf-16-be")
    return None


def _is_binary(data: bytes) -> bool:
    """Return whether more than one byte in 200 is a control byte that no text has."""
    return (len(data) - len(data.translate(None, _CONTROLS))) * 200 > len(data) + 200


def _utf8(data: bytes) -> Decoded | None:
    """Decode UTF-8, also where the end is cut off or a few bytes in many are broken."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        cut_off = error.end == len(data) and error.reason == "unexpected end of data"
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(map(len, re.findall("[\x80-\ufffc]", text))) if broken else 0
    if (cut_off and broken == 1) or sound >= 4 * broken:
        return Decoded(text, "utf-8")
    return None


def _named(data: bytes, charset: str | None, is_html: bool) -> Decoded | None:
    """Decode by the charset that HTTP or the page names, where that works out."""
    found = _META_CHARSET.search(data[:_SNIFFED]) if is_html else None
    for name in (charset, found[1].decode("ascii") if found else None):
        if not name:
            continue
        try:
            codec = codecs.lookup(name).name
            codec = _WEB_LABELS.get(codec, codec)
            if codec.startswith("utf-8"):
                return Decoded(data.decode("utf-8", "replace"), "utf-8")
            if codec.startswith(("utf-16", "utf-32", "utf-7")):
                continue  # would have shown by its zero bytes; UTF-7 is a known way to hide tags
            # "rot13" and "base64" are codecs too, but bytes.decode takes those of text only.
            return Decoded(data.decode(codec, "replace"), codec)
        except (LookupError, ValueError):
            continue
    return None


def _guessed(data: bytes) -> Decoded:
    """Decode by Windows-1252 where it reads as English, else by charset-normalizer's guess."""
    high = len(re.findall(rb"[\x80-\xff]", data[:100_000]))
    size = min(len(data), 100_000)
    words = len(data[:100_000].split()) or 1
    english = len(_COMMON_WORD.findall(data[:100_000])) / words
    if english > 0.12 or (high * 20 < size and english > 0.04):
        return Decoded(_cp1252(data), "cp1252")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:100_000], cp_exclusion=["utf_7"]).best()
    if best is None:
        raise NotTextError(
            "is in an encoding that could not be told; save it as UTF-8 text and give that"
        )
    return Decoded(data.decode(best.encoding, "replace"), best.encoding)


def _cp1252(data: bytes) -> str:
    """Decode Windows-1252; its five empty places give the control character, as browsers do."""
    return "".join(
        piece.decode("cp1252") if index % 2 == 0 else piece.decode("latin-1")
        for index, piece in enumerate(re.split(rb"([\x81\x8d\x8f\x90\x9d]+)", data))
    )


def _without_surrogates(text: str) -> str:
    """Return ``text`` with U+FFFD, one for one, for surrogates, which no UTF-8 can hold."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)
