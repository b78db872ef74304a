"""Where the words were found that someone searched for."""

from typing import NamedTuple

from tracker.core.application import Application


class Hit(NamedTuple):
    """A text with one of the words; `text` is the line around the word.

    `where` is the field of the application (`company`, `role`, `tags` …), or else what the text was kept in: `event`,
    `contact`, `note`, `document`, `posting`.
    """

    application: Application
    where: str
    text: str
