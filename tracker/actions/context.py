"""The day, zone and settings that a use case is run with, and the values that its words become by them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.core.errors import UnknownWord
from tracker.core.events import KINDS, Kind
from tracker.core.fields import Field, Form
from tracker.core.sentences import Sentence, sentence
from tracker.core.settings import Settings
from tracker.core.stages import Stage
from tracker.core.text import file_name, many_lines, one_line
from tracker.core.words import find_kind, find_stage

if TYPE_CHECKING:
    from tracker.core.phrases.reader import DayReader


class Context(NamedTuple):
    """The day and the zone that words are read in, and the user's settings.

    `order` is that of month and day where the user has set none; `is_daytime` is as of `DayReader`.
    """

    today: date
    zone: str
    settings: Settings
    order: str = ""
    is_daytime: bool = False

    @property
    def days(self) -> "DayReader":
        """What reads the words of days; loaded where there are some."""
        from tracker.core.phrases.reader import DayReader

        return DayReader(self.today, self.zone, self.settings["date_order"] or self.order, self.is_daytime)

    def value(self, field: Field, text: str, stages: Sequence[Stage]) -> Any:  # noqa: ANN401 - of any form
        """The value that a text says of a field. Raises BadValue and its kin, naming the field."""
        days = self.days
        reading: dict[Form, Callable[[], Any]] = {
            Form.TEXT: lambda: many_lines(text, field.called, required=field.required),
            Form.FILE_NAME: lambda: file_name(text, field.called),
            Form.WHEN: lambda: days.past(text),
            Form.AHEAD: lambda: days.expected(text),
            Form.APPOINTMENT: lambda: days.ahead(text),
            Form.DUE: lambda: days.due(text),
            Form.STAGE: lambda: named_stage(text, stages),
            Form.KIND: lambda: named_kind(text),
            Form.WORD: lambda: one_of(text, sentence("{field}", field=field.key), field.words),
            Form.LIST: lambda: tuple(
                dict.fromkeys(one_line(part, field.called, required=True) for part in text.split(","))
            ),
        }
        read = reading.get(field.form)
        return read() if read else one_line(text, field.called, field.limit, required=field.required)


def one_of(word: str, what: Sentence, known: Sequence[str]) -> str:
    """The word of a table that is meant, in any of our languages; letter case does not matter. Raises UnknownWord."""
    if word in known:
        return word
    from tracker.core.option_words import value_called

    found = value_called(word, known)
    if found is None:
        raise UnknownWord("unknown-word", what, word, known)
    return found


def named_stage(word: str, stages: Sequence[Stage]) -> Stage:
    """The stage of that name or alias. Raises UnknownWord."""
    found = find_stage(word, stages)
    if found is None:
        raise UnknownWord("unknown-stage", sentence("stage"), word, tuple(stages))
    return found


def named_kind(word: str) -> Kind:
    """The kind of event of that name or alias. Raises UnknownWord."""
    found = find_kind(word)
    if found is None:
        raise UnknownWord("unknown-kind", sentence("kind of event"), word, tuple(KINDS))
    return found
