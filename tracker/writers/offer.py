"""What is offered: the fields of an offer, and offers side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from tracker.core.application import Application
from tracker.core.fields import APPLICATION
from tracker.core.language import say, translated
from tracker.core.wording import say_value
from tracker.writers.dates import say_name
from tracker.writers.layout import BETWEEN, Styled
from tracker.writers.screen import Screen
from tracker.writers.table import ColumnStyle, table
from tracker.writers.text import cells

_LEAST = 12  # cells of a column of offers side by side
# The fields of an offer and what they are called; the day to answer by is said with what comes next.
TERMS = {
    field.name: field.key.removeprefix("offer.")
    for field in APPLICATION.fields
    if field.key.startswith("offer.") and field.name != "offer_answer_by"
}


def terms_of(application: Application) -> list[tuple[str, str]]:
    """Each field of an offer: what it is called, and its value as people read it, empty where it is not known."""
    return [(translated(name, "offer"), _written(getattr(application, field))) for field, name in TERMS.items()]


def say_terms(application: Application) -> str:
    """`base ₩90m · place Seoul`: the fields that are known, in one line."""
    return " · ".join(f"{name} {value}" for name, value in terms_of(application) if value)


def _written(value: object) -> str:
    return say_value(value) if value else ""


def side_by_side(offers: Sequence[tuple[Application, str]], screen: Screen) -> str:
    """A column an offer, under what is asked of you; a row for each field that one of them has.

    Those there is no room for beside the others stand below, side by side again.
    """
    alike = [one.company for one, _ in offers]
    names = ["", say("now"), *(name for name, _ in terms_of(offers[0][0]))]
    names += [translated("location", "field"), translated("role", "field")]
    columns = [
        [
            f"{one.id} {say_name(one, [one.id] * (alike.count(one.company) > 1))}",
            now,
            *(value for _, value in terms_of(one)),
            one.location,
            one.role,
        ]
        for one, now in offers
    ]
    parts = []
    while columns:
        number = _beside(names, columns, screen)
        parts.append(_block(names, columns[:number], screen))
        columns = columns[number:]
    return "\n".join(parts)


def _least(column: Sequence[str]) -> int:
    """The cells that a column needs: its day is never cut."""
    return min(max(map(cells, column)), max(_LEAST, cells(column[1])))


def _beside(names: Sequence[str], columns: Sequence[Sequence[str]], screen: Screen) -> int:
    """How many of the columns there is room for, one of them always."""
    room = screen.width - max(map(cells, names))
    needed = accumulate(_least(column) + BETWEEN for column in columns)
    return max(1, sum(width <= room for width in needed)) if screen.cuts else len(columns)


def _block(names: Sequence[str], columns: Sequence[Sequence[str]], screen: Screen) -> str:
    """The columns under their heads, without the rows in which nothing stands."""
    styles = [ColumnStyle(), *(ColumnStyle(column[0], least=_least(column)) for column in columns)]
    rows = zip(names[1:], *(column[1:] for column in columns), strict=True)
    return table(styles, [[Styled(name, "dim"), *map(Styled, values)] for name, *values in rows if any(values)], screen)
