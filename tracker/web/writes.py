"""What is written: a form becomes one call of the tracker; then the page is shown again with what was stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from hashlib import sha256
from hmac import compare_digest
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tracker.app import Tracker
from tracker.core.errors import BadValue, TrackerError
from tracker.core.sentences import Sentence, fill, sentence
from tracker.core.text import LIMITS
from tracker.reports.stored import Logged
from tracker.web.door import PAGE, Mend, mends
from tracker.web.guard import Secrets, refuse_foreign
from tracker.web.pages import Pages, ref_of
from tracker.web.said import Said
from tracker.writers.echo import say_consequences, say_stored
from tracker.writers.pages.render import render

Form = Mapping[str, Any]
Write = Callable[[Request, Form], Response]

_MOST_FIELDS = 20


class Line(NamedTuple):
    """A line as it is understood: what it would store, or why it would not, with the buttons that mend it."""

    text: str
    today: date
    zone: str
    results: tuple[Any, ...] = ()
    understood: str = ""
    error: TrackerError | None = None
    mends: tuple[Mend, ...] = ()
    anyway: bool = False


class Writes:
    """What the forms of the pages do."""

    def __init__(self, tracker: Tracker, secrets: Secrets, pages: Pages, said: Said) -> None:
        self._tracker, self._secrets, self._pages, self._said = tracker, secrets, pages, said

    def form(self, write: Write) -> Callable[[Request], Any]:
        """The endpoint that reads a form, looks whether it is one of ours, and writes."""

        async def endpoint(request: Request) -> Response:
            async with request.form(max_files=1, max_fields=_MOST_FIELDS, max_part_size=2 * LIMITS["text"]) as form:
                refuse_foreign(form.get("csrf"), self._secrets)
                upload = form.get("file")
                data = await upload.read() if isinstance(upload, UploadFile) else b""
                values = {name: value for name, value in form.items() if isinstance(value, str)}
                values |= {"name": upload.filename or ""} if isinstance(upload, UploadFile) else {}
                return await run_in_threadpool(write, request, {**values, "data": data})

        return endpoint

    # The line

    def read_line(self, _: Request, form: Form) -> Response:
        """What a line is understood as, as the part of a page that says it."""
        line = self._understood(form)
        frame = self._pages.bare_frame()
        return HTMLResponse(render("meaning", frame, line=line, consequences=_consequences))

    def line(self, request: Request, form: Form) -> Response:
        """Keep what a line says, if that is what was shown; else show it first."""
        line = self._understood(form)
        is_shown = compare_digest(str(form.get("understood", "")).encode(), line.understood.encode())
        if form.get("do") == "save" and line.results and is_shown:
            stored = self._tracker.line(line.text, str(form.get("near", "")), anyway=line.anyway)
            return self._done(form, (one for result in stored for one in say_stored(result)))
        frame = self._pages.frame(request)._replace(here=_here(form))
        page = render(
            "line", frame, line=line, near=form.get("near", ""), back=f"{self._secrets.root}{_here(form)}",
            consequences=_consequences,
        )  # fmt: skip
        return HTMLResponse(page, 400 if line.error else 200)

    def _understood(self, form: Form) -> Line:
        text = str(form.get("instead") or form.get("text", ""))
        anyway = bool(form.get("anyway"))
        line = Line(text, self._tracker.today, self._tracker.zone, anyway=anyway)
        try:
            found = self._tracker.line(text, str(form.get("near", "")), anyway=anyway, rehearse=True)
        except TrackerError as error:
            return line._replace(error=error, mends=tuple(mends(error, text)))
        said = "\n".join(fill(one, PAGE) for result in found for one in say_stored(result))
        return line._replace(results=found, understood=sha256(said.encode()).hexdigest())

    # Undo, redo

    def undo(self, _: Request, form: Form) -> Response:
        """Take the last command back."""
        words = self._tracker.undo()
        return self._done(form, [sentence("Undone: {words}", words=words) if words else sentence("Nothing to undo")])

    def redo(self, _: Request, form: Form) -> Response:
        """Do again what was undone last."""
        words = self._tracker.redo()
        return self._done(form, [sentence("Redone: {words}", words=words) if words else sentence("Nothing to redo")])

    # What is kept with an application

    def event(self, request: Request, form: Form) -> Response:
        """Correct an event: a day that is left empty stays as it is, and a note that is as it was shown.

        Meanwhile that note may have been changed elsewhere, which the form of an older page does not take back.
        """
        said = {"on": day} if (day := str(form.get("on", "")).strip()) else {}
        if (note := str(form.get("note", ""))) != form.get("shown"):
            said["note"] = note
        words = str(form.get("words", "")).strip()
        if not words and not said:
            return self._done(_at(request), [sentence("Nothing to change")])
        return self._done(_at(request), say_stored(self._tracker.edit(_event_of(request), words, **said)))

    def remove_event(self, request: Request, _: Form) -> Response:
        """Remove an event, which undo brings back."""
        return self._done(_at(request), say_stored(self._tracker.remove(_event_of(request))))

    def note(self, request: Request, form: Form) -> Response:
        """Keep a note."""
        noted = self._tracker.note(ref_of(request), str(form.get("text", "")), str(form.get("topic", "other")))
        return self._done(_at(request), say_stored(noted))

    def done(self, request: Request, form: Form) -> Response:
        """Tick a note off."""
        number = str(form.get("number", ""))
        if not (number.isascii() and number.isdigit() and len(number) < 10):  # digits of a number
            raise BadValue(
                "no-note-number", "“{number}” is not the number of a note; load the page again", number=number
            )
        return self._done(_at(request), say_stored(self._tracker.note(ref_of(request), done=int(number))))

    def contact(self, request: Request, form: Form) -> Response:
        """Keep a person."""
        fields = {name: str(form.get(name, "")) for name in ("role", "email", "phone", "background")}
        return self._done(
            _at(request), say_stored(self._tracker.contact(ref_of(request), str(form.get("name", "")), **fields))
        )

    def file(self, request: Request, form: Form) -> Response:
        """Keep a file; a posting is read."""
        data, purpose = form["data"], str(form.get("purpose", "other"))
        if purpose == "posting":
            return self._done(_at(request), say_stored(self._tracker.attach_posting(ref_of(request), data)))
        attached = self._tracker.attach(ref_of(request), str(form.get("name", "")), data, purpose)
        return self._done(_at(request), say_stored(attached))

    def _done(self, form: Form, said: Iterable[Sentence]) -> Response:
        """Back to the page the form was on, which says what was stored."""
        here = urlsplit(_here(form))
        query = "&".join(part for part in here.query.split("&") if part and not part.startswith("said="))
        query = f"{query}&" * bool(query) + f"said={self._said.keep(said)}"
        return RedirectResponse(f"{self._secrets.root}{here.path}?{query}", 303)


def _event_of(request: Request) -> str:
    """The event that is named by the address, like `3#2`."""
    return f"{ref_of(request)}#{request.path_params['number']}"


def _at(request: Request) -> Form:
    return {"here": f"application/{ref_of(request)}"}


def _here(form: Form) -> str:
    """The page of ours that the form says it was on, below the root: never one of another place."""
    here = str(form.get("here", "")).lstrip("/\\").partition("#")[0]
    with suppress(ValueError):
        urlsplit(here)
        return here
    return ""


def _consequences(result: Logged) -> list[str]:
    return [fill(one, PAGE).strip() for one in say_consequences(result)]
