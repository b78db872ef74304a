"""A report becomes a page: its template, what stands around it, and how texts from outside are made safe.

Templates put every value through `visible` and escape it; markup comes from them and from the trees of `writers.html`
alone. What a page says is written out in its template, whole, so that it can be translated there.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.core.language import language, say, say_count
from tracker.core.sentences import PYTHON, Door, Sentence, fill
from tracker.core.wording import say_day, say_days, say_stage, say_what, say_when
from tracker.reports.listing import group
from tracker.reports.today import is_coming, is_to_do
from tracker.writers import dates, echo, figures, happened, history, today, week
from tracker.writers.html import is_linkable
from tracker.writers.pages import shapes
from tracker.writers.text import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

    from tracker.core.application import Application


class Places:
    """Where the pages are, as addresses. These are the ones of a server below `root`."""

    def __init__(self, root: str = "/") -> None:
        self.root = root

    def of(self, name: str) -> str:
        """A page by its name: `today`, `waits`, `week/2026-W48`; or a file that goes with them."""
        return self.root if name == "today" else f"{self.root}{name}"

    def application(self, application: Application) -> str:
        """The page of an application."""
        return self.of(f"application/{application.id}")

    def waits(self, by: str) -> str:
        """The page of waits, grouped."""
        return self.of("waits") if by == "stage" else self.of(f"waits?by={by}")


class FilePlaces(Places):
    """The pages as files of one folder."""

    def of(self, name: str) -> str:
        """The file of a page."""
        return "index.html" if name == "today" else f"{name.replace('/', '-').replace('?by=', '-')}.html"


# What the frame shows of pages that have some of it: which page it is, the line that was read, whom it is near, a search.
_NOTHING = {"section": "", "line": None, "near": "", "words": ""}


class Frame(NamedTuple):
    """What stands around every page. `places` are the addresses.

    A page that `is_live` can be written on: `csrf` is what every form sends along, `here` the page it is on, `step` the
    state of the record it shows, and `said` are sentences about what was just done. One that is not served is a file, and
    has its style in itself. `door` words what can be done.
    """

    places: Places
    is_live: bool = False
    is_served: bool = False
    csrf: str = ""
    here: str = ""
    step: str = ""
    said: tuple[Sentence, ...] = ()
    door: Door = PYTHON

    @property
    def style(self) -> str:
        """The style of a page that is a file."""
        return static("page.css").decode()

    @property
    def policy(self) -> str:
        """What a browser obeys in a page that is a file: its own style alone."""
        digest = b64encode(sha256(self.style.encode()).digest()).decode()
        return f"default-src 'none'; style-src 'sha256-{digest}'"


def render(name: str, frame: Frame, /, **values: Any) -> str:  # noqa: ANN401 - whatever a template shows
    """The page of a template with what is around it."""
    template = _environment().get_template(f"{name}.html")
    around = {"frame": frame, "places": frame.places, "told": lambda said: fill(said, frame.door)}
    return template.render(_NOTHING | around | values)


@cache
def static(name: str) -> bytes:
    """A file that goes with the pages: `page.css`, `page.js`, `icon.svg`."""
    return files(__package__).joinpath("static", name).read_bytes()


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    def shown(value: object) -> object:
        return visible(value, lines=True) if isinstance(value, str) and not isinstance(value, Markup) else value

    made = Environment(
        loader=FileSystemLoader(str(files(__package__).joinpath("templates"))), autoescape=True, finalize=shown,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    made.globals.update(_WORDS)
    made.filters["markdown"] = markdown
    made.filters["as_kept"] = Markup.escape  # in a field, whose text comes back: nothing in it is named
    made.tests.update(is_to_do=is_to_do, is_coming=is_coming, in_group=lambda timeline, part: group(timeline) == part)
    return made


def markdown(text: str) -> Any:  # noqa: ANN401 - Markup
    """A text that is Markdown as HTML below a heading of the page: no HTML of its own, no pictures, safe addresses."""
    from markdown_it import MarkdownIt
    from markupsafe import Markup

    from tracker.writers.markdown import prose

    reader = MarkdownIt("commonmark", {"html": False}).disable("image")
    return Markup(reader.render(prose(text, 3)))  # noqa: S704 - made by the library out of text it escapes


# What templates may call: how things are said, and shapes.
_WORDS: Mapping[str, Any] = {
    "language": language,
    "say": say,
    "say_count": say_count,
    "say_ahead": dates.say_ahead,
    "say_date": dates.say_date,
    "say_name": dates.say_name,
    "say_rough": dates.say_rough,
    "say_stage": say_stage,
    "say_days": say_days,
    "say_day": say_day,
    "say_what": say_what,
    "say_when": say_when,
    "say_weekday_and_date": dates.say_weekday_and_date,
    "say_move": today.say_move,
    "say_others": today.say_others,
    "say_wait": today.say_wait,
    "say_happened": happened.say_happened,
    "say_at": happened.say_at,
    "say_state": history.say_state,
    "say_next": history.say_next,
    "say_can_wait": history.say_can_wait,
    "say_size": echo.say_size,
    "say_longest": figures.say_longest,
    "say_word": figures.say_word,
    "say_figures": figures.say_figures,
    "silences_of": history.silences_of,
    "week": week,
    "is_linkable": is_linkable,
    "shapes": shapes,
}
