"""Who may ask: the user this page was started for, from a page of ours, in requests of a bounded size and time.

Against each other user of this machine: a token in the first address, which is taken once, then a cookie. Cookies go to
every port of a host, so ours goes to a path that nobody else knows. Against hostile pages: Host (DNS rebinding), Origin and
Sec-Fetch-Site are compared, and every form carries a token of its own. docs/trust.md names the threats.
"""

from __future__ import annotations

import asyncio
from hmac import compare_digest
from secrets import token_urlsafe
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from tracker.core.language import say
from tracker.core.text import LIMITS

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_COOKIE = "tracker"
_ROOM = 65_536  # bytes of a form beside the text or the file in it
_PATIENCE = 60  # seconds for all of a form to come in
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # Not `no-referrer`: with it a browser would say of our own forms that they come from nowhere.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Secrets(NamedTuple):
    """What only the user's browser knows: the path of the pages, the token of the first address, the cookie, and the forms'."""

    root: str
    token: str
    cookie: str
    csrf: str


def new_secrets() -> Secrets:
    """Secrets of 128 bits and more, new for every run."""
    return Secrets(f"/{token_urlsafe(16)}/", token_urlsafe(32), token_urlsafe(32), token_urlsafe(32))


def refuse_foreign(csrf: object, secrets: Secrets) -> None:
    """Raise HTTPException 403 for a form that does not carry the token of our pages."""
    if not compare_digest(str(csrf or "").encode(), secrets.csrf.encode()):
        raise HTTPException(403, say("This form is out of date; load the page again."))


class _Refused(HTTPException):
    """A request that is not answered, and why; also raised while a form is read."""


class Guard:
    """Lets through what the user's own browser asks of `host` (127.0.0.1 and the port), and nothing else."""

    def __init__(self, app: ASGIApp, secrets: Secrets, host: str) -> None:
        self._app, self._secrets, self._host = app, secrets, host
        self._is_token_used = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it before anything of it is read."""
        if scope["type"] != "http":
            return
        try:
            entry = self._checked(scope)
            await (entry or self._app)(scope, self._bounded(scope, receive), _with_headers(send))
        except _Refused as refused:
            response = PlainTextResponse(f"{refused.detail}\n", refused.status_code)
            await response(scope, receive, _with_headers(send))

    def _checked(self, scope: Scope) -> Response | None:
        """None for a request to be answered; for the first address, which is one too, the way in."""
        headers, path = Headers(scope=scope), scope["path"]
        if headers.getlist("host") != [self._host]:
            raise _Refused(403, say("This page answers only at {host}.", host=self._host))
        if not _is_same(path[: len(self._secrets.root)], self._secrets.root):
            raise _Refused(404, say("There is no such page."))
        is_known = self._has_cookie(headers)
        if path == self._secrets.root and scope["method"] == "GET":
            token = parse_qs(scope["query_string"].decode("latin-1")).get("token")
            if token:
                return self._entry(token, is_known=is_known)
        if not is_known:
            raise _Refused(
                403, say("Open the address that tracker serve printed; it works once. Start it again for a new one.")
            )
        if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
            raise _Refused(403, say("This page does not answer other pages."))
        if scope["method"] == "POST":
            self._check_write(headers)
        return None

    def _has_cookie(self, headers: Headers) -> bool:
        cookies = [cookie_parser(line).get(_COOKIE, "") for line in headers.getlist("cookie")]
        return any(_is_same(cookie, self._secrets.cookie) for cookie in cookies)

    def _entry(self, token: list[str], *, is_known: bool) -> Response:
        """The way from the first address to the pages, with the cookie; once."""
        if not is_known and (self._is_token_used or len(token) != 1 or not _is_same(token[0], self._secrets.token)):
            raise _Refused(
                403, say("This address was used, or is not the one that tracker serve printed. Start it again.")
            )
        response = RedirectResponse(self._secrets.root, 303)
        if not is_known:
            self._is_token_used = True
            response.set_cookie(
                _COOKIE, self._secrets.cookie, path=self._secrets.root, httponly=True, samesite="strict"
            )
        return response

    def _check_write(self, headers: Headers) -> None:
        if headers.getlist("origin") != [f"http://{self._host}"]:
            raise _Refused(403, say("Only this page itself can save here."))
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in {"application/x-www-form-urlencoded", "multipart/form-data"}:
            raise _Refused(415, say("Only forms are read."))

    def _bounded(self, scope: Scope, receive: Receive) -> Receive:
        """What comes in, as long as it is neither more than a form holds nor too slow."""
        most = _ROOM + (LIMITS["document"] if scope["path"].endswith("/file") else 3 * LIMITS["text"])
        length = Headers(scope=scope).get("content-length", "0")
        if not length.isascii() or not length.isdigit() or int(length) > most:
            raise _Refused(413, say("A form has at most {most} bytes.", most=most))
        read = 0
        ends = asyncio.get_running_loop().time() + _PATIENCE

        async def bounded() -> Message:
            nonlocal read
            try:
                async with asyncio.timeout_at(ends):
                    message = await receive()
            except TimeoutError:
                raise _Refused(408, say("The form took too long.")) from None
            read += len(message.get("body", b""))
            if read > most:
                raise _Refused(413, say("A form has at most {most} bytes.", most=most))
            return message

        return bounded


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(_HEADERS)
        await send(message)

    return sending


def _is_same(given: str, secret: str) -> bool:
    """Whether it is the secret; how long the answer takes tells nothing."""
    return compare_digest(given.encode(), secret.encode())
