"""A page from the web, when someone asks for it: http and https, public addresses only, in bounded time and size."""

from __future__ import annotations

import http.client
import socket
import ssl
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Timer
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

from tracker.core.errors import BadValue, Failed
from tracker.core.sentences import Sentence, sentence, system
from tracker.core.text import excerpt
from tracker.readers.posting.page import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable

    Address = IPv4Address | IPv6Address

_SECONDS = 15.0  # to connect, or without a byte
_ALL_SECONDS = 45.0
_MOST_REDIRECTS = 5
# The addresses of IPv6 that are given out to the open internet (RFC 4291, section 2.4; IANA's registry).
_UNICAST = IPv6Network("2000::/3")
_PORTS = {"http": 80, "https": 443}
_CHUNK = 65_536
_HEADERS = {
    "User-Agent": "tracker (a personal record of job applications)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8",
    "Accept-Encoding": "identity",
}
_ADVICE = sentence("save the page from the browser and name the file")


class Fetched(NamedTuple):
    """The bytes of a page and where they came from; `redirects` are the addresses on the way there.

    `charset` is the code page that the server named.
    """

    data: bytes
    url: str
    redirects: tuple[str, ...] = ()
    charset: str = ""


def is_public(address: Address) -> bool:
    """Whether an address is one of the open internet: not this machine, a private network, or a way round to one."""
    inner = address
    if isinstance(address, IPv6Address):
        if address not in _UNICAST and address.ipv4_mapped is None:
            return False  # translated, compatible and site-local addresses may lead back inside
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, address))[1]
    return address.is_global and inner.is_global and not inner.is_multicast


def fetch(url: str, may_reach: Callable[[Address], bool] | None = None) -> Fetched:
    """The page at a URL. `may_reach` says which addresses may be asked; without it, public ones.

    Raises BadValue for a URL that may not be asked, Failed where nothing comes of it: no answer in time, an error of
    the server's, more than 10 MB.
    """
    allowed = may_reach or is_public
    deadline = monotonic() + _ALL_SECONDS
    redirects: list[str] = []
    for _ in range(_MOST_REDIRECTS + 1):
        parts = _checked(url)
        try:
            data, charset, location = _ask(parts, allowed, deadline)
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            if monotonic() > deadline:
                raise _late() from None
            raise Failed(
                "unreachable-page", "cannot get {url}: {reason}; {advice}",
                url=excerpt(url, 200), reason=_said_of(error), advice=_ADVICE,
            ) from None  # fmt: skip
        if location is None:
            return Fetched(data, url, tuple(redirects), charset)
        redirects.append(url)
        url = _joined(url, location)
    raise Failed(
        "endless-redirects", "{url} redirects more than {most} times; {advice}",
        url=excerpt(redirects[0], 200), most=_MOST_REDIRECTS, advice=_ADVICE,
    )  # fmt: skip


def _late() -> Failed:
    return Failed(
        "slow-page", "the page took longer than {seconds} seconds; {advice}", seconds=int(_ALL_SECONDS), advice=_ADVICE
    )


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:  # brackets that are no address of IPv6
        return location


def _said_of(error: Exception) -> Sentence | str:
    """Why nothing came: what the system says, in the language spoken where it is a common error."""
    return system(error) if isinstance(error, OSError) else str(error) or type(error).__name__


def _checked(url: str) -> SplitResult:
    """The parts of a URL that may be asked at all."""
    try:
        parts = urlsplit(url)
        fits = parts.scheme in _PORTS and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fits = False
    if not fits or not url.isascii() or any(sign <= " " for sign in url):
        raise BadValue(
            "no-page-address", "“{url}” is not an address of a page; it must begin with https:// or http://",
            url=excerpt(url, 200),
        )  # fmt: skip
    if parts.username or parts.password:
        raise BadValue(
            "password-in-address", "the address has a name or password for “{host}” in it; leave that out",
            host=excerpt(parts.hostname or ""),
        )  # fmt: skip
    return parts


def _ask(parts: SplitResult, allowed: Callable[[Address], bool], deadline: float) -> tuple[bytes, str, str | None]:
    """The body of the answer and its code page, or where it leads on."""
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    connection = _Pinned(host, port, _address(host, port, allowed), is_secure=parts.scheme == "https")
    watchdog = Timer(max(0.0, deadline - monotonic()), connection.cut)
    watchdog.daemon = True
    try:
        path = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
        connection.connect()
        watchdog.start()
        connection.request("GET", path, headers=_HEADERS)
        response = connection.getresponse()
        location = response.headers.get("Location")
        if response.status in {301, 302, 303, 307, 308} and location:
            return b"", "", location
        if response.status != http.client.OK:
            raise Failed(
                "error-answered", "{host} answered {status} {reason}; {advice}",
                host=host, status=str(response.status), reason=excerpt(response.reason), advice=_ADVICE,
            )  # fmt: skip
        return _body(response, deadline), response.headers.get_content_charset() or "", None
    finally:
        watchdog.cancel()
        connection.close()


def _address(host: str, port: int, allowed: Callable[[Address], bool]) -> str:
    """The address of a host, looked up once, so that what was checked is what is asked."""
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for address in found:
        if not allowed(ip_address(address.partition("%")[0])):
            shown = excerpt(host) if host == address else f"{excerpt(host)} ({address})"
            raise BadValue(
                "private-address", "{host} is not on the open internet; {advice}", host=shown, advice=_ADVICE
            )
    return found[0]


def _body(response: http.client.HTTPResponse, deadline: float) -> bytes:
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise Failed("compressed-page", "the server sent the page compressed, unasked; {advice}", advice=_ADVICE)
    if response.headers.get("Transfer-Encoding", "chunked").lower() != "chunked":
        raise Failed("encoded-page", "the server sent the page in a form that is not read; {advice}", advice=_ADVICE)
    body = bytearray()
    while chunk := response.read1(_CHUNK):
        body += chunk
        if len(body) > MOST_BYTES:
            raise Failed("long-page", "the page is longer than {most} bytes; {advice}", most=MOST_BYTES, advice=_ADVICE)
        if monotonic() > deadline:
            raise _late()
    if response.length:
        raise Failed("half-a-page", "the server broke off in the middle of the page; {advice}", advice=_ADVICE)
    return bytes(body)


class _Pinned(http.client.HTTPConnection):
    """A connection to one address, whatever the host's name may mean a moment later."""

    def __init__(self, host: str, port: int, address: str, *, is_secure: bool) -> None:
        super().__init__(host, port, timeout=_SECONDS)
        self._pinned = address
        self._is_secure = is_secure

    def connect(self) -> None:
        """Connect to the address, and speak TLS for the host's name where that is asked."""
        plain = socket.create_connection((self._pinned, self.port), self.timeout)
        self.sock = (
            ssl.create_default_context().wrap_socket(plain, server_hostname=self.host) if self._is_secure else plain
        )

    def cut(self) -> None:
        """End the talk from outside: whoever waits for a byte gets an error."""
        with suppress(OSError, AttributeError):
            self.sock.shutdown(socket.SHUT_RDWR)
