"""Fetches one web page, and only from the public internet."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Timer
from typing import TYPE_CHECKING, Final, TypeAlias

from whosays.errors import InputError
from whosays.ingest.sources import Raw, printable

if TYPE_CHECKING:
    import httpx

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver: TypeAlias = Callable[[str, int], Sequence[str]]

_REDIRECTS: Final = 5
_TRIED: Final = 3
_TYPES: Final = {
    "text/html": True, "application/xhtml+xml": True, "text/plain": None, "text/markdown": None,
    "": None,
}  # fmt: skip
_CODINGS: Final = ("", "identity", "gzip", "deflate")
_HINT: Final = "save the page from a browser and give that file"
# Cloud metadata and platform services on addresses that look public.
_SERVICES: Final = frozenset(map(ipaddress.ip_address, ("168.63.129.16", "192.0.0.192")))
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """How much one page may cost: bytes after decompression, seconds in all."""

    max_bytes: int = 16_000_000
    seconds: float = 30.0


def is_url(name: str) -> bool:
    """Return whether an input is an address on the web rather than a path."""
    return name.lower().startswith(("http://", "https://"))


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of ``host``, in the order in which the system would try them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(item[4][0]) for item in found))


def is_public(address: str) -> bool:
    """Return whether ``address`` is one of the public internet.

    Private, loopback, link-local (cloud metadata), shared, multicast and reserved addresses are
    not; nor is an IPv6 address that carries such an IPv4 address (mapped, 6to4, Teredo, NAT64).
    """
    try:
        parsed = ipaddress.ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    return all(_is_global(each) for each in _with_embedded(parsed))


def _is_global(address: Address) -> bool:
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not address.is_unspecified
        and address not in _SERVICES
    )


def _with_embedded(address: Address) -> list[Address]:
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    if address.ipv4_mapped:
        return [address.ipv4_mapped]
    if address in _NAT64:
        return [ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)]
    carried: list[Address] = [address]
    if address.sixtofour:
        carried.append(address.sixtofour)
    if address.teredo:
        carried.extend(address.teredo)
    return carried


def fetch(
    url: str,
    limits: FetchLimits,
    *,
    transport: httpx.BaseTransport | None = None,
    resolver: Resolver = resolve,
) -> Raw:
    """Fetch a page.

    The host is resolved once a hop, every address of it must be public, and the connection goes
    to that very address (with the host's name in ``Host`` and in TLS), so that a second answer of
    the name server cannot lead elsewhere. Proxies and ``.netrc`` of the environment are not used:
    they would get around that.

    Args:
        url: an ``http`` or ``https`` address.
        limits: bytes and seconds.
        transport: what carries the requests; for tests.
        resolver: name to addresses; for tests.

    Raises:
        InputError: the page could not, or must not, be fetched; the message tells what to do.
    """
    import httpx

    shown = printable(url)
    deadline = time.monotonic() + limits.seconds
    # Name, connection and answer share the deadline; the timer ends what drips in below timeouts.
    with httpx.Client(
        transport=transport,
        trust_env=False,
        timeout=httpx.Timeout(min(10.0, limits.seconds)),
        headers=_headers(),
    ) as client:
        timer = Timer(limits.seconds, client.close)
        timer.daemon = True
        timer.start()
        try:
            return _Fetch(client, shown, limits, deadline, resolver).run(url)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            raise InputError(shown, _trouble(error, deadline, limits)) from error
        except (OSError, RuntimeError, ValueError) as error:
            # The timer closes sockets under a request; what that raises depends on the moment.
            raise InputError(shown, _trouble(error, deadline, limits)) from error
        finally:
            timer.cancel()


def _trouble(error: Exception, deadline: float, limits: FetchLimits) -> str:
    import httpx

    if time.monotonic() >= deadline:
        return f"was not there within {limits.seconds:g} seconds; try again later, or {_HINT}"
    if isinstance(error, httpx.TimeoutException):
        return f"the server did not answer in time; try again later, or {_HINT}"
    if isinstance(error, httpx.InvalidURL | ValueError):
        return "is not a web address that can be read; check it"
    if isinstance(error, httpx.DecodingError):
        return f"came with broken compression; {_HINT}"
    return f"could not be fetched ({type(error).__name__}); check the address and the connection"


def _headers() -> dict[str, str]:
    from importlib.metadata import PackageNotFoundError, version

    try:
        number = version("whosays")
    except PackageNotFoundError:
        number = "0"
    return {
        "User-Agent": f"whosays/{number} (reads one page at a person's request)",
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9",
        "Accept-Language": "en",
        "Accept-Encoding": "gzip",
    }


class _Fetch:
    """One fetch over its redirects."""

    def __init__(
        self,
        client: httpx.Client,
        name: str,
        limits: FetchLimits,
        deadline: float,
        resolver: Resolver,
    ) -> None:
        self._client = client
        self._name = name
        self._limits = limits
        self._deadline = deadline
        self._resolver = resolver

    def run(self, url: str) -> Raw:
        import httpx

        here = httpx.URL(url)
        for _ in range(_REDIRECTS + 1):
            response = self._ask(here)
            try:
                if not response.has_redirect_location:
                    return self._read(response, here)
                here = here.join(response.headers["location"])
            finally:
                response.close()
        raise self._error(f"redirects more than {_REDIRECTS} times; give the address it ends at")

    def _error(self, problem: str) -> InputError:
        return InputError(self._name, problem)

    def _ask(self, url: httpx.URL) -> httpx.Response:
        """Send the request for ``url`` to a checked address of its host."""
        import httpx

        if url.scheme not in ("http", "https") or not url.host:
            raise self._error("leads to an address that is not http or https; check it")
        if url.userinfo:
            raise self._error("has a user name or password in it; leave them out")
        port = url.port or (443 if url.scheme == "https" else 80)
        if port > 65_535:
            raise self._error("has a port that cannot be; check it")
        addresses = self._addresses(url.host, port)
        for last, address in enumerate(addresses, start=1):
            if time.monotonic() >= self._deadline:
                raise httpx.ConnectTimeout("deadline")
            request = self._client.build_request(
                "GET",
                url.copy_with(host=address, fragment=None),
                headers={"Host": url.netloc.decode("ascii")},
                extensions={"sni_hostname": url.raw_host.decode("ascii")},
            )
            try:
                return self._client.send(request, stream=True, follow_redirects=False)
            except httpx.ConnectError:
                if last == len(addresses):
                    raise
        raise self._error("could not be reached; check the address and the connection")

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = self._resolver(host, port)
        except (OSError, UnicodeError) as error:
            raise self._error(
                f"no address is known for {printable(host)}; check it, and the connection"
            ) from error
        if not found or not all(is_public(address) for address in found):
            raise self._error(
                "leads to an address inside a private network or this machine, which whosays does "
                "not fetch; save the page and give the file"
            )
        return list(found[:_TRIED])

    def _read(self, response: httpx.Response, url: httpx.URL) -> Raw:
        """Check the answer and read its body within the limits."""
        if response.status_code != 200:
            phrase = f"{response.status_code} {response.reason_phrase}".strip()
            remedy = "check the address" if response.status_code in (404, 410) else _HINT
            raise self._error(f"the server answered {phrase}; {remedy}")
        kind, _, _ = response.headers.get("content-type", "").partition(";")
        kind = kind.strip().lower()
        if kind not in _TYPES:
            raise self._error(f"is {kind[:60]}, not a web page or plain text; {_HINT}")
        if response.headers.get("content-encoding", "").strip().lower() not in _CODINGS:
            raise self._error(f"came in a compression that was not asked for; {_HINT}")
        data = bytearray()
        for piece in response.iter_bytes():
            data += piece
            if len(data) > self._limits.max_bytes:
                raise self._error(f"is larger than {self._limits.max_bytes:,} bytes; {_HINT}")
            if time.monotonic() >= self._deadline:
                raise TimeoutError
        return Raw(
            self._name,
            bytes(data),
            url=str(url.copy_with(fragment=None)),
            charset=response.charset_encoding,
            is_html=_TYPES[kind],
            retrieved_at=datetime.now(UTC).isoformat(timespec="seconds"),
        )
