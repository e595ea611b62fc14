"""From what the user names to articles: every input gives articles or one error, in order."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from whosays.errors import InputError, UsageError
from whosays.ingest.dates import iso_from_machine
from whosays.ingest.decode import NotTextError, decode
from whosays.ingest.fetch import FetchLimits, fetch, is_url
from whosays.ingest.html import HtmlText, NoArticleError, looks_like_html, read_html
from whosays.ingest.language import is_read, language_name, language_of
from whosays.ingest.plain import PlainText, read_plain
from whosays.ingest.sources import STDIN, Raw, files_in, printable, read_file, read_stdin
from whosays.records import Article, Block, article_id, content_id

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}:/{0,2}\S")


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """How inputs are read.

    Args:
        as_is: leave the text to the letter, markup included, so that offsets hold in the input.
        published: the date (ISO 8601) that every report of this call was published on; it goes
            before what the input says.
        max_chars: the most characters of text that one article may have, 1 or more.
        fetch_seconds: the most seconds that fetching one page may take.
        any_language: read texts in other languages than English too.

    Raises:
        UsageError: ``published`` is no ISO 8601 date, or a limit is below 1.
    """

    as_is: bool = False
    published: str | None = None
    max_chars: int = 1_000_000
    fetch_seconds: float = 30.0
    any_language: bool = False

    def __post_init__(self) -> None:
        if self.published is not None and iso_from_machine(self.published) is None:
            raise UsageError(
                f"{printable(self.published)!r} is not a date; write it as 2023-05-03 or "
                "2023-05-03T16:15+00:00"
            )
        if self.max_chars < 1 or self.fetch_seconds <= 0:
            raise UsageError("the limits on characters and seconds must be above zero")

    @property
    def max_bytes(self) -> int:
        """The most bytes that are read of one input: markup may be many times the text."""
        return max(16_000_000, 16 * self.max_chars)


def read_inputs(
    inputs: Sequence[str], options: IngestOptions = IngestOptions()
) -> Iterator[Article | InputError]:
    """Read files, folders, web pages and standard input.

    Args:
        inputs: paths of files or folders, ``http(s)`` addresses, or ``-`` for standard input.
        options: how they are read.

    Yields:
        For every input, in order, its article, or the error that it could not be read for. A
        folder gives those of its text and HTML files, sorted by path. An error never ends the
        whole: what comes after it is still read.
    """
    for name in inputs:
        for raw in _raws(name, options):
            if isinstance(raw, InputError):
                yield raw
                continue
            try:
                yield read_raw(raw, options)
            except InputError as error:
                yield error
            except (MemoryError, RecursionError):
                yield InputError(raw.name, "is too large or too deeply built to be read; cut it")


def _raws(name: str, options: IngestOptions) -> Iterator[Raw | InputError]:
    """Yield the bytes of one input, or of the files in it where it is a folder."""
    try:
        if name == STDIN:
            yield read_stdin(options.max_bytes)
        elif is_url(name):
            yield fetch(name, FetchLimits(options.max_bytes, options.fetch_seconds))
        elif not name.strip():
            yield InputError("''", "is no name of a file; name a file, a folder, a URL or -")
        elif "\0" in name:
            yield InputError(printable(name), "has a NUL character in its name; check the path")
        elif _SCHEME.match(name) and not Path(name).exists():
            yield InputError(
                printable(name), "is neither http nor https; save what it names and give the file"
            )
        elif Path(name).is_dir():
            for path in files_in(Path(name), name):
                yield path if isinstance(path, InputError) else _file(path, str(path), options)
        else:
            yield read_file(Path(name), name, options.max_bytes)
    except InputError as error:
        yield error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        yield InputError(printable(name), f"could not be read ({reason}); check the path")


def _file(path: Path, name: str, options: IngestOptions) -> Raw | InputError:
    try:
        return read_file(path, name, options.max_bytes)
    except InputError as error:
        return error


def read_raw(raw: Raw, options: IngestOptions) -> Article:
    """Turn the bytes of one input into an article.

    Raises:
        InputError: it is empty, not text, too long, holds no report or is not in English.
    """
    if not raw.data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise InputError(raw.name, "is empty; check that it was saved whole")
    if len(raw.data) > options.max_bytes:
        raise InputError(
            raw.name,
            f"is larger than {options.max_bytes:,} bytes; split it, or raise the limit with "
            "--max-chars",
        )
    try:
        decoded = decode(raw.data, charset=raw.charset, is_html=raw.is_html is not False)
        is_html = looks_like_html(decoded.text) or (raw.is_html is True and "<" in decoded.text)
        if not is_html or options.as_is:
            _check_length(raw.name, decoded.text, options)
        page = _page(decoded.text, as_is=options.as_is) if is_html else None
    except (NotTextError, NoArticleError) as error:
        raise InputError(raw.name, str(error)) from error
    plain = read_plain(decoded.text, as_is=options.as_is) if page is None or options.as_is else None
    text = plain.traced.text if plain else page.text if page else ""
    _check_length(raw.name, text, options)
    if not any(map(str.isalpha, text)):
        raise InputError(raw.name, "has no words in it; check that it was saved whole")
    language = language_of(page.text if page else text)
    if not is_read(language) and language and not options.any_language:
        raise InputError(
            raw.name,
            f"is in {language_name(language)}; whosays reads English, so give an English version",
        )
    return _article(raw, plain, page, language, options)


def _page(markup: str, *, as_is: bool) -> HtmlText | None:
    """Read a page; as it is, only its metadata are wanted, and those may be missing."""
    try:
        return read_html(markup)
    except NoArticleError:
        if as_is:
            return None
        raise


def _check_length(name: str, text: str, options: IngestOptions) -> None:
    if len(text) > options.max_chars:
        raise InputError(
            name,
            f"has {len(text):,} characters of text, the limit is {options.max_chars:,}; split it, "
            "or raise the limit with --max-chars",
        )


def _article(
    raw: Raw,
    plain: PlainText | None,
    page: HtmlText | None,
    language: str | None,
    options: IngestOptions,
) -> Article:
    said = page.metadata if page else None
    own = plain.metadata if plain else None
    stated = said.published_at if said else own.published_at if own else None
    given = iso_from_machine(options.published)
    text = plain.traced.text if plain else page.text if page else ""
    blocks: tuple[Block, ...] = plain.blocks if plain else page.blocks if page else ()
    url = _url(raw.url, said.canonical_url if said else None)
    title = page.title if page else plain.title if plain else None
    publisher = said.publisher if said else None
    published = given or stated
    identity = article_id(
        url=url, publisher=publisher, title=title, published_at=published, text=text
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=identity,
        version_id=version_id(identity, digest),
        path=raw.path,
        url=url,
        title=title,
        publisher=publisher,
        byline=said.byline if said else own.byline if own else None,
        published_at=published,
        modified_at=said.modified_at if said else own.modified_at if own else None,
        retrieved_at=raw.retrieved_at,
        language=language,
        text=text,
        sha256=digest,
        raw_sha256=hashlib.sha256(raw.data).hexdigest(),
        blocks=blocks,
        published_source="given" if given else "input" if published else None,
        offset_map=plain.traced.runs if plain else None,
    )


def version_id(identity: str, sha256: str) -> str:
    """Return the id of a version: that of the report and the hash of this text of it."""
    return content_id("version", identity, sha256)


def _url(fetched: str | None, canonical: str | None) -> str | None:
    """Return the address that stands for the report: the canonical one, where it can be.

    Some pages name their site's front page as canonical; then the address fetched stays.
    """
    if canonical is None:
        return fetched
    if fetched is not None and urlsplit(canonical).path in ("", "/"):
        return fetched
    return canonical.split("#", 1)[0]
