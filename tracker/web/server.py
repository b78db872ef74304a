"""The server: a socket on this machine alone, and connections that are given up on when nothing comes."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any, cast

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from tracker.core.errors import Failed
from tracker.core.interrupts import INTERRUPTS
from tracker.core.sentences import Option, system
from tracker.web.guard import new_secrets
from tracker.web.site import site

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from tracker.app import Tracker

_ADDRESS = "127.0.0.1"
_PATIENCE = 10  # seconds for the head of a request to come in
_FAREWELL = 2  # seconds for what is under way when it stops


def serve(tracker: Tracker, port: int, ready: Callable[[str], None], *, read_only: bool = False) -> None:
    """Answer on 127.0.0.1 until a signal stops it; `ready` is called with the first address once it answers.

    Port 0 is any that is free. Raises Failed for a port that cannot be had, and what reading the record raises.
    """
    tracker.edition()  # a record that cannot be read is said now, not on every page
    try:
        listening = socket.create_server((_ADDRESS, port))
    except OSError as error:
        raise Failed(
            "port-not-free", "cannot listen on port {port}: {error}; take another with {option}",
            port=str(port), error=system(error), option=Option("port"),
        ) from None  # fmt: skip
    secrets, host = new_secrets(), f"{_ADDRESS}:{listening.getsockname()[1]}"
    config = uvicorn.Config(
        site(tracker, secrets, host, read_only=read_only), http=_Patient, ws="none", lifespan="off", log_config=None,
        log_level="critical", access_log=False, server_header=False, date_header=False, proxy_headers=False,
        timeout_graceful_shutdown=_FAREWELL, h11_max_incomplete_event_size=32_768,
    )  # fmt: skip
    _Server(config, lambda: ready(f"http://{host}{secrets.root}?token={secrets.token}")).run(sockets=[listening])


class _Server(uvicorn.Server):
    """A server that says when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await super().shutdown(sockets)
        INTERRUPTS.is_decided = False  # what was written is done; the signal that ended it is still to be answered


class _Patient(H11Protocol):
    """A connection that is closed where the head of a request does not come in: none is held open by dripping bytes."""

    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:  # noqa: ANN401 - what uvicorn takes
        super().connection_made(transport)
        self._timer = self.loop.call_later(_PATIENCE, self._look)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._timer:
            self._timer.cancel()
        super().connection_lost(exc)

    def _look(self) -> None:
        begun, _ = self.conn.trailing_data
        last = cast("RequestResponseCycle | None", self.cycle)
        if last is None or (last.response_complete and begun):
            self.transport.close()
            return
        self._timer = self.loop.call_later(_PATIENCE, self._look)
