"""What is read: a request becomes one call of the tracker, and its report a page."""

from __future__ import annotations

from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from tracker.app import Tracker
from tracker.core.errors import Fault, NotFound, TrackerError
from tracker.reports.figures import GROUPS
from tracker.web.door import PAGE
from tracker.web.guard import Secrets
from tracker.web.kept import KeptReports
from tracker.web.said import Said
from tracker.writers.pages import views
from tracker.writers.pages.render import Frame, Places, render, static

_STATIC = {"page.css": "text/css", "page.js": "text/javascript", "icon.svg": "image/svg+xml"}
_STATUS = {2: 400, 4: 404, 5: 503}


class Pages:
    """The pages of a record, below a path that is secret."""

    files = tuple(_STATIC)

    def __init__(self, tracker: Tracker, secrets: Secrets, said: Said, *, read_only: bool) -> None:
        self._tracker, self._secrets, self._said = tracker, secrets, said
        self._kept = KeptReports(tracker)
        self._is_live = not read_only
        self.places = Places(secrets.root)

    def frame(self, request: Request) -> Frame:
        """What stands around the page that is asked for."""
        here = request.url.path.removeprefix(self._secrets.root)
        query = f"?{request.url.query}" if request.method == "GET" and request.url.query else ""
        return Frame(
            places=self.places, is_live=self._is_live, is_served=True, csrf=self._secrets.csrf, here=f"{here}{query}",
            step=self._step(), said=self._said.of(request.query_params.get("said", "")), door=PAGE,
        )  # fmt: skip

    def today(self, request: Request) -> Response:
        """What needs the user."""
        return _page(views.today_page(self._kept.report(self._tracker.overview), self.frame(request)))

    def applications(self, request: Request) -> Response:
        """What was found, or everything."""
        words = request.query_params.get("q", "").strip()
        hits = self._tracker.search(words) if words else ()
        listing = self._kept.report(self._tracker.list, everything=True)
        return _page(views.applications_page(listing, hits, words, self.frame(request)))

    def application(self, request: Request) -> Response:
        """One application."""
        ref = ref_of(request)
        report, prep = self._kept.report(self._tracker.show, ref), self._kept.report(self._tracker.prep, ref)
        return _page(views.application_page(report, prep.meetings, self.frame(request)))

    def file(self, request: Request) -> Response:
        """The bytes of a kept file, which a browser keeps and never opens as a page of ours."""
        found = self._tracker.extract(ref_of(request), request.query_params.get("name", ""))
        named = f"attachment; filename*=UTF-8''{quote(found.document.name, safe='')}"
        return Response(found.data, media_type="application/octet-stream", headers={"Content-Disposition": named})

    def waits(self, request: Request) -> Response:
        """Who is silent, and how long answers take."""
        by = request.query_params.get("by", "stage")
        if by not in GROUPS:
            by = "stage"
        return _page(views.waits_page(self._kept.report(self._tracker.waits, by=by), self.frame(request)))

    def week(self, request: Request) -> Response:
        """One week."""
        report = self._kept.report(self._tracker.week, request.path_params.get("week", ""))
        return _page(views.week_page(report, self.frame(request)))

    def step(self, _: Request) -> Response:
        """Which state of the record it is: pages ask whether theirs is still the one."""
        return PlainTextResponse(self._step())

    def static(self, request: Request) -> Response:
        """A file that goes with the pages."""
        name = request.url.path.removeprefix(self._secrets.root)
        return Response(static(name), media_type=_STATIC[name])

    def wrong(self, _: Request, error: Exception) -> Response:
        """What could not be done, on a page of its own."""
        if not isinstance(error, TrackerError):
            error = Fault(error)
        return _page(render("wrong", self.bare_frame(), error=error), _STATUS.get(error.exit_code, 500))

    def missing(self, _: Request, error: Exception) -> Response:
        """That there is nothing at an address, or nothing of the kind that is asked for; else why it is refused."""
        if isinstance(error, HTTPException) and error.status_code not in {404, 405}:
            return PlainTextResponse(error.detail, error.status_code, headers=error.headers)
        told = NotFound("no-such-page", "There is no such page.")
        return _page(render("wrong", self.bare_frame(), error=told), getattr(error, "status_code", 404))

    def bare_frame(self) -> Frame:
        """A frame for a page that is shown where the record cannot be read, perhaps."""
        return Frame(places=self.places, is_live=False, is_served=True, door=PAGE)

    def _step(self) -> str:
        return "-".join(map(str, self._kept.state()))


def ref_of(request: Request) -> str:
    """The application whose page it is."""
    return str(request.path_params["id"])


def _page(text: str, status: int = 200) -> Response:
    return HTMLResponse(text, status)
