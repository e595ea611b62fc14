"""Tests of fetching: only the public internet, within limits, with messages that help."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from whosays.errors import InputError
from whosays.ingest import read_inputs
from whosays.ingest.fetch import FetchLimits, fetch, is_public
from whosays.ingest.sources import Raw
from whosays.records import Article

PUBLIC = "93.184.216.34"
PAGE = b"<html><body><p>The minister said on Tuesday that the harbour was closed.</p></body></html>"
Answer = Callable[[httpx.Request], httpx.Response]


class FakeWeb:
    """A web made of answers by host name; it notes what it was asked."""

    def __init__(self, answers: Mapping[str, Answer], names: Mapping[str, Sequence[str]]) -> None:
        self.asked: list[httpx.Request] = []
        self._answers = answers
        self._names = names

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """Look a name up; unknown ones fail as in life."""
        if host not in self._names:
            raise OSError(f"no address for {host}:{port}")
        return self._names[host]

    def handle(self, request: httpx.Request) -> httpx.Response:
        """Answer a request by its Host header, as a server does."""
        self.asked.append(request)
        return self._answers[request.headers["host"]](request)

    def fetch(self, url: str, limits: FetchLimits | None = None) -> Raw:
        """Fetch from this web."""
        return fetch(
            url,
            limits or FetchLimits(),
            transport=httpx.MockTransport(self.handle),
            resolver=self.resolve,
        )


def page(content: bytes = PAGE, kind: str = "text/html; charset=utf-8", **headers: str) -> Answer:
    """Return an answer with a page."""
    head = {"content-type": kind, **headers}
    return lambda _: httpx.Response(200, content=content, headers=head)


def leads_to(url: str) -> Answer:
    """Return an answer that redirects."""
    return lambda _: httpx.Response(302, headers={"location": url})


def test_a_page_is_fetched_from_the_checked_address() -> None:
    """The request goes to the address that was checked, with the name in Host and in TLS."""
    web = FakeWeb({"ledger.example": page()}, {"ledger.example": [PUBLIC]})
    raw = web.fetch("https://ledger.example/a?b=1#c")
    assert (raw.data, raw.url, raw.charset) == (PAGE, "https://ledger.example/a?b=1", "utf-8")
    assert raw.retrieved_at
    (request,) = web.asked
    assert request.url.host == PUBLIC
    assert request.headers["host"] == "ledger.example"
    assert request.extensions["sni_hostname"] == "ledger.example"
    assert "whosays" in request.headers["user-agent"]


def test_ports_and_ipv6_addresses_are_kept() -> None:
    """A port stays in Host, an IPv6 address gets its brackets."""
    web = FakeWeb({"ledger.example:8080": page()}, {"ledger.example": ["2606:2800:220:1::1"]})
    web.fetch("http://ledger.example:8080/")
    assert str(web.asked[0].url) == "http://[2606:2800:220:1::1]:8080/"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.0.0.1",  # noqa: S104 - an address to be refused
        "172.16.0.1", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255", "168.63.129.16",
        "192.0.0.192", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1",
        "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2001:0:7f00:1::", "not an address", "",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public_are_refused(address: str) -> None:
    """Private, loopback, link-local, metadata and disguised addresses are never fetched."""
    assert not is_public(address)
    web = FakeWeb({"ledger.example": page()}, {"ledger.example": [PUBLIC, address]})
    with pytest.raises(InputError, match="private network"):
        web.fetch("http://ledger.example/")
    assert web.asked == []


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_public_addresses_are_fetched(address: str) -> None:
    """Addresses of the public internet are fine."""
    assert is_public(address)


def test_every_redirect_is_checked_anew() -> None:
    """A public page that leads inside is refused, whatever name or number it uses."""
    names = {"ledger.example": [PUBLIC], "inside.example": ["10.0.0.5"], "127.0.0.1": ["127.0.0.1"]}
    for target in ("http://inside.example/", "http://127.0.0.1:8000/", "//inside.example/x"):
        web = FakeWeb({"ledger.example": leads_to(target)}, names)
        with pytest.raises(InputError, match="private network"):
            web.fetch("http://ledger.example/")
        assert len(web.asked) == 1


def test_redirects_are_followed_and_counted() -> None:
    """A few redirects are followed to the page; a circle ends."""
    names = {"a.example": [PUBLIC], "b.example": [PUBLIC]}
    web = FakeWeb({"a.example": leads_to("https://b.example/x"), "b.example": page()}, names)
    assert web.fetch("http://a.example/").url == "https://b.example/x"
    web = FakeWeb({"a.example": leads_to("/again")}, names)
    with pytest.raises(InputError, match="redirects more than"):
        web.fetch("http://a.example/")
    for target in ("ftp://b.example/", "file:///etc/passwd", "http://u:p@b.example/"):
        web = FakeWeb({"a.example": leads_to(target)}, names)
        with pytest.raises(InputError, match=r"not http|user name"):
            web.fetch("http://a.example/")


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (page(kind="application/pdf"), "application/pdf, not a web page"),
        (page(kind="image/png"), "image/png"),
        (page(b"x" * 3000), "larger than 2,000 bytes"),
        (page(gzip.compress(b"x" * 900_000), **{"content-encoding": "gzip"}), "larger than"),
        (page(b"not gzip", **{"content-encoding": "gzip"}), "broken compression"),
        (page(b"x", **{"content-encoding": "gzip, gzip"}), "compression that was not asked"),
        (lambda _: httpx.Response(404), r"404 Not Found; check the address"),
        (lambda _: httpx.Response(403), r"403 Forbidden; save the page"),
        (lambda _: httpx.Response(500), "500"),
        (lambda _: httpx.Response(204), "204"),
        (lambda _: httpx.Response(302), "302"),
        (leads_to("http://[bad"), "no address is known|not a web address"),
    ],
)
def test_answers_that_are_no_page_are_refused(answer: Answer, message: str) -> None:
    """The message says what came and what to do."""
    web = FakeWeb({"ledger.example": answer}, {"ledger.example": [PUBLIC]})
    with pytest.raises(InputError, match=message) as caught:
        web.fetch("http://ledger.example/", FetchLimits(max_bytes=2000))
    assert str(caught.value).startswith("http://ledger.example/: ")


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://nowhere.example/", "no address is known"),
        ("http://", "not http or https|not a web address"),
        ("http://[::bad/", "not a web address"),
        ("http://ledger.example:99999/", "port|not a web address"),
        ("http://user:word@ledger.example/", "user name"),
        ("http://\ud800.example/", "."),
        ("http://" + "a" * 70_000 + ".example/", "."),
    ],
)
def test_bad_addresses_are_refused(url: str, message: str) -> None:
    """An address that cannot be fetched gives a message, never another exception."""
    web = FakeWeb({}, {"ledger.example": [PUBLIC]})
    with pytest.raises(InputError, match=message):
        web.fetch(url)


def test_another_address_is_tried_where_one_does_not_answer() -> None:
    """All addresses are checked first; then they are tried in turn."""

    def flaky(request: httpx.Request) -> httpx.Response:
        if request.url.host == PUBLIC:
            raise httpx.ConnectError("refused")
        return page()(request)

    web = FakeWeb({"ledger.example": flaky}, {"ledger.example": [PUBLIC, "8.8.8.8"]})
    assert web.fetch("http://ledger.example/").data == PAGE
    web = FakeWeb({"ledger.example": flaky}, {"ledger.example": [PUBLIC]})
    with pytest.raises(InputError, match="could not be fetched"):
        web.fetch("http://ledger.example/")


class Handler(BaseHTTPRequestHandler):
    """Serves a page, or one that drips in for ever."""

    hits = 0

    def do_GET(self) -> None:
        """Answer a request."""
        type(self).hits += 1
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        if self.path == "/drip":
            try:
                while True:
                    self.wfile.write(b"x")
                    self.wfile.flush()
                    threading.Event().wait(0.05)
            except OSError:
                return
        self.wfile.write(PAGE)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """The address of a real server on this machine."""
    Handler.hits = 0
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"127.0.0.1:{running.server_port}"
        running.shutdown()


def test_a_server_on_this_machine_is_refused(server: str) -> None:
    """A real server on loopback is never asked, by number or by name."""
    port = server.rpartition(":")[2]
    names = (server, f"localhost:{port}", f"2130706433:{port}", f"[::ffff:127.0.0.1]:{port}")
    for name in names:
        (found,) = read_inputs([f"http://{name}/"])
        assert isinstance(found, InputError), name
    assert Handler.hits == 0


def test_the_same_server_is_read_where_its_address_is_public(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal is the check's doing: without it, the page is read over a real connection."""
    monkeypatch.setattr("whosays.ingest.fetch.is_public", lambda _: True)
    (article,) = read_inputs([f"http://{server}/a"])
    assert isinstance(article, Article)
    assert (article.url, article.path) == (f"http://{server}/a", None)
    assert article.retrieved_at


def test_a_page_that_drips_in_ends_at_the_deadline(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bytes that come one by one cannot hold whosays up."""
    monkeypatch.setattr("whosays.ingest.fetch.is_public", lambda _: True)
    with pytest.raises(InputError, match=r"within 0\.5 seconds"):
        fetch(f"http://{server}/drip", FetchLimits(seconds=0.5))
