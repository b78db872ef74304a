"""What was made of a value, for when the very same value comes again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Given = TypeVar("Given")
Made = TypeVar("Made")


class Remembered(Generic[Given, Made]):
    """A function of one value that works once for each object, of which the last `most` or so are remembered.

    Objects are told apart by their identity: to hash a history takes longer than most that can be made of it.
    """

    def __init__(self, make: Callable[[Given], Made], most: int) -> None:
        self._make = make
        self._most = most
        self._made: dict[int, tuple[Given, Made]] = {}

    def __call__(self, given: Given) -> Made:
        """What the function makes of it. Raises what the function raises."""
        known = self._made.get(id(given))
        if known is None:
            if len(self._made) >= self._most:
                self._made.clear()
            # Kept together: as long as the object lives, no other one has its id.
            known = self._made[id(given)] = given, self._make(given)
        return known[1]
