"""The table of addresses, with the guard in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Route

from tracker.core.errors import TrackerError
from tracker.web.guard import Guard, Secrets
from tracker.web.pages import Pages
from tracker.web.said import Said
from tracker.web.writes import Writes

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from tracker.app import Tracker


def site(tracker: Tracker, secrets: Secrets, host: str, *, read_only: bool = False) -> ASGIApp:
    """The pages of a record at `host`; without forms where they are `read_only`."""
    said = Said()
    pages = Pages(tracker, secrets, said, read_only=read_only)
    writes = Writes(tracker, secrets, pages, said)
    root = secrets.root
    read = {
        "": pages.today,
        "applications": pages.applications,
        "application/{id:int}": pages.application,
        "application/{id:int}/file": pages.file,
        "waits": pages.waits,
        "week": pages.week,
        "week/{week}": pages.week,
        "step": pages.step,
    }
    write = {
        "line": writes.line,
        "line/read": writes.read_line,
        "undo": writes.undo,
        "redo": writes.redo,
        "application/{id:int}/event/{number:int}": writes.event,
        "application/{id:int}/event/{number:int}/remove": writes.remove_event,
        "application/{id:int}/note": writes.note,
        "application/{id:int}/done": writes.done,
        "application/{id:int}/contact": writes.contact,
        "application/{id:int}/file": writes.file,
    }
    routes = [Route(f"{root}{path}", answer, methods=["GET"]) for path, answer in read.items()]
    routes += [Route(f"{root}{name}", pages.static, methods=["GET"]) for name in pages.files]
    if not read_only:
        routes += [Route(f"{root}{path}", writes.form(answer), methods=["POST"]) for path, answer in write.items()]
    return Guard(
        Starlette(
            routes=routes,
            exception_handlers={TrackerError: pages.wrong, HTTPException: pages.missing, Exception: pages.wrong},
        ),
        secrets,
        host,
    )
