"""A cache by identity: each object is worked on once."""

from __future__ import annotations

import pytest

from tracker.core.cache import IdentityCache


def test_each_object_is_worked_on_once_and_equal_ones_are_two() -> None:
    asked = []

    def length(given: tuple[int, ...]) -> int:
        asked.append(given)
        return len(given)

    cached = IdentityCache(length, 10)
    one, equal = (1, int("2")), (1, int("2"))
    assert [cached(one), cached(equal), cached(one), cached(equal)] == [2, 2, 2, 2]
    assert [id(given) for given in asked] == [id(one), id(equal)]


def test_what_is_too_much_is_forgotten_and_made_again() -> None:
    cached: IdentityCache[object, list[object]] = IdentityCache(lambda given: [given], 2)
    objects = [object() for _ in range(3)]
    first = cached(objects[0])
    assert cached(objects[0]) is first
    assert [cached(one) for one in objects[1:]] == [[objects[1]], [objects[2]]]
    assert cached(objects[0]) == first
    assert cached(objects[0]) is not first


def test_an_error_is_raised_each_time() -> None:
    cached: IdentityCache[list[int], int] = IdentityCache(lambda given: given[0], 10)
    nothing: list[int] = []
    for _ in range(2):
        with pytest.raises(IndexError):
            cached(nothing)
