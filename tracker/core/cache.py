"""A cache by the identity of objects, for values that cost more to hash than to work on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class IdentityCache(Generic[Given, Made]):
    """A function of one value that runs once for each object; the results for the last `most` or so are kept."""

    def __init__(self, make: Callable[[Given], Made], most: int) -> None:
        self._make = make
        self._most = most
        self._made: dict[int, tuple[Given, Made]] = {}

    def __call__(self, given: Given) -> Made:
        """What the function makes of the object. Raises what the function raises."""
        known = self._made.get(id(given))
        if known is None:
            if len(self._made) >= self._most:
                self._made.clear()
            # Kept together: as long as the object lives, no other one has its id.
            known = self._made[id(given)] = given, self._make(given)
        return known[1]
