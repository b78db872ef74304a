"""What is asked of words: of which day they are read, which way they look, and how exact the answer must be."""

from datetime import date
from typing import NamedTuple


class Question(NamedTuple):
    """How words for days are to be read.

    Looking `ahead`, what returns every year is the first that has not ended, else the latest that has begun. `exact`:
    weeks and months are counted to the day. `due`: the answer is one day, the last that is named. `anchor` stands in for
    today where the first day from it on is wanted. `order` is how dates are written that do not begin with the year, and
    `is_month_first` that those without a year have the month before the day; `language` is the one that the words are in.
    `is_daytime` takes 2 o'clock for one in the afternoon.
    """

    today: date
    ahead: bool = False
    exact: bool = False
    due: bool = False
    order: str = ""
    is_month_first: bool = False
    anchor: date | None = None
    language: str = "en"
    is_daytime: bool = False
