"""What was made of a value is made once, for that very value."""

from __future__ import annotations

import pytest

from tracker.core.remembered import Remembered


def test_each_object_is_worked_on_once_and_equal_ones_are_two() -> None:
    asked = []

    def length(given: tuple[int, ...]) -> int:
        asked.append(given)
        return len(given)

    remembered = Remembered(length, 10)
    one, equal = (1, int("2")), (1, int("2"))
    assert [remembered(one), remembered(equal), remembered(one), remembered(equal)] == [2, 2, 2, 2]
    assert [id(given) for given in asked] == [id(one), id(equal)]


def test_what_is_too_much_is_forgotten_and_made_again() -> None:
    remembered: Remembered[object, list[object]] = Remembered(lambda given: [given], 2)
    objects = [object() for _ in range(3)]
    first = remembered(objects[0])
    assert remembered(objects[0]) is first
    assert [remembered(one) for one in objects[1:]] == [[objects[1]], [objects[2]]]
    assert remembered(objects[0]) == first
    assert remembered(objects[0]) is not first


def test_an_error_is_raised_each_time() -> None:
    remembered: Remembered[list[int], int] = Remembered(lambda given: given[0], 10)
    nothing: list[int] = []
    for _ in range(2):
        with pytest.raises(IndexError):
            remembered(nothing)
